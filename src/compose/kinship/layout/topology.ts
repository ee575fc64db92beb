import { type Limits, MOST_GENERATIONS } from './limits.ts';
import type { DrawnUnion, FamilyGraph, Union } from './types.ts';

/** What has been drawn already: persons have their box, links (`union`, `union>child`) their line. */
export interface Done {
  readonly persons: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
}

/** Who stands in which generation, from left to right, and which lines are drawn between them. */
export interface Topology {
  readonly rows: readonly (readonly string[])[];
  readonly unions: readonly DrawnUnion[];
  readonly links: ReadonlySet<string>;
}

/** Where a drawing begins: with somebody, or with a union some of whose lines are still to be drawn. */
export type Focus = { readonly person: string } | { readonly union: Union };

/** The line from a union to a child of it. */
export function childLink(union: string, child: string): string {
  return `${union}>${child}`;
}

/** Persons by generation, the topmost being the lowest number. */
type Rows = ReadonlyMap<number, readonly string[]>;

/** Somebody whose parents are drawn above. */
interface Entry {
  readonly person: string;
  readonly union: Union;
}

/** Persons side by side, each the partner of the next, and the unions between and under them from left to right. */
interface Chain {
  readonly persons: readonly string[];
  readonly unions: readonly Union[];
}

/**
 * Puts a family into rows so that no line has to cross another: ancestors above, the brothers and sisters of the leftmost
 * on the left and of the rightmost on the right, descendants below. What would cross is left out for another drawing.
 */
export function topologyOf(
  graph: FamilyGraph,
  focus: Focus,
  done: Done,
  limits: Limits,
  line: ReadonlySet<string>,
): Topology {
  return new Builder(graph, done, limits, line).build(focus);
}

class Builder {
  private readonly graph: FamilyGraph;
  private readonly done: Done;
  private readonly limits: Limits;
  private readonly line: ReadonlySet<string>;
  private readonly visited = new Set<string>();
  private readonly links = new Set<string>();
  private readonly drawn = new Map<string, { union: Union; generation: number; children: string[] }>();
  constructor(graph: FamilyGraph, done: Done, limits: Limits, line: ReadonlySet<string>) {
    this.graph = graph;
    this.done = done;
    this.limits = limits;
    this.line = line;
  }

  build(focus: Focus): Topology {
    const chain = 'person' in focus ? this.ownChain(focus.person, 0) : this.coupleChain(focus.union, 0, true, true);
    let block = beside([new Map([[0, chain.persons]]), this.below(chain, 0, this.limits.grandchildren)]);
    if (this.limits.ancestors) block = this.climb(block, this.mayClimb(chain, focus), 0);
    const rows = [...block.keys()].sort((a, b) => a - b).map((generation) => block.get(generation) ?? []);
    const top = Math.min(...block.keys());
    const place = new Map(rows.flatMap((row) => row.map((person, at) => [person, at] as const)));
    const order = (a: string, b: string) => (place.get(a) ?? 0) - (place.get(b) ?? 0);
    return {
      rows,
      unions: [...this.drawn.values()].map(({ union, generation, children }) => ({
        id: union.id,
        generation: generation - top,
        partners: union.partners.filter((one) => this.visited.has(one)).sort(order),
        children: [...children].sort(order),
      })),
      links: this.links,
    };
  }

  /** Those of the middle chain whose parents may be drawn. */
  private mayClimb({ persons }: Chain, focus: Focus): string[] {
    const own = 'person' in focus ? [focus.person] : focus.union.partners;
    return persons.filter((one) => own.includes(one) || (this.limits.inLaws && this.coupled(one, own)));
  }

  private coupled(person: string, own: readonly string[]): boolean {
    return this.graph.unions.some(
      ({ id, partners }) =>
        this.links.has(id) && partners.includes(person) && own.some((one) => one !== person && partners.includes(one)),
    );
  }

  /** Somebody with partners on both sides: the latest at the right, the one before at the left. */
  private ownChain(person: string, generation: number): Chain {
    this.visited.add(person);
    if (this.done.persons.has(person)) return this.withSingles([person], [], generation);
    const chosen = this.couples(person).slice(-2);
    const right = chosen.pop();
    const left = chosen.pop();
    const persons = [person];
    const unions: Union[] = [];
    if (left) {
      persons.unshift(this.partner(left, person));
      unions.push(left);
    }
    if (right) {
      persons.push(this.partner(right, person));
      unions.push(right);
    }
    for (const union of unions) this.drawCouple(union, generation);
    if (right) this.extend(persons, unions, 'right', generation);
    return this.withSingles(persons, unions, generation);
  }

