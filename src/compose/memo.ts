import type { Advice } from '../advise/index.ts';
import type { DocumentLang } from '../base/locale.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { Block, Document, Run } from '../doc/blocks.ts';
import type { Letter, Paper } from '../letter/index.ts';
import { ComposeContext } from './context.ts';
import { formatDate } from './format.ts';
import { briefBlocks } from './memo/brief.ts';
import { alertBlocks, deadlineBlocks, questionBlocks, requirementBlocks } from './memo/case.ts';
import { customaryBlocks, feeBlocks, lawBlocks, pointBlocks, weakBlocks } from './memo/content.ts';
import { contradictionBlocks } from './memo/contradictions.ts';
import { filingBlocks, filingPlaceRuns, processingRuns } from './memo/filing.ts';
import { writingBlocks } from './memo/letter.ts';
import { changeBlocks, hiddenBlocks } from './memo/office.ts';
import { MemoParts } from './memo/parts.ts';
import { precedentBlocks } from './memo/precedents.ts';
import { refusedBlocks } from './memo/refused.ts';
import { outcomeBlocks, periodBlocks } from './memo/ways.ts';
import { weakPointBlocks } from './memo/weak-points.ts';
import { reviewedBy } from './review.ts';

/** What a memo is made with beside the case. */
export interface MemoOptions {
  /** The draft, if there is one: which weak points it does not answer yet, how much of it is the client's own. */
  readonly letter?: Pick<Letter, 'unanswered' | 'sections'> | undefined;
  /** The other papers that have been drafted. */
  readonly papers?: readonly Paper[];
  /** Japanese, or Chinese for who reads it better; papers keep their Japanese names. */
  readonly lang?: DocumentLang;
}

/**
 * 事務所メモ: what the office has to know and the client's papers do not say. One page to read before the client comes in,
 * then the whole: what the case lacks (deadlines, requirements, open facts), what the content is unsure of (weak rows, coming
 * law, open points), with sources.
 */
export function composeMemo(
  profile: CaseProfile,
  advice: Advice,
  catalogue: Catalogue,
  { letter, papers = [], lang = 'ja' }: MemoOptions = {},
): Document {
  const context = new ComposeContext(profile, advice, catalogue, lang, 'memo');
  const { words } = context;
  const parts = new MemoParts(context);
  const brief = briefBlocks(parts);
  const top = head(parts);
  const sections: Block[] = [
    ...contradictionBlocks(parts),
    ...deadlineBlocks(parts),
    ...requirementBlocks(parts),
    ...refusedBlocks(parts),
    ...weakPointBlocks(parts, letter?.unanswered),
    ...writingBlocks(parts, letter, papers),
    ...outcomeBlocks(parts),
    ...questionBlocks(parts),
    ...hiddenBlocks(parts),
    ...filingBlocks(parts),
    ...lawBlocks(parts),
    ...weakBlocks(parts),
    ...customaryBlocks(parts),
    ...periodBlocks(parts),
    ...precedentBlocks(parts),
    ...feeBlocks(parts),
    ...pointBlocks(parts),
    ...changeBlocks(parts),
  ];
  // What nothing above is unsure of has its sources, too.
  for (const row of advice.rows) parts.sources.cite(row, context);
  return {
    title: words.say('title'),
    lang,
    style: 'sheet',
    blocks: [
      {
        kind: 'title',
        runs: [words.run('title')],
        subtitle: [words.run(reviewedBy(profile) ? 'reviewed' : 'draft', {}, reviewValues(profile))],
      },
      ...alertBlocks(parts),
      ...brief,
      top,
      ...sections,
      ...parts.sources.blocks(context),
    ],
    header: { right: [words.run('internal', { small: true, muted: true })] },
    footer: [words.run('footer', { small: true, muted: true }, { version: catalogue.version })],
  };
}

function reviewValues({ review }: CaseProfile): Readonly<Record<string, string>> {
  return { reviewer: review?.reviewer ?? '', on: review?.on === undefined ? '' : formatDate(review.on) };
}

function head(parts: MemoParts): Block {
  const { context } = parts;
  const place = filingPlaceRuns(parts);
  const { advice, words, catalogue } = context;
  const item = (key: string, value: readonly Run[]) => ({ key: [words.run(key)], value });
  const category = catalogue.categories[advice.category];
  const offer = category?.procedures[advice.procedure];
  const application = context.vocabulary('procedures', advice.procedure);
  const count = (state: string): number => advice.rows.filter((row) => row.state === state).length;
  return {
    kind: 'key-values',
    items: [
      ...(context.office ? [item('office', [words.text(context.office.name.ja)])] : []),
      item('applicant', [
        advice.applicant === undefined || !context.named(advice.applicant)
          ? words.run('unknown')
          : words.text(context.person(advice.applicant), { bold: true }),
      ]),
      item('application', [
        words.text(
          category ? words.say('application-of', { application, category: context.say(category.name) }) : application,
        ),
      ]),
      item('filing', [
        advice.filingOn === undefined ? words.run('undecided') : words.text(formatDate(advice.filingOn)),
      ]),
      ...(place.length > 0 ? [item('filing-office', place)] : []),
      ...(offer?.processing ? [item('processing', processingRuns(parts, context.say(offer.processing)))] : []),
      item('state', [
        words.run(
          'state-counts',
          {},
          { certain: count('certain'), open: count('open'), questions: advice.questions.length },
        ),
      ]),
      ...(offer
        ? [
            item('coverage', [
              words.run(`coverage-${offer.coverage}`),
              ...(offer.note
                ? [words.text(words.say('in-brackets', { text: context.say(offer.note) }), { small: true })]
                : []),
            ]),
          ]
        : []),
      item('made-on', [words.run('made-with', {}, { date: formatDate(advice.asOf), version: catalogue.version })]),
    ],
  };
}
