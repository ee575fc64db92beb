import type { Block, TitleBlock } from '../../doc/blocks.ts';
import type { Area, Context } from './context.ts';
import { imageSlabs } from './image.ts';
import { keyValuesSlabs } from './key-values.ts';
import { letterheadSlabs } from './letterhead.ts';
import { listSlabs } from './list.ts';
import { noticeSlabs } from './notice.ts';
import { headingSlabs, paragraphSlabs, spaceSlab, titleSlabs } from './prose.ts';
import { signatureSlabs } from './signature.ts';
import { type Slab, slab } from './slab.ts';
import { tableSlabs } from './table.ts';

/** Lays out blocks one under the other in an area. */
export function layoutBlocks(blocks: readonly Block[], area: Area, context: Context): Slab[] {
  const alone =
    blocks.length === 1 && (area.parent.role === 'TD' || area.parent.role === 'TH' || area.parent.role === 'LBody');
  const all: Slab[] = [];
  for (const block of blocks) {
    // A signature on a page without the text above it could be put under anything.
    const above = all.at(-1);
    if (block.kind === 'signature' && above && !above.newPage) above.keep = true;
    for (const made of layoutBlock(block, area, context, alone)) all.push(made);
  }
  return all;
}

function layoutBlock(block: Block, area: Area, context: Context, alone: boolean): Slab[] {
  switch (block.kind) {
    case 'title':
      return area.inCell ? titleInCell(block, area, context) : titleSlabs(block, area, context);
    case 'heading':
      return headingSlabs(block, area, context);
    case 'paragraph':
      return paragraphSlabs(block, area, context, alone);
    case 'list':
      return listSlabs(block, area, context);
    case 'table':
      return tableSlabs(block, area, context);
    case 'key-values':
      return keyValuesSlabs(block, area, context);
    case 'notice':
      return noticeSlabs(block, area, context);
    case 'signature':
      return signatureSlabs(block, area, context);
    case 'image':
      return imageSlabs(block, area, context);
    case 'letterhead':
      return letterheadSlabs(block, area, context);
    case 'space':
      return spaceSlab(block, area);
    case 'page-break':
      return [{ ...slab(0, () => {}), newPage: true, blank: true }];
  }
}

/** In a cell a title is a heading like others. */
function titleInCell(block: TitleBlock, area: Area, context: Context): Slab[] {
  const heading = headingSlabs({ kind: 'heading', level: 1, runs: block.runs }, area, context);
  const subtitle = block.subtitle ? [{ kind: 'paragraph' as const, runs: block.subtitle }] : [];
  return [...heading, ...layoutBlocks(subtitle, area, context)];
}
