import type { Run } from '../../doc/blocks.ts';
import type { Atom } from './atoms.ts';
import { breakLines } from './breaker.ts';
import type { Fit } from './cost.ts';
import { type Material, measure } from './material.ts';
import { setLine } from './setting.ts';
import { type Looks, type Shaper, shape } from './shape.ts';

/** How the lines of a paragraph stand in their measure. */
export type Align = 'start' | 'justify' | 'center' | 'end';

/** One set line. */
export interface Line {
  readonly atoms: readonly Atom[];
  /** Left edge of each atom's body from the left edge of the measure, in points. */
  readonly offsets: readonly number[];
  /** Where the ink of the line ends, from the left edge of the measure. */
  readonly end: number;
}

/** What the line engine needs besides text: the measure and the first-line indent in points, and the alignment. */
export interface Setup {
  readonly measure: number;
  readonly indent: number;
  readonly align: Align;
}

/**
 * The line engine: runs → set lines. Used for measuring and for setting alike, so that both always agree. A paragraph
 * without text is one empty line.
 */
export function setLines(runs: readonly Run[], looks: Looks, setup: Setup, shaper: Shaper): Line[] {
  const lines: Line[] = [];
  let indent = setup.indent;
  for (const piece of pieces(shape(runs, looks, shaper))) {
    const fit = fitOf(looks, setup, indent);
    setPiece(measure(piece), fit, setup.align, lines);
    indent = 0;
  }
  return lines;
}

/** Natural width of runs on one line, in points. */
export function naturalWidth(runs: readonly Run[], looks: Looks, shaper: Shaper): number {
  const m = measure(shape(runs, looks, shaper).filter((atom) => atom !== null));
  const last = m.atoms.at(-1);
  return last ? (m.position[m.atoms.length - 1] as number) + last.body : 0;
}

function fitOf(looks: Looks, setup: Setup, indent: number): Fit {
  const { base } = looks;
  return {
    measure: setup.measure,
    first: Math.max(setup.measure - indent, Math.min(setup.measure, base.size)),
    ragged: setup.align !== 'justify',
    balanced: setup.align === 'center',
    em: base.size,
    chinese: base.lang === 'zh-Hans' || base.lang === 'zh-Hant',
  };
}

/** Atoms between forced line ends. */
function pieces(atoms: readonly (Atom | null)[]): Atom[][] {
  const all: Atom[][] = [];
  let piece: Atom[] = [];
  for (const atom of atoms) {
    if (atom) piece.push(atom);
    if (atom !== null && !atom.hard) continue;
    all.push(piece);
    piece = [];
  }
  if (piece.length > 0 || all.length === 0) all.push(piece);
  return all;
}

function setPiece(m: Material, fit: Fit, align: Align, lines: Line[]): void {
  const spans = breakLines(m, 0, m.atoms.length, fit);
  if (spans.length === 0) lines.push({ atoms: [], offsets: [], end: 0 });
  spans.forEach((span, index) => {
    const room = index === 0 ? fit.first : fit.measure;
    const { offsets, width } = setLine(m, span, room, fit, index === spans.length - 1);
    const white = fit.measure - width;
    const x = align === 'center' ? Math.max(0, white / 2) : align === 'end' ? Math.max(0, white) : fit.measure - room;
    if (x !== 0) for (let k = 0; k < offsets.length; k++) offsets[k] = (offsets[k] as number) + x;
    lines.push({ atoms: m.atoms.slice(span.start, span.end), offsets, end: x + width });
  });
}
