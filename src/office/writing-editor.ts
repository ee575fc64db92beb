import * as z from 'zod';
import type { Text } from '../base/locale.ts';
import { nearest } from '../base/nearest.ts';
import { Entry } from '../catalogue/compile/context.ts';
import type { LetterScope } from '../catalogue/compile/letter-pieces.ts';
import { type LetterTables, SentenceCompiler, scopeWithin } from '../catalogue/compile/letter-sentence.ts';
import type { LettersInput } from '../catalogue/compile/letters.ts';
import { text } from '../catalogue/form/common.ts';
import { type LetterForm, revisionForm, sentenceForm } from '../catalogue/form/letter.ts';
import type { LetterSectionTemplate, LetterSentence, Pieces, WritingTemplate } from '../catalogue/letter-model.ts';
import type { ChangedField } from '../catalogue/office-model.ts';
import type { WrittenChange } from './change.ts';
import { writtenPieces } from './decompile.ts';
import { alreadyThere, noAnchor, nothingChanged, oneLanguage, unknownEntry } from './messages-change.ts';
import type { Session } from './session.ts';

type Paragraphs = LetterSectionTemplate['paragraphs'];

/** What a change is told to be about. */
export interface ChangedThing {
  readonly table: string;
  readonly slug: string;
  readonly part: string;
  readonly name?: Text | undefined;
}

/** A letter or paper that is being changed: its sections and sentences. What has been changed is noted on the session. */
export class WritingEditor {
  writing: WritingTemplate;
  protected readonly session: Session;
  private readonly input: LettersInput;
  private readonly tables: LetterTables;
  private readonly table: 'letters' | 'papers';
  constructor(
    session: Session,
    input: LettersInput,
    tables: LetterTables,
    table: 'letters' | 'papers',
    writing: WritingTemplate,
  ) {
    this.session = session;
    this.input = input;
    this.tables = tables;
    this.table = table;
    this.writing = writing;
  }

  sections(change: WrittenChange): void {
    const { session, writing } = this;
    const { file, path, mark } = change;
    const id = this.idOf(change, 'sections');
    const section = writing.sections.find((one) => one.id === id);
    if (id === undefined) return;
    if (!section) {
      const known = writing.sections.map((one) => one.id);
      session.unknown(file, [...path, 'id'], 'sections', id, known);
      return;
    }
    const what = this.thing(id, section.title);
    if (mark.kind === 'hide') {
      this.writing = { ...writing, sections: writing.sections.filter((one) => one !== section) };
      session.record(change, what, [], section);
      return;
    }
    if (mark.kind === 'reorder') {
      const sections = this.moved(change, writing.sections, section, 'sections');
      if (!sections) return;
      this.writing = { ...writing, sections };
      session.record(change, what);
      return;
    }
    const { id: _, ...fields } = change.fields;
    const form = session.shape(z.strictObject({ title: text() }), file, path, fields);
    if (!form) return;
    const title = session.context.text(new Entry(file, path, form), ['title'], form.title);
    this.section(section, { title });
    session.record(change, what, [{ name: 'title', before: section.title, after: title }], section.title ?? null);
  }

  sentences(change: WrittenChange): void {
    const { session } = this;
    const { file, path, mark } = change;
    const id = this.idOf(change, 'sentences');
    if (id === undefined) return;
    const found = this.find(id);
    if (mark.kind === 'add') {
      if (found) session.tell(file, [...path, 'id'], alreadyThere('sentences', id));
      else this.add(change);
      return;
    }
    if (!found) {
      session.unknown(file, [...path, 'id'], 'sentences', id, this.ids());
      return;
    }
    const what = this.thing(id, wordsOf(found.sentence));
    if (mark.kind === 'hide') {
      this.put(id, () => []);
      session.record(change, what, [], found.sentence);
    } else if (mark.kind === 'reorder') this.reorder(change, found.sentence, what);
    else this.revise(change, found, what);
  }

