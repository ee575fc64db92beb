import type { Block } from '../../doc/blocks.ts';
import { Flow } from './flow.ts';
import { keyValuesFlow, noticeFlow, signatureFlow } from './framed.ts';
import { imageFlow } from './image.ts';
import { letterheadFlow } from './letterhead.ts';
import { listFlow } from './list.ts';
import { type Context, isTight, type Place } from './place.ts';
import { headingFlow, paragraphFlow, spaceFlow, titleFlow } from './prose.ts';
import { tableFlow } from './table.ts';

/** Blocks one under the other. */
export function writeBlocks(blocks: readonly Block[], place: Place, context: Context): Flow {
  const flow = new Flow();
  for (const block of blocks) {
    if (block.kind === 'page-break') {
      // In a cell there is no page to break.
      if (!isTight(place)) flow.breakPage();
      continue;
    }
    // A signature on a page without the text above it could be put under anything.
    if (block.kind === 'signature') flow.keepLast();
    flow.append(writeBlock(block, place, context));
  }
  return flow;
}

function writeBlock(block: Exclude<Block, { kind: 'page-break' }>, place: Place, context: Context): Flow {
  switch (block.kind) {
    case 'title':
      return titleFlow(block, place, context);
    case 'heading':
      return headingFlow(block, place, context);
    case 'paragraph':
      return paragraphFlow(block, place, context);
    case 'list':
      return listFlow(block, place, context);
    case 'table':
      return tableFlow(block, place, context);
    case 'key-values':
      return keyValuesFlow(block, place, context);
    case 'notice':
      return noticeFlow(block, place, context);
    case 'signature':
      return signatureFlow(block, place, context);
    case 'image':
      return imageFlow(block, place, context);
    case 'letterhead':
      return letterheadFlow(block, place, context);
    case 'space':
      return spaceFlow(block, place);
  }
}
