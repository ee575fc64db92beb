import { type EvidenceRow, groupRows, type Item, papersIn } from '../../advise/index.ts';
import type { Block, Cell, Column, Row } from '../../doc/blocks.ts';
import type { Paper } from '../../letter/index.ts';
import { ComposeContext } from '../context.ts';
import { withoutInPerson } from '../in-person.ts';
import { coverageLines, paperLines, whoseNames } from '../paper-cell.ts';
import { Words } from '../words.ts';

/** Empty rows for what is on no list. */
const PEN_ROWS = 2;

/** The papers of the list that this paper accompanies: what somebody else is asked to get, how many, of whom. */
export function papersAsked(context: ComposeContext, { rows }: Paper): readonly Block[] {
  const list = listOf(context);
  const items = groupRows(list.advice.rows.filter(({ id }) => rows.includes(id)));
  return [
    new ListTable(list).block(
      [
        ['paper', { share: 50 }, (item) => paper(item, list)],
        ['copies', { share: 12, align: 'center' }, (item) => [line(list, copies(item))]],
        ['issuer', { share: 38 }, (item) => issuers(item, list).map((issuer) => line(list, issuer))],
      ],
      items,
    ),
  ];
}

/**
 * What the office may hold of the client's: what is shown at the counter and the originals of the list, with room to note
 * when each was taken and when it was given back.
 */
export function originals(context: ComposeContext): readonly Block[] {
  const list = listOf(context);
  const { catalogue, advice } = list;
  const form = (row: EvidenceRow) => papersIn(row.papers).map((slug) => catalogue.evidence[slug]);
  const certain = advice.rows.filter(({ state, shared }) => state === 'certain' && !shared);
  // What the office makes itself it does not hold for anybody; who files shows his own card.
  const held = certain.filter((row) =>
    form(row).some((one) => one && one.fetchedBy !== 'office' && (one.form === 'shown' || one.form === 'original')),
  );
  const shown = held.filter((row) => form(row).some((one) => one?.form === 'shown'));
  const items = groupRows([...shown, ...held.filter((row) => !shown.includes(row))]);
  const none = () => [];
  return [
    new ListTable(list).block(
      [
        ['held', { share: 8, align: 'center' }, () => [box()]],
        ['paper', { share: 42 }, (item) => paper(item, list)],
        ['whose', { share: 18 }, (item) => [line(list, whoseNames(item.first, list))]],
        ['copies-held', { share: 8 }, none],
        ['taken', { share: 12 }, none],
        ['returned', { share: 12 }, none],
      ],
      items,
    ),
  ];
}

/** The case as its checklist tells it, without what is asked in person only. */
function listOf({ profile, advice, catalogue, lang }: ComposeContext): ComposeContext {
  return new ComposeContext(profile, withoutInPerson(advice, catalogue), catalogue, lang, 'checklist');
}

type ColumnOf = readonly [key: string, column: Column, cell: (item: Item) => readonly Block[]];

/** A table of items of the list, with empty rows at the end. */
class ListTable {
  private readonly words: Words;
  constructor({ catalogue, lang }: ComposeContext) {
    this.words = new Words(catalogue, 'paper', lang);
  }

  block(columns: readonly ColumnOf[], items: readonly Item[]): Block {
    const header = columns.map(
      ([key]): Cell => ({
        blocks: [
          { kind: 'paragraph', align: 'start', runs: [this.words.run(`column-${key}`, { bold: true, small: true })] },
        ],
      }),
    );
    const pen: Row = { cells: columns.map(() => ({ blocks: [{ kind: 'space', lines: 1 }] })) };
    return {
      kind: 'table',
      rules: 'grid',
      columns: columns.map(([, column]) => column),
      header: [{ cells: header }],
      rows: [
        ...items.map((item): Row => ({ cells: columns.map(([, , cell]) => ({ blocks: cell(item) })) })),
        ...Array.from({ length: PEN_ROWS }, () => pen),
      ],
    };
  }
}

function paper(item: Item, list: ComposeContext): Block[] {
  return [...paperLines(item.first.papers, list, false), ...coverageLines(item, list)];
}

function copies({ rows }: Item): string {
  return String(rows.reduce((sum, row) => sum + row.copies, 0));
}

function issuers({ first }: Item, { catalogue, lang }: ComposeContext): string[] {
  const names = papersIn(first.papers).flatMap((slug) => {
    const issuer = catalogue.evidence[slug]?.issuer;
    return (issuer === undefined ? undefined : catalogue.authorities[issuer]?.name[lang]) ?? [];
  });
  return [...new Set(names)];
}

function line({ words }: ComposeContext, text: string): Block {
  return { kind: 'paragraph', align: 'start', runs: text === '' ? [] : [words.text(text, { small: true })] };
}

function box(): Block {
  return { kind: 'paragraph', align: 'center', runs: [{ kind: 'box', state: 'open' }] };
}
