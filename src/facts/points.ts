import { type DayRange, isoOf } from '../base/day.ts';
import { equal, ordered } from '../catalogue/condition/compare.ts';
import { derivedRecord } from '../catalogue/condition/evaluate.ts';
import {
  Days,
  isRec,
  List,
  Numbers,
  type Rec,
  Unknown,
  unknownFrom,
  type Value,
} from '../catalogue/condition/values.ts';
import type { PointItem } from '../catalogue/model.ts';
import { ageOn } from './time.ts';

/** The items of the points tables by slug. */
export type PointItems = Readonly<Record<string, PointItem>>;

/** Nobody has points before the first day of a whole history. */
const NO_POINTS: Rec = derivedRecord('Points', 'none', {
  on: null,
  points: 0,
  table: null,
  items: new List([]),
  resultNotice: false,
  special: false,
});

/** The day a record of points is given for; any day if it is not known. */
function givenOn(record: Rec): DayRange {
  const on = record.get('on');
  return on instanceof Days ? on : { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };
}

/**
 * The points a person has at any time from one day to another, each record from its day until the next. A history that is
 * not whole may have others in between: only what stands on the first day itself is sure then.
 */
export function pointsBetween(person: Rec | Unknown, from: Value, to: Value): Value {
  if (person instanceof Unknown) return person;
  const history = person.get('points');
  if (history instanceof Unknown) return history;
  if (!(history instanceof List)) return new List([]);
  if (!(from instanceof Days) || !(to instanceof Days) || from.min !== from.max || to.min !== to.max)
    return unknownFrom(...[from, to].map((day) => (day instanceof Days || day instanceof Unknown ? day.paths : [])));
  const records = history.items.filter(isRec);
  const undated = records.filter((record) => givenOn(record).min !== givenOn(record).max);
  const dated = records.filter((record) => !undated.includes(record));
  const onOrBefore = dated
    .filter((record) => givenOn(record).min <= from.min)
    .sort((a, b) => givenOn(b).min - givenOn(a).min);
  const within = dated.filter((record) => givenOn(record).min > from.min && givenOn(record).min <= to.min);
  const [held] = onOrBefore;
  const missing = [
    ...history.missing,
    ...undated.flatMap((record) => {
      const on = record.get('on');
      return on instanceof Unknown || on instanceof Days ? [...on.paths] : [];
    }),
  ];
  if (history.complete) return new List([held ?? NO_POINTS, ...within], missing, undated);
  const sure = held !== undefined && givenOn(held).min === from.min;
  const maybe = [...(held && !sure ? [held] : []), ...undated];
  // One day that is given to the day is decided by what stands on it.
  const more = !(sure && from.min === to.min);
  return new List([...(sure ? [held] : []), ...within], more ? missing : [], maybe, more);
}

/** What is claimed in one record of points and counts: item and points. Unknown if the items or the table are. */
function counted(record: Rec, items: PointItems, born: Rec): readonly { item: PointItem; points: number }[] | Unknown {
  const [list, table] = [record.get('items'), record.get('table')];
  if (list instanceof Unknown || table instanceof Unknown)
    return unknownFrom(...[list, table].filter((value) => value instanceof Unknown));
  if (!(list instanceof List)) return [];
  const claimed = list.items.flatMap((slug) => items[String(slug)] ?? []);
  const worth = claimed.flatMap((item) => {
    const points = item.points[String(table)];
    const excluded = (item.notWith ?? []).some((other) => claimed.some(({ slug }) => slug === other));
    const old = item.below !== undefined && ordered('>=', ageOn(born, record.get('on')), item.below) === true;
    return points === undefined || excluded || old ? [] : [{ item, points }];
  });
  return worth.filter(
    (one, i) =>
      one.item.group === undefined ||
      !worth.some(
        (other, j) =>
          other.item.group === one.item.group && (other.points > one.points || (other.points === one.points && j < i)),
      ),
  );
}

/**
 * The sum of one record of points: counted from the items that are claimed (the highest of each group), else as written.
 * A list of items that is not whole gives at least its sum.
 */
export function pointSum(person: Rec | Unknown, record: Rec | Unknown, items: PointItems): Value {
  if (record instanceof Unknown) return record;
  if (person instanceof Unknown) return person;
  const list = record.get('items');
  if (!(list instanceof List)) return record.get('points');
  if (record === NO_POINTS) return 0;
  const worth = counted(record, items, person);
  if (worth instanceof Unknown) return worth;
  const sum = worth.reduce((total, { points }) => total + points, 0);
  return list.complete ? sum : new Numbers(sum, Number.POSITIVE_INFINITY, [...list.missing]);
}

/** The items claimed at any time from one day to another that count, each once, with the points of the latest day. */
export function pointClaims(person: Rec | Unknown, from: Value, to: Value, items: PointItems): Value {
  const records = pointsBetween(person, from, to);
  if (!(records instanceof List) || person instanceof Unknown) return records;
  const claims = new Map<string, Rec>();
  const missing = new Set(records.missing);
  let more = records.more || records.maybe.length > 0;
  for (const record of records.items.filter(isRec)) {
    if (equal(record, NO_POINTS) === true) continue;
    const worth = counted(record, items, person);
    const list = record.get('items');
    const open = worth instanceof Unknown ? worth.paths : list instanceof List ? list.missing : [];
    for (const path of open) missing.add(path);
    if (worth instanceof Unknown || (list instanceof List && !list.complete)) more = true;
    if (worth instanceof Unknown) continue;
    const table = record.get('table');
    for (const { item, points } of worth)
      claims.set(item.slug, derivedRecord('PointClaim', item.slug, { item: item.slug, points, table }));
  }
  return new List([...claims.values()], missing, [], more);
}

/** The table of points of one day: the sum and the claims, each unknown as long as the day's record is. */
export function pointsDay(person: Rec | Unknown, on: Value, items: PointItems): Value {
  if (!(on instanceof Days)) return on instanceof Unknown ? on : null;
  const records = pointsBetween(person, on, on);
  const [record] = records instanceof List && records.complete ? records.items.filter(isRec) : [];
  const open = records instanceof Unknown ? records : new Unknown(records instanceof List ? records.missing : []);
  return derivedRecord('PointsDay', Number.isFinite(on.min) ? isoOf(on.min) : 'day', {
    on,
    points: record ? pointSum(person, record, items) : open,
    claims: record ? pointClaims(person, on, on, items) : open,
  });
}
