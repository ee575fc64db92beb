import { offerOf } from '../advise/index.ts';
import type { DocumentLang } from '../base/locale.ts';
import type { Form, RecordForm } from '../case/form.ts';
import type { Catalogue, Offer } from '../catalogue/model.ts';
import {
  asksOfApplication,
  NAMING,
  namesOfOffer,
  PERSON_FIELDS,
  profileForm,
  usedFields,
  writtenFields,
} from './profile-form.ts';
import { Words } from './words.ts';

/** Enumerations with more slugs than this are not listed in a comment. */
const LISTED = 9;

/**
 * A case profile to fill in: the fields this application can use, each with its label (and the slugs it takes) as a
 * comment. It reads as it stands: everything in it is unknown. Undefined if the catalogue does not offer it.
 */
export function caseSkeleton(
  catalogue: Catalogue,
  category: string,
  procedure: string,
  lang: DocumentLang,
): string | undefined {
  const offer = offerOf(catalogue, category, procedure);
  return offer && new Skeleton(catalogue, category, procedure, offer, lang).text();
}

class Skeleton {
  private readonly lines: string[] = [];
  private readonly catalogue: Catalogue;
  private readonly category: string;
  private readonly procedure: string;
  private readonly offer: Offer;
  private readonly words: Words;
  private readonly used: ReadonlySet<string>;
  /** What the letter and the papers beside it can use. */
  private readonly written: ReadonlySet<string>;
  private readonly schema: RecordForm;
  constructor(catalogue: Catalogue, category: string, procedure: string, offer: Offer, lang: DocumentLang) {
    this.catalogue = catalogue;
    this.category = category;
    this.procedure = procedure;
    this.offer = offer;
    this.words = new Words(catalogue, 'skeleton', lang);
    this.written = writtenFields(catalogue, category, procedure, offer.list);
    this.used = new Set([...usedFields(catalogue, category, offer.list), ...this.written]);
    this.schema = profileForm(catalogue);
  }

  text(): string {
    const { catalogue, category, procedure, words } = this;
    const name = catalogue.categories[category]?.name[words.lang] ?? category;
    const step = catalogue.vocabulary.procedures?.[procedure]?.[words.lang] ?? procedure;
    this.lines.push(`# ${name} × ${step}`);
    for (const key of ['intro-1', 'intro-2', 'intro-3', 'intro-4', 'intro-5']) this.lines.push(`# ${words.say(key)}`);
    this.lines.push('version: 1', 'applications:');
    this.application();
    this.lines.push('people:');
    const roles = this.offer.roles.filter((role) => role === 'applicant' || role === 'spouse');
    for (const role of roles) this.person(role, (field) => PERSON_FIELDS.has(field) || this.used.has(field));
    if (!roles.includes('spouse') && this.offer.roles.includes('guarantor'))
      this.person('guarantor', (field) => PERSON_FIELDS.has(field) || field === 'statuses');
    for (const [field, form] of Object.entries(this.schema.fields))
      if (['marriages', 'parentage', 'households'].includes(field) && this.used.has(field))
        this.field(field, form, field, 0);
    return `${this.lines.join('\n')}\n`;
  }

  private application(): void {
    const fields = this.fieldsOf('applications');
    const inList = namesOfOffer(this.catalogue, this.procedure, this.offer.list);
    this.lines.push(`  - category: ${this.category}`, `    procedure: ${this.procedure}`);
    for (const role of this.offer.roles) {
      const form = fields[role];
      const named = role === 'applicant' || role === 'spouse' ? ` ${role}` : '';
      const none = form?.none ? `（${this.words.say('or-none')}）` : '';
      const hint = named === '' ? ` · ${this.words.say('person-id')}${none}` : '';
      this.lines.push(`    ${role}:${named}  # ${this.label(`applications[].${role}`)}${hint}`);
    }
    for (const [field, form] of Object.entries(fields))
      if (asksOfApplication(field, form, this.used, inList) || this.isWritten(field, form))
        this.field(field, form, `applications[].${field}`, 4);
  }

  /** A value or the client's words that a letter or paper tells; what comes up later (notices, papers) is no part of a new case. */
  private isWritten(field: string, form: Form): boolean {
    return (form.kind === 'value' || form.kind === 'record') && !NAMING.has(field) && this.written.has(field);
  }

  private person(role: string, wanted: (field: string) => boolean): void {
    this.lines.push('', `  ${role}:  # ${this.label(`applications[].${role}`)}`);
    for (const [field, form] of Object.entries(this.fieldsOf('people')))
      if (wanted(field)) this.field(field, form, `people.*.${field}`, 4);
  }

  private fieldsOf(root: string): Readonly<Record<string, Form>> {
    const form = this.schema.fields[root];
    const item = form && 'item' in form ? form.item : form;
    return item?.kind === 'record' ? item.fields : {};
  }

  private field(name: string, form: Form, path: string, indent: number): void {
    const space = ' '.repeat(indent);
    const comment = [this.label(path), ...this.slugs(form)].join(' · ');
    this.lines.push(`${space}${name}:  # ${comment}`);
    if (form.kind === 'record')
      for (const [key, child] of Object.entries(form.fields)) this.field(key, child, `${path}.${key}`, indent + 2);
    if (form.kind === 'value' || form.kind === 'record') return;
    if (form.item.kind !== 'record') {
      const spouses = path === 'marriages[].partners' && this.offer.roles.includes('spouse');
      if (spouses) this.lines.push(`${this.lines.pop()?.replace(':', ': [applicant, spouse]')}`);
      return;
    }
    Object.entries(form.item.fields).forEach(([key, child], i) => {
      this.field(key, child, `${path}[].${key}`, indent + 4);
      if (i === 0) {
        const at = this.lines.findLastIndex((line) => line.startsWith(`${space}    ${key}:`));
        this.lines[at] = `${space}  - ${this.lines[at]?.trimStart()}`;
      }
    });
  }

  private slugs(form: Form): string[] {
    if (form.kind !== 'value' || form.vocabulary === undefined) return [];
    const words = Object.entries(this.catalogue.vocabulary[form.vocabulary] ?? {});
    if (words.length > LISTED) return [this.words.say('see-schema')];
    return [words.map(([slug, text]) => `${slug} ${text[this.words.lang]}`).join(' / ')];
  }

  private label(path: string): string {
    return this.catalogue.labels[path]?.label[this.words.lang].replaceAll('{{person}}', '') ?? path;
  }
}
