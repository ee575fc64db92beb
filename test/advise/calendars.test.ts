import { describe, expect, test } from 'vitest';
import { adviseRaw, calendars, changed, rawCase } from '../support/cases.ts';
import { differences } from '../support/match.ts';

for (const calendar of calendars())
  describe(calendar.name, () => {
    test('files the same person on twenty days or more, from 2024 to 2028', () => {
      const days = Object.keys(calendar.dates).sort();
      expect(days.length).toBeGreaterThanOrEqual(20);
      expect([days[0]?.slice(0, 4), days.at(-1)?.slice(0, 4)]).toEqual(['2024', '2028']);
      // New tax years, fees, the guideline, and what takes the place of three years as the longest period.
      for (const day of [
        '2025-03-31',
        '2025-04-01',
        '2026-06-01',
        '2026-09-30',
        '2026-10-01',
        '2027-03-31',
        '2027-04-01',
      ])
        expect(days).toContain(day);
    });
    const index = (rawCase(calendar.case) as { applications: { id: string }[] }).applications.findIndex(
      ({ id }) => id === calendar.application,
    );
    test.each(Object.entries(calendar.dates))('filed on %s', (day, expected) => {
      const set = { ...calendar.set, [`applications[${index}].filingOn`]: day };
      expect(differences(adviseRaw(changed(rawCase(calendar.case), { set }), calendar.application), expected)).toEqual(
        [],
      );
    });
  });
