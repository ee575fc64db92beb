import { describe, expect, it } from 'vitest';
import { classOf, mayNotEnd, mayNotStart } from '../../src/typeset/line/classes.ts';
import type { Line } from '../../src/typeset/line/lines.ts';
import { CORPUS } from './corpus.ts';
import { EM, lineText, set } from './helpers.ts';

const WIDTHS = [4, 4.5, 5, 6, 7, 8, 9.3, 10, 12, 14, 15.7, 18, 20, 24, 28, 30, 33, 36, 40, 42, 60];
const ALIGNS = ['justify', 'start'] as const;

/** Marks with which no line may start or end, as plain lists: an oracle beside the class table. */
const NO_START = '、。，．・：；！？）］｝」』】〉》〕’”〟々ゝヽゞー～〜–ぁぃぅぇぉっゃゅょァィゥェォッャュョヵヶ／%℃';
const NO_START_ZH = '，。、；：？！…》〉」』）］｝”’·';
const NO_END = '（「『【〈《〔“‘〝￥¥$';

/** What must not be split where it fits on a line: amounts, counts, years, dashes, dots, Latin words. */
const UNITS =
  /[¥$]?\d[\d,.]*(?:百万円|万円|億|円|日元|日圓|年度分|年度|年間|か月間|か月分|か月|个月|個月|年|月|日間|日|時間|時|分|名|人|通|份|岁|号室|号|丁目|番|%|℃|㎡|km)?|……|——|[A-Za-z]{2,}|令和\d+年|第\d+[条項号]/g;

describe.each(CORPUS)('%s %s', (lang, content) => {
  const cases = WIDTHS.flatMap((width) => ALIGNS.map((align) => [width, align] as const));

  it('is kept whole and in order, within the measure, without forbidden marks or split units', () => {
    for (const [width, align] of cases) {
      const lines = set(content, lang, width, align, width > 8 ? 1 : 0);
      const place = `${width} em, ${align}: ${lines.map(lineText).join(' | ')}`;
      expect(lines.map(lineText).join('')).toBe(content);
      for (const line of lines) expect(overrun(line), place).toBeLessThan(width * EM + 1e-6);
      checkBreaks(content, lang, lines, width > 8 ? width - 1 : width, place);
    }
  });
});

/** The right edge of the last character that is seen. */
function overrun(line: Line): number {
  let edge = 0;
  line.atoms.forEach((atom, index) => {
    if (!/\s/.test(atom.cluster?.text ?? '')) edge = (line.offsets[index] ?? 0) + atom.body;
  });
  return line.atoms.length === 1 ? 0 : edge;
}

function checkBreaks(content: string, lang: string, lines: readonly Line[], width: number, place: string): void {
  let offset = 0;
  for (const line of lines.slice(0, -1)) {
    offset += lineText(line).length;
    const after = lineText(line).trimEnd().at(-1) ?? '';
    const before = content.slice(offset).trimStart()[0] ?? '';
    if (roomFor(content, lang, offset) <= width) {
      const starts = lang.startsWith('zh') ? NO_START_ZH : NO_START;
      expect(starts.includes(before), `${before} at the start, ${place}`).toBe(false);
      expect(NO_END.includes(after), `${after} at the end, ${place}`).toBe(false);
    }
    for (const match of content.matchAll(UNITS)) {
      const inside = match.index < offset && offset < match.index + match[0].length;
      if (inside && !isUrl(content, match.index))
        expect(widthOf(match[0]) + 1 > width, `${match[0]} split, ${place}`).toBe(true);
    }
  }
}

function isUrl(content: string, index: number): boolean {
  const start = content.slice(0, index + 1).search(/[!-~]*$/);
  return /:\/\/|@/.test(content.slice(start).match(/^[!-~]*/)?.[0] ?? '');
}

/** Generous width of a text in em: with gaps between scripts, marks with all their white. */
function widthOf(text: string): number {
  return (
    [...text].reduce((sum, c) => sum + (c < '\u0250' ? 0.55 : 1), 0) +
    0.25 * (text.match(/[!-~](?=[^!-~])|[^!-~](?=[!-~])/g)?.length ?? 0)
  );
}

/** Width in em of the text around a place that may not be broken anywhere, by kinsoku or because it is a number or word. */
function roomFor(content: string, lang: string, offset: number): number {
  const characters = [...content];
  let at = 0;
  let index = 0;
  while (at < offset) at += characters[index++]?.length ?? 1;
  const tied = (k: number) => {
    const [a, b] = [characters[k - 1], characters[k]];
    if (a === undefined || b === undefined) return false;
    const [ca, cb] = [a.codePointAt(0) ?? 0, b.codePointAt(0) ?? 0];
    const of = lang as 'ja';
    if (mayNotStart(classOf(cb, of), cb, of) || mayNotEnd(classOf(ca, of)) || b === ' ') return true;
    return (ca < 0x250 && cb < 0x250 && a !== ' ') || /\d/.test(a) || (a === b && /[—…]/.test(a)) || /[第和成]/.test(a);
  };
  let start = index;
  let end = index;
  while (tied(start)) start--;
  while (tied(end)) end++;
  return widthOf(characters.slice(start, end).join(''));
}
