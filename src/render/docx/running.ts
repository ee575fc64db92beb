import { Footer, Header, PageNumber, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun } from 'docx';
import type { Document, Run } from '../../doc/blocks.ts';
import { Flow } from './flow.ts';
import type { Context, Place } from './place.ts';
import { wordRuns } from './runs.ts';
import { border, dxa, margins } from './table.ts';
import { twips } from './units.ts';

/** Beside a right part the left one takes this much of the width. */
const LEFT_SHARE = 0.6;
/** Room for the page number beside the footer, in em. */
const NUMBER_ROOM = 6;

const NONE = border(undefined);

/** The header of the section, which is there even if it is empty: a section without one would have that of another. */
export function pageHeader(document: Document, context: Context): Header {
  const { left = [], right = [] } = document.header ?? {};
  const width = measure(context);
  if (left.length > 0 && right.length > 0)
    return new Header({ children: sideBySide([left, right], [LEFT_SHARE * width, (1 - LEFT_SHARE) * width], context) });
  return new Header({
    children: [line(left.length > 0 ? left : right, 'Header', right.length > 0 ? 'right' : 'left', context)],
  });
}

/** The footer of the section with the page number n / m. */
export function pageFooter(document: Document, context: Context): Footer {
  const { footer = [] } = document;
  const width = measure(context);
  const number = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] });
  if (footer.length === 0)
    return new Footer({ children: [new Paragraph({ style: 'Footer', alignment: 'center', children: [number] })] });
  const room = NUMBER_ROOM * context.style.running.size;
  return new Footer({
    children: sideBySide([footer, number], [width - room, room], context),
  });
}

function measure({ style }: Context): number {
  return style.page.width - style.margin.left - style.margin.right;
}

function sideBySide(parts: readonly [readonly Run[], readonly Run[] | TextRun], widths: number[], context: Context) {
  const name = parts[1] instanceof TextRun ? 'Footer' : 'Header';
  const cells = parts.map((part, index) => {
    const align = index === 0 ? 'left' : 'right';
    const paragraph =
      part instanceof TextRun
        ? new Paragraph({ style: name, alignment: align, children: [part] })
        : line(part, name, align, context);
    return new TableCell({
      width: dxa(widths[index] ?? 0),
      verticalAlign: name === 'Footer' ? 'bottom' : 'top',
      children: [paragraph],
    });
  });
  const table = new Table({
    rows: [new TableRow({ children: cells })],
    width: dxa(measure(context)),
    columnWidths: widths.map(twips),
    layout: TableLayoutType.FIXED,
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
    margins: margins(0, 0),
  });
  const flow = new Flow();
  flow.addTable(table, 0);
  return flow.finish(context);
}

function line(
  runs: readonly Run[],
  style: 'Header' | 'Footer',
  alignment: 'left' | 'right',
  context: Context,
): Paragraph {
  const place: Place = {
    left: 0,
    width: measure(context),
    text: context.style.running,
    paragraph: style,
    family: context.style.family,
    bold: false,
  };
  return new Paragraph({ style, alignment, children: wordRuns(runs, place, context) });
}
