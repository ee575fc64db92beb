import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../src/base/locale.ts';
import type { Run } from '../../src/doc/blocks.ts';
import type { Line } from '../../src/typeset/line/lines.ts';
import { CORPUS } from './corpus.ts';
import { EM, lineText, set, setRuns, text } from './helpers.ts';

/** Offsets of the bodies in em. */
function offsets(line: Line | undefined): number[] {
  return [...(line?.offsets ?? [])].map((x) => Math.round((x / EM) * 1000) / 1000);
}

function setText(
  content: string,
  lang: Lang,
  em: number,
  align: 'justify' | 'start' = 'justify',
  indent = 0,
): string[] {
  return set(content, lang, em, align, indent).map(lineText);
}

describe('white between neighbours (table 1)', () => {
  const cases: readonly (readonly [string, Lang, string, readonly number[]])[] = [
    ['a closing mark is half an em wide, with half an em after it', 'ja', '字）字', [0, 1, 2]],
    ['an opening mark has half an em before it', 'ja', '字（字', [0, 1.5, 2]],
    ['an opening mark at the head of a line is flush', 'ja', '（字', [0, 0.5]],
    ['a comma and a closing mark share their white', 'ja', '字、」字', [0, 1, 1.5, 2.5]],
    ['closing and opening marks are half an em apart', 'ja', '字」「字', [0, 1, 2, 2.5]],
    ['opening marks in a row have nothing between', 'ja', '「『字', [0, 0.5, 1]],
    ['a middle dot has a quarter at each side', 'ja', '字・字', [0, 1.25, 2]],
    ['a quarter lies between ideographs and digits', 'ja', '字5字', [0, 1.25, 2.05]],
    ['no quarter lies beside a mark', 'ja', '「5」', [0, 0.5, 1.05]],
    ['no quarter is added to a word space', 'ja', '字 A', [0, 1, 1.25]],
    ['a Traditional Chinese comma stands in the centre of its em', 'zh-Hant', '字，字', [0, 1, 2]],
    ['a Simplified Chinese colon is half an em with white after it', 'zh-Hans', '字：“字', [0, 1, 2, 2.5]],
    ['a Japanese colon stands in the centre', 'ja', '字：字', [0, 1.25, 2]],
  ];
  it.each(cases)('%s', (_, lang, content, expected) => {
    const [line] = set(content, lang, 40, 'start');
    expect(offsets(line)).toEqual(expected);
  });

  it('leaves a quarter of an em after a check box and never breaks there', () => {
    const runs: Run[] = [{ kind: 'box', state: 'open' }, text('有'), { kind: 'box', state: 'open' }, text('無')];
    expect(offsets(setRuns(runs, 40)[0])).toEqual([0, 1.25, 2.75, 4]);
    expect(setRuns(runs, 3).map(lineText)).toEqual(['□有', '□無']);
  });
});

describe('adjusting lines', () => {
  it('fills every justified line but the last to the measure', () => {
    for (const [lang, content] of CORPUS) {
      const lines = set(content, lang, 30);
      for (const line of lines.slice(0, -1)) {
        const last = line.atoms.findLastIndex((atom) => atom.code !== 0x20 && atom.code !== 0x3000);
        const atom = line.atoms[last];
        const edge = ((line.offsets[last] ?? 0) + (atom?.body ?? 0)) / EM;
        const kept = (atom?.after ?? 0) / EM;
        if ([...lineText(line)].filter((c) => c > '\u3040').length < 12) continue;
        expect([30, 30 - kept]).toContainEqual(expect.closeTo(edge, 6));
      }
    }
  });

  it('drops the white of a mark at the end of a line before it pushes the mark out', () => {
    expect(setText('一二三四五六七八九十一二三四五六七八九、一二三四五六七八', 'ja', 19.5)[0]).toBe(
      '一二三四五六七八九十一二三四五六七八九、',
    );
  });

  it('never opens words, numbers and dashes', () => {
    const [line] = set('漢字漢字ABC漢字12,000漢字——漢字漢字漢字漢字漢字「漢字」漢字漢字', 'ja', 24);
    const at = offsets(line);
    const content = lineText(line as Line);
    const step = (part: string, k: number) =>
      (at[content.indexOf(part) + k + 1] ?? 0) - (at[content.indexOf(part) + k] ?? 0);
    expect(step('ABC', 0)).toBeCloseTo(0.55, 3);
    expect(step('12,000', 2)).toBeCloseTo(0.55, 3);
    expect(step('——', 0)).toBeCloseTo(1, 3);
  });

  it('keeps the white after a full stop in mid-line when it compresses', () => {
    const [line] = set('一二三四五。六七八、九十「一二」三四五六七八九十一二三四五六七八九', 'ja', 31);
    const at = offsets(line);
    expect((at[6] ?? 0) - (at[5] ?? 0)).toBeGreaterThanOrEqual(1);
  });
});

