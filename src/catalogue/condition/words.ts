import { isForbiddenName } from '../../case/paths.ts';
import { isPartialDate } from '../../case/schema/fields.ts';
import type { Node } from './node.ts';
import { type ConditionType, elementOf, type TypeTable } from './types.ts';

/**
 * Finds what the CEL checker lets pass: a slug that is not in the field's vocabulary, a parameter nobody defined, a date
 * that does not exist, and everything of CEL that our interpreter does not have. Throws with what is wrong.
 */
export function createWordCheck(
  types: TypeTable,
  parameters: ReadonlySet<string>,
): (node: Node, variables: Readonly<Record<string, ConditionType>>) => void {
  const results = new Map(
    types.functions.map((signature) => [
      signature.slice(0, signature.indexOf('(')),
      { type: /\): (.+)$/.exec(signature)?.[1] ?? 'dyn' },
    ]),
  );
  return (node, variables) => {
    new WordCheck(types, parameters, results).visit(node, variables);
  };
}

type Scope = Readonly<Record<string, ConditionType>>;

const BOOL: ConditionType = { type: 'bool' };
const INT: ConditionType = { type: 'int' };
/** A value of which nothing is known, such as an element of an empty list. */
const ANY: ConditionType = { type: 'dyn' };

const QUANTIFIERS: ReadonlySet<string> = new Set(['exists', 'all', 'filter', 'map']);
/** Of quantifiers inside one another each multiplies the work by the length of a history. */
const MAX_NESTED = 3;

class WordCheck {
  private readonly types: TypeTable;
  private readonly parameters: ReadonlySet<string>;
  /** What each function of `facts` gives. */
  private readonly results: ReadonlyMap<string, ConditionType>;
  private nested = 0;
  constructor(types: TypeTable, parameters: ReadonlySet<string>, results: ReadonlyMap<string, ConditionType>) {
    this.types = types;
    this.parameters = parameters;
    this.results = results;
  }

  /** Checks a node and everything in it; returns the type of its value. */
  visit(node: Node, scope: Scope): ConditionType {
    switch (node.op) {
      case 'value':
        return { type: node.value === null ? 'null' : typeof node.value === 'number' ? 'int' : typeof node.value };
      case 'id':
        if (node.name === 'facts') throw new Error('facts has functions only');
        return scope[node.name] ?? ANY;
      case '.':
        return this.types.records[this.visit(node.of, scope).type]?.[node.field] ?? ANY;
      case '[]': {
        const of = this.visit(node.of, scope);
        this.visit(node.index, scope);
        return { ...of, type: element(of, 'only lists have elements by number') };
      }
      case 'call':
        return this.call(node.name, node.args, scope);
      case 'rcall':
        if (node.of.op === 'id' && node.of.name === 'facts') return this.fact(node.name, node.args, scope);
        return this.method(node.name, this.visit(node.of, scope), node.args, scope);
      case 'list': {
        const [first] = node.items.map((item) => this.visit(item, scope));
        return { type: `list<${first?.type ?? 'dyn'}>` };
      }
      case '?:': {
        this.visit(node.test, scope);
        const [yes, no] = [this.visit(node.yes, scope), this.visit(node.no, scope)];
        return yes.type === 'null' ? no : yes;
      }
      case 'not':
      case 'minus':
        this.visit(node.of, scope);
        return node.op === 'not' ? BOOL : INT;
      default:
        return this.binary(node, scope);
    }
  }

  private binary(node: Node & { readonly left: Node; readonly right: Node }, scope: Scope): ConditionType {
    const [left, right] = [this.visit(node.left, scope), this.visit(node.right, scope)];
    const either = (test: (type: string) => boolean) => test(left.type) || test(right.type);
    switch (node.op as string) {
      case '+':
      case '-':
      case '*':
        if (either((type) => type !== 'int' && type !== 'dyn')) throw new Error(`${node.op} is for whole numbers only`);
        return INT;
      case '==':
      case '!=':
        if (either(isList)) throw new Error('lists are not compared');
        break;
      case 'in':
        if (isList(left.type)) throw new Error('lists are not compared');
        break;
      case '&&':
      case '||':
        return BOOL;
      default:
        if (either((type) => type === 'bool')) throw new Error(`${node.op} does not compare true with false`);
    }
    this.slugs(left, node.right);
    this.slugs(right, node.left);
    return BOOL;
  }

