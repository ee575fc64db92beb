import { createHash } from 'node:crypto';
import type * as z from 'zod';
import { failure, type Issue, type Result, success } from '../../base/issue.ts';
import type { Text } from '../../base/locale.ts';
import { recordTypes } from '../../case/records.ts';
import { caseSchema } from '../../case/schema/case.ts';
import type { Vocabulary } from '../../case/schema/fields.ts';
import { type LoadedVocabulary, parseVocabulary, slugsOf } from '../../case/vocabulary.ts';
import { createChecker } from '../condition/check.ts';
import type { Node } from '../condition/node.ts';
import { typeTable } from '../condition/types.ts';
import { text } from '../form/common.ts';
import { contradictionForm } from '../form/contradiction.ts';
import { evidenceForm } from '../form/evidence.ts';
import { filingPlaceForm, filingRuleForm, officeOfAuthorityForm } from '../form/filing.ts';
import { glossaryForm } from '../form/glossary.ts';
import { listForm } from '../form/list.ts';
import { precedentForm } from '../form/precedent.ts';
import {
  authorityForm,
  categoryForm,
  deadlineForm,
  feeForm,
  gateForm,
  noticeForm,
  parameterForm,
  pointForm,
  requirementForm,
  sourceForm,
} from '../form/tables.ts';
import { outcomeForm, periodForm } from '../form/ways.ts';
import { weakPointForm } from '../form/weak-point.ts';
import { lintCatalogue } from '../lint/index.ts';
import type { Catalogue } from '../model.ts';
import { type ContentFile, readContentFile } from './content-file.ts';
import { CompileContext, type Entry, readTable } from './context.ts';
import { compileContradiction } from './contradictions.ts';
import { compileLabels } from './labels.ts';
import { compileLetters } from './letters.ts';
import { compileList } from './lists.ts';
import { FAULTS } from './messages.ts';
import { compilePack, PACK_FILE } from './pack.ts';
import { compilePrecedent } from './precedents.ts';
import { resolveText, type ToTraditional } from './prose.ts';
import { TableCompiler } from './tables.ts';
import { vocabularyOfNode } from './vocabulary-of.ts';

/** A file of the content folder, read by the caller. `path` is relative, with forward slashes. */
export interface ContentText {
  readonly path: string;
  readonly text: string;
}

/** What compiling needs beside the files. */
export interface CompileOptions {
  readonly toTraditional: ToTraditional;
  /** Derived facts, which the folder `facts/` defines: records, fields, functions, variables with their types. */
  readonly facts: Parameters<typeof typeTable>[1];
  /** ISO date against which the age of checks is measured. */
  readonly today: string;
  /** Kinds of documents a pack can hold. */
  readonly documentKinds: readonly string[];
  /** Reads one file, for whoever compiles again and again and remembers files that did not change. */
  readonly read?: typeof readContentFile;
}

/**
 * Compiles and checks content: `catalogue/**`, `letters/*`, `papers/*`, `documents/*`, `vocabulary/*`, `labels/*` → one catalogue. Every problem is an issue with
 * file, line and column (`content-…`); warnings come beside a catalogue.
 */
