import { describe, expect, test } from 'vitest';
import { ask } from './support.ts';

const people = 'people: { bai: {}, chen: {} }';
const married = (...items: string[]) => ({ more: `{ ${people}, marriages: [${items}] }` });
const allMarried = (...items: string[]) => ({
  more: `{ ${people}, marriages: { complete: true, items: [${items}] } }`,
});
const divorced = '{ partners: [wang, bai], marriedOn: 2020-01-10, endedOn: 2025-03-01, endedBy: divorce }';
const earlier = '{ partners: [chen, wang], marriedOn: 2012-01-10, endedOn: 2016-03-01, endedBy: divorce }';

describe('the marriage that has ended', () => {
  test.each([
    ['the only one', married(divorced), '2020-01-10'],
    ['the last of two', married(divorced, earlier), '2020-01-10'],
    [
      'that with the one who is named',
      { ...married(divorced, earlier), application: 'formerSpouse: chen' },
      '2012-01-10',
    ],
    ['none that goes on', allMarried('{ partners: [wang, bai], endedOn: none }'), 'null'],
    ['perhaps one whose end nobody has told', married('{ partners: [wang, bai] }'), '? marriages marriages[0].endedOn'],
    ['not asked', { more: `{ ${people} }` }, '? marriages'],
  ])('%s', (_, given, expected) => {
    expect(ask('formerMarriage.marriedOn', given)).toBe(expected);
  });

  test('names its other partner as the former spouse', () => {
    expect(ask('formerSpouse', married(divorced))).toBe('bai');
    expect(ask('formerSpouse', { ...married(divorced, earlier), application: 'formerSpouse: chen' })).toBe('chen');
    expect(ask('formerSpouse.nationality', { more: `{ ${people} }` })).toBe('? applications[0].formerSpouse');
  });
});

describe('whether somebody is married', () => {
  test.each([
    ['one that has not ended', married('{ partners: [wang, bai], endedOn: none }'), 'true'],
    ['only one that has, and all are named', allMarried(divorced), 'false'],
    ['only one that has, perhaps others', married(divorced), '? marriages'],
    ['one whose end nobody has told', allMarried('{ partners: [wang, bai] }'), '? marriages[0].endedOn'],
    ['never', { more: `{ ${people}, marriages: none }` }, 'false'],
  ])('%s', (_, given, expected) => {
    expect(ask('facts.isMarried(applicant)', given)).toBe(expected);
  });
});

describe('the spouse of somebody', () => {
  test('is the partner of a marriage that has not ended', () => {
    expect(ask('facts.spouseOf(applicant)', married('{ partners: [bai, wang], endedOn: none }'))).toBe('bai');
    expect(ask('facts.spouseOf(applicant)', allMarried(divorced))).toBe('null');
    expect(ask('facts.spouseOf(applicant)', married(divorced))).toBe('? marriages');
  });
});

describe('months of married life in Japan', () => {
  const marriage = (cohabitation: string, rest = 'marriedOn: 2020-01-10, endedOn: 2025-01-10') =>
    married(`{ partners: [wang, bai], ${rest}, cohabitation: ${cohabitation} }`);
  const all = (...items: string[]) => `{ complete: true, items: [${items}] }`;
  test.each([
    ['together in Japan', all('{ from: 2021-01-10, to: 2024-01-10, reason: together, country: JPN }'), '36'],
    [
      'apart without help does not count',
      all(
        '{ from: 2021-01-10, to: 2023-01-10, reason: together, country: JPN }',
        '{ from: 2023-01-10, to: 2024-01-10, reason: discord, country: JPN, mutualSupport: false }',
      ),
      '24',
    ],
    [
      'apart with help and contact counts',
      all(
        '{ from: 2021-01-10, to: 2023-01-10, reason: together, country: JPN }',
        '{ from: 2023-01-10, to: 2024-01-10, reason: work, country: JPN, mutualSupport: true }',
      ),
      '36',
    ],
    [
      'life abroad does not count',
      all(
        '{ from: 2020-01-10, to: 2022-01-10, reason: together, country: CHN }',
        '{ from: 2022-01-10, to: 2024-01-10, reason: together, country: JPN }',
      ),
      '24',
    ],
    [
      'before the marriage and after its end it does not count',
      all('{ from: 2018-01-10, to: 2026-01-10, reason: together, country: JPN }'),
      '60',
    ],
  ])('%s', (_, cohabitation, expected) => {
    expect(ask('facts.marriedLifeMonths(formerMarriage)', marriage(cohabitation))).toBe(expected);
  });

  test('is open where the country or the rest is not told', () => {
    const open = marriage(all('{ from: 2021-01-10, to: 2025-01-10, reason: together }'));
    expect(ask('facts.marriedLifeMonths(formerMarriage) >= 36', open)).toBe('? marriages[0].cohabitation[0].country');
    expect(ask('facts.marriedLifeMonths(formerMarriage) >= 60', open)).toBe('false');
    const partly = marriage('[{ from: 2021-01-10, to: 2024-01-10, reason: together, country: JPN }]');
    expect(ask('facts.marriedLifeMonths(formerMarriage) >= 36', partly)).toBe('true');
    expect(ask('facts.marriedLifeMonths(formerMarriage) >= 48', partly)).toBe('? marriages[0].cohabitation');
  });

  test.each([
    ['since the marriage, abroad too', '{ from: 2018-01-10, to: 2024-01-10, reason: together, country: CHN }', '48'],
    [
      'not while apart, whatever the help',
      `{ from: 2020-01-10, to: 2021-01-10, reason: together }, { from: 2021-01-10, to: 2023-01-10, reason: work, mutualSupport: true }`,
      '12',
    ],
    ['not after the end', '{ from: 2024-01-10, to: 2026-01-10, reason: together, country: JPN }', '12'],
  ])('lived together %s', (_, periods, expected) => {
    expect(ask('facts.cohabitationMonths(formerMarriage)', marriage(all(periods)))).toBe(expected);
  });

  test('goes up to filing while the marriage goes on', () => {
    const going = married(
      `{ partners: [wang, bai], marriedOn: 2020-07-10, endedOn: none, cohabitation: ${all('{ from: 2020-07-10, to: ongoing, reason: together, country: JPN }')} }`,
    );
    expect(ask('facts.marriedLifeMonths(marriage)', { ...going, application: 'spouse: bai' })).toBe('72');
  });
});

describe('months on one designation', () => {
  const wang = `statuses: { complete: true, items: [
    { status: designated-activities, designation: high-school-graduate, from: 2021-07-10, to: 2026-07-10 },
    { status: designated-activities, designation: high-school-graduate, from: 2026-07-10, to: 2031-07-10 },
    { status: dependent, from: 2015-01-01, to: 2021-07-10 } ] }`;
  test('counts what rests on it and nothing before', () => {
    expect(
      ask('facts.statusOrDesignationMonths(applicant, [], "designated-activities", ["high-school-graduate"]) >= 60', {
        wang,
      }),
    ).toBe('true');
    expect(
      ask('facts.statusOrDesignationMonths(applicant, [], "designated-activities", ["high-school-graduate"]) >= 61', {
        wang,
      }),
    ).toBe('false');
    expect(
      ask('facts.statusOrDesignationMonths(applicant, [], "designated-activities", ["fourth-generation"])', { wang }),
    ).toBe('0');
  });
});
