import { type Face, NO_GLYPH } from '../../fonts/index.ts';
import type { TextFrame } from '../../typeset/frames.ts';
import type { DocumentFont } from './fonts.ts';
import type { Ink } from './ink.ts';
import { number, rounded } from './numbers.ts';
import { hex4 } from './strings.ts';

/**
 * Paints the glyphs of a frame; `y` is the base line counted from the page's bottom. One text object holds them all, with
 * one TJ for each stretch in one font. Where a glyph is not where the widths of those before it lead, the difference is
 * adjusted; it is reckoned from the pen's true position, so that rounding (1/1000 of the size) never adds up.
 */
export function paintText(ink: Ink, frame: TextFrame, y: number, fonts: ReadonlyMap<Face, DocumentFont>): void {
  const glyphs = frame.glyphs.filter(({ cluster }) => cluster.glyph !== NO_GLYPH);
  const [first] = glyphs;
  if (first === undefined) return;
  ink.useFill(frame.gray);
  ink.write(`BT 1 0 0 1 ${number(first.x)} ${number(y)} Tm`);
  // What is reckoned with is what is written.
  const unit = rounded(frame.size) / 1000;
  let pen = rounded(first.x);
  let font: DocumentFont | undefined;
  let shown = '';
  for (const { cluster, x } of glyphs) {
    const next = fonts.get(cluster.face) as DocumentFont;
    if (next !== font) {
      if (font !== undefined) ink.write(show(shown));
      ink.useFont(next.name, frame.size);
      shown = '';
      font = next;
    }
    const adjustment = Math.round((pen - x) / unit);
    if (adjustment !== 0) {
      shown += `>${adjustment}<`;
      pen -= adjustment * unit;
    }
    const cid = next.cidOf(cluster);
    shown += hex4(cid);
    pen += next.widthOf(cid) * unit;
  }
  ink.write(`${show(shown)} ET`);
}

/** The TJ operator; an adjustment before the first glyph leaves an empty string in front. */
function show(shown: string): string {
  return `[<${shown}>] TJ`.replace('<>', '');
}
