import { type EvidenceRow, groupRows, type Item } from '../advise/index.ts';
import type { Block, Cell, Column, Row } from '../doc/blocks.ts';
import type { ComposeContext } from './context.ts';
import { fetchersOf } from './fetcher.ts';
import { noticeLines } from './head.ts';
import { conditionalTable } from './open-table.ts';
import { paperCell, type Telling } from './paper-cell.ts';
import { SourceRegister } from './sources.ts';
import { formCell, whereCell } from './where-cell.ts';

/** Questions a sheet has room for; the hearing sheet has them all. */
const QUESTIONS = 8;

const COLUMNS: readonly Column[] = [
  { share: 5, align: 'center' },
  { share: 5, align: 'center' },
  { share: 50 },
  { share: 25 },
  { share: 15 },
];

const RULES = ['rule-japanese-certificates', 'rule-translation', 'rule-return', 'rule-print'];

/** The body of a checklist: its tables and what stands around them. Rows are numbered through. */
export class ChecklistSheet {
  private readonly context: ComposeContext;
  private readonly telling: Telling;
  private readonly consultation: boolean;
  private readonly sources = new SourceRegister();
  private number = 0;
  constructor(context: ComposeContext, telling: Telling, consultation: boolean) {
    this.context = context;
    this.telling = telling;
    this.consultation = consultation;
  }

  /** What is certain first, what the reader judges, what is open with its questions; then the same of what is customary. */
  byState(): Block[] {
    const { context, consultation, sources } = this;
    const { rows } = context.advice;
    const official = rows.filter((row) => row.level !== 'customary');
    const customary = rows.filter((row) => row.level === 'customary');
    const sure = (row: EvidenceRow) => row.state === 'certain' && !row.readerDecides;
    const judged = (row: EvidenceRow) => (consultation ? !sure(row) : row.state === 'certain' && row.readerDecides);
    const open = (row: EvidenceRow) => !sure(row) && !judged(row);
    const conditional = (key: string, some: readonly EvidenceRow[], asking: boolean) =>
      conditionalTable(context, context.words.say(key), some, asking, sources);
    return [
      ...this.table(context.words.say('section-certain'), official.filter(sure), true),
      ...conditional('section-if', official.filter(judged), false),
      ...conditional('section-open', official.filter(open), true),
      ...this.questions(),
      ...this.table(context.words.say('section-customary'), customary.filter(sure), true),
      ...conditional(
        'section-customary-if',
        customary.filter((row) => !sure(row)),
        false,
      ),
      ...this.laterNotices(),
      ...this.rules(),
      ...sources.blocks(context),
    ];
  }

  /** A table for each party that fetches something, or for one. */
  byFetcher(only: string | undefined): Block[] {
    const { context } = this;
    const fetchers = Object.keys(context.catalogue.vocabulary.fetchers ?? {});
    return fetchers
      .filter((slug) => only === undefined || slug === only)
      .flatMap((slug) => {
        const rows = context.advice.rows.filter((row) => fetchersOf(row, context).includes(slug));
        const title = context.vocabulary('fetchers', slug);
        if (slug !== 'employer' || this.telling !== 'discreet') return this.table(title, rows, false);
        return this.byEmployee(title, rows);
      });
  }

  /** A page for each person's employer: one firm is not told of the other, nor of whom it employs. */
  private byEmployee(title: string, rows: readonly EvidenceRow[]): Block[] {
    const groups = new Map<string, EvidenceRow[]>();
    for (const row of rows) {
      const key = JSON.stringify(row.whose?.persons ?? []);
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    return [...groups.values()].flatMap((theirs, i): Block[] => {
      this.number = 0;
      return [...(i === 0 ? [] : [{ kind: 'page-break' as const }]), ...this.table(title, theirs, false)];
    });
  }

  private table(title: string, rows: readonly EvidenceRow[], citing: boolean): Block[] {
    if (rows.length === 0) return [];
    const { words } = this.context;
    const header = (key: string): Cell => ({ blocks: [{ kind: 'paragraph', runs: [words.run(key, { bold: true })] }] });
    return [
      { kind: 'heading', level: 1, runs: [words.text(title)] },
      {
        kind: 'table',
        rules: 'grid',
        summary: title,
        columns: COLUMNS,
        header: [
          {
            cells: [{ blocks: [] }, ...['column-number', 'column-paper', 'column-where', 'column-form'].map(header)],
          },
        ],
        rows: groupRows(rows).map((item) => this.row(item, citing)),
      },
    ];
  }

  private row(item: Item, citing: boolean): Row {
    const { context } = this;
    const { words } = context;
    this.number += 1;
    const done = item.rows.every((row) => row.collection.state === 'obtained');
    const numbers = citing ? this.sources.cite(item.first, context).join(',') : '';
    const mark = words.run('source-mark', { small: true, muted: true }, { numbers });
    return {
      cells: [
        { blocks: [{ kind: 'paragraph', runs: [{ kind: 'box', state: done ? 'done' : 'open' }] }] },
        { blocks: [{ kind: 'paragraph', runs: [words.text(String(this.number))] }] },
        { blocks: paperCell(item, context, this.telling) },
        { blocks: whereCell(item.first, context) },
        {
          blocks: [
            ...formCell(item.first, context),
            ...(numbers === '' ? [] : [{ kind: 'paragraph' as const, align: 'start' as const, runs: [mark] }]),
          ],
        },
      ],
    };
  }

  private questions(): Block[] {
    const { context } = this;
    const { words, advice } = context;
    // This list is about papers; what else is open is asked for on the hearing sheet.
    const questions = advice.questions.filter(({ rows }) => rows.length > 0);
    if (this.consultation || questions.length === 0) return [];
    return [
      { kind: 'heading', level: 1, runs: [words.run('section-questions')] },
      {
        kind: 'list',
        marker: 'number',
        items: questions.slice(0, QUESTIONS).map((question): Block[] => [
          {
            kind: 'paragraph',
            align: 'start',
            runs: [
              words.text(context.question(question.path)),
              ...(question.kind === 'complete' ? [words.text(`　${words.say('complete-history')}`)] : []),
              words.text(`　${words.say('settles', { count: question.rows.length })}`, { small: true, muted: true }),
            ],
          },
        ]),
      },
    ];
  }

  private laterNotices(): Block[] {
    const lines = noticeLines(this.context, 'open');
    if (lines.length === 0) return [];
    return [{ kind: 'heading', level: 2, runs: [this.context.words.run('section-notices-open')] }, ...lines];
  }

  private rules(): Block[] {
    const { words } = this.context;
    return [
      { kind: 'heading', level: 2, runs: [words.run('section-rules')] },
      {
        kind: 'list',
        marker: 'bullet',
        items: RULES.map((key): Block[] => [{ kind: 'paragraph', align: 'start', runs: [words.run(key)] }]),
      },
    ];
  }
}
