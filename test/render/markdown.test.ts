import { describe, expect, it } from 'vitest';
import type { Block, Document, Run } from '../../src/doc/blocks.ts';
import { renderMarkdown } from '../../src/render/markdown/index.ts';

const text = (words: string, more: object = {}): Run => ({ kind: 'text', text: words, lang: 'ja', ...more });
const paragraph = (words: string, more: object = {}): Block => ({ kind: 'paragraph', runs: [text(words, more)] });
const box = (state: 'open' | 'done' | 'void'): Run => ({ kind: 'box', state });
const cell = (...blocks: Block[]) => ({ blocks });

const markdown = (blocks: readonly Block[], more: Partial<Document> = {}): string =>
  renderMarkdown({ title: '試験', lang: 'ja', style: 'sheet', blocks, ...more });

describe('Markdown', () => {
  it('reads as plain text', () => {
    const written = markdown(
      [
        { kind: 'title', runs: [text('提出書類')], subtitle: [text('草案')] },
        { kind: 'key-values', items: [{ key: [text('氏名')], value: [text('王　小明')] }] },
        { kind: 'notice', blocks: [paragraph('期限', { bold: true }), paragraph('7月10日')] },
        { kind: 'heading', level: 1, runs: [text('書類')] },
        { kind: 'list', marker: 'number', items: [[paragraph('一')], [paragraph('二\n三')]] },
        { kind: 'list', marker: 'box', items: [[paragraph('旅券')]] },
        { kind: 'paragraph', runs: [box('done'), text('済')] },
      ],
      { header: { right: [text('事務所')] }, footer: [text('以上')] },
    );
    expect(written).toBe(`事務所

# 提出書類

草案

- **氏名** 王　小明

> **期限**
>
> 7月10日

## 書類

1. 一
2. 二  
   三

<!-- -->

- [ ] 旅券

☑済

---

以上
`);
  });

  it('leaves out rows that are nothing but lines, and grounds', () => {
    const rows = [
      { cells: [{ ...cell(paragraph('王')), shade: 3 as const, borders: ['top' as const] }, cell(paragraph('李'))] },
      { cells: [{ ...cell(), borders: ['bottom' as const] }, cell()], height: 0.5 },
      { cells: [cell(paragraph('子')), cell()] },
    ];
    const plain: Block = { kind: 'table', columns: [{ share: 1 }, { share: 1 }], rows, rules: 'none' };
    expect(markdown([plain])).toBe('|  |  |\n| --- | --- |\n| 王 | 李 |\n| 子 |  |\n');
    const wide = { ...plain, rows: [...rows, { cells: [{ ...cell(paragraph('孫')), span: 2 }] }] };
    expect(markdown([wide])).toBe('- 王 李\n- 子\n- 孫\n');
  });

  it('keeps simple tables as tables', () => {
    const row = (...words: string[]) => ({ cells: words.map((word) => cell(paragraph(word))) });
    const table: Block = {
      kind: 'table',
      columns: [{ share: 1, align: 'end' }, { share: 3 }],
      header: [row('番号', '書類|紙')],
      rows: [{ ...row('身分'), band: true }, row('1', '戸籍')],
      rules: 'grid',
    };
    expect(markdown([table])).toBe('| 番号 | 書類\\|紙 |\n| --: | --- |\n| **身分** |  |\n| 1 | 戸籍 |\n');
  });

  it('makes items of rows with long cells, each cell under the name of its column', () => {
    const table: Block = {
      kind: 'table',
      columns: [{ share: 5 }, { share: 5 }, { share: 60 }, { share: 30 }],
      header: [{ cells: [cell(), cell(paragraph('№')), cell(paragraph('書類')), cell(paragraph('取得先'))] }],
      rows: [
        {
          cells: [
            cell({ kind: 'paragraph', runs: [box('done')] }),
            cell(paragraph('1')),
            cell(paragraph('課税証明書', { bold: true }), paragraph('王のもの')),
            cell(paragraph('市区町村'), paragraph('窓口')),
          ],
        },
      ],
      rules: 'grid',
    };
    expect(markdown([table])).toBe(`**№**　**書類**　**取得先**

- [x] 1 **課税証明書**  
  王のもの

  *取得先* 市区町村  
  窓口
`);
  });

  it.each([
    ['# | ** {{x}} <w:p>', '\\# \\| \\*\\* {{x}} \\<w:p\\>'],
    ['1. 一', '1\\. 一'],
    ['- 一', '\\- 一'],
    ['12,000円 (2026)', '12,000円 (2026)'],
    ['R&D &amp; A&B', 'R\\&D \\&amp; A\\&B'],
    ['https://example.com/a_b。', '<https://example.com/a_b>。'],
    ['http://a/?b&c', 'http\\://a/?b\\&c'],
    ['a_b@c.jp', 'a\\_b\\@c.jp'],
  ])('escapes %j', (words, written) => {
    expect(markdown([paragraph(words)])).toBe(`${written}\n`);
  });

  it('marks bold text so that it is bold next to Japanese too', () => {
    const runs = [text('重要', { bold: true }), text('です。'), text('（注）', { bold: true }), text('を')];
    expect(markdown([{ kind: 'paragraph', runs }])).toBe('**重要**です。<b>（注）</b>を\n');
  });
});
