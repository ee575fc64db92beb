import { describe, expect, test } from 'vitest';
import { type Advice, advise, type Papers } from '../../src/advise/index.ts';
import { compileTiny } from '../catalogue/compile/tiny.ts';
import { readRaw } from '../support/cases.ts';

const ROW = 'level: required\n      confidence: official\n      sources: [{ id: law, checkedOn: 2026-06-01 }]';

const compiled = new Map<string, ReturnType<typeof compileTiny>>();

/** Advises on a list of these rows. `wang` applies, and is supported by `bai` unless the application says otherwise. */
function rowsOf(rows: string, facts: { application?: object; wang?: object; bai?: object } = {}): Advice['rows'] {
  const result = compiled.get(rows) ?? compileTiny({ 'catalogue/lists/main.yaml': `main:\n  rows:\n${rows}\n` });
  if (!result.ok) throw new Error(result.issues.map(({ what }) => what.en).join('\n'));
  compiled.set(rows, result);
  const { profile } = readRaw({
    version: 1,
    applications: [{ applicant: 'wang', supporter: 'bai', filingOn: '2026-07-10', ...facts.application }],
    people: { wang: facts.wang ?? {}, bai: facts.bai ?? {} },
  });
  const application = { ...profile.applications[0], category: 'work', procedure: 'change' } as never;
  const advice = advise({ ...profile, applications: [application] }, 0, result.value, '2026-01-01', () => false);
  if (!advice) throw new Error('no advice');
  return advice.rows;
}

/** The papers of a row as a reader would write them: `letter`, `letter|photo?`, `sex(female: letter, male: photo)`. */
function written(papers: Papers): string {
  const open = papers.state === 'open' ? '?' : '';
  switch (papers.kind) {
    case 'paper':
      return papers.paper + open;
    case 'forms':
      return `${papers.paper}${open} as ${papers.of.map(written)}`;
    case 'depends':
      return `${papers.on}(${papers.of.map(({ word, papers: one }) => `${word}: ${written(one)}`).join(', ')})`;
    default:
      return `(${papers.of.map(written).join(papers.kind === 'any' ? '|' : '+')})${open}`;
  }
}

const lines = (rows: Advice['rows']) =>
  rows.map(({ id, papers, state, missing }) => `${id} ${state} ${written(papers)} ${missing.join(' ')}`.trim());

describe('a row that depends on a fact', () => {
  const row = (cases: string, more = '') => `
    - id: paper
      choose: "applicant.sex"
      cases: { ${cases} }
      ${more}
      ${ROW}`;
  const both = row('female: { paper: letter }, male: { paper: photo }');
  const onlyHers = row('female: { paper: letter }, male: { any: [{ paper: photo, when: "isNone(supporter)" }] }');

  test('is that of the case it is in', () => {
    expect(lines(rowsOf(both, { wang: { sex: 'female' } }))).toEqual(['paper certain letter']);
    expect(lines(rowsOf(both, { wang: { sex: 'male' } }))).toEqual(['paper certain photo']);
  });

  test('is certain, with every case as an alternative, while the fact is unknown', () => {
    expect(lines(rowsOf(both))).toEqual(['paper certain applicant.sex(female: letter, male: photo)']);
  });

  test('is open while one of its possible cases asks for nothing', () => {
    expect(lines(rowsOf(onlyHers))).toEqual(['paper open letter people.wang.sex']);
    expect(lines(rowsOf(onlyHers, { wang: { sex: 'male' } }))).toEqual([]);
    expect(lines(rowsOf(onlyHers, { application: { supporter: 'none' } }))).toEqual([
      'paper certain applicant.sex(female: letter, male: photo)',
    ]);
  });

  test('is open while one of its possible cases may ask for nothing', () => {
    const application = { supporter: undefined };
    expect(lines(rowsOf(onlyHers, { application, wang: { sex: 'male' } }))).toEqual([
      'paper open photo? applications[0].supporter',
    ]);
    expect(lines(rowsOf(onlyHers, { application }))).toEqual([
      'paper open applicant.sex(female: letter, male: photo?) people.wang.sex applications[0].supporter',
    ]);
  });

  test('is one paper where all possible cases ask for the same', () => {
    expect(lines(rowsOf(row('female: { paper: letter, copies: 2 }, male: { paper: letter }')))).toEqual([
      'paper certain letter',
    ]);
  });

  test('takes from its cases only what all of them say', () => {
    const text = row('female: { paper: letter, fetchedBy: client }, male: { paper: photo, fetchedBy: office }');
    expect(rowsOf(text)[0]?.fetchedBy).toBeUndefined();
    expect(rowsOf(text, { wang: { sex: 'male' } })[0]?.fetchedBy).toBe('office');
    const alike = row('female: { paper: letter, fetchedBy: office }, male: { paper: photo, fetchedBy: office }');
    expect(rowsOf(alike)[0]?.fetchedBy).toBe('office');
    const own = row('female: { paper: letter, fetchedBy: client }, male: { paper: photo }', 'fetchedBy: office');
    expect(rowsOf(own)[0]?.fetchedBy).toBe('office');
  });

  test('keeps its own answers and those of its cases', () => {
    const answer = (paper: string) =>
      `answeredBy: [{ paper: ${paper}, when: 'true', reason: { ja: 理, zh-Hans: 理 } }]`;
    const text = row(`female: { paper: letter, ${answer('tax')} }, male: { paper: letter }`, answer('passport'));
    const answers = (wang: object) =>
      rowsOf(text, { wang })[0]?.answeredBy.map(({ paper, state }) => `${paper} ${state}`);
    expect(answers({ sex: 'female' })).toEqual(['tax certain']);
    expect(answers({ sex: 'male' })).toEqual(['passport certain']);
    expect(answers({})).toEqual(['tax open', 'passport open']);
  });
});

