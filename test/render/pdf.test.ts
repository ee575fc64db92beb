import { PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { defaultFontsDir, openFontBook } from '../../src/fonts/index.ts';
import { renderPdf } from '../../src/render/pdf/index.ts';
import type { Frame, StructureNode } from '../../src/typeset/frames.ts';
import { checklist } from '../support/checklist.ts';
import { lines, pageOf } from '../support/lines.ts';
import { inkOf, openPdf, rasterise, textOf } from '../support/raster.ts';

const book = openFontBook(defaultFontsDir());
const META = { creationDate: '2026-11-21' };

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
      const [text] = await textOf(await renderPdf(lines(book, texts, { lang }), META));
      // Where pdf.js sees the end of a line is its own affair.
      expect(text?.replaceAll('\n', '')).toBe(texts.join(''));
    }
  });

  it('has what no face has, and not what leaves no mark', async () => {
    const [text] = await textOf(await renderPdf(lines(book, ['一≒二한三\u200b四']), META));
    expect(text).toBe('一≒二한三四');
  });

  it.each([10, 8.925])('survives glyphs of %d pt that are not where their widths lead', async (size) => {
    const document = lines(book, ['理由書を提出します'], { size });
    const frames = document.pages[0]?.frames.map((frame) =>
      frame.kind === 'text' ? { ...frame, glyphs: frame.glyphs.map((g, i) => ({ ...g, x: 50 + 10.37 * i })) } : frame,
    ) as Frame[];
    const pdf = await renderPdf(pageOf(frames, document.structure), META);
    const items = await openPdf(pdf).then(async (opened) => (await (await opened.getPage(1)).getTextContent()).items);
    expect(items).toHaveLength(1);
    // The last of nine glyphs: rounding does not add up.
    expect((items[0] as { width: number }).width).toBeCloseTo(8 * 10.37 + size, 1.5);
  });
});

describe('a file', () => {
  it('is the same each time, and differs with its content', async () => {
    const twin = openFontBook(defaultFontsDir());
    const pdf = await renderPdf(lines(book, ['理由書']), META);
    expect(await renderPdf(lines(twin, ['理由書']), META)).toEqual(pdf);
    const idOf = (bytes: Uint8Array) =>
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/ID \[ (<\w{32}>) \1 \]/)?.[1];
    expect(idOf(pdf)).toBeDefined();
    expect(idOf(await renderPdf(lines(book, ['理由言']), META))).not.toBe(idOf(pdf));
  });

  it('names itself', async () => {
    const pdf = await renderPdf(checklist(book), {
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

  it('takes no date but ISO 8601', async () => {
    for (const creationDate of ['', '2026', '2026-13-01', '21 November 2026']) {
      await expect(renderPdf(checklist(book), { creationDate })).rejects.toThrow(RangeError);
    }
  });

  it('can be read by pdf-lib, object by object', async () => {
    const opened = await PDFDocument.load(await renderPdf(checklist(book), META), {
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
    const structure: StructureNode = { role: 'Document', children: [] };
    const empty = { ...checklist(book), pages: [], outline: [], structure };
    expect(await (await openPdf(await renderPdf(empty, META))).getOutline()).toBeNull();
    const [text] = await textOf(await renderPdf(pageOf([], structure), META));
    expect(text).toBe('');
  });
});

describe('check boxes', () => {
  it.each(['open', 'done', 'void'] as const)('%s leave their own mark', async (state) => {
    const frame: Frame = { kind: 'box', x: 10, y: 10, size: 12, state, owner: 'artifact' };
    const [raster] = await rasterise(await renderPdf(pageOf([frame], { role: 'Document', children: [] }), META), 2);
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
