import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileContent } from '../../src/compile.ts';
import type { Content } from '../../src/content.ts';
import { toTraditional } from './traditional.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TEMPLATES = join(ROOT, 'templates');
const CACHE = join(ROOT, 'node_modules', '.cache', 'riyusho');
const DAY = 86_400_000;

let content: Content | undefined;

/**
 * The shipped content, compiled from `templates/` once for every state of the templates and of the program: workers and
 * later runs read it as the built program does. Throws with the issues if it does not compile.
 */
export function shippedContent(): Content {
  content ??= kept(keyOf(['templates', 'src', 'package-lock.json']), compiled);
  return content;
}

function compiled(): Content {
  const result = compileContent(TEMPLATES, toTraditional, '2026-11-22');
  if (result.ok) return result.value;
  const lines = result.issues.map((issue) => `${issue.place?.file}:${issue.place?.line} ${issue.what.en}`);
  throw new Error(`templates do not compile:\n${lines.join('\n')}`);
}

/** A hash of files and folders, their names and what is in them. */
function keyOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    const names = statSync(join(ROOT, path)).isFile()
      ? ['']
      : readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(join(ROOT, path).length))
          .sort();
    for (const name of names) hash.update(`${path}${name}\0`).update(readFileSync(join(ROOT, path, name)));
  }
  return hash.digest('hex').slice(0, 32);
}

/** What was made for this key before, or is made now and kept for the next. */
function kept(key: string, make: () => Content): Content {
  const file = join(CACHE, `${key}.json`);
  const before = readIfThere(file);
  if (before !== undefined) return JSON.parse(before) as Content;
  const made = JSON.stringify(make());
  mkdirSync(CACHE, { recursive: true });
  for (const name of readdirSync(CACHE)) {
    const old = join(CACHE, name);
    const { mtimeMs = Date.now() } = statSync(old, { throwIfNoEntry: false }) ?? {};
    if (Date.now() - mtimeMs > DAY) rmSync(old, { force: true });
  }
  // Another worker may write the same: whoever is last puts the same bytes there.
  const own = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(own, made);
  renameSync(own, file);
  return JSON.parse(made) as Content;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
