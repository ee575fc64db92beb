import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { rawCase } from '../support/cases.ts';
import { quietTime } from '../support/clock.ts';
import { isLong, round } from '../support/sample.ts';

/** The largest things a case can hold, given to the program as it ships: bounded time and memory, an end as always. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MEGABYTES = 512;
/** Two seconds, in milliseconds; what other work does to measuring is right within a factor of two. */
const LIMIT = 4000;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'riyusho-extreme-'));
  const built = spawnSync(process.execPath, ['build/fresh.mjs'], { cwd: ROOT, encoding: 'utf8' });
  expect(built.status, built.stderr).toBe(0);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly told: string;
  /** Milliseconds of a quiet machine. */
  readonly took: number;
  readonly megabytes: number;
}

function riyusho(...args: string[]): Ended {
  const rss = join(folder, 'rss');
  const hook = pathToFileURL(join(ROOT, 'test/fuzz/rss.mjs')).href;
  rmSync(rss, { force: true });
  let ended: ReturnType<typeof spawnSync> | undefined;
  const took = quietTime(() => {
    ended = spawnSync(
      process.execPath,
      [`--max-old-space-size=${MEGABYTES}`, '--import', hook, join(ROOT, 'dist/riyusho.js'), '--ui', 'en', ...args],
      { encoding: 'utf8', env: { ...process.env, RIYUSHO_RSS: rss }, maxBuffer: 1 << 28, input: '' },
    );
  }, LIMIT);
  return {
    code: ended?.status ?? null,
    told: `${ended?.stdout}${ended?.stderr}`,
    took,
    megabytes: Number(readFileSync(rss, 'utf8')) / 1024,
  };
}

/** Expects an end as always: done, or problems told; no stack of calls, not too late, not too large. */
function expectEnd({ code, told, took, megabytes }: Ended, limit = LIMIT): void {
  expect([0, 1], told.slice(0, 500)).toContain(code);
  expect(told).not.toMatch(/fault of the program|\n\s+at .*:\d+:\d+|heap out of memory/);
  expect(megabytes).toBeLessThan(MEGABYTES);
  expect(took).toBeLessThan(limit);
}

/** A fixture with every history as long as one may be. */
function longest(name: string, entries: number): unknown {
  const grow = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(grow);
    const record = value as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(record).map(([key, inner]) => {
        const items = Array.isArray(inner) ? inner : (inner as { items?: unknown[] } | null)?.items;
        const isHistory =
          Array.isArray(items) && items.length > 0 && typeof items[0] === 'object' && 'from' in (items[0] as object);
        if (!isHistory) return [key, grow(inner)];
        return [key, Array.from({ length: entries }, (_, i) => items[i % items.length])];
      }),
    );
  };
  return grow(rawCase(name));
}

const write = (text: string | Uint8Array): string => {
  const file = join(folder, 'case.yaml');
  writeFileSync(file, text);
  return file;
};
const head = 'version: 1\napplications: [{ category: pr-work, procedure: permanent-residence, applicant: a }]\n';

const LARGE: readonly (readonly [what: string, text: () => string | Uint8Array])[] = [
  ['a megabyte of nothing', () => ' '.repeat(999_999)],
  ['a megabyte of brackets', () => '['.repeat(999_999)],
  ['a megabyte of one word', () => `${head}people: { a: { birthplace: ${'長'.repeat(330_000)} } }`],
  ['a megabyte of empty entries', () => `${head}people: { a: { jobs: [${'{},'.repeat(330_000)}] } }`],
  [
    'a megabyte of people',
    () => `${head}people: { ${Array.from({ length: 90_000 }, (_, i) => `p${i}: {}`).join(', ')} }`,
  ],
  [
    'a megabyte of keys',
    () => `${head}people: { a: { ${Array.from({ length: 90_000 }, (_, i) => `k${i}: 1`).join(', ')} } }`,
  ],
  ['ten megabytes', () => '#'.repeat(10_000_000)],
  [
    'aliases of aliases',
    () =>
      `${head}people:\n  p0: &p0 { sex: male }\n${Array.from({ length: 60 }, (_, i) => `  p${i + 1}: &p${i + 1} { jobs: [*p${i}, *p${i}] }`).join('\n')}\n`,
  ],
  ['bytes of no meaning', () => Buffer.from(Array.from({ length: 500_000 }, (_, i) => (i * 7919) % 251))],
];

// In the short run one in five, others every day.
test.each(isLong() ? LARGE : LARGE.filter((_, i) => (i + round) % 5 === 0))('%s', (_, text) => {
  expectEnd(riyusho('check', write(text())));
});

test('the longest histories', () => {
  const file = write(
    stringify(longest('pr-three-towns.yaml', 500), { aliasDuplicateObjects: false }).slice(0, 999_999),
  );
  expectEnd(riyusho('check', file));
  expectEnd(riyusho('checklist', file, '-f', 'pdf', '-o', join(folder, 'made')), 2 * LIMIT);
});

test('a device that has no end', () => {
  if (process.platform === 'win32') return;
  expectEnd(riyusho('check', '/dev/zero'));
});

test.runIf(isLong())('twenty applications with all their papers', () => {
  const raw = longest('pr-three-towns.yaml', 40) as { applications: object[] };
  const applications = Array.from({ length: 20 }, (_, i) => ({ ...raw.applications[0], id: `a${i}` }));
  const file = write(stringify({ ...raw, applications }, { aliasDuplicateObjects: false }));
  expectEnd(riyusho('pack', file, '-o', join(folder, 'pack')), 60_000);
});
