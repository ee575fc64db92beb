import type { Advice } from '../advise/index.ts';
import type { DocumentLang, Text } from '../base/locale.ts';
import { schemaPath } from '../case/paths.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { Office } from '../catalogue/office-model.ts';
import { givenName, personName } from './person.ts';
import { Words } from './words.ts';

/** What a composer needs that speaks of a case: the case, the content, and the language. */
export class CaseContext {
  readonly profile: CaseProfile;
  readonly catalogue: Catalogue;
  readonly lang: DocumentLang;
  readonly words: Words;
  constructor(profile: CaseProfile, catalogue: Catalogue, lang: DocumentLang, kind: string) {
    this.profile = profile;
    this.catalogue = catalogue;
    this.lang = lang;
    this.words = new Words(catalogue, kind, lang);
  }

  /** The office the document is made by; undefined without an overlay. */
  get office(): Office | undefined {
    return this.catalogue.office?.office;
  }

  /** True if the case names nobody yet, as in a consultation: roles need no mark that they are open. */
  get anonymous(): boolean {
    return Object.keys(this.profile.people).length === 0;
  }

  /** A text in the document's language. */
  say(text: Text): string {
    return text[this.lang];
  }

  /** A person as documents call him or her. */
  person(id: string): string {
    return personName(this.profile, id, this.catalogue, this.lang);
  }

  /** True if the case knows a name of the person; else documents use the role or the id. */
  named(id: string): boolean {
    return givenName(this.profile, id) !== undefined;
  }

  /** The name of a paper in the document's language. */
  paper(slug: string): string {
    return (
      (Object.hasOwn(this.catalogue.evidence, slug) ? this.catalogue.evidence[slug]?.name[this.lang] : undefined) ??
      slug
    );
  }

  /** A slug of a vocabulary in the document's language. */
  vocabulary(name: string, slug: string): string {
    return this.catalogue.vocabulary[name]?.[slug]?.[this.lang] ?? slug;
  }

  /** The question for a profile path, with the person's name (or `person`) where it concerns one. */
  question(path: string, person?: string): string {
    return this.fieldWords(path, 'question', person);
  }

  /** The label of a profile path. */
  label(path: string): string {
    return this.fieldWords(path, 'label');
  }

  private fieldWords(path: string, key: 'label' | 'question', named?: string): string {
    const schema = schemaPath(path) ?? path;
    const words = Object.hasOwn(this.catalogue.labels, schema) ? this.catalogue.labels[schema] : undefined;
    if (!words) return path;
    const id = /^people\.([^.[]+)/.exec(path)?.[1];
    const person = named ?? (id === undefined ? this.words.say('applicant') : this.person(id));
    return words[key][this.lang].replaceAll(/\{\{\s*person\s*\}\}/g, () => person);
  }
}

/** What a composer needs that speaks of one application: its advice, too. */
export class ComposeContext extends CaseContext {
  readonly advice: Advice;
  constructor(profile: CaseProfile, advice: Advice, catalogue: Catalogue, lang: DocumentLang, kind: string) {
    super(profile, catalogue, lang, kind);
    this.advice = advice;
  }
}
