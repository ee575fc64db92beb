import { Table, TableCell, TableLayoutType, TableRow, VerticalAlign } from 'docx';
import type { LetterheadBlock, Run } from '../../doc/blocks.ts';
import { fitted } from '../../doc/picture.ts';
import { runText } from '../../doc/text.ts';
import type { TextSize } from '../../typeset/style.ts';
import { Flow } from './flow.ts';
import { IMAGE_LINE, imageRun } from './image.ts';
import { type Context, isTight, type Place } from './place.ts';
import { wordRuns } from './runs.ts';
import { border, dxa, margins } from './table.ts';
import { emWidth, twips } from './units.ts';

/** A logo takes at most this part of the width. */
const LOGO_SHARE = 0.3;
/** The lines at the right take what the name leaves them: at least this part of the width, at most that. */
const CONTACT_SHARE = { least: 0.34, most: 0.55 };
/** White between the parts, in em of the lines. */
const GAP = 1.5;
/** Word sets the lines with a typeface we do not have: some room more than they should need. */
const SPARE = 1.06;
/** Below this many em of its type a name has no room beside the lines: they go under it. */
const LEAST_NAME = 9;
const PAD = 5;
const NONE = border(undefined);

/** Who sends the paper: logo and name at the left, how to reach the office at the right, a rule below. */
export function letterheadFlow(block: LetterheadBlock, place: Place, context: Context): Flow {
  const { style } = context;
  const { letterhead } = style;
  const tight = isTight(place);
  const name = tight ? place.text : letterhead.name;
  const line = tight ? place.text : letterhead.line;
  const gap = GAP * line.size;
  const shown = block.logo && fitted(block.logo.picture, { width: place.width * LOGO_SHARE, height: letterhead.logo });
  const logoWidth = shown ? shown.width + gap : 0;
  const widthOf = (runs: readonly Run[], { size }: TextSize) => emWidth(runText(runs)) * size * SPARE;
  const natural = Math.max(0, ...block.contact.map((runs) => widthOf(runs, line)));
  const free = place.width - logoWidth - gap - widthOf(block.name, name);
  const most = Math.max(place.width * CONTACT_SHARE.least, Math.min(place.width * CONTACT_SHARE.most, free));
  const contact = Math.min(natural, most);
  const beside = natural > 0 && place.width - logoWidth - contact - gap >= LEAST_NAME * name.size;
  const nameWidth = Math.max(name.size, place.width - logoWidth - (beside ? contact : 0));
  const inside: Place = { ...place, left: 0, paragraph: 'TableText', text: style.cell };

  const write = (
    all: readonly { readonly runs: readonly Run[]; readonly text: TextSize; readonly bold?: boolean }[],
  ) => {
    const flow = new Flow();
    for (const { runs, text, bold = false } of all)
      flow.add(
        {
          style: 'Letterhead',
          spacing: { line: twips(text.pitch), lineRule: 'exact' },
        },
        wordRuns(runs, inside, context, { size: text.size, bold }),
      );
    return flow.finish(context);
  };
  const under = [...block.under, ...(beside ? [] : block.contact)].map((runs) => ({ runs, text: line }));
  const cell = (width: number, children: ReturnType<typeof write>) =>
    new TableCell({ width: dxa(width), verticalAlign: VerticalAlign.CENTER, children });
  const cells: TableCell[] = [];
  const widths: number[] = [];
  if (block.logo && shown) {
    const logo = new Flow();
    logo.add({ style: 'Letterhead', ...IMAGE_LINE }, [imageRun(block.logo.picture, block.logo.alt, shown, context)]);
    cells.push(cell(logoWidth, logo.finish(context)));
    widths.push(logoWidth);
  }
  cells.push(cell(nameWidth, write([{ runs: block.name, text: name, bold: style.family === 'gothic' }, ...under])));
  widths.push(nameWidth);
  if (beside) {
    cells.push(cell(contact, write(block.contact.map((runs) => ({ runs, text: line })))));
    widths.push(contact);
  }
  const flow = new Flow();
  const table = new Table({
    rows: [new TableRow({ cantSplit: true, children: cells })],
    width: dxa(place.width),
    ...(place.left > 0 ? { indent: dxa(place.left) } : {}),
    columnWidths: widths.map(twips),
    layout: TableLayoutType.FIXED,
    borders: {
      top: NONE,
      bottom: border(style.strong),
      left: NONE,
      right: NONE,
      insideHorizontal: NONE,
      insideVertical: NONE,
    },
    margins: margins(0, PAD),
  });
  flow.addTable(table, tight ? 0 : letterhead.after);
  return flow;
}
