import { describe, expect, test } from 'vitest';
import { DOCUMENT_LANGS } from '../../src/base/locale.ts';
import { isAddressConfidential, isHiddenFrom } from '../../src/case/confidential.ts';
import { isInPerson } from '../../src/compose/in-person.ts';
import { composePaper } from '../../src/compose/index.ts';
import { plainText } from '../../src/doc/text.ts';
import type { Paper } from '../../src/letter/index.ts';
import { changed, rawCase } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';
import { draftedPapers, sampledApplications } from './shipped.ts';
import { sentencesOf } from './support.ts';

const { catalogue } = shippedContent();

/** What tells a reader that somebody was asked about violence, in the scripts of the documents. */
const VIOLENCE = /暴力|DV|ＤＶ|避難|支援措置|保護命令|シェルター|秘匿|家暴|避难|庇护|保护令|支援措施|庇護|保護令/;

const folderOf = ({ document }: Paper) => catalogue.pack.documents[document]?.folder;

const CASES = sampledApplications('papers-of-others', 40);

/** What is wrong with the papers for the family of one application. */
function privateIn(raw: unknown, application?: string): string[] {
  const { profile, advice, papers } = draftedPapers(raw, application);
  const secret = Object.values(catalogue.evidence).filter((one) => one.private);
  return papers
    .filter((paper) => folderOf(paper) === 'family')
    .flatMap((paper) => {
      const paths = sentencesOf(paper).flatMap(({ restsOn, text }) => [
        ...restsOn,
        ...text.ja.flatMap((run) => run.paths ?? []),
      ]);
      const own = new Set([
        ...(catalogue.papers[paper.slug]?.makes ?? []),
        ...(catalogue.papers[paper.slug]?.beside ?? []),
      ]);
      const texts = DOCUMENT_LANGS.flatMap((lang) =>
        plainText(composePaper(paper, profile, advice, catalogue, { lang })),
      );
      return [
        ...paths.filter((path) => isInPerson(path, catalogue) || /addresses|Address|phone|email/.test(path)),
        ...texts.filter((text) => VIOLENCE.test(text)),
        ...secret.filter(({ slug, name }) => !own.has(slug) && texts.includes(name.ja)).map(({ slug }) => slug),
      ].map((found) => `${paper.slug}: ${found}`);
    });
}

describe('papers for the family', () => {
  test.each(CASES)('of %s, %s hold nothing private of the case', (name, application) => {
    expect(privateIn(rawCase(name), application)).toEqual([]);
  });

  test('hold nothing of violence where there was some', () => {
    for (const name of ['spouse-extension-violence.yaml', 'ltr-broken-marriage.yaml'])
      expect(privateIn(rawCase(name))).toEqual([]);
  });

  test('are not made for somebody who must not learn of the application', () => {
    const guarantor = { 'applications[0].guarantor': 'husband' };
    const { papers, profile } = draftedPapers(changed(rawCase('spouse-extension-violence.yaml'), { set: guarantor }));
    expect(isAddressConfidential(profile, 0)).toBe(true);
    expect(isHiddenFrom(profile, 0, 'husband')).toBe(true);
    expect(papers.map(({ slug }) => slug)).not.toContain('guarantee-note');
    for (const paper of papers) if (catalogue.papers[paper.slug]?.reader) expect(paper.subject).not.toBe('husband');
    const others = draftedPapers(changed(rawCase('spouse-extension-apart.yaml'), {}));
    expect(others.papers.map(({ slug }) => slug)).toContain('guarantee-note');
  });
});

describe('what is written at the table about violence', () => {
  test('stays at the office', () => {
    const { papers } = draftedPapers(rawCase('spouse-extension-violence.yaml'));
    expect(papers.filter(({ slug }) => slug === 'statement-incidents').map(folderOf)).toEqual(['office']);
  });

  test('is not there while nobody has said that there was any', () => {
    const { papers } = draftedPapers(
      changed(rawCase('spouse-extension-violence.yaml'), { remove: ['marriages[0].domesticViolence'] }),
    );
    expect(papers.map(({ slug }) => slug)).not.toContain('statement-incidents');
  });

  test('no word of it stands on the client’s papers of a case that has told nothing of it', () => {
    for (const name of ['spouse-china-first.yaml', 'spouse-extension-apart.yaml', 'ltr-divorced.yaml']) {
      const { papers, profile, advice } = draftedPapers(rawCase(name));
      for (const paper of papers.filter((one) => folderOf(one) === 'client'))
        for (const lang of DOCUMENT_LANGS)
          for (const line of plainText(composePaper(paper, profile, advice, catalogue, { lang })))
            expect(line, `${name} ${paper.slug}`).not.toMatch(VIOLENCE);
    }
  });
});
