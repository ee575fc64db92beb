import { describe, expect, test } from 'vitest';
import { type Day, dayOf, isoOf, parseDayRange } from '../../src/base/day.ts';
import { type Clocks, clocksOf, parameterAt } from '../../src/facts/index.ts';
import { share } from '../support/sample.ts';
import { adviseOn, content, fixtureCases } from './support.ts';

const [FIRST, LAST] = [dayOf(2025, 1, 1), dayOf(2028, 1, 1)];

let changes: Day[] | undefined;

/** Every day around a date that stands in the catalogue: when a rule begins, when it ends, what a condition compares with. */
function changeDays(): Day[] {
  changes ??= readChangeDays();
  return changes;
}

function readChangeDays(): Day[] {
  const text = JSON.stringify(content.catalogue, (key, value) => (key === 'sources' ? undefined : value));
  const dates = new Set(text.match(/(?<=")\d{4}-\d{2}-\d{2}(?=\\?")/g));
  return [...dates].flatMap((iso) => {
    const day = parseDayRange(iso)?.min ?? FIRST;
    return [day - 1, day, day + 1];
  });
}

function days(step: number, offset: number): Day[] {
  const regular = Array.from({ length: Math.floor((LAST - FIRST) / step) }, (_, i) => FIRST + i * step + offset);
  return [...new Set([...regular, ...changeDays()])].filter((day) => day >= FIRST && day <= LAST).sort((a, b) => a - b);
}

test('the catalogue has changes within the time that is swept', () => {
  const found = changeDays().map(isoOf);
  for (const day of ['2026-09-30', '2026-10-01', '2027-03-31', '2027-04-01', '2026-06-14'])
    expect(found).toContain(day);
});

test('on every day each number of the law has one value, also where the later clocks are open', () => {
  const absent: string[] = [];
  for (const day of days(1, 0)) {
    const clocks = clocksOf({ filingOn: isoOf(day) }, 'a', day);
    // Not asserted one by one: there are a hundred thousand of them.
    for (const slug of Object.keys(content.catalogue.parameters))
      if (!isThere(slug, clocks)) absent.push(`${slug} on ${isoOf(day)}`);
  }
  expect(absent).toEqual([]);
});

function isThere(slug: string, clocks: Clocks): boolean {
  try {
    parameterAt(content.catalogue, slug, clocks);
    return true;
  } catch {
    return false;
  }
}

const cases = fixtureCases('dates');

cases.forEach(({ name, profile, index }, i) => {
  describe(`${name}, filed on any day of three years`, () => {
    test('has rows, a fee if any is paid, and no row twice', () => {
      // Every fourth week, each case in weeks and on a weekday of its own, and around every change.
      for (const day of share(days(28, (i * 8) % 28), 300, cases.length, name, String)) {
        const filingOn = isoOf(day);
        const applications = profile.applications.map(
          ({ acceptedOn: _1, decidedOn: _2, cardIssuedOn: _3, enteredOn: _4, ...application }, one) =>
            one === index ? { ...application, filingOn } : application,
        );
        const advice = adviseOn({ ...profile, applications }, index, filingOn);
        expect(advice.filingOn).toBe(filingOn);
        expect(advice.rows.filter((row) => row.state === 'certain').length, filingOn).toBeGreaterThan(0);
        expect(new Set(advice.rows.map((row) => row.id)).size, filingOn).toBe(advice.rows.length);
        if (advice.fee === undefined) continue;
        expect(advice.fee.min, filingOn).toBeGreaterThanOrEqual(0);
        expect(advice.fee.missing, filingOn).toEqual([]);
        expect(Number.isFinite(advice.fee.max), filingOn).toBe(true);
      }
    });
  });
});
