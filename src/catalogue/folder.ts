import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentText } from './compile/index.ts';

/** Reads every YAML file of a content folder, in a stable order. Paths are relative to it, with forward slashes. */
export function readContentFolder(folder: string): ContentText[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      path: path.slice(folder.length + 1).replaceAll('\\', '/'),
      text: readFileSync(path, 'utf8'),
    }));
}
