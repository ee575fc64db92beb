import type * as z from 'zod';
import type { Expression } from '../condition/node.ts';
import {
  type IncludeForm,
  type LetterForm,
  type LetterPartForm,
  letterForm,
  letterPartForm,
  type SectionForm,
  type SentenceForm,
} from '../form/letter.ts';
import type { Lets, LetterSectionTemplate, LetterSentence, LetterTemplate } from '../letter-model.ts';
import type { Catalogue } from '../model.ts';
import { type ContentFile, type ContentPath, faultAt } from './content-file.ts';
import { type CompileContext, Entry, type Scope } from './context.ts';
import { LETTER_FAULTS } from './letter-messages.ts';
import type { LetterScope } from './letter-pieces.ts';
import { type LetterTables, SentenceCompiler } from './letter-sentence.ts';
import { papersOfList } from './list-papers.ts';
import { FAULTS } from './messages.ts';

/** The rest of the catalogue, which letters refer to. */
export interface LettersInput {
  readonly catalogue: Pick<
    Catalogue,
    'categories' | 'lists' | 'requirements' | 'weakPoints' | 'documents' | 'evidence'
  >;
  readonly vocabulary: Readonly<Record<string, readonly string[]>>;
  /** Variables of every condition, with their types. */
  readonly variables: Scope;
  vocabularyName(expression: Expression, scope: Scope): string | undefined;
}

/** Folder of what letters share. */
const PARTS = 'letters/parts/';

type Parts = ReadonlyMap<string, Entry<LetterPartForm>>;

/**
 * Compiles `letters/<slug>.yaml`, one letter a file, with what they include of `letters/parts/`. Issues: `content-letter-…` beside those of every entry; a letter in
 * which something is wrong is compiled as far as it goes.
 */
