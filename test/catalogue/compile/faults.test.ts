import { describe, expect, test } from 'vitest';
import { LANGS } from '../../../src/base/locale.ts';
import { compileTiny, edited, told } from './tiny.ts';

const LIST = 'catalogue/lists/main.yaml';
const SHARED = 'catalogue/lists/shared.yaml';
const WORK = 'catalogue/applications/work.yaml';
const PAPERS = 'catalogue/evidence/papers.yaml';
const PARAMETERS = 'catalogue/parameters.yaml';
const SOURCES = 'sources: [{ id: law, checkedOn: 2026-06-01 }]';

test('the tiny content itself has no fault', () => {
  const result = compileTiny();
  expect(told(result.issues)).toEqual([]);
  expect(result.ok).toBe(true);
});

/**
 * One fault each: what it is, the file, a stretch of it, what stands there instead, the code of the issue. The issue must
 * stand on the line that begins with or ends in the mark `#!`.
 */
type Fault = [what: string, file: string, stretch: string, by: string, code: string, says?: string];

const SLUGS: readonly Fault[] = [
  ['a paper that does not exist', LIST, 'paper: photo\n', 'paper: phto #!\n', 'unknown-slug', 'did you mean “photo”'],
  ['a paper in a choice', LIST, '[letter, photo]', '[letter, fhoto]', 'unknown-slug', 'did you mean “photo”'],
  ['a list that does not exist', LIST, 'include: tax-papers', 'include: tax-paper #!', 'unknown-slug', 'tax-papers'],
  ['an issuer', PAPERS, 'issuer: town', 'issuer: twon #!', 'unknown-slug', 'town'],
  ['a group', PAPERS, 'group: tax', 'group: taxx #!', 'unknown-slug', 'vocabulary.groups'],
  ['who fetches', PAPERS, 'fetchedBy: office', 'fetchedBy: ofice #!', 'unknown-slug', 'did you mean “office”'],
  ['a channel', PAPERS, 'channels: [counter]', 'channels: [conter]', 'unknown-slug', 'counter'],
  [
    'a source',
    LIST,
    'condition: { ja: 窓口で申請する, zh-Hans: 在柜台申请 }\n      confidence: official\n      sources: [{ id: law,',
    'condition: { ja: 窓口で申請する, zh-Hans: 在柜台申请 }\n      confidence: official\n      sources: [{ id: lax,',
    'unknown-slug',
    'law',
  ],
  ['a list of an application', WORK, 'list: main', 'list: man', 'unknown-slug', 'main'],
  ['a fee of an application', WORK, 'fee: fee', 'fee: fea', 'unknown-slug', 'fees'],
  ['a status', WORK, 'status: engineer-specialist', 'status: engineer #!', 'unknown-slug', 'statuses'],
  [
    'an application made instead',
    WORK,
    'instead: [{ category: work, procedure: change }]',
    'instead: [{ category: wrok, procedure: change }] #!',
    'unknown-slug',
    'did you mean “work”',
  ],
  ['why a list is not the whole one', WORK, 'coverage: full', 'coverage: partial', 'note', 'says what is open'],
  ['a procedure that does not exist', WORK, 'acquisition:', 'acqisition: #!', 'unknown-slug', 'acquisition'],
  ['a procedure', WORK, 'change:', 'chnge:', 'unknown-slug', 'did you mean “change”'],
  ['an application of a rule', 'catalogue/notices.yaml', '[work]', '[wrok] #!', 'unknown-slug', 'did you mean “work”'],
  ['a case that the fact cannot have', LIST, 'male: { any', 'mail: { any', 'unknown-slug', 'mail'],
  [
    'a row that is omitted',
    LIST,
    'override:',
    'omit: [pasport]\n      override:',
    'unknown-slug',
    'did you mean “passport”',
  ],
  ['a row that is changed', LIST, 'passport: { note', 'pasport: { note', 'unknown-slug', 'did you mean “passport”'],
  [
    'a parameter the list does not have',
    LIST,
    'years: \'param("years")\'',
    "years: 'param(\"years\")', yaers: '3'",
    'unknown-slug',
    'did you mean “years”',
  ],
  [
    'a paper in a change',
    LIST,
    'passport: { note: { ja: 原本, zh-Hans: 原件 } }',
    'passport: { paper: pasport } #!',
    'unknown-slug',
    'did you mean “passport”',
  ],
  [
    'a label without a field',
    'labels/ja.yaml',
    'people.*.bornOn:',
    'people.*.bornAt:',
    'unknown-slug',
    'people.*.bornAt',
  ],
];

