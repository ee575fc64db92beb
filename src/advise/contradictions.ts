import { dayOf } from '../base/day.ts';
import { derivedRecord, type Environment, evaluate, truthOf, withVariables } from '../catalogue/condition/evaluate.ts';
import type { Expression } from '../catalogue/condition/node.ts';
import { Days, isRec, List, type Rec, Unknown } from '../catalogue/condition/values.ts';
import type { Contradiction } from '../catalogue/contradiction-model.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { Facts } from '../facts/index.ts';
import type { ContradictionAdvice, EvidenceRow } from './types.ts';
import { filler } from './words.ts';

/**
 * What in a case cannot be true together, or has to be explained, as far as the content knows how to tell: what surely is
 * so first, then what has to be asked. Each once for the same facts. `rows` are those of the application's list.
 */
export function selectContradictions(
  catalogue: Pick<Catalogue, 'contradictions'>,
  category: string,
  facts: Facts,
  rows: readonly EvidenceRow[],
): ContradictionAdvice[] {
  const env = withVariables(facts.environment, { taxNeeds: taxNeeds(rows, facts) });
  const found = new Map<string, ContradictionAdvice>();
  for (const contradiction of Object.values(catalogue.contradictions)) {
    if (contradiction.applications?.includes(category) === false) continue;
    for (const one of instancesOf(contradiction, env)) {
      const advice = told(contradiction, one, facts);
      if (!advice) continue;
      const key = [advice.slug, advice.state, advice.quote, ...[...advice.paths].sort()].join(' ');
      if (!found.has(key)) found.set(key, advice);
    }
  }
  const all = [...found.values()];
  const rank = ({ state, kind }: ContradictionAdvice) => (state === 'open' ? 2 : kind === 'explain' ? 1 : 0);
  return all.sort((a, b) => rank(a) - rank(b));
}

/** The environment of each turn of the loops; those of a list that is not known are none. */
function* instancesOf({ loops }: Contradiction, env: Environment, depth = 0): Generator<Environment> {
  const loop = loops[depth];
  if (!loop) {
    yield env;
    return;
  }
  const list = evaluate(loop.over.node, env);
  if (!(list instanceof List)) return;
  for (const item of list.items) {
    env.looked?.(1);
    yield* instancesOf({ loops } as Contradiction, withVariables(env, { [loop.variable]: item }), depth + 1);
  }
}

function told(contradiction: Contradiction, env: Environment, facts: Facts): ContradictionAdvice | undefined {
  const { slug, kind, given, when, quote } = contradiction;
  if (given && truthOf(evaluate(given.node, env)) !== true) return undefined;
  const truth = truthOf(evaluate(when.node, env));
  if (truth === false || (truth instanceof Unknown && !given)) return undefined;
  const paths = [...new Set(contradiction.facts.flatMap((fact) => pathOf(fact, env)))];
  if (paths.length === 0) return undefined;
  const fill = filler(facts.environment);
  const word = quote && evaluate(quote.node, env);
  return {
    slug,
    kind,
    state: truth === true ? 'certain' : 'open',
    text: fill(contradiction.text),
    todo: fill(contradiction.todo),
    ...(typeof word === 'string' ? { quote: word } : {}),
    paths,
    missing: truth === true ? [] : [...truth.paths],
  };
}

/** Where in the profile the field stands that an expression ends in; of a find in a text, where the text stands. */
function pathOf({ node }: Expression, env: Environment): string[] {
  if (node.op !== '.') return [];
  const record = evaluate(node.of, env);
  if (!isRec(record)) return [];
  if (record.path !== undefined) return [record.path === '' ? node.field : `${record.path}.${node.field}`];
  const value = record.get(node.field);
  return isRec(value) && value.path !== undefined ? [value.path] : [];
}

/** The 1 January of each year of resident tax that a row surely asks a certificate of, with the person whose it is. */
function taxNeeds(rows: readonly EvidenceRow[], facts: Facts): List {
  const needs = new Map<string, Rec>();
  for (const { state, whose, coverage } of rows) {
    // Only years of resident tax come from one municipality.
    if (state !== 'certain' || !coverage || !isOfTax(coverage)) continue;
    for (const id of whose?.persons ?? [])
      for (const year of coverage.years) {
        const day = dayOf(year, 1, 1);
        const fields = { person: facts.person(id), on: new Days({ min: day, max: day }) };
        needs.set(`${id} ${year}`, derivedRecord('TaxNeed', `${id} ${year}`, fields));
      }
  }
  return new List([...needs.values()]);
}

/** A year whose issuing municipality is known, is nowhere, or is being asked for by the addresses. */
function isOfTax({ years, municipality, missing }: NonNullable<EvidenceRow['coverage']>): boolean {
  return years.length > 0 && (municipality !== undefined || missing.some((path) => path.includes('.addresses')));
}
