import { execFileSync, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LANGS } from '../../src/base/locale.ts';
import { InstallationError } from '../../src/cli/environment.ts';
import { fixture, riyusho } from '../support/cli.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'riyusho-input-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const CASE = fixture('spouse-beijing.yaml');
const write = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const changed = (from: string | RegExp, to: string): string =>
  write('case.yaml', readFileSync(CASE, 'utf8').replace(from, to));

/** Every command that takes a case, so that it would write into the folder. */
const COMMANDS = ['check', 'checklist', 'letter', 'pack'] as const;
const run = (command: (typeof COMMANDS)[number], path: string, ...more: string[]) =>
  riyusho([command, path, ...(command === 'check' ? [] : ['-o', join(folder, 'out')]), ...more]);

/** What a Japanese reader must never see: the parser's English, a stack trace, a value of the machine. */
const JARGON = /\bat \S+ \(|\bat file:|node:|Error:|undefined|NaN|\[object|implicit|scalar|flow|Nested|mapping/;

describe('a case that is none', () => {
  const bad: Readonly<Record<string, () => string>> = {
    absent: () => join(folder, 'none.yaml'),
    'a folder': () => folder,
    empty: () => write('case.yaml', ''),
    Shift_JIS: () => write('case.yaml', Buffer.from('version: 1\n# \x8c\xa9\x96\x7b\x91\xbe\x98\x59\n', 'latin1')),
    '10 MB': () => write('case.yaml', Buffer.alloc(10_000_000, '#')),
    deep: () => write('case.yaml', `version: 1\nnotes: ${'['.repeat(5000)}`),
    'a PDF': () => write('case.yaml', '%PDF-1.7\n'),
    'a table': () => write('case.yaml', '氏名,生年月日\n'),
    grammar: () => write('case.yaml', 'version: 1\npeople: { a: { names: { native: 見本: 太郎 } } }\n  b: [\n'),
    anchors: () => write('case.yaml', 'version: 1\nnotes: & *x\n'),
    'a bad date': () => changed('filingOn: 2026-07-10', 'filingOn: 令和8年7月10日'),
    'a date before the law': () => changed('filingOn: 2026-07-10', 'filingOn: 2019-07-10'),
    'an unknown category': () => changed('category: spouse-of-japanese', 'category: spouse-of-japan'),
  };
  test.each(Object.keys(bad))('%s: every command tells it and writes nothing', async (name) => {
    const path = bad[name]?.() ?? '';
    const before = readdirSync(folder);
    for (const command of COMMANDS) {
      const { code, out, err } = await run(command, path);
      expect(code, command).toBe(1);
      expect(out + err, command).toContain(path);
      expect(out + err, command).toMatch(/\n {4}→ /);
      expect(out + err, command).not.toMatch(JARGON);
      expect(readdirSync(folder), command).toEqual(before);
    }
  });

  test('is told in the language of the reader', async () => {
    const path = write(
      'case.yaml',
      'version: 1\napplications: [{ applicant: a }]\npeople: { a: { bornOn: 2026-02-30 } }\n',
    );
    const said = await Promise.all(LANGS.map(async (ui) => (await riyusho(['check', path, '--ui', ui])).out));
    expect(new Set(said).size).toBe(4);
    for (const out of said) expect(out).toContain(`${path}:3:`);
  });

  test('a field in Japanese is recognised by its label', async () => {
    const { out } = await run('check', changed(/bornOn:/, '生年月日:'));
    expect(out).toContain('「bornOn」ではありませんか');
  });

  test.skipIf(process.platform === 'win32')('a pipe and a device are not waited for', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    for (const path of [pipe, '/dev/zero', '/dev/null']) {
      const { code, out } = await riyusho(['check', path]);
      expect(code).toBe(1);
      expect(out).toContain('普通のファイルではない');
    }
  });
});

describe('dates the catalogue does not cover', () => {
  test('before its law there is no list, not even without a case', async () => {
    for (const args of [
      ['checklist', CASE, '--filing-on', '2021-12-31', '-o', folder],
      ['checklist', '--category', 'spouse-of-japanese', '--procedure', 'change', '--as-of', '2019-01-01', '-o', folder],
    ]) {
      const { code, err } = await riyusho(args);
      expect(code).toBe(1);
      expect(err).toContain('法令の範囲');
      expect(readdirSync(folder)).toEqual([]);
    }
    const { out } = await run('check', changed('filingOn: 2026-07-10', 'filingOn: 2019-07'));
    expect(out).toMatch(/case\.yaml:\d+:\d+ · エラー · applications\[0\]\.filingOn\n\s+日付 2019-07 は/);
  });

  test('the day that is too early is named, with its place, whichever it is', async () => {
    const application = 'category: pr-work, procedure: permanent-residence';
    const path = write(
      'case.yaml',
      `version: 1\napplications: [{ ${application}, cardIssuedOn: 1985-01-01 }]\npeople: {}\n`,
    );
    const { code, out } = await riyusho(['check', path]);
    expect(code).toBe(1);
    expect(out).toContain(`${path}:2:`);
    expect(out).toContain('applications[0].cardIssuedOn');
    expect(out).toContain('日付 1985-01-01 は');
    const none = write('none.yaml', `version: 1\napplications: [{ ${application} }]\npeople: {}\n`);
    expect((await riyusho(['check', none, '--as-of', '1990-01-01'])).out).toContain(`${none}:2:`);
  });

  test('long after it was checked the user is told, and the sheet says it', async () => {
    const late = await riyusho(['checklist', CASE, '--filing-on', '2035-07-10', '--lang', 'ja', '-f', 'md', '-o', '-']);
    expect(late.code).toBe(0);
    expect(late.err).toContain('法令や必要書類が変わっているおそれがあります');
    expect(late.out).toContain('最後に根拠と照らし合わされたのは');
    const soon = await riyusho(['checklist', CASE, '--lang', 'ja', '-f', 'md', '-o', '-']);
    expect(soon.err + soon.out).not.toContain('照らし合わされた');
  });
});

describe('wrong usage', () => {
  test.each([
    [['check', CASE, '--filing-on', '2026-02-30'], 'YYYY-MM-DD'],
    [['check', CASE, '--filing-on', '2026/7/10'], '--filing-on 2026-07-10'],
    [['check', CASE, '--as-of', '令和8年7月10日'], '--as-of 2026-07-10'],
    [['check', CASE, '--filing-on', '2026-07'], 'YYYY-MM-DD'],
    [['checklist', CASE, '--category', 'pr-work'], '同時に指定できません'],
    [['categories', '-f', 'xml'], 'text, json'],
    [['letter', CASE, '--lang', ''], 'zh-Hant'],
    [['check'], '指定してください'],
    [['check', CASE, CASE], '多すぎます'],
    [['check', CASE, '--nothing'], '--nothing'],
  ])('%j ends with 2 and says what is right', async (args, hint) => {
    const { code, out, err } = await riyusho(args);
    expect(code).toBe(2);
    expect(out + err).toContain(hint);
    expect(out + err).not.toMatch(JARGON);
  });
});

describe('places to write to', () => {
  test('a language named twice is printed once, a folder with a dot in its name is a folder', async () => {
    mkdirSync(join(folder, 'case.v2'));
    const { code } = await riyusho(['checklist', CASE, '--lang', 'ja, ja', '-f', 'md', '-o', join(folder, 'case.v2')]);
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'case.v2'))).toEqual(['spouse-beijing-checklist.ja.md']);
    await riyusho(['new', 'spouse-of-japanese', 'change', '-o', join(folder, 'case.v2')]);
    expect(readdirSync(join(folder, 'case.v2'))).toContain('spouse-of-japanese-change.yaml');
  });

  test.skipIf(!readdirSync('/').includes('proc'))('a folder that takes no folders does not hang', async () => {
    for (const command of ['checklist', 'pack'] as const) {
      const { code, err } = await riyusho([command, CASE, '-o', '/proc/none/x']);
      expect(code).toBe(1);
      expect(err).toContain('見つかりません');
    }
  });

  test('a folder of templates that is none is told', async () => {
    const { code, err } = await riyusho(['lint', '--templates', join(folder, 'none')]);
    expect(code).toBe(1);
    expect(err).toContain('見つかりません');
  });
});

