import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../src/base/locale.ts';
import type { Block, Document, Row, Run } from '../../src/doc/blocks.ts';
import { LETTER, SHEET, type StructureNode, type TypesetDocument, typeset } from '../../src/typeset/index.ts';
import { cellLooks } from '../support/arbitrary-document.ts';
import { FAKE_FONTS } from './fake-fonts.ts';
import { allText, documentOf, pageText, paragraph, text } from './helpers.ts';

const print = (blocks: readonly Block[], style: Document['style'] = 'sheet', lang: Lang = 'ja') =>
  typeset(documentOf(blocks, style, lang), FAKE_FONTS);

const filler = (count: number): Block[] => Array.from({ length: count }, (_, k) => paragraph(`行${k}`));

function row(cells: readonly string[], band = false): Row {
  return { cells: cells.map((content) => ({ blocks: [paragraph(content)] })), ...(band ? { band } : {}) };
}

function nodes(node: StructureNode, role: string): StructureNode[] {
  return [...(node.role === role ? [node] : []), ...node.children.flatMap((inner) => nodes(inner, role))];
}

/** Base lines of the text on a page, artifacts aside. */
function baseLines(set: TypesetDocument, page: number): number[] {
  const frames = set.pages[page]?.frames ?? [];
  return frames.flatMap((frame) => (frame.kind === 'text' && frame.owner !== 'artifact' ? [frame.y] : []));
}

describe('flow', () => {
  it('does not leave a heading at the foot of a page', () => {
    for (let count = 30; count < 60; count++) {
      const set = print([
        ...filler(count),
        { kind: 'heading', level: 1, runs: [text('見出し')] },
        paragraph('本文です。'.repeat(40)),
      ]);
      const page = set.pages.find((each) => pageText(each).includes('見出し'));
      expect(pageText(page as never)).toContain('本文です。'.repeat(10));
    }
  });

  it('keeps two lines of a paragraph together at the foot and at the head', () => {
    for (let count = 0; count < 40; count++) {
      const set = print([...filler(count), paragraph('漢'.repeat(40 * 5))], 'letter');
      for (const page of set.pages) {
        const lines = page.frames.filter((f) => f.kind === 'text' && f.glyphs[0]?.cluster.text === '漢').length;
        expect(lines).not.toBe(1);
      }
    }
  });

  it('sets letters on one grid of lines, 40 characters wide', () => {
    const set = print(
      [
        { kind: 'title', runs: [text('理由書')] },
        { kind: 'heading', level: 1, runs: [text('一')] },
        paragraph('漢'.repeat(3000)),
      ],
      'letter',
    );
    const heads = set.pages.flatMap((_, page) => baseLines(set, page).slice(page === 0 ? 2 : 0));
    for (const y of heads) {
      const lines = (y - LETTER.margin.top) / LETTER.body.pitch;
      expect(lines - Math.floor(lines)).toBeCloseTo(
        (heads.at(-1) as number) / LETTER.body.pitch -
          LETTER.margin.top / LETTER.body.pitch -
          Math.floor(((heads.at(-1) as number) - LETTER.margin.top) / LETTER.body.pitch),
        6,
      );
    }
    const full = set.pages[1]?.frames.find((f) => f.kind === 'text');
    expect(full?.kind === 'text' && full.glyphs.length).toBe(40);
    expect(baseLines(set, 1)).toHaveLength(36);
  });

  it('keeps a signature with the text above it, and its date with its rule', () => {
    for (let count = 30; count < 50; count++) {
      const set = print([...filler(count), { kind: 'signature', label: [text('署名')] }]);
      const page = set.pages.find((each) => pageText(each).includes('署名'));
      expect(pageText(page as never)).toContain(`行${count - 1}`);
      expect(pageText(page as never)).toContain('月');
    }
  });

  it('keeps what belongs to a signature on its page', () => {
    for (let count = 30; count < 50; count++) {
      const set = print([
        ...filler(count),
        { kind: 'signature', label: [text('署名')], keepWithNext: true },
        paragraph('作成者'),
      ]);
      const page = set.pages.find((each) => pageText(each).includes('作成者'));
      expect(pageText(page as never)).toContain('署名');
      expect(pageText(page as never)).toContain(`行${count - 1}`);
    }
  });

  it('makes no blank pages of page breaks', () => {
    const set = print([
      { kind: 'page-break' },
      paragraph('一'),
      { kind: 'page-break' },
      { kind: 'page-break' },
      paragraph('二'),
      { kind: 'page-break' },
    ]);
    expect(set.pages.map((page) => pageText(page))).toEqual(['一', '二']);
  });

  it('drops white that does not fit at the foot of a page', () => {
    const set = print([...filler(40), { kind: 'space', lines: 50 }, paragraph('次')]);
    expect(set.pages).toHaveLength(2);
    expect(pageText(set.pages[1] as never)).toBe('次');
    expect(print([paragraph('一'), { kind: 'space', lines: 1000 }]).pages).toHaveLength(1);
  });

  it('prints header, footer and page number on every page as artifacts', () => {
    const doc = {
      ...documentOf([...filler(120)]),
      header: { left: [text('事務所')], right: [text('草案')] },
      footer: [text('出典')],
    };
    const set = typeset(doc, FAKE_FONTS);
    set.pages.forEach((page, index) => {
      expect(pageText(page, true)).toBe(`事務所草案出典${index + 1} / ${set.pages.length}`);
    });
  });
});

