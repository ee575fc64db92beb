import { describe, expect, test } from 'vitest';
import { isFault } from '../../../src/catalogue/condition/check.ts';
import { neverHolds } from '../../../src/catalogue/lint/never.ts';
import { checker } from '../condition/support.ts';
import { compileTiny, edited, told } from './tiny.ts';

const LIST = 'catalogue/lists/main.yaml';
const PAPERS = 'catalogue/evidence/papers.yaml';
const PARAMETERS = 'catalogue/parameters.yaml';
const FEES = 'catalogue/fees.yaml';
const SOURCES = 'sources: [{ id: law, checkedOn: 2026-06-01 }]';

describe('the dates of a number', () => {
  const dates = (result: ReturnType<typeof compileTiny>) =>
    told(result.issues).filter((text) => text.startsWith('content-dates'));

  test.each([
    ['with a gap of a day', PARAMETERS, 'from: 2027-04-01', 'from: 2027-04-02'],
    ['that overlap by a day', PARAMETERS, 'from: 2027-04-01', 'from: 2027-03-31'],
    ['on two clocks', PARAMETERS, 'from: 2027-04-01, on: filing', 'from: 2027-04-01, on: decision'],
    ['without an end in between', PARAMETERS, '{ to: 2027-03-31, on: filing', '{ on: filing'],
    ['that begin some day', PARAMETERS, '{ to: 2027-03-31', '{ from: 2020-01-01, to: 2027-03-31'],
    ['that end some day', PARAMETERS, '{ from: 2027-04-01', '{ from: 2027-04-01, to: 2030-03-31'],
    ['whose later one is a draft', PARAMETERS, '{ from: 2027-04-01', '{ status: draft, from: 2027-04-01'],
    ['of a fee', FEES, '{ on: acceptance', '{ from: 2026-10-01, on: acceptance'],
  ])('%s are told', (_, file, stretch, by) => {
    const result = compileTiny(edited(file, stretch, by));
    expect(result.ok).toBe(false);
    expect(dates(result)).toEqual([`content-dates ${file}:${file === PARAMETERS ? 5 : 4}`]);
  });

  test('may have a draft beside them', () => {
    const result = compileTiny(
      edited(
        PARAMETERS,
        'values: [{ value: 6, confidence: official, ',
        `values: [{ from: 2028-01-01, value: 5, status: draft, confidence: single, ${SOURCES} }, { value: 6, confidence: official, `,
      ),
    );
    expect(told(result.issues)).toEqual([]);
  });

  test('of a row that ends before it begins are told', () => {
    const result = compileTiny(
      edited(LIST, 'level: conditional', 'level: conditional\n      from: 2027-04-01\n      to: 2027-03-31'),
    );
    expect(dates(result)).toEqual([`content-dates ${LIST}:2`]);
  });
});

describe('a paper that is asked for twice', () => {
  const again = (row: string) => edited(LIST, '    - id: letter\n', `${row}\n    - id: letter\n`);
  const row = (id: string, whose: string, when: string) => `
    - id: ${id}
      paper: photo
      whose: "${whose}"
      level: conditional
      when: '${when}'
      condition: { ja: 条件, zh-Hans: 条件 }
      confidence: official
      ${SOURCES}`;

  test('of the same person under the same condition is told', () => {
    const result = compileTiny(again(row('photo-2', 'applicant', 'application.online == false')));
    expect(told(result.issues)).toEqual([`content-same-paper ${LIST}:2`]);
    expect(result.issues[0]?.what.en).toContain('“photo” stands in the row “photo”');
  });

  test.each([
    ['another person', row('photo-2', 'spouse', 'application.online == false')],
    ['another condition', row('photo-2', 'applicant', 'application.online')],
  ])('of %s is not', (_, text) => {
    expect(told(compileTiny(again(text)).issues)).toEqual([]);
  });

  test('by two rows of one name is told', () => {
    expect(told(compileTiny(again(row('photo', 'spouse', 'application.online'))).issues)).toEqual([
      `content-twice ${LIST}:2`,
    ]);
  });

  test('by a list that is included twice is told', () => {
    const result = compileTiny(
      edited(
        LIST,
        '    - id: photo\n',
        `    - include: tax-papers\n      with: { person: "applicant", years: 'param("years")' }\n    - id: photo\n`,
      ),
    );
    expect(new Set(result.issues.map((issue) => issue.code))).toEqual(new Set(['content-same-paper', 'content-twice']));
  });
});

