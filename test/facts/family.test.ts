import { describe, expect, test } from 'vitest';
import { ask } from './support.ts';

const people = 'people: { bai: {}, chen: {} }';
const marriages = (...items: string[]) => `{ ${people}, marriages: [${items}] }`;
const allMarriages = (...items: string[]) => `{ ${people}, marriages: { complete: true, items: [${items}] } }`;
const toBai = '{ partners: [wang, bai], marriedOn: 2024-05-02, inFamilyRegister: true }';

describe('the marriage of applicant and spouse', () => {
  test.each([
    // what, marriages, its date with Bai
    ['the only one', marriages(toBai), '2024-05-02'],
    ['partners the other way round', marriages('{ partners: [bai, wang], marriedOn: 2024-05-02 }'), '2024-05-02'],
    ['beside one of somebody else', marriages('{ partners: [bai, chen], marriedOn: 2010-01-01 }', toBai), '2024-05-02'],
    [
      'the second of the same two',
      marriages('{ partners: [wang, bai], marriedOn: 2015-01-01, endedOn: 2020-01-01 }', toBai),
      '2024-05-02',
    ],
    [
      'the second of the same two, the end of the first not said',
      marriages('{ partners: [wang, bai], marriedOn: 2015-01-01 }', toBai),
      '2024-05-02',
    ],
    ['one whose partners nobody has said', allMarriages('{ marriedOn: 2024-05-02 }'), '? marriages[0].partners'],
    [
      'only one that has ended, perhaps others',
      marriages('{ partners: [wang, bai], marriedOn: 2015-01-01, endedOn: 2020-01-01 }'),
      '? marriages',
    ],
    [
      'only one that has ended, and all are named',
      allMarriages('{ partners: [wang, bai], marriedOn: 2015-01-01, endedOn: 2020-01-01 }'),
      'null',
    ],
    ['none', `{ ${people}, marriages: none }`, 'null'],
    ['not asked', `{ ${people} }`, '? marriages'],
    ['its date not asked', marriages('{ partners: [wang, bai] }'), '? marriages[0].marriedOn'],
  ])('%s', (_, more, expected) => {
    expect(ask('marriage.marriedOn', { application: 'spouse: bai', more })).toBe(expected);
  });

  test('is none of somebody who has no spouse', () => {
    expect(ask('isNone(marriage)', { application: 'spouse: none', more: marriages(toBai) })).toBe('true');
  });

  test('waits for the spouse, and for the applicant', () => {
    expect(ask('isNone(marriage)', { more: `{ ${people} }` })).toBe('? applications[0].spouse');
    expect(ask('isNone(marriage)', { application: '{ applicant: ~, spouse: bai }', more: marriages(toBai) })).toBe(
      '? applications[0].applicant',
    );
  });
});

describe('the spouse, if the application names none', () => {
  const stillToBai = '{ partners: [bai, wang], endedOn: none }';
  test.each([
    ['the partner of a marriage that has not ended', marriages(stillToBai), 'bai'],
    ['the same beside one that has', marriages('{ partners: [chen, wang], endedOn: 2020-01-01 }', stillToBai), 'bai'],
    ['the same beside one that may have', marriages('{ partners: [chen, wang] }', stillToBai), 'bai'],
    ['nobody, of a marriage that may have ended', marriages(toBai), '? applications[0].spouse'],
    [
      'nobody, of a marriage that has',
      marriages('{ partners: [chen, wang], endedOn: 2020-01-01 }'),
      '? applications[0].spouse',
    ],
    [
      'nobody, of a marriage of others',
      marriages('{ partners: [bai, chen], endedOn: none }'),
      '? applications[0].spouse',
    ],
  ])('is %s', (_, more, expected) => {
    expect(ask('spouse', { more })).toBe(expected);
  });
});

