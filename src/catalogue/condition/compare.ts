import type { BinaryOperator } from './node.ts';
import { Days, isRec, List, Numbers, type Truth, Unknown, unknownFrom, type Value } from './values.ts';

interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly paths: readonly string[];
}

/** What would decide between two ranges: the fields of those that are not exact already. */
function undecided(...ranges: readonly Bounds[]): Unknown {
  return new Unknown(ranges.flatMap(({ min, max, paths }) => (min === max ? [] : paths)));
}

function boundsOf(value: Value): Bounds | undefined {
  if (typeof value === 'number') return { min: value, max: value, paths: [] };
  return value instanceof Days || value instanceof Numbers ? value : undefined;
}

/** a < b where both may be ranges: true or false only if every day or number of the ranges agrees. */
function less(a: Bounds, b: Bounds, orEqual: boolean): Truth {
  if (orEqual ? a.max <= b.min : a.max < b.min) return true;
  if (orEqual ? a.min > b.max : a.min >= b.max) return false;
  return undecided(a, b);
}

/** Equality of two values. Records are equal if they are the same record (the same person). */
export function equal(a: Value, b: Value): Truth {
  if (a instanceof Unknown || b instanceof Unknown)
    return unknownFrom(...[a, b].filter((value) => value instanceof Unknown));
  if (a === null || b === null) return a === b;
  const [left, right] = [boundsOf(a), boundsOf(b)];
  if (left && right) {
    if (left.max < right.min || right.max < left.min) return false;
    if (left.min === left.max && right.min === right.max) return true;
    return undecided(left, right);
  }
  if (isRec(a) && isRec(b)) return a.record === b.record && a.key === b.key;
  if (a instanceof List || b instanceof List) throw new TypeError('lists are not compared');
  return a === b;
}

/** An ordering comparison. With `none` on a side it does not hold. */
export function ordered(op: BinaryOperator, a: Value, b: Value): Truth {
  if (a instanceof Unknown || b instanceof Unknown)
    return unknownFrom(...[a, b].filter((value) => value instanceof Unknown));
  if (a === null || b === null) return false;
  const [left, right] = [boundsOf(a), boundsOf(b)];
  if (!left || !right) {
    if (typeof a !== 'string' || typeof b !== 'string') throw new TypeError(`cannot order with ${op}`);
    return op === '<' ? a < b : op === '<=' ? a <= b : op === '>' ? a > b : a >= b;
  }
  switch (op) {
    case '<':
      return less(left, right, false);
    case '<=':
      return less(left, right, true);
    case '>':
      return less(right, left, false);
    default:
      return less(right, left, true);
  }
}
