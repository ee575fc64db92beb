import type { Advice, EvidenceRow } from '../advise/index.ts';
import type { DocumentLang } from '../base/locale.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { Document, Run } from '../doc/blocks.ts';
import { ComposeContext } from './context.ts';
import { fetchersOf } from './fetcher.ts';
import { headBlocks, noticeBlocks } from './head.ts';
import { withoutInPerson } from './in-person.ts';
import { letterhead } from './letterhead.ts';
import { ChecklistSheet } from './sheet.ts';

/** How a checklist is wanted. */
export interface ChecklistOptions {
  readonly lang: DocumentLang;
  /** No case yet: conditions are printed in words instead of questions. */
  readonly consultation?: boolean;
  /** Split by who fetches the papers. */
  readonly byFetcher?: boolean;
  /** Only what this party fetches (slug of `fetchers`); such a list says nothing private of others. */
  readonly only?: string;
}

/** Parties that may see everything of the case. */
const INSIDERS: ReadonlySet<string> = new Set(['client', 'office']);

/** Parties whose papers are about somebody else: the client, an employee. */
const OUTSIDERS: ReadonlySet<string> = new Set(['relatives-abroad', 'employer']);

/**
 * The checklist of one application: what to bring, for whom, from where, why. What is certain comes first, what is
 * customary after it, what is open in one compact block with the few questions that decide most.
 */
export function composeChecklist(
  profile: CaseProfile,
  advice: Advice,
  catalogue: Catalogue,
  options: ChecklistOptions,
): Document {
  const told = options.only === 'office' ? advice : withoutInPerson(advice, catalogue);
  const context = new ComposeContext(profile, told, catalogue, options.lang, 'checklist');
  const { words } = context;
  const consultation = options.consultation === true;
  const byFetcher = options.byFetcher === true || options.only !== undefined;
  // Without a case there is nothing private to tell.
  const discreet = !consultation && options.only !== undefined && !INSIDERS.has(options.only);
  const titleKey = byFetcher ? 'fetcher-title' : consultation ? 'consultation-title' : 'title';
  const sheet = new ChecklistSheet(context, discreet ? 'discreet' : 'full', consultation);
  const paper = options.only !== undefined ? `list-${options.only}` : consultation ? 'consultation' : 'checklist';
  const head = letterhead(context, paper);
  const draft = profile.review?.reviewer === undefined || profile.review.on === undefined;
  return {
    title: words.say(titleKey),
    lang: options.lang,
    style: 'sheet',
    ...head.fields,
    blocks: [
      ...head.blocks,
      {
        kind: 'title',
        runs: [words.run(titleKey)],
        ...(draft && !consultation ? { subtitle: [words.run('draft')] } : {}),
      },
      ...headBlocks(context, discreet),
      ...(discreet ? [] : noticeBlocks(context)),
      ...(byFetcher ? sheet.byFetcher(options.only) : sheet.byState()),
    ],
    footer: [words.run('disclaimer', { small: true, muted: true }), ...(discreet ? [] : officeRuns(context))],
  };
}

/** Who made the list and where to ask; nothing without an office. */
function officeRuns({ office, words, lang }: ComposeContext): Run[] {
  if (!office) return [];
  const look = { small: true, muted: true } as const;
  const name = office.name[lang];
  return [
    words.text('　', look),
    // A name that is Japanese in every language keeps its Japanese shapes.
    name === office.name.ja ? words.japanese(name, look) : words.text(name, look),
    ...(office.phone === undefined ? [] : [words.run('office-phone', look, { phone: office.phone })]),
  ];
}

/** What a party's list would hold: its rows, and the names of papers that would tell it of somebody's private life. */
export function partyList(
  profile: CaseProfile,
  advice: Advice,
  catalogue: Catalogue,
  party: string,
  lang: DocumentLang,
): { readonly rows: readonly EvidenceRow[]; readonly private: readonly string[] } {
  const told = party === 'office' ? advice : withoutInPerson(advice, catalogue);
  const context = new ComposeContext(profile, told, catalogue, lang, 'checklist');
  const rows = context.advice.rows.filter((row) => fetchersOf(row, context).includes(party));
  const papers = rows.flatMap((row) => (row.papers.kind === 'paper' ? [catalogue.evidence[row.papers.paper]] : []));
  const names = papers.flatMap((paper) => (paper?.private && OUTSIDERS.has(party) ? [paper.name.ja] : []));
  return { rows, private: [...new Set(names)] };
}
