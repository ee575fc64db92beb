import type { Field, KeyValuesBlock, Run } from '../../doc/blocks.ts';
import type { StructureNode } from '../frames.ts';
import { type Area, type Context, child, looksFor, onGrid } from './context.ts';
import { blankSlab, fieldNode } from './field.ts';
import { widthOfRuns } from './prose.ts';
import { rowSlab } from './row.ts';
import { type Slab, spaced } from './slab.ts';
import { isSpreadable, spreadLine } from './spread.ts';
import { lineSlab, textSlabs } from './text.ts';

/** Labels of at most so many characters are spread to one width. */
const SPREAD_MOST = 6;
/** White between labels and values, in em. */
const GAP = 1.5;
/** Labels take at most this part of the width. */
const LABEL_SHARE = 0.38;

/** Labelled values as rows; short labels are spread to the width of the longest short one (字取り). */
export function keyValuesSlabs(block: KeyValuesBlock, area: Area, context: Context): Slab[] {
  const { style } = context;
  const { size } = area.text;
  const table = child(area.parent, 'Table');
  const short = block.items
    .filter(({ key }) => isSpreadable(key, SPREAD_MOST))
    .map(({ key }) => widthOfRuns(key, area, context));
  const spreadTo = Math.max(0, ...short);
  const widest = Math.max(spreadTo, ...block.items.map(({ key }) => widthOfRuns(key, area, context)));
  const labels = Math.min(widest + 0.01, area.width * LABEL_SHARE);
  const ruled = style.grid === 0 && !area.inCell;
  const pad = ruled ? style.cellPad.x : 0;
  const left = area.left + pad + labels + GAP * size;
  const slabs = block.items.map(({ key, value, field }, index) => {
    const tr = child(table, 'TR');
    const cells = [
      { slabs: labelSlabs(key, child(tr, 'TH', { scope: 'Row' })) },
      { slabs: valueSlabs(value, child(tr, 'TD'), left, area.left + area.width - pad - left, field) },
    ];
    const rules = ruled ? { top: style.hairline, bottom: style.hairline } : {};
    const padY = ruled ? style.cellPad.y * 0.8 : 0;
    const round = (height: number) => onGrid(height, style);
    return rowSlab({
      cells,
      left: area.left,
      width: area.width,
      padY,
      round,
      ...rules,
      topAlways: index === 0,
      verticals: [],
    });
  });
  return spaced(slabs, area.inCell ? 0 : style.blockGap, area.inCell ? 0 : style.blockGap);

  function labelSlabs(key: readonly Run[], owner: StructureNode): Slab[] {
    const looks = looksFor(context, size, area.bold);
    const setup = {
      left: area.left + pad,
      measure: labels,
      indent: 0,
      align: 'start' as const,
      pitch: area.text.pitch,
      looks,
      owner,
    };
    const fits = isSpreadable(key, SPREAD_MOST) && spreadTo <= labels;
    if (!fits) return textSlabs(key, setup, context);
    const line = spreadLine(key, looks, (natural, gaps) => Math.max(0, spreadTo - natural) / gaps, context);
    return [lineSlab(line, setup, new Map())];
  }

  function valueSlabs(
    value: readonly Run[],
    cell: StructureNode,
    from: number,
    measure: number,
    field: Field | undefined,
  ): Slab[] {
    const looks = looksFor(context, size, area.bold);
    const owner = field ? fieldNode(cell, field) : cell;
    const lines = textSlabs(
      value,
      { left: from, measure, indent: 0, align: 'start', pitch: area.text.pitch, looks, owner },
      context,
    );
    return field ? [blankSlab(lines, { field, left: from, width: measure, size, owner })] : lines;
  }
}
