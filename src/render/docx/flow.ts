import { type IParagraphOptions, Paragraph, type ParagraphChild, type Table } from 'docx';
import type { Context } from './place.ts';
import { twips } from './units.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A paragraph to be, which what follows may still change. */
export interface ParagraphPiece {
  readonly kind: 'paragraph';
  readonly options: Mutable<Omit<IParagraphOptions, 'children' | 'text'>>;
  readonly children: ParagraphChild[];
  /** The white above and below that its style gives, in points. */
  readonly white: { readonly before: number; readonly after: number };
}

/** A table, and the white around it in points. */
export interface TablePiece {
  readonly kind: 'table';
  readonly table: Table;
  readonly gap: number;
}

type Piece = ParagraphPiece | TablePiece;

/** Word joins tables that touch, and cells end with a paragraph: such paragraphs are this high, in points. */
const LEAST_GAP = 1;
const NO_WHITE = { before: 0, after: 0 };

/** Paragraphs and tables one under the other. */
export class Flow {
  readonly pieces: Piece[] = [];
  private newPage = false;

  /** Adds a paragraph. */
  add(
    options: ParagraphPiece['options'],
    children: readonly ParagraphChild[] = [],
    white: ParagraphPiece['white'] = NO_WHITE,
  ): ParagraphPiece {
    const piece: ParagraphPiece = { kind: 'paragraph', options, children: [...children], white };
    if (this.newPage) options.pageBreakBefore = true;
    this.newPage = false;
    this.pieces.push(piece);
    return piece;
  }

  /** Adds a table with white around it. */
  addTable(table: Table, gap: number): void {
    if (this.newPage) this.add({ ...gapOptions(LEAST_GAP) });
    this.pieces.push({ kind: 'table', table, gap });
  }

  /** Adds what another flow has. */
  append(flow: Flow): void {
    const [first] = flow.pieces;
    if (this.newPage && first) {
      if (first.kind === 'paragraph') first.options.pageBreakBefore = true;
      else this.add({ ...gapOptions(LEAST_GAP) });
      this.newPage = false;
    }
    this.pieces.push(...flow.pieces);
  }

  /** What comes next begins a new page; nothing if nothing stands above or comes. */
  breakPage(): void {
    this.newPage = this.pieces.length > 0;
  }

  /** Keeps the last paragraph with what comes. */
  keepLast(): void {
    const last = this.pieces.at(-1);
    if (last?.kind === 'paragraph') last.options.keepNext = true;
  }

  /** Keeps every paragraph with what comes: how a row of a table stays with the next one. */
  keepAll(): void {
    for (const piece of this.pieces) if (piece.kind === 'paragraph') piece.options.keepNext = true;
  }

  /** Everything, with white between; it ends with a paragraph. */
  finish(context: Context): (Paragraph | Table)[] {
    const paragraph = (options: ParagraphPiece['options'], children: readonly ParagraphChild[] = []) => {
      const style = context.styleId(options.style);
      return new Paragraph({ ...options, ...(style === undefined ? {} : { style }), children: [...children] });
    };
    const made: (Paragraph | Table)[] = [];
    let above = undefined as Piece | undefined;
    this.pieces.forEach((piece, index) => {
      const below = this.pieces[index + 1];
      if (piece.kind === 'paragraph') {
        if (above?.kind === 'table' && above.gap > piece.white.before) space(piece, { before: twips(above.gap) });
        if (below?.kind === 'table' && below.gap > piece.white.after) space(piece, { after: twips(below.gap) });
        made.push(paragraph(piece.options, piece.children));
      } else {
        if (above?.kind === 'table') made.push(paragraph(gapOptions(Math.max(above.gap, piece.gap))));
        made.push(piece.table);
      }
      above = piece;
    });
    if (above === undefined) made.push(paragraph({}));
    else if (above.kind === 'table') made.push(paragraph(gapOptions(LEAST_GAP)));
    return made;
  }
}

function space({ options }: ParagraphPiece, white: { readonly before?: number; readonly after?: number }): void {
  options.spacing = { ...options.spacing, ...white };
}

/** A paragraph that is nothing but white. */
export function gapOptions(height: number): Mutable<Omit<IParagraphOptions, 'children' | 'text'>> {
  // Word's longest line is 1584 points.
  const line = twips(Math.min(Math.max(height, LEAST_GAP), 1500));
  return { style: 'Gap', ...(line === twips(LEAST_GAP) ? {} : { spacing: { line, lineRule: 'exact' } }) };
}
