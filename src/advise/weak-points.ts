import { evaluate, truthOf } from '../catalogue/condition/evaluate.ts';
import type { Expression } from '../catalogue/condition/node.ts';
import { and, List, or, type Truth, Unknown } from '../catalogue/condition/values.ts';
import type { Catalogue, WeakPoint } from '../catalogue/model.ts';
import { type Facts, inForce } from '../facts/index.ts';
import { stateOf } from './papers.ts';
import { groundsOf } from './rules.ts';
import type { RequirementAdvice, WeakPointAdvice } from './types.ts';
import { filler } from './words.ts';

/**
 * Weak points of an application of this category, those it surely has first. `requirements` is the advice on the same
 * facts: some weak points are a requirement that is not met.
 */
export function selectWeakPoints(
  catalogue: Catalogue,
  category: string,
  facts: Facts,
  requirements: readonly RequirementAdvice[],
): WeakPointAdvice[] {
  const fill = filler(facts.environment);
  const states = new Map(requirements.map((one) => [one.slug, one]));
  const unmet = (slug: string): Truth => {
    const one = states.get(slug);
    return one?.state === 'open' ? new Unknown(one.missing) : one?.state === 'not-met';
  };
  const holds = ({ when, raisedBy }: WeakPoint): Truth =>
    or(...(when ? [truthOf(evaluate(when.node, facts.environment))] : []), ...raisedBy.map(unmet));
  const found = Object.values(catalogue.weakPoints)
    .filter(({ applications }) => applications.includes(category))
    .flatMap((one): WeakPointAdvice[] => {
      const truth = and(inForce(one, facts.clocks), holds(one));
      if (truth === false) return [];
      return [
        {
          slug: one.slug,
          text: fill(one.text),
          ...stateOf(truth),
          address: one.address.map(({ text, asks }) => ({
            text: fill(text),
            missing: [...new Set(asks.flatMap((asked) => unknownIn(asked, facts)))],
          })),
          answers: one.answers,
          raisedBy: one.raisedBy,
          letter: one.letter,
          ...groundsOf(one),
        },
      ];
    });
  return [...found.filter(({ state }) => state === 'certain'), ...found.filter(({ state }) => state === 'open')];
}

/** The profile paths of what is not known of a fact; none if it is known, or there is none. */
function unknownIn({ node }: Expression, facts: Facts): readonly string[] {
  const value = evaluate(node, facts.environment);
  if (value instanceof Unknown) return [...value.paths];
  return value instanceof List && value.items.length === 0 && !value.complete ? [...value.missing] : [];
}
