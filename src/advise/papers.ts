import type { Text } from '../base/locale.ts';
import { type Environment, evaluate, truthOf } from '../catalogue/condition/evaluate.ts';
import { type Truth, Unknown } from '../catalogue/condition/values.ts';
import type { Answer, PaperTree } from '../catalogue/model.ts';
import type { EvidenceRow, Papers, State, Substitute } from './types.ts';

/** A truth as the state of something that is not surely absent. */
export function stateOf(truth: Truth): { state: State; missing: readonly string[] } {
  return truth instanceof Unknown ? { state: 'open', missing: [...truth.paths] } : { state: 'certain', missing: [] };
}

/** The papers of a tree that can apply; undefined if none can. A choice with one member left is that member. */
export function selectPapers(tree: PaperTree, env: Environment): Papers | undefined {
  const truth = tree.when ? truthOf(evaluate(tree.when.node, env)) : true;
  if (truth === false) return undefined;
  const common = { ...stateOf(truth), ...(tree.note ? { note: tree.note } : {}) };
  if ('paper' in tree) return { ...common, kind: 'paper', paper: tree.paper };
  const kind = 'any' in tree ? 'any' : 'all';
  const of = ('any' in tree ? tree.any : tree.all).flatMap((child) => selectPapers(child, env) ?? []);
  const [only, ...more] = of;
  if (!only) return undefined;
  if (more.length > 0) {
    // One of several of which each only may apply may be none at all.
    const open = kind === 'any' && of.every((child) => child.state === 'open');
    const missing = new Set([...common.missing, ...of.flatMap((child) => child.missing)]);
    return open ? { ...common, kind, of, state: 'open', missing: [...missing] } : { ...common, kind, of };
  }
  return common.state === 'open' ? { ...only, state: 'open', missing: [...common.missing, ...only.missing] } : only;
}

/**
 * What a row's paper is in this case: the first form whose condition holds; while an earlier one may hold, the paper
 * itself with those it may be; else the paper itself.
 */
export function selectForm(papers: Papers, forms: readonly PaperTree[], env: Environment): Papers {
  const possible = forms.flatMap((form) => selectPapers(form, env) ?? []);
  const [first] = possible;
  if (first?.state === 'certain') return first;
  if (!first || papers.kind !== 'paper') return papers;
  const sure = possible.findIndex((form) => form.state === 'certain');
  return { ...papers, kind: 'forms', of: sure < 0 ? possible : possible.slice(0, sure + 1) };
}

/** A selection with what its notes leave to the case filled in. */
export function fillNotes(papers: Papers, fill: (text: Text) => Text): Papers {
  const own = papers.note ? { note: fill(papers.note) } : {};
  if (papers.kind === 'paper') return { ...papers, ...own };
  if (papers.kind === 'depends')
    return { ...papers, ...own, of: papers.of.map((one) => ({ ...one, papers: fillNotes(one.papers, fill) })) };
  return { ...papers, ...own, of: papers.of.map((one) => fillNotes(one, fill)) };
}

/** Papers that answer the row's paper, surely or perhaps. */
export function selectAnswers(answers: readonly Answer[], env: Environment): Substitute[] {
  return answers.flatMap((answer) => {
    const truth = truthOf(evaluate(answer.when.node, env));
    return truth === false ? [] : [{ paper: answer.paper, reason: answer.reason, ...stateOf(truth) }];
  });
}

/** Slugs of all papers in a selection. */
export function papersIn(papers: Papers): string[] {
  if (papers.kind === 'paper') return [papers.paper];
  if (papers.kind === 'forms') return [papers.paper, ...papers.of.flatMap(papersIn)];
  return papers.kind === 'depends' ? papers.of.flatMap((one) => papersIn(one.papers)) : papers.of.flatMap(papersIn);
}

/** Slugs of all papers a row asks for, and of those that surely stand in for one that nobody issues. */
export function papersOf({ papers, answeredBy }: Pick<EvidenceRow, 'papers' | 'answeredBy'>): string[] {
  return [...papersIn(papers), ...answeredBy.flatMap(({ paper, state }) => (state === 'certain' ? [paper] : []))];
}

/** Profile paths that would settle what is open inside a selection. */
export function missingIn(papers: Papers): string[] {
  if (papers.kind === 'paper') return [...papers.missing];
  const inner =
    papers.kind === 'depends' ? papers.of.flatMap((one) => missingIn(one.papers)) : papers.of.flatMap(missingIn);
  return [...new Set([...papers.missing, ...inner])];
}
