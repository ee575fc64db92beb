import type { Cell, Line, Row, TableBlock } from '../../doc/blocks.ts';
import type { Card } from './card.ts';
import { BOX, type Box, type Drawing, type DrawnUnion, middle } from './layout/index.ts';

/** What a drawing is made of beside its lines. */
export interface Pencil {
  card(box: Box): Card;
  /** How dark the ground of the head of somebody's box is. */
  shade(box: Box): 1 | 2 | 3;
  /** The line between two partners. */
  couple(union: string): Line;
  /** The line down to a child. */
  child(union: string, child: string): Line;
  readonly summary: string;
}

/** A drawing narrower than this, in units, does not fill the width of the page: boxes need not be wider. */
const LEAST_UNITS = 42;
/** Height of what is between two generations, in lines: above the bar and below it. */
const ABOVE_BAR = 0.6;
const BELOW_BAR = 0.9;

/** A row of the table before its cells are known: everything in units. */
interface Strip {
  readonly height?: number;
  readonly boxes: readonly { readonly at: number; readonly cell: Cell }[];
  /** Upright lines. */
  readonly posts: readonly { readonly at: number; readonly line: Line }[];
  /** Lines along the bottom. */
  readonly floors: readonly { readonly from: number; readonly to: number; readonly line: Line }[];
}

/**
 * A drawing as a table whose cells have borders: each box is two cells, one above the other, and every line is the border
 * of an empty cell. So Word can edit it, and it prints like text.
 */
export function drawTable(drawing: Drawing, pencil: Pencil): TableBlock {
  const units = Math.max(drawing.width, LEAST_UNITS);
  const left = Math.floor((units - drawing.width) / 2);
  const strips = Array.from({ length: drawing.generations }, (_, generation) =>
    generationStrips(drawing, generation, pencil),
  ).flat();
  const cuts = new Set([0, drawing.width]);
  for (const { boxes, posts, floors } of strips) {
    for (const { at } of boxes) cuts.add(at).add(at + BOX);
    for (const { at } of posts) cuts.add(at);
    for (const { from, to } of floors) cuts.add(from).add(to);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const inner = edges.slice(1).map((edge, i) => edge - (edges[i] ?? 0));
  const pad = { before: left, after: units - drawing.width - left };
  const columns = [pad.before, ...inner, pad.after].filter((share) => share > 0).map((share) => ({ share }));
  const lead: Cell[] = pad.before > 0 ? [{ blocks: [] }] : [];
  return {
    kind: 'table',
    drawn: true,
    rules: 'none',
    summary: pencil.summary,
    columns,
    rows: strips.map(
      (strip, i): Row => ({
        cells: [...lead, ...cellsOf(strip, edges)],
        ...(strip.height === undefined ? {} : { height: strip.height }),
        ...(i < strips.length - 1 ? { keep: true } : {}),
      }),
    ),
  };
}

function generationStrips(drawing: Drawing, generation: number, pencil: Pencil): Strip[] {
  const boxes = drawing.boxes.filter((box) => box.generation === generation);
  const unions = drawing.unions.filter((union) => union.generation === generation);
  const x = new Map(drawing.boxes.map((box) => [box.person, box.x]));
  const cards = boxes.map((box) => ({ box, card: pencil.card(box), line: lineOf(box) }));
  const heads = cards.map(({ box, card, line }) => ({
    at: box.x,
    cell: { blocks: card.head, borders: ['top', 'left', 'right'] as const, line, shade: pencil.shade(box) },
  }));
  const bodies = cards.map(({ box, card, line }) => ({
    at: box.x,
    cell: { blocks: card.body, borders: ['left', 'right', 'bottom'] as const, line },
  }));
  const couples = unions.flatMap(({ id, partners }) => {
    const [a, b] = partners;
    if (a === undefined || b === undefined) return [];
    return [{ from: (x.get(a) ?? 0) + BOX, to: x.get(b) ?? 0, line: pencil.couple(id) }];
  });
  const parents = unions.filter(({ children }) => children.length > 0);
  const drops = parents.map((union) => ({ at: dropOf(union, x), line: 'single' as const }));
  const bars = parents.flatMap((union) => {
    const all = [dropOf(union, x), ...union.children.map((child) => middle(x.get(child) ?? 0))];
    const [from, to] = [Math.min(...all), Math.max(...all)];
    return from === to ? [] : [{ from, to, line: 'single' as const }];
  });
  const ends = parents.flatMap(({ id, children }) =>
    children.map((child) => ({ at: middle(x.get(child) ?? 0), line: pencil.child(id, child) })),
  );
  const between = parents.flatMap((union) => (union.partners.length === 2 ? [dropOf(union, x)] : []));
  return [
    { boxes: heads, posts: [], floors: couples },
    { boxes: bodies, posts: between.map((at) => ({ at, line: 'single' as const })), floors: [] },
    ...(parents.length === 0
      ? []
      : [
          { height: ABOVE_BAR, boxes: [], posts: drops, floors: bars },
          { height: BELOW_BAR, boxes: [], posts: ends, floors: [] },
        ]),
  ];
}

/** Where the line of a union comes down. */
function dropOf({ partners }: DrawnUnion, x: ReadonlyMap<string, number>): number {
  const [a = 0, b = a] = partners.map((one) => middle(x.get(one) ?? 0));
  return Math.floor((a + b) / 2);
}

/** Who has a box elsewhere is drawn with dashes. */
function lineOf({ again }: Box): Line {
  return again ? 'dashed' : 'single';
}

/** The cells of a strip: boxes, and between them what carries the lines. */
function cellsOf({ boxes, posts, floors }: Strip, edges: readonly number[]): Cell[] {
  const own = new Set([edges[0] ?? 0, edges.at(-1) ?? 0]);
  for (const { at } of boxes) own.add(at).add(at + BOX);
  for (const { at } of posts) own.add(at);
  for (const { from, to } of floors) own.add(from).add(to);
  const cuts = [...own].sort((a, b) => a - b);
  return cuts.slice(1).map((to, i): Cell => {
    const from = cuts[i] ?? 0;
    const span = edges.filter((edge) => edge > from && edge <= to).length;
    const box = boxes.find(({ at }) => at === from);
    if (box) return { ...box.cell, span };
    const post = posts.find(({ at }) => at === to);
    const floor = floors.find((one) => one.from <= from && one.to >= to);
    const line = post?.line ?? floor?.line;
    return {
      blocks: [],
      span,
      ...(line === undefined
        ? {}
        : { borders: [...(post ? (['right'] as const) : []), ...(floor ? (['bottom'] as const) : [])], line }),
    };
  });
}
