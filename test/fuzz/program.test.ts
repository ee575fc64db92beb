import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Issue } from '../../src/base/issue.ts';
import { findUnsafe } from '../../src/base/unsafe-text.ts';
import type { CaseProfile } from '../../src/case/schema/case.ts';
import { HOSTILE } from '../support/arbitrary-document.ts';
import { anyProfile, written } from '../support/arbitrary-profile.ts';
import { riyusho } from '../support/cli.ts';
import { quietTimeOf } from '../support/clock.ts';
import { isLong, sampled } from '../support/sample.ts';
import { mutated } from './mutations.ts';

/** Whatever comes in as a case: documents, or issues with a place and exit code 1. Nothing else, and soon. */
const CASES = new URL('../../fixtures/cases/', import.meta.url);
const names = readdirSync(CASES).filter((name) => name.endsWith('.yaml') && !name.endsWith('.expect.yaml'));
const originals = sampled(names, 20, {
  suite: 'fuzz',
  nameOf: (name) => name,
  groupOf: (name) => name.split('-')[0] ?? '',
}).map((name) => readFileSync(new URL(name, CASES)));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'riyusho-fuzz-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** So many tries, and in the longer run as many as fit into two minutes. */
function budget(short: number) {
  return isLong()
    ? { numRuns: 100_000, interruptAfterTimeLimit: 120_000 }
    : { numRuns: short, interruptAfterTimeLimit: 40_000 };
}

/** Texts that a case may hold and that look like the syntax of some format, a path, or a name of a device. */
const HARMLESS = [
  ...HOSTILE.filter((text) => text.trim() !== '' && !findUnsafe(text)),
  '王 小明',
  '見本株式会社',
  '../../etc/passwd',
  '..\\..\\windows',
  'CON',
  'nul.txt',
  'a. . .',
  '=HYPERLINK("http://x","y")',
  '@SUM(A1)',
  '{{content}}',
  '【要確認：x】',
  '\u05d0\u05d1\u05d2',
  '%PDF-1.7 endstream endobj',
  ') Tj ET (',
  '&lt;w:t&gt; &#0; &x;',
  'javascript:alert(1)',
];

const COMMANDS = [
  ['check'],
  ['check', '--ui', 'en'],
  ['checklist', '-f', 'md', '--lang', 'zh-Hant'],
  ['checklist', '-f', 'html', '--lang', 'zh-Hans', '--by-fetcher'],
  ['checklist', '-f', 'json', '--filing-on', '2027-04-01'],
  ['letter', '-f', 'md', '--lang', 'zh-Hans'],
  ['letter', '-f', 'html'],
] as const;
const SLOW = [
  ['checklist', '-f', 'pdf'],
  ['checklist', '-f', 'docx', '--lang', 'zh-Hans'],
  ['letter', '-f', 'pdf'],
  ['pack'],
  ['pack', '--zip', '--final'],
] as const;
const command = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom<readonly string[]>(...COMMANDS) },
  { weight: 1, arbitrary: fc.constantFrom<readonly string[]>(...SLOW) },
);

/** Faults of the whole file that stand nowhere in it. */
const NOWHERE = /^(not-utf8|too-large|empty-file)$/;

