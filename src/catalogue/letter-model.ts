import type { DocumentLang, Text } from '../base/locale.ts';
import type { Role } from '../case/schema/roles.ts';
import type { Expression } from './condition/node.ts';
import type { HelperName } from './form/letter-helpers.ts';
import type { SourceRef } from './model.ts';
import type { OfficeMark } from './office-model.ts';

/** A piece of a sentence: words, or something that is filled in. Nothing in it decides anything. */
export type Piece =
  /** `lang` is set for a word that is printed in that language wherever it stands. */
  | { readonly kind: 'text'; readonly text: string; readonly lang?: 'ja' }
  | {
      readonly kind: 'value';
      readonly helper: HelperName;
      readonly args: readonly (Expression | string)[];
      readonly options: Readonly<Record<string, Expression | string | boolean>>;
      /** Of `word`: the vocabulary its slug is from. */
      readonly vocabulary?: string;
    }
  /** The numbers of the papers that prove the sentence. */
  | { readonly kind: 'cited'; readonly plain?: true }
  /** One of the sentence's phrases. */
  | { readonly kind: 'phrase'; readonly name: string };

/** One sentence, phrase or connective in every language of documents. */
export type Pieces = Readonly<Record<DocumentLang, readonly Piece[]>>;

/** A paper that proves a sentence, only of this person if `whose` is there; or the row or paper that a field names. */
export type Cite =
  | { readonly paper: string; readonly whose?: Expression }
  | { readonly row: Expression; readonly paper?: undefined };

/** Elements of a list, one after the other, under a name. */
export interface Loop {
  readonly variable: string;
  readonly over: Expression;
}

/** Variables by name, in the order in which they may use each other. */
export type Lets = readonly (readonly [name: string, expression: Expression])[];

/** What a sentence says. Without words it says nothing: so may a case of `choose`. */
export interface Saying {
  readonly text?: Pieces;
  readonly cites: readonly Cite[];
  readonly answers: readonly string[];
}

/** A part of a sentence; see `form/letter.ts`. */
export interface LetterPhrase {
  readonly text: Pieces;
  readonly loop?: Loop;
  readonly lets: Lets;
  readonly when?: Expression;
  readonly optional: boolean;
  readonly join: 'and' | 'comma';
}

/** A sentence of a letter; see `form/letter.ts`. */
export interface LetterSentence extends Saying {
  readonly id: string;
  readonly when?: Expression;
  readonly raisedBy?: readonly string[];
  readonly important: boolean;
  readonly optional: boolean;
  /** Names the letter gives to a part that it includes: its loop may use them. */
  readonly given?: Lets;
  readonly loop?: Loop;
  readonly lets: Lets;
  readonly first?: Pieces;
  readonly later?: Pieces;
  readonly phrases: Readonly<Record<string, LetterPhrase>>;
  readonly choose?: Expression;
  readonly cases?: Readonly<Record<string, Saying>>;
  /** Of a cell or field: what stands there where a value is none. */
  readonly none?: Text;
  /** Set if the sentence is an office's own, or one that it put otherwise. */
  readonly office?: OfficeMark;
}

/** A section of a letter. Without a title it has no number either: the opening, the closing. */
export interface LetterSectionTemplate {
  readonly id: string;
  readonly title?: Text;
  readonly when?: Expression;
  readonly raisedBy?: readonly string[];
  /** No gap stands for it if nothing is said in it. */
  readonly quiet?: boolean;
  readonly lets: Lets;
  readonly paragraphs: readonly (readonly LetterSentence[])[];
  readonly fields?: readonly FieldTemplate[];
  readonly grid?: boolean;
  readonly table?: TableTemplate;
  readonly chart?: ChartTemplate;
  readonly figure?: string;
  readonly checks?: readonly LetterSentence[];
  readonly lines?: number;
  readonly signatures?: readonly Text[];
  readonly boxed?: boolean;
  /** It only warns of a draft: it goes once the office has said that the paper was checked. */
  readonly draft?: boolean;
  readonly languages?: readonly DocumentLang[];
}

/** A labelled value; without `says` it is left to the pen. */
export interface FieldTemplate {
  readonly id: string;
  readonly label: Text;
  readonly note?: Text;
  readonly says?: LetterSentence;
}

/** A row of a table; see `form/letter.ts`. `cells` are in the order of the columns. */
export interface TableRowTemplate {
  readonly id: string;
  /** One inside the other. */
  readonly loops: readonly Loop[];
  readonly lets: Lets;
  readonly when?: Expression;
  readonly at?: Expression;
  readonly band?: Text;
  readonly cells: readonly (LetterSentence | null)[];
}

/** A column of a table. */
export interface TableColumn {
  readonly id: string;
  readonly title: Text;
  readonly share: number;
  readonly align?: 'start' | 'center' | 'end';
  readonly lang?: DocumentLang;
}

/** A table; see `form/letter.ts`. A column with a condition is there only if that surely holds. */
export interface TableTemplate {
  readonly columns: readonly (TableColumn & { readonly when?: Expression })[];
  readonly inTime: boolean;
  readonly rows: readonly TableRowTemplate[];
  readonly blankRows: number;
  readonly rowLines?: number;
}

/** Bars to one scale; see `form/letter.ts`. */
export interface ChartTemplate {
  readonly bars: readonly {
    readonly id: string;
    readonly title: Text;
    readonly when?: Expression;
    readonly parts: readonly { readonly loop?: Loop; readonly value: Expression; readonly says: LetterSentence }[];
  }[];
}

/** What letters and papers have alike: sentences with their conditions, checked. */
export interface WritingTemplate {
  readonly slug: string;
  readonly title: Text;
  readonly addressee?: Text;
  readonly writer: Role;
  /** Who writes in the place of `writer`: the first whose condition surely holds. */
  readonly writers?: readonly LetterWriter[];
  readonly signers: readonly Role[];
  readonly lets: Lets;
  readonly sections: readonly LetterSectionTemplate[];
  /** Headings have no numbers. */
  readonly unnumbered?: boolean;
}

/** Somebody who may write a letter, and when. */
export interface LetterWriter {
  readonly role: Role;
  readonly when: Expression;
}

/** A letter as content. */
export interface LetterTemplate extends WritingTemplate {
  readonly for: readonly { readonly category: string; readonly procedure: string }[];
  /** Not written for an application that is filed with another one (`with`): that one's letter tells of it. */
  readonly alone?: boolean;
}

/** The person a paper is about that comes once for each of several: a name in its words and conditions. */
export const SUBJECT = 'subject';

/** A paper beside the letter, as content. */
export interface PaperTemplate extends WritingTemplate {
  /** Entry of `documents/pack.yaml`. */
  readonly document: string;
  /** Name of its files. */
  readonly name: string;
  readonly for?: readonly { readonly category?: string; readonly procedure?: string }[];
  readonly makes?: readonly string[];
  readonly fills?: readonly string[];
  readonly beside?: readonly string[];
  readonly bears?: 'number' | 'translation' | 'own';
  readonly each?: 'person';
  readonly reader?: Role | typeof SUBJECT;
  /** Not made for an application that is filed with another one (`with`): that one's tells of the whole family. */
  readonly alone?: boolean;
  readonly sources?: readonly SourceRef[];
  readonly when?: Expression;
  readonly raisedBy?: readonly string[];
  readonly style: 'letter' | 'sheet';
  /** Addressed to whom the application is. */
  readonly toAuthority: boolean;
  readonly head: boolean;
  readonly closing: boolean;
  readonly maker: boolean;
}
