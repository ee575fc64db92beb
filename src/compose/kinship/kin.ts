import { parseDayRange } from '../../base/day.ts';
import type { CaseProfile } from '../../case/schema/case.ts';
import type { FamilyGraph, Union } from './layout/index.ts';
import { childLink } from './layout/topology.ts';

type Person = CaseProfile['people'][string];
type MarriageRecord = NonNullable<CaseProfile['marriages']>['items'][number];
type ParentageRecord = NonNullable<CaseProfile['parentage']>['items'][number];

/** Somebody of the family: a person of the profile, or somebody who must exist and whom nobody has named. */
export interface Member {
  readonly id: string;
  readonly person: Person | undefined;
  /** Who it is that nobody has named. */
  readonly unnamed?: 'applicant' | 'parent' | 'other-parent' | 'ancestor';
}

/** Two who are or were married, or have a child with each other. */
export interface Couple {
  readonly union: string;
  readonly partners: readonly [string, string];
  /** `apart`: the marriage has ended. `none`: the profile has no marriage of the two. */
  readonly state: 'married' | 'apart' | 'widowed' | 'none';
  readonly marriages: readonly MarriageRecord[];
}

/** A child of a union. */
export interface Descent {
  readonly union: string;
  readonly parents: readonly string[];
  readonly child: string;
  readonly record: ParentageRecord | undefined;
  /** Nobody has said how they are related: the application only says that they are. */
  readonly open: boolean;
}

/** The family of one application. */
export interface Kin {
  readonly applicant: string;
  readonly members: ReadonlyMap<string, Member>;
  readonly graph: FamilyGraph;
  readonly couples: readonly Couple[];
  /** What the drawings show. */
  readonly descents: readonly Descent[];
  /** Further parents of somebody who is joined to them in another way: an adoption by the mother's husband. */
  readonly told: readonly Descent[];
  /** From the ancestor or parent on whom the application rests down to the applicant; the applicant alone if on none. */
  readonly line: ReadonlySet<string>;
  /** As the profile says; of two parents by birth the one is the father and the other the mother. */
  readonly sexes: ReadonlyMap<string, 'male' | 'female'>;
  /** An ancestor whose way down to the applicant the profile does not tell. */
  readonly loose: string | undefined;
}

/** What of an application the family rests on. */
export interface KinRoles {
  readonly applicant?: string | undefined;
  readonly spouse?: string | null | undefined;
  readonly formerSpouse?: string | undefined;
  readonly parent?: string | undefined;
  readonly ancestor?: string | undefined;
  readonly raisedChild?: string | undefined;
  /** The application asks for an ancestor, named or not. */
  readonly byDescent: boolean;
  /** Else a parent on whom it rests, who may be one of the applicant or not. */
  readonly supporter?: string | null | undefined;
}

/** The first day a date may be; far in the future if it is not known. */
export function dayOf(date: string | null | undefined): number {
  return (typeof date === 'string' ? parseDayRange(date)?.min : undefined) ?? Number.MAX_SAFE_INTEGER;
}

/** Everybody joined to the applicant by marriages and parentage, as far as the profile tells. */
export function kinOf(profile: CaseProfile, roles: KinRoles): Kin {
  return new KinFinder(profile, roles).kin();
}

/** Ids of those whom nobody has named; no id of a profile begins so. */
const UNNAMED = { applicant: '?applicant', parent: '?parent', ancestor: '?ancestor' } as const;

/** What ties a child to parents, the one that counts in law first. */
const WEIGHT: Readonly<Record<string, number>> = {
  'special-adopted': 0,
  biological: 1,
  recognised: 1,
  adopted: 2,
  step: 4,
};

interface Tie {
  readonly child: string;
  readonly parents: readonly string[];
  readonly record: ParentageRecord | undefined;
}

