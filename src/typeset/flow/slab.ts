import type { Frame } from '../frames.ts';

/** Where frames are collected while a page is painted. Fills lie under everything else. */
export interface Canvas {
  readonly fills: Frame[];
  readonly frames: Frame[];
}

/** How a slab is painted: `repeat` as the repeated header of a table (an artifact), `first` as the first on its page. */
export interface Mode {
  readonly repeat: boolean;
  readonly first: boolean;
}

/** A table's header, to be repeated on each page on which its rows stand. */
export interface TableHead {
  readonly slabs: readonly Slab[];
  readonly height: number;
}

/** An entry for the outline; level 0 is the title, 1 to 3 headings, 9 a band row of a table. */
export interface Mark {
  readonly title: string;
  readonly level: number;
}

/**
 * A horizontal slice of the flow: a line, a table row, a ruled box. Pages are filled slab by slab. Its horizontal place
 * is fixed when it is built, its vertical place when it is painted. In points.
 */
export interface Slab {
  readonly height: number;
  /** White above; nothing at the head of a page. */
  before: number;
  /** White below; the larger of it and the next slab's `before` counts. */
  after: number;
  /** No page ends between this slab and the next. */
  keep: boolean;
  paint(canvas: Canvas, top: number, mode: Mode): void;
  /** Two slabs, the first at most `room` high; undefined if that is not possible. */
  split?(room: number): readonly [Slab, Slab] | undefined;
  /** For body rows of a table with a header. */
  head?: TableHead;
  /** Starts a new page. */
  newPage?: boolean;
  /** Only white: dropped at the head of a page. */
  blank?: boolean;
  mark?: Mark;
}

/** A slab that paints itself, without white around it. */
export function slab(height: number, paint: Slab['paint']): Slab {
  return { height, before: 0, after: 0, keep: false, paint };
}

/** Sets the white before the first and after the last slab. */
export function spaced(slabs: Slab[], before: number, after: number): Slab[] {
  const first = slabs[0];
  const last = slabs.at(-1);
  if (first) first.before = before;
  if (last) last.after = after;
  return slabs;
}

/** White between two slabs that follow each other on a page. */
export function whiteBetween(a: Slab | undefined, b: Slab): number {
  return a ? Math.max(a.after, b.before) : 0;
}

/** Height of slabs standing on each other. */
export function stackHeight(slabs: readonly Slab[]): number {
  let height = 0;
  let previous: Slab | undefined;
  for (const next of slabs) {
    height += whiteBetween(previous, next) + next.height;
    previous = next;
  }
  return height;
}

/** Paints slabs standing on each other, from `top` down. */
export function paintStack(slabs: readonly Slab[], canvas: Canvas, top: number, mode: Mode): void {
  let y = top;
  let previous: Slab | undefined;
  for (const next of slabs) {
    y += whiteBetween(previous, next);
    next.paint(canvas, y, { repeat: mode.repeat, first: previous === undefined });
    y += next.height;
    previous = next;
  }
}

/** Cuts a stack so that the first part is at most `room` high. Either part may be empty. */
export function cutStack(slabs: readonly Slab[], room: number): readonly [Slab[], Slab[]] {
  const upper: Slab[] = [];
  let y = 0;
  for (const [index, next] of slabs.entries()) {
    const top = y + whiteBetween(upper.at(-1), next);
    if (top + next.height > room + 1e-6) {
      const parts = next.split?.(room - top);
      if (parts)
        return [
          [...upper, parts[0]],
          [parts[1], ...slabs.slice(index + 1)],
        ];
      // A heading is not left behind.
      while (upper.length > 1 && upper.at(-1)?.keep && upper.some((s) => !s.keep)) upper.pop();
      return [upper, slabs.slice(upper.length)];
    }
    upper.push(next);
    y = top + next.height;
  }
  return [upper, []];
}

/** The same slab with something painted beside its first part. */
export function beside(base: Slab, paint: Slab['paint']): Slab {
  const { split } = base;
  const both: Slab = {
    ...base,
    paint(canvas, top, mode) {
      paint(canvas, top, mode);
      base.paint(canvas, top, mode);
    },
  };
  if (split) {
    both.split = (room) => {
      const parts = split.call(base, room);
      return parts && [beside(parts[0], paint), parts[1]];
    };
  }
  return both;
}
