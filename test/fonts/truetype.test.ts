import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fontkit from '@pdf-lib/fontkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCharacterMap } from '../../src/fonts/cmap.ts';
import { bytesSource, defaultFontsDir, FontError, fileSource, TrueTypeFace } from '../../src/fonts/index.ts';
import { TrueTypeFont } from '../../src/fonts/truetype.ts';
import { square, tinyFont } from '../support/tinyfont.ts';

const DIR = defaultFontsDir();
const FILES = ['NotoSansJP-Regular', 'NotoSansTC-Bold', 'NotoSerifSC-Regular'];

const codePoints = fc.oneof(
  fc.integer({ min: 0, max: 0x10ffff }),
  fc.integer({ min: 0x20, max: 0x33ff }),
  fc.integer({ min: 0x4e00, max: 0x9fff }),
  fc.integer({ min: 0xf900, max: 0xffff }),
  fc.integer({ min: 0x20000, max: 0x2fa1f }),
);

describe.each(FILES)('%s', (stem) => {
  const path = join(DIR, `${stem}.ttf`);
  const font = new TrueTypeFont(fileSource(path));
  const oracle = fontkit.create(readFileSync(path));

  it('maps and measures as fontkit does', () => {
    fc.assert(
      fc.property(codePoints, (codePoint) => {
        const glyph = font.characters.glyphOf(codePoint);
        const expected = oracle.glyphForCodePoint(codePoint);
        expect(glyph).toBe(expected.id);
        expect(font.advanceOf(glyph)).toBe(expected.advanceWidth);
      }),
      { numRuns: 1500 },
    );
  });

  it('maps the Basic Multilingual Plane alike by formats 4 and 12', () => {
    const table = Uint8Array.from(font.table('cmap') as Uint8Array);
    const view = new DataView(table.buffer);
    for (let i = 0; i < view.getUint16(2); i++) {
      // Hide format 12 from the reader under a platform that it does not know.
      if (view.getUint16(view.getUint32(8 + 8 * i)) === 12) view.setUint16(4 + 8 * i, 9);
    }
    const format4 = readCharacterMap(table);
    for (let codePoint = 0; codePoint < 0x10000; codePoint++) {
      if (format4.glyphOf(codePoint) === font.characters.glyphOf(codePoint)) continue;
      expect([codePoint, format4.glyphOf(codePoint)]).toEqual([codePoint, font.characters.glyphOf(codePoint)]);
    }
    expect(format4.glyphOf(0x20bb7)).toBe(0);
  });

  it('knows names and measures', () => {
    expect(font.postScriptName).toBe(stem);
    expect(font.unitsPerEm).toBe(1000);
    expect([font.typoAscender, font.typoDescender]).toEqual([880, -120]);
    expect(font.capHeight).toBe(oracle.capHeight);
    expect(font.glyphCount).toBe(oracle.numGlyphs);
  });
});

describe('variation sequences', () => {
  const { characters } = new TrueTypeFont(fileSource(join(DIR, 'NotoSansJP-Regular.ttf')));

  it('tells own glyph, base glyph and nothing apart', () => {
    const katsu = characters.glyphOf(0x845b);
    const own = characters.variationOf(0x845b, 0xe0100);
    expect(own).toBeTypeOf('number');
    expect(own).not.toBe(katsu);
    expect(characters.variationOf(0x9089, 0xe0100)).toBe('base');
    expect(characters.variationOf(0x795e, 0xfe00)).toBe(characters.glyphOf(0xfa19));
    expect(characters.variationOf(0x845b, 0xe01ef)).toBeUndefined();
    expect(characters.variationOf(0x41, 0xe0100)).toBeUndefined();
  });
});

describe('what is no font', () => {
  const whole = readFileSync(join(DIR, 'NotoSansJP-Regular.ttf'));

  it('is refused by name', () => {
    const open = (bytes: Uint8Array) => () => new TrueTypeFont(bytesSource('office.ttf', bytes));
    expect(open(new Uint8Array(0))).toThrow(new FontError('office.ttf', 'ends too early'));
    expect(open(Buffer.from('OTTO        '))).toThrow(/office\.ttf: is no TrueType font/);
    expect(open(whole.subarray(0, 4000))).toThrow(FontError);
    expect(() => new TrueTypeFont(fileSource(join(DIR, 'absent.ttf')))).toThrow(/absent\.ttf: cannot be opened/);
  });

  it('is refused, and nothing worse, wherever it is damaged', () => {
    const sound = tinyFont([square(900), square(100), new Uint8Array(0)]);
    fc.assert(
      fc.property(
        fc.nat(sound.length - 1),
        fc.integer({ min: 0, max: 255 }),
        fc.nat(sound.length),
        (at, byte, length) => {
          const bytes = Uint8Array.from(sound.subarray(0, length));
          bytes[at] = byte;
          const face = new TrueTypeFace('Office', 'gothic', 400, bytesSource('office.ttf', bytes));
          try {
            expect(face.unitsPerEm).toBeTypeOf('number');
          } catch (error) {
            expect(error).toBeInstanceOf(FontError);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
