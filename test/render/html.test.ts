import { describe, expect, it } from 'vitest';
import type { Block, Document, Run } from '../../src/doc/blocks.ts';
import { renderHtml } from '../../src/render/html/index.ts';
import { HOSTILE } from '../support/arbitrary-document.ts';

const text = (words: string, more: object = {}): Run => ({ kind: 'text', text: words, lang: 'ja', ...more });
const paragraph = (words: string): Block => ({ kind: 'paragraph', runs: [text(words)] });
const box = (state: 'open' | 'done' | 'void'): Run => ({ kind: 'box', state });
const cell = (...blocks: Block[]) => ({ blocks });

const page = (blocks: readonly Block[], more: Partial<Document> = {}): string =>
  renderHtml({ title: '試験', lang: 'ja', style: 'sheet', blocks, ...more });

describe('an HTML page', () => {
  it('needs nothing but itself and forbids the rest', () => {
    const html = page(HOSTILE.map(paragraph));
    expect(html).toContain(
      `content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
    );
    expect(html).not.toMatch(/<(script|link|img|iframe|object|form|base|a)\b|\bon\w+=|url\(|@import/i);
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="ja">\n<head>\n<meta charset="utf-8">/);
    expect(html).toContain('name="viewport"');
  });

  it('says the language of the page and of runs that differ', () => {
    const html = page(
      [{ kind: 'paragraph', runs: [text('清单', { lang: 'zh-Hans' }), text('戸籍謄本', { bold: true })] }],
      {
        lang: 'zh-Hans',
      },
    );
    expect(html).toContain('<html lang="zh-Hans">');
    expect(html).toContain('<p>清单<b lang="ja">戸籍謄本</b></p>');
  });

  it('has headings in order under the title', () => {
    const heading: Block = { kind: 'heading', level: 1, runs: [text('書類')] };
    expect(page([{ kind: 'title', runs: [text('一覧')] }, heading])).toMatch(/<h1[^>]*>一覧<\/h1>\s*<h2>書類<\/h2>/);
    expect(page([heading])).toContain('<h1>書類</h1>');
  });

  it('has boxes to tick, named by the words beside them', () => {
    const html = page([
      {
        kind: 'table',
        columns: [{ share: 5 }, { share: 5 }, { share: 90 }],
        header: [{ cells: [cell(), cell(paragraph('№')), cell(paragraph('書類'))] }],
        rows: [
          {
            cells: [
              cell({ kind: 'paragraph', runs: [box('done')] }),
              cell(paragraph('1')),
              cell(paragraph('旅券 "A"'), paragraph('提示')),
            ],
          },
        ],
        rules: 'grid',
      },
      { kind: 'list', marker: 'box', items: [[paragraph('令和7年度')]] },
      { kind: 'paragraph', runs: [box('void')] },
    ]);
    expect(html).toContain('<input type="checkbox" checked aria-label="旅券 &quot;A&quot;">');
    expect(html).toContain('<li><input type="checkbox" aria-label="令和7年度"><div><p>令和7年度</p></div></li>');
    expect(html).toContain('<span class="void" role="img" aria-label="対象外">☒</span>');
  });

  it('has tables whose cells know their columns when rows become cards', () => {
    const html = page([
      {
        kind: 'table',
        columns: [{ share: 5 }, { share: 60 }, { share: 35 }],
        header: [{ cells: [cell(paragraph('№')), cell(paragraph('書類')), cell(paragraph('取得先'))] }],
        rows: [
          { cells: [cell(paragraph('身分'))], band: true },
          { cells: [cell(paragraph('1')), cell(paragraph('戸籍')), cell(paragraph('市区町村'))] },
        ],
        rules: 'grid',
        summary: '提出書類',
      },
    ]);
    expect(html).toContain('<table class="grid cards" role="table" aria-label="提出書類">');
    expect(html).toContain('<th scope="col" role="columnheader"><p>書類</p></th>');
    expect(html).toContain('<th scope="row" role="rowheader" colspan="3"><p>身分</p></th>');
    expect(html).toContain('<td role="cell" class="main"><p>戸籍</p></td>');
    expect(html).toContain('<td role="cell" data-label="取得先"><p>市区町村</p></td>');
    expect(html).toMatch(/@media screen and \(max-width:640px\)/);
  });

  it('has lines, grounds and heights of cells as the paper has', () => {
    const html = page([
      {
        kind: 'table',
        columns: [{ share: 1 }, { share: 1 }],
        rows: [
          { cells: [{ blocks: [paragraph('王')], borders: ['top', 'left'], shade: 2 }] },
          { cells: [{ blocks: [], borders: ['bottom'], line: 'double' }], height: 0.5 },
        ],
        rules: 'none',
      },
    ]);
    expect(html).toMatch(/<td role="cell" class="main bt bl g2"><p>王/);
    expect(html).toMatch(
      /<tr role="row" class="low" style="height:0.75em"><td role="cell" class="main none bb double">/,
    );
    for (const name of ['.bt.bt', '.double', '.dashed', '.g1', '.g3']) expect(html).toContain(name);
  });

  it('spreads labels without touching their text', () => {
    const item = (key: string) => ({ key: [text(key)], value: [text('値')] });
    const html = page([{ kind: 'key-values', items: [item('氏名'), item('生年月日'), item('在留カード番号')] }]);
    expect(html).toContain('<dt><span class="spread" style="width:4em">氏名</span></dt>');
    expect(html).toContain('<dt>生年月日</dt>');
    expect(html).toContain('<dt>在留カード番号</dt>');
  });
});
