/** 0.01 pt is 3.5 µm. */
const PLACES = 2;

/** A number for a content stream, to two places; never with an exponent, never `-0`. */
export function number(value: number): string {
  const shortened = rounded(value);
  return shortened === 0 ? '0' : String(shortened);
}

/** The value that `number` writes, or one with other places. */
export function rounded(value: number, decimals = PLACES): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}
