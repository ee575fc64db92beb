import type * as z from 'zod';
import type { Issue, Message } from '../../base/issue.ts';
import type { Text } from '../../base/locale.ts';
import { nearest } from '../../base/nearest.ts';
import { type Checker, isFault } from '../condition/check.ts';
import type { Expression } from '../condition/node.ts';
import { CALL, REFERENCE } from '../fill.ts';
import { type ContentFile, type ContentPath, faultAt } from './content-file.ts';
import { FAULTS } from './messages.ts';
import { type ProseContext, resolveText, type WrittenText } from './prose.ts';

/** Types of the variables an expression may use beside those of every condition. */
export type Scope = Readonly<Record<string, string>>;

/** One entry of a table together with where it stands: everything a compiler of content needs at hand. */
export class Entry<T> {
  readonly file: ContentFile;
  readonly path: ContentPath;
  readonly form: T;
  constructor(file: ContentFile, path: ContentPath, form: T) {
    this.file = file;
    this.path = path;
    this.form = form;
  }
  get slug(): string {
    return String(this.path[0]);
  }
}

/** What a text may leave to the case: dated numbers (`{{param "slug"}}`), parameters of its list (`{{name}}`). */
export interface Fills {
  readonly params: boolean;
  readonly names: readonly string[];
}

/** Shared state of one compilation: the issues found, and how to check and resolve what entries hold. */
export class CompileContext {
  readonly issues: Issue[] = [];
  readonly prose: ProseContext;
  readonly checker: Checker;
  /** Words of letters as Handlebars takes them apart, by text. */
  readonly programs = new Map<string, hbs.AST.Program>();
  constructor(prose: ProseContext, checker: Checker) {
    this.prose = prose;
    this.checker = checker;
  }

  /** Notes an error at a path below an entry. */
  fault(entry: Entry<unknown>, below: ContentPath, code: string, what: Message): void {
    this.issues.push(faultAt(entry.file, [...entry.path, ...below], code, what));
  }

  /** A written text in every language. Without `fills` whoever prints the text knows what may stand in it. */
  text(entry: Entry<unknown>, below: ContentPath, written: WrittenText, fills?: Fills): Text {
    const fault = (detail: string) => this.fault(entry, below, 'prose', FAULTS.prose(detail));
    for (const text of Object.values(written)) {
      for (const [whole, written = ''] of (text ?? '').matchAll(REFERENCE)) {
        const inside = written.trim();
        const [, name, slug] = CALL.exec(inside) ?? [];
        if (name === 'param' && (fills?.params === false || isFault(this.checker.check(`param("${slug}")`))))
          fault(whole);
        if (name === undefined && fills && !fills.names.includes(inside)) fault(whole);
      }
    }
    return resolveText(written, this.prose, fault);
  }

  /** A checked expression; undefined after a fault. */
  expression(
    entry: Entry<unknown>,
    below: ContentPath,
    source: string,
    scope?: Scope,
    wanted?: readonly string[],
  ): Expression | undefined {
    const result = this.checker.check(source, scope, wanted);
    if (!isFault(result)) return result;
    this.fault(entry, below, 'expression', FAULTS.expression(source, result.message));
    return undefined;
  }

  /** Notes an error if a slug is not in a table. */
  known(entry: Entry<unknown>, below: ContentPath, table: string, slug: string, slugs: Iterable<string>): void {
    if (slugs instanceof Set && slugs.has(slug)) return;
    const all = [...slugs];
    if (!all.includes(slug))
      this.fault(entry, below, 'unknown-slug', FAULTS.unknownSlug(table, slug, nearest(slug, all)));
  }
}

/**
 * Reads a table (slug → form) that may be spread over several files. Issues: `content-shape`, `content-twice`.
 */
export function readTable<T>(
  files: readonly ContentFile[],
  form: z.ZodType<T>,
  issues: Issue[],
): Map<string, Entry<T>> {
  const table = new Map<string, Entry<T>>();
  for (const file of files) {
    if (file.data === undefined || file.data === null) continue;
    if (typeof file.data !== 'object' || Array.isArray(file.data)) {
      issues.push(faultAt(file, [], 'shape', FAULTS.shape('slug: {…}')));
      continue;
    }
    for (const [slug, data] of Object.entries(file.data)) {
      const result = form.safeParse(data);
      if (!result.success) {
        for (const issue of result.error.issues) {
          const path = [slug, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
          const key = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
          issues.push(faultAt(file, [...path, ...key], 'shape', FAULTS.shape(`${path.join('.')}: ${issue.message}`)));
        }
      } else if (table.has(slug)) issues.push(faultAt(file, [slug], 'twice', FAULTS.twice(slug)));
      else table.set(slug, new Entry(file, [slug], result.data));
    }
  }
  return table;
}
