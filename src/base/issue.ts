import type { Lang } from './locale.ts';

/** A place in a file: 1-based line and column, as an editor counts them. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** One sentence in every language of messages. */
export type Message = Readonly<Record<Lang, string>>;

/**
 * Something wrong or worth knowing, told to the user. Riyusho returns issues at every boundary instead of throwing.
 * `code` is stable and kebab-case; `path` is the field as the user writes it (`people.wang.addresses[1].from`).
 */
export interface Issue {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly path?: string;
  readonly place?: Place;
  /** What is wrong. */
  readonly what: Message;
  /** What to do. */
  readonly todo?: Message;
}

/** A value, or the issues that prevented it. Warnings may come beside a value. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** A successful result, with warnings if there are any. */
export function success<T>(value: T, issues: readonly Issue[] = []): Result<T> {
  return { ok: true, value, issues };
}

/** A failed result. At least one of `issues` is an error. */
export function failure<T>(issues: readonly Issue[]): Result<T> {
  return { ok: false, issues };
}
