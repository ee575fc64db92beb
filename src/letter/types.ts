import type { DocumentLang, Text } from '../base/locale.ts';
import type { Role } from '../case/schema/roles.ts';
import type { PaperTemplate, TableColumn } from '../catalogue/letter-model.ts';

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

/** A section as it stands in this letter; numbered if it has a title, unless the paper's headings have no numbers. */
export interface LetterSection {
  readonly id: string;
  readonly number?: number;
  readonly title?: Text;
  readonly paragraphs: readonly (readonly LetterSentence[])[];
  readonly fields?: readonly LetterField[];
  /** The fields stand in a grid with rules. */
  readonly grid?: boolean;
  readonly table?: LetterTable;
  readonly chart?: LetterChart;
  /** Something drawn or reckoned from the case, by its name. */
  readonly figure?: string;
  readonly checks?: readonly LetterSentence[];
  /** Ruled lines to be written on. */
  readonly lines?: number;
  readonly signatures?: readonly Text[];
  /** The paragraphs stand in a ruled box. */
  readonly boxed?: boolean;
  /** Only in documents in these languages. */
  readonly languages?: readonly DocumentLang[];
}

/** A labelled value; `says` is absent where it is left to the pen. */
export interface LetterField {
  readonly label: Text;
  readonly note?: Text;
  readonly says?: LetterSentence;
}

/** A table as it stands in this paper: cells in the order of the columns, absent where they are left to the pen. */
export interface LetterTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly LetterTableRow[];
  /** Empty rows at the end, to be filled in by hand. */
  readonly blankRows: number;
  /** Lines each row is high at least. */
  readonly rowLines?: number;
}

/** Bars to one scale, of parts in yen, none of them 0. */
export interface LetterChart {
  readonly bars: readonly {
    readonly title: Text;
    readonly parts: readonly { readonly says: LetterSentence; readonly value: number }[];
  }[];
}

/** A row of a table, or a line over the whole width that names what follows. */
export type LetterTableRow =
  | { readonly id: string; readonly band: Text }
  | { readonly id: string; readonly cells: readonly (LetterSentence | undefined)[] };

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

/** A letter or paper of one application in every language of documents: the same sentences, numbers and gaps in each. */
export interface Writing {
  /** Slug of the template. */
  readonly slug: string;
  /** Index of the application in the profile. */
  readonly application: number;
  readonly category: string;
  readonly procedure: string;
  readonly title: Text;
  readonly addressee?: Text;
  readonly writer: { readonly role: Role; readonly person?: string };
  readonly signers: readonly { readonly role: Role; readonly person?: string }[];
  readonly head: readonly LetterBlock[];
  readonly sections: readonly LetterSection[];
  /** Everything the letter would still ask, gaps first. */
  readonly questions: readonly LetterQuestion[];
}

/** The 理由書 of an application. */
export interface Letter extends Writing {
  readonly addressee: Text;
  readonly contradictions: readonly LetterContradiction[];
  /** Requirements and weak points that are not met and that no sentence answers. */
  readonly unanswered: readonly string[];
}

/** A paper beside the letter that belongs to an application. */
export interface Paper
  extends Writing,
    Pick<PaperTemplate, 'document' | 'name' | 'style' | 'closing' | 'maker' | 'sources'> {
  /** 資料 numbers of the rows of the list that it is, or with which it is filed. */
  readonly exhibits: readonly number[];
  /** It translates the papers of these numbers. */
  readonly translation?: true;
  /** Rows of the list that it is, or that it accompanies, by id. */
  readonly rows: readonly string[];
  /** Of one that comes once for each person: id of the person; undefined as long as nobody has said who it is. */
  readonly subject?: string;
}
