import type { CaseProfile } from '../case/schema/case.ts';
import { waivedAt } from '../case/waivers.ts';
import type { LetterSection, Paper } from './types.ts';

/**
 * The path under which `applications[].waivers` say that a paper was checked, against the original it translates:
 * `papers.translation-cn-hukou`, or of one person `papers.translation-cn-hukou.wife`.
 */
export function checkedPath({ slug, subject }: Pick<Paper, 'slug' | 'subject'>): string {
  return `papers.${slug}${subject === undefined ? '' : `.${subject}`}`;
}

/** True if the office has said, by whom and when, that a paper was checked. */
export function isChecked(
  application: CaseProfile['applications'][number] | undefined,
  paper: Pick<Paper, 'slug' | 'subject'>,
): boolean {
  return waivedAt(application, checkedPath(paper)) !== undefined;
}

/**
 * Sections of a paper that was checked: without those that only warn of the draft (`draft`, by id), and without the mark of
 * what was not read off the original.
 */
export function asChecked(
  sections: readonly LetterSection[],
  draft: ReadonlySet<string>,
  mark: string | undefined,
): LetterSection[] {
  const kept = sections.filter(({ id }) => !draft.has(id));
  return mark === undefined ? kept : kept.map((section) => withoutMark(section, mark));
}

/** A value with the mark taken out of every text in it. */
function withoutMark<T>(value: T, mark: string): T {
  if (typeof value === 'string') return value.replaceAll(mark, '') as T;
  if (Array.isArray(value)) return value.map((one) => withoutMark(one, mark)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutMark(one, mark)])) as T;
}
