import type { Lang } from '../base/locale.ts';

/**
 * The block model: the one content tree that every printer (PDF, DOCX, HTML, Markdown) reads. It knows no page, no
 * font and no case. Sizes are relative: widths of columns are shares, indents are em.
 */

/**
 * A blank that can be filled in on the screen where a format has forms (PDF). On paper it is the room or the signs it
 * stands on. The same name twice is one field in two places.
 */
export interface Field {
  /** Steps with dots between them, such as `people.wang.bornOn`; brackets and other signs belong to a step. */
  readonly name: string;
  /** What is asked: the tooltip, and all that somebody has who does not see the page. */
  readonly tip: string;
  /** Longer than one line. */
  readonly multiline?: boolean;
  /** Key of `Document.form.choices`: what may be picked instead of typed. */
  readonly choices?: string;
}

/** What one of several boxes stands for: of those with one field's name only one can be ticked on the screen. */
export interface BoxField {
  readonly name: string;
  /** What a tick says: letters, digits, hyphens. */
  readonly value: string;
  readonly tip: string;
}

/** A stretch of text in one language and one look. `lang` picks the typeface; the text is printed as it stands. */
export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
  readonly lang: Lang;
  readonly bold?: boolean;
  /** `small` is about 85 % of the size around it; `muted` is grey that still reads when photocopied. */
  readonly small?: boolean;
  readonly muted?: boolean;
}

/** A check box drawn as a vector: `open` to be ticked with a pen, `done` ticked, `void` crossed out. */
export interface BoxRun {
  readonly kind: 'box';
  readonly state: 'open' | 'done' | 'void';
  readonly field?: BoxField;
}

/** A forced new line inside a paragraph. */
export interface LineBreakRun {
  readonly kind: 'line-break';
}

export type Run = TextRun | BoxRun | LineBreakRun;

/** The document's title; one a document. */
export interface TitleBlock {
  readonly kind: 'title';
  readonly runs: readonly Run[];
  /** A line in smaller type under the title. */
  readonly subtitle?: readonly Run[];
}

/** A heading of level 1 to 3. It stays with the lines that follow and enters the outline. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly runs: readonly Run[];
}

/** A paragraph. `indent` is the first-line indent in em (prose: 1 in Japanese, 2 in Chinese); `inset` moves the whole paragraph. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  readonly indent?: number;
  readonly inset?: number;
  readonly align?: 'start' | 'justify' | 'center' | 'end';
  readonly keepWithNext?: boolean;
  /** The paragraph is the signs of a blank, such as 年　月　日: what is typed takes their place. */
  readonly field?: Field;
}

/** A list. Each item is blocks of its own. */
export interface ListBlock {
  readonly kind: 'list';
  readonly marker: 'bullet' | 'number' | 'box';
  readonly items: readonly (readonly Block[])[];
}

/** A column of a table. `share` is its part of the width, compared with the other columns. */
export interface Column {
  readonly share: number;
  readonly align?: 'start' | 'center' | 'end';
}

/** A side of a cell. */
export type Side = 'top' | 'right' | 'bottom' | 'left';

/** How a line is drawn. */
export type Line = 'single' | 'double' | 'dashed';

/** A cell of a table. */
export interface Cell {
  readonly blocks: readonly Block[];
  /** How many columns the cell covers; 1 if absent. */
  readonly span?: number;
  /** Sides with a line of their own, beside the table's rules. Where two cells share a side, the line is drawn once. */
  readonly borders?: readonly Side[];
  /** How `borders` are drawn; `single` if absent. */
  readonly line?: Line;
  /** A grey ground, 1 the lightest: told apart when photocopied, and black text on it can be read. */
  readonly shade?: 1 | 2 | 3;
  /** The whole cell is a blank. */
  readonly field?: Field;
}

/** A row of a table. `band` rows carry a group's name over the whole width and stay with the row that follows. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly band?: boolean;
  /** Lines of text the row is high, such as 0.5: exactly without text, at least with it. Such a row is off a letter's grid. */
  readonly height?: number;
  /** No page ends below the row: of the last one, the table stays with what follows. */
  readonly keep?: boolean;
}

