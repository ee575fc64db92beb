import { eraYear } from '../../base/era.ts';
import type { DocumentLang } from '../../base/locale.ts';
import { isRec, Numbers, Unknown, type Value } from '../../catalogue/condition/values.ts';
import type { LetterWords } from '../words.ts';
import type { Print, Printer } from './types.ts';

const KANJI = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
/** Two things are not 二: 两个孩子. */
const PAIR: Readonly<Record<DocumentLang, string>> = { ja: '二', 'zh-Hans': '两', 'zh-Hant': '兩' };
const MAN = 10_000;

/** A number that is not exactly known says nothing, nor does none. */
function noNumber(value: Value): Print {
  if (value instanceof Numbers) return new Unknown(value.paths);
  return value instanceof Unknown ? value : null;
}

function amount(number: number): string {
  return number.toLocaleString('en-US');
}

const printInt =
  (text: (n: number, words: LetterWords, lang: DocumentLang) => string): Printer =>
  ({ args: [value = null] }, { words, lang }) =>
    typeof value === 'number' ? { text: text(value, words, lang) } : noNumber(value);

/** Amount and currency of money; whole yen may be a plain number. */
function moneyOf(value: Value): { readonly amount: number; readonly currency: string } | Unknown | null {
  if (typeof value === 'number') return { amount: value, currency: 'JPY' };
  if (!isRec(value))
    return value instanceof Unknown ? value : value instanceof Numbers ? new Unknown(value.paths) : null;
  const [sum, currency] = [value.get('amount'), value.get('currency')];
  if (typeof sum === 'number' && typeof currency === 'string') return { amount: sum, currency };
  return sum instanceof Unknown ? sum : currency instanceof Unknown ? currency : null;
}

const money: Printer = ({ args: [value = null] }, { words, lang }) => {
  const sum = moneyOf(value);
  if (sum === null || sum instanceof Unknown) return sum;
  if (sum.currency === 'JPY') return { text: words.say('yen', lang, { amount: amount(sum.amount) }) };
  const key = `currency-${sum.currency}`;
  const currency = words.has(key) ? words.say(key, lang) : sum.currency;
  return { text: words.say('money', lang, { amount: amount(sum.amount), currency }) };
};

const man: Printer = (given, context) => {
  const sum = moneyOf(given.args[0] ?? null);
  if (sum === null || sum instanceof Unknown) return sum;
  const [whole, rest] = [Math.floor(sum.amount / MAN), sum.amount % MAN];
  if (sum.currency !== 'JPY' || whole === 0) return money(given, context);
  const values = { man: amount(whole), rest };
  return { text: context.words.say(rest === 0 ? 'man' : 'man-rest', context.lang, values) };
};

function durationText(months: number, words: LetterWords, lang: DocumentLang): string {
  const values = { years: Math.floor(months / 12), months: months % 12 };
  if (months < 1) return words.say('duration-less', lang);
  if (values.years === 0) return words.say('duration-months', lang, values);
  return words.say(values.months === 0 ? 'duration-years' : 'duration', lang, values);
}

/** A period of stay (在留期間) as it is granted: its years, months, days. */
const length: Printer = ({ args: [value = null] }, { words, lang }) => {
  if (typeof value !== 'string') return noNumber(value);
  const [, years, months, days] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/.exec(value) ?? [];
  const parts = [
    ['years', years],
    ['months', months],
    ['days', days],
  ] as const;
  return { text: parts.map(([unit, n]) => (n === undefined ? '' : words.say(`length-${unit}`, lang, { n }))).join('') };
};

/** Full years, also where the months are not exactly known but the years are. */
const years: Printer = ({ args: [value = null] }, { words, lang }) => {
  const range = typeof value === 'number' ? { min: value, max: value } : value instanceof Numbers ? value : undefined;
  const [least, most] = [Math.floor((range?.min ?? 0) / 12), Math.floor((range?.max ?? 1) / 12)];
  if (!range || least !== most) return noNumber(value);
  if (least < 1) return { text: durationText(range.min, words, lang) };
  return { text: words.say('duration-years', lang, { years: least }) };
};

const count: Printer = ({ args: [value = null], word = '' }, { words, lang }) => {
  if (typeof value !== 'number') return noNumber(value);
  const kanji = KANJI[value] ?? amount(value);
  const values = { n: amount(value), kanji, hanzi: value === 2 ? PAIR[lang] : kanji };
  return { text: words.say(`unit-${word}`, lang, values) };
};

/** Helpers that print numbers, money and lengths of time. */
export const NUMBER_PRINTERS = {
  number: printInt(amount),
  age: printInt((n, words, lang) => words.say('age', lang, { n })),
  fiscalYear: printInt((n, words, lang) => words.say('fiscal-year', lang, { era: eraYear(n) })),
  duration: printInt((n, words, lang) => durationText(n, words, lang)),
  length,
  years,
  money,
  man,
  count,
};