describe('earlier marriages', () => {
  const earlier = 'facts.endedMarriages(applicant).map(m, m.endedBy)';
  const toChen = (end: string) => `{ partners: [wang, chen], marriedOn: 2010-01-01, ${end}, endedBy: divorce }`;
  test.each([
    ['one that has ended', allMarriages(toChen('endedOn: 2020-01-01'), toBai), '[divorce]'],
    ['one that may have ended', allMarriages(toChen('municipality: 練馬区'), toBai), '[]…'],
    ['one that has not', allMarriages(toChen('endedOn: none'), toBai), '[]'],
    ['the present one surely has not ended', allMarriages(toBai), '[]'],
    ['perhaps others', marriages(toBai), '[]…'],
    [
      'one of somebody else',
      allMarriages('{ partners: [chen, bai], endedOn: 2020-01-01, endedBy: death }', toBai),
      '[]',
    ],
    ['one whose partners nobody has said', allMarriages('{ endedOn: 2020-01-01, endedBy: death }', toBai), '[]…'],
  ])('%s', (_, more, expected) => {
    expect(ask(earlier, { application: 'spouse: bai', more })).toBe(expected);
  });

  test('ask for what is not said', () => {
    const more = allMarriages(toChen('municipality: 練馬区'), '{ endedOn: 2020-01-01 }', toBai);
    expect(ask('size(facts.endedMarriages(applicant)) > 0', { application: 'spouse: bai', more })).toBe(
      '? marriages[0].endedOn marriages[1].partners',
    );
  });
});

describe('children', () => {
  const all = 'facts.children(applicant)';
  const ofSchoolAge = 'facts.schoolAgeChildren(applicant)';
  const family = (born: string, ...relations: string[]) =>
    `{ people: { bai: ${born}, chen: {} }, parentage: { complete: true, items: [${relations}] } }`;
  const parents = (...ids: string[]) => `parents: { complete: true, items: [${ids}] }`;
  const bai = (ids: string) => `{ child: bai, ${ids} }`;

  test.each([
    // what, family, children, of them of school age on 2026-07-10
    ['one of eight', family('{ bornOn: 2018-06-20 }', bai(parents('wang', 'chen'))), '[bai]', '[bai]'],
    ['one of five', family('{ bornOn: 2020-07-11 }', bai(parents('wang'))), '[bai]', '[]'],
    ['six today', family('{ bornOn: 2020-07-10 }', bai(parents('wang'))), '[bai]', '[bai]'],
    ['fifteen today', family('{ bornOn: 2011-07-10 }', bai(parents('wang'))), '[bai]', '[]'],
    ['fifteen tomorrow', family('{ bornOn: 2011-07-11 }', bai(parents('wang'))), '[bai]', '[bai]'],
    ['of somebody else', family('{ bornOn: 2018-06-20 }', bai(parents('chen'))), '[]', '[]'],
    ['one whose birthday is not asked', family('{}', bai(parents('wang'))), '[bai]', '[]…'],
    ['one whose parents are not all named', family('{ bornOn: 2018-06-20 }', bai('parents: [chen]')), '[]…', '[]…'],
    ['one nobody has named', family('{}', `{ ${parents('wang')} }`), '[? parentage[0].child]', '[]…'],
    ['none', '{ parentage: none }', '[]', '[]'],
    ['not asked', '{}', '? parentage', '? parentage'],
  ])('%s', (_, more, children, schooled) => {
    expect([ask(all, { more }), ask(ofSchoolAge, { more })]).toEqual([children, schooled]);
  });

  test('who may be of school age are asked for by what would tell', () => {
    const may = (more: string) => ask(`${ofSchoolAge}.exists(c, true)`, { more });
    expect(may(family('{}', bai(parents('wang'))))).toBe('? people.bai.bornOn');
    expect(may(family('{ bornOn: 2018-06-20 }', bai('parents: [chen]')))).toBe('? parentage[0].parents');
    expect(may(family('{}', `{ ${parents('wang')} }`))).toBe('? parentage[0].child');
    expect(may(family('{ bornOn: 1990-06-20 }', bai('parents: [chen]')))).toBe('false');
  });
});

