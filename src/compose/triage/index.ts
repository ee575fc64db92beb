import type { Triage } from '../../advise/index.ts';
import type { DocumentLang } from '../../base/locale.ts';
import type { CaseProfile } from '../../case/schema/case.ts';
import type { Catalogue } from '../../catalogue/model.ts';
import type { Document } from '../../doc/blocks.ts';
import { CaseContext } from '../context.ts';
import { formatDate } from '../format.ts';
import { type Room, TriageSheet } from './sheet.ts';

/** Room on the page, from what an ordinary case needs to what a full one leaves. */
export const TRIAGE_ROOMS: readonly Room[] = [
  { deadlines: 4, papers: 4, unmet: 3, questions: 8, outcomes: 4, reasons: true },
  { deadlines: 3, papers: 3, unmet: 2, questions: 6, outcomes: 3, reasons: false },
  { deadlines: 2, papers: 3, unmet: 1, questions: 4, outcomes: 2, reasons: false },
  { deadlines: 2, papers: 2, unmet: 1, questions: 3, outcomes: 1, reasons: false },
];

/** How a triage sheet is wanted. */
export interface TriageOptions {
  readonly lang: DocumentLang;
  /** ISO date on which the sheet is made. */
  readonly asOf: string;
  readonly room?: Room;
}

/**
 * The client's sheet of a first meeting: what can be asked for, what is short of a published condition, the few questions
 * that decide most, what does not fit and why. `triage` is reckoned from `profileOnPaper`: the sheet may be read along.
 */
export function composeTriage(
  profile: CaseProfile,
  triage: Triage,
  catalogue: Catalogue,
  { lang, asOf, room = TRIAGE_ROOMS[0] as Room }: TriageOptions,
): Document {
  const context = new CaseContext(profile, catalogue, lang, 'triage');
  const { words } = context;
  const sheet = new TriageSheet(context, triage, room);
  const name = context.named(triage.person)
    ? words.japanese(context.person(triage.person), { bold: true })
    : words.run('unnamed');
  const made = formatDate(asOf);
  const day = triage.on === asOf ? made : words.say('made-on-for', { made, on: formatDate(triage.on) });
  return {
    title: words.say('title'),
    lang,
    style: 'sheet',
    blocks: [
      {
        kind: 'title',
        runs: [words.run('title')],
        subtitle: [words.run('person'), name, words.text(`　　${words.say('made-on')}${day}`)],
      },
      { kind: 'paragraph', align: 'start', runs: [words.run('promise', { small: true })] },
      ...sheet.deadlines(),
      ...sheet.open(),
      ...sheet.short(),
      ...sheet.questions(),
      ...sheet.outcomes(),
      ...sheet.closed(),
    ],
    footer: [words.run('footer', { small: true, muted: true })],
  };
}
