import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentLang } from '../base/locale.ts';
import type { Catalogue } from '../catalogue/model.ts';

/**
 * The files of a new overlay, by path inside it: nothing but comments and examples, in words of
 * `templates/documents/office-skeleton.yaml`. There, what a letter fills in stands between `[[` and `]]`.
 */
export function officeSkeleton({ documents }: Pick<Catalogue, 'documents'>, lang: DocumentLang): Map<string, string> {
  const files = Object.entries(documents['office-skeleton'] ?? {}).sort(
    ([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1),
  );
  return new Map(files.map(([name, text]) => [name, text[lang].replaceAll('[[', '{{').replaceAll(']]', '}}')]));
}

/** Who the office is comes first. */
function rank(name: string): number {
  return name.includes('/') ? 1 : 0;
}

/** The first of these files that is in a folder already. */
export function existingFile(dir: string, names: readonly string[]): string | undefined {
  return names.map((name) => join(dir, name)).find((path) => existsSync(path));
}
