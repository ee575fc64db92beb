import { CONTRADICTION_VARIABLES } from '../condition/own-scopes.ts';
import { elementOf } from '../condition/types.ts';
import type { Contradiction } from '../contradiction-model.ts';
import type { ContradictionForm } from '../form/contradiction.ts';
import type { Loop } from '../letter-model.ts';
import type { CompileContext, Entry, Scope } from './context.ts';
import { FAULTS } from './messages.ts';

/** Slugs a contradiction may name. */
export interface ContradictionSlugs {
  readonly categories: readonly string[];
  readonly sources: readonly string[];
  /** Slugs of requirements and weak points. */
  readonly findings: readonly string[];
}

/** Compiles one contradiction; undefined after a fault, which is noted on the context. */
export function compileContradiction(
  context: CompileContext,
  slugs: ContradictionSlugs,
  entry: Entry<ContradictionForm>,
): Contradiction | undefined {
  const { form } = entry;
  for (const [i, slug] of (form.applications ?? []).entries())
    context.known(entry, ['applications', i], 'categories', slug, slugs.categories);
  for (const [i, slug] of (form.partOf ?? []).entries())
    context.known(entry, ['partOf', i], 'requirements, weak-points', slug, slugs.findings);
  for (const [i, { id }] of (form.sources ?? []).entries())
    context.known(entry, ['sources', i, 'id'], 'sources', id, slugs.sources);
  let scope: Scope = CONTRADICTION_VARIABLES;
  const loops: Loop[] = [];
  for (const [variable, source] of Object.entries(form.for ?? {})) {
    const over = context.expression(entry, ['for', variable], source, scope);
    const element = over && elementOf(over.type);
    if (over && element === undefined)
      context.fault(entry, ['for', variable], 'expression', FAULTS.expression(source, over.type));
    if (!over || element === undefined) return undefined;
    loops.push({ variable, over });
    scope = { ...scope, [variable]: element };
  }
  const given = form.given && context.expression(entry, ['given'], form.given, scope, ['bool']);
  const when = context.expression(entry, ['when'], form.when, scope, ['bool']);
  const quote = form.quote && context.expression(entry, ['quote'], form.quote, scope, ['string']);
  const facts = form.facts.map((fact, i) => {
    const expression = context.expression(entry, ['facts', i], fact, scope);
    if (expression && expression.node.op !== '.')
      context.fault(entry, ['facts', i], 'expression', FAULTS.expression(fact, 'a field is wanted: person.field'));
    return expression;
  });
  const text = context.text(entry, ['text'], form.text);
  const todo = context.text(entry, ['todo'], form.todo);
  if (!when) return undefined;
  return {
    slug: entry.slug,
    kind: form.kind ?? 'impossible',
    ...(form.applications ? { applications: form.applications } : {}),
    loops,
    ...(given ? { given } : {}),
    when,
    facts: facts.filter((fact) => fact !== undefined),
    ...(quote ? { quote } : {}),
    text,
    todo,
    partOf: form.partOf ?? [],
    ...(form.confidence ? { confidence: form.confidence } : {}),
    sources: form.sources ?? [],
  };
}
