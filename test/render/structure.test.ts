import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { defaultFontsDir, openFontBook } from '../../src/fonts/index.ts';
import { joinDocuments, renderPdf } from '../../src/render/pdf/index.ts';
import type { StructureNode } from '../../src/typeset/frames.ts';
import { checklist } from '../support/checklist.ts';
import { lines, pageOf, textFrame } from '../support/lines.ts';
import { openPdf } from '../support/raster.ts';

const book = openFontBook(defaultFontsDir());
const META = { creationDate: '2026-11-21' };

describe('structure', () => {
  it('is there with roles, languages and alternate text', async () => {
    const page = await (await openPdf(await renderPdf(checklist(book), META))).getPage(1);
    const content = (mcid: number) => ({ type: 'content', id: expect.stringMatching(new RegExp(`_mc${mcid}$`)) });
    expect(await page.getStructTree()).toEqual({
      role: 'Root',
      children: [
        {
          role: 'Document',
          children: [
            { role: 'H1', children: [content(0)] },
            {
              role: 'Table',
              children: [
                {
                  role: 'TR',
                  children: [
                    { role: 'TH', children: [content(1)] },
                    {
                      role: 'TD',
                      lang: 'zh-Hans',
                      children: [content(3), content(4), { role: 'Form', alt: '未済', children: [content(2)] }],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('has the attributes of cells, tables and boxes', async () => {
    const opened = await PDFDocument.load(await renderPdf(checklist(book), META), { updateMetadata: false });
    const attributes = opened.context
      .enumerateIndirectObjects()
      .map(([, object]) =>
        object instanceof PDFDict ? object.get(PDFName.of('A'))?.toString().replace(/\s+/g, ' ') : undefined,
      )
      .filter((text) => text !== undefined);
    expect(attributes).toEqual([
      expect.stringMatching(/^<< \/O \/Table \/Summary <FEFF63D051FA\w+> >>$/),
      '<< /O /Table /Scope /Row >>',
      '<< /O /Table /ColSpan 2 >>',
      '<< /O /PrintField /Role /cb /checked /on >>',
    ]);
  });

  it('marks every stretch of content, other languages apart', async () => {
    const page = await (await openPdf(await renderPdf(checklist(book), META))).getPage(1);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const marks = items.map((item) =>
      'str' in item ? item.str : item.type === 'endMarkedContent' ? ')' : `(${(item as { tag?: string }).tag}`,
    );
    expect(marks.filter((mark) => mark.trim() !== '').join(' ')).toBe(
      '(H1 提出書類一覧 ) (Artifact ) (TH 住民票 ) (Form ) (TD 住民票（请到市区町村领取） ) (Span 住民票 ) (Artifact 1 / 1 )',
    );
  });

  it('holds content of a node that is in no tree', async () => {
    const stray: StructureNode = { role: 'P', children: [] };
    const document = pageOf([textFrame(book, '迷子', 0, 20, stray)], { role: 'Document', children: [] });
    const tree = await (await (await openPdf(await renderPdf(document, META))).getPage(1)).getStructTree();
    expect(JSON.stringify(tree)).toContain('"role":"P"');
  });

  it('may have more elements than one object stream holds', async () => {
    const texts = Array.from({ length: 450 }, (_, index) => `${index}`);
    const pdf = await renderPdf(lines(book, texts), META);
    const opened = await PDFDocument.load(pdf, { updateMetadata: false, throwOnInvalidObject: true });
    const roles = opened.context
      .enumerateIndirectObjects()
      .map(([, object]) => (object instanceof PDFDict ? object.get(PDFName.of('S')) : undefined));
    expect(roles.filter((role) => role === PDFName.of('P'))).toHaveLength(texts.length);
    // An element is some 60 bytes and a line of the cross-reference table 20 when they are not packed.
    expect(pdf.length).toBeLessThan(20_000);
    const tree = await (await (await openPdf(pdf)).getPage(1)).getStructTree();
    expect(tree.children[0]).toMatchObject({ children: { length: texts.length } });
  });

  it('follows a paragraph over pages', async () => {
    const paragraph: StructureNode = { role: 'P', children: [] };
    const one = pageOf([textFrame(book, '前', 0, 20, paragraph)], { role: 'Document', children: [paragraph] });
    const two = pageOf([textFrame(book, '後', 0, 20, paragraph)], one.structure);
    const opened = await openPdf(await renderPdf({ ...one, pages: [...one.pages, ...two.pages] }, META));
    for (const number of [1, 2]) {
      const tree = JSON.stringify(await (await opened.getPage(number)).getStructTree());
      expect(tree.match(/_mc0/g)).toHaveLength(1);
    }
  });
});

describe('the outline', () => {
  it('has its titles and leads to the place', async () => {
    const opened = await openPdf(await renderPdf(checklist(book), META));
    const outline = (await opened.getOutline()) as { title: string; dest: unknown[]; items: { title: string }[] }[];
    expect(outline.map(({ title, items }) => [title, items.map((item) => item.title)])).toEqual([
      ['提出書類一覧', ['一、身分关系']],
    ]);
    expect(outline[0]?.dest.slice(1)).toEqual([{ name: 'XYZ' }, null, 797.89, null]);
  });
});

describe('joined documents', () => {
  it('keep their outline, structure and languages', async () => {
    const letter = { ...lines(book, ['申请人'], { lang: 'zh-Hans' }), title: '理由書' };
    const opened = await openPdf(
      await renderPdf(joinDocuments([checklist(book), letter, checklist(book)], '申請書類一式'), META),
    );
    expect(opened.numPages).toBe(3);
    const outline = await opened.getOutline();
    expect(outline.map(({ title, items }) => [title, items.length])).toEqual([
      ['提出書類一覧 (𠮷田)', 1],
      ['理由書', 0],
      ['提出書類一覧 (𠮷田)', 1],
    ]);
    const target = outline[2]?.items[0]?.items[0]?.dest as unknown[];
    expect(await opened.getPageIndex(target[0] as never)).toBe(2);
    const tree = await (await opened.getPage(2)).getStructTree();
    expect(tree.children[0]).toMatchObject({ role: 'Document', children: [{ role: 'Sect', lang: 'zh-Hans' }] });
  });
});