  /** A couple, and the other partners of each on the outer sides. */
  private coupleChain(union: Union, generation: number, left: boolean, right: boolean): Chain {
    const persons = [...union.partners];
    const unions = [union];
    for (const one of persons) this.visited.add(one);
    this.drawCouple(union, generation);
    if (left) this.extend(persons, unions, 'left', generation);
    if (right) this.extend(persons, unions, 'right', generation);
    return this.withSingles(persons, unions, generation, { left, right });
  }

  /** One more partner at an end of a chain. */
  private extend(persons: string[], unions: Union[], side: 'left' | 'right', generation: number): void {
    const end = side === 'left' ? persons[0] : persons.at(-1);
    if (!this.limits.others || end === undefined || this.done.persons.has(end)) return;
    // A person alone in the chain has one side only.
    if (persons.length === 1 && side === 'left') return;
    const more = this.couples(end).at(-1);
    if (!more) return;
    const partner = this.partner(more, end);
    this.drawCouple(more, generation);
    if (side === 'left') {
      persons.unshift(partner);
      unions.unshift(more);
    } else {
      persons.push(partner);
      unions.push(more);
    }
  }

  /** Unions of somebody with somebody who is not drawn here yet, whose line is still to be drawn. */
  private couples(person: string): Union[] {
    return this.graph.unions.filter(
      ({ id, partners }) =>
        partners.length === 2 &&
        partners.includes(person) &&
        !this.done.links.has(id) &&
        !this.links.has(id) &&
        !this.visited.has(partners[0] === person ? (partners[1] as string) : (partners[0] as string)),
    );
  }

  private partner({ partners }: Union, person: string): string {
    const other = partners.find((one) => one !== person) as string;
    this.visited.add(other);
    return other;
  }

  private drawCouple(union: Union, generation: number): void {
    if (union.partners.length === 2) this.links.add(union.id);
    if (!this.drawn.has(union.id)) this.drawn.set(union.id, { union, generation, children: [] });
  }

  /** Adds the unions of one person alone: of an outer side only where that side is free. */
  private withSingles(
    persons: readonly string[],
    couples: readonly Union[],
    generation: number,
    sides = { left: true, right: true },
  ): Chain {
    const single = (person: string) =>
      this.graph.unions.find(({ partners }) => partners.length === 1 && partners[0] === person);
    const between = (at: number) =>
      couples.find(({ partners }) => persons.slice(at, at + 2).every((one) => partners.includes(one)));
    const unions: Union[] = [];
    persons.forEach((person, at) => {
      const own = single(person);
      const free = at === 0 ? sides.left : at === persons.length - 1 ? sides.right : true;
      if (own && (free || couples.includes(own)) && !this.done.persons.has(person)) unions.push(own);
      else if (own && couples.includes(own)) unions.push(own);
      const couple = at + 1 < persons.length ? between(at) : undefined;
      if (couple) unions.push(couple);
    });
    for (const union of unions)
      if (!this.drawn.has(union.id)) this.drawn.set(union.id, { union, generation, children: [] });
    return { persons, unions };
  }

  /** The children of a chain with their families, from left to right. */
  private below({ unions }: Chain, generation: number, families: boolean): Rows {
    return beside(unions.map((union) => this.childrenOf(union, generation, families)));
  }

  private childrenOf(union: Union, generation: number, families: boolean, only?: readonly string[]): Rows {
    return beside(
      (only ?? union.children).flatMap((child) => {
        if (!this.mayDraw(union, child)) return [];
        this.drawChild(union, child);
        return [this.down(child, generation + 1, families)];
      }),
    );
  }

  private mayDraw(union: Union, child: string): boolean {
    const link = childLink(union.id, child);
    return !this.visited.has(child) && !this.done.links.has(link) && !this.links.has(link);
  }

  private drawChild(union: Union, child: string): void {
    this.links.add(childLink(union.id, child));
    this.drawn.get(union.id)?.children.push(child);
  }

