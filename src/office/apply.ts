import { createHash } from 'node:crypto';
import { failure, type Issue, type Result, success } from '../base/issue.ts';
import type { Text } from '../base/locale.ts';
import { nearest } from '../base/nearest.ts';
import type { ContentFile } from '../catalogue/compile/content-file.ts';
import type { ToTraditional } from '../catalogue/compile/prose.ts';
import type { Catalogue, Source } from '../catalogue/model.ts';
import type { Office } from '../catalogue/office-model.ts';
import type { Content } from '../content.ts';
import { compileFees } from './fees.ts';
import { OFFICE_FILE, OfficeFolder } from './folder.ts';
import { WritingOverlay } from './letters.ts';
import { ListOverlay } from './lists.ts';
import { keyOf, readLock, stateOf } from './lock.ts';
import { baseChanged, noEntries, unknownFile } from './messages-change.ts';
import { hidePaper } from './papers.ts';
import { OFFICE_SOURCE, Session } from './session.ts';
import { ENTRY_TABLES, type EntryTable, TableOverlay } from './tables.ts';
import { WordsOverlay } from './words.ts';
import { readOfficeYaml } from './yaml.ts';

/** A file of the overlay by its path inside it. */
type Files = ReadonlyMap<string, ContentFile>;

/**
 * Shipped content with an office's overlay in it: who the office is, and what it adds, replaces, rewords, reorders and
 * hides. Only what the overlay holds is compiled, against the content as it is compiled already; entries nobody touches are
 * shared with `content`. The content's version tells one overlay from another. Conditions are parsed and type-checked,
 * never run. Issues, each with file, line and column: `office-…`, and those of content (`content-…`).
 */
export async function withOffice(content: Content, office: Office): Promise<Result<Content>> {
  const folder = OfficeFolder.open(office.dir);
  if (!folder.ok) return folder;
  const files = readFiles(folder.value);
  if (!files.ok) return files;
  const session = new Session(content, await traditionalFor(files.value, office));
  const { draft } = session;
  draft.sources = { ...draft.sources, [OFFICE_SOURCE]: ownSource(office) };
  applyAll(session, files.value);
  const own = readOfficeYaml(folder.value, OFFICE_FILE);
  const fees = own.ok ? compileFees(session, own.value, office.fees) : [];
  datedSource(session);
  const { languages } = office.defaults;
  if (languages) draft.pack = { ...draft.pack, languages: [...languages] };
  const lock = readLock(folder.value);
  if (!lock.ok) return lock;
  for (const change of session.changes)
    if (stateOf(change, lock.value) === 'changed')
      session.issue(change.place, baseChanged(change.name?.ja ?? keyOf(change)));
  const issues = distinct(session.issues);
  if (issues.some(({ severity }) => severity === 'error')) return failure(issues);
  const catalogue: Catalogue = {
    ...draft,
    version: versionOf(content.catalogue.version, office, files.value),
    office: { office, fees, changes: session.changes },
  };
  return success({ ...content, catalogue }, issues);
}

/** Every content file of the folder. What is wrong with one does not hide what is wrong with the next. */
function readFiles(folder: OfficeFolder): Result<Files> {
  const names = folder.contentFiles();
  if (!names.ok) return names;
  const issues: Issue[] = [];
  const files = new Map<string, ContentFile>();
  for (const name of names.value) {
    const file = readOfficeYaml(folder, name);
    if (!file.ok) issues.push(...file.issues);
    else if (file.value.data !== null && (typeof file.value.data !== 'object' || Array.isArray(file.value.data)))
      issues.push({ severity: 'error', place: file.value.locate([]), ...noEntries });
    else if (file.value.data !== null) files.set(name, file.value);
  }
  return issues.length > 0 ? failure(issues) : success(files);
}

