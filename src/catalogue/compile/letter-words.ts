import Handlebars from 'handlebars';
import type { Message } from '../../base/issue.ts';
import type { DocumentLang } from '../../base/locale.ts';
import { nearest } from '../../base/nearest.ts';
import { FORBIDDEN_KEYS } from '../../case/paths.ts';
import type { Expression } from '../condition/node.ts';
import { type HelperForm, LETTER_HELPERS } from '../form/letter-helpers.ts';
import type { Piece } from '../letter-model.ts';
import { LETTER_FAULTS } from './letter-messages.ts';

/** What the words of one sentence may name. */
export interface WordScope {
  /** A checked expression; undefined after a fault, which has been told. */
  expression(source: string, wanted?: readonly string[]): Expression | undefined;
  /** The vocabulary of the field an expression ends in. */
  vocabulary(expression: Expression): string | undefined;
  /** Name of a paper; undefined if there is none. */
  paper(slug: string, lang: DocumentLang): string | undefined;
  /** Words as they stand in the file, on their way into the language that is read: converted, or not. */
  literal(text: string): string;
  readonly phrases: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  /** Texts that were taken apart before: a part stands in many letters, Chinese is read for two scripts. */
  readonly programs: Map<string, hbs.AST.Program>;
  fault(code: string, what: Message): void;
}

type Value = Extract<Piece, { kind: 'value' }>;
type Call = hbs.AST.MustacheStatement;

/** The path of a field or a variable: nothing of JavaScript's own, no `../`, `@` or `[…]`. */
const SIMPLE_PATH = /^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)*$/;
const KANA = /[\u3041-\u3096\u30a1-\u30fa]+/;
const OWN_NAMES: ReadonlySet<string> = new Set([
  ...FORBIDDEN_KEYS,
  ...Object.getOwnPropertyNames(Object.prototype),
  'this',
]);

/**
 * Reads a text with `{{…}}`. Handlebars' own parser takes it apart; of all it knows only a value, or one of our helpers
 * with paths, words and numbers, is let through. `lang` picks the names of papers and whether kana may stand there. Faults are told to the scope.
 */
