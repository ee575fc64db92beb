import type { Text } from '../base/locale.ts';
import type { Expression } from './condition/node.ts';
import type { Contradiction } from './contradiction-model.ts';
import type { EvidenceForm } from './form/evidence.ts';
import type { FilingPlaceForm, OfficeOfAuthorityForm } from './form/filing.ts';
import type { GlossaryForm } from './form/glossary.ts';
import type { PrecedentForm } from './form/precedent.ts';
import type { CategoryForm, ParameterForm, PointForm, SourceForm } from './form/tables.ts';
import type { OutcomeForm } from './form/ways.ts';
import type { LetterTemplate, PaperTemplate } from './letter-model.ts';
import type { OfficeContent, OfficeMark } from './office-model.ts';
import type { PackContent } from './pack-model.ts';

/** Reference to a source, with the day somebody last compared the statement with it (ISO date). */
export interface SourceRef {
  readonly id: string;
  readonly at?: string | undefined;
  readonly checkedOn: string;
}

export type Clock = 'filing' | 'acceptance' | 'decision' | 'issue' | 'entry';
export type Confidence = 'official' | 'agreed' | 'single' | 'inferred';
export type LawStatus = 'in-force' | 'announced' | 'draft';
export type Level = 'required' | 'conditional' | 'customary';

/** When a rule applies: ISO dates, both included, on one of the application's clocks (filing if not said). */
export interface TimeInForce {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly on?: Clock | undefined;
}

/** What a paper is; see `form/evidence.ts` for the fields. Texts are whole in every language. */
export interface Evidence extends Omit<EvidenceForm, 'name' | 'remarks' | 'get'> {
  readonly slug: string;
  readonly name: Text;
  readonly remarks: readonly Text[];
  readonly get: Omit<NonNullable<EvidenceForm['get']>, 'how'> & { readonly how?: Text };
}

/** The papers of a row: one, one of several, or all of several. */
export type PaperTree = { readonly when?: Expression; readonly note?: Text } & (
  | { readonly paper: string }
  | { readonly any: readonly PaperTree[] }
  | { readonly all: readonly PaperTree[] }
);

/** Another paper that stands in where nobody issues the one asked for. */
export interface Answer {
  readonly paper: string;
  readonly when: Expression;
  readonly reason: Text;
}

/** What a row says; in the cases of `choose` every field may be missing. */
export interface RowContent extends TimeInForce {
  readonly papers?: PaperTree;
  readonly whose?: Expression;
  readonly level?: Level;
  readonly when?: Expression;
  readonly condition?: Text;
  readonly copies?: number;
  readonly period?: Expression;
  readonly periodWords?: Text;
  readonly fetchedBy?: string;
  readonly note?: Text;
  /** What the paper is in certain cases, each with its condition. */
  readonly as?: readonly PaperTree[];
  readonly answeredBy?: readonly Answer[];
  readonly order?: number;
  readonly status?: LawStatus;
  readonly confidence?: Confidence;
  readonly sources?: readonly SourceRef[];
}

/** A row of a list. `id` is unique among the rows of one application and stable. */
export interface ListRow extends RowContent {
  readonly kind: 'row';
  readonly id: string;
  readonly choose?: Expression;
  /** By the slug the chosen fact has. */
  readonly cases?: Readonly<Record<string, RowContent>>;
  /** Lists through which the row came into this one, the outermost first; absent if it is written in it. */
  readonly via?: readonly string[];
  /** Set if the row is an office's own, or one that it changed or hides. */
  readonly office?: OfficeMark;
}

/** A row that an office puts before or behind another one. */
export interface RowMove {
  readonly row: string;
  readonly anchor: string;
  readonly where: 'before' | 'after';
}

/** Rows, once for each element of a list. */
export interface ListFor {
  readonly kind: 'for';
  readonly variable: string;
  readonly over: Expression;
  readonly rows: readonly ListNode[];
}

/** Rows of an included list, with its parameters bound. */
export interface ListScope {
  readonly kind: 'scope';
  readonly bind: Readonly<Record<string, Expression>>;
  readonly rows: readonly ListNode[];
}

export type ListNode = ListRow | ListFor | ListScope;

/** A list with every include resolved. */
export interface List {
  readonly slug: string;
  readonly rows: readonly ListNode[];
  readonly openPoints: readonly Text[];
  /** Parameters an including list binds, name → type; absent if there are none. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Rows that an office puts elsewhere, in the order in which it does so. */
  readonly moves?: readonly RowMove[];
}

