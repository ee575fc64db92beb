import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { RecordTypes } from './case/records.ts';
import type { LetterTemplate, PaperTemplate } from './catalogue/letter-model.ts';
import type { Catalogue } from './catalogue/model.ts';

/** The compiled content: the catalogue, and the record types of the profile it was checked against. */
export interface Content {
  readonly catalogue: Catalogue;
  readonly types: RecordTypes;
}

/** The content that ships with the program. It lies beside the bundle, so this works in the built program and library only. */
export function loadShippedContent(): Content {
  return loadContent(new URL('./content.json', import.meta.url));
}

/** Loads compiled content (`content.json` and the letters beside it, made by the build from `templates/`). */
export function loadContent(file: string | URL): Content {
  const url = typeof file === 'string' ? pathToFileURL(file) : file;
  const { catalogue, types } = JSON.parse(readFileSync(url, 'utf8')) as Content;
  const lazy = <T extends LetterTemplate | PaperTemplate>(folder: Folder, table: Readonly<Record<string, T>>) =>
    mapEntries(table, (one, slug) => {
      const read = () => JSON.parse(readFileSync(new URL(`./${folder}/${slug}.json`, url), 'utf8')) as T;
      return 'sections' in one ? one : lazyWriting(one, LATER[folder], read);
    });
  const letters = lazy('letters', catalogue.letters);
  return { catalogue: { ...catalogue, letters, papers: lazy('papers', catalogue.papers) }, types };
}

/** What is read of a letter or paper only when it is asked for: all but what tells whether it belongs to a case. */
const LATER = {
  letters: ['title', 'addressee', 'writer', 'signers', 'lets', 'sections'],
  papers: ['addressee', 'signers', 'sections'],
} as const;

type Folder = keyof typeof LATER;

/** A letter or paper of which only what tells whose it is is there until anything else of it is asked for. */
function lazyWriting<T extends LetterTemplate | PaperTemplate>(
  known: T,
  later: readonly (keyof T)[],
  read: () => T,
): T {
  let whole: T | undefined;
  const writing = { ...known };
  for (const key of later)
    Object.defineProperty(writing, key, {
      enumerable: true,
      get: () => {
        whole ??= read();
        return whole[key];
      },
    });
  return writing;
}

function mapEntries<A, B>(
  table: Readonly<Record<string, A>>,
  change: (value: A, slug: string) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(table).map(([slug, value]) => [slug, change(value, slug)]));
}

/**
 * Content as files, name → text: `content.json`, and each letter and paper in a file of its own. They are by far the most
 * of the content, and no command needs more than a few of them.
 */
export function contentFiles({ catalogue, types }: Content): Readonly<Record<string, string>> {
  const known = <T extends LetterTemplate | PaperTemplate>(folder: Folder, table: Readonly<Record<string, T>>) =>
    mapEntries(table, (one) => {
      const later: ReadonlySet<string> = new Set(LATER[folder]);
      return Object.fromEntries(Object.entries(one).filter(([key]) => !later.has(key))) as unknown as T;
    });
  const { letters, papers } = catalogue;
  const files = Object.entries({ letters, papers }).flatMap(([folder, table]) =>
    Object.entries(table).map(([slug, one]) => [`${folder}/${slug}.json`, JSON.stringify(one)] as const),
  );
  return {
    'content.json': JSON.stringify({
      catalogue: { ...catalogue, letters: known('letters', letters), papers: known('papers', papers) },
      types,
    }),
    ...Object.fromEntries(files),
  };
}
