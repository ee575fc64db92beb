import { parseDayRange } from '../../base/day.ts';
import { equal, ordered } from './compare.ts';
import type { Node } from './node.ts';
import {
  and,
  Days,
  isRec,
  List,
  Numbers,
  not,
  numberOf,
  or,
  type Rec,
  type Truth,
  Unknown,
  unknownFrom,
  type Value,
} from './values.ts';

/** What a condition can see: variables, derived facts, dated parameters. */
export interface Environment {
  /** Value of a variable; undefined if there is no such variable (a fault of the catalogue, not of the case). */
  variable(name: string): Value | undefined;
  /** A function of `facts`. Arguments that are unknown have been dealt with already. */
  fact(name: string, args: readonly Value[]): Value;
  /** A dated parameter on the application's clocks. */
  parameter(slug: string): Value;
  /** What a field is taken to be that nobody has told; undefined leaves it unknown. */
  assumed?(field: string): Value | undefined;
  /** Told how many elements of lists are looked at, so that work has an end: throws `TooMuchWork`. */
  looked?(count: number): void;
}

/** Conditions over long histories, inside one another, would take too long. */
export class TooMuchWork extends Error {}

/** Counts elements of lists that conditions look at, up to `most`. */
export function workLimit(most: number): (count: number) => void {
  let left = most;
  return (count) => {
    left -= count;
    if (left < 0) throw new TooMuchWork('the conditions look at too many entries of the histories');
  };
}

/** An environment with further variables: those of `for` and of an included list's parameters. */
export function withVariables(env: Environment, variables: Readonly<Record<string, Value>>): Environment {
  return {
    variable: (name) => (Object.hasOwn(variables, name) ? variables[name] : env.variable(name)),
    fact: (name, args) => env.fact(name, args),
    parameter: (slug) => env.parameter(slug),
    looked: (count) => env.looked?.(count),
    ...(env.assumed ? { assumed: (field) => env.assumed?.(field) } : {}),
  };
}

/** Three-valued truth of a value of type bool; `none` counts as false. */
export function truthOf(value: Value): Truth {
  if (value instanceof Unknown || typeof value === 'boolean') return value;
  if (value === null) return false;
  throw new TypeError('a condition gave a value that is neither true nor false');
}

/**
 * The value of a condition under Kleene's logic: known, or unknown with every profile path that would help to decide.
 * Pure; throws only on faults that the checker of the catalogue excludes.
 */
export function evaluate(node: Node, env: Environment): Value {
  switch (node.op) {
    case 'value':
      return node.value;
    case 'id': {
      const value = env.variable(node.name);
      if (value === undefined) throw new TypeError(`no variable ${node.name}`);
      return value;
    }
    case '.': {
      const value = field(evaluate(node.of, env), node.field);
      const assumed = value instanceof Unknown ? env.assumed?.(node.field) : undefined;
      return assumed === undefined ? value : assumed;
    }
    case '[]':
      return element(evaluate(node.of, env), evaluate(node.index, env));
    case 'list':
      return new List(node.items.map((item) => evaluate(item, env)));
    case 'not':
      return not(truthOf(evaluate(node.of, env)));
    case 'minus':
      return arithmetic('-', 0, evaluate(node.of, env));
    case '?:': {
      const test = truthOf(evaluate(node.test, env));
      if (test instanceof Unknown) {
        const [yes, no] = [evaluate(node.yes, env), evaluate(node.no, env)];
        const alike = !(yes instanceof List) && !(no instanceof List) && equal(yes, no) === true;
        return alike ? yes : test;
      }
      return evaluate(test ? node.yes : node.no, env);
    }
    case '&&': {
      const left = truthOf(evaluate(node.left, env));
      return left === false ? false : and(left, truthOf(evaluate(node.right, env)));
    }
    case '||': {
      const left = truthOf(evaluate(node.left, env));
      return left === true ? true : or(left, truthOf(evaluate(node.right, env)));
    }
    case '==':
      return equal(evaluate(node.left, env), evaluate(node.right, env));
    case '!=':
      return not(equal(evaluate(node.left, env), evaluate(node.right, env)));
    case '<':
    case '<=':
    case '>':
    case '>=':
      return ordered(node.op, evaluate(node.left, env), evaluate(node.right, env));
    case 'in':
      return contains(evaluate(node.right, env), evaluate(node.left, env));
    case '+':
    case '-':
    case '*':
      return arithmetic(node.op, evaluate(node.left, env), evaluate(node.right, env));
    case 'call':
      return call(node.name, node.args, env);
    case 'rcall':
      return method(node.name, node.of, node.args, env);
  }
}

function field(of: Value, name: string): Value {
  if (of instanceof Unknown || of === null) return of;
  if (!isRec(of)) throw new TypeError(`no field ${name} on a plain value`);
  return of.get(name);
}

function element(of: Value, index: Value): Value {
  if (of instanceof Unknown || of === null) return of;
  if (index instanceof Unknown) return index;
  if (!(of instanceof List) || typeof index !== 'number') throw new TypeError('only lists have elements');
  return of.items[index] ?? (of.complete ? null : new Unknown(of.missing));
}