const FORMS: readonly Fault[] = [
  ['YAML that does not parse', PAPERS, 'form: shown', 'form: [shown', 'yaml'],
  ['a name twice in one entry', PAPERS, 'form: shown', 'form: shown\n  form: shown #!', 'yaml'],
  ['a reference to nothing', PAPERS, 'form: shown', 'form: *shown #!', 'yaml'],
  ['a text without Chinese', PAPERS, 'name: { ja: 写真, zh-Hans: 照片 }', 'name: { ja: 写真 } #!', 'shape', 'zh-Hans'],
  ['a text without Japanese', PAPERS, 'name: { ja: 写真, zh-Hans: 照片 }', 'name: { zh-Hans: 照片 } #!', 'shape', 'ja'],
  ['an empty text', PAPERS, 'ja: 写真', "ja: ''", 'shape', 'name.ja'],
  ['a language we do not print', PAPERS, 'zh-Hans: 照片', 'zh-Hans: 照片, en: photo', 'shape', 'en'],
  [
    'a field that does not exist',
    LIST,
    '      paper: photo\n',
    '      paper: photo\n      copys: 2 #!\n',
    'shape',
    'copys',
  ],
  ['a field without value', LIST, "when: 'application.online == false'", 'when: #!', 'shape', 'when'],
  ['a word that is not one of the few', LIST, 'level: conditional', 'level: optional #!', 'shape', 'level'],
  ['a date that does not exist', PARAMETERS, 'to: 2027-03-31', 'to: 2027-02-30', 'shape', 'to'],
  ['a list of entries', 'catalogue/notices.yaml', 'new-rule:', '- new-rule:', 'shape'],
  ['an entry without source', 'catalogue/notices.yaml', `  ${SOURCES}`, '', 'shape', 'sources'],
  ['a row without id', LIST, '- id: photo\n      paper: photo', '- paper: photo #!', 'row-id'],
  ['a row without papers', LIST, '      paper: photo\n', '', 'papers'],
  ['a row with two kinds of papers', LIST, 'paper: photo\n', 'paper: photo\n      any: [letter]\n', 'papers'],
  ['a row without level', LIST, '      level: conditional\n', '', 'level'],
  [
    'a row without source',
    LIST,
    `condition: { ja: 窓口で申請する, zh-Hans: 在柜台申请 }\n      confidence: official\n      ${SOURCES}`,
    'condition: { ja: 窓口で申請する, zh-Hans: 在柜台申请 }',
    'provenance',
  ],
  [
    'a condition without words',
    LIST,
    '      condition: { ja: 窓口で申請する, zh-Hans: 在柜台申请 }\n',
    '',
    'condition',
  ],
  ['a level that needs a condition', LIST, "      when: 'application.online == false'\n", '', 'when'],
  [
    'a period without words',
    SHARED,
    "          periodWords: { ja: '直近{{years}}年', zh-Hans: '最近{{years}}年' }\n",
    '',
    'period',
  ],
  ['cases that are not all', LIST, '        male: { any: [letter, photo] }\n', '', 'cases', 'male'],
  [
    'a loop over two things',
    SHARED,
    'year: "facts.taxYears(person, years)" }',
    'year: "facts.taxYears(person, years)", month: "facts.pensionMonths(person, years)" }',
    'shape',
  ],
  ['a circle', SHARED, '    - for:', '    - include: main #!\n    - for:', 'circle', 'main → tax-papers → main'],
  [
    'a list that includes itself',
    SHARED,
    '    - for:',
    '    - include: tax-papers #!\n      with: { person: "person", years: "years" }\n    - for:',
    'circle',
    'tax-papers → tax-papers',
  ],
  ['a parameter that is not given', LIST, ', years: \'param("years")\'', '', 'with', 'years'],
  [
    'a field without label',
    'labels/ja.yaml',
    'people.*.bornOn:\n  label: 生年月日',
    'people.*.bornOn:\n  label: ~',
    'label',
    'people.*.bornOn',
  ],
];

const CONDITIONS: readonly Fault[] = [
  [
    'a field that does not exist',
    LIST,
    "'application.online == false'",
    "'application.onlin == false' #!",
    'expression',
    'onlin',
  ],
  [
    'a word that is not in the vocabulary',
    LIST,
    "'application.online == false'",
    '\'application.filedBy == "agnet"\' #!',
    'expression',
    'agnet',
  ],
  ['a condition that is none', LIST, "'application.online == false'", "'applicant.age' #!", 'expression', 'bool'],
  [
    'a paper of no person',
    LIST,
    'whose: "applicant"\n      level: conditional',
    'whose: "applicant.age" #!\n      level: conditional',
    'expression',
    'Person',
  ],
  ['a parameter of another type', LIST, 'person: "applicant"', 'person: "marriage"', 'expression', 'Person'],
  ['a loop over one thing', SHARED, 'year: "facts.taxYears(person, years)"', 'year: "person"', 'expression'],
  ['a variable of another loop', LIST, "'application.online == false'", "'year.year == 2026' #!", 'expression', 'year'],
  ['a choice by a number', LIST, 'choose: "applicant.sex"', 'choose: "applicant.age" #!', 'expression', 'int'],
  [
    'a requirement that is no condition',
    'catalogue/requirements/all.yaml',
    "'applicant.age >= 18'",
    "'applicant.age' #!",
    'expression',
    'bool',
  ],
  [
    'a deadline that is no date',
    'catalogue/deadlines.yaml',
    "'applicant.currentStatus.to'",
    "'applicant.age' #!",
    'expression',
    'Date',
  ],
  [
    'an outcome whose condition is none',
    'catalogue/outcomes.yaml',
    `'applicant.sex == "female"'`,
    "'applicant.age' #!",
    'expression',
    'bool',
  ],
  [
    'a period that asks for nothing',
    'catalogue/periods.yaml',
    "'applicant.drivingLicence'",
    "'true || 3' #!",
    'expression',
  ],
  [
    'a condition in a change',
    LIST,
    'passport: { note: { ja: 原本, zh-Hans: 原件 } }',
    "passport: { when: 'person.agee > 3', condition: { ja: 条, zh-Hans: 条 } } #!",
    'expression',
    'agee',
  ],
];

