import { createHash, randomBytes } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { failure, type Issue, type Result, success } from '../base/issue.ts';
import { codeOf, isSystemError } from '../base/system-error.ts';
import { type Disk, disk } from '../pack/store/disk.ts';
import { isRunning } from '../pack/store/lock.ts';
import { cannotRead, cannotWrite, exists, notAFile } from './messages-files.ts';

/** More than any case profile has: reading stops here, and whoever reads the case says that it is too large. */
const MAX_BYTES = 2_000_000;

/** The name under which a case comes from standard input. */
export const STDIN = '-';

/**
 * Reads an input file, or standard input if the path is `-`, up to `most` bytes. Issues: `file-read` (absent, a folder, no permission), `file-kind` (a
 * pipe or a device, which may never end).
 */
export function readInput(path: string, most = MAX_BYTES): Result<Uint8Array> {
  try {
    if (path === STDIN) return success(readUpTo(0, most));
    const file = openSync(path, OPEN_AT_ONCE);
    try {
      const stats = fstatSync(file);
      if (stats.isDirectory()) return failure([cannotRead(path, 'EISDIR')]);
      if (!stats.isFile()) return failure([notAFile(path)]);
      return success(readUpTo(file, most));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return failure([cannotRead(path, codeOf(error))]);
  }
}

/** A pipe nobody writes to would be waited for already when it is opened. */
const OPEN_AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

function readUpTo(file: number, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let size = 0; size < most; ) {
    const chunk = new Uint8Array(65_536);
    const read = readPatiently(file, chunk);
    if (read === 0) break;
    chunks.push(chunk.subarray(0, read));
    size += read;
  }
  return Buffer.concat(chunks);
}

/** Standard input may be a pipe that has nothing yet, or on Windows one that has ended. */
function readPatiently(file: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return readSync(file, chunk);
    } catch (error) {
      if (codeOf(error) === 'EOF') return 0;
      if (codeOf(error) !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

/**
 * Writes a file so that there is either the old one or the new one, whatever happens: to a neighbour first, then renamed.
 * Readable by its owner only (0600, folders 0700): a case holds the gravest personal data. What killed runs left beside
 * it goes. Issues: `file-write`, `file-exists` if `keep` is set and the file is there.
 */
export function writeOutput(path: string, data: string | Uint8Array, keep = false, on: Disk = disk): readonly Issue[] {
  const neighbours = new Neighbours(path, on);
  try {
    on.makeFolder(dirname(path));
    neighbours.clear();
    on.write(neighbours.own, typeof data === 'string' ? Buffer.from(data) : data);
    // A second name can only be made where there is none: nobody who came first loses a file.
    if (keep) on.carry(neighbours.own, path);
    else on.rename(neighbours.own, path);
    return [];
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [keep && error.code === 'EEXIST' ? exists(path) : cannotWrite(path, codeOf(error))];
  } finally {
    neighbours.discard();
  }
}

/** The files beside an output while it is written: hidden, short of name, each with the number of its process. */
class Neighbours {
  readonly own: string;
  readonly #prefix: string;
  readonly #folder: string;
  readonly #disk: Disk;

  constructor(path: string, on: Disk) {
    this.#disk = on;
    this.#folder = dirname(path);
    this.#prefix = `.riyusho-${createHash('sha256').update(basename(path)).digest('hex').slice(0, 12)}-`;
    this.own = join(this.#folder, `${this.#prefix}${process.pid}-${randomBytes(4).toString('hex')}`);
  }

  /** Removes those whose process is gone. */
  clear(): void {
    for (const { name, kind } of this.#disk.list(this.#folder) ?? []) {
      const pid = name.startsWith(this.#prefix) ? Number(name.slice(this.#prefix.length).split('-')[0]) : 0;
      if (kind === 'file' && pid > 0 && !isRunning(pid)) this.#remove(join(this.#folder, name));
    }
  }

  /** Removes its own if it is still there. */
  discard(): void {
    this.#remove(this.own);
  }

  /** That a file was never there, or cannot be reached, is no new problem. */
  #remove(path: string): void {
    try {
      this.#disk.removeFile(path);
    } catch {}
  }
}
