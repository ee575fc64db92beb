import * as z from 'zod';
import type { Text } from '../base/locale.ts';
import { nearest } from '../base/nearest.ts';
import type { ContentFile } from '../catalogue/compile/content-file.ts';
import { Entry } from '../catalogue/compile/context.ts';
import type { LetterScope } from '../catalogue/compile/letter-pieces.ts';
import { SentenceCompiler, scopeWithin } from '../catalogue/compile/letter-sentence.ts';
import { compileLetters, type LettersInput, letterTables } from '../catalogue/compile/letters.ts';
import { text } from '../catalogue/form/common.ts';
import { type LetterForm, revisionForm, sentenceForm } from '../catalogue/form/letter.ts';
import type { LetterSectionTemplate, LetterSentence, LetterTemplate } from '../catalogue/letter-model.ts';
import type { OfficeMark } from '../catalogue/office-model.ts';
import { readChange, type WrittenChange } from './change.ts';
import { writtenPieces } from './decompile.ts';
import { alreadyThere, noAnchor, nothingChanged, oneLanguage, unknownEntry } from './messages-change.ts';
import type { Session } from './session.ts';

type Paragraphs = LetterSectionTemplate['paragraphs'];

/** Applies the changes of an overlay to letters: sentences that are put otherwise, added, moved, left out. */
export class LetterOverlay {
  private readonly session: Session;
  constructor(session: Session) {
    this.session = session;
  }

  /** Applies the file of one letter, or adds a letter of the office. Issues: `office-…`, those of letters. */
  apply(slug: string, file: ContentFile): void {
    const { session } = this;
    const data = (typeof file.data === 'object' && file.data !== null ? file.data : {}) as Record<string, unknown>;
    if ('add' in data) {
      this.added(slug, file, data);
      return;
    }
    const letters = session.draft.letters;
    const letter = Object.hasOwn(letters, slug) ? letters[slug] : undefined;
    if (!letter) {
      session.unknown(file, [], 'letters', slug, Object.keys(letters));
      return;
    }
    const parts = { sections: ['reword', 'hide'], sentences: ['add', 'replace', 'reword', 'reorder', 'hide'] } as const;
    for (const key of Object.keys(data))
      if (!Object.hasOwn(parts, key)) session.unknown(file, [key], 'letters', key, Object.keys(parts));
    const editor = new LetterEditor(session, this.input(), letter);
    for (const part of ['sections', 'sentences'] as const) {
      const list = data[part];
      if (list === undefined) continue;
      if (!Array.isArray(list)) {
        session.tell(file, [part], { ...unknownEntry(part, part, undefined), code: 'office-wrong-type' });
        continue;
      }
      list.forEach((one: unknown, i) => {
        const change = readChange(file, [part, i], one, parts[part], session.tell);
        if (change) editor[part](change);
      });
    }
    session.draft.letters = { ...letters, [slug]: editor.letter };
  }

  private added(slug: string, file: ContentFile, data: Record<string, unknown>): void {
    const { session } = this;
    const change = readChange(file, [], data, ['add'], session.tell);
    if (!change) return;
    if (Object.hasOwn(session.draft.letters, slug)) {
      session.tell(file, [], alreadyThere('letters', slug));
      return;
    }
    const own: ContentFile = { ...file, file: `letters/${slug}.yaml`, data: change.fields };
    const letter = compileLetters([own], session.context, this.input()).letters[slug];
    if (!letter) return;
    session.draft.letters = { ...session.draft.letters, [slug]: letter };
    session.record(change, { table: 'letters', slug, name: letter.title });
  }

  private input(): LettersInput {
    const { draft, types, vocabularyName } = this.session;
    return { catalogue: draft, vocabulary: types.vocabulary, variables: types.variables, vocabularyName };
  }
}

/** One letter that is being changed. */
class LetterEditor {
  letter: LetterTemplate;
  private readonly session: Session;
  private readonly input: LettersInput;
  constructor(session: Session, input: LettersInput, letter: LetterTemplate) {
    this.session = session;
    this.input = input;
    this.letter = letter;
  }

  sections(change: WrittenChange): void {
    const { session, letter } = this;
    const { file, path, mark } = change;
    const id = this.idOf(change, 'sections');
    const section = letter.sections.find((one) => one.id === id);
    if (id === undefined) return;
    if (!section) {
      const known = letter.sections.map((one) => one.id);
      session.unknown(file, [...path, 'id'], 'sections', id, known);
      return;
    }
    const name = section.title;
    const what = { table: 'letters', slug: letter.slug, part: id, ...(name ? { name } : {}) };
    if (mark.kind === 'hide') {
      this.letter = { ...letter, sections: letter.sections.filter((one) => one !== section) };
      session.record(change, what, [], section);
      return;
    }
    const { id: _, ...fields } = change.fields;
    const form = session.shape(z.strictObject({ title: text() }), file, path, fields);
    if (!form) return;
    const title = session.context.text(new Entry(file, path, form), ['title'], form.title);
    this.letter = { ...letter, sections: letter.sections.map((one) => (one === section ? { ...one, title } : one)) };
    session.record(change, what, [{ name: 'title', before: section.title, after: title }], section.title ?? null);
  }

  sentences(change: WrittenChange): void {
    const { session, letter } = this;
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
    const what = { table: 'letters', slug: letter.slug, part: id, name: wordsOf(found.sentence) };
    if (mark.kind === 'hide') {
      this.put(id, () => []);
      session.record(change, what, [], found.sentence);
    } else if (mark.kind === 'reorder') this.reorder(change, found.sentence, what);
    else this.revise(change, found, what);
  }