/** A table. The header is repeated on every page; a row does not split unless it is longer than a page. */
export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly header?: readonly Row[];
  readonly rows: readonly Row[];
  /** `grid` has all rules, `rows` only horizontal ones, `none` none (for layout of a signature). */
  readonly rules: 'grid' | 'rows' | 'none';
  /** A drawing: its columns are as narrow as their shares say, whatever stands in them. */
  readonly drawn?: boolean;
  /** What the table is, for readers who do not see it. */
  readonly summary?: string;
}

/** Labelled values, one under the other; labels are spread to one width (字取り). */
export interface KeyValuesBlock {
  readonly kind: 'key-values';
  readonly items: readonly {
    readonly key: readonly Run[];
    readonly value: readonly Run[];
    /** The value is the signs of a blank. */
    readonly field?: Field;
  }[];
}

/** A ruled box around blocks, for what must not be overlooked. */
export interface NoticeBlock {
  readonly kind: 'notice';
  readonly blocks: readonly Block[];
  /** No page ends below it. */
  readonly keepWithNext?: boolean;
}

/** Where somebody signs: a label, a rule to sign on, and a date. */
export interface SignatureBlock {
  readonly kind: 'signature';
  readonly label: readonly Run[];
  readonly name?: readonly Run[];
  /** What follows it is part of it: who made the paper. */
  readonly keepWithNext?: boolean;
}

/**
 * A raster image that has been checked (`src/image/`): its size is known, it can be decoded, and nothing but the image is
 * in it. Plain data, so that a document can be hashed and compared.
 */
export interface Picture {
  readonly format: 'png' | 'jpeg';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** The file, in base 64. */
  readonly base64: string;
}

/** An image. It is shown as large as `width` and `height` (in em) allow, and never wider than the text. */
export interface ImageBlock {
  readonly kind: 'image';
  readonly picture: Picture;
  /** What it shows, for readers who do not see it. */
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly align?: 'start' | 'center' | 'end';
}

/** Who sends a paper: the office's logo and name at the left, how to reach it at the right, a rule below. */
export interface LetterheadBlock {
  readonly kind: 'letterhead';
  readonly logo?: { readonly picture: Picture; readonly alt: string };
  readonly name: readonly Run[];
  /** Lines under the name: who represents the office. */
  readonly under: readonly (readonly Run[])[];
  /** Address, telephone and so on, a line each. */
  readonly contact: readonly (readonly Run[])[];
}

/** Vertical white space in lines of the body text. */
export interface SpaceBlock {
  readonly kind: 'space';
  readonly lines: number;
  /** No page ends below it. */
  readonly keepWithNext?: boolean;
  /** The white is a blank. */
  readonly field?: Field;
}

/** A new page. */
export interface PageBreakBlock {
  readonly kind: 'page-break';
}

export type Block =
  | TitleBlock
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | KeyValuesBlock
  | NoticeBlock
  | SignatureBlock
  | ImageBlock
  | LetterheadBlock
  | SpaceBlock
  | PageBreakBlock;

/** A whole document: what a composer returns and what a printer takes. */
export interface Document {
  /** Title for the file's metadata and the window. */
  readonly title: string;
  readonly lang: Lang;
  /** `sheet` is set in gothic (checklists), `letter` in mincho (理由書). */
  readonly style: 'sheet' | 'letter';
  readonly blocks: readonly Block[];
  /** Printed small at the head of every page (left and right). */
  readonly header?: { readonly left?: readonly Run[]; readonly right?: readonly Run[] };
  /** What an office's own Word letterhead may ask for by name: `{{client}}`, `{{date}}`. */
  readonly fields?: { readonly client: string; readonly date: string };
  /** Printed small at the foot of every page, beside the page number n / m, which printers add. */
  readonly footer?: readonly Run[];
  /** Of a form that is filled in on the screen: a text by which it is known again, and what its fields choose from. */
  readonly form?: {
    readonly id: string;
    /** By name: values, each with the words that are shown. */
    readonly choices: Readonly<Record<string, readonly (readonly [value: string, words: string])[]>>;
  };
}
