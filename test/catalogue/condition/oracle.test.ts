import { Environment as Cel } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { List, Numbers, Unknown, type Value } from '../../../src/catalogue/condition/values.ts';
import { checker, valueIn } from './support.ts';

/**
 * Two oracles. Over complete data our interpreter agrees with the evaluation of the CEL library. Over data with gaps,
 * what it decides stays decided whatever fills the gaps.
 */

type Kind = 'bool' | 'int' | 'list';

/** Expressions over p, q, r: bool; i, j: int; xs, ys: list<int>; and the variable of one test around. */
const { bool, int, list } = fc.letrec<Record<Kind, string>>((tie) => {
  const of = (kind: Kind) => tie(kind) as fc.Arbitrary<string>;
  const sides = (operators: string[], kind: Kind) =>
    fc.tuple(of(kind), fc.constantFrom(...operators), of(kind)).map(([a, op, b]) => `(${a} ${op} ${b})`);
  const choice = (kind: Kind) =>
    fc.tuple(of('bool'), of(kind), of(kind)).map(([test, yes, no]) => `(${test} ? ${yes} : ${no})`);
  const over = (names: string[], inside: Kind) =>
    fc
      .tuple(of('list'), fc.constantFrom(...names), of(inside), fc.constantFrom('x', 'y'))
      .map(([of, name, body, x]) => `${of}.${name}(${x}, ${body.replaceAll(/\b[ij]\b/g, x)})`);
  const options = { maxDepth: 4, depthSize: 'small', withCrossShrink: true } as const;
  return {
    bool: fc.oneof(
      options,
      fc.constantFrom('p', 'q', 'r', 'true', 'false'),
      sides(['&&', '||', '==', '!='], 'bool'),
      sides(['==', '!=', '<', '<=', '>', '>='], 'int'),
      of('bool').map((a) => `!${a}`),
      fc.tuple(of('int'), of('list')).map(([a, b]) => `(${a} in ${b})`),
      over(['exists', 'all'], 'bool'),
      choice('bool'),
    ),
    int: fc.oneof(
      options,
      fc.constantFrom('i', 'j', '0', '1', '2', '3'),
      sides(['+', '-', '*'], 'int'),
      of('int').map((a) => `-(${a})`),
      of('list').map((a) => `size(${a})`),
      choice('int'),
    ),
    list: fc.oneof(
      options,
      fc.constantFrom('xs', 'ys', '[1, 2]'),
      fc.array(of('int'), { minLength: 1, maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
      over(['filter'], 'bool'),
      over(['map'], 'int'),
      choice('list'),
    ),
  };
});

interface World {
  readonly p: boolean;
  readonly q: boolean;
  readonly r: boolean;
  readonly i: number;
  readonly j: number;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

const small = fc.integer({ min: -2, max: 4 });
const smalls = fc.array(small, { maxLength: 3 });
const world: fc.Arbitrary<World> = fc.record({
  ...{ p: fc.boolean(), q: fc.boolean(), r: fc.boolean(), i: small, j: small, xs: smalls, ys: smalls },
});

const cel = new Cel({ unlistedVariablesAreDyn: false });
for (const name of ['p', 'q', 'r']) cel.registerVariable(name, 'bool');
for (const name of ['i', 'j']) cel.registerVariable(name, 'int');
for (const name of ['xs', 'ys']) cel.registerVariable(name, 'list<int>');

function byLibrary(source: string, facts: World): unknown {
  const context = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(BigInt) : typeof value === 'number' ? BigInt(value) : value,
    ]),
  );
  return plain(cel.evaluate(source, context));
}

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof List) return value.items.map(plain);
  return Object.is(value, -0) ? 0 : value;
}

const known = (facts: World): Record<string, Value> => ({
  ...facts,
  xs: new List(facts.xs),
  ys: new List(facts.ys),
});

for (const [kind, expression] of Object.entries({ bool, int, list })) {
  test(`with every fact known, ${kind} expressions give what the CEL library gives`, () => {
    fc.assert(
      fc.property(expression, world, (source, facts) => {
        fc.pre(!('message' in checker.check(source)));
        expect(plain(valueIn(source, known(facts)))).toEqual(byLibrary(source, facts));
      }),
      { numRuns: 700 },
    );
  });
}

/** The same facts with gaps: each true value is one of those the gap allows. */
const gaps = fc.record({
  hidden: fc.subarray(['p', 'q', 'r', 'i', 'j', 'xs', 'ys']),
  ranges: fc.boolean(),
  below: fc.nat(2),
  above: fc.nat(2),
  named: fc.nat(3),
  more: fc.boolean(),
  strangers: smalls,
});

function withGaps(facts: World, gap: typeof gaps extends fc.Arbitrary<infer T> ? T : never): Record<string, Value> {
  const values = known(facts);
  for (const name of gap.hidden) {
    const value = facts[name as keyof World];
    if (!gap.ranges || typeof value === 'boolean') values[name] = new Unknown([name]);
    else if (typeof value === 'number') {
      const [min, max] = [value - gap.below, value + gap.above];
      values[name] = min === max ? value : new Numbers(min, max, [name]);
    } else {
      // The first elements are known; the others may belong to it, beside some that do not, or nobody has named them.
      const [items, others] = [value.slice(0, gap.named), value.slice(gap.named)];
      values[name] = gap.more
        ? new List(items, [name])
        : new List(items, [name], gap.strangers.length + others.length > 0 ? [...others, ...gap.strangers] : [0]);
    }
  }
  return values;
}

test('what is decided with facts missing stays decided whatever they turn out to be', () => {
  fc.assert(
    fc.property(bool, world, gaps, (source, facts, gap) => {
      fc.pre(!('message' in checker.check(source)));
      const half = valueIn(source, withGaps(facts, gap));
      if (half instanceof Unknown) expect(half.paths.size).toBeGreaterThan(0);
      else expect(half).toBe(plain(valueIn(source, known(facts))));
    }),
    { numRuns: 3000 },
  );
});

test('a number of which only bounds are known lies between them whatever the facts turn out to be', () => {
  fc.assert(
    fc.property(int, world, gaps, (source, facts, gap) => {
      fc.pre(!('message' in checker.check(source)));
      const half = valueIn(source, withGaps(facts, gap));
      const full = plain(valueIn(source, known(facts))) as number;
      if (half instanceof Unknown) expect(half.paths.size).toBeGreaterThan(0);
      else if (half instanceof Numbers) {
        expect(half.min).toBeLessThanOrEqual(full);
        expect(half.max).toBeGreaterThanOrEqual(full);
        expect(half.paths.length).toBeGreaterThan(0);
      } else expect(plain(half)).toBe(full);
    }),
    { numRuns: 2000 },
  );
});
