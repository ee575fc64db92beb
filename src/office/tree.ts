import type { RowPlace } from '../catalogue/compile/lists.ts';
import { elementOf } from '../catalogue/condition/types.ts';
import type { List, ListNode, ListRow } from '../catalogue/model.ts';

/** What stands in place of a row; undefined leaves it as it is. */
export type Editor = (row: ListRow, place: RowPlace) => readonly ListNode[] | undefined;

/** Every row of a tree. */
export function rowsIn(nodes: readonly ListNode[]): ListRow[] {
  return nodes.flatMap((node) => (node.kind === 'row' ? [node] : rowsIn(node.rows)));
}

/** Where rows of a list itself stand. */
export function placeOf(list: List): RowPlace {
  return { scope: list.parameters ?? {}, names: Object.keys(list.parameters ?? {}) };
}

/** The tree with rows replaced; the very same tree if there is nothing to replace. */
export function editNodes(nodes: readonly ListNode[], place: RowPlace, editor: Editor): readonly ListNode[] {
  let changed = false;
  const result = nodes.flatMap((node): readonly ListNode[] => {
    if (node.kind === 'row') {
      const edited = editor(node, place);
      if (edited) changed = true;
      return edited ?? [node];
    }
    const rows = editNodes(node.rows, within(node, place), editor);
    if (rows === node.rows) return [node];
    changed = true;
    return [{ ...node, rows }];
  });
  return changed ? result : nodes;
}

function within(node: Exclude<ListNode, ListRow>, { scope, names }: RowPlace): RowPlace {
  if (node.kind === 'for') return { scope: { ...scope, [node.variable]: elementOf(node.over.type) ?? 'dyn' }, names };
  const bound = Object.entries(node.bind).map(([name, { type }]) => [name, type] as const);
  return { scope: { ...scope, ...Object.fromEntries(bound) }, names: [...names, ...Object.keys(node.bind)] };
}
