import { MOST_GENERATIONS, STEPS } from './limits.ts';
import { placeBoxes } from './place.ts';
import { childLink, type Done, type Focus, type Topology, topologyOf } from './topology.ts';
import type { ChartPart, Drawing, FamilyGraph, Union } from './types.ts';

export {
  BOX,
  type Box,
  type ChartPart,
  type Drawing,
  type DrawnUnion,
  type FamilyGraph,
  GAP,
  type Listing,
  middle,
  type Union,
} from './types.ts';

/**
 * A family as drawings that fit on a page, the first around `root`. Everybody has one box and every line is drawn once; in
 * later drawings people who stand in an earlier one appear `again`, without their box. `line` are those whose ancestors come
 * first if there is no room for all; `most` is the width of a page in units.
 */
export function chartOf(graph: FamilyGraph, root: string, line: ReadonlySet<string>, most: number): ChartPart[] {
  const persons = new Set<string>();
  const links = new Set<string>();
  const parts: ChartPart[] = [];
  let focus: Focus | undefined = { person: root };
  while (focus) {
    const { part, drawn } = drawPart(graph, focus, { persons, links }, line, most);
    parts.push(part);
    for (const link of drawn) links.add(link);
    const present =
      part.kind === 'drawing' ? part.boxes.map(({ person }) => person) : [...part.partners, ...part.children];
    for (const person of present) persons.add(person);
    focus = nextFocus(graph, persons, links);
  }
  return parts;
}

interface Drawn {
  readonly part: ChartPart;
  /** The links it draws. */
  readonly drawn: Iterable<string>;
}

function drawPart(graph: FamilyGraph, focus: Focus, done: Done, line: ReadonlySet<string>, most: number): Drawn {
  for (const limits of STEPS) {
    const topology = topologyOf(graph, focus, done, limits, line);
    const drawing = drawn(topology, done, most);
    if (drawing) return { part: drawing, drawn: topology.links };
  }
  const union = 'union' in focus ? focus.union : graph.unions.find(({ partners }) => partners.includes(focus.person));
  if (!union) return { part: alone((focus as { person: string }).person), drawn: [] };
  // A person with several partners and many children: one union after the other.
  if ('person' in focus) return drawPart(graph, { union }, done, line, most);
  const { id, partners, children } = union;
  return {
    part: { kind: 'listing', union: id, partners, children },
    drawn: [...(partners.length === 2 ? [id] : []), ...children.map((child) => childLink(id, child))],
  };
}

function drawn(topology: Topology, done: Done, most: number): Drawing | undefined {
  if (topology.rows.length > MOST_GENERATIONS) return undefined;
  const placed = placeBoxes(topology, most);
  if (!placed) return undefined;
  return {
    kind: 'drawing',
    boxes: topology.rows.flatMap((row, generation) =>
      row.map((person) => ({ person, generation, x: placed.x.get(person) ?? 0, again: done.persons.has(person) })),
    ),
    unions: topology.unions.filter(({ id, children }) => topology.links.has(id) || children.length > 0),
    width: placed.width,
    generations: topology.rows.length,
  };
}

function alone(person: string): Drawing {
  const boxes = [{ person, generation: 0, x: 0, again: false }];
  return { kind: 'drawing', boxes, unions: [], width: 8, generations: 1 };
}

/** The next line to be drawn, of somebody who has been drawn if possible; else somebody without any. */
function nextFocus(graph: FamilyGraph, persons: ReadonlySet<string>, links: ReadonlySet<string>): Focus | undefined {
  const isOpen = ({ id, partners, children }: Union): boolean =>
    (partners.length === 2 && !links.has(id)) || children.some((child) => !links.has(childLink(id, child)));
  const open = graph.unions.filter(isOpen);
  const known = open.find(({ partners, children }) => [...partners, ...children].some((one) => persons.has(one)));
  const union = known ?? open[0];
  if (union) return { union };
  const person = graph.persons.find((one) => !persons.has(one));
  return person === undefined ? undefined : { person };
}
