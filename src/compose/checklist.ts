import { type Advice, type EvidenceRow, groupRows, type Item, papersIn } from '../advise/index.ts';
import type { DocumentLang } from '../base/locale.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { Block, Cell, Column, Document, Row } from '../doc/blocks.ts';
import { ComposeContext } from './context.ts';
import { headBlocks, noticeBlocks, noticeLines } from './head.ts';

import { paperCell, paperNames, type Telling } from './paper-cell.ts';
import { SourceRegister } from './sources.ts';
import { formCell, whereCell } from './where-cell.ts';

/** How a checklist is wanted. */
export interface ChecklistOptions {
  readonly lang: DocumentLang;
  /** No case yet: conditions are printed in words instead of questions. */
  readonly consultation?: boolean;
  /** Split by who fetches the papers. */
  readonly byFetcher?: boolean;
  /** Only what this person or body fetches (slug of `fetchers`); such a list says nothing private. */
  readonly only?: string;
}

/** Questions a sheet has room for; the hearing sheet has them all. */
const QUESTIONS = 8;

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
  const context = new ComposeContext(profile, advice, catalogue, options.lang, 'checklist');
  const { words } = context;
  const discreet = options.only !== undefined && options.only !== 'client' && options.only !== 'office';
  const titleKey = options.consultation
    ? 'consultation-title'
    : options.byFetcher || options.only !== undefined
      ? 'fetcher-title'
      : 'title';
  const sheet = new ChecklistSheet(context, discreet ? 'discreet' : 'full', options.consultation === true);
  const body = options.byFetcher || options.only !== undefined ? sheet.byFetcher(options.only) : sheet.byState();
  const draft = profile.review?.reviewer === undefined || profile.review.on === undefined;
  return {
    title: words.say(titleKey),
    lang: options.lang,
    style: 'sheet',
    blocks: [
      {
        kind: 'title',
        runs: [words.run(titleKey)],
        ...(draft && !options.consultation ? { subtitle: [words.run('draft')] } : {}),
      },
      ...headBlocks(context, discreet),
      ...(discreet ? [] : noticeBlocks(context)),
      ...body,
    ],
    footer: [words.run('disclaimer', { small: true, muted: true })],
  };
}

class ChecklistSheet {
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

  byState(): Block[] {
    const { rows } = this.context.advice;
    const certain = rows.filter((row) => row.state === 'certain');
    return [
      ...this.section(
        'section-certain',
        certain.filter((row) => row.level !== 'customary'),
      ),
      ...this.open(rows.filter((row) => row.state === 'open')),
      ...this.questions(),
      ...this.section(
        'section-customary',
        certain.filter((row) => row.level === 'customary'),
      ),
      ...this.laterNotices(),
      ...this.rules(),
      ...this.sources.blocks(this.context),
    ];
  }

  byFetcher(only: string | undefined): Block[] {
    const { rows } = this.context.advice;
    const { vocabulary } = this.context.catalogue;
    const fetchers = Object.keys(vocabulary.fetchers ?? {}).filter((slug) => only === undefined || slug === only);
    return fetchers.flatMap((slug) => {
      const theirs = rows.filter((row) => this.fetcherOf(row) === slug && !this.hidden(row));
      return this.table(this.context.vocabulary('fetchers', slug), theirs);
    });
  }

  private fetcherOf(row: EvidenceRow): string {
    const first = firstPaper(row);
    return row.fetchedBy ?? this.context.catalogue.evidence[first]?.fetchedBy ?? 'client';
  }

  /** A paper about one's private life is not told to others than the client. */
  private hidden(row: EvidenceRow): boolean {
    return this.telling === 'discreet' && this.context.catalogue.evidence[firstPaper(row)]?.private === true;
  }

  private section(key: string, rows: readonly EvidenceRow[]): Block[] {
    return this.table(this.context.words.say(key), rows);
  }

  private table(title: string, rows: readonly EvidenceRow[]): Block[] {
    if (rows.length === 0) return [];
    const { words } = this.context;
    const header = (key: string): Cell => ({ blocks: [{ kind: 'paragraph', runs: [words.run(key, { bold: true })] }] });
    const columns: Column[] = [
      { share: 5, align: 'center' },
      { share: 5, align: 'center' },
      { share: 50 },
      { share: 25 },
      { share: 15 },
    ];
    return [
      { kind: 'heading', level: 1, runs: [words.text(title)] },
      {
        kind: 'table',
        rules: 'grid',
        summary: title,
        columns,
        header: [
          {
            cells: [
              { blocks: [] },
              header('column-number'),
              header('column-paper'),
              header('column-where'),
              header('column-form'),
            ],
          },
        ],
        rows: groupRows(rows).map((item) => this.row(item)),
      },
    ];
  }

