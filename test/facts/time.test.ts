import { describe, expect, test } from 'vitest';
import { ask } from './support.ts';

describe('age', () => {
  test.each([
    // born, on, age
    ['2010-03-14', '2026-03-13', '15'],
    ['2010-03-14', '2026-03-14', '16'],
    ['2008-02-29', '2026-02-28', '17'],
    ['2008-02-29', '2026-03-01', '18'],
    ['2010-03', '2026-03-31', '16'],
    ['2010-03', '2026-03-15', '15..16 people.wang.bornOn'],
    ['2010', '2026-12-31', '16'],
    ['2010', '2026-06-01', '15..16 people.wang.bornOn'],
    ['2026-07-01', '2026-07-10', '0'],
  ])('of somebody born %s is on %s: %s', (born, on, expected) => {
    expect(ask(`facts.ageOn(applicant, date("${on}"))`, { wang: `bornOn: ${born}` })).toBe(expected);
  });

  test('is asked for by the birthday', () => {
    expect(ask('facts.ageOn(applicant, date("2026-07-10"))')).toBe('? people.wang.bornOn');
    expect(ask('applicant.age >= 20')).toBe('? people.wang.bornOn');
  });

  test('on a card that is issued some day is at least that of today', () => {
    const photo = 'facts.ageOn(applicant, application.cardIssuedOn)';
    expect(ask(photo, { wang: 'bornOn: 1990-03-14' })).toBe('36..Infinity applications[0].cardIssuedOn');
    expect(ask(`${photo} >= 16`, { wang: 'bornOn: 1990-03-14' })).toBe('true');
    expect(ask(`${photo} >= 16`, { wang: 'bornOn: 2025-03-14' })).toBe('? applications[0].cardIssuedOn');
  });
});

describe('months between two days', () => {
  test.each([
    ['2026-01-15', '2026-02-14', '0'],
    ['2026-01-15', '2026-02-15', '1'],
    ['2026-01-31', '2026-02-28', '0'],
    ['2026-01-31', '2026-03-01', '1'],
    ['2026-02-15', '2026-01-15', '-1'],
    ['2025-11-30', '2026-11-30', '12'],
  ])('%s to %s: %s', (from, to, expected) => {
    expect(ask(`facts.monthsBetween(date("${from}"), date("${to}"))`)).toBe(expected);
  });

  test.each([
    ['2026-01-31', '2026-01-31', '0'],
    ['2025-10-31', '2025-11-18', '18'],
    ['2026-02-02', '2026-01-31', '-2'],
  ])('days from %s to %s: %s', (from, to, expected) => {
    expect(ask(`facts.daysBetween(date("${from}"), date("${to}"))`)).toBe(expected);
  });

  test.each([
    ['P5Y', '60'],
    ['P1Y', '12'],
    ['P6M', '6'],
    ['P1Y6M', '18'],
    ['P90D', '3'],
    ['P15D', '0'],
  ])('a stay of %s has %s full months', (period, expected) => {
    const wang = `statuses: [{ status: student, from: 2026-01-01, to: 2028-01-01, period: ${period} }]`;
    expect(ask('facts.monthsOf(applicant.currentStatus.period)', { wang })).toBe(expected);
  });
});