function contains(list: Value, value: Value): Truth {
  if (list instanceof Unknown) return list;
  if (list === null) return false;
  if (!(list instanceof List)) throw new TypeError('`in` wants a list');
  return some(list, (item) => equal(item, value));
}

function some(list: List, test: (item: Value) => Truth): Truth {
  const sure = or(...list.items.map(test));
  if (sure === true) return true;
  const perhaps = list.maybe.map(test).filter((truth) => truth !== false);
  const open = [sure, ...perhaps].filter((truth) => truth instanceof Unknown);
  if (perhaps.length > 0 || list.more) return unknownFrom(...open, list.missing);
  return open.length === 0 ? false : unknownFrom(...open);
}

/** Sums, differences and products of numbers or ranges; of `none` there is none. */
function arithmetic(op: '+' | '-' | '*', a: Value, b: Value): Value {
  if (a instanceof Unknown || b instanceof Unknown)
    return unknownFrom(...[a, b].filter((value) => value instanceof Unknown));
  if (a === null || b === null) return null;
  const bounds = (value: Value) =>
    typeof value === 'number' ? { min: value, max: value, paths: [] } : value instanceof Numbers ? value : undefined;
  const [left, right] = [bounds(a), bounds(b)];
  if (!left || !right) throw new TypeError(`cannot compute with ${op}`);
  const results =
    op === '+'
      ? [left.min + right.min, left.max + right.max]
      : op === '-'
        ? [left.min - right.max, left.max - right.min]
        : [left.min, left.max].flatMap((one) => [times(one, right.min), times(one, right.max)]);
  return numberOf(Math.min(...results), Math.max(...results), [...left.paths, ...right.paths]);
}

/** Nothing times whatever is nothing, also without an upper bound. */
function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

function call(name: string, args: readonly Node[], env: Environment): Value {
  const first = args[0];
  if (name === 'size' && first) return size(evaluate(first, env));
  if (name === 'isNone' && first) return none(evaluate(first, env));
  if (first?.op === 'value' && typeof first.value === 'string') {
    if (name === 'param') return env.parameter(first.value);
    if (name === 'date') {
      const range = parseDayRange(first.value);
      if (range) return new Days(range);
    }
  }
  throw new TypeError(`no function ${name}`);
}

/** Asked, there is none: not the same as unknown. */
function none(value: Value): Truth {
  if (value instanceof Unknown) return value;
  if (!(value instanceof List)) return value === null;
  if (value.items.length > 0) return false;
  return value.complete ? true : new Unknown(value.missing);
}

function method(name: string, of: Node, args: readonly Node[], env: Environment): Value {
  if (of.op === 'id' && of.name === 'facts') {
    const values = args.map((arg) => evaluate(arg, env));
    return env.fact(name, values);
  }
  const list = evaluate(of, env);
  if (name === 'size') return size(list);
  if (list instanceof Unknown) return list;
  if (list === null) return quantify(name, new List([]), args, env);
  if (!(list instanceof List)) throw new TypeError(`no function ${name} on this value`);
  return quantify(name, list, args, env);
}

function quantify(name: string, list: List, args: readonly Node[], env: Environment): Value {
  const [binder, body] = args;
  if (binder?.op !== 'id' || !body) throw new TypeError(`${name} wants a variable and an expression`);
  const at = (item: Value) => {
    env.looked?.(1);
    return evaluate(body, withVariables(env, { [binder.name]: item }));
  };
  const test = (item: Value) => truthOf(at(item));
  switch (name) {
    case 'exists':
      return some(list, test);
    case 'all':
      return not(some(list, (item) => not(test(item))));
    case 'map':
      return new List(list.items.map(at), list.missing, list.maybe.map(at), list.more);
    case 'filter':
      return filter(list, test);
    default:
      throw new TypeError(`no function ${name} on lists`);
  }
}

function filter(list: List, test: (item: Value) => Truth): List {
  const items: Value[] = [];
  const maybe: Value[] = [];
  const missing = new Set(list.missing);
  for (const item of list.items) {
    const truth = test(item);
    if (truth === true) items.push(item);
    else if (truth instanceof Unknown) {
      maybe.push(item);
      for (const path of truth.paths) missing.add(path);
    }
  }
  for (const item of list.maybe) if (test(item) !== false) maybe.push(item);
  return new List(items, missing, maybe, list.more);
}

function size(value: Value): Value {
  if (value instanceof Unknown) return value;
  if (value === null) return 0;
  if (!(value instanceof List)) throw new TypeError('size wants a list');
  const most = value.more ? Number.POSITIVE_INFINITY : value.items.length + value.maybe.length;
  return numberOf(value.items.length, most, [...value.missing]);
}

/** A record made of values: what derived facts return. */
export function derivedRecord(
  record: string,
  key: string,
  fields: Readonly<Record<string, Value>>,
  path?: string,
): Rec {
  return {
    record,
    key,
    ...(path === undefined ? {} : { path }),
    get(name) {
      const value = fields[name];
      if (value === undefined) throw new TypeError(`no field ${name} on ${record}`);
      return value;
    },
  };
}
