import { elementOf } from '../condition/types.ts';
import type { ContradictionForm } from '../form/contradiction.ts';
import type { Contradiction, Loop } from '../letter-model.ts';
import type { CompileContext, Entry, Scope } from './context.ts';
import { FAULTS } from './messages.ts';

/** Compiles one contradiction; undefined after a fault, which is noted on the context. */
export function compileContradiction(
  context: CompileContext,
  entry: Entry<ContradictionForm>,
): Contradiction | undefined {
  const { form } = entry;
  const [variable, source] = Object.entries(form.for ?? {})[0] ?? [];
  let scope: Scope = {};
  let loop: Loop | undefined;
  if (variable !== undefined && source !== undefined) {
    const over = context.expression(entry, ['for', variable], source);
    const element = over && elementOf(over.type);
    if (over && element === undefined)
      context.fault(entry, ['for', variable], 'expression', FAULTS.expression(source, over.type));
    if (!over || element === undefined) return undefined;
    loop = { variable, over };
    scope = { [variable]: element };
  }
  const when = context.expression(entry, ['when'], form.when, scope, ['bool']);
  const facts = form.facts.map((fact, i) => {
    const expression = context.expression(entry, ['facts', i], fact, scope);
    if (expression && expression.node.op !== '.')
      context.fault(entry, ['facts', i], 'expression', FAULTS.expression(fact, 'a field is wanted: person.field'));
    return expression;
  });
  const text = context.text(entry, ['text'], form.text);
  if (!when) return undefined;
  return {
    slug: entry.slug,
    when,
    facts: facts.filter((fact) => fact !== undefined),
    text,
    ...(loop ? { loop } : {}),
  };
}
