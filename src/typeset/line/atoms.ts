import type { Lang } from '../../base/locale.ts';
import type { BoxRun } from '../../doc/blocks.ts';
import type { Cluster, FontFamily, FontWeight } from '../../fonts/types.ts';
import { type CharClass, Cl } from './classes.ts';

/** How a stretch of text looks. */
export interface Look {
  /** In points. */
  readonly size: number;
  /** 0 is black. */
  readonly gray: number;
  readonly lang: Lang;
  readonly family: FontFamily;
  readonly weight: FontWeight;
}

/**
 * One indivisible thing on a line: a cluster or a check box. Marks that fill half of their em are stored as that half
 * (`body`); the white half lies in `before` or `after`, so that neighbours can share it (JLReq table 1). In points.
 */
export interface Atom {
  readonly cluster?: Cluster;
  readonly box?: BoxRun;
  readonly look: Look;
  readonly code: number;
  readonly cls: CharClass;
  body: number;
  /** How far the glyph's origin lies left of the body. */
  shift: number;
  readonly before: number;
  readonly after: number;
  /** Lowest level at which a line may be broken after this atom; see `breakLevel`. Set by units and numbers. */
  glue: number;
  /** A zero-width space follows: a break is welcome. */
  soft: boolean;
  /** A line ends here, whatever its length. */
  hard: boolean;
}

/** From this advance on a mark carries its white half; narrower marks are proportional and have none. */
const WIDE = 0.9;

/** True for a full-width glyph. */
export function isWide(atom: Atom): boolean {
  return atom.cluster !== undefined && atom.cluster.advance > WIDE;
}

/** A cluster as an atom: the white halves of marks cut off as the language draws them. */
export function atomOf(cluster: Cluster, code: number, cls: CharClass, look: Look): Atom {
  let before = 0;
  let after = 0;
  let shift = 0;
  if (cluster.advance > WIDE && cls <= Cl.comma) {
    if (cls === Cl.opening) before = shift = 0.5;
    else if (cls === Cl.closing) after = 0.5;
    else if (cls === Cl.fullStop || cls === Cl.comma) after = look.lang === 'zh-Hant' ? 0 : 0.5;
    else if (cls === Cl.middleDot) {
      // Mainland faces draw ： and ； at the left of their em, like commas.
      if (look.lang === 'zh-Hans' && (code === 0xff1a || code === 0xff1b)) after = 0.5;
      else before = after = shift = 0.25;
    } else if (cls === Cl.dividing && look.lang === 'zh-Hans' && code > 0xff00) after = 0.5;
  }
  const { size } = look;
  return {
    cluster,
    look,
    code,
    cls,
    body: (cluster.advance - before - after) * size,
    shift: shift * size,
    before: before * size,
    after: after * size,
    glue: 0,
    soft: false,
    hard: false,
  };
}

/** A check box of a size in points as an atom. */
export function boxAtom(box: BoxRun, size: number, look: Look): Atom {
  return {
    box,
    look,
    code: 0,
    cls: Cl.box,
    body: size,
    shift: 0,
    before: 0,
    after: 0,
    glue: 0,
    soft: false,
    hard: false,
  };
}

/** True for a space that vanishes at the end of a line. */
export function isSpace(atom: Atom): boolean {
  return atom.cls === Cl.wordSpace || atom.cls === Cl.ideographicSpace;
}
