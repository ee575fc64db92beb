import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fixture, riyusho } from '../support/cli.ts';
import { readIcs } from '../support/ics.ts';

const folder = mkdtempSync(join(tmpdir(), 'riyusho-deadlines-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CASE = fixture('spouse-beijing.yaml');
const asOf = ['--as-of', '2026-06-01'];

test('deadlines of a case, a line each, in the language of messages', async () => {
  const { code, out } = await riyusho(['deadlines', CASE, ...asOf, '--ui', 'zh-Hans']);
  expect(code).toBe(0);
  expect(out).toContain('2027年3月31日  ［期限］现有在留期间届满日');
});

test('as data, with sources and confidence', async () => {
  const { out } = await riyusho(['deadlines', CASE, ...asOf, '-f', 'json']);
  const [{ application, deadlines }] = JSON.parse(out);
  expect(application).toBe('wife');
  expect(deadlines).toContainEqual(
    expect.objectContaining({ slug: 'special-period-ends', on: '2027-05-31', clock: 'decision', confidence: 'agreed' }),
  );
});

test('as a calendar, to a file; the pack has the same one in the folder of the office', async () => {
  const file = join(folder, 'due.ics');
  expect((await riyusho(['deadlines', CASE, ...asOf, '-f', 'ics', '-o', file])).code).toBe(0);
  const bytes = readFileSync(file);
  expect(readIcs(bytes).inside.length).toBeGreaterThan(1);
  const pack = join(folder, 'pack');
  expect((await riyusho(['pack', CASE, ...asOf, '-o', pack, '--only', 'calendar'])).code).toBe(0);
  const office = join(pack, '04_事務所用');
  const [name] = readdirSync(office).filter((one) => one.endsWith('.ics'));
  expect(name).toMatch(/^期限_/);
  expect(readFileSync(join(office, name ?? '')).equals(bytes)).toBe(true);
});

test('a wrong format or language is told', async () => {
  expect((await riyusho(['deadlines', CASE, '-f', 'pdf'])).code).toBe(2);
  expect((await riyusho(['deadlines', CASE, '--lang', 'ja,zh-Hans'])).code).toBe(2);
});
