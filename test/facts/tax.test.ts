import { describe, expect, test } from 'vitest';
import { ask } from './support.ts';

// 年度 N shows the income of N−1, comes from the municipality of 1 January N alone, and is out from about June of N
// (permanent-residence 8.1, common 12).

const filingOn = 'applications[0].filingOn';

describe('the latest years of resident tax', () => {
  test.each([
    // filing, how many, years
    ['2026-05-31', 1, '[2025]'],
    ['2026-06-01', 1, '[2026]'],
    ['2026-11-21', 5, '[2026,2025,2024,2023,2022]'],
    ['2026-11-21', 3, '[2026,2025,2024]'],
    ['2027-03-31', 1, '[2026]'],
    ['2027-01-01', 2, '[2026,2025]'],
    ['2026-05', 1, '[2025]'],
    ['2026-06', 1, '[2026]'],
    ['2026', 1, `? ${filingOn} people.wang.residentTax`],
  ])('filed on %s, %i of them are %s', (filing, count, expected) => {
    const years = `facts.taxYears(applicant, ${count}).map(y, y.year)`;
    expect(ask(years, { application: `filingOn: ${filing}` })).toBe(expected);
  });

  test('each show the income of the year before', () => {
    expect(ask('facts.taxYears(applicant, 2).map(y, y.incomeYear)')).toBe('[2025,2024]');
  });

  test('hang on the filing date as long as it is open', () => {
    const open = { application: 'filingOn: ~' };
    expect(ask('facts.taxYears(applicant, 1).exists(y, y.year == 2026)', open)).toContain(filingOn);
  });

  test('are known where any day of filing gives the same', () => {
    const application = '{ filingOn: ~, acceptedOn: 2026-05-20 }';
    expect(ask('facts.taxYears(applicant, 1).map(y, y.year)', { application })).toBe('[2025]');
  });
});

describe('the municipality that issues a year', () => {
  const addresses = 'people.wang.addresses';
  const entered = 'people.wang.enteredJapanOn';
  test.each([
    // what, addresses, municipality of 2026 (令和8年度)
    [
      'moved in December',
      '[{ municipality: 千葉市, from: 2015-04-01, to: 2025-12-10 }, { municipality: 練馬区, from: 2025-12-10, to: ongoing }]',
      '練馬区',
    ],
    [
      'moved on 31 December',
      '[{ municipality: 千葉市, from: 2015-04-01, to: 2025-12-30 }, { municipality: 練馬区, from: 2025-12-31, to: ongoing }]',
      '練馬区',
    ],
    [
      'moved on 1 January: the later address holds',
      '[{ municipality: 千葉市, from: 2015-04-01, to: 2026-01-01 }, { municipality: 練馬区, from: 2026-01-01, to: ongoing }]',
      '練馬区',
    ],
    [
      'the same, written the other way round',
      '[{ municipality: 練馬区, from: 2026-01-01, to: ongoing }, { municipality: 千葉市, from: 2015-04-01, to: 2026-01-01 }]',
      '練馬区',
    ],
    [
      'moved on 2 January',
      '[{ municipality: 千葉市, from: 2015-04-01, to: 2026-01-02 }, { municipality: 練馬区, from: 2026-01-02, to: ongoing }]',
      '千葉市',
    ],
    [
      'moved in a December of which the day is not known',
      '[{ municipality: 千葉市, from: 2015, to: 2025-12 }, { municipality: 練馬区, from: 2025-12, to: ongoing }]',
      '練馬区',
    ],
    [
      'moved in a January of which the day is not known',
      '[{ municipality: 千葉市, from: 2015, to: 2026-01 }, { municipality: 練馬区, from: 2026-01, to: ongoing }]',
      `? ${addresses}[1].from`,
    ],
    [
      'abroad on 1 January',
      '[{ country: CHN, from: 2015-04-01, to: 2026-02-01 }, { municipality: 練馬区, from: 2026-02-01, to: ongoing }]',
      'null',
    ],
    [
      'left on 1 January',
      '[{ municipality: 練馬区, from: 2015-04-01, to: 2026-01-01 }, { country: CHN, from: 2026-01-01, to: ongoing }]',
      'null',
    ],
    [
      'a place without country and municipality',
      '[{ from: 2015-04-01, to: ongoing }]',
      `? ${addresses}[0].country ${addresses}[0].municipality`,
    ],
    ['the end of a stay not said', '[{ municipality: 練馬区, from: 2015-04-01 }]', `? ${addresses}[0].to`],
    [
      'an older address without end does not matter',
      '[{ municipality: 千葉市, from: 2015-04-01 }, { municipality: 練馬区, from: 2020-04-01, to: ongoing }]',
      '練馬区',
    ],
    [
      'only later addresses named',
      '[{ municipality: 練馬区, from: 2026-03-01, to: ongoing }]',
      `? ${addresses} ${entered}`,
    ],
    [
      'all addresses named, none on that day',
      '{ complete: true, items: [{ municipality: 練馬区, from: 2026-03-01, to: ongoing }] }',
      'null',
    ],
    ['no address named', '~', `? ${addresses} ${entered}`],
  ])('%s', (_, written, expected) => {
    const municipality = 'facts.taxYears(applicant, 1)[0].municipality';
    expect(ask(municipality, { wang: `addresses: ${written}` })).toBe(expected);
  });

  test.each([
    ['2026-01-02', 'null'],
    ['2026-03', 'null'],
    ['2026-01', `? ${addresses} ${entered}`],
    ['2026-01-01', `? ${addresses}`],
    ['2014-10-05', `? ${addresses}`],
  ])('is none before the first landing: entered on %s', (entered, expected) => {
    expect(ask('facts.taxYears(applicant, 1)[0].municipality', { wang: `enteredJapanOn: ${entered}` })).toBe(expected);
  });
});

