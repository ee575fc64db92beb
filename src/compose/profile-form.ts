import { type Form, formOf, type RecordForm } from '../case/form.ts';
import { parsePath, schemaPath } from '../case/paths.ts';
import { type CaseProfile, caseSchema } from '../case/schema/case.ts';
import { ROLES } from '../case/schema/roles.ts';
import { slugsOf } from '../case/vocabulary.ts';
import { mentionedNames, namesInList, namesInWritings, papersInList } from '../catalogue/condition/mentions.ts';
import { isMeant } from '../catalogue/meant.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { RESTS_ON } from '../facts/index.ts';

/** What every person is asked for, whatever the application. */
export const PERSON_FIELDS: ReadonlySet<string> = new Set(['names', 'sex', 'bornOn', 'nationality']);

/** Fields of an application that are always asked for. */
const APPLICATION_FIELDS: ReadonlySet<string> = new Set(['filedBy', 'online', 'filingOn']);

/** Fields of an application that say which one it is, and who has a part in it: asked for in another way. */
export const NAMING: ReadonlySet<string> = new Set(['id', 'category', 'procedure', 'with', ...ROLES]);

/**
 * True if an application is asked for this field of its own: dates that its conditions use (`used`), and yes or no, a
 * choice or a person that its list uses (`inList`): rules are for every procedure of a category, a list is for one.
 */
export function asksOfApplication(
  field: string,
  form: Form,
  used: ReadonlySet<string>,
  inList: ReadonlySet<string>,
): boolean {
  if (APPLICATION_FIELDS.has(field)) return true;
  if (form.kind === 'record') return inList.has(field);
  if (form.kind !== 'value' || NAMING.has(field)) return false;
  if (form.type === 'Date') return used.has(field);
  return inList.has(field) && (form.type === 'bool' || form.slugs !== undefined || form.ref === 'person');
}

/** What the list of an offer asks of an application's own fields, and what tells where a 認定 is filed. */
export function namesOfOffer(catalogue: Catalogue, procedure: string, list: string): ReadonlySet<string> {
  const place = Object.hasOwn(catalogue.procedures, procedure) ? catalogue.procedures[procedure] : undefined;
  return new Set([...namesInList(catalogue, list), ...(place?.by === 'representative' ? ['plannedAddress'] : [])]);
}

/** Building the schema takes longer than composing a sheet: a vocabulary's form is built once. */
const FORMS = new WeakMap<Catalogue['vocabulary'], RecordForm>();

/** The form of the whole profile with the catalogue's vocabulary. */
export function profileForm({ vocabulary }: Pick<Catalogue, 'vocabulary'>): RecordForm {
  const known = FORMS.get(vocabulary);
  if (known) return known;
  const form = formOf(caseSchema(slugsOf(vocabulary)));
  if (form.kind !== 'record') throw new TypeError('the schema is no record');
  FORMS.set(vocabulary, form);
  return form;
}

/** The form of the field at a path of the profile or of the schema; undefined if there is no such field. */
export function formAt(root: RecordForm, path: string): Form | undefined {
  let form: Form | undefined = root;
  for (const step of (schemaPath(path) ?? '').match(/[^.[\]]+|\[\]/g) ?? []) {
    if (form?.kind === 'record') form = Object.hasOwn(form.fields, step) ? form.fields[step] : undefined;
    else if (form && form.kind !== 'value') form = form.item;
    else return undefined;
  }
  return form;
}

/** What the profile has at a path: undefined if it is not known, null for none. */
export function valueAt(profile: CaseProfile, path: string): unknown {
  let value: unknown = profile;
  for (const step of parsePath(path) ?? []) {
    if (typeof step === 'number' && isRecord(value) && Array.isArray(value.items)) value = value.items;
    if (Array.isArray(value)) value = value[Number(step)];
    else if (isRecord(value)) value = Object.hasOwn(value, step) ? value[step] : undefined;
    else return undefined;
  }
  return value;
}

/** Entries of a list or of a history, as far as they are known. */
export function entriesOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isRecord(value) && Array.isArray(value.items) ? value.items : [];
}

/** Names of the fields an application can use: those its conditions mention, and those that derived facts rest on. */
export function usedFields(catalogue: Catalogue, category: string, list: string): ReadonlySet<string> {
  const names = new Set(mentionedNames(catalogue, category, list));
  for (const name of [...names]) for (const field of RESTS_ON[name] ?? []) names.add(field);
  return names;
}

/**
 * Names of the fields that the letter of an application and the papers beside it can use: papers that its list can ask for,
 * are filled in or accompany what it can ask for, and those that hang on nothing but the case.
 */
export function writtenFields(
  catalogue: Catalogue,
  category: string,
  procedure: string,
  list: string,
): ReadonlySet<string> {
  const meant = (one: { readonly category?: string; readonly procedure?: string }) =>
    isMeant(one, { category, procedure });
  const asked = papersInList(catalogue, list);
  const letters = Object.values(catalogue.letters).filter((letter) => letter.for.some(meant));
  const papers = Object.values(catalogue.papers).filter(
    ({ for: wanted, makes, fills, beside }) =>
      wanted?.some(meant) !== false && (makes ?? fills ?? beside)?.some((slug) => asked.has(slug)) !== false,
  );
  const names = new Set(namesInWritings([...letters, ...papers]));
  for (const name of [...names]) for (const field of RESTS_ON[name] ?? []) names.add(field);
  return names;
}

/** True of a plain object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
