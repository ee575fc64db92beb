import { describe, expect, test } from 'vitest';
import { isGapInWords } from '../../src/catalogue/gap-in-words.ts';
import { askedInWords, gapPath, wordRuns } from '../../src/letter/asked-words.ts';
import { draftLetter } from '../../src/letter/index.ts';
import { adviseRaw, rawCase, readRaw } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';

const path = gapPath('late-tax');

describe('a gap written into the words of a letter', () => {
  test('is told apart from what the letter says', () => {
    const runs = wordRuns('遅れた原因は、【要確認：原因】です。', 'ja', path);
    expect(runs.map(({ kind, text }) => [kind, text])).toEqual([
      ['words', '遅れた原因は、'],
      ['gap', '【要確認：原因】'],
      ['words', 'です。'],
    ]);
    expect(wordRuns('何も欠けていません。', 'ja', path)).toEqual([
      { kind: 'words', text: '何も欠けていません。', lang: 'ja' },
    ]);
  });

  test('is a question in every language', () => {
    const asked = askedInWords(
      {
        ja: wordRuns('【要確認：原因】と【要確認：措置】', 'ja', path),
        'zh-Hans': wordRuns('【待确认：原因】和【待确认：措施】', 'zh-Hans', path),
        'zh-Hant': wordRuns('【待確認：原因】和【待確認：措施】', 'zh-Hant', path),
      },
      path,
    );
    expect(asked).toEqual({ ja: '原因、措置', 'zh-Hans': '原因；措施', 'zh-Hant': '原因；措施' });
  });

  test('may be all that a sentence is: it claims nothing', () => {
    expect(isGapInWords('【要確認：原因】')).toBe(true);
    expect(isGapInWords('【待確認：原因】')).toBe(true);
    expect(isGapInWords('【要確認：原因】【要確認：措置】')).toBe(false);
    expect(isGapInWords('【要確認：原因】以上です。')).toBe(false);
    expect(isGapInWords('原因')).toBe(false);
  });

  test('is counted: a letter with one is not whole', () => {
    const raw = rawCase('letter-pr-weak.yaml');
    const letter = draftLetter(readRaw(raw).profile, adviseRaw(raw), shippedContent());
    const asked = letter?.questions.filter(({ text }) => text) ?? [];
    const marked = JSON.stringify(letter?.sections).match(/【要確認：/g) ?? [];
    expect(marked.length).toBeGreaterThan(0);
    expect(asked.length).toBeGreaterThan(0);
    for (const { shown, path: at, text } of asked) {
      expect(shown).toBe(true);
      expect(at).toMatch(/^letter\.[a-z-]+$/);
      expect(Object.values(text ?? {}).every((one) => one !== '')).toBe(true);
    }
    const unsaid = letter?.sections
      .flatMap(({ paragraphs }) => paragraphs.flat())
      .filter(({ state }) => state !== 'said');
    expect(unsaid?.length).toBeGreaterThanOrEqual(asked.length);
  });
});
