import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DOCUMENT_LANGS, type DocumentLang } from '../base/locale.ts';
import { FontError } from './error.ts';
import type { FontFamily, FontWeight } from './types.ts';

const MANIFEST = 'fonts.json';

/** A font file as `fonts.json` lists it; `build/fonts.ts` knows the other fields. */
export interface FontEntry {
  readonly file: string;
  readonly family: FontFamily;
  readonly weight: FontWeight;
  readonly language: DocumentLang;
}

/** Reads `fonts.json` in a folder. Throws FontError if it is absent or malformed. */
export function readManifest(dir: string): FontEntry[] {
  const path = join(dir, MANIFEST);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new FontError(path, `cannot be read (${(cause as Error).message})`);
  }
  const { fonts } = (content ?? {}) as { fonts?: unknown };
  if (!Array.isArray(fonts) || !fonts.every(isEntry)) throw new FontError(path, 'does not list fonts as it should');
  return fonts;
}

function isEntry(value: unknown): value is FontEntry {
  const { file, family, weight, language } = (value ?? {}) as Partial<FontEntry>;
  return (
    typeof file === 'string' &&
    (family === 'gothic' || family === 'mincho') &&
    (weight === 400 || weight === 700) &&
    DOCUMENT_LANGS.some((lang) => lang === language)
  );
}

/**
 * The fonts that come with this package: the nearest `fonts/` with a manifest at or above this module, be it in
 * `src/fonts/` or bundled into `dist/`. Throws FontError if there is none.
 */
export function defaultFontsDir(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; ; folder = dirname(folder)) {
    const candidate = join(folder, 'fonts');
    if (existsSync(join(candidate, MANIFEST))) return candidate;
    if (dirname(folder) === folder) throw new FontError(start, `no folder above has fonts/${MANIFEST}`);
  }
}
