import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { nameKey } from '../names.ts';
import type { Disk } from './disk.ts';

/** One thing in a folder and below. Paths are relative, with forward slashes, spelled as on the disk. */
export interface TreeFile {
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link';
  /** Of a file that was asked about: sha256 of its content. */
  readonly sha256?: string;
  readonly fingerprint: string;
}

/** Everything below a folder. */
export class Tree {
  readonly files: readonly TreeFile[];
  private readonly byPath: ReadonlyMap<string, TreeFile>;
  private readonly byKey: ReadonlyMap<string, TreeFile>;
  constructor(files: readonly TreeFile[]) {
    this.files = files;
    this.byPath = new Map(files.map((file) => [file.path, file]));
    this.byKey = new Map(files.map((file) => [nameKey(file.path), file]));
  }

  /** What stands at a path for a file system that tells neither case nor normal forms apart. */
  at(path: string): TreeFile | undefined {
    return this.byPath.get(path) ?? this.byKey.get(nameKey(path));
  }
}

/**
 * Reads a whole folder, with the hash of every file that `hashed` names: what the office added may be large. Undefined if
 * there is no folder. Links are not followed.
 */
export function readTree(disk: Disk, root: string, hashed: (path: string) => boolean): Tree | undefined {
  const files: TreeFile[] = [];
  const walk = (below: string): boolean => {
    const entries = disk.list(join(root, below));
    for (const { name, kind } of entries ?? []) {
      const path = below === '' ? name : `${below}/${name}`;
      const full = join(root, path);
      const fingerprint = kind === 'folder' ? '' : disk.fingerprint(full);
      files.push({ path, kind, fingerprint, ...(kind === 'file' && hashed(path) ? { sha256: disk.hash(full) } : {}) });
      if (kind === 'folder') walk(path);
    }
    return entries !== undefined;
  };
  return walk('') ? new Tree(files) : undefined;
}

/** True if a folder still is as it was read. */
export function isUnchanged(disk: Disk, root: string, tree: Tree): boolean {
  let seen = 0;
  const walk = (below: string): boolean =>
    (disk.list(join(root, below)) ?? []).every(({ name, kind }) => {
      const path = below === '' ? name : `${below}/${name}`;
      const known = tree.at(path);
      seen += 1;
      if (known?.kind !== kind) return false;
      return kind === 'folder' ? walk(path) : known.fingerprint === disk.fingerprint(join(root, path));
    });
  return walk('') && seen === tree.files.length;
}

/** Removes a folder with everything in it; `last` names a file of it that goes only when all others are gone. */
export function removeTree(disk: Disk, root: string, last?: string): void {
  const entries = disk.list(root) ?? [];
  for (const { name, kind } of [...entries].sort((a, b) => Number(a.name === last) - Number(b.name === last))) {
    const path = join(root, name);
    if (kind === 'folder') removeTree(disk, path);
    else disk.removeFile(path);
  }
  disk.removeFolder(root);
}

/** sha256 in hexadecimal. */
export function hashOf(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}
