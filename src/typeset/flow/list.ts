import type { ListBlock, Run } from '../../doc/blocks.ts';
import type { StructureNode } from '../frames.ts';
import { type Align, naturalWidth, setLines } from '../line/lines.ts';
import { type Area, type Context, child, looksFor } from './context.ts';
import { beside, type Slab, spaced } from './slab.ts';
import { formNodes, lineSlab } from './text.ts';

/** White between a marker and the text, in em. */
const MARKER_GAP = 0.5;
/** White between items with boxes, in points: pens need it. */
const BOX_GAP = 2.5;

/** A list: markers in a column of their own, items of any blocks beside them. */
export function listSlabs(block: ListBlock, area: Area, context: Context): Slab[] {
  const { style } = context;
  const { size } = area.text;
  const boxSize = Math.min(style.penBox, area.text.pitch - 2);
  const looks = looksFor(context, size, area.bold, boxSize);
  const markers = block.items.map((_, index) => markerRuns(block.marker, index, context));
  const widest = Math.max(0, ...markers.map((runs) => naturalWidth(runs, looks, context.shaper)));
  // A bullet stands in the middle of an em; numbers are flush right, boxes flush left.
  const bullet = block.marker === 'bullet';
  const gap = bullet ? 0 : MARKER_GAP * size;
  const column = Math.min((bullet ? Math.max(size, widest) : widest) + gap, area.width / 2);
  const align: Align = bullet ? 'center' : block.marker === 'number' ? 'end' : 'start';
  const between = block.marker === 'box' && style.grid === 0 ? BOX_GAP : 0;
  const list = child(area.parent, 'L');
  const slabs = block.items.flatMap((item, index) => {
    const li = child(list, 'LI');
    const label = child(li, 'Lbl');
    const body = child(li, 'LBody');
    const inner: Area = { ...area, left: area.left + column, width: area.width - column, parent: body };
    const made = context.layout(item.length > 0 ? item : [{ kind: 'paragraph', runs: [] }], inner, context);
    const last = made.at(-1);
    if (last) last.after = Math.max(last.after, between);
    return withMarker(made, markers[index] ?? [], label);
  });
  return spaced(slabs, 0, area.inCell ? 0 : style.paragraphGap);

  function withMarker(made: Slab[], runs: readonly Run[], owner: StructureNode): Slab[] {
    const measure = column - gap;
    const [line] = setLines(runs, looks, { measure: measure + 0.01, indent: 0, align }, context.shaper);
    const first = made[0];
    if (!line || !first) return made;
    const setup = { left: area.left, measure, indent: 0, align, pitch: area.text.pitch, looks, owner };
    const marker = lineSlab(line, setup, formNodes([line], owner, context));
    return [beside(first, marker.paint.bind(marker)), ...made.slice(1)];
  }
}

function markerRuns(marker: ListBlock['marker'], index: number, context: Context): Run[] {
  const { lang } = context;
  if (marker === 'box') return [{ kind: 'box', state: 'open' }];
  if (marker === 'number') return [{ kind: 'text', text: `${index + 1}.`, lang }];
  // The middle dot of Japanese faces; Chinese faces have a bullet one em wide.
  return [{ kind: 'text', text: lang === 'ja' ? '・' : '•', lang }];
}
