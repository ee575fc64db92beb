import { type Environment, evaluate, truthOf } from '../catalogue/condition/evaluate.ts';
import type { Expression } from '../catalogue/condition/node.ts';
import { and, type Truth, Unknown, unknownFrom } from '../catalogue/condition/values.ts';
import type { ListRow, RowContent } from '../catalogue/model.ts';
import { type Clocks, inForce } from '../facts/index.ts';
import { papersIn, selectPapers } from './papers.ts';
import type { Papers } from './types.ts';

/** A row in the case of `choose` it is in: what it says, whether it holds, and its papers if it has any. */
export interface Chosen {
  readonly content: RowContent;
  readonly holds: Truth;
  readonly selected: Papers | undefined;
  /** No field of the profile decides the condition (`when: "true"`): whoever reads the list judges it. */
  readonly readerDecides: boolean;
}

/** Merges the case of `choose` that holds; if that is not known, keeps every case that may hold as an alternative. */
export function chooseCase(row: ListRow, env: Environment, clocks: Clocks): Chosen {
  const always = row.when?.node.op === 'value' && row.when.node.value === true;
  if (!row.choose || !row.cases) return { ...chosen(row, env, clocks), readerDecides: always };
  const value = evaluate(row.choose.node, env);
  if (value instanceof Unknown) return { ...anyCase(row, row.choose, value, env, clocks), readerDecides: always };
  return { ...chosen({ ...row, ...row.cases[String(value)] }, env, clocks), readerDecides: false };
}

type Content = Omit<Chosen, 'readerDecides'>;

function chosen(content: RowContent, env: Environment, clocks: Clocks): Content {
  const selected = content.papers && selectPapers(content.papers, env);
  if (!selected) return { content, holds: false, selected };
  const when = content.when ? truthOf(evaluate(content.when.node, env)) : true;
  const own = selected.state === 'open' ? new Unknown(selected.missing) : true;
  return { content, holds: and(inForce(content, clocks), when, own), selected };
}

function anyCase(row: ListRow, choose: Expression, unknown: Unknown, env: Environment, clocks: Clocks): Content {
  const all = Object.entries(row.cases ?? {}).map(([word, one]) => ({
    word,
    ...chosen({ ...row, ...one }, env, clocks),
  }));
  const possible = all.filter(({ holds }) => holds !== false);
  const of = possible.flatMap(({ word, selected: papers }) => (papers ? [{ word, papers }] : []));
  const content: RowContent = {
    ...row,
    ...common(possible.map((one) => one.content)),
    answeredBy: possible.flatMap(({ word, content: { answeredBy = [] } }) =>
      answeredBy.map((answer) => ({ ...answer, when: inCase(choose, word, answer.when) })),
    ),
  };
  const holds = whichever(
    all.map((one) => one.holds),
    unknown,
  );
  const alike = new Set(of.map(({ papers }) => JSON.stringify(papersIn(papers)))).size <= 1;
  const selected: Papers | undefined = alike
    ? of[0]?.papers
    : { kind: 'depends', on: choose.source, of, state: 'certain', missing: [...unknown.paths] };
  return { content, holds, selected };
}

/** What several contents say alike; of what a row cannot do without, what the first says. */
function common(contents: readonly RowContent[]): RowContent {
  const [first = {}, ...others] = contents;
  const needed = ['level', 'confidence', 'sources'];
  const alike = ([key, value]: [string, unknown]) =>
    needed.includes(key) ||
    others.every((other) => JSON.stringify(other[key as keyof RowContent]) === JSON.stringify(value));
  return Object.fromEntries(Object.entries(first).filter(alike));
}

/** The truth of one of several, of which it is not known yet which it is. */
function whichever(truths: readonly Truth[], unknown: Unknown): Truth {
  const [first = false] = truths;
  const key = (truth: Truth) => (truth instanceof Unknown ? [...truth.paths].sort().join(' ') : truth);
  if (truths.every((truth) => key(truth) === key(first))) return first;
  return unknownFrom(unknown, ...truths.filter((truth) => truth instanceof Unknown));
}

/** The condition of a case's own answer: the case is chosen, and its condition holds. */
function inCase(choose: Expression, word: string, when: Expression): Expression {
  const value = choose.type === 'bool' ? word === 'true' : word;
  const node = {
    op: '&&' as const,
    left: { op: '==' as const, left: choose.node, right: { op: 'value' as const, value } },
    right: when.node,
  };
  return { source: `${choose.source} == ${JSON.stringify(value)} && (${when.source})`, node, type: 'bool' };
}
