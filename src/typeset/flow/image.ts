import type { ImageBlock, Picture } from '../../doc/blocks.ts';
import { fitted } from '../../doc/picture.ts';
import type { StructureNode } from '../frames.ts';
import { type Area, type Context, child, onGrid } from './context.ts';
import { type Slab, slab, spaced } from './slab.ts';

/** An image on a line of its own. */
export function imageSlabs(block: ImageBlock, area: Area, context: Context): Slab[] {
  const { style } = context;
  const { size } = area.text;
  const { page, margin } = style;
  const shown = fitted(block.picture, {
    width: Math.min(block.width * size, area.width),
    // Half a page at most: what a page cannot hold would be cut.
    height: Math.min(block.height * size, (page.height - margin.top - margin.bottom) / 2),
  });
  const free = area.width - shown.width;
  const align = block.align ?? area.align ?? 'start';
  const left = area.left + (align === 'end' ? free : align === 'center' ? free / 2 : 0);
  const owner = child(area.parent, 'Figure', { alt: block.alt });
  const made = pictureSlab(block.picture, shown, left, onGrid(shown.height, style), owner);
  return spaced([made], 0, area.inCell ? 0 : style.paragraphGap);
}

/** A picture of a size in the middle of a height. */
export function pictureSlab(
  picture: Picture,
  shown: { readonly width: number; readonly height: number },
  left: number,
  height: number,
  owner: StructureNode,
): Slab {
  return slab(height, (canvas, top, mode) => {
    const y = top + (height - shown.height) / 2;
    canvas.frames.push({ kind: 'image', x: left, y, ...shown, picture, owner: mode.repeat ? 'artifact' : owner });
  });
}
