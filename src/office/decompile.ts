import type { Expression } from '../catalogue/condition/node.ts';
import type { RowForm } from '../catalogue/form/list.ts';
import type { Piece } from '../catalogue/letter-model.ts';
import type { ListRow, PaperTree } from '../catalogue/model.ts';

/**
 * A compiled entry as it would be written: conditions are their text again, everything else stands as it is. Texts carry
 * Traditional Chinese, so that nothing is derived once more.
 */
export function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== 'object' || value === null) return value;
  if (isExpression(value)) return value.source;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, written(one)]));
}

function isExpression(value: object): value is Expression {
  return 'source' in value && 'node' in value && 'type' in value;
}

/** A compiled row as it would be written in a list, without its id. */
export function writtenRow(row: ListRow): RowForm {
  const { kind, id, via, office, papers, cases, ...rest } = row;
  return {
    ...(written(rest) as RowForm),
    ...writtenPapers(papers),
    ...(cases
      ? {
          cases: Object.fromEntries(
            Object.entries(cases).map(([slug, { papers: inner, ...content }]) => [
              slug,
              { ...(written(content) as RowForm), ...writtenPapers(inner) },
            ]),
          ),
        }
      : {}),
  };
}

function writtenPapers(tree: PaperTree | undefined): RowForm {
  return (written(tree) ?? {}) as RowForm;
}

/** Words of a letter as they would be written, with what is filled in between braces. */
export function writtenPieces(pieces: readonly Piece[]): string {
  return pieces.map(writtenPiece).join('');
}

function writtenPiece(piece: Piece): string {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'cited':
      return piece.plain ? '{{exhibits}}' : '{{cited}}';
    case 'phrase':
      return `{{${piece.name}}}`;
    default: {
      const plain = (one: Expression | string | boolean) => (typeof one === 'object' ? one.source : String(one));
      const args = piece.args.map((one) => (typeof one === 'string' ? JSON.stringify(one) : one.source));
      const options = Object.entries(piece.options).map(([key, one]) => `${key}=${plain(one)}`);
      const helper = piece.helper === 'text' && options.length === 0 ? [] : [piece.helper];
      return `{{${[...helper, ...args, ...options].join(' ')}}}`;
    }
  }
}