describe('a condition', () => {
  test.each([
    'me.kind == "student" && me.kind == "none"',
    'me.kind in ["student"] && me.kind == "none"',
    'me.kind == "student" && me.kind != "student"',
    'me.kind in ["student", "none"] && me.kind != "student" && me.kind != "none"',
    'p && me.kind == "student" && q && me.kind == "none"',
    'me.kind in []',
    'me.age < 18 && me.age >= 20',
    'me.age < 18 && me.age > 17',
    'me.age == 18 && me.age > 18',
    'd < date("2026-04-01") && d >= date("2026-04-01")',
    'd > date("2027-01-01") && e > d && d <= date("2026-04-01")',
    'false',
    'false && p',
  ])('can never hold: %s', (source) => {
    expect(holdsNever(source)).toBe(true);
  });

  test.each([
    'me.kind == "student" && you.kind == "none"',
    'me.kind == "student" || me.kind == "none"',
    'me.kind in ["student", "none"] && me.kind != "student"',
    'me.age < 18 && me.age > 16',
    'me.age <= 18 && me.age >= 18',
    'd <= date("2026-04-01") && d >= date("2026-04-01")',
    'd < date("2026-04-01") && e >= date("2026-04-01")',
    'me.age < param("limit") && me.age > 60',
    'jobs.exists(x, x.kind == "student") && jobs.exists(x, x.kind == "none")',
    'true',
  ])('may hold: %s', (source) => {
    expect(holdsNever(source)).toBe(false);
  });

  function holdsNever(source: string): boolean {
    const checked = checker.check(source, {}, ['bool']);
    if (isFault(checked)) throw new Error(checked.message);
    return neverHolds(checked.node);
  }

  const never = '\'applicant.sex == "male" && applicant.sex == "female"\'';
  test.each([
    ['of a row', LIST, "when: 'application.online == false'", `when: ${never}`],
    ['of one of several papers', LIST, '[letter, photo]', `[letter, { paper: photo, when: ${never} }]`],
    [
      'of a paper that answers',
      LIST,
      'paper: photo\n',
      `paper: photo\n      answeredBy: [{ paper: letter, when: ${never}, reason: { ja: 理由, zh-Hans: 理由 } }]\n`,
    ],
    ['of a form of a paper', LIST, 'paper: photo\n', `paper: photo\n      as: [{ paper: letter, when: ${never} }]\n`],
    ['of a notice', 'catalogue/notices.yaml', '\'application.filingOn >= date("2027-04-01")\'', never],
  ])('that can never hold is told %s', (_, file, stretch, by) => {
    const result = compileTiny(edited(file, stretch, by));
    expect(result.ok).toBe(false);
    expect(told(result.issues)).toEqual([`content-never ${file}:2`]);
  });
});

describe('warnings come beside the catalogue', () => {
  const warned = (files: Record<string, string>) => {
    const result = compileTiny(files);
    expect(result.ok).toBe(true);
    expect(result.issues.every((issue) => issue.severity === 'warning')).toBe(true);
    return told(result.issues);
  };

  test('for a paper that no list asks for', () => {
    expect(
      warned(
        edited(
          LIST,
          'female: { paper: letter }\n        male: { any: [letter, photo] }',
          'female: { paper: tax }\n        male: { paper: tax }',
        ),
      ),
    ).toEqual([`content-unused ${PAPERS}:27`]);
  });

  test('for a source that nobody cites', () => {
    const text =
      '\nlaw: { kind: law, title: { ja: 法, zh-Hans: 法 }, date: 2026-01-01 }\nother: { kind: law, title: { ja: 法, zh-Hans: 法 }, date: 2026-01-01 }\n';
    expect(warned({ 'catalogue/sources.yaml': text })).toEqual(['content-unused catalogue/sources.yaml:3']);
  });

  test.each([
    ['catalogue/notices.yaml', 8],
    ['catalogue/deadlines.yaml', 7],
    ['catalogue/requirements/all.yaml', 8],
    ['catalogue/fees.yaml', 4],
  ])('for a check of %s more than a year ago', (file, line) => {
    expect(warned(edited(file, 'checkedOn: 2026-06-01', 'checkedOn: 2025-11-21'))).toEqual([
      `content-old-check ${file}:${line}`,
    ]);
    expect(warned(edited(file, 'checkedOn: 2026-06-01', 'checkedOn: 2025-11-22'))).toEqual([]);
  });
});