describe('months of a status held without a gap', () => {
  const status = (slug: string, from: string, to: string) => `{ status: ${slug}, from: ${from}, to: ${to} }`;
  const whole = (...items: string[]) => `{ statuses: { complete: true, items: [${items}] } }`;
  const begun = (...items: string[]) => `{ statuses: [${items}] }`;
  const work = 'facts.statusMonths(applicant, ["engineer-specialist", "business-manager"])';
  const engineer = (from: string, to: string) => status('engineer-specialist', from, to);

  test.each([
    // what, statuses, months up to 2026-07-10
    ['one period', whole(engineer('2024-07-10', '2027-07-09')), '24'],
    ['a day less than two years', whole(engineer('2024-07-11', '2027-07-09')), '23'],
    ['renewed', whole(engineer('2021-07-10', '2024-07-09'), engineer('2024-07-10', '2027-07-09')), '60'],
    [
      'renewed, on a shared day',
      whole(engineer('2021-07-10', '2024-07-10'), engineer('2024-07-10', '2027-07-10')),
      '60',
    ],
    [
      'another status that counts before',
      whole(status('business-manager', '2021-07-10', '2024-07-09'), engineer('2024-07-10', '2027-07-09')),
      '60',
    ],
    [
      'a status that does not count before',
      whole(status('student', '2018-04-01', '2024-07-09'), engineer('2024-07-10', '2027-07-09')),
      '24',
    ],
    [
      'a gap of a month before',
      whole(engineer('2021-07-10', '2024-06-09'), engineer('2024-07-10', '2027-07-09')),
      '24',
    ],
    [
      'a status that does not count now',
      whole(engineer('2021-07-10', '2024-07-09'), status('dependent', '2024-07-10', '2027-07-09')),
      '0',
    ],
    ['perhaps others before', begun(engineer('2024-07-10', '2027-07-09')), '24..Infinity people.wang.statuses'],
    [
      'one that does not count before, and perhaps others',
      begun(status('student', '2018-04-01', '2024-07-09'), engineer('2024-07-10', '2027-07-09')),
      '24',
    ],
    [
      'the end of the one before not said',
      whole('{ status: engineer-specialist, from: 2021-07-10 }', engineer('2024-07-10', '2027-07-09')),
      '24..Infinity people.wang.statuses[0].to',
    ],
    [
      'what it was before not said',
      whole('{ from: 2021-07-10, to: 2024-07-09 }', engineer('2024-07-10', '2027-07-09')),
      '24..Infinity people.wang.statuses[0].status',
    ],
    ['since when not said', whole('{ status: engineer-specialist, to: 2027-07-09 }'), '? people.wang.statuses[0].from'],
    ['since some month', whole(engineer('2024-07', '2027-07-09')), '23..24 people.wang.statuses[0].from'],
    ['no status', '{ statuses: none }', '0'],
    ['not asked', '{}', '? people.wang.statuses'],
  ])('%s', (_, wang, expected) => {
    expect(ask(work, { wang })).toBe(expected);
  });

  test('stay counts from the last landing, or else over all statuses', () => {
    const statuses = whole(status('student', '2020-07-10', '2024-07-09'), engineer('2024-07-10', '2027-07-09'));
    expect(ask('facts.stayMonths(applicant)', { wang: statuses })).toBe('72');
    expect(ask('facts.stayMonths(applicant)', { wang: '{ enteredJapanOn: 2016-07-10 }' })).toBe('120');
    expect(ask('facts.stayMonths(applicant)', { wang: '{ enteredJapanOn: 2016 }' })).toBe(
      '114..126 people.wang.enteredJapanOn',
    );
  });
});

describe('absences', () => {
  const whole = (...items: string[]) => `absences: { complete: true, items: [${items}] }`;
  const days = 'facts.absenceDays(applicant, 1)';
  const longest = 'facts.longestAbsenceDays(applicant, 10)';

  test.each([
    // what, absences, days within a year of 2026-07-10, longest within ten years
    ['a fortnight', whole('{ from: 2026-02-05, to: 2026-02-18 }'), '14', '14'],
    ['two', whole('{ from: 2026-02-05, to: 2026-02-18 }', '{ from: 2025-12-28, to: 2026-01-03 }'), '21', '14'],
    ['one that began before the year', whole('{ from: 2025-07-01, to: 2025-07-10 }'), '1', '10'],
    ['one of long ago', whole('{ from: 2015-01-01, to: 2015-12-31 }'), '0', '0'],
    ['one that goes on', whole('{ from: 2026-07-01, to: ongoing }'), '10', '10'],
    ['one still planned', whole('{ from: 2026-08-01, to: 2026-08-20 }'), '0', '0'],
    [
      'in some month',
      whole('{ from: 2026-02-05, to: 2026-03 }'),
      '25..55 people.wang.absences[0].to',
      '25..55 people.wang.absences[0].to',
    ],
    [
      'perhaps others',
      'absences: [{ from: 2026-02-05, to: 2026-02-18 }]',
      '14..Infinity people.wang.absences',
      '14..Infinity people.wang.absences',
    ],
    ['none', 'absences: none', '0', '0'],
    ['not asked', '{}', '? people.wang.absences', '? people.wang.absences'],
  ])('%s', (_, wang, inYear, single) => {
    expect([ask(days, { wang }), ask(longest, { wang })]).toEqual([inYear, single]);
  });

  test('are counted from the filing date, which is asked for', () => {
    const open = { application: 'filingOn: ~', wang: whole('{ from: 2026-02-05, to: 2026-02-18 }') };
    expect(ask(days, open)).toBe('? applications[0].filingOn');
  });
});