describe('parents, and what ties the applicant to the one the application rests on', () => {
  const people = 'people: { bai: {}, chen: {}, li: {} }';
  const to = (child: string, parents: string, more = '') =>
    `{ child: ${child}, parents: { complete: true, items: [${parents}] }, kind: biological${more} }`;
  const all = (...relations: string[]) => `{ ${people}, parentage: { complete: true, items: [${relations}] } }`;
  const some = (...relations: string[]) => `{ ${people}, parentage: [${relations}] }`;
  const recognised = ', recognisedOn: 2020-05-01';

  test.each([
    // what, profile, parents, day of recognition by Bai
    ['both', all(to('wang', 'bai, chen', recognised)), '[bai,chen]', '2020-05-01'],
    ['of a child whose other parents are not named', some(to('wang', 'bai', recognised)), '[bai]…', '2020-05-01'],
    ['of somebody else', all(to('chen', 'bai', recognised)), '[]', 'null'],
    ['somebody else', all(to('wang', 'chen', recognised)), '[chen]', 'null'],
    ['by blood and by adoption', all(to('wang', 'chen'), to('wang', 'bai', recognised)), '[chen,bai]', '2020-05-01'],
    ['not asked', `{ ${people} }`, '? parentage', '? parentage'],
    ['perhaps others', some(to('wang', 'chen')), '[chen]…', '? parentage'],
  ])('%s', (_, more, parents, recognition) => {
    expect(ask('facts.parents(applicant)', { more })).toBe(parents);
    expect(ask('parentage.recognisedOn', { application: 'parent: bai', more })).toBe(recognition);
  });

  test('is the only tie of the applicant while nobody says which parent it is', () => {
    expect(ask('parentage.recognisedOn', { more: all(to('wang', 'bai', recognised)) })).toBe('2020-05-01');
    expect(ask('parentage.recognisedOn', { more: all(to('wang', 'bai', recognised), to('wang', 'li')) })).toBe(
      '? applications[0].parent',
    );
  });

  test('is not known for somebody of whom nobody knows who it is', () => {
    const tie = 'facts.parentageOf(applicant, facts.spouseOf(supporter)).kind';
    const application = 'supporter: bai';
    const more = (marriages: string) =>
      `{ ${people}, marriages: ${marriages}, parentage: { complete: true, items: [${to('wang', 'bai')}] } }`;
    expect(ask(tie, { application, more: more('[]') })).toBe('? marriages');
    expect(ask(tie, { application, more: more('none') })).toBe('null');
    expect(ask(tie, { application, more: more('[{ partners: [bai, chen], endedOn: none }]') })).toBe('null');
  });
});

describe('whose public duties are looked at', () => {
  test.each([
    ['{ supporter: none }', '[wang]'],
    ['{ supporter: wang }', '[wang]'],
    ['{ supporter: bai }', '[wang,bai]'],
    ['{}', '[wang]…'],
    ['{ applicant: ~, supporter: none }', '[? applications[0].applicant]'],
    ['{ applicant: ~, supporter: bai }', '[? applications[0].applicant,bai]'],
    ['{ applicant: ~ }', '[? applications[0].applicant]…'],
  ])('%s: %s', (application, expected) => {
    expect(ask('facts.dutyPersons()', { application, more: 'people: { bai: {} }' })).toBe(expected);
  });
});

describe('the household', () => {
  test.each([
    ['{ people: { bai: {} }, households: [{ members: [bai] }, { members: [bai, wang], rent: 90000 }] }', '90000'],
    ['{ people: { bai: {} }, households: [{ rent: 90000 }] }', '? households households[0].members'],
    ['{ people: { bai: {} }, households: [{ members: { complete: true, items: [bai] } }] }', '? households'],
    ['{}', '? households'],
  ])('is the one the applicant is a member of: %s', (more, expected) => {
    expect(ask('household.rent.amount', { more })).toBe(expected);
  });
});