export function parseWords(text: string, lang: DocumentLang, scope: WordScope): readonly Piece[] {
  let program: hbs.AST.Program;
  try {
    program = scope.programs.get(text) ?? Handlebars.parseWithoutProcessing(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message.split('\n').slice(0, 2).join(' ') : String(error);
    scope.fault('letter-syntax', LETTER_FAULTS.syntax(detail));
    return [];
  }
  scope.programs.set(text, program);
  return new WordParser(lang, scope).pieces(program.body);
}

/** What identifies a piece among those of the other language: its expressions, not how they are put. */
export function valueKeys(pieces: readonly Piece[]): ReadonlySet<string> {
  const sources = (value: Value) => [
    ...value.args.flatMap((arg) => (typeof arg === 'string' ? [] : [arg.source])),
    ...Object.values(value.options).flatMap((option) => (typeof option === 'object' ? [option.source] : [])),
  ];
  return new Set(
    pieces.flatMap((piece) =>
      piece.kind === 'value' ? sources(piece) : piece.kind === 'phrase' ? [`{{${piece.name}}}`] : [],
    ),
  );
}

class WordParser {
  private readonly lang: DocumentLang;
  private readonly scope: WordScope;
  constructor(lang: DocumentLang, scope: WordScope) {
    this.lang = lang;
    this.scope = scope;
  }

  pieces(statements: readonly hbs.AST.Statement[]): Piece[] {
    return statements.flatMap((statement): Piece[] => {
      if (statement.type === 'ContentStatement') {
        const { value } = statement as hbs.AST.ContentStatement;
        // A backslash makes Handlebars print what follows as it stands: braces are never words.
        if (/\{\{|\}\}/.test(value)) this.refuse(value.slice(0, 20));
        const kana = this.lang === 'ja' ? undefined : KANA.exec(value)?.[0];
        if (kana !== undefined) this.scope.fault('letter-kana', LETTER_FAULTS.kana(kana));
        return [{ kind: 'text', text: this.scope.literal(value) }];
      }
      if (statement.type === 'MustacheStatement') return this.mustache(statement as Call);
      this.refuse(statement.type);
      return [];
    });
  }

  private mustache(call: Call): Piece[] {
    if (!call.escaped) return this.refuse('{{{…}}}');
    if (call.strip.open || call.strip.close) return this.refuse('{{~…~}}');
    if (call.path.type !== 'PathExpression') return this.refuse(String((call.path as hbs.AST.StringLiteral).original));
    const source = this.path(call.path as hbs.AST.PathExpression);
    if (source === undefined) return [];
    const pairs = call.hash?.pairs ?? [];
    if (call.params.length === 0 && pairs.length === 0) return this.bare(source);
    if (source === 'term' || source === 'paper') return this.reference(source, call);
    return this.helper(source, call.params, pairs);
  }

  /** A path as written, if it is nothing but names. */
  private path(path: hbs.AST.PathExpression): string | undefined {
    const { original } = path;
    const names = path.parts.map(String);
    const simple = !path.data && path.depth === 0 && SIMPLE_PATH.test(original) && names.join('.') === original;
    if (simple && names.every((name) => !OWN_NAMES.has(name))) return original;
    this.refuse(original);
    return undefined;
  }

  private bare(source: string): Piece[] {
    if (source === 'cited') return [{ kind: 'cited' }];
    if (source === 'exhibits') return [{ kind: 'cited', plain: true }];
    if (this.scope.phrases.has(source)) return [{ kind: 'phrase', name: source }];
    const expression = this.scope.expression(source);
    if (!expression) return [];
    if (expression.type !== 'string' || this.scope.vocabulary(expression) !== undefined) {
      this.scope.fault('letter-bare', LETTER_FAULTS.bare(source, expression.type));
      return [];
    }
    return [{ kind: 'value', helper: 'text', args: [expression], options: {} }];
  }

  /** `{{term "住民税"}}` prints a Japanese word as it stands, `{{paper "slug"}}` the name of a paper. */
  private reference(kind: 'term' | 'paper', call: Call): Piece[] {
    const [argument, ...more] = call.params;
    if (argument?.type !== 'StringLiteral' || more.length > 0 || call.hash) return this.wrong(kind, '"…"');
    const { value } = argument as hbs.AST.StringLiteral;
    if (kind === 'term') return [{ kind: 'text', text: value, lang: 'ja' }];
    const name = this.scope.paper(value, this.lang);
    return name === undefined ? this.wrong('paper', `evidence: ${value}?`) : [{ kind: 'text', text: name }];
  }

  private helper(name: string, params: readonly hbs.AST.Expression[], pairs: readonly hbs.AST.HashPair[]): Piece[] {
    if (!Object.hasOwn(LETTER_HELPERS, name)) {
      this.scope.fault('letter-helper', LETTER_FAULTS.helper(name, nearest(name, Object.keys(LETTER_HELPERS))));
      return [];
    }
    const helper = name as keyof typeof LETTER_HELPERS;
    const form: HelperForm = LETTER_HELPERS[helper];
    if (params.length !== form.args.length)
      return this.wrong(name, form.args.map((types) => (types === 'unit' ? '"unit"' : types.join('|'))).join(', '));
    const args = params.map((param, i) => this.argument(name, param, form.args[i] ?? []));
    const options = pairs.map(({ key, value }) => [key, this.option(name, key, value, form)] as const);
    if (args.includes(undefined) || options.some(([, value]) => value === undefined)) return [];
    const piece: Value = {
      kind: 'value',
      helper,
      args: args as (Expression | string)[],
      options: Object.fromEntries(options) as Value['options'],
    };
    return helper === 'word' ? this.word(piece) : [piece];
  }

  private word(piece: Value): Piece[] {
    const [expression] = piece.args;
    const vocabulary = typeof expression === 'object' ? this.scope.vocabulary(expression) : undefined;
    if (vocabulary !== undefined) return [{ ...piece, vocabulary }];
    const source = typeof expression === 'object' ? expression.source : '';
    this.scope.fault('letter-vocabulary', LETTER_FAULTS.vocabulary(source));
    return [];
  }

  private argument(
    helper: string,
    param: hbs.AST.Expression,
    types: readonly string[] | 'unit',
  ): Expression | string | undefined {
    if (types === 'unit') {
      const unit = param.type === 'StringLiteral' ? (param as hbs.AST.StringLiteral).value : '';
      if (this.scope.units.has(unit)) return unit;
      this.wrong(helper, [...this.scope.units].map((word) => `"${word}"`).join(', '));
      return undefined;
    }
    return this.expression(helper, param, types);
  }

  private option(helper: string, key: string, value: hbs.AST.Expression, form: HelperForm) {
    const takes = Object.hasOwn(form.options ?? {}, key) ? form.options?.[key] : undefined;
    if (takes === undefined) this.wrong(helper, Object.keys(form.options ?? {}).join(', ') || '-');
    else if (takes === 'flag') {
      if (value.type === 'BooleanLiteral') return (value as hbs.AST.BooleanLiteral).value;
      this.wrong(helper, `${key}=true|false`);
    } else if ('words' in takes) {
      const word = value.type === 'StringLiteral' ? (value as hbs.AST.StringLiteral).value : '';
      if (takes.words.includes(word)) return word;
      this.wrong(helper, `${key}="${takes.words.join('|')}"`);
    } else return this.expression(helper, value, takes);
    return undefined;
  }

  private expression(helper: string, param: hbs.AST.Expression, types: readonly string[]): Expression | undefined {
    if (param.type === 'PathExpression') {
      const source = this.path(param as hbs.AST.PathExpression);
      return source === undefined ? undefined : this.scope.expression(source, types);
    }
    this.wrong(helper, types.join('|'));
    return undefined;
  }

  private refuse(what: string): [] {
    this.scope.fault('letter-refused', LETTER_FAULTS.refused(what));
    return [];
  }

  private wrong(helper: string, wanted: string): [] {
    this.scope.fault('letter-argument', LETTER_FAULTS.argument(helper, wanted));
    return [];
  }
}
