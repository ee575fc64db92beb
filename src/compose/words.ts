import type { DocumentLang, Text } from '../base/locale.ts';
import { fillText } from '../catalogue/fill.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { TextRun } from '../doc/blocks.ts';

/** Look of a run of text. */
export type Look = Pick<TextRun, 'bold' | 'small' | 'muted'>;

/** The words of one kind of document in one language, and how to make runs of them. */
export class Words {
  readonly lang: DocumentLang;
  private readonly texts: Readonly<Record<string, Text>>;
  constructor(catalogue: Catalogue, kind: string, lang: DocumentLang) {
    this.lang = lang;
    this.texts = catalogue.documents[kind] ?? {};
  }

  /** A word by its key, with `{{name}}` filled. A key that is not there is a fault of the content. */
  say(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    const text = this.texts[key];
    if (!text) throw new Error(`templates/documents: no word ${key}`);
    return fillText(text[this.lang], (_, name) => (Object.hasOwn(values, name) ? String(values[name]) : undefined));
  }

  /** A word as a run. */
  run(key: string, look: Look = {}, values: Readonly<Record<string, string | number>> = {}): TextRun {
    return this.text(this.say(key, values), look);
  }

  /** A text in the document's language as a run. */
  text(text: string, look: Look = {}): TextRun {
    return { kind: 'text', text, lang: this.lang, ...look };
  }

  /** A Japanese text (the official name of a paper, of a municipality) as a run, whatever the document's language. */
  japanese(text: string, look: Look = {}): TextRun {
    return { kind: 'text', text, lang: 'ja', ...look };
  }
}
