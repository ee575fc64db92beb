import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { RecordTypes } from './case/records.ts';
import type { LetterTemplate } from './catalogue/letter-model.ts';
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
  const letters = Object.entries(catalogue.letters).map(([slug, letter]) => {
    const whole = () => JSON.parse(readFileSync(new URL(`./${letterFile(slug)}`, url), 'utf8')) as LetterTemplate;
    return [slug, 'sections' in letter ? letter : lazyLetter(letter, whole)] as const;
  });
  return { catalogue: { ...catalogue, letters: Object.fromEntries(letters) }, types };
}

/** A letter of which only `slug` and `for` are there until anything else of it is asked for. */
function lazyLetter(known: Pick<LetterTemplate, 'slug' | 'for'>, read: () => LetterTemplate): LetterTemplate {
  let whole: LetterTemplate | undefined;
  const letter = { ...known };
  for (const key of ['title', 'addressee', 'writer', 'signers', 'lets', 'sections'] as const)
    Object.defineProperty(letter, key, {
      enumerable: true,
      get: () => {
        whole ??= read();
        return whole[key];
      },
    });
  return letter as LetterTemplate;
}

/** The file of a letter, beside `content.json`. */
function letterFile(slug: string): string {
  return `letters/${slug}.json`;
}

/**
 * Content as files, name → text: `content.json`, and each letter in a file of its own. Letters are by far the most of the
 * content, and no command needs more than a few of them.
 */
export function contentFiles({ catalogue, types }: Content): Readonly<Record<string, string>> {
  const letters = Object.entries(catalogue.letters);
  const known = letters.map(([slug, letter]) => [slug, { slug, for: letter.for }] as const);
  return {
    'content.json': JSON.stringify({ catalogue: { ...catalogue, letters: Object.fromEntries(known) }, types }),
    ...Object.fromEntries(letters.map(([slug, letter]) => [letterFile(slug), JSON.stringify(letter)])),
  };
}
