import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, Path2D } from '@napi-rs/canvas';
import fontkit from '@pdf-lib/fontkit';
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../src/base/locale.ts';
import { defaultFontsDir, type FontFamily, type FontWeight, openFontBook } from '../../src/fonts/index.ts';
import { renderPdf } from '../../src/render/pdf/index.ts';
import type { TextFrame } from '../../src/typeset/frames.ts';
import { lines } from '../support/lines.ts';
import { type Raster, rasterise } from '../support/raster.ts';

/**
 * Glyphs that a subset lost are seen only in pixels: text, widths and checks of the file all look right. So each
 * character's area is compared with the same character drawn from the whole font, by another renderer.
 */

const DIR = defaultFontsDir();
const book = openFontBook(DIR);
/** Pixels a point. */
const SCALE = 2;
const SIZE = 16;
const PER_LINE = 36;
/** Rounding of places (0.01 pt) changes the edges of a glyph by less than this part of its ink. */
const TOLERANCE = 0.02;

const FACES: readonly (readonly [id: string, lang: Lang, family: FontFamily, weight: FontWeight])[] = [
  ['NotoSansJP-Regular', 'ja', 'gothic', 400],
  ['NotoSansJP-Bold', 'ja', 'gothic', 700],
  ['NotoSerifJP-Regular', 'ja', 'mincho', 400],
  ['NotoSansSC-Regular', 'zh-Hans', 'gothic', 400],
  ['NotoSansSC-Bold', 'zh-Hans', 'gothic', 700],
  ['NotoSerifSC-Regular', 'zh-Hans', 'mincho', 400],
  ['NotoSansTC-Regular', 'zh-Hant', 'gothic', 400],
  ['NotoSansTC-Bold', 'zh-Hant', 'gothic', 700],
  ['NotoSerifTC-Regular', 'zh-Hant', 'mincho', 400],
];

/** Few glyphs (a short `loca` would do) and many (it would not): libraries lose glyphs in one case only. */
const SHORT = '理由書 A1 令直骨、請求（１）。';
const LONG = Array.from({ length: 900 }, (_, i) => String.fromCharCode(0x4e00 + i * 23)).join('');

/** The same characters from the whole font as fontkit reads it, each at its place. */
function drawWhole(id: string, frames: readonly TextFrame[], { width, height }: Raster): Uint8ClampedArray {
  const font = fontkit.create(readFileSync(join(DIR, `${id}.ttf`)));
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.fillStyle = 'black';
  const unit = (SIZE * SCALE) / font.unitsPerEm;
  for (const { glyphs, y } of frames) {
    for (const { cluster, x } of glyphs) {
      context.setTransform(unit, 0, 0, -unit, x * SCALE, y * SCALE);
      context.fill(new Path2D(font.glyphForCodePoint(cluster.text.codePointAt(0) as number).path.toSVG()));
    }
  }
  return context.getImageData(0, 0, width, height).data;
}

/** Darkness of an area, 1 for a black pixel, and how much of it differs between two pictures. */
function compare(a: Uint8ClampedArray, b: Uint8ClampedArray, width: number, area: readonly number[]) {
  const [left, top, right, bottom] = area.map(Math.round) as [number, number, number, number];
  let [ink, expected, difference] = [0, 0, 0];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const [mine, other] = [
        1 - (a[4 * (y * width + x)] as number) / 255,
        1 - (b[4 * (y * width + x)] as number) / 255,
      ];
      ink += mine;
      expected += other;
      difference += Math.abs(mine - other);
    }
  }
  return { ink, expected, difference };
}

describe.each(FACES)('%s', (id, lang, family, weight) => {
  it.each([
    ['a short text', SHORT],
    ['a long text', LONG],
  ])('draws every glyph of %s', async (_, text) => {
    const own = [...text].filter((c) =>
      book.clusters(c, lang, family, weight).every(({ face, missing }) => face.id === id && !missing),
    );
    expect(own.length).toBeGreaterThan(text.length * 0.6);
    const rows: string[] = [];
    for (let at = 0; at < own.length; at += PER_LINE) rows.push(own.slice(at, at + PER_LINE).join(''));
    const document = lines(book, rows, { lang, family, weight, size: SIZE });
    const [raster] = (await rasterise(await renderPdf(document, { creationDate: '2026-11-21' }), SCALE)) as [Raster];
    const frames = document.pages[0]?.frames as readonly TextFrame[];
    const whole = drawWhole(id, frames, raster);

    const lost: string[] = [];
    const total = { ink: 0, expected: 0 };
    for (const { glyphs, y } of frames) {
      for (const { cluster, x } of glyphs) {
        const area = [x, y - 0.9 * SIZE, x + cluster.advance * SIZE, y + 0.2 * SIZE].map((points) => points * SCALE);
        const { ink, expected, difference } = compare(raster.data, whole, raster.width, area);
        total.ink += ink;
        total.expected += expected;
        if (difference > TOLERANCE * expected) lost.push(cluster.text);
      }
    }
    expect(lost).toEqual([]);
    expect(total.ink / total.expected).toBeCloseTo(1, 3);
  });
});
