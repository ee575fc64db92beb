import type { Place } from '../base/issue.ts';
import type { DocumentLang, Text } from '../base/locale.ts';
import type { Picture } from '../doc/blocks.ts';
import type { WordTemplate } from '../doc/word-template.ts';
import type { Expression } from './condition/node.ts';
import type { OfficeFeeForm } from './form/office.ts';

/** A typeface file of the overlay. Too large to be read before it is needed. */
export interface OfficeFont {
  readonly name: string;
  /** Absolute path, links resolved; a regular file inside the overlay when it was looked for. */
  readonly path: string;
  readonly place: Place;
}

export type OfficeFontRole = 'mincho' | 'gothic';
export type OfficeFontWeight = 'regular' | 'bold';

/** The head of what the office sends out. All three may be given: the block and the logo are for PDF and HTML. */
export interface Letterhead {
  /** Lines of the block, from the top; the first is the office's name. Empty if the office has none. */
  readonly lines: readonly Text[];
  /** The PNG or JPEG that stands beside the block, checked. */
  readonly logo?: Picture;
  /** Word file with the office's own head and foot: Word documents are put into it where it says `{{content}}`. */
  readonly docx?: WordTemplate;
}

/** An office as `office.yaml` says, with the files it names. What it changed of the content is not here. */
export interface Office {
  /** Absolute path of the overlay folder. */
  readonly dir: string;
  /** The same in every language if the office wrote it once: then it is Japanese. */
  readonly name: Text;
  readonly postalCode?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly fax?: string;
  readonly email?: string;
  readonly website?: string;
  /** 行政書士 見本 一郎. */
  readonly representative?: string;
  /** 登録番号. */
  readonly registrationNumber?: string;
  /** 届出済証明書番号. */
  readonly certificateNumber?: string;
  readonly letterhead: Letterhead;
  /** The office's own typefaces, by style of letters and weight; shipped ones serve for what is not there. */
  readonly fonts: Readonly<Partial<Record<OfficeFontRole, Readonly<Partial<Record<OfficeFontWeight, OfficeFont>>>>>>;
  /** Its own fees as written: conditions are checked when the overlay is applied to content. */
  readonly fees: readonly OfficeFeeForm[];
  readonly defaults: {
    /** The client's languages. */
    readonly languages?: readonly DocumentLang[];
    readonly formats?: readonly ('pdf' | 'docx' | 'html' | 'md')[];
  };
}

/** An item of the office's own table of fees; see `form/office.ts`. */
export interface OfficeFee extends Omit<OfficeFeeForm, 'name' | 'when' | 'condition' | 'note'> {
  readonly name: Text;
  readonly when?: Expression;
  readonly condition?: Text;
  readonly note?: Text;
}

/** What an office does to an entry of the content. */
export type ChangeKind = 'add' | 'replace' | 'reorder' | 'reword' | 'hide';

/** Why an entry is the office's own, and since when (ISO date). */
export interface OfficeMark {
  readonly kind: ChangeKind;
  readonly reason: string;
  readonly on: string;
}

/** A field of an entry as it ships and as the office has it, compiled. Absent: there is none. */
export interface ChangedField {
  readonly name: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** One change of the shipped content, as it was applied. */
export interface OfficeChange extends OfficeMark {
  /** Folder of the content: `evidence`, `lists`, `letters`, `parameters`, `labels`, `documents`, … */
  readonly table: string;
  /** Slug of the entry: of a paper, a list, a letter, a parameter. */
  readonly slug: string;
  /** What of it: id of a row or of a sentence, key of a word. */
  readonly part?: string;
  /** Fields that are changed, in the order of the file; none of what is added, moved or hidden whole. */
  readonly fields: readonly ChangedField[];
  /** What the entry is called, in the language of the law: the name of a paper, the words of a sentence. */
  readonly name?: Text;
  /** Hash of the shipped entry on which the change rests; absent if there is none (what is added). */
  readonly rests?: string;
  /** Of a requirement, a notice, a deadline: the categories it concerns. */
  readonly applications?: readonly string[];
  /** Of a hidden row: whether the authority's own list asks for it (required or conditional, official). */
  readonly official?: boolean;
  readonly place: Place;
}

/** An office in compiled content: who it is, and what it changed. */
export interface OfficeContent {
  readonly office: Office;
  /** The fees of `office.fees`, checked. */
  readonly fees: readonly OfficeFee[];
  readonly changes: readonly OfficeChange[];
}
