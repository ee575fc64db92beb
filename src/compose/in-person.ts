import type { Advice, EvidenceRow } from '../advise/index.ts';
import type { Form, RecordForm } from '../case/form.ts';
import { schemaPath } from '../case/paths.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { profileForm } from './profile-form.ts';

/** True if a field of the profile is asked for in person only: nothing of it stands on a paper. */
export function isInPerson(path: string, { labels }: Pick<Catalogue, 'labels'>): boolean {
  const schema = schemaPath(path) ?? path;
  return Object.hasOwn(labels, schema) && labels[schema]?.inPerson === true;
}

/**
 * The advice as papers for the client and others may show it: without the questions that are asked in person only, the
 * rows that hang on them alone; of notices that speak of them only what may be read along. Somebody the client fears may. The
 * office's memo and `check` have it all.
 */
export function withoutInPerson(advice: Advice, catalogue: Catalogue): Advice {
  const onPaper = (path: string) => !isInPerson(path, catalogue);
  const row = (one: EvidenceRow): EvidenceRow => ({ ...one, missing: one.missing.filter(onPaper) });
  return {
    ...advice,
    rows: advice.rows.filter(({ inPerson }) => !inPerson).map(row),
    hidden: advice.hidden.filter(({ inPerson }) => !inPerson).map(row),
    questions: advice.questions.filter(({ path }) => onPaper(path)),
    notices: advice.notices.flatMap((notice) => {
      if (!catalogue.notices[notice.slug]?.inPerson) return [notice];
      return notice.onPaper ? [{ ...notice, text: notice.onPaper }] : [];
    }),
    officeFees: advice.officeFees.map((fee) => ({ ...fee, missing: fee.missing.filter(onPaper) })),
  };
}

/** It takes as long as composing a short paper, and depends on the content alone. */
const formsOnPaper = new WeakMap<Catalogue, RecordForm>();

/** The form of a profile without the fields, and the words of enumerations, that are asked and offered in person only. */
export function formOnPaper(catalogue: Catalogue): RecordForm {
  const form = formsOnPaper.get(catalogue) ?? (pruned(profileForm(catalogue), '', catalogue) as RecordForm);
  formsOnPaper.set(catalogue, form);
  return form;
}

function pruned(form: Form, path: string, catalogue: Catalogue): Form {
  if (form.kind === 'record') {
    const fields = Object.entries(form.fields).flatMap(([key, field]): [string, Form][] => {
      const own = path === '' ? key : `${path}.${key}`;
      return isInPerson(own, catalogue) ? [] : [[key, pruned(field, own, catalogue)]];
    });
    return { ...form, fields: Object.fromEntries(fields) };
  }
  if (form.kind !== 'value')
    return { ...form, item: pruned(form.item, form.kind === 'map' ? `${path}.*` : `${path}[]`, catalogue) };
  const words = form.vocabulary === undefined ? undefined : catalogue.vocabulary[form.vocabulary];
  if (!words || !form.slugs) return form;
  return { ...form, slugs: form.slugs.filter((slug) => !words[slug]?.inPerson) };
}

/**
 * A case without what is asked for in person only: what is reckoned from it says nothing of that, as if nobody had told.
 */
export function profileOnPaper(profile: CaseProfile, catalogue: Catalogue): CaseProfile {
  return knownOnPaper(profile, profileForm(catalogue), '', catalogue) as CaseProfile;
}

function knownOnPaper(value: unknown, form: Form, path: string, catalogue: Catalogue): unknown {
  if (value === undefined || value === null) return value;
  if (form.kind === 'value') {
    const words = form.vocabulary === undefined ? undefined : catalogue.vocabulary[form.vocabulary];
    return typeof value === 'string' && words?.[value]?.inPerson ? undefined : value;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  const kept = (entries: readonly [string, Form][]) =>
    Object.fromEntries(
      entries.flatMap(([key, inner]) => {
        const own = form.kind === 'map' ? `${path}.*` : path === '' ? key : `${path}.${key}`;
        const one = isInPerson(own, catalogue) ? undefined : knownOnPaper(fields[key], inner, own, catalogue);
        return one === undefined ? [] : [[key, one]];
      }),
    );
  if (form.kind === 'record') return kept(Object.entries(form.fields));
  if (form.kind === 'map') return kept(Object.keys(fields).map((key) => [key, form.item]));
  const item = (one: unknown) => knownOnPaper(one, form.item, `${path}[]`, catalogue);
  if (form.kind === 'list') return (value as readonly unknown[]).map(item);
  return { ...fields, items: (fields.items as readonly unknown[]).map(item) };
}
