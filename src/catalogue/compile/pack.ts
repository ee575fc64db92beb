import { packForm } from '../form/pack.ts';
import type { PackContent } from '../pack-model.ts';
import { type ContentFile, faultAt } from './content-file.ts';
import { type CompileContext, Entry } from './context.ts';
import { FAULTS } from './messages.ts';

/** The file that says what a pack holds. */
export const PACK_FILE = 'documents/pack.yaml';

/** Slugs a pack's documents may name. */
export interface PackSlugs {
  readonly categories: Iterable<string>;
  readonly parameters: Iterable<string>;
  readonly vocabulary: Readonly<Record<string, readonly string[]>>;
  /** Kinds of documents the program can compose. */
  readonly kinds: readonly string[];
}

/** A pack of nothing: content without the file. */
const EMPTY: PackContent = {
  languages: ['ja'],
  sharedGroups: [],
  letterhead: [],
  folders: {},
  documents: {},
  words: { newVersion: '新版', saved: '別版', shared: { ja: '', 'zh-Hans': '', 'zh-Hant': '' } },
};

/**
 * Compiles what a pack holds. Issues: `content-shape`; `content-unknown-slug` for a folder, category, procedure, party,
 * kind or original that is not there; `content-twice` for two folders, or two documents of a folder, of one name.
 */
export function compilePack(file: ContentFile | undefined, context: CompileContext, slugs: PackSlugs): PackContent {
  if (file?.data === undefined) return EMPTY;
  const parsed = packForm().safeParse(file.data);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      const keys = path.map((key) => (typeof key === 'number' ? key : String(key)));
      context.issues.push(faultAt(file, keys, 'shape', FAULTS.shape(`${keys.join('.')}: ${message}`)));
    }
    return EMPTY;
  }
  const { folders, documents, words, sharedGroups, letterhead, online } = parsed.data;
  for (const [i, group] of sharedGroups.entries())
    context.known(new Entry(file, ['sharedGroups'], sharedGroups), [i], 'groups', group, slugs.vocabulary.groups ?? []);
  const onlineEntry = new Entry(file, ['online'], online);
  for (const [i, procedure] of (online?.procedures ?? []).entries())
    context.known(onlineEntry, ['procedures', i], 'procedures', procedure, slugs.vocabulary.procedures ?? []);
  if (online) context.known(onlineEntry, ['limit'], 'parameters', online.limit, slugs.parameters);
  const parties = (slugs.vocabulary.fetchers ?? []).map((party) => `list-${party}`);
  const papers = [...slugs.kinds, 'consultation', ...parties];
  for (const [i, paper] of letterhead.entries())
    context.known(new Entry(file, ['letterhead'], letterhead), [i], 'kinds', paper, papers);
  const names = new Set<string>();
  const unique = (entry: Entry<unknown>, name: string): void => {
    const key = name.normalize('NFC').toLowerCase();
    if (names.has(key)) context.fault(entry, ['name'], 'twice', FAULTS.twice(name));
    names.add(key);
  };
  for (const [slug, folder] of Object.entries(folders)) unique(new Entry(file, ['folders', slug], folder), folder.name);
  for (const [slug, document] of Object.entries(documents)) {
    const entry = new Entry(file, ['documents', slug], document);
    const known = (key: string, table: string, value: string | undefined, all: Iterable<string>): void => {
      if (value !== undefined) context.known(entry, [key], table, value, all);
    };
    unique(entry, `${document.folder}/${document.name}`);
    known('kind', 'kinds', document.kind, slugs.kinds);
    known('folder', 'folders', document.folder, Object.keys(folders));
    known('for', 'fetchers', document.for, slugs.vocabulary.fetchers ?? []);
    for (const category of document.categories ?? []) known('categories', 'categories', category, slugs.categories);
    for (const procedure of document.procedures ?? [])
      known('procedures', 'procedures', procedure, slugs.vocabulary.procedures ?? []);
    const others = Object.keys(documents).filter((other) => other !== slug && !documents[other]?.twinOf);
    known('twinOf', 'documents', document.twinOf, others);
  }
  const shared = context.text(new Entry(file, ['words'], words), ['shared'], words.shared);
  return { ...parsed.data, words: { ...words, shared } };
}
