/** Persons who have children with each other or are married: one or two, and their children in order of birth. */
export interface Union {
  readonly id: string;
  readonly partners: readonly string[];
  readonly children: readonly string[];
}

/** A family to be drawn. Unions stand in order of time; everybody in a union is among the persons. */
export interface FamilyGraph {
  readonly persons: readonly string[];
  readonly unions: readonly Union[];
}

/** Somebody's box: generation from the top, and left edge in units. */
export interface Box {
  readonly person: string;
  readonly generation: number;
  readonly x: number;
  /** The person's own box is elsewhere; here it only says whom others belong to. */
  readonly again: boolean;
}

/** A union as it is drawn: between two boxes that are neighbours, or under one. */
export interface DrawnUnion {
  readonly id: string;
  readonly generation: number;
  /** From left to right. */
  readonly partners: readonly string[];
  /** The children whose lines are drawn here, from left to right. */
  readonly children: readonly string[];
}

/** A drawing that no line crosses: boxes and unions, `width` units wide. */
export interface Drawing {
  readonly kind: 'drawing';
  readonly boxes: readonly Box[];
  readonly unions: readonly DrawnUnion[];
  readonly width: number;
  readonly generations: number;
}

/** A union with more children than a page is wide: it is told as a list. */
export interface Listing {
  readonly kind: 'listing';
  readonly union: string;
  readonly partners: readonly string[];
  readonly children: readonly string[];
}

export type ChartPart = Drawing | Listing;

/** Width of a box, and least white between two, in units: even numbers, so that every middle is a whole unit. */
export const BOX = 8;
export const GAP = 2;

/** The middle of a box whose left edge is at `x`. */
export function middle(x: number): number {
  return x + BOX / 2;
}
