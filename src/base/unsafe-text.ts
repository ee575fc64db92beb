/** Why a character may not stand in a text that is printed. */
export type UnsafeKind =
  | 'control'
  | 'bidi'
  | 'invisible'
  | 'private-use'
  | 'noncharacter'
  | 'surrogate'
  | 'replacement';

/** The first character of a text that may not be printed. */
export interface UnsafeCharacter {
  readonly kind: UnsafeKind;
  readonly codePoint: number;
  /** How many characters (code points) stand before it. */
  readonly index: number;
}

/**
 * Finds the first character that could change how a paper reads or that no font can draw: control characters (a line
 * break is allowed), bidi overrides and isolates, invisible characters that text copied from web pages and chats carries along (zero-width
 * space, soft hyphen, direction marks, fillers; the joiners stay, which names in some scripts need), private use (外字), noncharacters, halves of surrogate pairs, and
 * U+FFFD, the scar of a broken conversion. Undefined if there is none. Never changes the text: names stay as they are.
 */
export function findUnsafe(text: string): UnsafeCharacter | undefined {
  // Almost every text is clean, and one test of the whole text is much faster than a walk.
  if (!SUSPECT.test(text)) return undefined;
  let index = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const kind = kindOf(codePoint);
    if (kind) return { kind, codePoint, index };
    index += 1;
  }
  return undefined;
}

/** A code point as it is written in messages: `U+202E`. */
export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A text as it may stand in a message: unsafe characters by name, line breaks as a space, cut after `max` characters. */
export function shown(text: string, max = 40): string {
  const characters = Array.from(text.slice(0, max * 2 + 2), (character) => {
    if (character === '\n') return ' ';
    const codePoint = character.codePointAt(0) ?? 0;
    return kindOf(codePoint) ? codePointName(codePoint) : character;
  });
  return characters.length > max ? `${characters.slice(0, max).join('')}…` : characters.join('');
}

/** Format characters and fillers that print nothing. Joiners (200C, 200D) and variation selectors belong to writing. */
const INVISIBLE =
  /[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2060-\u2065\u206a-\u206f\u3164\uffa0\ufff9-\ufffc\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e00ff}]|\u034f/u;

/** All that `kindOf` names, and some more. */
const SUSPECT =
  /[\0-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ue000-\uf8ff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\uffff\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{d800}-\u{dfff}]|[\u{1fffe}-\u{1ffff}\u{2fffe}-\u{2ffff}\u{3fffe}-\u{e00ff}\u{e01f0}-\u{10ffff}]|\u034f/u;

function kindOf(codePoint: number): UnsafeKind | undefined {
  if (codePoint < 0x20) return codePoint === 0x0a ? undefined : 'control';
  if (codePoint >= 0x7f && codePoint <= 0x9f) return 'control';
  if (codePoint === 0x2028 || codePoint === 0x2029 || codePoint === 0xfeff) return 'control';
  if ((codePoint >= 0x202a && codePoint <= 0x202e) || (codePoint >= 0x2066 && codePoint <= 0x2069)) return 'bidi';
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return 'surrogate';
  if (codePoint === 0xfffd) return 'replacement';
  if (INVISIBLE.test(String.fromCodePoint(codePoint))) return 'invisible';
  if ((codePoint >= 0xfdd0 && codePoint <= 0xfdef) || (codePoint & 0xfffe) === 0xfffe) return 'noncharacter';
  if ((codePoint >= 0xe000 && codePoint <= 0xf8ff) || codePoint >= 0xf0000) return 'private-use';
  return undefined;
}
