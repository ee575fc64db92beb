import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Letter } from '../../src/letter/index.ts';
import { fixture, riyusho } from '../support/cli.ts';
import { textOf } from '../support/raster.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'riyusho-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('riyusho letter', () => {
  test('prints the letter and its twin', async () => {
    const { code, err } = await riyusho([
      'letter',
      fixture('pr-three-towns.yaml'),
      '--lang',
      'ja,zh-Hans',
      '-o',
      folder,
    ]);
    expect(code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['pr-three-towns-letter.ja.pdf', 'pr-three-towns-letter.zh-Hans.pdf']);
    expect(err).toContain('pr-three-towns-letter.ja.pdf');
    const text = (await textOf(readFileSync(join(folder, 'pr-three-towns-letter.ja.pdf')))).join('');
    expect(text).toContain('永住許可申請理由書');
    expect(text).toContain('株式会社架空システム');
    expect(text).not.toContain('undefined');
  });

  test('writes Japanese if no language is named, one letter an application', async () => {
    const { code } = await riyusho(['letter', fixture('pr-rare-names.yaml'), '-o', folder]);
    expect(code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual([
      'pr-rare-names-liu-letter.ja.pdf',
      'pr-rare-names-nguyen-letter.ja.pdf',
    ]);
  });

  test('gives the letter as data', async () => {
    const { code, out } = await riyusho(['letter', fixture('pr-empty.yaml'), '-f', 'json', '-o', '-']);
    expect(code).toBe(0);
    const letter = JSON.parse(out) as Letter;
    expect(letter.slug).toBe('permanent-residence');
    expect(letter.questions.some(({ shown }) => shown)).toBe(true);
  });

  test('gives the same bytes for the same day', async () => {
    const args = ['letter', fixture('pr-three-towns.yaml'), '-o', '-'];
    const [a, b] = [await riyusho(args), await riyusho(args)];
    expect(Buffer.compare(a.bytes, b.bytes)).toBe(0);
  });

  test.each([
    [['--lang', 'fr'], 2],
    [['-f', 'docm'], 2],
    [['--filing-on', '2026-13-01'], 2],
    [['--lang', 'ja,zh-Hans', '-o', 'one.pdf'], 2],
    [['--application', 'nobody'], 1],
  ])('%j is refused', async (args, code) => {
    expect((await riyusho(['letter', fixture('pr-three-towns.yaml'), ...args])).code).toBe(code);
  });
});
