import { describe, expect, it } from 'vitest';
import { parseVocabulary, slugsOf } from '../../src/case/vocabulary.ts';
import { vocabulary } from './support.ts';

const codes = (...files: unknown[]) =>
  parseVocabulary(files.map((data, i) => ({ name: `${i}.yaml`, data }))).issues.map(({ code, path }) => [code, path]);

describe('the shipped vocabulary', () => {
  it('names countries as the 国籍・地域 column does', () => {
    const { countries = {} } = vocabulary;
    expect(Object.keys(countries)).toHaveLength(249 + 1);
    expect(Object.keys(countries).every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
    const ja = (code: string) => countries[code]?.ja;
    expect(['CHN', 'TWN', 'HKG', 'KOR', 'USA', 'GBR', 'JPN', 'XXA'].map(ja)).toEqual([
      '中国',
      '台湾',
      '中国〔香港〕',
      '韓国',
      '米国',
      '英国',
      '日本',
      '無国籍',
    ]);
  });

  it('gives no two slugs of one vocabulary the same word', () => {
    for (const [name, slugs] of Object.entries(vocabulary)) {
      for (const lang of ['ja', 'zh-Hans'] as const) {
        const words = Object.values(slugs).map((entry) => entry[lang]);
        expect(new Set(words).size, `${name} ${lang}`).toBe(words.length);
      }
    }
  });
});

describe('loading a vocabulary', () => {
  const words = { ja: '女', 'zh-Hans': '女' };

  it('puts files together', () => {
    const result = parseVocabulary([
      { name: 'a.yaml', data: { sexes: { female: words } } },
      { name: 'b.yaml', data: { tenures: { owned: { ...words, 'zh-Hant': '女' } } } },
    ]);
    expect(result.ok && slugsOf(result.value)).toEqual({ sexes: ['female'], tenures: ['owned'] });
  });

  it('refuses other shapes', () => {
    expect(codes({ sexes: { female: words } }, { sexes: { male: words } })).toEqual([['vocabulary-twice', 'sexes']]);
    expect(codes({ sexes: { female: { ja: '女' } } })).toEqual([['vocabulary-shape', 'sexes.female']]);
    expect(codes({ sexes: { female: { ...words, en: 'female' } } })).toEqual([['vocabulary-shape', 'sexes.female']]);
    expect(codes({ sexes: { 'fe male': words } })).toEqual([['vocabulary-slug', 'sexes.fe male']]);
    expect(codes({ sexes: {} })).toEqual([['vocabulary-shape', 'sexes']]);
    expect(codes('sexes')).toEqual([['vocabulary-shape', '0.yaml']]);
  });
});
