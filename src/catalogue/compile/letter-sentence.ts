import type { Message } from '../../base/issue.ts';
import type { Expression } from '../condition/node.ts';
import { elementOf } from '../condition/types.ts';
import type { CellForm, CiteForm, PhraseForm, RevisionForm, SentenceForm, WordsForm } from '../form/letter.ts';
import type { Cite, Lets, LetterPhrase, LetterSentence, Loop, Saying } from '../letter-model.ts';
import type { ContentPath } from './content-file.ts';
import type { CompileContext, Entry, Scope } from './context.ts';
import { LETTER_FAULTS } from './letter-messages.ts';
import { type LetterScope, WordsCompiler } from './letter-pieces.ts';
import { valueKeys } from './letter-words.ts';
import { FAULTS } from './messages.ts';

/** Everything the sentences of one letter may refer to. */
export interface LetterTables {
  /** Name of the vocabulary of the field an expression ends in. */
  vocabularyName(expression: Expression, scope: Scope): string | undefined;
  /** Slugs of every vocabulary. */
  readonly vocabulary: Readonly<Record<string, readonly string[]>>;
  readonly units: ReadonlySet<string>;
  /** Papers that can be on a list of the letter's applications. */
  readonly papers: ReadonlySet<string>;
  /** Requirements and weak points of the letter's applications. */
  readonly requirements: ReadonlySet<string>;
  /** Those of every category: a part may name them. */
  readonly everyRequirement: readonly string[];
  readonly evidence: ReadonlySet<string>;
}

/** Compiles sentences and phrases of one letter. Issues are noted on the context. */
export class SentenceCompiler {
  private readonly context: CompileContext;
  private readonly tables: LetterTables;
  private readonly entry: Entry<unknown>;
  private readonly variables: Scope;
  private readonly words: WordsCompiler;
  private readonly shared: boolean;
  /** `shared`: sentences of a part, in which what is not of this letter falls away. */
  constructor(context: CompileContext, tables: LetterTables, entry: Entry<unknown>, variables: Scope, shared = false) {
    this.shared = shared;
    this.context = context;
    this.tables = tables;
    this.entry = entry;
    this.variables = variables;
    this.words = new WordsCompiler(context, tables, entry);
  }

  /** A sentence; a `cell` of a table need not end like one. */
  sentence(
    outer: LetterScope,
    path: ContentPath,
    form: SentenceForm & Pick<CellForm, 'none'>,
    { cell = false }: { readonly cell?: boolean } = {},
  ): LetterSentence {
    const { loop, scope: looped } = this.loop(outer, path, form.for);
    const { lets, scope } = this.lets(looped, path, form.let);
    const when = this.expression(scope, [...path, 'when'], form.when, ['bool']);
    const phrases = Object.fromEntries(
      Object.entries(form.phrases ?? {}).flatMap(([name, phrase]) => {
        this.checkName(name, scope, [...path, 'phrases', name]);
        const compiled = this.phrase(scope, [...path, 'phrases', name], phrase);
        return compiled ? [[name, compiled]] : [];
      }),
    );
    const names = new Set(Object.keys(form.phrases ?? {}));
    const first = form.first && this.words.pieces(scope, [...path, 'first'], form.first);
    const later = form.later && this.words.pieces(scope, [...path, 'later'], form.later);
    const { choose, cases } = this.cases(scope, path, form, names, cell);
    const own = this.saying(scope, path, form, names, choose === undefined, cell);
    const used = [own, ...Object.values(cases ?? {})].flatMap(({ text }) => (text ? [...valueKeys(text.ja)] : []));
    for (const name of names)
      if (!used.includes(`{{${name}}}`))
        this.fault([...path, 'phrases', name], 'letter-phrase', LETTER_FAULTS.phrase(name));
    const raisedBy = this.requirements([...path, 'raisedBy'], form.raisedBy);
    const none = form.none && this.context.text(this.entry, [...path, 'none'], form.none);
    return {
      ...own,
      id: form.id,
      important: form.important === true,
      optional: form.optional === true,
      lets,
      phrases,
      ...(when ? { when } : {}),
      ...(raisedBy ? { raisedBy } : {}),
      ...(loop ? { loop } : {}),
      ...(first ? { first } : {}),
      ...(later ? { later } : {}),
      ...(choose && cases ? { choose, cases } : {}),
      ...(none ? { none } : {}),
    };
  }

