import { dayOf, isoOf, partsOf } from '../base/day.ts';
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
import { ageOn } from './time.ts';

/**
 * The last n months before the month of filing, oldest first, each with the scheme that held on its last day (the day
 * that decides which scheme a month belongs to). `history` is the field of the person, `pension` or `healthInsurance`;
 * nobody is due to be in it before the age of `dueFrom`.
 */
export function insuranceMonths(
  person: Rec | Unknown,
  history: 'pension' | 'healthInsurance',
  count: number,
  filing: Days,
  dueFrom: Value = 0,
): Value {
  const [a, b] = [filing.min, filing.max].map((day) => (Number.isFinite(day) ? partsOf(day) : undefined));
  if (!a || !b || a.year !== b.year || a.month !== b.month)
    return unknownFrom(filing.paths, historyGaps(person, history));
  const record = history === 'pension' ? 'PensionMonth' : 'InsuranceMonth';
  return new List(
    Array.from({ length: count }, (_, i) => {
      const lastDay = dayOf(a.year, a.month - (count - 1 - i), 0);
      return month(person, history, record, lastDay, dueFrom);
    }),
  );
}

function month(person: Rec | Unknown, history: string, record: string, lastDay: number, dueFrom: Value): Rec {
  const key = isoOf(lastDay).slice(0, 7);
  const period =
    person instanceof Unknown ? person : insuredOn(person, history, new Days({ min: lastDay, max: lastDay }));
  const asked = (field: string): Value => (isRec(period) ? period.get(field) : period);
  return derivedRecord(record, key, {
    month: key,
    scheme: asked('scheme'),
    paidOnTime: asked('paidOnTime'),
    receiptsKept: asked('receiptsKept'),
    due: person instanceof Unknown ? person : dueOn(person, new Days({ min: lastDay, max: lastDay }), dueFrom),
  });
}

/** Nobody is insured in Japan before having entered it. */
function insuredOn(person: Rec, history: string, day: Days): Rec | null | Unknown {
  const period = periodOn(person.get(history), day);
  if (!isRec(period) && ordered('>', person.get('enteredJapanOn'), day) === true) return null;
  return period;
}

/** Whether somebody is to be in a scheme on a day: in Japan by then, and old enough. */
function dueOn(person: Rec, day: Days, from: Value): Truth {
  const entered = person.get('enteredJapanOn');
  const there = entered === null ? true : ordered('<=', entered, day);
  return from === 0 ? there : and(there, ordered('>=', ageOn(person, day), from));
}