class KinFinder {
  private readonly profile: CaseProfile;
  private readonly roles: KinRoles;
  private readonly people: ReadonlyMap<string, Person>;
  private readonly unnamed = new Map<string, Member>();
  private readonly applicant: string;
  constructor(profile: CaseProfile, roles: KinRoles) {
    this.profile = profile;
    this.roles = roles;
    this.people = new Map(Object.entries(profile.people));
    this.applicant = roles.applicant ?? this.nobody('applicant', UNNAMED.applicant);
  }

  kin(): Kin {
    const pairs = this.pairs();
    const ties = this.ties();
    const line = this.line(ties);
    const { drawn, told } = this.sorted(ties, pairs, line.persons);
    const joined = this.joined([...drawn, ...told], pairs);
    if (line.loose !== undefined) joined.add(line.loose);
    const inside = (ids: readonly string[]) => ids.every((id) => joined.has(id));
    const kept = drawn.filter(({ child, parents }) => inside([child, ...parents]));
    const couples = this.couples(
      pairs.filter((pair) => inside(pair)),
      kept,
    );
    const descent = (tie: Tie): Descent => ({ ...tie, union: unionOf(tie.parents), open: tie.record === undefined });
    const members = new Map([...joined].map((id) => [id, this.member(id)] as const));
    return {
      applicant: this.applicant,
      members,
      graph: { persons: [...joined], unions: this.unions(couples, kept) },
      couples,
      descents: kept.map(descent),
      told: told.filter(({ child, parents }) => inside([child, ...parents])).map(descent),
      line: line.persons,
      sexes: this.sexes(ties),
      loose: line.loose,
    };
  }

  private sexes(ties: readonly Tie[]): Map<string, 'male' | 'female'> {
    const known = [...this.people].flatMap(([id, { sex }]) =>
      sex === 'male' || sex === 'female' ? [[id, sex] as const] : [],
    );
    const sexes = new Map(known);
    for (const { parents, record } of ties) {
      if (record?.kind !== 'biological' || parents.length !== 2) continue;
      for (const one of parents) {
        const other = known.find(([id]) => id !== one && parents.includes(id))?.[1];
        if (other !== undefined && !sexes.has(one)) sexes.set(one, other === 'male' ? 'female' : 'male');
      }
    }
    return sexes;
  }

  private member(id: string): Member {
    return this.unnamed.get(id) ?? { id, person: this.people.get(id) };
  }

  private nobody(unnamed: NonNullable<Member['unnamed']>, id: string): string {
    this.unnamed.set(id, { id, person: undefined, unnamed });
    return id;
  }

  private has(id: string | null | undefined): id is string {
    return typeof id === 'string' && (this.people.has(id) || this.unnamed.has(id));
  }

  /** Who are or were married, by the profile or as the application says; the man first. */
  private pairs(): (readonly [string, string])[] {
    const { spouse, formerSpouse } = this.roles;
    const named = (this.profile.marriages?.items ?? []).map(({ partners }) => partners ?? []);
    const said = [spouse, formerSpouse].map((other) => [this.applicant, other]);
    const seen = new Set<string>();
    return [...named, ...said].flatMap(([a, b]) => {
      if (!this.has(a) || !this.has(b) || a === b) return [];
      const pair = this.inOrder([a, b]) as [string, string];
      if (seen.has(unionOf(pair))) return [];
      seen.add(unionOf(pair));
      return [pair];
    });
  }

  /** A man before a woman; else as they are named. */
  private inOrder(persons: readonly string[]): string[] {
    const rank = (id: string) => ({ male: 0, female: 2 })[this.people.get(id)?.sex ?? ''] ?? 1;
    return [...persons].sort((a, b) => rank(a) - rank(b));
  }

