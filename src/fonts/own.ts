import { failure, type Issue, type Result, success } from '../base/issue.ts';
import { readCharacterMap } from './cmap.ts';
import { FontError } from './error.ts';
import { fontOf, TrueTypeFace } from './face.ts';
import { componentsOf } from './glyphs.ts';
import { type FontFault, tellFontFault } from './messages.ts';
import { bytesSource, viewOf } from './source.ts';
import { TrueTypeFont } from './truetype.ts';
import type { Face, FontFamily, FontWeight } from './types.ts';

/** How files of other kinds begin. */
const OTHERS: readonly (readonly [start: string, fault: FontFault])[] = [
  ['OTTO', { kind: 'cff' }],
  ['wOFF', { kind: 'packed' }],
  ['wOF2', { kind: 'packed' }],
  ['typ1', { kind: 'cff' }],
  ['%!PS', { kind: 'cff' }],
];

// Bits of `OS/2` fsType (OpenType).
const USAGE = 0x000f;
const RESTRICTED = 0x0002;
const NO_SUBSETTING = 0x0100;
const BITMAPS_ONLY = 0x0200;

/** No typeface nests its parts deeper. */
const MAX_DEPTH = 8;

/**
 * A face from a file that an office gives. All of it is looked at once, so that no text can meet a fault of the file
 * later. Issues, with the file and what to do: `font-cff`, `font-packed` (WOFF), `font-variable`, `font-restricted`,
 * `font-damaged`.
 */
export function readOwnFont(
  bytes: Uint8Array,
  file: string,
  { id, family, weight }: { readonly id: string; readonly family: FontFamily; readonly weight: FontWeight },
): Result<TrueTypeFace> {
  const start = kindOf(bytes);
  const other = OTHERS.find(([one]) => start === one);
  const source = bytesSource(file, bytes);
  const fault = other ? other[1] : faultOf(() => check(new TrueTypeFont(source)));
  if (!fault) return success(new TrueTypeFace(id, family, weight, source));
  const { code, what, todo } = tellFontFault(fault);
  const issue: Issue = { severity: 'error', code, place: { file }, what, todo };
  return failure([issue]);
}

/** The four letters a font begins with; of a collection those of its first. */
function kindOf(bytes: Uint8Array): string {
  const lettersAt = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  const start = lettersAt(0);
  return start === 'ttcf' && bytes.length > 16 ? lettersAt(viewOf(bytes).getUint32(12)) : start;
}

/** The characters among these that the face lacks, in their order. */
export function coverageOf(face: Face, characters: Iterable<string>): string[] {
  const font = fontOf(face);
  return [...characters].filter((character) => font.glyphOf(character.codePointAt(0) as number) === 0);
}

/** A number beyond a table's end, or a table that is not there, is damage. */
function faultOf(look: () => FontFault | undefined): FontFault | undefined {
  try {
    return look();
  } catch (cause) {
    if (cause instanceof FontError || cause instanceof RangeError) return { kind: 'damaged' };
    throw cause;
  }
}

function check(font: TrueTypeFont): FontFault | undefined {
  if (font.rangeOf('fvar')) return { kind: 'variable' };
  const { permissions } = font;
  if ((permissions & USAGE) === RESTRICTED || (permissions & (NO_SUBSETTING | BITMAPS_ONLY)) !== 0)
    return { kind: 'restricted' };
  const isWhole =
    font.unitsPerEm >= 16 && font.unitsPerEm <= 16_384 && hasMeasures(font) && hasOutlines(font) && hasMap(font);
  return isWhole ? undefined : { kind: 'damaged' };
}

function hasMeasures(font: TrueTypeFont): boolean {
  const advances = viewOf(font.table('hhea') as Uint8Array).getUint16(34);
  if (font.glyphCount === 0 || advances === 0 || advances > font.glyphCount) return false;
  font.advanceOf(font.glyphCount - 1);
  font.bearingOf(font.glyphCount - 1);
  return true;
}

/** Outlines lie in their table, and composites are made of glyphs that are there and not of themselves. */
function hasOutlines(font: TrueTypeFont): boolean {
  const { glyphCount } = font;
  const glyf = font.table('glyf') as Uint8Array;
  const start = font.rangeOf('glyf')?.offset ?? 0;
  const parts: number[][] = [];
  for (let glyph = 0; glyph < glyphCount; glyph++) {
    const { offset, length } = font.outlineRange(glyph);
    const from = offset - start;
    if (length < 0 || (length > 0 && length < 10) || from + length > glyf.length) return false;
    const components = componentsOf(glyf.subarray(from, from + length));
    if (components.some(({ glyph: part }) => part >= glyphCount)) return false;
    parts.push(components.map(({ glyph: part }) => part));
  }
  const depths = new Map<number, number>();
  const depthOf = (glyph: number, above: number): number => {
    if (above > MAX_DEPTH) return above;
    const known = depths.get(glyph);
    if (known !== undefined) return above + known;
    let deepest = above;
    for (const part of parts[glyph] ?? []) {
      deepest = Math.max(deepest, depthOf(part, above + 1));
      if (deepest > MAX_DEPTH) return deepest;
    }
    depths.set(glyph, deepest - above);
    return deepest;
  };
  return parts.every((_, glyph) => depthOf(glyph, 0) <= MAX_DEPTH);
}

/** Every character can be looked up; beyond U+FFFF, `Chain` looks at what it gets. The map is a fresh one: it remembers all it has been asked. */
function hasMap(font: TrueTypeFont): boolean {
  const map = readCharacterMap(font.table('cmap') as Uint8Array);
  let some = false;
  for (let code = 0; code < 0x10000; code++) {
    const glyph = map.glyphOf(code);
    if (glyph >= font.glyphCount) return false;
    some ||= glyph !== 0;
  }
  return some;
}
