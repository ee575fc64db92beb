import type { RecordTypes } from '../../case/records.ts';
import type { Expression, Node } from '../../catalogue/condition/node.ts';
import { type ConditionType, elementOf, type TypeTable, typeTable } from '../../catalogue/condition/types.ts';
import { fillText } from '../../catalogue/fill.ts';
import type { Catalogue } from '../../catalogue/model.ts';
import { DERIVED_FIELDS, DERIVED_RECORDS, FACT_FUNCTIONS, ROLE_VARIABLES } from '../../facts/index.ts';
import { formatDate, formatNumber } from '../format.ts';
import type { Words } from '../words.ts';

/** A part of a condition in words. `tight` parts need no brackets inside others. */
interface Said {
  readonly text: string;
  readonly type: ConditionType;
  readonly tight: boolean;
}

/** What a name stands for where it is bound: words and type. */
type Scope = Readonly<Record<string, Said>>;

/** What names of a list stand for: an expression given to a parameter, or one element of what a loop goes over. */
export type Bound = ReadonlyMap<string, { readonly expression: Expression; readonly loop: boolean }>;

const DYN: ConditionType = { type: 'dyn' };
const BOOL: ConditionType = { type: 'bool' };
const INT: ConditionType = { type: 'int' };

/** Vocabularies of the slugs that facts take, by place; nothing where an argument is no slug. */
const SLUG_ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  statusMonths: ['', 'statuses'],
  statusOrDesignationMonths: ['', 'statuses', 'statuses', 'designations'],
  schoolMonthsInJapan: ['', 'school-kinds'],
};

/**
 * Says in words what a condition really tests, field by field as the labels name them, so that an expert can hold it
 * against the condition printed for clients without reading CEL. Words and order of words are `documents/book.yaml`.
 */
export class ConditionWords {
  private readonly catalogue: Catalogue;
  private readonly words: Words;
  private readonly types: TypeTable;
  /** Label path of each record of the profile: `Job` → `people.*.jobs[]`. */
  private readonly paths: ReadonlyMap<string, string>;
  constructor(catalogue: Catalogue, records: RecordTypes, words: Words) {
    this.catalogue = catalogue;
    this.words = words;
    const derived = {
      records: DERIVED_RECORDS,
      fields: DERIVED_FIELDS,
      functions: FACT_FUNCTIONS,
      variables: ROLE_VARIABLES,
    };
    this.types = typeTable(records, derived, {});
    this.paths = recordPaths(records);
  }

  /** An expression in words; `bound` are the expressions that names of the list stand for. */
  say(expression: Expression, bound: Bound = new Map()): string {
    const { node } = expression;
    if (node.op === 'value' && node.value === true) return this.words.say('reader-decides');
    return this.test(node, this.scope(bound)).text;
  }

  /** The words of names that stand in a text for readers: {{taxYears}}. */
  fill(text: string, bound: Bound): string {
    const scope = this.scope(bound);
    return fillText(text, (kind, name) =>
      kind === 'param'
        ? this.words.say('parameter', { name: this.catalogue.parameters[name]?.name[this.words.lang] ?? name })
        : scope[name]?.text,
    );
  }

  private scope(bound: Bound): Scope {
    const scope: Record<string, Said> = {};
    for (const [name, { expression, loop }] of bound) {
      const value = this.visit(expression.node, scope);
      const type = elementOf(expression.type) ?? 'dyn';
      scope[name] = loop
        ? said(this.wordOf(`the-${type}`) ?? this.words.say('it'), { ...value.type, type })
        : { ...value, type: { ...value.type, type: expression.type } };
    }
    return scope;
  }

  private visit(node: Node, scope: Scope): Said {
    const { words } = this;
    switch (node.op) {
      case 'value':
        return this.value(node.value);
      case 'id':
        return scope[node.name] ?? this.variable(node.name);
      case '.':
        return this.field(node, scope);
      case '[]': {
        const of = this.visit(node.of, scope);
        const index = this.visit(node.index, scope);
        const type = elementOf(of.type.type) ?? 'dyn';
        return said(words.say('element', { list: of.text, index: index.text }), { ...of.type, type });
      }
      case 'call':
        return this.call(node.name, node.args, scope);
      case 'rcall':
        if (node.of.op === 'id' && node.of.name === 'facts') return this.fact(node.name, node.args, scope);
        return this.method(node.name, this.visit(node.of, scope), node.args, scope);
      case 'list':
        return this.list(node.items, DYN, scope);
      case '?:': {
        const test = this.test(node.test, scope);
        const [yes, no] = [node.yes, node.no].map((part) => this.visit(part, scope));
        const text = words.say('choice', { test: test.text, yes: yes?.text ?? '', no: no?.text ?? '' });
        return said(text, yes?.type ?? DYN, false);
      }
      case 'not':
        return this.not(node.of, scope);
      case 'minus':
        return said(`-${this.visit(node.of, scope).text}`, INT);
      case '&&':
      case '||': {
        const parts = flat(node, node.op).map((part) => bracketed(this.test(part, scope), words));
        return said(parts.join(words.say(node.op === '&&' ? 'and' : 'or')), BOOL, false);
      }
      default:
        return this.binary(node.op, node.left, node.right, scope);
    }
  }

