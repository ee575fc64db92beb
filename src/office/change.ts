import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Told } from '../case/messages/say.ts';
import type { ContentFile, ContentPath } from '../catalogue/compile/content-file.ts';
import { readShape } from '../catalogue/compile/shape.ts';
import { day } from '../catalogue/form/common.ts';
import type { ChangeKind, OfficeMark } from '../catalogue/office-model.ts';
import { written } from './decompile.ts';
import { fieldsWithHide, missingVerb, notHere, twoAnchors, twoVerbs } from './messages-change.ts';

/** Everything an office can do to an entry, in the order in which messages name it. */
export const VERBS: readonly ChangeKind[] = ['add', 'replace', 'reword', 'reorder', 'hide'];

/** What stands behind the verb: why, since when, and for rows and sentences where. */
const verbForm = () =>
  z.strictObject({
    reason: z.string().min(1),
    on: day(),
    before: z.string().min(1).optional(),
    after: z.string().min(1).optional(),
    /** Of a sentence that is added: in a paragraph of its own. */
    newParagraph: z.boolean().optional(),
  });

/** A change as it is written: what is done, why, and the fields that stand beside the verb. */
export interface WrittenChange {
  readonly mark: OfficeMark;
  readonly anchor?: { readonly id: string; readonly where: 'before' | 'after' };
  readonly newParagraph: boolean;
  readonly file: ContentFile;
  readonly path: ContentPath;
  /** Fields of the entry itself. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Tells what is wrong at a path of a file. */
export type Tell = (file: ContentFile, path: ContentPath, told: Told) => void;

/**
 * Takes an entry of an overlay apart: exactly one verb (`add`, `replace`, `reword`, `reorder`, `hide`) with its reason and
 * day, and the fields beside it. Undefined after a fault.
 */
export function readChange(
  file: ContentFile,
  path: ContentPath,
  data: unknown,
  allowed: readonly ChangeKind[],
  tell: Tell,
): WrittenChange | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    tell(file, path, missingVerb(allowed));
    return undefined;
  }
  const record = data as Record<string, unknown>;
  const [kind, second] = Object.keys(record).filter((key): key is ChangeKind => VERBS.some((verb) => verb === key));
  if (kind === undefined) {
    tell(file, path, missingVerb(allowed));
    return undefined;
  }
  if (second !== undefined) tell(file, [...path, second], twoVerbs(kind, second));
  if (!allowed.includes(kind)) {
    tell(file, [...path, kind], notHere(kind, allowed));
    return undefined;
  }
  const { value, faults } = readShape(verbForm(), record[kind] ?? {});
  for (const { path: below, code, ...told } of faults)
    tell(file, [...path, kind, ...below], { code: `office-${code}`, ...told });
  if (!value || second !== undefined) return undefined;
  if (value.before !== undefined && value.after !== undefined) tell(file, [...path, kind, 'after'], twoAnchors);
  const { [kind]: _, ...fields } = record;
  const extra = Object.keys(fields).find((key) => key !== 'id');
  if ((kind === 'hide' || kind === 'reorder') && extra !== undefined) {
    tell(file, [...path, extra], fieldsWithHide(kind));
    return undefined;
  }
  const id = value.after ?? value.before;
  return {
    mark: { kind, reason: value.reason, on: value.on },
    ...(id === undefined ? {} : { anchor: { id, where: value.after === undefined ? 'before' : 'after' } }),
    newParagraph: value.newParagraph === true,
    file,
    path,
    fields,
  };
}

/**
 * Tells one shipped entry from what it was: twelve hexadecimal digits. It is taken of the entry as it would be written, so
 * that another way of compiling is no change.
 */
export function hashOf(entry: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(written(entry)))
    .digest('hex')
    .slice(0, 12);
}
