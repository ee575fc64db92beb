import * as z from 'zod';
import { failure, type Issue, type Result, success } from '../base/issue.ts';
import { readShape } from '../catalogue/compile/shape.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { OfficeChange } from '../catalogue/office-model.ts';
import { LOCK_FILE, OfficeFolder } from './folder.ts';
import { notAccepted } from './messages-change.ts';
import { readOfficeYaml } from './yaml.ts';

/** The shipped entries an office has seen when it accepted its own changes: key of the entry → hash. */
export type OfficeLock = ReadonlyMap<string, string>;

/** `new`: nobody has accepted it yet. `changed`: what ships has changed since. `same`: it has not. */
export type ChangeState = 'new' | 'changed' | 'same';

const lockForm = () =>
  z.strictObject({
    version: z.literal(1),
    shipped: z.string(),
    entries: z.record(z.string(), z.string().regex(/^[0-9a-f]{12}$/)),
  });

/** Reads `office.lock.yaml`; undefined if there is none. Issues: those of `readOfficeYaml`, `office-…` for its form. */
export function readLock(folder: OfficeFolder): Result<OfficeLock | undefined> {
  if (!folder.has(LOCK_FILE)) return success(undefined);
  const file = readOfficeYaml(folder, LOCK_FILE);
  if (!file.ok) return file;
  const { value, faults } = readShape(lockForm(), file.value.data ?? {});
  if (value) return success(new Map(Object.entries(value.entries)));
  return failure(
    faults.map(
      ({ path, code, ...told }): Issue => ({
        severity: 'error',
        code: `office-${code}`,
        path: path.join('.'),
        place: file.value.locate(path),
        ...told,
      }),
    ),
  );
}

/** The same of a folder by its path. Issues: `office-absent`, too. */
export function readOfficeLock(dir: string): Result<OfficeLock | undefined> {
  const folder = OfficeFolder.open(dir);
  return folder.ok ? readLock(folder.value) : folder;
}

/** The text of the lock file for what the office changes now. `shipped` is the version of the content it rests on. */
export function lockText(changes: readonly OfficeChange[], shipped: string, heading: string): string {
  const entries = new Map(
    changes.flatMap((change) => (change.rests === undefined ? [] : [[keyOf(change), change.rests]])),
  );
  const lines = [...entries].sort().map(([key, hash]) => `  ${JSON.stringify(key)}: "${hash}"`);
  const comment = heading
    .trim()
    .split('\n')
    .map((line) => `# ${line}`);
  const list = lines.length === 0 ? ['entries: {}'] : ['entries:', ...lines];
  return `${[...comment, 'version: 1', `shipped: "${shipped}"`, ...list].join('\n')}\n`;
}

/** What a change rests on, compared with what the office has seen. What rests on nothing is always the same. */
export function stateOf(change: OfficeChange, lock: OfficeLock | undefined): ChangeState {
  if (change.rests === undefined) return 'same';
  const seen = lock?.get(keyOf(change));
  if (seen === undefined) return 'new';
  return seen === change.rests ? 'same' : 'changed';
}

/** Names the shipped entry of a change. */
export function keyOf({ table, slug, part }: OfficeChange): string {
  return [table, slug, ...(part === undefined ? [] : [part])].join('/');
}

/** A warning if changes of the office rest on entries that nobody has noted yet. */
export function notNoted(dir: string, { office }: Pick<Catalogue, 'office'>, lock: OfficeLock | undefined): Issue[] {
  const count = (office?.changes ?? []).filter((change) => stateOf(change, lock) === 'new').length;
  return count === 0 ? [] : [{ severity: 'warning', place: { file: dir }, ...notAccepted(count) }];
}
