import type { Issue } from '../../src/base/issue.ts';
import { type ContentFile, readContentFile } from '../../src/catalogue/compile/content-file.ts';
import { freeze } from './freeze.ts';

const known = new Map<string, { readonly file: ContentFile; readonly issues: readonly Issue[] }>();

/**
 * Reads a content file as `readContentFile` does, each text of a path once in a worker: suites compile the same content
 * again and again with one file changed. The compiler changes nothing in what it read: what is read is frozen.
 */
export function readOnce(path: string, text: string, issues: Issue[]): ContentFile {
  const key = `${path}\0${text}`;
  let one = known.get(key);
  if (!one) {
    const told: Issue[] = [];
    one = { file: readContentFile(path, text, told), issues: told };
    freeze(one.file.data);
    known.set(key, one);
  }
  issues.push(...one.issues);
  return one.file;
}
