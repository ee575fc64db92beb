import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { exhibitsOf, papersIn } from '../../src/advise/index.ts';
import { composeLetter } from '../../src/compose/index.ts';
import { typeset } from '../../src/typeset/index.ts';
import { changed, rawCase } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';
import { readYaml } from '../support/yaml.ts';
import { type DraftedLetter, drafted, fonts } from './shipped.ts';
import { sentencesOf } from './support.ts';
import { TEXT_LANGS, wholeText } from './text.ts';

/** What a file `fixtures/letters/*.expect.yaml` says; see the README there. */
interface Expectation {
  readonly case: string;
  readonly application?: string;
  readonly set?: Readonly<Record<string, unknown>>;
  readonly remove?: readonly string[];
  readonly headings?: readonly string[];
  readonly noHeadings?: readonly string[];
  readonly says: Readonly<Record<'ja' | 'zh-Hans', readonly string[]>>;
  readonly never: Readonly<Record<'ja' | 'zh-Hans', readonly string[]>>;
  readonly gaps: readonly string[];
  readonly cites: readonly string[];
  readonly answers: readonly string[];
  readonly unanswered: readonly string[];
  readonly pages: { readonly max: number };
}

const FOLDER = fileURLToPath(new URL('../../fixtures/letters/', import.meta.url));
const content = shippedContent();

/** Papers behind the 資料 numbers a letter cites. */
function citedPapers({ letter, advice }: DraftedLetter): Set<string> {
  const numbers = new Set(letter.sections.flatMap(({ paragraphs }) => paragraphs.flat().flatMap(({ cites }) => cites)));
  return new Set(
    exhibitsOf(advice.rows, content.catalogue)
      .filed.filter(({ number }) => numbers.has(number))
      .flatMap(({ item: { first } }) => [...papersIn(first.papers), ...first.answeredBy.map(({ paper }) => paper)]),
  );
}

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.expect.yaml'));

describe.each(files)('%s', (file) => {
  const wanted = readYaml(FOLDER + file) as Expectation;
  const one = drafted(changed(rawCase(wanted.case), wanted), wanted.application);
  const { letter, profile } = one;
  const texts = { ja: wholeText(letter, 'ja'), 'zh-Hans': wholeText(letter, 'zh-Hans') };

  test.each(TEXT_LANGS)('is the text that was read: %s', async (lang) => {
    await expect(texts[lang]).toMatchFileSnapshot(`${FOLDER}${file.replace('.expect.yaml', `.${lang}.txt`)}`);
  });

  test.each(TEXT_LANGS)('says what it must and nothing it must not: %s', (lang) => {
    // A gap names what it asks for: that is not said. Of the head only the address is looked at.
    const address = letter.head.flatMap(({ items }) => items.filter(({ key }) => key === 'address'));
    const said = [...address, ...sentencesOf(letter)]
      .flatMap(({ text }) => text[lang].filter(({ kind }) => kind !== 'gap'))
      .map(({ text }) => text)
      .join('');
    for (const phrase of wanted.says[lang]) {
      const found = phrase.split('|').some((choice) => texts[lang].includes(choice));
      expect(found, `must say: ${phrase}`).toBe(true);
    }
    for (const phrase of wanted.never[lang]) expect(said, `must not say: ${phrase}`).not.toContain(phrase);
  });

  test('has the headings it must have', () => {
    const headings = letter.sections.flatMap(({ title }) => (title ? [title.ja] : []));
    for (const heading of wanted.headings ?? []) expect(headings).toContain(heading);
    for (const heading of wanted.noHeadings ?? []) expect(headings).not.toContain(heading);
  });

  test('shows the gaps it must show', () => {
    const shown = letter.questions.filter((question) => question.shown).map(({ path }) => path);
    for (const path of wanted.gaps) expect(shown).toContain(path);
    if (wanted.gaps.length === 0) expect(shown).toEqual([]);
  });

  test('cites the papers that prove it', () => {
    const papers = citedPapers(one);
    for (const paper of wanted.cites) expect(papers).toContain(paper);
  });

  test('tells what it answers and what it cannot', () => {
    const answered = letter.sections.flatMap(({ paragraphs }) => paragraphs.flat().flatMap(({ answers }) => answers));
    for (const requirement of wanted.answers) expect(answered).toContain(requirement);
    expect([...letter.unanswered].sort()).toEqual([...wanted.unanswered].sort());
  });

  test('is as long as a letter may be', () => {
    const document = composeLetter(letter, profile, content.catalogue, { lang: 'ja' });
    expect(typeset(document, fonts()).pages.length).toBeLessThanOrEqual(wanted.pages.max);
  });
});
