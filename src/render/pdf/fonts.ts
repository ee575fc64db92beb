import { createHash } from 'node:crypto';
import { type PDFContext, type PDFRef, PDFString } from 'pdf-lib';
import { type Cluster, type Face, type FontSubset, NO_GLYPH, subsetFace } from '../../fonts/index.ts';
import type { Page } from '../../typeset/frames.ts';
import { rounded } from './numbers.ts';
import { addStream } from './streams.ts';
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
  readonly ref: PDFRef;
  readonly cidOf: (cluster: Cluster) => number;
  /** Width of a CID in thousandths of the size, as the font dictionary states it. */
  readonly widthOf: (cid: number) => number;
}

/** Subsets and embeds every face that the pages draw with. */
export function embedFonts(context: PDFContext, pages: readonly Page[]): Map<Face, DocumentFont> {
  const faces = [...clustersByFace(pages)].sort(([a], [b]) => (a.id < b.id ? -1 : 1));
  const fonts = new Map<Face, DocumentFont>();
  for (const [face, clusters] of faces) {
    const subset = subsetFace(face, clusters);
    const widths = subset.widths.map((width) => Math.round(width * 1e6) / 1e3);
    fonts.set(face, {
      name: `F${fonts.size + 1}`,
      ref: embedSubset(context, subset, widths),
      cidOf: subset.glyphOf,
      widthOf: (cid) => widths[cid] ?? DEFAULT_WIDTH,
    });
  }
  return fonts;
}

function clustersByFace(pages: readonly Page[]): Map<Face, Set<Cluster>> {
  const drawn = new Map<Face, Set<Cluster>>();
  for (const page of pages) {
    for (const frame of page.frames.flatMap((one) => (one.kind === 'field' ? one.signs : one))) {
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
function embedSubset(context: PDFContext, subset: FontSubset, widths: readonly number[]): PDFRef {
  const { face } = subset;
  const fontName = `${subsetTag(subset)}+${face.postScriptName}`;
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: fontName,
    Flags: SYMBOLIC,
    FontBBox: face.bbox.map(thousandths),
    ItalicAngle: 0,
    Ascent: thousandths(face.ascent),
    Descent: thousandths(face.descent),
    CapHeight: thousandths(face.capHeight),
    StemV: STEM[face.weight],
    FontFile2: addStream(context, subset.bytes, { Length1: subset.bytes.length }),
  });
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: fontName,
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    FontDescriptor: context.register(descriptor),
    DW: DEFAULT_WIDTH,
    W: widthArray(widths),
    CIDToGIDMap: 'Identity',
  });
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: fontName,
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: addStream(context, toUnicodeMap(subset.texts)),
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

function thousandths(em: number): number {
  return rounded(em * 1000, 3);
}

/** The W array: `first [w1 w2 …]` for each stretch of CIDs that are not of the default width. */
function widthArray(widths: readonly number[]): (number | number[])[] {
  const stretches: (number | number[])[] = [];
  let stretch: number[] | undefined;
  for (const [cid, width] of widths.entries()) {
    if (width === DEFAULT_WIDTH) {
      stretch = undefined;
    } else if (stretch === undefined) {
      stretch = [width];
      stretches.push(cid, stretch);
    } else {
      stretch.push(width);
    }
  }
  return stretches;
}
