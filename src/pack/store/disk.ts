import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  realpathSync,
  renameSync,
  rmdirSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from '../../base/system-error.ts';

/** What stands in a folder under one name. */
export interface DiskEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link';
}

/**
 * The file system as the writer of packs uses it: every step is one call that fails by throwing an error with a `code`,
 * so that a test can let any of them fail, or the process end there.
 */
export interface Disk {
  /** What stands in a folder, in a stable order; undefined if there is no folder. Throws if it is something else. */
  list(folder: string): readonly DiskEntry[] | undefined;
  read(path: string): Uint8Array;
  /** sha256 of a file in hexadecimal; a large one is not held in memory. */
  hash(path: string): string;
  /** Changes whenever the content does: size, time, and identity. */
  fingerprint(path: string): string;
  /** The place a path really is, through links; undefined if nothing is there. */
  real(path: string): string | undefined;
  /** Milliseconds since a file was last written. */
  age(path: string): number;
  makeFolder(path: string): void;
  /** Writes a file that must not be there yet, for its owner only, down to the disk. */
  write(path: string, bytes: Uint8Array): void;
  /** Makes the same file stand in a second place; a link stays a link. */
  carry(from: string, to: string): void;
  rename(from: string, to: string): void;
  removeFile(path: string): void;
  removeFolder(path: string): void;
}

const WINDOWS = process.platform === 'win32';

/** The disk itself. */
export const disk: Disk = {
  list(folder) {
    try {
      return readdirSync(folder, { withFileTypes: true })
        .map((entry): DiskEntry => {
          const kind = entry.isSymbolicLink() ? 'link' : entry.isDirectory() ? 'folder' : 'file';
          return { name: entry.name, kind };
        })
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    }
  },
  read: (path) => readFileSync(path),
  hash(path) {
    const hash = createHash('sha256');
    const chunk = new Uint8Array(1 << 20);
    const file = openSync(path, 'r');
    try {
      for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk))
        hash.update(chunk.subarray(0, read));
    } finally {
      closeSync(file);
    }
    return hash.digest('hex');
  },
  fingerprint(path) {
    const { size, mtimeMs, ino } = lstatSync(path);
    return `${size} ${mtimeMs} ${ino}`;
  },
  real(path) {
    try {
      return realpathSync(path);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    }
  },
  age: (path) => Date.now() - lstatSync(path).mtimeMs,
  makeFolder: makeFolders,
  write(path, bytes) {
    const file = openSync(path, 'wx', 0o600);
    try {
      for (let offset = 0; offset < bytes.length; ) offset += writeSync(file, bytes, offset);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  },
  carry(from, to) {
    const stats = lstatSync(from);
    if (stats.isSymbolicLink()) {
      symlinkSync(readlinkSync(from), to);
      return;
    }
    try {
      // The same file twice: a scan of hundreds of megabytes costs nothing, and times and permissions stay.
      linkSync(from, to);
    } catch {
      copyFileSync(from, to, constants.COPYFILE_EXCL);
      utimesSync(to, stats.atime, stats.mtime);
    }
  },
  rename(from, to) {
    for (let patience = WINDOWS ? 10 : 0; ; patience -= 1) {
      try {
        renameSync(from, to);
        break;
      } catch (error) {
        // A virus scanner holds what was just written for a moment.
        if (patience <= 0 || !['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))) throw error;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
      }
    }
    syncFolder(dirname(to));
  },
  removeFile: unlinkSync,
  removeFolder: rmdirSync,
};

/**
 * Makes a folder and those above it that are missing. Not with `recursive` of Node, which never returns where a parent is there but
 * takes no folders (`/proc`).
 */
function makeFolders(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' && dirname(path) !== path) {
      makeFolders(dirname(path));
      makeOne(path);
    } else if (!isFolder(path)) throw code === 'EEXIST' ? Object.assign(error as Error, { code: 'ENOTDIR' }) : error;
  }
}

/** Makes a folder that another process may have made a moment before. */
function makeOne(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (!isFolder(path)) throw error;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** So that a rename outlives a power cut. Windows cannot open folders, and some file systems refuse: then it does not. */
function syncFolder(path: string): void {
  if (WINDOWS) return;
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // The rename itself has been done.
  }
}
