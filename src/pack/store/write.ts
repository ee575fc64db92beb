import { dirname, join, resolve } from 'node:path';
import { failure, type Issue, type Result, success } from '../../base/issue.ts';
import { codeOf, isSystemError } from '../../base/system-error.ts';
import { MANIFEST, type Manifest, manifestBytes, parseManifest } from '../manifest.ts';
import { type MadeFile, type Merged, type MergeOptions, mergePack, type PackReport, type Previous } from '../merge.ts';
import * as says from '../messages.ts';
import { nameKey } from '../names.ts';
import { zipBytes } from '../zip.ts';
import type { Disk } from './disk.ts';
import { takeLock } from './lock.ts';
import { PackPlace, recover, retire, swap } from './swap.ts';
import { isUnchanged, readTree, removeTree, type Tree } from './tree.ts';

/** A pack to be written. */
export interface WriteRequest {
  /** The folder of the pack. */
  readonly target: string;
  readonly files: readonly MadeFile[];
  /** The manifest without its files. */
  readonly manifest: Omit<Manifest, 'files'>;
  readonly asked: MergeOptions['asked'];
  /** Words that mark files beside others: a newer version, a version saved in the last moment. */
  readonly marks: { readonly newVersion: string; readonly saved: string };
  /** Where to put the pack as one file, too, and the folder it unpacks into. */
  readonly zip?: { readonly path: string; readonly folder: string } | undefined;
}

/**
 * Writes a pack so that at any moment there is the old one or the new one, whole. Issues: `pack-busy`, `pack-folder`,
 * `pack-manifest`, `pack-link`, `pack-other`, `pack-changed`, `pack-write`; after a failure the old pack is as it was. Warnings: `pack-saved`,
 * `pack-left`. A zip that cannot be written is an error (`pack-zip`), but then the pack is there.
 */
export function writePack(disk: Disk, request: WriteRequest): Result<PackReport> {
  let release: (() => void) | undefined;
  try {
    const place = new PackPlace(disk.real(request.target) ?? resolve(request.target));
    disk.makeFolder(place.parent);
    release = takeLock(disk, place.lock);
    return release ? new PackWriter(disk, place, request).run() : failure([says.busy(request.target, place.lock)]);
  } catch (error) {
    // Whatever the system does not do has a code; anything else is a fault of ours.
    if (!isSystemError(error)) throw error;
    return failure([says.cannotWrite(request.target, codeOf(error))]);
  } finally {
    try {
      release?.();
    } catch {
      // The next run sees that nobody holds it.
    }
  }
}

/** True for a name that is one of ours or a folder of ours: through a link there, files would land somewhere else. */
function isInTheWay(key: string, ours: ReadonlySet<string>): boolean {
  return ours.has(key) || [...ours].some((path) => path.startsWith(`${key}/`));
}

/** A pack of another client: no applicant has a name in common, or, where one is unnamed, the case file is another. */
function isOfOthers(old: Manifest, now: Omit<Manifest, 'files'>): boolean {
  if (old.applicants.length === 0 || now.applicants.length === 0) return old.case !== now.case;
  return !old.applicants.some((name) => now.applicants.includes(name));
}

class PackWriter {
  private readonly disk: Disk;
  private readonly place: PackPlace;
  private readonly request: WriteRequest;
  private readonly warnings: Issue[] = [];
  constructor(disk: Disk, place: PackPlace, request: WriteRequest) {
    this.disk = disk;
    this.place = place;
    this.request = request;
  }

  run(): Result<PackReport> {
    const { disk, place, request } = this;
    this.saved(recover(disk, place, request.marks.saved));
    const previous = this.previous();
    if (!previous.ok) return previous;
    const merged = mergePack(request.files, previous.value, {
      inputs: request.manifest.inputs,
      mark: `${request.marks.newVersion} ${request.manifest.inputs.asOf}`,
      asked: request.asked,
    });
    const manifest = manifestBytes({ ...request.manifest, files: [...merged.files] });
    if (merged.report.written.length > 0 || !this.hasManifest(manifest)) {
      const issue = this.replace(merged, manifest, previous.value?.tree);
      if (issue) return failure([issue]);
    }
    const unzipped = request.zip && this.zip(request.zip, [MANIFEST, ...merged.files.map(({ path }) => path)]);
    return unzipped ? failure([...this.warnings, unzipped]) : success(merged.report, this.warnings);
  }

