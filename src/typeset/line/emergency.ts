import type { Fit } from './cost.ts';
import { at, type Material, shrinkOf, widthOf } from './material.ts';
import { Level } from './units.ts';

/**
 * Breaks inside what is wider than the line: first before a number, then between a number and its unit or after a mark in an address, then
 * inside words, then against kinsoku. Only the stretch that does not fit is opened, and only as far as needed.
 * Undefined if everything fits.
 */
export function emergencyBreaks(m: Material, from: number, to: number, fit: Fit): Set<number> | undefined {
  const opened = new Set<number>();
  let start = from;
  for (let k = from; k < to; k++) {
    if (k < to - 1 && at(m.level, k) > Level.url) continue;
    open(m, start, k + 1, start === from ? Math.min(fit.first, fit.measure) : fit.measure, Level.leader, opened);
    start = k + 1;
  }
  return opened.size > 0 ? opened : undefined;
}

function open(m: Material, start: number, end: number, limit: number, level: number, opened: Set<number>): void {
  const last = at(m.solid, end);
  if (level > Level.kinsoku || widthOf(m, start, last) - shrinkOf(m, start, last) <= limit) return;
  let from = start;
  for (let k = start; k < end; k++) {
    if (k < end - 1 && at(m.level, k) !== level) continue;
    if (k < end - 1) opened.add(k);
    open(m, from, k + 1, limit, level + 1, opened);
    from = k + 1;
  }
}
