import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fixture, riyusho } from '../support/cli.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'riyusho-arguments-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const CASE = fixture('spouse-beijing.yaml');
const NAMES = [
  'constructor',
  '__proto__',
  'toString',
  '',
  ' ',
  '../..',
  '-',
  ',',
  'ja,ja',
  '\u202e',
  'x'.repeat(10_000),
];

/** Commands with a hole in them, which takes any word. */
const COMMANDS: readonly (readonly string[])[] = [
  ['checklist', CASE, '-f', 'md', '--application', '?', '-o', 'OUT'],
  ['checklist', CASE, '-f', 'md', '--lang', '?', '-o', 'OUT'],
  ['checklist', CASE, '-f', 'md', '--for', '?', '-o', 'OUT'],
  ['checklist', CASE, '-f', '?', '-o', 'OUT'],
  ['checklist', CASE, '-f', 'md', '--filing-on', '?', '-o', 'OUT'],
  ['checklist', CASE, '-f', 'md', '--as-of', '?', '-o', 'OUT'],
  ['checklist', '-f', 'md', '--category', '?', '--procedure', 'change', '-o', 'OUT'],
  ['checklist', '-f', 'md', '--category', 'spouse-of-japanese', '--procedure', '?', '-o', 'OUT'],
  ['checklist', '?', '-f', 'md', '-o', 'OUT'],
  ['letter', CASE, '-f', 'md', '--application', '?', '-o', 'OUT'],
  ['letter', CASE, '-f', 'md', '--lang', '?', '-o', 'OUT'],
  ['pack', CASE, '--only', '?', '--formats', 'docx', '-o', 'OUT'],
  ['pack', CASE, '--only', 'checklist', '--formats', '?', '-o', 'OUT'],
  ['pack', CASE, '--only', 'checklist', '--formats', 'docx', '--lang', '?', '-o', 'OUT'],
  ['check', '?'],
  ['check', CASE, '-f', '?'],
  ['check', CASE, '--application', '?'],
  ['check', CASE, '--office', '?'],
  ['check', CASE, '--ui', '?'],
  ['new', '?', 'change', '-o', 'OUT'],
  ['new', 'spouse-of-japanese', '?', '-o', 'OUT'],
  ['new', 'spouse-of-japanese', 'change', '--lang', '?', '-o', 'OUT'],
  ['categories', '-f', '?'],
  ['book', '-f', '?', '-o', 'OUT'],
  ['?'],
];

describe('any word in the place of any argument', () => {
  test.each(COMMANDS.map((command) => [command.filter((word) => word !== CASE).join(' '), command] as const))(
    '%s',
    async (_, command) => {
      for (const [i, name] of NAMES.entries()) {
        const out = join(folder, `out-${i}`);
        const args = command.map((word) => (word === '?' ? name : word === 'OUT' ? out : word));
        const { code, out: told, err } = await riyusho(args, { office: undefined });
        expect([0, 1, 2], `${name}: ${err}`).toContain(code);
        expect(`${told}${err}`, name).not.toMatch(/不具合|fault of the program|\n\s+at .*:\d+:\d+/);
        if (code !== 0) expect(`${told}${err}`.length, name).toBeGreaterThan(5);
      }
      expect(readdirSync(folder).filter((one) => !one.startsWith('out-'))).toEqual([]);
    },
  );
});

describe.skipIf(process.platform === 'win32')('links where something is written', () => {
  test('a file that is a link is put in the place of the link: what it led to stays', async () => {
    const victim = join(folder, 'victim.txt');
    writeFileSync(victim, 'mine');
    const out = join(folder, 'out');
    mkdirSync(out);
    const target = join(out, 'spouse-beijing-checklist.ja.md');
    symlinkSync(victim, target);
    const { code } = await riyusho(['checklist', CASE, '-f', 'md', '--lang', 'ja', '-o', out]);
    expect(code).toBe(0);
    expect(readFileSync(victim, 'utf8')).toBe('mine');
    expect(lstatSync(target).isSymbolicLink()).toBe(false);
    expect(readFileSync(target, 'utf8')).toContain('戸籍');
  });

  test('folders and files of a pack that are links lead nowhere', async () => {
    const outside = join(folder, 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'kept.txt'), 'mine');
    const pack = join(folder, 'pack');
    const args = ['pack', CASE, '--only', 'checklist,index', '--formats', 'docx', '-o', pack];
    expect((await riyusho(args)).code).toBe(0);
    const inner = readdirSync(pack, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(inner.length).toBeGreaterThan(0);
    for (const { name } of inner) {
      rmSync(join(pack, name), { recursive: true });
      symlinkSync(outside, join(pack, name));
    }
    const { code, out, err } = await riyusho(args);
    expect(code).toBe(1);
    expect(`${out}${err}`).toContain('リンク');
    expect(readdirSync(outside)).toEqual(['kept.txt']);
    expect(readFileSync(join(outside, 'kept.txt'), 'utf8')).toBe('mine');
  });
});
