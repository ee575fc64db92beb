import type { Atom } from './atoms.ts';
import { Cl } from './classes.ts';

/** Break levels, from welcome to never; `breakLevel` explains them. */
export const Level = { free: 0, costly: 1, url: 2, leader: 3, unit: 4, word: 5, kinsoku: 6, never: 7 } as const;

/** Units and counters written after a number. They stay with it; longer ones are tried first. */
const UNITS = `
  円 千円 万円 百万円 億円 圆 万日元 日元 日圆 日圓 萬日圓 美元 港元 元 万元 萬元 亿元 億元 年 年度 年分 年間 年间 年目 か年 ヶ年 月 月分 月間 か月 カ月 ヶ月 ヵ月
  ケ月 箇月 か月間 カ月間 ヶ月間 か月分 カ月分 ヶ月分 個月 个月 個 个 日 日間 日付 周 周年 週 週間 週间 時 時間 时 小时 小時 分 分間 分钟 分鐘 秒 人 名 歳 岁 歲 才
  通 枚 部 件 号 號 条 條 項 项 款 回 次 つ 割 点 點 級 级 份 張 张 本 冊 册 页 頁 ページ 倍 階 楼 樓 室 丁目 番 番地 号室 万 萬 億 亿 世帯 户 戶 戸 口 ％
  ㎡ ℃
`
  .trim()
  .split(/\s+/);

/** Words that stand before a number and stay with it. */
const LEADERS = ['第', '令和', '平成', '昭和', '大正', '明治', '民國', '公元', '西暦', '西曆', '西历', '西元'];

const unitsByFirst = new Map<number, readonly string[]>();
for (const unit of [...UNITS].sort((a, b) => b.length - a.length)) {
  const code = unit.charCodeAt(0);
  unitsByFirst.set(code, [...(unitsByFirst.get(code) ?? []), unit]);
}

function isDigit(atom: Atom | undefined): boolean {
  return atom !== undefined && (atom.cls === Cl.numeral || (atom.code >= 0xff10 && atom.code <= 0xff19));
}

function isSeparator(code: number): boolean {
  // , . / : - and their full-width forms
  return [0x2c, 0x2e, 0x2f, 0x3a, 0x2d, 0xff0c, 0xff0e, 0xff0f, 0xff1a, 0xff0d].includes(code);
}

/** Marks where numbers, their units and dates should not be broken. One pass; sets `glue` of the atoms. */
export function glueUnits(atoms: readonly Atom[]): void {
  for (let at = 0; at < atoms.length; ) {
    if (!isDigit(atoms[at]) && atoms[at]?.code !== 0x5143) at++;
    else if (isDigit(atoms[at])) at = glueNumber(atoms, at);
    else at = glueFirstYear(atoms, at);
  }
}

/** Number with leader and units from its first digit on; returns the index after it. */
function glueNumber(atoms: readonly Atom[], start: number): number {
  glueLeader(atoms, start);
  let at = start;
  while (at < atoms.length) {
    if (isDigit(atoms[at + 1])) raise(atoms[at], Level.word);
    else if (isSeparator(atoms[at + 1]?.code ?? 0) && isDigit(atoms[at + 2]) && sameWidth(atoms, at)) {
      raise(atoms[at], Level.word);
      raise(atoms[++at], Level.unit);
    } else break;
    at++;
  }
  return glueUnit(atoms, at + 1);
}

/** A full-width comma or slash joins full-width digits only: between others it is a mark of the sentence. */
function sameWidth(atoms: readonly Atom[], at: number): boolean {
  return (atoms[at + 1]?.code ?? 0) < 0x100 === (atoms[at + 2]?.code ?? 0) < 0x100;
}

/** 令和元年: 元 is the number. */
function glueFirstYear(atoms: readonly Atom[], at: number): number {
  if (glueLeader(atoms, at) && atoms[at + 1]?.code === 0x5e74) return glueUnit(atoms, at + 1);
  return at + 1;
}

function glueLeader(atoms: readonly Atom[], start: number): boolean {
  const leader = LEADERS.find((word) => textAt(atoms, start - word.length, word.length) === word);
  if (leader === undefined) return false;
  for (let index = start - leader.length; index < start - 1; index++) raise(atoms[index], Level.word);
  raise(atoms[start - 1], Level.leader);
  return true;
}

/** The unit at `at`, if there is one, bound to the number before it; returns the index after it. */
function glueUnit(atoms: readonly Atom[], at: number): number {
  const candidates = unitsByFirst.get(atoms[at]?.code ?? 0);
  const unit = candidates?.find((word) => textAt(atoms, at, word.length) === word);
  if (unit === undefined) return at;
  raise(atoms[at - 1], Level.unit);
  const end = at + unit.length;
  for (let index = at; index < end - 1; index++) raise(atoms[index], Level.word);
  // 2026年|7月|10日 and 2年|3か月: one unit where the line has room for it.
  if (isDigit(atoms[end]) && at + unit.length <= atoms.length) raise(atoms[end - 1], Level.costly);
  return end;
}

function raise(atom: Atom | undefined, level: number): void {
  if (atom && atom.glue < level) atom.glue = level;
}

function textAt(atoms: readonly Atom[], start: number, length: number): string {
  if (start < 0 || start + length > atoms.length) return '';
  let text = '';
  for (let index = start; index < start + length; index++) text += atoms[index]?.cluster?.text ?? '';
  return text;
}