export function compileCatalogue(texts: readonly ContentText[], options: CompileOptions): Result<Catalogue> {
  const issues: Issue[] = [];
  const { read = readContentFile } = options;
  const files = texts.filter(({ path }) => path.endsWith('.yaml')).map(({ path, text }) => read(path, text, issues));
  const below = (folder: string) => files.filter(({ file }) => file.startsWith(folder) && !file.startsWith('.'));
  const table = (name: string) =>
    files.filter(({ file }) => file === `catalogue/${name}.yaml` || file.startsWith(`catalogue/${name}/`));

  const sources = readTable(table('sources'), form(sourceForm), issues);
  const authorities = readTable(table('authorities'), form(authorityForm), issues);
  const evidence = readTable(table('evidence'), form(evidenceForm), issues);
  const parameters = readTable(table('parameters'), form(parameterForm), issues);
  const fees = readTable(table('fees'), form(feeForm), issues);
  const points = readTable(table('points'), form(pointForm), issues);
  const lists = readTable(table('lists'), form(listForm), issues);
  const requirements = readTable(table('requirements'), form(requirementForm), issues);
  const weakPoints = readTable(table('weak-points'), form(weakPointForm), issues);
  const gates = readTable(table('gates'), form(gateForm), issues);
  const notices = readTable(table('notices'), form(noticeForm), issues);
  const deadlines = readTable(table('deadlines'), form(deadlineForm), issues);
  const offices = readTable(table('offices'), form(officeOfAuthorityForm), issues);
  const procedures = readTable(table('procedures'), form(filingPlaceForm), issues);
  const filing = readTable(table('filing'), form(filingRuleForm), issues);
  const glossary = readTable(table('glossary'), form(glossaryForm), issues);
  const outcomes = readTable(table('outcomes'), form(outcomeForm), issues);
  const periods = readTable(table('periods'), form(periodForm), issues);
  const precedents = readTable(table('precedents'), form(precedentForm), issues);
  const contradictions = readTable(table('contradictions'), form(contradictionForm), issues);
  const categories = readTable(table('applications'), form(categoryForm), issues);

  const loaded = vocabularyOf(below('vocabulary/'), categories, issues);
  if (!loaded) return failure(issues);
  const vocabulary = slugsOf(loaded);
  const schema = schemaOf(vocabulary, issues);
  if (!schema) return failure(issues);
  const types = typeTable(recordTypes(schema), options.facts, vocabulary);
  const context = new CompileContext(
    { toTraditional: remembered(options.toTraditional), paper: (slug) => evidence.get(slug)?.form.name },
    createChecker(types, new Set(parameters.keys())),
  );
  const compiler = new TableCompiler(context, {
    sources: new Set(sources.keys()),
    evidence: new Set(evidence.keys()),
    authorities: new Set(authorities.keys()),
    lists: new Set(lists.keys()),
    requirements: new Set(requirements.keys()),
    fees: new Set(fees.keys()),
    categories: new Set(categories.keys()),
    vocabulary,
  });
  const vocabularyName = (expression: { node: Node }, scope: Readonly<Record<string, string>>) =>
    vocabularyOfNode(expression.node, { ...types.variables, ...scope }, types);
  const listTables = {
    lists,
    evidence: new Set(evidence.keys()),
    sources: new Set(sources.keys()),
    fetchers: new Set(vocabulary.fetchers ?? []),
    vocabularyOf: (expression: { node: Node }, scope: Readonly<Record<string, string>>) => {
      const name = vocabularyName(expression, scope);
      return name === undefined ? undefined : types.vocabulary[name];
    },
  };
  const wordsOf = (words: { ja: string; 'zh-Hans': string; 'zh-Hant'?: string | undefined }): Text =>
    resolveText(words, context.prose, () => {});
  const tables: Omit<Catalogue, 'version' | 'letters' | 'papers'> = {
    vocabulary: mapValues(loaded, (slugs) =>
      mapValues(slugs, ({ inPerson, ...words }) => ({ ...wordsOf(words), ...(inPerson ? { inPerson } : {}) })),
    ),
    labels: compileLabels(below('labels/'), schema, context),
    evidence: compiled(evidence, (entry) => compiler.evidence(entry)),
    authorities: compiled(authorities, (entry) => ({
      ...compiler.named(entry),
      ...(entry.form.free ? { free: true } : {}),
    })),
    sources: compiled(sources, (entry) => compiler.source(entry)),
    parameters: compiled(parameters, (entry) => compiler.parameter(entry)),
    fees: compiled(fees, (entry) => compiler.fee(entry)),
    points: compiled(points, (entry) => compiler.point(entry)),
    lists: compiled(lists, (entry) => compileList(context, listTables, entry)),
    requirements: compiled(requirements, (entry) => compiler.requirement(entry)),
    weakPoints: compiled(weakPoints, (entry) => compiler.weakPoint(entry)),
    gates: compiled(gates, (entry) => compiler.gate(entry)),
    notices: compiled(notices, (entry) => compiler.notice(entry)),
    deadlines: compiled(deadlines, (entry) => compiler.deadline(entry)),
    offices: compiled(offices, (entry) => compiler.office(entry, offices)),
    procedures: compiled(procedures, (entry) => compiler.filingPlace(entry)),
    filing: compiled(filing, (entry) => compiler.filingRule(entry)),
    glossary: compiled(glossary, (entry) => compiler.term(entry)),
    outcomes: compiled(outcomes, (entry) => compiler.outcome(entry)),
    periods: compiled(periods, (entry) => compiler.period(entry)),
    precedents: compiled(precedents, (entry) =>
      compilePrecedent(
        context,
        {
          categories: [...categories.keys()],
          procedures: vocabulary.procedures ?? [],
          sources: [...sources.keys()],
        },
        entry,
      ),
    ),
    categories: compiled(categories, (entry) => compiler.category(entry)),
    contradictions: compiled(contradictions, (entry) =>
      compileContradiction(
        context,
        {
          categories: [...categories.keys()],
          sources: [...sources.keys()],
          findings: [...requirements.keys(), ...weakPoints.keys()],
        },
        entry,
      ),
    ),
    documents: documentWords(
      below('documents/').filter(({ file }) => file !== PACK_FILE),
      context,
    ),
    pack: compilePack(
      files.find(({ file }) => file === PACK_FILE),
      context,
      {
        categories: categories.keys(),
        parameters: parameters.keys(),
        vocabulary,
        kinds: options.documentKinds,
      },
    ),
  };
  const writings = compileLetters([...below('letters/'), ...below('papers/')], context, {
    catalogue: tables,
    vocabulary,
    variables: types.variables,
    vocabularyName,
  });
  const content: Omit<Catalogue, 'version'> = { ...tables, ...writings };
  const version = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12);
  const catalogue: Catalogue = { version, ...content };
  const all = distinct([
    ...issues,
    ...context.issues,
    ...lintCatalogue(
      catalogue,
      {
        lists,
        evidence,
        parameters,
        sources,
        fees,
        requirements,
        weakPoints,
        gates,
        notices,
        deadlines,
        offices,
        procedures,
        filing,
        glossary,
        outcomes,
        periods,
        precedents,
      },
      options.today,
    ),
  ]);
  return all.some((issue) => issue.severity === 'error') ? failure(all) : success(catalogue, all);
}

