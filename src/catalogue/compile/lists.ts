import type { Text } from '../../base/locale.ts';
import type { Expression } from '../condition/node.ts';
import { elementOf } from '../condition/types.ts';
import type { ListForm, PaperForm, RowForm } from '../form/list.ts';
import type { List, ListNode, PaperTree, RowContent } from '../model.ts';
import type { ContentPath } from './content-file.ts';
import type { CompileContext, Entry, Scope } from './context.ts';
import { FAULTS } from './messages.ts';
import type { WrittenText } from './prose.ts';

/** More than any list of an authority has, by far: what grows beyond was not meant. */
const MAX_ROWS = 1000;
const MAX_INCLUDES = 12;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Everything lists refer to. */
export interface ListTables {
  readonly lists: ReadonlyMap<string, Entry<ListForm>>;
  /** Lists that are compiled already and may be included as they are: those that an office's list builds on. */
  readonly compiled?: Readonly<Record<string, List>>;
  readonly evidence: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly fetchers: ReadonlySet<string>;
  /** Slugs of the vocabulary of a field, by expression of `choose`; undefined if the field has none. */
  vocabularyOf(expression: Expression, scope: Scope): readonly string[] | undefined;
}

/** A change to a row of an included list, and where it stands. */
interface Override {
  readonly entry: Entry<ListForm>;
  readonly path: ContentPath;
  readonly form: RowForm;
}

/** Where the compiler is: the entry being read, variables in scope, rows renamed and changed by the including list. */
interface Position {
  readonly entry: Entry<ListForm>;
  readonly scope: Scope;
  /** Prefix of row ids, if the list was included under an id. */
  readonly prefix: string;
  readonly omit: ReadonlySet<string>;
  readonly override: Readonly<Record<string, Override>>;
  /** Parameters of the lists around, which texts may name. */
  readonly names: readonly string[];
  /** Lists that are being included, from the outermost. */
  readonly open: readonly string[];
}

/** Resolves one list with everything it includes. Issues are noted on the context. */
export function compileList(context: CompileContext, tables: ListTables, entry: Entry<ListForm>): List {
  const compiler = new ListCompiler(context, tables);
  const scope = entry.form.parameters ?? {};
  const names = Object.keys(scope);
  const position = { entry, scope, prefix: '', omit: new Set<string>(), override: {}, names, open: [entry.slug] };
  return {
    slug: entry.slug,
    rows: compiler.rows(position, ['rows'], entry.form.rows),
    openPoints: [entry, ...included(entry, tables.lists)].flatMap((list) =>
      (list.form.openPoints ?? []).map((point, i) =>
        context.text(list, ['openPoints', i], point, { params: false, names: [] }),
      ),
    ),
    ...(names.length > 0 ? { parameters: scope } : {}),
  };
}

/** Every list a list includes, at any depth, each once: what they leave open stays open in it. */
function included(entry: Entry<ListForm>, lists: ListTables['lists']): Entry<ListForm>[] {
  const found = new Set<Entry<ListForm>>();
  const visit = (rows: readonly RowForm[]): void => {
    for (const { include, rows: inner } of rows) {
      if (inner) visit(inner);
      const list = include === undefined ? undefined : lists.get(include);
      if (!list || list === entry || found.has(list)) continue;
      found.add(list);
      visit(list.form.rows);
    }
  };
  visit(entry.form.rows);
  return [...found];
}

/** Where a row of an office stands in a list: variables in scope, and parameters that its texts may name. */
export interface RowPlace {
  readonly scope: Scope;
  readonly names: readonly string[];
}

/** Compiles one row, or something that makes rows, for a place in a compiled list. Issues are noted on the context. */
export function compileRow(
  context: CompileContext,
  tables: ListTables,
  entry: Entry<ListForm>,
  { scope, names }: RowPlace,
  path: ContentPath,
  form: RowForm,
): ListNode[] {
  const position = { entry, scope, prefix: '', omit: new Set<string>(), override: {}, names, open: [entry.slug] };
  return new ListCompiler(context, tables).node(position, path, form);
}

class ListCompiler {
  private readonly context: CompileContext;
  private readonly tables: ListTables;
  private count = 0;
  constructor(context: CompileContext, tables: ListTables) {
    this.context = context;
    this.tables = tables;
  }

  rows(at: Position, path: ContentPath, forms: readonly RowForm[]): ListNode[] {
    return forms.flatMap((form, i) => this.node(at, [...path, i], form));
  }

