import { type ASTNode, Environment } from '@marcbachmann/cel-js';
import type { BinaryOperator, Expression, Node } from './node.ts';
import { type ConditionType, elementOf, type TypeTable } from './types.ts';
import { createWordCheck } from './words.ts';

/** What is wrong with an expression, in the words of the checker, for whoever writes the catalogue. */
export interface ExpressionFault {
  readonly message: string;
}

/** Checks and translates the expressions of a catalogue. Made once; `check` is called for each expression. */
export interface Checker {
  /**
   * Parses and type-checks an expression. `scope` adds the variables of `for` and of list parameters, name → type.
   * `wanted` is the type the place asks for (`bool`, `Person`, …), if it asks for one.
   */
  check(
    source: string,
    scope?: Readonly<Record<string, string>>,
    wanted?: readonly string[],
  ): Expression | ExpressionFault;
}

/** True if the check failed. */
export function isFault(result: Expression | ExpressionFault): result is ExpressionFault {
  return 'message' in result;
}

/** Some pages: what is longer was not written by hand. */
const MAX_LENGTH = 10_000;

const SCALARS = new Set(['string', 'int', 'bool', 'double']);

/** A checker over the given types. `parameters` are the slugs `param("…")` may name. */
export function createChecker(types: TypeTable, parameters: ReadonlySet<string>): Checker {
  const root = new Environment({ unlistedVariablesAreDyn: false, limits: { maxAstNodes: 500, maxDepth: 40 } });
  registerRecords(root, types);
  for (const signature of types.functions) root.registerFunction(`Facts.${signature}`, () => null);
  root.registerFunction('date(string): Date', () => null);
  root.registerFunction('param(string): int', () => null);
  root.registerFunction('isNone(dyn): bool', () => null);
  for (const operator of ['<', '<=', '>', '>=', '==']) root.registerOperator(`Date ${operator} Date`, () => true);
  for (const record of Object.keys(types.records)) root.registerOperator(`${record} == ${record}`, () => true);
  root.registerVariable('facts', 'Facts');
  for (const [name, type] of Object.entries(types.variables)) root.registerVariable(name, type);
  const checkWords = createWordCheck(types, parameters);
  const checked = (source: string, { environment, variables }: Place): Checked => {
    const result = environment.check(source);
    if (!result.valid)
      return { type: undefined, found: { message: result.error?.message ?? 'not a valid expression' } };
    const type = String(result.type);
    try {
      const node = translate(environment.parse(source).ast);
      checkWords(node, variables);
      return { type, found: { source, node, type } };
    } catch (fault) {
      return { type, found: { message: fault instanceof Error ? fault.message : String(fault) } };
    }
  };

  // Letters share parts, lists include lists: one expression is met in one scope a dozen times.
  const places = new Map<string, Place>();
  const placeOf = (scope: Readonly<Record<string, string>>): Place => {
    const key = JSON.stringify(scope);
    let place = places.get(key);
    if (!place) {
      const environment = root.clone();
      for (const [name, type] of Object.entries(scope)) environment.registerVariable(name, type);
      place = { environment, variables: conditionTypes({ ...types.variables, ...scope }), known: new Map() };
      places.set(key, place);
    }
    return place;
  };

  return {
    check(source, scope = {}, wanted) {
      if (source.length > MAX_LENGTH) return { message: `longer than ${MAX_LENGTH} characters` };
      const place = placeOf(scope);
      const known = place.known.get(source) ?? checked(source, place);
      place.known.set(source, known);
      const { type, found } = known;
      if (type !== undefined && wanted && !wanted.includes(type))
        return { message: `gives ${type}, wanted ${wanted.join(' or ')}` };
      return found;
    },
  };
}

/** What was found of an expression in a scope; its type, if it has one. */
interface Checked {
  readonly type: string | undefined;
  readonly found: Expression | ExpressionFault;
}

/** A scope in which expressions are checked, and what was found in it before, by their source. */
interface Place {
  readonly environment: Environment;
  readonly variables: Readonly<Record<string, ConditionType>>;
  readonly known: Map<string, Checked>;
}

function conditionTypes(types: Readonly<Record<string, string>>): Readonly<Record<string, ConditionType>> {
  return Object.fromEntries(Object.entries(types).map(([name, type]) => [name, { type }]));
}

/** Registers record types so that each comes after those it mentions; a cycle is broken by an opaque field. */
function registerRecords(root: Environment, types: TypeTable): void {
  const placeholder = (name: string) => ({ [name]: class {} })[name] as new () => object;
  const done = new Set<string>();
  const register = (name: string, path: readonly string[]): void => {
    if (done.has(name) || SCALARS.has(name) || !(name in types.records)) return;
    const fields: Record<string, string> = {};
    for (const [field, { type }] of Object.entries(types.records[name] ?? {})) {
      const target = elementOf(type) ?? type;
      if (path.includes(target)) throw new Error(`record types ${path.join(' → ')} → ${target} form a circle`);
      register(target, [...path, target]);
      fields[field] = type;
    }
    root.registerType(name, { ctor: placeholder(name), fields });
    done.add(name);
  };
  for (const scalar of ['Date', 'Period']) root.registerType(scalar, { ctor: placeholder(scalar), fields: {} });
  root.registerType('Facts', { ctor: placeholder('Facts'), fields: {} });
  for (const name of Object.keys(types.records)) register(name, [name]);
}

const BINARY: ReadonlySet<string> = new Set(['&&', '||', '==', '!=', '<', '<=', '>', '>=', 'in', '+', '-', '*']);

function translate(ast: ASTNode): Node {
  switch (ast.op) {
    case 'value': {
      const value = ast.args as unknown;
      if (typeof value === 'bigint') return { op: 'value', value: Number(value) };
      if (value === null || ['string', 'number', 'boolean'].includes(typeof value))
        return { op: 'value', value: value as string | number | boolean | null };
      throw new Error('this kind of literal is not used in conditions');
    }
    case 'id':
      return { op: 'id', name: ast.args };
    case '.':
      return { op: '.', of: translate(ast.args[0]), field: ast.args[1] };
    case '[]':
      return { op: '[]', of: translate(ast.args[0]), index: translate(ast.args[1]) };
    case 'call':
      return { op: 'call', name: ast.args[0], args: ast.args[1].map(translate) };
    case 'rcall':
      return { op: 'rcall', name: ast.args[0], of: translate(ast.args[1]), args: ast.args[2].map(translate) };
    case 'list':
      return { op: 'list', items: ast.args.map(translate) };
    case '?:':
      return { op: '?:', test: translate(ast.args[0]), yes: translate(ast.args[1]), no: translate(ast.args[2]) };
    case '!_':
      return { op: 'not', of: translate(ast.args) };
    case '-_':
      return { op: 'minus', of: translate(ast.args) };
    default: {
      if (!BINARY.has(ast.op)) throw new Error(`the operator ${ast.op} is not used in conditions`);
      const [left, right] = ast.args as [ASTNode, ASTNode];
      return { op: ast.op as BinaryOperator, left: translate(left), right: translate(right) };
    }
  }
}
