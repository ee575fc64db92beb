import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { failure, type Issue, type Result, success } from '../base/issue.ts';
import { cannotRead, cannotWrite, exists, tooLarge } from './messages.ts';

/** Larger than any case profile; reading stops before the file is in memory. */
const MAX_BYTES = 16 * 1024 * 1024;

/** Reads an input file. Issues: `file-read` (absent, a folder, no permission), `file-large`. */
export function readInput(path: string): Result<Uint8Array> {
  try {
    if (statSync(path).size > MAX_BYTES) return failure([tooLarge(path)]);
    return success(readFileSync(path));
  } catch (error) {
    return failure([cannotRead(path, codeOf(error))]);
  }
}

/**
 * Writes a file so that there is either the old one or the new one, whatever happens: to a neighbour first, then renamed.
 * Readable by its owner only (0600, folders 0700): a case holds the gravest personal data. Issues: `file-write`,
 * `file-exists` if `keep` is set and the file is there.
 */
export function writeOutput(path: string, data: string | Uint8Array, keep = false): readonly Issue[] {
  if (keep && existsSync(path)) return [exists(path)];
  const neighbour = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}`);
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const file = openSync(neighbour, 'wx', 0o600);
    try {
      const bytes = typeof data === 'string' ? Buffer.from(data) : data;
      for (let offset = 0; offset < bytes.length; ) offset += writeSync(file, bytes, offset);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(neighbour, path);
    return [];
  } catch (error) {
    discard(neighbour);
    return [cannotWrite(path, codeOf(error))];
  }
}

/** Removes what a failed write may have left; that it was never there, or cannot be reached, is no new problem. */
function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
