import { describe, expect, test } from 'vitest';
import { chartBlocks, percents } from '../../../src/compose/letter/chart.ts';
import { Words } from '../../../src/compose/words.ts';
import type { Block, TableBlock } from '../../../src/doc/blocks.ts';
import { blockLines } from '../../../src/doc/text.ts';
import type { LetterChart, LetterSentence } from '../../../src/letter/index.ts';
import { shippedContent } from '../../support/content.ts';

const words = new Words(shippedContent().catalogue, 'letter', 'ja');
const said = (text: string): LetterSentence => {
  const runs = [{ kind: 'words', text, lang: 'ja' }] as const;
  return {
    id: text,
    sentence: text,
    state: 'said',
    text: { ja: runs, 'zh-Hans': runs, 'zh-Hant': runs },
    cites: [],
    answers: [],
    restsOn: [],
  };
};
const bar = (name: string, ...parts: (readonly [string, number])[]): LetterChart['bars'][number] => ({
  title: { ja: name, 'zh-Hans': name, 'zh-Hant': name },
  parts: parts.map(([label, value]) => ({ says: said(label), value })),
});
const tables = (blocks: readonly Block[]) => blocks.filter((block): block is TableBlock => block.kind === 'table');

describe('percents', () => {
  test.each([
    [
      [68, 40, 14, 6, 8, 3, 5, 10, 15],
      [40, 24, 8, 3, 5, 2, 3, 6, 9],
    ],
    [
      [1, 1, 1],
      [34, 33, 33],
    ],
    [[5], [100]],
    [
      [0, 0],
      [0, 0],
    ],
  ])('of %j are %j', (values, wanted) => {
    expect(percents(values)).toEqual(wanted);
  });
});

describe('a chart', () => {
  const bars = [bar('収入', ['給与', 200]), bar('支出', ['家賃', 60], ['食費', 40]), bar('今後', ['食費', 150])];
  const drawn = tables(chartBlocks({ bars }, words));

  test('has bars whose parts are as wide as their amounts, to one scale', () => {
    const shares = drawn.slice(0, 3).map(({ columns }) => columns.slice(1).map(({ share }) => share));
    const [whole = 0] = shares[0] ?? [];
    expect(shares[1]?.map((share) => Math.round((share / whole) * 200))).toEqual([60, 40, 100]);
    expect(shares[2]?.map((share) => Math.round((share / whole) * 200))).toEqual([150, 50]);
  });

  test('has a legend with amount and percent of each part, and the sums', () => {
    const legend = drawn.at(-1);
    const text = legend?.rows.map((row) => row.cells.map(({ blocks }) => blockLines(blocks, { lang: 'ja' }).join('')));
    expect(text).toEqual([
      ['1', '給与', '200円（100%）', '', ''],
      ['2', '家賃', '', '60円（60%）', ''],
      ['3', '食費', '', '40円（40%）', '150円（100%）'],
      ['', '合計', '200円', '100円', '150円'],
    ]);
  });

  test('gives what is named alike one ground in bars and legend', () => {
    const [, costs, later, legend] = drawn;
    const food = [costs?.rows[0]?.cells[2]?.shade, later?.rows[0]?.cells[1]?.shade, legend?.rows[2]?.cells[0]?.shade];
    expect(new Set(food).size).toBe(1);
    expect(costs?.rows[0]?.cells[1]?.shade).not.toBe(food[0]);
  });

  test('is none without amounts', () => {
    expect(chartBlocks({ bars: [bar('収入')] }, words)).toEqual([]);
  });
});
