import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { exhibitsOf, papersIn } from '../../src/advise/index.ts';
import { DOCUMENT_LANGS } from '../../src/base/locale.ts';
import { composePaper } from '../../src/compose/index.ts';
import { typeset } from '../../src/typeset/index.ts';
import { changed, rawCase } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';
import { readYaml } from '../support/yaml.ts';
import { draftedPapers, fonts } from './shipped.ts';
import { sentencesOf } from './support.ts';
import { plain, TEXT_LANGS, wholeText } from './text.ts';

/** What a file `fixtures/papers/*.expect.yaml` says; see the README there. */
interface Expectation {
  readonly case: string;
  readonly application?: string;
  readonly paper: string;
  readonly set?: Readonly<Record<string, unknown>>;
  readonly remove?: readonly string[];
  readonly belongs?: false;
  readonly says?: Readonly<Record<'ja' | 'zh-Hans', readonly string[]>>;
  readonly never?: Readonly<Record<'ja' | 'zh-Hans', readonly string[]>>;
  readonly gaps?: readonly string[];
  readonly cites?: readonly string[];
  readonly pages?: { readonly max: number; readonly twin?: number };
}

const FOLDER = fileURLToPath(new URL('../../fixtures/papers/', import.meta.url));
const content = shippedContent();
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.expect.yaml'));
const read = (file: string) => readYaml(FOLDER + file) as Expectation;

const { documents } = content.catalogue.pack;

/** The entry of the pack that is the translation of another for the client. */
const twinOf = (document: string) => Object.values(documents).find((one) => one.twinOf === document);

/** The languages a pack makes papers of an entry in. */
const madeIn = (document: string) =>
  documents[document]?.languages === 'ja' && !twinOf(document) ? (['ja'] as const) : DOCUMENT_LANGS;

describe.each(files.filter((file) => read(file).belongs !== false))('%s', (file) => {
  const wanted = read(file);
  const { profile, advice, papers } = draftedPapers(changed(rawCase(wanted.case), wanted), wanted.application);
  const found = papers.find(({ slug }) => slug === wanted.paper);
  if (!found) throw new Error(`${wanted.paper} does not belong to this case`);
  const texts = { ja: wholeText(found, 'ja'), 'zh-Hans': wholeText(found, 'zh-Hans') };

  test.each(TEXT_LANGS)('is the text that was read: %s', async (lang) => {
    await expect(texts[lang]).toMatchFileSnapshot(`${FOLDER}${file.replace('.expect.yaml', `.${lang}.txt`)}`);
  });

  test.each(TEXT_LANGS)('says what it must and nothing it must not: %s', (lang) => {
    const said = sentencesOf(found)
      .flatMap(({ text }) => text[lang].filter(({ kind }) => kind !== 'gap'))
      .map(({ text }) => text)
      .join('');
    for (const phrase of wanted.says?.[lang] ?? []) {
      const there = phrase.split('|').some((choice) => texts[lang].includes(choice));
      expect(there, `must say: ${phrase}`).toBe(true);
    }
    for (const phrase of wanted.never?.[lang] ?? []) expect(said, `must not say: ${phrase}`).not.toContain(phrase);
  });

  test('shows the gaps it must show', () => {
    const shown = found.questions.filter((question) => question.shown).map(({ path }) => path);
    for (const path of wanted.gaps ?? []) expect(shown).toContain(path);
    if (wanted.gaps?.length === 0) expect(shown).toEqual([]);
  });

  test('cites the papers that prove it', () => {
    const numbers = new Set(sentencesOf(found).flatMap(({ cites }) => cites));
    const cited = exhibitsOf(advice.rows, content.catalogue)
      .filed.filter(({ number }) => numbers.has(number))
      .flatMap(({ item: { first } }) => [...papersIn(first.papers), ...first.answeredBy.map(({ paper }) => paper)]);
    for (const paper of wanted.cites ?? []) expect(cited).toContain(paper);
  });

  test('is as long as it may be, in every language', () => {
    for (const lang of madeIn(found.document)) {
      const twin = lang !== 'ja' && twinOf(found.document) !== undefined;
      const document = composePaper(found, profile, advice, content.catalogue, { lang, twin });
      const { max = 2, twin: longest = max } = wanted.pages ?? {};
      expect(typeset(document, fonts()).pages.length, lang).toBeLessThanOrEqual(twin ? longest : max);
    }
  });

  test('every gap is asked for', () => {
    const asked = new Set(found.questions.flatMap(({ path, shown }) => (shown ? [path] : [])));
    for (const { text } of sentencesOf(found))
      for (const run of text.ja)
        if (run.kind === 'gap') for (const path of run.paths ?? []) expect(asked, plain(text.ja)).toContain(path);
  });
});

const without = files.filter((file) => read(file).belongs === false);

describe.skipIf(without.length === 0)('papers that do not belong', () => {
  test.each(without)('%s', (file) => {
    const wanted = read(file);
    const { papers } = draftedPapers(changed(rawCase(wanted.case), wanted), wanted.application);
    expect(papers.map(({ slug }) => slug)).not.toContain(wanted.paper);
  });
});

test('every paper has a fixture that is filled in whole, and one that is not', () => {
  for (const slug of Object.keys(content.catalogue.papers)) {
    const own = files.map(read).filter(({ paper, belongs }) => paper === slug && belongs !== false);
    expect(own.length, slug).toBeGreaterThanOrEqual(2);
  }
});
