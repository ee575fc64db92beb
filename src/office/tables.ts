import type * as z from 'zod';
import type { ContentFile } from '../catalogue/compile/content-file.ts';
import { Entry } from '../catalogue/compile/context.ts';
import { compileContradiction } from '../catalogue/compile/contradictions.ts';
import { compilePrecedent } from '../catalogue/compile/precedents.ts';
import { TableCompiler } from '../catalogue/compile/tables.ts';
import type { Contradiction } from '../catalogue/contradiction-model.ts';
import { contradictionForm } from '../catalogue/form/contradiction.ts';
import { evidenceForm } from '../catalogue/form/evidence.ts';
import { filingPlaceForm, filingRuleForm, officeOfAuthorityForm } from '../catalogue/form/filing.ts';
import { glossaryForm } from '../catalogue/form/glossary.ts';
import { precedentForm } from '../catalogue/form/precedent.ts';
import {
  authorityForm,
  categoryForm,
  deadlineForm,
  feeForm,
  gateForm,
  noticeForm,
  parameterForm,
  requirementForm,
  sourceForm,
} from '../catalogue/form/tables.ts';
import { outcomeForm, periodForm } from '../catalogue/form/ways.ts';
import { weakPointForm } from '../catalogue/form/weak-point.ts';
import { datesInForce } from '../catalogue/lint/dates.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { readChange, type WrittenChange } from './change.ts';
import { written } from './decompile.ts';
import { alreadyThere, nothingChanged } from './messages-change.ts';
import { OFFICE_SOURCE, type Session } from './session.ts';

/** Tables of entries by slug, in the order in which they may refer to each other, under their names in the catalogue. */
export const ENTRY_TABLES = {
  sources: 'sources',
  authorities: 'authorities',
  parameters: 'parameters',
  fees: 'fees',
  evidence: 'evidence',
  applications: 'categories',
  requirements: 'requirements',
  'weak-points': 'weakPoints',
  gates: 'gates',
  notices: 'notices',
  deadlines: 'deadlines',
  outcomes: 'outcomes',
  periods: 'periods',
  offices: 'offices',
  procedures: 'procedures',
  filing: 'filing',
  glossary: 'glossary',
  precedents: 'precedents',
  contradictions: 'contradictions',
} as const satisfies Readonly<Record<string, keyof Catalogue>>;

export type EntryTable = keyof typeof ENTRY_TABLES;

/** Fields that decide whether something is asked for: what an office writes there is no longer the authority's. */
const DECIDING: readonly string[] = [
  'holds',
  'when',
  'raisedBy',
  'applications',
  'from',
  'to',
  'on',
  'kind',
  'value',
  'values',
  'prefectures',
  'of',
  'procedure',
  'outcome',
  'facts',
];

type Fields = Readonly<Record<string, unknown>>;

/** How a table is read and compiled. */
interface TableKind {
  readonly form: () => z.ZodType;
  /** What an office need not write where it adds an entry. */
  readonly defaults: Fields;
  /** Entries say how sure they are and where from. */
  readonly sourced: boolean;
  compile(compiler: TableCompiler, entry: Entry<never>, session: Session): unknown;
}

