import { equal, ordered } from '../catalogue/condition/compare.ts';
import { and, Days, or, type Rec, type Truth, Unknown, type Value } from '../catalogue/condition/values.ts';

/**
 * Whether a person was Japanese on a day: by birth or by naturalisation (帰化), up to the loss of the nationality. A child
 * is 日本人の子 only if the parent was Japanese on the day of birth; what happens later changes nothing (spouse 1).
 */
export function wasJapaneseOn(person: Rec | Unknown, day: Value): Truth | null {
  if (person instanceof Unknown) return person;
  if (day instanceof Unknown) return day;
  if (!(day instanceof Days)) return null;
  const [naturalised, lost] = [person.get('naturalisedOn'), person.get('lostJapaneseNationalityOn')];
  if (lost instanceof Days) {
    const regained = naturalised instanceof Days && ordered('>', naturalised, lost) === true;
    const before = and(ordered('<', day, lost), regained ? true : since(naturalised, day));
    return regained ? or(before, ordered('<=', naturalised, day)) : before;
  }
  const truth = and(equal(person.get('nationality'), 'JPN'), since(naturalised, day));
  return truth === false && lost instanceof Unknown ? lost : truth;
}

/** Japanese from birth, or since a naturalisation before that day. */
function since(naturalised: Value, day: Days): Truth {
  if (naturalised instanceof Unknown) return naturalised;
  return naturalised instanceof Days ? ordered('<=', naturalised, day) : true;
}
