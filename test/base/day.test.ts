import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  addPeriod,
  dayOf,
  isoOf,
  monthsBetween,
  parseDayRange,
  partsOf,
  yearsBetween,
} from '../../src/base/day.ts';
import { eraYear } from '../../src/base/era.ts';
import { langOfEnvironment } from '../../src/base/locale.ts';

const day = (iso: string) => parseDayRange(iso)?.min ?? Number.NaN;
const anyDay = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2100, 12, 31) });
const months = fc.integer({ min: -600, max: 600 });

describe('a day', () => {
  test('reads back as it was written', () => {
    fc.assert(
      fc.property(anyDay, (one) => {
        const { year, month, date } = partsOf(one);
        expect(dayOf(year, month, date)).toBe(one);
        expect(day(isoOf(one))).toBe(one);
      }),
    );
  });

  test.each([
    ['2019', '2019-01-01', '2019-12-31'],
    ['2019-04', '2019-04-01', '2019-04-30'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2019-12', '2019-12-01', '2019-12-31'],
    ['2019-04-30', '2019-04-30', '2019-04-30'],
  ])('%s is from %s to %s', (text, min, max) => {
    expect(parseDayRange(text)).toEqual({ min: day(min), max: day(max) });
  });

  test('that is none is not read; what goes on is after every day', () => {
    for (const text of ['', '2019-4', '19-04-30', '2019/04/30', 'none', '2019-04-30T00:00', ' 2019'])
      expect(parseDayRange(text)).toBeUndefined();
    expect(parseDayRange('ongoing')?.min).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('months', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s and %i months is %s', (from, count, to) => {
    expect(isoOf(addMonths(day(from), count))).toBe(to);
  });

  // 民法143条: a month is full when the day before the corresponding date has ended, or the last day if there is none.
  test.each([
    ['2026-01-15', '2026-02-14', 0],
    ['2026-01-15', '2026-02-15', 1],
    ['2026-01-31', '2026-02-28', 0],
    ['2026-01-31', '2026-03-01', 1],
    ['2024-02-29', '2025-02-28', 11],
    ['2024-02-29', '2025-03-01', 12],
    ['2026-02-28', '2026-03-28', 1],
    ['2026-05-05', '2026-05-05', 0],
  ])('from %s to %s %i are full', (from, to, expected) => {
    expect(monthsBetween(day(from), day(to))).toBe(expected);
  });

  test('are as many backwards, never fewer on a later day, and twelve are a year', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(monthsBetween(a, b) + monthsBetween(b, a)).toBe(0);
        if (a <= b) {
          expect(monthsBetween(a, b + 1)).toBeGreaterThanOrEqual(monthsBetween(a, b));
          expect(yearsBetween(a, b)).toBe(Math.floor(monthsBetween(a, b) / 12));
        }
      }),
    );
  });

  test('that were added are there, where the month has the day', () => {
    fc.assert(
      fc.property(anyDay, months, (from, count) => {
        const to = addMonths(from, count);
        if (partsOf(to).date === partsOf(from).date) expect(monthsBetween(from, to) - count).toBe(0);
      }),
    );
  });

  test.each([
    ['2026-07-10', 'P5Y', '2031-07-10'],
    ['2026-07-10', 'P1Y6M', '2028-01-10'],
    ['2026-07-10', 'P90D', '2026-10-08'],
  ])('%s and %s is %s', (from, period, to) => {
    expect(isoOf(addPeriod(day(from), period))).toBe(to);
  });
});

test.each([
  [2026, '令和8'],
  [2019, '令和元'],
  [2018, '平成30'],
  [1989, '平成元'],
  [1988, '昭和63'],
  [1926, '昭和元'],
  [1925, '1925'],
])('the year %i is %s', (year, name) => {
  expect(eraYear(year)).toBe(name);
});

test.each([
  ['ja_JP.UTF-8', 'ja'],
  ['zh_TW.UTF-8', 'zh-Hant'],
  ['zh_HK', 'zh-Hant'],
  ['zh-Hant-TW', 'zh-Hant'],
  ['zh_CN.GB18030', 'zh-Hans'],
  ['zh', 'zh-Hans'],
  ['de_DE@euro', 'en'],
  ['C', 'en'],
  [undefined, 'en'],
])('an environment of %s is spoken to in %s', (name, lang) => {
  expect(langOfEnvironment(name)).toBe(lang);
});
