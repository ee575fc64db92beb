/** The tree of a condition as it ships: plain JSON, made from the tree of the CEL parser. */
export type Node =
  | { readonly op: 'value'; readonly value: string | number | boolean | null }
  | { readonly op: 'id'; readonly name: string }
  | { readonly op: '.'; readonly of: Node; readonly field: string }
  | { readonly op: '[]'; readonly of: Node; readonly index: Node }
  | { readonly op: 'call'; readonly name: string; readonly args: readonly Node[] }
  | { readonly op: 'rcall'; readonly name: string; readonly of: Node; readonly args: readonly Node[] }
  | { readonly op: 'list'; readonly items: readonly Node[] }
  | { readonly op: '?:'; readonly test: Node; readonly yes: Node; readonly no: Node }
  | { readonly op: 'not' | 'minus'; readonly of: Node }
  | { readonly op: BinaryOperator; readonly left: Node; readonly right: Node };

export type BinaryOperator = '&&' | '||' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | '+' | '-' | '*';

/** A condition: its text as written (for messages and reasons) and its tree. */
export interface Expression {
  readonly source: string;
  readonly node: Node;
  /** The CEL type of its result, as the checker found it: `bool`, `Person`, `list<TaxYear>`. */
  readonly type: string;
}
