import { monthsBetween } from '../base/day.ts';
import { equal } from '../catalogue/condition/compare.ts';
import {
  and,
  Days,
  isRec,
  List,
  Numbers,
  numberOf,
  or,
  type Rec,
  type Truth,
  Unknown,
  type Value,
} from '../catalogue/condition/values.ts';
import { endedMarriages, includes, select, spouseByMarriage } from './family.ts';
import { endOf, openEnds, startOf } from './periods.ts';

/** Every marriage of a person, ended or not. */
export function marriagesOf(marriages: Value, person: Rec | Unknown): Value {
  if (person instanceof Unknown) return person;
  return select(marriages, (marriage) => includes(marriage.get('partners'), person));
}

/** Whether a person is married: one of the marriages has not ended. */
export function isMarried(marriages: Value, person: Rec | Unknown): Truth {
  const theirs = marriagesOf(marriages, person);
  if (!(theirs instanceof List)) return theirs instanceof Unknown ? theirs : false;
  const open = (marriage: Value): Truth => (isRec(marriage) ? equal(marriage.get('endedOn'), null) : false);
  const sure = or(...theirs.items.map(open));
  if (sure === true) return true;
  const maybe = theirs.maybe.map(open).some((truth) => truth !== false);
  if (sure instanceof Unknown) return new Unknown([...sure.paths, ...theirs.missing]);
  return maybe || theirs.more ? new Unknown(theirs.missing) : false;
}

/** The spouse of a person: none if the person surely is not married, unknown if nobody has told. */
export function spouseOf(marriages: Value, person: Rec | Unknown): Value {
  if (person instanceof Unknown) return person;
  const found = spouseByMarriage(marriages, person);
  if (found) return found;
  const married = isMarried(marriages, person);
  return married instanceof Unknown ? married : null;
}

/**
 * The marriage that has ended and on which a status rests: that with `other` if somebody is named, else the one of the
 * person that ended last. Null if there surely is none.
 */
export function formerMarriage(marriages: Value, person: Rec | Unknown, other: Value): Value {
  if (person instanceof Unknown) return person;
  const ended = endedMarriages(marriages, person, null);
  if (!(ended instanceof List)) return ended;
  const theirs = isRec(other)
    ? ended.items.filter(isRec).filter((one) => includes(one.get('partners'), other) === true)
    : ended.items.filter(isRec);
  const endOfMarriage = (one: Rec): number => {
    const on = one.get('endedOn');
    return on instanceof Days ? on.min : Number.NEGATIVE_INFINITY;
  };
  const latest = theirs.reduce<Rec | undefined>(
    (best, one) => (best && endOfMarriage(best) > endOfMarriage(one) ? best : one),
    undefined,
  );
  if (latest) return latest;
  return ended.complete ? null : new Unknown(ended.missing);
}

/** The other partner of a marriage; unknown if the marriage or its partners are. */
export function partnerIn(marriage: Value, person: Rec | Unknown): Value {
  if (marriage instanceof Unknown) return marriage;
  if (person instanceof Unknown) return person;
  if (!isRec(marriage)) return null;
  const partners = marriage.get('partners');
  if (!(partners instanceof List)) return partners instanceof Unknown ? partners : null;
  return partners.items.filter(isRec).find((partner) => partner.key !== person.key) ?? null;
}

/**
 * Months of real married life in a country between marriage and its end (or filing): living together, or apart while
 * help and contact went on.
 */
export function marriedLifeMonths(marriage: Value, country: string, filing: Days): Value {
  if (!isRec(marriage)) return marriage instanceof Unknown ? marriage : null;
  return monthsWithin(marriage.get('cohabitation'), lifeOf(marriage, filing), (period) =>
    and(
      equal(period.get('country'), country),
      or(equal(period.get('reason'), 'together'), equal(period.get('mutualSupport'), true)),
    ),
  );
}

/** Months a couple has lived together since the marriage, in whatever country, up to its end (or filing). */
export function cohabitationMonths(marriage: Value, filing: Days): Value {
  if (!isRec(marriage)) return marriage instanceof Unknown ? marriage : null;
  return monthsWithin(marriage.get('cohabitation'), lifeOf(marriage, filing), (period) =>
    equal(period.get('reason'), 'together'),
  );
}

/** From the wedding to the end of a marriage, or to filing: no more is known to have been lived of one whose end nobody has told. */
function lifeOf(marriage: Rec, filing: Days): Window {
  const [from, ended] = [marriage.get('marriedOn'), marriage.get('endedOn')];
  return { ...(from instanceof Days ? { since: from } : {}), until: ended instanceof Days ? ended : filing };
}

/** A stretch of time; without `since` from ever. */
interface Window {
  readonly since?: Days;
  readonly until: Days;
  /** 1 April to 31 March are twelve months: the last day of a period belongs to it. */
  readonly lastDayCounts?: boolean;
}

/**
 * Full months of those periods of a history for which a test holds, inside a window, all together: a range where a date,
 * the test, or the rest of the history is not known.
 */
export function monthsWithin(
  history: Value,
  { since, until, lastDayCounts = false }: Window,
  test: (period: Rec) => Truth,
): Value {
  if (!(history instanceof List)) return history instanceof Unknown ? history : 0;
  const missing = new Set<string>(history.missing);
  let [min, max] = [0, 0];
  const span = (from: number, to: number): number =>
    to > from && Number.isFinite(from) ? (Number.isFinite(to) ? monthsBetween(from, to) : Number.POSITIVE_INFINITY) : 0;
  for (const period of history.items.filter(isRec)) {
    const truth = test(period);
    if (truth === false) continue;
    const [from, last] = [startOf(period), endOf(period)];
    const to = lastDayCounts ? { min: last.min + 1, max: last.max + 1 } : last;
    const most = span(Math.max(from.min, since?.min ?? Number.NEGATIVE_INFINITY), Math.min(to.max, until.max));
    const least = span(Math.max(from.max, since?.max ?? Number.NEGATIVE_INFINITY), Math.min(to.min, until.min));
    max += Number.isFinite(from.min) || since ? most : Number.POSITIVE_INFINITY;
    if (truth === true) min += Number.isFinite(from.max) ? least : 0;
    else for (const path of truth.paths) missing.add(path);
    if (least !== most)
      for (const path of [...openEnds(period), ...(since?.paths ?? []), ...until.paths]) missing.add(path);
  }
  if (history.complete) return numberOf(min, max, [...missing]);
  return new Numbers(min, Number.POSITIVE_INFINITY, [...missing]);
}
