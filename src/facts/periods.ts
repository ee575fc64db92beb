import type { DayRange } from '../base/day.ts';
import { ordered } from '../catalogue/condition/compare.ts';
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

/** Whether a period (`from`, `to`) covers a day or, for a range of days, all of them. */
export function covers(period: Rec, day: Days): Truth {
  return and(ordered('<=', period.get('from'), day), ordered('<=', day, period.get('to')));
}

/**
 * The period of a history that holds on a day. On a shared day the later period holds. Null if the history is complete
 * and none does; unknown if a date that would decide is missing, or the history may have further periods.
 */
export function periodOn(history: Value, day: Days): Rec | null | Unknown {
  if (history instanceof Unknown || history === null) return history;
  if (!(history instanceof List)) throw new TypeError('not a history');
  const periods = history.items.filter(isRec);
  const sure: Rec[] = [];
  const open: { period: Rec; truth: Unknown }[] = [];
  for (const period of periods) {
    const truth = covers(period, day);
    if (truth === true) sure.push(period);
    else if (truth instanceof Unknown) open.push({ period, truth });
  }
  const holder = sure.reduce<Rec | undefined>(
    (best, one) => (best && startOf(best).min > startOf(one).min ? best : one),
    undefined,
  );
  const rivals = holder ? open.filter(({ period }) => startOf(period).max > startOf(holder).min) : open;
  if (rivals.length > 0) return unknownFrom(...rivals.map(({ truth }) => truth));
  if (holder) return holder;
  return history.complete ? null : new Unknown(history.missing);
}

/** When a period begins; before everything and after everything if it is not known. */
export function startOf(period: Rec): DayRange {
  const from = period.get('from');
  return from instanceof Days ? from : { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };
}

/** When a period ends; see `startOf`. */
export function endOf(period: Rec): DayRange {
  const to = period.get('to');
  return to instanceof Days ? to : { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };
}

/** The dates of a period that are not known to the day, as profile paths. */
export function openEnds(period: Rec): string[] {
  return ['from', 'to'].flatMap((field) => {
    const value = period.get(field);
    if (value instanceof Days) return value.min === value.max ? [] : [...value.paths];
    return value instanceof Unknown ? [...value.paths] : [];
  });
}

/** What is missing in a history of a person before any date is asked of it: the person, the history, or its end. */
export function historyGaps(person: Rec | Unknown, field: string): Iterable<string> {
  if (person instanceof Unknown) return person.paths;
  const history = person.get(field);
  if (history instanceof Unknown) return history.paths;
  return history instanceof List ? history.missing : [];
}
