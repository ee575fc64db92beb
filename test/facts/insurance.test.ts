import { describe, expect, test } from 'vitest';
import { ask } from './support.ts';

// The window is the latest months before the month of filing (permanent-residence 8.3); a month belongs to the scheme
// of its last day.

const last3 = 'facts.pensionMonths(applicant, 3).map(m, m.scheme)';

describe('the months of pension and health insurance', () => {
  test.each([
    ['2026-05-15', '[2026-02,2026-03,2026-04]'],
    ['2026-05-01', '[2026-02,2026-03,2026-04]'],
    ['2026-05-31', '[2026-02,2026-03,2026-04]'],
    ['2026-05', '[2026-02,2026-03,2026-04]'],
    ['2026-02-10', '[2025-11,2025-12,2026-01]'],
    ['2026', '? applications[0].filingOn people.wang.pension'],
  ])('are those before the month of filing: filed on %s, %s', (filing, expected) => {
    expect(ask('facts.pensionMonths(applicant, 3).map(m, m.month)', { application: `filingOn: ${filing}` })).toBe(
      expected,
    );
  });

  test.each([
    // what, periods, schemes of February, March, April 2026
    ['one scheme', '[{ scheme: employees, from: 2018-10-01, to: ongoing }]', '[employees,employees,employees]'],
    [
      'left on the last day but one of March',
      '[{ scheme: employees, from: 2018-10-01, to: 2026-03-30 }, { scheme: national, from: 2026-03-31, to: ongoing }]',
      '[employees,national,national]',
    ],
    [
      'left on the last day of March',
      '[{ scheme: employees, from: 2018-10-01, to: 2026-03-31 }, { scheme: national, from: 2026-04-01, to: ongoing }]',
      '[employees,employees,national]',
    ],
    [
      'both on the last day of March: the later one holds',
      '[{ scheme: employees, from: 2018-10-01, to: 2026-03-31 }, { scheme: national, from: 2026-03-31, to: ongoing }]',
      '[employees,national,national]',
    ],
    [
      'between two jobs within a month',
      '[{ scheme: employees, from: 2018-10-01, to: 2026-03-10 }, { scheme: national, from: 2026-03-11, to: 2026-03-30 }, { scheme: employees, from: 2026-03-31, to: ongoing }]',
      '[employees,employees,employees]',
    ],
    [
      'a gap that was asked for',
      '{ complete: true, items: [{ scheme: employees, from: 2018-10-01, to: 2026-02-28 }, { scheme: employees, from: 2026-04-01, to: ongoing }] }',
      '[employees,null,employees]',
    ],
    [
      'a gap that was not',
      '[{ scheme: employees, from: 2018-10-01, to: 2026-02-28 }, { scheme: employees, from: 2026-04-01, to: ongoing }]',
      '[employees,? people.wang.pension,employees]',
    ],
    [
      'a change in a month of which the day is not known',
      '[{ scheme: employees, from: 2018, to: 2026-03 }, { scheme: national, from: 2026-04, to: ongoing }]',
      '[employees,? people.wang.pension[0].to,national]',
    ],
    ['never insured', 'none', '[null,null,null]'],
    ['not asked', '~', '[? people.wang.pension,? people.wang.pension,? people.wang.pension]'],
  ])('%s', (_, periods, expected) => {
    const application = 'filingOn: 2026-05-15';
    expect(ask(last3, { application, wang: `pension: ${periods}` })).toBe(expected);
    const insurance = 'facts.insuranceMonths(applicant, 3).map(m, m.scheme)';
    expect(ask(insurance, { application, wang: `healthInsurance: ${periods}` })).toBe(
      expected.replaceAll('pension', 'healthInsurance'),
    );
  });

  test('nobody is insured before the first landing', () => {
    const wang = '{ enteredJapanOn: 2026-03-05, pension: [{ scheme: national, from: 2026-03-05, to: ongoing }] }';
    expect(ask(last3, { application: 'filingOn: 2026-05-15', wang })).toBe('[null,national,national]');
  });

  test('of a month, each detail is asked for by itself', () => {
    const wang = 'pension: [{ scheme: national, from: 2018-10-01, to: ongoing, receiptsKept: true }]';
    const one = 'facts.pensionMonths(applicant, 1)[0]';
    expect(ask(`${one}.receiptsKept`, { wang })).toBe('true');
    expect(ask(`${one}.paidOnTime`, { wang })).toBe('? people.wang.pension[0].paidOnTime');
  });
});
