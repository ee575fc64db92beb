import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/base/locale.ts';
import { fontOf } from '../../src/fonts/face.ts';
import { readOutlines } from '../../src/fonts/glyphs.ts';
import { type Cluster, defaultFontsDir, FontError, NO_GLYPH, openFontBook } from '../../src/fonts/index.ts';
import { quietTime } from '../support/clock.ts';

const book = openFontBook(defaultFontsDir());

function one(text: string, lang: (typeof LANGS)[number] = 'ja'): Cluster {
  const clusters = book.clusters(text, lang, 'gothic', 400);
  expect(clusters).toHaveLength(1);
  return clusters[0] as Cluster;
}

describe('the face of a text', () => {
  it('is that of its language', () => {
    const faceOf = (lang: (typeof LANGS)[number]) => one('直', lang).face.id;
    expect(LANGS.map(faceOf)).toEqual([
      'NotoSansJP-Regular',
      'NotoSansSC-Regular',
      'NotoSansTC-Regular',
      'NotoSansJP-Regular',
    ]);
  });

  it.each(['直', '骨', '令'])('%s has another outline in Chinese', (text) => {
    const outlines = (['ja', 'zh-Hans'] as const).map((lang) => {
      const { face, glyph } = one(text, lang);
      return readOutlines(fontOf(face), [glyph]).get(glyph);
    });
    expect(outlines[0]).not.toEqual(outlines[1]);
  });

  it('follows family and weight; bold mincho is gothic', () => {
    const id = (family: 'gothic' | 'mincho', weight: 400 | 700) =>
      book.clusters('あ', 'ja', family, weight)[0]?.face.id;
    expect(id('gothic', 700)).toBe('NotoSansJP-Bold');
    expect(id('mincho', 400)).toBe('NotoSerifJP-Regular');
    expect(id('mincho', 700)).toBe('NotoSansJP-Bold');
  });

  it('falls back by code point', () => {
    const faces = (text: string, lang: (typeof LANGS)[number]) =>
      book.clusters(text, lang, 'mincho', 400).map(({ face, missing }) => (missing ? '!' : face.id.slice(9, 11)));
    expect(faces('张さん', 'ja')).toEqual(['SC', 'JP', 'JP']);
    expect(faces('𠮷田', 'zh-Hans')).toEqual(['JP', 'SC']);
    expect(faces('髙﨑', 'zh-Hant')).toEqual(['JP', 'JP']);
  });

  it('keeps compatibility ideographs apart from their unified form', () => {
    expect(one('\ufa19').glyph).not.toBe(one('神').glyph);
    expect(one('\ufa19').text).toBe('\ufa19');
    expect(one('\ufa19', 'zh-Hans').face.id).toBe('NotoSansJP-Regular');
  });
});

describe('clusters', () => {
  it('join a base and its variation selector', () => {
    const base = one('葛');
    const variant = one('葛\u{e0100}');
    expect(variant).toMatchObject({ text: '葛\u{e0100}', missing: false });
    expect(variant.glyph).not.toBe(base.glyph);
    expect(one('葛\u{e0100}', 'zh-Hans').face.id).toBe('NotoSansJP-Regular');
    expect(one('葛\u{e01ef}')).toEqual({ ...base, text: '葛\u{e01ef}' });
    expect(one('😀\ufe0f').missing).toBe(true);
  });

  it('draw composed characters and keep the text', () => {
    expect(one('か\u3099')).toEqual({ ...one('が'), text: 'か\u3099' });
    expect(one('e\u0301')).toEqual({ ...one('é'), text: 'e\u0301' });
    expect(one('E\u0302\u0303')).toEqual({ ...one('Ễ'), text: 'E\u0302\u0303' });
  });

  it.each(['――', '——'])('%s is one line of two em', (text) => {
    for (const lang of LANGS) {
      const [first, second, ...rest] = book.clusters(`${text}は`, lang, 'mincho', 400);
      expect(rest).toHaveLength(1);
      expect(first).toBe(second);
      expect(first).toMatchObject({ text: text[0], advance: 1, missing: false });
      expect(first?.glyph).not.toBe(one(text[0] as string, lang).glyph);
    }
  });

  it('leave alone what has no composed character', () => {
    const ng = book.clusters('か\u309a', 'ja', 'gothic', 400);
    expect(ng.map(({ text, advance, missing }) => [text, advance, missing])).toEqual([
      ['か', 1, false],
      ['\u309a', 0, false],
    ]);
    // The acute would stand over the wrong letter.
    expect(book.clusters('q\u0301', 'ja', 'gothic', 400).map(({ missing }) => missing)).toEqual([false, true]);
    expect(book.clusters('\ufa19\u0301', 'ja', 'gothic', 400)[0]?.text).toBe('\ufa19');
  });

  it.each(['\u200b', '\ufeff', '\u00ad', '\u202e', '\u0007'])('%j leaves no mark', (text) => {
    expect(one(text)).toMatchObject({ glyph: NO_GLYPH, advance: 0, missing: false });
  });

  it.each([
    ['\u3000', 1],
    ['\u2009', 0.2],
    ['\t', one(' ').advance],
    ['\u00a0', one(' ').advance],
  ])('%j is white', (text, advance) => {
    expect(one(text)).toMatchObject({ advance, missing: false });
  });

  it.each(['≒', '한', '😀', '\ue000', '\ud800', '\uffff', '\u{2ffff}'])('%j is missing', (text) => {
    expect(one(text)).toMatchObject({ text, glyph: 0, advance: 1, missing: true });
  });

  it('make up the text, whatever it is', () => {
    const units = fc.array(
      fc.oneof(
        fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
        fc.constantFrom('か', '\u3099', '\u0301', '\u{e0100}', '\ufe0f', '葛', '𠮷', '\ud842', 'e', '\u200d', ' '),
      ),
    );
    fc.assert(
      fc.property(units, fc.constantFrom(...LANGS), fc.constantFrom('gothic', 'mincho'), (parts, lang, family) => {
        const text = parts.join('');
        const clusters = book.clusters(text, lang, family as 'gothic' | 'mincho', 400);
        expect(clusters.map((cluster) => cluster.text).join('')).toBe(text);
        for (const { advance, glyph, missing } of clusters) {
          expect(advance).toBeGreaterThanOrEqual(0);
          expect(missing).toBe(glyph === 0);
        }
      }),
    );
  });

  it('are quick to make', () => {
    const text = '在留資格変更許可申請に係る提出書類一覧、2026年11月21日 NGUYỄN'.repeat(270);
    book.clusters(text, 'ja', 'gothic', 400);
    // Some 2 ms.
    expect(quietTime(() => book.clusters(text, 'ja', 'gothic', 400), 50)).toBeLessThan(50);
  });
});

describe('a folder without fonts', () => {
  it('is refused', () => {
    expect(() => openFontBook('/nowhere')).toThrow(FontError);
  });
});
