import type { DayRange } from '../../base/day.ts';

/**
 * Values of conditions. Beside what is known there is `Unknown`, which names the fields of the profile that would
 * decide; dates and numbers may be ranges, which a comparison decides only where the ranges do.
 */
export type Value = string | number | boolean | null | Days | Numbers | List | Rec | Unknown;

/** Not known: the profile paths (`people.wang.bornOn`) of which each could bring the answer nearer. */
export class Unknown {
  readonly paths: ReadonlySet<string>;
  constructor(paths: Iterable<string>) {
    this.paths = new Set(paths);
  }
}

/** A day, or a range of days where the profile gives only a month, a year, or a bound. */
export class Days implements DayRange {
  readonly min: number;
  readonly max: number;
  /** The fields that would narrow the range. */
  readonly paths: readonly string[];
  constructor(range: DayRange, paths: readonly string[] = []) {
    this.min = range.min;
    this.max = range.max;
    this.paths = paths;
  }
}

/** A whole number that is only known to lie between two bounds. */
export class Numbers {
  readonly min: number;
  readonly max: number;
  readonly paths: readonly string[];
  constructor(min: number, max: number, paths: readonly string[]) {
    this.min = min;
    this.max = max;
    this.paths = paths;
  }
}

/**
 * A list. `maybe` are elements that may belong to it, `more` tells that there may be others nobody has named; `missing`
 * is what would tell.
 */
export class List {
  readonly items: readonly Value[];
  readonly maybe: readonly Value[];
  readonly missing: ReadonlySet<string>;
  readonly more: boolean;
  constructor(items: readonly Value[], missing: Iterable<string> = [], maybe: readonly Value[] = [], more?: boolean) {
    this.items = items;
    this.missing = new Set(missing);
    this.maybe = maybe;
    this.more = more ?? (maybe.length === 0 && this.missing.size > 0);
  }
  /** True if nothing but `items` belongs to it. */
  get complete(): boolean {
    return !this.more && this.maybe.length === 0;
  }
}

/** A record: a person, a job, a tax year. `key` is stable among its siblings and identifies persons. */
export interface Rec {
  readonly record: string;
  readonly key: string;
  /** Path in the profile, if it stands there. */
  readonly path?: string;
  get(field: string): Value;
}

/** True if the value is a record. */
export function isRec(value: Value): value is Rec {
  return typeof value === 'object' && value !== null && 'record' in value;
}

/** One unknown for several reasons. */
export function unknownFrom(...reasons: readonly (Unknown | Iterable<string>)[]): Unknown {
  const paths = new Set<string>();
  for (const reason of reasons) for (const path of reason instanceof Unknown ? reason.paths : reason) paths.add(path);
  return new Unknown(paths);
}

/** A number or a range from its bounds. */
export function numberOf(min: number, max: number, paths: readonly string[]): number | Numbers {
  return min === max ? min : new Numbers(min, max, paths);
}

/** The three-valued truth of a condition's result: a bool or unknown. */
export type Truth = boolean | Unknown;

/** Kleene's and: false wins over unknown. */
export function and(...truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  const open = truths.filter((truth) => truth instanceof Unknown);
  return open.length === 0 ? true : unknownFrom(...open);
}

/** Kleene's or: true wins over unknown. */
export function or(...truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  const open = truths.filter((truth) => truth instanceof Unknown);
  return open.length === 0 ? false : unknownFrom(...open);
}

/** Kleene's not. */
export function not(truth: Truth): Truth {
  return truth instanceof Unknown ? truth : !truth;
}
