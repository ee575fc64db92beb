import type { Text } from '../../base/locale.ts';
import type { Expression } from '../condition/node.ts';
import { type LetterForm, letterForm, type SectionForm } from '../form/letter.ts';
import type { LetterSectionTemplate, LetterTemplate } from '../letter-model.ts';
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
  readonly catalogue: Pick<Catalogue, 'categories' | 'lists' | 'requirements' | 'documents' | 'evidence'>;
  readonly vocabulary: Readonly<Record<string, readonly string[]>>;
  /** Variables of every condition, with their types. */
  readonly variables: Scope;
  vocabularyName(expression: Expression, scope: Scope): string | undefined;
}

/**
 * Compiles `letters/<slug>.yaml`, one letter a file. Issues: `content-letter-…` beside those of every entry; a letter in
 * which something is wrong is compiled as far as it goes.
 */
export function compileLetters(
  files: readonly ContentFile[],
  context: CompileContext,
  input: LettersInput,
): Record<string, LetterTemplate> {
  const letters: Record<string, LetterTemplate> = {};
  const offered = new Map<string, string>();
  for (const file of files) {
    if (file.data === undefined) continue;
    const slug = file.file.replace(/^letters\/|\.yaml$/g, '');
    const parsed = letterForm().safeParse(file.data);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
        context.issues.push(faultAt(file, path, 'shape', FAULTS.shape(`${path.join('.')}: ${issue.message}`)));
      }
      continue;
    }
    const letter = new LetterCompiler(context, input, new Entry(file, [], parsed.data)).letter(slug);
    for (const { category, procedure } of letter.for) {
      const key = `${category} × ${procedure}`;
      const other = offered.get(key);
      if (other !== undefined) context.issues.push(faultAt(file, ['for'], 'twice', FAULTS.twice(`${key} (${other})`)));
      offered.set(key, slug);
    }
    letters[slug] = letter;
  }
  return letters;
}

/** Everything the sentences of a letter for these applications may refer to. */
export function letterTables(input: LettersInput, applications: LetterTemplate['for']): LetterTables {
  const { lists, requirements, categories, documents, evidence } = input.catalogue;
  const papers = applications.flatMap(({ category, procedure }) => {
    const list = categories[category]?.procedures[procedure]?.list;
    return list === undefined ? [] : papersOfList(lists[list]?.rows ?? []);
  });
  const asked = Object.values(requirements).filter((one) =>
    applications.some(({ category }) => one.applications.includes(category)),
  );
  const units = Object.keys(documents.letter ?? {}).filter((key) => key.startsWith('unit-'));
  return {
    vocabularyName: input.vocabularyName,
    vocabulary: input.vocabulary,
    units: new Set(units.map((key) => key.slice('unit-'.length))),
    papers: new Set(papers),
    requirements: new Set(asked.map(({ slug }) => slug)),
    evidence: Object.keys(evidence),
  };
}

class LetterCompiler {
  private readonly context: CompileContext;
  private readonly entry: Entry<LetterForm>;
  private readonly input: LettersInput;
  private readonly sentences: SentenceCompiler;
  private readonly sectionIds = new Set<string>();
  private readonly sentenceIds = new Set<string>();
  constructor(context: CompileContext, input: LettersInput, entry: Entry<LetterForm>) {
    this.context = context;
    this.input = input;
    this.entry = entry;
    this.sentences = new SentenceCompiler(context, letterTables(input, entry.form.for), entry, input.variables);
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
    const { lets, scope } = this.sentences.lets({ types: {}, lets: {} }, [], form.let);
    return {
      slug,
      for: form.for,
      title: this.text(['title'], form.title),
      ...(form.addressee ? { addressee: this.text(['addressee'], form.addressee) } : {}),
      writer: form.writer,
      signers: form.signers ?? [form.writer],
      lets,
      sections: form.sections.map((section, i) => this.section(scope, ['sections', i], section)),
    };
  }

  private section(outer: LetterScope, path: ContentPath, form: SectionForm): LetterSectionTemplate {
    this.unique(this.sectionIds, path, form.id);
    const { lets, scope } = this.sentences.lets(outer, path, form.let);
    const when = this.sentences.expression(scope, [...path, 'when'], form.when, ['bool']);
    this.sentences.requirements([...path, 'raisedBy'], form.raisedBy);
    return {
      id: form.id,
      lets,
      ...(form.title ? { title: this.text([...path, 'title'], form.title) } : {}),
      ...(when ? { when } : {}),
      ...(form.raisedBy ? { raisedBy: form.raisedBy } : {}),
      paragraphs: form.paragraphs.map((paragraph, i) =>
        paragraph.map((sentence, j) => {
          const below = [...path, 'paragraphs', i, j];
          this.unique(this.sentenceIds, below, sentence.id);
          return this.sentences.sentence(scope, below, sentence);
        }),
      ),
    };
  }

  /** An office that rewords a sentence names it by its id alone. */
  private unique(ids: Set<string>, path: ContentPath, id: string): void {
    if (ids.has(id)) this.context.fault(this.entry, [...path, 'id'], 'twice', FAULTS.twice(id));
    ids.add(id);
  }

  private text(path: ContentPath, written: LetterForm['title']): Text {
    return this.context.text(this.entry, path, written);
  }
}
