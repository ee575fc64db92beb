import { equal } from '../catalogue/condition/compare.ts';
import { and, type Days, isRec, type Rec, type Truth, Unknown, type Value } from '../catalogue/condition/values.ts';
import { parentageOf } from './family.ts';
import { monthsWithin } from './married-life.ts';
import { periodOn } from './periods.ts';

/** Whether a parent has custody (親権) of a child on a day, alone or jointly. */
export function hasCustody(parentage: Value, child: Rec | Unknown, parent: Rec | Unknown, day: Days): Truth {
  const period = custodyOn(parentageOf(parentage, child, parent), day);
  if (!isRec(period)) return period ?? false;
  const joint = equal(period.get('kind'), 'joint');
  if (joint !== false) return joint;
  const holder = period.get('holder');
  return parent instanceof Unknown ? parent : equal(holder, parent);
}

/** Whether custody of a child is that of this parent and the other together on a day (共同親権). */
export function isCustodyJoint(parentage: Value, child: Rec | Unknown, parent: Rec | Unknown, day: Days): Truth {
  const period = custodyOn(parentageOf(parentage, child, parent), day);
  return isRec(period) ? equal(period.get('kind'), 'joint') : (period ?? false);
}

/**
 * Months up to a day in which a person lived with a child in a country and cared for it, all periods together. Over an
 * incomplete history, or one whose country is not said, it is at least what is known.
 */
export function careMonths(
  parentage: Value,
  child: Rec | Unknown,
  carer: Rec | Unknown,
  country: string,
  day: Days,
): Value {
  if (carer instanceof Unknown) return carer;
  const found = parentageOf(parentage, child, carer);
  if (!isRec(found)) return found instanceof Unknown ? found : 0;
  return monthsWithin(found.get('care'), { until: day }, (period) =>
    and(equal(period.get('carer'), carer), equal(period.get('country'), country)),
  );
}

/** Whether a person cares for a child on a day. */
export function caresOn(parentage: Value, child: Rec | Unknown, carer: Rec | Unknown, day: Days): Truth {
  if (carer instanceof Unknown) return carer;
  const found = parentageOf(parentage, child, carer);
  if (!isRec(found)) return found instanceof Unknown ? found : false;
  const period = periodOn(found.get('care'), day);
  return isRec(period) ? equal(period.get('carer'), carer) : (period ?? false);
}

function custodyOn(found: Value, day: Days): Rec | Unknown | null {
  if (!isRec(found)) return found instanceof Unknown ? found : null;
  return periodOn(found.get('custody'), day);
}