  private ties(): Tie[] {
    const { parent, raisedChild } = this.roles;
    const named = (this.profile.parentage?.items ?? []).flatMap((record): Tie[] => {
      const { child } = record;
      if (!this.has(child)) return [];
      const parents = [...new Set(record.parents?.items ?? [])].filter((id) => this.has(id) && id !== child);
      // Nobody has more than two parents in one way; whoever is named beyond that is a parent in another.
      return [parents.slice(0, 2), ...parents.slice(2).map((one) => [one])].flatMap((some) =>
        some.length === 0 ? [] : [{ child, parents: this.inOrder(some), record }],
      );
    });
    const isSaid = (child: string, one: string) =>
      named.some((tie) => tie.child === child && tie.parents.includes(one));
    const said = [
      { child: this.applicant, one: parent },
      { child: raisedChild, one: this.applicant },
    ].flatMap(({ child, one }): Tie[] =>
      this.has(child) && this.has(one) && child !== one && !isSaid(child, one)
        ? [{ child, parents: [one], record: undefined }]
        : [],
    );
    return [...named, ...said];
  }

  /**
   * The line from the ancestor down. Who must be in it and is not named gets a place; so does the other parent of those in
   * it as long as nobody has said that there is none.
   */
  private line(ties: Tie[]): { readonly persons: Set<string>; readonly loose: string | undefined } {
    const { roles, applicant } = this;
    const parentsOf = (child: string) => ties.filter((tie) => tie.child === child).flatMap(({ parents }) => parents);
    if (!roles.byDescent) {
      const base = [roles.ancestor, roles.parent, roles.supporter].find(
        (one) => this.has(one) && one !== applicant && wayUp(applicant, one, parentsOf),
      );
      const path = this.has(base) ? wayUp(applicant, base, parentsOf) : undefined;
      return { persons: new Set(path ?? [applicant]), loose: undefined };
    }
    const tie = (child: string, parent: string) => ties.push({ child, parents: [parent], record: undefined });
    let loose: string | undefined;
    const ancestor = this.has(roles.ancestor) ? roles.ancestor : undefined;
    let path = ancestor === undefined ? undefined : wayUp(applicant, ancestor, parentsOf);
    if (!path) {
      let parent = this.has(roles.parent) ? roles.parent : undefined;
      if (parent === undefined && parentsOf(applicant).length === 0) {
        parent = this.nobody('parent', UNNAMED.parent);
        tie(applicant, parent);
      }
      if (parent !== undefined && parentsOf(parent).length === 0) {
        const top = ancestor ?? this.nobody('ancestor', UNNAMED.ancestor);
        tie(parent, top);
        path = wayUp(applicant, top, parentsOf);
      } else {
        loose = ancestor;
        path = parent === undefined ? [applicant] : wayUp(applicant, parent, parentsOf);
      }
    }
    const persons = new Set(path ?? [applicant]);
    this.addOtherParents(ties, persons);
    return { persons, loose };
  }

  private addOtherParents(ties: Tie[], line: ReadonlySet<string>): void {
    ties.forEach((tie, i) => {
      const [only, more] = tie.parents;
      const complete = tie.record?.parents?.complete === true;
      if (only === undefined || more !== undefined || complete || !line.has(tie.child) || !line.has(only)) return;
      const other = this.nobody('other-parent', `?parent-of-${tie.child}`);
      ties[i] = { ...tie, parents: this.inOrder([only, other]) };
    });
  }

  /** The parents that are drawn, and those that are only told because the child is joined to them anyway. */
  private sorted(ties: readonly Tie[], pairs: readonly (readonly string[])[], line: ReadonlySet<string>) {
    const weight = ({ record, parents, child }: Tie): number => {
      if (record?.dissolvedOn) return 5;
      if (line.has(child) && parents.some((one) => line.has(one))) return -1;
      return WEIGHT[record?.kind ?? ''] ?? 3;
    };
    const byWeight = ties.map((tie) => ({ tie, weight: weight(tie) })).sort((a, b) => a.weight - b.weight);
    const drawn: Tie[] = [];
    const further: Tie[] = [];
    for (const { tie } of byWeight) {
      if (drawn.some((one) => one.child === tie.child)) further.push(tie);
      else drawn.push(tie);
    }
    const told: Tie[] = [];
    for (const tie of further) {
      const reached = reach(tie.child, [...pairs, ...drawn.map(({ child, parents }) => [child, ...parents])]);
      if (tie.parents.every((one) => reached.has(one))) told.push(tie);
      else drawn.push(tie);
    }
    return { drawn, told };
  }

