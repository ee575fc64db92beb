import { describe, expect, test } from 'vitest';
import { keptTogether, sectionBlocks } from '../../../src/compose/letter/sections.ts';
import { Words } from '../../../src/compose/words.ts';
import type { Block, Row } from '../../../src/doc/blocks.ts';
import type { LetterSection, LetterSentence } from '../../../src/letter/index.ts';
import { shippedContent } from '../../support/content.ts';

const words = new Words(shippedContent().catalogue, 'letter', 'ja');
const named = (name: string) => ({ ja: name, 'zh-Hans': name, 'zh-Hant': name });

/** A section with nothing but a grid of fields for the pen, or a table of empty rows, with lines to write on. */
const grid = (count: number): LetterSection => ({
  id: 'grid',
  paragraphs: [],
  grid: true,
  fields: Array.from({ length: count }, (_, i) => ({ label: named(`欄${i}`) })),
});
const table = (blankRows: number, lines?: number): LetterSection => ({
  id: 'table',
  paragraphs: [],
  table: { columns: [{ id: 'a', title: named('甲'), share: 1 }], rows: [], blankRows },
  ...(lines === undefined ? {} : { lines }),
});

const rowsOf = (blocks: readonly Block[]): readonly Row[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
const kept = (section: LetterSection) => rowsOf(sectionBlocks(section, words)).map(({ keep }) => keep === true);

describe('the rows of a section', () => {
  test('that are few stay on one page', () => {
    expect(kept(grid(3))).toEqual([true, true, false]);
    expect(kept(table(4))).toEqual([true, true, true, false]);
    expect(kept(table(1))).toEqual([false]);
  });

  test('that are many are broken, but none stands alone at the foot or the head of a page', () => {
    const rows = kept(table(20));
    expect(rows.map((one, i) => (one ? i : -1)).filter((i) => i >= 0)).toEqual([0, 18]);
  });

  test('stay with the signature if they are the end of the text', () => {
    const signed = sectionBlocks({ ...grid(2), signatures: [named('署名')] }, words);
    expect(rowsOf(signed).map(({ keep }) => keep)).toEqual([true, true]);
    const blocks = keptTogether(sectionBlocks(grid(2), words));
    expect(rowsOf(blocks).map(({ keep }) => keep)).toEqual([true, true]);
  });

  test('have the width of the table where one question stands for all of it', () => {
    const runs = [{ kind: 'gap', text: '【要確認：学歴】', lang: 'ja' }] as const;
    const gap: LetterSentence = {
      id: 'a',
      sentence: 'a',
      state: 'gap',
      text: { ja: runs, 'zh-Hans': runs, 'zh-Hant': runs },
      cites: [],
      answers: [],
      restsOn: [],
    };
    const columns = ['a', 'b', 'c'].map((id) => ({ id, title: named(id), share: 1 }));
    const one = (cells: readonly (LetterSentence | undefined)[]): LetterSection => ({
      ...{ id: 'one', paragraphs: [] },
      table: { columns, rows: [{ id: 'r', cells }], blankRows: 0 },
    });
    const spans = (section: LetterSection) =>
      rowsOf(sectionBlocks(section, words)).map(({ cells }) => cells.map(({ span = 1 }) => span));
    expect(spans(one([gap, undefined, undefined]))).toEqual([[3]]);
    expect(spans(one([gap, gap, undefined]))).toEqual([[1, 1, 1]]);
  });

  test('have white between them and lines to write on', () => {
    expect(sectionBlocks(table(2, 3), words).map(({ kind }) => kind)).toEqual(['table', 'space', 'table']);
  });
});
