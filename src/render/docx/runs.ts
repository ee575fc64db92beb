import { BuilderElement, type ParagraphChild, TextRun, type XmlComponent } from 'docx';
import type { BoxRun, Run, TextRun as Words } from '../../doc/blocks.ts';
import { textLines } from '../../doc/text.ts';
import { boxCharacter } from '../../doc/words.ts';
import { BOX_FONT, fontName, languageTag } from './fonts.ts';
import type { Context, Place } from './place.ts';
import type { RunStyle } from './styles.ts';
import { halfPoints } from './units.ts';

/** What all runs of a paragraph have besides their own. */
export interface RunsLook {
  /** Size of check boxes, in points; that of the text if absent. */
  readonly box?: number;
  /** Size of type where the paragraph's style does not give it, in points. */
  readonly size?: number;
  /** Bold and in gothic where the paragraph's style does not say so. */
  readonly bold?: boolean;
  /** White after each character, in points. */
  readonly tracking?: number;
}

/** Runs as Word has them. */
export function wordRuns(runs: readonly Run[], place: Place, context: Context, look: RunsLook = {}): ParagraphChild[] {
  return runs.flatMap((run): ParagraphChild[] => {
    if (run.kind === 'line-break') return [new TextRun({ break: 1 })];
    if (run.kind === 'box')
      return [box(run.state, look.box ?? look.size ?? place.text.size, look.size ?? place.text.size, context)];
    return words(run, place, context, look);
  });
}

function words(run: Words, place: Place, context: Context, look: RunsLook): ParagraphChild[] {
  const heavy = run.bold === true || look.bold === true;
  const family = heavy || place.bold || context.style.family === 'gothic' ? 'gothic' : 'mincho';
  const foreign = run.lang !== context.lang;
  const name = fontName(run.lang, family);
  const style = runStyle(run, place);
  const properties = {
    ...(style === undefined ? {} : { style: context.styleId(style) ?? style }),
    font:
      foreign || family !== place.family
        ? { ascii: name, eastAsia: name, hAnsi: name, cs: name, hint: 'eastAsia' }
        : { hint: 'eastAsia' },
    ...(heavy && !place.bold ? { bold: true } : {}),
    ...(look.size === undefined ? {} : { size: halfPoints(look.size) }),
    ...(look.tracking === undefined ? {} : { characterSpacing: Math.round(look.tracking * 20) }),
    ...(foreign ? { language: { value: 'en-US', eastAsia: languageTag(run.lang) } } : {}),
  };
  return textLines(run.text).flatMap((line, index): ParagraphChild[] => [
    ...(index > 0 ? [new TextRun({ break: 1 })] : []),
    ...(line === '' ? [] : [new TextRun({ text: line, ...properties })]),
  ]);
}

/** Header and footer are small and grey already. */
function runStyle(run: Words, place: Place): RunStyle | undefined {
  const running = place.paragraph === 'Header' || place.paragraph === 'Footer';
  if (running) return undefined;
  if (run.small) return run.muted ? 'SmallMuted' : 'Small';
  return run.muted ? 'Muted' : undefined;
}

/** The middle of full-width characters above the base line, in em: a bigger box is lowered to that of the text. */
const MIDDLE = 0.38;

/** A check box that can be ticked in Word: a content control around the character it shows. */
function box(state: BoxRun['state'], size: number, text: number, context: Context): ParagraphChild {
  context.next.box += 1;
  const lowered = halfPoints(size) > halfPoints(text) + 1 ? -Math.round((size - text) * MIDDLE * 2) : 0;
  const look = el('w:rPr', {}, [
    el('w:rFonts', { 'w:ascii': BOX_FONT, 'w:eastAsia': BOX_FONT, 'w:hAnsi': BOX_FONT, 'w:hint': 'eastAsia' }),
    ...(lowered < 0 ? [el('w:position', { 'w:val': lowered })] : []),
    el('w:sz', { 'w:val': halfPoints(size) }),
    el('w:szCs', { 'w:val': halfPoints(size) }),
  ]);
  const character = (of: BoxRun['state']) => boxCharacter(of).codePointAt(0)?.toString(16).toUpperCase() ?? '';
  const ticked = state === 'void' ? 'void' : 'done';
  const control = el('w14:checkbox', {}, [
    el('w14:checked', { 'w14:val': state === 'open' ? 0 : 1 }),
    el('w14:checkedState', { 'w14:val': character(ticked), 'w14:font': BOX_FONT }),
    el('w14:uncheckedState', { 'w14:val': character('open'), 'w14:font': BOX_FONT }),
  ]);
  const shown = el('w:r', {}, [look, el('w:t', {}, [boxCharacter(state)])]);
  // A content control is not among the children that docx names, but it is one in the schema.
  return el('w:sdt', {}, [
    el('w:sdtPr', {}, [look, el('w:id', { 'w:val': context.next.box }), control]),
    el('w:sdtContent', {}, [shown]),
  ]) as unknown as ParagraphChild;
}

/** An element that docx has no class for, around elements or text. */
export function el(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly (XmlComponent | string)[] = [],
): XmlComponent {
  const named = Object.entries(attributes).map(([key, value]) => [key, { key, value }] as const);
  return new BuilderElement({
    name,
    attributes: Object.fromEntries(named) as never,
    // It takes text as well, though it does not say so.
    children: [...children] as XmlComponent[],
  });
}
