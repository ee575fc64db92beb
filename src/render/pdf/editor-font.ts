import { type PDFContext, type PDFRef, PDFString } from 'pdf-lib';

/** The font in which a viewer shows what somebody types. */
export interface EditorFont {
  /** Name in the form's resources. */
  readonly name: string;
  readonly ref: PDFRef;
}

/**
 * For each language the font that viewers have or replace: it is not embedded, since nobody knows what will be typed and a
 * whole one has ten megabytes. Its CMap takes UTF-16. With a Latin font in its place pdf.js (Firefox) cannot encode Chinese
 * and has every appearance made anew when it saves, which wipes out the signs of empty blanks.
 */
const FONTS = {
  ja: { font: 'HeiseiKakuGo-W5', ordering: 'Japan1', supplement: 6, cmap: 'UniJIS-UTF16-H' },
  'zh-Hans': { font: 'STSong-Light', ordering: 'GB1', supplement: 5, cmap: 'UniGB-UTF16-H' },
  'zh-Hant': { font: 'MSung-Light', ordering: 'CNS1', supplement: 5, cmap: 'UniCNS-UTF16-H' },
} as const;

/** In all three collections CIDs 1 to 95 are the printable signs of ASCII, half as wide as the others. */
const HALF_WIDTH = [1, 95, 500] as const;

/** Adds the font of a language (Japanese for those without one). */
export function addEditorFont(context: PDFContext, lang: string): EditorFont {
  const { font, ordering, supplement, cmap } = FONTS[lang as keyof typeof FONTS] ?? FONTS.ja;
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: font,
    Flags: 4,
    FontBBox: [-250, -250, 1100, 1000],
    ItalicAngle: 0,
    Ascent: 880,
    Descent: -120,
    CapHeight: 730,
    StemV: 80,
  });
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType0',
    BaseFont: font,
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of(ordering), Supplement: supplement },
    FontDescriptor: context.register(descriptor),
    DW: 1000,
    W: [...HALF_WIDTH],
  });
  const ref = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: `${font}-${cmap}`,
      Encoding: cmap,
      DescendantFonts: [context.register(descendant)],
    }),
  );
  return { name: 'Typed', ref };
}

/** The font of the ticks where a viewer draws boxes of its own (ISO 32000-1, 9.6.2.2: one of the standard fonts). */
export function addTickFont(context: PDFContext): EditorFont {
  return {
    name: 'ZaDb',
    ref: context.register(context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'ZapfDingbats' })),
  };
}
