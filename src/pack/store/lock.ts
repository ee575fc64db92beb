import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { codeOf } from '../../base/system-error.ts';
import type { Disk } from './disk.ts';

/** A pack is made in seconds: a lock this old (milliseconds) belongs to nobody, whatever its number says. */
const STALE = 3_600_000;

/** Who holds a lock, as its file says. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly nonce: string;
}

/**
 * Takes the lock of a pack: a file that only one process can make. Returns how to give it back, or undefined if another
 * process is at work. The lock of a process that was killed is taken over.
 */
export function takeLock(disk: Disk, path: string): (() => void) | undefined {
  const own: Holder = { pid: process.pid, host: hostname(), nonce: randomBytes(8).toString('hex') };
  const bytes = Buffer.from(JSON.stringify(own));
  const release = (): void => {
    if (readHolder(disk, path)?.nonce === own.nonce) disk.removeFile(path);
  };
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      if (make(disk, path, own.nonce, bytes)) return release;
      const holder = readHolder(disk, path);
      if (holder && isAlive(holder) && ageOf(disk, path) < STALE) return undefined;
      evict(disk, path, holder);
    } catch (error) {
      // Another process has taken it over in between, and cleared up.
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }
  return undefined;
}

/** The file appears with its content: a process killed here leaves no lock without a holder. */
function make(disk: Disk, path: string, nonce: string, bytes: Uint8Array): boolean {
  const own = `${path}.${nonce}`;
  disk.write(own, bytes);
  try {
    disk.carry(own, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    forget(disk, own);
  }
}

/** Removes a file that a later run would clear away, too. */
function forget(disk: Disk, path: string): void {
  try {
    disk.removeFile(path);
  } catch {
    // It is in nobody's way.
  }
}

/** Moves a dead lock away. Between looking and moving another process may have taken it over: then it goes back. */
function evict(disk: Disk, path: string, dead: Holder | undefined): void {
  const aside = `${path}.${randomBytes(4).toString('hex')}`;
  disk.rename(path, aside);
  if (readHolder(disk, aside)?.nonce !== dead?.nonce) disk.carry(aside, path);
  disk.removeFile(aside);
}

function readHolder(disk: Disk, path: string): Holder | undefined {
  try {
    const data = JSON.parse(Buffer.from(disk.read(path)).toString()) as Partial<Holder>;
    const { pid, host, nonce } = data;
    return typeof pid === 'number' && typeof host === 'string' && typeof nonce === 'string'
      ? { pid, host, nonce }
      : undefined;
  } catch {
    return undefined;
  }
}

function ageOf(disk: Disk, path: string): number {
  try {
    return disk.age(path);
  } catch {
    return 0;
  }
}

/** Another computer's processes cannot be seen: they count as alive. */
function isAlive({ pid, host }: Holder): boolean {
  return host !== hostname() || isRunning(pid);
}

/** True if a process of this computer has this number; one that belongs to somebody else counts. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}
