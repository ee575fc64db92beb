import { PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { defaultFontsDir, openFontBook } from '../../src/fonts/index.ts';
import { joinDocuments, renderPdf } from '../../src/render/pdf/index.ts';
import type { Frame, StructureNode, TypesetDocument } from '../../src/typeset/frames.ts';
import { lines, pageOf, textFrame } from '../support/lines.ts';
import { inkOf, openPdf, rasterise, textOf } from '../support/raster.ts';

const book = openFontBook(defaultFontsDir());
const META = { creationDate: '2026-11-21' };

/** A checklist's page in small: heading, table with a box, rules, and a page number. */
function checklist(): TypesetDocument {
  const heading: StructureNode = { role: 'H1', children: [] };
  const name: StructureNode = { role: 'TH', scope: 'Row', children: [] };
  const box: StructureNode = { role: 'Form', alt: '未済', children: [] };
  const cell: StructureNode = { role: 'TD', colSpan: 2, lang: 'zh-Hans', children: [box] };
  const row: StructureNode = { role: 'TR', children: [name, cell] };
  const table: StructureNode = { role: 'Table', summary: '提出書類の一覧', children: [row] };
  const frames: Frame[] = [
    textFrame(book, '提出書類一覧', 40, 60, heading, { size: 16, weight: 700 }),
    { kind: 'fill', x: 40, y: 80, width: 200, height: 20, gray: 0.9, owner: 'artifact' },
    textFrame(book, '住民票', 40, 95, name),
    { kind: 'box', x: 120, y: 85, size: 12, state: 'done', owner: box },
    textFrame(book, '住民票（请到市区町村领取）', 140, 95, cell, { lang: 'zh-Hans' }),
    textFrame(book, '住民票', 300, 95, cell),
    { kind: 'rule', x1: 40, y1: 100, x2: 400, y2: 100, width: 0.5, gray: 0.4, dash: [2, 1], owner: 'artifact' },
    textFrame(book, '1 / 1', 280, 800, 'artifact'),
  ];
  return {
    ...pageOf(frames, { role: 'Document', children: [heading, table] }),
    title: '提出書類一覧 (𠮷田)',
    outline: [
      { title: '提出書類一覧', page: 0, y: 44, children: [{ title: '一、身分关系', page: 0, y: 80, children: [] }] },
    ],
  };
}

describe('the text of a file', () => {
  it('is exactly what was written', async () => {
    const texts = [
      '𠮷田さん',
      '葛\u{e0100}飾区と葛飾区',
      '山﨑・髙橋・神と\ufa19',
      '刘志强、张伟、陈静',
      'NGUYỄN VĂN ĐỨC',
      '〜～―—・‧',
      'か\u3099き\u309a e\u0301',
      '12,000円（税込）2026年11月21日',
    ];
    for (const lang of ['ja', 'zh-Hans', 'zh-Hant'] as const) {
      const [text] = await textOf(renderPdf(lines(book, texts, { lang }), META));
      // Where pdf.js sees the end of a line is its own affair.
      expect(text?.replaceAll('\n', '')).toBe(texts.join(''));
    }
  });

  it('has what no face has, and not what leaves no mark', async () => {
    const [text] = await textOf(renderPdf(lines(book, ['一≒二한三\u200b四']), META));
    expect(text).toBe('一≒二한三四');
  });

  it('survives glyphs that are not where their widths lead', async () => {
    const document = lines(book, ['理由書を提出します']);
    const frames = document.pages[0]?.frames.map((frame) =>
      frame.kind === 'text' ? { ...frame, glyphs: frame.glyphs.map((g, i) => ({ ...g, x: 50 + 10.37 * i })) } : frame,
    ) as Frame[];
    const pdf = renderPdf(pageOf(frames, document.structure), META);
    const items = await openPdf(pdf).then(async (opened) => (await (await opened.getPage(1)).getTextContent()).items);
    expect(items).toHaveLength(1);
    // Nine glyphs of 10 pt, eight gaps of 0.37 pt: rounding does not add up.
    expect((items[0] as { width: number }).width).toBeCloseTo(8 * 10.37 + 10, 2);
  });
});

describe('a file', () => {
  it('is the same each time, and differs with its content', () => {
    const twin = openFontBook(defaultFontsDir());
    const pdf = renderPdf(lines(book, ['理由書']), META);
    expect(renderPdf(lines(twin, ['理由書']), META)).toEqual(pdf);
    const idOf = (bytes: Uint8Array) =>
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/ID \[(<\w{32}>) \1\]/)?.[1];
    expect(idOf(pdf)).toBeDefined();
    expect(idOf(renderPdf(lines(book, ['理由言']), META))).not.toBe(idOf(pdf));
  });

  it('names itself', async () => {
    const pdf = renderPdf(checklist(), {
      creationDate: '2026-11-21T09:30:00Z',
      author: '行政書士 & <試験>',
      producer: 'P',
    });
    const opened = await openPdf(pdf);
    const { info, metadata } = await opened.getMetadata();
    expect(info).toMatchObject({
      PDFFormatVersion: '1.7',
      Language: 'ja',
      Title: '提出書類一覧 (𠮷田)',
      Author: '行政書士 & <試験>',
      Producer: 'P',
      CreationDate: 'D:20261121093000Z',
    });
    expect(metadata.get('dc:title')).toBe('提出書類一覧 (𠮷田)');
    expect(metadata.get('dc:creator')).toEqual(['行政書士 & <試験>']);
    expect(await opened.getViewerPreferences()).toEqual({ DisplayDocTitle: true });
    expect(await opened.getMarkInfo()).toMatchObject({ Marked: true });
    expect(await opened.getPageMode()).toBe('UseOutlines');
  });

  it('takes no date but ISO 8601', () => {
    for (const creationDate of ['', '2026', '2026-13-01', '21 November 2026']) {
      expect(() => renderPdf(checklist(), { creationDate })).toThrow(RangeError);
    }
  });

  it('can be read by pdf-lib, object by object', async () => {
    const opened = await PDFDocument.load(renderPdf(checklist(), META), {
      updateMetadata: false,
      throwOnInvalidObject: true,
    });
    expect(opened.getPageCount()).toBe(1);
    const fonts = opened.getPage(0).node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
    expect(fonts?.keys().map(String)).toEqual(['/F1', '/F2', '/F3']);
    const kinds = opened.context.enumerateIndirectObjects().map(([, object]) => object);
    expect(
      kinds.filter((object) => object instanceof PDFRawStream && object.dict.has(PDFName.of('Length1'))),
    ).toHaveLength(3);
  });

  it('may be without pages, text or outline', async () => {
    const empty = { ...checklist(), pages: [], outline: [], structure: { role: 'Document', children: [] } as const };
    expect(renderPdf({ ...empty, structure: { role: 'Document', children: [] } }, META).length).toBeGreaterThan(0);
    const [text] = await textOf(renderPdf(pageOf([], { role: 'Document', children: [] }), META));
    expect(text).toBe('');
  });
});

