import type { Topology } from './topology.ts';
import { BOX, type DrawnUnion, GAP, middle } from './types.ts';

/** Least white between the bars of two unions, in units. */
const BAR_GAP = 1;
/** So often at most boxes are pushed apart: a family that fits on a page takes a dozen. */
const MOST_PUSHES = 4000;

/** The bar of a union: from where its line comes down to the children at its ends. */
export interface Bar {
  readonly union: DrawnUnion;
  readonly drop: number;
  readonly first: number;
  readonly last: number;
}

/** Boxes with left edges that can be moved, and what keeps them apart. All lengths are units. */
export class Positions {
  readonly topology: Topology;
  /** The unions with children, by generation, from left to right. */
  readonly bands: readonly (readonly DrawnUnion[])[];
  private readonly x = new Map<string, number>();
  private readonly row = new Map<string, { readonly generation: number; readonly at: number }>();
  constructor(topology: Topology) {
    this.topology = topology;
    topology.rows.forEach((row, generation) => {
      row.forEach((person, at) => {
        this.x.set(person, at * (BOX + GAP));
        this.row.set(person, { generation, at });
      });
    });
    this.bands = topology.rows.map((_, generation) =>
      topology.unions
        .filter((union) => union.generation === generation && union.children.length > 0)
        .sort((a, b) => this.order(a) - this.order(b)),
    );
  }

  /** Left edge of a box. */
  at(person: string): number {
    return this.x.get(person) ?? 0;
  }

  all(): ReadonlyMap<string, number> {
    return this.x;
  }

  /** Moves boxes by a distance. */
  move(persons: Iterable<string>, by: number): void {
    for (const person of persons) this.x.set(person, this.at(person) + by);
  }

  /** From the left edge of the leftmost box to the right edge of the rightmost. */
  width(): number {
    const edges = [...this.x.values()];
    return Math.max(...edges) + BOX - Math.min(...edges);
  }

  /** Where the line of a union comes down: between two boxes or under one. A half unit is rounded down. */
  drop({ partners }: DrawnUnion): number {
    const [a = '', b = a] = partners;
    return Math.floor((middle(this.at(a)) + middle(this.at(b))) / 2);
  }

  bar(union: DrawnUnion): Bar {
    const middles = union.children.map((child) => middle(this.at(child)));
    return { union, drop: this.drop(union), first: Math.min(...middles), last: Math.max(...middles) };
  }

  /** True if no box touches another and no bar the next. */
  isFree(): boolean {
    for (const row of this.topology.rows)
      for (let at = 1; at < row.length; at++)
        if (this.at(row[at] as string) - this.at(row[at - 1] as string) < BOX + GAP) return false;
    for (const band of this.bands) {
      let end = Number.NEGATIVE_INFINITY;
      for (const union of band) {
        const { drop, first, last } = this.bar(union);
        if (Math.min(drop, first) < end + BAR_GAP) return false;
        end = Math.max(drop, last);
      }
    }
    return true;
  }

  /** Pushes boxes to the right until nothing touches; false if they cannot be pushed apart. */
  spread(): boolean {
    for (let count = 0; count < MOST_PUSHES; count++) {
      const touching = this.touching();
      if (!touching) return this.isFree();
      this.push(touching.person, touching.by);
    }
    return false;
  }

  /** The first bar that stands too far left, and who has to be moved. */
  private touching(): { readonly person: string; readonly by: number } | undefined {
    for (const band of this.bands) {
      let end = Number.NEGATIVE_INFINITY;
      for (const union of band) {
        const { drop, first, last } = this.bar(union);
        const wanted = end + BAR_GAP;
        if (first < wanted) return { person: union.children[0] as string, by: wanted - first };
        if (drop < wanted) return { person: union.partners[0] as string, by: wanted - drop };
        end = Math.max(drop, last);
      }
    }
    return undefined;
  }

  /** Moves a box to the right, and those right of it as far as they are in the way. */
  private push(person: string, by: number): void {
    const { generation = 0, at = 0 } = this.row.get(person) ?? {};
    this.move([person], by);
    const row = this.topology.rows[generation] ?? [];
    for (let next = at + 1; next < row.length; next++) {
      const least = this.at(row[next - 1] as string) + BOX + GAP;
      if (this.at(row[next] as string) < least) this.x.set(row[next] as string, least);
    }
  }

  /** Unions of a row from left to right: that of one person stands between those on its sides. */
  private order({ partners }: DrawnUnion): number {
    const places = partners.map((one) => this.row.get(one)?.at ?? 0);
    return places.reduce((sum, place) => sum + place, 0) / Math.max(1, places.length);
  }
}