  private down(person: string, generation: number, families: boolean): Rows {
    this.visited.add(person);
    if (!families || generation + 1 >= MOST_GENERATIONS || this.done.persons.has(person))
      return new Map([[generation, [person]]]);
    const chain = this.ownChain(person, generation);
    return beside([new Map([[generation, chain.persons]]), this.below(chain, generation, true)]);
  }

  /** Puts parents above those at the top, their other children beside them, and goes on with the parents. */
  private climb(block: Rows, tops: readonly string[], generation: number): Rows {
    const lowest = Math.max(...block.keys());
    if (lowest - generation + 2 > MOST_GENERATIONS) return block;
    const entries = this.entries(tops);
    if (entries.length === 0) return block;
    const chains: string[] = [];
    const parents: string[] = [];
    let whole = block;
    const [first, last] = [entries[0], entries.at(-1)];
    // All entries are reserved before brothers and sisters are placed: nobody is drawn twice.
    const made = entries.flatMap((entry) => {
      if (entry.union.partners.some((one) => this.visited.has(one))) return [];
      const chain = this.coupleChain(entry.union, generation - 1, entry === first, entry === last);
      this.drawChild(entry.union, entry.person);
      return [{ entry, chain }];
    });
    for (const { entry, chain } of made) {
      const { union, person } = entry;
      const at = chain.unions.indexOf(union);
      const [left, right] = this.besides(union, person, { left: entry === first, right: entry === last }, generation);
      const group = (unions: readonly Union[]) =>
        beside(unions.map((one) => this.childrenOf(one, generation - 1, this.familiesAt(generation))));
      const outer = (unions: readonly Union[]) => (this.siblingsAt(generation) ? group(unions) : new Map());
      whole = beside([outer(chain.unions.slice(0, at)), left, whole, right, outer(chain.unions.slice(at + 1))]);
      chains.push(...chain.persons);
      parents.push(...chain.persons.filter((one) => union.partners.includes(one)));
    }
    const above = new Map([...whole, [generation - 1, chains] as const]);
    return made.length === 0 ? block : this.climb(above, parents, generation - 1);
  }

  /** Brothers and sisters of somebody, on the sides that are free: older ones left, younger ones right where both are. */
  private besides(
    union: Union,
    person: string,
    free: { readonly left: boolean; readonly right: boolean },
    generation: number,
  ): [Rows, Rows] {
    if (!this.siblingsAt(generation)) return [new Map(), new Map()];
    const at = union.children.indexOf(person);
    const others = union.children.filter((one) => one !== person);
    const families = this.familiesAt(generation);
    const left = !free.left ? [] : free.right ? union.children.slice(0, at) : others;
    const right = !free.right ? [] : free.left ? union.children.slice(at + 1) : others;
    return [
      this.childrenOf(union, generation - 1, families, left),
      this.childrenOf(union, generation - 1, families, right),
    ];
  }

  private siblingsAt(generation: number): boolean {
    return generation === 0 ? this.limits.siblings : this.limits.uncles;
  }

  private familiesAt(generation: number): boolean {
    return generation === 0 ? this.limits.nephews : this.limits.cousins;
  }

  private entries(tops: readonly string[]): Entry[] {
    const taken = new Set<string>();
    return tops.flatMap((person) => {
      if (this.done.persons.has(person) || !(this.limits.sides || this.line.has(person))) return [];
      return this.graph.unions.flatMap((union): Entry[] => {
        if (!union.children.includes(person) || taken.has(union.id)) return [];
        const link = childLink(union.id, person);
        if (this.done.links.has(link) || this.links.has(link) || this.done.links.has(union.id)) return [];
        if (union.partners.some((one) => this.visited.has(one) || taken.has(one))) return [];
        taken.add(union.id);
        for (const one of union.partners) taken.add(one);
        return [{ person, union }];
      });
    });
  }
}

/** Pieces side by side: each generation from left to right. */
function beside(pieces: readonly Rows[]): Rows {
  const rows = new Map<number, string[]>();
  for (const piece of pieces)
    for (const [generation, persons] of piece)
      if (persons.length > 0) rows.set(generation, [...(rows.get(generation) ?? []), ...persons]);
  return rows;
}
