import type { Lang } from '../../src/base/locale.ts';
import type { FontBook, FontFamily, FontWeight } from '../../src/fonts/index.ts';
import type { Frame, Owner, StructureNode, TextFrame, TypesetDocument } from '../../src/typeset/frames.ts';

/** How a line of a test page is set. */
export interface LineStyle {
  readonly lang?: Lang;
  readonly family?: FontFamily;
  readonly weight?: FontWeight;
  readonly size?: number;
}

/** Sets a text from `x` on without any rule of typography. */
export function textFrame(
  book: FontBook,
  text: string,
  x: number,
  y: number,
  owner: Owner,
  { lang = 'ja', family = 'gothic', weight = 400, size = 10 }: LineStyle = {},
): TextFrame {
  let pen = x;
  const glyphs = book.clusters(text, lang, family, weight).map((cluster) => {
    const glyph = { cluster, x: pen };
    pen += cluster.advance * size;
    return glyph;
  });
  return { kind: 'text', y, size, gray: 0, lang, glyphs, owner };
}

/** A document of one page with a paragraph for each line. */
export function lines(book: FontBook, texts: readonly string[], style: LineStyle = {}): TypesetDocument {
  const size = style.size ?? 10;
  const paragraphs = texts.map((): StructureNode => ({ role: 'P', children: [] }));
  const frames = texts.map((text, index) =>
    textFrame(book, text, 0, size * (1 + 1.5 * index), paragraphs[index] as StructureNode, style),
  );
  return pageOf(frames, { role: 'Document', children: paragraphs }, style.lang);
}

/** A document of one A4 page with these frames. */
export function pageOf(frames: readonly Frame[], structure: StructureNode, lang: Lang = 'ja'): TypesetDocument {
  const page = { width: 595.28, height: 841.89, frames };
  return { title: '試験', lang, pages: [page], structure, outline: [], missing: [] };
}
