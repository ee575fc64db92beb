import { Positions } from './positions.ts';
import { settle } from './settle.ts';
import type { Topology } from './topology.ts';
import { BOX } from './types.ts';

/** Left edges of all boxes, from 0, so that nothing touches and no line crosses; undefined if it is wider than `most` units. */
export function placeBoxes(topology: Topology, most: number): { x: Map<string, number>; width: number } | undefined {
  const positions = new Positions(topology);
  if (!positions.spread()) return undefined;
  settle(positions, 1);
  // Where it is too wide, width counts for more than looks.
  if (positions.width() > most) settle(positions, 40);
  const width = positions.width();
  if (width > most) return undefined;
  const x = positions.all();
  const left = Math.min(...x.values());
  return { x: new Map([...x].map(([person, at]) => [person, at - left])), width: Math.max(width, BOX) };
}
