import type { ContentFile } from '../catalogue/compile/content-file.ts';
import { Entry } from '../catalogue/compile/context.ts';
import type { OfficeFeeForm } from '../catalogue/form/office.ts';
import type { OfficeFee } from '../catalogue/office-model.ts';
import { feeCondition, feeTwice } from './messages-change.ts';
import type { Session } from './session.ts';

/**
 * Checks the office's own table of fees against the content: conditions, categories and procedures. Issues: `office-fee`
 * for a slug that stands there twice and for a condition without words, `content-unknown-slug`, `content-expression`.
 */
export function compileFees(session: Session, file: ContentFile, forms: readonly OfficeFeeForm[]): OfficeFee[] {
  const { context, draft, types } = session;
  const seen = new Set<string>();
  return forms.flatMap((form, i): OfficeFee[] => {
    const entry = new Entry(file, ['fees', i], form);
    if (seen.has(form.id)) session.tell(file, [...entry.path, 'id'], feeTwice(form.id));
    seen.add(form.id);
    form.applications?.forEach(({ category, procedure }, j) => {
      const below = ['applications', j];
      if (category !== undefined)
        context.known(entry, [...below, 'category'], 'applications', category, Object.keys(draft.categories));
      if (procedure !== undefined)
        context.known(entry, [...below, 'procedure'], 'procedures', procedure, types.vocabulary.procedures ?? []);
    });
    if (form.when !== undefined && !form.condition) session.tell(file, [...entry.path, 'when'], feeCondition(form.id));
    const { when, condition, note, name, ...rest } = form;
    const holds = when === undefined ? undefined : context.expression(entry, ['when'], when, {}, ['bool']);
    return [
      {
        ...rest,
        name: context.text(entry, ['name'], name),
        ...(holds ? { when: holds } : {}),
        ...(condition ? { condition: context.text(entry, ['condition'], condition) } : {}),
        ...(note ? { note: context.text(entry, ['note'], note) } : {}),
      },
    ];
  });
}
