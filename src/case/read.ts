import { isMap } from 'yaml';
import type { Issue, Place, Result } from '../base/issue.ts';
import { failure, success } from '../base/issue.ts';
import { checkReferences, fillApplicationIds } from './checks.ts';
import { convert } from './convert.ts';
import { decode } from './decode.ts';
import { type Form, formOf } from './form.ts';
import { emptyFile, notACase } from './messages/file.ts';
import { formatPath, parsePath } from './paths.ts';
import { type FieldLabels, Reading } from './reading.ts';
import { type CaseProfile, caseSchema } from './schema/case.ts';
import { parseSyntax } from './syntax.ts';
import { type LoadedVocabulary, slugsOf } from './vocabulary.ts';
import { tellZodIssues } from './zod-issues.ts';

/** A case profile that has been read, with the way back into its file. */
export interface ReadCase {
  readonly profile: CaseProfile;
  /** Where the value of a field stands (`people.wang.addresses[1].from`); undefined if the field is not in the file. */
  locate(path: string): Place | undefined;
  /** True if the user wrote something in the field, `none` included: false for absent and for empty ones. */
  present(path: string): boolean;
}

/** Options of `readCase`. */
export interface ReadOptions {
  /** Name of the file, for the places of issues. */
  readonly file?: string;
  /** The enumerations, `categories` included. */
  readonly vocabulary: LoadedVocabulary;
  /** Words of the fields, by which one that was written in Japanese or Chinese is recognised. */
  readonly labels?: FieldLabels;
  /** A file of people only is read, too: as if it had one application of which nothing is known. */
  readonly peopleOnly?: boolean;
}

/** More issues than anybody reads at once. */
const MAX_ISSUES = 200;

/**
 * Reads a case profile, YAML 1.2 or JSON, from its bytes or its text. Never throws on what is in the file: everything
 * wrong is told, in file order, with the path as the user writes it, line and column, and what to do. Warnings
 * (`empty-list`) come beside the profile.
 *
 * Names and texts are taken as written; nothing is Unicode-normalised. Empty fields are left out (unknown), `none` is
 * null or, for a history, `{ complete: true, items: [] }`; a list is `{ complete: false, items }`; plain yen become
 * `{ amount, currency: 'JPY' }`; the only application without id becomes `a1`.
 */
export function readCase(bytes: Uint8Array | string, options: ReadOptions): Result<ReadCase> {
  const text = decode(bytes, options.file);
  if (!text.ok) return text;
  const syntax = parseSyntax(text.value, options.file);
  if (!syntax.ok) return syntax;
  const { schema, form } = schemaFor(options.vocabulary);
  const reading = new Reading(syntax.value, options.labels);
  const { contents } = syntax.value.document;
  if (!isMap(contents)) {
    reading.tell(notACase, [], contents ? reading.placeOf(contents) : undefined);
    return failure(reading.issues);
  }
  const data = convert(contents, form, [], reading);
  if (typeof data !== 'object' || data === null) {
    if (!reading.hasErrors) reading.tell(emptyFile, []);
    return failure(reading.issues);
  }
  if (options.peopleOnly && !('applications' in data) && 'people' in data) Object.assign(data, { applications: [{}] });
  fillApplicationIds(data as Record<string, unknown>, reading);
  const parsed = schema.safeParse(data, { reportInput: true });
  if (!parsed.success) tellZodIssues(parsed.error.issues, form, options.vocabulary, reading);
  checkReferences(data as Record<string, unknown>, form, reading);
  const issues = inFileOrder(reading.issues).slice(0, MAX_ISSUES);
  if (!parsed.success || reading.hasErrors) return failure(issues);
  const canonical = (path: string) => formatPath(parsePath(path) ?? [path]);
  return success(
    {
      profile: parsed.data,
      locate: (path) => reading.spots.get(canonical(path))?.value,
      present: (path) => reading.spots.get(canonical(path))?.written ?? false,
    },
    issues,
  );
}

function inFileOrder(issues: readonly Issue[]): Issue[] {
  const line = (issue: Issue) => issue.place?.line ?? 0;
  const column = (issue: Issue) => issue.place?.column ?? 0;
  return [...issues].sort((a, b) => line(a) - line(b) || column(a) - column(b));
}

interface Schema {
  readonly schema: ReturnType<typeof caseSchema>;
  readonly form: Form;
}

/** Building the schema takes longer than reading a case; it depends on the vocabulary alone. */
const schemas = new WeakMap<LoadedVocabulary, Schema>();

function schemaFor(vocabulary: LoadedVocabulary): Schema {
  const known = schemas.get(vocabulary);
  if (known) return known;
  const schema = caseSchema(slugsOf(vocabulary));
  const made = { schema, form: formOf(schema) };
  schemas.set(vocabulary, made);
  return made;
}
