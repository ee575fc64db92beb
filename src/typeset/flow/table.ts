import type { Cell, Column, Row, Side, TableBlock } from '../../doc/blocks.ts';
import { columnWidths, placeCells } from '../../doc/grid.ts';
import { isFramed, rowHeight } from '../../doc/row.ts';
import type { StructureNode } from '../frames.ts';
import type { RuleStyle } from '../style.ts';
import { type Area, type Context, child, onGrid } from './context.ts';
import { edgesOf, type RowEdges, type Stretch } from './edges.ts';
import { fieldNode } from './field.ts';
import { type RowCell, type RowSetup, rowSlab } from './row.ts';
import { type Slab, spaced, stackHeight, type TableHead } from './slab.ts';
import { plainText } from './spread.ts';
import { strokes } from './stroke.ts';

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
  const above = block.header ?? [];
  const every = [...above, ...block.rows];
  const lines = every.some(isFramed) ? edgesOf(every, block.columns.length) : [];
  const grid: Grid = {
    block,
    node,
    area: { ...area, text, inCell: true },
    context,
    edges: columnEdges(block.columns, area, block.drawn ? 0 : text.size),
  };
  const header = above.map((row, index, all) => {
    const isLast = index === all.length - 1;
    const made = tableRow(row, grid, { role: 'head', isFirst: index === 0, isLast, own: lines[index] });
    made.keep = true;
    return made;
  });
  const head: TableHead | undefined = header.length > 0 ? { slabs: header, height: stackHeight(header) } : undefined;
  const rows = block.rows.map((row, index, all) => {
    const made = tableRow(row, grid, {
      role: row.band ? 'band' : 'body',
      isFirst: index === 0 && !head,
      isLast: index === all.length - 1,
      own: lines[above.length + index],
    });
    if (head) made.head = head;
    made.keep = row.keep === true || (row.band === true && index < all.length - 1);
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

/** What a row is in its table. */
interface RowPlace {
  readonly role: RowRole;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Lines that its cells have of their own. */
  readonly own: RowEdges | undefined;
}

function tableRow(row: Row, grid: Grid, { role, isFirst, isLast, own }: RowPlace): Slab {
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
  const framed = isFramed(row);
  const lines = rowHeight(row);
  const outer = [edges[0] ?? 0, edges.at(-1) ?? 0];
  const verticals = block.rules === 'grid' ? [...outer, ...inner].map((x) => ({ x, rule: style.hairline })) : [];
  const rule = (strong: boolean): { rule?: RuleStyle } =>
    ruled ? { rule: strong ? style.strong : style.hairline } : {};
  const fill = role === 'band' ? style.bandGray : role === 'head' && ruled ? style.headGray : undefined;
  return rowSlab({
    cells,
    left: area.left,
    width: area.width,
    padY: ruled || framed ? style.cellPad.y : Math.min(1, style.cellPad.y),
    round: (height) => onGrid(height, style),
    ...ruleAs('top', rule(true)),
    topAlways: isFirst,
    ...ruleAs('bottom', rule(isLast)),
    ...ruleAs('cut', rule(false)),
    verticals,
    ...(fill === undefined ? {} : { fill }),
    ...(framed ? { grounds: grounds(row, grid) } : {}),
    ...(own ? { lines: linesOf(own, grid) } : {}),
    ...(lines === undefined ? {} : { asked: lines * area.text.pitch }),
  });
}

function grounds(row: Row, { block, context, edges }: Grid): { left: number; width: number; gray: number }[] {
  return placeCells(row, block.columns.length).flatMap(({ cell, at, span }) => {
    const left = edges[at] ?? 0;
    const gray = cell.shade && context.style.shades[cell.shade - 1];
    return gray === undefined ? [] : [{ left, width: (edges[at + span] ?? left) - left, gray }];
  });
}

/** How to draw the lines that a row's cells have of their own. */
function linesOf(own: RowEdges, { block, context, edges }: Grid): NonNullable<RowSetup['lines']> {
  const { style } = context;
  const x = (at: number): number => edges[at] ?? 0;
  // Below a repeated header one does not know what stands above.
  const headed = (block.header ?? []).length > 0;
  const flat = (parts: readonly Stretch[], y: number) =>
    parts.flatMap(({ from, to, line }) => strokes(line, { x1: x(from), y1: y, x2: x(to), y2: y }, style));
  return (top, height, first) => [
    ...flat(own.top, top),
    ...(first || headed ? flat(own.sharedTop, top) : []),
    ...flat(own.bottom, top + height),
    ...own.verticals.flatMap(({ at, line }) =>
      strokes(line, { x1: x(at), y1: top, x2: x(at), y2: top + height }, style),
    ),
  ];
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
  // Text at the table's own edge stands where text around it does, unless a line is in between.
  const has = (side: Side) => cell.shade !== undefined || cell.borders?.includes(side) === true;
  // Boxes of a drawing are narrow.
  const padX = block.drawn ? context.style.cellPad.x / 2 : context.style.cellPad.x;
  const padLeft = bare && at === 0 && !has('left') ? 0 : padX;
  const padRight = bare && at + span === block.columns.length && !has('right') ? 0 : padX;
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
