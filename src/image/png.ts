import { inflateSync } from 'node:zlib';
import { crc32 } from './crc.ts';
import { checkSize, ImageError } from './limits.ts';

/** The eight bytes a PNG file begins with. */
export const PNG_SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** The chunks that make the image. The others tell of cameras, programs, people: they are left out. */
const KEPT: readonly string[] = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];

/** Samples a pixel of each colour type, and the depths it may have (ISO/IEC 15948, 11.2.2). */
const TYPES: Readonly<Record<number, { readonly samples: number; readonly depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};
const PALETTE = 3;

/** The seven passes of an interlaced image: where each begins, and its steps (ISO/IEC 15948, 8.2). */
const PASSES: readonly (readonly [x: number, y: number, stepX: number, stepY: number])[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];

interface PngChunks {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly type: number;
  readonly interlaced: boolean;
  readonly palette: Uint8Array;
  readonly transparency: Uint8Array | undefined;
  readonly data: readonly Uint8Array[];
  /** The chunks that are kept, as they stand in the file. */
  readonly kept: readonly Uint8Array[];
}

/** An image as rows of samples of one byte: a grey or red, green, blue for each pixel, and beside them how opaque it is. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly samples: Uint8Array;
  /** 0 is clear, 255 opaque; absent if all of it is opaque. */
  readonly alpha?: Uint8Array;
}

/** Size and bytes of a PNG file with nothing but the image in it. Throws ImageError; the file has been decoded once. */
export function checkPng(bytes: Uint8Array): { width: number; height: number; bytes: Uint8Array } {
  const chunks = readChunks(bytes);
  decode(chunks);
  return {
    width: chunks.width,
    height: chunks.height,
    bytes: Buffer.concat([PNG_SIGNATURE, ...chunks.kept]),
  };
}

/** Decodes a PNG file of any colour type and depth, interlaced or not. Throws ImageError. */
export function decodePng(bytes: Uint8Array): Raster {
  return decode(readChunks(bytes));
}

function damaged(): ImageError {
  return new ImageError({ kind: 'damaged' });
}

function readChunks(bytes: Uint8Array): PngChunks {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [];
  const data: Uint8Array[] = [];
  let header: Pick<PngChunks, 'width' | 'height' | 'depth' | 'type' | 'interlaced'> | undefined;
  let palette: Uint8Array = new Uint8Array();
  let transparency: Uint8Array | undefined;
  for (let at = PNG_SIGNATURE.length; ; ) {
    if (at + 12 > bytes.length) throw damaged();
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) throw damaged();
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const body = bytes.subarray(at + 8, at + 8 + length);
    if ((header === undefined) !== (name === 'IHDR')) throw damaged();
    if (KEPT.includes(name)) {
      if (view.getUint32(end - 4) !== crc32(bytes.subarray(at + 4, end - 4))) throw damaged();
      kept.push(bytes.subarray(at, end));
    }
    if (name === 'IHDR') header = readHeader(body);
    else if (name === 'PLTE') palette = body;
    else if (name === 'tRNS') transparency = body;
    else if (name === 'IDAT') data.push(body);
    else if (name === 'IEND') break;
    at = end;
  }
  if (header === undefined) throw damaged();
  if (header.type === PALETTE && (palette.length < 3 || palette.length % 3 !== 0)) throw damaged();
  return { ...header, palette, transparency, data, kept };
}

function readHeader(body: Uint8Array) {
  if (body.length !== 13) throw damaged();
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const width = view.getUint32(0);
  const height = view.getUint32(4);
  const [depth, type, compression, filter, interlace] = body.subarray(8) as unknown as [
    ...[number, number, number, number, number],
  ];
  checkSize(width, height);
  if (!TYPES[type]?.depths.includes(depth)) throw damaged();
  if (compression !== 0 || filter !== 0 || interlace > 1) throw damaged();
  return { width, height, depth, type, interlaced: interlace === 1 };
}

function decode(chunks: PngChunks): Raster {
  const { width, height, depth, type, interlaced } = chunks;
  const { samples: perPixel } = TYPES[type] as { samples: number };
  const passes = interlaced ? PASSES : ([[0, 0, 1, 1]] as const);
  const sized = passes
    .map(([x, y, stepX, stepY]) => {
      const columns = Math.ceil((width - x) / stepX);
      const rows = Math.ceil((height - y) / stepY);
      return { x, y, stepX, stepY, columns, rows, rowLength: Math.ceil((columns * perPixel * depth) / 8) };
    })
    .filter(({ columns, rows }) => columns > 0 && rows > 0);
  const expected = sized.reduce((sum, { rows, rowLength }) => sum + rows * (1 + rowLength), 0);
  const raw = inflated(chunks.data, expected);

  const colour = pixelReader(chunks);
  const made = new RasterMaker(width, height, type === 2 || type === 6 || type === PALETTE ? 3 : 1);
  const row = new Uint16Array(Math.max(...sized.map(({ columns }) => columns)) * perPixel);
  const distance = Math.max(1, (perPixel * depth) / 8);
  let at = 0;
  for (const pass of sized) {
    let above: Uint8Array = new Uint8Array(pass.rowLength);
    for (let line = 0; line < pass.rows; line++) {
      const bytes = raw.subarray(at + 1, at + 1 + pass.rowLength);
      unfilter(raw[at] as number, bytes, above, distance);
      at += 1 + pass.rowLength;
      above = bytes;
      unpack(bytes, depth, row.subarray(0, pass.columns * perPixel));
      const first = (pass.y + line * pass.stepY) * width + pass.x;
      for (let column = 0; column < pass.columns; column++)
        colour(row, column * perPixel, made, first + column * pass.stepX);
    }
  }
  return made.finish();
}