  node(at: Position, path: ContentPath, form: RowForm): ListNode[] {
    if (!this.mayGrow(at, path)) return [];
    if (form.include !== undefined) return this.include(at, path, form, form.include);
    if (form.for) return this.loop(at, path, form, form.for);
    if (form.rows) return this.rows(at, [...path, 'rows'], form.rows);
    return this.row(at, path, form);
  }

  /** Lists that include others twice, which include others twice, grow without bounds. */
  private mayGrow(at: Position, path: ContentPath): boolean {
    this.count += 1;
    if (this.count === MAX_ROWS + 1) this.context.fault(at.entry, path, 'rows', FAULTS.tooManyRows(MAX_ROWS));
    return this.count <= MAX_ROWS;
  }

  private include(at: Position, path: ContentPath, form: RowForm, slug: string): ListNode[] {
    const { lists, compiled = {} } = this.tables;
    this.context.known(at.entry, [...path, 'include'], 'lists', slug, [...lists.keys(), ...Object.keys(compiled)]);
    const entry = lists.get(slug);
    if (!entry) return Object.hasOwn(compiled, slug) ? this.compiled(at, path, form, compiled[slug] as List) : [];
    if (at.open.includes(slug)) {
      this.context.fault(at.entry, path, 'circle', FAULTS.circle([...at.open, slug].join(' → ')));
      return [];
    }
    if (at.open.length > MAX_INCLUDES) {
      this.context.fault(at.entry, path, 'deep', FAULTS.tooDeep(MAX_INCLUDES));
      return [];
    }
    const parameters = entry.form.parameters ?? {};
    const bind = this.bind(at, path, form, parameters);
    this.checkTargets(at, path, form, entry);
    const override = Object.entries(form.override ?? {}).map(
      ([id, change]) => [id, { entry: at.entry, path: [...path, 'override', id], form: change }] as const,
    );
    const inner: Position = {
      entry,
      scope: { ...at.scope, ...parameters },
      prefix: form.id === undefined ? at.prefix : `${at.prefix}${form.id}/`,
      omit: new Set([...at.omit, ...(form.omit ?? [])]),
      override: { ...Object.fromEntries(override), ...at.override },
      names: [...at.names, ...Object.keys(parameters)],
      open: [...at.open, slug],
    };
    const rows = this.rows(inner, ['rows'], entry.form.rows);
    return Object.keys(bind).length === 0 ? rows : [{ kind: 'scope', bind, rows }];
  }

  /** A list that is compiled already, whole or without some of its rows. */
  private compiled(at: Position, path: ContentPath, form: RowForm, list: List): ListNode[] {
    const bind = this.bind(at, path, form, list.parameters ?? {});
    if (form.override) this.context.fault(at.entry, [...path, 'override'], 'shape', FAULTS.shape('override'));
    const ids = new Set<string>();
    const prefix = form.id === undefined ? '' : `${form.id}/`;
    const without = (nodes: readonly ListNode[]): ListNode[] =>
      nodes.flatMap((node): ListNode[] => {
        if (node.kind !== 'row') return [{ ...node, rows: without(node.rows) }];
        ids.add(node.id);
        if (!this.mayGrow(at, path)) return [];
        if (form.omit?.includes(node.id)) return [];
        return [{ ...node, id: prefix + node.id, via: [list.slug, ...(node.via ?? [])] }];
      });
    const rows = without(list.rows);
    form.omit?.forEach((id, i) => {
      this.context.known(at.entry, [...path, 'omit', i], `lists.${list.slug}`, id, ids);
    });
    return Object.keys(bind).length === 0 ? rows : [{ kind: 'scope', bind, rows }];
  }

  private bind(at: Position, path: ContentPath, form: RowForm, parameters: Readonly<Record<string, string>>) {
    const bind: Record<string, Expression> = {};
    for (const [name, type] of Object.entries(parameters)) {
      const source = form.with?.[name];
      if (source === undefined) this.context.fault(at.entry, path, 'with', FAULTS.parameterMissing(name));
      else {
        const bound = this.context.expression(at.entry, [...path, 'with', name], source, at.scope, [type]);
        if (bound) bind[name] = bound;
      }
    }
    for (const name of Object.keys(form.with ?? {}))
      this.context.known(at.entry, [...path, 'with', name], 'parameters', name, Object.keys(parameters));
    return bind;
  }

