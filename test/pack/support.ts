import { accessSync, constants, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseManifest } from '../../src/pack/manifest.ts';
import type { MadeFile, PackReport } from '../../src/pack/merge.ts';
import { type Disk, disk } from '../../src/pack/store/disk.ts';
import { hashOf } from '../../src/pack/store/tree.ts';
import { type WriteRequest, writePack } from '../../src/pack/store/write.ts';

/** In memory where there is room: a pack waits for the disk at every file, and these tests write thousands. */
const PLACE = hasRoom('/dev/shm') ? '/dev/shm' : tmpdir();

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    accessSync(folder, constants.W_OK);
    return bavail * bsize > 200_000_000;
  } catch {
    return false;
  }
}

/** A folder of its own, gone when `run` has ended. */
export async function inFolder<T>(run: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(PLACE, 'riyusho-pack-'));
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A made file whose content is its text. */
export function made(
  path: string,
  text: string,
  more: { language?: string; from?: string[]; printed?: string } = {},
): MadeFile {
  const format = path.slice(path.lastIndexOf('.') + 1);
  return {
    path,
    bytes: Buffer.from(more.printed ?? text),
    about: {
      document: path.slice(0, path.indexOf('.')),
      kind: 'test',
      language: more.language ?? 'ja',
      addressee: 'client',
      format,
      source: hashOf(text),
    },
    from: (more.from ?? []).map((path) => ({ path, sha256: hashOf(text) })),
  };
}

/** A small pack: two files that say `text`, and one that never changes. */
export function files(text: string): MadeFile[] {
  return [made('01/letter.txt', text), made('02/list.txt', `list of ${text}`), made('02/same.txt', 'same')];
}

/** A request to write these files. */
export function request(target: string, parts: readonly MadeFile[], asOf = '2026-11-22', about = 'case'): WriteRequest {
  const inputs = { case: hashOf(about), content: hashOf('content'), asOf, program: '0' };
  return {
    target,
    files: parts,
    manifest: {
      format: 1,
      program: { name: 'riyusho', version: '0' },
      catalogue: 'c',
      case: 'case.yaml',
      applicants: [],
      inputs,
      final: false,
    },
    asked: () => true,
    marks: { newVersion: '新版', saved: '別版' },
  };
}

/** Writes; throws with the issues if that fails. */
export function write(target: string, files: readonly MadeFile[], asOf?: string, on: Disk = disk): PackReport {
  const result = writePack(on, request(target, files, asOf));
  if (!result.ok) throw new Error(result.issues.map(({ code, what }) => `${code}: ${what.en}`).join('\n'));
  return result.value;
}

/** Every file below a folder with its content, links and hidden ones included; undefined if there is no folder. */
export function contentOf(folder: string): Record<string, string> | undefined {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return Object.fromEntries(
      entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
    );
  } catch {
    return undefined;
  }
}

/** The manifest of a pack. */
export function manifestOf(target: string) {
  const manifest = parseManifest(readFileSync(join(target, 'manifest.json')));
  if (!manifest) throw new Error('no manifest');
  return manifest;
}

const CHANGES: ReadonlySet<keyof Disk> = new Set([
  'makeFolder',
  'write',
  'carry',
  'rename',
  'removeFile',
  'removeFolder',
]);

/** A disk that calls `before` ahead of each step that changes something, with its number and what it would do. */
export function watched(before: (step: number, name: keyof Disk, args: readonly unknown[]) => void): Disk {
  let step = 0;
  return new Proxy(disk, {
    get: (target, name: keyof Disk) => {
      const call = target[name] as (...args: unknown[]) => unknown;
      return (...args: unknown[]) => {
        if (CHANGES.has(name)) {
          step += 1;
          before(step, name, args);
        }
        return call(...args);
      };
    },
  });
}

/** A disk that throws a system error at each changing step that `when` picks. */
export function failing(
  code: string,
  when: (step: number, name: keyof Disk, args: readonly unknown[]) => boolean,
): Disk {
  return watched((step, name, args) => {
    if (when(step, name, args)) throw Object.assign(new Error(code), { code });
  });
}

/**
 * A disk as a process sees it that dies at a step: in the middle of it where it writes, and from there on nothing works,
 * the cleaning up of the dying process included.
 */
export function dyingAt(step: number): Disk {
  return watched((at, name, args) => {
    if (at < step) return;
    if (at === step) tear(name, args);
    throw Object.assign(new Error('gone'), { code: 'EIO' });
  });
}

/** Half of what a write would write, as a process that dies in the middle leaves it. */
export function tear(name: keyof Disk, args: readonly unknown[]): void {
  if (name !== 'write') return;
  const [path, bytes] = args as [string, Uint8Array];
  mkdirSync(dirname(path), { recursive: true });
  disk.write(path, bytes.subarray(0, bytes.length >> 1));
}
