import type { DocumentLang } from '../../src/base/locale.ts';
import {
  composeChecklist,
  composeHearing,
  composeIndex,
  composeLetter,
  composeMemo,
  composePaper,
} from '../../src/compose/index.ts';
import type { Document } from '../../src/doc/blocks.ts';
import { draftLetter, draftPapers } from '../../src/letter/index.ts';
import { advised } from './advised.ts';
import { bareCase, rawCase } from './cases.ts';
import { shippedContent } from './content.ts';

/** A document of a fixture, by a name for a file. */
export interface NamedDocument {
  readonly name: string;
  readonly document: Document;
}

/** One document of every kind, made from fixtures, in the three languages between them. */
export function demoDocuments(): NamedDocument[] {
  const content = shippedContent();
  const { catalogue } = content;
  const checklist = (raw: unknown, lang: DocumentLang, more: object = {}): Document => {
    const { profile, advice } = advised(raw);
    return composeChecklist(profile, advice, catalogue, { lang, ...more });
  };
  // Not every application has a letter.
  const letter = (raw: unknown, lang: DocumentLang): NamedDocument[] => {
    const { profile, advice } = advised(raw);
    const draft = draftLetter(profile, advice, content);
    return draft ? [{ name: `letter.${lang}`, document: composeLetter(draft, profile, catalogue, { lang }) }] : [];
  };
  /** Papers beside the letter that belong to the first application of a case, those that are named. */
  const papers = (file: string, lang: DocumentLang, ...slugs: readonly string[]): NamedDocument[] => {
    const { profile, advice } = advised(rawCase(file));
    return draftPapers(profile, advice, content)
      .filter(({ slug }) => slugs.includes(slug))
      .map((paper) => ({
        name: `${paper.slug}.${lang}`,
        document: composePaper(paper, profile, advice, catalogue, { lang, twin: lang !== 'ja' }),
      }));
  };
  const couple = rawCase('spouse-beijing.yaml');
  const worker = rawCase('pr-three-towns.yaml');
  const { profile, advice } = advised(couple);
  return [
    { name: 'checklist.ja', document: checklist(couple, 'ja') },
    { name: 'checklist.zh-Hans', document: checklist(worker, 'zh-Hans') },
    { name: 'fetchers.zh-Hant', document: checklist(rawCase('spouse-taiwan.yaml'), 'zh-Hant', { byFetcher: true }) },
    {
      name: 'consultation.zh-Hans',
      document: checklist(bareCase('spouse-of-japanese', 'change'), 'zh-Hans', { consultation: true }),
    },
    { name: 'hearing.zh-Hant', document: composeHearing(profile, advice, catalogue, { lang: 'zh-Hant' }) },
    { name: 'index.ja', document: composeIndex(profile, advice, catalogue) },
    { name: 'memo.ja', document: composeMemo(profile, advice, catalogue) },
    ...letter(couple, 'ja'),
    ...letter(worker, 'zh-Hans'),
    ...papers('ltr-3-nikkei.yaml', 'ja', 'kinship'),
    ...papers('letter-pr-weak.yaml', 'zh-Hans', 'late-payment-explanation'),
    ...papers('letter-pr-weak.yaml', 'zh-Hant', 'travel-history'),
    ...papers('spouse-china-first.yaml', 'ja', 'translation-cn-marriage-booklet', 'form-change'),
  ];
}
