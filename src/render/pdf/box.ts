import type { BoxFrame } from '../../typeset/frames.ts';
import type { Ink } from './ink.ts';
import { number } from './numbers.ts';

// In parts of the box's size.
const FRAME_WIDTH = 0.07;
const MARK_WIDTH = 0.11;
const TICK = [
  [0.18, 0.46],
  [0.42, 0.2],
  [0.84, 0.8],
] as const;
const CROSS_INSET = 0.2;

/** Paints a check box; `bottom` is counted from the page's bottom. No font at hand has ☐ ☑ ☒. */
export function paintBox(ink: Ink, frame: Pick<BoxFrame, 'x' | 'size' | 'state'>, bottom: number): void {
  const { x, size, state } = frame;
  const line = size * FRAME_WIDTH;
  ink.usePen({ width: line, gray: 0 });
  const side = number(size - line);
  ink.write(`${number(x + line / 2)} ${number(bottom + line / 2)} ${side} ${side} re S`);
  if (state === 'open') return;
  ink.usePen({ width: size * MARK_WIDTH, gray: 0 });
  const at = (right: number, up: number) => `${number(x + right * size)} ${number(bottom + up * size)}`;
  if (state === 'done') {
    const [start, turn, end] = TICK;
    ink.write(`${at(...start)} m ${at(...turn)} l ${at(...end)} l S`);
  } else {
    const [near, far] = [CROSS_INSET, 1 - CROSS_INSET];
    ink.write(`${at(near, near)} m ${at(far, far)} l ${at(near, far)} m ${at(far, near)} l S`);
  }
}
