import type { Atom } from './atoms.ts';
import type { Span } from './breaker.ts';
import type { Fit } from './cost.ts';
import { at, type Material } from './material.ts';
import { Gap } from './spacing.ts';

/** Where the bodies of a line's atoms stand, and how wide the line came out, in points. */
export interface Setting {
  /** Left edge of each body, from the start of the line. */
  readonly offsets: number[];
  readonly width: number;
}

/** How far each kind of gap opens before all gaps open together, in em: word spaces to 1/2, Latin gaps to 3/8. */
const WORD_OPEN = 0.25;
const LATIN_OPEN = 0.125;
/** A line that would need wider gaps than this, in em, stays short: a hole in the line is worse. */
const MOST = 0.5;
const MOST_WORD = 1.5;

/** Places the atoms of a line. Justified lines are compressed or opened in JLReq's order (3.8.3, 3.8.4). */
export function setLine(m: Material, span: Span, room: number, fit: Fit, isLast: boolean): Setting {
  const { start, end } = span;
  const last = Math.max(at(m.solid, end), start - 1);
  const gaps = m.gap.slice(start, Math.max(start, last));
  const tail = span.keepsTail && last >= start ? (m.atoms[last] as Atom).after : 0;
  let natural = tail;
  for (let k = start; k <= last; k++) natural += (m.atoms[k] as Atom).body + (gaps[k - start] ?? 0);
  const slack = room - natural;
  if (slack < 0) compress(m, start, gaps, -slack);
  else if (!fit.ragged && !isLast) open(m, start, gaps, slack, fit.em);
  return place(m, span, last, gaps);
}

function place(m: Material, span: Span, last: number, gaps: number[]): Setting {
  const offsets = new Array<number>(span.end - span.start).fill(0);
  let x = 0;
  for (let k = span.start; k < span.end; k++) {
    offsets[k - span.start] = x;
    // Spaces at the end stand where the line ends: nothing is seen of them.
    if (k <= last) x += (m.atoms[k] as Atom).body + (gaps[k - span.start] ?? 0);
  }
  return { offsets, width: x };
}

function compress(m: Material, start: number, gaps: number[], needed: number): void {
  let rest = needed;
  for (const kind of [Gap.wordSpace, Gap.middleDot, Gap.mark, Gap.latin]) {
    let capacity = 0;
    for (let g = 0; g < gaps.length; g++) if (at(m.kind, start + g) === kind) capacity += at(m.shrink, start + g);
    if (capacity === 0) continue;
    const part = Math.min(1, rest / capacity);
    for (let g = 0; g < gaps.length; g++) {
      if (at(m.kind, start + g) === kind) gaps[g] = at(gaps, g) - part * at(m.shrink, start + g);
    }
    rest -= part * capacity;
    if (rest < 1e-9) return;
  }
}

function open(m: Material, start: number, gaps: number[], slack: number, em: number): void {
  let rest = openKind(m, start, gaps, slack, Gap.wordSpace, WORD_OPEN * em);
  rest = openKind(m, start, gaps, rest, Gap.latin, LATIN_OPEN * em);
  if (rest < 1e-9) return;
  let count = 0;
  let words = 0;
  for (let g = 0; g < gaps.length; g++) {
    count += at(m.stretches, start + g);
    if (at(m.kind, start + g) === Gap.wordSpace) words++;
  }
  if (count === 0 || rest / count > (words === count ? MOST_WORD : MOST) * em) return;
  for (let g = 0; g < gaps.length; g++) if (at(m.stretches, start + g) === 1) gaps[g] = at(gaps, g) + rest / count;
}

function openKind(m: Material, start: number, gaps: number[], slack: number, kind: number, most: number): number {
  let count = 0;
  for (let g = 0; g < gaps.length; g++) if (at(m.kind, start + g) === kind) count++;
  if (count === 0 || slack <= 0) return slack;
  const each = Math.min(most, slack / count);
  for (let g = 0; g < gaps.length; g++) if (at(m.kind, start + g) === kind) gaps[g] = at(gaps, g) + each;
  return slack - each * count;
}
