import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { MANIFEST, parseManifest } from '../manifest.ts';
import { besidePath } from '../names.ts';
import type { Disk } from './disk.ts';
import { readTree, removeTree, type TreeFile } from './tree.ts';

/** Where a pack stands, and its neighbours while it is replaced: hidden, in the same folder, so that a rename will do. */
export class PackPlace {
  readonly target: string;
  readonly lock: string;
  /** The pack before, between the two renames of a swap and until it is cleared away. */
  readonly old: string;
  constructor(target: string) {
    this.target = target;
    this.lock = this.neighbour('lock');
    this.old = this.neighbour('old');
  }

  get parent(): string {
    return dirname(this.target);
  }

  /** A name for a new neighbour, which a later run knows as left over. */
  fresh(): string {
    return this.neighbour(`new-${randomBytes(4).toString('hex')}`);
  }

  /** True for names beside the pack that a killed run may have left behind. */
  isLeftover(name: string): boolean {
    const own = `.${basename(this.target)}`;
    return name.startsWith(`${own}.new-`) || name.startsWith(`${own}.lock.`);
  }

  private neighbour(ending: string): string {
    return join(this.parent, `.${basename(this.target)}.${ending}`);
  }
}

/**
 * Puts in order what a killed run left: a pack that was moved aside goes back if no new one has taken its place, else it
 * is cleared away; half-made ones go. Returns the files that were saved from the old pack (see `retire`).
 */
export function recover(disk: Disk, place: PackPlace, mark: string): readonly string[] {
  let saved: readonly string[] = [];
  if (disk.list(place.old) !== undefined) {
    if (disk.real(place.target) === undefined) disk.rename(place.old, place.target);
    else saved = retire(disk, place, mark);
  }
  for (const { name, kind } of disk.list(place.parent) ?? []) {
    if (!place.isLeftover(name)) continue;
    const path = join(place.parent, name);
    if (kind === 'folder') removeTree(disk, path);
    else disk.removeFile(path);
  }
  return saved;
}

/**
 * Puts a finished pack in the place of the old one. No system Node runs on exchanges two folders in one step, so the old
 * one is whole under a neighbour's name for the moment between two renames; `recover` puts it back from there.
 */
export function swap(disk: Disk, place: PackPlace, staged: string): void {
  if (disk.real(place.target) === undefined) {
    disk.rename(staged, place.target);
    return;
  }
  disk.rename(place.target, place.old);
  try {
    disk.rename(staged, place.target);
  } catch (error) {
    disk.rename(place.old, place.target);
    throw error;
  }
}

/**
 * Clears the old pack away. What was saved into it in the last moment, and is neither as it was made nor in the new pack,
 * goes into the new pack under a name of its own. The manifest goes last: it tells what is safe to remove.
 */
export function retire(disk: Disk, place: PackPlace, mark: string): readonly string[] {
  const old = readTree(disk, place.old, () => false);
  const manifest = old?.at(MANIFEST) && parseManifest(disk.read(join(place.old, MANIFEST)));
  const made = new Map(manifest?.files.map(({ path, sha256 }) => [path, sha256]));
  const lost = (old?.files ?? []).filter((file) => file.kind === 'file' && file.path !== MANIFEST && !isSafe(file));
  const saved = lost.map(({ path }) => {
    const free = besidePath(path, mark, (name) => exists(disk, join(place.target, name)));
    disk.makeFolder(dirname(join(place.target, free)));
    disk.carry(join(place.old, path), join(place.target, free));
    return free;
  });
  removeTree(disk, place.old, MANIFEST);
  return saved;

  function isSafe({ path, fingerprint }: TreeFile): boolean {
    const now = join(place.target, path);
    const stands = exists(disk, now);
    // Taken over: the same file in both places.
    if (stands && disk.fingerprint(now) === fingerprint) return true;
    const sha256 = disk.hash(join(place.old, path));
    return made.get(path) === sha256 || (stands && disk.hash(now) === sha256);
  }
}

function exists(disk: Disk, path: string): boolean {
  return disk.real(path) !== undefined;
}
