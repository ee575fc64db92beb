import { type Advice, exhibitsOf, type Item } from '../advise/index.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { Block, Cell, Column, Document, Row } from '../doc/blocks.ts';
import { addresseeOf, type Paper } from '../letter/index.ts';
import { ComposeContext } from './context.ts';
import { applicantBlock } from './filing/applicant.ts';
import { collectedPapers, formText, nameBlocks, remarkBlocks, returnable } from './filing/papers.ts';
import { whoseNames } from './paper-cell.ts';
import { reviewedBy } from './review.ts';

/** How a filing index is wanted. */
export interface IndexOptions {
  /** 宛先, if not that of the procedure. */
  readonly addressee?: string;
  /** Papers beside the letter: those that are no row of the list stand after it under their own number. */
  readonly papers?: readonly Paper[];
}

/**
 * 提出書類一覧: the sheet on top of the file, in the layout of the agency's own lists: 資料 numbers in an examiner's
 * order, 提出確認欄, what is shown, who files. Japanese only, and nothing that is meant for the client or the office.
 */
export function composeIndex(
  profile: CaseProfile,
  advice: Advice,
  catalogue: Catalogue,
  options: IndexOptions = {},
): Document {
  const context = new ComposeContext(profile, advice, catalogue, 'ja', 'index');
  return new FilingIndex(context).document(options);
}

const COLUMNS = {
  number: { share: 7, align: 'center' },
  paper: { share: 39 },
  whose: { share: 14 },
  copies: { share: 6, align: 'center' },
  form: { share: 10, align: 'center' },
  check: { share: 10.5, align: 'center' },
  remarks: { share: 18 },
} as const satisfies Readonly<Record<string, Column>>;

type ColumnName = keyof typeof COLUMNS;

const WHOLE: readonly ColumnName[] = ['number', 'paper', 'whose', 'copies', 'form', 'check', 'remarks'];
/** What is shown has neither a number nor copies. */
const SHOWN: readonly ColumnName[] = ['paper', 'whose', 'check', 'remarks'];

class FilingIndex {
  private readonly context: ComposeContext;
  /** Names of papers and years are written with the checklist's words. */
  private readonly checklist: ComposeContext;
  private readonly collected: ReadonlySet<string>;
  constructor(context: ComposeContext) {
    this.context = context;
    this.checklist = new ComposeContext(context.profile, context.advice, context.catalogue, 'ja', 'checklist');
    this.collected = collectedPapers(context);
  }

  document({ addressee, papers = [] }: IndexOptions): Document {
    const { context } = this;
    const { words, advice, profile, catalogue } = context;
    const { filed, shown, perhaps } = exhibitsOf(advice.rows, catalogue);
    const draft = !reviewedBy(profile);
    return {
      title: words.say('title'),
      lang: 'ja',
      style: 'sheet',
      blocks: [
        { kind: 'title', runs: [words.run('title')], ...(draft ? { subtitle: [words.run('draft')] } : {}) },
        {
          kind: 'paragraph',
          align: 'start',
          inset: 3,
          runs: [words.text(addressee ?? addresseeOf(advice, catalogue).ja)],
        },
        applicantBlock(context),
        ...(draft ? this.stillOpen() : []),
        ...this.part(
          'section-filed',
          WHOLE,
          filed,
          papers.filter(({ exhibits }) => exhibits.some((number) => number > filed.length)),
        ),
        ...this.part(
          'section-shown',
          SHOWN,
          shown.map((item) => ({ item })),
        ),
        // What nobody has said there is belongs on a draft only.
        ...this.part('section-perhaps', WHOLE, draft ? perhaps.map((item) => ({ item })) : []),
        ...this.notes(filed.map(({ item }) => item)),
        ...this.filer(),
      ],
      footer: [words.run('footer', { small: true, muted: true })],
    };
  }

