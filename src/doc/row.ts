import type { Row } from './blocks.ts';

/** No row is higher than so many lines, whatever it asks for. */
const MOST_LINES = 30;

/** The height a row asks for, in lines of its text; undefined if it asks for none, or for what is no height. */
export function rowHeight({ height }: Row): number | undefined {
  return height === undefined || !Number.isFinite(height) || height <= 0 ? undefined : Math.min(height, MOST_LINES);
}

/** True if a row stands off other text: a line or a ground of its own needs white between it and the text. */
export function isFramed({ cells }: Row): boolean {
  return cells.some(({ borders, shade }) => (borders?.length ?? 0) > 0 || shade !== undefined);
}
