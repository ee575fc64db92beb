import type { Node } from '../condition/node.ts';
import { elementOf, type TypeTable } from '../condition/types.ts';

/** Name of the vocabulary of the field a plain chain of fields ends in. */
export function vocabularyOfNode(
  node: Node,
  variables: Readonly<Record<string, string>>,
  types: TypeTable,
): string | undefined {
  const fieldOf = (part: Node): { type: string; vocabulary?: string } | undefined => {
    if (part.op === 'id') return variables[part.name] === undefined ? undefined : { type: variables[part.name] ?? '' };
    if (part.op !== '.') return undefined;
    const of = fieldOf(part.of);
    return of && types.records[elementOf(of.type) ?? of.type]?.[part.field];
  };
  return fieldOf(node)?.vocabulary;
}
