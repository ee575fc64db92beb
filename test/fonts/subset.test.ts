import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fontkit from '@pdf-lib/fontkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bytesSource,
  type Cluster,
  defaultFontsDir,
  type FontSubset,
  NO_GLYPH,
  openFontBook,
  subsetFace,
  TrueTypeFace,
} from '../../src/fonts/index.ts';
import { composite, square, tinyFont } from '../support/tinyfont.ts';

const book = openFontBook(defaultFontsDir());
const oracle = fontkit.create(readFileSync(join(defaultFontsDir(), 'NotoSansJP-Regular.ttf')));

function subsetOf(text: string): { subset: FontSubset; clusters: Cluster[] } {
  const clusters = book.clusters(text, 'ja', 'gothic', 400).filter(({ face }) => face.id === 'NotoSansJP-Regular');
  return { subset: subsetFace((clusters[0] as Cluster).face, clusters), clusters };
}

/** Outline and width of a glyph, as an independent reader sees them. */
function outlineOf(font: ReturnType<typeof fontkit.create>, glyph: number): { path: string; width: number } {
  const { path, advanceWidth } = font.getGlyph(glyph);
  return { path: path.toSVG(), width: advanceWidth };
}

describe('a subset', () => {
  it('draws every glyph as the whole font does', () => {
    const kanji = fc.integer({ min: 0x4e00, max: 0x9fa0 });
    const kana = fc.integer({ min: 0x3041, max: 0x30fe });
    const latin = fc.integer({ min: 0x20, max: 0x7e });
    fc.assert(
      fc.property(fc.array(fc.oneof(kanji, kana, latin), { minLength: 1, maxLength: 60 }), (codePoints) => {
        const { subset, clusters } = subsetOf(` ${String.fromCodePoint(...codePoints)}`);
        const font = fontkit.create(subset.bytes);
        for (const cluster of clusters) {
          expect(outlineOf(font, subset.glyphOf(cluster))).toEqual(outlineOf(oracle, cluster.glyph));
        }
        expect(outlineOf(font, 0)).toEqual(outlineOf(oracle, 0));
      }),
      { numRuns: 40 },
    );
  });

  it('knows the text and the width of each glyph', () => {
    const { subset } = subsetOf('〜～葛\u{e0100}葛か\u3099');
    expect(subset.texts).toEqual(['', ' ', '〜', 'か\u3099', '葛', '葛\u{e0100}', '～']);
    expect(subset.widths).toEqual([1, 0.224, 1, 1, 1, 1, 1]);
  });

  it('is the same whatever the order, and holds no invisible characters', () => {
    const { subset } = subsetOf('直骨令\u200b');
    expect(subset.texts).toEqual(['', ' ', '令', '直', '骨']);
    expect(subsetOf('令骨直直').subset.bytes).toEqual(subset.bytes);
    const invisible = book.clusters('\u200b', 'ja', 'gothic', 400)[0] as Cluster;
    expect(invisible.glyph).toBe(NO_GLYPH);
    expect(subset.glyphOf(invisible)).toBe(0);
  });

  it('is a font of sound checksums, with its outlines at multiples of four', () => {
    const { bytes } = subsetOf('在留資格認定証明書').subset;
    const view = new DataView(bytes.buffer);
    let sum = 0;
    for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
    const font = fontkit.create(bytes) as unknown as { loca: { offsets: number[] }; directory: { tables: object } };
    expect(font.loca.offsets.filter((offset) => offset % 4 !== 0)).toEqual([]);
    expect(Object.keys(font.directory.tables)).toEqual(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep']);
  });
});

describe('composite glyphs', () => {
  // A = square, B = square, C = A and B, D = C and A, then the space.
  const glyphs = [square(900), square(100), square(201), composite(1, 2), composite(3, 1), new Uint8Array(0)];
  const bytes = tinyFont(glyphs);
  const face = new TrueTypeFace('Tiny', 'gothic', 400, bytesSource('Tiny.ttf', bytes));

  it('bring their components', () => {
    expect([...'ABCD '].map((c) => face.font.characters.glyphOf(c.charCodeAt(0)))).toEqual([1, 2, 3, 4, 5]);
    const cluster: Cluster = { text: 'D', face, glyph: 4, advance: face.advanceOf(4), missing: false };
    const subset = subsetFace(face, [cluster]);
    const [small, whole] = [fontkit.create(subset.bytes), fontkit.create(bytes)];
    expect(subset.texts).toEqual(['', ' ', 'D']);
    expect(small.numGlyphs).toBe(6);
    expect(outlineOf(small, 2)).toEqual(outlineOf(whole, 4));
    expect(outlineOf(small, 2).path.match(/M/g)).toHaveLength(3);
  });
});
