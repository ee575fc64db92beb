import { expect, test } from 'vitest';
import { samplerOf } from './sample.ts';

interface One {
  readonly name: string;
  readonly group: string;
}

const cases: One[] = Array.from({ length: 100 }, (_, i) => ({ name: `case ${i}`, group: `group ${i % 7}` }));
const by = (suite: string) => ({ suite, nameOf: (one: One) => one.name, groupOf: (one: One) => one.group });
const names = (some: readonly One[]) => some.map(({ name }) => name);

test('a sample has a bounded number of cases, of every group as many as of any other', () => {
  const { sampled } = samplerOf(1, 0);
  const some = sampled(cases, 20, by('suite'));
  expect(some).toHaveLength(20);
  for (let i = 0; i < 7; i += 1) expect([2, 3]).toContain(some.filter(({ group }) => group === `group ${i}`).length);
  expect(sampled(cases, 20, by('suite'))).toEqual(some);
  expect(new Set(sampled(cases, 7, by('suite')).map(({ group }) => group)).size).toBe(7);
  expect(sampled(cases, 3, by('suite'))).toHaveLength(3);
  expect(sampled(cases.slice(0, 5), 20, by('suite'))).toEqual(cases.slice(0, 5));
});

test('a suite has another sample every day than other suites have, until all cases have been looked at', () => {
  const samples = Array.from({ length: 60 }, (_, day) => names(samplerOf(day, 0).sampled(cases, 20, by('suite'))));
  expect(new Set(samples.map(String)).size).toBe(60);
  expect(new Set(samples.flat()).size).toBe(100);
  expect(names(samplerOf(7, 0).sampled(cases, 20, by('another')))).not.toEqual(samples[7]);
});

test('the longer run takes everything until its time is up', () => {
  const long = samplerOf(1, Date.now() + 60_000);
  expect(long.sampled(cases, 20, by('suite'))).toEqual(cases);
  expect(long.share(cases, 20, 10, 'case', ({ name }) => name)).toEqual(cases);
  expect(long.runs(5)).toEqual({ numRuns: 50 });
  const late = samplerOf(1, Date.now() - 1);
  expect(late.sampled(cases, 20, by('suite'))).toHaveLength(20);
  expect(late.runs(5)).toEqual({ numRuns: 5 });
});

test('a share is a part of each case, another one of each, and never nothing', () => {
  const of = (name: string, most: number) => names(samplerOf(1, 0).share(cases, most, 10, name, (one) => one.name));
  expect(of('a', 200)).toHaveLength(20);
  expect(of('a', 200)).toEqual(of('a', 200));
  expect(of('a', 200)).not.toEqual(of('b', 200));
  expect(of('a', 1)).toHaveLength(4);
});
