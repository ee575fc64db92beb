import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/base/locale.ts';
import { readPicture } from '../../src/image/index.ts';
import { colourJpeg, discPng, makePng, PNG_START, pngChunk, pngHeader } from '../support/images.ts';
import { runs } from '../support/sample.ts';

function codesOf(bytes: Uint8Array): string[] {
  const read = readPicture(bytes, 'logo.png');
  for (const issue of read.issues) {
    expect(issue.place).toEqual({ file: 'logo.png' });
    for (const lang of LANGS) {
      expect(issue.what[lang]).not.toBe('');
      expect(issue.todo?.[lang]).toBeTruthy();
    }
  }
  return read.ok ? [] : read.issues.map(({ code }) => code);
}

const latin = (text: string) => Buffer.from(text, 'latin1');
const png = (...chunks: readonly Uint8Array[]) => Buffer.concat([PNG_START, ...chunks]);
const end = pngChunk('IEND', new Uint8Array());
/** A JPEG with a frame of this marker: size, precision, colours. */
function jpegOf(
  marker: number,
  { width = 4, height = 4, precision = 8, colours = 3, before = latin('') } = {},
): Buffer {
  const frame = [precision, height >> 8, height & 255, width >> 8, width & 255, colours];
  for (let i = 0; i < colours; i++) frame.push(i + 1, 0x11, 0);
  const scan = [colours, ...Array.from({ length: colours }, (_, i) => [i + 1, 0]).flat(), 0, 63, 0];
  return Buffer.concat([
    Uint8Array.of(0xff, 0xd8),
    before,
    Uint8Array.of(0xff, marker, 0, frame.length + 2, ...frame),
    Uint8Array.of(0xff, 0xda, 0, scan.length + 2, ...scan, 1, 2, 0xff, 0, 3, 0xff, 0xd9),
  ]);
}
const segment = (marker: number, body: Uint8Array) =>
  Buffer.concat([Uint8Array.of(0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255), body]);
const exif = (orientation: number) =>
  segment(
    0xe1,
    Buffer.concat([latin('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0'), Uint8Array.of(orientation, 0, 0)]),
  );

describe('an image file', () => {
  it('is read with its size', () => {
    expect(readPicture(discPng(30), 'a')).toMatchObject({ ok: true, value: { format: 'png', width: 30, height: 30 } });
    expect(readPicture(colourJpeg(40, 20), 'a')).toMatchObject({
      ok: true,
      value: { format: 'jpeg', width: 40, height: 20 },
    });
    for (const marker of [0xc0, 0xc1, 0xc2]) expect(codesOf(jpegOf(marker))).toEqual([]);
  });

  it('tells nothing of who made it, where and with what', () => {
    const told = makePng({
      width: 1,
      height: 1,
      type: 0,
      depth: 8,
      sample: () => [0],
      more: [pngChunk('tEXt', latin('Author\0secret')), pngChunk('eXIf', latin('secret'))],
    });
    const photo = jpegOf(0xc0, { before: Buffer.concat([exif(1), segment(0xfe, latin('secret'))]) });
    for (const bytes of [told, photo]) {
      expect(/secret|Exif/.test(Buffer.from(bytes).toString('latin1'))).toBe(true);
      const read = readPicture(bytes, 'a');
      const kept = read.ok ? Buffer.from(read.value.base64, 'base64') : latin('');
      expect(kept.length).toBeGreaterThan(20);
      expect(kept.includes('secret') || kept.includes('Exif')).toBe(false);
      expect(readPicture(kept, 'a')).toEqual(read);
    }
  });

  it.each<readonly [string, string, Uint8Array]>([
    ['empty', 'image-format', latin('')],
    ['GIF', 'image-format', latin('GIF89a\0\0')],
    ['WebP', 'image-format', latin('RIFF\0\0\0\0WEBPVP8 ')],
    ['SVG', 'image-format', latin('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>')],
    ['PDF', 'image-format', latin('%PDF-1.7')],
    ['too large a file', 'image-large', Buffer.concat([PNG_START, Buffer.alloc(5_000_000)])],
    ['too many pixels', 'image-pixels', png(pngHeader(3000, 3000), end)],
    ['too wide', 'image-pixels', png(pngHeader(20_000, 1), end)],
    ['as large as a number can say', 'image-pixels', png(pngHeader(0xffffffff, 0xffffffff), end)],
    ['no pixel', 'image-damaged', png(pngHeader(0, 10), end)],
    ['a depth that is none', 'image-damaged', png(pngHeader(1, 1, 3, 2), end)],
    ['no data', 'image-damaged', png(pngHeader(1, 1), end)],
    ['no end', 'image-damaged', discPng(20).subarray(0, -12)],
    ['cut off', 'image-damaged', discPng(20).subarray(0, 60)],
    ['a wrong sum', 'image-damaged', discPng(20).map((byte, i) => (i === 20 ? byte ^ 1 : byte))],
    ['too few pixels', 'image-damaged', png(pngHeader(9, 9), pngChunk('IDAT', deflateSync(Buffer.alloc(100))), end)],
    [
      'a colour not in the palette',
      'image-damaged',
      makePng({ width: 1, height: 1, type: 3, depth: 8, palette: [0, 0, 0], sample: () => [9] }),
    ],
    ['JPEG in CMYK', 'image-colours', jpegOf(0xc0, { colours: 4 })],
    ['JPEG without loss', 'image-coding', jpegOf(0xc3)],
    ['JPEG, arithmetic', 'image-coding', jpegOf(0xc9)],
    ['JPEG, 12 bits', 'image-coding', jpegOf(0xc1, { precision: 12 })],
    ['JPEG of too many pixels', 'image-pixels', jpegOf(0xc0, { width: 60_000, height: 60_000 })],
    ['JPEG to be turned', 'image-turned', jpegOf(0xc0, { before: exif(6) })],
    ['JPEG cut off', 'image-damaged', colourJpeg(50, 50).subarray(0, -2)],
    ['JPEG of a start only', 'image-damaged', Uint8Array.of(0xff, 0xd8)],
  ])('%s: %s', (_, code, bytes) => {
    expect(codesOf(bytes)).toEqual([code]);
  });

  it('that would unpack to more than it says is stopped there', () => {
    // A thousand times its size: 200 MB out of 200 KB.
    const bomb = png(pngHeader(100, 100), pngChunk('IDAT', deflateSync(Buffer.alloc(200_000_000))), end);
    const before = process.memoryUsage().rss;
    expect(codesOf(bomb)).toEqual(['image-damaged']);
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
  });

  it('that keeps a reader busy with scans is refused', () => {
    const one = jpegOf(0xc2);
    const from = one.indexOf(Uint8Array.of(0xff, 0xda));
    const scan = one.subarray(from, -2);
    const many = Buffer.concat([one.subarray(0, from), ...Array.from({ length: 5000 }, () => scan), one.subarray(-2)]);
    expect(codesOf(many)).toEqual(['image-coding']);
  });

  it('of any bytes at all is an image or an issue', () => {
    const starts = [discPng(9), colourJpeg(9, 9)];
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 12 }),
        fc.nat(2000),
        (bytes, changes, length) => {
          const changed = Uint8Array.from(bytes);
          for (const [at, value] of changes) changed[at % changed.length] = value;
          codesOf(changed.subarray(0, length < 1000 ? changed.length : length));
        },
      ),
      runs(170, 3),
    );
  });
});
