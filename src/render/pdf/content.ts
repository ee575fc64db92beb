import type { Face } from '../../fonts/index.ts';
import type { Frame, Owner, Page } from '../../typeset/frames.ts';
import { paintBox } from './box.ts';
import type { DocumentFont } from './fonts.ts';
import { Ink } from './ink.ts';
import { number } from './objects.ts';
import { asciiString } from './strings.ts';
import type { Structure } from './structure.ts';
import { paintText } from './text.ts';

/**
 * The content stream of a page. Neighbouring frames of one owner become one stretch of marked content, which is entered
 * into the structure; artifacts are marked as such.
 */
export function paintPage(
  page: Page,
  index: number,
  fonts: ReadonlyMap<Face, DocumentFont>,
  structure: Structure,
): string {
  const ink = new Ink();
  let owner: Owner | undefined;
  for (const frame of page.frames) {
    if (frame.owner !== owner) {
      if (owner !== undefined) ink.write('EMC');
      owner = frame.owner;
      ink.write(
        owner === 'artifact' ? '/Artifact BMC' : `/${owner.role} <</MCID ${structure.enter(owner, index)}>> BDC`,
      );
    }
    if (frame.kind === 'box' && owner !== 'artifact') structure.enterBox(owner, frame.state);
    const lang = foreignLang(frame, structure);
    if (lang !== undefined) ink.write(`/Span <</Lang ${asciiString(lang)}>> BDC`);
    paint(ink, frame, page.height, fonts);
    if (lang !== undefined) ink.write('EMC');
  }
  if (owner !== undefined) ink.write('EMC');
  return ink.toString();
}

/** The language of a text that is not that of its owner, such as a Japanese name in a Chinese sentence. */
function foreignLang(frame: Frame, structure: Structure): string | undefined {
  if (frame.kind !== 'text' || frame.owner === 'artifact') return undefined;
  return frame.lang === structure.langOf(frame.owner) ? undefined : frame.lang;
}

function paint(ink: Ink, frame: Frame, height: number, fonts: ReadonlyMap<Face, DocumentFont>): void {
  const point = (x: number, y: number) => `${number(x)} ${number(height - y)}`;
  switch (frame.kind) {
    case 'text':
      paintText(ink, frame, height - frame.y, fonts);
      break;
    case 'box':
      paintBox(ink, frame, height - frame.y - frame.size);
      break;
    case 'fill':
      ink.useFill(frame.gray);
      ink.write(`${point(frame.x, frame.y + frame.height)} ${number(frame.width)} ${number(frame.height)} re f`);
      break;
    case 'rule':
      ink.usePen(frame);
      ink.write(`${point(frame.x1, frame.y1)} m ${point(frame.x2, frame.y2)} l S`);
      break;
  }
}
