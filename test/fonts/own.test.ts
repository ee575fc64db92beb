import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, Path2D } from '@napi-rs/canvas';
import fontkit from '@pdf-lib/fontkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/base/locale.ts';
import type { Document } from '../../src/doc/blocks.ts';
import { coverageOf, defaultFontsDir, type OwnFace, openFontBook, readOwnFont } from '../../src/fonts/index.ts';
import { readDirectory, writeSfnt } from '../../src/fonts/sfnt.ts';
import { bytesSource } from '../../src/fonts/source.ts';
import { renderPdf } from '../../src/render/pdf/index.ts';
import { typeset } from '../../src/typeset/index.ts';
import { inkOf, rasterise } from '../support/raster.ts';
import { composite, square, tinyFont } from '../support/tinyfont.ts';

const DIR = defaultFontsDir();
const META = { creationDate: '2026-11-21' };
const OF = { id: 'office-mincho-regular', family: 'mincho', weight: 400 } as const;
/** A, B and C are squares, the last one is made of the first two, the space is empty. */
const tiny = tinyFont([square(900), square(500), square(700), composite(1, 2), new Uint8Array()]);

/** The same font with another table, or with numbers changed in one. */
function changed(font: Uint8Array, tag: string, change: (view: DataView) => void, extra?: string): Uint8Array {
  const source = bytesSource('font', font);
  const tables = new Map(
    [...readDirectory(source)].map(([name, at]) => [name, Uint8Array.from(source.read([at])[0] as Uint8Array)]),
  );
  const table = tables.get(tag) as Uint8Array;
  change(new DataView(table.buffer));
  if (extra) tables.set(extra, new Uint8Array(8));
  return writeSfnt(tables);
}

/** The same font as the only one of a collection: its tables lie where they lay, twelve and four bytes further on. */
function collection(font: Uint8Array): Uint8Array {
  const moved = Buffer.from(font);
  for (let i = 0; i < moved.readUInt16BE(4); i++) {
    const at = 12 + 16 * i + 8;
    moved.writeUInt32BE(moved.readUInt32BE(at) + 16, at);
  }
  return Buffer.concat([Buffer.from('ttcf'), Uint8Array.of(0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 16), moved]);
}

const fsType = (value: number) => changed(tiny, 'OS/2', (view) => view.setUint16(8, value));

function own(bytes: Uint8Array, of: Parameters<typeof readOwnFont>[2] = OF): OwnFace {
  const read = readOwnFont(bytes, 'own.ttf', of);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return { language: 'ja', face: read.value };
}

const documentOf = (text: string, style: Document['style'] = 'letter'): Document => ({
  title: '試験',
  lang: 'ja',
  style,
  blocks: [{ kind: 'paragraph', align: 'start', runs: [{ kind: 'text', text, lang: 'ja' }] }],
});

describe('a typeface of an office', () => {
  it('comes first for Japanese of its family and weight; what it lacks the shipped faces have', () => {
    const book = openFontBook(DIR, [own(tiny)]);
    const faces = (lang: (typeof LANGS)[number], family: 'gothic' | 'mincho', weight: 400 | 700) =>
      book.clusters('A理', lang, family, weight).map(({ face, missing }) => (missing ? '!' : face.id));
    expect(faces('ja', 'mincho', 400)).toEqual(['office-mincho-regular', 'NotoSerifJP-Regular']);
    expect(faces('en', 'mincho', 400)).toEqual(['office-mincho-regular', 'NotoSerifJP-Regular']);
    expect(faces('ja', 'gothic', 400)).toEqual(['NotoSansJP-Regular', 'NotoSansJP-Regular']);
    expect(faces('ja', 'mincho', 700)).toEqual(['NotoSansJP-Bold', 'NotoSansJP-Bold']);
    expect(faces('zh-Hans', 'mincho', 400)).toEqual(['NotoSerifSC-Regular', 'NotoSerifSC-Regular']);
  });

  it('bold mincho is the office’s, else its bold gothic, else the shipped one', () => {
    const gothic = own(tiny, { id: 'office-gothic-bold', family: 'gothic', weight: 700 });
    const mincho = own(tiny, { id: 'office-mincho-bold', family: 'mincho', weight: 700 });
    const bold = (faces: readonly OwnFace[]) => openFontBook(DIR, faces).clusters('A', 'ja', 'mincho', 700)[0]?.face.id;
    expect([bold([gothic, mincho]), bold([gothic]), bold([])]).toEqual([
      'office-mincho-bold',
      'office-gothic-bold',
      'NotoSansJP-Bold',
    ]);
  });

  it('is drawn as another program draws it', async () => {
    const bytes = readFileSync(join(DIR, 'NotoSerifTC-Regular.ttf'));
    const text = '請求書之內容、骨直';
    const set = typeset(documentOf(text), openFontBook(DIR, [own(bytes)]));
    const [page] = await rasterise(await renderPdf(set, META), 2);
    const oracle = fontkit.create(bytes);
    const canvas = createCanvas(page?.width ?? 1, page?.height ?? 1);
    const context = canvas.getContext('2d');
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = 'black';
    for (const frame of set.pages[0]?.frames ?? []) {
      if (frame.kind !== 'text' || frame.owner === 'artifact') continue;
      for (const { cluster, x } of frame.glyphs) {
        expect(cluster.face.id).toBe(OF.id);
        const unit = (frame.size * 2) / oracle.unitsPerEm;
        context.setTransform(unit, 0, 0, -unit, x * 2, frame.y * 2);
        context.fill(new Path2D(oracle.glyphForCodePoint(cluster.text.codePointAt(0) as number).path.toSVG()));
      }
    }
    const upper = (data: Uint8ClampedArray) => inkOf({ data: data.subarray(0, canvas.width * 600 * 4) });
    const whole = upper(context.getImageData(0, 0, canvas.width, canvas.height).data);
    expect(whole).toBeGreaterThan(500);
    expect(Math.abs(upper(page?.data ?? new Uint8ClampedArray()) - whole) / whole).toBeLessThan(0.03);
  });

  it('may be a collection, of which the first is taken', () => {
    const face = own(collection(tiny)).face;
    expect(coverageOf(face, 'ABC理')).toEqual(['理']);
  });

  it('tells which characters it lacks', () => {
    expect(coverageOf(own(tiny).face, 'AあB亜')).toEqual(['あ', '亜']);
  });

  it('with a name of hostile characters becomes a name that PDF can hold', async () => {
    const name = Buffer.from('\0a\0/\0(\0>\0b\0 \0%', 'latin1');
    const record = Buffer.from([0, 0, 0, 1, 0, 18, 0, 3, 0, 1, 4, 9, 0, 6, 0, name.length, 0, 0]);
    const source = bytesSource('font', tiny);
    const tables = new Map(
      [...readDirectory(source)].map(([tag, at]) => [tag, Uint8Array.from(source.read([at])[0] as Uint8Array)]),
    );
    tables.set('name', Buffer.concat([record, name]));
    const face = own(writeSfnt(tables));
    expect(face.face.postScriptName).toBe('ab');
    expect((await renderPdf(typeset(documentOf('ABC'), openFontBook(DIR, [face])), META)).length).toBeGreaterThan(500);
  });
});

