import { failure, type Issue, type Result, success } from '../base/issue.ts';
import { codePointName, findUnsafe } from '../base/unsafe-text.ts';
import { decode } from '../case/decode.ts';
import { parseSyntax } from '../case/syntax.ts';
import { type ContentFile, type ContentPath, readContentFile } from '../catalogue/compile/content-file.ts';
import type { OfficeFolder } from './folder.ts';
import { unsafeCharacter } from './messages.ts';

/** A text file of an overlay is a few pages; a megabyte is what a case may have. */
const MAX_MEGABYTES = 1;

/**
 * Reads a YAML file of an overlay with the bounds of a case file: size, depth, number of parts, encoding; no aliases, no
 * tags, no key twice. A file of nothing but comments has `data` null. `file` in places is the whole path. Issues: those
 * of `decode` and `parseSyntax`, `content-yaml`, `unsafe-character`.
 */
export function readOfficeYaml(folder: OfficeFolder, name: string): Result<ContentFile> {
  const path = folder.placeOf(name);
  const bytes = folder.read(name, { file: path }, MAX_MEGABYTES);
  if (!bytes.ok) return bytes;
  const text = decode(bytes.value, path);
  if (!text.ok) return text;
  const syntax = parseSyntax(text.value, path);
  if (!syntax.ok) {
    const empty = syntax.issues.every(({ code }) => code === 'empty-file');
    return empty ? success({ file: path, data: null, locate: () => ({ file: path, line: 1, column: 1 }) }) : syntax;
  }
  const issues: Issue[] = [];
  const file = readContentFile(path, text.value, issues);
  if (issues.length > 0) return failure(issues);
  const unsafe = unsafeTexts(file.data, []).map(
    ({ at, character }): Issue => ({
      severity: 'error',
      path: at.join('.'),
      place: file.locate(at),
      ...unsafeCharacter(codePointName(character)),
    }),
  );
  return unsafe.length > 0 ? failure(unsafe) : success(file);
}

function unsafeTexts(data: unknown, at: ContentPath): { at: ContentPath; character: number }[] {
  if (typeof data === 'string') {
    const found = findUnsafe(data);
    return found ? [{ at, character: found.codePoint }] : [];
  }
  if (Array.isArray(data)) return data.flatMap((one, i) => unsafeTexts(one, [...at, i]));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    const found = findUnsafe(key);
    return found ? [{ at, character: found.codePoint }] : unsafeTexts(value, [...at, key]);
  });
}