describe('papers of a row', () => {
  const row = (papers: string) => `\n    - id: paper\n      ${papers}\n      ${ROW}`;
  const online = { application: { online: true } };

  test('of which one is enough are those that apply', () => {
    const text = row(`any: [letter, { paper: photo, when: 'application.online' }]`);
    expect(lines(rowsOf(text, online))).toEqual(['paper certain (letter|photo)']);
    expect(lines(rowsOf(text, { application: { online: false } }))).toEqual(['paper certain letter']);
    expect(lines(rowsOf(text))).toEqual(['paper certain (letter|photo?)']);
  });

  test('of which none may apply make the row open', () => {
    const text = row(
      `any: [{ paper: letter, when: '!application.online' }, { paper: photo, when: 'applicant.drivingLicence' }]`,
    );
    expect(lines(rowsOf(text))).toEqual([
      'paper open (letter?|photo?)? applications[0].online people.wang.drivingLicence',
    ]);
    expect(lines(rowsOf(text, { ...online, wang: { drivingLicence: false } }))).toEqual([]);
  });

  test('that are all asked for are rows of their own, each with its own condition', () => {
    const text = row(`all: [letter, { paper: photo, when: 'application.online' }]`);
    expect(lines(rowsOf(text, online))).toEqual(['paper.letter certain letter', 'paper.photo certain photo']);
    expect(lines(rowsOf(text))).toEqual([
      'paper.letter certain letter',
      'paper.photo open photo? applications[0].online',
    ]);
  });

  test('take the first form whose condition holds', () => {
    const text = row(
      `paper: letter\n      as: [{ paper: photo, when: 'application.online' }, { paper: tax, when: 'true' }]`,
    );
    expect(lines(rowsOf(text, online))).toEqual(['paper certain photo']);
    expect(lines(rowsOf(text, { application: { online: false } }))).toEqual(['paper certain tax']);
    expect(lines(rowsOf(text))).toEqual(['paper certain letter as photo?,tax']);
  });
});

describe('rows for each element of a list', () => {
  const loop = (over: string) => `
    - for: { one: "${over}" }
      rows:
        - id: paper
          paper: letter
          whose: "one"
          ${ROW.replaceAll('\n', '\n    ')}`;
  const family = loop('facts.dutyPersons()');

  test('bear its name', () => {
    expect(lines(rowsOf(family))).toEqual(['paper[wang] certain letter', 'paper[bai] certain letter']);
  });

  test('have one that is open for somebody nobody has named', () => {
    const rows = rowsOf(family, { application: { supporter: undefined } });
    expect(rows.map(({ state, missing }) => [state, ...missing])).toEqual([
      ['certain'],
      ['open', 'applications[0].supporter'],
    ]);
    expect(rows[1]?.whose).toEqual({ persons: [], missing: ['applications[0].supporter'] });
  });

  test('are open for an element that may not belong to it', () => {
    const rows = rowsOf(loop('[applicant, supporter].filter(x, x.drivingLicence)'), { wang: { drivingLicence: true } });
    expect(lines(rows)).toEqual(['paper[wang] certain letter', 'paper[bai] open letter people.bai.drivingLicence']);
  });
});

describe('what a row covers', () => {
  const taxes = (years: number) => `
    - include: tax-papers
      with: { person: "applicant", years: '${years}' }`;
  const addresses = [{ municipality: '練馬区', from: '2015-04-01', to: 'ongoing' }];

  test('is one year with its municipality, and words while it is not known', () => {
    const [, year] = rowsOf(taxes(1), { wang: { addresses } });
    expect(year?.coverage).toMatchObject({ years: [2026], municipality: '練馬区', missing: [] });
    const [, open] = rowsOf(taxes(1), { application: { filingOn: undefined }, wang: { addresses } });
    expect(open?.coverage).toMatchObject({ years: [], words: { ja: '直近1年' } });
    expect(open?.coverage?.missing).toContain('applications[0].filingOn');
  });

  test('is nobody’s municipality while other years may belong to it', () => {
    const text = `
    - id: paper
      paper: tax
      period: 'facts.taxYears(applicant, 2).filter(y, y.collection == "ordinary")'
      periodWords: { ja: 年, zh-Hans: 年 }
      ${ROW}`;
    const residentTax = [{ year: 2026, collection: 'ordinary' }];
    const [row] = rowsOf(text, { wang: { addresses, residentTax } });
    expect(row?.coverage).toMatchObject({ years: [2026], maybe: ['2025'] });
    expect(row?.coverage?.municipality).toBeUndefined();
  });
});

test('numbers of the law and of the list are filled into conditions, notes and reasons', () => {
  const text = `
    - id: paper
      any: [{ paper: letter, note: { ja: '{{param "years"}}年分', zh-Hans: '{{param "years"}}年' } }, photo]
      note: { ja: '直近{{param "years"}}年', zh-Hans: '最近{{param "years"}}年' }
      answeredBy: [{ paper: tax, when: 'true', reason: { ja: '{{param "years"}}年がない', zh-Hans: '没有{{param "years"}}年' } }]
      ${ROW}`;
  const texts = (filingOn: string) => {
    const [row] = rowsOf(text, { application: { filingOn } });
    const inner = row?.papers.kind === 'any' ? row.papers.of[0]?.note?.ja : undefined;
    return [row?.note?.ja, inner, row?.answeredBy[0]?.reason['zh-Hans']];
  };
  expect(texts('2026-07-10')).toEqual(['直近3年', '3年分', '没有3年']);
  expect(texts('2027-04-01')).toEqual(['直近5年', '5年分', '没有5年']);
  expect(texts('2027')).toEqual(['直近…年', '…年分', '没有…年']);
});
