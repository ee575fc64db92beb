import type { Text } from '../base/locale.ts';
import { missingIn } from './papers.ts';
import type { Advice, EvidenceRow, OpenPoint, PointKind, Question } from './types.ts';

/** What an official row weighs against a customary one when questions are ranked. */
const WEIGHT = { required: 3, conditional: 3, customary: 1 } as const;

/** A row that may not exist at all outweighs a detail that is open in a row that surely does. */
const DETAIL = 0.5;

/** What an open point weighs against a row: the list of papers comes first, then whether the case fits at all. */
const POINT: Readonly<Record<PointKind, number>> = {
  requirement: 0.9,
  'weak-point': 0.4,
  fee: 0.4,
  office: 0.4,
  letter: 0.4,
  deadline: 0.3,
  filing: 0.3,
  period: 0.1,
  notice: 0.1,
  outcome: 0.1,
};

/** Facts that exist only once the application is filed: nobody can be asked for them before. */
const LATER = /^applications\[\d+\]\.(acceptedOn|decidedOn|cardIssuedOn)$/;

/** True of a fact that nobody can know before the application is filed. */
export function isLater(path: string): boolean {
  return LATER.test(path);
}

/**
 * The facts to ask for, each once, those that decide most first: a fact's weight is the sum over the rows and the points it
 * is part of, more if it settles one alone, more for a row that is open itself. Facts that only points wait for, and that exist
 * only after filing, are left out. `present` tells whether the profile has something at a path.
 */
export function rankQuestions(
  rows: readonly EvidenceRow[],
  points: readonly OpenPoint[],
  present: (path: string) => boolean,
): Question[] {
  const found = new Map<string, { rows: Set<string>; points: OpenPoint[]; settles: number; weight: number }>();
  const at = (path: string) => {
    const entry = found.get(path) ?? { rows: new Set<string>(), points: [], settles: 0, weight: 0 };
    found.set(path, entry);
    return entry;
  };
  const note = (path: string, row: EvidenceRow, weight: number, alone: boolean): void => {
    const entry = at(path);
    entry.rows.add(row.id);
    entry.weight += weight;
    if (alone) entry.settles += 1;
  };
  for (const row of rows) {
    const weight = WEIGHT[row.level];
    for (const path of row.missing) note(path, row, weight / row.missing.length, row.missing.length === 1);
    const details = openDetails(row).filter((path) => !row.missing.includes(path));
    for (const path of details) note(path, row, (weight * DETAIL) / details.length, false);
  }
  for (const point of points)
    for (const path of point.missing) {
      if (isLater(path) && !found.has(path)) continue;
      const entry = at(path);
      entry.points.push(point);
      entry.weight += POINT[point.kind] / point.missing.length;
    }
  return [...found]
    .map(([path, { rows: ids, points: open, settles, weight }]) => ({
      path,
      kind: present(path) ? ('complete' as const) : ('value' as const),
      rows: [...ids],
      points: open.map(({ kind, slug }) => ({ kind, slug })),
      settles,
      weight: Math.round(weight * 100) / 100,
    }))
    .sort((a, b) => b.weight - a.weight || scope(a.path) - scope(b.path) || (a.path < b.path ? -1 : 1));
}

/** Everything in an advice that waits for facts, rows aside. */
export function openPoints(advice: Omit<Advice, 'questions'>): OpenPoint[] {
  const { requirements, weakPoints, fee, office, deadlines, filing, periods, notices, outcomes } = advice;
  const open = (kind: PointKind, all: readonly { slug: string; missing: readonly string[] }[]): OpenPoint[] =>
    all.flatMap(({ slug, missing }) => (missing.length === 0 ? [] : [{ kind, slug, missing }]));
  return [
    ...open(
      'requirement',
      requirements.filter(({ state }) => state === 'open'),
    ),
    ...open(
      'weak-point',
      weakPoints.filter(({ state }) => state === 'open'),
    ),
    // Of a weak point that the case surely has, what has to be said to it.
    ...open(
      'weak-point',
      weakPoints
        .filter(({ state }) => state === 'certain')
        .flatMap(({ slug, address }) => address.map(({ missing }) => ({ slug, missing }))),
    ),
    ...open('fee', fee ? [fee] : []),
    ...open('office', office ? [{ slug: 'office', missing: office.missing }] : []),
    ...open('deadline', deadlines),
    ...open(
      'filing',
      filing.filter(({ state }) => state === 'open'),
    ),
    ...open(
      'period',
      periods.filter(({ state }) => state === 'open'),
    ),
    ...open(
      'notice',
      notices.filter(({ state }) => state === 'open'),
    ),
    ...open(
      'outcome',
      outcomes.filter(({ state }) => state === 'open'),
    ),
  ];
}

/** What a letter waits for, by its questions: of each fact the first sentence that wants it. What only words answer is no fact. */
export function letterPoints(
  questions: readonly { readonly path: string; readonly text?: Text; readonly sentences: readonly string[] }[],
): OpenPoint[] {
  return questions.flatMap(({ path, text, sentences }) =>
    text ? [] : [{ kind: 'letter' as const, slug: sentences[0] ?? path, missing: [path] }],
  );
}

/** The questions of an advice together with those of somebody else, such as the gaps of a letter: one list, each fact once. */
export function questionsWith(
  advice: Advice,
  more: readonly OpenPoint[],
  present: (path: string) => boolean,
): Question[] {
  return rankQuestions(advice.rows, [...openPoints(advice), ...more], present);
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
