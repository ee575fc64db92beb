import type { Cell, Column, Row } from './blocks.ts';

/** A cell in its place: the column it begins at and how many it covers. */
export interface PlacedCell {
  readonly cell: Cell;
  readonly at: number;
  readonly span: number;
}

/**
 * The cells of a row in their columns: a lone cell of a band covers the row, a short row is filled with empty cells, and
 * what goes beyond the last column is left out.
 */
export function placeCells(row: Row, columns: number): PlacedCell[] {
  const [first] = row.cells;
  if (row.band && first && row.cells.length === 1) return columns > 0 ? [{ cell: first, at: 0, span: columns }] : [];
  const placed: PlacedCell[] = [];
  let at = 0;
  for (const cell of row.cells) {
    if (at >= columns) break;
    const span = Math.min(Math.max(1, Math.floor(cell.span ?? 1)), columns - at);
    placed.push({ cell, at, span });
    at += span;
  }
  for (; at < columns; at++) placed.push({ cell: { blocks: [] }, at, span: 1 });
  return placed;
}

/** A share below this is none: it could not be told apart from zero once multiplied. */
const MIN_SHARE = 1e-6;

/** Shares → widths that add up to `width`; a column too narrow for its text gets `least` at the cost of the others. */
export function columnWidths(columns: readonly Column[], width: number, least: number): number[] {
  const floor = Math.min(least, width / Math.max(1, columns.length));
  const given = columns.map(({ share }) => (Number.isFinite(share) && share > MIN_SHARE ? share : 0));
  const shares = given.some((share) => share > 0) ? given : given.map(() => 1);
  let narrow = new Set<number>();
  for (;;) {
    const total = shares.reduce((sum, share, index) => (narrow.has(index) ? sum : sum + share), 0);
    const free = width - narrow.size * floor;
    const widths = shares.map((share, index) => (narrow.has(index) || total === 0 ? floor : (free * share) / total));
    const now = new Set(widths.flatMap((value, index) => (value <= floor + 1e-9 ? [index] : [])));
    if (now.size === narrow.size || now.size === columns.length) return widths;
    narrow = now;
  }
}
