import { type Day, dayOf, partsOf } from '../../base/day.ts';
import { Days, Unknown, type Value } from '../../catalogue/condition/values.ts';
import type { Print, PrintContext, Printer } from './types.ts';

type Precision = 'day' | 'month' | 'year';

/** Eras by their first day, the latest first. */
const ERAS: readonly (readonly [Day, string])[] = [
  [dayOf(2019, 5, 1), '令和'],
  [dayOf(1989, 1, 8), '平成'],
  [dayOf(1926, 12, 25), '昭和'],
  [dayOf(1912, 7, 30), '大正'],
  [dayOf(1868, 1, 25), '明治'],
];

/** How exactly a date is known: to the day, the calendar month, the calendar year; undefined for any other range. */
function precisionOf({ min, max }: Days): Precision | undefined {
  if (!Number.isFinite(min) || !Number.isFinite(max)) return undefined;
  if (min === max) return 'day';
  const { year, month, date } = partsOf(min);
  if (date === 1 && max === dayOf(year, month + 1, 0)) return 'month';
  return month === 1 && date === 1 && max === dayOf(year, 12, 31) ? 'year' : undefined;
}

const RANK: Readonly<Record<Precision, number>> = { year: 0, month: 1, day: 2 };

/** A date as far as it is known, and no farther than wanted. */
function dateText(days: Days, wanted: Precision, sameYear?: string): string | undefined {
  const known = precisionOf(days);
  if (known === undefined) return undefined;
  const { year, month, date } = partsOf(days.min);
  const rank = Math.min(RANK[known], RANK[wanted]);
  return `${sameYear ?? `${year}年`}${rank > 0 ? `${month}月` : ''}${rank > 1 ? `${date}日` : ''}`;
}

function yearOf(value: Value | undefined): number | undefined {
  if (!(value instanceof Days) || precisionOf(value) === undefined) return undefined;
  return partsOf(value.min).year;
}

/** A day that is no date: not known, or `ongoing`, of which nothing can be said as a date. */
function noDate(value: Value): Print {
  if (value instanceof Days && value.min !== Number.POSITIVE_INFINITY) return new Unknown(value.paths);
  return value instanceof Unknown ? value : null;
}

const printDate =
  (wanted: Precision): Printer =>
  ({ args: [value = null], options }, { lang, words }) => {
    if (!(value instanceof Days)) return noDate(value);
    const year = yearOf(value);
    const same = year !== undefined && year === yearOf(options.after) ? words.say('same-year', lang) : undefined;
    const text = dateText(value, wanted, same);
    const isDay = precisionOf(value) === 'day';
    if (text === undefined || (options.exact === true && !isDay)) return noDate(value);
    return { text: isDay || options.approx !== true ? text : words.say('approx', lang, { date: text }) };
  };

/** 令和8年7月10日; an era has a first day, so that only an exact date has one. */
const era: Printer = ({ args: [value = null] }) => {
  if (!(value instanceof Days) || value.min !== value.max || !Number.isFinite(value.min)) return noDate(value);
  const { year, month, date } = partsOf(value.min);
  const [first, name] = ERAS.find(([start]) => start <= value.min) ?? [];
  if (first === undefined || name === undefined) return { text: `${year}年${month}月${date}日` };
  const count = year - partsOf(first).year + 1;
  return { text: `${name}${count === 1 ? '元' : count}年${month}月${date}日` };
};

/** From one date to another; `short` leaves the year of the second out where it is that of the first, and says one day once. */
const period: Printer = ({ args: [from = null, to = null], options }, context: PrintContext) => {
  const { lang, words } = context;
  const wanted: Precision = options.unit === 'month' || options.unit === 'year' ? options.unit : 'day';
  if (!(from instanceof Days)) return noDate(from);
  const first = dateText(from, wanted);
  if (first === undefined) return noDate(from);
  if (to instanceof Days && to.min === Number.POSITIVE_INFINITY)
    return { text: words.say('period-now', lang, { from: first }) };
  const short = options.short === true && wanted !== 'year';
  const last =
    to instanceof Days ? dateText(to, wanted, short && yearOf(from) === yearOf(to) ? '' : undefined) : undefined;
  // A year alone has nothing beside its number.
  if (last === undefined || last === '') return last === '' ? { text: first } : noDate(to);
  if (short && to instanceof Days && dateText(to, wanted) === first) return { text: first };
  return { text: words.say('period', lang, { from: first, to: last }) };
};

/** Helpers that print dates. */
export const DATE_PRINTERS = {
  date: printDate('day'),
  month: printDate('month'),
  year: printDate('year'),
  era,
  period,
};
