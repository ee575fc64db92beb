import type { Document, Run } from '../../doc/blocks.ts';
import { type Line, setLines } from '../line/lines.ts';
import { type Context, looksFor } from './context.ts';
import type { Canvas } from './slab.ts';
import { paintLine } from './text.ts';

/** More lines than these are not printed in a header or footer. */
const MOST_LINES = 4;

/** Header and footer of every page, ready to be painted. Artifacts: they are no part of the text. */
export interface Running {
  /** How far the text must stay from the page's top and bottom because of them, in points. */
  readonly top: number;
  readonly bottom: number;
  paint(canvas: Canvas, page: number, pages: number): void;
}

/** Lays out header and footer once. */
export function running(doc: Document, context: Context): Running {
  const { style, shaper } = context;
  const { running: type, margin, page } = style;
  const width = page.width - margin.left - margin.right;
  const small = looksFor(context, type.size);
  const looks = {
    ...small,
    of: (run: Parameters<typeof small.of>[0]) => ({ ...small.of(run), gray: style.mutedGray }),
  };
  const set = (runs: readonly Run[] | undefined, measure: number, align: 'start' | 'end' | 'center'): Line[] =>
    runs && runs.length > 0 ? setLines(runs, looks, { measure, indent: 0, align }, shaper).slice(0, MOST_LINES) : [];
  const both = doc.header?.left && doc.header.right;
  const part = both ? 0.6 : 1;
  const headLeft = set(doc.header?.left, width * part, 'start');
  const headRight = set(doc.header?.right, both ? width * (1 - part) - type.size : width, 'end');
  const foot = set(doc.footer, width - 6 * type.size, 'start');
  const headLines = Math.max(headLeft.length, headRight.length);
  const footTop = page.height - type.foot - Math.max(0, foot.length - 1) * type.pitch;
  return {
    top: Math.max(margin.top, type.head + headLines * type.pitch),
    bottom: Math.max(margin.bottom, page.height - footTop + 1.5 * type.pitch),
    paint(canvas, number, count) {
      const draw = (lines: readonly Line[], left: number, y: number) =>
        lines.forEach((line, index) => {
          paintLine(line, canvas, left, y + index * type.pitch, 'artifact');
        });
      draw(headLeft, margin.left, type.head);
      draw(headRight, page.width - margin.right - (both ? width * (1 - part) - type.size : width), type.head);
      draw(foot, margin.left, footTop);
      const label: Run = { kind: 'text', text: `${number} / ${count}`, lang: doc.lang };
      draw(set([label], width, foot.length > 0 ? 'end' : 'center'), margin.left, page.height - type.foot);
    },
  };
}
