import { createHash } from 'node:crypto';
import { type Cluster, type Face, type FontSubset, NO_GLYPH, subsetFace } from '../../fonts/index.ts';
import type { Page } from '../../typeset/frames.ts';
import type { PdfFile } from './file.ts';
import { array, dict, name, number, type PdfObject, type PdfRef } from './objects.ts';
import { toUnicodeMap } from './tounicode.ts';

/** Flag of a font descriptor: the characters are not those of Latin alone. */
const SYMBOLIC = 4;
/** Thickness of stems, which only a reader without the font would need. */
const STEM = { 400: 80, 700: 140 } as const;
const DEFAULT_WIDTH = 1000;

/** A font of the document: its resource name, its dictionary, and the CIDs of its clusters. */
export interface DocumentFont {
  /** Name in the resources, such as `F1`. */
  readonly name: string;
  readonly ref: PdfRef;
  readonly cidOf: (cluster: Cluster) => number;
  /** Width of a CID in thousandths of the size, as the font dictionary states it. */
  readonly widthOf: (cid: number) => number;
}

/** Subsets and embeds every face that the pages draw with. */
export function embedFonts(file: PdfFile, pages: readonly Page[]): Map<Face, DocumentFont> {
  const faces = [...clustersByFace(pages)].sort(([a], [b]) => (a.id < b.id ? -1 : 1));
  const fonts = new Map<Face, DocumentFont>();
  for (const [face, clusters] of faces) {
    const subset = subsetFace(face, clusters);
    const widths = subset.widths.map((width) => Math.round(width * 1e6) / 1e3);
    fonts.set(face, {
      name: `F${fonts.size + 1}`,
      ref: embedSubset(file, subset, widths),
      cidOf: subset.glyphOf,
      widthOf: (cid) => widths[cid] ?? DEFAULT_WIDTH,
    });
  }
  return fonts;
}

function clustersByFace(pages: readonly Page[]): Map<Face, Set<Cluster>> {
  const drawn = new Map<Face, Set<Cluster>>();
  for (const page of pages) {
    for (const frame of page.frames) {
      if (frame.kind !== 'text') continue;
      for (const { cluster } of frame.glyphs) {
        if (cluster.glyph === NO_GLYPH) continue;
        const clusters = drawn.get(cluster.face);
        if (clusters === undefined) drawn.set(cluster.face, new Set([cluster]));
        else clusters.add(cluster);
      }
    }
  }
  return drawn;
}

/** Adds a Type 0 font whose CIDs are the subset's glyph numbers (ISO 32000-1, 9.7). */
function embedSubset(file: PdfFile, subset: FontSubset, widths: readonly number[]): PdfRef {
  const { face } = subset;
  const fontName = name(`${subsetTag(subset)}+${face.postScriptName}`);
  const descriptor = dict({
    Type: '/FontDescriptor',
    FontName: fontName,
    Flags: SYMBOLIC,
    FontBBox: array(face.bbox.map(thousandths)),
    ItalicAngle: 0,
    Ascent: thousandths(face.ascent),
    Descent: thousandths(face.descent),
    CapHeight: thousandths(face.capHeight),
    StemV: STEM[face.weight],
    FontFile2: file.addStream(subset.bytes, { Length1: subset.bytes.length }),
  });
  const descendant = dict({
    Type: '/Font',
    Subtype: '/CIDFontType2',
    BaseFont: fontName,
    CIDSystemInfo: '<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>',
    FontDescriptor: file.add(descriptor),
    DW: DEFAULT_WIDTH,
    W: widthArray(widths),
    CIDToGIDMap: '/Identity',
  });
  return file.add(
    dict({
      Type: '/Font',
      Subtype: '/Type0',
      BaseFont: fontName,
      Encoding: '/Identity-H',
      DescendantFonts: array([file.add(descendant)]),
      ToUnicode: file.addStream(toUnicodeMap(subset.texts)),
    }),
  );
}

/** Six capitals that differ between subsets (ISO 32000-1, 9.6.4). */
function subsetTag({ face, texts }: FontSubset): string {
  const hash = createHash('sha256')
    .update(`${face.id}\0${texts.join('\0')}`)
    .digest();
  return Array.from(hash.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
}

function thousandths(em: number): string {
  return number(em * 1000, 3);
}

/** The W array: `first [w1 w2 …]` for each stretch of CIDs that are not of the default width. */
function widthArray(widths: readonly number[]): PdfObject {
  let text = '';
  let isOpen = false;
  for (const [cid, width] of widths.entries()) {
    const isDefault = width === DEFAULT_WIDTH;
    if (isOpen && isDefault) text += '] ';
    if (!isDefault) text += isOpen ? ` ${width}` : `${cid} [${width}`;
    isOpen = !isDefault;
  }
  return `[${text}${isOpen ? ']' : ''}]`;
}
