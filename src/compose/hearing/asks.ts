import { type EvidenceRow, isLater, type OpenPoint, papersIn, questionsWith } from '../../advise/index.ts';
import type { Text } from '../../base/locale.ts';
import type { Form, RecordForm } from '../../case/form.ts';
import type { Offer } from '../../catalogue/model.ts';
import type { ComposeContext } from '../context.ts';
import {
  asksOfApplication,
  formAt,
  isRecord,
  namesOfOffer,
  PERSON_FIELDS,
  usedFields,
  valueAt,
} from '../profile-form.ts';

/** One question of the sheet. */
export interface Ask {
  readonly path: string;
  readonly form: Form;
  /** Something is known already: a history that may go on, a date without its day. */
  readonly complete: boolean;
  /** Whom `{{person}}` of the question means, where the profile does not say. */
  readonly role?: string;
  /** Slugs of the papers it decides. */
  readonly papers: readonly string[];
  /** Requirements it decides. */
  readonly requirements: readonly Text[];
}

/**
 * What a case leaves open, those that decide most first: one list of what the advice waits for and of `others` (paths a
 * letter wants to know). What nobody can know before filing is for the office's memo.
 */
export function openAsks(context: ComposeContext, root: RecordForm, others: readonly string[]): Ask[] {
  const { advice } = context;
  const rows = new Map(advice.rows.map((row) => [row.id, row]));
  const requirements = new Map(advice.requirements.map((one) => [one.slug, one.text]));
  const letter = others.map((path): OpenPoint => ({ kind: 'letter', slug: path, missing: [path] }));
  const questions = questionsWith(advice, letter, (path) => known(valueAt(context.profile, path)));
  return questions.flatMap(({ path, kind, rows: ids, points }): Ask[] => {
    const form = formAt(root, path);
    if (!form || isLater(path)) return [];
    return [
      {
        path,
        form,
        complete: kind === 'complete',
        papers: [...new Set(ids.flatMap((id) => papersOf(rows.get(id))))],
        requirements: points.flatMap(({ kind, slug }) =>
          kind === 'requirement' ? (requirements.get(slug) ?? []) : [],
        ),
      },
    ];
  });
}

function papersOf(row: EvidenceRow | undefined): readonly string[] {
  return row ? papersIn(row.papers) : [];
}

function known(value: unknown): boolean {
  return isRecord(value) && Array.isArray(value.items) ? value.items.length > 0 : value !== undefined;
}

/** The whole questionnaire of an application nobody is named in yet: every field it can use, in the profile's order. */
export function allAsks(context: ComposeContext, root: RecordForm, offer: Offer): Ask[] {
  const { advice, catalogue } = context;
  const used = usedFields(catalogue, advice.category, offer.list);
  const inList = namesOfOffer(catalogue, advice.procedure, offer.list);
  const ask = (path: string, form: Form, role?: string): Ask => ({
    path,
    form,
    complete: false,
    ...(role === undefined ? {} : { role }),
    papers: [],
    requirements: [],
  });
  const fieldsAt = (path: string): [string, Form][] => {
    const form = formAt(root, path);
    return form?.kind === 'record' ? Object.entries(form.fields) : [];
  };
  const application = `applications[${advice.application}]`;
  const named = offer.roles.filter((role) => role === 'applicant' || role === 'spouse');
  const asksOf = (role: string, wanted: (field: string) => boolean) =>
    fieldsAt(`people.${role}`)
      .filter(([field]) => wanted(field))
      .map(([field, form]) => ask(`people.${role}.${field}`, form, role));
  return [
    ...fieldsAt(application)
      .filter(
        ([field, form]) =>
          (offer.roles.some((role) => role === field) && !named.some((role) => role === field)) ||
          (asksOfApplication(field, form, used, inList) && !isLater(`${application}.${field}`)),
      )
      .map(([field, form]) => ask(`${application}.${field}`, form)),
    ...named.flatMap((role) => asksOf(role, (field) => PERSON_FIELDS.has(field) || used.has(field))),
    ...(!named.includes('spouse') && offer.roles.includes('guarantor')
      ? asksOf('guarantor', (field) => PERSON_FIELDS.has(field) || field === 'statuses')
      : []),
    ...fieldsAt('')
      .filter(([field]) => ['marriages', 'parentage', 'households'].includes(field) && used.has(field))
      .map(([field, form]) => ask(field, form)),
  ];
}