export interface Source extends Omit<SourceForm, 'title'> {
  readonly slug: string;
  readonly title: Text;
}

export interface Parameter extends Omit<ParameterForm, 'name'> {
  readonly slug: string;
  readonly name: Text;
}

/** An item of the points of the highly skilled: what it counts in each table, and when. */
export interface PointItem extends PointForm {
  readonly slug: string;
}

/** One amount of a fee, in yen; `granted` is the period of stay it is for. */
export interface FeeBand {
  readonly granted?: Text;
  readonly months?: { readonly from: number; readonly to?: number | undefined } | undefined;
  readonly counter: number;
  readonly online?: number | undefined;
}

/** A fee by acceptance date. */
export interface Fee {
  readonly slug: string;
  readonly name: Text;
  readonly note?: Text;
  readonly values: readonly (TimeInForce & {
    readonly bands: readonly FeeBand[];
    readonly confidence: Confidence;
    readonly sources: readonly SourceRef[];
  })[];
}

interface Rule {
  readonly slug: string;
  readonly applications: readonly string[];
  readonly when?: Expression;
  readonly text: Text;
  readonly confidence: Confidence;
  readonly sources: readonly SourceRef[];
}

/** On what a requirement or a weak point rests. */
export type RuleKind = 'law' | 'guideline' | 'agency-page' | 'practice';

/** A requirement; `holds` is true if it is met. */
export interface Requirement extends Rule, TimeInForce {
  readonly kind: RuleKind;
  /** A rule of thumb, and no text of the authority. */
  readonly thumb?: boolean;
  readonly holds: Expression;
  readonly advice?: Text;
  readonly answers: readonly string[];
  readonly status?: LawStatus;
  /** Part of the self-diagnosis it belongs to: slug of `self-diagnosis-groups`. */
  readonly group?: string;
  /** It is on the authority's own self-check sheet. */
  readonly selfCheck?: boolean;
}

/** For whom an application is at all; see `gateForm`. */
export interface Gate {
  readonly slug: string;
  readonly applications: readonly string[];
  /** Absent if for every procedure. */
  readonly procedures?: readonly string[];
  /** What it is about: slug of `gate-themes`. */
  readonly theme: string;
  readonly kind: Requirement['kind'];
  /** Absent if nothing in a profile tells. */
  readonly holds?: Expression;
  readonly text: Text;
  readonly advice?: Text;
  readonly rare: boolean;
  /** It can cease to be so: the category still concerns whoever holds its status. */
  readonly ceases: boolean;
  readonly rarely: readonly string[];
  readonly confidence: Confidence;
  readonly sources: readonly SourceRef[];
}

/** A weak point: what an examiner will see, and what answers it; see `form/weak-point.ts`. */
export interface WeakPoint extends Rule, TimeInForce {
  readonly kind: RuleKind;
  /** A rule of thumb, and no text of the authority. */
  readonly thumb?: boolean;
  /** Requirements that, not met, are this weak point. */
  readonly raisedBy: readonly string[];
  readonly address: readonly { readonly text: Text; readonly asks: readonly Expression[] }[];
  readonly answers: readonly string[];
  /** False if there is nothing to be said in the letter. */
  readonly letter: boolean;
  readonly status?: LawStatus;
}

/** A notice about rules that change near the case's dates. */
export interface Notice extends Rule {
  readonly status: LawStatus;
  /** On the office's memo and in `check` only: it speaks of what is asked in person only. */
  readonly inPerson?: true;
  /** What papers say instead. */
  readonly onPaper?: Text;
}

/** Who may file, how, online or not. */
export type FilingRule = Rule;

/** An office of the immigration authority; see `form/filing.ts`. */
export interface OfficeOfAuthority extends Omit<OfficeOfAuthorityForm, 'name'> {
  readonly slug: string;
  readonly name: Text;
}

/** How applications of one procedure are filed; `slug` is the procedure. */
export interface FilingPlace extends FilingPlaceForm {
  readonly slug: string;
}

/** A deadline; `on` gives a date. */
export interface Deadline extends Rule {
  readonly on: Expression;
  readonly kind: 'due' | 'opens' | 'lapses' | 'change';
  /** What is held against the day: filing, acceptance, decision, issue of the card, entry. */
  readonly clock: Clock;
  /** Told only where it surely concerns the case. */
  readonly onlyIfSure: boolean;
}

