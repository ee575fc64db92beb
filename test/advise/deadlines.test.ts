import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { adviseRaw } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';

interface Case {
  readonly as: Readonly<Record<string, unknown>>;
  readonly applicant?: Readonly<Record<string, unknown>>;
  readonly marriages?: unknown;
  readonly asOf?: string;
  /** An ISO date; null: it must not come; `open`: it comes without a date. */
  readonly deadlines: Readonly<Record<string, string | null>>;
}

const file = new URL('../../fixtures/deadlines/cases.yaml', import.meta.url);
const cases = Object.entries(parse(readFileSync(file, 'utf8')) as Record<string, Case>);
const { deadlines } = shippedContent().catalogue;

describe('deadlines', () => {
  for (const [name, { as, applicant = {}, marriages, asOf, deadlines: expected }] of cases)
    test(name, () => {
      const raw = {
        version: 1,
        applications: [{ applicant: 'a', ...as }],
        people: { a: applicant, b: {} },
        ...(marriages === undefined ? {} : { marriages }),
      };
      const found = new Map(adviseRaw(raw, undefined, asOf).deadlines.map((one) => [one.slug, one.on ?? 'open']));
      expect(Object.fromEntries(Object.keys(expected).map((slug) => [slug, found.get(slug) ?? null]))).toEqual(
        expected,
      );
    });

  test('each of the windows has a case with a date', () => {
    const dated = new Set(
      cases.flatMap(([, one]) => Object.entries(one.deadlines).flatMap(([slug, on]) => (on === null ? [] : [slug]))),
    );
    const windows = parse(
      readFileSync(new URL('../../templates/catalogue/deadlines/windows.yaml', import.meta.url), 'utf8'),
    );
    expect(Object.keys(windows as object).filter((slug) => !dated.has(slug))).toEqual([]);
  });

  test('each says with its first sentence what the day is', () => {
    for (const { slug, text } of Object.values(deadlines)) {
      expect(text.ja.split('。')[0]?.length, slug).toBeGreaterThan(4);
      expect(text['zh-Hans'].split('。')[0]?.length, slug).toBeGreaterThan(4);
    }
  });
});