  private call(name: string, args: readonly Node[], scope: Scope): ConditionType {
    const [first] = args;
    const [value] = args.map((arg) => this.visit(arg, scope));
    switch (name) {
      case 'param':
        if (first?.op !== 'value' || typeof first.value !== 'string') throw new Error('param wants a slug in quotes');
        if (!this.parameters.has(first.value)) throw new Error(`no parameter ${first.value}`);
        return INT;
      case 'date': {
        const text = first?.op === 'value' && typeof first.value === 'string' ? first.value : '';
        if (text.length !== 10 || !isPartialDate(text)) throw new Error('date wants a day in quotes: "2027-04-01"');
        return { type: 'Date' };
      }
      case 'isNone':
        return BOOL;
      case 'size':
        element(value ?? ANY, 'size wants a list');
        return INT;
      default:
        throw new Error(`the function ${name} is not used in conditions`);
    }
  }

  private fact(name: string, args: readonly Node[], scope: Scope): ConditionType {
    for (const arg of args) this.visit(arg, scope);
    const statuses = name === 'statusMonths' || name === 'statusOrDesignationMonths' ? args[1] : undefined;
    if (statuses) this.slugs({ type: 'string', vocabulary: 'statuses' }, statuses);
    const [designated, designations] = name === 'statusOrDesignationMonths' ? args.slice(2) : [];
    if (designated) this.slugs({ type: 'string', vocabulary: 'statuses' }, designated);
    if (designations) this.slugs({ type: 'string', vocabulary: 'designations' }, designations);
    const kinds = name === 'schoolMonthsInJapan' ? args[1] : undefined;
    if (kinds) this.slugs({ type: 'string', vocabulary: 'school-kinds' }, kinds);
    return this.results.get(name) ?? ANY;
  }

  private method(name: string, of: ConditionType, args: readonly Node[], scope: Scope): ConditionType {
    if (name === 'size') {
      element(of, 'size wants a list');
      return INT;
    }
    if (!QUANTIFIERS.has(name)) throw new Error(`the function ${name} is not used in conditions`);
    const [binder, body, ...more] = args;
    if (binder?.op !== 'id' || !body || more.length > 0) throw new Error(`${name} wants a variable and an expression`);
    const item = { ...of, type: element(of, `${name} wants a list`) };
    if (isForbiddenName(binder.name)) throw new Error(`${binder.name} cannot be the name of a variable`);
    if (this.nested === MAX_NESTED)
      throw new Error(`more than ${MAX_NESTED} of exists, all, filter, map inside one another`);
    this.nested += 1;
    const result = this.visit(body, { ...scope, [binder.name]: item });
    this.nested -= 1;
    if (name === 'filter') return of;
    return name === 'map' ? { ...result, type: `list<${result.type}>` } : BOOL;
  }

  private slugs(field: ConditionType, literal: Node): void {
    if (field.vocabulary === undefined) return;
    if (literal.op === 'list') for (const item of literal.items) this.slugs(field, item);
    else if (literal.op === '?:') for (const branch of [literal.yes, literal.no]) this.slugs(field, branch);
    else if (literal.op === 'value' && typeof literal.value === 'string') {
      if (!this.types.vocabulary[field.vocabulary]?.includes(literal.value))
        throw new Error(`${JSON.stringify(literal.value)} is not in the vocabulary ${field.vocabulary}`);
    }
  }
}

function isList(type: string): boolean {
  return elementOf(type) !== undefined;
}

function element(of: ConditionType, fault: string): string {
  const type = of.type === 'dyn' ? 'dyn' : elementOf(of.type);
  if (type === undefined) throw new Error(fault);
  return type;
}
