import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fixture, riyusho } from '../support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'riyusho-missing-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CASE = join(folder, 'case.yaml');
const text = readFileSync(fixture('spouse-beijing.yaml'), 'utf8');
const written = text.replace(/card: (陳 小雨)/, 'card: 陳 小\u{1136c}雨');
writeFileSync(CASE, written);
const line = written.split('\n').findIndex((one) => one.includes('\u{1136c}')) + 1;

test.each(['pdf', 'docx', 'html', 'md'])(
  'a character that no font has is told with code point, field and line: %s',
  async (format) => {
    expect(line).toBeGreaterThan(1);
    const { code, err } = await riyusho([
      'checklist',
      CASE,
      '-f',
      format,
      '-o',
      join(folder, `out.${format}`),
      '--lang',
      'ja',
    ]);
    expect(code).toBe(0);
    expect(err).toContain('U+1136C');
    expect(err).toMatch(new RegExp(`case\\.yaml:${line}:\\d+ · 注意 · people\\.\\w+\\.names\\.card`));
  },
);

test('and in a pack, once', async () => {
  const { err } = await riyusho(['pack', CASE, '-o', join(folder, 'pack'), '--only', 'checklist', '--formats', 'docx']);
  expect(err.match(/U\+1136C/g)).toHaveLength(1);
  expect(err).toMatch(/people\.\w+\.names\.card/);
});
