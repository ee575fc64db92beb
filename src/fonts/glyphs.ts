import { type ByteRange, viewOf } from './source.ts';
import type { TrueTypeFont } from './truetype.ts';

/** Reading a few bytes too many is cheaper than another read. */
const GAP = 4096;
const GLYPH_HEADER = 10;

// Flags of a component of a composite glyph.
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const XY_SCALE = 0x0040;
const TWO_BY_TWO = 0x0080;

/** Outlines (`glyf` entries) of the glyphs asked for and of all components of the composites among them. */
export function readOutlines(font: TrueTypeFont, glyphs: Iterable<number>): Map<number, Uint8Array> {
  const outlines = new Map<number, Uint8Array>();
  let wanted = [...new Set(glyphs)];
  while (wanted.length > 0) {
    readInto(outlines, font, wanted);
    const components = wanted.flatMap((glyph) => componentsOf(outlines.get(glyph) as Uint8Array));
    wanted = [...new Set(components.map(({ glyph }) => glyph))].filter((glyph) => !outlines.has(glyph));
  }
  return outlines;
}

/** The components of a composite glyph, and where in the outline their glyph ids stand; none for a simple glyph. */
export function componentsOf(outline: Uint8Array): { readonly glyph: number; readonly offset: number }[] {
  const view = viewOf(outline);
  if (outline.length === 0 || view.getInt16(0) >= 0) return [];
  const components: { glyph: number; offset: number }[] = [];
  let at = GLYPH_HEADER;
  let flags = MORE;
  while ((flags & MORE) !== 0) {
    flags = view.getUint16(at);
    components.push({ glyph: view.getUint16(at + 2), offset: at + 2 });
    at += 4 + ((flags & WORDS) !== 0 ? 4 : 2);
    if ((flags & SCALE) !== 0) at += 2;
    else if ((flags & XY_SCALE) !== 0) at += 4;
    else if ((flags & TWO_BY_TWO) !== 0) at += 8;
  }
  return components;
}

/** Reads neighbours together: a page of text needs hundreds of glyphs, many of which lie close by. */
function readInto(outlines: Map<number, Uint8Array>, font: TrueTypeFont, glyphs: readonly number[]): void {
  const located = glyphs
    .map((glyph) => ({ glyph, range: font.outlineRange(glyph) }))
    .sort((a, b) => a.range.offset - b.range.offset);
  const blocks: { offset: number; length: number }[] = [];
  for (const { range } of located) {
    const last = blocks.at(-1);
    if (last !== undefined && range.offset <= last.offset + last.length + GAP) {
      last.length = Math.max(last.length, range.offset + range.length - last.offset);
    } else {
      blocks.push({ ...range });
    }
  }
  const bytes = font.source.read(blocks);
  let block = 0;
  for (const { glyph, range } of located) {
    while (endOf(blocks[block] as ByteRange) < endOf(range)) block++;
    const start = range.offset - (blocks[block] as ByteRange).offset;
    outlines.set(glyph, (bytes[block] as Uint8Array).subarray(start, start + range.length));
  }
}

function endOf({ offset, length }: ByteRange): number {
  return offset + length;
}