describe('tables', () => {
  const columns = [{ share: 1 }, { share: 3 }, { share: 4 }];
  const table = (rows: readonly Row[], rules: 'grid' | 'rows' | 'none' = 'grid'): Block => ({
    kind: 'table',
    columns,
    header: [row(['番号', '書類', '説明'])],
    rows,
    rules,
  });

  it('repeats the header on each page, as an artifact after the first', () => {
    const set = print([table(Array.from({ length: 120 }, (_, k) => row([`${k}`, '住民税の課税証明書', '窓口で'])))]);
    expect(set.pages.length).toBeGreaterThan(2);
    set.pages.forEach((page, index) => {
      expect(pageText(page, index > 0)).toContain('番号書類説明');
      expect(pageText(page, index === 0)).not.toContain('番号書類説明');
    });
  });

  it('does not split rows that fit on a page', () => {
    const rows = Array.from({ length: 40 }, (_, k) =>
      row([`${k}`, `甲${k}始${'書類の名前'.repeat((k * 7) % 23)}終`, `説明${'文'.repeat((k * 13) % 170)}`]),
    );
    for (const style of ['sheet', 'letter'] as const) {
      const set = print([table(rows)], style);
      for (let k = 0; k < 40; k++) {
        const pages = set.pages.filter((page) => pageText(page).includes(`甲${k}始`));
        expect(pageText(pages[0] as never)).toMatch(new RegExp(`甲${k}始(書類の名前)*終`));
      }
    }
  });

  it('keeps rows together that ask for it', () => {
    const kept = Array.from({ length: 9 }, (_, k) => ({ ...row([`保${k}`, '', '']), keep: true }));
    for (let count = 40; count < 60; count++) {
      const rows = [...Array.from({ length: count }, (_, k) => row([`行${k}`, '', ''])), ...kept, row(['末', '', ''])];
      const pages = print([{ ...table(rows), header: [] } as Block]).pages.map((page) => pageText(page));
      expect(pages.filter((page) => /保|末/.test(page))).toHaveLength(1);
    }
  });

  it('splits a row that is longer than a page and loses nothing', () => {
    const set = print([table([row(['1', '名', '長'.repeat(6000)]), row(['2', '名', '短'])])]);
    expect([...allText(set)].filter((c) => c === '長')).toHaveLength(6000);
    expect(set.pages.length).toBeLessThan(7);
  });

  it('keeps a table whose last row asks for it with what follows, over white that asks for it, too', () => {
    for (let count = 30; count < 60; count++) {
      const columns = [{ share: 1 }, { share: 1 }, { share: 1 }];
      const rows = ['甲0', '甲1'].map((name) => ({ ...row([name, '', '']), keep: true }));
      const set = print([
        ...filler(count),
        { kind: 'table', rules: 'grid', columns, rows },
        { kind: 'space', lines: 0.5, keepWithNext: true },
        paragraph('以上'),
      ]);
      const page = set.pages.find((each) => pageText(each).includes('以上'));
      expect(pageText(page as never)).toMatch(/甲0.*甲1.*以上/s);
    }
  });

  it('keeps a band with the row that follows', () => {
    for (let count = 20; count < 45; count++) {
      const set = print([
        table([
          ...Array.from({ length: count }, (_, k) => row([`${k}`, '書', '類'])),
          row(['群'], true),
          row(['x', '子', '行']),
        ]),
      ]);
      expect(
        set.pages.find((page) => pageText(page).includes('群')),
        `${count}`,
      ).toBe(set.pages.find((page) => pageText(page).includes('子')));
    }
  });

  it('tags header cells with scope, bands over all columns, and fills short rows', () => {
    const set = print([table([row(['群'], true), row(['1', '書'])])]);
    const [head, band, body] = nodes(set.structure, 'TR');
    expect(head?.children.map((c) => [c.role, c.scope])).toEqual(Array(3).fill(['TH', 'Column']));
    expect(band?.children.map((c) => [c.role, c.colSpan])).toEqual([['TH', 3]]);
    expect(body?.children.map((c) => c.role)).toEqual(['TD', 'TD', 'TD']);
  });

  it('draws boxes for a pen at least 3.5 mm wide in cells of boxes alone', () => {
    const cells = [
      { blocks: [{ kind: 'paragraph', runs: [{ kind: 'box', state: 'open' }] } as Block] },
      { blocks: [paragraph('書類')] },
    ];
    const set = print([
      { kind: 'table', columns: [{ share: 1, align: 'center' }, { share: 9 }], rows: [{ cells }], rules: 'grid' },
    ]);
    const box = set.pages[0]?.frames.find((frame) => frame.kind === 'box');
    expect(box?.kind === 'box' && box.size / 2.8346).toBeGreaterThan(3.5);
    expect(nodes(set.structure, 'Form')[0]?.alt).toBe('未チェック');
  });
});