describe('structure', () => {
  it('is there with roles, languages and alternate text', async () => {
    const page = await (await openPdf(renderPdf(checklist(), META))).getPage(1);
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
                      children: [content(3), { role: 'Form', alt: '未済', children: [content(2)] }],
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
    const opened = await PDFDocument.load(renderPdf(checklist(), META), { updateMetadata: false });
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

  it('marks every stretch of content, other languages within', async () => {
    const page = await (await openPdf(renderPdf(checklist(), META))).getPage(1);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const marks = items.map((item) =>
      'str' in item ? item.str : item.type === 'endMarkedContent' ? ')' : `(${(item as { tag?: string }).tag}`,
    );
    expect(marks.filter((mark) => mark.trim() !== '').join(' ')).toBe(
      '(H1 提出書類一覧 ) (Artifact ) (TH 住民票 ) (Form ) (TD 住民票（请到市区町村领取） (Span 住民票 ) ) (Artifact 1 / 1 )',
    );
  });

  it('holds content of a node that is in no tree', async () => {
    const stray: StructureNode = { role: 'P', children: [] };
    const document = pageOf([textFrame(book, '迷子', 0, 20, stray)], { role: 'Document', children: [] });
    const tree = await (await (await openPdf(renderPdf(document, META))).getPage(1)).getStructTree();
    expect(JSON.stringify(tree)).toContain('"role":"P"');
  });

  it('follows a paragraph over pages', async () => {
    const paragraph: StructureNode = { role: 'P', children: [] };
    const one = pageOf([textFrame(book, '前', 0, 20, paragraph)], { role: 'Document', children: [paragraph] });
    const two = pageOf([textFrame(book, '後', 0, 20, paragraph)], one.structure);
    const opened = await openPdf(renderPdf({ ...one, pages: [...one.pages, ...two.pages] }, META));
    for (const number of [1, 2]) {
      const tree = JSON.stringify(await (await opened.getPage(number)).getStructTree());
      expect(tree.match(/_mc0/g)).toHaveLength(1);
    }
  });
});

describe('the outline', () => {
  it('has its titles and leads to the place', async () => {
    const opened = await openPdf(renderPdf(checklist(), META));
    const outline = (await opened.getOutline()) as { title: string; dest: unknown[]; items: { title: string }[] }[];
    expect(outline.map(({ title, items }) => [title, items.map((item) => item.title)])).toEqual([
      ['提出書類一覧', ['一、身分关系']],
    ]);
    expect(outline[0]?.dest.slice(1)).toEqual([{ name: 'XYZ' }, null, 797.89, null]);
  });
});

describe('check boxes', () => {
  it.each(['open', 'done', 'void'] as const)('%s leave their own mark', async (state) => {
    const frame: Frame = { kind: 'box', x: 10, y: 10, size: 12, state, owner: 'artifact' };
    const [raster] = await rasterise(renderPdf(pageOf([frame], { role: 'Document', children: [] }), META), 2);
    const ink = inkOf(raster as NonNullable<typeof raster>);
    const frameInk = 4 * (12 * 0.93) * (12 * 0.07) * 4;
    expect(ink / frameInk).toBeCloseTo({ open: 1, done: 1.77, void: 2.2 }[state], 0);
    // Nothing is drawn beyond the square, whose upper left corner is 10, 10.
    const { data, width } = raster as NonNullable<typeof raster>;
    const dark = Array.from({ length: data.length / 4 }, (_, i) => i).filter((i) => (data[4 * i] as number) < 128);
    const xs = dark.map((i) => i % width);
    const ys = dark.map((i) => Math.floor(i / width));
    expect([Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]).toEqual([20, 43, 20, 43]);
  });
});

describe('joined documents', () => {
  it('keep their outline, structure and languages', async () => {
    const letter = { ...lines(book, ['申请人'], { lang: 'zh-Hans' }), title: '理由書' };
    const opened = await openPdf(renderPdf(joinDocuments([checklist(), letter, checklist()], '申請書類一式'), META));
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