  private row(item: Item): Row {
    const { context } = this;
    const { words } = context;
    this.number += 1;
    const done = item.rows.every((row) => row.collection.state === 'obtained');
    const numbers = this.telling === 'full' ? this.sources.cite(item.first, context) : [];
    const mark: Block[] =
      numbers.length === 0
        ? []
        : [
            {
              kind: 'paragraph',
              align: 'start',
              runs: [words.run('source-mark', { small: true, muted: true }, { numbers: numbers.join(',') })],
            },
          ];
    return {
      cells: [
        { blocks: [{ kind: 'paragraph', runs: [{ kind: 'box', state: done ? 'done' : 'open' }] }] },
        { blocks: [{ kind: 'paragraph', runs: [words.text(String(this.number))] }] },
        { blocks: paperCell(item, context, this.telling) },
        { blocks: whereCell(item.first, context) },
        { blocks: [...formCell(item.first, context), ...mark] },
      ],
    };
  }

  /** What may be needed, with the condition in words, or the facts that decide. */
  private open(rows: readonly EvidenceRow[]): Block[] {
    if (rows.length === 0) return [];
    const { context } = this;
    const { words } = context;
    const title = words.say(this.consultation ? 'section-open-consultation' : 'section-open');
    const header = (key: string): Cell => ({ blocks: [{ kind: 'paragraph', runs: [words.run(key, { bold: true })] }] });
    return [
      { kind: 'heading', level: 1, runs: [words.text(title)] },
      {
        kind: 'table',
        rules: 'rows',
        summary: title,
        columns: [{ share: 5, align: 'center' }, { share: 50 }, { share: 45 }],
        header: [
          {
            cells: [
              { blocks: [] },
              header('column-paper'),
              header(this.consultation ? 'column-condition' : 'column-question'),
            ],
          },
        ],
        rows: (this.consultation ? groupRows(rows).map((item) => [item]) : openGroups(groupRows(rows))).map((items) =>
          this.openRow(items),
        ),
      },
    ];
  }

  /** One open item; or in one row everything that somebody would need of whom it is not known whether there is one. */
  private openRow(items: readonly Item[]): Row {
    const { context } = this;
    const { words } = context;
    for (const item of items) this.sources.cite(item.first, context);
    const [item] = items;
    const box: Cell = { blocks: [{ kind: 'paragraph', runs: [{ kind: 'box', state: 'open' }] }] };
    if (!item) return { cells: [box, { blocks: [] }, { blocks: [] }] };
    if (items.length === 1)
      return { cells: [box, { blocks: paperCell(item, context, 'brief') }, { blocks: this.deciding(item.first) }] };
    const who = (item.first.whose?.missing ?? []).map((path) => context.label(path)).join('・');
    const slugs = [...new Set(items.flatMap(({ first }) => papersIn(first.papers)))];
    return {
      cells: [
        box,
        {
          blocks: [
            { kind: 'paragraph', align: 'start', runs: [words.run('same-for', { bold: true }, { who })] },
            { kind: 'list', marker: 'bullet', items: slugs.map((slug) => [paperNames(slug, context)]) },
          ],
        },
        { blocks: this.consultation ? [] : [{ kind: 'paragraph', align: 'start', runs: [words.text(who)] }] },
      ],
    };
  }

  private laterNotices(): Block[] {
    const lines = this.telling === 'discreet' ? [] : noticeLines(this.context, 'open');
    if (lines.length === 0) return [];
    return [{ kind: 'heading', level: 2, runs: [this.context.words.run('section-notices-open')] }, ...lines];
  }

  private deciding(row: EvidenceRow): Block[] {
    const { context } = this;
    const { words } = context;
    const line = (text: string): Block => ({ kind: 'paragraph', align: 'start', runs: [words.text(text)] });
    if (this.consultation)
      return row.condition ? [line(words.say('when', { condition: context.say(row.condition) }))] : [];
    const labels = [...new Set(row.missing.map((path) => context.label(path)))];
    return labels.map(line);
  }

  private questions(): Block[] {
    const { context } = this;
    const { words, advice } = context;
    if (this.consultation || advice.questions.length === 0) return [];
    return [
      { kind: 'heading', level: 1, runs: [words.run('section-questions')] },
      {
        kind: 'list',
        marker: 'number',
        items: advice.questions.slice(0, QUESTIONS).map((question): Block[] => [
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

  private rules(): Block[] {
    if (this.telling === 'discreet') return [];
    const { words } = this.context;
    return [
      { kind: 'heading', level: 2, runs: [words.run('section-rules')] },
      {
        kind: 'list',
        marker: 'bullet',
        items: ['rule-japanese-certificates', 'rule-translation', 'rule-return', 'rule-print'].map((key): Block[] => [
          { kind: 'paragraph', align: 'start', runs: [words.run(key)] },
        ]),
      },
    ];
  }
}

/** Items of somebody not known yet go together; every other item stands alone. */
function openGroups(items: readonly Item[]): Item[][] {
  const groups = new Map<string, Item[]>();
  items.forEach((item, i) => {
    const { whose, missing } = item.first;
    const nobody =
      whose !== undefined && whose.persons.length === 0 && whose.missing.some((path) => missing.includes(path));
    const key = nobody ? whose.missing.join() : String(i);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  });
  return [...groups.values()];
}

function firstPaper(row: EvidenceRow): string {
  const walk = (papers: EvidenceRow['papers']): string => {
    if (papers.kind === 'paper' || papers.kind === 'forms') return papers.paper;
    const first = papers.kind === 'depends' ? papers.of[0]?.papers : papers.of[0];
    return first ? walk(first) : '';
  };
  return walk(row.papers);
}
