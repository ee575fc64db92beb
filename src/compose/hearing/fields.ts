import {
  type BlankPart,
  blankName,
  type EntryPrint,
  entriesOnTheWay,
  formatSheetId,
  isPlain,
  OTHER_PERSON,
  printEntry,
  SHEET_VERSION,
} from '../../case/blanks.ts';
import type { Form, RecordForm, ValueForm } from '../../case/form.ts';
import type { BoxField, Document, Field } from '../../doc/blocks.ts';
import type { ComposeContext } from '../context.ts';
import { formAt, isRecord, valueAt } from '../profile-form.ts';

/** A blank as it is asked for: the path its answer belongs to, and the question in words. */
export interface Asked {
  readonly path: string;
  readonly tip: string;
}

/** What can be ticked or picked: its value in the profile and its words. */
export interface Choice {
  readonly value: string;
  readonly words: string;
}

/** Choices of the persons of the case. */
const PEOPLE = 'people';

/** Gives the blanks of one sheet their fields, and remembers what the sheet has to say of itself. */
export class SheetFields {
  private readonly context: ComposeContext;
  private readonly root: RecordForm;
  private readonly choices: Record<string, readonly (readonly [string, string])[]> = {};
  private readonly paths = new Set<string>();
  /** `root` is the form of the profile without what is on no paper. */
  constructor(context: ComposeContext, root: RecordForm) {
    this.context = context;
    this.root = root;
  }

  /** The field of a blank that is written into: by its form it is picked from a list, or how it may be written is told. */
  blank(asked: Asked, form: Form, multiline = false): Field {
    const choices = this.listFor(form);
    const hint = form.kind === 'value' ? this.hintFor(form) : undefined;
    return {
      name: this.name(asked.path),
      tip: hint === undefined ? asked.tip : `${asked.tip}　${hint}`,
      ...(choices === undefined ? (multiline ? { multiline } : {}) : { choices }),
    };
  }

  /** The field of room for words that a person puts into fields later. */
  inWords({ path, tip }: Asked): Field {
    return { name: this.name(path, 'words'), tip, multiline: true };
  }

  /** The field of a blank that belongs to no path of the profile. */
  own(name: string, tip: string, multiline = false): Field {
    return { name, tip, ...(multiline ? { multiline } : {}) };
  }

  /** The field of a box: what a tick says of the path, or of a part of its answer. */
  box({ path, tip }: Asked, { value, words }: Choice, part?: BlankPart): BoxField {
    return { name: this.name(path, part), value, tip: `${tip}：${words}` };
  }

  /** What the document says of its form. */
  form(): NonNullable<Document['form']> {
    const { profile, advice, lang } = this.context;
    const known = Object.keys(profile.people).filter((id) => this.context.named(id));
    const entries = [...new Set([...this.paths].flatMap(entriesOnTheWay))].flatMap((path) => {
      const print = this.print(path, valueAt(profile, path));
      return print ? [[path, print] as const] : [];
    });
    const id = formatSheetId({
      version: SHEET_VERSION,
      application: profile.applications[advice.application]?.id ?? '',
      category: advice.category,
      procedure: advice.procedure,
      lang,
      people: Object.fromEntries(known.map((one) => [one, this.context.person(one)])),
      entries: Object.fromEntries(entries),
    });
    return { id, choices: this.choices };
  }

  /** The mark of an entry, made of no field that is on no paper. */
  private print(path: string, entry: unknown): EntryPrint | undefined {
    const form = formAt(this.root, path);
    if (form?.kind !== 'record' || !isRecord(entry)) return undefined;
    return printEntry(
      entry,
      Object.keys(form.fields).filter((key) => isPlain(entry[key])),
    );
  }

  private name(path: string, part?: BlankPart): string {
    this.paths.add(path);
    return blankName(path, part);
  }

  /** The list a value is picked from; undefined if it is typed. */
  private listFor(form: Form): string | undefined {
    if (form.kind !== 'value') return undefined;
    const { context } = this;
    if (form.ref === 'person') {
      const people = Object.keys(context.profile.people);
      if (people.length === 0) return undefined;
      this.choices[PEOPLE] ??= [
        ...people.map((id) => [id, context.person(id)] as const),
        [OTHER_PERSON, context.words.say('other-person')],
      ];
      return PEOPLE;
    }
    const { vocabulary, slugs } = form;
    if (vocabulary === undefined || !slugs) return undefined;
    const key = `of-${vocabulary}`;
    this.choices[key] ??= slugs.map((slug) => [slug, context.vocabulary(vocabulary, slug)]);
    return key;
  }

  /** How a date, a sum or a length of time may be written. */
  private hintFor({ type }: ValueForm): string | undefined {
    const { words } = this.context;
    switch (type) {
      case 'Date':
        return words.say('hint-date');
      case 'Money':
        return words.say('hint-money');
      case 'Period':
        return words.say('hint-period');
      default:
        return undefined;
    }
  }
}