function applyAll(session: Session, files: Files): void {
  const tables = new TableOverlay(session);
  const lists = new ListOverlay(session);
  const writings = new WritingOverlay(session);
  const words = new WordsOverlay(session);
  const of = (table: string) => [...files].filter(([name]) => tableOf(name) === table).map(([, file]) => file);
  const entryTables = Object.keys(ENTRY_TABLES) as EntryTable[];
  for (const table of [...entryTables, 'lists'] as const) for (const file of of(table)) tables.announce(table, file);
  for (const table of entryTables) for (const file of of(table)) tables.apply(table, file);
  for (const file of of('lists')) lists.apply(file);
  for (const change of session.changes)
    if (change.table === 'evidence' && change.kind === 'hide') hidePaper(session, change.slug, change);
  for (const [name, file] of files) {
    const [, folder = '', stem = ''] = /^(\w+)\/([^/]+)\.ya?ml$/.exec(name) ?? [];
    if (tableOf(name) !== undefined) continue;
    if (folder === 'letters' || folder === 'papers') writings.apply(folder, stem, file);
    else if (folder === 'documents' && stem === 'pack') words.pack(file);
    else if (folder === 'documents') words.documents(stem, file);
    else if (folder === 'vocabulary') words.vocabulary(file);
    else if (folder === 'labels' && LANGS.includes(stem)) words.labels(stem as keyof Text, file);
    else session.tell(file, [], unknownFile(name, nearest(name, expectedNames(session))));
  }
}

const LANGS: readonly string[] = ['ja', 'zh-Hans', 'zh-Hant'];

/** The table a file of `catalogue/` belongs to: `catalogue/lists.yaml`, `catalogue/lists/own.yaml`. */
function tableOf(name: string): string | undefined {
  const table = /^catalogue\/([\w-]+)(?:\/.*)?\.ya?ml$/.exec(name)?.[1] ?? /^catalogue\/([\w-]+)\//.exec(name)?.[1];
  return table === 'lists' || (table !== undefined && Object.hasOwn(ENTRY_TABLES, table)) ? table : undefined;
}

function expectedNames({ draft }: Session): string[] {
  return [
    ...[...Object.keys(ENTRY_TABLES), 'lists'].map((table) => `catalogue/${table}.yaml`),
    ...Object.keys(draft.letters).map((slug) => `letters/${slug}.yaml`),
    ...Object.keys(draft.papers).map((slug) => `papers/${slug}.yaml`),
    ...[...Object.keys(draft.documents), 'pack'].map((kind) => `documents/${kind}.yaml`),
    ...LANGS.map((lang) => `labels/${lang}.yaml`),
    'vocabulary/papers.yaml',
  ];
}

/** What an office does is its own practice, and its documents say so. */
function ownSource({ name }: Office): Source {
  return {
    slug: OFFICE_SOURCE,
    kind: 'practice',
    title: {
      ja: `${name.ja}の運用`,
      'zh-Hans': `${name['zh-Hans']}的做法`,
      'zh-Hant': `${name['zh-Hant']}的做法`,
    },
    date: '',
  };
}

/** The office's own practice is as old as its latest change. */
function datedSource({ draft, changes }: Session): void {
  const own = draft.sources[OFFICE_SOURCE];
  const date = changes
    .map(({ on }) => on)
    .sort()
    .at(-1);
  if (own && date !== undefined) draft.sources = { ...draft.sources, [OFFICE_SOURCE]: { ...own, date } };
}

/** The converter to Traditional Chinese, over the characters of the overlay alone; none is loaded if it has no Chinese. */
async function traditionalFor(files: Files, office: Office): Promise<ToTraditional> {
  const texts = JSON.stringify([[...files.values()].map(({ data }) => data), office.fees]);
  if (!texts.includes('"zh-Hans"') && ![...files.keys()].some((name) => name.startsWith('labels/')))
    return (text) => text;
  const { createToTraditional } = await import('../catalogue/traditional.ts');
  return createToTraditional(texts);
}

/** Says with which content a document was made: the shipped version, and behind it the office's. */
function versionOf(shipped: string, office: Office, files: Files): string {
  const hash = createHash('sha256');
  const plain = (key: string, value: unknown) => {
    // Where the folder lies is no part of what it says.
    if (key === 'place' || key === 'dir' || key === 'path') return undefined;
    return value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value;
  };
  hash.update(JSON.stringify([office, [...files].map(([name, { data }]) => [name, data])], plain));
  return `${shipped}-${hash.digest('hex').slice(0, 8)}`;
}

/** A change of a shared row is compiled wherever the row stands; what is wrong with it is told once. */
function distinct(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const key = JSON.stringify([issue.code, issue.place, issue.what.en]);
    return !seen.has(key) && seen.add(key);
  });
}
