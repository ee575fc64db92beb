import { describe, expect, test } from 'vitest';
import { isoOf, parseDayRange } from '../../src/base/day.ts';
import type { Days } from '../../src/catalogue/condition/values.ts';
import type { Clock, TimeInForce } from '../../src/catalogue/model.ts';
import { clocksOf, inForce, parameterAt } from '../../src/facts/index.ts';
import { written } from '../catalogue/condition/support.ts';

type Dates = Parameters<typeof clocksOf>[0];

const clocks = (dates: Dates, asOf = '2026-01-15') => clocksOf(dates, 'a', parseDayRange(asOf)?.min ?? 0);

/** A clock as a reader writes it: `2026-05-01`, `2026-01-15…2026-05-01 (a.filingOn)`, `2026-01-15… (a.filingOn)`. */
function shown({ min, max, paths }: Days): string {
  const text = (day: number) => (Number.isFinite(day) ? isoOf(day) : '');
  return min === max ? text(min) : `${text(min)}…${text(max)} (${paths})`;
}

describe('the clocks of an application', () => {
  test.each<[string, Dates, Clock, string]>([
    ['a filing date', { filingOn: '2026-05-15' }, 'filing', '2026-05-15'],
    ['a month of filing', { filingOn: '2026-05' }, 'filing', '2026-05-01…2026-05-31 (a.filingOn)'],
    ['no filing date: not before today', {}, 'filing', '2026-01-15… (a.filingOn)'],
    ['accepted: filed before', { acceptedOn: '2026-05-20' }, 'filing', '2026-01-15…2026-05-20 (a.filingOn)'],
    ['decided: filed before', { decidedOn: '2026-05-20' }, 'filing', '2026-01-15…2026-05-20 (a.filingOn)'],
    ['accepted long ago', { acceptedOn: '2025-05-20' }, 'filing', '2025-05-20'],
    ['acceptance is taken as filing', { filingOn: '2026-05-15' }, 'acceptance', '2026-05-15'],
    ['also where filing is open', {}, 'acceptance', '2026-01-15… (a.filingOn)'],
    ['unless it is written', { filingOn: '2026-05-15', acceptedOn: '2026-05-20' }, 'acceptance', '2026-05-20'],
    ['decided not before acceptance', { filingOn: '2026-05-15' }, 'decision', '2026-05-15… (a.decidedOn)'],
    ['or on the day it was', { filingOn: '2026-05-15', decidedOn: '2026-08-01' }, 'decision', '2026-08-01'],
    [
      'card not before the decision',
      { filingOn: '2026-05-15', decidedOn: '2026-08-01' },
      'issue',
      '2026-08-01… (a.cardIssuedOn)',
    ],
    ['card not before filing', { filingOn: '2026-05-15' }, 'issue', '2026-05-15… (a.cardIssuedOn)'],
    ['entry not before acceptance', { filingOn: '2026-05-15' }, 'entry', '2026-05-15… (a.enteredOn)'],
  ])('%s', (_, dates, clock, expected) => {
    expect(shown(clocks(dates)[clock])).toBe(expected);
  });
});

describe('a rule', () => {
  test.each<[TimeInForce, Dates, string]>([
    [{}, {}, 'true'],
    [{ from: '2026-04-01' }, { filingOn: '2026-03-31' }, 'false'],
    [{ from: '2026-04-01' }, { filingOn: '2026-04-01' }, 'true'],
    [{ to: '2026-03-31' }, { filingOn: '2026-03-31' }, 'true'],
    [{ to: '2026-03-31' }, { filingOn: '2026-04-01' }, 'false'],
    [{ from: '2026-04-01', to: '2026-09-30' }, { filingOn: '2026-10-01' }, 'false'],
    [{ from: '2026-04-01' }, { filingOn: '2026' }, '? a.filingOn'],
    [{ from: '2026-04-01' }, {}, '? a.filingOn'],
    [{ from: '2026-01-15' }, {}, 'true'],
    [{ to: '2026-01-14' }, {}, 'false'],
    [{ from: '2026-10-01', on: 'acceptance' }, { filingOn: '2026-09-30', acceptedOn: '2026-10-01' }, 'true'],
    [{ from: '2026-10-01', on: 'acceptance' }, { filingOn: '2026-09-30' }, 'false'],
    [{ from: '2026-10-01', on: 'decision' }, { filingOn: '2026-09-30' }, '? a.decidedOn'],
    [{ from: '2026-10-01', on: 'decision' }, { filingOn: '2026-10-01' }, 'true'],
    [{ to: '2026-06-13', on: 'issue' }, { filingOn: '2026-06-01', decidedOn: '2026-06-14' }, 'false'],
  ])('of %j with the dates %j is in force: %s', (rule, dates, expected) => {
    expect(written(inForce(rule, clocks(dates)))).toBe(expected);
  });
});

describe('a dated number', () => {
  const value = (number: number, time: TimeInForce, status?: 'draft' | 'announced') => ({
    ...time,
    ...(status ? { status } : {}),
    value: number,
    confidence: 'official' as const,
    sources: [],
  });
  const text = { ja: '数', 'zh-Hans': '数', 'zh-Hant': '數' };
  const parameter = (slug: string, values: ReturnType<typeof value>[]) => ({
    slug,
    name: text,
    unit: 'months' as const,
    values,
  });
  const parameters = {
    period: parameter('period', [
      value(36, { to: '2027-03-31', on: 'filing' }),
      value(60, { from: '2027-04-01', on: 'filing' }, 'announced'),
    ]),
    fee: parameter('fee', [
      value(1, { to: '2026-09-30', on: 'acceptance' }),
      value(2, { from: '2026-10-01', on: 'acceptance' }),
    ]),
    age: parameter('age', [
      value(16, { to: '2026-06-13', on: 'issue' }),
      value(1, { from: '2026-06-14', on: 'issue' }),
    ]),
    plan: parameter('plan', [value(5, {}), value(9, { from: '2027-04-01' }, 'draft')]),
  };
  const at = (slug: string, dates: Dates) => written(parameterAt({ parameters }, slug, clocks(dates)));

  test.each<[string, Dates, string]>([
    ['period', { filingOn: '2027-03-31' }, '36'],
    ['period', { filingOn: '2027-04-01' }, '60'],
    ['period', { filingOn: '2027' }, '36..60 a.filingOn'],
    ['period', {}, '36..60 a.filingOn'],
    ['fee', { filingOn: '2026-09-30' }, '1'],
    ['fee', { filingOn: '2026-09-30', acceptedOn: '2026-10-01' }, '2'],
    ['fee', {}, '1..2 a.filingOn'],
    ['age', { filingOn: '2026-06-10' }, '1..16 a.cardIssuedOn'],
    ['age', { filingOn: '2026-06-14' }, '1'],
    ['age', { filingOn: '2026-06-10', cardIssuedOn: '2026-06-13' }, '16'],
    ['plan', { filingOn: '2027-05-01' }, '5'],
  ])('%s with the dates %j is %s', (slug, dates, expected) => {
    expect(at(slug, dates)).toBe(expected);
  });
});
