import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/doc/blocks.ts';
import { plainText } from '../../src/doc/text.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { renderHtml } from '../../src/render/html/index.ts';
import { renderMarkdown } from '../../src/render/markdown/index.ts';
import { HOSTILE, someDocument } from '../support/arbitrary-document.ts';
import { docxText, htmlText, markdownText, solid } from '../support/printed-text.ts';
import { runs } from '../support/sample.ts';

const META = { creationDate: '2026-11-21' };
const whole = (document: Document): string => solid(plainText(document).join(''));

describe('whatever the text', () => {
  it.each(HOSTILE)('%j stands as it is', async (text) => {
    const run = { kind: 'text', text, lang: 'ja' } as const;
    const paragraph = { kind: 'paragraph', runs: [run] } as const;
    const cell = { blocks: [paragraph] };
    const document: Document = {
      title: text,
      lang: 'ja',
      style: 'sheet',
      header: { left: [run], right: [run] },
      footer: [run],
      blocks: [
        { kind: 'title', runs: [run], subtitle: [run] },
        { kind: 'heading', level: 1, runs: [run] },
        paragraph,
        { kind: 'paragraph', runs: [{ ...run, bold: true }, run, { ...run, lang: 'zh-Hans', small: true }] },
        { kind: 'list', marker: 'box', items: [[paragraph], [paragraph, paragraph]] },
        { kind: 'key-values', items: [{ key: [run], value: [run] }] },
        {
          kind: 'table',
          columns: [{ share: 1 }, { share: 1 }],
          header: [{ cells: [cell, cell] }],
          rows: [{ cells: [cell, cell] }],
          rules: 'grid',
          summary: text,
        },
        { kind: 'notice', blocks: [paragraph] },
        { kind: 'signature', label: [run], name: [run] },
      ],
    };
    const expected = whole(document);
    expect(solid(docxText(await renderDocx(document, META)))).toBe(expected);
    expect(solid(htmlText(renderHtml(document)))).toBe(expected);
    expect(solid(markdownText(renderMarkdown(document)))).toBe(expected);
  });

  it('and whatever the document', async () => {
    await fc.assert(
      fc.asyncProperty(someDocument, async (document) => {
        expect(solid(docxText(await renderDocx(document, META)))).toBe(whole(document));
      }),
      runs(20, 3),
    );
    fc.assert(
      fc.property(someDocument, (document) => {
        expect(solid(htmlText(renderHtml(document)))).toBe(whole(document));
      }),
      runs(70, 3),
    );
    fc.assert(
      fc.property(someDocument, (document) => {
        expect(solid(markdownText(renderMarkdown(document)))).toBe(whole(document));
      }),
      runs(70, 3),
    );
  });
});