  /** `omit` and `override` must name rows that exist, or a change of the included list would go unnoticed. */
  private checkTargets(at: Position, path: ContentPath, form: RowForm, entry: Entry<ListForm>): void {
    const ids = new Set<string>();
    const seen = new Set([entry.slug]);
    const collect = (rows: readonly RowForm[]): void => {
      for (const row of rows) {
        if (row.id !== undefined) ids.add(row.id);
        if (row.rows) collect(row.rows);
        const included = row.include === undefined ? undefined : this.tables.lists.get(row.include);
        if (!included || seen.has(included.slug)) continue;
        seen.add(included.slug);
        collect(included.form.rows);
      }
    };
    collect(entry.form.rows);
    for (const id of [...(form.omit ?? []), ...Object.keys(form.override ?? {})])
      this.context.known(at.entry, path, `lists.${entry.slug}`, id, ids);
  }

  private loop(at: Position, path: ContentPath, form: RowForm, loop: Readonly<Record<string, string>>): ListNode[] {
    const [[variable, source] = ['', ''], ...more] = Object.entries(loop);
    if (more.length > 0 || variable === '' || !form.rows) {
      this.context.fault(at.entry, path, 'shape', FAULTS.shape('for: { variable: "list" }, rows: […]'));
      return [];
    }
    const over = this.context.expression(at.entry, [...path, 'for', variable], source, at.scope);
    const element = over && elementOf(over.type);
    if (!over || element === undefined) {
      if (over)
        this.context.fault(at.entry, [...path, 'for', variable], 'expression', FAULTS.expression(source, over.type));
      return [];
    }
    const inner = { ...at, scope: { ...at.scope, [variable]: element } };
    return [{ kind: 'for', variable, over, rows: this.rows(inner, [...path, 'rows'], form.rows) }];
  }

  private row(at: Position, path: ContentPath, written: RowForm): ListNode[] {
    const id = written.id;
    if (id === undefined) {
      this.context.fault(at.entry, path, 'row-id', FAULTS.rowWithoutId());
      return [];
    }
    if (at.omit.has(id)) return [];
    const override = Object.hasOwn(at.override, id) ? at.override[id] : undefined;
    const kept = override ? without(written, override.form) : written;
    const form: RowForm = { ...kept, ...override?.form };
    const content = {
      ...this.content(at, path, kept),
      ...(override ? this.content({ ...at, entry: override.entry }, override.path, override.form) : {}),
    };
    const choose =
      form.choose === undefined
        ? undefined
        : this.context.expression(at.entry, [...path, 'choose'], form.choose, at.scope, ['string', 'bool']);
    this.checkRow(at, path, form);
    const via = at.open.length > 1 ? { via: at.open.slice(1) } : {};
    if (!choose || !form.cases) return [{ kind: 'row', id: at.prefix + id, ...content, ...via }];
    const cases = Object.fromEntries(
      Object.entries(form.cases).map(([slug, one]) => [slug, this.content(at, [...path, 'cases', slug], one)]),
    );
    const slugs = choose.type === 'bool' ? ['true', 'false'] : this.tables.vocabularyOf(choose, at.scope);
    const missing = (slugs ?? []).filter((slug) => !(slug in cases));
    if (missing.length > 0) this.context.fault(at.entry, [...path, 'cases'], 'cases', FAULTS.cases(missing.join(', ')));
    if (slugs)
      for (const slug of Object.keys(cases))
        this.context.known(at.entry, [...path, 'cases', slug], choose.source, slug, slugs);
    return [{ kind: 'row', id: at.prefix + id, ...content, choose, cases, ...via }];
  }

  private checkRow(at: Position, path: ContentPath, form: RowForm): void {
    const fault = (code: string, what: ReturnType<typeof FAULTS.papers>) =>
      this.context.fault(at.entry, path, code, what);
    const cases = Object.values(form.cases ?? {});
    const every = (has: (row: object) => boolean) => has(form) || (cases.length > 0 && cases.every(has));
    const papers = (row: RowForm) => [row.paper, row.any, row.all].filter((value) => value !== undefined).length;
    if (!every((row) => papers(row as RowForm) === 1)) fault('papers', FAULTS.papers());
    if (!every((row) => 'level' in row && row.level !== undefined)) fault('level', FAULTS.level());
    if (form.when !== undefined && !form.condition) fault('condition', FAULTS.conditionWords());
    if (form.level === 'conditional' && form.when === undefined) fault('when', FAULTS.conditionalWithoutWhen());
    if (form.period !== undefined && !form.periodWords) fault('period', FAULTS.periodWords());
    if (!every((row) => 'sources' in row && 'confidence' in row)) fault('provenance', FAULTS.provenance());
  }

