import { type Advice, type EvidenceRow, papersIn } from '../../src/advise/index.ts';
import { describe } from '../support/match.ts';

/**
 * The two laws of knowing less. `full` is the advice on a case, `half` the advice on the same case with facts taken away.
 *
 * 1. Nothing that is asked for, or may be, disappears: for every paper of every row of `full`, `half` has the same row of
 *    the list with that paper among those it asks for or may ask for, for the same person and year or for one not known.
 * 2. Nothing that is certain in `half` was a guess: `full` has the same row of the list, certain, with no other papers
 *    than `half` left open, for the same person and year.
 */
export function brokenLaws(full: Advice, half: Advice): string[] {
  return [
    ...lost(full, half).map((text) => `lost: ${text}`),
    ...guessed(full, half).map((text) => `guessed: ${text}`),
    ...rules(full, half),
  ];
}

function lost(full: Advice, half: Advice): string[] {
  const covers = (wide: EvidenceRow, row: EvidenceRow, paper: string) =>
    wide.row === row.row &&
    papersIn(wide.papers).includes(paper) &&
    subset(row.whose?.persons, wide.whose?.persons, (wide.whose?.missing.length ?? 0) > 0) &&
    subset(periods(row), [...periods(wide), ...(wide.coverage?.maybe ?? [])], unsure(wide)) &&
    row.answeredBy.every((answer) => wide.answeredBy.some(({ paper: other }) => other === answer.paper));
  return full.rows.flatMap((row) =>
    papersIn(row.papers)
      .filter((paper) => !half.rows.some((wide) => covers(wide, row, paper)))
      .map((paper) => `${paper} of ${describe(row)}`),
  );
}

function guessed(full: Advice, half: Advice): string[] {
  const proves = (row: EvidenceRow, sure: EvidenceRow) =>
    row.row === sure.row &&
    row.state === 'certain' &&
    subset(papersIn(row.papers), papersIn(sure.papers)) &&
    subset(sure.whose?.persons, row.whose?.persons) &&
    subset(periods(sure), periods(row)) &&
    (sure.coverage?.municipality === undefined || sure.coverage.municipality === row.coverage?.municipality) &&
    sure.answeredBy.every(
      ({ paper, state }) =>
        state === 'open' || row.answeredBy.some((answer) => answer.paper === paper && answer.state === 'certain'),
    );
  return half.rows.filter((row) => row.state === 'certain' && !full.rows.some((one) => proves(one, row))).map(describe);
}

/**
 * Notices, requirements, weak points, outcomes, periods and the fee obey the same laws. Contradictions obey the second: what is said of
 * two facts is not said any more when one of them is not known.
 */
function rules(full: Advice, half: Advice): string[] {
  const found: string[] = [];
  for (const { slug, state } of full.notices)
    if (!half.notices.some((one) => one.slug === slug)) found.push(`lost: notice ${slug} (${state})`);
  for (const { slug, state } of half.notices)
    if (state === 'certain' && !full.notices.some((one) => one.slug === slug && one.state === 'certain'))
      found.push(`guessed: notice ${slug}`);
  for (const { slug, state } of half.requirements) {
    const is = full.requirements.find((one) => one.slug === slug)?.state;
    if (state === 'not-met' && is !== 'not-met') found.push(`guessed: requirement ${slug} is not met, but ${is}`);
    if (state === 'met' && is !== 'met' && is !== undefined)
      found.push(`guessed: requirement ${slug} is met, but ${is}`);
  }
  for (const { slug, state } of full.requirements)
    if (!half.requirements.some((one) => one.slug === slug)) found.push(`lost: requirement ${slug} (${state})`);
  for (const { slug, state } of full.weakPoints)
    if (!half.weakPoints.some((one) => one.slug === slug)) found.push(`lost: weak point ${slug} (${state})`);
  for (const { slug, state } of half.weakPoints)
    if (state === 'certain' && !full.weakPoints.some((one) => one.slug === slug && one.state === 'certain'))
      found.push(`guessed: weak point ${slug}`);
  for (const { slug, state } of full.outcomes)
    if (!half.outcomes.some((one) => one.slug === slug)) found.push(`lost: outcome ${slug} (${state})`);
  for (const { slug, state } of half.outcomes)
    if (state === 'certain' && !full.outcomes.some((one) => one.slug === slug && one.state === 'certain'))
      found.push(`guessed: outcome ${slug}`);
  for (const { slug, state } of half.contradictions)
    if (state === 'certain' && !full.contradictions.some((one) => one.slug === slug && one.state === 'certain'))
      found.push(`guessed: contradiction ${slug}`);
  for (const { slug, state } of half.periods) {
    const is = full.periods.find((one) => one.slug === slug)?.state;
    if ((state === 'met' || state === 'not-met') && is !== undefined && is !== state)
      found.push(`guessed: period ${slug} is ${state}, but ${is}`);
  }
  if (full.fee && !(half.fee && half.fee.min <= full.fee.min && half.fee.max >= full.fee.max))
    found.push(`lost: fee ${full.fee.min}–${full.fee.max} is ${half.fee?.min}–${half.fee?.max}`);
  return found;
}

function periods({ coverage }: EvidenceRow): string[] {
  return [...(coverage?.years ?? []), ...(coverage?.months ?? [])].map(String);
}

/** Whether what a row covers is not known, or not all of it. */
function unsure(row: EvidenceRow): boolean {
  return (row.coverage?.missing.length ?? 0) > 0;
}

function subset(part: readonly string[] = [], whole: readonly string[] = [], anything = false): boolean {
  return anything || part.every((one) => whole.includes(one));
}
