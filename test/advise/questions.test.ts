import { describe, expect, test } from 'vitest';
import { type Advice, isLater, letterPoints, openDetails, questionsWith } from '../../src/advise/index.ts';
import { draftLetter } from '../../src/letter/index.ts';
import { adviseOn, content, fixtureCases } from './support.ts';

/** Every path that anything open in an advice waits for. */
function waitedFor(advice: Advice): Set<string> {
  const open = <T extends { state: string; missing: readonly string[] }>(all: readonly T[]) =>
    all.filter(({ state }) => state === 'open').flatMap(({ missing }) => missing);
  const { requirements, weakPoints, notices, filing, periods, outcomes, deadlines, fee, office } = advice;
  const points = [
    ...[requirements, weakPoints, notices, filing, periods, outcomes].flatMap((all) =>
      open<{ state: string; missing: readonly string[] }>(all),
    ),
    ...weakPoints
      .filter(({ state }) => state === 'certain')
      .flatMap(({ address }) => address.flatMap(({ missing }) => missing)),
    ...deadlines.flatMap(({ missing }) => missing),
    ...(fee?.missing ?? []),
    ...(office?.missing ?? []),
  ];
  const rows = advice.rows.flatMap((row) => [...row.missing, ...openDetails(row)]);
  return new Set([...rows, ...points.filter((path) => !isLater(path))]);
}

describe('the questions of a case', () => {
  for (const { name, profile, index, asOf } of fixtureCases('questions', 30))
    test(`${name}: every fact that anything open waits for is asked once, those that decide most first`, () => {
      const advice = adviseOn(profile, index, asOf);
      const paths = advice.questions.map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
      expect(new Set(paths)).toEqual(waitedFor(advice));
      const weights = advice.questions.map(({ weight }) => weight);
      expect(weights).toEqual([...weights].sort((a, b) => b - a));
      // What a letter wants to know joins the list: nothing leaves it, nothing comes twice, what both want rises.
      const letter = draftLetter(profile, advice, content);
      const wanted = letterPoints(letter?.questions ?? []);
      const all = questionsWith(advice, wanted, () => false);
      const asked = all.map(({ path }) => path);
      expect(new Set(asked).size).toBe(asked.length);
      expect(new Set(asked)).toEqual(
        new Set([...paths, ...wanted.flatMap(({ missing }) => missing).filter((path) => !isLater(path))]),
      );
      for (const { path, weight } of advice.questions)
        expect(all.find((one) => one.path === path)?.weight).toBeGreaterThanOrEqual(weight);
    });
});
