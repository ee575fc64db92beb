import type { DocumentLang, Text } from '../base/locale.ts';
import { fillText } from '../catalogue/fill.ts';
import type { Catalogue } from '../catalogue/model.ts';

/** The words of `templates/documents/letter.yaml`. */
export class LetterWords {
  private readonly texts: Readonly<Record<string, Text>>;
  constructor(catalogue: Pick<Catalogue, 'documents'>) {
    this.texts = catalogue.documents.letter ?? {};
  }

  has(key: string): boolean {
    return Object.hasOwn(this.texts, key);
  }

  /** A word in every language. A key that is not there is a fault of the content. */
  text(key: string): Text {
    const text = Object.hasOwn(this.texts, key) ? this.texts[key] : undefined;
    if (!text) throw new Error(`templates/documents/letter.yaml: no word ${key}`);
    return text;
  }

  /** A word in one language with `{{name}}` filled. */
  say(key: string, lang: DocumentLang, values: Readonly<Record<string, string | number>> = {}): string {
    return fillText(this.text(key)[lang], (_, name) =>
      Object.hasOwn(values, name) ? String(values[name]) : undefined,
    );
  }

  /** Several joined: `and` A、BとC, `comma` A、B、C. */
  join(parts: readonly string[], how: 'and' | 'comma', lang: DocumentLang): string {
    return parts.map((part, i) => part + this.separator(i, parts.length, how, lang)).join('');
  }

  /** What stands after the part at `index` of `count`. */
  separator(index: number, count: number, how: 'and' | 'comma', lang: DocumentLang): string {
    if (index >= count - 1) return '';
    return this.say(how === 'and' && index === count - 2 ? 'and' : 'comma', lang);
  }
}