export function compileLetters(
  files: readonly ContentFile[],
  context: CompileContext,
  input: LettersInput,
): Record<string, LetterTemplate> {
  const letters: Record<string, LetterTemplate> = {};
  const offered = new Map<string, string>();
  const parts = new Map<string, Entry<LetterPartForm>>();
  for (const file of files.filter((one) => one.file.startsWith(PARTS))) {
    const form = readForm(file, letterPartForm(), context);
    if (form) parts.set(file.file.slice(PARTS.length).replace(/\.yaml$/, ''), new Entry(file, [], form));
  }
  const used = new Set<string>();
  for (const file of files.filter((one) => !one.file.startsWith(PARTS))) {
    const form = readForm(file, letterForm(), context);
    if (!form) continue;
    const slug = file.file.replace(/^letters\/|\.yaml$/g, '');
    const letter = new LetterCompiler(context, input, new Entry(file, [], form), parts, used).letter(slug);
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
  return letters;
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
  const papers = applications.flatMap(({ category, procedure }) => {
    const list = categories[category]?.procedures[procedure]?.list;
    return list === undefined ? [] : papersOfList(lists[list]?.rows ?? []);
  });
  const asked = [...Object.values(requirements), ...Object.values(weakPoints)].filter((one) =>
    applications.some(({ category }) => one.applications.includes(category)),
  );
  const units = Object.keys(documents.letter ?? {}).filter((key) => key.startsWith('unit-'));
  return {
    vocabularyName: input.vocabularyName,
    vocabulary: input.vocabulary,
    units: new Set(units.map((key) => key.slice('unit-'.length))),
    papers: new Set(papers),
    requirements: new Set(asked.map(({ slug }) => slug)),
    everyRequirement: [...Object.keys(requirements), ...Object.keys(weakPoints)],
    evidence: Object.keys(evidence),
  };
}

/** What is compiled: a letter, or a part that it includes. */
type Source = Entry<LetterForm | LetterPartForm>;

class LetterCompiler {
  private readonly context: CompileContext;
  private readonly entry: Entry<LetterForm>;
  private readonly input: LettersInput;
  private readonly tables: LetterTables;
  private readonly parts: Parts;
  private readonly used: Set<string>;
  private readonly sectionIds = new Set<string>();
  private readonly sentenceIds = new Set<string>();
  /** `used` takes the parts that are included. */
  constructor(context: CompileContext, input: LettersInput, entry: Entry<LetterForm>, parts: Parts, used: Set<string>) {
    this.context = context;
    this.input = input;
    this.entry = entry;
    this.tables = letterTables(input, entry.form.for);
    this.parts = parts;
    this.used = used;
  }

  letter(slug: string): LetterTemplate {
    const { form } = this.entry;
    form.for.forEach(({ category, procedure }, i) => {
      if (!this.input.catalogue.categories[category]?.procedures[procedure])
        this.context.fault(
          this.entry,
          ['for', i],
          'letter-application',
          LETTER_FAULTS.application(`${category} × ${procedure}`),
        );
    });
    const sentences = this.sentences(this.entry);
    const { lets, scope } = sentences.lets({ types: {}, lets: {} }, [], { writer: form.writer, ...form.let });
    return {
      slug,
      for: form.for,
      title: this.context.text(this.entry, ['title'], form.title),
      ...(form.addressee ? { addressee: this.context.text(this.entry, ['addressee'], form.addressee) } : {}),
      writer: form.writer,
      signers: form.signers ?? [form.writer],
      lets,
      sections: form.sections.flatMap((section, i) => this.oneSection(scope, ['sections', i], section)),
    };
  }

  private oneSection(scope: LetterScope, path: ContentPath, form: SectionForm | IncludeForm): LetterSectionTemplate[] {
    if (!('include' in form)) return this.section(scope, path, form, this.entry, []);
    const part = this.part(path, form, 'section');
    const { lets, scope: inner } = this.sentences(this.entry).lets(scope, path, form.let);
    if (!part || !('section' in part.form)) return [];
    const { section } = part.form;
    const conditional = { ...section, when: this.both(scope, path, form, section.when) };
    return this.section(inner, ['section'], conditional, part, lets, form.as);
  }

  /**
   * A section; none if what could raise it is not of this letter. `given` are the names an include gives it, `as` what
   * comes before its ids.
   */
  private section(
    outer: LetterScope,
    path: ContentPath,
    form: SectionForm,
    source: Source,
    given: Lets,
    as?: string,
  ): LetterSectionTemplate[] {
    const id = prefixed(as, form.id);
    this.unique(this.sectionIds, source, path, id);
    const sentences = this.sentences(source);
    const { lets, scope } = sentences.lets(outer, path, form.let);
    const when = sentences.expression(scope, [...path, 'when'], form.when, ['bool']);
    const raisedBy = sentences.requirements([...path, 'raisedBy'], form.raisedBy);
    const paragraphs = form.paragraphs
      .map((paragraph, i) =>
        paragraph.flatMap((one, j) => this.paragraphPart(scope, [...path, 'paragraphs', i, j], one, source, as)),
      )
      .filter((paragraph) => paragraph.length > 0);
    if (raisedBy?.length === 0 || paragraphs.length === 0) return [];
    return [
      {
        id,
        lets: [...given, ...lets],
        ...(form.title ? { title: this.context.text(source, [...path, 'title'], form.title) } : {}),
        ...(when ? { when } : {}),
        ...(raisedBy ? { raisedBy } : {}),
        ...(form.quiet ? { quiet: true } : {}),
        paragraphs,
      },
    ];
  }

  private paragraphPart(
    scope: LetterScope,
    path: ContentPath,
    form: SentenceForm | IncludeForm,
    source: Source,
    as?: string,
  ): LetterSentence[] {
    if (!('include' in form)) return this.sentence(scope, path, form, source, as);
    const part = this.part(path, form, 'sentences', source);
    const { lets, scope: inner } = this.sentences(source).lets(scope, path, form.let);
    if (!part || !('sentences' in part.form)) return [];
    const prefix = as === undefined || form.as === undefined ? (as ?? form.as) : prefixed(as, form.as);
    return part.form.sentences.flatMap((sentence, i) => {
      const conditional = { ...sentence, when: this.both(scope, path, form, sentence.when) };
      const written = this.sentence(inner, ['sentences', i], conditional, part, prefix);
      return lets.length === 0 ? written : written.map((one) => ({ ...one, given: lets }));
    });
  }

  private sentence(
    scope: LetterScope,
    path: ContentPath,
    form: SentenceForm,
    source: Source,
    as: string | undefined,
  ): LetterSentence[] {
    const id = prefixed(as, form.id);
    this.unique(this.sentenceIds, source, path, id);
    const sentence = this.sentences(source).sentence(scope, path, form);
    return sentence.raisedBy?.length === 0 ? [] : [{ ...sentence, id }];
  }

  /** The condition of what is included, and that under which it is. */
  private both(scope: LetterScope, path: ContentPath, { when }: IncludeForm, own: string | undefined) {
    if (when === undefined) return own;
    this.sentences(this.entry).expression(scope, [...path, 'when'], when, ['bool']);
    return own === undefined ? when : `(${when}) && (${own})`;
  }

  private part(path: ContentPath, { include }: IncludeForm, kind: string, source: Source = this.entry) {
    const part = this.parts.get(include);
    this.used.add(include);
    if (!part || !(kind in part.form))
      this.context.known(
        source,
        [...path, 'include'],
        `letters/parts (${kind})`,
        include,
        [...this.parts].flatMap(([slug, { form }]) => (kind in form ? [slug] : [])),
      );
    return part;
  }

  private sentences(source: Source): SentenceCompiler {
    return new SentenceCompiler(this.context, this.tables, source, this.input.variables, source !== this.entry);
  }

  /** An office that rewords a sentence names it by its id alone. */
  private unique(ids: Set<string>, source: Source, path: ContentPath, id: string): void {
    if (ids.has(id)) this.context.fault(source, [...path, 'id'], 'twice', FAULTS.twice(id));
    ids.add(id);
  }
}

function prefixed(as: string | undefined, id: string): string {
  return as === undefined ? id : `${as}-${id}`;
}
