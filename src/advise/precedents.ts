import { evaluate, truthOf } from '../catalogue/condition/evaluate.ts';
import { Unknown } from '../catalogue/condition/values.ts';
import type { Catalogue, Precedent } from '../catalogue/model.ts';
import type { Facts } from '../facts/index.ts';
import type { PrecedentAdvice } from './types.ts';

/**
 * Published cases that may be compared with an application, those alike in most facts first. A fact no profile holds is
 * `told`; one that is not known is `open`. Nothing is concluded: a similar case can end differently.
 */
export function selectPrecedents(
  catalogue: Catalogue,
  category: string,
  procedure: string,
  facts: Facts,
): PrecedentAdvice[] {
  const found = Object.values(catalogue.precedents)
    .filter((one) => one.applications.includes(category) && one.procedure === procedure)
    .map(({ slug, outcome, facts: told }) => ({ slug, outcome, facts: told.map((fact) => compared(fact, facts)) }));
  return found.sort((a, b) => likeness(b) - likeness(a));
}

function compared({ text, alike }: Precedent['facts'][number], facts: Facts): PrecedentAdvice['facts'][number] {
  if (!alike) return { text, state: 'told', missing: [] };
  const truth = truthOf(evaluate(alike.node, facts.environment));
  if (truth instanceof Unknown) return { text, state: 'open', missing: [...truth.paths] };
  return { text, state: truth ? 'alike' : 'different', missing: [] };
}

function likeness({ facts }: PrecedentAdvice): number {
  const count = (state: string) => facts.filter((fact) => fact.state === state).length;
  return count('alike') - count('different');
}
