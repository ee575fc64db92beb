import { closeSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { failure, type Issue, type Place, type Result, success } from '../base/issue.ts';
import { nearest } from '../base/nearest.ts';
import { findUnsafe, shown } from '../base/unsafe-text.ts';
import type { Told } from '../case/messages/say.ts';
import { fileAbsent, fileLarge, fileUnreadable, leaves, noOffice, tooManyFiles } from './messages.ts';

/** More than an office ever writes; a folder of cases given by mistake has more. */
const MAX_FILES = 500;
const MAX_FOLDERS = 8;

/** Where the office says who it is. */
export const OFFICE_FILE = 'office.yaml';

/**
 * The folder of an overlay. Nothing outside it is ever read: a name that leads out (`..`, an absolute path, a symbolic
 * link) is an issue, whoever wrote it.
 */
export class OfficeFolder {
  /** Absolute, links resolved. */
  readonly root: string;
  private constructor(root: string) {
    this.root = root;
  }

  /** Issues: `office-absent` without such a folder, or without `office.yaml` in it. */
  static open(dir: string): Result<OfficeFolder> {
    try {
      const root = realpathSync(dir);
      if (statSync(join(root, OFFICE_FILE)).isFile()) return success(new OfficeFolder(root));
    } catch {}
    return failure([{ severity: 'error', place: { file: dir }, ...noOffice(shown(dir, 200)) }]);
  }

  /**
   * The YAML files, in a stable order, as paths with forward slashes; `office.yaml` and hidden files are not among them.
   * Issues: `office-path` for a link that leads out, `office-large`, `office-file` for a folder that cannot be read.
   */
  contentFiles(): Result<string[]> {
    const files: string[] = [];
    const issues: Issue[] = [];
    const walk = (folder: string, depth: number): void => {
      let entries: readonly { name: string }[];
      try {
        entries = readdirSync(join(this.root, folder), { withFileTypes: true });
      } catch (error) {
        issues.push(this.#issue(folder, fileUnreadable(folder, codeOf(error))));
        return;
      }
      for (const { name } of entries) {
        const path = folder === '' ? name : `${folder}/${name}`;
        if (name.startsWith('.') || (folder === '' && [OFFICE_FILE, LOCK_FILE].includes(name))) continue;
        if (files.length >= MAX_FILES) return;
        const kind = this.#kind(path);
        if (kind === 'outside' && /\.ya?ml$/.test(name)) issues.push(this.#issue(path, leaves(path)));
        if (kind === 'folder' && depth < MAX_FOLDERS) walk(path, depth + 1);
        if (kind === 'file' && /\.ya?ml$/.test(name)) files.push(path);
      }
    };
    walk('', 0);
    if (files.length >= MAX_FILES) issues.push(this.#issue('', tooManyFiles(MAX_FILES)));
    return issues.length > 0 ? failure(issues) : success(files.sort());
  }

  /**
   * The absolute path of a file that a text of the office names. Issues, at `place`: `office-path` if it leads out,
   * `office-file` if there is none.
   */
  resolve(name: string, place: Place): Result<string> {
    const fail = (told: Told): Result<string> => failure([{ severity: 'error', place, ...told }]);
    const outward = isAbsolute(name) || /^[a-z]:|^\\\\|^~/i.test(name) || name.split(/[\\/]/).includes('..');
    if (outward || findUnsafe(name)) return fail(leaves(shown(name, 120)));
    const kind = this.#kind(name);
    if (kind === 'outside') return fail(leaves(shown(name, 120)));
    if (kind !== 'file') return fail(fileAbsent(shown(name, 120), this.#near(name)));
    return success(realpathSync(join(this.root, name)));
  }

  /** True if there is something of this name. */
  has(name: string): boolean {
    return this.#kind(name) !== 'none';
  }

  /** The bytes of a file of the folder. Issues, at `place`: those of `resolve`, `office-file` if too large. */
  read(name: string, place: Place, maxMegabytes: number): Result<Uint8Array> {
    return this.#bytes(name, place, maxMegabytes, (path) => readFileSync(path));
  }

  /** The same, but only its first 16 bytes: what kind of file it is. */
  head(name: string, place: Place, maxMegabytes: number): Result<Uint8Array> {
    return this.#bytes(name, place, maxMegabytes, (path) => {
      const file = openSync(path, 'r');
      try {
        const bytes = new Uint8Array(16);
        return bytes.subarray(0, readSync(file, bytes));
      } finally {
        closeSync(file);
      }
    });
  }

  #bytes(name: string, place: Place, maxMegabytes: number, read: (path: string) => Uint8Array): Result<Uint8Array> {
    const path = this.resolve(name, place);
    if (!path.ok) return path;
    try {
      if (statSync(path.value).size > maxMegabytes * 1_000_000)
        return failure([{ severity: 'error', place, ...fileLarge(name, maxMegabytes) }]);
      return success(read(path.value));
    } catch (error) {
      return failure([{ severity: 'error', place, ...fileUnreadable(name, codeOf(error)) }]);
    }
  }

  /** The place of a file, as the user finds it. */
  placeOf(name: string): string {
    return join(this.root, name);
  }

  #kind(name: string): 'file' | 'folder' | 'outside' | 'none' {
    try {
      const real = realpathSync(join(this.root, name));
      const inside = relative(this.root, real);
      if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return 'outside';
      const status = statSync(real);
      // A pipe or a device would wait for ever.
      return status.isFile() ? 'file' : status.isDirectory() ? 'folder' : 'none';
    } catch {
      return 'none';
    }
  }

  #near(name: string): string | undefined {
    try {
      const folder = name.includes('/') ? name.slice(0, name.lastIndexOf('/') + 1) : '';
      const there = readdirSync(join(this.root, folder)).map((one) => folder + one);
      return nearest(name, there);
    } catch {
      return undefined;
    }
  }

  #issue(name: string, told: Told): Issue {
    return { severity: 'error', place: { file: this.placeOf(name) }, ...told };
  }
}

/** Where the shipped entries are noted that the office's changes rest on. */
export const LOCK_FILE = 'office.lock.yaml';

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
