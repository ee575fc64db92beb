import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { Issue } from '../../src/base/issue.ts';
import { loadOffice, withOffice } from '../../src/office/index.ts';
import { lintOffice } from '../../src/office/lint.ts';
import { rowsIn } from '../../src/office/tree.ts';
import { shippedContent } from '../support/content.ts';

const outer = mkdtempSync(join(tmpdir(), 'riyusho-overlay-'));
let made = 0;
afterAll(() => rmSync(outer, { recursive: true }));

/** A new overlay with these files beside an office.yaml. */
function overlay(files: Readonly<Record<string, string>>): string {
  made += 1;
  const dir = join(outer, `office-${made}`);
  for (const [name, text] of Object.entries({ 'office.yaml': 'version: 1\nname: 架空事務所\n', ...files })) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  return dir;
}

async function apply(dir: string) {
  const office = loadOffice(dir);
  if (!office.ok) throw new Error(office.issues[0]?.what.en);
  return withOffice(shippedContent(), office.value);
}

/** The issues of an overlay as `code line:column`. */
async function told(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { issues } = await apply(overlay(files));
  return issues.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
}

async function first(files: Readonly<Record<string, string>>): Promise<Issue> {
  const { issues } = await apply(overlay(files));
  if (!issues[0]) throw new Error('no issue');
  return issues[0];
}

const because = '{ reason: 見本, on: 2026-10-01 }';

describe('every change says what it does, why and since when', () => {
  test.each([
    ['no verb', `family-register:\n  remarks: []\n`, 'office-change-missing 1:1'],
    ['no reason', `family-register:\n  hide: { on: 2026-10-01 }\n`, 'office-missing-field 2:3'],
    ['no day', `family-register:\n  hide: { reason: 見本 }\n`, 'office-missing-field 2:3'],
    ['no such day', `family-register:\n  hide: { reason: 見本, on: 2026-02-30 }\n`, 'office-wrong-value 2:23'],
    ['two verbs', `family-register:\n  hide: ${because}\n  replace: ${because}\n`, 'office-change-two 3:3'],
    ['a verb of another place', `family-register:\n  reorder: ${because}\n`, 'office-change-kind 2:3'],
    ['fields beside hide', `family-register:\n  hide: ${because}\n  form: copy\n`, 'office-change-fields 3:3'],
    ['replace without a field', `family-register:\n  replace: ${because}\n`, 'office-change-nothing 1:1'],
    ['a field that is none', `family-register:\n  replace: ${because}\n  from: copy\n`, 'office-unknown-field 3:3'],
    ['a word that is none', `family-register:\n  replace: ${because}\n  form: orginal\n`, 'office-wrong-value 3:3'],
    ['an unknown paper', `family-registr:\n  hide: ${because}\n`, 'office-unknown 1:1'],
    ['a paper that is there', `family-register:\n  add: ${because}\n`, 'office-exists 1:1'],
    [
      'an unknown group',
      `x:\n  add: ${because}\n  name: { ja: 見本, zh-Hans: 样本 }\n  group: frms\n  fetchedBy: client\n  form: copy\n`,
      'content-unknown-slug 4:3',
    ],
  ])('%s', async (_, text, code) => {
    expect(await told({ 'catalogue/evidence.yaml': text })).toEqual([code]);
  });

  test('the nearest name is told, in four languages', async () => {
    const { todo, what } = await first({ 'catalogue/evidence.yaml': `family-registr:\n  hide: ${because}\n` });
    for (const lang of ['ja', 'zh-Hans', 'zh-Hant', 'en'] as const) {
      expect(what[lang]).toContain('family-registr');
      expect(todo?.[lang]).toContain('family-register');
    }
  });

  test('everything wrong is told at once', async () => {
    const text = `a:\n  hide: ${because}\nb:\n  hide: {}\n`;
    const codes = await told({ 'catalogue/evidence.yaml': text, 'catalogue/evidense.yaml': 'a: 1\n' });
    expect(codes).toEqual([
      'office-unknown 1:1',
      'office-missing-field 4:3',
      'office-missing-field 4:3',
      'office-unknown-file 1:1',
    ]);
  });
});

