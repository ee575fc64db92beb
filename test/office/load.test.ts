import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { loadOffice } from '../../src/office/index.ts';
import { discPng } from '../support/images.ts';

const SAMPLE = fileURLToPath(new URL('../../fixtures/offices/kakuu', import.meta.url));
const PNG = discPng(8);
const made: string[] = [];

afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true });
});

/** A new office folder with these files. */
function office(yaml: string | Uint8Array, files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const outer = mkdtempSync(join(tmpdir(), 'riyusho-office-'));
  made.push(outer);
  const dir = join(outer, 'office');
  mkdirSync(dir);
  writeFileSync(join(dir, 'office.yaml'), yaml);
  for (const [name, data] of Object.entries(files)) writeFileSync(join(dir, name), data);
  return dir;
}

/** Code, line, column and Japanese words of each issue. */
function told(dir: string) {
  const result = loadOffice(dir);
  expect(result.ok).toBe(false);
  return result.issues.map(({ code, place, what, todo }) => ({
    code,
    at: `${place?.line}:${place?.column}`,
    ja: what.ja,
    todo: todo?.ja,
  }));
}

describe('an office is what its folder says', () => {
  test('the sample office', () => {
    const result = loadOffice(SAMPLE);
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    expect(result.value).toMatchObject({
      dir: SAMPLE,
      name: { ja: '架空行政書士事務所', 'zh-Hans': '架空行政書士事務所', 'zh-Hant': '架空行政書士事務所' },
      representative: '行政書士 見本 一郎',
      registrationNumber: '00000000',
      defaults: { languages: ['zh-Hans'], formats: ['pdf', 'docx'] },
      letterhead: { logo: { format: 'png', width: 96, height: 96 } },
    });
    expect(result.value.letterhead.lines[2]?.['zh-Hans']).toBe('电话 03-0000-0000');
    expect(result.value.fees.map(({ id, yen, tax }) => [id, yen, tax])).toContainEqual([
      'change-spouse',
      110000,
      'included',
    ]);
  });

  test('a name alone makes an office', () => {
    expect(loadOffice(office('version: 1\nname: 架空事務所\n'))).toMatchObject({
      ok: true,
      value: { letterhead: { lines: [] }, fonts: {}, fees: [], defaults: {} },
    });
  });

  test('its own typefaces are found by style and weight', () => {
    const ttf = Buffer.from([0, 1, 0, 0, 0, 9]);
    const dir = office('version: 1\nname: 架空\nfonts: { mincho: { regular: own.ttf } }\n', { 'own.ttf': ttf });
    expect(loadOffice(dir)).toMatchObject({ ok: true, value: { fonts: { mincho: { regular: { name: 'own.ttf' } } } } });
  });
});

