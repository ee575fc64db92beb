import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Advice, openDetails } from '../../src/advise/index.ts';
import type { Segment } from '../../src/case/paths.ts';
import type { CaseProfile } from '../../src/case/schema/case.ts';
import { runs } from '../support/sample.ts';
import {
  adviseOn,
  type Deletion,
  deletionsOf,
  fixtureCases,
  isGuessed,
  isHistory,
  segmentsOf,
  without,
} from './support.ts';

/** State of collecting papers is no fact of the case, and no row waits for it; what is guessed is not asked. */
const isAskable = (one: Deletion) => one.kind !== 'entry' && !one.path.includes('papers') && !isGuessed(one);

const everything = (profile: CaseProfile): Deletion[] =>
  deletionsOf(profile).filter(({ kind, path }) => isAskable({ kind, path }) && kind === 'field' && path.length <= 3);

/**
 * The client answers what is asked at a path, as the full case has it: the field, or the whole history it names. Undefined
 * if the full case does not know either, or nothing was missing.
 */
function answered(half: CaseProfile, full: CaseProfile, path: string): CaseProfile | undefined {
  const steps = segmentsOf(path);
  const copy = structuredClone(half);
  let [target, source]: unknown[] = [copy, full];
  for (const [i, step] of steps.entries()) {
    if (isHistory(source) && typeof step === 'number') {
      // An entry the half case does not have yet comes with its history.
      if (!isHistory(target) || target.items[step] === undefined) return undefined;
      [target, source] = [target.items[step], source.items[step]];
      continue;
    }
    const [to, from] = [target, source] as Record<Segment, unknown>[];
    const answer = from?.[step];
    if (!to || answer === undefined) return undefined;
    if (i === steps.length - 1 || to[step] === undefined || to[step] === null) {
      if (JSON.stringify(to[step]) === JSON.stringify(answer)) return undefined;
      to[step] = structuredClone(answer);
      return copy;
    }
    [target, source] = [to[step], answer];
  }
  return undefined;
}

/** Asks and answers until nothing that is asked can be answered; returns the last advice and the number of rounds. */
function interview(half: CaseProfile, full: CaseProfile, advise: (profile: CaseProfile) => Advice, all: boolean) {
  let profile = half;
  for (let round = 0; ; round += 1) {
    const advice = advise(profile);
    expectQuestions(advice);
    let next = profile;
    for (const { path } of advice.questions) {
      next = answered(next, full, path) ?? next;
      if (!all && next !== profile) break;
    }
    if (next === profile) return { advice, round };
    profile = next;
  }
}

/** Whatever is open asks for something, and every question is asked. */
function expectQuestions(advice: Advice): void {
  const asked = new Set(advice.questions.map(({ path }) => path));
  for (const row of advice.rows) {
    if (row.state === 'open') expect(row.missing.length, row.id).toBeGreaterThan(0);
    for (const path of [...row.missing, ...openDetails(row)]) expect(asked).toContain(path);
  }
}

const cases = fixtureCases('answers', 20);

for (const { name, profile, index, asOf } of cases)
  describe(`${name}, asked again`, () => {
    const advise = (one: CaseProfile) => adviseOn(one, index, asOf);
    const rows = advise(profile).rows;

    test('from nothing but what is applied for, the questions lead to the same rows', () => {
      const half = without(profile, everything(profile));
      const { advice, round } = interview(half, profile, advise, true);
      expect(advice.rows).toEqual(rows);
      expect(round).toBeLessThanOrEqual(8);
    });

    test('with many facts missing, answering all questions or only the first leads to the same rows', () => {
      const deletions = deletionsOf(profile).filter(isAskable);
      const missing = fc.subarray(deletions, { minLength: Math.min(deletions.length, 10) });
      fc.assert(
        fc.property(missing, fc.boolean(), (facts, all) => {
          const { advice, round } = interview(without(profile, facts), profile, advise, all);
          expect(advice.rows).toEqual(rows);
          expect(round).toBeLessThanOrEqual(all ? 8 : deletions.length);
        }),
        runs(Math.max(2, Math.floor(120 / cases.length)), 5),
      );
    });
  });
