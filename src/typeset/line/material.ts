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
  readonly position: number[];
  readonly gap: number[];
  readonly kind: number[];
  readonly shrink: number[];
  readonly stretches: number[];
  /** The level at which a line may be broken after atom k. */
  readonly level: number[];
  /** Sums of `shrink`, of word spaces and Latin gaps in em (they open first), and of gaps that may open, before atom k. */
  readonly shrinkSum: number[];
  readonly softSum: number[];
  readonly gapSum: number[];
  /** How many atoms before k are more than a mark or a space. */
  readonly letterSum: number[];
  /** The last atom before k that is not a space, or -1. */
  readonly solid: number[];
}

/** Plain arrays: most paragraphs are short, and typed arrays cost more to make than to use. */
function zeros(length: number, value = 0): number[] {
  return new Array<number>(length).fill(value);
}

/** Measures atoms once. */
export function measure(atoms: readonly Atom[]): Material {
  const n = atoms.length;
  const material: Material = {
    atoms,
    position: zeros(n + 1),
    gap: zeros(n),
    kind: zeros(n),
    shrink: zeros(n),
    stretches: zeros(n),
    level: zeros(n),
    shrinkSum: zeros(n + 1),
    softSum: zeros(n + 1),
    gapSum: zeros(n + 1),
    letterSum: zeros(n + 1),
    solid: zeros(n + 1, -1),
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
export function at(array: readonly number[] | Float64Array | Int32Array, index: number): number {
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
