import { equal, ordered } from '../catalogue/condition/compare.ts';
import { derivedRecord } from '../catalogue/condition/evaluate.ts';
import { Days, isRec, List, type Rec, Unknown, type Value } from '../catalogue/condition/values.ts';
import { endOf, startOf } from './periods.ts';

/** Two records side by side: `first` and `second`. `record` names what they are: `AbsencePair`. */
export function pairOf(record: string, first: Rec, second: Rec): Rec {
  return derivedRecord(record, `${first.path ?? first.key} ${second.path ?? second.key}`, { first, second });
}

/**
 * Periods of a history that surely overlap, by more than a shared day: each with the one before it that reaches furthest.
 * Periods whose dates do not tell are left out. In the order in which they begin; n log n for long histories.
 */
export function overlapping(history: Value, record: string): Value {
  if (!(history instanceof List)) return history instanceof Unknown ? history : new List([]);
  const dated = history.items.filter(isRec).filter((one) => Number.isFinite(startOf(one).max));
  dated.sort((a, b) => startOf(a).max - startOf(b).max);
  const pairs: Rec[] = [];
  let reach: Rec | undefined;
  for (const one of dated) {
    const start = startOf(one).max;
    if (reach && endOf(reach).min > start && endOf(one).min > start) pairs.push(pairOf(record, reach, one));
    if (!reach || endOf(one).min > endOf(reach).min) reach = one;
  }
  return new List(pairs, history.missing);
}

/** Marriages of each person in the order in which they were made: every one with the next. Undated ones are left out. */
export function successiveMarriages(marriages: Value): Value {
  if (!(marriages instanceof List)) return marriages instanceof Unknown ? marriages : new List([]);
  const byPerson = new Map<string, Rec[]>();
  for (const marriage of marriages.items.filter(isRec)) {
    const partners = marriage.get('partners');
    const on = marriage.get('marriedOn');
    if (!(partners instanceof List) || !(on instanceof Days)) continue;
    for (const partner of partners.items.filter(isRec)) {
      const theirs = byPerson.get(partner.key) ?? [];
      theirs.push(marriage);
      byPerson.set(partner.key, theirs);
    }
  }
  const pairs = new Map<string, Rec>();
  const married = (one: Rec) => (one.get('marriedOn') as Days).min;
  for (const theirs of byPerson.values()) {
    theirs.sort((a, b) => married(a) - married(b));
    for (const [i, second] of theirs.entries()) {
      const first = theirs[i - 1];
      if (!first) continue;
      const pair = pairOf('MarriagePair', first, second);
      pairs.set(pair.key, pair);
    }
  }
  return new List([...pairs.values()], marriages.missing);
}

/**
 * The hole of an address history in which a day of somebody who lived in Japan lies: the address before and the one after
 * it, both of which say when they end and begin (or the first one, after an entry on an earlier day). `whole` is unknown
 * as long as the history may have further addresses. At most one; none where an address may cover the day.
 */
export function addressGaps(person: Rec | Unknown, day: Value): Value {
  if (person instanceof Unknown || day instanceof Unknown) return new List([], [...pathsOf(person), ...pathsOf(day)]);
  const history = person.get('addresses');
  if (!(history instanceof List) || !(day instanceof Days)) return new List([]);
  const addresses = history.items.filter(isRec);
  const before = (one: Rec) => ordered('<', one.get('to'), day) === true;
  const after = (one: Rec) => ordered('>', one.get('from'), day) === true;
  if (addresses.length === 0 || !addresses.every((one) => before(one) || after(one))) return new List([]);
  const last = addresses
    .filter(before)
    .reduce<Rec | null>((best, one) => (best && endOf(best).min > endOf(one).min ? best : one), null);
  const next = addresses
    .filter((one) => !before(one))
    .reduce<Rec | null>((best, one) => (best && startOf(best).min < startOf(one).min ? best : one), null);
  const inJapan = (one: Rec | null) => one !== null && isInJapan(one) === true;
  const entered = ordered('<=', person.get('enteredJapanOn'), day) === true;
  if (!inJapan(next) || !(inJapan(last) || (last === null && entered))) return new List([]);
  const whole = history.complete ? true : new Unknown(history.missing);
  return new List([derivedRecord('AddressGap', String(day.min), { before: last, after: next, whole })]);
}

/** Whether an address is in Japan: one without a country is taken to be, as wherever certificates are reckoned. */
export function isInJapan(address: Rec | Unknown): boolean | Unknown {
  if (address instanceof Unknown) return address;
  const country = address.get('country');
  return country instanceof Unknown || equal(country, 'JPN') === true;
}

function pathsOf(value: Value): Iterable<string> {
  return value instanceof Unknown ? value.paths : [];
}
