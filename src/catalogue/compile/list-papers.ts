import type { ListNode, PaperTree } from '../model.ts';

/** Slugs of every paper that can come out of a list: asked for, what it is in certain cases, what answers it. */
export function papersOfList(nodes: readonly ListNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'row') return papersOfList(node.rows);
    if (node.office?.kind === 'hide') return [];
    return [node, ...Object.values(node.cases ?? {})].flatMap((content) => [
      ...[content.papers, ...(content.as ?? [])].flatMap(papersOfTree),
      ...(content.answeredBy ?? []).map((answer) => answer.paper),
    ]);
  });
}

function papersOfTree(tree: PaperTree | undefined): string[] {
  if (!tree) return [];
  if ('paper' in tree) return [tree.paper];
  return ('any' in tree ? tree.any : tree.all).flatMap(papersOfTree);
}