  private part(
    key: string,
    columns: readonly ColumnName[],
    lines: readonly { readonly item: Item; readonly number?: number }[],
    own: readonly Paper[] = [],
  ): Block[] {
    if (lines.length + own.length === 0) return [];
    const { words } = this.context;
    const header = columns.map(
      (column): Cell => ({
        blocks: [{ kind: 'paragraph', runs: [words.run(`column-${column}`, { bold: true, small: true })] }],
      }),
    );
    const rows = lines.map(
      ({ item, number }): Row => ({ cells: columns.map((column) => ({ blocks: this.cell(column, item, number) })) }),
    );
    rows.push(
      ...own.map((paper): Row => ({ cells: columns.map((column) => ({ blocks: this.ownCell(column, paper) })) })),
    );
    const shares = columns.map((column) => COLUMNS[column]);
    return [
      { kind: 'heading', level: 2, runs: [words.run(key)] },
      { kind: 'table', rules: 'grid', summary: words.say(key), columns: shares, header: [{ cells: header }], rows },
    ];
  }

  private cell(column: ColumnName, item: Item, number: number | undefined): readonly Block[] {
    const { context, checklist, collected } = this;
    const line = (text: string, small = false): Block[] =>
      text === '' ? [] : [{ kind: 'paragraph', runs: [context.words.text(text, small ? { small } : {})] }];
    switch (column) {
      case 'number':
        return line(number === undefined ? '' : String(number));
      case 'paper':
        return nameBlocks(item, checklist, collected);
      case 'whose':
        return line(whoseNames(item.first, checklist), true);
      case 'copies':
        return line(String(item.rows.reduce((sum, row) => sum + row.copies, 0)));
      case 'form':
        return line(formText(item, context, collected), true);
      case 'check':
        return line(context.words.say('check'), true);
      case 'remarks':
        return remarkBlocks(item, context, collected);
    }
  }

  /** Of a paper that is written for this application and no row of its list. */
  private ownCell(column: ColumnName, { title, exhibits, signers }: Paper): readonly Block[] {
    const { context } = this;
    const small = column !== 'number' && column !== 'paper' && column !== 'copies';
    const texts: Readonly<Record<ColumnName, string>> = {
      number: exhibits.join('、'),
      paper: title.ja,
      whose: signers.flatMap(({ person }) => (person === undefined ? [] : [context.person(person)])).join('・'),
      copies: '1',
      form: context.words.say('original'),
      check: context.words.say('check'),
      remarks: '',
    };
    const text = texts[column];
    return text === '' ? [] : [{ kind: 'paragraph', runs: [context.words.text(text, small ? { small } : {})] }];
  }

  /** A draft says what is not on it yet. */
  private stillOpen(): Block[] {
    const { words, advice } = this.context;
    const count = advice.rows.filter((row) => row.state === 'open').length;
    return count === 0
      ? []
      : [
          {
            kind: 'notice',
            blocks: [{ kind: 'paragraph', align: 'start', runs: [words.run('open-rows', {}, { count })] }],
          },
        ];
  }

  private notes(filed: readonly Item[]): Block[] {
    const { words } = this.context;
    const returned = filed.some((item) => returnable(item, this.context, this.collected));
    return [
      {
        kind: 'list',
        marker: 'number',
        items: [...(returned ? ['note-return'] : []), 'note-earlier', 'note-check'].map((key): Block[] => [
          { kind: 'paragraph', align: 'start', runs: [words.run(key, { small: true })] },
        ]),
      },
    ];
  }

  /** 申請取次者, to be filled in where the office does not say; nothing if somebody else files. */
  private filer(): Block[] {
    const { words, profile, advice, office } = this.context;
    const filedBy = profile.applications[advice.application]?.filedBy;
    if (filedBy !== undefined && filedBy !== 'agent') return [];
    // As long as nobody has said who files, the office only leaves room.
    const known: Readonly<Record<string, string | undefined>> =
      filedBy === 'agent' && office
        ? {
            'filer-name': office.representative,
            'filer-office': office.name.ja,
            'filer-address': office.address,
            'filer-phone': office.phone,
            'filer-number': office.certificateNumber,
          }
        : {};
    return [
      { kind: 'heading', level: 2, runs: [words.run('filer')] },
      {
        kind: 'key-values',
        items: ['filer-name', 'filer-office', 'filer-address', 'filer-phone', 'filer-number'].map((key) => ({
          key: [words.run(key)],
          value: [words.text(known[key] ?? '\u3000')],
        })),
      },
    ];
  }
}
