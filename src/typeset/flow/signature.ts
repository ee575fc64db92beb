import type { Run, SignatureBlock } from '../../doc/blocks.ts';
import { naturalWidth, setLines } from '../line/lines.ts';
import { type Area, type Context, child, looksFor, onGrid } from './context.ts';
import { type Slab, slab, spaced } from './slab.ts';
import { formNodes, lineSlab } from './text.ts';

/** The block stands at the right, this part of the measure wide. */
const SHARE = 0.58;
/** Height of a line to write on, in lines of the body text. */
const WRITING = 1.6;

/** Where somebody signs: a date to fill in, a label, a rule with the name on it if it is known. Stays on one page. */
export function signatureSlabs(block: SignatureBlock, area: Area, context: Context): Slab[] {
  const { style } = context;
  const { size, pitch } = area.text;
  const width = area.inCell ? area.width : area.width * SHARE;
  const left = area.left + area.width - width;
  const looks = looksFor(context, size, area.bold);
  const height = onGrid(style.grid > 0 ? pitch : pitch * WRITING, style);
  const date = signLine([{ kind: 'text', text: datePattern(context), lang: context.lang }], left, width);
  const labelWidth = Math.min(naturalWidth(block.label, looks, context.shaper) + size, width / 2);
  const sign = signLine(block.label, left, labelWidth);
  const name = block.name ? signLine(block.name, left + labelWidth, width - labelWidth) : undefined;
  const rule = slab(height * Math.max(sign.rows, name?.rows ?? 1), (canvas, top, mode) => {
    sign.paint(canvas, top, mode);
    name?.paint(canvas, top, mode);
    const y = top + rule.height - (height - size) / 2 + size * 0.3;
    canvas.frames.push({
      kind: 'rule',
      x1: left + labelWidth,
      y1: y,
      x2: left + width,
      y2: y,
      ...style.hairline,
      owner: 'artifact',
    });
  });
  const dateSlab = slab(height, date.paint);
  dateSlab.keep = true;
  const gap = area.inCell ? 0 : style.blockGap;
  return spaced([dateSlab, rule], gap, gap);

  function signLine(runs: readonly Run[], from: number, measure: number): { rows: number; paint: Slab['paint'] } {
    const owner = child(area.parent, 'P');
    const lines = setLines(runs, looks, { measure, indent: 0, align: 'start' }, context.shaper);
    const setup = { left: from, measure, indent: 0, align: 'start' as const, pitch: height, looks, owner };
    const slabs = lines.map((line) => lineSlab(line, setup, formNodes([line], owner, context)));
    return {
      rows: slabs.length,
      paint: (canvas, top, mode) => {
        for (const [index, each] of slabs.entries()) each.paint(canvas, top + index * height, mode);
      },
    };
  }
}

/** A date to be filled in by hand. */
function datePattern(context: Context): string {
  if (context.lang === 'en') return 'Date:';
  return '\u3000\u3000\u3000\u3000年\u3000\u3000\u3000月\u3000\u3000\u3000日';
}