const KINDS: Readonly<Record<EntryTable, TableKind>> = {
  sources: { form: sourceForm, defaults: { kind: 'practice' }, sourced: false, compile: (c, entry) => c.source(entry) },
  authorities: { form: authorityForm, defaults: {}, sourced: false, compile: (c, entry) => c.named(entry) },
  parameters: { form: parameterForm, defaults: {}, sourced: false, compile: (c, entry) => c.parameter(entry) },
  fees: { form: feeForm, defaults: {}, sourced: false, compile: (c, entry) => c.fee(entry) },
  evidence: { form: evidenceForm, defaults: {}, sourced: true, compile: (c, entry) => c.evidence(entry) },
  applications: { form: categoryForm, defaults: {}, sourced: false, compile: (c, entry) => c.category(entry) },
  requirements: {
    form: requirementForm,
    defaults: { kind: 'practice' },
    sourced: true,
    compile: (c, entry) => c.requirement(entry),
  },
  'weak-points': {
    form: weakPointForm,
    defaults: { kind: 'practice' },
    sourced: true,
    compile: (c, entry) => c.weakPoint(entry),
  },
  gates: {
    form: gateForm,
    defaults: { kind: 'practice' },
    sourced: true,
    compile: (c, entry) => c.gate(entry),
  },
  notices: {
    form: noticeForm,
    defaults: { status: 'in-force' },
    sourced: true,
    compile: (c, entry) => c.notice(entry),
  },
  deadlines: { form: deadlineForm, defaults: {}, sourced: true, compile: (c, entry) => c.deadline(entry) },
  outcomes: { form: outcomeForm, defaults: {}, sourced: true, compile: (c, entry) => c.outcome(entry) },
  periods: { form: periodForm, defaults: {}, sourced: true, compile: (c, entry) => c.period(entry) },
  offices: {
    form: officeOfAuthorityForm,
    defaults: {},
    sourced: true,
    compile: (c, entry, { draft }) => c.office(entry, formsOf(draft.offices)),
  },
  procedures: { form: filingPlaceForm, defaults: {}, sourced: false, compile: (c, entry) => c.filingPlace(entry) },
  filing: { form: filingRuleForm, defaults: {}, sourced: true, compile: (c, entry) => c.filingRule(entry) },
  glossary: { form: glossaryForm, defaults: {}, sourced: true, compile: (c, entry) => c.term(entry) },
  precedents: {
    form: precedentForm,
    defaults: {},
    sourced: true,
    compile: (_, entry, { context, draft, types }) =>
      compilePrecedent(
        context,
        {
          categories: Object.keys(draft.categories),
          procedures: types.vocabulary.procedures ?? [],
          sources: Object.keys(draft.sources),
        },
        entry,
      ),
  },
  contradictions: {
    form: contradictionForm,
    defaults: {},
    sourced: false,
    compile: (_, entry, { context, draft }) =>
      compileContradiction(
        context,
        {
          categories: Object.keys(draft.categories),
          sources: Object.keys(draft.sources),
          findings: [...Object.keys(draft.requirements), ...Object.keys(draft.weakPoints)],
        },
        entry,
      ),
  },
};

/** Applies the changes of an overlay to the tables of entries: a paper, a number, a notice, a requirement. */
export class TableOverlay {
  private readonly session: Session;
  constructor(session: Session) {
    this.session = session;
  }

  /** Notes what the entries that a file adds are called: others of the overlay may refer to them, whatever the order. */
  announce(table: EntryTable | 'lists', file: ContentFile): void {
    for (const [slug, data] of entriesOf(file)) {
      if (typeof data !== 'object' || data === null || !('add' in data)) continue;
      if (table === 'lists') this.session.addedLists.add(slug);
      if (table === 'parameters') this.session.addedParameters.add(slug);
      const { name } = data as { name?: { ja?: unknown; 'zh-Hans'?: unknown } };
      if (table === 'evidence' && typeof name?.ja === 'string' && typeof name['zh-Hans'] === 'string')
        this.session.addedPapers.set(slug, name as { ja: string; 'zh-Hans': string });
    }
  }

  /** Applies one file of a table. Issues: `office-change-…`, `office-unknown`, `office-exists`, those of every entry. */
  apply(table: EntryTable, file: ContentFile): void {
    const compiler = this.compiler();
    for (const [slug, data] of entriesOf(file)) {
      const change = readChange(file, [slug], data, ['add', 'replace', 'hide'], this.session.tell);
      if (change) this.change(table, slug, change, compiler);
    }
  }

  private change(table: EntryTable, slug: string, change: WrittenChange, compiler: TableCompiler): void {
    const { session } = this;
    const { mark, file, path } = change;
    const target = session.draft[ENTRY_TABLES[table]] as Fields;
    const shipped = Object.hasOwn(target, slug) ? target[slug] : undefined;
    const set = (entries: Fields): void => {
      Object.assign(session.draft, { [ENTRY_TABLES[table]]: entries });
    };
    if (mark.kind === 'add' ? shipped !== undefined : shipped === undefined) {
      if (shipped === undefined) session.unknown(file, path, table, slug, Object.keys(target));
      else session.tell(file, path, alreadyThere(table, slug));
      return;
    }
    const name = nameOf(shipped);
    if (mark.kind === 'hide') {
      // What a paper is stays known: letters and requirements may name it. It is the lists that no longer ask for it.
      if (table !== 'evidence') set(Object.fromEntries(Object.entries(target).filter(([key]) => key !== slug)));
      session.record(change, { table, slug, name }, [], shipped, concerned(shipped));
      return;
    }
    const fields = Object.keys(change.fields);
    if (mark.kind === 'replace' && fields.length === 0) {
      session.tell(file, path, nothingChanged(mark.kind));
      return;
    }
    const form = session.shape(KINDS[table].form(), file, path, this.merged(table, change, shipped));
    if (form === undefined) return;
    const compiled = KINDS[table].compile(compiler, new Entry(file, path, form as never), session);
    if (compiled === undefined) return;
    if (table === 'parameters' || table === 'fees')
      session.context.issues.push(...datesInForce(new Entry(file, path, form as never)));
    set({ ...target, [slug]: compiled });
    if (table === 'applications') this.categoryNames(slug, compiled as Catalogue['categories'][string]);
    const changed = fields.map((field) => fieldOf(field, shipped, compiled));
    const what = { table, slug, name: nameOf(compiled) };
    session.record(change, what, mark.kind === 'add' ? [] : changed, shipped, concerned(compiled));
  }

