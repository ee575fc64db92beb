import { describe, expect, test } from 'vitest';
import { adviseRaw, calendars, changed, rawCase } from '../support/cases.ts';
import { differences } from '../support/match.ts';

for (const calendar of calendars())
  describe(calendar.name, () => {
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
