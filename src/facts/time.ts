import { addMonths, addPeriod, type DayRange, dayOf, monthsBetween, partsOf, yearsBetween } from '../base/day.ts';
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
 * undefined) or `also` a status with one of some designations. Over an incomplete history it is at least what is known.
 */
export function statusMonths(
  person: Rec | Unknown,
  statuses: readonly string[] | undefined,
  filing: Days,
  also?: { readonly status: string; readonly designations: readonly string[] },
): Value {
  if (person instanceof Unknown) return person;
  const history = person.get('statuses');
  if (!(history instanceof List)) return history instanceof Unknown ? history : 0;
  const counts = (period: Rec): boolean | Unknown => {
    const status = period.get('status');
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
  const absences = absencesOf(person);
  if (!(absences instanceof List)) return absences;
  if (filing.min !== filing.max) return new Unknown(filing.paths);
  const start = addMonths(filing.min, -12 * years);
  return daysOutside(absences, { min: start, max: start }, filing, which);
}

/** Days outside Japan from one day to another (and not after filing), both ends counted. */
export function absenceDaysBetween(person: Rec | Unknown, from: Value, to: Value, filing: Days): Value {
  const absences = absencesOf(person);
  if (!(absences instanceof List)) return absences;
  const open = [from, to].filter((day) => day instanceof Unknown);
  if (open.length > 0) return unknownFrom(...open);
  if (!(from instanceof Days) || !(to instanceof Days)) return null;
  return daysOutside(absences, from, notAfter(to, filing), 'all');
}

/** Days of one absence up to filing, both ends counted. */
export function daysOfAbsence(absence: Rec | Unknown, filing: Days): Value {
  if (absence instanceof Unknown) return absence;
  const [from, to] = [absence.get('from'), absence.get('to')];
  const open = [from, to].filter((day) => day instanceof Unknown);
  if (open.length > 0) return unknownFrom(...open);
  if (!(from instanceof Days) || !(to instanceof Days)) return null;
  return spanOf(from, notAfter(to, filing), (first, last) => Math.max(0, last - first + 1));
}

/**
 * Calendar years with an absence, oldest first, each with the number of absences that reach into it and the days outside
 * Japan in it. An absence of which an end is not known at all names no year: the list is open by it.
 */
export function absenceYears(person: Rec | Unknown, filing: Days): Value {
  const absences = absencesOf(person);
  if (!(absences instanceof List)) return absences instanceof Unknown ? absences : new List([]);
  const known = absences.items.filter(isRec).map((absence) => ({
    from: startOf(absence),
    to: notAfter(new Days(endOf(absence)), filing),
    open: openEnds(absence),
  }));
  const bounded = known.filter(({ from, to }) => [from.min, from.max, to.min, to.max].every(Number.isFinite));
  const years = new Set<number>();
  for (const { from, to } of bounded)
    for (let year = partsOf(from.min).year; year <= partsOf(to.max).year; year++) years.add(year);
  const without = known.filter((one) => !bounded.includes(one)).flatMap(({ open }) => open);
  const rows = [...years]
    .sort((a, b) => a - b)
    .map((year): Rec => {
      const [first, last] = [dayOf(year, 1, 1), dayOf(year, 12, 31)];
      const may = known.filter(({ from, to }) => from.min <= last && to.max >= first);
      const sure = may.filter(({ from, to }) => from.max <= last && to.min >= first);
      const open = may.filter((one) => !sure.includes(one)).flatMap((one) => one.open);
      const trips = absences.complete
        ? numberOf(sure.length, may.length, open)
        : new Numbers(sure.length, Number.POSITIVE_INFINITY, [...absences.missing, ...open]);
      const days = daysOutside(
        absences,
        { min: first, max: first },
        notAfter(new Days({ min: last, max: last }), filing),
        'all',
      );
      const fields: Readonly<Record<string, Value>> = { year, trips, days };
      return { record: 'AbsenceYear', key: String(year), get: (field) => fields[field] ?? null };
    });
  return new List(rows, [...absences.missing, ...without]);
}

/** The absences of a person; 0 days of nobody's, and of somebody who was never away. */
function absencesOf(person: Rec | Unknown): List | Unknown | 0 {
  if (person instanceof Unknown) return person;
  const history = person.get('absences');
  return history instanceof List || history instanceof Unknown ? history : 0;
}

/** The earlier of a day and that of filing: what comes after it is a plan. */
function notAfter(day: Days, filing: Days): Days {
  const paths =
    day.max <= filing.min ? day.paths : day.min >= filing.max ? filing.paths : [...day.paths, ...filing.paths];
  return new Days({ min: Math.min(day.min, filing.min), max: Math.min(day.max, filing.max) }, paths);
}

/** Days outside Japan in a window, both ends counted: in all, or of the longest absence. Over a list that may go on it is at least that. */
function daysOutside(absences: List, from: DayRange, to: Days | DayRange, which: 'all' | 'longest'): Value {
  const days = (first: number, last: number) => Math.max(0, last - first + 1);
  const spans = absences.items.filter(isRec).map((absence) => {
    const [start, end] = [startOf(absence), endOf(absence)];
    return {
      min: days(Math.max(start.max, from.max), Math.min(end.min, to.min)),
      max: days(Math.max(start.min, from.min), Math.min(end.max, to.max)),
      paths: openEnds(absence),
    };
  });
  const total = (key: 'min' | 'max') =>
    which === 'all' ? spans.reduce((sum, span) => sum + span[key], 0) : Math.max(0, ...spans.map((span) => span[key]));
  const window = [from, to].flatMap((day) => (day instanceof Days && day.min !== day.max ? day.paths : []));
  const open = [...spans.filter((span) => span.min !== span.max).flatMap(({ paths }) => paths), ...window];
  if (absences.complete) return numberOf(total('min'), total('max'), open);
  return new Numbers(total('min'), Number.POSITIVE_INFINITY, [...absences.missing, ...open]);
}

/** The day on which a person reaches an age; 29 February falls on the 28th where the year has none. */
export function birthday(person: Rec | Unknown, age: Value): Value {
  if (person instanceof Unknown) return person;
  if (age instanceof Unknown) return age;
  if (typeof age !== 'number') return age instanceof Numbers ? new Unknown(age.paths) : null;
  return monthsAfter(person.get('bornOn'), 12 * age);
}