test('a file of the program that is missing is no fault of the case', async () => {
  for (const broken of [
    {
      content: () => {
        throw new InstallationError('content.json (ENOENT)');
      },
    },
    {
      fonts: () => {
        throw Object.assign(new Error('no'), { code: 'ENOENT', path: 'fonts.json' });
      },
    },
  ]) {
    const { code, err } = await riyusho(['checklist', CASE, '-o', folder], broken);
    expect(code).toBe(1);
    expect(err).toContain('入れ直してください');
    expect(readdirSync(folder)).toEqual([]);
  }
});

describe('the built program', () => {
  const program = fileURLToPath(new URL('../../dist/riyusho.js', import.meta.url));
  const start = (args: readonly string[], input = '', stdout: 'pipe' | number = 'pipe') =>
    spawnSync(process.execPath, [program, ...args, '--ui', 'ja'], {
      input,
      cwd: folder,
      encoding: 'utf8',
      stdio: ['pipe', stdout, 'pipe'],
    });

  test('reads a case from standard input', () => {
    const text = readFileSync(CASE, 'utf8');
    expect(start(['check', '-'], text).stdout).toContain('陳 小雨');
    expect(start(['checklist', '-', '-f', 'md'], text).status).toBe(0);
    expect(readdirSync(folder)).toEqual(['case-checklist.ja.md']);
    expect(start(['check', '-']).status).toBe(1);
  });

  test.skipIf(!existsSync('/dev/full'))('tells that standard output is full', () => {
    const full = openSync('/dev/full', 'w');
    try {
      for (const args of [['checklist', CASE, '-f', 'md', '-o', '-'], ['schema'], ['check', CASE, '-f', 'json']]) {
        const { status, stderr } = start(args, '', full);
        expect(status).toBe(1);
        expect(stderr).toContain('空き容量がありません');
      }
    } finally {
      closeSync(full);
    }
  });
});
