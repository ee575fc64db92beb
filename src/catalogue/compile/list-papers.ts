import type { ListNode, PaperTree } from '../model.ts';

const known = new WeakMap<readonly ListNode[], readonly string[]>();

/** Slugs of every paper that can come out of a list, each once: asked for, what it is in certain cases, what answers it. */
export function papersOfList(nodes: readonly ListNode[]): readonly string[] {
  // Lists are never changed in place, and every letter and paper of an application asks this of its list.
  const papers = known.get(nodes) ?? [...new Set(papersOf(nodes))];
  known.set(nodes, papers);
  return papers;
}

function papersOf(nodes: readonly ListNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'row') return papersOf(node.rows);
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
