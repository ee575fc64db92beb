import { expect, test } from 'vitest';
import { dayOf } from '../../../src/base/day.ts';
import { recordTypes } from '../../../src/case/records.ts';
import { caseSchema } from '../../../src/case/schema/case.ts';
import { slugsOf } from '../../../src/case/vocabulary.ts';
import { createChecker, isFault } from '../../../src/catalogue/condition/check.ts';
import { evaluate, TooMuchWork } from '../../../src/catalogue/condition/evaluate.ts';
import { typeTable } from '../../../src/catalogue/condition/types.ts';
import {
  DERIVED_FIELDS,
  DERIVED_RECORDS,
  FACT_FUNCTIONS,
  openFacts,
  ROLE_VARIABLES,
} from '../../../src/facts/index.ts';
import { readRaw } from '../../support/cases.ts';
import { quietTime } from '../../support/clock.ts';
import { shippedContent } from '../../support/content.ts';

const content = shippedContent();
const vocabulary = slugsOf(content.catalogue.vocabulary);
const types = typeTable(
  recordTypes(caseSchema(vocabulary)),
  { records: DERIVED_RECORDS, fields: DERIVED_FIELDS, functions: FACT_FUNCTIONS, variables: ROLE_VARIABLES },
  vocabulary,
);
const checker = createChecker(types, new Set());

/** Somebody with the longest histories a case may have. */
const { profile } = readRaw({
  version: 1,
  applications: [{ category: 'pr-work', procedure: 'permanent-residence', applicant: 'a', filingOn: '2026-07-10' }],
  people: {
    a: {
      jobs: Array.from({ length: 500 }, (_, i) => ({
        kind: 'employee',
        from: `${1950 + (i % 70)}-04-01`,
        employer: `見本${i}`,
      })),
      addresses: Array.from({ length: 500 }, (_, i) => ({
        municipality: `見本${i}市`,
        from: `${1950 + (i % 70)}-04-01`,
      })),
    },
  },
});

function evaluated(source: string): unknown {
  const expression = checker.check(source);
  if (isFault(expression)) throw new Error(expression.message);
  return evaluate(expression.node, openFacts(profile, 0, content, dayOf(2026, 7, 10)).environment);
}

test.each([
  'applicant.jobs.exists(x, applicant.jobs.exists(y, applicant.jobs.exists(z, x.from > z.from && y.from > z.from && z.from > x.from)))',
  'applicant.jobs.all(x, applicant.jobs.filter(y, applicant.jobs.map(z, z.from).size() < 0).size() == 0)',
  'applicant.addresses.filter(x, facts.pensionMonths(applicant, 999999999999).exists(m, m.scheme == "national")).size() > 0',
])('conditions over histories inside one another end: %s', (source) => {
  let fault: unknown;
  const took = quietTime(() => {
    try {
      evaluated(source);
    } catch (error) {
      fault = error;
    }
  }, 10_000);
  expect(took).toBeLessThan(10_000);
  if (fault !== undefined) expect(fault).toBeInstanceOf(TooMuchWork);
});

test.each([
  'facts.taxYears(applicant, 999999999999).size() >= 0',
  'facts.pensionMonths(applicant, 999999999999).size() >= 0',
  'facts.insuranceMonths(applicant, 9007199254740993).size() >= 0',
  'facts.absenceDays(applicant, 999999999999) >= 0',
  'facts.jobsWithin(applicant, 999999999999).size() >= 0',
  'facts.daysAfter(application.filingOn, 999999999999) > application.filingOn',
  'facts.monthsAfter(application.filingOn, -999999999999) < application.filingOn',
])('a number without measure makes no list and no date without measure: %s', (source) => {
  expect(quietTime(() => evaluated(source), 2000)).toBeLessThan(2000);
});
