import type { Run } from '../../doc/blocks.ts';
import { type Atom, isSpace } from './atoms.ts';
import { breakLines } from './breaker.ts';
import type { Fit } from './cost.ts';
import { type Material, measure } from './material.ts';
import { type Setting, setLine } from './setting.ts';
import { type Looks, type Shaper, shape } from './shape.ts';
import { spaceBetween } from './spacing.ts';

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
    const short = shortLine(piece, fit.first);
    if (short) lines.push(aligned(piece, short, fit, fit.first, setup.align));
    else setPiece(measure(piece), fit, setup.align, lines);
    indent = 0;
  }
  return lines;
}

/** Natural width of runs on one line, in points. */
export function naturalWidth(runs: readonly Run[], looks: Looks, shaper: Shaper): number {
  const atoms = shape(runs, looks, shaper).filter((atom) => atom !== null);
  return shortLine(atoms, Number.POSITIVE_INFINITY)?.width ?? 0;
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

/** The setting of a piece that fits on one line, as most do in tables: nothing needs to be broken or adjusted. */
function shortLine(atoms: readonly Atom[], room: number): Setting | undefined {
  const offsets: number[] = [];
  let x = 0;
  let end = 0;
  for (let k = 0; k < atoms.length; k++) {
    const atom = atoms[k] as Atom;
    const next = atoms[k + 1];
    offsets.push(x);
    if (!isSpace(atom)) end = x + atom.body;
    if (end > room + 1e-6) return undefined;
    x += atom.body + (next ? spaceBetween(atom, next).width : 0);
  }
  for (let k = 0; k < offsets.length; k++) if ((offsets[k] as number) > end) offsets[k] = end;
  return { offsets, width: end };
}

function setPiece(m: Material, fit: Fit, align: Align, lines: Line[]): void {
  const spans = breakLines(m, 0, m.atoms.length, fit);
  spans.forEach((span, index) => {
    const room = index === 0 ? fit.first : fit.measure;
    const setting = setLine(m, span, room, fit, index === spans.length - 1);
    lines.push(aligned(m.atoms.slice(span.start, span.end), setting, fit, room, align));
  });
}

/** A set line moved to its place in the measure. */
function aligned(atoms: readonly Atom[], { offsets, width }: Setting, fit: Fit, room: number, align: Align): Line {
  const white = Math.max(0, fit.measure - width);
  const x = align === 'center' ? white / 2 : align === 'end' ? white : fit.measure - room;
  if (x !== 0) for (let k = 0; k < offsets.length; k++) offsets[k] = (offsets[k] as number) + x;
  return { atoms, offsets, end: x + width };
}
