import { describe, expect, test } from 'vitest';
import { FORBIDDEN_KEYS } from '../../../src/case/paths.ts';
import { quietTime } from '../../support/clock.ts';
import { compileTiny, edited } from './tiny.ts';

// Content of an office is text somebody else may have written: it reaches nothing but the catalogue, and ends.
const LIST = 'catalogue/lists/main.yaml';
const SOURCES = 'sources: [{ id: law, checkedOn: 2026-06-01 }]';
const PAPER = `{ name: { ja: x, zh-Hans: x }, group: tax, fetchedBy: client, form: original, confidence: official, ${SOURCES} }`;
const ROW = `{ id: a, paper: photo, level: required, confidence: official, ${SOURCES} }`;

type Files = Readonly<Record<string, string>>;

/** Compiles within a bounded time; whatever is wrong is told with its file. */
function compiled(files: Files): ReturnType<typeof compileTiny> {
  let result: ReturnType<typeof compileTiny> | undefined;
  expect(quietTime(() => (result = compileTiny(files)), 2000)).toBeLessThan(2000);
  if (!result) throw new Error('not compiled');
  for (const issue of result.issues) {
    expect(issue.place?.file).toEqual(expect.any(String));
    for (const words of Object.values(issue.what)) expect(words.length).toBeLessThan(1000);
  }
  return result;
}

function codes(files: Files): string[] {
  return compiled(files).issues.map(({ code }) => code);
}

/** Expects each of these conditions to be refused: all in one list, a row a line, and one that is good. */
function expectRefused(sources: readonly string[]): void {
  const row = (source: string, i: number) =>
    `    - { id: r${i}, paper: photo, whose: applicant, level: conditional, condition: { ja: x, zh-Hans: x }, confidence: official, ${SOURCES}, when: ${JSON.stringify(source)} }`;
  const rows = ['application.online == true', ...sources].map(row).join('\n');
  const { issues } = compiled({ 'catalogue/lists/x.yaml': `x:\n  rows:\n${rows}\n` });
  const told = issues.filter(({ code }) => code === 'content-expression').map(({ place }) => place?.line ?? 0);
  const refused = new Set(told.map((line) => sources[line - 4]));
  expect(sources.filter((source) => !refused.has(source))).toEqual([]);
  expect(told).not.toContain(3);
}

const nested = (count: number, open: string, close: string, middle: string) =>
  open.repeat(count) + middle + close.repeat(count);

describe('names that every object of JavaScript has', () => {
  const NAMES = [...FORBIDDEN_KEYS, 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__'];

  const keyed = (name: string): [file: string, text: string][] => [
    ['catalogue/evidence/', `${name}: ${PAPER}`],
    ['catalogue/lists/a', `${name}: { rows: [${ROW}] }`],
    ['catalogue/lists/b', `x: { parameters: { ${name}: int }, rows: [${ROW}] }`],
    ['catalogue/lists/c', `x: { rows: [{ for: { ${name}: "facts.taxYears(applicant, 3)" }, rows: [${ROW}] }] }`],
    ['catalogue/lists/d', `x: { rows: [{ include: tax-papers, override: { ${name}: { level: customary } } }] }`],
    ['catalogue/lists/e', `x: { rows: [{ id: x, choose: applicant.sex, cases: { ${name}: { paper: letter } } }] }`],
    ['catalogue/lists/f', `x: { rows: [{ id: photo, ${name}: { paper: tax } }] }`],
    ['catalogue/applications/', `${name}: { name: { ja: x, zh-Hans: x } }`],
    ['vocabulary/', `${name}: { a: { ja: x, zh-Hans: x } }`],
    ['labels/', `${name}: { label: x }`],
    ['documents/', `${name}: { ja: x, zh-Hans: x }`],
    ['letters/', `let: { ${name}: "applicant" }`],
    ['catalogue/sources/', `law2: { "<<": { ${name}: 1 } }`],
  ];

  test('are no key, anywhere', () => {
    const texts = NAMES.flatMap((name, i) => keyed(name).map(([path, text]) => [`${path}x${i}.yaml`, text] as const));
    const { issues } = compiled(Object.fromEntries(texts));
    const told = issues.filter(({ code }) => code === 'content-key').map(({ place }) => place?.file);
    expect(told.sort()).toEqual(texts.map(([file]) => file).sort());
  });

  test.each(['constructor', 'prototype', '__proto__'])('%s is no slug', (name) => {
    const codesOf = (stretch: string) => codes(edited(LIST, stretch, stretch.replace(/\S+(?=\n$)/, name)));
    expect(codesOf('- id: photo\n')).toContain('content-shape');
    expect(codesOf('paper: photo\n')).toContain('content-shape');
    expect(codesOf('include: tax-papers\n')).toContain('content-shape');
  });

  test('are in no condition', () => {
    const sources = ['constructor', '__proto__', 'toString', 'valueOf'].flatMap((name) => [
      `${name} == 1`,
      `applicant.${name} == applicant`,
      `applicant["${name}"] == applicant`,
      `applicant.jobs.${name} == 1`,
      `applicant.jobs["${name}"] == 1`,
      `applicant.${name}("return process") == 1`,
      `facts.${name} == 1`,
      `facts.${name}(applicant) == 1`,
      `${name}("return process")`,
      `param("${name}") == 1`,
      `applicant.jobs.exists(${name}, true)`,
      `applicant.jobs.${name}(x, true)`,
    ]);
    expectRefused(sources);
  });

  test('nothing of it has reached the objects of the program', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).level).toBeUndefined();
    expect(({} as Record<string, unknown>).paper).toBeUndefined();
  });
});

