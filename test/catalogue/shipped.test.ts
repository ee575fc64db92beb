import { describe, expect, test } from 'vitest';
import type { Text } from '../../src/base/locale.ts';
import { readContentFolder } from '../../src/catalogue/folder.ts';
import { compileTexts } from '../../src/compile.ts';
import { shippedContent } from '../support/content.ts';
import { toTraditional } from '../support/traditional.ts';

const texts = readContentFolder(new URL('../../templates', import.meta.url).pathname);
const result = compileTexts(texts, toTraditional, '2026-11-22');

test('the shipped content compiles, and is warned of nothing but papers no list asks for yet', () => {
  const told = result.issues.filter(({ code }) => code !== 'content-unused');
  expect(told.map(({ code, place, what }) => `${code} ${place?.file}:${place?.line} ${what.en}`)).toEqual([]);
  expect(result.ok).toBe(true);
});

if (result.ok) {
  const { catalogue } = result.value;
  const own = texts.filter(({ path }) => !path.startsWith('vocabulary/') && !path.startsWith('labels/'));

  /** Every text of the catalogue in every language, with where it stands. */
  const all: { readonly at: string; readonly text: Text }[] = [];
  (function collect(value: unknown, at: string): void {
    if (typeof value !== 'object' || value === null) return;
    if ('zh-Hant' in value && 'ja' in value && typeof value.ja === 'string') all.push({ at, text: value as Text });
    else for (const [key, child] of Object.entries(value)) collect(child, `${at}.${key}`);
  })(catalogue, 'catalogue');

  /** Their texts have values of their own, which those who print them know. */
  const FILLED_ELSEWHERE = ['documents', 'letters', 'labels', 'contradictions', 'pack'];

  describe('the texts of the shipped content', () => {
    test('are whole in every language', () => {
      expect(all.length).toBeGreaterThan(500);
      const empty = all.filter(({ text }) => [text.ja, text['zh-Hans'], text['zh-Hant']].some((one) => one === ''));
      expect(empty).toEqual([]);
    });

    test('leave nothing to the case but numbers of the law and parameters of their list', () => {
      const left = all.flatMap(({ at, text }) =>
        FILLED_ELSEWHERE.some((table) => at.startsWith(`catalogue.${table}.`))
          ? []
          : [...`${text.ja} ${text['zh-Hans']} ${text['zh-Hant']}`.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map(
              (match) => match[1],
            ),
      );
      expect(new Set(left)).toEqual(new Set(['param', 'taxYears', 'months', 'pastMonths']));
    });
  });

  describe('official Japanese names in Chinese prose', () => {
    /** Names that no Chinese reader would take for Chinese: with kana, or with a character that conversion changes. */
    const names = Object.values(catalogue.evidence)
      .map(({ name }) => name.ja)
      .filter((name) => /[\u3041-\u3096\u30a1-\u30fa]/.test(name) || toTraditional(name) !== name);

    test('there are some, and conversion would change them', () => {
      expect(names.length).toBeGreaterThan(20);
      expect(names.some((name) => toTraditional(name) !== name)).toBe(true);
    });

    test('stand there only through references, so that no conversion can touch them', () => {
      const prose = own.flatMap(({ path, text }) =>
        text.split('\n').flatMap((line, i) => {
          const chinese = [...line.matchAll(/zh-Hans: *('[^']*'|"[^"]*"|[^,}]*)/g)]
            .map((match) => match[1] ?? '')
            .join(' ');
          const bare = chinese.replace(/\{\{[^}]*\}\}/g, '');
          return names.filter((name) => bare.includes(name)).map((name) => `${path}:${i + 1} ${name}`);
        }),
      );
      expect(prose).toEqual([]);
    });

    test('are nowhere converted', () => {
      // 診断書 is 诊断书 in Chinese, whose Traditional form is what conversion would make of the Japanese name, too.
      const own = new Set(Object.values(catalogue.evidence).map(({ name }) => name['zh-Hant']));
      const converted = names
        .map((name) => ({ name, wrong: toTraditional(name) }))
        .filter(({ name, wrong }) => name !== wrong && !own.has(wrong));
      const found = all.flatMap(({ at, text }) =>
        converted.filter(({ wrong }) => text['zh-Hant'].includes(wrong)).map(({ wrong }) => `${at}: ${wrong}`),
      );
      expect(found).toEqual([]);
    });

    test('have a Chinese name of their own, without kana', () => {
      for (const { name } of Object.values(catalogue.evidence)) {
        expect(name.ja).not.toMatch(/[{}]/);
        expect(name['zh-Hans']).not.toMatch(/[\u3041-\u3096\u30a1-\u30fa{}]/);
      }
    });
  });

  describe('every paper that a list can ask for', () => {
    test('says who fetches it, and every issuer has a name', () => {
      for (const { fetchedBy, issuer, slug } of Object.values(catalogue.evidence)) {
        expect(catalogue.vocabulary.fetchers?.[fetchedBy], slug).toBeDefined();
        if (issuer !== undefined) expect(catalogue.authorities[issuer]?.name.ja, slug).toBeTruthy();
      }
    });
  });

  test('compiled twice, it is the same to the letter', () => {
    // The content of the other suites was compiled apart from this one, most often in another process.
    const again = shippedContent();
    expect(JSON.stringify(again) === JSON.stringify(result.value)).toBe(true);
  });
}
