import { describe, expect, test } from 'vitest';
import type { ListNode, ListRow } from '../../../src/catalogue/model.ts';
import { compileTiny } from './tiny.ts';

const SOURCES = 'sources: [{ id: law, checkedOn: 2026-06-01 }]';

const BASE = `
base:
  rows:
    - id: one
      any: [letter, photo]
      level: required
      note: { ja: 元, zh-Hans: 原 }
      confidence: official
      sources: [{ id: law, checkedOn: 2026-06-01 }]
    - id: two
      paper: tax
      level: required
      confidence: official
      sources: [{ id: law, checkedOn: 2026-06-01 }]
between:
  rows:
    - include: base
      override: { one: { level: customary, note: { ja: 中, zh-Hans: 中 } } }
`;

/** Rows of the list `main`, written as rows that include others. */
function rows(main: string): ListRow[] {
  const result = compileTiny({
    'catalogue/lists/base.yaml': BASE,
    'catalogue/lists/main.yaml': `main:\n  rows:\n${main}\n`,
  });
  if (!result.ok) throw new Error(result.issues.map(({ what }) => what.en).join('\n'));
  const flat = (nodes: readonly ListNode[]): ListRow[] =>
    nodes.flatMap((node) => (node.kind === 'row' ? [node] : flat(node.rows)));
  return flat(result.value.catalogue.lists.main?.rows ?? []);
}

describe('a list that includes another', () => {
  test('has its rows, in their order', () => {
    expect(rows('    - include: base').map(({ id }) => id)).toEqual(['one', 'two']);
  });

  test('may include it under two names for two persons', () => {
    const of = (name: string, person: string) =>
      `    - { id: ${name}, include: tax-papers, with: { person: "${person}", years: '1' }, omit: [tax] }`;
    const ids = rows(`${of('his', 'applicant')}\n${of('hers', 'spouse')}`).map(({ id }) => id);
    expect(ids).toEqual(['his/passport', 'hers/passport']);
  });

  test('may leave rows out', () => {
    expect(rows('    - { include: base, omit: [one] }').map(({ id }) => id)).toEqual(['two']);
  });

  test('may change a row, and keeps what it does not change', () => {
    const [one, two] = rows(
      '    - { include: base, override: { one: { level: conditional, when: "application.online", condition: { ja: 条, zh-Hans: 条 } } } }',
    );
    expect(one).toMatchObject({ level: 'conditional', note: { ja: '元' }, when: { source: 'application.online' } });
    expect(one?.papers).toEqual({ any: [{ paper: 'letter' }, { paper: 'photo' }] });
    expect(two?.level).toBe('required');
  });

  test('may put one paper in the place of several, and several in the place of one', () => {
    const [one, two] = rows(
      '    - { include: base, override: { one: { paper: tax }, two: { all: [letter, photo] } } }',
    );
    expect(one?.papers).toEqual({ paper: 'tax' });
    expect(two?.papers).toEqual({ all: [{ paper: 'letter' }, { paper: 'photo' }] });
  });

  test('has the last word over what a list between has changed', () => {
    expect(rows('    - include: between')[0]).toMatchObject({ level: 'customary', note: { ja: '中' } });
    const [one] = rows('    - { include: between, override: { one: { note: { ja: 外, zh-Hans: 外 } } } }');
    expect(one).toMatchObject({ note: { ja: '外' } });
  });
});

test('what an included list leaves open stays open in the list that includes it, once', () => {
  const result = compileTiny({
    'catalogue/lists/more.yaml': `
inner:
  rows: [{ include: innermost }]
  openPoints: [{ ja: 内, zh-Hans: 内 }]
innermost:
  rows: [{ id: seal, paper: letter, level: required, confidence: official, ${SOURCES} }]
  openPoints: [{ ja: 奥, zh-Hans: 里 }]
outer:
  rows: [{ rows: [{ include: inner }] }]
  openPoints: [{ ja: 外, zh-Hans: 外 }]
`,
  });
  expect(result.ok && result.value.catalogue.lists.outer?.openPoints.map(({ ja }) => ja)).toEqual(['外', '内', '奥']);
});

test('a rule for all categories is one for each of them', () => {
  const result = compileTiny({
    'catalogue/notices/more.yaml': `
everywhere: { applications: [all], text: { ja: 文, zh-Hans: 文 }, status: in-force, confidence: official, ${SOURCES} }
`,
  });
  expect(result.ok && result.value.catalogue.notices.everywhere?.applications).toEqual(['work']);
});
