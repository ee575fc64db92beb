import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Document, Run } from '../../src/doc/blocks.ts';
import { columnWidths, placeCells } from '../../src/doc/grid.ts';
import { oneLine, plainText, runLines, runText, textLines } from '../../src/doc/text.ts';

const text = (words: string): Run => ({ kind: 'text', text: words, lang: 'ja' });
const paragraph = (words: string): Block => ({ kind: 'paragraph', runs: [text(words)] });

describe('the text of a run', () => {
  it.each([
    ['住民票', ['住民票']],
    ['一\r\n二\n三\u2028四', ['一', '二', '三', '四']],
    ['A\tB', ['A B']],
    ['\0a\u001bb\u202ec\u00add', ['abcd']],
    ['\ud800x\ufffe\ufdd0', ['\ufffdx\ufffd\ufffd']],
    ['葛\u{e0100}𠮷', ['葛\u{e0100}𠮷']],
    ['a\u200bb\ufeffc', ['a\u200bb\u2060c']],
  ])('%j', (written, lines) => {
    expect(textLines(written)).toEqual(lines);
  });

  it('never holds what XML may not hold, and is clean the second time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const line = oneLine(String.fromCharCode(...units));
        expect(line).not.toMatch(/[\0-\x1f\ufffe\uffff]|\p{Surrogate}/u);
        expect(oneLine(line)).toBe(line);
      }),
    );
  });

  it('has lines, and boxes as characters', () => {
    const runs: Run[] = [{ kind: 'box', state: 'done' }, text('一\n二'), { kind: 'line-break' }, text('三')];
    expect(runLines(runs)).toEqual(['☑一', '二', '三']);
    expect(runText(runs)).toBe('一 二 三');
  });
});

it('a document reads from header to footer', () => {
  const document: Document = {
    title: '試験',
    lang: 'ja',
    style: 'sheet',
    header: { left: [text('左')], right: [text('右')] },
    footer: [text('下')],
    blocks: [
      { kind: 'title', runs: [text('題')], subtitle: [text('副題')] },
      { kind: 'key-values', items: [{ key: [text('氏名')], value: [text('王')] }] },
      { kind: 'list', marker: 'box', items: [[paragraph('旅券'), paragraph('写し')]] },
      {
        kind: 'table',
        columns: [{ share: 1 }, { share: 1 }],
        header: [{ cells: [{ blocks: [paragraph('書類')] }] }],
        rows: [{ cells: ['一', '二', '余り'].map((word) => ({ blocks: [paragraph(word)] })) }],
        rules: 'rows',
      },
      { kind: 'space', lines: 2 },
      { kind: 'page-break' },
      { kind: 'notice', blocks: [paragraph('注意')] },
      { kind: 'signature', label: [text('署名')], name: [text('王')] },
    ],
  };
  expect(plainText(document).map((line) => line.replaceAll('\u3000', ''))).toEqual([
    '左',
    '右',
    '題',
    '副題',
    '氏名',
    '王',
    '☐ 旅券',
    '写し',
    '書類',
    '一',
    '二',
    '注意',
    '年月日',
    '署名',
    '王',
    '下',
  ]);
});

describe('the grid of a table', () => {
  const cell = (span?: number) => ({ blocks: [], ...(span === undefined ? {} : { span }) });

  it('is filled and has no more than its columns', () => {
    const spans = (cells: readonly { span?: number }[], band = false) =>
      placeCells({ cells: cells.map(({ span }) => cell(span)), band }, 3).map(({ at, span }) => [at, span]);
    expect(spans([{}])).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
    ]);
    expect(spans([{ span: 2 }, { span: 5 }, {}])).toEqual([
      [0, 2],
      [2, 1],
    ]);
    expect(spans([{}], true)).toEqual([[0, 3]]);
  });

  it('shares out the whole width and leaves no column too narrow', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.double({ min: -9, max: 1e6 }), fc.integer({ min: 0, max: 100 })), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.double({ min: 50, max: 600, noNaN: true }),
        (shares, width) => {
          const widths = columnWidths(
            shares.map((share) => ({ share })),
            width,
            17,
          );
          expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(width, 3);
          for (const one of widths) expect(one).toBeGreaterThan(Math.min(17, width / shares.length) - 1e-6);
        },
      ),
    );
  });
});