  private revise(
    change: WrittenChange,
    { sentence, section }: Found,
    what: { readonly table: string; readonly slug: string; readonly part: string; readonly name: Text | undefined },
  ): void {
    const { session } = this;
    const { file, path, mark } = change;
    const { id: _, ...fields } = change.fields;
    if (Object.keys(fields).length === 0) {
      session.tell(file, path, nothingChanged(mark.kind));
      return;
    }
    const form = session.shape(revisionForm(), file, path, fields);
    if (!form) return;
    if ((form.ja === undefined) !== (form['zh-Hans'] === undefined))
      session.tell(file, path, oneLanguage(form.ja === undefined ? 'ja' : 'zh-Hans'), 'warning');
    const revised = { ...this.compiler(change).revise(this.scopeOf(section), path, sentence, form), office: mark };
    this.put(sentence.id, () => [revised]);
    const words = (['ja', 'zh-Hans'] as const).filter((lang) => form[lang] !== undefined);
    const others = Object.keys(fields).filter((key) => !['ja', 'zh-Hans', 'zh-Hant'].includes(key));
    session.record(
      change,
      what,
      [
        ...words.map((lang) => ({
          name: lang,
          ...(sentence.text ? { before: writtenPieces(sentence.text[lang]) } : {}),
          ...(revised.text ? { after: writtenPieces(revised.text[lang]) } : {}),
        })),
        ...others.map((name) => ({ name, ...changedValue(sentence, revised, name) })),
      ],
      sentence,
    );
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
      this.unknownAnchor(change);
      return;
    }
    const form = session.shape(sentenceForm(), file, path, change.fields);
    if (!form) return;
    const sentence = { ...this.compiler(change).sentence(this.scopeOf(beside.section), path, form), office: mark };
    if (change.newParagraph) this.newParagraph(anchor.id, anchor.where, sentence);
    else this.put(anchor.id, (there) => (anchor.where === 'after' ? [there, sentence] : [sentence, there]));
    session.record(change, { table: 'letters', slug: this.letter.slug, part: form.id, name: wordsOf(sentence) });
  }

  private reorder(
    change: WrittenChange,
    sentence: LetterSentence,
    what: { readonly table: string; readonly slug: string; readonly part: string; readonly name: Text | undefined },
  ): void {
    const { session } = this;
    const { anchor } = change;
    if (!anchor) {
      session.tell(change.file, [...change.path, 'reorder'], noAnchor);
      return;
    }
    const [from, to] = [this.find(sentence.id), this.find(anchor.id)];
    // What a sentence says may rest on variables of its section.
    if (!to || from?.section.id !== to.section.id) {
      this.unknownAnchor(change, from?.section);
      return;
    }
    const moved = { ...sentence, office: change.mark };
    this.put(sentence.id, () => []);
    this.put(anchor.id, (there) => (anchor.where === 'after' ? [there, moved] : [moved, there]));
    session.record(change, what);
  }

  private unknownAnchor({ file, path, mark, anchor }: WrittenChange, section?: LetterSectionTemplate): void {
    const id = anchor?.id ?? '';
    const known = section ? section.paragraphs.flat().map((one) => one.id) : this.ids();
    const told = unknownEntry('sentences', id, nearest(id, known));
    this.session.tell(file, [...path, mark.kind, anchor?.where ?? 'after'], { ...told, code: 'office-anchor' });
  }

  private idOf({ fields, file, path }: WrittenChange, part: 'sections' | 'sentences'): string | undefined {
    if (typeof fields.id === 'string') return fields.id;
    this.session.tell(file, path, { ...unknownEntry(part, String(fields.id ?? ''), undefined), code: 'office-row-id' });
    return undefined;
  }

  private find(id: string): Found | undefined {
    for (const section of this.letter.sections)
      for (const sentence of section.paragraphs.flat()) if (sentence.id === id) return { section, sentence };
    return undefined;
  }

  private ids(): string[] {
    return this.letter.sections.flatMap(({ paragraphs }) => paragraphs.flat().map(({ id }) => id));
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
    const sections = this.letter.sections.map((section) => {
      const paragraphs = edit(section.paragraphs).filter((sentences) => sentences.length > 0);
      return { ...section, paragraphs };
    });
    this.letter = { ...this.letter, sections: sections.filter(({ paragraphs }) => paragraphs.length > 0) };
  }

  private scopeOf(section: LetterSectionTemplate): LetterScope {
    return scopeWithin(scopeWithin({ types: {}, lets: {} }, this.letter), section);
  }

  private compiler({ file }: WrittenChange): SentenceCompiler {
    const { session, input, letter } = this;
    const entry = new Entry(file, [], {} as LetterForm);
    return new SentenceCompiler(session.context, letterTables(input, letter.for), entry, input.variables);
  }
}

interface Found {
  readonly section: LetterSectionTemplate;
  readonly sentence: LetterSentence & { readonly office?: OfficeMark };
}

function changedValue(before: LetterSentence, after: LetterSentence, name: string) {
  const [was, is] = [before, after].map((one) => (one as unknown as Record<string, unknown>)[name]);
  return { ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) };
}

/** A sentence as it is written; of one that has several wordings the first. */
function wordsOf({ text: own, cases }: LetterSentence): Text | undefined {
  const words = own ?? Object.values(cases ?? {}).find((one) => one.text)?.text;
  if (!words) return undefined;
  return {
    ja: writtenPieces(words.ja),
    'zh-Hans': writtenPieces(words['zh-Hans']),
    'zh-Hant': writtenPieces(words['zh-Hant']),
  };
}
