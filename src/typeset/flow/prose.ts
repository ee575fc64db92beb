import type { HeadingBlock, ParagraphBlock, Run, SpaceBlock, TitleBlock } from '../../doc/blocks.ts';
import type { StructureRole } from '../frames.ts';
import { naturalWidth } from '../line/lines.ts';
import { type Area, type Context, child, looksFor } from './context.ts';
import { blankSlab, fieldNode } from './field.ts';
import { type Slab, slab, spaced } from './slab.ts';
import { plainText, spread } from './spread.ts';
import { textSlabs } from './text.ts';

/** The document's title, centred, with its subtitle. */
export function titleSlabs(block: TitleBlock, area: Area, context: Context): Slab[] {
  const { title, subtitle, titleTracking } = context.style;
  const owner = child(area.parent, 'H1');
  const looks = looksFor(context, title.size, context.style.family === 'gothic', title.size);
  const text = plainText(block.runs);
  const base = { left: area.left, measure: area.width, indent: 0, align: 'center' as const };
  const tracked =
    titleTracking > 0 && [...text].length <= 4
      ? spread(block.runs, looks, title.size * titleTracking, context)
      : undefined;
  const slabs = tracked
    ? [tracked(area.left + area.width / 2, title.pitch, owner)]
    : textSlabs(block.runs, { ...base, pitch: title.pitch, looks, owner }, context);
  const first = slabs[0];
  if (first) first.mark = { title: text, level: 0 };
  if (block.subtitle) {
    const small = looksFor(context, subtitle.size);
    const node = child(area.parent, 'P');
    slabs.push(...textSlabs(block.subtitle, { ...base, pitch: subtitle.pitch, looks: small, owner: node }, context));
  }
  for (const each of slabs) each.keep = true;
  return spaced(slabs, title.before, title.after);
}

/** A heading; it stays with what follows and enters the outline. */
export function headingSlabs(block: HeadingBlock, area: Area, context: Context): Slab[] {
  const style = context.style.headings[block.level - 1] ?? context.style.headings[2];
  const size = area.inCell ? area.text.size : style.size;
  const pitch = area.inCell ? area.text.pitch : style.pitch;
  const level = Math.min(4, block.level + (context.titled ? 1 : 0));
  const owner = child(area.parent, `H${level}` as StructureRole);
  const setup = { left: area.left, measure: area.width, indent: 0, align: 'start' as const, pitch, owner };
  const slabs = textSlabs(block.runs, { ...setup, looks: looksFor(context, size, true) }, context);
  for (const each of slabs) each.keep = true;
  const first = slabs[0];
  if (first) first.mark = { title: plainText(block.runs), level: block.level };
  return area.inCell ? slabs : spaced(slabs, style.before, style.after);
}

/** A paragraph. `alone` says that it is all its parent holds: then the text belongs to the parent itself. */
export function paragraphSlabs(block: ParagraphBlock, area: Area, context: Context, alone: boolean): Slab[] {
  const { style } = context;
  const { size } = area.text;
  const pitch = area.text.pitch * (style.grid === 0 && allSmall(block) ? SMALL_PITCH : 1);
  const inset = Math.min(Math.max(0, (block.inset ?? 0) * size), Math.max(0, area.width - 6 * size));
  const measure = area.width - inset;
  const onlyBoxes = block.runs.length > 0 && block.runs.every((run) => run.kind === 'box');
  const looks = looksFor(context, size, area.bold, onlyBoxes ? style.penBox : size);
  const { field } = block;
  const owner = field ? fieldNode(area.parent, field) : alone ? area.parent : child(area.parent, 'P');
  const indent = Math.min(Math.max((block.indent ?? 0) * size, -inset), measure / 2);
  const setup = {
    left: area.left + inset,
    measure,
    indent,
    align: alignOf(block, area, measure, context),
    pitch,
    looks,
    owner,
  };
  const lines = textSlabs(block.runs, setup, context);
  const slabs = field ? [blankSlab(lines, { field, left: setup.left, width: measure, size, owner })] : lines;
  if (block.keepWithNext) for (const each of slabs) each.keep = true;
  return spaced(slabs, 0, area.inCell ? 0 : style.paragraphGap);
}

/** Lines of small type only stand closer. */
const SMALL_PITCH = 0.88;

function allSmall(block: ParagraphBlock): boolean {
  return block.runs.length > 0 && block.runs.every((run) => run.kind === 'text' && run.small);
}

function alignOf(
  block: ParagraphBlock,
  area: Area,
  measure: number,
  context: Context,
): NonNullable<ParagraphBlock['align']> {
  if (block.align && block.align !== 'justify') return block.align;
  if (block.align === undefined && area.inCell) return area.align ?? 'start';
  return measure >= context.style.leastJustified * area.text.size ? 'justify' : 'start';
}

/** White of some lines. White that is a blank of a form is neither cut short nor dropped. */
export function spaceSlab({ lines, field, keepWithNext = false }: SpaceBlock, area: Area): Slab[] {
  const most = field ? MOST_BLANK : MOST_WHITE;
  const height = Math.max(0, Math.min(Number.isFinite(lines) ? lines : 0, most)) * area.text.pitch;
  if (!field || height === 0) return [{ ...white(height), keep: keepWithNext }];
  const { left, width, text, parent } = area;
  return [blankSlab([], { field, left, width, size: text.size, owner: fieldNode(parent, field) }, height)];
}

/** Lines that white may have; a blank has to fit on a page. */
const MOST_WHITE = 60;
const MOST_BLANK = 30;

/** White that a page's end may cut short. */
function white(height: number): Slab {
  return { ...slab(height, () => {}), blank: true, split: (room) => [white(Math.max(0, room)), white(0)] };
}

/** Width of runs set on one line in the body's type, in points. */
export function widthOfRuns(runs: readonly Run[], area: Area, context: Context): number {
  return naturalWidth(runs, looksFor(context, area.text.size, area.bold), context.shaper);
}
