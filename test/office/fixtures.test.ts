import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Advice, advise } from '../../src/advise/index.ts';
import { composeMemo } from '../../src/compose/index.ts';
import type { Content } from '../../src/content.ts';
import { draftLetter, draftPapers, type Letter, type Paper } from '../../src/letter/index.ts';
import { loadOffice, withOffice } from '../../src/office/index.ts';
import { renderMarkdown } from '../../src/render/markdown/index.ts';
import { wholeText } from '../letter/text.ts';
import { AS_OF, type Expectation, rawCase, readRaw } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';
import { differences } from '../support/match.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/offices/', import.meta.url));

interface OfficeCase extends Expectation {
  readonly case: string;
  readonly about: string;
  readonly application?: string;
  readonly hidden?: readonly { readonly row: string; readonly official: boolean; readonly reason: string }[];
  readonly order?: readonly (readonly [string, string])[];
  readonly fetchedBy?: Readonly<Record<string, string>>;
  readonly letter?: {
    readonly says?: Readonly<Record<string, { readonly ja: string; readonly 'zh-Hans': string }>>;
    readonly never?: readonly string[];
    readonly order?: readonly (readonly [string, string])[];
  };
  /** By slug: what the text of a paper holds, what not, and what stands before what. */
  readonly papers?: Readonly<
    Record<
      string,
      { says?: readonly string[]; never?: readonly string[]; order?: readonly (readonly [string, string])[] }
    >
  >;
  readonly noPapers?: readonly string[];
  readonly memo?: readonly string[];
  readonly notInMemo?: readonly string[];
}

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.expect.yaml'));
const expected = files.map(
  (name) => parse(readFileSync(FOLDER + name, 'utf8')) as { office: string; cases: readonly OfficeCase[] },
);

/** Positions of two names in a list of names: the first stands before the second, and both are there. */
function inOrder(names: readonly string[], [first, second]: readonly [string, string]): boolean {
  return names.includes(first) && names.indexOf(first) < names.indexOf(second);
}

describe.each(expected)('the overlay $office', ({ office: name, cases }) => {
  let content: Content;
  beforeAll(async () => {
    const office = loadOffice(FOLDER + name);
    if (!office.ok) throw new Error(JSON.stringify(office.issues, undefined, 1));
    const result = await withOffice(shippedContent(), office.value);
    if (!result.ok) throw new Error(JSON.stringify(result.issues, undefined, 1));
    expect(result.issues).toEqual([]);
    content = result.value;
  }, 60_000);

  describe.each(cases)('$case', (one) => {
    let advice: Advice;
    let letter: Letter | undefined;
    let memo: string;
    let papers: readonly Paper[];
    beforeAll(() => {
      const { profile, present } = readRaw(rawCase(one.case));
      const made = advise(profile, 0, content, AS_OF, present);
      if (!made) throw new Error('nothing is offered');
      advice = made;
      letter = draftLetter(profile, advice, content);
      papers = draftPapers(profile, advice, content);
      memo = renderMarkdown(composeMemo(profile, advice, content.catalogue));
    });

    test('rows, notices, questions', () => {
      expect(differences(advice, one)).toEqual([]);
    });

    test('what the office hides is in no list, but known', () => {
      for (const { row, official, reason } of one.hidden ?? []) {
        expect(advice.rows.some((there) => there.row === row)).toBe(false);
        const hidden = advice.hidden.find((there) => there.row === row);
        expect(hidden?.office).toMatchObject({ kind: 'hide', reason });
        expect(hidden?.confidence === 'official' && hidden.level !== 'customary').toBe(official);
      }
    });

    test('order and who fetches', () => {
      const rows = advice.rows.map(({ row }) => row);
      for (const pair of one.order ?? []) expect([pair, inOrder(rows, pair)]).toEqual([pair, true]);
      for (const [row, fetcher] of Object.entries(one.fetchedBy ?? {}))
        expect(advice.rows.find((there) => there.row === row)?.fetchedBy).toBe(fetcher);
    });

    test('the letter', () => {
      const sentences = (letter?.sections ?? []).flatMap(({ paragraphs }) => paragraphs.flat());
      const names = sentences.map(({ sentence }) => sentence);
      const said = (id: string, lang: 'ja' | 'zh-Hans') =>
        sentences
          .find(({ sentence }) => sentence === id)
          ?.text[lang].map(({ text }) => text)
          .join('') ?? '';
      for (const [id, { ja, 'zh-Hans': hans }] of Object.entries(one.letter?.says ?? {})) {
        expect(said(id, 'ja')).toContain(ja);
        expect(said(id, 'zh-Hans')).toContain(hans);
      }
      for (const id of one.letter?.never ?? []) expect(names).not.toContain(id);
      for (const pair of one.letter?.order ?? []) expect([pair, inOrder(names, pair)]).toEqual([pair, true]);
    });

    test('the papers beside it', () => {
      for (const [slug, { says = [], never = [], order = [] }] of Object.entries(one.papers ?? {})) {
        const paper = papers.find((there) => there.slug === slug);
        if (!paper) throw new Error(`${slug} does not belong to this case`);
        const text = wholeText(paper, 'ja');
        for (const words of says) expect(text).toContain(words);
        for (const words of never) expect(text).not.toContain(words);
        for (const [first, second] of order) {
          expect(text).toContain(first);
          expect(text.indexOf(first), `${first} before ${second}`).toBeLessThan(text.indexOf(second));
        }
      }
      for (const slug of one.noPapers ?? []) expect(papers.map((paper) => paper.slug)).not.toContain(slug);
    });

    test('the memo', () => {
      for (const words of one.memo ?? []) expect(memo).toContain(words);
      for (const words of one.notInMemo ?? []) expect(memo).not.toContain(words);
    });
  });
});
