import { deflateSync } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';
import type { Picture } from '../../src/doc/blocks.ts';
import { crc32 } from '../../src/image/crc.ts';
import { readPicture } from '../../src/image/index.ts';

/** One chunk of a PNG file. */
export function pngChunk(name: string, body: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(12 + body.length);
  bytes.writeUInt32BE(body.length, 0);
  bytes.write(name, 4, 'latin1');
  bytes.set(body, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + body.length)), 8 + body.length);
  return bytes;
}

/** How a PNG file is made. Samples are numbers of its depth, `sample(x, y)` gives those of one pixel. */
export interface PngPlan {
  readonly width: number;
  readonly height: number;
  /** 0 grey, 2 colours, 3 palette, 4 grey and opacity, 6 colours and opacity. */
  readonly type: 0 | 2 | 3 | 4 | 6;
  readonly depth: 1 | 2 | 4 | 8 | 16;
  readonly interlaced?: boolean;
  readonly sample: (x: number, y: number) => readonly number[];
  readonly palette?: readonly number[];
  readonly transparency?: readonly number[];
  /** Chunks before the data, such as texts. */
  readonly more?: readonly Uint8Array[];
}

const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** The header chunk alone, for sizes that nobody could draw. */
export function pngHeader(width: number, height: number, depth = 8, type = 6, interlaced = false): Uint8Array {
  const body = Buffer.alloc(13);
  body.writeUInt32BE(width, 0);
  body.writeUInt32BE(height, 4);
  body.set([depth, type, 0, 0, interlaced ? 1 : 0], 8);
  return pngChunk('IHDR', body);
}

export const PNG_START = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A PNG file; its rows use all five filters in turn. */
export function makePng(plan: PngPlan): Uint8Array {
  const { width, height, depth, type, interlaced = false } = plan;
  const rows: Uint8Array[] = [];
  for (const [x0, y0, stepX, stepY] of interlaced ? PASSES : ([[0, 0, 1, 1]] as const)) {
    if (x0 >= width) continue;
    let above: Uint8Array | undefined;
    for (let y = y0; y < height; y += stepY) {
      const samples: number[] = [];
      for (let x = x0; x < width; x += stepX) samples.push(...plan.sample(x, y));
      const packed = pack(samples, depth);
      const perPixel = samples.length / Math.ceil((width - x0) / stepX);
      const filter = rows.length % 5;
      rows.push(filtered(packed, above ?? new Uint8Array(packed.length), filter, Math.max(1, (perPixel * depth) / 8)));
      above = packed;
    }
  }
  return Buffer.concat([
    PNG_START,
    pngHeader(width, height, depth, type, interlaced),
    ...(plan.more ?? []),
    ...(plan.palette ? [pngChunk('PLTE', Uint8Array.from(plan.palette))] : []),
    ...(plan.transparency ? [pngChunk('tRNS', Uint8Array.from(plan.transparency))] : []),
    pngChunk('IDAT', deflateSync(Buffer.concat(rows))),
    pngChunk('IEND', new Uint8Array()),
  ]);
}

function pack(samples: readonly number[], depth: number): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((samples.length * depth) / 8));
  samples.forEach((sample, i) => {
    if (depth === 16) bytes.set([sample >> 8, sample & 255], 2 * i);
    else {
      const bit = i * depth;
      bytes[bit >> 3] = (bytes[bit >> 3] as number) | (sample << (8 - depth - (bit & 7)));
    }
  });
  return bytes;
}

function filtered(row: Uint8Array, above: Uint8Array, filter: number, distance: number): Uint8Array {
  const out = new Uint8Array(row.length + 1);
  out[0] = filter;
  row.forEach((value, i) => {
    const left = row[i - distance] ?? 0;
    const up = above[i] ?? 0;
    const corner = above[i - distance] ?? 0;
    const estimate = left + up - corner;
    const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
    const paeth = a <= b && a <= c ? left : b <= c ? up : corner;
    out[i + 1] = value - ([0, left, up, (left + up) >> 1, paeth][filter] as number);
  });
  return out;
}

/** A logo of a colour on clear ground: a disc. */
export function discPng(size = 60, colour: readonly [number, number, number] = [20, 60, 140]): Uint8Array {
  return makePng({
    width: size,
    height: size,
    type: 6,
    depth: 8,
    sample: (x, y) => [...colour, Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2) < size / 2 ? 255 : 0],
  });
}

/** A JPEG of one colour, as a canvas writes it. */
export function colourJpeg(width: number, height: number, colour = '#c03020'): Uint8Array {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = colour;
  context.fillRect(0, 0, width, height);
  return canvas.toBuffer('image/jpeg');
}

/** A file as a document has it. */
export function pictureOf(bytes: Uint8Array): Picture {
  const read = readPicture(bytes, 'test');
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

/** The smallest picture. */
export function dotPicture(): Picture {
  return pictureOf(makePng({ width: 1, height: 1, type: 0, depth: 8, sample: () => [0] }));
}
