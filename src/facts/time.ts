import { addMonths, addPeriod, monthsBetween, yearsBetween } from '../base/day.ts';
import {
  Days,
  isRec,
  List,
  Numbers,
  numberOf,
  type Rec,
  Unknown,
  unknownFrom,
  type Value,
} from '../catalogue/condition/values.ts';
import { endOf, openEnds, periodOn, startOf } from './periods.ts';

function spanOf(
  from: Value,
  to: Value,
  count: (from: number, to: number) => number,
): number | Numbers | Unknown | null {
  if (from instanceof Unknown || to instanceof Unknown)
    return unknownFrom(...[from, to].filter((value) => value instanceof Unknown));
  if (!(from instanceof Days) || !(to instanceof Days)) return null;
  const bounded = (a: number, b: number) =>
    Number.isFinite(a) && Number.isFinite(b)
      ? count(a, b)
      : b > a
        ? Number.POSITIVE_INFINITY
        : Number.NEGATIVE_INFINITY;
  const open = [from, to].filter((day) => day.min !== day.max).flatMap((day) => day.paths);
  return numberOf(bounded(from.max, to.min), bounded(from.min, to.max), open);
}

/** Age in full years on a day. */
export function ageOn(person: Value, day: Value): Value {
  if (person instanceof Unknown || person === null) return person;
  return isRec(person) ? spanOf(person.get('bornOn'), day, yearsBetween) : null;
}

/** Full months between two days. */
export function monthsFrom(from: Value, to: Value): Value {
  return spanOf(from, to, monthsBetween);
}

/** Days from one day to another. */
export function daysFrom(from: Value, to: Value): Value {
  return spanOf(from, to, (first, last) => last - first);
}

/** The day n days after a day; the day itself is not counted (民法140条). */
export function daysAfter(day: Value, count: number): Value {
  return moved(day, (one) => one + count);
}

/** The day n months after a day, kept inside the month (民法143条). */
export function monthsAfter(day: Value, count: number): Value {
  return moved(day, (one) => addMonths(one, count));
}

function moved(day: Value, move: (day: number) => number): Value {
  if (!(day instanceof Days)) return day instanceof Unknown ? day : null;
  const at = (one: number) => (Number.isFinite(one) ? move(one) : one);
  return new Days({ min: at(day.min), max: at(day.max) }, day.paths);
}

/** Months of a granted period of stay (`P5Y` = 60). */
export function monthsOf(period: Value): Value {
  if (typeof period !== 'string') return period instanceof Unknown ? period : null;
  return monthsBetween(0, addPeriod(0, period));
}

/**
 * Months up to filing for which the person has held, without a gap, one of the given statuses (any, if `statuses` is
 * undefined) or `also` a status with one of some designations; with `by: 'designation'`, a 特定活動 with one of the given designations. Over an incomplete history it is at least
 * what is known.
 */
export function statusMonths(
  person: Rec | Unknown,
  statuses: readonly string[] | undefined,
  filing: Days,
  by: 'status' | 'designation' = 'status',
  also?: { readonly status: string; readonly designations: readonly string[] },
): Value {
  if (person instanceof Unknown) return person;
  const history = person.get('statuses');
  if (!(history instanceof List)) return history instanceof Unknown ? history : 0;
  const counts = (period: Rec): boolean | Unknown => {
    const status = period.get(by);
    if (status instanceof Unknown) return status;
    if (statuses === undefined) return true;
    if (typeof status !== 'string') return false;
    if (statuses.includes(status)) return true;
    if (status !== also?.status) return false;
    const designation = period.get('designation');
    return designation instanceof Unknown ? designation : also.designations.includes(String(designation));
  };
  let current: Rec | Unknown | null | undefined = periodOn(history, filing);
  if (!isRec(current)) return current ?? 0;
  let since: Rec | undefined;
  // Of the periods counted, the earliest whose first day is known: it bounds one before it that is not dated.
  let dated: Rec | undefined;
  const seen = new Set<string>();
  while (current) {
    const counted = counts(current);
    // Whether an earlier period counts is not known: it is at least what came after it.
    if (counted instanceof Unknown)
      return since ? monthsSince(since, dated, filing, false, [...counted.paths]) : counted;
    if (!counted) return monthsSince(since, dated, filing, true, []);
    seen.add(current.key);
    since = current;
    if (current.get('from') instanceof Days) dated = current;
    const others: Rec[] = history.items.filter(isRec).filter((period) => !seen.has(period.key));
    const { holder, rivals } = periodBefore(others, startOf(current).min);
    if (rivals.some((period) => holder || counts(period) !== false))
      return monthsSince(since, dated, filing, false, rivals.flatMap(openEnds));
    current = holder;
  }
  return monthsSince(since, dated, filing, history.complete, [...history.missing]);
}

