import fc from 'fast-check';
import type { Lang } from '../../src/base/locale.ts';
import type { Block, Document, Run } from '../../src/doc/blocks.ts';
import { dotPicture } from './images.ts';

/** What is apt to break a format, or to be taken for its syntax. */
export const HOSTILE = [
  '# | ** {{x}} <w:p>',
  '</w:t></w:r></w:p>',
  ']]><!-- -->',
  '<script>alert(1)</script>&lt;&#x41;&amp;',
  '"\'`~~~```',
  '- [ ] 1. + * _a_ __b__ ~~c~~ $x$ [a](b) ![c](d) [^1]: e',
  '| --- | :-: |',
  '---',
  '===',
  '1) 二',
  '    四字下げ',
  '\\\\ \\| \\',
  'https://example.com/a_b*c?d=e&f=g。www.example.com a@b.c http://[::1]|x',
  '{number-1}{bullet-1}{number\ufdd0-1}',
  '一\n二\r\n三\t四\u2028五\v六',
  '\ud800\udfff\ufffe\uffff\u{1ffff}\ufdd0',
  '\0\u0007\u001b[31m\u202e\u2066\u00ad\u200b\ufeff\u2060',
  '葛\u{e0100}城市 𠮷野家 神',
  '重要**（注）**を「*」',
  '',
  ' ',
  '　　',
];

const LANGS: readonly Lang[] = ['ja', 'zh-Hans', 'zh-Hant', 'en'];

const someText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'漢字かな、。「」（）xyz 123円年\n'), maxLength: 40 }),
  fc.constantFrom(...HOSTILE),
  fc.array(fc.constantFrom(...HOSTILE), { maxLength: 3 }).map((parts) => parts.join('')),
  fc.string({ unit: fc.constantFrom(...'*_`<>|[]()#+-=~$&;:!/\\@.1a　漢 \n'), maxLength: 24 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 }).map((units) => String.fromCharCode(...units)),
);

/** Runs of any text. */
export const someRuns: fc.Arbitrary<Run[]> = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('text' as const),
        text: someText,
        lang: fc.constantFrom(...LANGS),
        bold: fc.boolean(),
        small: fc.boolean(),
        muted: fc.boolean(),
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
  { maxLength: 4 },
);

/** How a cell may look. */
export const cellLooks = {
  borders: fc.subarray(['top', 'right', 'bottom', 'left'] as const),
  line: fc.constantFrom('single' as const, 'double' as const, 'dashed' as const),
  shade: fc.constantFrom(1 as const, 2 as const, 3 as const),
};

const { blocks } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => {
  const inner = fc.array(tie('block'), { maxLength: 3 }) as fc.Arbitrary<Block[]>;
  const number = fc.constantFrom(-3, 0, 0.5, 1, 2, 80, Number.NaN, Number.POSITIVE_INFINITY);
  const cell = fc.record(
    { blocks: inner, span: fc.integer({ min: -1, max: 4 }), ...cellLooks },
    { requiredKeys: ['blocks', 'span'] },
  );
  const row = fc.record(
    { cells: fc.array(cell, { maxLength: 4 }), band: fc.boolean(), height: number, keep: fc.boolean() },
    { requiredKeys: ['cells', 'band'] },
  );
  const rows = fc.array(row, { maxLength: 4 });
  const align = fc.constantFrom('start' as const, 'justify' as const, 'center' as const, 'end' as const);
  const column = fc.record(
    { share: number, align: fc.constantFrom('start' as const, 'center' as const, 'end' as const) },
    { requiredKeys: ['share'] },
  );
  const level = fc.constantFrom(1 as const, 2 as const, 3 as const);
  const one: fc.Arbitrary<Block> = fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record(
      {
        kind: fc.constant('paragraph' as const),
        runs: someRuns,
        indent: fc.integer({ min: -2, max: 60 }),
        inset: fc.integer({ min: -1, max: 90 }),
        keepWithNext: fc.boolean(),
        align,
      },
      { requiredKeys: ['kind', 'runs'] },
    ),
    fc.record({ kind: fc.constant('heading' as const), level, runs: someRuns }),
    fc.record({ kind: fc.constant('title' as const), runs: someRuns, subtitle: someRuns }),
    fc.record({
      kind: fc.constant('key-values' as const),
      items: fc.array(fc.record({ key: someRuns, value: someRuns }), { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('signature' as const), label: someRuns, name: someRuns }),
    fc.record(
      {
        kind: fc.constant('image' as const),
        picture: fc.constant(dotPicture()),
        alt: someText,
        width: number,
        height: number,
        align: fc.constantFrom('start' as const, 'center' as const, 'end' as const),
      },
      { requiredKeys: ['kind', 'picture', 'alt', 'width', 'height'] },
    ),
    fc.record(
      {
        kind: fc.constant('letterhead' as const),
        logo: fc.record({ picture: fc.constant(dotPicture()), alt: someText }),
        name: someRuns,
        under: fc.array(someRuns, { maxLength: 2 }),
        contact: fc.array(someRuns, { maxLength: 3 }),
      },
      { requiredKeys: ['kind', 'name', 'under', 'contact'] },
    ),
    fc.record({ kind: fc.constant('space' as const), lines: number }),
    fc.constant({ kind: 'page-break' as const }),
    fc.record({ kind: fc.constant('notice' as const), blocks: inner }),
    fc.record({
      kind: fc.constant('list' as const),
      marker: fc.constantFrom('bullet' as const, 'number' as const, 'box' as const),
      items: fc.array(inner, { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('table' as const),
      columns: fc.array(column, { maxLength: 4 }),
      header: rows,
      rows,
      rules: fc.constantFrom('grid' as const, 'rows' as const, 'none' as const),
      summary: someText,
      drawn: fc.boolean(),
    }),
  );
  return { block: one, blocks: fc.array(one, { maxLength: 6 }) };
});

/** Any document at all. */
export const someDocument: fc.Arbitrary<Document> = fc.record({
  title: someText,
  lang: fc.constantFrom(...LANGS),
  style: fc.constantFrom('sheet' as const, 'letter' as const),
  blocks,
  header: fc.record({ left: someRuns, right: someRuns }, { requiredKeys: [] }),
  footer: someRuns,
});