describe('rows', () => {
  const list = (rows: string) => ({ 'catalogue/lists.yaml': `spouse-of-japanese-change:\n  rows:\n${rows}` });

  test.each([
    ['a row that is not there', `    - { id: famly-register, hide: ${because} }\n`, 'office-unknown 3:9'],
    ['a row without id', `    - { hide: ${because} }\n`, 'office-row-id 3:7'],
    [
      'an anchor that is not there',
      `    - { id: family-register, reorder: { after: x, reason: 見本, on: 2026-10-01 } }\n`,
      'office-anchor 3:41',
    ],
    ['no anchor', `    - { id: family-register, reorder: ${because} }\n`, 'office-anchor 3:7'],
    [
      'an expression of the wrong type',
      `    - { id: family-register, replace: ${because}, level: conditional, when: 'applicant.bornOn', condition: { ja: 見本, zh-Hans: 样本 } }\n`,
      'content-expression 3:91',
    ],
    [
      'a field that nobody has',
      `    - { id: x, add: ${because}, paper: family-register, level: conditional, when: 'applicant.borm == 1', condition: { ja: 見本, zh-Hans: 样本 } }\n`,
      'content-expression 3:97',
    ],
    [
      'an unknown paper',
      `    - { id: x, add: ${because}, paper: famly-register, level: customary }\n`,
      'content-unknown-slug 3:53',
    ],
  ])('%s', async (_, rows, code) => {
    expect(await told(list(rows))).toEqual([code]);
  });

  test('an unknown list', async () => {
    expect(await told({ 'catalogue/lists.yaml': 'spouse-of-japanese-chang:\n  rows: []\n' })).toEqual([
      'office-unknown 1:1',
    ]);
  });

  test('a change of a shared row reaches the lists that include it, with its parameters in scope', async () => {
    const text = `resident-tax-papers:\n  rows:\n    - id: resident-tax\n      replace: ${because}\n      note: { ja: 見本の注, zh-Hans: 样本注 }\n`;
    const result = await apply(overlay({ 'catalogue/lists.yaml': text }));
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    const reached = Object.values(result.value.catalogue.lists).filter((one) =>
      rowsIn(one.rows).some(({ office }) => office?.reason === '見本'),
    );
    expect(reached.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining(['resident-tax-papers', 'spouse-of-japanese-change']),
    );
    const rows = reached.flatMap(({ rows }) => rowsIn(rows)).filter(({ office }) => office);
    expect(new Set(rows.map(({ note }) => note?.['zh-Hant']))).toEqual(new Set(['樣本注']));
    for (const row of rows) expect(row.sources?.at(-1)).toEqual({ id: 'office', checkedOn: '2026-10-01' });
  });

  test('what decides whether a paper is asked for is the office’s own, no longer the authority’s', async () => {
    const rows = `    - { id: family-register, replace: ${because}, level: customary }\n    - { id: questionnaire, replace: ${because}, copies: 2 }\n`;
    const result = await apply(overlay(list(rows)));
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    const there = rowsIn(result.value.catalogue.lists['spouse-of-japanese-change']?.rows ?? []);
    expect(there.find(({ id }) => id === 'family-register')?.confidence).toBe('single');
    expect(there.find(({ id }) => id === 'questionnaire')).toMatchObject({ confidence: 'official', copies: 2 });
  });
});

