import { describe, expect, test } from 'vitest';
import type { ListNode } from '../../src/catalogue/model.ts';
import { shippedContent } from '../support/content.ts';

const { catalogue } = shippedContent();
const categories = Object.values(catalogue.categories).filter(({ slug }) =>
  /^(ltr-|designated-(high-school-graduate|yonsei)$)/.test(slug),
);

/** What a list says, without where it stands: two lists that say the same are one list twice. */
const contentOf = (rows: readonly ListNode[]): string => JSON.stringify(rows);

describe('every cell of 定住者', () => {
  test.each(categories.map(({ slug }) => slug))(
    '%s says of each procedure what there is, or why there is none',
    (slug) => {
      const category = catalogue.categories[slug];
      const said = [...Object.keys(category?.procedures ?? {}), ...Object.keys(category?.notOffered ?? {})];
      expect(said.sort()).toEqual(['acquisition', 'change', 'coe', 'extension']);
    },
  );

  test('has something of its own: no two lists are the same', () => {
    const seen = new Map<string, string>();
    const same: string[] = [];
    for (const { slug, procedures } of categories)
      for (const [procedure, { list }] of Object.entries(procedures)) {
        const content = catalogue.lists[list];
        const key = contentOf(content?.rows ?? []) + JSON.stringify(content?.openPoints ?? []);
        const cell = `${slug} × ${procedure}`;
        const other = seen.get(key);
        if (other !== undefined) same.push(`${cell} = ${other}`);
        seen.set(key, cell);
      }
    expect(same).toEqual([]);
  });
});
