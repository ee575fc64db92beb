import { fontOf } from './face.ts';
import { componentsOf, readOutlines } from './glyphs.ts';
import { writeSfnt } from './sfnt.ts';
import { viewOf } from './source.ts';
import type { TrueTypeFont } from './truetype.ts';
import { type Cluster, type Face, NO_GLYPH } from './types.ts';

/** Programs that some outlines run on, and their numbers; copied whole. */
const HINTING = ['cvt ', 'fpgm', 'prep'] as const;

/**
 * A font file with only the glyphs of a document. Glyph 0 is .notdef. Each further glyph stands for one text (a code
 * point or a sequence), even where two texts look the same, so that its number can tell what was written: a PDF that
 * uses these numbers as CIDs gives the exact text back.
 */
export interface FontSubset {
  readonly face: Face;
  /** A TrueType file with the tables that a PDF needs (no `cmap`, `name`, `post`). */
  readonly bytes: Uint8Array;
  /** Text of each glyph from 1 on, in a fixed order; index 0 is empty. */
  readonly texts: readonly string[];
  /** Advance width of each glyph in em. */
  readonly widths: readonly number[];
  /** The number of a cluster's glyph, 0 if it is not in the subset. */
  glyphOf(cluster: Cluster): number;
}

/**
 * Makes the subset for these clusters of a face. Clusters without a glyph are left out, the space is always included
 * (readers take its width for granted). The same clusters in any order give the same bytes.
 */
export function subsetFace(face: Face, clusters: Iterable<Cluster>): FontSubset {
  const font = fontOf(face);
  const space = font.glyphOf(0x20);
  const distinct = new Map<string, Cluster>();
  const spaceCluster = {
    text: ' ',
    face,
    glyph: space,
    advance: font.advanceOf(space) / font.unitsPerEm,
    missing: false,
  };
  for (const cluster of [spaceCluster, ...clusters]) {
    if (cluster.glyph !== NO_GLYPH) distinct.set(keyOf(cluster), cluster);
  }
  const sorted = [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cluster]) => cluster);
  const numbers = new Map(sorted.map((cluster, index) => [keyOf(cluster), index + 1]));

  const bytes = writeSubset(
    font,
    sorted.map(({ glyph }) => glyph),
    sorted.map(({ advance }) => Math.round(advance * font.unitsPerEm)),
  );
  return {
    face,
    bytes,
    texts: ['', ...sorted.map(({ text }) => text)],
    widths: [font.advanceOf(0) / font.unitsPerEm, ...sorted.map(({ advance }) => advance)],
    glyphOf: (cluster) => numbers.get(keyOf(cluster)) ?? 0,
  };
}

/** A text may have two glyphs: a dash alone, and one that joins the next. */
function keyOf({ text, glyph }: Cluster): string {
  return `${text}\0${glyph}`;
}

/** Writes a font whose glyph 0 is .notdef, then `glyphs` with their `advances`, then components of composites. */
function writeSubset(font: TrueTypeFont, glyphs: readonly number[], advances: readonly number[]): Uint8Array {
  const outlines = readOutlines(font, [0, ...glyphs]);
  const listed = new Set([0, ...glyphs]);
  const order = [0, ...glyphs, ...[...outlines.keys()].filter((glyph) => !listed.has(glyph))];
  const newIds = new Map([...order.entries()].map(([index, glyph]) => [glyph, index]));

  const hmtx = new Uint8Array(4 * order.length);
  const loca = new Uint8Array(4 * (order.length + 1));
  const hmtxView = viewOf(hmtx);
  const locaView = viewOf(loca);
  // Outlines begin at multiples of four, as the long form of `loca` allows; unpadded ones are where others lose glyphs.
  const lengths = order.map((glyph) => ((outlines.get(glyph) as Uint8Array).length + 3) & ~3);
  const glyf = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  let offset = 0;
  for (const [index, glyph] of order.entries()) {
    hmtxView.setUint16(4 * index, (index > 0 ? advances[index - 1] : undefined) ?? font.advanceOf(glyph));
    hmtxView.setInt16(4 * index + 2, font.bearingOf(glyph));
    const outline = outlines.get(glyph) as Uint8Array;
    glyf.set(outline, offset);
    for (const component of componentsOf(outline)) {
      viewOf(glyf).setUint16(offset + component.offset, newIds.get(component.glyph) as number);
    }
    offset += lengths[index] as number;
    locaView.setUint32(4 * (index + 1), offset);
  }

  const head = copyOf(font, 'head');
  viewOf(head).setInt16(50, 1);
  const hhea = copyOf(font, 'hhea');
  viewOf(hhea).setUint16(34, order.length);
  const maxp = copyOf(font, 'maxp');
  viewOf(maxp).setUint16(4, order.length);
  const tables = new Map<string, Uint8Array>([
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['loca', loca],
    ['maxp', maxp],
    // A reader may take an empty table for an absent one.
    ['glyf', glyf.length > 0 ? glyf : new Uint8Array(4)],
  ]);
  for (const tag of HINTING) {
    const table = font.table(tag);
    if (table !== undefined) tables.set(tag, table);
  }
  return writeSfnt(tables);
}

function copyOf(font: TrueTypeFont, tag: string): Uint8Array {
  return Uint8Array.from(font.table(tag) as Uint8Array);
}