/** The period that reaches up to the day on which another begins, and those of which nobody has said whether they do. */
function periodBefore(periods: readonly Rec[], start: number): { holder: Rec | undefined; rivals: readonly Rec[] } {
  const before = periods.filter((period) => startOf(period).min < start && endOf(period).max >= start - 1);
  const ended = (period: Rec) => period.get('to') instanceof Days;
  const later = (a: Rec, b: Rec) => startOf(b).min - startOf(a).min;
  const [holder] = before.filter(ended).sort(later);
  const from = holder ? startOf(holder).min : Number.NEGATIVE_INFINITY;
  return { holder, rivals: before.filter((period) => !ended(period) && startOf(period).max > from) };
}

function monthsSince(
  period: Rec | undefined,
  dated: Rec | undefined,
  filing: Days,
  complete: boolean,
  missing: readonly string[],
): Value {
  if (!period) return 0;
  const months = spanOf(period.get('from'), filing, monthsBetween);
  if (months instanceof Unknown && dated)
    return monthsSince(dated, undefined, filing, false, [...months.paths, ...missing]);
  if (complete || months === null || months instanceof Unknown) return months;
  const least = typeof months === 'number' ? months : months.min;
  return new Numbers(least, Number.POSITIVE_INFINITY, missing);
}

/** Months of unbroken stay in Japan up to filing: from the last entry if it is known, else by the statuses held. */
export function stayMonths(person: Rec | Unknown, filing: Days): Value {
  if (person instanceof Unknown) return person;
  const entered = person.get('enteredJapanOn');
  return entered instanceof Days ? spanOf(entered, filing, monthsBetween) : statusMonths(person, undefined, filing);
}

/** Days outside Japan within the last `years` before filing, both ends counted: in all, or of the longest absence. */
export function absenceDays(person: Rec | Unknown, years: number, filing: Days, which: 'all' | 'longest'): Value {
  if (person instanceof Unknown) return person;
  const history = person.get('absences');
  if (!(history instanceof List)) return history instanceof Unknown ? history : 0;
  if (filing.min !== filing.max) return new Unknown(filing.paths);
  const windowStart = addMonths(filing.min, -12 * years);
  const days = (from: number, to: number) => Math.max(0, Math.min(to, filing.min) - Math.max(from, windowStart) + 1);
  const spans = history.items.filter(isRec).map((absence) => {
    const [from, to] = [startOf(absence), endOf(absence)];
    return {
      min: days(from.max, to.min),
      max: days(from.min, to.max),
      paths: openEnds(absence),
    };
  });
  const total = (key: 'min' | 'max') =>
    which === 'all' ? spans.reduce((sum, span) => sum + span[key], 0) : Math.max(0, ...spans.map((span) => span[key]));
  const open = spans.filter((span) => span.min !== span.max).flatMap(({ paths }) => paths);
  if (history.complete) return numberOf(total('min'), total('max'), open);
  return new Numbers(total('min'), Number.POSITIVE_INFINITY, [...history.missing, ...open]);
}

/** The day on which a person reaches an age; 29 February falls on the 28th where the year has none. */
export function birthday(person: Rec | Unknown, age: Value): Value {
  if (person instanceof Unknown) return person;
  if (age instanceof Unknown) return age;
  if (typeof age !== 'number') return age instanceof Numbers ? new Unknown(age.paths) : null;
  return monthsAfter(person.get('bornOn'), 12 * age);
}
