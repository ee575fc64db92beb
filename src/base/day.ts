/** A day as a number: days since 1970-01-01. Comparisons and differences are plain arithmetic; there is no clock zone. */
export type Day = number;

/** A day that is known only to lie between two days, both included: `2019-04` is 1 to 30 April. `max` may be Infinity. */
export interface DayRange {
  readonly min: Day;
  readonly max: Day;
}

const MS = 86_400_000;

/** The day with this year, month (1–12) and day of the month. Days past the month's end run over. */
export function dayOf(year: number, month: number, date: number): Day {
  return Math.round(Date.UTC(year, month - 1, date) / MS);
}

/** Year, month (1–12) and day of the month of a day. */
export function partsOf(day: Day): { year: number; month: number; date: number } {
  const date = new Date(day * MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
}

/** Reads an ISO date whose day or month may be missing; `ongoing` is after every day. Undefined if it is none. */
export function parseDayRange(text: string): DayRange | undefined {
  if (text === 'ongoing') return { min: Number.POSITIVE_INFINITY, max: Number.POSITIVE_INFINITY };
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return { min: dayOf(year, 1, 1), max: dayOf(year, 12, 31) };
  const month = Number(match[2]);
  if (match[3] === undefined) return { min: dayOf(year, month, 1), max: dayOf(year, month + 1, 0) };
  const day = dayOf(year, month, Number(match[3]));
  return { min: day, max: day };
}

/** ISO 8601 text of a day: `2026-07-10`. */
export function isoOf(day: Day): string {
  return new Date(day * MS).toISOString().slice(0, 10);
}

/** The day n months later (n may be negative), kept inside the month: 31 January + 1 month = 28 or 29 February. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day);
  const index = year * 12 + (month - 1) + months;
  const [targetYear, targetMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return dayOf(targetYear, targetMonth, Math.min(date, partsOf(dayOf(targetYear, targetMonth + 1, 0)).date));
}

/**
 * Full months from one day to another, as the Civil Code counts (民法143条): a month is full when the day before the
 * corresponding date has ended, so it is complete on the corresponding date itself; where the month has no such date, when
 * its last day has ended: from 31 January, one month is complete on 1 March. Negative if `to` is before `from`.
 */
export function monthsBetween(from: Day, to: Day): number {
  if (to < from) return -monthsBetween(to, from);
  const [a, b] = [partsOf(from), partsOf(to)];
  const months = (b.year - a.year) * 12 + (b.month - a.month);
  return b.date < a.date ? months - 1 : months;
}

/** Full years from one day to another. */
export function yearsBetween(from: Day, to: Day): number {
  const months = monthsBetween(from, to);
  return months < 0 ? Math.ceil(months / 12) : Math.floor(months / 12);
}

/** The day on which a period in ISO 8601 (`P5Y`, `P6M`, `P90D`) that begins on `day` has run out, plus one. */
export function addPeriod(day: Day, period: string): Day {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/.exec(period);
  if (!match) throw new RangeError(`not a period: ${period}`);
  return addMonths(day, Number(match[1] ?? 0) * 12 + Number(match[2] ?? 0)) + Number(match[3] ?? 0);
}
