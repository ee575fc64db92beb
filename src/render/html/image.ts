import type { ImageBlock, LetterheadBlock, Picture } from '../../doc/blocks.ts';
import { fitted } from '../../doc/picture.ts';
import { oneLine } from '../../doc/text.ts';
import { attributes } from './escape.ts';
import { htmlRuns, type RunContext } from './runs.ts';

/** A logo on a screen is at most so large, in em. */
const LOGO = { width: 14, height: 3.6 };
/** Larger than a screen is no size. */
const MOST = 60;

/** An image as a part of the page itself: nothing has to be fetched. */
export function htmlImage(block: ImageBlock): string {
  const room = { width: Math.min(block.width, MOST), height: Math.min(block.height, MOST) };
  const align = { start: undefined, center: 'c', end: 'e' }[block.align ?? 'start'];
  return `<figure${attributes({ class: align })}>${picture(block.picture, block.alt, room)}</figure>`;
}

/** Who sends the page. */
export function htmlLetterhead({ logo, name, under, contact }: LetterheadBlock, context: RunContext): string {
  const lines = (all: LetterheadBlock['under']) => all.map((runs) => `<p>${htmlRuns(runs, context)}</p>`).join('');
  return [
    '<div class="letterhead">',
    logo ? picture(logo.picture, logo.alt, LOGO) : '',
    `<div><p class="name"><b>${htmlRuns(name, context)}</b></p>${lines(under)}</div>`,
    contact.length > 0 ? `<div>${lines(contact)}</div>` : '',
    '</div>',
  ].join('');
}

function picture(of: Picture, alt: string, room: { readonly width: number; readonly height: number }): string {
  const { width } = fitted(of, room);
  return `<img${attributes({
    src: `data:image/${of.format};base64,${of.base64}`,
    alt: oneLine(alt),
    // The browser keeps room for it before it is there.
    width: of.width,
    height: of.height,
    style: `width:${width.toFixed(2)}em;height:auto`,
  })}>`;
}
