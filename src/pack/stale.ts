import type { ManifestFile } from './manifest.ts';
import { nameKey } from './names.ts';

/** What a file says now: the office's version if it was edited, else what was printed. */
export function stateOf(file: ManifestFile): string {
  return file.edited ?? file.source;
}

/** Stands for the state a file will have once everything is merged. */
const NOW = '';

/**
 * The entry of an edited file with what it agrees with. An edit since the last run is taken as one that brought it into
 * agreement with all it depends on; an older one agrees with what those files said then.
 */
export function agree(
  entry: ManifestFile,
  before: ManifestFile | undefined,
  edited: string,
  from: readonly { readonly path: string }[],
): ManifestFile {
  const isOld = before !== undefined && (before.edited ?? before.sha256) === edited;
  const known = isOld ? (before.from ?? []) : [];
  const agrees = from.map(
    ({ path }) => known.find((one) => nameKey(one.path) === nameKey(path)) ?? { path, sha256: NOW },
  );
  return { ...entry, edited, from: agrees };
}

/** Entries with every state filled in that was left to the end; what is not in the pack is left out. */
export function settleStates(files: readonly ManifestFile[]): ManifestFile[] {
  const current = new Map(files.map((file) => [nameKey(file.path), file]));
  return files.map(({ from, ...file }) => {
    const settled = (from ?? []).flatMap(({ path, sha256 }) => {
      const other = current.get(nameKey(path));
      if (!other) return [];
      return [{ path, sha256: sha256 === NOW ? stateOf(other) : sha256 }];
    });
    return settled.length === 0 ? file : { ...file, from: settled };
  });
}

/**
 * Files that no longer agree with one they depend on, because the office edited the one or the other: the Chinese twin of
 * an edited letter, the PDF of an edited DOCX, the bound papers of the filing.
 */
export function staleFiles(files: readonly ManifestFile[], outdated: ReadonlySet<string>) {
  const current = new Map(files.map((file) => [nameKey(file.path), file]));
  const renewed = new Set(
    files.flatMap(({ newVersionOf }) => (newVersionOf === undefined ? [] : [nameKey(newVersionOf)])),
  );
  return files.flatMap((file) => {
    if (file.newVersionOf !== undefined) return [];
    // Its newer version lies beside it, or it is told as not renewed: once is enough.
    const told = outdated.has(file.path) || renewed.has(nameKey(file.path));
    const because = (file.from ?? []).flatMap(({ path, sha256 }) => {
      const other = current.get(nameKey(path));
      return other && stateOf(other) !== sha256 && (other.edited !== undefined || !told) ? [other.path] : [];
    });
    return because[0] === undefined ? [] : [{ path: file.path, because: because[0] }];
  });
}
