import type { DocumentLang } from '../../src/base/locale.ts';
import { composeChecklist, composeHearing, composeIndex, composeLetter, composeMemo } from '../../src/compose/index.ts';
import type { Document } from '../../src/doc/blocks.ts';
import { draftLetter } from '../../src/letter/index.ts';
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
  ];
}
