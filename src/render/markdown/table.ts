import type { Block, Cell, Row, TableBlock } from '../../doc/blocks.ts';
import { placeCells } from '../../doc/grid.ts';
import {
  asBold,
  itemLines,
  joinParts,
  type MarkdownContext,
  markdownBlocks,
  type Part,
  paragraphOf,
  partsOf,
  taskParts,
} from './blocks.ts';
import { lineStart } from './escape.ts';
import { markdownLines } from './runs.ts';

const RULE = { start: '---', center: ':-:', end: '--:' } as const;

/** A table as a table if every cell is one line, else as a list with an item for each row. */
export function markdownTable(block: TableBlock, context: MarkdownContext): Part[] {
  if (block.columns.length === 0 || (block.header ?? []).length + block.rows.length === 0) return [];
  const rows = block.rows.filter((row) => !isDrawn(row));
  const all = [...(block.header ?? []), ...rows];
  const simple =
    (block.header ?? []).length <= 1 &&
    all.every((row) =>
      placeCells(row, block.columns.length).every(({ cell, span }) => (span === 1 || row.band) && isLine(cell)),
    );
  return simple ? [pipes({ ...block, rows })] : rowsAsItems({ ...block, rows }, context);
}

/** True for a row that is nothing but lines drawn between others. */
function isDrawn({ cells, height }: Row): boolean {
  return height !== undefined && cells.every(({ blocks }) => blocks.length === 0);
}

/** True for a cell of one line at most. */
function isLine({ blocks }: Cell): boolean {
  const [first, second] = blocks;
  if (first === undefined) return true;
  return second === undefined && first.kind === 'paragraph' && markdownLines(first.runs).length <= 1;
}

function pipes({ columns, header = [], rows }: TableBlock): Part {
  const line = (row: Row | undefined): string => {
    const cells = new Array<string>(columns.length).fill('');
    for (const { cell, at } of placeCells(row ?? { cells: [] }, columns.length)) {
      cells[at] = lineOf(cell.blocks, row?.band === true);
    }
    return `| ${cells.join(' | ')} |`;
  };
  const rule = `| ${columns.map(({ align }) => RULE[align ?? 'start']).join(' | ')} |`;
  return { kind: 'other', lines: [line(header[0]), rule, ...rows.map(line)] };
}

function lineOf(blocks: readonly Block[], bold: boolean): string {
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' ? markdownLines(bold ? asBold(block.runs) : block.runs) : []))
    .join(' ');
}

/** The header as a line, then an item for each row: short cells and the first long one, the others with their headers. */
function rowsAsItems({ columns, header = [], rows }: TableBlock, context: MarkdownContext): Part[] {
  const inside: MarkdownContext = { ...context, inCell: true };
  const labels = new Array<string>(columns.length).fill('');
  const parts: Part[] = header.map((row) => {
    const cells = placeCells(row, columns.length);
    for (const { cell, at, span } of cells) {
      const text = cellText(cell);
      if (text !== '') labels.fill(text, at, at + span);
    }
    if (cells.every(({ cell }) => cell.blocks.every(({ kind }) => kind === 'paragraph'))) {
      const words = cells.map(({ cell }) => lineOf(cell.blocks, true)).filter((text) => text !== '');
      return paragraphOf(words.length > 0 ? [words.join('\u3000')] : []);
    }
    const lines = cells.map(
      ({ cell }): Part => ({ kind: 'other', lines: markdownBlocks(bolded(cell.blocks), inside) }),
    );
    return { kind: 'other', lines: joinParts(lines) };
  });
  let items: string[] = [];
  const flush = (): void => {
    if (items.length > 0) parts.push({ kind: 'list', lines: items });
    items = [];
  };
  for (const row of rows) {
    if (row.band) {
      flush();
      const blocks = placeCells(row, columns.length).flatMap(({ cell }) => cell.blocks);
      parts.push({ kind: 'other', lines: markdownBlocks(bolded(blocks), inside) });
    } else items.push(...rowItem(row, labels, inside));
  }
  flush();
  return parts;
}

function rowItem(row: Row, labels: readonly string[], context: MarkdownContext): string[] {
  const cells = placeCells(row, labels.length).filter(({ cell }) => cell.blocks.length > 0);
  const box = cells[0] && loneBox(cells[0].cell);
  if (box !== undefined) cells.shift();
  const lead: string[] = [];
  while (cells[0] && isLine(cells[0].cell)) lead.push(lineOf(cells.shift()?.cell.blocks ?? [], false));
  const first = lead.filter((text) => text !== '').join(' ');
  const main = cells.shift();
  const parts: Part[] = [
    ...led(first, main?.cell.blocks ?? [], context),
    ...cells.flatMap(({ cell, at }) => {
      const label = labels[at];
      const told = joinParts(partsOf(cell.blocks, context)).length > 0;
      return told ? led(label ? `*${label}*` : '', cell.blocks, context) : [];
    }),
  ];
  return itemLines('- ', box === undefined ? parts : taskParts(box, parts));
}

/** Blocks behind words on their first line. */
function led(lead: string, blocks: readonly Block[], context: MarkdownContext): Part[] {
  const count = blocks.findIndex(({ kind }) => kind !== 'paragraph');
  const prose = count === -1 ? blocks : blocks.slice(0, count);
  const lines = prose.flatMap((block) => (block.kind === 'paragraph' ? markdownLines(block.runs) : []));
  const [first = '', ...rest] = lines;
  const others = count === -1 ? [] : partsOf(blocks.slice(count), context);
  const start = [lead, first].filter((text) => text !== '').join(' ');
  return [paragraphOf([start, ...rest].filter((line) => line !== '')), ...others];
}

function loneBox({ blocks }: Cell): '☐' | '☑' | undefined {
  const [block, more] = blocks;
  if (more !== undefined || block?.kind !== 'paragraph') return undefined;
  const [run, second] = block.runs;
  if (second !== undefined || run?.kind !== 'box' || run.state === 'void') return undefined;
  return run.state === 'open' ? '☐' : '☑';
}

/** The words of a header cell on one line, without emphasis. */
function cellText({ blocks }: Cell): string {
  const plain = blocks.flatMap((block) =>
    block.kind === 'paragraph' || block.kind === 'heading'
      ? markdownLines(block.runs.map((run) => (run.kind === 'text' ? { ...run, bold: false } : run)))
      : [],
  );
  return lineStart(plain.join(' ').trim());
}

function bolded(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => (block.kind === 'paragraph' ? { ...block, runs: asBold(block.runs) } : block));
}
