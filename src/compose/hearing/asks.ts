import { type Advice, type EvidenceRow, papersIn } from '../../advise/index.ts';
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
 * Facts that exist only once the application is filed: nobody can answer them in a hearing. The memo lists them for the
 * office.
 */
const LATER: ReadonlySet<string> = new Set(['acceptedOn', 'decidedOn', 'cardIssuedOn']);

/**
 * What a case leaves open: the advice's questions by rank, then facts that only requirements wait for, then `others`
 * (paths a letter wants to know), then what weak points ask for.
 */
export function openAsks(context: ComposeContext, root: RecordForm, others: readonly string[]): Ask[] {
  const { advice } = context;
  const rows = new Map(advice.rows.map((row) => [row.id, row]));
  const found = new Map<string, { rows: EvidenceRow[]; requirements: Text[] }>();
  const entry = (path: string) => {
    const made = found.get(path) ?? { rows: [], requirements: [] };
    found.set(path, made);
    return made;
  };
  for (const question of advice.questions)
    entry(question.path).rows.push(...question.rows.flatMap((id) => rows.get(id) ?? []));
  for (const { missing, text } of waiting(advice)) for (const path of missing) entry(path).requirements.push(text);
  for (const path of [...others, ...toBeAddressed(advice)]) entry(path);
  return [...found].flatMap(([path, { rows, requirements }]): Ask[] => {
    const form = formAt(root, path);
    if (!form || LATER.has(path.replace(/^applications\[\d+\]\./, ''))) return [];
    const papers = [...new Set(rows.flatMap((row) => papersIn(row.papers)))];
    return [{ path, form, complete: known(valueAt(context.profile, path)), papers, requirements }];
  });
}

function waiting(advice: Advice) {
  return advice.requirements.filter(({ state }) => state === 'open');
}

/** What one needs to know to answer the weak points that the case surely has. */
function toBeAddressed({ weakPoints }: Advice): string[] {
  return weakPoints
    .filter(({ state }) => state === 'certain')
    .flatMap(({ address }) => address.flatMap(({ missing }) => missing));
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
          (asksOfApplication(field, form, used, inList) && !LATER.has(field)),
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
