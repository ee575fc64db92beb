import { createHash } from 'node:crypto';
import { formatPath, parsePath } from './paths.ts';

/**
 * What the blanks of a hearing sheet are called in its file, so that the answers find the way back into the case. A blank
 * for the value at a path has the path as name; what is ticked beside it has a part behind `~`:
 * `none` asked, there is none · `still` a period that goes on · `more` whether a history is whole · `words` an answer that
 * only a person can put into fields.
 */
export type BlankPart = 'none' | 'still' | 'more' | 'words';

/** What a tick beside a history says: none at all; none but those that are known; others, too; these are all. */
export type MoreTick = 'none' | 'no-more' | 'more' | 'all';

/** The tick for a person who is not in the case. No id begins with a hyphen. */
export const OTHER_PERSON = '-other';

/** Blanks that belong to no field of the profile: who filled in the sheet, and what else there is to say. */
export const WRITTEN_BY = 'sheet.writtenBy';
export const REMARKS = 'sheet.remarks';

const PARTS: readonly string[] = ['none', 'still', 'more', 'words'];

/** The name of a blank. */
export function blankName(path: string, part?: BlankPart): string {
  return part === undefined ? path : `${path}~${part}`;
}

/** The path and the part that a name stands for. */
export function parseBlankName(name: string): { readonly path: string; readonly part?: BlankPart } {
  const at = name.lastIndexOf('~');
  const part = name.slice(at + 1);
  return at >= 0 && PARTS.includes(part) ? { path: name.slice(0, at), part: part as BlankPart } : { path: name };
}

/** The sheet's form of answers; one that a later program writes has another number. */
export const SHEET_VERSION = 1;

/**
 * What a sheet says of itself in its file: of which application it is, who the people are whose ids it uses, and which
 * entries of histories its numbers mean. It tells nothing that is not printed on the sheet: of entries there is a hash.
 */
export interface SheetId {
  readonly version: number;
  readonly application: string;
  readonly category: string;
  readonly procedure: string;
  readonly lang: string;
  /** By id, the name the sheet calls them by. Who has no name yet is not here. */
  readonly people: Readonly<Record<string, string>>;
  /** By path, entries that were known when the sheet was made. */
  readonly entries: Readonly<Record<string, EntryPrint>>;
}

/** A mark by which an entry of a history is known again, though more may be known of it since. */
export interface EntryPrint {
  /** The fields the mark is made of. */
  readonly of: readonly string[];
  readonly mark: string;
}

const KIND = 'riyusho-hearing';

/** Writes what a sheet says of itself. */
export function formatSheetId(id: SheetId): string {
  return JSON.stringify({ kind: KIND, ...id });
}

/** Reads it; undefined if the text is none. What a later version says is for the caller to judge. */
export function parseSheetId(text: string): SheetId | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(raw) || raw.kind !== KIND || typeof raw.version !== 'number') return undefined;
  const word = (key: string): string => (typeof raw[key] === 'string' ? raw[key] : '');
  const people = isRecord(raw.people) ? Object.entries(raw.people).filter(([, name]) => typeof name === 'string') : [];
  const entries = isRecord(raw.entries) ? Object.entries(raw.entries).filter(([, one]) => isPrint(one)) : [];
  return {
    version: raw.version,
    application: word('application'),
    category: word('category'),
    procedure: word('procedure'),
    lang: word('lang'),
    people: Object.fromEntries(people) as Record<string, string>,
    entries: Object.fromEntries(entries) as unknown as Record<string, EntryPrint>,
  };
}

/** Paths of the entries a path leads through: `people.wang.jobs[1].from` → `people.wang.jobs[1]`. Not applications. */
export function entriesOnTheWay(path: string): string[] {
  const segments = parsePath(path) ?? [];
  if (segments[0] === 'applications') return [];
  return segments.flatMap((segment, i) => (typeof segment === 'number' ? [formatPath(segments.slice(0, i + 1))] : []));
}

/** True for a value that is known and is no list or record: a mark is made of such. */
export function isPlain(value: unknown): boolean {
  return value !== undefined && (value === null || typeof value !== 'object');
}

/** The mark of an entry, made of these fields of it. */
export function printEntry(entry: Readonly<Record<string, unknown>>, of: readonly string[]): EntryPrint {
  const values = of.map((key) => (Object.hasOwn(entry, key) ? entry[key] : undefined) ?? null);
  const text = JSON.stringify([of, values]);
  return { of, mark: createHash('sha256').update(text).digest('hex').slice(0, 12) };
}

function isPrint(value: unknown): value is EntryPrint {
  return (
    isRecord(value) &&
    typeof value.mark === 'string' &&
    Array.isArray(value.of) &&
    value.of.every((one) => typeof one === 'string')
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