describe('letters and words', () => {
  const letter = (sentences: string) => ({ 'letters/spouse-of-japanese.yaml': `sentences:\n${sentences}` });

  test.each([
    [
      'a sentence that is not there',
      `  - { id: mett, reword: ${because}, ja: 見本。, zh-Hans: 样本。 }\n`,
      ['office-unknown 2:7'],
    ],
    [
      'other facts in Chinese',
      `  - { id: met, reword: ${because}, ja: '{{date marriage.metOn}}。', zh-Hans: 样本。 }\n`,
      ['content-letter-twins 2:5'],
    ],
    ['no full stop', `  - { id: met, reword: ${because}, ja: 見本, zh-Hans: 样本。 }\n`, ['content-letter-mark 2:5']],
    [
      'one language only',
      `  - { id: my-japanese, reword: ${because}, ja: 見本。 }\n`,
      ['office-one-language 2:5', 'content-letter-twins 2:5'],
    ],
    [
      'conditions between the words',
      `  - { id: met, reword: ${because}, ja: '{{#if x}}a{{/if}}。', zh-Hans: 样本。 }\n`,
      expect.arrayContaining([expect.stringMatching(/^content-letter-/)]),
    ],
    [
      'prototypes',
      `  - { id: met, reword: ${because}, ja: '{{applicant.constructor}}。', zh-Hans: '{{applicant.constructor}}。' }\n`,
      expect.arrayContaining([expect.stringMatching(/^content-letter-/)]),
    ],
    [
      'moving to another section',
      `  - { id: met, reorder: { after: rent, reason: 見本, on: 2026-10-01 } }\n`,
      ['office-anchor 2:27'],
    ],
  ])('%s', async (_, sentences, codes) => {
    expect(await told(letter(sentences))).toEqual(codes);
  });

  test('a place that nothing fills', async () => {
    const text = `made-on:\n  reword: ${because}\n  ja: 作成日 {{who}}\n`;
    expect(await told({ 'documents/checklist.yaml': text })).toEqual(['office-placeholder 3:3']);
  });

  test('a language that is not written keeps its words', async () => {
    const result = await apply(
      overlay({ 'documents/checklist.yaml': `title:\n  reword: ${because}\n  zh-Hans: 样本清单\n` }),
    );
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    const title = result.value.catalogue.documents.checklist?.title;
    expect(title).toEqual({
      ja: shippedContent().catalogue.documents.checklist?.title?.ja,
      'zh-Hans': '样本清单',
      'zh-Hant': '樣本清單',
    });
  });
});

describe('numbers', () => {
  test('one number for every day, marked as the office’s own', async () => {
    const result = await apply(
      overlay({ 'catalogue/parameters.yaml': `photo-exempt-age:\n  replace: ${because}\n  value: 0\n` }),
    );
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    expect(result.value.catalogue.parameters['photo-exempt-age']?.values).toEqual([
      { value: 0, confidence: 'single', sources: [{ id: 'office', checkedOn: '2026-10-01' }] },
    ]);
    expect(result.value.catalogue.office?.changes).toMatchObject([{ table: 'parameters', slug: 'photo-exempt-age' }]);
  });

  test('dated ones without a gap', async () => {
    const text = `photo-exempt-age:\n  replace: ${because}\n  values: [{ to: 2026-01-01, value: 1 }, { from: 2026-02-01, value: 2 }]\n`;
    expect(await told({ 'catalogue/parameters.yaml': text })).toEqual(['content-dates 3:3']);
  });
});

