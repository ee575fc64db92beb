import { type Fit, type LineCost, lineCost } from './cost.ts';
import { emergencyBreaks } from './emergency.ts';
import { at, type Material, shrinkOf, widthOf } from './material.ts';
import { Level } from './units.ts';

/** A line: atoms from `start` up to `end` (exclusive). `keepsTail`: the white half of the mark at its end counts. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly keepsTail: boolean;
}

/** Tolerance for sums of floating point widths, in points. */
const EPSILON = 1e-6;

/** How far behind the fullest line the breaker still looks for a better one, in em. */
const LOOK_BEHIND = 4;

/**
 * Breaks atoms `from` to `to` (exclusive; no forced line end inside) into lines of least total cost. One pass over
 * the break opportunities, remembering the best way to each (Knuth and Plass); the time grows with the length.
 */
export function breakLines(m: Material, from: number, to: number, fit: Fit): Span[] {
  if (to <= from) return [];
  const breaks = candidates(m, from, to, fit);
  const count = breaks.length;
  const best = new Array<number>(count).fill(Number.POSITIVE_INFINITY);
  const previous = new Array<number>(count).fill(0);
  const tails = new Array<boolean>(count).fill(false);
  best[0] = 0;
  let reach = 1;
  const cost: LineCost = { value: 0, keepsTail: false };
  for (let i = 0; i < count - 1; i++) {
    const base = at(best, i);
    if (base === Number.POSITIVE_INFINITY) continue;
    const start = at(breaks, i);
    const limit = (i === 0 ? fit.first : fit.measure) + EPSILON;
    reach = Math.max(reach, i + 1);
    while (reach + 1 < count && leastWidth(m, start, at(breaks, reach + 1)) <= limit) reach++;
    let freeSeen = false;
    for (let j = reach; j > i; j--) {
      const end = at(breaks, j);
      const slack = limit - widthOf(m, start, at(m.solid, end));
      if (freeSeen && slack > LOOK_BEHIND * fit.em) break;
      const level = end === to ? Level.free : at(m.level, end - 1);
      freeSeen ||= level === Level.free;
      lineCost(m, start, end, i === 0, end === to, level, fit, cost);
      if (base + cost.value < at(best, j)) {
        best[j] = base + cost.value;
        previous[j] = i;
        tails[j] = cost.keepsTail;
      }
    }
  }
  const lines: Span[] = [];
  for (let j = count - 1; j > 0; j = at(previous, j)) {
    lines.push({ start: at(breaks, at(previous, j)), end: at(breaks, j), keepsTail: tails[j] === true });
  }
  return lines.reverse();
}

function leastWidth(m: Material, start: number, end: number): number {
  const last = at(m.solid, end);
  return widthOf(m, start, last) - shrinkOf(m, start, last);
}

/** Indices at which a line may end, with `from` before and `to` after them. */
function candidates(m: Material, from: number, to: number, fit: Fit): number[] {
  const extra = emergencyBreaks(m, from, to, fit);
  const found = [from];
  for (let k = from; k < to - 1; k++) {
    if (at(m.level, k) <= Level.url || extra?.has(k)) found.push(k + 1);
  }
  found.push(to);
  return found;
}
