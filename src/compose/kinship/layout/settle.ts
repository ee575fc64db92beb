import type { Positions } from './positions.ts';
import { BOX, type DrawnUnion, GAP } from './types.ts';

const STEPS = [1, 2, 4, 8, 16];
/** How little even distances count beside the rest. */
const EVEN = 20;
/** So many rounds at most: each makes the drawing better, and a family on a page needs some ten. */
const MOST_ROUNDS = 200;

/**
 * Moves parts of a family until parents stand in the middle above their children and partners close together, as far as
 * nothing touches. `width` is what a unit of width costs. The same family is always settled in the same way.
 */
export function settle(positions: Positions, width: number): void {
  const groups = movable(positions);
  let best = cost(positions, width);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let better = false;
    for (const group of groups)
      for (const step of STEPS)
        for (const by of [step, -step]) {
          positions.move(group, by);
          const now = positions.isFree() ? cost(positions, width) : Number.POSITIVE_INFINITY;
          if (now < best) {
            best = now;
            better = true;
          } else positions.move(group, -by);
        }
    if (!better) return;
  }
}

function cost(positions: Positions, width: number): number {
  let sum = width * positions.width() + unevenness(positions);
  for (const union of positions.topology.unions) {
    const [a, b] = union.partners;
    if (a !== undefined && b !== undefined) sum += 3 * (positions.at(b) - positions.at(a) - BOX - GAP);
    if (union.children.length === 0) continue;
    const { drop, first, last } = positions.bar(union);
    sum += 6 * Math.abs(2 * drop - first - last) + (last - first);
    sum += Math.max(drop, last) - Math.min(drop, first);
  }
  return sum;
}

/** White between neighbours: much of it in one place is worse than a little in several. */
function unevenness(positions: Positions): number {
  let sum = 0;
  for (const row of positions.topology.rows)
    for (let i = 1; i < row.length; i++) {
      const white = positions.at(row[i] as string) - positions.at(row[i - 1] as string) - BOX - GAP;
      sum += white * white;
    }
  return sum / EVEN;
}

/** Parts that hang together and can be moved against the rest: what is left and right of every line. */
function movable(positions: Positions): ReadonlySet<string>[] {
  const { unions, rows } = positions.topology;
  const links = new Map<string, DrawnUnion[]>();
  for (const union of unions)
    for (const person of [...union.partners, ...union.children])
      links.set(person, [...(links.get(person) ?? []), union]);
  const groups = unions.flatMap((union) => {
    const sides = [...union.partners, ...union.children].map((person) => reach(person, union, links));
    const below = new Set(union.children.flatMap((child) => [...reach(child, union, links)]));
    return [...sides, below];
  });
  const alone = rows.flatMap((row) => row.map((person) => new Set([person])));
  const ends = rows.flatMap((row) => row.map((_, at) => new Set(row.slice(at))));
  return [...groups, ...alone, ...ends].filter(({ size }) => size > 0);
}

/** Everybody who hangs together with somebody if a union is cut. */
function reach(person: string, cut: DrawnUnion, links: ReadonlyMap<string, readonly DrawnUnion[]>): Set<string> {
  const found = new Set([person]);
  for (const one of found)
    for (const union of links.get(one) ?? [])
      if (union !== cut) for (const next of [...union.partners, ...union.children]) found.add(next);
  return found;
}
