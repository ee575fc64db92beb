/**
 * Kinds of characters that decide how a text falls into clusters. Most characters are none of these, so that each test
 * first rules out what is common.
 */

const SPACE = 0x20;

/** Widths in em of white space that the fonts lack; it is drawn with the font's space. */
const WIDTH_OF_SPACE: ReadonlyMap<number, number | 'space'> = new Map<number, number | 'space'>([
  [0x09, 'space'],
  [0x0a, 'space'],
  [0x0d, 'space'],
  [0x85, 'space'],
  [0xa0, 'space'],
  [0x2000, 1 / 2],
  [0x2001, 1],
  [0x2002, 1 / 2],
  [0x2003, 1],
  [0x2004, 1 / 3],
  [0x2005, 1 / 4],
  [0x2006, 1 / 6],
  [0x2007, 1 / 2],
  [0x2008, 1 / 4],
  [0x2009, 1 / 5],
  [0x200a, 1 / 10],
  [0x202f, 1 / 5],
  [0x205f, 2 / 9],
  [0x3000, 1],
]);

/** The width in em of a white space character, `'space'` if it is as wide as U+0020, undefined if it is none. */
export function widthOfSpace(codePoint: number): number | 'space' | undefined {
  return codePoint === SPACE ? 'space' : WIDTH_OF_SPACE.get(codePoint);
}

/** Leaves no mark by its nature: zero width spaces, joiners, soft hyphens, direction marks, control characters. */
export function isInvisible(codePoint: number): boolean {
  return /^[\p{Default_Ignorable_Code_Point}\p{Cc}\u2028\u2029]$/u.test(String.fromCodePoint(codePoint));
}

/** Selects a variant of the character before it. */
export function isVariationSelector(codePoint: number): boolean {
  return (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
}

/** A combining mark, such as U+3099 (voiced sound mark) or U+0301 (acute); no variation selector. */
export function isMark(codePoint: number): boolean {
  if (codePoint < 0x300 || (codePoint >= 0x309b && codePoint < 0xa000)) return false;
  if (codePoint >= 0x3041 && codePoint <= 0x3098) return false;
  return !isVariationSelector(codePoint) && /^\p{M}$/u.test(String.fromCodePoint(codePoint));
}

/**
 * A mark that fonts place by the letter under it (GPOS), which we do not read: alone it would stand over the wrong
 * letter. The other marks of our fonts (U+3099, U+20DD …) reach back over a full-width character by themselves.
 */
export function needsAnchor(codePoint: number): boolean {
  return codePoint >= 0x300 && codePoint <= 0x36f;
}

/** A dash that is written twice: U+2014, as Chinese does, or U+2015, as Japanese does. */
export function isDash(codePoint: number): boolean {
  return codePoint === 0x2014 || codePoint === 0x2015;
}

/** A compatibility ideograph: another form of a character, as names have it, which normalising would destroy. */
export function isCompatibilityIdeograph(codePoint: number): boolean {
  return (codePoint >= 0xf900 && codePoint <= 0xfaff) || (codePoint >= 0x2f800 && codePoint <= 0x2fa1f);
}
