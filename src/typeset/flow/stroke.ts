import type { Line } from '../../doc/blocks.ts';
import type { RuleFrame } from '../frames.ts';
import type { Style } from '../style.ts';

/** A straight line in points. */
export type Straight = Pick<RuleFrame, 'x1' | 'y1' | 'x2' | 'y2'>;

/** The rules of which a line of a kind consists. A single one reaches over its ends, so that corners are closed. */
export function strokes(line: Line, { x1, y1, x2, y2 }: Straight, style: Style): RuleFrame[] {
  const owner = 'artifact' as const;
  const flat = y1 === y2;
  if (line === 'double') {
    const { apart, width, gray } = style.double;
    return [-apart / 2, apart / 2].map((off) => {
      const x = flat ? 0 : off;
      const y = flat ? off : 0;
      return { kind: 'rule', x1: x1 + x, y1: y1 + y, x2: x2 + x, y2: y2 + y, width, gray, owner };
    });
  }
  const { width, gray } = style.strong;
  if (line === 'dashed') return [{ kind: 'rule', x1, y1, x2, y2, width, gray, dash: style.dash, owner }];
  const over = flat ? width / 2 : 0;
  return [{ kind: 'rule', x1: x1 - over, y1, x2: x2 + over, y2, width, gray, owner }];
}
