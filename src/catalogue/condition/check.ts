import { type ASTNode, Environment } from '@marcbachmann/cel-js';
import type { BinaryOperator, Expression, Node } from './node.ts';
import { type ConditionType, elementOf, type TypeTable } from './types.ts';

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
  const environments = new Map<string, Environment>();

  const environmentFor = (scope: Readonly<Record<string, string>>): Environment => {
    const key = JSON.stringify(scope);
    let environment = environments.get(key);
    if (!environment) {
      environment = root.clone();
      for (const [name, type] of Object.entries(scope)) environment.registerVariable(name, type);
      environments.set(key, environment);
    }
    return environment;
  };

  return {
    check(source, scope = {}, wanted) {
      const environment = environmentFor(scope);
      const result = environment.check(source);
      if (!result.valid) return { message: result.error?.message ?? 'not a valid expression' };
      const type = String(result.type);
      if (wanted && !wanted.includes(type)) return { message: `gives ${type}, wanted ${wanted.join(' or ')}` };
      try {
        const node = translate(environment.parse(source).ast);
        checkWords(node, { ...types.variables, ...scope }, types, parameters);
        return { source, node, type };
      } catch (fault) {
        return { message: fault instanceof Error ? fault.message : String(fault) };
      }
    },
  };
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

const METHODS: ReadonlySet<string> = new Set(['exists', 'all', 'filter', 'map', 'size']);

/**
 * Finds what the CEL checker lets pass: a slug that is not in the field's vocabulary, a parameter nobody defined, a
 * date that does not exist, a function our interpreter does not have. Returns the type of the node where it is known.
 */
function checkWords(
  node: Node,
  scope: Readonly<Record<string, string>>,
  types: TypeTable,
  parameters: ReadonlySet<string>,
): ConditionType | undefined {
  const visit = (child: Node, inner = scope) => checkWords(child, inner, types, parameters);
  switch (node.op) {
    case 'value':
      return undefined;
    case 'id': {
      const type = scope[node.name];
      return type === undefined ? undefined : { type };
    }
    case '.': {
      const of = visit(node.of);
      return of ? types.records[of.type]?.[node.field] : undefined;
    }
    case '[]': {
      const of = visit(node.of);
      visit(node.index);
      const element = of && elementOf(of.type);
      return element === undefined ? undefined : { ...of, type: element };
    }
    case 'call':
      return checkCall(node.name, node.args, visit, parameters);
    case 'rcall': {
      if (node.of.op === 'id' && node.of.name === 'facts') {
        for (const arg of node.args) visit(arg);
        const statuses = node.name === 'statusMonths' ? node.args[1] : undefined;
        if (statuses) checkSlugs({ type: 'string', vocabulary: 'statuses' }, statuses, types);
        const signature = types.functions.find((text) => text.startsWith(`${node.name}(`));
        const type = signature && /\): (.+)$/.exec(signature)?.[1];
        return type === undefined ? undefined : { type };
      }
      if (!METHODS.has(node.name)) throw new Error(`the function ${node.name} is not used in conditions`);
      const of = visit(node.of);
      const [binder, body] = node.args;
      if (binder?.op !== 'id' || !body) return { type: 'int' };
      const element = (of && elementOf(of.type)) ?? 'dyn';
      const result = visit(body, { ...scope, [binder.name]: element });
      if (node.name === 'filter') return of;
      return node.name === 'map' ? result && { ...result, type: `list<${result.type}>` } : { type: 'bool' };
    }
    case 'list':
      for (const item of node.items) visit(item);
      return undefined;
    case '?:':
      visit(node.test);
      visit(node.no);
      return visit(node.yes);
    case 'not':
    case 'minus':
      visit(node.of);
      return { type: node.op === 'not' ? 'bool' : 'int' };
    default: {
      const [left, right] = [visit(node.left), visit(node.right)];
      if (['==', '!=', 'in'].includes(node.op)) {
        checkSlugs(left, node.right, types);
        checkSlugs(right, node.left, types);
      }
      return { type: ['+', '-', '*'].includes(node.op) ? 'int' : 'bool' };
    }
  }
}

function checkCall(
  name: string,
  args: readonly Node[],
  visit: (node: Node) => ConditionType | undefined,
  parameters: ReadonlySet<string>,
): ConditionType {
  for (const arg of args) visit(arg);
  const first = args[0];
  if (name === 'param') {
    if (first?.op !== 'value' || typeof first.value !== 'string') throw new Error('param wants a slug in quotes');
    if (!parameters.has(first.value)) throw new Error(`no parameter ${first.value}`);
    return { type: 'int' };
  }
  if (name === 'date') {
    const valid = first?.op === 'value' && typeof first.value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(first.value);
    if (!valid || Number.isNaN(Date.parse(String(first.value))))
      throw new Error('date wants a day in quotes: "2027-04-01"');
    return { type: 'Date' };
  }
  if (name === 'isNone') return { type: 'bool' };
  if (name === 'size') return { type: 'int' };
  throw new Error(`the function ${name} is not used in conditions`);
}

function checkSlugs(field: ConditionType | undefined, literal: Node, types: TypeTable): void {
  if (!field?.vocabulary) return;
  const slugs = types.vocabulary[field.vocabulary] ?? [];
  const words = literal.op === 'list' ? literal.items : [literal];
  for (const word of words) {
    if (word.op === 'value' && typeof word.value === 'string' && !slugs.includes(word.value))
      throw new Error(`${JSON.stringify(word.value)} is not in the vocabulary ${field.vocabulary}`);
  }
}
