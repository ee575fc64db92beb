import type { Day } from '../../base/day.ts';
import { isoOf } from '../../base/day.ts';
import type { CaseProfile } from '../../case/schema/case.ts';
import type { Role } from '../../case/schema/roles.ts';
import { isRec, List, Unknown, type Value } from '../../catalogue/condition/values.ts';
import { type Facts, openFacts } from '../../facts/index.ts';
import type { AdviceContent } from '../content.ts';

type Application = CaseProfile['applications'][number];

/** Roles an application gives to somebody of the family: who it is follows from marriages and parentage. */
const OF_THE_FAMILY: readonly Role[] = ['supporter', 'parent', 'raisedChild'];

/** More assignments of roles than any family has in earnest. */
const MOST_ASSIGNMENTS = 16;

/** Dates of an application that lie ahead of its filing: nobody can be asked for them. */
const TO_COME: ReadonlySet<string> = new Set(['acceptedOn', 'decidedOn', 'cardIssuedOn', 'enteredOn']);

/** Where the profile says who has a part in an application that nobody has made yet. */
const SAID_IN: Readonly<Record<string, string>> = {
  spouse: 'marriages',
  formerSpouse: 'marriages',
  supporter: 'parentage',
  parent: 'parentage',
  raisedChild: 'parentage',
  ancestor: 'parentage',
};

/** What an own application of the person in the case says, and holds for one that is only thought of. */
const KEPT = ['coeIssuedOn', 'formerSpouse'] as const;

/** An application that is thought of, with its facts. */
export interface Assigned {
  readonly application: Application;
  readonly facts: Facts;
}

/**
 * Applications one person might make, thought of as added to the case and filed on a day. The spouse is who surely is it, or
 * surely nobody; other roles are tried with everybody of the family they can fall to.
 */
export class Thought {
  private readonly profile: CaseProfile;
  private readonly content: AdviceContent;
  private readonly person: string;
  private readonly on: Day;
  /** Index of the application that is thought of. */
  private readonly index: number;
  private readonly own: number;
  /** The facts of an application of which only applicant and day are known. */
  readonly facts: Facts;
  private readonly spouse: Value;
  private readonly made = new Map<string, readonly Assigned[]>();
  constructor(profile: CaseProfile, content: AdviceContent, person: string, on: Day) {
    this.profile = profile;
    this.content = content;
    this.person = person;
    this.on = on;
    this.index = profile.applications.length;
    this.own = profile.applications.findIndex(({ applicant }) => applicant === person);
    this.facts = this.open({});
    this.spouse = this.facts.environment.fact('spouseOf', [this.facts.person(person)]);
  }

  /** True if a path is a date of the application to come. */
  isToCome(path: string): boolean {
    return path.startsWith(this.prefix) && TO_COME.has(path.slice(this.prefix.length));
  }

  /** Paths of the application that is thought of as paths of the profile, each once; those nobody can answer are left out. */
  asked(paths: Iterable<string>): string[] {
    const found = [...paths].flatMap((path) => {
      if (!path.startsWith(this.prefix)) return [path];
      const field = path.slice(this.prefix.length);
      if (this.isToCome(path)) return [];
      const elsewhere = SAID_IN[field];
      if (elsewhere !== undefined) return [elsewhere];
      const kept = KEPT.some((name) => name === field);
      return kept && this.own >= 0 ? [`applications[${this.own}].${field}`] : [];
    });
    return [...new Set(found)];
  }

  /** One application with every assignment of family roles; that of nobody named first, as long as there may be others. */
  assignments(category: string, procedure: string): readonly Assigned[] {
    const key = `${category} ${procedure}`;
    const known = this.made.get(key) ?? this.assign(category, procedure);
    this.made.set(key, known);
    return known;
  }

  private assign(category: string, procedure: string): Assigned[] {
    const roles = this.content.catalogue.categories[category]?.procedures[procedure]?.roles ?? [];
    const given = { category, procedure, ...this.spouseGiven(), ...this.ground() };
    let made: Partial<Application>[] = [given];
    for (const role of OF_THE_FAMILY.filter((one) => roles.includes(one))) {
      const { ids, whole } = this.candidates(role);
      const choices = [...(whole && ids.length > 0 ? [] : [{}]), ...ids.map((id) => ({ [role]: id }))];
      made = made.flatMap((one) => choices.map((choice) => ({ ...one, ...choice })));
    }
    return made
      .slice(0, MOST_ASSIGNMENTS)
      .map((one) => ({ application: this.application(one), facts: this.open(one) }));
  }

  /** Who of the family a role can fall to, and whether that is everybody. */
  private candidates(role: Role): { readonly ids: readonly string[]; readonly whole: boolean } {
    const { environment } = this.facts;
    const list = environment.fact(role === 'raisedChild' ? 'children' : 'parents', [this.facts.person(this.person)]);
    const ids = list instanceof List ? list.items.filter(isRec).map(({ key }) => key) : [];
    const spouse = role === 'supporter' && isRec(this.spouse) ? [this.spouse.key] : [];
    const sure = list instanceof List && list.complete && !(role === 'supporter' && this.spouse instanceof Unknown);
    return { ids: [...new Set([...spouse, ...ids])], whole: sure };
  }

  private spouseGiven(): Partial<Application> {
    if (isRec(this.spouse)) return { spouse: this.spouse.key };
    return this.spouse === null ? { spouse: null } : {};
  }

  /** 取得の事由, where the profile proves one: it decides which time limit is told. */
  private ground(): Partial<Application> {
    const person = this.facts.person(this.person);
    if (isDay(person.get('lostJapaneseNationalityOn'))) return { acquisitionGround: 'nationality-loss' };
    const born = person.get('bornIn') === 'JPN' && person.get('age') === 0;
    return born ? { acquisitionGround: 'birth' } : {};
  }

  private application(given: Partial<Application>): Application {
    const own = this.profile.applications[this.own];
    const kept = Object.fromEntries(KEPT.flatMap((name) => (own?.[name] === undefined ? [] : [[name, own[name]]])));
    return { ...kept, id: 'triage', applicant: this.person, filingOn: isoOf(this.on), ...given };
  }

  private open(given: Partial<Application>): Facts {
    const profile = { ...this.profile, applications: [...this.profile.applications, this.application(given)] };
    return openFacts(profile, this.index, this.content, this.on);
  }

  private get prefix(): string {
    return `applications[${this.index}].`;
  }
}

function isDay(value: Value): boolean {
  return typeof value === 'object' && value !== null && 'min' in value && !isRec(value);
}
