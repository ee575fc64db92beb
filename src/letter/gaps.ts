import { DOCUMENT_LANGS, type DocumentLang, type Text } from '../base/locale.ts';
import { schemaPath } from '../case/paths.ts';
import type { Waived } from '../case/waivers.ts';
import { Unknown } from '../catalogue/condition/values.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { Facts } from '../facts/index.ts';
import { nameOf } from './print/index.ts';
import type { LetterQuestion, LetterRun } from './types.ts';
import type { LetterWords } from './words.ts';

/** Labels a gap names before it says ほか. */
const NAMED = 3;

/** Makes the gaps of one letter and keeps what they ask for. */
export class Gaps {
  private readonly catalogue: Pick<Catalogue, 'labels'>;
  private readonly words: LetterWords;
  private readonly facts: Facts;
  /** Id of the person who writes: of his or her own fields a gap does not say whose they are. */
  private readonly writer: string | undefined;
  private readonly kindOf: (path: string) => LetterQuestion['kind'];
  private readonly waived: (path: string) => Waived | undefined;
  private readonly asked = new Map<string, { shown: boolean; sentences: Set<string>; text?: Text }>();
  constructor(
    catalogue: Pick<Catalogue, 'labels'>,
    words: LetterWords,
    facts: Facts,
    writer: string | undefined,
    kindOf: (path: string) => LetterQuestion['kind'],
    waived: (path: string) => Waived | undefined,
  ) {
    this.catalogue = catalogue;
    this.words = words;
    this.facts = facts;
    this.writer = writer;
    this.kindOf = kindOf;
    this.waived = waived;
  }

  /** Keeps what a sentence wants to know. */
  ask(paths: Iterable<string>, sentence: string, shown: boolean): void {
    for (const path of paths) {
      const entry = this.asked.get(path) ?? { shown: false, sentences: new Set() };
      entry.shown ||= shown;
      entry.sentences.add(sentence);
      this.asked.set(path, entry);
    }
  }

  /** Keeps what a sentence asks in its own words, where there is no field to ask for. */
  askWords(path: string, sentence: string, text: Text): void {
    this.asked.set(path, { shown: true, sentences: new Set([sentence]), text });
  }

  /** True if the office has said that everything these fields would tell is left out. */
  leftOut(paths: readonly string[]): boolean {
    return paths.length > 0 && paths.every((path) => this.waived(path) === 'left-out');
  }

  /** True if the office writes it in by hand: the paper has room for it and no mark. */
  byHand(paths: readonly string[]): boolean {
    return paths.length > 0 && paths.every((path) => this.waived(path) === 'by-hand');
  }

  /** Room to write in. */
  room(lang: DocumentLang, paths: readonly string[]): LetterRun {
    return { kind: 'gap', text: this.words.say('by-hand', lang), lang, paths };
  }

  /** A gap for fields of the profile, of which each would bring the answer nearer. */
  run(paths: readonly string[], lang: DocumentLang): LetterRun {
    if (this.byHand(paths)) return this.room(lang, paths);
    const labels = [...new Set(paths.map((path) => this.label(path, lang)))];
    const named = labels.slice(0, NAMED).join(this.words.say('gap-join', lang));
    const what = labels.length > NAMED ? this.words.say('gap-more', lang, { labels: named }) : named;
    return { kind: 'gap', text: this.words.say('gap', lang, { what }), lang, paths };
  }

  /** A gap beside its label. */
  blank(paths: readonly string[], lang: DocumentLang): LetterRun {
    return { kind: 'gap', text: this.words.say('gap-blank', lang), lang, paths };
  }

  /** A gap in every language. */
  runs(paths: readonly string[]): Record<DocumentLang, readonly LetterRun[]> {
    return Object.fromEntries(DOCUMENT_LANGS.map((lang) => [lang, [this.run(paths, lang)]])) as unknown as Record<
      DocumentLang,
      readonly LetterRun[]
    >;
  }

  /** Everything that was asked: what the letter shows first, else in the order of the letter. */
  questions(): LetterQuestion[] {
    const all = [...this.asked].map(([path, { shown, sentences, text }]) => ({
      path,
      kind: text ? ('value' as const) : this.kindOf(path),
      ...(text ? { text } : {}),
      shown,
      sentences: [...sentences],
    }));
    return [...all.filter(({ shown }) => shown), ...all.filter(({ shown }) => !shown)];
  }

  private label(path: string, lang: DocumentLang): string {
    const words = this.catalogue.labels[schemaPath(path) ?? path];
    if (words?.inPerson) return this.words.say('gap-in-person', lang);
    const label = words?.label[lang] ?? path;
    const kind = this.kindOf(path);
    const whole = kind === 'value' ? label : this.words.say(`gap-${kind}`, lang, { label });
    const id = /^people\.([^.[]+)/.exec(path)?.[1];
    if (id === undefined || id === this.writer) return whole;
    const person = nameOf(this.facts.person(id), lang);
    if (person === null || person instanceof Unknown) return whole;
    return this.words.say('gap-of', lang, { person: person.text, label: whole });
  }
}
