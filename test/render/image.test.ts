import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { Block, Document, Run } from '../../src/doc/blocks.ts';
import { defaultFontsDir, openFontBook } from '../../src/fonts/index.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { renderHtml } from '../../src/render/html/index.ts';
import { renderMarkdown } from '../../src/render/markdown/index.ts';
import { renderPdf } from '../../src/render/pdf/index.ts';
import { type Frame, type ImageFrame, typeset } from '../../src/typeset/index.ts';
import { colourJpeg, discPng, pictureOf } from '../support/images.ts';
import { docxParts, readXml } from '../support/printed-text.ts';
import { openPdf, rasterise } from '../support/raster.ts';

const META = { creationDate: '2026-11-21' };
const fonts = openFontBook(defaultFontsDir());
const disc = pictureOf(discPng(60));
const photo = pictureOf(colourJpeg(80, 40));
const text = (words: string): Run => ({ kind: 'text', text: words, lang: 'ja' });

const image = (picture = disc, more: object = {}): Block => ({
  kind: 'image',
  picture,
  alt: '青い円 <&>',
  width: 10,
  height: 10,
  ...more,
});
const letterhead: Block = {
  kind: 'letterhead',
  logo: { picture: disc, alt: '架空事務所のロゴ' },
  name: [text('架空行政書士事務所')],
  under: [[text('行政書士　見本 一郎')]],
  contact: [[text('〒000-0000　東京都架空区見本町1-2-3')], [text('電話　03-0000-0000')]],
};
const documentOf = (blocks: readonly Block[], more: Partial<Document> = {}): Document => ({
  title: '試験',
  lang: 'ja',
  style: 'sheet',
  blocks,
  ...more,
});
const set = (blocks: readonly Block[], more: Partial<Document> = {}) => typeset(documentOf(blocks, more), fonts);
const pdfOf = (blocks: readonly Block[]) => renderPdf(set(blocks), META);

describe('in PDF an image', () => {
  it('is drawn in its place, in its colours, clear where it is clear', async () => {
    const typeset = set([image(disc), image(photo, { align: 'center' })]);
    const frames = (typeset.pages[0]?.frames ?? []).filter((frame): frame is ImageFrame => frame.kind === 'image');
    const [page] = await rasterise(await renderPdf(typeset, META), 2);
    const at = (x: number, y: number) => {
      const from = 4 * (Math.round(2 * y) * (page?.width ?? 0) + Math.round(2 * x));
      return [...(page?.data.subarray(from, from + 3) ?? [])];
    };
    const [first, second] = frames as [ImageFrame, ImageFrame];
    expect([first.width, first.height, second.width, second.height]).toEqual([90, 90, 90, 45]);
    expect(at(first.x + 45, first.y + 45)).toEqual([20, 60, 140]);
    expect(at(first.x + 2, first.y + 2)).toEqual([255, 255, 255]);
    const [red, green, blue] = at(second.x + 45, second.y + 22) as [number, number, number];
    expect(Math.abs(red - 0xc0) + Math.abs(green - 0x30) + Math.abs(blue - 0x20)).toBeLessThan(12);
    expect(second.x + 45).toBeCloseTo((typeset.pages[0]?.width ?? 0) / 2, 1);
  });

  it('is a figure with its text, its box and nothing around it', async () => {
    const pdf = await pdfOf([image()]);
    const page = await (await openPdf(pdf)).getPage(1);
    expect((await page.getStructTree())?.children).toMatchObject([
      { role: 'Document', children: [{ role: 'Figure', alt: '青い円 <&>', children: [{ type: 'content' }] }] },
    ]);
    const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
    const objects = context.enumerateIndirectObjects().map(([, object]) => object.toString());
    expect(objects.some((object) => /\/O \/Layout\s+\/Placement \/Block\s+\/BBox \[/.test(object))).toBe(true);
  });

  it('is in the file once, in the same bytes each time, its opacity apart', async () => {
    const blocks = [letterhead, image(), image(pictureOf(discPng(60)))];
    const pdf = await pdfOf(blocks);
    expect(Buffer.from(await pdfOf(blocks)).equals(pdf)).toBe(true);
    const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
    const images = context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image')
          ? [object]
          : [],
      );
    expect(images.map(({ dict }) => dict.get(PDFName.of('ColorSpace'))?.toString()).sort()).toEqual([
      '/DeviceGray',
      '/DeviceRGB',
    ]);
    expect(images.map(({ contents }) => inflateSync(contents).length).sort()).toEqual([10_800, 3600]);
    expect(images.filter(({ dict }) => dict.has(PDFName.of('SMask'))).length).toBe(1);
  });

  it('never leaves the text, however large it is asked for', () => {
    for (const size of [1e9, Number.POSITIVE_INFINITY, Number.NaN, -1, 0]) {
      const { pages } = set([image(disc, { width: size, height: size }), image(photo, { width: size, height: 4 })]);
      expect(pages.length).toBe(1);
      for (const frame of pages[0]?.frames ?? []) {
        if (frame.kind !== 'image') continue;
        expect(frame.x).toBeGreaterThan(45);
        expect(frame.x + frame.width).toBeLessThan(595.28 - 45);
        expect(frame.y + frame.height).toBeLessThan(841.89 - 54);
      }
    }
  });
});

