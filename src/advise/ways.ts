import { evaluate, truthOf } from '../catalogue/condition/evaluate.ts';
import type { Expression } from '../catalogue/condition/node.ts';
import { and, type Truth, Unknown } from '../catalogue/condition/values.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { Facts } from '../facts/index.ts';
import { stateOf } from './papers.ts';
import type { OutcomeAdvice, PeriodAdvice } from './types.ts';
import { filler } from './words.ts';

/** Where an application of this category leads beside or instead of what was asked for, and where it may. */
export function selectOutcomes(catalogue: Catalogue, category: string, facts: Facts): OutcomeAdvice[] {
  const fill = filler(facts.environment);
  const found = Object.values(catalogue.outcomes)
    .filter(({ applications }) => applications.includes(category))
    .flatMap((outcome): OutcomeAdvice[] => {
      const truth = truthIf(outcome.when, facts);
      if (truth === false) return [];
      const beyond = outcome.beyond ? { beyond: fill(outcome.beyond) } : {};
      return [{ slug: outcome.slug, text: fill(outcome.text), ...beyond, ...stateOf(truth) }];
    });
  return [...found.filter(({ state }) => state === 'certain'), ...found.filter(({ state }) => state === 'open')];
}

/** What speaks for each period of stay the status is granted for, in the order of the content. */
export function selectPeriods(catalogue: Catalogue, category: string, facts: Facts): PeriodAdvice[] {
  const fill = filler(facts.environment);
  return Object.values(catalogue.periods)
    .filter(({ applications }) => applications.includes(category))
    .flatMap((rule): PeriodAdvice[] => {
      const concerns = truthIf(rule.when, facts);
      if (concerns === false) return [];
      const words = { slug: rule.slug, period: rule.period, text: fill(rule.text) };
      if (!rule.holds) return [{ ...words, state: 'told', missing: [] }];
      const holds = truthIf(rule.holds, facts);
      const truth = holds === true ? true : and(concerns, holds === false ? true : holds);
      if (truth instanceof Unknown) return [{ ...words, state: 'open', missing: [...truth.paths] }];
      return [{ ...words, state: holds === true ? 'met' : 'not-met', missing: [] }];
    });
}

function truthIf(condition: Expression | undefined, facts: Facts): Truth {
  return condition ? truthOf(evaluate(condition.node, facts.environment)) : true;
}
