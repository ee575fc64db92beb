import { writeSfnt } from '../../src/fonts/sfnt.ts';

const UNITS_PER_EM = 1000;

/** Numbers of two bytes, as most of OpenType is made of. */
function words(...values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(2 * values.length);
  for (const [index, value] of values.entries()) new DataView(bytes.buffer).setInt16(2 * index, value);
  return bytes;
}

/** A simple glyph: a square of this side. Its length is odd, as those of real fonts may be. */
export function square(side: number): Uint8Array {
  const header = words(1, 0, 0, side, side, 3, 0);
  const flags = [0x01, 0x01, 0x01, 0x01];
  const points = words(0, side, 0, -side, 0, 0, side, 0);
  return Uint8Array.of(...header, ...flags, ...points, 0);
}

/** A composite glyph of two others, the second moved by a word and a word. */
export function composite(first: number, second: number): Uint8Array {
  const ARGS_ARE_XY = 0x0002;
  const MORE = 0x0020;
  const WORDS = 0x0001;
  return words(-1, 0, 0, 900, 900, MORE | ARGS_ARE_XY, first, 0, ARGS_ARE_XY | WORDS, second, 300, 300);
}

/** A TrueType font whose glyphs are these; the characters A, B, C … show glyphs 1, 2, 3 …, the space the last one. */
export function tinyFont(outlines: readonly Uint8Array[]): Uint8Array {
  const count = outlines.length;
  const offsets = [0];
  for (const outline of outlines) offsets.push((offsets.at(-1) as number) + outline.length);
  const loca = new Uint8Array(4 * offsets.length);
  for (const [index, offset] of offsets.entries()) new DataView(loca.buffer).setUint32(4 * index, offset);

  const head = new Uint8Array(54);
  const view = new DataView(head.buffer);
  view.setUint16(18, UNITS_PER_EM);
  view.setInt16(50, 1);
  const header = [0, 1, 3, 1, 0, 12];
  const segments = {
    ends: [0x20, 0x40 + count - 2, -1],
    starts: [0x20, 0x41, -1],
    deltas: [count - 1 - 0x20, -0x40, 1],
  };
  const format4 = [4, 40, 0, 6, 0, 0, 0, ...segments.ends, 0, ...segments.starts, ...segments.deltas, 0, 0, 0];
  const hhea = new Uint8Array(36);
  new DataView(hhea.buffer).setUint16(34, count);
  const maxp = new Uint8Array(32);
  new DataView(maxp.buffer).setUint16(4, count);
  return writeSfnt(
    new Map([
      ['OS/2', new Uint8Array(96)],
      ['cmap', words(...header, ...format4)],
      ['glyf', Uint8Array.of(...outlines.flatMap((outline) => [...outline]))],
      ['head', head],
      ['hhea', hhea],
      ['hmtx', words(...outlines.flatMap((_, index) => [500 + index, index]))],
      ['loca', loca],
      ['maxp', maxp],
      ['name', words(0, 0, 6)],
    ]),
  );
}
