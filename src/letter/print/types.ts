import type { DocumentLang } from '../../base/locale.ts';
import type { Unknown, Value } from '../../catalogue/condition/values.ts';
import type { Catalogue } from '../../catalogue/model.ts';
import type { Facts } from '../../facts/index.ts';
import type { LetterWords } from '../words.ts';

/** What printing a value needs beside the value. */
export interface PrintContext {
  readonly lang: DocumentLang;
  readonly words: LetterWords;
  readonly facts: Facts;
  readonly catalogue: Pick<Catalogue, 'vocabulary'>;
  /** Who says 私. */
  readonly writer: Value;
}

/** A printed value; `lang` where it is not the sentence's. */
export interface Shown {
  readonly text: string;
  readonly lang?: DocumentLang;
}

/** Printed; unknown, with what would tell; or null: asked, there is none. */
export type Print = Shown | Unknown | null;

/** What a helper gets: its arguments, and its options as values, words or flags. */
export interface Arguments {
  readonly args: readonly Value[];
  readonly options: Readonly<Record<string, Value>>;
  /** The unit of `count`, the vocabulary of `word`. */
  readonly word?: string;
}

export type Printer = (given: Arguments, context: PrintContext) => Print;
