import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPath } from '../../src/case/paths.ts';
import { runs, share } from '../support/sample.ts';
import { brokenLaws } from './laws.ts';
import { adviseOn, allFixtures, type Deletion, deletionsOf, fixtureCases, isGuessed, without } from './support.ts';

/**
 * Between two cases that are both incomplete, only fields may be added: a period that is named but not dated may cover
 * any day, while one that is not named is taken not to overlap those that are.
 */
const isField = ({ kind }: Deletion) => kind !== 'entry';

const cases = fixtureCases('less');

test('whichever part of the cases is looked at, every category × procedure is among them', () => {
  expect(new Set(cases.map(({ group }) => group))).toEqual(new Set(allFixtures().map(({ group }) => group)));
});

for (const { name, profile, index, asOf } of cases)
  describe(`${name}, knowing less`, () => {
    const full = adviseOn(profile, index, asOf);
    const deletions = deletionsOf(profile).filter((one) => !isGuessed(one));

    test('of any one fact opens rows, but loses none and guesses none', () => {
      const some = share(deletions, 300, cases.length, name, ({ kind, path }) => `${kind} ${formatPath(path)}`);
      const broken = some.flatMap((deletion) =>
        brokenLaws(full, adviseOn(without(profile, [deletion]), index, asOf)).map(
          (text) => `without ${deletion.kind} ${formatPath(deletion.path)}: ${text}`,
        ),
      );
      expect(broken).toEqual([]);
    });

    test('of several facts loses none and guesses none either, nor does knowing some of them again', () => {
      const of = (facts: Deletion[]) => fc.subarray(facts, { maxLength: Math.min(25, facts.length) });
      fc.assert(
        fc.property(of(deletions), of(deletions.filter(isField)), (first, more) => {
          const half = adviseOn(without(profile, first), index, asOf);
          const less = adviseOn(without(profile, [...first, ...more]), index, asOf);
          expect([...brokenLaws(full, half), ...brokenLaws(half, less)]).toEqual([]);
        }),
        runs(Math.max(2, Math.floor(120 / cases.length))),
      );
    });
  });
