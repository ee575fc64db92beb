import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ContradictionAdvice } from '../../src/advise/index.ts';
import { adviseRaw, changed } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';

/** A change of the base; see `fixtures/contradictions/`. */
interface Change {
  readonly set?: Readonly<Record<string, unknown>>;
  readonly remove?: readonly string[];
}

interface Case extends Change {
  /** Fields that must be named. */
  readonly paths: readonly string[];
  /** Other contradictions that come with it. */
  readonly also?: readonly string[];
  readonly quotes?: string;
  /** `open` if it is never more than a question; `certain` if not said. */
  readonly state?: 'open';
  readonly right: Change;
  readonly unknown: Change & { readonly asks?: readonly string[] };
}

const FOLDER = fileURLToPath(new URL('../../fixtures/contradictions/', import.meta.url));
const read = (name: string): unknown => parse(readFileSync(FOLDER + name, 'utf8'), { merge: true });
const base = read('base.yaml');
const files = readdirSync(FOLDER).filter((name) => name !== 'base.yaml');
const cases = files.flatMap((name) => Object.entries(read(name) as Record<string, Case>));
const { contradictions } = shippedContent().catalogue;

/** What is found in the base after some changes. */
function find(...changes: readonly Change[]): readonly ContradictionAdvice[] {
  const raw = changes.reduce<unknown>((one, change) => changed(one, change), base);
  return adviseRaw(raw).contradictions;
}

const slugs = (found: readonly ContradictionAdvice[]) => [...new Set(found.map(({ slug }) => slug))].sort();

test('the base contradicts itself in nothing', () => {
  expect(find()).toEqual([]);
});

test('every contradiction of the catalogue has a case', () => {
  const told = new Set(cases.map(([name]) => name.split('/')[0]));
  expect(Object.keys(contradictions).filter((slug) => !told.has(slug))).toEqual([]);
});

for (const [name, { paths, also = [], quotes, state: wanted = 'certain', right, unknown, ...wrong }] of cases) {
  const slug = name.split('/')[0] ?? '';
  describe(name, () => {
    test('is found, with the fields, and nothing else', () => {
      const found = find(wrong);
      expect(slugs(found)).toEqual([...new Set([slug, ...also])].sort());
      const mine = found.filter((one) => one.slug === slug && one.state === wanted);
      expect(mine.map((one) => [...one.paths].sort())).toContainEqual([...paths].sort());
      if (quotes !== undefined) expect(mine.map(({ quote }) => quote)).toContain(quotes);
    });

    test('is not there in a near miss', () => {
      expect(find(wrong, right)).toEqual([]);
    });

    test('is not taken for certain while a fact is unknown', () => {
      const { asks, ...less } = unknown;
      const found = find(wrong, less).filter((one) => one.slug === slug);
      if (asks === undefined) expect(found.filter(({ state }) => state === 'certain')).toEqual([]);
      else expect(found.map(({ state, missing }) => ({ state, missing }))).toEqual([{ state: 'open', missing: asks }]);
    });
  });
}

test('every contradiction says what does not fit and what to do, and what rests on law says from where', () => {
  for (const { slug, kind, text, todo, sources, confidence, when, given } of Object.values(contradictions)) {
    for (const words of [text, todo])
      expect(
        [words.ja, words['zh-Hans']].every((one) => one.length > 4),
        slug,
      ).toBe(true);
    expect(sources.length > 0, slug).toBe(confidence !== undefined);
    const byLaw = /param\("(?!compulsory)/.test(`${when.source}${given?.source ?? ''}`);
    if (byLaw) expect([kind, sources.length > 0], slug).toEqual(['explain', true]);
  }
});
