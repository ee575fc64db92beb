import type * as z from 'zod';
import type { Expression } from '../condition/node.ts';
import {
  type LetterForm,
  type LetterPartForm,
  letterForm,
  letterPartForm,
  type PaperForm,
  paperForm,
} from '../form/letter.ts';
import { type LetterTemplate, type PaperTemplate, SUBJECT } from '../letter-model.ts';
import { isMeant } from '../meant.ts';
import type { Catalogue } from '../model.ts';
import { type ContentFile, faultAt } from './content-file.ts';
import { type CompileContext, Entry, type Scope } from './context.ts';
import { LETTER_FAULTS } from './letter-messages.ts';
import type { LetterTables } from './letter-sentence.ts';
import { papersOfList } from './list-papers.ts';
import { FAULTS } from './messages.ts';
import { WritingCompiler } from './writing.ts';

/** The rest of the catalogue, which letters refer to. */
export interface LettersInput {
  readonly catalogue: Pick<
    Catalogue,
    'categories' | 'lists' | 'requirements' | 'weakPoints' | 'documents' | 'evidence' | 'pack' | 'sources'
  >;
  readonly vocabulary: Readonly<Record<string, readonly string[]>>;
  /** Variables of every condition, with their types. */
  readonly variables: Scope;
  vocabularyName(expression: Expression, scope: Scope): string | undefined;
}

/** Folder of what letters share. */
const PARTS = 'letters/parts/';

/** What letters share, by slug. */
export type Parts = ReadonlyMap<string, Entry<LetterPartForm>>;

/**
 * Compiles `letters/<slug>.yaml` and `papers/<slug>.yaml`, one a file, with what they include of `letters/parts/`. Issues:
 * `content-letter-…` beside those of every entry; one in which something is wrong is compiled as far as it goes.
 */
export function compileLetters(
  files: readonly ContentFile[],
  context: CompileContext,
  input: LettersInput,
): { readonly letters: Record<string, LetterTemplate>; readonly papers: Record<string, PaperTemplate> } {
  const letters: Record<string, LetterTemplate> = {};
  const papers: Record<string, PaperTemplate> = {};
  const offered = new Map<string, string>();
  const parts = new Map<string, Entry<LetterPartForm>>();
  const forms = { part: letterPartForm(), paper: paperForm(), letter: letterForm() };
  for (const file of files.filter((one) => one.file.startsWith(PARTS))) {
    const form = readForm(file, forms.part, context);
    if (form) parts.set(file.file.slice(PARTS.length).replace(/\.yaml$/, ''), new Entry(file, [], form));
  }
  const used = new Set<string>();
  for (const file of files.filter((one) => !one.file.startsWith(PARTS))) {
    const slug = file.file.replace(/^(letters|papers)\/|\.yaml$/g, '');
    if (file.file.startsWith('papers/')) {
      const form = readForm(file, forms.paper, context);
      if (form) papers[slug] = compilePaper(slug, context, input, new Entry(file, [], form), parts, used);
      continue;
    }
    const form = readForm(file, forms.letter, context);
    if (!form) continue;
    const letter = compileLetter(slug, context, input, new Entry(file, [], form), parts, used);
    for (const { category, procedure } of letter.for) {
      const key = `${category} × ${procedure}`;
      const other = offered.get(key);
      if (other !== undefined) context.issues.push(faultAt(file, ['for'], 'twice', FAULTS.twice(`${key} (${other})`)));
      offered.set(key, slug);
    }
    letters[slug] = letter;
  }
  for (const [slug, { file }] of parts)
    if (!used.has(slug)) context.issues.push(faultAt(file, [], 'letter-part', LETTER_FAULTS.part(slug)));
  return { letters, papers };
}

function compileLetter(
  slug: string,
  context: CompileContext,
  input: LettersInput,
  entry: Entry<LetterForm>,
  parts: Parts,
  used: Set<string>,
): LetterTemplate {
  const { form } = entry;
  form.for.forEach(({ category, procedure }, i) => {
    if (!input.catalogue.categories[category]?.procedures[procedure])
      context.fault(entry, ['for', i], 'letter-application', LETTER_FAULTS.application(`${category} × ${procedure}`));
  });
  const compiler = new WritingCompiler(context, input, letterTables(input, form.for), entry, parts, used);
  const { template } = compiler.writing(slug);
  return {
    ...template,
    for: form.for,
    signers: form.signers ?? [template.writer],
    ...(form.alone ? { alone: form.alone } : {}),
  };
}

