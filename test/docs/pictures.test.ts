import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { PICTURE_NAMES, PICTURES_FOLDER, picture } from '../support/pictures.ts';
import type { Raster } from '../support/raster.ts';

/** Pixels are compared as means of squares of this side, so that another machine's edges of glyphs do no harm. */
const SIDE = 8;
/** How far the mean grey of a square may lie off, of 255, and which share of squares may lie further off. */
const GREY = 24;
const SHARE = 0.02;

type Pixels = Pick<Raster, 'data' | 'width' | 'height'>;

/** Mean greys of the squares, row by row. */
function squares({ data, width, height }: Pixels): number[] {
  const means: number[] = [];
  for (let top = 0; top + SIDE <= height; top += SIDE) {
    for (let left = 0; left + SIDE <= width; left += SIDE) {
      let sum = 0;
      for (let y = top; y < top + SIDE; y++) {
        for (let x = left; x < left + SIDE; x++) sum += data[4 * (y * width + x)] as number;
      }
      means.push(sum / (SIDE * SIDE));
    }
  }
  return means;
}

/** The share of squares in which two pictures of one size differ. */
function difference(a: Pixels, b: Pixels): number {
  const [these, those] = [squares(a), squares(b)];
  return these.filter((mean, at) => Math.abs(mean - (those[at] as number)) > GREY).length / these.length;
}

/** A committed picture as pixels. */
async function committed(name: string): Promise<Pixels> {
  const image = await loadImage(readFileSync(new URL(`${name}.png`, PICTURES_FOLDER)));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { width, height } = image;
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}

describe('pictures of the READMEs', () => {
  test('a page looks as its picture; if it is meant to look otherwise: npm run pictures', async () => {
    const [was, is] = [await committed('checklist.zh-Hans'), await picture('checklist.zh-Hans')];
    expect([is.width, is.height]).toEqual([was.width, was.height]);
    expect(difference(was, is)).toBeLessThan(SHARE);
  });

  test('the comparison sees that a page has moved by half a line', async () => {
    const was = await committed('checklist.zh-Hans');
    const moved = { ...was, data: new Uint8ClampedArray(was.data.length).fill(255) };
    moved.data.set(was.data.subarray(0, -4 * was.width * SIDE), 4 * was.width * SIDE);
    expect(difference(was, moved)).toBeGreaterThan(2 * SHARE);
  });

  test('all are there, no other, and each is shown in a README', () => {
    const files = readdirSync(fileURLToPath(PICTURES_FOLDER));
    expect(files.sort()).toEqual(PICTURE_NAMES.map((name) => `${name}.png`).sort());
    const texts = ['README.md', 'README.ja.md', 'README.zh-Hans.md'].map((file) =>
      readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'),
    );
    const shown = texts.flatMap((text) => [...text.matchAll(/docs\/pictures\/([^)"]+)/g)].map(([, file]) => file));
    expect([...new Set(shown)].sort()).toEqual(files);
  });
});
