import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fill, sheetOf } from '../import/support.ts';
import { fixture, riyusho } from '../support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'riyusho-import-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);
const EMPTY = readFileSync(fixture('spouse-empty.yaml'), 'utf8');
const CASE = at('case.yaml');

beforeAll(async () => {
  const answers: Record<string, string> = { 'people.wife.bornOn': '1996年5月20日', 'applications[0].payer': 'husband' };
  const sheet = await sheetOf(EMPTY);
  writeFileSync(at('sheet.pdf'), (await fill(sheet, (name) => answers[name])).bytes);
  const odd: Record<string, string> = { 'people.wife.bornOn': 'いつか', 'applications[0].filingOn': '2026-08-01' };
  writeFileSync(at('odd.pdf'), (await fill(sheet, (name) => odd[name])).bytes);
  writeFileSync(CASE, EMPTY);
});

test('shows what would change, and writes nothing until it is told to', async () => {
  const { code, out, err } = await riyusho(['import', CASE, at('sheet.pdf')]);
  expect(code).toBe(0);
  expect(out).toContain('+ people.wife.bornOn（生年月日）  1996-05-20');
  expect(err).toContain('--yes');
  expect(readFileSync(CASE, 'utf8')).toBe(EMPTY);
  expect(readdirSync(folder).sort()).toEqual(['case.yaml', 'odd.pdf', 'sheet.pdf']);
});

test('writes the case, readable by its owner only, and keeps the one before under a name of its own', async () => {
  const first = await riyusho(['import', CASE, at('sheet.pdf'), '--yes']);
  expect(first.code).toBe(0);
  expect(first.err).toContain('case.yaml.1.bak');
  expect(readFileSync(at('case.yaml.1.bak'), 'utf8')).toBe(EMPTY);
  const written = readFileSync(CASE, 'utf8');
  expect(written).toContain('bornOn: 1996-05-20');
  if (process.platform !== 'win32') expect(statSync(CASE).mode & 0o777).toBe(0o600);
  // Once more: nothing new, nothing written.
  expect((await riyusho(['import', CASE, at('sheet.pdf'), '--yes'])).code).toBe(0);
  expect(readFileSync(CASE, 'utf8')).toBe(written);
  // Another sheet: another copy.
  const odd = await riyusho(['import', CASE, at('odd.pdf'), '--yes']);
  expect(odd.code).toBe(1);
  expect(odd.err).toContain('people.wife.bornOn');
  expect(readFileSync(CASE, 'utf8')).toContain('filingOn: 2026-08-01');
  expect(readFileSync(at('case.yaml.2.bak'), 'utf8')).toBe(written);
});

test('writes to another file, but over none', async () => {
  writeFileSync(at('other.yaml'), EMPTY);
  const args = ['import', at('other.yaml'), at('sheet.pdf')];
  expect((await riyusho([...args, '-o', at('new.yaml')])).code).toBe(0);
  expect(readFileSync(at('new.yaml'), 'utf8')).toContain('payer: husband');
  const again = await riyusho([...args, '-o', at('new.yaml')]);
  expect(again.code).toBe(1);
  expect(readFileSync(at('other.yaml'), 'utf8')).toBe(EMPTY);
  const { out } = await riyusho([...args, '-o', '-']);
  expect(out).toBe(readFileSync(at('new.yaml'), 'utf8'));
});

test('says what is wrong with the files in every language, and writes nothing', async () => {
  writeFileSync(at('no.pdf'), 'x');
  const says = {
    ja: 'PDFとして読めません',
    'zh-Hans': '无法作为PDF读取',
    'zh-Hant': '無法作為 PDF 讀取',
    en: 'cannot be read as a PDF',
  };
  for (const [ui, text] of Object.entries(says)) {
    const { code, err, out } = await riyusho(['import', CASE, at('no.pdf'), '--yes', '--ui', ui]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(text);
  }
  expect((await riyusho(['import', at('nothing.yaml'), at('sheet.pdf')])).code).toBe(1);
  expect((await riyusho(['import', CASE, at('nothing.pdf')])).code).toBe(1);
  expect((await riyusho(['import', CASE])).code).toBe(2);
  expect((await riyusho(['import', '-', at('sheet.pdf')])).code).toBe(2);
});

test.each(['ja', 'zh-Hans', 'zh-Hant', 'en'])('explains itself: %s', async (ui) => {
  const { out } = await riyusho(['import', '--help', '--ui', ui]);
  for (const option of ['--yes', '--overwrite', '-o, --output']) expect(out).toContain(option);
  if (ui !== 'en') expect(out).not.toMatch(/<sheet>|<case>/);
});
