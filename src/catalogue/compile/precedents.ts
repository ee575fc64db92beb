import type { PrecedentForm } from '../form/precedent.ts';
import type { Precedent } from '../model.ts';
import type { CompileContext, Entry } from './context.ts';

/** What a precedent may name. */
export interface PrecedentTables {
  readonly categories: readonly string[];
  readonly procedures: readonly string[];
  readonly sources: readonly string[];
}

/** Compiles one published case. Faults are noted on the context. */
export function compilePrecedent(
  context: CompileContext,
  tables: PrecedentTables,
  entry: Entry<PrecedentForm>,
): Precedent {
  const { form } = entry;
  form.applications.forEach((slug, i) => {
    context.known(entry, ['applications', i], 'categories', slug, tables.categories);
  });
  context.known(entry, ['procedure'], 'vocabulary.procedures', form.procedure, tables.procedures);
  form.sources.forEach((source, i) => {
    context.known(entry, ['sources', i, 'id'], 'sources', source.id, tables.sources);
  });
  const facts = form.facts.map(({ text, alike: written }, i) => {
    const words = context.text(entry, ['facts', i, 'text'], text, { params: false, names: [] });
    const alike = written && context.expression(entry, ['facts', i, 'alike'], written, {}, ['bool']);
    return { text: words, ...(alike ? { alike } : {}) };
  });
  return { ...form, slug: entry.slug, facts };
}