const forms = new Map<() => z.ZodType, z.ZodType>();

/** The form of a table, built once: whoever compiles one content after the other builds as many schemas otherwise. */
function form<T>(build: () => z.ZodType<T>): z.ZodType<T> {
  const known = (forms.get(build) as z.ZodType<T> | undefined) ?? build();
  forms.set(build, known);
  return known;
}

/** The words of each kind of document, one file a kind. */
function documentWords(files: readonly ContentFile[], context: CompileContext): Catalogue['documents'] {
  return Object.fromEntries(
    files.map((file) => {
      const words = readTable([file], text(), context.issues);
      const kind = file.file.replace(/^documents\/|\.yaml$/g, '');
      return [kind, compiled(words, (entry) => context.text(entry, [], entry.form))];
    }),
  );
}

/** The schema of the last vocabulary that lacked nothing: whoever compiles one content after the other changes it seldom. */
let last: { readonly key: string; readonly schema: ReturnType<typeof caseSchema> } | undefined;

/** The schema over a vocabulary; undefined with an issue for each vocabulary it lacks. */
function schemaOf(vocabulary: Vocabulary, issues: Issue[]): ReturnType<typeof caseSchema> | undefined {
  const key = JSON.stringify(vocabulary);
  if (last?.key === key) return last.schema;
  const lacking = new Set<string>();
  const complete = new Proxy(vocabulary, {
    get(target, name: string) {
      const slugs = target[name];
      if (slugs && slugs.length > 0) return slugs;
      lacking.add(name);
      return ['none'];
    },
  });
  const schema = caseSchema(complete);
  for (const name of lacking) {
    const file = name === 'categories' ? 'catalogue/applications/' : 'vocabulary/';
    issues.push({ severity: 'error', code: 'content-absent', path: name, place: { file }, what: FAULTS.absent(name) });
  }
  if (lacking.size > 0) return undefined;
  last = { key, schema };
  return schema;
}

/** The vocabulary of the files, with the categories of the catalogue, which have words of their own. */
function vocabularyOf(
  files: readonly ContentFile[],
  categories: ReadonlyMap<string, Entry<{ name: LoadedVocabulary[string][string] | object }>>,
  issues: Issue[],
): LoadedVocabulary | undefined {
  const result = parseVocabulary(
    files.filter(({ data }) => data !== undefined).map(({ file, data }) => ({ name: file, data })),
  );
  issues.push(...result.issues);
  if (!result.ok) return undefined;
  const names = Object.fromEntries([...categories].map(([slug, entry]) => [slug, entry.form.name]));
  return { ...result.value, categories: names as LoadedVocabulary[string] };
}

function compiled<F, T>(
  table: ReadonlyMap<string, Entry<F>>,
  compile: (entry: Entry<F>) => T | undefined,
): Record<string, T> {
  const result: Record<string, T> = {};
  for (const [slug, entry] of table) {
    const value = compile(entry);
    if (value !== undefined) result[slug] = value;
  }
  return result;
}

/** What parts of letters and included lists say is converted once, however often it stands there. */
function remembered(toTraditional: ToTraditional): ToTraditional {
  const known = new Map<string, string>();
  return (text) => {
    const converted = known.get(text) ?? toTraditional(text);
    known.set(text, converted);
    return converted;
  };
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

/** An included list is compiled wherever it is included; what is wrong in it is told once. */
function distinct(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const key = JSON.stringify([issue.code, issue.place, issue.what.en]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