describe('how a year was paid', () => {
  const tax = 'people.wang.residentTax';
  const paid = (dates: string) => `instalments: { complete: true, items: [${dates}] }`;
  test.each([
    // what, entries, collection, paid on time
    ['from the salary', '[{ year: 2026, collection: special }]', 'special', 'true'],
    ['exempt', '[{ year: 2026, collection: exempt }]', 'exempt', 'true'],
    [
      'in time',
      `[{ year: 2026, collection: ordinary, ${paid('{ dueOn: 2026-06-30, paidOn: 2026-06-30 }')} }]`,
      'ordinary',
      'true',
    ],
    [
      'a day late',
      `[{ year: 2026, collection: ordinary, ${paid('{ dueOn: 2026-06-30, paidOn: 2026-07-01 }')} }]`,
      'ordinary',
      'false',
    ],
    [
      'not paid',
      `[{ year: 2026, collection: ordinary, ${paid('{ dueOn: 2026-06-30, paidOn: none }')} }]`,
      'ordinary',
      'false',
    ],
    [
      'once late, the rest not asked',
      '[{ year: 2026, collection: mixed, instalments: [{ dueOn: 2026-06-30, paidOn: 2026-07-01 }] }]',
      'mixed',
      'false',
    ],
    [
      'so far in time, the rest not asked',
      '[{ year: 2026, collection: mixed, instalments: [{ dueOn: 2026-06-30, paidOn: 2026-06-01 }] }]',
      'mixed',
      `? ${tax}[0].instalments`,
    ],
    [
      'payment not asked',
      `[{ year: 2026, collection: mixed, ${paid('{ dueOn: 2026-06-30 }')} }]`,
      'mixed',
      `? ${tax}[0].instalments[0].paidOn`,
    ],
    ['nothing asked', '[{ year: 2026 }]', `? ${tax}[0].collection`, `? ${tax}[0].collection ${tax}[0].instalments`],
    ['another year', '[{ year: 2025, collection: special }]', `? ${tax}`, `? ${tax}`],
    [
      'another year, and all are named',
      '{ complete: true, items: [{ year: 2025, collection: special }] }',
      'null',
      'null',
    ],
    [
      'an entry without its year',
      '{ complete: true, items: [{ collection: special }] }',
      `? ${tax}[0].year`,
      `? ${tax}[0].year`,
    ],
    ['none', 'none', 'null', 'null'],
  ])('%s', (_, entries, collection, onTime) => {
    const wang = `residentTax: ${entries}`;
    expect(ask('facts.taxYears(applicant, 1)[0].collection', { wang })).toBe(collection);
    expect(ask('facts.taxYears(applicant, 1)[0].paidOnTime', { wang })).toBe(onTime);
  });
});
