import type { Form, ManyForm, RecordForm } from '../../case/form.ts';
import { schemaPath } from '../../case/paths.ts';
import type { Block, Cell, Row } from '../../doc/blocks.ts';
import type { ComposeContext } from '../context.ts';
import { entriesOf, isRecord, valueAt } from '../profile-form.ts';
import { valueText } from '../value-text.ts';
import type { Ask } from './asks.ts';
import { blankBlocks, cellBlanks, choicesOf, ticks } from './blanks.ts';

/** Columns a page has room for; entries with more fields have a form each. */
const COLUMNS = 7;
/** Blank rows of a history nothing is known of, and of one that may go on. */
const BLANKS = 5;
const MORE = 3;
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

/** What a history is written into: what is known, then blank rows; for wide entries a form for each. */
export function historyBlocks(ask: Ask, entry: RecordForm, context: ComposeContext): Block[] {
  const known = entriesOf(valueAt(context.profile, ask.path)).filter(isRecord);
  const path = `${schemaPath(ask.path) ?? ask.path}[]`;
  const columns = columnsOf(entry);
  return [
    ...answerLine(ask, known.length > 0, context),
    ...(columns.length <= COLUMNS
      ? [tableOf(columns, path, known, context)]
      : formsOf(entry, path, known, ask.form as ManyForm, context)),
  ];
}

/** "None", or "nothing else", to be ticked in place of filling in. */
function answerLine(ask: Ask, known: boolean, context: ComposeContext): Block[] {
  const { words } = context;
  const name = /([A-Za-z]+)(?:\[\d+\])?$/.exec(ask.path)?.[1] ?? '';
  if (!known && EVERYBODY.has(name)) return [];
  const choices = known ? [words.say('no-more'), words.say('some-more')] : [words.say('none-at-all')];
  return [{ kind: 'paragraph', align: 'start', keepWithNext: true, runs: ticks(choices, context) }];
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

function label(path: string, context: ComposeContext): string {
  return context.label(path);
}

function tableOf(
  columns: readonly Column[],
  path: string,
  known: readonly Readonly<Record<string, unknown>>[],
  context: ComposeContext,
): Block {
  const { words } = context;
  const heading = (column: Column): Cell => ({
    blocks: [
      {
        kind: 'paragraph',
        align: 'start',
        runs: [
          words.text(column.map(([key]) => label(`${path}.${key}`, context)).join('～'), { bold: true, small: true }),
        ],
      },
      ...column.flatMap(([, form]): Block[] => {
        const choices =
          form.kind === 'value' && form.type !== 'bool' && form.ref === undefined ? choicesOf(form, context) : [];
        const text = choices.join(context.words.say('list-separator'));
        return text === ''
          ? []
          : [{ kind: 'paragraph', align: 'start', runs: [words.text(text, { small: true, muted: true })] }];
      }),
    ],
  });
  const filled = known.map(
    (entry): Row => ({
      cells: columns.map((column) => ({
        blocks: column.flatMap(([key, form], i): Block[] => {
          const text = valueText(entry[key], form, context);
          if (text === undefined) return cellBlanks(form, context, i > 0);
          return [{ kind: 'paragraph', align: 'start', runs: [words.text(`${i > 0 ? '～' : ''}${text}`)] }];
        }),
      })),
    }),
  );
  const blank: Row = {
    cells: columns.map((column, i) => {
      const blanks = column.flatMap(([, form], j) => cellBlanks(form, context, j > 0));
      return { blocks: i === 0 && blanks.length === 0 ? [{ kind: 'space', lines: 1.6 }] : blanks };
    }),
  };
  return {
    kind: 'table',
    rules: 'grid',
    columns: columns.map((column) => ({ share: widthOf(column) })),
    header: [{ cells: columns.map(heading) }],
    rows: [...filled, ...Array.from({ length: known.length > 0 ? MORE : BLANKS }, () => blank)],
  };
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

/** A form for each entry, label beside blank; what is known stands in it. */
function formsOf(
  entry: RecordForm,
  path: string,
  known: readonly Readonly<Record<string, unknown>>[],
  form: ManyForm,
  context: ComposeContext,
): Block[] {
  const { words } = context;
  const blanks = known.length > 0 || form.kind === 'list' ? 1 : 2;
  const rows = [...known, ...Array.from({ length: blanks }, () => undefined)].flatMap((values, i): Row[] => [
    {
      band: true,
      cells: [
        {
          span: 2,
          blocks: [{ kind: 'paragraph', runs: [words.run('entry-number', { bold: true }, { number: i + 1 })] }],
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
            { blocks: [{ kind: 'paragraph', align: 'start', runs: [words.text(label(`${path}.${key}`, context))] }] },
            {
              blocks:
                text === undefined
                  ? blankBlocks(field, context)
                  : [{ kind: 'paragraph', align: 'start', runs: [words.text(text)] }],
            },
          ],
        },
      ];
    }),
  ]);
  return [{ kind: 'table', rules: 'grid', columns: [{ share: 30 }, { share: 70 }], rows }];
}