const PROSE: readonly Fault[] = [
  ['a paper that does not exist', PAPERS, 'ja: 原本,', 'ja: \'{{paper "pasport"}}\',', 'prose', 'pasport'],
  ['a kind of reference that does not exist', PAPERS, 'ja: 原本,', 'ja: \'{{terms "住民税"}}\',', 'prose', 'terms'],
  ['code', PAPERS, 'ja: 原本,', "ja: '{{#if x}}原本{{/if}}',", 'prose', '#if'],
  [
    'a number of the law that does not exist',
    'catalogue/requirements/all.yaml',
    '（{{param "years"}}年）\', zh-Hans',
    '（{{param "yaers"}}年）\', zh-Hans',
    'prose',
    'yaers',
  ],
  [
    'a number of the law where nobody fills it in',
    PAPERS,
    'ja: 原本,',
    'ja: \'{{param "years"}}年分\',',
    'prose',
    'years',
  ],
  ['a name that the list does not have', SHARED, "ja: '直近{{years}}年'", "ja: '直近{{year}}年'", 'prose', '{{year}}'],
  [
    'a name outside a list',
    'catalogue/notices.yaml',
    'ja: 新しい規則',
    "ja: '新しい規則{{years}}'",
    'prose',
    '{{years}}',
  ],
  [
    'the same in Chinese only',
    'catalogue/notices.yaml',
    'zh-Hans: 新规则',
    "zh-Hans: '新规则{{years}}'",
    'prose',
    '{{years}}',
  ],
];

for (const [kind, faults] of Object.entries({ SLUGS, FORMS, CONDITIONS, PROSE }))
  describe(`content is refused for a fault of ${kind.toLowerCase()}`, () => {
    test.each<Fault>(faults)('%s', (_, file, stretch, by, code, says = '') => {
      const base = edited(file, stretch, by);
      const result = compileTiny(base);
      expect(result.ok).toBe(false);
      const own = result.issues.filter((issue) => issue.code === `content-${code}`);
      expect(own, JSON.stringify(result.issues.map((issue) => [issue.code, issue.what.en]))).not.toEqual([]);
      expect(
        own.some((issue) => issue.what.en.includes(says)),
        own[0]?.what.en,
      ).toBe(true);
      const marked = (base[file] ?? '').split('\n').findIndex((line) => line.endsWith('#!')) + 1;
      if (marked > 0) expect(told(own)).toContain(`content-${code} ${file}:${marked}`);
      else expect(own.map((issue) => issue.place?.file)).toContain(file);
      for (const issue of own) for (const lang of LANGS) expect(issue.what[lang].length).toBeGreaterThan(5);
    });
  });

describe('content is refused as a whole', () => {
  test('if an entry stands in two files', () => {
    const result = compileTiny({
      'catalogue/evidence/more.yaml': `photo:\n  name: { ja: 写真, zh-Hans: 照片 }\n  group: identity\n  fetchedBy: client\n  form: original\n  confidence: official\n  ${SOURCES}\n`,
    });
    expect(result.ok).toBe(false);
    expect(told(result.issues).some((text) => text.startsWith('content-twice catalogue/evidence/'))).toBe(true);
  });

  test.each([
    [WORK, 'content-absent'],
    ['labels/ja.yaml', 'content-absent'],
    ['labels/zh-Hans.yaml', 'content-absent'],
    ['vocabulary/profile.yaml', 'content-absent'],
    ['vocabulary/countries.yaml', 'content-absent'],
  ])('without %s', (file, code) => {
    const result = compileTiny({ [file]: null });
    expect(result.ok).toBe(false);
    expect(result.issues.map((issue) => issue.code)).toContain(code);
  });

  test('and several faults are told together, each once', () => {
    const result = compileTiny({
      ...edited(LIST, 'paper: photo\n', 'paper: phto\n'),
      ...edited(SHARED, 'paper: passport', 'paper: pasport'),
      ...edited(PAPERS, 'issuer: town', 'issuer: twon'),
    });
    expect(told(result.issues).filter((text) => text.startsWith('content-unknown-slug')).length).toBe(3);
  });
});
