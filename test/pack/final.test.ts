import { describe, expect, test } from 'vitest';
import type { Paper } from '../../src/letter/index.ts';
import { finalProblems } from '../../src/pack/final.ts';
import { draftedPapers } from '../letter/shipped.ts';
import { wholeText } from '../letter/text.ts';
import { changed, rawCase } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';

const CASE = rawCase('spouse-china-first.yaml');
const BY = { byHand: true, by: '見本 行政書士', on: '2026-06-01' };
const BOOKLET = 'translation-cn-marriage-booklet';

/** What stops final documents because a translation was not checked, and the papers, with these waivers. */
function withWaivers(...waivers: object[]): { paths: string[]; papers: readonly Paper[]; todo: string[] } {
  const { profile, advice, papers } = draftedPapers(changed(CASE, { set: { 'applications[0].waivers': waivers } }));
  const issues = finalProblems(profile, [{ advice, letter: undefined, papers }], shippedContent().catalogue).filter(
    ({ code }) => code === 'final-unchecked',
  );
  return { papers, paths: issues.flatMap(({ path }) => path ?? []), todo: issues.map(({ todo }) => todo?.ja ?? '') };
}

const textOf = (papers: readonly Paper[], slug: string): string => {
  const found = papers.find((one) => one.slug === slug);
  return found ? wholeText(found, 'ja') : '';
};

describe('a draft translation', () => {
  const before = withWaivers();
  const path = before.paths.find((one) => one.startsWith(`papers.${BOOKLET}`)) ?? '';

  test('stops final documents until somebody says that it was held against the original', () => {
    expect(path).not.toBe('');
    expect(before.todo.join()).toContain(`path: ${path}`);
    expect(textOf(before.papers, BOOKLET)).toMatch(/下書き.*＊/s);
  });

  test('that was checked stops nothing, and has neither marks nor the box of a draft', () => {
    const { paths, papers } = withWaivers({ path, ...BY });
    expect(paths).toEqual(before.paths.filter((one) => one !== path));
    const text = textOf(papers, BOOKLET);
    expect(text).not.toContain('＊');
    expect(text).not.toContain('下書き');
    expect(text).toContain('上記は、原文を正確に翻訳したものです。');
  });

  test('is checked for everybody of whom there is one by its name alone, and not without a name and a day', () => {
    expect(withWaivers({ path: `papers.${BOOKLET}`, ...BY }).paths).not.toContain(path);
    expect(withWaivers({ path, byHand: true, by: '見本' }).paths).toContain(path);
  });

  test('of another paper is not checked by it', () => {
    expect(withWaivers({ path: 'papers.translation-cn-marriage', ...BY }).paths).toContain(path);
  });
});
