import { describe, expect, it } from 'vitest';
import { blockLines, plainText } from '../../src/doc/text.ts';
import { defaultFontsDir, openFontBook } from '../../src/fonts/index.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { renderHtml } from '../../src/render/html/index.ts';
import { renderMarkdown } from '../../src/render/markdown/index.ts';
import { renderPdf } from '../../src/render/pdf/index.ts';
import { typeset } from '../../src/typeset/index.ts';
import { demoDocuments } from '../support/documents.ts';
import { docxText, htmlText, markdownText, pdfText, solid } from '../support/printed-text.ts';

const META = { creationDate: '2026-11-21' };

describe('every printer prints the same text', () => {
  const fonts = openFontBook(defaultFontsDir());

  it.each(demoDocuments())('$name', async ({ document }) => {
    const text = solid(plainText(document).join(''));
    expect(text.length).toBeGreaterThan(100);
    expect(solid(docxText(await renderDocx(document, META)))).toBe(text);
    expect(solid(htmlText(renderHtml(document)))).toBe(text);
    expect(solid(markdownText(renderMarkdown(document)))).toBe(text);
    // Header and footer are artifacts in PDF, check boxes are drawn.
    const body = solid(blockLines(document.blocks, document).join('')).replace(/[☐☑☒]/g, '');
    // The signs of a form's blanks are the looks of its fields: they are read where they are printed as on paper.
    const { form: _, ...paper } = document;
    expect(solid(await pdfText(await renderPdf(typeset(paper, fonts), META)))).toBe(body);
  });
});