  private revise(change: WrittenChange, { sentence, section }: Found, what: ChangedThing): void {
    const { session } = this;
    const { file, path, mark } = change;
    const { id: _, ...fields } = change.fields;
    if (Object.keys(fields).length === 0) {
      session.tell(file, path, nothingChanged(mark.kind));
      return;
    }
    const form = session.shape(revisionForm(), file, path, fields);
    if (!form) return;
    this.bothLanguages(change, form);
    const revised = { ...this.compiler(change).revise(this.scopeOf(section), path, sentence, form), office: mark };
    this.put(sentence.id, () => [revised]);
    session.record(change, what, changedFields(fields, sentence, revised), sentence);
  }

  private add(change: WrittenChange): void {
    const { session } = this;
    const { file, path, anchor, mark } = change;
    if (!anchor) {
      session.tell(file, [...path, 'add'], noAnchor);
      return;
    }
    const beside = this.find(anchor.id);
    if (!beside) {
      this.unknownAnchor(change, 'sentences', this.ids());
      return;
    }
    const form = session.shape(sentenceForm(), file, path, change.fields);
    if (!form) return;
    const sentence = { ...this.compiler(change).sentence(this.scopeOf(beside.section), path, form), office: mark };
    if (change.newParagraph) this.newParagraph(anchor.id, anchor.where, sentence);
    else this.put(anchor.id, (there) => (anchor.where === 'after' ? [there, sentence] : [sentence, there]));
    session.record(change, this.thing(form.id, wordsOf(sentence)));
  }

  private reorder(change: WrittenChange, sentence: LetterSentence, what: ChangedThing): void {
    const { session } = this;
    const { anchor } = change;
    if (!anchor) {
      session.tell(change.file, [...change.path, 'reorder'], noAnchor);
      return;
    }
    const [from, to] = [this.find(sentence.id), this.find(anchor.id)];
    // What a sentence says may rest on variables of its section.
    if (!to || from?.section.id !== to.section.id) {
      const known = from?.section.paragraphs.flat().map((one) => one.id) ?? this.ids();
      this.unknownAnchor(change, 'sentences', known);
      return;
    }
    const moved = { ...sentence, office: change.mark };
    this.put(sentence.id, () => []);
    this.put(anchor.id, (there) => (anchor.where === 'after' ? [there, moved] : [moved, there]));
    session.record(change, what);
  }

  /** A list in which one of its elements stands elsewhere; undefined, with a fault, if the place is not in it. */
  protected moved<T extends { readonly id: string }>(
    change: WrittenChange,
    list: readonly T[],
    one: T,
    table: string,
  ): T[] | undefined {
    const { anchor } = change;
    if (!anchor) {
      this.session.tell(change.file, [...change.path, change.mark.kind], noAnchor);
      return undefined;
    }
    const rest = list.filter((other) => other !== one);
    const at = rest.findIndex(({ id }) => id === anchor.id);
    if (at < 0) {
      const known = rest.map(({ id }) => id);
      this.unknownAnchor(change, table, known);
      return undefined;
    }
    return rest.toSpliced(anchor.where === 'after' ? at + 1 : at, 0, one);
  }

  protected unknownAnchor({ file, path, mark, anchor }: WrittenChange, table: string, known: readonly string[]): void {
    const id = anchor?.id ?? '';
    const told = unknownEntry(table, id, nearest(id, known));
    this.session.tell(file, [...path, mark.kind, anchor?.where ?? 'after'], { ...told, code: 'office-anchor' });
  }

  protected idOf({ fields, file, path }: WrittenChange, part: string): string | undefined {
    if (typeof fields.id === 'string') return fields.id;
    this.session.tell(file, path, { ...unknownEntry(part, String(fields.id ?? ''), undefined), code: 'office-row-id' });
    return undefined;
  }

  /** Warns if words are put otherwise in one language only. */
  protected bothLanguages({ file, path }: WrittenChange, form: Readonly<Record<string, unknown>>): void {
    if ((form.ja === undefined) !== (form['zh-Hans'] === undefined))
      this.session.tell(file, path, oneLanguage(form.ja === undefined ? 'ja' : 'zh-Hans'), 'warning');
  }

