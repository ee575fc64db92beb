import type { MoreTick } from '../../case/blanks.ts';
import type { Form, RecordForm } from '../../case/form.ts';
import { schemaPath } from '../../case/paths.ts';
import type { Block, Cell, Row } from '../../doc/blocks.ts';
import type { ComposeContext } from '../context.ts';
import { entriesOf, isRecord, valueAt } from '../profile-form.ts';
import { valueText } from '../value-text.ts';
import type { Ask } from './asks.ts';
import { blankBlocks, cellBlanks, choicesOf, ticks } from './blanks.ts';
import type { Asked, Choice, SheetFields } from './fields.ts';

/** Columns a page has room for; entries with more fields have a form each. */
const COLUMNS = 7;
/** Blank rows of a history nothing is known of, and of one that may go on. */
export const BLANKS = 5;
export const MORE = 3;
/** Histories that everybody has: "none" is no answer. */
const EVERYBODY: ReadonlySet<string> = new Set([
  'addresses',
  'statuses',
  'jobs',
  'residentTax',
  'pension',
  'healthInsurance',
  'schooling',
  'incomes',
  'cohabitation',
  'households',
]);

/** A column: one field, or the two ends of a period. */
type Column = readonly (readonly [key: string, form: Form])[];

/** The form of a history's entries; undefined if it is no history of records. */
export function entryForm(form: Form): RecordForm | undefined {
  return (form.kind === 'history' || form.kind === 'list') && form.item.kind === 'record' ? form.item : undefined;
}

/** True if the entries of a history have more fields than a table has columns: each has a form of its own. */
export function isWide(entry: RecordForm): boolean {
  return columnsOf(entry).length > COLUMNS;
}

/** What a history is written into: what is known, then blank rows; for wide entries a form for each. */
export function historyBlocks(ask: Ask, entry: RecordForm, context: ComposeContext, fields: SheetFields): Block[] {
  const known = entriesOf(valueAt(context.profile, ask.path)).filter(isRecord);
  const columns = columnsOf(entry);
  const history = new HistoryBlanks(ask, context, fields);
  return [
    ...history.answerLine(known.length > 0),
    ...(columns.length <= COLUMNS ? [history.table(columns, known)] : history.forms(entry, known)),
  ];
}

function columnsOf(entry: RecordForm): Column[] {
  const simple = Object.entries(entry.fields).filter(([, form]) => isSimple(form));
  const hasPeriod = ['from', 'to'].every((key) => simple.some(([name]) => name === key));
  return simple.flatMap((field): Column[] => {
    if (hasPeriod && field[0] === 'to') return [];
    const end = simple.find(([name]) => name === 'to');
    return [hasPeriod && field[0] === 'from' && end ? [field, end] : [field]];
  });
}

/** Fields that are one value, or persons: histories inside an entry are asked for on their own. */
function isSimple(form: Form): boolean {
  return form.kind === 'value' || ((form.kind === 'list' || form.kind === 'history') && form.item.kind === 'value');
}

/** Relative width of a column: dates and ticks are short, names and places long. */
function widthOf(column: Column): number {
  const [first] = column;
  if (!first) return 1;
  const [, form] = first;
  if (form.kind !== 'value') return 16;
  if (form.type === 'Date') return 15;
  return form.type === 'bool' ? 9 : form.type === 'int' ? 8 : form.type === 'Money' ? 12 : 14;
}

class HistoryBlanks {
  private readonly ask: Ask;
  private readonly context: ComposeContext;
  private readonly fields: SheetFields;
  /** Path of the entries in the schema, by which labels are kept. */
  private readonly schema: string;
  constructor(ask: Ask, context: ComposeContext, fields: SheetFields) {
    this.ask = ask;
    this.context = context;
    this.fields = fields;
    this.schema = `${schemaPath(ask.path) ?? ask.path}[]`;
  }

  /** "None", or "nothing else", to be ticked in place of filling in; and that what is filled in is all there is. */
  answerLine(known: boolean): Block[] {
    const { ask, context, fields } = this;
    const { words } = context;
    const name = /([A-Za-z]+)(?:\[\d+\])?$/.exec(ask.path)?.[1] ?? '';
    const choice = (value: MoreTick, key: string): Choice => ({ value, words: words.say(key) });
    const all = ask.form.kind === 'history' ? [choice('all', 'that-is-all')] : [];
    const choices = known
      ? [choice('no-more', 'no-more'), choice('more', 'some-more'), ...all]
      : [...(EVERYBODY.has(name) ? [] : [choice('none', 'none-at-all')]), ...all];
    if (choices.length === 0) return [];
    const asked: Asked = { path: ask.path, tip: context.label(ask.path) };
    const runs = ticks(choices, (one) => fields.box(asked, one, 'more'), context);
    return [{ kind: 'paragraph', align: 'start', keepWithNext: true, runs }];
  }

