import { MANIFEST, type Manifest, type ManifestFile, type ManifestInputs } from './manifest.ts';
import { besidePath, nameKey } from './names.ts';
import { agree, settleStates, staleFiles } from './stale.ts';
import { hashOf, type Tree, type TreeFile } from './store/tree.ts';

/** A file as this run made it. */
export interface MadeFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly about: Omit<ManifestFile, 'path' | 'sha256' | 'inputs' | 'from' | 'edited' | 'newVersionOf'>;
  /** Files it must agree with, and what they say as of this run (hash of their source). */
  readonly from: readonly { readonly path: string; readonly sha256: string }[];
}

/** The pack that is there already. */
export interface Previous {
  readonly manifest: Manifest;
  readonly tree: Tree;
}

/** What a run did to a pack, for the office. Paths are relative to the pack. */
export interface PackReport {
  /** Files that are new or differ from those before. */
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  /** Files the office edited: kept. `newVersion` lies beside; `obsolete`: nothing of this name is made any more. */
  readonly edited: readonly { readonly path: string; readonly newVersion?: string; readonly obsolete?: true }[];
  /** Files that no longer agree with an edited one. */
  readonly stale: readonly { readonly path: string; readonly because: string }[];
  /** Files no longer made, and gone. */
  readonly removed: readonly string[];
  /** Files outside of what this run was asked for, which were made from an earlier case or content. */
  readonly outdated: readonly string[];
  /** Files the office added. */
  readonly added: readonly string[];
}

/** What the new pack consists of: files to write, things to take over from the old one, and the manifest's entries. */
export interface Merged {
  readonly write: readonly Pick<MadeFile, 'path' | 'bytes'>[];
  readonly carry: readonly TreeFile[];
  readonly files: readonly ManifestFile[];
  readonly report: PackReport;
}

/** What a merge needs beside the files. */
export interface MergeOptions {
  readonly inputs: ManifestInputs;
  /** Mark of a newer version in its name: `新版 2026-11-22`. */
  readonly mark: string;
  /** True if a file of the old pack is one this run was asked to make, so that it is gone if it was not made. */
  readonly asked: (file: ManifestFile) => boolean;
}

/**
 * Merges what was made with the pack that is there. A file the office edited is never overwritten: what is new lands
 * beside it, if it says something else than what was made before. Files the office added stay; deleted ones are made
 * again; a deleted newer version counts as dealt with.
 */
export function mergePack(made: readonly MadeFile[], previous: Previous | undefined, options: MergeOptions): Merged {
  const merging = new Merging(made, previous, options);
  for (const file of made) merging.take(file);
  merging.rest();
  return merging.result();
}

class Merging {
  private readonly options: MergeOptions;
  private readonly tree: Tree | undefined;
  private readonly old: readonly ManifestFile[];
  private readonly write: Pick<MadeFile, 'path' | 'bytes'>[] = [];
  private readonly kept = new Map<string, TreeFile>();
  private readonly files: ManifestFile[] = [];
  private readonly handled = new Set<ManifestFile>();
  private readonly names: Set<string>;
  private readonly written: string[] = [];
  private readonly unchanged: string[] = [];
  private readonly edited: PackReport['edited'][number][] = [];
  private readonly removed: string[] = [];
  private readonly outdated: string[] = [];

  constructor(made: readonly MadeFile[], previous: Previous | undefined, options: MergeOptions) {
    this.options = options;
    this.tree = previous?.tree;
    this.old = previous?.manifest.files ?? [];
    this.names = new Set(made.map(({ path }) => nameKey(path)));
  }

  /** Decides about one file that was made. */
  take(file: MadeFile): void {
    const there = this.tree?.at(file.path);
    const before = this.old.find((one) => one.newVersionOf === undefined && samePath(one.path, file.path));
    const pending = this.old.filter(
      ({ newVersionOf }) => newVersionOf !== undefined && samePath(newVersionOf, file.path),
    );
    for (const one of [...(before ? [before] : []), ...pending]) this.handled.add(one);
    const entry = this.entryOf(file);
    if (!there || there.sha256 === entry.sha256 || (before && there.sha256 === before.sha256)) {
      const same = there?.sha256 === entry.sha256;
      // What is the same already keeps its time.
      if (same && there.path === file.path) this.keep(there);
      else this.write.push(file);
      this.files.push(entry);
      (same ? this.unchanged : this.written).push(file.path);
      for (const one of pending) this.settle(one);
      return;
    }
    this.keep(there);
    const edited = there.sha256 ?? hashOf(there.kind);
    const same = pending.find((one) => one.source === entry.source);
    if (before && (before.source === entry.source || (same && !this.tree?.at(same.path)))) {
      // The office has seen what is new, and put it into its own version or not.
      for (const one of pending) this.settle(one);
      const base = same ? { ...entry, path: before.path } : before;
      this.files.push(agree(base, before, edited, file.from));
      this.edited.push({ path: there.path });
      return;
    }
    // A file of the office's own that happens to have the name is no file of ours.
    if (before) this.files.push(agree(before, before, edited, file.from));
    for (const one of pending) if (one !== same) this.settle(one);
    this.edited.push({ path: there.path, newVersion: this.beside(file, entry, there.path, same) });
  }

