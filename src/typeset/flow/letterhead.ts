import type { LetterheadBlock, Run } from '../../doc/blocks.ts';
import { fitted } from '../../doc/picture.ts';
import type { TextSize } from '../style.ts';
import { type Area, type Context, child, looksFor, onGrid } from './context.ts';
import { pictureSlab } from './image.ts';
import { widthOfRuns } from './prose.ts';
import { type RowCell, rowSlab } from './row.ts';
import { type Slab, spaced } from './slab.ts';
import { textSlabs } from './text.ts';

/** A logo takes at most this part of the width. */
const LOGO_SHARE = 0.3;
/** The lines at the right take what the name leaves them: at least this part of the width, at most that. */
const CONTACT_SHARE = { least: 0.34, most: 0.55 };
/** White between the parts, in em of the lines. */
const GAP = 1.5;
/** Below this many em of its type a name has no room beside the lines: they go under it. */
const LEAST_NAME = 9;
/** White between the parts and the rule, in points. */
const PAD = 5;

/** Who sends the paper: logo and name at the left, how to reach the office at the right, a rule below. */
export function letterheadSlabs(block: LetterheadBlock, area: Area, context: Context): Slab[] {
  const { style } = context;
  const { letterhead } = style;
  const name = area.inCell ? area.text : letterhead.name;
  const line = area.inCell ? area.text : letterhead.line;
  const owner = child(area.parent, 'Sect');
  const gap = GAP * line.size;
  const cells: RowCell[] = [];
  let left = area.left;
  if (block.logo) {
    const { picture, alt } = block.logo;
    const shown = fitted(picture, { width: area.width * LOGO_SHARE, height: letterhead.logo });
    const figure = child(owner, 'Figure', { alt });
    cells.push({ slabs: [pictureSlab(picture, shown, left, shown.height, figure)], middle: true });
    left += shown.width + gap;
  }
  const right = area.left + area.width;
  const natural = Math.max(0, ...block.contact.map((runs) => widthOf(runs, line)));
  const bold = style.family === 'gothic';
  const free = right - left - gap - widthOf(block.name, name, bold) - 0.01;
  const most = Math.max(area.width * CONTACT_SHARE.least, Math.min(area.width * CONTACT_SHARE.most, free));
  const contactWidth = Math.min(natural + 0.01, most);
  const beside = natural > 0 && right - left - contactWidth - gap >= LEAST_NAME * name.size;
  const nameWidth = Math.max(name.size, right - left - (beside ? contactWidth + gap : 0));
  cells.push({
    slabs: [
      ...set(block.name, name, left, nameWidth, bold),
      ...[...block.under, ...(beside ? [] : block.contact)].flatMap((runs) => set(runs, line, left, nameWidth)),
    ],
    middle: true,
  });
  if (beside) {
    const slabs = block.contact.flatMap((runs) => set(runs, line, right - contactWidth, contactWidth));
    cells.push({ slabs, middle: true });
  }
  const row = rowSlab({
    cells,
    left: area.left,
    width: area.width,
    padY: PAD,
    round: (height) => onGrid(height, style),
    topAlways: false,
    bottom: style.strong,
    verticals: [],
  });
  return spaced([row], 0, area.inCell ? 0 : letterhead.after);

  function widthOf(runs: readonly Run[], text: TextSize, heavy = area.bold === true): number {
    return widthOfRuns(runs, { ...area, text, bold: heavy }, context);
  }

  function set(runs: readonly Run[], text: TextSize, from: number, measure: number, heavy = false): Slab[] {
    const looks = looksFor(context, text.size, heavy || area.bold);
    const paragraph = child(owner, 'P');
    const setup = { left: from, measure, indent: 0, align: 'start' as const, pitch: text.pitch, looks };
    return textSlabs(runs, { ...setup, owner: paragraph }, context);
  }
}
