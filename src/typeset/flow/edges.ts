import type { Line, Row, Side } from '../../doc/blocks.ts';
import { type PlacedCell, placeCells } from '../../doc/grid.ts';

/** A horizontal line of a row from one column's edge to another's, counted in columns. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly line: Line;
}

/** The lines that a row's cells have of their own. */
export interface RowEdges {
  /** Lines above that the row above does not draw. */
  readonly top: readonly Stretch[];
  /** Lines above that the row above draws too: to be drawn where that row is on another page. */
  readonly sharedTop: readonly Stretch[];
  readonly bottom: readonly Stretch[];
  readonly verticals: readonly { readonly at: number; readonly line: Line }[];
}

/** The lines of each row of a table, each edge once: of two cells that share it the left or the upper one says how it looks. */
export function edgesOf(rows: readonly Row[], columns: number): RowEdges[] {
  let above: readonly (Line | undefined)[] = [];
  return rows.map((row) => {
    const cells = placeCells(row, columns);
    const top = across(cells, 'top', columns);
    const bottom = across(cells, 'bottom', columns);
    const drawn = above;
    above = bottom;
    return {
      top: stretches(top.map((line, at) => (drawn[at] === undefined ? line : undefined))),
      sharedTop: stretches(top.map((line, at) => (line === undefined ? undefined : drawn[at]))),
      bottom: stretches(bottom),
      verticals: upright(cells),
    };
  });
}

/** How a cell's side is drawn; undefined if it has no line. */
function lineAt({ cell }: PlacedCell, side: Side): Line | undefined {
  return cell.borders?.includes(side) ? (cell.line ?? 'single') : undefined;
}

/** The line on one side of a row, column by column. */
function across(cells: readonly PlacedCell[], side: 'top' | 'bottom', columns: number): (Line | undefined)[] {
  const lines = new Array<Line | undefined>(columns).fill(undefined);
  for (const placed of cells) lines.fill(lineAt(placed, side), placed.at, placed.at + placed.span);
  return lines;
}

function upright(cells: readonly PlacedCell[]): { readonly at: number; readonly line: Line }[] {
  const lines = new Map<number, Line>();
  for (const placed of cells) {
    const left = lineAt(placed, 'left');
    const right = lineAt(placed, 'right');
    if (left && !lines.has(placed.at)) lines.set(placed.at, left);
    if (right) lines.set(placed.at + placed.span, right);
  }
  return [...lines].map(([at, line]) => ({ at, line }));
}

/** Neighbours that are drawn alike are one stretch. */
function stretches(lines: readonly (Line | undefined)[]): Stretch[] {
  const made: Stretch[] = [];
  lines.forEach((line, at) => {
    const last = made.at(-1);
    if (line === undefined) return;
    if (last?.to === at && last.line === line) made[made.length - 1] = { ...last, to: at + 1 };
    else made.push({ from: at, to: at + 1, line });
  });
  return made;
}