test('conditions reach no function but ours, no file, no network', () => {
  const sources = [
    'applicant.currentJob.employer.matches("(a+)+$")',
    'applicant.currentJob.employer.replace("a", "b") == "a"',
    'has(applicant.bornOn)',
    'dyn(applicant).constructor == 1',
    'type(applicant) == int',
    '{"a": 1}.a == 1',
    'Foo{a: 1} == 1',
    'b"x" == b"y"',
    'timestamp("2020-01-01T00:00:00Z") < timestamp("2021-01-01T00:00:00Z")',
    'facts == facts',
    'true\0',
    'process.exit()',
    'require("fs")',
    'import("fs")',
  ];
  expectRefused(sources);
});

describe('what would not end', () => {
  test('conditions', () => {
    const conditions = [
      ['parentheses', nested(5000, '(', ')', 'true')],
      ['negations', `${'!'.repeat(5000)}true`],
      ['a chain', Array(2000).fill('true').join(' && ')],
      ['a chain of sums', `1 == ${Array(2000).fill('1').join(' + ')}`],
      ['lists', `${nested(3000, '[', ']', '1')} == 1`],
      ['choices', `${'true ? '.repeat(900)}true${' : false'.repeat(900)}`],
      ['a text without end', `"${'x'.repeat(500_000)}" == ""`],
      ['a number without end', `${'9'.repeat(20_000)} == 1`],
      ['quantifiers inside one another', nested(4, 'applicant.jobs.exists(x, ', ')', 'true')],
      [
        'quantifiers of several kinds',
        'applicant.jobs.all(a, applicant.jobs.filter(b, applicant.jobs.exists(c, applicant.jobs.map(d, d).size() > 0)).size() > 0)',
      ],
    ] as const;
    expectRefused(conditions.map(([, source]) => source));
  });

  test('references that are not closed, or of nothing but blanks', () => {
    const braces = '{{'.repeat(2000);
    const blanks = `{{${' '.repeat(4000)}`;
    for (const text of [
      braces,
      blanks,
      `${blanks}x`,
      `{{ ${'{'.repeat(3000)}`,
      `{{${'a '.repeat(2000)}`,
      'a'.repeat(200_000),
    ])
      compiled(edited(LIST, '窓口で申請する', JSON.stringify(text)));
    expect(codes(edited(LIST, '窓口で申請する', JSON.stringify('a'.repeat(200_000))))).toContain('content-shape');
  });

  test('lists that include others twice, and those again', () => {
    const doubled = Array.from({ length: 20 }, (_, i) =>
      i === 0
        ? `x0: { rows: [${ROW}] }`
        : `x${i}: { rows: [{ include: x${i - 1}, id: a }, { include: x${i - 1}, id: b }] }`,
    );
    expect(codes({ 'catalogue/lists/x.yaml': doubled.join('\n') })).toContain('content-rows');
    const chain = Array.from({ length: 100 }, (_, i) =>
      i === 0 ? `x0: { rows: [${ROW}] }` : `x${i}: { rows: [{ include: x${i - 1} }] }`,
    );
    expect(codes({ 'catalogue/lists/x.yaml': chain.join('\n') })).toContain('content-deep');
    const circle = 'x: { rows: [{ include: y }] }\ny: { rows: [{ include: x }] }';
    expect(codes({ 'catalogue/lists/x.yaml': circle })).toContain('content-circle');
  });

  test('aliases', () => {
    const bomb = Array.from({ length: 40 }, (_, i) => `b${i}: &b${i} [${i === 0 ? 'x' : `*b${i - 1}, *b${i - 1}`}]`);
    expect(codes({ 'catalogue/lists/x.yaml': bomb.join('\n') })).toContain('content-yaml');
    expect(codes({ 'catalogue/lists/x.yaml': 'a: &a [*a]' })).toContain('content-yaml');
  });
});

test.each([
  '',
  '~',
  '- a',
  'a',
  '1',
  '[[[',
  '!!js/function "x"',
  '!!binary aGk=',
  '!!set {a, b}',
  '\0',
  '? [a]\n: b',
  '--- a\n--- b',
])('a file that is no table is told, or is as if it were not there: %j', (text) => {
  const folders = ['catalogue/lists', 'catalogue/evidence', 'vocabulary', 'labels', 'letters', 'documents'];
  compiled(Object.fromEntries(folders.map((folder) => [`${folder}/x.yaml`, text])));
});
