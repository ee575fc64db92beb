import type { Atom } from './atoms.ts';
import { at, type Material, shrinkOf, widthOf } from './material.ts';

/** The room for lines. In points. */
export interface Fit {
  readonly measure: number;
  /** Room on the first line: the measure less the indent. */
  readonly first: number;
  /** Lines keep their natural spacing and end where they end. */
  readonly ragged: boolean;
  /** Lines should be about equally long, the last too (titles). */
  readonly balanced: boolean;
  /** Size of the text. */
  readonly em: number;
  /** Chinese shuns an orphan more firmly. */
  readonly chinese: boolean;
}

/** What a line costs; filled in by `lineCost`. */
export interface LineCost {
  value: number;
  keepsTail: boolean;
}

/** Cost of a break of each level: free, costly, url, leader, unit, word, kinsoku. */
const BREAK_COST = [0, 6, 30, 45, 60, 120, 400];
const LINE = 1.5;
const ORPHAN = 30;
const FIRM_ORPHAN = 60;
/** A line wider than its measure; only where not even one cluster fits. */
const OVERFULL = 10_000;
/** Opening each gap by this much of an em costs 1. */
const OPENING = 0.05;
/** Compression comes first: opening pays this on top. */
const OPENING_FEE = 0.25;
const SHORT = 40;
const SHRINK = 0.4;
const RAGGED = 20;

/** The cost of setting atoms `start` to `end` as one line: how far it is from natural, and what its end breaks. */
export function lineCost(
  m: Material,
  start: number,
  end: number,
  isFirst: boolean,
  isLast: boolean,
  level: number,
  fit: Fit,
  cost: LineCost,
): void {
  const last = at(m.solid, end);
  const room = isFirst ? fit.first : fit.measure;
  const slack = room - widthOf(m, start, last);
  let value = LINE + (BREAK_COST[level] ?? 0);
  cost.keepsTail = false;
  if (slack < -1e-6) value += compressionCost(m, start, last, -slack);
  else if (isLast) value += fit.balanced ? raggedCost(slack, fit) : 0;
  else if (fit.ragged) value += raggedCost(slack, fit);
  else value += openingOrTail(m, start, last, slack, fit, cost);
  if (isLast && !isFirst && at(m.letterSum, end) - at(m.letterSum, start) <= 1)
    value += fit.chinese ? FIRM_ORPHAN : ORPHAN;
  cost.value = value;
}

function raggedCost(slack: number, fit: Fit): number {
  return RAGGED * (slack / fit.measure) ** 2;
}

function compressionCost(m: Material, start: number, last: number, needed: number): number {
  const capacity = shrinkOf(m, start, last);
  return needed > capacity + 1e-6 ? OVERFULL + needed : SHRINK * (needed / capacity) ** 2 + (needed / capacity) ** 4;
}

/** The white half of a mark at the end is kept or dropped whole, whichever disturbs the line less. */
function openingOrTail(m: Material, start: number, last: number, slack: number, fit: Fit, cost: LineCost): number {
  const tail = last < start ? 0 : (m.atoms[last] as Atom).after;
  const dropped = openingCost(m, start, last, slack, fit);
  if (tail === 0) return dropped;
  const rest = slack - tail;
  const kept =
    rest >= -1e-6 ? openingCost(m, start, last, Math.max(0, rest), fit) : compressionCost(m, start, last, -rest);
  cost.keepsTail = kept <= dropped;
  return Math.min(kept, dropped);
}

function openingCost(m: Material, start: number, last: number, slack: number, fit: Fit): number {
  if (slack < 1e-6) return 0;
  const gaps = last < start ? 0 : at(m.gapSum, last) - at(m.gapSum, start);
  // Beyond this the line stays short rather than full of holes.
  const short = SHORT * (1 + slack / fit.measure);
  if (gaps === 0) return short;
  const soft = (at(m.softSum, last) - at(m.softSum, start)) * 0.125;
  const each = Math.max(slack * 0.3, slack - soft * 0.7) / gaps / fit.em;
  return Math.min(short, OPENING_FEE + (each / OPENING) ** 2);
}