/** Where a case leads beside or instead of the application asked for; see `form/ways.ts`. */
export interface Outcome extends Rule {
  readonly kind: OutcomeForm['kind'];
  readonly leads: NonNullable<OutcomeForm['leads']>;
  readonly beyond?: Text;
  /** Papers to bring first. */
  readonly papers: readonly string[];
}

/** What speaks for a period of stay in practice. */
export interface PeriodRule extends Rule {
  /** ISO 8601: `P5Y`. */
  readonly period: string;
  /** Absent if nothing in a profile tells. */
  readonly holds?: Expression;
  readonly papers: readonly string[];
}

/** A case the authority has published, with how it ended. */
export interface Precedent extends Omit<PrecedentForm, 'facts'> {
  readonly slug: string;
  readonly facts: readonly {
    readonly text: Text;
    /** Absent if no field of a profile holds the fact. */
    readonly alike?: Expression;
  }[];
}

/** What is offered for one procedure of a category. */
export interface Offer extends Omit<CategoryForm['procedures'][string], 'processing' | 'note'> {
  readonly processing?: Text;
  readonly note?: Text;
}

/** Why a procedure does not exist for a category, and which applications are made instead. */
export interface NotOffered {
  readonly why: Text;
  readonly instead?: readonly { readonly category: string; readonly procedure: string }[];
  /** It does exist, but nothing about it has been read: no source. */
  readonly unread?: true;
  readonly confidence?: Confidence;
  readonly sources: readonly SourceRef[];
}

export interface Category {
  readonly slug: string;
  readonly name: Text;
  /** The name where many stand side by side. */
  readonly short?: Text;
  readonly status?: string;
  /** Periods of stay the status is granted for, ISO 8601, shortest first. */
  readonly periods?: readonly string[] | undefined;
  readonly procedures: Readonly<Record<string, Offer>>;
  readonly notOffered: Readonly<Record<string, NotOffered>>;
}

/** A word of the procedures in every language of documents. */
export interface Term extends Omit<GlossaryForm, 'term'> {
  readonly slug: string;
  readonly term: Text;
}

/** Label and question of one field of the profile. */
export interface FieldWords {
  readonly label: Text;
  readonly question: Text;
  /** Asked in person only: somebody the client fears may read papers along. It, and all below it. */
  readonly inPerson?: true;
}

/** A word of an enumeration. */
export interface VocabularyWord extends Text {
  /** Offered in person only, never on a paper. */
  readonly inPerson?: true;
}

type Table<T> = Readonly<Record<string, T>>;

/** The whole content, compiled: what `templates/` says, checked, with every text in every language of documents. */
export interface Catalogue {
  /** Hash of the content: documents say with which content they were made. */
  readonly version: string;
  readonly vocabulary: Table<Table<VocabularyWord>>;
  readonly labels: Table<FieldWords>;
  readonly evidence: Table<Evidence>;
  readonly authorities: Table<{ readonly name: Text; readonly note?: Text; readonly free?: boolean }>;
  readonly sources: Table<Source>;
  readonly parameters: Table<Parameter>;
  readonly fees: Table<Fee>;
  readonly points: Table<PointItem>;
  readonly lists: Table<List>;
  readonly requirements: Table<Requirement>;
  readonly weakPoints: Table<WeakPoint>;
  readonly gates: Table<Gate>;
  readonly notices: Table<Notice>;
  readonly deadlines: Table<Deadline>;
  /** Where applications are filed: offices by prefecture, and by procedure whose address tells. */
  readonly offices: Table<OfficeOfAuthority>;
  readonly procedures: Table<FilingPlace>;
  readonly filing: Table<FilingRule>;
  readonly glossary: Table<Term>;
  readonly outcomes: Table<Outcome>;
  readonly periods: Table<PeriodRule>;
  readonly precedents: Table<Precedent>;
  readonly categories: Table<Category>;
  /** Words of each kind of document: `documents/checklist.yaml` → `checklist`. */
  readonly documents: Table<Table<Text>>;
  readonly pack: PackContent;
  readonly letters: Table<LetterTemplate>;
  /** Papers beside the letter: `papers/<slug>.yaml`. */
  readonly papers: Table<PaperTemplate>;
  readonly contradictions: Table<Contradiction>;
  /** The office whose overlay is in the content; absent in what ships. */
  readonly office?: OfficeContent;
}
