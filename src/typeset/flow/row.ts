import type { RuleFrame } from '../frames.ts';
import type { RuleStyle } from '../style.ts';
import { type Blank, paintBlank } from './field.ts';
import { type Canvas, cutStack, paintStack, type Slab, slab, stackHeight } from './slab.ts';

/** What stands in a cell: slabs whose horizontal place is fixed. */
export interface RowCell {
  readonly slabs: readonly Slab[];
  /** Stands in the middle of the row's height, not at its top. */
  readonly middle?: boolean;
  /** The whole cell is a blank of a form. */
  readonly blank?: Blank;
}

/** A row: cells side by side with rules around. In points. */
export interface RowSetup {
  readonly cells: readonly RowCell[];
  readonly left: number;
  readonly width: number;
  readonly padY: number;
  /** Rounds the height (to the grid of lines). */
  readonly round: (height: number) => number;
  /** Rule above: always, or only where the row is the first on a page. */
  readonly top?: RuleStyle;
  readonly topAlways: boolean;
  readonly bottom?: RuleStyle;
  /** Rule where the row is cut because it is longer than a page. */
  readonly cut?: RuleStyle;
  readonly verticals: readonly { readonly x: number; readonly rule: RuleStyle }[];
  /** Grey of the background. */
  readonly fill?: number;
  /** Grey of the background of single cells. */
  readonly grounds?: readonly { readonly left: number; readonly width: number; readonly gray: number }[];
  /** Lines that cells have of their own, given the top and the height of what is painted, and whether a page begins there. */
  readonly lines?: (top: number, height: number, first: boolean) => readonly RuleFrame[];
  /** So high exactly if nothing stands in the row, at least so high otherwise. */
  readonly asked?: number;
}

/** White between a blank and the rules around its cell, in points. */
const EDGE = 1;

/** A row as one slab; it can be split if need be. */
export function rowSlab(setup: RowSetup): Slab {
  const content = Math.max(0, ...setup.cells.map((cell) => stackHeight(cell.slabs)));
  const { asked } = setup;
  const natural = content + 2 * setup.padY;
  const height = asked === undefined ? setup.round(natural) : content > 0 ? Math.max(asked, natural) : asked;
  const padTop = (height - content) / 2;
  const row = slab(height, (canvas, top, mode) => {
    paintGround(setup, canvas, top, height, mode.first);
    for (const { slabs, middle, blank } of setup.cells) {
      if (blank) paintBlank([], blank, canvas, top + EDGE, height - 2 * EDGE, mode);
      const down = middle ? (content - stackHeight(slabs)) / 2 : 0;
      paintStack(slabs, canvas, top + padTop + down, mode);
    }
  });
  row.split = (room) => splitRow(setup, room);
  return row;
}

function splitRow(setup: RowSetup, room: number): readonly [Slab, Slab] | undefined {
  // The rounding may add up to a line of the grid.
  const reserve = setup.round(0.01 + 2 * setup.padY);
  const parts = setup.cells.map((cell) => cutStack(cell.slabs, room - Math.max(reserve, 2 * setup.padY)));
  if (parts.every(([upper]) => upper.length === 0) || parts.every(([, lower]) => lower.length === 0)) return undefined;
  const { asked: _, ...rest } = setup;
  const upper = {
    ...rest,
    cells: parts.map(([slabs], i) => ({ ...blankOf(setup.cells[i]), slabs })),
    bottom: setup.cut ?? setup.bottom,
  };
  const lower = { ...rest, cells: parts.map(([, slabs]) => ({ slabs })) };
  return [rowSlab(upper), rowSlab(lower)];
}

function blankOf(cell: RowCell | undefined): Pick<RowCell, 'blank'> {
  return cell?.blank ? { blank: cell.blank } : {};
}

function paintGround(setup: RowSetup, canvas: Canvas, top: number, height: number, first: boolean): void {
  const { left, width } = setup;
  const bottom = top + height;
  const owner = 'artifact';
  if (setup.fill !== undefined) {
    canvas.fills.push({ kind: 'fill', x: left, y: top, width, height, gray: setup.fill, owner });
  }
  for (const { left: x, width: wide, gray } of setup.grounds ?? []) {
    canvas.fills.push({ kind: 'fill', x, y: top, width: wide, height, gray, owner });
  }
  const across = (y: number, rule: RuleStyle | undefined) => {
    if (rule) canvas.frames.push({ kind: 'rule', x1: left, y1: y, x2: left + width, y2: y, ...rule, owner });
  };
  if (first || setup.topAlways) across(top, setup.top);
  across(bottom, setup.bottom);
  for (const { x, rule } of setup.verticals) {
    canvas.frames.push({ kind: 'rule', x1: x, y1: top, x2: x, y2: bottom, ...rule, owner });
  }
  canvas.frames.push(...(setup.lines?.(top, height, first) ?? []));
}