  private joined(ties: readonly Tie[], pairs: readonly (readonly string[])[]): Set<string> {
    return reach(this.applicant, [...pairs, ...ties.map(({ child, parents }) => [child, ...parents])]);
  }

  private couples(pairs: readonly (readonly [string, string])[], ties: readonly Tie[]): Couple[] {
    const made = new Map(pairs.map((pair) => [unionOf(pair), this.couple(pair, true)] as const));
    for (const { parents } of ties) {
      const [a, b] = parents;
      if (a === undefined || b === undefined || made.has(unionOf(parents))) continue;
      made.set(unionOf(parents), this.couple([a, b], false));
    }
    return [...made.values()];
  }

  private couple(partners: readonly [string, string], said: boolean): Couple {
    const marriages = (this.profile.marriages?.items ?? []).filter((marriage) =>
      partners.every((one) => marriage.partners?.includes(one)),
    );
    const last = [...marriages].sort((a, b) => dayOf(a.marriedOn) - dayOf(b.marriedOn)).at(-1);
    const over = last ? typeof last.endedOn === 'string' : partners.includes(this.roles.formerSpouse ?? '');
    const state = !said ? 'none' : !over ? 'married' : last?.endedBy === 'death' ? 'widowed' : 'apart';
    return { union: unionOf(partners), partners, state, marriages };
  }

  /** Unions in order of time: those that are over before the one that is not. */
  private unions(couples: readonly Couple[], ties: readonly Tie[]): Union[] {
    const ids = new Set([...couples.map(({ union }) => union), ...ties.map(({ parents }) => unionOf(parents))]);
    const birth = (id: string) => dayOf(this.people.get(id)?.bornOn);
    const made = [...ids].map((id) => {
      const couple = couples.find(({ union }) => union === id);
      const own = ties.filter(({ parents }) => unionOf(parents) === id);
      const children = [...new Set(own.map(({ child }) => child))].sort((a, b) => birth(a) - birth(b));
      const partners = couple?.partners ?? own[0]?.parents ?? [];
      const began = Math.min(...(couple?.marriages ?? []).map(({ marriedOn }) => dayOf(marriedOn)));
      return { union: { id, partners, children }, now: couple?.state === 'married' ? 1 : 0, began };
    });
    return made.sort((a, b) => a.now - b.now || a.began - b.began || 0).map(({ union }) => union);
  }
}

/** The id of the union of these persons. */
function unionOf(persons: readonly string[]): string {
  return [...persons].sort().join('+');
}

/** The shortest way from a child up to an ancestor, both included; undefined if there is none. */
function wayUp(child: string, ancestor: string, parentsOf: (child: string) => readonly string[]) {
  const from = new Map<string, string | undefined>([[child, undefined]]);
  for (const [one] of from) {
    if (one === ancestor) {
      const path: string[] = [];
      for (let at: string | undefined = one; at !== undefined; at = from.get(at)) path.push(at);
      return path;
    }
    for (const parent of parentsOf(one)) if (!from.has(parent)) from.set(parent, one);
  }
  return undefined;
}

/** Everybody joined to somebody by these groups. */
function reach(person: string, groups: readonly (readonly string[])[]): Set<string> {
  const found = new Set([person]);
  for (const one of found)
    for (const group of groups) if (group.includes(one)) for (const other of group) found.add(other);
  return found;
}

/** The descent that a line of a drawing stands for. */
export function descentOf({ descents }: Kin, union: string, child: string): Descent | undefined {
  return descents.find((one) => childLink(one.union, one.child) === childLink(union, child));
}