  /** A compiled sentence, or a `cell`, with some of its fields written anew; what is not written stays as it is. */
  revise(
    outer: LetterScope,
    path: ContentPath,
    shipped: LetterSentence,
    form: RevisionForm & Pick<CellForm, 'none'>,
    { cell = false }: { readonly cell?: boolean } = {},
  ): LetterSentence {
    const scope = scopeWithin(outer, shipped);
    const names = new Set(Object.keys(shipped.phrases));
    const when = this.expression(scope, [...path, 'when'], form.when, ['bool']);
    this.requirements([...path, 'raisedBy'], form.raisedBy);
    const words = (key: 'first' | 'later') => {
      const written = form[key];
      const pieces = written && this.words.pieces(scope, [...path, key], written, undefined, shipped[key]);
      return pieces ? { [key]: pieces } : {};
    };
    const phrases = Object.entries(form.phrases ?? {}).flatMap(([name, written]) => {
      this.context.known(this.entry, [...path, 'phrases', name], 'phrases', name, names);
      const one = Object.hasOwn(shipped.phrases, name) ? shipped.phrases[name] : undefined;
      const below = [...path, 'phrases', name];
      const text = one && this.words.pieces(scopeWithin(scope, one), below, written, undefined, one.text);
      return text ? [[name, { ...one, text }] as const] : [];
    });
    const cases = Object.entries(form.cases ?? {}).flatMap(([slug, written]) => {
      const below = [...path, 'cases', slug];
      this.context.known(this.entry, below, 'cases', slug, Object.keys(shipped.cases ?? {}));
      const one = shipped.cases && Object.hasOwn(shipped.cases, slug) ? shipped.cases[slug] : undefined;
      return one ? [[slug, this.revised(scope, below, one, written, names, cell)] as const] : [];
    });
    return {
      ...shipped,
      ...this.revised(scope, path, shipped, form, names, cell),
      ...(form.none ? { none: this.context.text(this.entry, [...path, 'none'], form.none) } : {}),
      ...(when ? { when } : {}),
      ...(form.raisedBy ? { raisedBy: form.raisedBy } : {}),
      ...(form.important === undefined ? {} : { important: form.important }),
      ...(form.optional === undefined ? {} : { optional: form.optional }),
      ...words('first'),
      ...words('later'),
      phrases: { ...shipped.phrases, ...Object.fromEntries(phrases) },
      ...(shipped.cases ? { cases: { ...shipped.cases, ...Object.fromEntries(cases) } } : {}),
    };
  }

  private revised(
    scope: LetterScope,
    path: ContentPath,
    shipped: Saying,
    form: WordsForm & { cites?: readonly CiteForm[] | undefined; answers?: readonly string[] | undefined },
    phrases: ReadonlySet<string>,
    cell: boolean,
  ): Saying {
    const anew = [form.ja, form['zh-Hans'], form['zh-Hant']].some((text) => text !== undefined);
    const text = anew ? this.words.pieces(scope, path, form, phrases, shipped.text) : shipped.text;
    const cites = form.cites?.flatMap((cite, i) => this.cite(scope, [...path, 'cites', i], cite)) ?? shipped.cites;
    this.requirements([...path, 'answers'], form.answers);
    if (text && (anew || form.cites)) {
      if (!cell) this.words.marks(path, text);
      const cited = text.ja.some(({ kind }) => kind === 'cited');
      if (cited !== cites.length > 0) this.fault(path, 'letter-cited', LETTER_FAULTS.cited());
    }
    return { ...(text ? { text } : {}), cites, answers: form.answers ?? shipped.answers };
  }

