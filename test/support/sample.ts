import { createHash } from 'node:crypto';

/**
 * The two tiers of tests that run over fixtures. `npm test` looks at a part of the cases, no more however many there are,
 * with every category × procedure in it; another part every day. `npm run test:long` looks at all of them, until its time is
 * up (`RIYUSHO_MINUTES`); what is left then is looked at as in `npm test`. Expectations written for a fixture
 * (`*.expect.yaml`) are no matter of sampling: they are always held.
 *
 * `RIYUSHO_ROUND=n npm test` looks at the part of another day; which it was is told when the tests begin.
 */
export interface Sampler {
  /** The number of the part: days since 1970, unless another is asked for. */
  readonly round: number;
  /** Whether this is the longer run and its time is not up. */
  isLong(): boolean;
  /** How often a property is tried: `short` times, or `times` as often in the longer run. */
  runs(short: number, times?: number): { numRuns: number };
  /**
   * The cases a suite looks at: all in the longer run; else `most` of them, first one of every group (category × procedure),
   * then a second one of every group, and so on.
   */
  sampled<T>(cases: readonly T[], most: number, by: By<T>): T[];
  /**
   * What of one case a suite looks at, facts for example: all in the longer run, else the share of this case in `most`,
   * which is for all `cases` of the suite together; at least `LEAST` of it.
   */
  share<T>(items: readonly T[], most: number, cases: number, name: string, textOf: (item: T) => string): T[];
}

/** Which suite samples, and what it knows a case by. */
export interface By<T> {
  readonly suite: string;
  nameOf(one: T): string;
  groupOf(one: T): string;
}

/** So much of a case is always looked at. */
const LEAST = 4;

/** A sampler for one part of the cases, or for all of them until a time (milliseconds since 1970). */
export function samplerOf(round: number, until: number): Sampler {
  const isLong = (): boolean => Date.now() < until;
  /** Orders things anew in every round, and for every suite in its own way. */
  const shuffled = <T>(items: readonly T[], nameOf: (item: T) => string): T[] =>
    items
      .map(
        (item) =>
          [
            createHash('sha256')
              .update(`${round} ${nameOf(item)}`)
              .digest('hex'),
            item,
          ] as const,
      )
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, item]) => item);
  return {
    round,
    isLong,
    runs: (short, times = 10) => ({ numRuns: isLong() ? short * times : short }),
    sampled(cases, most, { suite, nameOf, groupOf }) {
      if (isLong()) return [...cases];
      const groups = new Map<string, typeof cases>();
      for (const one of shuffled(cases, (one) => `${suite} ${nameOf(one)}`))
        groups.set(groupOf(one), [...(groups.get(groupOf(one)) ?? []), one]);
      const turns = shuffled([...groups.keys()], (key) => `${suite} ${key}`).flatMap((key) =>
        (groups.get(key) ?? []).map((one, turn) => ({ one, turn })),
      );
      const chosen = turns.sort((a, b) => a.turn - b.turn).slice(0, most);
      const kept = new Set(chosen.map(({ one }) => one));
      return cases.filter((one) => kept.has(one));
    },
    share(items, most, cases, name, textOf) {
      const count = Math.max(LEAST, Math.floor(most / Math.max(1, cases)));
      if (isLong() || items.length <= count) return [...items];
      const kept = new Set(shuffled(items, (item) => `${name} ${textOf(item)}`).slice(0, count));
      return items.filter((item) => kept.has(item));
    },
  };
}

export const { round, isLong, runs, sampled, share } = samplerOf(
  Number(process.env.RIYUSHO_ROUND),
  Number(process.env.RIYUSHO_LONG_UNTIL ?? 0),
);
