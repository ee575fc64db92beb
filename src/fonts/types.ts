import type { Lang } from '../base/locale.ts';

/** gothic = sans serif (Noto Sans), mincho = serif (Noto Serif). */
export type FontFamily = 'gothic' | 'mincho';

export type FontWeight = 400 | 700;

/** The glyph of a character that leaves no mark, such as U+200B (zero width space); its advance is 0. */
export const NO_GLYPH = -1;

/** A glyph to be drawn: one code point, or a base with its variation selector (IVS), in the face that has it. */
export interface Cluster {
  /** The code points as they stand in the text; what copying from the PDF gives back. */
  readonly text: string;
  readonly face: Face;
  /** Glyph id in `face`; 0 is .notdef, `NO_GLYPH` draws nothing at all. */
  readonly glyph: number;
  /** Advance width in em. */
  readonly advance: number;
  /** True if no face of the chain has the character: `.notdef` is drawn and an issue is due. */
  readonly missing: boolean;
}

/** One TrueType font file, opened lazily. Distances are in em. */
export interface Face {
  /** File stem, such as `NotoSansJP-Regular`; stable, unique. */
  readonly id: string;
  readonly postScriptName: string;
  readonly unitsPerEm: number;
  /** Top and bottom (negative) of the ideographic em box; their difference is 1. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  /** The smallest box around all glyphs: x min, y min, x max, y max. */
  readonly bbox: readonly [number, number, number, number];
  readonly weight: FontWeight;
  readonly family: FontFamily;
}

/** The typefaces at hand and the fallback chain between them. */
export interface FontBook {
  /** Splits a text into clusters, each with the first face of the language's chain that has it. Never throws. */
  clusters(text: string, lang: Lang, family: FontFamily, weight: FontWeight): Cluster[];
}
