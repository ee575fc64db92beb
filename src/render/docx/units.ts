/** Points → twentieths of a point, in which Word measures lengths. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Points → half points, in which Word measures type. */
export function halfPoints(points: number): number {
  return Math.max(2, Math.round(points * 2));
}

/** Points → eighths of a point, in which Word measures rules; it draws none thinner than a quarter. */
export function eighths(points: number): number {
  return Math.max(2, Math.round(points * 8));
}

/** A grey (0 black, 1 white) as six hexadecimal digits. */
export function grayHex(gray: number): string {
  const level = Math.round(Math.min(1, Math.max(0, gray)) * 255)
    .toString(16)
    .padStart(2, '0')
    .toUpperCase();
  return level.repeat(3);
}

const WIDE =
  /[\u1100-\u115f\u2010-\u2027\u2030-\u203b\u2100-\u27bf\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{3fffd}]/u;
/** Letters and digits of the typefaces are about this wide, in em. */
const NARROW = 0.56;

/** About how wide a text is, in em: Word sets it with a typeface we do not have. */
export function emWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 1 : /\p{M}|\p{Cf}/u.test(character) ? 0 : NARROW;
  return width;
}
