import type { Catalogue, ListNode, PaperTree, RowContent } from '../model.ts';
import type { Expression, Node } from './node.ts';

/** Names of variables, fields and facts that the rows of a list mention. */
export function namesInList(catalogue: Catalogue, list: string): ReadonlySet<string> {
  return mentionedNames(catalogue, undefined, list);
}

/**
 * Names of variables, fields and facts that an application's conditions mention, in all its rows and rules; without a
 * category in its rows alone.
 */
export function mentionedNames(catalogue: Catalogue, category: string | undefined, list: string): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (expression: Expression | undefined): void => {
    if (expression) collect(expression.node, names);
  };
  const tree = (papers: PaperTree | undefined): void => {
    if (!papers) return;
    visit(papers.when);
    if ('any' in papers) papers.any.forEach(tree);
    if ('all' in papers) papers.all.forEach(tree);
  };
  const content = (row: RowContent): void => {
    for (const expression of [row.whose, row.when, row.period]) visit(expression);
    tree(row.papers);
    row.as?.forEach(tree);
    for (const answer of row.answeredBy ?? []) visit(answer.when);
  };
  const walk = (nodes: readonly ListNode[]): void => {
    for (const node of nodes) {
      if (node.kind === 'row') {
        content(node);
        visit(node.choose);
        for (const one of Object.values(node.cases ?? {})) content(one);
      } else {
        if (node.kind === 'for') visit(node.over);
        else Object.values(node.bind).forEach(visit);
        walk(node.rows);
      }
    }
  };
  walk(catalogue.lists[list]?.rows ?? []);
  if (category === undefined) return names;
  for (const rules of [
    catalogue.requirements,
    catalogue.weakPoints,
    catalogue.notices,
    catalogue.deadlines,
    catalogue.outcomes,
    catalogue.periods,
  ])
    for (const rule of Object.values(rules).filter(({ applications }) => applications.includes(category))) {
      visit(rule.when);
      if ('holds' in rule) visit(rule.holds);
      if ('address' in rule) for (const { asks } of rule.address) asks.forEach(visit);
      if ('on' in rule && typeof rule.on === 'object') visit(rule.on);
    }
  for (const { applications, facts } of Object.values(catalogue.precedents))
    if (applications.includes(category)) for (const { alike } of facts) visit(alike);
  return names;
}

/** Names of variables, fields and facts that letters and papers mention anywhere: in conditions, loops and what they print. */
export function namesInWritings(writings: readonly object[]): ReadonlySet<string> {
  const names = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (isExpression(value)) collect(value.node, names);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(writings);
  return names;
}

function isExpression(value: unknown): value is Expression {
  return typeof value === 'object' && value !== null && 'node' in value && 'source' in value && 'type' in value;
}

/** Slugs of every paper that the rows of a list can ask for, whatever the case is. */
export function papersInList(catalogue: Catalogue, list: string): ReadonlySet<string> {
  const slugs = new Set<string>();
  const tree = (papers: PaperTree | undefined): void => {
    if (!papers) return;
    if ('paper' in papers) slugs.add(papers.paper);
    if ('any' in papers) papers.any.forEach(tree);
    if ('all' in papers) papers.all.forEach(tree);
  };
  const content = (row: RowContent): void => {
    tree(row.papers);
    row.as?.forEach(tree);
    for (const answer of row.answeredBy ?? []) slugs.add(answer.paper);
  };
  const walk = (nodes: readonly ListNode[]): void => {
    for (const node of nodes) {
      if (node.kind !== 'row') walk(node.rows);
      else for (const one of [node, ...Object.values(node.cases ?? {})]) content(one);
    }
  };
  walk(catalogue.lists[list]?.rows ?? []);
  return slugs;
}

/** True if an expression mentions one of these names. */
export function mentionsAny(expression: Expression | undefined, names: ReadonlySet<string>): boolean {
  if (!expression) return false;
  const mentioned = new Set<string>();
  collect(expression.node, mentioned);
  return [...mentioned].some((name) => names.has(name));
}

/** Adds the names a node and its parts mention. */
function collect(node: Node, names: Set<string>): void {
  if (node.op === 'id') names.add(node.name);
  if (node.op === '.') names.add(node.field);
  if (node.op === 'rcall') names.add(node.name);
  for (const part of partsOf(node)) collect(part, names);
}

function partsOf(node: Node): readonly Node[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return [];
    case '.':
    case 'not':
    case 'minus':
      return [node.of];
    case '[]':
      return [node.of, node.index];
    case 'call':
      return node.args;
    case 'rcall':
      return [node.of, ...node.args];
    case 'list':
      return node.items;
    case '?:':
      return [node.test, node.yes, node.no];
    default:
      return [node.left, node.right];
  }
}