describe('key-values', () => {
  it('spreads short labels to one width (字取り)', () => {
    const items = ['氏名', '生年月日', '国籍', '現在の在留資格等'].map((key) => ({
      key: [text(key)],
      value: [text('値')],
    }));
    const set = print([{ kind: 'key-values', items }], 'letter');
    const labels = (set.pages[0]?.frames ?? []).flatMap((f) =>
      f.kind === 'text' && f.owner !== 'artifact' && f.owner.role === 'TH' ? [f.glyphs.map((g) => g.x)] : [],
    );
    const [name, birth, nation] = labels;
    expect(name?.at(-1)).toBeCloseTo(birth?.at(-1) as number, 6);
    expect(nation?.at(-1)).toBeCloseTo(birth?.at(-1) as number, 6);
    expect((birth?.[1] ?? 0) - (birth?.[0] ?? 0)).toBeCloseTo(10.5, 6);
  });
});

describe('structure and outline', () => {
  const blocks: Block[] = [
    { kind: 'title', runs: [text('題')] },
    { kind: 'heading', level: 1, runs: [text('一')] },
    { kind: 'heading', level: 2, runs: [text('イ')] },
    paragraph('本文'),
    { kind: 'heading', level: 1, runs: [text('二')] },
    { kind: 'list', marker: 'number', items: [[paragraph('甲')], [paragraph('乙'), paragraph('丙')]] },
    { kind: 'notice', blocks: [paragraph('注意')] },
    { kind: 'signature', label: [text('署名')] },
  ];

  it('tells roles in reading order', () => {
    const set = print(blocks);
    expect(set.structure.children.map((c) => c.role)).toEqual(['H1', 'H2', 'H3', 'P', 'H2', 'L', 'Sect', 'P', 'P']);
    expect(nodes(set.structure, 'LI').map((li) => li.children.map((c) => c.role))).toEqual([
      ['Lbl', 'LBody'],
      ['Lbl', 'LBody'],
    ]);
  });

  it('nests headings in the outline', () => {
    const [title] = print(blocks).outline;
    expect([title?.title, title?.children.map((e) => [e.title, e.children.map((c) => c.title)])]).toEqual([
      '題',
      [
        ['一', ['イ']],
        ['二', []],
      ],
    ]);
  });

  it('lists groups of a table in the outline of a sheet without headings', () => {
    const rows = [row(['税'], true), row(['1']), row(['年金'], true), row(['2'])];
    const set = print([{ kind: 'table', columns: [{ share: 1 }], rows, rules: 'grid' }]);
    expect(set.outline.map((entry) => entry.title)).toEqual(['税', '年金']);
  });

  it('reports each missing character once, with the text around it', () => {
    const set = print([paragraph('氏名は\ue000です。'), paragraph('\ue000')]);
    expect(set.missing).toEqual([{ text: '\ue000', codePoints: 'U+E000', around: '氏名は\ue000です。' }]);
  });

  it('is deterministic', () => {
    expect(JSON.stringify(print(blocks))).toBe(JSON.stringify(print(blocks)));
  });
});