describe('a folder that is trusted with nothing', () => {
  test('shipped content is never changed', async () => {
    const before = JSON.stringify(shippedContent());
    const sample = fileURLToPath(new URL('../../fixtures/offices/kakuu', import.meta.url));
    const result = await apply(sample);
    expect(result.ok && result.value.catalogue.version).not.toBe(shippedContent().catalogue.version);
    expect(JSON.stringify(shippedContent())).toBe(before);
  });

  test('content behind a link that leads out is not read', async () => {
    const dir = overlay({});
    writeFileSync(join(outer, 'outside.yaml'), 'secret: 1\n');
    mkdirSync(join(dir, 'catalogue'));
    symlinkSync(join(outer, 'outside.yaml'), join(dir, 'catalogue', 'evidence.yaml'));
    expect((await apply(dir)).issues).toMatchObject([{ code: 'office-path' }]);
  });

  test.each([
    ['__proto__', '__proto__:\n  hide: { reason: 見本, on: 2026-10-01 }\n'],
    ['constructor', 'constructor:\n  hide: { reason: 見本, on: 2026-10-01 }\n'],
    ['a list', '- 1\n- 2\n'],
    ['a word', 'hide\n'],
  ])('%s for a slug is an issue', async (_, text) => {
    const result = await apply(overlay({ 'catalogue/evidence.yaml': text }));
    expect(result.ok).toBe(false);
    expect(({} as Record<string, unknown>).hide).toBeUndefined();
  });
});

test('the sample is whole: every kind of change in it', async () => {
  const sample = fileURLToPath(new URL('../../fixtures/offices/kakuu', import.meta.url));
  const copy = join(outer, 'copy');
  cpSync(sample, copy, { recursive: true });
  const result = await apply(copy);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const changes = result.value.catalogue.office?.changes ?? [];
  const kinds = new Set(changes.map(({ kind, table }) => `${kind} ${table}`));
  for (const kind of ['add', 'replace', 'hide', 'reorder']) expect(kinds).toContain(`${kind} lists`);
  for (const kind of ['add', 'reword', 'hide', 'reorder']) expect(kinds).toContain(`${kind} letters`);
  expect(readFileSync(join(copy, 'office.yaml'), 'utf8')).toContain('架空');
});

describe('tables around an application', () => {
  test('an office adds a sub-office, a rule about filing, a word and a published case, and replaces what is out of date', async () => {
    const result = await apply(
      overlay({
        'catalogue/offices.yaml': `omiya:\n  add: ${because}\n  name: { ja: 架空出張所, zh-Hans: 架空出张所 }\n  of: tokyo\n  prefectures: [埼玉県]\ntokyo:\n  replace: ${because}\n  address: 東京都架空区1-1\n`,
        'catalogue/filing.yaml': `numbered-ticket:\n  add: ${because}\n  applications: [spouse-of-japanese]\n  when: 'application.online == false'\n  text: { ja: 整理券を取ります, zh-Hans: 请领取号码牌 }\n`,
        'catalogue/glossary.yaml': `numbered-ticket:\n  add: ${because}\n  term: { ja: 整理券, zh-Hans: 号码牌, zh-Hant: 號碼牌 }\nacknowledgement:\n  hide: ${because}\n`,
        'catalogue/procedures.yaml': `change:\n  replace: ${because}\n  processing: { on: 2026-10-15, confidence: single, sources: [{ id: office, checkedOn: 2026-10-15 }] }\n`,
        'catalogue/precedents.yaml': `made-up:\n  add: ${because}\n  applications: [ltr-divorced]\n  procedure: change\n  outcome: granted\n  facts: [{ text: { ja: 架空の事情, zh-Hans: 架空的情况 }, alike: 'applicant.drivingLicence' }]\n`,
        'catalogue/fees.yaml': `reentry:\n  hide: ${because}\n`,
      }),
    );
    expect(result.issues).toEqual([]);
    if (!result.ok) throw new Error('not applied');
    const { offices, filing, glossary, procedures, precedents, fees } = result.value.catalogue;
    expect(offices.omiya).toMatchObject({ of: 'tokyo', prefectures: ['埼玉県'], confidence: 'single' });
    expect(offices.tokyo).toMatchObject({ address: '東京都架空区1-1', confidence: 'agreed' });
    expect(filing['numbered-ticket']?.when?.source).toBe('application.online == false');
    expect(glossary['numbered-ticket']?.term['zh-Hant']).toBe('號碼牌');
    expect(glossary.acknowledgement).toBeUndefined();
    expect(procedures.change?.processing?.on).toBe('2026-10-15');
    expect(precedents['made-up']?.facts[0]?.alike?.source).toBe('applicant.drivingLicence');
    expect(fees.reentry).toBeUndefined();
  });

  test.each([
    [
      'a second branch of one prefecture',
      'offices',
      `x:\n  add: ${because}\n  name: { ja: 架空, zh-Hans: 架空 }\n  of: tokyo\n  prefectures: [神奈川県]\n`,
      'content-twice 5:17',
    ],
    [
      'a branch outside its bureau',
      'offices',
      `x:\n  add: ${because}\n  name: { ja: 架空, zh-Hans: 架空 }\n  of: tokyo\n  prefectures: [大阪府]\n`,
      'content-unknown-slug 5:17',
    ],
    ['a procedure that is none', 'procedures', `renewal:\n  hide: ${because}\n`, 'office-unknown 1:1'],
    [
      'a case of no category',
      'precedents',
      `x:\n  add: ${because}\n  applications: [nothing]\n  procedure: change\n  outcome: granted\n  facts: [{ text: { ja: 架空, zh-Hans: 架空 } }]\n`,
      'content-unknown-slug 3:18',
    ],
  ])('%s is told', async (_, table, text, issue) => {
    expect(await told({ [`catalogue/${table}.yaml`]: text })).toEqual([issue]);
  });

  test('a rule that can never hold is told by lint', async () => {
    const result = await apply(
      overlay({
        'catalogue/filing.yaml': `x:\n  add: ${because}\n  applications: [pr-work]\n  when: 'application.procedure == "coe" && application.procedure == "change"'\n  text: { ja: 架空, zh-Hans: 架空 }\n`,
      }),
    );
    if (!result.ok) throw new Error('not applied');
    expect(lintOffice(result.value.catalogue).map(({ code }) => code)).toEqual(['content-never']);
  });
});