  /** The pack that is there; a folder that is none is left alone. */
  private previous(): Result<Previous | undefined> {
    const { disk, place, request } = this;
    const entries = disk.list(place.target);
    if (entries === undefined || entries.length === 0) return success(undefined);
    if (!entries.some(({ name, kind }) => name === MANIFEST && kind === 'file'))
      return failure([says.notAPack(request.target)]);
    const manifest = parseManifest(disk.read(join(place.target, MANIFEST)));
    if (!manifest) return failure([says.badManifest(join(request.target, MANIFEST))]);
    if (isOfOthers(manifest, request.manifest)) return failure([says.otherCase(request.target, manifest)]);
    const ours = new Set([...manifest.files, ...request.files].map(({ path }) => nameKey(path)));
    const tree = readTree(disk, place.target, (path) => ours.has(nameKey(path)));
    const link = tree?.files.find(({ path, kind }) => kind === 'link' && isInTheWay(nameKey(path), ours));
    if (link) return failure([says.linkInside(join(request.target, link.path))]);
    return success(tree && { manifest, tree });
  }

  private replace(merged: Merged, manifest: Uint8Array, before: Tree | undefined): Issue | undefined {
    const { disk, place, request } = this;
    const staged = place.fresh();
    try {
      this.stage(staged, merged, manifest);
      // Somebody may have saved a file while this pack was made: then it is theirs that counts.
      if (before && !isUnchanged(disk, place.target, before)) {
        removeTree(disk, staged);
        return says.changedMeanwhile(request.target);
      }
      swap(disk, place, staged);
    } catch (error) {
      try {
        if (disk.list(staged) !== undefined) removeTree(disk, staged);
      } catch {
        // The next run clears it away.
      }
      throw error;
    }
    try {
      if (disk.list(place.old) !== undefined) this.saved(retire(disk, place, request.marks.saved));
    } catch (error) {
      this.warnings.push(says.leftBehind(place.old, codeOf(error)));
    }
    return undefined;
  }

  private stage(staged: string, merged: Merged, manifest: Uint8Array): void {
    const { disk, place } = this;
    const folders = new Set<string>();
    const folder = (path: string): void => {
      if (folders.has(path)) return;
      folders.add(path);
      disk.makeFolder(path);
    };
    folder(staged);
    for (const { path, kind } of merged.carry) {
      const to = join(staged, path);
      folder(kind === 'folder' ? to : dirname(to));
      if (kind !== 'folder') disk.carry(join(place.target, path), to);
    }
    for (const { path, bytes } of merged.write) {
      folder(dirname(join(staged, path)));
      disk.write(join(staged, path), bytes);
    }
    disk.write(join(staged, MANIFEST), manifest);
  }

  /** What the office added stays out: it may be large, and nobody asked to hand it on. */
  private zip({ path, folder }: NonNullable<WriteRequest['zip']>, names: readonly string[]): Issue | undefined {
    const { disk, place } = this;
    try {
      const fresh = place.fresh();
      const files = names.map((name) => ({ path: `${folder}/${name}`, bytes: disk.read(join(place.target, name)) }));
      disk.write(fresh, zipBytes(files));
      disk.rename(fresh, path);
      return undefined;
    } catch (error) {
      return says.noZip(path, codeOf(error));
    }
  }

  private hasManifest(bytes: Uint8Array): boolean {
    const { disk, place } = this;
    if (!disk.list(place.target)?.some(({ name }) => name === MANIFEST)) return false;
    return Buffer.compare(disk.read(join(place.target, MANIFEST)), bytes) === 0;
  }

  private saved(paths: readonly string[]): void {
    for (const path of paths) this.warnings.push(says.savedLate(path));
  }
}
