import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { fixture, riyusho } from '../support/cli.ts';
import { shippedContent } from '../support/content.ts';

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

test('check tells which papers of the authority’s own list the office leaves out', async () => {
  const { code, out } = await riyusho(['check', CASE, '--office', SAMPLE]);
  expect(code).toBe(0);
  expect(out).toMatch(/事務所が一覧から外した公式の書類:\n .*\(couple-photos\) {2}データで預かり/);
  expect((await riyusho(['check', CASE])).out).not.toContain('事務所が');
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

describe('an overlay from its beginning', () => {
  const dir = join(beside, 'new');
  const uncommented = () => {
    for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.yaml') || name === 'office.yaml') continue;
      const text = readFileSync(join(dir, name), 'utf8');
      writeFileSync(join(dir, name), text.replaceAll(/^# /gm, ''));
    }
  };

  test.each(['ja', 'zh-Hans', 'zh-Hant'])(
    'office new makes a commented one in %s; its examples are right',
    async (lang) => {
      rmSync(dir, { recursive: true, force: true });
      expect((await riyusho(['office', 'new', dir, '--lang', lang])).code).toBe(0);
      const unnamed = await riyusho(['lint', '--office', dir]);
      expect(unnamed.code).toBe(1);
      expect(unnamed.out).toContain('「name:」の行を足してください');
      const text = readFileSync(join(dir, 'office.yaml'), 'utf8');
      writeFileSync(join(dir, 'office.yaml'), text.replace(/^name:/m, 'name: 架空'));
      expect(await riyusho(['lint', '--office', dir])).toMatchObject({
        code: 0,
        out: '誤りはありません（注意 0 件）\n',
      });
      uncommented();
      const lint = await riyusho(['lint', '--office', dir]);
      expect([lint.code, lint.out]).toEqual([0, expect.stringContaining('office.lock.yaml')]);
    },
  );

  test('nothing is overwritten', async () => {
    const before = readFileSync(join(dir, 'office.yaml'), 'utf8');
    rmSync(join(dir, 'catalogue', 'lists.yaml'));
    const again = await riyusho(['office', 'new', dir]);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('もうあります')]);
    expect(readFileSync(join(dir, 'office.yaml'), 'utf8')).toBe(before);
    expect(existsSync(join(dir, 'catalogue', 'lists.yaml'))).toBe(false);
  });
});

describe('what an office changed', () => {
  const dir = join(beside, 'diff');
  cpSync(SAMPLE, dir, { recursive: true });

  test('in words, with what was before', async () => {
    const { code, out } = await riyusho(['office', 'diff', dir]);
    expect(code).toBe(0);
    expect(out).toMatch(/架空行政書士事務所　変更 \d+ 件（もとの内容が変わったもの 0 件/);
    expect(out).toContain('[外す] lists / spouse-of-japanese-change / couple-photos');
    expect(out).toContain('公式の一覧にある書類です');
    expect(out).toMatch(/fetchedBy:\n {6}- （なし）\n {6}\+ office/);
    expect(out).toContain('+ 私は、{{date marriage.metOn approx=true}}に{{relation spouse}}と知り合いました。');
  });

  test('as data', async () => {
    const { out } = await riyusho(['office', 'diff', dir, '-f', 'json']);
    const rows = JSON.parse(out) as { table: string; slug: string; state: string; file: string; line: number }[];
    expect(rows).toContainEqual(
      expect.objectContaining({
        table: 'parameters',
        slug: 'spouse-tax-years',
        state: 'new',
        file: 'catalogue/parameters.yaml',
        line: 2,
      }),
    );
  });

  test('accepted, it is told when shipped content changes', async () => {
    expect((await riyusho(['office', 'diff', dir, '--accept'])).code).toBe(0);
    expect((await riyusho(['lint', '--office', dir])).out).toBe('誤りはありません（注意 0 件）\n');
    expect((await riyusho(['office', 'diff', dir])).out).toContain('控えのないもの 0 件');

    const shipped = shippedContent();
    const { 'spouse-livelihood': livelihood, ...others } = shipped.catalogue.requirements;
    if (!livelihood) throw new Error('the requirement the sample changes is gone');
    const requirements = { ...others, 'spouse-livelihood': { ...livelihood, kind: 'law' as const } };
    const newer = { content: () => ({ ...shipped, catalogue: { ...shipped.catalogue, requirements } }) };
    const diff = await riyusho(['office', 'diff', dir], newer);
    expect(diff.out).toContain('もとの内容が変わったもの 1 件');
    expect(diff.out).toMatch(/\[変更\] requirements \/ spouse-livelihood[^[]*! もとの内容が変わっています/);
    const list = await riyusho(['checklist', CASE, '--office', dir, ...md], newer);
    expect(list.code).toBe(0);
    expect(list.err).toContain('requirements.yaml:1:1');
  });

  test('a lock file that is broken is an issue', async () => {
    writeFileSync(join(dir, 'office.lock.yaml'), 'version: 1\nentries: 3\n');
    expect(await riyusho(['checklist', CASE, '--office', dir, ...md])).toMatchObject({ code: 1, out: '' });
  });
});
