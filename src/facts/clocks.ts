import { type Day, parseDayRange } from '../base/day.ts';
import { ordered } from '../catalogue/condition/compare.ts';
import { and, Days, type Truth } from '../catalogue/condition/values.ts';
import type { Clock, TimeInForce } from '../catalogue/model.ts';

/** The dates of one application by which rules apply. An unknown one is a range from the last known one on. */
export type Clocks = Readonly<Record<Clock, Days>>;

type Dates = Partial<
  Record<'filingOn' | 'acceptedOn' | 'decidedOn' | 'cardIssuedOn' | 'enteredOn', string | undefined>
>;

/**
 * The clocks of an application. `path` is its profile path. A filing date that is not known is not before `asOf` (the day
 * the advice is given) unless a later date of the application is known to be earlier; acceptance is taken as filing.
 */
export function clocksOf(dates: Dates, path: string, asOf: Day): Clocks {
  const given = (field: keyof Dates): Days | undefined => {
    const text = dates[field];
    const range = text === undefined ? undefined : parseDayRange(text);
    return range && new Days(range, [`${path}.${field}`]);
  };
  const open = (field: keyof Dates, min: Day, max = Number.POSITIVE_INFINITY) =>
    new Days({ min, max }, [`${path}.${field}`]);
  const laterMax = Math.min(
    ...(['acceptedOn', 'decidedOn', 'cardIssuedOn'] as const).map(
      (field) => given(field)?.max ?? Number.POSITIVE_INFINITY,
    ),
  );
  const filing = given('filingOn') ?? open('filingOn', Math.min(asOf, laterMax), laterMax);
  const acceptance = given('acceptedOn') ?? filing;
  const decision = given('decidedOn') ?? open('decidedOn', acceptance.min);
  const issue = given('cardIssuedOn') ?? open('cardIssuedOn', decision.min);
  const entry = given('enteredOn') ?? open('enteredOn', acceptance.min);
  return { filing, acceptance, decision, issue, entry };
}

/** Whether a rule is in force on its clock. */
export function inForce(rule: TimeInForce, clocks: Clocks): Truth {
  const clock = clocks[rule.on ?? 'filing'];
  const bound = (text: string) => new Days(parseDayRange(text) ?? { min: 0, max: 0 });
  return and(
    rule.from === undefined ? true : ordered('<=', bound(rule.from), clock),
    rule.to === undefined ? true : ordered('<=', clock, bound(rule.to)),
  );
}