/** The issues of a case file; expects each to stand somewhere, and to be told in every language. */
async function issuesOf(file: string, filing: readonly string[]): Promise<readonly Issue[]> {
  const { code, out } = await riyusho(['check', file, '-f', 'json', ...filing]);
  const { issues } = JSON.parse(out) as { issues: Issue[] };
  expect(code).toBe(issues.some(({ severity }) => severity === 'error') ? 1 : 0);
  for (const { code, what, place } of issues) {
    expect(place?.file, code).toBe(file);
    if (!NOWHERE.test(code)) expect(place?.line, code).toBeGreaterThan(0);
    expect(Object.keys(what)).toEqual(['ja', 'zh-Hans', 'zh-Hant', 'en']);
    for (const words of Object.values(what)) expect(words).not.toMatch(/undefined|\[object|NaN/);
  }
  return issues;
}

/** A profile whose applications are filed on a day the catalogue knows the law of. */
function filed(profile: CaseProfile): CaseProfile {
  const applications = profile.applications.map(({ acceptedOn: _1, decidedOn: _2, cardIssuedOn: _3, ...rest }) => ({
    ...rest,
    filingOn: '2026-07-10',
  }));
  return { ...profile, applications };
}

/** Cases of which documents were made. */
let documents = 0;

async function expectSound(bytes: Uint8Array | string, [name = '', ...options]: readonly string[]): Promise<void> {
  const file = join(folder, 'case.yaml');
  const target = join(folder, 'made');
  writeFileSync(file, bytes);
  const day = options.indexOf('--filing-on');
  const filing = day < 0 ? [] : options.slice(day, day + 2);
  const errors = (await issuesOf(file, filing)).filter(({ severity }) => severity === 'error');
  const output = name === 'check' ? [] : ['-o', target];
  const { code, out, err } = await riyusho([name, file, ...options, ...output]);
  expect([0, 1]).toContain(code);
  if (errors.length > 0) expect(code).toBe(1);
  // A fault of the program would be told so, or as a stack of calls.
  expect(`${out}${err}`).not.toMatch(/不具合|fault of the program|\n\s+at .*:\d+:\d+/);
  if (code === 1) expect(`${out}${err}`).not.toBe('');
  const made = existsSync(target) ? readdirSync(target, { recursive: true, withFileTypes: true }) : [];
  if (made.length > 0) documents += 1;
  if (errors.length > 0) expect(made).toEqual([]);
  else if (code === 0 && name !== 'check') expect(made.length).toBeGreaterThan(0);
  for (const entry of made) {
    expect(entry.isFile() || entry.isDirectory()).toBe(true);
    expect(entry.name).not.toMatch(/^\.\.?$|[<>:"/\\|?*\p{Cc}]/u);
    if (/\.(md|html|json)$/.test(entry.name))
      expect(readFileSync(join(entry.parentPath, entry.name), 'utf8')).not.toMatch(/\[object |\bNaN\b/);
  }
  // Nothing lies beside what was asked for.
  expect(readdirSync(folder).filter((one) => one !== 'made' && one !== 'made.zip')).toEqual(['case.yaml']);
  rmSync(target, { recursive: true, force: true });
}

/**
 * Two seconds for a case on a quiet machine, in milliseconds, which other work lets us measure within a factor of two; a pack
 * of several applications holds more than a hundred files, here with the longest texts a field takes.
 */
const LIMIT = 4000;

async function expectSoundAndSoon(bytes: Uint8Array | string, args: readonly string[]): Promise<void> {
  const limit = args[0] === 'pack' ? 12 * LIMIT : LIMIT;
  expect(await quietTimeOf(() => expectSound(bytes, args), limit)).toBeLessThan(limit);
}

describe('documents, or issues with a place', () => {
  test('from fixtures with bits, lines and values changed', async () => {
    await fc.assert(fc.asyncProperty(mutated(originals), command, expectSoundAndSoon), budget(12));
  });

  test('from any profile, whatever its texts', async () => {
    documents = 0;
    const text = fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...HARMLESS) },
      {
        weight: 2,
        arbitrary: fc.string({
          unit: fc.constantFrom(...'漢字かな、。「」（）<>&|*_`{}$\\"=;:/.@ 123'),
          maxLength: 60,
        }),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom('x'.repeat(4000), '長'.repeat(4000), `${' '.repeat(3999)}x`, '（'.repeat(4000)),
      },
    );
    await fc.assert(
      fc.asyncProperty(anyProfile(text), fc.nat(5), command, (profile, day, args) =>
        expectSoundAndSoon(
          stringify(written(day === 0 ? profile : filed(profile)), { aliasDuplicateObjects: false }),
          args,
        ),
      ),
      budget(8),
    );
    expect(documents).toBeGreaterThan(0);
  });

  test('from any profile of texts that are refused', async () => {
    const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 30 }));
    await fc.assert(
      fc.asyncProperty(anyProfile(text), command, (profile, args) =>
        expectSoundAndSoon(stringify(profile, { aliasDuplicateObjects: false }), args),
      ),
      budget(5),
    );
  });

  test('from any bytes', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 2000 }),
      fc.string({ unit: 'binary', maxLength: 500 }).map((text) => Buffer.from(text)),
    );
    await fc.assert(fc.asyncProperty(bytes, command, expectSoundAndSoon), budget(8));
  });
});
