import type { Message } from '../../base/issue.ts';
import type { DocumentLang } from '../../base/locale.ts';
import type { Expression } from '../condition/node.ts';
import type { WordsForm } from '../form/letter.ts';
import { isGapInWords } from '../gap-in-words.ts';
import type { Pieces } from '../letter-model.ts';
import type { ContentPath } from './content-file.ts';
import type { CompileContext, Entry, Scope } from './context.ts';
import { LETTER_FAULTS } from './letter-messages.ts';
import { parseWords, valueKeys } from './letter-words.ts';
import { resolveText } from './prose.ts';

/** Where the compiler is: variables in scope with their types, and those that are short for an expression. */
export interface LetterScope {
  readonly types: Scope;
  readonly lets: Readonly<Record<string, Expression>>;
}

/** What words may refer to beside the case. */
interface WordTables {
  /** Name of the vocabulary of the field an expression ends in. */
  vocabularyName(expression: Expression, scope: Scope): string | undefined;
  readonly units: ReadonlySet<string>;
}

/** Compiles the words of one letter, Japanese and Chinese side by side. Issues are noted on the context. */
export class WordsCompiler {
  private readonly context: CompileContext;
  private readonly tables: WordTables;
  private readonly entry: Entry<unknown>;
  constructor(context: CompileContext, tables: WordTables, entry: Entry<unknown>) {
    this.context = context;
    this.tables = tables;
    this.entry = entry;
  }

  /**
   * Japanese and Chinese of one stretch of words; undefined, with a fault, if one of them is missing. A language that is
   * not written is taken from `kept`, if there is one.
   */
  pieces(
    scope: LetterScope,
    path: ContentPath,
    form: WordsForm,
    phrases: ReadonlySet<string> = new Set(),
    kept?: Pieces,
  ): Pieces | undefined {
    const missing = (['ja', 'zh-Hans'] as const).filter((lang) => form[lang] === undefined && !kept);
    if (missing.length > 0) {
      this.fault(path, 'language', LETTER_FAULTS.language(missing.join(', ')));
      return undefined;
    }
    const { toTraditional } = this.context.prose;
    const read = (lang: DocumentLang, written: string | undefined, at: string, derived = false) =>
      parseWords(written ?? '', lang, {
        expression: (source, wanted) => this.context.expression(this.entry, [...path, at], source, scope.types, wanted),
        vocabulary: (expression) => this.vocabulary(expression, scope),
        paper: (slug, language) => {
          const name = this.context.prose.paper(slug);
          return name && resolveText(name, this.context.prose, () => {})[language];
        },
        literal: (text) => (derived ? toTraditional(text) : text),
        phrases,
        units: this.tables.units,
        programs: this.context.programs,
        // The derived text is the other one once more: its faults have been told.
        fault: (code, what) => derived || this.context.fault(this.entry, [...path, at], code, what),
      });
    const traditional = form['zh-Hant'];
    const traditionalOf = (): Pieces['ja'] => {
      if (traditional !== undefined) return read('zh-Hant', traditional, 'zh-Hant');
      if (kept && form['zh-Hans'] === undefined) return kept['zh-Hant'];
      return read('zh-Hant', form['zh-Hans'], 'zh-Hans', true);
    };
    const pieces: Pieces = {
      ja: kept && form.ja === undefined ? kept.ja : read('ja', form.ja, 'ja'),
      'zh-Hans': kept && form['zh-Hans'] === undefined ? kept['zh-Hans'] : read('zh-Hans', form['zh-Hans'], 'zh-Hans'),
      'zh-Hant': traditionalOf(),
    };
    this.twins(path, pieces);
    return pieces;
  }

  /** What one language says of the case, the others say, too. */
  private twins(path: ContentPath, pieces: Pieces): void {
    const japanese = new Set([...valueKeys(pieces.ja), ...citedKey(pieces.ja)]);
    for (const lang of ['zh-Hans', 'zh-Hant'] as const) {
      const other = new Set([...valueKeys(pieces[lang]), ...citedKey(pieces[lang])]);
      const only = [
        ...[...japanese].filter((key) => !other.has(key)).map((key) => `ja: ${key}`),
        ...[...other].filter((key) => !japanese.has(key)).map((key) => `${lang}: ${key}`),
      ];
      if (only.length > 0) {
        this.fault(path, 'twins', LETTER_FAULTS.twins(only.join(', ')));
        return;
      }
    }
  }

  /** A sentence ends with its mark, unless the client's own words are its end, or it is nothing but a gap. */
  marks(path: ContentPath, text: Pieces): void {
    for (const lang of ['ja', 'zh-Hans', 'zh-Hant'] as const) {
      const last = text[lang].at(-1);
      const ends =
        last?.kind === 'text'
          ? last.text.endsWith('。') || (text[lang].length === 1 && isGapInWords(last.text))
          : last?.kind === 'value' && last.helper === 'words';
      if (!ends) {
        this.fault(path, 'mark', LETTER_FAULTS.mark(lang));
        return;
      }
    }
  }

  private vocabulary(expression: Expression, scope: LetterScope): string | undefined {
    const { node } = expression;
    const meant = node.op === 'id' ? scope.lets[node.name] : undefined;
    return meant ? this.vocabulary(meant, scope) : this.tables.vocabularyName(expression, scope.types);
  }

  private fault(path: ContentPath, code: string, what: Message): void {
    this.context.fault(this.entry, path, `letter-${code}`, what);
  }
}

function citedKey(pieces: Pieces['ja']): string[] {
  return pieces.some(({ kind }) => kind === 'cited') ? ['{{cited}}'] : [];
}
