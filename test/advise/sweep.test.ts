import { expect, test } from 'vitest';
import { sweep } from '../../src/advise/index.ts';
import type { Content } from '../../src/content.ts';
import { shippedContent } from '../support/content.ts';

const shipped = shippedContent();

/** The shipped content cut down to one application, with something changed. */
function withChange(change: (content: Content) => void): Content {
  const content = structuredClone(shipped) as Content;
  const categories = content.catalogue.categories as Record<string, unknown>;
  for (const slug of Object.keys(categories)) if (slug !== 'spouse-of-japanese') delete categories[slug];
  const { procedures } = content.catalogue.categories['spouse-of-japanese'] as { procedures: Record<string, unknown> };
  for (const procedure of Object.keys(procedures)) if (procedure !== 'change') delete procedures[procedure];
  change(content);
  return content;
}

const codes = (content: Content) => sweep(content).issues.map(({ code, path }) => `${code} ${path}`);

test('a list is taken through the days on which its rules change', () => {
  const { issues, outcomes } = sweep(withChange(() => {}));
  expect(issues).toEqual([]);
  const days = outcomes.map(({ advice }) => advice.asOf);
  expect(days).toContain('2022-01-01');
  // The fee by acceptance date.
  for (const day of ['2025-04-01', '2026-10-01']) expect(days).toContain(day);
});

test('a number without a value on some day is told with the first such day', () => {
  const content = withChange(({ catalogue }) => {
    const age = catalogue.parameters['photo-exempt-age'] as { values: { to?: string }[] };
    age.values = age.values.filter(({ to }) => to === undefined);
  });
  const [issue] = sweep(content).issues;
  expect(issue?.code).toBe('sweep-value');
  expect(issue?.what.en).toContain('2022-01-01');
});

test('a row that comes twice, a list with nothing certain', () => {
  const list = (content: Content) =>
    content.catalogue.lists['spouse-of-japanese-change'] as unknown as { rows: unknown[] };
  expect(codes(withChange((content) => list(content).rows.push(...list(content).rows.slice(0, 1))))).toContain(
    'sweep-twice spouse-of-japanese change',
  );
  expect(
    codes(
      withChange((content) => {
        list(content).rows = [];
      }),
    ),
  ).toEqual(['sweep-empty spouse-of-japanese change']);
});