  /** Variables that stand for expressions; each may use those before it. */
  lets(outer: LetterScope, path: ContentPath, form: Readonly<Record<string, string>> | undefined) {
    let scope = outer;
    const lets: (readonly [string, Expression])[] = [];
    for (const [name, source] of Object.entries(form ?? {})) {
      const below = [...path, 'let', name];
      const expression = this.expression(scope, below, source);
      if (!expression || !this.checkName(name, scope, below)) continue;
      lets.push([name, expression]);
      scope = { types: { ...scope.types, [name]: expression.type }, lets: { ...scope.lets, [name]: expression } };
    }
    return { lets: lets as Lets, scope };
  }

  expression(scope: LetterScope, path: ContentPath, source: string | undefined, wanted?: readonly string[]) {
    return source === undefined ? undefined : this.context.expression(this.entry, path, source, scope.types, wanted);
  }

  /** Slugs of requirements, which must be those of the letter's own applications; in a part, those of them that are. */
  requirements(path: ContentPath, slugs: readonly string[] | undefined): readonly string[] | undefined {
    slugs?.forEach((slug, i) => {
      if (this.shared) this.context.known(this.entry, [...path, i], 'requirements', slug, this.tables.everyRequirement);
      else if (!this.tables.requirements.has(slug))
        this.fault([...path, i], 'letter-requirement', LETTER_FAULTS.requirement(slug));
    });
    return this.shared ? slugs?.filter((slug) => this.tables.requirements.has(slug)) : slugs;
  }

  /** A loop over a list, and the scope inside it. */
  loop(outer: LetterScope, path: ContentPath, form: Readonly<Record<string, string>> | undefined) {
    const [[variable, source] = ['', ''], ...more] = Object.entries(form ?? {});
    if (!form) return { scope: outer };
    const below = [...path, 'for', variable];
    if (more.length > 0) this.fault([...path, 'for'], 'shape', FAULTS.shape('for: { variable: "list" }'));
    const over = this.expression(outer, below, source);
    const element = over && elementOf(over.type);
    if (over && element === undefined) this.fault(below, 'expression', FAULTS.expression(source, over.type));
    if (!over || element === undefined || !this.checkName(variable, outer, below)) return { scope: outer };
    const loop: Loop = { variable, over };
    return { loop, scope: { ...outer, types: { ...outer.types, [variable]: element } } };
  }

  private phrase(outer: LetterScope, path: ContentPath, form: PhraseForm): LetterPhrase | undefined {
    const { loop, scope: looped } = this.loop(outer, path, form.for);
    const { lets, scope } = this.lets(looped, path, form.let);
    const when = this.expression(scope, [...path, 'when'], form.when, ['bool']);
    const text = this.words.pieces(scope, path, form);
    if (!text) return undefined;
    return {
      text,
      lets,
      optional: form.optional === true,
      join: form.join ?? 'and',
      ...(loop ? { loop } : {}),
      ...(when ? { when } : {}),
    };
  }

  private cases(scope: LetterScope, path: ContentPath, form: SentenceForm, names: ReadonlySet<string>, cell: boolean) {
    const together = (form.choose === undefined) === (form.cases === undefined);
    if (!together || (form.choose !== undefined && form.ja !== undefined))
      this.fault(path, 'letter-cases', LETTER_FAULTS.cases());
    const choose = this.expression(scope, [...path, 'choose'], form.choose, ['string', 'bool', 'int']);
    if (!choose || !form.cases) return {};
    const cases = Object.fromEntries(
      Object.entries(form.cases).map(([slug, one]) => {
        const silent = Object.keys(one).length === 0;
        return [slug, this.saying(scope, [...path, 'cases', slug], one, names, !silent, cell)];
      }),
    );
    this.exhaustive(scope, path, choose, Object.keys(cases));
    return { choose, cases };
  }