describe('any document', () => {
  const langs = fc.constantFrom<Lang>('ja', 'zh-Hans', 'zh-Hant', 'en');
  const someText = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'漢字かな、。「」（）xyz 123円年\n'), maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...'文長'), minLength: 0, maxLength: 900 }),
  );
  const runs: fc.Arbitrary<Run[]> = fc.array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({
          kind: fc.constant('text' as const),
          text: someText,
          lang: langs,
          bold: fc.boolean(),
          small: fc.boolean(),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('box' as const),
          state: fc.constantFrom('open' as const, 'done' as const, 'void' as const),
        }),
      },
      { weight: 1, arbitrary: fc.constant({ kind: 'line-break' as const }) },
    ),
    { maxLength: 3 },
  );
  const { block } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => {
    const inner = fc.array(tie('block'), { maxLength: 3 }) as fc.Arbitrary<Block[]>;
    const cell = fc.record(
      { blocks: inner, span: fc.integer({ min: -1, max: 4 }), ...cellLooks },
      { requiredKeys: ['blocks', 'span'] },
    );
    const tableRow = fc.record(
      {
        cells: fc.array(cell, { maxLength: 5 }),
        band: fc.boolean(),
        height: fc.constantFrom(0.2, 1, 9, -1, Number.NaN),
        keep: fc.boolean(),
      },
      { requiredKeys: ['cells', 'band'] },
    );
    const rows = fc.array(tableRow, { maxLength: 5 });
    const one = fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({
        kind: fc.constant('paragraph' as const),
        runs,
        indent: fc.integer({ min: -2, max: 60 }),
        inset: fc.integer({ min: -1, max: 90 }),
        keepWithNext: fc.boolean(),
      }),
      fc.record({
        kind: fc.constant('heading' as const),
        level: fc.constantFrom(1 as const, 2 as const, 3 as const),
        runs,
      }),
      fc.record({ kind: fc.constant('title' as const), runs, subtitle: runs }),
      fc.record({
        kind: fc.constant('key-values' as const),
        items: fc.array(fc.record({ key: runs, value: runs }), { maxLength: 3 }),
      }),
      fc.record({ kind: fc.constant('signature' as const), label: runs, name: runs }),
      fc.record({ kind: fc.constant('space' as const), lines: fc.integer({ min: -1, max: 200 }) }),
      fc.constant({ kind: 'page-break' as const }),
      fc.record({ kind: fc.constant('notice' as const), blocks: inner }),
      fc.record({
        kind: fc.constant('list' as const),
        marker: fc.constantFrom('bullet' as const, 'number' as const, 'box' as const),
        items: fc.array(inner, { maxLength: 3 }),
      }),
      fc.record({
        kind: fc.constant('table' as const),
        columns: fc.array(fc.record({ share: fc.integer({ min: -1, max: 9 }) }), { minLength: 1, maxLength: 5 }),
        header: rows,
        rows,
        rules: fc.constantFrom('grid' as const, 'rows' as const, 'none' as const),
      }),
    );
    return { block: one as fc.Arbitrary<Block>, blocks: inner };
  });

  it('is set without error, whole, inside its pages', () => {
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 6 }),
        fc.constantFrom('sheet' as const, 'letter' as const),
        langs,
        (blocks, style, lang) => {
          const set = print(blocks, style, lang);
          expect(countOf(allText(set))).toBe(countOf(textOf(blocks)));
          for (const page of set.pages) expect(outside(page.frames)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  /** Only characters that nothing but our texts prints: markers and dates have none of them. */
  function countOf(content: string): string {
    const counts = [...'漢字かな「」xyz円文長'].map((c) => content.split(c).length - 1);
    return counts.join();
  }

  function textOf(value: unknown): string {
    if (Array.isArray(value)) return value.map(textOf).join('');
    if (value === null || typeof value !== 'object') return '';
    const node = value as Record<string, unknown>;
    if (node.kind === 'text') return node.text as string;
    if (node.kind === 'table' && (node.columns as unknown[]).length > 0)
      return textOf([printable(node.header, node), printable(node.rows, node)]);
    return Object.values(node).map(textOf).join('');
  }

  /** Cells beyond the last column are not printed; neither is the surplus of spans. */
  function printable(rows: unknown, table: Record<string, unknown>): unknown[] {
    const columns = (table.columns as unknown[]).length;
    return (rows as Row[]).map((each) => {
      if (each.band && each.cells.length === 1) return each.cells;
      let left = columns;
      return each.cells.filter((cell) => {
        const fits = left > 0;
        left -= Math.max(1, cell.span ?? 1);
        return fits;
      });
    });
  }

  function outside(frames: TypesetDocument['pages'][number]['frames']): unknown[] {
    const { width, height } = SHEET.page;
    const inside = (x: number, y: number) => x >= 0 && x <= width && y >= 0 && y <= height;
    return frames.filter((frame) => {
      if (frame.kind === 'text')
        return !frame.glyphs.every(
          (g) => inside(g.x, frame.y) && inside(g.x + g.cluster.advance * frame.size, frame.y),
        );
      if (frame.kind === 'rule') return !inside(frame.x1, frame.y1) || !inside(frame.x2, frame.y2);
      const [w, h] = frame.kind === 'box' ? [frame.size, frame.size] : [frame.width, frame.height];
      return !inside(frame.x, frame.y) || !inside(frame.x + w, frame.y + h);
    });
  }
});
