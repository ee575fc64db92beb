import type { FontFamily } from '../fonts/types.ts';

/** Size of type and distance between base lines, in points. */
export interface TextSize {
  readonly size: number;
  readonly pitch: number;
}

/** A heading: its type and the white above and below it, in points. */
export interface HeadingSize extends TextSize {
  readonly before: number;
  readonly after: number;
}

/** A rule's thickness in points and its grey (0 black). */
export interface RuleStyle {
  readonly width: number;
  readonly gray: number;
}

/** All measures of a style, in points unless said otherwise. */
export interface Style {
  readonly family: FontFamily;
  readonly page: { readonly width: number; readonly height: number };
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly body: TextSize;
  /** Text in tables. */
  readonly cell: TextSize;
  readonly title: HeadingSize;
  readonly subtitle: TextSize;
  readonly headings: readonly [HeadingSize, HeadingSize, HeadingSize];
  /** White after a paragraph or between the items of a list; around tables and other blocks that are not prose. */
  readonly paragraphGap: number;
  readonly blockGap: number;
  readonly cellPad: { readonly x: number; readonly y: number };
  readonly noticePad: { readonly x: number; readonly y: number };
  /** A box to be ticked with a pen. */
  readonly penBox: number;
  /** Header, footer, page number: type, and where their first base lines lie from the page's top and bottom. */
  readonly running: TextSize & { readonly head: number; readonly foot: number };
  /** Every height is a multiple of this, so that lines of all pages lie on one grid; 0 for no grid. */
  readonly grid: number;
  /** Prose narrower than this, in em, is set ragged: it has too few gaps to open. */
  readonly leastJustified: number;
  readonly hairline: RuleStyle;
  readonly strong: RuleStyle;
  /** Each of the two lines of a double one, and the distance between their middles. */
  readonly double: RuleStyle & { readonly apart: number };
  /** Strokes and gaps of a dashed line. */
  readonly dash: readonly number[];
  /** Grounds of shaded cells, from the lightest. */
  readonly shades: readonly [number, number, number];
  readonly bandGray: number;
  readonly headGray: number;
  /** Text that is `muted`: still readable when copied. */
  readonly mutedGray: number;
  /** The head of an office's paper: its name, the lines beside it, the tallest logo, white under its rule; in points. */
  readonly letterhead: {
    readonly name: TextSize;
    readonly line: TextSize;
    readonly logo: number;
    readonly after: number;
  };
  /** A short title (up to four characters) is spread with this much between, in em. */
  readonly titleTracking: number;
}

const A4 = { width: 595.28, height: 841.89 };
const COMMON = {
  page: A4,
  penBox: 11,
  leastJustified: 15,
  hairline: { width: 0.4, gray: 0.3 },
  strong: { width: 0.8, gray: 0 },
  double: { width: 0.6, gray: 0, apart: 2 },
  dash: [3, 2],
  shades: [0.94, 0.86, 0.76],
  bandGray: 0.89,
  headGray: 0.94,
  mutedGray: 0.38,
} as const;

/** Pitch of a letter's lines: 10.5 pt of type on 18.5 pt, 36 lines a page. */
const LETTER_PITCH = 18.5;

/** 理由書: mincho 10.5 pt, 40 characters a line (420 pt), everything on one grid of lines. */
export const LETTER: Style = {
  ...COMMON,
  family: 'mincho',
  margin: {
    top: 85,
    right: (A4.width - 420) / 2,
    bottom: A4.height - 85 - 36 * LETTER_PITCH,
    left: (A4.width - 420) / 2,
  },
  body: { size: 10.5, pitch: LETTER_PITCH },
  cell: { size: 10.5, pitch: LETTER_PITCH },
  title: { size: 16, pitch: 2 * LETTER_PITCH, before: 0, after: LETTER_PITCH },
  subtitle: { size: 10.5, pitch: LETTER_PITCH },
  headings: [
    { size: 11.5, pitch: LETTER_PITCH, before: LETTER_PITCH, after: 0 },
    { size: 10.5, pitch: LETTER_PITCH, before: 0, after: 0 },
    { size: 10.5, pitch: LETTER_PITCH, before: 0, after: 0 },
  ],
  paragraphGap: 0,
  blockGap: LETTER_PITCH,
  cellPad: { x: 5, y: 0 },
  noticePad: { x: 10.5, y: 4 },
  running: { size: 8, pitch: 11, head: 48, foot: 46 },
  grid: LETTER_PITCH,
  letterhead: {
    name: { size: 13, pitch: 18.5 },
    line: { size: 8.5, pitch: 12 },
    logo: 36,
    after: LETTER_PITCH,
  },
  titleTracking: 1,
};

/** Checklists and other sheets: gothic 9 pt, tables 8.5 pt, narrow margins. */
export const SHEET: Style = {
  ...COMMON,
  family: 'gothic',
  margin: { top: 54, right: 45.35, bottom: 54, left: 45.35 },
  body: { size: 9, pitch: 14.5 },
  cell: { size: 8.5, pitch: 12.5 },
  title: { size: 15, pitch: 21, before: 0, after: 8 },
  subtitle: { size: 9, pitch: 13.5 },
  headings: [
    { size: 11.5, pitch: 17, before: 13, after: 4 },
    { size: 10, pitch: 15, before: 9, after: 3 },
    { size: 9, pitch: 14.5, before: 6, after: 1 },
  ],
  paragraphGap: 3.5,
  blockGap: 7,
  cellPad: { x: 4, y: 2.6 },
  noticePad: { x: 9, y: 6 },
  running: { size: 7.5, pitch: 10, head: 33, foot: 30 },
  grid: 0,
  letterhead: {
    name: { size: 12.5, pitch: 17 },
    line: { size: 7.5, pitch: 11 },
    logo: 32,
    after: 12,
  },
  titleTracking: 0,
};