describe('what is wrong is told with its place', () => {
  test('no folder, no office.yaml', () => {
    expect(loadOffice('/nowhere').issues).toMatchObject([{ code: 'office-absent' }]);
    expect(loadOffice(join(SAMPLE, '..')).issues).toMatchObject([{ code: 'office-absent' }]);
  });

  test.each([
    ['version: 1\nname: 架空\nphonne: 03\n', 'office-unknown-field', '3:1', '「phone」ではありませんか。'],
    [
      'version: 1\nname: 架空\nletterhead:\n  logos: a.png\n',
      'office-unknown-field',
      '4:3',
      '「logo」ではありませんか。',
    ],
    ['version: 1\n', 'office-missing-field', '1:1', '「name:」の行を足してください。'],
    [
      'version: 1\nname: 架空\nregistrationNumber: 01234567\n',
      'office-wrong-type',
      '3:1',
      '引用符で囲んでください："1234567"（0で始まる番号は最初の0も書いてください）',
    ],
    [
      'version: 1\nname: 架空\ndefaults: { languages: [zh-Han] }\n',
      'office-wrong-value',
      '3:25',
      '「zh-Hans」ではありませんか。',
    ],
    ['version: 1\nname: { ja: 架空 }\n', 'office-missing-field', '2:1', '「zh-Hans:」の行を足してください。'],
    [
      'version: 1\nname: 架空\nletterhead: { logo: lgo.png }\n',
      'office-file',
      '3:15',
      '「logo.png」ではありませんか。',
    ],
  ])('%j', (yaml, code, at, todo) => {
    expect(told(office(yaml, { 'logo.png': PNG }))).toEqual([{ code, at, todo, ja: expect.any(String) }]);
  });

  test('everything wrong is told at once, in four languages', () => {
    const { issues } = loadOffice(office('version: 2\nname: 3\nfees: [{ id: A B, yen: -1 }]\n'));
    expect(issues.map(({ path }) => path)).toEqual(['version', 'name', 'fees.0.id', 'fees.0', 'fees.0.yen', 'fees.0']);
    for (const { what } of issues)
      for (const lang of ['ja', 'zh-Hans', 'zh-Hant', 'en'] as const) expect(what[lang]).toMatch(/\S/);
  });

  test('files that are not what they are called', () => {
    const yaml =
      'version: 1\nname: 架空\nletterhead: { logo: logo.png, docx: head.docx }\nfonts: { gothic: { bold: a.ttf } }\n';
    const dir = office(yaml, { 'logo.png': 'GIF89a', 'head.docx': '<html>', 'a.ttf': 'OTTO' });
    expect(loadOffice(dir).issues.map(({ code, path, place }) => [code, path, place?.file])).toEqual([
      ['image-format', 'letterhead.logo', join(dir, 'logo.png')],
      ['word-damaged', 'letterhead.docx', join(dir, 'head.docx')],
    ]);
  });
});

describe('nothing outside the folder is read', () => {
  test.each([
    '../secret.png',
    '/etc/passwd',
    'a/../../secret.png',
    'C:\\secret.png',
    '\\\\server\\x.png',
    'link.png',
    'there/secret.png',
  ])('%s', (name) => {
    const dir = office(`version: 1\nname: 架空\nletterhead: { logo: '${name}' }\n`);
    writeFileSync(join(dir, '../secret.png'), PNG);
    symlinkSync(join(dir, '../secret.png'), join(dir, 'link.png'));
    symlinkSync(join(dir, '..'), join(dir, 'there'));
    expect(told(dir)).toMatchObject([{ code: 'office-path', at: '3:15' }]);
  });

  test('a link inside the folder is followed', () => {
    const dir = office(`version: 1\nname: 架空\nletterhead: { logo: link.png }\n`, { 'logo.png': PNG });
    symlinkSync(join(dir, 'logo.png'), join(dir, 'link.png'));
    expect(loadOffice(dir).ok).toBe(true);
  });
});

describe('a hostile file ends in an issue', () => {
  test.each([
    ['aliases', `version: 1\nname: &a 架空\naddress: *a\n`],
    ['depth', `version: 1\nname: ${'['.repeat(5000)}${']'.repeat(5000)}\n`],
    ['size', `version: 1\nname: ${'あ'.repeat(600_000)}\n`],
    ['a key twice', 'version: 1\nname: 架空\nname: 別\n'],
    ['bidi overrides', 'version: 1\nname: "架空\\u202e"\n'],
    ['control characters in a key', 'version: 1\nname: 架空\n"\\u0007": 1\n'],
    ['Shift_JIS', Buffer.from('76657273696f6e3a20310a6e616d653a2089cb8bf38d7390ad8f918e6d8e9696b18f8a0a', 'hex')],
    ['prototypes', 'version: 1\nname: 架空\n__proto__: { phone: x }\n'],
    ['tags', 'version: 1\nname: !!js/function x\n'],
  ])('%s', (_, yaml) => {
    const result = loadOffice(office(yaml));
    expect(result.ok).toBe(false);
    for (const issue of result.issues) expect(issue.place?.file).toMatch(/office\.yaml$/);
  });
});
