import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseProfile } from '../../src/case/schema/case.ts';
import { adviseOn, fixtureCases } from './support.ts';

/** The same data with the keys of every record in an order drawn by `pick`. */
function shuffled(value: unknown, pick: (bound: number) => number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, pick));
  if (typeof value !== 'object' || value === null) return value;
  const left = Object.entries(value);
  const out: Record<string, unknown> = {};
  while (left.length > 0) {
    const [[key, item] = ['', undefined]] = left.splice(pick(left.length), 1);
    out[key] = shuffled(item, pick);
  }
  return out;
}

for (const { name, profile, index, asOf } of fixtureCases('order', 40))
  describe(name, () => {
    test('the same case gives the same advice, and is not changed by asking', () => {
      const before = structuredClone(profile);
      const advice = adviseOn(profile, index, asOf);
      expect(adviseOn(profile, index, asOf)).toEqual(advice);
      expect(JSON.stringify(adviseOn(structuredClone(profile), index, asOf))).toBe(JSON.stringify(advice));
      expect(profile).toEqual(before);
    });

    test('the order in which fields and people are written does not matter', () => {
      const advice = JSON.stringify(adviseOn(profile, index, asOf));
      fc.assert(
        fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
          const other = shuffled(profile, (bound) => (numbers.next().value as number) % bound) as CaseProfile;
          expect(JSON.stringify(adviseOn(other, index, asOf))).toBe(advice);
        }),
        { numRuns: 3 },
      );
    });
  });
