import { isoOf, parseDayRange } from '../../../src/base/day.ts';
import { createChecker, isFault } from '../../../src/catalogue/condition/check.ts';
import { type Environment, evaluate } from '../../../src/catalogue/condition/evaluate.ts';
import type { TypeTable } from '../../../src/catalogue/condition/types.ts';
import { Days, List, Numbers, type Rec, Unknown, type Value } from '../../../src/catalogue/condition/values.ts';

/** A small world to test conditions in: two people with jobs, and plain variables of every type. */
export const WORLD: TypeTable = {
  records: {
    Person: {
      kind: { type: 'string', vocabulary: 'kinds' },
      name: { type: 'string' },
      bornOn: { type: 'Date' },
      age: { type: 'int' },
      drives: { type: 'bool' },
      jobs: { type: 'list<Job>' },
      friends: { type: 'list<Friend>' },
    },
    Friend: { name: { type: 'string' } },
    Job: {
      kind: { type: 'string', vocabulary: 'kinds' },
      from: { type: 'Date' },
      to: { type: 'Date' },
      pay: { type: 'int' },
      licensed: { type: 'bool' },
    },
  },
  functions: ['years(Person, int): list<Job>', 'statusMonths(Person, list<string>): int'],
  variables: {
    ...{ me: 'Person', you: 'Person' },
    ...{ p: 'bool', q: 'bool', r: 'bool', i: 'int', j: 'int', d: 'Date', e: 'Date' },
    ...{ xs: 'list<int>', ys: 'list<int>', flags: 'list<bool>', jobs: 'list<Job>', people: 'list<Person>' },
  },
  vocabulary: { kinds: ['employee', 'student', 'none'], statuses: ['student', 'dependent'] },
};

export const checker = createChecker(WORLD, new Set(['limit']));

/** Not known; each name is a path that would decide. */
export const unknown = (...paths: string[]) => new Unknown(paths);

/** A day, a month or a year, as the profile writes it. */
export const day = (text: string, ...paths: string[]) => {
  const range = parseDayRange(text);
  if (!range) throw new Error(`no date: ${text}`);
  return new Days(range, paths);
};

/** A number of which only the bounds are known. */
export const between = (min: number, max: number, ...paths: string[]) => new Numbers(min, max, paths);

/** A list that is whole. */
export const whole = (...items: Value[]) => new List(items);

/** A list that may go on. */
export const begun = (path: string, ...items: Value[]) => new List(items, [path]);

/** A record with these fields; a field that is left out asks for its own path. */
export function record(type: string, key: string, fields: Readonly<Record<string, Value>> = {}): Rec {
  return {
    record: type,
    key,
    path: key,
    get: (name) => (Object.hasOwn(fields, name) ? (fields[name] ?? null) : unknown(`${key}.${name}`)),
  };
}

/** Checks a condition, evaluates it, and writes the result. */
export function result(source: string, values: Readonly<Record<string, Value>> = {}): string {
  return written(valueIn(source, values));
}

/** Checks and evaluates a condition. Variables that are not given are unknown by their own name. */
export function valueIn(source: string, values: Readonly<Record<string, Value>> = {}): Value {
  const expression = checker.check(source);
  if (isFault(expression)) throw new Error(`${source}: ${expression.message}`);
  const env: Environment = {
    variable: (name) => (Object.hasOwn(values, name) ? values[name] : unknown(name)),
    fact: () => {
      throw new Error('no facts here');
    },
    parameter: () => values.limit ?? 10,
  };
  return evaluate(expression.node, env);
}

/** A value as a reader would write it: `true`, `? a b`, `3..5 path`, `[1,2]…`. */
export function written(value: Value): string {
  if (value instanceof Unknown) return `? ${[...value.paths].sort().join(' ')}`.trim();
  if (value instanceof Numbers) return `${value.min}..${value.max} ${value.paths.join(' ')}`.trim();
  if (value instanceof List) return `[${value.items.map(written)}]${value.complete ? '' : '…'}`;
  if (value instanceof Days) return value.min === value.max ? isoOf(value.min) : `? ${value.paths.join(' ')}`;
  return value !== null && typeof value === 'object' ? value.key : String(value);
}
