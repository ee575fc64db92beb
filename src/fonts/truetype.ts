import { type CharacterMap, readCharacterMap, type Variation } from './cmap.ts';
import { FontError } from './error.ts';
import { readDirectory } from './sfnt.ts';
import { type ByteRange, type ByteSource, viewOf } from './source.ts';

const REQUIRED = ['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'OS/2'] as const;
const POSTSCRIPT_NAME = 6;
const WINDOWS = 3;

/** A TrueType font file, of which only the parts asked for are read. Distances are in font units. */
export class TrueTypeFont {
  readonly source: ByteSource;
  readonly unitsPerEm: number;
  readonly glyphCount: number;
  readonly bbox: readonly [number, number, number, number];
  readonly typoAscender: number;
  readonly typoDescender: number;
  readonly capHeight: number;
  /** What the font's maker allows: `OS/2` fsType. */
  readonly permissions: number;
  readonly postScriptName: string;
  readonly characters: CharacterMap;
  readonly #directory: ReadonlyMap<string, ByteRange>;
  readonly #advances: DataView;
  readonly #advanceCount: number;
  readonly #longOffsets: boolean;
  #locations: DataView | undefined;

  /** Reads what measuring needs, some 200 KB. Throws FontError if the file is no TrueType font or is damaged. */
  constructor(source: ByteSource) {
    this.source = source;
    this.#directory = readDirectory(source);
    const absent = REQUIRED.filter((tag) => !this.#directory.has(tag));
    if (absent.length > 0) throw new FontError(source.name, `lacks the tables ${absent.join(', ')}`);

    const tags = ['head', 'hhea', 'maxp', 'OS/2', 'name', 'cmap', 'hmtx'];
    const tables = source.read(tags.map((tag) => this.#directory.get(tag) as ByteRange));
    const [head, hhea, maxp, os2, name, , hmtx] = tables.map(viewOf) as [DataView, DataView, DataView, ...DataView[]];
    this.unitsPerEm = head.getUint16(18);
    this.bbox = [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)];
    this.#longOffsets = head.getInt16(50) === 1;
    this.#advanceCount = hhea.getUint16(34);
    this.#advances = hmtx as DataView;
    this.glyphCount = maxp.getUint16(4);
    const metrics = os2 as DataView;
    this.typoAscender = metrics.getInt16(68);
    this.typoDescender = metrics.getInt16(70);
    this.permissions = metrics.getUint16(8);
    this.capHeight = metrics.getUint16(0) >= 2 ? metrics.getInt16(88) : this.typoAscender;
    this.postScriptName = readPostScriptName(name as DataView) ?? source.name.replace(/\.\w+$/, '');
    this.characters = readCharacterMap(tables[5] as Uint8Array);
  }

  /** Glyph of a code point, 0 if the font has none; a number beyond its glyphs is none. */
  glyphOf(codePoint: number): number {
    const glyph = this.characters.glyphOf(codePoint);
    return glyph < this.glyphCount ? glyph : 0;
  }

  /** The glyph of base + variation selector; a table that is cut off says nothing. */
  variationOf(base: number, selector: number): Variation {
    try {
      const variation = this.characters.variationOf(base, selector);
      return typeof variation === 'number' && variation >= this.glyphCount ? undefined : variation;
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }

  /** Advance width of a glyph. */
  advanceOf(glyph: number): number {
    // Glyphs after the last record share its width.
    return this.#advances.getUint16(4 * Math.min(glyph, this.#advanceCount - 1));
  }

  /** Left side bearing of a glyph. */
  bearingOf(glyph: number): number {
    const count = this.#advanceCount;
    return this.#advances.getInt16(glyph < count ? 4 * glyph + 2 : 4 * count + 2 * (glyph - count));
  }

  /** Where the outline of a glyph lies in the file; a length of 0 means that it has none. */
  outlineRange(glyph: number): ByteRange {
    this.#locations ??= viewOf(this.table('loca') as Uint8Array);
    const at = (index: number) =>
      this.#longOffsets
        ? (this.#locations as DataView).getUint32(4 * index)
        : 2 * (this.#locations as DataView).getUint16(2 * index);
    const { offset } = this.#directory.get('glyf') as ByteRange;
    return { offset: offset + at(glyph), length: at(glyph + 1) - at(glyph) };
  }

  /** Where a table lies in the file; undefined if the font has none of this name. */
  rangeOf(tag: string): ByteRange | undefined {
    return this.#directory.get(tag);
  }

  /** A whole table as it stands in the file, or undefined if the font has none. */
  table(tag: string): Uint8Array | undefined {
    const range = this.#directory.get(tag);
    return range && this.source.read([range])[0];
  }
}

/** Name 6 in its Windows form, which is UTF-16 but of ASCII characters only. */
function readPostScriptName(name: DataView): string | undefined {
  const storage = name.getUint16(4);
  for (let i = 0; i < name.getUint16(2); i++) {
    const record = 6 + 12 * i;
    if (name.getUint16(record) !== WINDOWS || name.getUint16(record + 6) !== POSTSCRIPT_NAME) continue;
    const start = storage + name.getUint16(record + 10);
    let text = '';
    for (let at = 0; at < name.getUint16(record + 8); at += 2) text += String.fromCharCode(name.getUint16(start + at));
    // It becomes a name in a PDF file: printable ASCII without its delimiters (OpenType `name`, name ID 6).
    return text.replace(/[^!-~]|[[\](){}<>/%#]/g, '').slice(0, 63) || undefined;
  }
  return undefined;
}
