import { type Atom, isSpace } from './atoms.ts';
import { breakLevel } from './breaks.ts';
import { Cl } from './classes.ts';
import { Gap, spaceBetween } from './spacing.ts';

/**
 * A paragraph's atoms with everything the breaker asks for again and again, as running sums: the width of any stretch
 * is one subtraction. Index k of the gap arrays is the gap between atom k and atom k + 1. In points.
 */
export interface Material {
  readonly atoms: readonly Atom[];
  /** Where each body starts if all were set naturally on one line. */
  readonly position: Float64Array;
  readonly gap: Float64Array;
  readonly kind: Uint8Array;
  readonly shrink: Float64Array;
  readonly stretches: Uint8Array;
  /** The level at which a line may be broken after atom k. */
  readonly level: Uint8Array;
  /** Sums of `shrink`, of word spaces and Latin gaps in em (they open first), and of gaps that may open, before atom k. */
  readonly shrinkSum: Float64Array;
  readonly softSum: Float64Array;
  readonly gapSum: Uint32Array;
  /** How many atoms before k are more than a mark or a space. */
  readonly letterSum: Uint32Array;
  /** The last atom before k that is not a space, or -1. */
  readonly solid: Int32Array;
}

/** Measures atoms once. */
export function measure(atoms: readonly Atom[]): Material {
  const n = atoms.length;
  const material: Material = {
    atoms,
    position: new Float64Array(n + 1),
    gap: new Float64Array(n),
    kind: new Uint8Array(n),
    shrink: new Float64Array(n),
    stretches: new Uint8Array(n),
    level: new Uint8Array(n),
    shrinkSum: new Float64Array(n + 1),
    softSum: new Float64Array(n + 1),
    gapSum: new Uint32Array(n + 1),
    letterSum: new Uint32Array(n + 1),
    solid: new Int32Array(n + 1).fill(-1),
  };
  for (let k = 0; k < n; k++) addAtom(material, k);
  return material;
}

function addAtom(m: Material, k: number): void {
  const a = m.atoms[k] as Atom;
  const b = m.atoms[k + 1];
  const next = k + 1;
  if (b !== undefined) {
    const space = spaceBetween(a, b);
    m.gap[k] = space.width;
    m.kind[k] = space.kind;
    m.shrink[k] = space.shrink;
    m.stretches[k] = space.stretches ? 1 : 0;
    m.level[k] = breakLevel(a, b);
  }
  const opensFirst = m.kind[k] === Gap.wordSpace || m.kind[k] === Gap.latin;
  m.position[next] = at(m.position, k) + a.body + at(m.gap, k);
  m.shrinkSum[next] = at(m.shrinkSum, k) + at(m.shrink, k);
  m.softSum[next] = at(m.softSum, k) + (opensFirst ? a.look.size : 0);
  m.gapSum[next] = at(m.gapSum, k) + at(m.stretches, k);
  const mark = a.cls >= Cl.closing && a.cls <= Cl.comma;
  m.letterSum[next] = at(m.letterSum, k) + (mark || isSpace(a) ? 0 : 1);
  m.solid[next] = isSpace(a) ? at(m.solid, k) : k;
}

/** The number at an index known to exist. */
export function at(array: Float64Array | Uint8Array | Uint32Array | Int32Array, index: number): number {
  return array[index] as number;
}

/** Natural width of atoms `start` to `last` (inclusive), without white at the two ends. */
export function widthOf(m: Material, start: number, last: number): number {
  return last < start ? 0 : at(m.position, last) + (m.atoms[last] as Atom).body - at(m.position, start);
}

/** How much the line of these atoms can be compressed, its ends aside. */
export function shrinkOf(m: Material, start: number, last: number): number {
  return last < start ? 0 : at(m.shrinkSum, last) - at(m.shrinkSum, start);
}
