import type { Block, Cell, Row, TableBlock } from '../../doc/blocks.ts';
import { type PlacedCell, placeCells } from '../../doc/grid.ts';
import { rowHeight } from '../../doc/row.ts';
import { blockLines, oneLine } from '../../doc/text.ts';
import type { HtmlContext } from './blocks.ts';
import { attributes } from './escape.ts';

/** A column with less than this part of the width holds a box or a number. */
const NARROW = 0.08;
/** A column with less than this part has room beside another one on a card. */
const SHORT = 0.2;
const RULES = { grid: 'grid', rows: 'lines', none: 'plain' } as const;
const ALIGN = { start: undefined, center: 'c', end: 'e' } as const;

/** A line of text in a cell, in em. */
const LINE = 1.5;
const SIDES = { top: 'bt', right: 'br', bottom: 'bb', left: 'bl' } as const;
const LINES = { single: undefined, double: 'double', dashed: 'dashed' } as const;

function classes(...names: readonly (string | undefined)[]): string | undefined {
  const told = names.filter((name) => name !== undefined);
  return told.length > 0 ? told.join(' ') : undefined;
}

/** The classes of a cell's own lines and ground. */
function frameOf({ borders = [], line = 'single', shade }: Cell): (string | undefined)[] {
  const sides = borders.map((side) => SIDES[side]);
  return [...sides, sides.length > 0 ? LINES[line] : undefined, shade === undefined ? undefined : `g${shade}`];
}

/** A table. On narrow screens its rows become cards, whose cells name their columns. */
export function htmlTable(block: TableBlock, context: HtmlContext): string {
  const { columns, header = [], rows, rules } = block;
  if (columns.length === 0 || header.length + rows.length === 0) return '';
  const shares = columns.map(({ share }) => (Number.isFinite(share) && share > 0 ? share : 0));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const parts = shares.map((share) => (total > 0 ? share / total : 1 / columns.length));
  const main = parts.findIndex((part) => part >= NARROW);
  // Cells that nobody has written in are to be filled in by hand: they stay.
  const blank = columns.map((_, column) =>
    rows.every((row) => placeCells(row, columns.length).every(({ cell, at }) => at !== column || !hasText(cell))),
  );
  const labels = columnLabels(header, columns.length, context);
  const head = header.map((row) => rowOf(row, headCell)).join('');
  const body = rows.map((row) => rowOf(row, row.band ? bandCell : (placed) => bodyCell(placed, row))).join('');
  const cols = parts.map((part) => `<col style="width:${(100 * part).toFixed(2)}%">`).join('');
  const name = attributes({
    class: `${RULES[rules]}${rules === 'none' ? '' : ' cards'}`,
    role: 'table',
    'aria-label': block.summary === undefined ? undefined : oneLine(block.summary),
  });
  return [
    `<table${name}><colgroup>${cols}</colgroup>`,
    head === '' ? '' : `<thead role="rowgroup">${head}</thead>`,
    `<tbody role="rowgroup">${body}</tbody></table>`,
  ].join('');

  // The roles are said again because a table that is shown as blocks loses them.
  function rowOf(row: Row, cellOf: (placed: PlacedCell) => string): string {
    const cells = placeCells(row, columns.length).map(cellOf).join('');
    const lines = rowHeight(row);
    const low = lines !== undefined && row.cells.every((cell) => !hasText(cell));
    const marks = attributes({
      class: classes(row.band ? 'band' : undefined, low ? 'low' : undefined, row.keep ? 'keep' : undefined),
      style: lines === undefined ? undefined : `height:${(lines * LINE).toFixed(2)}em`,
    });
    return `<tr role="row"${marks}>${cells}</tr>`;
  }

  function headCell({ cell, at, span }: PlacedCell): string {
    // A header cell without text, such as that above the boxes, is no header.
    const empty = !hasText(cell);
    const marks = attributes({
      class: classes(ALIGN[columns[at]?.align ?? 'start'], ...frameOf(cell)),
      colspan: span > 1 ? span : undefined,
      ...(empty ? { role: 'cell' } : { scope: 'col', role: 'columnheader' }),
    });
    const tag = empty ? 'td' : 'th';
    return `<${tag}${marks}>${inner(cell)}</${tag}>`;
  }

  function bandCell({ cell, span }: PlacedCell): string {
    const marks = attributes({ class: classes(...frameOf(cell)), colspan: span > 1 ? span : undefined });
    return `<th scope="row" role="rowheader"${marks}>${inner(cell)}</th>`;
  }

  function bodyCell({ cell, at, span }: PlacedCell, row: Row): string {
    const empty = !hasText(cell);
    const kind = at < main ? 'narrow' : at === main ? 'main' : (parts[at] ?? 1) < SHORT ? 'short' : undefined;
    const hidden = empty && !blank[at] ? 'none' : undefined;
    const named = classes(ALIGN[columns[at]?.align ?? 'start'], kind, hidden, ...frameOf(cell));
    const told = kind === 'narrow' || (kind === 'main' && !empty) || (empty && !blank[at]);
    const marks = attributes({
      role: 'cell',
      class: named,
      colspan: span > 1 ? span : undefined,
      'data-label': told || labels[at] === '' ? undefined : labels[at],
    });
    return `<td${marks}>${inner(cell, rowLabel(row, cell))}</td>`;
  }

  function hasText(cell: Cell): boolean {
    return blockLines(cell.blocks, context).length > 0;
  }

  function inner(cell: Cell, label?: string): string {
    return context.write(cell.blocks, { ...context, inCell: true, ...(label === undefined ? {} : { label }) });
  }

  /** What a box in a cell stands for: the first words beside it. */
  function rowLabel(row: Row, cell: Cell): string | undefined {
    const others = row.cells
      .filter((one) => one !== cell)
      .flatMap(({ blocks }) => blockLines(blocks as Block[], context));
    return others.find((line) => !/^[\d\s.☐☑☒]*$/.test(line));
  }
}

/** The header above each column, in one line. */
function columnLabels(header: readonly Row[], columns: number, context: HtmlContext): string[] {
  const labels = new Array<string>(columns).fill('');
  for (const row of header) {
    for (const { cell, at, span } of placeCells(row, columns)) {
      const text = blockLines(cell.blocks, context).join(' ');
      if (text !== '') labels.fill(text, at, at + span);
    }
  }
  return labels;
}