describe('in PDF a letterhead', () => {
  it.each(['sheet', 'letter'] as const)(
    'stands above its rule, the name on one line, nothing over another: %s',
    (style) => {
      const frames: readonly Frame[] = set([letterhead], { style }).pages[0]?.frames ?? [];
      const lines = frames.flatMap((frame) => (frame.kind === 'text' && frame.owner !== 'artifact' ? [frame] : []));
      const words = lines.map(({ glyphs }) => glyphs.map(({ cluster }) => cluster.text).join(''));
      expect(words).toContain('架空行政書士事務所');
      const rule = frames.find((frame) => frame.kind === 'rule');
      const logo = frames.find((frame): frame is ImageFrame => frame.kind === 'image');
      if (rule?.kind !== 'rule' || !logo) throw new Error('no rule or logo');
      for (const { y } of lines) expect(y).toBeLessThan(rule.y1);
      expect(logo.y + logo.height).toBeLessThan(rule.y1);
      const starts = lines.map(({ glyphs }) => glyphs[0]?.x ?? 0);
      for (const x of starts) expect(x).toBeGreaterThan(logo.x + logo.width);
      const ends = lines.map(
        ({ glyphs, size }) => (glyphs.at(-1)?.x ?? 0) + (glyphs.at(-1)?.cluster.advance ?? 0) * size,
      );
      for (const end of ends) expect(end).toBeLessThanOrEqual(rule.x2 + 0.5);
    },
  );

  it('finds room for any name and any address', () => {
    const long = (words: string) => [text(words.repeat(20))];
    const { pages } = set([{ ...letterhead, name: long('長い名前'), contact: [long('とても長い住所')] }]);
    expect(pages.length).toBe(1);
    for (const frame of pages[0]?.frames ?? [])
      if (frame.kind === 'text') for (const { x } of frame.glyphs) expect(x).toBeLessThan(595.28 - 45);
  });
});

describe('in Word', () => {
  it('an image has its text, an id of its own and its proportions; the same bytes each time', async () => {
    const document = documentOf([letterhead, image(photo), image()]);
    const bytes = await renderDocx(document, META);
    expect(Buffer.from(await renderDocx(document, META)).equals(bytes)).toBe(true);
    const parts = docxParts(bytes);
    const told: Record<string, string>[] = [];
    const sizes: number[] = [];
    readXml(
      parts['word/document.xml'] ?? '',
      () => {},
      (name, attributes) => {
        if (name === 'wp:docPr') told.push({ id: attributes.id ?? '', descr: attributes.descr ?? '' });
        if (name === 'wp:extent') sizes.push(Number(attributes.cx) / Number(attributes.cy));
      },
    );
    expect(told).toEqual([
      { id: '1', descr: '架空事務所のロゴ' },
      { id: '2', descr: '青い円 <&>' },
      { id: '3', descr: '青い円 <&>' },
    ]);
    expect(sizes.map((ratio) => Math.round(100 * ratio) / 100)).toEqual([1, 2, 1]);
    const media = Object.keys(parts).filter((path) => path.startsWith('word/media/'));
    expect(media.length).toBe(2);
    expect(parts['[Content_Types].xml']).toContain('image/png');
    expect(parts['[Content_Types].xml']).toContain('image/jpeg');
  });
});

describe('on a page of the web and in Markdown', () => {
  it('an image is in the page itself, which fetches nothing', () => {
    const html = renderHtml(documentOf([letterhead, image(photo)]));
    expect(html).toContain(`<img src="data:image/png;base64,${disc.base64}" alt="架空事務所のロゴ"`);
    expect(html).toContain(`<img src="data:image/jpeg;base64,${photo.base64}" alt="青い円 &lt;&amp;&gt;"`);
    expect(html).not.toMatch(/src="(?!data:)/);
  });

  it('Markdown says what it shows', () => {
    const markdown = renderMarkdown(documentOf([letterhead, image()]));
    expect(markdown.split('\n')).toEqual([
      '*架空事務所のロゴ*',
      '',
      '**架空行政書士事務所**  ',
      '行政書士　見本 一郎  ',
      '〒000-0000　東京都架空区見本町1-2-3  ',
      '電話　03-0000-0000',
      '',
      '---',
      '',
      '*青い円 \\<&\\>*',
      '',
    ]);
  });
});
