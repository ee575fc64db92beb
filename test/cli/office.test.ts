import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { fixture, riyusho } from '../support/cli.ts';

const SAMPLE = fileURLToPath(new URL('../../fixtures/offices/kakuu', import.meta.url));
const CASE = fixture('letter-spouse-full.yaml');
const beside = mkdtempSync(join(tmpdir(), 'riyusho-beside-'));
cpSync(CASE, join(beside, 'case.yaml'));
cpSync(SAMPLE, join(beside, 'office'), { recursive: true });

afterAll(() => rmSync(beside, { recursive: true }));

const md = ['-f', 'md', '-o', '-', '--lang', 'ja'];

describe('papers name the office that makes them', () => {
  test('the letter says who made it, with the number of the one it names', async () => {
    const { code, out } = await riyusho(['letter', CASE, '--office', SAMPLE, ...md]);
    expect(code).toBe(0);
    expect(out).toContain('作成者　架空行政書士事務所　行政書士 見本 一郎（登録番号 00000000）');
  });

  test('the client’s list says where to ask', async () => {
    const { out } = await riyusho(['checklist', CASE, '--office', SAMPLE, '-f', 'md', '-o', '-', '--lang', 'zh-Hans']);
    expect(out).toContain('架空行政書士事務所　电话 03-0000-0000');
  });

  test('a list for others does not tell that there is an office', async () => {
    const { out } = await riyusho(['checklist', CASE, '--office', SAMPLE, '--for', 'employer', ...md]);
    expect(out).toContain('勤務先');
    expect(out).not.toContain('架空行政書士事務所');
  });
});

describe('which office', () => {
  const made = '作成者　架空行政書士事務所';

  test('the folder `office` beside the case, which is told; --no-office leaves it out', async () => {
    const found = await riyusho(['letter', join(beside, 'case.yaml'), ...md]);
    expect(found.out).toContain(made);
    expect(found.err).toContain(`事務所: 架空行政書士事務所（${join(beside, 'office')}）`);
    const without = await riyusho(['letter', join(beside, 'case.yaml'), '--no-office', ...md]);
    expect(without.out).not.toContain(made);
    expect(without.err).not.toContain('事務所:');
  });

  test('the one the environment names; the command line comes first', async () => {
    expect((await riyusho(['letter', CASE, ...md], { office: SAMPLE })).out).toContain(made);
    const named = await riyusho(['letter', CASE, '--office', SAMPLE, ...md], { office: '/nowhere' });
    expect(named.out).toContain(made);
    expect(named.err).not.toContain('事務所:');
  });

  test('one that is not there, or is wrong, stops the command', async () => {
    const absent = await riyusho(['checklist', CASE, '--office', join(beside, 'nowhere'), ...md]);
    expect(absent).toMatchObject({ code: 1, out: '' });
    expect(absent.err).toContain('office new');
    const wrong = join(beside, 'wrong');
    cpSync(SAMPLE, wrong, { recursive: true });
    writeFileSync(join(wrong, 'office.yaml'), 'version: 1\nname: 架空\nphonne: "1"\n');
    const outcome = await riyusho(['pack', CASE, '--office', wrong, '-o', join(beside, 'pack')]);
    expect(outcome.code).toBe(1);
    expect(outcome.err).toMatch(/office\.yaml:3:1 .*phonne/);
  });
});

test('the languages an office works in are those of its packs', async () => {
  const target = join(beside, 'languages');
  const outcome = await riyusho([
    'pack',
    CASE,
    '--office',
    SAMPLE,
    '--only',
    'checklist',
    '--formats',
    'md',
    '-o',
    target,
  ]);
  expect(outcome.code).toBe(0);
  expect(outcome.err).toContain('zh-Hans');
  expect(outcome.err).not.toContain('zh-Hant');
});