function compilePaper(
  slug: string,
  context: CompileContext,
  input: LettersInput,
  entry: Entry<PaperForm>,
  parts: Parts,
  used: Set<string>,
): PaperTemplate {
  const { form } = entry;
  const { pack, evidence } = input.catalogue;
  const entries = Object.entries(pack.documents).flatMap(([name, { kind }]) => (kind === 'paper' ? [name] : []));
  // Content may have no pack at all; then there is no entry to name.
  if (Object.keys(pack.documents).length > 0)
    context.known(entry, ['document'], 'documents/pack.yaml (kind: paper)', form.document, entries);
  for (const key of ['makes', 'fills', 'beside'] as const)
    form[key]?.forEach((paper, i) => {
      context.known(entry, [key, i], 'evidence', paper, Object.keys(evidence));
    });
  if (form.bears === 'own' && (form.beside || form.makes || form.fills))
    context.fault(entry, ['bears'], 'shape', FAULTS.shape('own: no beside, makes, fills'));
  for (const key of ['bears', 'each'] as const)
    if (form[key] && form[key] !== 'own' && !form.beside)
      context.fault(entry, [key], 'shape', FAULTS.shape(`${key}: beside`));
  if (form.reader === SUBJECT && !form.each) context.fault(entry, ['reader'], 'shape', FAULTS.shape('reader: each'));
  form.sources?.forEach(({ id }, i) => {
    context.known(entry, ['sources', i, 'id'], 'sources', id, Object.keys(input.catalogue.sources));
  });
  const applications = applicationsOf(form, context, entry, input);
  const compiler = new WritingCompiler(context, input, letterTables(input, applications), entry, parts, used);
  const { template, scope } = compiler.writing(slug, form.each ? { [SUBJECT]: 'Person' } : {});
  const sentences = compiler.sentences(entry);
  const when = sentences.expression(scope, ['when'], form.when, ['bool']);
  const raisedBy = sentences.requirements(['raisedBy'], form.raisedBy);
  return {
    ...template,
    document: form.document,
    name: form.name ?? form.title.ja,
    style: form.style ?? 'letter',
    toAuthority: form.addressee === 'procedure',
    head: form.head === true,
    closing: form.closing === true,
    maker: form.maker === true,
    ...(form.for ? { for: form.for.map(defined) } : {}),
    ...(form.makes ? { makes: form.makes } : {}),
    ...(form.fills ? { fills: form.fills } : {}),
    ...(form.sources ? { sources: form.sources as PaperTemplate['sources'] } : {}),
    ...(form.numbered === false ? { unnumbered: true } : {}),
    ...(form.beside ? { beside: form.beside } : {}),
    ...(form.bears ? { bears: form.bears } : {}),
    ...(form.each ? { each: form.each } : {}),
    ...(form.reader ? { reader: form.reader } : {}),
    ...(form.alone ? { alone: form.alone } : {}),
    ...(when ? { when } : {}),
    ...(raisedBy ? { raisedBy } : {}),
  };
}

/** The applications a paper may belong to: those it names, or all. */
export function applicationsMeant(
  meant: PaperTemplate['for'],
  { catalogue: { categories } }: Pick<LettersInput, 'catalogue'>,
): LetterTemplate['for'] {
  const all = Object.entries(categories).flatMap(([category, { procedures }]) =>
    Object.keys(procedures).map((procedure) => ({ category, procedure })),
  );
  return meant ? all.filter((one) => meant.some((wanted) => isMeant(wanted, one))) : all;
}

function applicationsOf(
  form: PaperForm,
  context: CompileContext,
  entry: Entry<PaperForm>,
  input: LettersInput,
): LetterTemplate['for'] {
  const all = applicationsMeant(undefined, input);
  form.for?.forEach((one, i) => {
    if (!all.some((other) => isMeant(one, other)))
      context.fault(
        entry,
        ['for', i],
        'letter-application',
        LETTER_FAULTS.application(`${one.category ?? '*'} × ${one.procedure ?? '*'}`),
      );
  });
  return applicationsMeant(form.for?.map(defined), input);
}

function defined({ category, procedure }: { category?: string | undefined; procedure?: string | undefined }) {
  return { ...(category === undefined ? {} : { category }), ...(procedure === undefined ? {} : { procedure }) };
}

function readForm<T>(file: ContentFile, form: z.ZodType<T>, context: CompileContext): T | undefined {
  if (file.data === undefined) return undefined;
  const parsed = form.safeParse(file.data);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    context.issues.push(faultAt(file, path, 'shape', FAULTS.shape(`${path.join('.')}: ${issue.message}`)));
  }
  return undefined;
}

/** Everything the sentences of a letter for these applications may refer to. */
export function letterTables(input: LettersInput, applications: LetterTemplate['for']): LetterTables {
  const { lists, requirements, weakPoints, categories, documents, evidence } = input.catalogue;
  // Many applications have one list, and papers that belong to all applications have all of them.
  const asking = new Set(
    applications.map(({ category, procedure }) => lists[categories[category]?.procedures[procedure]?.list ?? '']),
  );
  const papers = [...asking].flatMap((list) => papersOfList(list?.rows ?? []));
  const meant = new Set(applications.map(({ category }) => category));
  const asked = [...Object.values(requirements), ...Object.values(weakPoints)].filter((one) =>
    one.applications.some((category) => meant.has(category)),
  );
  const units = Object.keys(documents.letter ?? {}).filter((key) => key.startsWith('unit-'));
  return {
    vocabularyName: input.vocabularyName,
    vocabulary: input.vocabulary,
    units: new Set(units.map((key) => key.slice('unit-'.length))),
    papers: new Set(papers),
    requirements: new Set(asked.map(({ slug }) => slug)),
    everyRequirement: [...Object.keys(requirements), ...Object.keys(weakPoints)],
    evidence: new Set(Object.keys(evidence)),
  };
}