describe('units', () => {
  it('keeps a date on one line in a ragged column, if the column is not narrow', () => {
    expect(setText('提出の期限は2026年7月10日です。', 'ja', 13, 'start')).toEqual([
      '提出の期限は',
      '2026年7月10日です。',
    ]);
  });

  it('breaks a date after 年 or 月 in a narrow column', () => {
    expect(setText('2026年7月10日', 'ja', 6, 'start')).toEqual(['2026年7月', '10日']);
  });

  it('breaks an address after a slash, but not if it fits on a line of its own', () => {
    expect(setText('参照 https://example.jp/a/b です', 'ja', 14, 'start')).toEqual([
      '参照 ',
      'https://example.jp/a/b ',
      'です',
    ]);
    const lines = setText('https://example.jp/alpha/beta-gamma/delta', 'ja', 12, 'start');
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/\/$/);
  });

  it('splits what is wider than the line, at the best place', () => {
    expect(setText('1,234,567,890円', 'ja', 5, 'start').join('|')).toMatch(/^1,234,\|/);
    expect(setText('平成31年', 'ja', 3, 'start')).toEqual(['平成', '31年']);
    expect(setText('ABCDEFGHIJKLMNOP', 'ja', 4, 'start').length).toBeGreaterThan(2);
  });
});

describe('the last line', () => {
  it('is not a single character where that can be avoided', () => {
    for (const lang of ['ja', 'zh-Hans', 'zh-Hant'] as const) {
      for (let length = 17; length < 140; length++) {
        const content = `${'永住許可申請理由説明'.repeat(14).slice(0, length)}。`;
        for (const align of ['justify', 'start'] as const) {
          const lines = setText(content, lang, 16, align);
          expect(lines.at(-1)?.length, `${length} ${align}`).toBeGreaterThan(2);
        }
      }
    }
  });
});

describe('any text', () => {
  const alphabet = fc.constantFrom(
    ...'漢字かなカナー、。「」（）・：；！？…—々っ年月日円1234567890,. abcXYZ/:-%¥"\'&=“”　𠮷葛󠄀\n\t\u200b\u2060\u0301',
  );
  const anyText = fc.oneof(fc.string({ unit: alphabet, maxLength: 120 }), fc.string({ unit: 'binary', maxLength: 60 }));
  const lang = fc.constantFrom<Lang>('ja', 'zh-Hans', 'zh-Hant', 'en');

  it('is set whole and in order at any measure', () => {
    const visible = (s: string) => s.replace(/[\p{C}\s]/gu, '').normalize('NFC');
    fc.assert(
      fc.property(
        anyText,
        lang,
        fc.double({ min: 0.3, max: 50, noNaN: true }),
        fc.constantFrom('justify', 'start', 'center', 'end'),
        (content, of, em, align) => {
          const lines = set(content, of, em, align as 'justify', 1);
          expect(visible(lines.map(lineText).join(''))).toBe(visible(content));
          for (const line of lines) for (const x of line.offsets) expect(Number.isFinite(x)).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('never runs over the measure', () => {
    fc.assert(
      fc.property(anyText, lang, fc.integer({ min: 2, max: 50 }), (content, of, em) => {
        for (const line of set(content, of, em)) {
          line.atoms.forEach((atom, k) => {
            if (!/\s/.test(atom.cluster?.text ?? ''))
              expect((line.offsets[k] ?? 0) + atom.body).toBeLessThan(em * EM + 1e-6);
          });
        }
      }),
      { numRuns: 400 },
    );
  });

  it('ends a line at each line break, empty lines included', () => {
    const runs: Run[] = [text('一'), { kind: 'line-break' }, { kind: 'line-break' }, text('二\n三')];
    expect(setRuns(runs, 20).map(lineText)).toEqual(['一', '', '二', '三']);
  });
});
