import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { exhibitsOf } from '../../src/advise/index.ts';
import { composeIndex } from '../../src/compose/index.ts';
import { plainText } from '../../src/doc/text.ts';
import { changed, rawCase } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';
import { draftedPapers } from './shipped.ts';

const { catalogue } = shippedContent();

/** What a fixture of papers says is put otherwise in its case. */
function setIn(name: string): Record<string, unknown> {
  const file = new URL(`../../fixtures/papers/${name}.expect.yaml`, import.meta.url);
  return (parse(readFileSync(file, 'utf8')) as { set: Record<string, unknown> }).set;
}

const drafted = (...names: string[]) =>
  draftedPapers(changed(rawCase('letter-pr-weak.yaml'), { set: Object.assign({}, ...names.map(setIn)) }));

describe('a paper that is filed and no row of the list', () => {
  const { profile, advice, papers } = drafted('earlier-applications-full', 'further-request-full');
  const { filed } = exhibitsOf(advice.rows, catalogue);
  const list = papers.find(({ slug }) => slug === 'earlier-applications');
  const text = plainText(composeIndex(profile, advice, catalogue, { papers })).join('\n');

  test('has the number after those of the list', () => {
    expect(list?.exhibits).toEqual([filed.length + 1]);
    const corrected = drafted('correction-full').papers;
    expect(corrected.find(({ slug }) => slug === 'correction-statement')?.exhibits).toHaveLength(1);
  });

  test('stands on the 提出書類一覧 under it, once', () => {
    expect(text.split(list?.title.ja ?? '?')).toHaveLength(2);
    expect(text).toContain(String(filed.length + 1));
    expect(plainText(composeIndex(profile, advice, catalogue)).join('\n')).not.toContain(list?.title.ja);
  });

  test('several of them have numbers of their own without a gap, no two the same', () => {
    const all = drafted('correction-full', 'earlier-applications-full');
    const { length } = exhibitsOf(all.advice.rows, catalogue).filed;
    const own = all.papers.flatMap(({ exhibits }) => exhibits.filter((number) => number > length));
    expect(own.length).toBeGreaterThan(0);
    expect(own).toEqual(own.map((_, i) => length + 1 + i));
  });

  test('the answer to a notice goes by itself: no number of the application, and not bound with it', () => {
    const answer = papers.find(({ slug }) => slug === 'further-request-answer');
    expect(answer?.exhibits).toEqual([]);
    expect(catalogue.pack.documents[answer?.document ?? '']?.bound).toBe(false);
    expect(text).not.toContain(answer?.title.ja);
  });
});