  /** Decides about everything else that is there. */
  rest(): void {
    for (const entry of this.old) {
      if (this.handled.has(entry)) continue;
      const there = this.tree?.at(entry.path);
      if (!there) continue;
      const edited = there.sha256 !== entry.sha256;
      if (!edited && this.options.asked(entry)) {
        this.handled.add(entry);
        this.removed.push(entry.path);
        continue;
      }
      this.handled.add(entry);
      this.keep(there);
      this.files.push(edited ? { ...entry, edited: there.sha256 ?? hashOf(there.kind) } : entry);
      if (edited) this.edited.push({ path: there.path, ...(this.options.asked(entry) ? { obsolete: true } : {}) });
      if (this.isOutdated(entry)) this.outdated.push(entry.path);
    }
  }

  result(): Merged {
    const added: string[] = [];
    const ours = this.old.map(({ path }) => nameKey(path));
    const known = new Set([...ours, nameKey(MANIFEST)]);
    for (const file of this.tree?.files ?? []) {
      if (file.kind === 'folder') {
        // A folder of ours is made when something goes into it.
        if (!ours.some((path) => path.startsWith(`${nameKey(file.path)}/`))) this.keep(file);
      } else if (!known.has(nameKey(file.path))) {
        this.keep(file);
        added.push(file.path);
      }
    }
    const files = settleStates([...this.files].sort((a, b) => (a.path < b.path ? -1 : 1)));
    const edited = new Set(this.edited.map(({ path }) => path));
    return {
      write: this.write,
      carry: [...this.kept.values()],
      files,
      report: {
        written: this.written,
        unchanged: this.unchanged,
        edited: this.edited,
        stale: staleFiles(files, new Set(this.outdated)),
        removed: this.removed,
        outdated: this.outdated,
        added: added.filter((path) => !LITTER.test(path) && !edited.has(path)),
      },
    };
  }

  private entryOf({ path, bytes, about, from }: MadeFile): ManifestFile {
    return {
      path,
      sha256: hashOf(bytes),
      ...about,
      inputs: this.options.inputs,
      from: [...from],
    };
  }

  /** The newer version of an edited file: the one that lies there already, or a new one. */
  private beside(file: MadeFile, entry: ManifestFile, of: string, same: ManifestFile | undefined): string {
    const lying = same && this.tree?.at(same.path);
    if (same && lying) {
      this.keep(lying);
      this.files.push(lying.sha256 === same.sha256 ? same : { ...same, edited: lying.sha256 ?? hashOf(lying.kind) });
      return same.path;
    }
    const path = besidePath(of, this.options.mark, (name) => this.isTaken(name));
    this.names.add(nameKey(path));
    this.write.push({ path, bytes: file.bytes });
    this.written.push(path);
    this.files.push({ ...entry, path, newVersionOf: of });
    return path;
  }

  /** A newer version that has been dealt with goes, unless the office has edited it. */
  private settle(pending: ManifestFile): void {
    const there = this.tree?.at(pending.path);
    if (!there || there.sha256 === pending.sha256) return;
    this.keep(there);
    this.files.push({ ...pending, edited: there.sha256 ?? hashOf(there.kind) });
    this.edited.push({ path: there.path });
  }

  private keep(file: TreeFile): void {
    this.kept.set(file.path, file);
  }

  private isTaken(path: string): boolean {
    const there = this.tree?.at(path);
    const ours = there && this.old.some((one) => this.handled.has(one) && samePath(one.path, path));
    return this.names.has(nameKey(path)) || (there !== undefined && (!ours || this.kept.has(there.path)));
  }

  private isOutdated({ inputs }: ManifestFile): boolean {
    const now = this.options.inputs;
    return inputs.case !== now.case || inputs.content !== now.content || inputs.filingOn !== now.filingOn;
  }
}

/** What systems and word processors leave in folders. */
const LITTER = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini|~\$[^/]*|\.~lock\.[^/]*)$/i;

function samePath(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}
