import type { DocumentLang, Text } from '../base/locale.ts';
import type { Role } from '../case/schema/roles.ts';

/** A stretch of a sentence in one language. */
export interface LetterRun {
  /** `words` of the letter, a `fact` of the profile, a `cite` of papers, a `gap` to be filled. */
  readonly kind: 'words' | 'fact' | 'cite' | 'gap';
  readonly text: string;
  /** The language that picks the typeface: a Japanese word stays one in a Chinese sentence. */
  readonly lang: DocumentLang;
  /** Of a fact: the fields of the profile it was read from. Of a gap: those that would fill it. */
  readonly paths?: readonly string[];
}

/** A sentence as it stands in this letter. */
export interface LetterSentence {
  /** Id of the sentence and of the element it is said of: `child[xiao]`. */
  readonly id: string;
  /** Id of the sentence in the template. */
  readonly sentence: string;
  /** `said`: whole. `open`: with gaps for values. `gap`: nothing but a gap. */
  readonly state: 'said' | 'open' | 'gap';
  readonly text: Readonly<Record<DocumentLang, readonly LetterRun[]>>;
  /** 資料 numbers it cites. */
  readonly cites: readonly number[];
  /** Requirements and weak points it answers. */
  readonly answers: readonly string[];
  /** Every field of the profile the sentence rests on: its conditions and its values. */
  readonly restsOn: readonly string[];
}

/** A line of the block that tells who applies or writes; `key` is its label in `documents/letter.yaml`. */
export interface LetterItem {
  readonly key: string;
  readonly text: Readonly<Record<DocumentLang, readonly LetterRun[]>>;
}

/** Who applies, or who writes if that is somebody else. */
export interface LetterBlock {
  readonly role: Role;
  readonly items: readonly LetterItem[];
}

/** A section as it stands in this letter; numbered if it has a title. */
export interface LetterSection {
  readonly id: string;
  readonly number?: number;
  readonly title?: Text;
  readonly paragraphs: readonly (readonly LetterSentence[])[];
}

/** A fact the letter could use. */
export interface LetterQuestion {
  readonly path: string;
  /**
   * `value`: nobody has said. `exact`: only the year or the month is known. `complete`: the list may go on. `withheld`:
   * flagged as false, or contradicted.
   */
  readonly kind: 'value' | 'exact' | 'complete' | 'withheld';
  /** The letter shows a gap for it. */
  readonly shown: boolean;
  /** Sentences that want it, by id in the template. */
  readonly sentences: readonly string[];
  /** What to ask, where no field of the profile holds it; `path` then names the sentence: `letter.late-tax`. */
  readonly text?: Text;
}

/** Facts of the profile that cannot be true together. None of them is told. */
export interface LetterContradiction {
  readonly slug: string;
  readonly text: Text;
  readonly paths: readonly string[];
}

/** A letter of one application in every language of documents: the same sentences, numbers and gaps in each. */
export interface Letter {
  /** Slug of the template. */
  readonly slug: string;
  /** Index of the application in the profile. */
  readonly application: number;
  readonly category: string;
  readonly procedure: string;
  readonly title: Text;
  readonly addressee: Text;
  readonly writer: { readonly role: Role; readonly person?: string };
  readonly signers: readonly { readonly role: Role; readonly person?: string }[];
  readonly head: readonly LetterBlock[];
  readonly sections: readonly LetterSection[];
  /** Everything the letter would still ask, gaps first. */
  readonly questions: readonly LetterQuestion[];
  readonly contradictions: readonly LetterContradiction[];
  /** Requirements and weak points that are not met and that no sentence answers. */
  readonly unanswered: readonly string[];
}