describe('a day after another', () => {
  test.each([
    ['facts.daysAfter(applicant.bornOn, 14)', '2026-11-01', '2026-11-15'],
    ['facts.daysAfter(applicant.bornOn, 60)', '2026-12-15', '2027-02-13'],
    ['facts.monthsAfter(applicant.bornOn, 6)', '2026-08-31', '2027-02-28'],
    ['facts.monthsAfter(applicant.bornOn, 6)', '2026-05-20', '2026-11-20'],
  ])('%s from %s', (expression, bornOn, expected) => {
    expect(ask(expression, { wang: `{ bornOn: ${bornOn} }` })).toBe(expected);
  });

  test('is as open as the day is', () => {
    const after = 'facts.daysAfter(applicant.bornOn, 30) <= application.filingOn';
    expect(ask(after, { wang: '{ bornOn: 2026-05 }' })).toBe('true');
    expect(ask(after, { wang: '{ bornOn: 2026-06 }' })).toBe('? people.wang.bornOn');
    expect(ask(after)).toBe('? people.wang.bornOn');
    expect(ask('isNone(facts.monthsAfter(applicant.diedOn, 6))', { wang: '{ diedOn: none }' })).toBe('true');
  });
});

describe('days of journeys', () => {
  const trips = (list: string) => ({ wang: `absences: { complete: true, items: [${list}] }` });
  const two = '{ from: 2023-03-01, to: 2023-07-20 }, { from: 2025-12-20, to: 2026-01-08 }';

  test('of one count both ends, and end with the filing', () => {
    const each = 'applicant.absences.map(a, facts.daysOfAbsence(a))';
    expect(ask(each, trips(two))).toBe('[142,20]');
    expect(ask(each, trips('{ from: 2026-07-01, to: ongoing }'))).toBe('[10]');
    expect(ask('facts.daysOfAbsence(applicant.absences[0])', trips('{ from: 2025-12, to: 2026-01-08 }'))).toBe(
      '9..39 people.wang.absences[0].from',
    );
    expect(ask('facts.daysOfAbsence(applicant.absences[0])', trips('{ to: 2026-01-08 }'))).toBe(
      '? people.wang.absences[0].from',
    );
  });

  test('are told by calendar year', () => {
    const years = (what: string) => `facts.absenceYears(applicant).map(y, y.${what})`;
    expect(ask(years('year'), trips(two))).toBe('[2023,2025,2026]');
    expect(ask(years('trips'), trips(two))).toBe('[1,1,1]');
    expect(ask(years('days'), trips(two))).toBe('[142,12,8]');
    expect(ask(years('year'), { wang: 'absences: none' })).toBe('[]');
  });

  test('of a list that may go on are at least what is written', () => {
    const begun = { wang: `absences: [${two}]` };
    expect(ask('facts.absenceYears(applicant).exists(y, y.year == 2023 && y.days >= 142)', begun)).toBe('true');
    expect(ask('facts.absenceYears(applicant).exists(y, y.year == 2023 && y.days == 142)', begun)).toBe(
      '? people.wang.absences',
    );
  });

  test('of a window are those in it, and none after filing', () => {
    const within = (from: string, to: string) => `facts.absenceDaysBetween(applicant, date("${from}"), date("${to}"))`;
    expect(ask(within('2023-07-11', '2025-12-31'), trips(two))).toBe('22');
    expect(ask(within('2026-01-01', '2027-01-01'), trips('{ from: 2026-07-05, to: 2026-07-20 }'))).toBe('6');
    expect(ask(within('2023-01-01', '2023-12-31'), {})).toBe('? people.wang.absences');
    expect(ask(within('2023-01-01', '2023-12-31'), { wang: 'absences: none' })).toBe('0');
  });
});
