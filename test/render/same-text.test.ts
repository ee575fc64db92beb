import { describe, expect, it } from 'vitest';
import { composeChecklist } from '../../src/compose/index.ts';
import type { Document } from '../../src/doc/blocks.ts';
import { blockLines, plainText } from '../../src/doc/text.ts';
import { defaultFontsDir, openFontBook } from '../../src/fonts/index.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { renderHtml } from '../../src/render/html/index.ts';
import { renderMarkdown } from '../../src/render/markdown/index.ts';
import { renderPdf } from '../../src/render/pdf/index.ts';
import { typeset } from '../../src/typeset/index.ts';
import { adviseRaw, bareCase, rawCase, readRaw } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';
import { docxText, htmlText, markdownText, pdfText, solid } from '../support/printed-text.ts';

const META = { creationDate: '2026-11-21' };

function checklistOf(raw: unknown, lang: 'ja' | 'zh-Hans' | 'zh-Hant', options = {}): Document {
  const { profile } = readRaw(raw);
  return composeChecklist(profile, adviseRaw(raw), shippedContent().catalogue, { lang, ...options });
}

const whole = (document: Document): string => solid(plainText(document).join(''));

describe('every printer prints the same text', () => {
  const documents: readonly [string, () => Document][] = [
    ['checklist ja', () => checklistOf(rawCase('spouse-beijing.yaml'), 'ja')],
    ['checklist zh-Hans', () => checklistOf(rawCase('pr-three-towns.yaml'), 'zh-Hans')],
    ['checklist zh-Hant by fetcher', () => checklistOf(rawCase('spouse-taiwan.yaml'), 'zh-Hant', { byFetcher: true })],
    [
      'consultation list',
      () => checklistOf(bareCase('spouse-of-japanese', 'change'), 'zh-Hans', { consultation: true }),
    ],
  ];
  const fonts = openFontBook(defaultFontsDir());

  it.each(documents)('%s', async (_, make) => {
    const document = make();
    const text = whole(document);
    expect(text.length).toBeGreaterThan(500);
    expect(solid(docxText(await renderDocx(document, META)))).toBe(text);
    expect(solid(htmlText(renderHtml(document)))).toBe(text);
    expect(solid(markdownText(renderMarkdown(document)))).toBe(text);
    // Header and footer are artifacts in PDF, check boxes are drawn.
    const body = solid(blockLines(document.blocks, document).join('')).replace(/[☐☑☒]/g, '');
    expect(solid(await pdfText(await renderPdf(typeset(document, fonts), META)))).toBe(body);
  });
});
