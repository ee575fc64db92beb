import type { Run, TextRun } from '../../doc/blocks.ts';
import type { FontBook } from '../../fonts/types.ts';
import { glueAddresses } from './addresses.ts';
import { type Atom, atomOf, boxAtom, type Look } from './atoms.ts';
import { classOf } from './classes.ts';
import { glueUnits, Level } from './units.ts';

/** Where shaping gets glyphs from, and whom it tells of characters that no face has. */
export interface Shaper {
  readonly fonts: FontBook;
  /** `around` is the text about the character. */
  onMissing(text: string, around: string): void;
}

/** The look of a run's text and the size of its boxes, given the paragraph's. */
export interface Looks {
  readonly of: (run: TextRun) => Look;
  readonly base: Look;
  /** In points. */
  readonly boxSize: number;
}

/** Characters that are not drawn: controls, zero-width and direction marks, line ends. */
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

/** Runs → atoms, in order. A line break run marks the atom before it; breaks in a row leave empty lines (`null`). */
export function shape(runs: readonly Run[], looks: Looks, shaper: Shaper): (Atom | null)[] {
  const atoms: (Atom | null)[] = [];
  for (const run of runs) {
    if (run.kind === 'text') shapeText(run, looks.of(run), shaper, atoms);
    else if (run.kind === 'box') atoms.push(boxAtom(run, looks.boxSize, looks.base));
    else endLine(atoms);
  }
  const solid = atoms.filter((atom) => atom !== null);
  glueUnits(solid);
  glueAddresses(solid);
  return atoms;
}

function endLine(atoms: (Atom | null)[]): void {
  const last = atoms.at(-1);
  if (last && !last.hard) last.hard = true;
  else atoms.push(null);
}

function shapeText(run: TextRun, look: Look, shaper: Shaper, atoms: (Atom | null)[]): void {
  const { text } = run;
  if (!INVISIBLE.test(text)) {
    shapePlain(text, look, shaper, atoms);
    return;
  }
  text.split(LINE_END).forEach((line, index) => {
    if (index > 0) endLine(atoms);
    const pieces = line.replaceAll('\t', ' ').split(/(\u200b|[\u2060\ufeff])/);
    for (const piece of pieces) {
      const last = atoms.at(-1);
      if (piece === '\u200b') {
        if (last) last.soft = true;
      } else if (piece === '\u2060' || piece === '\ufeff') {
        if (last) last.glue = Level.word;
      } else shapePlain(piece.replace(new RegExp(INVISIBLE, 'g'), ''), look, shaper, atoms);
    }
  });
}

function shapePlain(text: string, look: Look, shaper: Shaper, atoms: (Atom | null)[]): void {
  if (text === '') return;
  const clusters = shaper.fonts.clusters(text, look.lang, look.family, look.weight);
  let offset = 0;
  for (const cluster of clusters) {
    const code = cluster.text.codePointAt(0) ?? 0x20;
    if (cluster.missing) shaper.onMissing(cluster.text, text.slice(Math.max(0, offset - 8), offset + 10));
    atoms.push(atomOf(cluster, code, classOf(code, look.lang), look));
    offset += cluster.text.length;
  }
}