  table(columns: readonly Column[], known: readonly Readonly<Record<string, unknown>>[]): Block {
    const rows = [...known, ...Array.from({ length: known.length > 0 ? MORE : BLANKS }, () => ({}))].map(
      (entry: Readonly<Record<string, unknown>>, n): Row => ({
        cells: columns.map((column, i) => this.cell(column, entry, n, i === 0 && n >= known.length)),
      }),
    );
    return {
      kind: 'table',
      rules: 'grid',
      columns: columns.map((column) => ({ share: widthOf(column) })),
      header: [{ cells: columns.map((column) => this.heading(column)) }],
      rows,
    };
  }

  /** A cell of the entry with number `n`: what is known, blanks for the rest; `tall` makes room for a pen. */
  private cell(column: Column, entry: Readonly<Record<string, unknown>>, n: number, tall: boolean): Cell {
    const { context, fields } = this;
    const parts = column.map(([key, form], i): Pick<Cell, 'blocks' | 'field'> => {
      const text = valueText(entry[key], form, context);
      if (text === undefined) return cellBlanks(form, this.asked(key, n), context, fields, i > 0);
      const runs = [context.words.text(`${i > 0 ? '～' : ''}${text}`)];
      return { blocks: [{ kind: 'paragraph', align: 'start', runs }] };
    });
    const blocks = parts.flatMap((part) => part.blocks);
    const field = parts.find((part) => part.field)?.field;
    return {
      blocks: tall && blocks.length === 0 ? [{ kind: 'space', lines: 1.6 }] : blocks,
      ...(field ? { field } : {}),
    };
  }

  private heading(column: Column): Cell {
    const { context } = this;
    const { words } = context;
    const labels = column.map(([key]) => this.label(key)).join('～');
    return {
      blocks: [
        { kind: 'paragraph', align: 'start', runs: [words.text(labels, { bold: true, small: true })] },
        ...column.flatMap(([, form]): Block[] => {
          const choices =
            form.kind === 'value' && form.type !== 'bool' && form.ref === undefined ? choicesOf(form, context) : [];
          const text = choices.map((choice) => choice.words).join(words.say('list-separator'));
          return text === ''
            ? []
            : [{ kind: 'paragraph', align: 'start', runs: [words.text(text, { small: true, muted: true })] }];
        }),
      ],
    };
  }

  /** A form for each entry, label beside blank; what is known stands in it. */
  forms(entry: RecordForm, known: readonly Readonly<Record<string, unknown>>[]): Block[] {
    const { context, fields, ask } = this;
    const { words } = context;
    const blanks = known.length > 0 || ask.form.kind === 'list' ? 1 : 2;
    const rows = [...known, ...Array.from({ length: blanks }, () => undefined)].flatMap((values, n): Row[] => [
      {
        band: true,
        cells: [
          {
            span: 2,
            blocks: [{ kind: 'paragraph', runs: [words.run('entry-number', { bold: true }, { number: n + 1 })] }],
          },
        ],
      },
      ...Object.entries(entry.fields).flatMap(([key, field]): Row[] => {
        const text = values && valueText(values[key], field, context);
        // An entry that is known shows what is known; what is missing in it is asked for by questions of its own.
        if (values && text === undefined) return [];
        return [
          {
            cells: [
              { blocks: [{ kind: 'paragraph', align: 'start', runs: [words.text(this.label(key))] }] },
              {
                blocks:
                  text === undefined
                    ? blankBlocks(field, this.asked(key, n), context, fields)
                    : [{ kind: 'paragraph', align: 'start', runs: [words.text(text)] }],
              },
            ],
          },
        ];
      }),
    ]);
    return [{ kind: 'table', rules: 'grid', columns: [{ share: 30 }, { share: 70 }], rows }];
  }

  private label(key: string): string {
    return this.context.label(`${this.schema}.${key}`);
  }

  /** A field of the entry with number `n`, which may be one that nobody has named yet. */
  private asked(key: string, n: number): Asked {
    const { path } = this.ask;
    const { words } = this.context;
    const tip = words.say('tip-entry', { list: this.context.label(path), number: n + 1, field: this.label(key) });
    return { path: `${path}[${n}].${key}`, tip };
  }
}
