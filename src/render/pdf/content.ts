import type { Face } from '../../fonts/index.ts';
import type { Frame, Owner, Page, StructureNode } from '../../typeset/frames.ts';
import { paintBox } from './box.ts';
import type { DocumentFont } from './fonts.ts';
import type { FormFields } from './form.ts';
import type { DocumentImage } from './images.ts';
import { Ink } from './ink.ts';
import { number } from './numbers.ts';
import { asciiString } from './strings.ts';
import type { Structure } from './structure.ts';
import { paintText } from './text.ts';

/** Fonts and images of the document. */
export interface Supplies {
  readonly fonts: ReadonlyMap<Face, DocumentFont>;
  readonly images: ReadonlyMap<string, DocumentImage>;
}

/**
 * The content stream of a page. Neighbouring frames of one owner in one language become one stretch of marked content,
 * which is entered into the structure; artifacts are marked as such. Stretches are not nested: readers of structure are
 * known to lose what follows an inner one.
 */
export function paintPage(
  page: Page,
  index: number,
  supplies: Supplies,
  structure: Structure,
  form: FormFields | undefined,
): string {
  const ink = new Ink();
  let owner: Owner | undefined;
  let lang: string | undefined;
  // Where there is no form, such as in papers that are bound, a blank is what stands in it.
  const frames = form ? page.frames : page.frames.flatMap((one) => (one.kind === 'field' ? one.signs : one));
  for (const frame of frames) {
    if (form && addedTo(form, frame, index, page.height)) continue;
    const frameLang = foreignLang(frame, structure);
    if (frame.owner !== owner || frameLang !== lang) {
      if (owner !== undefined) ink.write('EMC');
      owner = frame.owner;
      lang = frameLang;
      ink.write(owner === 'artifact' ? '/Artifact BMC' : markOf(owner, structure.enter(owner, index), lang));
    }
    if (frame.kind === 'box' && owner !== 'artifact') structure.enterBox(owner, frame.state);
    if (frame.kind === 'image' && owner !== 'artifact') structure.enterImage(owner, frame, page.height);
    paint(ink, frame, page.height, supplies);
  }
  if (owner !== undefined) ink.write('EMC');
  return ink.toString();
}

/** True if the frame is part of the form: then its widget shows it. */
function addedTo(form: FormFields, frame: Frame, page: number, height: number): boolean {
  const { owner } = frame;
  if (owner === 'artifact') return false;
  if (frame.kind === 'field') form.addBlank(frame, owner, page, height);
  else if (frame.kind === 'box' && frame.field) form.addBox({ ...frame, field: frame.field }, owner, page, height);
  else return false;
  return true;
}

/** Begins marked content; a language is told by a Span (ISO 32000-1, 14.9.2). */
function markOf(node: StructureNode, mcid: number, lang: string | undefined): string {
  if (lang === undefined) return `/${node.role} <</MCID ${mcid}>> BDC`;
  return `/Span <</MCID ${mcid}/Lang ${asciiString(lang)}>> BDC`;
}

/** The language of a text that is not that of its owner, such as a Japanese name in a Chinese sentence. */
function foreignLang(frame: Frame, structure: Structure): string | undefined {
  if (frame.kind !== 'text' || frame.owner === 'artifact') return undefined;
  return frame.lang === structure.langOf(frame.owner) ? undefined : frame.lang;
}

function paint(ink: Ink, frame: Frame, height: number, { fonts, images }: Supplies): void {
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
    case 'image': {
      const size = `${number(frame.width)} 0 0 ${number(frame.height)}`;
      ink.write(
        `q ${size} ${point(frame.x, frame.y + frame.height)} cm /${images.get(frame.picture.base64)?.name} Do Q`,
      );
      break;
    }
    case 'rule':
      ink.usePen(frame);
      ink.write(`${point(frame.x1, frame.y1)} m ${point(frame.x2, frame.y2)} l S`);
      break;
  }
}