  /** What is changed, by its id in the letter or paper. */
  protected thing(part: string, name: Text | undefined): ChangedThing {
    return { table: this.table, slug: this.writing.slug, part, ...(name ? { name } : {}) };
  }

  /** Puts fields of one section anew. */
  protected section(section: LetterSectionTemplate, anew: Partial<LetterSectionTemplate>): void {
    const sections = this.writing.sections.map((one) => (one.id === section.id ? { ...one, ...anew } : one));
    this.writing = { ...this.writing, sections };
  }

  protected scopeOf(section: LetterSectionTemplate): LetterScope {
    return scopeWithin(scopeWithin({ types: {}, lets: {} }, this.writing), section);
  }

  protected compiler({ file }: WrittenChange): SentenceCompiler {
    const { session, input, tables } = this;
    return new SentenceCompiler(session.context, tables, new Entry(file, [], {} as LetterForm), input.variables);
  }

  private find(id: string): Found | undefined {
    for (const section of this.writing.sections)
      for (const sentence of section.paragraphs.flat()) if (sentence.id === id) return { section, sentence };
    return undefined;
  }

  private ids(): string[] {
    return this.writing.sections.flatMap(({ paragraphs }) => paragraphs.flat().map(({ id }) => id));
  }

  /** Replaces one sentence. Paragraphs and sections in which nothing is left go with it. */
  private put(id: string, make: (there: LetterSentence) => readonly LetterSentence[]): void {
    this.paragraphs((paragraphs) =>
      paragraphs.map((sentences) => sentences.flatMap((one) => (one.id === id ? make(one) : [one]))),
    );
  }

  private newParagraph(id: string, where: 'before' | 'after', sentence: LetterSentence): void {
    this.paragraphs((paragraphs) =>
      paragraphs.flatMap((sentences) => {
        if (!sentences.some((one) => one.id === id)) return [sentences];
        return where === 'after' ? [sentences, [sentence]] : [[sentence], sentences];
      }),
    );
  }

  private paragraphs(edit: (paragraphs: Paragraphs) => Paragraphs): void {
    const sections = this.writing.sections.flatMap((section) => {
      const paragraphs = edit(section.paragraphs).filter((sentences) => sentences.length > 0);
      return section.paragraphs.length > 0 && paragraphs.length === 0 && !hasMore(section)
        ? []
        : [{ ...section, paragraphs }];
    });
    this.writing = { ...this.writing, sections };
  }
}

interface Found {
  readonly section: LetterSectionTemplate;
  readonly sentence: LetterSentence;
}

/** Whether a section has anything beside its paragraphs. */
function hasMore({ fields, table, figure, checks, lines, signatures }: LetterSectionTemplate): boolean {
  return [fields, table, figure, checks, lines, signatures].some((one) => one !== undefined);
}

/** What a revision wrote anew, as it was and as it is. */
export function changedFields(
  written: Readonly<Record<string, unknown>>,
  before: LetterSentence | undefined,
  after: LetterSentence | undefined,
): ChangedField[] {
  return Object.keys(written)
    .filter((name) => name !== 'zh-Hant')
    .map((name) => ({ name, ...present('before', fieldOf(before, name)), ...present('after', fieldOf(after, name)) }));
}

function present<K extends string>(key: K, value: unknown): Partial<Record<K, unknown>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, unknown>>);
}

function fieldOf(sentence: LetterSentence | undefined, name: string): unknown {
  if (name !== 'ja' && name !== 'zh-Hans') return sentence && (sentence as unknown as Record<string, unknown>)[name];
  return sentence?.text && writtenPieces(sentence.text[name]);
}

/** A sentence as it is written; of one that has several wordings the first. */
export function wordsOf({ text: own, cases }: LetterSentence): Text | undefined {
  const words: Pieces | undefined = own ?? Object.values(cases ?? {}).find((one) => one.text)?.text;
  if (!words) return undefined;
  return {
    ja: writtenPieces(words.ja),
    'zh-Hans': writtenPieces(words['zh-Hans']),
    'zh-Hant': writtenPieces(words['zh-Hant']),
  };
}
