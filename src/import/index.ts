import { failure, type Issue, type Result, success } from '../base/issue.ts';
import type { DocumentLang } from '../base/locale.ts';
import { shown } from '../base/unsafe-text.ts';
import { decode } from '../case/decode.ts';
import { type ReadCase, readCase } from '../case/read.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { applied, editYaml } from './edit-yaml.ts';
import { EXPECTED, notUnderstood, notValid } from './messages.ts';
import { readForm } from './read-form.ts';
import { matchSheet, type Planned, planImport } from './sheet.ts';

export { MAX_SHEET_BYTES } from './read-form.ts';
export type { Planned } from './sheet.ts';

/** A case, and the filled sheet that belongs to it. */
export interface ImportRequest {
  readonly case: Uint8Array;
  readonly sheet: Uint8Array;
  /** Names of the files, for the places of issues. */
  readonly caseFile?: string;
  readonly sheetFile?: string;
  readonly catalogue: Catalogue;
  /** Take answers that differ from what the case says. */
  readonly overwrite?: boolean;
  /** Language of the fields' labels in what is told; Japanese unless said. */
  readonly lang?: DocumentLang;
}

/** What importing a sheet comes to. Nothing has been written anywhere. */
export interface Imported {
  /** The case with the answers in it; the same bytes as before if there is nothing to add. */
  readonly bytes: Uint8Array;
  readonly changes: readonly Planned[];
  /** Answers that the case had already. */
  readonly same: number;
}

/** An answer may make others wrong (an end before its beginning): after so many rounds something else is wrong. */
const ROUNDS = 200;

/**
 * Puts the answers of a filled hearing sheet into a case. Comments, order and the way things are written stay; what is known
 * is never overwritten unless that is wanted; what is not understood is left out and told. The case that comes back reads
 * without errors. Issues: those of `readCase` and `readForm`, `sheet-other-case`, and beside a result the warnings `sheet-older`,
 * `answer-unclear`, `answer-differs`.
 */
export async function importSheet(request: ImportRequest): Promise<Result<Imported>> {
  const { catalogue, caseFile, sheetFile, overwrite = false, lang = 'ja' } = request;
  const { vocabulary, labels } = catalogue;
  const read = (input: Uint8Array | string) =>
    readCase(input, { ...(caseFile === undefined ? {} : { file: caseFile }), vocabulary, labels });
  const before = read(request.case);
  const text = decode(request.case, caseFile);
  if (!before.ok) return failure(before.issues);
  if (!text.ok) return failure(text.issues);
  const sheet = await readForm(request.sheet);
  const inSheet = (issues: readonly Issue[]): Issue[] =>
    issues.map((issue) => (sheetFile === undefined ? issue : { place: { file: sheetFile }, ...issue }));
  if (!sheet.ok) return failure(inSheet(sheet.issues));
  const matched = matchSheet(before.value.profile, sheet.value.id);
  if (matched.some(({ severity }) => severity === 'error')) return failure(inSheet(matched));
  const plan = planImport(before.value.profile, sheet.value, catalogue, { overwrite, lang });
  const written = writeAll(text.value, plan.planned, read);
  const issues = [...matched, ...plan.issues.map((issue) => placed(issue, before.value)), ...written.issues];
  if (!written.ok) return failure(inSheet(issues));
  return success(
    {
      bytes: written.changes.length === 0 ? request.case : encode(written.text, request.case),
      changes: written.changes,
      same: plan.same,
    },
    inSheet(issues),
  );
}

/** Of an answer that differs from the case, where the case says it. */
function placed(issue: Issue, { locate }: ReadCase): Issue {
  const place = issue.code === 'answer-differs' && issue.path !== undefined ? locate(issue.path) : undefined;
  return place ? { ...issue, place } : issue;
}

interface Written {
  readonly ok: boolean;
  readonly text: string;
  readonly changes: readonly Planned[];
  readonly issues: readonly Issue[];
}

/** Writes what is planned; what the case could not be read with is left out, until it reads. */
function writeAll(text: string, planned: readonly Planned[], read: (text: string) => Result<ReadCase>): Written {
  const issues: Issue[] = [];
  let left = [...planned];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { edited, done, failed } = edit(text, left);
    for (const { path, label, to } of failed)
      issues.push(notUnderstood(path, label, to, EXPECTED.place as NonNullable<typeof EXPECTED.place>));
    const after = read(edited);
    if (after.ok) return { ok: true, text: edited, changes: done, issues };
    const wrong = after.issues.filter(({ severity }) => severity === 'error');
    const kept = done.flatMap((one) => withoutFaults(one, wrong, issues));
    if (kept.length === done.length && kept.every((one, i) => one === done[i]))
      return { ok: false, text, changes: [], issues: wrong };
    left = kept;
  }
  return { ok: false, text, changes: [], issues };
}

function edit(text: string, planned: readonly Planned[]): { edited: string; done: Planned[]; failed: Planned[] } {
  const done: Planned[] = [];
  const failed: Planned[] = [];
  if (isJson(text)) {
    const raw = planned.reduce<unknown>((value, one) => applied(value, one.edit), JSON.parse(text));
    if (planned.length === 0) return { edited: text, done, failed };
    const indent = /\n([ \t]+)/.exec(text)?.[1] ?? '  ';
    return {
      edited: `${JSON.stringify(raw, undefined, indent)}${text.endsWith('\n') ? '\n' : ''}`,
      done: [...planned],
      failed,
    };
  }
  let edited = text;
  for (const one of planned) {
    const next = editYaml(edited, one.edit);
    if (next === undefined) failed.push(one);
    else {
      edited = next;
      done.push(one);
    }
  }
  return { edited, done, failed };
}

/** What is left of a planned change without what a fault is about: nothing, or an entry without one of its fields. */
function withoutFaults(one: Planned, faults: readonly Issue[], issues: Issue[]): Planned[] {
  const about = faults.filter(
    ({ path = '' }) =>
      path === one.path ||
      path.startsWith(`${one.path}.`) ||
      path.startsWith(`${one.path}[`) ||
      one.path.startsWith(`${path}.`),
  );
  const [fault] = about;
  if (!fault) return [one];
  issues.push(notValid(fault.path ?? one.path, one.label, one.to, fault.what));
  if (one.edit.kind !== 'list') return [];
  const fields = new Set(about.map(({ path = '' }) => path.slice(one.path.length + 1).split(/[.[]/)[0]));
  const entries = one.edit.entries.map((entry) =>
    Object.fromEntries(Object.entries(entry as Record<string, unknown>).filter(([key]) => !fields.has(key))),
  );
  const less = entries.filter((entry) => Object.keys(entry).length > 0);
  const lost = JSON.stringify(less) === JSON.stringify(one.edit.entries);
  return less.length === 0 || lost
    ? []
    : [{ ...one, edit: { ...one.edit, entries: less }, to: shown(JSON.stringify(less[0]), 200) }];
}

function isJson(text: string): boolean {
  if (!text.trimStart().startsWith('{')) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The bytes of a text with the mark at its start and the line ends that the file had. */
function encode(text: string, like: Uint8Array): Uint8Array {
  const old = Buffer.from(like);
  const windows = old.includes('\r\n');
  const mark = old[0] === 0xef && old[1] === 0xbb && old[2] === 0xbf ? '\ufeff' : '';
  return Buffer.from(`${mark}${windows ? text.replaceAll('\n', '\r\n') : text}`);
}
