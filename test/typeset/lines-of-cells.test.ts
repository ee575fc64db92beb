import { describe, expect, it } from 'vitest';
import type { Block, Cell, Row, Side } from '../../src/doc/blocks.ts';
import { type Frame, SHEET, type TypesetDocument, typeset } from '../../src/typeset/index.ts';
import { FAKE_FONTS } from './fake-fonts.ts';
import { documentOf, paragraph } from './helpers.ts';

const LEFT = SHEET.margin.left;
const WIDTH = SHEET.page.width - SHEET.margin.left - SHEET.margin.right;
const PITCH = SHEET.cell.pitch;
/** A row without text that is two lines high. */
const cell = (borders: readonly Side[], more: Partial<Cell> = {}): Cell => ({ blocks: [], borders, ...more });
const low = (...cells: Cell[]): Row => ({ cells, height: 2 });
const table = (rows: readonly Row[], more: object = {}): Block => ({
  kind: 'table',
  columns: [{ share: 1 }, { share: 1 }, { share: 2 }],
  rows,
  rules: 'none',
  ...more,
});
const print = (blocks: readonly Block[]): TypesetDocument => typeset(documentOf(blocks), FAKE_FONTS);

function framesOf<K extends Frame['kind']>(set: TypesetDocument, kind: K, page = 0): Extract<Frame, { kind: K }>[] {
  return (set.pages[page]?.frames ?? []).filter((f): f is Extract<Frame, { kind: K }> => f.kind === kind);
}

/** Rules as [from, to] in columns of a quarter of the width and lines of text from the top of the first. */
function rules(set: TypesetDocument, page = 0) {
  const all = framesOf(set, 'rule', page);
  const top = SHEET.margin.top;
  const x = (at: number) => Math.round((40 * (at - LEFT)) / WIDTH) / 10;
  const y = (at: number) => Math.round((10 * (at - top)) / PITCH) / 10;
  return all.map(({ x1, y1, x2, y2 }) => `${x(x1)},${y(y1)}-${x(x2)},${y(y2)}`).sort();
}

describe('lines of a cell', () => {
  it('stand on the sides it names, in a row as high as it asks', () => {
    expect(rules(print([table([low(cell(['top', 'left']), cell([]), cell(['right', 'bottom']))])]))).toEqual(
      ['0,0-1,0', '0,0-0,2', '4,0-4,2', '2,2-4,2'].sort(),
    );
  });

  it('are drawn once where two cells share a side, and as one rule where they go on', () => {
    const boxed: readonly Side[] = ['top', 'right', 'bottom', 'left'];
    const set = print([table([low(cell(boxed), cell(boxed), cell([])), low(cell(boxed), cell([]), cell(['top']))])]);
    const seen = rules(set);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((rule) => /^\d,2-\d,2$/.test(rule))).toEqual(['0,2-2,2', '2,2-4,2']);
    expect(seen.filter((rule) => rule.startsWith('1,0'))).toEqual(['1,0-1,2']);
  });

  it('can be double or dashed', () => {
    const set = print([table([low(cell(['top'], { line: 'double' }), cell([]), cell(['right'], { line: 'dashed' }))])]);
    const [first, second, ...rest] = framesOf(set, 'rule');
    expect([first?.y1, second?.y1].map((y) => (y ?? 0) - SHEET.margin.top)).toEqual([-1, 1]);
    expect(rest).toHaveLength(1);
    expect(rest[0]?.dash).toEqual(SHEET.dash);
  });

  it('close a box that goes on on the next page', () => {
    const rows = Array.from({ length: 60 }, () => low(cell(['top', 'bottom'])));
    const set = print([table(rows)]);
    expect(set.pages.length).toBeGreaterThan(1);
    expect(rules(set, 1)).toContain('0,0-1,0');
    const drawn = set.pages.flatMap((_, page) => rules(set, page));
    expect(drawn).toHaveLength(60 + set.pages.length);
  });

  it('come in addition to the rules of the table', () => {
    const grid = print([table([low(cell([]), cell([]), cell([]))], { rules: 'grid' })]);
    const more = print([table([low(cell(['right']), cell([]), cell([]))], { rules: 'grid' })]);
    expect(rules(more)).toEqual([...rules(grid), '1,0-1,2'].sort());
  });

  it('stand off the text in it', () => {
    const words = (borders: readonly Side[]): Row => ({ cells: [{ blocks: [paragraph('漢')], borders }] });
    const start = (row: Row) => framesOf(print([table([row])]), 'text')[0]?.glyphs[0]?.x ?? 0;
    expect(start(words([]))).toBeCloseTo(LEFT, 3);
    expect(start(words(['left']))).toBeCloseTo(LEFT + SHEET.cellPad.x, 3);
  });
});

describe('the ground of a cell', () => {
  it('is three greys, each darker than the last, under black text', () => {
    const shaded = (shade: 1 | 2 | 3): Cell => ({ blocks: [paragraph('漢')], shade });
    const set = print([table([{ cells: [shaded(1), shaded(2), shaded(3)] }])]);
    const grays = framesOf(set, 'fill').map(({ gray }) => gray);
    expect(grays).toEqual(SHEET.shades);
    expect([...grays].sort().reverse()).toEqual(grays);
    expect(Math.min(...grays)).toBeGreaterThan(0.7);
    expect(framesOf(set, 'text').map(({ gray }) => gray)).toContain(0);
    expect(framesOf(set, 'fill').reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(WIDTH, 3);
  });
});

describe('the height of a row', () => {
  it('is at least what its text needs', () => {
    const high = (height: number): Row => ({ cells: [{ blocks: [paragraph('漢')], borders: ['bottom'] }], height });
    const bottom = (height: number) => framesOf(print([table([high(height)])]), 'rule')[0]?.y1 ?? 0;
    expect(bottom(0.2)).toBe(bottom(0.5));
    expect(bottom(4)).toBeCloseTo(SHEET.margin.top + 4 * PITCH, 3);
  });

  it('may be less than a line', () => {
    expect(rules(print([table([{ ...low(cell(['bottom'])), height: 0.5 }])]))).toEqual(['0,0.5-1,0.5']);
  });
});
