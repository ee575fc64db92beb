import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixture, riyusho } from '../support/cli.ts';
import { quietTimeOf } from '../support/clock.ts';
import { isLong } from '../support/sample.ts';
import { mutated } from './mutations.ts';

/** Whatever an office writes into its folder: papers, or issues with a place in that folder. */
const SAMPLE = fileURLToPath(new URL('../../fixtures/offices/kakuu/', import.meta.url));
const FILES = readdirSync(SAMPLE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
const CASE = fixture('letter-spouse-full.yaml');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'riyusho-office-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const COMMANDS = [
  ['check', CASE],
  ['checklist', CASE, '-f', 'md', '--lang', 'zh-Hant', '-o', '-'],
  ['checklist', CASE, '-f', 'html', '-o', '-', '--lang', 'ja'],
  ['letter', CASE, '-f', 'md', '-o', '-'],
] as const;

/** An office's folder with other files in it; undefined is a file that is not there. */
function office(files: Readonly<Record<string, string | Uint8Array>>): string {
  const dir = join(folder, 'office');
  rmSync(dir, { recursive: true, force: true });
  cpSync(SAMPLE, dir, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    cpSync(SAMPLE, dir, { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  return dir;
}

async function expectSound(dir: string, command: readonly string[]): Promise<string> {
  let ended = { code: -1, out: '', err: '' };
  const took = await quietTimeOf(async () => {
    ended = await riyusho([...command, '--office', dir]);
  }, 4000);
  const { code, out, err } = ended;
  expect([0, 1], err).toContain(code);
  expect(`${out}${err}`).not.toMatch(/不具合|fault of the program|\n\s+at .*:\d+:\d+/);
  // What is wrong is wrong in a file of the folder.
  if (code === 1) expect(`${out}${err}`).toContain(dir);
  else expect(out).not.toMatch(/\[object |\bNaN\b/);
  expect(took).toBeLessThan(4000);
  return `${out}${err}`;
}

test('files with bits, lines and values changed', async () => {
  const change = fc
    .constantFrom(...FILES)
    .chain((name) => fc.tuple(fc.constant(name), mutated([readFileSync(join(SAMPLE, name))])));
  await fc.assert(
    fc.asyncProperty(change, fc.constantFrom<readonly string[]>(...COMMANDS), async ([name, bytes], command) => {
      await expectSound(office({ [name]: bytes }), command);
    }),
    isLong() ? { numRuns: 100_000, interruptAfterTimeLimit: 90_000 } : { numRuns: 5, interruptAfterTimeLimit: 40_000 },
  );
});

describe('what an office says of itself', () => {
  const ATTACKS = [
    '<script>alert(1)</script>',
    '"><a href="javascript:alert(1)">',
    '</w:t><w:instrText>DDEAUTO</w:instrText>',
    '{{constructor}} {{#each this}}',
    '[x](javascript:alert(1)) | a |',
    ') Tj << /JS (x) >>',
  ];

  test.each(ATTACKS)('is printed as it stands: %s', async (text) => {
    const yaml = readFileSync(join(SAMPLE, 'office.yaml'), 'utf8');
    const attacked = yaml.replace(
      /^(name|address|phone|fax|email|representative|certificateNumber): .*$/gm,
      (_, key) => `${key}: ${JSON.stringify(text)}`,
    );
    const dir = office({ 'office.yaml': attacked });
    const html = await expectSound(dir, ['letter', CASE, '-f', 'html', '-o', '-']);
    expect(html).not.toMatch(/<script|<w:|<a href="javascript/i);
    expect(html).toMatch(text.includes('<') ? /&lt;/ : /./);
  });
});

test.skipIf(process.platform === 'win32')('links that lead out of the folder are not followed', async () => {
  const secret = join(folder, 'secret.yaml');
  writeFileSync(secret, 'secret: "geheim"\n');
  const dir = office({});
  symlinkSync(secret, join(dir, 'linked.yaml'));
  symlinkSync('/', join(dir, 'root'));
  symlinkSync(dir, join(dir, 'again'));
  for (const command of COMMANDS) expect(await expectSound(dir, command)).not.toContain('geheim');
  const yaml = readFileSync(join(SAMPLE, 'office.yaml'), 'utf8');
  for (const name of [
    '../secret.yaml',
    '/etc/passwd',
    'root/etc/passwd',
    'C:\\x',
    '~/x',
    'linked.yaml',
    '\\\\server\\x',
    '.',
    'a\\..\\..\\secret.yaml',
  ]) {
    const told = await expectSound(
      office({ 'office.yaml': yaml.replace('logo: logo.png', `logo: ${JSON.stringify(name)}`) }),
      COMMANDS[0],
    );
    expect(told).not.toContain('root:');
  }
});