  /** Every slug the chosen fact may have needs its case; numbers, of which there is no end, need none. */
  private exhaustive(scope: LetterScope, path: ContentPath, choose: Expression, cases: readonly string[]): void {
    if (choose.type === 'int') return;
    const name = this.tables.vocabularyName(choose, scope.types);
    const slugs = choose.type === 'bool' ? ['true', 'false'] : name && this.tables.vocabulary[name];
    if (!slugs) return;
    const missing = slugs.filter((slug) => !cases.includes(slug));
    if (missing.length > 0) this.fault([...path, 'cases'], 'cases', FAULTS.cases(missing.join(', ')));
    for (const slug of cases) this.context.known(this.entry, [...path, 'cases', slug], choose.source, slug, slugs);
  }

  private saying(
    scope: LetterScope,
    path: ContentPath,
    form: WordsForm & { cites?: readonly CiteForm[] | undefined; answers?: readonly string[] | undefined },
    phrases: ReadonlySet<string>,
    needed: boolean,
    cell: boolean,
  ): Saying {
    const text = needed || form.ja !== undefined ? this.words.pieces(scope, path, form, phrases) : undefined;
    const cites = (form.cites ?? []).flatMap((cite, i) => this.cite(scope, [...path, 'cites', i], cite));
    const answers = this.requirements([...path, 'answers'], form.answers) ?? [];
    if (text) {
      if (!cell) this.words.marks(path, text);
      const cited = text.ja.some(({ kind }) => kind === 'cited');
      if (cited !== cites.length > 0) this.fault(path, 'letter-cited', LETTER_FAULTS.cited());
    }
    return { ...(text ? { text } : {}), cites: this.ofList(cites), answers };
  }

  private cite(scope: LetterScope, path: ContentPath, form: CiteForm): Cite[] {
    if (typeof form === 'object' && 'row' in form) {
      const row = this.expression(scope, [...path, 'row'], form.row, ['string']);
      return row ? [{ row }] : [];
    }
    const { paper, whose } = typeof form === 'string' ? { paper: form, whose: undefined } : form;
    if (!this.tables.evidence.has(paper)) this.context.known(this.entry, path, 'evidence', paper, this.tables.evidence);
    else if (!this.shared && !this.tables.papers.has(paper))
      this.fault(path, 'letter-never', LETTER_FAULTS.never(paper));
    const person = this.expression(scope, [...path, 'whose'], whose, ['Person']);
    return [{ paper, ...(person ? { whose: person } : {}) }];
  }

  /** Papers that can be on a list of the letter. */
  private ofList(cites: readonly Cite[]): readonly Cite[] {
    return this.shared ? cites.filter(({ paper }) => paper === undefined || this.tables.papers.has(paper)) : cites;
  }

  private checkName(name: string, scope: LetterScope, path: ContentPath): boolean {
    const taken =
      ['facts', 'cited', 'exhibits'].includes(name) || Object.hasOwn({ ...this.variables, ...scope.types }, name);
    if (/^[a-z][A-Za-z0-9]*$/.test(name) && !taken && !(name in Object.prototype)) return true;
    this.fault(path, 'letter-name', LETTER_FAULTS.name(name));
    return false;
  }

  private fault(path: ContentPath, code: string, what: Message): void {
    this.context.fault(this.entry, path, code, what);
  }
}

/** The scope inside something compiled: names it was given, the element of its loop, and its variables. */
export function scopeWithin(
  outer: LetterScope,
  { given = [], loop, lets }: { readonly given?: Lets; readonly loop?: Loop; readonly lets: Lets },
): LetterScope {
  const names = [...given, ...lets];
  const element = loop && elementOf(loop.over.type);
  const types = loop && element !== undefined ? { ...outer.types, [loop.variable]: element } : outer.types;
  return {
    types: { ...types, ...Object.fromEntries(names.map(([name, { type }]) => [name, type])) },
    lets: { ...outer.lets, ...Object.fromEntries(names) },
  };
}
