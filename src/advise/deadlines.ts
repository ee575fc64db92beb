import { isoOf, parseDayRange } from '../base/day.ts';
import { evaluate, truthOf, withVariables } from '../catalogue/condition/evaluate.ts';
import { Days, Unknown } from '../catalogue/condition/values.ts';
import type { Catalogue, Deadline } from '../catalogue/model.ts';
import type { Facts } from '../facts/index.ts';
import { papersIn } from './papers.ts';
import type { DeadlineAdvice, EvidenceRow } from './types.ts';
import { filler } from './words.ts';

/**
 * Deadlines of an application, the earliest first; open ones last. `rows` are those of its list, with what has been had;
 * what opened or changed before `asOf` (the day of the advice) is left out.
 */
export function selectDeadlines(
  catalogue: Pick<Catalogue, 'deadlines'>,
  category: string,
  facts: Facts,
  rows: readonly EvidenceRow[],
  asOf: number,
): DeadlineAdvice[] {
  const fill = filler(facts.environment);
  const first = earliestUsable(rows);
  const day = first && parseDayRange(first.usableTo);
  const env = withVariables(facts.environment, { earliestUsableTo: day ? new Days(day) : null });
  const found = Object.values(catalogue.deadlines)
    .filter((deadline) => deadline.applications.includes(category))
    .flatMap((deadline): DeadlineAdvice[] => {
      const truth = deadline.when ? truthOf(evaluate(deadline.when.node, env)) : true;
      if (truth === false || (deadline.onlyIfSure && truth !== true)) return [];
      const { slug, kind, clock } = deadline;
      const papers = first && mentionsPapers(deadline) ? { papers: first.papers } : {};
      const words = { slug, kind, clock, text: fill(deadline.text), ...papers };
      const on = evaluate(deadline.on.node, env);
      const missing = truth instanceof Unknown ? [...truth.paths] : [];
      if (on instanceof Days && on.min === on.max && Number.isFinite(on.min)) {
        const over = (kind === 'opens' || kind === 'change') && on.min < asOf;
        return over ? [] : [{ ...words, on: isoOf(on.min), missing }];
      }
      if (on === null || (on instanceof Days && !Number.isFinite(on.min))) return [];
      if (on instanceof Unknown || on instanceof Days) missing.push(...on.paths);
      return [{ ...words, missing: [...new Set(missing)] }];
    });
  return found.sort((a, b) => (a.on ?? '9').localeCompare(b.on ?? '9'));
}

/** The papers at hand that grow too old first, and their last day; undefined if none does. */
function earliestUsable(rows: readonly EvidenceRow[]): { usableTo: string; papers: string[] } | undefined {
  const had = rows.flatMap(({ collection, papers }) =>
    collection.usableTo === undefined ? [] : [{ usableTo: collection.usableTo, papers: papersIn(papers) }],
  );
  const [usableTo] = had.map((one) => one.usableTo).sort();
  if (usableTo === undefined) return undefined;
  return {
    usableTo,
    papers: [...new Set(had.filter((one) => one.usableTo === usableTo).flatMap((one) => one.papers))],
  };
}

function mentionsPapers({ on: { node } }: Deadline): boolean {
  return node.op === 'id' && node.name === 'earliestUsableTo';
}
