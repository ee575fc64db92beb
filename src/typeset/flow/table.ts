import type { Cell, Column, Row, TableBlock } from '../../doc/blocks.ts';
import { columnWidths, placeCells } from '../../doc/grid.ts';
import type { StructureNode } from '../frames.ts';
import type { RuleStyle } from '../style.ts';
import { type Area, type Context, child, onGrid } from './context.ts';
import { fieldNode } from './field.ts';
import { type RowCell, rowSlab } from './row.ts';
import { type Slab, spaced, stackHeight, type TableHead } from './slab.ts';
import { plainText } from './spread.ts';

/** A column narrower than this, in em of the cell's type, takes from the wider ones. */
const LEAST_COLUMN = 2;

/** What the rows of a table share. */
interface Grid {
  readonly block: TableBlock;
  readonly node: StructureNode;
  readonly area: Area;
  readonly context: Context;
  /** Left edges of the columns, and the right edge of the last. */
  readonly edges: readonly number[];
}

/** A table: header rows kept with the first row, one slab a row, the header known to every row. */
export function tableSlabs(block: TableBlock, area: Area, context: Context): Slab[] {
  if (block.columns.length === 0) return [];
  const node = child(area.parent, 'Table', block.summary === undefined ? {} : { summary: block.summary });
  const text = area.inCell ? area.text : context.style.cell;
  const grid: Grid = {
    block,
    node,
    area: { ...area, text, inCell: true },
    context,
    edges: columnEdges(block.columns, area, text.size),
  };
  const header = (block.header ?? []).map((row, index, all) => {
    const made = tableRow(row, grid, 'head', index === 0, index === all.length - 1);
    made.keep = true;
    return made;
  });
  const head: TableHead | undefined = header.length > 0 ? { slabs: header, height: stackHeight(header) } : undefined;
  const rows = block.rows.map((row, index, all) => {
    const made = tableRow(row, grid, row.band ? 'band' : 'body', index === 0 && !head, index === all.length - 1);
    if (head) made.head = head;
    made.keep = row.band === true && index < all.length - 1;
    if (row.band) made.mark = { title: row.cells.map(cellText).join(' ').trim(), level: 9 };
    return made;
  });
  const last = header.at(-1);
  if (last && rows.length === 0) last.keep = false;
  const gap = block.rules === 'none' ? context.style.paragraphGap : context.style.blockGap;
  return spaced([...header, ...rows], area.inCell ? 0 : gap, area.inCell ? 0 : gap);
}

function cellText(cell: Cell): string {
  return cell.blocks
    .map((block) => (block.kind === 'paragraph' || block.kind === 'heading' ? plainText(block.runs) : ''))
    .join(' ');
}

/** Shares → edges in points. Too narrow columns get the least width, at the cost of the others. */
export function columnEdges(columns: readonly Column[], area: Pick<Area, 'left' | 'width'>, em: number): number[] {
  const edges = [area.left];
  for (const width of columnWidths(columns, area.width, LEAST_COLUMN * em)) edges.push((edges.at(-1) ?? 0) + width);
  return edges;
}

type RowRole = 'head' | 'band' | 'body';

function tableRow(row: Row, grid: Grid, role: RowRole, isFirst: boolean, isLast: boolean): Slab {
  const { block, context, area, edges } = grid;
  const { style } = context;
  const tr = child(grid.node, 'TR');
  const inner: number[] = [];
  const cells: RowCell[] = [];
  for (const { cell, at, span } of placeCells(row, block.columns.length)) {
    if (at > 0) inner.push(edges[at] ?? 0);
    cells.push({ ...cellOf(cell, grid, tr, role, at, span), middle: role === 'head' });
  }
  const ruled = block.rules !== 'none';
  const outer = [edges[0] ?? 0, edges.at(-1) ?? 0];
  const verticals = block.rules === 'grid' ? [...outer, ...inner].map((x) => ({ x, rule: style.hairline })) : [];
  const rule = (strong: boolean): { rule?: RuleStyle } =>
    ruled ? { rule: strong ? style.strong : style.hairline } : {};
  const fill = role === 'band' ? style.bandGray : role === 'head' && ruled ? style.headGray : undefined;
  return rowSlab({
    cells,
    left: area.left,
    width: area.width,
    padY: ruled ? style.cellPad.y : Math.min(1, style.cellPad.y),
    round: (height) => onGrid(height, style),
    ...ruleAs('top', rule(true)),
    topAlways: isFirst,
    ...ruleAs('bottom', rule(isLast)),
    ...ruleAs('cut', rule(false)),
    verticals,
    ...(fill === undefined ? {} : { fill }),
  });
}

function ruleAs<K extends string>(key: K, { rule }: { rule?: RuleStyle }): { [P in K]?: RuleStyle } {
  return (rule ? { [key]: rule } : {}) as { [P in K]?: RuleStyle };
}

function cellOf(cell: Cell, grid: Grid, tr: StructureNode, role: RowRole, at: number, span: number): RowCell {
  const { block, context, area, edges } = grid;
  const head = role !== 'body';
  const attributes = {
    ...(head ? { scope: role === 'head' ? ('Column' as const) : ('Row' as const) } : {}),
    ...(span > 1 ? { colSpan: span } : {}),
  };
  const node = child(tr, head ? 'TH' : 'TD', attributes);
  const bare = block.rules === 'none';
  const padLeft = bare && at === 0 ? 0 : context.style.cellPad.x;
  const padRight = bare && at + span === block.columns.length ? 0 : context.style.cellPad.x;
  const left = (edges[at] ?? 0) + padLeft;
  const width = Math.max(area.text.size, (edges[at + span] ?? left) - padRight - left);
  const align = role === 'band' ? undefined : block.columns[at]?.align;
  const slabs = context.layout(
    cell.blocks,
    {
      left,
      width,
      text: area.text,
      parent: node,
      inCell: true,
      bold: head || area.bold === true,
      ...(align ? { align } : {}),
    },
    context,
  );
  const { field } = cell;
  return {
    slabs,
    ...(field ? { blank: { field, left, width, size: area.text.size, owner: fieldNode(node, field) } } : {}),
  };
}
