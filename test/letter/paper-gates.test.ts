import { describe, expect, test } from 'vitest';
import { exhibitsOf } from '../../src/advise/index.ts';
import type { Text } from '../../src/base/locale.ts';
import type { PaperTemplate } from '../../src/catalogue/letter-model.ts';
import type { LetterRun } from '../../src/letter/index.ts';
import { rawCase } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';
import { draftedPapers, sampledApplications } from './shipped.ts';
import { sentencesOf } from './support.ts';
import { BANNED, JAPANESE_ONLY, wordings, written } from './wordings.ts';

// The quality gates of practice (reason-letters 8.4) over every paper beside the letter, as `gates.test.ts` holds them over letters.
const { catalogue } = shippedContent();
const templates = Object.values(catalogue.papers);

/** Titles, labels, notes, heads of columns and bands. */
function labelsOf({ title, sections }: PaperTemplate): Text[] {
  return [
    title,
    ...sections.flatMap((section) => [
      ...(section.title ? [section.title] : []),
      ...(section.fields ?? []).flatMap(({ label, note }) => [label, ...(note ? [note] : [])]),
      ...(section.table?.columns ?? []).map((column) => column.title),
      ...(section.table?.rows ?? []).flatMap(({ band }) => band ?? []),
      ...(section.signatures ?? []),
    ]),
  ];
}

describe.each(templates.map((template) => [template.slug, template] as const))('the words of %s', (_, template) => {
  test('G5: prose in です・ます', () => {
    for (const { paragraphs } of template.sections)
      for (const { id, text } of wordings({ sections: [{ id: '', lets: [], paragraphs }] }))
        expect(written(text.ja), id).not.toMatch(/である。|だった。/);
  });

  test('G9: no praise, no promise, no words of other procedures', () => {
    for (const { id, text } of wordings(template)) {
      expect(written(text.ja), id).not.toMatch(BANNED.ja);
      expect(written(text['zh-Hans']), id).not.toMatch(BANNED['zh-Hans']);
    }
  });

  test('the Chinese is written in Chinese characters', () => {
    const columns = new Set(template.sections.flatMap(({ table }) => (table?.columns ?? []).map(({ lang }) => lang)));
    // A frame for a translation holds both languages.
    if (columns.has('ja')) return;
    const all = [
      ...wordings(template).map(({ id, text }) => [id, written(text['zh-Hans'])] as const),
      ...labelsOf(template).map((text) => [text.ja, text['zh-Hans']] as const),
    ];
    for (const [id, words] of all) expect(words, id).not.toMatch(JAPANESE_ONLY);
  });
});

const CASES = sampledApplications('paper-gates', 30);

describe.each(CASES)('papers of %s, %s', (file, application) => {
  const { advice, papers } = draftedPapers(rawCase(file), application);

  test('G7: every number is one of the file, and a paper that is filed has its own', () => {
    const filed = exhibitsOf(advice.rows, catalogue).filed.map(({ number }) => number);
    for (const paper of papers) {
      for (const { cites } of sentencesOf(paper)) for (const number of cites) expect(filed).toContain(number);
      for (const number of paper.exhibits) expect(filed).toContain(number);
      const template = catalogue.papers[paper.slug];
      if (template?.makes && template.document === 'papers-filing') expect(paper.exhibits, paper.slug).not.toEqual([]);
    }
  });

  test('G8: every language has the same facts, gaps and papers', () => {
    for (const paper of papers)
      for (const { text, id } of sentencesOf(paper)) {
        const of = (lang: keyof Text, kind: LetterRun['kind']) =>
          text[lang]
            .filter((run) => run.kind === kind)
            // A name has a spelling for each language.
            .map((run) =>
              kind === 'cite'
                ? run.text.replace(/\D+/g, ' ')
                : (run.paths ?? []).map((path) => path.replace(/\.names\..*$/, '.names')).join(' '),
            );
        for (const lang of ['zh-Hans', 'zh-Hant'] as const) {
          for (const kind of ['fact', 'cite'] as const)
            expect(new Set(of(lang, kind)), `${paper.slug} ${id}`).toEqual(new Set(of('ja', kind)));
          expect(of(lang, 'gap').length, `${paper.slug} ${id}`).toBe(of('ja', 'gap').length);
        }
      }
  });

  test('no paper belongs twice (of one person), and each to an entry of the pack', () => {
    expect(new Set(papers.map(({ slug, subject }) => `${slug} ${subject ?? ''}`)).size).toBe(papers.length);
    for (const { document } of papers) expect(catalogue.pack.documents[document]?.kind).toBe('paper');
  });
});
