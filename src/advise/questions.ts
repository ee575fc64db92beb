import { missingIn } from './papers.ts';
import type { EvidenceRow, Question } from './types.ts';

/** What an official row weighs against a customary one when questions are ranked. */
const WEIGHT = { required: 3, conditional: 3, customary: 1 } as const;

/** A row that may not exist at all outweighs a detail that is open in a row that surely does. */
const DETAIL = 0.5;

/**
 * The facts to ask for, those that decide most first. A fact's weight is the sum over the rows it is part of: more if the
 * row itself is open, more if the fact settles it alone. `incomplete` tells whether the profile has something at a path.
 */
export function rankQuestions(rows: readonly EvidenceRow[], present: (path: string) => boolean): Question[] {
  const found = new Map<string, { rows: Set<string>; settles: number; weight: number }>();
  const note = (path: string, row: EvidenceRow, weight: number, alone: boolean): void => {
    const entry = found.get(path) ?? { rows: new Set<string>(), settles: 0, weight: 0 };
    entry.rows.add(row.id);
    entry.weight += weight;
    if (alone) entry.settles += 1;
    found.set(path, entry);
  };
  for (const row of rows) {
    const weight = WEIGHT[row.level];
    for (const path of row.missing) note(path, row, weight / row.missing.length, row.missing.length === 1);
    const details = openDetails(row).filter((path) => !row.missing.includes(path));
    for (const path of details) note(path, row, (weight * DETAIL) / details.length, false);
  }
  return [...found]
    .map(([path, { rows: ids, settles, weight }]) => ({
      path,
      kind: present(path) ? ('complete' as const) : ('value' as const),
      rows: [...ids],
      settles,
      weight: Math.round(weight * 100) / 100,
    }))
    .sort((a, b) => b.weight - a.weight || scope(a.path) - scope(b.path) || (a.path < b.path ? -1 : 1));
}

/** Facts that would make a certain row exact: whose it is, which years, from where, which of several papers. */
export function openDetails(row: EvidenceRow): string[] {
  const paths = [
    ...(row.whose?.missing ?? []),
    ...(row.coverage?.missing ?? []),
    ...missingIn(row.papers),
    ...row.answeredBy.flatMap((answer) => answer.missing),
  ];
  return [...new Set(paths)];
}

/** The application's own fields are asked before relations, relations before single persons. */
function scope(path: string): number {
  return path.startsWith('applications') ? 0 : path.startsWith('people') ? 2 : 1;
}
