import { type Atom, isSpace, isWide } from './atoms.ts';
import { type CharClass, Cl } from './classes.ts';

/** What a gap consists of; the order in which a line is compressed (JLReq 3.8.3) follows the numbers. */
export const Gap = { none: 0, wordSpace: 1, middleDot: 2, mark: 3, latin: 4, fixed: 5 } as const;

/** The white between two neighbours on a line, in points. */
export interface Space {
  readonly width: number;
  readonly kind: number;
  /** How much of it may be taken away. */
  readonly shrink: number;
  /** True if white may be added here in the last step of expansion. */
  readonly stretches: boolean;
}

/** 四分アキ, in em, and the least that is left of it. */
const LATIN_GAP = 0.25;
const LATIN_LEAST = 0.125;

/** What is left of the white of brackets and commas in a compressed line, in em: with less the marks seem to touch. */
const MARK_LEAST = 0.25;

/** A word space gives and takes this much of an em of its own size. */
const WORD_SHRINK = 0.06;

const NONE: Space = { width: 0, kind: Gap.none, shrink: 0, stretches: false };
const PLAIN: Space = { width: 0, kind: Gap.none, shrink: 0, stretches: true };

/** White between `a` and `b` when they stand on one line (JLReq table 1; CLREQ by the marks' own white). */
export function spaceBetween(a: Atom, b: Atom): Space {
  if (b.cls === Cl.attached) return NONE;
  if (a.cls === Cl.box)
    return { width: b.cls === Cl.box ? a.body / 2 : a.look.size / 4, kind: Gap.fixed, shrink: 0, stretches: false };
  if (b.cls === Cl.box)
    return { width: isSpace(a) ? 0 : b.look.size / 2, kind: Gap.fixed, shrink: 0, stretches: false };
  if (a.cls === Cl.wordSpace)
    return { width: 0, kind: Gap.wordSpace, shrink: WORD_SHRINK * a.look.size, stretches: true };
  if (a.after > 0 || b.before > 0) return betweenMarks(a, b);
  if (isCjk(a.cls) ? isLatin(b) : isCjk(b.cls) && isLatin(a)) {
    const em = Math.min(a.look.size, b.look.size);
    return { width: LATIN_GAP * em, kind: Gap.latin, shrink: (LATIN_GAP - LATIN_LEAST) * em, stretches: true };
  }
  return mayStretch(a, b) ? PLAIN : NONE;
}

function betweenMarks(a: Atom, b: Atom): Space {
  const width = markSpace(a, b);
  if (width === 0) return NONE;
  const dot = a.cls === Cl.middleDot || b.cls === Cl.middleDot;
  // A full stop keeps its white in mid-line: it parts sentences.
  const firm = a.cls === Cl.fullStop || a.cls === Cl.dividing;
  return {
    width,
    kind: dot ? Gap.middleDot : Gap.mark,
    shrink: firm ? 0 : dot ? width : Math.max(0, width - MARK_LEAST * a.look.size),
    stretches: false,
  };
}

function markSpace(a: Atom, b: Atom): number {
  const joins = b.cls === Cl.closing || b.cls === Cl.fullStop || b.cls === Cl.comma || b.cls === Cl.dividing;
  if (a.after > 0 && b.before > 0) {
    const bothDots = a.cls === Cl.middleDot && b.cls === Cl.middleDot;
    return bothDots ? a.after + b.before : Math.min(a.after, b.before);
  }
  if (a.after > 0) return joins && a.cls !== Cl.middleDot ? 0 : a.after;
  return a.cls === Cl.opening && b.cls === Cl.opening ? 0 : b.before;
}

/** Kana, ideographs and what behaves like them. */
export function isCjk(cls: CharClass): boolean {
  return (
    (cls >= Cl.iteration && cls <= Cl.smallKana) || cls === Cl.hiragana || cls === Cl.katakana || cls === Cl.ideograph
  );
}

/** Western letters, digits, units, and signs drawn as narrow as they. */
export function isLatin(atom: Atom): boolean {
  const { cls } = atom;
  if (cls === Cl.western || cls === Cl.numeral || cls === Cl.unit) return true;
  const sign = cls === Cl.prefixed || cls === Cl.postfixed || cls === Cl.math || cls === Cl.operator;
  return sign && atom.code < 0x2100 && !isWide(atom);
}

function mayStretch(a: Atom, b: Atom): boolean {
  if (a.cls === Cl.opening || a.cls === Cl.middleDot || a.cls === Cl.prefixed) return false;
  if (b.cls === Cl.closing || (b.cls >= Cl.dividing && b.cls <= Cl.comma) || b.cls === Cl.postfixed) return false;
  if (a.cls === Cl.inseparable && b.cls === Cl.inseparable) return false;
  if (b.cls === Cl.wordSpace) return false;
  return isCjk(a.cls) || isCjk(b.cls);
}