  /** A part that is true or false: a plain field of a yes or a no is said to hold. */
  private test(node: Node, scope: Scope): Said {
    const part = this.visit(node, scope);
    const plain = node.op === '.' || node.op === 'id';
    return plain && part.type.type === 'bool' ? said(this.words.say('holds', { of: part.text }), BOOL) : part;
  }

  private not(node: Node, scope: Scope): Said {
    if (node.op === '==') return this.binary('!=', node.left, node.right, scope);
    if (node.op === 'call' && node.name === 'isNone' && node.args[0])
      return said(this.words.say('is-there', { of: this.visit(node.args[0], scope).text }), BOOL);
    return said(this.words.say('not', { of: bracketed(this.test(node, scope), this.words) }), BOOL, false);
  }

  private value(value: string | number | boolean | null): Said {
    const { words } = this;
    if (value === null) return said(words.say('none'), DYN);
    if (typeof value === 'boolean') return said(words.say(value ? 'true' : 'false'), BOOL);
    if (typeof value === 'number') return said(formatNumber(value), INT);
    return said(words.say('quoted', { text: value }), { type: 'string' });
  }

  private variable(name: string): Said {
    const { labels } = this.catalogue;
    const type = this.types.variables[name] ?? 'dyn';
    const label = labels[`applications[].${name}`] ?? labels[name] ?? labels[this.paths.get(type) ?? ''];
    return said(this.wordOf(`variable-${name}`) ?? label?.label[this.words.lang] ?? name, { type });
  }

  private field(node: Node & { readonly op: '.' }, scope: Scope): Said {
    const of = this.visit(node.of, scope);
    const type = this.types.records[of.type.type]?.[node.field] ?? DYN;
    const path = `${this.paths.get(of.type.type) ?? ''}.${node.field}`;
    const label =
      this.catalogue.labels[path]?.label[this.words.lang] ??
      this.wordOf(`field-${of.type.type}-${node.field}`) ??
      node.field;
    return said(this.words.say('field', { of: of.text, field: label }), type);
  }

  private wordOf(key: string): string | undefined {
    return this.catalogue.documents.book?.[key]?.[this.words.lang];
  }

  private call(name: string, args: readonly Node[], scope: Scope): Said {
    const { words } = this;
    const [first] = args;
    if (name === 'param' && first?.op === 'value') {
      const parameter = this.catalogue.parameters[String(first.value)];
      return said(words.say('parameter', { name: parameter?.name[words.lang] ?? String(first.value) }), INT);
    }
    if (name === 'date' && first?.op === 'value') return said(formatDate(String(first.value)), { type: 'Date' });
    const of = first ? this.visit(first, scope) : said('', DYN);
    if (name === 'isNone') return said(words.say('is-none', { of: of.text }), BOOL);
    return said(words.say('size', { of: of.text }), INT);
  }

