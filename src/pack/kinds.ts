import type { Advice } from '../advise/index.ts';
import type { DocumentLang } from '../base/locale.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import type { Catalogue } from '../catalogue/model.ts';
import {
  composeCalendar,
  composeChecklist,
  composeEstimate,
  composeGlossary,
  composeHearing,
  composeIndex,
  composeLetter,
  composeMemo,
  composePaper,
  composeSelfDiagnosis,
  hasSelfDiagnosis,
  partyList,
} from '../compose/index.ts';
import type { Document } from '../doc/blocks.ts';
import type { Letter, LetterQuestion, Paper } from '../letter/index.ts';
import { renderCalendar } from '../render/ics/index.ts';

/** What a document of a pack is made from. */
export interface KindInput {
  readonly profile: CaseProfile;
  readonly advice: Advice;
  readonly catalogue: Catalogue;
  readonly lang: DocumentLang;
  /** The party a list is for, slug of `fetchers`. */
  readonly party: string | undefined;
  /** The draft of the application's letter; undefined if the content has none. */
  readonly letter: Letter | undefined;
  /** The papers beside the letter that belong to the application. */
  readonly papers: readonly Paper[];
  /** Of the kind `paper`: which of them, and whether it is the translation the client confirms. */
  readonly paper?: Paper | undefined;
  readonly twin: boolean;
}

/** How a kind of document is made: as blocks, as data, or as text. Undefined if this application has none. */
export type DocumentKind =
  | { readonly compose: (input: KindInput) => Document | undefined }
  | { readonly data: (input: KindInput) => unknown }
  /** Text in a format of its own; undefined if there is nothing to say. */
  | { readonly text: (input: KindInput) => string | undefined };

/** Parties that may read everything. */
const CONFIDANTS: ReadonlySet<string | undefined> = new Set(['client', 'office']);

/** What the hearing sheet asks for: what the letter would use, and what the papers beside it show a gap for. */
function askedFirst(catalogue: Catalogue, letter: Letter | undefined, papers: readonly Paper[]): LetterQuestion[] {
  const apart = isAskedApart(catalogue);
  return [...(letter?.questions ?? []), ...papers.filter((paper) => !apart(paper)).flatMap(shownBy)];
}

function isAskedApart({ pack }: Catalogue): (paper: Paper) => boolean {
  return ({ document }) => pack.documents[document]?.askedApart === true;
}

function shownBy({ questions }: Paper): LetterQuestion[] {
  return questions.filter(({ shown }) => shown);
}

/** Those that a field of the profile answers. */
function inFields(questions: readonly LetterQuestion[]): string[] {
  return [...new Set(questions.filter(({ text }) => !text).map(({ path }) => path))];
}

/** Nothing left to ask: no sheet. */
function asked(sheet: Document): Document | undefined {
  return sheet.blocks.some(({ kind }) => kind === 'heading') ? sheet : undefined;
}

/** Every kind of document a pack can hold, by the name `documents/pack.yaml` gives it. */
export const KINDS: Readonly<Record<string, DocumentKind>> = {
  checklist: {
    compose: ({ profile, advice, catalogue, lang }) => composeChecklist(profile, advice, catalogue, { lang }),
  },
  'fetcher-list': {
    compose: ({ profile, advice, catalogue, lang, party }) => {
      if (party === undefined) return undefined;
      // Others need not fetch what another application has already, nor know of it. All else they fetch is told: a paper
      // left out of the list of the one who has to bring it would be missing on the day of filing.
      const rows = CONFIDANTS.has(party) ? advice.rows : advice.rows.filter(({ shared }) => shared === undefined);
      const theirs = { ...advice, rows };
      if (partyList(profile, theirs, catalogue, party, lang).rows.length === 0) return undefined;
      return composeChecklist(profile, theirs, catalogue, { lang, only: party });
    },
  },
  estimate: { compose: ({ profile, advice, catalogue, lang }) => composeEstimate(profile, advice, catalogue, lang) },
  glossary: { compose: ({ profile, advice, catalogue, lang }) => composeGlossary(profile, advice, catalogue, lang) },
  hearing: {
    compose: ({ profile, advice, catalogue, lang, letter, papers, party = 'client' }) => {
      const questions = askedFirst(catalogue, letter, papers);
      // Why something happened is for the client to tell.
      const inWords = questions.flatMap(({ path, text }) => (text && party === 'client' ? [{ path, text }] : []));
      return asked(composeHearing(profile, advice, catalogue, { lang, others: inFields(questions), inWords, party }));
    },
  },
  // The forms of the authority ask for much that decides nothing: it would bury what does.
  'hearing-forms': {
    compose: ({ profile, advice, catalogue, lang, letter, papers }) => {
      const forms = inFields(papers.filter(isAskedApart(catalogue)).flatMap(shownBy));
      if (forms.length === 0) return undefined;
      const others = inFields(askedFirst(catalogue, letter, papers));
      return asked(composeHearing(profile, advice, catalogue, { lang, others, forms }));
    },
  },
  index: { compose: ({ profile, advice, catalogue, papers }) => composeIndex(profile, advice, catalogue, { papers }) },
  letter: {
    compose: ({ profile, catalogue, lang, letter }) => letter && composeLetter(letter, profile, catalogue, { lang }),
  },
  paper: {
    compose: ({ profile, advice, catalogue, lang, paper, twin }) =>
      paper && composePaper(paper, profile, advice, catalogue, { lang, twin }),
  },
  memo: {
    compose: ({ profile, advice, catalogue, letter, papers, lang }) =>
      composeMemo(profile, advice, catalogue, { letter, papers, lang }),
  },
  'self-diagnosis': {
    compose: ({ profile, advice, catalogue, lang }) =>
      hasSelfDiagnosis(advice, catalogue) ? composeSelfDiagnosis(profile, advice, catalogue, { lang }) : undefined,
  },
  calendar: {
    text: ({ profile, advice, catalogue, lang }) => {
      const calendar = composeCalendar(profile, [advice], catalogue, lang);
      return calendar.events.length === 0 ? undefined : renderCalendar(calendar);
    },
  },
  advice: { data: ({ advice }) => advice },
};
