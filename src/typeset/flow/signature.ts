import type { Run, SignatureBlock } from '../../doc/blocks.ts';
import { datePattern } from '../../doc/words.ts';
import { type Line, naturalWidth, setLines } from '../line/lines.ts';
import { type Area, type Context, child, looksFor, onGrid } from './context.ts';
import { type Slab, slab, spaced } from './slab.ts';
import { formNodes, lineSlab, textSlabs } from './text.ts';

/** The block stands at the right, this part of the measure wide. */
const SHARE = 0.58;
/** Height of a line to write on, in lines of the body text. */
const WRITING = 1.6;
/** A narrower place than this, in em, or a longer label has no room beside the rule. */
const LEAST = 12;
const MOST_LINES = 3;

/** Where somebody signs: a date to fill in, a label, a rule with the name on it if it is known. Stays on one page. */
export function signatureSlabs(block: SignatureBlock, area: Area, context: Context): Slab[] {
  const { style } = context;
  const { size, pitch } = area.text;
  const width = area.inCell ? area.width : area.width * SHARE;
  const left = area.left + area.width - width;
  const looks = looksFor(context, size, area.bold);
  const height = style.grid > 0 ? pitch : pitch * WRITING;
  const labelWidth = Math.min(naturalWidth(block.label, looks, context.shaper) + size, width / 2);
  const label = setLines(block.label, looks, start(labelWidth), context.shaper);
  const name = setLines(block.name ?? [], looks, start(width - labelWidth), context.shaper);
  const rows = Math.max(label.length, name.length);
  const gap = area.inCell ? 0 : style.blockGap;
  const date: Run = { kind: 'text', text: datePattern(context.lang), lang: context.lang };
  if (width < LEAST * size || rows > MOST_LINES)
    return kept(spaced([...stacked([date]), ...stacked(block.label), ...stacked(block.name ?? [])], gap, gap));
  const dated = textSlabs([date], { ...setupAt(left, width), owner: child(area.parent, 'P') }, context);
  const paintLabel = painter(label, left);
  const paintName = block.name ? painter(name, left + labelWidth) : undefined;
  const signed = slab(onGrid(height * rows, style), (canvas, top, mode) => {
    paintLabel(canvas, top, mode);
    paintName?.(canvas, top, mode);
    const y = top + signed.height - (height - size) / 2 + size * 0.3;
    const across = { x1: left + labelWidth, y1: y, x2: left + width, y2: y };
    canvas.frames.push({ kind: 'rule', ...across, ...style.hairline, owner: 'artifact' });
  });
  for (const each of dated) each.keep = true;
  return kept(spaced([...dated, signed], gap, gap));

  function kept(slabs: Slab[]): Slab[] {
    const last = slabs.at(-1);
    if (block.keepWithNext && last) last.keep = true;
    return slabs;
  }

  function start(measure: number) {
    return { measure, indent: 0, align: 'start' as const };
  }

  function setupAt(from: number, measure: number) {
    return { ...start(measure), left: from, pitch: height, looks };
  }

  function painter(lines: readonly Line[], from: number): Slab['paint'] {
    const owner = child(area.parent, 'P');
    const forms = formNodes(lines, owner, context);
    const slabs = lines.map((line) => lineSlab(line, { ...setupAt(from, 0), owner }, forms));
    return (canvas, top, mode) => {
      for (const [index, each] of slabs.entries()) each.paint(canvas, top + index * height, mode);
    };
  }

  /** Without room for a rule beside it, a label is a paragraph. */
  function stacked(runs: readonly Run[]): Slab[] {
    if (runs.length === 0) return [];
    const setup = { ...start(area.width), left: area.left, pitch, looks, owner: child(area.parent, 'P') };
    return textSlabs(runs, setup, context);
  }
}
