import { viewOf } from './source.ts';

/** What a font says of a variation sequence: a glyph of its own, the base's glyph, or nothing. */
export type Variation = number | 'base' | undefined;

/** The character map of a font (OpenType `cmap`): formats 4, 12 and, for variation sequences, 14. */
export interface CharacterMap {
  /** Glyph id of a code point, 0 if the font has none. */
  glyphOf(codePoint: number): number;
  /** The glyph of base + variation selector. */
  variationOf(base: number, selector: number): Variation;
}

/** Reads the table. Of several maps the one with the most code points (format 12) is used. */
export function readCharacterMap(table: Uint8Array): CharacterMap {
  const view = viewOf(table);
  const subtables = new Map<number, number>();
  for (let i = 0; i < view.getUint16(2); i++) {
    const platform = view.getUint16(4 + 8 * i);
    const encoding = view.getUint16(6 + 8 * i);
    const offset = view.getUint32(8 + 8 * i);
    const isUnicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    if (isUnicode) subtables.set(view.getUint16(offset), offset);
  }
  const format12 = subtables.get(12);
  const format4 = subtables.get(4);
  const format14 = subtables.get(14);
  const lookup =
    format12 !== undefined ? segmentedCoverage(view, format12) : format4 !== undefined ? segments(view, format4) : none;
  return {
    glyphOf: cached(lookup),
    variationOf: format14 === undefined ? () => undefined : variations(view, format14),
  };
}

type Lookup = (codePoint: number) => number;

const none: Lookup = () => 0;

function cached(lookup: Lookup): Lookup {
  const known = new Map<number, number>();
  return (codePoint) => {
    let glyph = known.get(codePoint);
    if (glyph === undefined) {
      glyph = lookup(codePoint);
      known.set(codePoint, glyph);
    }
    return glyph;
  };
}

/** Index of the first of `count` sorted records whose end is not before `value`; `count` if there is none. */
function firstNotBefore(count: number, value: number, endOf: (index: number) => number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOf(middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a search may look at lies in the table, whatever it searches for. */
function within(view: DataView, end: number): void {
  if (end > view.byteLength) throw new RangeError('a character map is cut off');
}

/** Format 12: groups of start, end, first glyph. */
function segmentedCoverage(view: DataView, offset: number): Lookup {
  const count = view.getUint32(offset + 12);
  within(view, offset + 16 + 12 * count);
  const at = (index: number) => offset + 16 + 12 * index;
  return (codePoint) => {
    const index = firstNotBefore(count, codePoint, (i) => view.getUint32(at(i) + 4));
    if (index === count) return 0;
    const start = view.getUint32(at(index));
    return codePoint < start ? 0 : view.getUint32(at(index) + 8) + codePoint - start;
  };
}

/** Format 4: segments of the Basic Multilingual Plane, in four parallel arrays. */
function segments(view: DataView, offset: number): Lookup {
  const count = view.getUint16(offset + 6) / 2;
  const ends = offset + 14;
  const starts = ends + 2 * count + 2;
  const deltas = starts + 2 * count;
  const rangeOffsets = deltas + 2 * count;
  within(view, rangeOffsets + 2 * count);
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    const index = firstNotBefore(count, codePoint, (i) => view.getUint16(ends + 2 * i));
    if (index === count) return 0;
    const start = view.getUint16(starts + 2 * index);
    if (codePoint < start) return 0;
    const delta = view.getUint16(deltas + 2 * index);
    const rangeOffset = view.getUint16(rangeOffsets + 2 * index);
    if (rangeOffset === 0) return (codePoint + delta) & 0xffff;
    const glyph = view.getUint16(rangeOffsets + 2 * index + rangeOffset + 2 * (codePoint - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}

/** Format 14: for each selector, ranges of bases that keep their glyph, and bases with a glyph of their own. */
function variations(view: DataView, offset: number): CharacterMap['variationOf'] {
  const uint24 = (at: number) => (view.getUint16(at) << 8) | view.getUint8(at + 2);
  const selectors = new Map<number, { readonly kept: number; readonly own: number }>();
  for (let i = 0; i < view.getUint32(offset + 6); i++) {
    const record = offset + 10 + 11 * i;
    selectors.set(uint24(record), { kept: view.getUint32(record + 3), own: view.getUint32(record + 7) });
  }
  return (base, selector) => {
    const entry = selectors.get(selector);
    if (entry === undefined) return undefined;
    if (entry.own !== 0) {
      const table = offset + entry.own;
      const count = view.getUint32(table);
      const index = firstNotBefore(count, base, (i) => uint24(table + 4 + 5 * i));
      if (index < count && uint24(table + 4 + 5 * index) === base) return view.getUint16(table + 4 + 5 * index + 3);
    }
    if (entry.kept !== 0) {
      const table = offset + entry.kept;
      const count = view.getUint32(table);
      const endOf = (i: number) => uint24(table + 4 + 4 * i) + view.getUint8(table + 4 + 4 * i + 3);
      const index = firstNotBefore(count, base, endOf);
      if (index < count && uint24(table + 4 + 4 * index) <= base) return 'base';
    }
    return undefined;
  };
}
