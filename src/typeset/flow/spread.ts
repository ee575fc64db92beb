import type { Run } from '../../doc/blocks.ts';
import type { StructureNode } from '../frames.ts';
import type { Atom } from '../line/atoms.ts';
import { classOf } from '../line/classes.ts';
import type { Line } from '../line/lines.ts';
import { type Looks, shape } from '../line/shape.ts';
import { isCjk } from '../line/spacing.ts';
import type { Context } from './context.ts';
import type { Slab } from './slab.ts';
import { lineSlab } from './text.ts';

/** The text of runs, for outlines and comparisons. */
export function plainText(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'line-break' ? ' ' : '')).join('');
}

/** True if runs are nothing but kana and ideographs, so that white between them reads as one word. */
export function isSpreadable(runs: readonly Run[], most: number): boolean {
  if (!runs.every((run) => run.kind === 'text')) return false;
  const characters = [...plainText(runs)].filter((character) => !/[\u{e0100}-\u{e01ef}\ufe00-\ufe0f]/u.test(character));
  if (characters.length < 2 || characters.length > most) return false;
  return characters.every((character) => isCjk(classOf(character.codePointAt(0) ?? 0, 'ja')));
}

/**
 * 字取り: sets a short word with even white between its characters. Returns a function that makes the slab, given the
 * middle of the line, or undefined if the word cannot be spread. `white` is in points.
 */
export function spread(
  runs: readonly Run[],
  looks: Looks,
  white: number,
  context: Context,
): ((middle: number, pitch: number, owner: StructureNode) => Slab) | undefined {
  if (!isSpreadable(runs, 8)) return undefined;
  const line = spreadLine(runs, looks, () => white, context);
  return (middle, pitch, owner) =>
    lineSlab(
      line,
      { left: middle - line.end / 2, measure: line.end, indent: 0, align: 'start', pitch, looks, owner },
      new Map(),
    );
}

/** A spread word as a line that starts at 0. `whiteOf` tells the white between characters from their own width and the number of gaps. */
export function spreadLine(
  runs: readonly Run[],
  looks: Looks,
  whiteOf: (natural: number, gaps: number) => number,
  context: Context,
): Line {
  const atoms = shape(runs, looks, context.shaper).filter((atom): atom is Atom => atom !== null);
  const natural = atoms.reduce((sum, atom) => sum + atom.body, 0);
  const white = atoms.length > 1 ? whiteOf(natural, atoms.length - 1) : 0;
  const offsets: number[] = [];
  let x = 0;
  for (const atom of atoms) {
    offsets.push(x);
    x += atom.body + white;
  }
  return { atoms, offsets, end: Math.max(0, x - white) };
}