  private content(at: Position, path: ContentPath, form: RowForm): RowContent {
    const { context } = this;
    const content: Mutable<RowContent> = {};
    const text = (key: 'condition' | 'periodWords' | 'note') => {
      const written = form[key];
      if (written) content[key] = this.text(at, [...path, key], written);
    };
    const expression = (key: 'whose' | 'when' | 'period', wanted?: readonly string[]) => {
      const source = form[key];
      const compiled = source && context.expression(at.entry, [...path, key], source, at.scope, wanted);
      if (compiled) content[key] = compiled;
    };
    const papers = this.papers(at, path, form);
    if (papers) content.papers = papers;
    expression('whose', ['Person', 'list<Person>']);
    expression('when', ['bool']);
    expression('period');
    text('condition');
    text('periodWords');
    text('note');
    for (const key of ['level', 'copies', 'order', 'from', 'to', 'on', 'status', 'confidence'] as const)
      if (form[key] !== undefined) Object.assign(content, { [key]: form[key] });
    if (form.fetchedBy !== undefined) {
      context.known(at.entry, [...path, 'fetchedBy'], 'vocabulary.fetchers', form.fetchedBy, this.tables.fetchers);
      content.fetchedBy = form.fetchedBy;
    }
    if (form.sources) {
      form.sources.forEach((source, i) => {
        context.known(at.entry, [...path, 'sources', i, 'id'], 'sources', source.id, this.tables.sources);
      });
      content.sources = form.sources;
    }
    if (form.as) content.as = form.as.map((one, i) => this.tree(at, [...path, 'as', i], one));
    if (form.answeredBy) {
      content.answeredBy = form.answeredBy.flatMap((answer, i) => {
        const below = [...path, 'answeredBy', i];
        this.paper(at, [...below, 'paper'], answer.paper);
        const when = context.expression(at.entry, [...below, 'when'], answer.when, at.scope, ['bool']);
        const reason = this.text(at, [...below, 'reason'], answer.reason);
        return when ? [{ paper: answer.paper, when, reason }] : [];
      });
    }
    return content;
  }

  private text(at: Position, path: ContentPath, written: WrittenText): Text {
    return this.context.text(at.entry, path, written, { params: true, names: at.names });
  }

  private papers(at: Position, path: ContentPath, form: RowForm): PaperTree | undefined {
    if (form.paper !== undefined) return this.tree(at, [...path, 'paper'], form.paper);
    const key = form.any ? 'any' : form.all ? 'all' : undefined;
    return key && this.tree(at, path, { [key]: form[key] });
  }

  private tree(at: Position, path: ContentPath, form: PaperForm): PaperTree {
    if (typeof form === 'string') {
      this.paper(at, path, form);
      return { paper: form };
    }
    const when = form.when && this.context.expression(at.entry, [...path, 'when'], form.when, at.scope, ['bool']);
    const note = form.note && this.text(at, [...path, 'note'], form.note);
    const extra = { ...(when ? { when } : {}), ...(note ? { note } : {}) };
    if (form.paper !== undefined) {
      this.paper(at, [...path, 'paper'], form.paper);
      return { ...extra, paper: form.paper };
    }
    if (form.any) return { ...extra, any: form.any.map((item, i) => this.tree(at, [...path, 'any', i], item)) };
    if (form.all) return { ...extra, all: form.all.map((item, i) => this.tree(at, [...path, 'all', i], item)) };
    this.context.fault(at.entry, path, 'papers', FAULTS.papers());
    return { any: [] };
  }

  private paper(at: Position, path: ContentPath, slug: string): void {
    this.context.known(at.entry, path, 'evidence', slug, this.tables.evidence);
  }
}

/** A row without what is changed: other papers take the place of its papers, however they are written. */
function without(row: RowForm, change: RowForm): RowForm {
  const papers = ['paper', 'any', 'all'];
  const changed = Object.keys(change).flatMap((key) => (papers.includes(key) ? papers : [key]));
  return Object.fromEntries(Object.entries(row).filter(([key]) => !changed.includes(key)));
}