describe('a file that cannot be used is told by what it is', () => {
  it.each<readonly [string, string, Uint8Array]>([
    ['CFF', 'font-cff', Buffer.from('OTTO\0\x09')],
    ['a collection of CFF', 'font-cff', collection(Buffer.from(tiny).fill('OTTO', 0, 4))],
    ['WOFF', 'font-packed', Buffer.from('wOFFxxxx')],
    ['WOFF 2', 'font-packed', Buffer.from('wOF2xxxx')],
    ['variable', 'font-variable', changed(tiny, 'head', () => {}, 'fvar')],
    ['no embedding', 'font-restricted', fsType(0x0002)],
    ['no subsetting', 'font-restricted', fsType(0x0108)],
    ['bitmaps only', 'font-restricted', fsType(0x0208)],
    ['cut off', 'font-damaged', tiny.subarray(0, tiny.length - 200)],
    ['empty', 'font-damaged', new Uint8Array()],
    ['text', 'font-damaged', Buffer.from('Copyright 2014 Adobe')],
    [
      'a glyph made of one that is not there',
      'font-damaged',
      tinyFont([square(900), composite(1, 40), new Uint8Array()]),
    ],
    [
      'a glyph made of itself',
      'font-damaged',
      tinyFont([square(900), composite(1, 2), composite(1, 0), new Uint8Array()]),
    ],
    ['outlines that run backwards', 'font-damaged', changed(tiny, 'loca', (view) => view.setUint32(4, 0x7fffffff))],
    ['no width at all', 'font-damaged', changed(tiny, 'hhea', (view) => view.setUint16(34, 0))],
    ['an em of nothing', 'font-damaged', changed(tiny, 'head', (view) => view.setUint16(18, 0))],
  ])('%s: %s', (_, code, bytes) => {
    const read = readOwnFont(bytes, 'own.ttf', OF);
    expect(read.issues.map((issue) => issue.code)).toEqual([code]);
    for (const lang of LANGS) expect(read.issues[0]?.todo?.[lang]).toMatch(/\S/);
    expect(read.issues[0]?.place).toEqual({ file: 'own.ttf' });
  });

  it.each([0x0000, 0x0004, 0x0008, 0x000c])('permission %i is one to embed', (value) => {
    expect(readOwnFont(fsType(value), 'own.ttf', OF).ok).toBe(true);
  });

  it('and one that is taken never fails later, whatever its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(tiny.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (changes) => {
          const bytes = Uint8Array.from(tiny);
          for (const [at, value] of changes) bytes[at] = value;
          const read = readOwnFont(bytes, 'own.ttf', OF);
          if (!read.ok) return;
          const book = openFontBook(DIR, [{ language: 'ja', face: read.value }]);
          await renderPdf(typeset(documentOf('ABC A\u{e0100}𠮷'), book), META);
        },
      ),
      { numRuns: 150 },
    );
  });
});
