import { ImageRun } from 'docx';
import type { ImageBlock, Picture } from '../../doc/blocks.ts';
import { fitted } from '../../doc/picture.ts';
import { oneLine } from '../../doc/text.ts';
import { Flow, type ParagraphPiece } from './flow.ts';
import { type Context, isTight, type Place } from './place.ts';

/** Pixels of 96 to the inch, in which docx measures images. */
const PIXEL = 0.75;
const ALIGN = { start: 'left', center: 'center', end: 'right' } as const;

/** A line that is as high as what stands on it: an exact one would cut an image off. */
export const IMAGE_LINE: ParagraphPiece['options'] = { spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' } };

/** An image on a line of its own. */
export function imageFlow(block: ImageBlock, place: Place, context: Context): Flow {
  const flow = new Flow();
  const { size } = place.text;
  const { page, margin } = context.style;
  const shown = fitted(block.picture, {
    width: Math.min(block.width * size, place.width),
    height: Math.min(block.height * size, (page.height - margin.top - margin.bottom) / 2),
  });
  flow.add(
    {
      ...(place.paragraph === 'Normal' ? {} : { style: place.paragraph }),
      alignment: ALIGN[block.align ?? place.align ?? 'start'],
      ...IMAGE_LINE,
    },
    [imageRun(block.picture, block.alt, shown, context)],
    { before: 0, after: isTight(place) ? 0 : context.style.paragraphGap },
  );
  return flow;
}

/** A picture of a size in points, with the text for readers who do not see it. */
export function imageRun(
  { format, base64 }: Picture,
  alt: string,
  shown: { readonly width: number; readonly height: number },
  context: Context,
): ImageRun {
  context.next.image += 1;
  const id = String(context.next.image);
  const description = oneLine(alt);
  return new ImageRun({
    type: format === 'jpeg' ? 'jpg' : 'png',
    data: Buffer.from(base64, 'base64'),
    transformation: { width: shown.width / PIXEL, height: shown.height / PIXEL },
    // Without an id of ours it would be a counter that runs on from file to file.
    altText: { id, name: `Picture ${id}`, description, title: '' },
  });
}
