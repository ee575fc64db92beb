import { type Advice, advise, COVERED, offerOf, papersIn } from '../advise/index.ts';
import { failure, type Issue, type Result, success } from '../base/issue.ts';
import { nearest } from '../base/nearest.ts';
import { type ReadCase, readCase } from '../case/read.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import { isPartialDate } from '../case/schema/fields.ts';
import { suggestDate } from '../case/suggestions.ts';
import type { Content } from '../content.ts';
import { readInput } from './files.ts';
import { noSuchProcedure, notChecked, notCovered, notOffered, unknownPaper, unreadProcedure } from './messages.ts';
import { badDay, noApplication } from './messages-options.ts';

/** Which applications of a case are wanted, and on what day. */
export interface CaseOptions {
  readonly application?: string | undefined;
  readonly filingOn?: string | undefined;
  readonly asOf: string;
}

/** A case with the advice on each wanted application. */
export interface AdvisedCase {
  /** The file as it was read. */
  readonly bytes: Uint8Array;
  readonly read: ReadCase;
  readonly profile: CaseProfile;
  readonly advice: readonly Advice[];
  readonly issues: readonly Issue[];
}

/**
 * Why the catalogue has no list for a category and procedure. Issues: `no-such-procedure` if the application does not
 * exist, else `not-offered`, which names what is offered for the category, or for the one whose name is nearest.
 */
export function noOffer({ catalogue }: Content, category: string, procedure: string): Issue {
  const { categories } = catalogue;
  const known = Object.hasOwn(categories, category) ? category : nearest(category, Object.keys(categories));
  const named = known === undefined ? undefined : categories[known];
  const told = known === category && named && Object.hasOwn(named.notOffered, procedure);
  const refused = told ? named.notOffered[procedure] : undefined;
  if (refused?.unread) return unreadProcedure(`${category} ${procedure}`, refused.why);
  if (refused) {
    const instead = refused.instead?.map((other) => `${other.category} ${other.procedure}`).join(', ') ?? '';
    return noSuchProcedure(`${category} ${procedure}`, refused.why, instead);
  }
  const offered = named
    ? Object.keys(named.procedures).map((one) => `${named.slug} ${one}`)
    : Object.keys(categories).sort();
  return notOffered(category, procedure, offered.join(', '));
}

/** An ISO day given on the command line. */
export function checkDay(option: string, value: string | undefined): readonly Issue[] {
  return value === undefined || (isPartialDate(value) && value.length === 10)
    ? []
    : [badDay(option, value, suggestDay(value))];
}

/** The whole day somebody probably meant who wrote it in another way. */
function suggestDay(value: string): string | undefined {
  const meant = suggestDate(value);
  return meant?.length === 10 ? meant : undefined;
}

/** Reads a case file and advises on its applications. Issues: those of `readCase`, `not-offered`, `no-application`. */
export function adviseFile(path: string, content: Content, options: CaseOptions): Result<AdvisedCase> {
  const bytes = readInput(path);
  if (!bytes.ok) return bytes;
  const read = readCase(bytes.value, {
    file: path,
    vocabulary: content.catalogue.vocabulary,
    labels: content.catalogue.labels,
  });
  if (!read.ok) return read;
  const { filingOn } = options;
  const given = read.value.profile;
  const profile: CaseProfile =
    filingOn === undefined
      ? given
      : { ...given, applications: given.applications.map((one) => ({ ...one, filingOn })) };
  const wanted = profile.applications.flatMap(({ id }, i) =>
    options.application === undefined || options.application === id ? [i] : [],
  );
  if (wanted.length === 0)
    return failure([noApplication(options.application ?? '', profile.applications.map(({ id }) => id).join(', '))]);
  const issues: Issue[] = [...read.issues];
  const advice = wanted.flatMap((i) => {
    const { category, procedure } = profile.applications[i] ?? {};
    const one =
      offerOf(content.catalogue, category, procedure) && advise(profile, i, content, options.asOf, read.value.present);
    if (!one) issues.push({ ...noOffer(content, category ?? '?', procedure ?? '?'), ...placeOf(read.value, i) });
    if (one) issues.push(...unknownPapers(read.value, one, content), ...coverage(one, profile, read.value));
    return one ? [one] : [];
  });
  if (issues.some((issue) => issue.severity === 'error')) return failure(issues);
  return success({ bytes: bytes.value, read: read.value, profile, advice, issues }, issues);
}

/**
 * What the catalogue does not cover. Issues: `date-not-covered` for a day before its law, an error; after the time it is vouched for
 * (`after-check`), a warning, which the sheet repeats.
 */
export function coverage({ alerts, application, asOf }: Advice, profile: CaseProfile, read?: ReadCase): Issue[] {
  const kinds = new Set(alerts.map(({ kind }) => kind));
  const dates = CLOCK_FIELDS.flatMap((field) => {
    const date = profile.applications[application]?.[field];
    return date === undefined ? [] : [{ date, path: `applications[${application}].${field}` }];
  });
  const early = dates.find(({ date }) => date < COVERED.from);
  const checked = alerts.find(({ kind }) => kind === 'after-check')?.date;
  const issue = (told: Issue, path: string | undefined): Issue => {
    const place = path === undefined ? undefined : read?.locate(path);
    return { ...told, ...(place ? { path, place } : read ? placeOf(read, application) : {}) };
  };
  const [first] = dates;
  return [
    ...(kinds.has('before-law') ? [issue(notCovered(early?.date ?? asOf, COVERED.from), early?.path)] : []),
    ...(checked === undefined ? [] : [issue(notChecked(first?.date ?? asOf, checked), first?.path)]),
  ];
}

/** The days of an application by which law applies, the one it is known by first. */
const CLOCK_FIELDS = ['filingOn', 'acceptedOn', 'decidedOn', 'cardIssuedOn', 'enteredOn'] as const;

/** Collected papers that belong to no row: a misspelt one would be taken for one that has not come. */
function unknownPapers({ profile, locate }: ReadCase, advice: Advice, { catalogue }: Content): Issue[] {
  const slugs = advice.rows.flatMap(({ papers }) => papersIn(papers));
  const known = new Set([...advice.rows.flatMap(({ id, row }) => [id, row]), ...slugs]);
  const path = `applications[${advice.application}].papers`;
  return (profile.applications[advice.application]?.papers?.items ?? []).flatMap(({ row }, i): Issue[] => {
    if (row === undefined || known.has(row)) return [];
    const named = slugs.find((slug) => catalogue.evidence[slug]?.name.ja.startsWith(row));
    const at = `${path}[${i}].row`;
    const place = locate(at);
    return [{ ...unknownPaper(row, named ?? nearest(row, known)), path: at, ...(place ? { place } : {}) }];
  });
}

function placeOf(read: ReadCase, index: number): Pick<Issue, 'path' | 'place'> {
  for (const path of [`applications[${index}].category`, `applications[${index}]`]) {
    const place = read.locate(path);
    if (place) return { path, place };
  }
  return { path: `applications[${index}]` };
}

/** The profile of a consultation: a category and a procedure, and nothing else. */
export function bareProfile(category: string, procedure: string): CaseProfile {
  return { version: 1, applications: [{ id: 'a1', category, procedure }], people: {} };
}
