import type { Lang } from '../../src/base/locale.ts';
import type { Block, Document, Run } from '../../src/doc/blocks.ts';
import type { Page, TypesetDocument } from '../../src/typeset/index.ts';
import type { Look } from '../../src/typeset/line/atoms.ts';
import { type Align, type Line, setLines } from '../../src/typeset/line/lines.ts';
import type { Looks } from '../../src/typeset/line/shape.ts';
import { FAKE_FONTS } from './fake-fonts.ts';

/** Size of type in the tests of lines, in points: widths in em are then easily read. */
export const EM = 10;

/** A run of text. */
export function text(content: string, lang: Lang = 'ja'): Run {
  return { kind: 'text', text: content, lang };
}

/** A paragraph of one run. */
export function paragraph(content: string, lang: Lang = 'ja'): Block {
  return { kind: 'paragraph', runs: [text(content, lang)] };
}

/** A document of some blocks. */
export function documentOf(blocks: readonly Block[], style: Document['style'] = 'sheet', lang: Lang = 'ja'): Document {
  return { title: '試験', lang, style, blocks };
}

const SHAPER = { fonts: FAKE_FONTS, onMissing() {} };

/** Sets runs at a measure in em. */
export function setRuns(
  runs: readonly Run[],
  em: number,
  align: Align = 'justify',
  indent = 0,
  lang: Lang = 'ja',
): Line[] {
  const looks = new Map<string, Look>();
  const lookOf = (of: Lang): Look => {
    const look = looks.get(of) ?? { size: EM, gray: 0, lang: of, family: 'gothic', weight: 400 };
    looks.set(of, look);
    return look;
  };
  const all: Looks = { base: lookOf(lang), boxSize: EM, of: (run) => lookOf(run.lang) };
  return setLines(runs, all, { measure: em * EM, indent: indent * EM, align }, SHAPER);
}

/** Sets one text at a measure in em. */
export function set(content: string, lang: Lang, em: number, align: Align = 'justify', indent = 0): Line[] {
  return setRuns([text(content, lang)], em, align, indent, lang);
}

/** What a line says. */
export function lineText(line: Line): string {
  return line.atoms.map((atom) => atom.cluster?.text ?? '□').join('');
}

/** The text of a page's frames of the structure (or of its artifacts), in the order of painting. */
export function pageText(page: Page, artifacts = false): string {
  let all = '';
  for (const frame of page.frames) {
    if (frame.kind !== 'text' || (frame.owner === 'artifact') !== artifacts) continue;
    all += frame.glyphs.map(({ cluster }) => cluster.text).join('');
  }
  return all;
}

/** The text of all pages. */
export function allText(set: TypesetDocument, artifacts = false): string {
  return set.pages.map((page) => pageText(page, artifacts)).join('');
}
