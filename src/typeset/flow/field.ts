import type { Field } from '../../doc/blocks.ts';
import type { StructureNode } from '../frames.ts';
import { child } from './context.ts';
import { type Canvas, type Mode, paintStack, type Slab, slab, stackHeight } from './slab.ts';

/** A blank of a form: what is asked, where it stands from left to right, and the type of what is filled in. In points. */
export interface Blank {
  readonly field: Field;
  readonly left: number;
  readonly width: number;
  readonly size: number;
  readonly owner: StructureNode;
}

/** The node of a blank in the structure. */
export function fieldNode(parent: StructureNode, { tip }: Field): StructureNode {
  return child(parent, 'Form', { alt: tip });
}

/** Slabs that are the signs of a blank (年　月　日) as one: what is filled in takes the place of them all. */
export function blankSlab(signs: readonly Slab[], blank: Blank, height = stackHeight(signs)): Slab {
  return slab(height, (canvas, top, mode) => paintBlank(signs, blank, canvas, top, height, mode));
}

/** Paints a blank with its signs. In a repeated header it is no blank: only the signs are there. */
export function paintBlank(
  signs: readonly Slab[],
  { field, left, width, size, owner }: Blank,
  canvas: Canvas,
  top: number,
  height: number,
  mode: Mode,
): void {
  if (mode.repeat) {
    paintStack(signs, canvas, top, mode);
    return;
  }
  const inner: Canvas = { fills: [], frames: [] };
  paintStack(signs, inner, top, mode);
  canvas.frames.push({ kind: 'field', x: left, y: top, width, height, field, size, signs: inner.frames, owner });
}
