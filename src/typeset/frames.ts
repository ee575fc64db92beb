import type { BoxField, Document, Field, Picture } from '../doc/blocks.ts';
import type { Cluster } from '../fonts/types.ts';

/**
 * What the typesetter hands to a painter: pages of positioned frames, and beside them the structure tree and the
 * outline. Distances are points (1/72 inch); the origin is the page's top left corner, y grows downwards.
 */

/** A role of ISO 32000-1, 14.8.4 (standard structure types). */
export type StructureRole =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Form'
  | 'Figure';

/** A node of the structure tree. Frames point at the leaf they belong to. */
export interface StructureNode {
  readonly role: StructureRole;
  readonly lang?: string;
  /** For TH. */
  readonly scope?: 'Column' | 'Row';
  readonly colSpan?: number;
  /** Alternate text: of a figure, or of a check box ("not ticked"). */
  readonly alt?: string;
  /** For Table. */
  readonly summary?: string;
  readonly children: StructureNode[];
}

/** Page numbers, rules and repeated headers are artifacts: no part of the text. */
export type Owner = StructureNode | 'artifact';

/** Glyphs on one base line, from left to right; `x` of each is absolute. */
export interface TextFrame {
  readonly kind: 'text';
  /** The base line. */
  readonly y: number;
  readonly size: number;
  /** 0 is black, 1 is white. */
  readonly gray: number;
  readonly lang: string;
  readonly glyphs: readonly { readonly cluster: Cluster; readonly x: number }[];
  readonly owner: Owner;
}

/** A straight rule. */
export interface RuleFrame {
  readonly kind: 'rule';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  readonly gray: number;
  readonly dash?: readonly number[];
  readonly owner: Owner;
}

/** A filled rectangle. */
export interface FillFrame {
  readonly kind: 'fill';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly gray: number;
  readonly owner: Owner;
}

/** A check box: a square whose upper left corner is x, y. */
export interface BoxFrame {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly state: 'open' | 'done' | 'void';
  /** It can be ticked on the screen. */
  readonly field?: BoxField;
  readonly owner: Owner;
}

/** A blank of a form: a rectangle whose upper left corner is x, y, and the signs that stand in it while it is empty. */
export interface FieldFrame {
  readonly kind: 'field';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly field: Field;
  /** Size of the type of what is filled in. */
  readonly size: number;
  readonly signs: readonly Frame[];
  readonly owner: Owner;
}

/** An image in a rectangle whose upper left corner is x, y. */
export interface ImageFrame {
  readonly kind: 'image';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly picture: Picture;
  readonly owner: Owner;
}

export type Frame = TextFrame | RuleFrame | FillFrame | BoxFrame | ImageFrame | FieldFrame;

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly frames: readonly Frame[];
}

/** An entry of the outline (bookmarks). */
export interface OutlineEntry {
  readonly title: string;
  /** Index of the page, from 0. */
  readonly page: number;
  readonly y: number;
  readonly children: OutlineEntry[];
}

/** A typeset document. */
export interface TypesetDocument {
  readonly title: string;
  readonly lang: string;
  readonly pages: readonly Page[];
  readonly structure: StructureNode;
  readonly outline: readonly OutlineEntry[];
  readonly form?: Document['form'];
  /** Characters no face has, with the text around them, so that the caller can tell the user. */
  readonly missing: readonly { readonly text: string; readonly codePoints: string; readonly around: string }[];
}
