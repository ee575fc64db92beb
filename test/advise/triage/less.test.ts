import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Triage, triage } from '../../../src/advise/index.ts';
import { formatPath } from '../../../src/case/paths.ts';
import type { CaseProfile } from '../../../src/case/schema/case.ts';
import { consultations } from '../../support/consultations.ts';
import { shippedContent } from '../../support/content.ts';
import { runs, share } from '../../support/sample.ts';
import { type Deletion, deletionsOf, fixtureCases, isGuessed, without } from '../support.ts';

const content = shippedContent();

/** Between two incomplete cases only fields may be added: see `less.test.ts` beside. */
const isField = ({ kind }: Deletion) => kind !== 'entry';

interface Somebody {
  readonly name: string;
  readonly profile: CaseProfile;
  readonly person: string;
  readonly on: string;
}

const people: Somebody[] = [
  ...consultations().map(({ name, read, person, on }) => ({ name, profile: read.profile, person, on })),
  ...fixtureCases('triage', 12).flatMap(({ name, profile, index, asOf }) => {
    const person = profile.applications[index]?.applicant;
    return person === undefined ? [] : [{ name, profile, person, on: asOf }];
  }),
];

const of = (profile: CaseProfile, { person, on }: Somebody) => triage(profile, person, content, on, () => false);

/** What was certain with less known and is not so with more: nothing may be closed, open, warned of or promised by ignorance. */
function broken(full: Triage, half: Triage): string[] {
  const more = new Map(full.entries.map((one) => [`${one.category} ${one.procedure}`, one]));
  return [
    ...half.entries.flatMap(({ category, procedure, state, closedBy, unmet }) => {
      const name = `${category} ${procedure}`;
      const is = more.get(name);
      if (state === 'undecided') return [];
      if (is?.state !== state) return [`${name} is ${state}, but ${is?.state}`];
      const gates = closedBy
        .filter((slug) => !is.closedBy.includes(slug))
        .map((slug) => `${name} is closed by ${slug}`);
      const warned = unmet.filter(({ slug }) => !is.unmet.some((one) => one.slug === slug));
      return [...gates, ...warned.map(({ slug }) => `${name} lacks ${slug}`)];
    }),
    ...half.outcomes
      .filter(
        ({ state, slug }) =>
          state === 'certain' && !full.outcomes.some((one) => one.slug === slug && one.state === 'certain'),
      )
      .map(({ slug }) => `outcome ${slug}`),
    ...full.outcomes
      .filter(({ slug }) => !half.outcomes.some((one) => one.slug === slug))
      .map(({ slug }) => `lost ${slug}`),
    ...half.elsewhere
      .filter(
        ({ category, procedure }) =>
          !full.elsewhere.some((one) => one.category === category && one.procedure === procedure),
      )
      .map(({ category, procedure }) => `elsewhere ${category} ${procedure}`),
  ];
}

for (const somebody of people)
  describe(`${somebody.name}, knowing less`, () => {
    const { name, profile } = somebody;
    const full = of(profile, somebody);
    const deletions = deletionsOf(profile).filter((one) => !isGuessed(one));

    test('of any one fact closes nothing, opens nothing and promises nothing', () => {
      const some = share(deletions, 80, people.length, name, ({ kind, path }) => `${kind} ${formatPath(path)}`);
      const found = some.flatMap((deletion) =>
        broken(full, of(without(profile, [deletion]), somebody)).map(
          (text) => `without ${deletion.kind} ${formatPath(deletion.path)}: ${text}`,
        ),
      );
      expect(found).toEqual([]);
    });

    test('of several facts does not either, nor does knowing some of them again', () => {
      const some = (facts: Deletion[]) => fc.subarray(facts, { maxLength: Math.min(12, facts.length) });
      fc.assert(
        fc.property(some(deletions), some(deletions.filter(isField)), (first, then) => {
          const half = of(without(profile, first), somebody);
          const less = of(without(profile, [...first, ...then]), somebody);
          expect([...broken(full, half), ...broken(half, less)]).toEqual([]);
        }),
        runs(2),
      );
    });
  });

test('of nobody anything is known: nothing is open and nothing closed', () => {
  const bare = { version: 1 as const, applications: [{ id: 'a1' }], people: { somebody: {} } };
  const found = triage(bare, 'somebody', content, '2026-11-25', () => false);
  expect(found.entries.filter(({ state }) => state !== 'undecided')).toEqual([]);
});
