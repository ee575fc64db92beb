import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { removePath, setPath } from '../../src/case/paths.ts';
import { type Letter, type LetterRun, letterOf, valueAt } from '../../src/letter/index.ts';
import { rawCase, readRaw } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';
import { sampled, share } from '../support/sample.ts';
import { draftRaw, sentencesOf } from './support.ts';

const content = shippedContent();
const FOLDER = new URL('../../fixtures/cases/', import.meta.url);

/** Every fixture for which there is a letter, with each of its applications. */
const ALL = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml') && !name.endsWith('.expect.yaml'))
  .flatMap((name) =>
    readRaw(rawCase(name)).profile.applications.flatMap(({ category = '', procedure = '', with: filedWith }, i) =>
      letterOf(content.catalogue, category, procedure, filedWith)
        ? [[name, i, `${category} ${procedure}`] as const]
        : [],
    ),
  );
const CASES = sampled(ALL, 30, {
  suite: 'proof',
  nameOf: ([name, i]) => `${name} ${i}`,
  groupOf: ([, , group]) => group,
});

/** Every stretch of words in the letters, and the words that join phrases. */
const OWN_WORDS = new Set([
  // A gap written into the words is told apart from them.
  ...[...JSON.stringify(content.catalogue.letters).matchAll(/\{"kind":"text","text":("(?:[^"\\]|\\.)*")/g)].flatMap(
    ([, text]) => (JSON.parse(text ?? '""') as string).split(/【[^】]*】/),
  ),
  ...['and', 'comma', 'address-confidential'].flatMap((key) =>
    Object.values(content.catalogue.documents.letter?.[key] ?? {}),
  ),
]);

/** What a slug of the vocabulary is printed as, in whatever table it stands. */
const WORDS_OF_SLUGS = new Map<string, string>();
for (const table of Object.values(content.catalogue.vocabulary))
  for (const [slug, { ja }] of Object.entries(table))
    WORDS_OF_SLUGS.set(slug, `${WORDS_OF_SLUGS.get(slug) ?? ''} ${ja}`);

type Leaf = readonly [path: string, value: string | number];

/** Every value of a raw profile with its path; what is a reference or a slug for the program alone is left out. */
function leavesOf(value: unknown, path = ''): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => leavesOf(item, `${path}[${i}]`));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`));
  return typeof value === 'string' || typeof value === 'number' ? [[path, value]] : [];
}

/** A value as a letter would print it: undefined if it could be printed by chance, or is no fact to print. */
function printed(value: string | number): string | undefined {
  if (typeof value === 'number') return value >= 10_000 ? value.toLocaleString('en-US') : undefined;
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  if (date !== undefined) return `${year}年${Number(month)}月${Number(date)}日`;
  return /^[\x21-\x7e]+$/.test(value) ? undefined : value;
}

/** The facts a letter tells, in every language. Its own words are not the case's, even if they are the same. */
function factsOf(runs: readonly LetterRun[]): string {
  return runs
    .filter(({ kind }) => kind === 'fact')
    .map(({ text }) => text)
    .join('\n');
}

function runsOf(letter: Letter): readonly LetterRun[] {
  const head = letter.head.flatMap(({ items }) => items.flatMap(({ text }) => Object.values(text).flat()));
  return [...head, ...sentencesOf(letter).flatMap(({ text }) => Object.values(text).flat())];
}

/** Values whose field was taken away, over all cases. */
let proved = 0;

describe.each(CASES)('no fact without its field: %s, application %i', (name, application) => {
  const raw = rawCase(name);
  const drafted = (from: unknown) => draftRaw(from, content, {}, application);
  const letter = drafted(raw);
  const runs = runsOf(letter);

  test('every fact names fields, and the profile has something in each', () => {
    const { profile } = readRaw(raw);
    const facts = runs.filter(({ kind }) => kind === 'fact');
    for (const { text, paths = [] } of facts) {
      expect(paths, text).not.toEqual([]);
      for (const path of paths) expect(valueAt(profile, path), `${text} ← ${path}`).not.toBeUndefined();
    }
  });

  test('a value whose field is taken away is nowhere in the letter', () => {
    const text = factsOf(runs);
    const leaves = leavesOf(raw).flatMap(([path, value]) => {
      const shown = printed(value);
      return shown !== undefined && text.includes(shown) ? [{ path, value, shown }] : [];
    });
    const all = leavesOf(raw).map(([, value]) => `${value} ${WORDS_OF_SLUGS.get(String(value)) ?? ''}`);
    for (const { path, value, shown } of share(leaves, 300, CASES.length, name, ({ path }) => path)) {
      // What stands in the profile twice may be told by the other field.
      if (all.filter((one) => one.includes(String(value))).length > 1) continue;
      // Money without its amount would not be read: it is taken away whole.
      const without = removePath(raw, path.replace(/(\.[A-Za-z]+)\.(amount|currency)$/, '$1'));
      if (!without.ok) throw new Error(`cannot remove ${path}`);
      const left = factsOf(runsOf(drafted(without.value)));
      expect(left.includes(shown), `${path}: ${shown}`).toBe(false);
      proved += 1;
    }
  });

  test('every other word is the letter’s own', () => {
    for (const { kind, text } of runs) if (kind === 'words') expect(OWN_WORDS).toContain(text);
  });

  test('the languages say the same: sentences, facts, gaps, numbers', () => {
    const fields = (runs: readonly LetterRun[], kind: LetterRun['kind']) =>
      [...new Set(runs.filter((run) => run.kind === kind).flatMap(({ paths = [] }) => paths))]
        // A name has a spelling for each language.
        .map((path) => path.replace(/\.names\..*$/, '.names'))
        .sort();
    for (const { text, cites } of sentencesOf(letter)) {
      for (const lang of ['zh-Hans', 'zh-Hant'] as const) {
        expect(new Set(fields(text[lang], 'fact'))).toEqual(new Set(fields(text.ja, 'fact')));
        expect(text[lang].filter(({ kind }) => kind === 'gap')).toHaveLength(
          text.ja.filter(({ kind }) => kind === 'gap').length,
        );
        const cited = text[lang].filter(({ kind }) => kind === 'cite').map((run) => run.text.match(/\d+/g));
        expect(cited).toEqual(text.ja.filter(({ kind }) => kind === 'cite').map((run) => run.text.match(/\d+/g)));
      }
      for (const number of cites) expect(number).toBeGreaterThan(0);
    }
  });

  test('the letter is plain data', () => {
    expect(JSON.parse(JSON.stringify(letter))).toEqual(letter);
  });
});

test('there is something to prove it with', () => {
  expect(CASES.length).toBeGreaterThan(3);
  expect(proved).toBeGreaterThan(20);
});

describe('the text of a field is printed as it stands', () => {
  const HOSTILE = '# | ** {{x}} <w:p> {{constructor}} $& \\n %s';

  test.each([
    ['people.wang.jobs[1].employer', HOSTILE],
    ['people.wang.names.card', HOSTILE],
    ['people.wang.names.card', '{{#if x}}私{{/if}}'],
    ['people.wang.names.card', '【要確認：氏名】'],
  ])('%s: %s', (path, text) => {
    const changed = setPath(rawCase('pr-three-towns.yaml'), path, text);
    if (!changed.ok) throw new Error('cannot set the field');
    const runs = runsOf(draftRaw(changed.value, content)).filter(({ kind }) => kind === 'fact');
    expect(runs.some((run) => run.text.includes(text))).toBe(true);
    for (const { paths = [] } of runs.filter((run) => run.text.includes(text)))
      expect(paths).toContain(path.replace(/\.names\..*$/, '.names.card'));
  });
});