  /** What ships with what the office wrote in its place, as it would be written whole. */
  private merged(table: EntryTable, { mark, fields }: WrittenChange, shipped: unknown): Fields {
    const { defaults, sourced } = KINDS[table];
    const own = { confidence: 'single', sources: [{ id: OFFICE_SOURCE, checkedOn: mark.on }] };
    const numbers = table === 'parameters' ? parameterValues(fields, own) : {};
    const { value: _, ...rest } = fields;
    const given = { ...(table === 'parameters' ? rest : fields), ...numbers };
    if (shipped === undefined) return { ...(sourced ? own : {}), ...defaults, ...given };
    const { slug: _slug, ...before } = unlooped(table, shipped);
    if (!sourced) return { ...before, ...given };
    const sources = [...((before.sources as readonly unknown[] | undefined) ?? []), ...own.sources];
    const decides = Object.keys(given).some((field) => DECIDING.includes(field));
    return { ...before, sources, ...(decides ? { confidence: own.confidence } : {}), ...given };
  }

  /** A category has its words among those of the profile, too. */
  private categoryNames(slug: string, { name }: Catalogue['categories'][string]): void {
    const { draft } = this.session;
    draft.vocabulary = { ...draft.vocabulary, categories: { ...draft.vocabulary.categories, [slug]: name } };
  }

  private compiler(): TableCompiler {
    const { draft, context, types, addedPapers, addedLists } = this.session;
    return new TableCompiler(context, {
      sources: keys(draft.sources),
      evidence: keys(draft.evidence, addedPapers.keys()),
      authorities: keys(draft.authorities),
      lists: keys(draft.lists, addedLists),
      requirements: keys(draft.requirements),
      fees: keys(draft.fees),
      categories: keys(draft.categories),
      vocabulary: types.vocabulary,
    });
  }
}

/** Compiled offices as entries of their forms. */
function formsOf(offices: Catalogue['offices']) {
  return new Map(Object.values(offices).map((form) => [form.slug, { slug: form.slug, form }]));
}

function keys(table: object, more: Iterable<string> = []): ReadonlySet<string> {
  return new Set([...Object.keys(table), ...more]);
}

/** Entries of a file; what is no record is told when the first of them is read. */
export function entriesOf(file: ContentFile): [string, unknown][] {
  const { data } = file;
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? Object.entries(data) : [];
}

/** `value: 24` stands for one value that holds on every day. */
function parameterValues(fields: Fields, own: Fields): Fields {
  const values = 'value' in fields ? [{ value: fields.value }] : fields.values;
  if (!Array.isArray(values)) return values === undefined ? {} : { values };
  return { values: values.map((one: unknown) => (typeof one === 'object' && one !== null ? { ...own, ...one } : one)) };
}

/** The categories an entry concerns, if it says so. */
function concerned(entry: unknown): { readonly applications?: readonly string[] } {
  const { applications } = entry as { applications?: readonly string[] };
  return applications ? { applications } : {};
}

/** A compiled entry as it would be written. */
function unlooped(table: EntryTable, shipped: unknown): Record<string, unknown> {
  if (table !== 'contradictions') return written(shipped) as Record<string, unknown>;
  const { loops, sources, ...rest } = shipped as Contradiction;
  const form = written(rest) as Record<string, unknown>;
  return {
    ...form,
    ...(sources.length > 0 ? { sources } : {}),
    ...(loops.length > 0
      ? { for: Object.fromEntries(loops.map(({ variable, over }) => [variable, over.source])) }
      : {}),
  };
}

function fieldOf(field: string, shipped: unknown, compiled: unknown) {
  const name = field === 'value' ? 'values' : field;
  const before = (shipped as Fields | undefined)?.[name];
  const after = (compiled as Fields)[name];
  return { name: field, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

function nameOf(entry: unknown) {
  const { name, title, text, term } = (entry ?? {}) as Partial<
    Record<'name' | 'title' | 'text' | 'term', Catalogue['evidence'][string]['name']>
  >;
  return name ?? title ?? text ?? term;
}
