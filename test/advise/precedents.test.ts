import { describe, expect, test } from 'vitest';
import { adviseRaw, changed, rawCase } from '../support/cases.ts';

const father = rawCase('published-a7.yaml');
const precedents = (set: Record<string, unknown> = {}, remove: readonly string[] = []) =>
  adviseRaw(changed(father, { set, remove }), 'a').precedents;
const states = (slug: string, ...change: Parameters<typeof precedents>) =>
  precedents(...change)
    .find((one) => one.slug === slug)
    ?.facts.map(({ state }) => state);

describe('published cases beside a case', () => {
  test('are those of the same application, the most alike first', () => {
    const slugs = precedents().map(({ slug }) => slug);
    expect(slugs[0]).toBe('published-granted-7');
    expect(slugs).toContain('published-refused-1');
    expect(slugs).not.toContain('published-granted-2');
  });

  test('a stay shorter than that of a granted case is different, a longer one is alike', () => {
    expect(states('published-granted-7', { 'people.a.enteredJapanOn': '2018-04-02' })?.[1]).toBe('different');
    expect(states('published-granted-7', { 'people.a.enteredJapanOn': '2010-01-01' })?.[1]).toBe('alike');
  });

  test('a stay longer than that of a refused case is different', () => {
    expect(states('published-refused-1')?.[1]).toBe('different');
    expect(states('published-refused-1', { 'people.a.enteredJapanOn': '2021-09-01' })?.[1]).toBe('alike');
  });

  test('what nobody has told is open, what no profile holds is only told', () => {
    expect(states('published-granted-7', {}, ['people.a.enteredJapanOn'])?.[1]).toBe('open');
    expect(states('published-granted-7')?.[0]).toBe('told');
  });

  test('are none of another procedure', () => {
    expect(precedents({ 'applications[0].procedure': 'extension' })).toEqual([]);
  });
});
