import type { IncludeForm, LetterForm, LetterPartForm, PaperForm, SectionForm, SentenceForm } from '../form/letter.ts';
import type { Lets, LetterSectionTemplate, LetterSentence, WritingTemplate } from '../letter-model.ts';
import type { ContentPath } from './content-file.ts';
import type { CompileContext, Entry, Scope } from './context.ts';
import type { LetterScope } from './letter-pieces.ts';
import { type LetterTables, SentenceCompiler } from './letter-sentence.ts';
import type { LettersInput, Parts } from './letters.ts';
import { FAULTS } from './messages.ts';
import { idsOfParts, prefixed, SectionPartsCompiler } from './section-parts.ts';

/** What is compiled: a letter, or a part that it includes. */
export type Source = Entry<LetterForm | PaperForm | LetterPartForm>;

/** Who writes is decided before any name of the letter stands for something. */
const NO_NAMES: LetterScope = { types: {}, lets: {} };

/** Compiles the sections of one letter or paper, with the parts it includes. */
export class WritingCompiler {
  private readonly context: CompileContext;
  private readonly entry: Entry<LetterForm | PaperForm>;
  private readonly input: LettersInput;
  private readonly tables: LetterTables;
  private readonly parts: Parts;
  private readonly used: Set<string>;
  private readonly sectionIds = new Set<string>();
  private readonly sentenceIds = new Set<string>();
  /** `used` takes the parts that are included. */
  constructor(
    context: CompileContext,
    input: LettersInput,
    tables: LetterTables,
    entry: Entry<LetterForm | PaperForm>,
    parts: Parts,
    used: Set<string>,
  ) {
    this.context = context;
    this.input = input;
    this.entry = entry;
    this.tables = tables;
    this.parts = parts;
    this.used = used;
  }

  /** What letters and papers have alike, and the scope of their own conditions; `types` are names given to it from outside. */
  writing(slug: string, types: Scope = {}): { readonly template: WritingTemplate; readonly scope: LetterScope } {
    const { form } = this.entry;
    const sentences = this.sentences(this.entry);
    const given = form.writer ?? 'applicant';
    const roles = typeof given === 'string' ? [{ role: given, when: undefined }] : given;
    const writer = roles[roles.length - 1]?.role ?? 'applicant';
    const writers = roles.flatMap(({ role, when: source }, i) => {
      const when = sentences.expression(NO_NAMES, ['writer', i, 'when'], source, ['bool']);
      return when ? [{ role, when }] : [];
    });
    const { lets, scope } = sentences.lets({ types, lets: {} }, [], { writer, ...form.let });
    const { addressee } = form;
    const template: WritingTemplate = {
      slug,
      title: this.context.text(this.entry, ['title'], form.title),
      ...(typeof addressee === 'object' ? { addressee: this.context.text(this.entry, ['addressee'], addressee) } : {}),
      writer,
      ...(writers.length > 0 ? { writers } : {}),
      signers: form.signers ?? [],
      lets,
      sections: form.sections.flatMap((section, i) => this.oneSection(scope, ['sections', i], section)),
    };
    return { template, scope };
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
    const paragraphs = (form.paragraphs ?? [])
      .map((paragraph, i) =>
        paragraph.flatMap((one, j) => this.paragraphPart(scope, [...path, 'paragraphs', i, j], one, source, as)),
      )
      .filter((paragraph) => paragraph.length > 0);
    const more = new SectionPartsCompiler(this.context, source, sentences, as).parts(scope, path, form);
    for (const one of idsOfParts(more)) this.unique(this.sentenceIds, source, path, one);
    if (raisedBy?.length === 0 || (paragraphs.length === 0 && Object.keys(more).length === 0)) return [];
    return [
      {
        id,
        lets: [...given, ...lets],
        ...(form.title ? { title: this.context.text(source, [...path, 'title'], form.title) } : {}),
        ...(when ? { when } : {}),
        ...(raisedBy ? { raisedBy } : {}),
        ...(form.quiet ? { quiet: true } : {}),
        paragraphs,
        ...more,
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

  sentences(source: Source): SentenceCompiler {
    return new SentenceCompiler(this.context, this.tables, source, this.input.variables, source !== this.entry);
  }

  /** An office that rewords a sentence names it by its id alone. */
  private unique(ids: Set<string>, source: Source, path: ContentPath, id: string): void {
    if (ids.has(id)) this.context.fault(source, [...path, 'id'], 'twice', FAULTS.twice(id));
    ids.add(id);
  }
}