/** Stops at the length that the header promises: what would be longer is a bomb or a fault. */
function inflated(data: readonly Uint8Array[], expected: number): Uint8Array {
  let raw: Uint8Array;
  try {
    raw = inflateSync(Buffer.concat(data), { maxOutputLength: expected });
  } catch {
    throw damaged();
  }
  if (raw.length !== expected) throw damaged();
  return raw;
}

/** Undoes the filter of a row in place (ISO/IEC 15948, 9.2). */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array, distance: number): void {
  if (filter > 4) throw damaged();
  if (filter === 0) return;
  for (let i = 0; i < row.length; i++) {
    const left = i >= distance ? (row[i - distance] as number) : 0;
    const up = above[i] as number;
    const corner = i >= distance ? (above[i - distance] as number) : 0;
    const guess =
      filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : nearestOf(left, up, corner);
    row[i] = (row[i] as number) + guess;
  }
}

/** The Paeth predictor. */
function nearestOf(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** Samples of a row as numbers of their own depth. */
function unpack(bytes: Uint8Array, depth: number, into: Uint16Array): void {
  if (depth === 8) {
    into.set(bytes);
    return;
  }
  for (let i = 0; i < into.length; i++) {
    if (depth === 16) into[i] = ((bytes[2 * i] as number) << 8) | (bytes[2 * i + 1] as number);
    else {
      const bit = i * depth;
      into[i] = ((bytes[bit >> 3] as number) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
    }
  }
}

type PixelReader = (row: Uint16Array, at: number, made: RasterMaker, pixel: number) => void;

/** Makes pixels of the samples of a colour type. */
function pixelReader({ type, depth, palette, transparency }: PngChunks): PixelReader {
  const most = 2 ** depth - 1;
  const byte = (sample: number) => (depth === 16 ? sample >> 8 : Math.round((sample * 255) / most));
  /** One colour may be declared clear, in samples of full depth. */
  const clear = (count: number): readonly number[] | undefined =>
    transparency && transparency.length >= 2 * count
      ? Array.from({ length: count }, (_, i) => ((transparency[2 * i] ?? 0) << 8) | (transparency[2 * i + 1] ?? 0))
      : undefined;
  switch (type) {
    case PALETTE:
      return (row, at, made, pixel) => {
        const index = row[at] as number;
        const first = 3 * index;
        if (first >= palette.length) throw damaged();
        const [red, green, blue] = [palette[first], palette[first + 1], palette[first + 2]] as [number, number, number];
        made.colour(pixel, red, green, blue, transparency?.[index] ?? 255);
      };
    case 0: {
      const none = clear(1)?.[0];
      return (row, at, made, pixel) => made.grey(pixel, byte(row[at] as number), row[at] === none ? 0 : 255);
    }
    case 4:
      return (row, at, made, pixel) => made.grey(pixel, byte(row[at] as number), byte(row[at + 1] as number));
    default: {
      const none = type === 2 ? clear(3) : undefined;
      return (row, at, made, pixel) => {
        const [red, green, blue] = [row[at] as number, row[at + 1] as number, row[at + 2] as number];
        const isNone = none !== undefined && none[0] === red && none[1] === green && none[2] === blue;
        const opaque = type === 6 ? byte(row[at + 3] as number) : isNone ? 0 : 255;
        made.colour(pixel, byte(red), byte(green), byte(blue), opaque);
      };
    }
  }
}

/** Collects pixels, and leaves out at the end what was not needed: colours of a grey image, opacity of an opaque one. */
class RasterMaker {
  readonly #width: number;
  readonly #height: number;
  readonly #channels: 1 | 3;
  readonly #samples: Uint8Array;
  readonly #alpha: Uint8Array;
  #coloured = false;
  #clear = false;

  constructor(width: number, height: number, channels: 1 | 3) {
    this.#width = width;
    this.#height = height;
    this.#channels = channels;
    this.#samples = new Uint8Array(width * height * channels);
    this.#alpha = new Uint8Array(width * height);
  }

  grey(pixel: number, level: number, opaque: number): void {
    this.#samples[pixel] = level;
    this.#alpha[pixel] = opaque;
    if (opaque < 255) this.#clear = true;
  }

  colour(pixel: number, red: number, green: number, blue: number, opaque: number): void {
    this.#samples[3 * pixel] = red;
    this.#samples[3 * pixel + 1] = green;
    this.#samples[3 * pixel + 2] = blue;
    this.#alpha[pixel] = opaque;
    if (red !== green || green !== blue) this.#coloured = true;
    if (opaque < 255) this.#clear = true;
  }

  finish(): Raster {
    const isGrey = this.#channels === 1 || !this.#coloured;
    const samples =
      this.#channels === 3 && isGrey
        ? Uint8Array.from({ length: this.#width * this.#height }, (_, pixel) => this.#samples[3 * pixel] as number)
        : this.#samples;
    return {
      width: this.#width,
      height: this.#height,
      channels: isGrey ? 1 : 3,
      samples,
      ...(this.#clear ? { alpha: this.#alpha } : {}),
    };
  }
}
