import type { NoticeBlock } from '../../doc/blocks.ts';
import { type Area, type Context, child, onGrid } from './context.ts';
import { rowSlab } from './row.ts';
import { type Slab, spaced } from './slab.ts';

/** A ruled box around blocks; split only if it is longer than a page. */
export function noticeSlabs(block: NoticeBlock, area: Area, context: Context): Slab[] {
  const { style } = context;
  const node = child(area.parent, 'Sect');
  const { x, y } = style.noticePad;
  const padX = Math.min(x, area.width / 8);
  const inner: Area = { ...area, left: area.left + padX, width: area.width - 2 * padX, parent: node };
  const slabs = context.layout(block.blocks, inner, context);
  const rule = style.strong;
  const right = area.left + area.width;
  const row = rowSlab({
    cells: [{ slabs }],
    left: area.left,
    width: area.width,
    padY: y,
    round: (height) => onGrid(height, style),
    top: rule,
    topAlways: true,
    bottom: rule,
    verticals: [
      { x: area.left, rule },
      { x: right, rule },
    ],
  });
  row.keep = block.keepWithNext === true;
  return spaced([row], area.inCell ? 0 : style.blockGap, area.inCell ? 0 : style.blockGap);
}