describe('weak points', () => {
  test('an office changes their number, adds one of its own, replaces what answers one and hides one', async () => {
    const result = await apply(
      overlay({
        'catalogue/parameters.yaml': `spouse-age-gap-years:\n  replace: ${because}\n  value: 5\n`,
        'catalogue/weak-points.yaml': `spouse-age-gap:\n  replace: ${because}\n  answers: [couple-photos]\nspouse-no-wedding:\n  hide: ${because}\nown:\n  add: ${because}\n  applications: [pr-work]\n  raisedBy: [pr-stable-job]\n  text: { ja: 架空の弱い点, zh-Hans: 架空的薄弱点 }\n  answers: [job-change-explanation]\n`,
      }),
    );
    expect(result.issues).toEqual([]);
    if (!result.ok) throw new Error('not applied');
    const { weakPoints } = result.value.catalogue;
    // What it does not change stays: when it is one, and what is to be said.
    expect(weakPoints['spouse-age-gap']).toMatchObject({
      answers: ['couple-photos'],
      thumb: true,
      confidence: 'agreed',
    });
    expect(weakPoints['spouse-age-gap']?.address.length).toBeGreaterThan(0);
    expect(weakPoints['spouse-no-wedding']).toBeUndefined();
    expect(weakPoints.own).toMatchObject({ kind: 'practice', confidence: 'single', raisedBy: ['pr-stable-job'] });
  });

  test.each([
    ['no condition', `  answers: [couple-photos]\n`, 'content-weak-point 1:1'],
    ['nothing that answers it', `  when: applicant.drivingLicence\n`, 'content-weak-point 1:1'],
    ['a requirement that is none', `  raisedBy: [nothing]\n  answers: [couple-photos]\n`, 'content-unknown-slug 5:14'],
  ])('one with %s is told', async (_, fields, issue) => {
    const text = `own:\n  add: ${because}\n  applications: [pr-work]\n  text: { ja: 架空, zh-Hans: 架空 }\n${fields}`;
    expect(await told({ 'catalogue/weak-points.yaml': text })).toEqual([issue]);
  });
});