describe('jobs within the last two years', () => {
  const job = (kind: string, from: string, to: string) => `{ kind: ${kind}, from: ${from}, to: ${to} }`;
  const kinds = 'facts.jobsWithin(applicant, 24).map(x, x.kind)';
  test.each([
    // Up to 2026-07-10
    [[job('employee', '2018-04-01', '2024-07-10'), job('student', '2024-07-11', 'ongoing')], '[employee,student]'],
    [[job('employee', '2018-04-01', '2024-07-09'), job('student', '2024-07-10', 'ongoing')], '[student]'],
    [[job('employee', '2018-04-01', '2024-07')], '[]…'],
    [[job('employee', '2026-07-11', 'ongoing')], '[]'],
  ])('%j', (jobs, expected) => {
    expect(ask(kinds, { wang: `jobs: { complete: true, items: [${jobs}] }` })).toBe(expected);
  });

  test('ask only for the date that is not known', () => {
    const wang = `jobs: { complete: true, items: [${job('employee', '2018-04-01', '2024-07')}] }`;
    expect(ask('facts.jobsWithin(applicant, 24).exists(x, true)', { wang })).toBe('? people.wang.jobs[0].to');
  });
});

describe('the job held on the filing date', () => {
  test.each([
    ['jobs: none', 'none'],
    ['jobs: { complete: true, items: [{ kind: employee, from: 2018-04-01, to: 2026-01-31 }] }', 'none'],
    ['jobs: [{ kind: employee, from: 2018-04-01, to: 2026-01-31 }]', '? people.wang.jobs'],
    ['jobs: [{ kind: employee, from: 2018-04-01, to: ongoing }]', 'employee'],
    [
      'jobs: [{ kind: student, from: 2018-04-01, to: 2026-07-10 }, { kind: employee, from: 2026-07-10, to: ongoing }]',
      'employee',
    ],
    ['jobs: [{ kind: employee, from: 2018-04-01 }]', '? people.wang.jobs[0].to'],
    ['jobs: [{ kind: employee, from: 2018-04-01, to: 2026-07 }]', '? people.wang.jobs[0].to'],
    [
      'jobs: [{ kind: employee, from: 2018-04-01, to: ongoing }, { kind: student, to: ongoing }]',
      '? people.wang.jobs[1].from',
    ],
    ['{}', '? people.wang.jobs'],
  ])('%s', (wang, expected) => {
    expect(ask('applicant.currentJob.kind', { wang })).toBe(expected);
  });

  test('of somebody without one asks nothing more', () => {
    expect(ask('applicant.currentJob.licensed', { wang: 'jobs: none' })).toBe('false');
    expect(ask('isNone(applicant.currentJob.from)', { wang: 'jobs: none' })).toBe('true');
  });
});

test('of nobody there are no years, months, jobs or children, and no number', () => {
  const nobody = { application: 'spouse: none' };
  for (const list of ['taxYears(spouse, 3)', 'pensionMonths(spouse, 3)', 'jobsWithin(spouse, 3)', 'children(spouse)'])
    expect(ask(`size(facts.${list})`, nobody)).toBe('0');
  for (const number of ['stayMonths(spouse)', 'absenceDays(spouse, 1)', 'statusMonths(spouse, ["student"])'])
    expect(ask(`facts.${number} >= 0`, nobody)).toBe('false');
  expect(ask('isNone(facts.ageOn(spouse, application.filingOn))', nobody)).toBe('true');
  expect(ask('facts.monthsBetween(spouse.bornOn, application.filingOn) < 12', nobody)).toBe('false');
});

test('a person nobody knows anything of is asked for field by field', () => {
  expect(ask('spouse.nationality == "JPN"', { application: 'spouse: bai', more: 'people: { bai: {} }' })).toBe(
    '? people.bai.nationality',
  );
  expect(
    ask('spouse.nationalTax.arrears.amount > 0', { application: 'spouse: bai', more: 'people: { bai: {} }' }),
  ).toBe('? people.bai.nationalTax.arrears');
});

test('the household of a person who is not the applicant', () => {
  const more =
    'people: { bai: {}, chen: {} }\nhouseholds: [{ members: { complete: true, items: [bai] }, rent: 90000 }]';
  expect(ask('facts.household(spouse).rent.amount', { application: 'spouse: bai', more })).toBe('90000');
  expect(ask('facts.household(spouse).rent.amount > 0', { application: 'spouse: chen', more })).toBe('? households');
});