  private fact(name: string, args: readonly Node[], scope: Scope): Said {
    const vocabularies = SLUG_ARGUMENTS[name] ?? [];
    const parts = args.map((arg, i) => {
      const vocabulary = vocabularies[i];
      if (vocabulary === undefined || vocabulary === '') return this.visit(arg, scope);
      return this.list(arg.op === 'list' ? arg.items : [arg], { type: 'string', vocabulary }, scope);
    });
    const values = Object.fromEntries(parts.map(({ text }, i) => [`a${i + 1}`, text]));
    const signature = this.types.functions.find((text) => text.startsWith(`${name}(`)) ?? '';
    const type = { type: /\): (.+)$/.exec(signature)?.[1] ?? 'dyn' };
    // An empty list (no status, only a designation) is not read aloud: such a fact has words of its own without it.
    const empty = args.findIndex((arg) => arg.op === 'list' && arg.items.length === 0);
    const key = [...(empty < 0 ? [] : [`fact-${name}-without-a${empty + 1}`]), `fact-${name}`].find(
      (one) => this.wordOf(one) !== undefined,
    );
    if (key !== undefined) return said(this.words.say(key, values), type);
    return said(`${name}(${parts.map(({ text }) => text).join(', ')})`, type);
  }

  private method(name: string, of: Said, args: readonly Node[], scope: Scope): Said {
    const { words } = this;
    const [binder, body] = args;
    if (name === 'size' || binder?.op !== 'id' || !body) return said(words.say('size', { of: of.text }), INT);
    const type = { ...of.type, type: elementOf(of.type.type) ?? 'dyn' };
    const inner = (name === 'map' ? this.visit : this.test).call(this, body, {
      ...scope,
      [binder.name]: said(words.say('it'), type),
    });
    if (name === 'exists' && body.op === 'value') return said(words.say('exists-any', { list: of.text }), BOOL);
    const text = words.say(name, { list: of.text, test: inner.text });
    if (name === 'filter') return said(text, of.type);
    return name === 'map' ? said(text, { ...inner.type, type: `list<${inner.type.type}>` }) : said(text, BOOL, false);
  }

  private list(items: readonly Node[], type: ConditionType, scope: Scope): Said {
    const parts = items.map((item) => this.slug(item, type) ?? this.visit(item, scope).text);
    const [first] = items;
    const element = first && type === DYN ? this.visit(first, scope).type.type : type.type;
    return said(parts.join(this.words.say('list-separator')), { ...type, type: `list<${element}>` });
  }

  private binary(op: string, leftNode: Node, rightNode: Node, scope: Scope): Said {
    const { words } = this;
    const left = this.visit(leftNode, scope);
    if (op === 'in') {
      const right =
        rightNode.op === 'list' ? this.list(rightNode.items, left.type, scope) : this.visit(rightNode, scope);
      return said(words.say('in', { left: left.text, right: right.text }), BOOL);
    }
    const right = this.visit(rightNode, scope);
    const leftText = this.slug(leftNode, right.type) ?? left.text;
    const rightText = this.slug(rightNode, left.type) ?? right.text;
    const values = { left: leftText, right: rightText };
    if (op === '==' || op === '!=') {
      const same = left.type.type === 'Person' || left.type.type === 'Marriage';
      return said(words.say(`${same ? 'same' : 'equals'}${op === '!=' ? '-not' : ''}`, values), BOOL);
    }
    if (op === '+' || op === '-' || op === '*') return said(words.say(`op-${op}`, values), INT, false);
    const kind = left.type.type === 'Date' || right.type.type === 'Date' ? 'date' : 'number';
    return said(words.say(`${kind}-${op}`, values), BOOL);
  }

  /** The word of the slug a fact is compared with in a choice: `employee` → 会社員等（雇用）. */
  wordFor(slug: string, chosen: Expression | undefined, bound: Bound): string {
    const type = chosen ? this.visit(chosen.node, this.scope(bound)).type : DYN;
    return (type.vocabulary && this.catalogue.vocabulary[type.vocabulary]?.[slug]?.[this.words.lang]) || slug;
  }

  /** The word of a slug that is compared with a field of a vocabulary. */
  private slug(node: Node, type: ConditionType): string | undefined {
    if (type.vocabulary === undefined || node.op !== 'value' || typeof node.value !== 'string') return undefined;
    const word = this.catalogue.vocabulary[type.vocabulary]?.[node.value]?.[this.words.lang];
    return this.words.say('quoted', { text: word ?? node.value });
  }
}

function said(text: string, type: ConditionType, tight = true): Said {
  return { text, type, tight };
}

function bracketed(part: Said, words: Words): string {
  return part.tight ? part.text : words.say('brackets', { text: part.text });
}

/** The operands of a chain of one operator. */
function flat(node: Node, op: '&&' | '||'): Node[] {
  return node.op === op ? [...flat(node.left, op), ...flat(node.right, op)] : [node];
}

/** The first label path under which each record of the profile stands. */
function recordPaths(records: RecordTypes): Map<string, string> {
  const paths = new Map<string, string>();
  const visit = (record: string, prefix: string): void => {
    for (const [field, form] of Object.entries(records[record] ?? {})) {
      const at = `${prefix}${prefix === '' ? '' : '.'}${field}${form.map ? '.*' : form.list ? '[]' : ''}`;
      if (form.ref !== undefined || paths.has(form.type) || !Object.hasOwn(records, form.type)) continue;
      paths.set(form.type, at);
      visit(form.type, at);
    }
  };
  visit('Case', '');
  return paths;
}
