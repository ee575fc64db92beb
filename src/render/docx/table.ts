import {
  BorderStyle,
  HeightRule,
  type IBorderOptions,
  type ITableCellBorders,
  type ITableOptions,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Cell, Line, Row, TableBlock } from '../../doc/blocks.ts';
import { columnWidths, placeCells } from '../../doc/grid.ts';
import { isFramed, rowHeight } from '../../doc/row.ts';
import { oneLine } from '../../doc/text.ts';
import type { RuleStyle, Style } from '../../typeset/style.ts';
import { Flow, gapOptions } from './flow.ts';
import { type Context, isTight, type Place } from './place.ts';
import { el } from './runs.ts';
import { eighths, grayHex, twips } from './units.ts';

/** A column is at least so wide, in em of its text. */
const LEAST_COLUMN = 2;

/** A rule as Word has it; none if there is no rule. */
export function border(rule: RuleStyle | undefined): IBorderOptions {
  if (rule === undefined) return { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return { style: BorderStyle.SINGLE, size: eighths(rule.width), color: grayHex(rule.gray) };
}

const WORD_LINE = { single: BorderStyle.SINGLE, double: BorderStyle.DOUBLE, dashed: BorderStyle.DASHED } as const;

/** The lines of a cell's own. */
function ownBorders({ borders, line = 'single' }: Cell, style: Style): ITableCellBorders {
  const { width, gray } = line === 'double' ? style.double : style.strong;
  const one = { style: WORD_LINE[line satisfies Line], size: eighths(width), color: grayHex(gray) };
  return Object.fromEntries((borders ?? []).map((side) => [side, one]));
}

/** A length in twips as Word's tables have it. */
export function dxa(points: number): { readonly size: number; readonly type: typeof WidthType.DXA } {
  return { size: twips(points), type: WidthType.DXA };
}

/** A table with a caption for readers who do not see it. */
export class CaptionedTable extends Table {
  constructor(options: ITableOptions, caption: string | undefined) {
    super(options);
    const [properties] = this.root;
    if (caption !== undefined && typeof properties === 'object' && 'addChildElement' in properties)
      properties.addChildElement(el('w:tblCaption', { 'w:val': caption }));
  }
}

/** A table: header rows are repeated, rows stay whole, a band stays with the row below it. */
export function tableFlow(block: TableBlock, place: Place, context: Context): Flow {
  const flow = new Flow();
  const { style } = context;
  if (block.columns.length === 0 || (block.header ?? []).length + block.rows.length === 0) return flow;
  const text = isTight(place) ? place.text : style.cell;
  const widths = columnWidths(block.columns, place.width, block.drawn ? 0 : LEAST_COLUMN * text.size);
  const bare = block.rules === 'none';
  const header = block.header ?? [];
  const drawn = bare && [...header, ...block.rows].some(isFramed);
  const none = border(undefined);
  const inner = bare ? none : border(style.hairline);
  const outer = bare ? none : border(style.strong);
  const sides = block.rules === 'grid' ? inner : none;
  const padY = bare ? Math.min(1, style.cellPad.y) : style.cellPad.y;
  // Boxes of a drawing are narrow.
  const padX = block.drawn ? style.cellPad.x / 2 : style.cellPad.x;
  const rows = [
    ...header.map((row, index) => tableRow(row, 'head', index === header.length - 1)),
    ...block.rows.map((row) => tableRow(row, row.band ? 'band' : 'body', false)),
  ];
  const table = new CaptionedTable(
    {
      rows,
      width: dxa(widths.reduce((sum, width) => sum + width, 0)),
      ...(place.left > 0 ? { indent: dxa(place.left) } : {}),
      columnWidths: widths.map(twips),
      layout: TableLayoutType.FIXED,
      borders: {
        top: outer,
        bottom: outer,
        left: sides,
        right: sides,
        insideHorizontal: inner,
        insideVertical: sides,
      },
      margins: margins(padX, padY),
    },
    block.summary === undefined ? undefined : oneLine(block.summary),
  );
  flow.addTable(table, isTight(place) ? 0 : bare ? style.paragraphGap : style.blockGap);
  return flow;

  function tableRow(row: Row, role: 'head' | 'band' | 'body', last: boolean): TableRow {
    const heavy = role !== 'body';
    const framed = bare && isFramed(row);
    const lines = rowHeight(row);
    const empty = row.cells.every(({ blocks }) => blocks.length === 0);
    const fill = role === 'band' ? style.bandGray : role === 'head' && !bare ? style.headGray : undefined;
    const cells = placeCells(row, block.columns.length).map(({ cell, at, span }) => {
      const width = widths.slice(at, at + span).reduce((sum, one) => sum + one, 0);
      const align = role === 'band' ? undefined : block.columns[at]?.align;
      const inside: Place = {
        left: 0,
        width: Math.max(text.size, width - 2 * padX),
        text,
        paragraph: heavy || place.bold ? 'TableHead' : 'TableText',
        family: heavy || place.bold ? 'gothic' : style.family,
        bold: heavy || place.bold,
        ...(align ? { align } : {}),
      };
      const shade = cell.shade && style.shades[cell.shade - 1];
      const ground = shade ?? fill;
      const borders = { ...(last && !bare ? { bottom: outer } : {}), ...ownBorders(cell, style) };
      const flow = context.write(cell.blocks, inside, context);
      // A cell has a paragraph, which would be a line of body text high: higher than the row, and than boxes of a drawing.
      if (cell.blocks.length === 0)
        flow.add(drawn || lines !== undefined ? gapOptions(1) : { style: inside.paragraph });
      if (row.keep) flow.keepAll();
      return new TableCell({
        children: flow.finish(context),
        width: dxa(width),
        ...(span > 1 ? { columnSpan: span } : {}),
        ...(ground === undefined ? {} : { shading: { fill: grayHex(ground), color: 'auto', type: 'clear' } }),
        ...(framed && !empty ? { margins: margins(padX, style.cellPad.y) } : {}),
        ...(role === 'head' ? { verticalAlign: VerticalAlign.CENTER } : {}),
        ...(Object.keys(borders).length > 0 ? { borders } : {}),
      });
    });
    return new TableRow({
      children: cells,
      cantSplit: true,
      ...(role === 'head' ? { tableHeader: true } : {}),
      ...(lines === undefined
        ? {}
        : { height: { value: twips(lines * text.pitch), rule: empty ? HeightRule.EXACT : HeightRule.ATLEAST } }),
    });
  }
}

/** The same margins left and right, top and bottom, in points. */
export function margins(x: number, y: number) {
  return {
    marginUnitType: WidthType.DXA,
    left: twips(x),
    right: twips(x),
    top: twips(y),
    bottom: twips(y),
  };
}
