import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { decodePng } from '../../src/image/index.ts';
import { makePng, type PngPlan } from '../support/images.ts';

/** Widths and heights that leave rows, passes and bytes half filled. */
const SIZES = [
  [1, 1],
  [3, 2],
  [13, 11],
  [33, 9],
] as const;

const most = (depth: number) => 2 ** depth - 1;
const wave = (x: number, y: number, i: number, depth: number) => (x * 7 + y * 13 + i * 31) % (most(depth) + 1);

const PLANS: readonly (readonly [string, Omit<PngPlan, 'width' | 'height'>])[] = [
  ...([1, 2, 4, 8, 16] as const).map(
    (depth) => [`grey ${depth}`, { type: 0, depth, sample: (x: number, y: number) => [wave(x, y, 0, depth)] }] as const,
  ),
  ...([8, 16] as const).map(
    (depth) =>
      [
        `colours ${depth}`,
        { type: 2, depth, sample: (x: number, y: number) => [0, 1, 2].map((i) => wave(x, y, i, depth)) },
      ] as const,
  ),
  ...([1, 2, 4, 8] as const).map(
    (depth) =>
      [
        `palette ${depth}`,
        {
          type: 3,
          depth,
          sample: (x: number, y: number) => [wave(x, y, 0, depth)],
          palette: Array.from({ length: 3 * 2 ** depth }, (_, i) => (i * 37) % 256),
        },
      ] as const,
  ),
  ...([8, 16] as const).map(
    (depth) =>
      [
        `grey and opacity ${depth}`,
        { type: 4, depth, sample: (x: number, y: number) => [wave(x, y, 0, depth), most(depth)] },
      ] as const,
  ),
  ...([8, 16] as const).map(
    (depth) =>
      [
        `colours and opacity ${depth}`,
        {
          type: 6,
          depth,
          sample: (x: number, y: number) => [...[0, 1, 2].map((i) => wave(x, y, i, depth)), most(depth)],
        },
      ] as const,
  ),
];

/** Another decoder's pixels, RGBA. */
async function oracle(bytes: Uint8Array): Promise<Uint8ClampedArray> {
  const image = await loadImage(bytes);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height).data;
}

describe('a PNG file is decoded as another program decodes it', () => {
  describe.each(PLANS)('%s', (_, plan) => {
    it.each(SIZES)('%i × %i, interlaced or not', async (width, height) => {
      for (const interlaced of [false, true]) {
        const bytes = makePng({ ...plan, width, height, interlaced });
        const { channels, samples, alpha } = decodePng(bytes);
        const other = await oracle(bytes);
        expect(alpha).toBeUndefined();
        const ours = Array.from({ length: width * height }, (_, pixel) =>
          channels === 1
            ? [0, 0, 0].map(() => samples[pixel] as number)
            : [...samples.subarray(3 * pixel, 3 * pixel + 3)],
        ).flat();
        const theirs = [...other].filter((_, i) => i % 4 !== 3);
        // Sixteen bits are rounded down by some, to the nearest by others.
        const far = ours.filter((value, i) => Math.abs(value - (theirs[i] as number)) > (plan.depth === 16 ? 1 : 0));
        expect(far).toEqual([]);
      }
    });
  });

  it('with what is clear: by opacity, by palette, by one colour', () => {
    const half = makePng({ width: 2, height: 1, type: 6, depth: 8, sample: (x) => [9, 8, 7, x === 0 ? 0 : 128] });
    expect([...(decodePng(half).alpha ?? [])]).toEqual([0, 128]);
    const palette = { palette: [0, 0, 0, 255, 0, 0], transparency: [40] };
    const listed = makePng({ width: 2, height: 1, type: 3, depth: 1, sample: (x) => [x], ...palette });
    expect([...(decodePng(listed).alpha ?? [])]).toEqual([40, 255]);
    const one = { transparency: [0, 1, 0, 2, 0, 3] };
    const keyed = makePng({
      width: 2,
      height: 1,
      type: 2,
      depth: 8,
      sample: (x) => (x ? [1, 2, 3] : [3, 2, 1]),
      ...one,
    });
    expect([...(decodePng(keyed).alpha ?? [])]).toEqual([255, 0]);
    const grey = makePng({ width: 2, height: 1, type: 0, depth: 4, sample: (x) => [x], transparency: [0, 1] });
    expect([...(decodePng(grey).alpha ?? [])]).toEqual([255, 0]);
  });

  it('as grey if all its colours are grey', () => {
    expect(decodePng(makePng({ width: 2, height: 2, type: 2, depth: 8, sample: () => [5, 5, 5] }))).toMatchObject({
      channels: 1,
      samples: Uint8Array.of(5, 5, 5, 5),
    });
  });
});
