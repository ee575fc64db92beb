import { dayOf, partsOf } from '../base/day.ts';
import { ordered } from '../catalogue/condition/compare.ts';
import { derivedRecord } from '../catalogue/condition/evaluate.ts';
import {
  and,
  Days,
  isRec,
  List,
  type Rec,
  type Truth,
  Unknown,
  unknownFrom,
  type Value,
} from '../catalogue/condition/values.ts';
import { historyGaps, periodOn } from './periods.ts';

/**
 * The latest n years of resident tax (住民税) whose certificate can be had on the filing date, newest first. 年度 N shows
 * the income of year N−1, is issued by the municipality of the address on 1 January of N alone, and comes out in
 * `newYearMonth` (about June). permanent-residence 8.1; common 12.
 */
export function taxYears(person: Rec | Unknown, count: number, filing: Days, newYearMonth: number): Value {
  const latest = (day: number) => {
    const { year, month } = partsOf(day);
    return month >= newYearMonth ? year : year - 1;
  };
  if (filing.max === Number.POSITIVE_INFINITY || latest(filing.min) !== latest(filing.max))
    return unknownFrom(filing.paths, historyGaps(person, 'residentTax'));
  const first = latest(filing.min);
  return new List(Array.from({ length: count }, (_, i) => taxYear(person, first - i)));
}

/**
 * The same years, each with the instalments (期) of what is paid by oneself (普通徴収) that are due by filing: those of which
 * it has to be shown that they were paid in time.
 */
export function instalmentYears(person: Rec | Unknown, count: number, filing: Days, newYearMonth: number): Value {
  const years = taxYears(person, count, filing, newYearMonth);
  if (!(years instanceof List)) return years;
  const anew = years.items.filter(isRec).map((year) => {
    const entry = taxEntry(person, Number(year.key));
    return derivedRecord('InstalmentYear', year.key, {
      year: Number(year.key),
      collection: year.get('collection'),
      instalments: isRec(entry) ? dueBy(entry.get('instalments'), filing) : (entry ?? new List([])),
    });
  });
  return new List(anew);
}

/** Instalments of which it is not sure that they are due only later. */
function dueBy(instalments: Value, filing: Days): Value {
  if (!(instalments instanceof List)) return instalments ?? new List([]);
  const due = instalments.items.filter(isRec).filter((one) => ordered('>', one.get('dueOn'), filing) !== true);
  return new List(due, instalments.missing, [], instalments.more);
}

/** True if an instalment was paid by the day it was due. */
export function paidInTime(instalment: Rec): Truth {
  return ordered('<=', instalment.get('paidOn'), instalment.get('dueOn'));
}

/** The first day of `newYearMonth` after a day: from then on the certificates of a new year are to be had. */
export function nextTaxYearOn(filing: Days, newYearMonth: number): Value {
  const next = (day: number) => {
    const { year, month } = partsOf(day);
    return dayOf(month >= newYearMonth ? year + 1 : year, newYearMonth, 1);
  };
  if (!Number.isFinite(filing.min) || !Number.isFinite(filing.max)) return new Unknown(filing.paths);
  return new Days({ min: next(filing.min), max: next(filing.max) }, filing.paths);
}

function taxYear(person: Rec | Unknown, year: number): Rec {
  const entry = taxEntry(person, year);
  const asked = (field: string): Value => (isRec(entry) ? entry.get(field) : entry);
  return derivedRecord('TaxYear', String(year), {
    year,
    incomeYear: year - 1,
    municipality: municipalityOn(person, new Days({ min: dayOf(year, 1, 1), max: dayOf(year, 1, 1) })),
    collection: asked('collection'),
    paidOnTime: isRec(entry) ? paidOnTime(entry) : entry,
  });
}

/** Where the certificate of a year comes from; none if the person lived outside Japan on that 1 January. */
function municipalityOn(person: Rec | Unknown, day: Days): Value {
  if (person instanceof Unknown) return person;
  const address = periodOn(person.get('addresses'), day);
  if (isRec(address)) {
    const country = address.get('country');
    if (typeof country === 'string' && country !== 'JPN') return null;
    const municipality = address.get('municipality');
    return municipality instanceof Unknown && country instanceof Unknown
      ? unknownFrom(country, municipality)
      : municipality;
  }
  const entered = ordered('>', person.get('enteredJapanOn'), day);
  if (entered === true) return null;
  // Either answer would do, where the person lived or that it was not yet in Japan, unless an address says it was.
  return entered instanceof Unknown && address instanceof Unknown && !hadAddress(person.get('addresses'), day)
    ? unknownFrom(address, entered)
    : address;
}

/** Whether some address surely began by a day, however long it was kept. */
function hadAddress(addresses: Value, day: Days): boolean {
  return (
    addresses instanceof List &&
    addresses.items.some((one) => isRec(one) && ordered('<=', one.get('from'), day) === true)
  );
}

/** What the profile says of one year of resident tax: its entry, or why there is none. */
function taxEntry(person: Rec | Unknown, year: number): Rec | null | Unknown {
  if (person instanceof Unknown) return person;
  const history = person.get('residentTax');
  if (!(history instanceof List)) return history instanceof Unknown ? history : null;
  const entry = history.items.find((item) => isRec(item) && item.get('year') === year);
  if (entry !== undefined && isRec(entry)) return entry;
  const undated = history.items.filter(isRec).flatMap((item) => {
    const itsYear = item.get('year');
    return itsYear instanceof Unknown ? [...itsYear.paths] : [];
  });
  if (undated.length > 0) return new Unknown([...undated, ...history.missing]);
  return history.complete ? null : new Unknown(history.missing);
}

function paidOnTime(entry: Rec): Truth {
  const collection = entry.get('collection');
  if (collection === 'special' || collection === 'exempt') return true;
  const instalments = entry.get('instalments');
  const inTime = (list: List): Truth => {
    const paid = list.items.filter(isRec).map(paidInTime);
    return and(...paid, ...(list.complete ? [] : [new Unknown(list.missing)]));
  };
  const truth = instalments instanceof List ? inTime(instalments) : instalments instanceof Unknown ? instalments : true;
  return truth instanceof Unknown && collection instanceof Unknown ? unknownFrom(collection, truth) : truth;
}
