import type { Expression } from '../condition/node.ts';
import type { PaperTree, RowContent } from '../model.ts';

/** Slugs of the papers of a tree. */
export function papersOfTree(tree: PaperTree | undefined): string[] {
  if (!tree) return [];
  if ('paper' in tree) return [tree.paper];
  return ('any' in tree ? tree.any : tree.all).flatMap(papersOfTree);
}

/** Every condition of a row: its own, those of its papers, and those of the papers that answer it. */
export function conditionsOf(row: RowContent): Expression[] {
  const inTree = (tree: PaperTree): Expression[] => [
    ...(tree.when ? [tree.when] : []),
    ...('paper' in tree ? [] : ('any' in tree ? tree.any : tree.all).flatMap(inTree)),
  ];
  const trees = [...(row.papers ? [row.papers] : []), ...(row.as ?? [])];
  return [...(row.when ? [row.when] : []), ...trees.flatMap(inTree), ...(row.answeredBy ?? []).map(({ when }) => when)];
}
