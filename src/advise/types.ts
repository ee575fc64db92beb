import type { Text } from '../base/locale.ts';
import type {
  Clock,
  Confidence,
  Deadline,
  FeeBand,
  LawStatus,
  Level,
  RuleKind,
  SourceRef,
  TimeInForce,
} from '../catalogue/model.ts';
import type { OfficeMark } from '../catalogue/office-model.ts';

/** `certain`: it holds. `open`: it may hold; `missing` are the profile paths of which each could decide. */
export type State = 'certain' | 'open';

/** Somebody a paper is about: persons by id, or not known yet (`missing`). No party at all if nobody's. */
export interface Party {
  readonly persons: readonly string[];
  readonly missing: readonly string[];
}

/** What a paper must cover. Words stand in for what is not known yet. */
export interface Coverage {
  /** 年度 as western years, newest first. */
  readonly years: readonly number[];
  /** Months `2025-08`, oldest first. */
  readonly months: readonly string[];
  /** Days the paper is about, ISO dates. */
  readonly days?: readonly string[];
  /**
   * Instalments of resident tax, by the day they were due (ISO dates), oldest first: paid in time, late (or not at all), or,
   * without `inTime`, not known. Of a year in `years` that has none here they are not known yet.
   */
  readonly instalments?: readonly { readonly year: number; readonly dueOn: string; readonly inTime?: boolean }[];
  /** Points of the highly skilled that it proves. */
  readonly claims?: readonly { readonly item: string; readonly points: number }[];
  /** The sum of the points of the day. */
  readonly sum?: number;
  /** Issuing municipality of the one year; null if there is none; undefined if not known or not a tax year. */
  readonly municipality?: string | null;
  readonly words?: Text;
  /** Months or years that may have to be covered, too. */
  readonly maybe: readonly string[];
  readonly missing: readonly string[];
}

/** The papers of a row after selection. */
export type Papers = { readonly state: State; readonly missing: readonly string[]; readonly note?: Text } & (
  | { readonly kind: 'paper'; readonly paper: string }
  /** One of these is enough. */
  | { readonly kind: 'any'; readonly of: readonly Papers[] }
  | { readonly kind: 'all'; readonly of: readonly Papers[] }
  /** A paper of which it is not known yet what it is in this case; `of` is what it may be. */
  | { readonly kind: 'forms'; readonly paper: string; readonly of: readonly Papers[] }
  /** Which one it is depends on a fact that is not known; `word` is the slug the fact would have. */
  | {
      readonly kind: 'depends';
      readonly on: string;
      readonly of: readonly { readonly word: string; readonly papers: Papers }[];
    }
);

/** Another paper that answers the one asked for, which nobody issues. */
export interface Substitute {
  readonly paper: string;
  readonly reason: Text;
  readonly state: State;
  readonly missing: readonly string[];
}

/** State of collecting a paper; dates are ISO dates. `expired`: issued too long before filing. */
export interface Collection {
  readonly state: 'to-get' | 'requested' | 'obtained' | 'expired';
  readonly requestedOn?: string | undefined;
  readonly obtainedOn?: string | undefined;
  readonly issuedOn?: string | undefined;
  /** The last day on which it can be filed. */
  readonly usableTo?: string | undefined;
}

/** One row of evidence: a paper this application needs, or may need. */
export interface EvidenceRow {
  /** Stable: the row's id and its instance, `resident-tax[wang,2026]`; `?` stands for what is not known. */
  readonly id: string;
  /** Id of the row in the list. */
  readonly row: string;
  readonly papers: Papers;
  readonly whose?: Party;
  readonly level: Level;
  readonly state: State;
  readonly missing: readonly string[];
  /** The condition in words; it is the reason if the row is certain. */
  readonly condition?: Text;
  /** It exists only if there is somebody or something nobody has named yet (an open `for`). */
  readonly forUnnamed: boolean;
  /** No field of the profile decides the condition (`when: "true"`): whoever reads the list judges it. */
  readonly readerDecides: boolean;
  /**
   * Open, and not there at all unless something is so that is asked in person only: on the office's memo and in
   * `check`, on no paper that somebody the client fears may read along.
   */
  readonly inPerson?: true;
  readonly copies: number;
  readonly coverage?: Coverage;
  readonly fetchedBy?: string;
  readonly note?: Text;
  readonly answeredBy: readonly Substitute[];
  /** Another application of the case has the same original already: the note that says whose. */
  readonly shared?: Text;
  readonly collection: Collection;
  readonly inForce: TimeInForce;
  readonly status: LawStatus;
  readonly confidence: Confidence;
  readonly sources: readonly SourceRef[];
  /** Set if the row is the office's own, or one that it changed or hides. */
  readonly office?: OfficeMark;
}

/** What beside the rows a fact may decide, in the order of what it is worth to know. */
export type PointKind =
  | 'requirement'
  | 'weak-point'
  | 'fee'
  | 'office'
  | 'letter'
  | 'deadline'
  | 'filing'
  | 'period'
  | 'notice'
  | 'outcome';

/** Something that is open beside the rows; `slug` is its name in its table (of a letter: the sentence). */
export interface OpenPoint {
  readonly kind: PointKind;
  readonly slug: string;
  readonly missing: readonly string[];
}

/** A fact to be asked for. `kind` is `value` for a field, `complete` for a history that may go on. */
export interface Question {
  readonly path: string;
  readonly kind: 'value' | 'complete';
  /** Rows it is part of, by id. */
  readonly rows: readonly string[];
  /** What else it is part of. */
  readonly points: readonly Pick<OpenPoint, 'kind' | 'slug'>[];
  /** Rows that it alone would settle. */
  readonly settles: number;
  readonly weight: number;
}

/** A notice of law that concerns the case; `open` if it depends on dates that are not known. */
export interface NoticeAdvice {
  readonly slug: string;
  readonly text: Text;
  /** What papers say instead, of a notice that is for the office's eyes. */
  readonly onPaper?: Text;
  readonly state: State;
  readonly missing: readonly string[];
}

/** On what a finding rests: nothing is told without saying so. */
export interface Grounds {
  readonly kind: RuleKind;
  /** A rule of thumb: no text of the authority says it. */
  readonly thumb: boolean;
  /** In force, unless it is announced or a draft. */
  readonly status: LawStatus;
  readonly confidence: Confidence;
  readonly sources: readonly SourceRef[];
}

/**
 * Facts that cannot be true together (`impossible`), or that have to be explained (`explain`). `open`: so it may be, and
 * `missing` would tell.
 */
export interface ContradictionAdvice {
  readonly slug: string;
  readonly kind: 'impossible' | 'explain';
  readonly state: State;
  readonly text: Text;
  readonly todo: Text;
  /** A word that stands in one of the fields. */
  readonly quote?: string;
  /** Profile paths of the facts that may be the wrong ones. */
  readonly paths: readonly string[];
  readonly missing: readonly string[];
}

/** A requirement as the profile shows it. */
export interface RequirementAdvice extends Grounds {
  readonly slug: string;
  readonly text: Text;
  /** What to do if it is not met. */
  readonly advice?: Text;
  readonly state: 'met' | 'not-met' | 'open';
  readonly missing: readonly string[];
}

/** A weak point that the case has (`certain`) or may have, with what answers it. */
export interface WeakPointAdvice extends Grounds {
  readonly slug: string;
  /** What the examiner will see. */
  readonly text: Text;
  readonly state: State;
  /** Profile paths of which each could decide whether the case has it. */
  readonly missing: readonly string[];
  /** What is to be said to it; `missing` are the profile paths one needs for that and does not have. */
  readonly address: readonly { readonly text: Text; readonly missing: readonly string[] }[];
  /** Slugs of the papers that support it. */
  readonly answers: readonly string[];
  /** Requirements, not met, that are this weak point: the same finding. */
  readonly raisedBy: readonly string[];
  /** False if the letter says nothing to it: the office deals with it. */
  readonly letter: boolean;
}

/** What is due on permission: bands in yen. Several values if the acceptance date does not decide. */
export interface FeeAdvice {
  readonly slug: string;
  readonly bands: readonly FeeBand[];
  readonly online: boolean | undefined;
  /** Amount for each period the status is granted for, if the fee depends on it and the acceptance date is decided. */
  readonly byPeriod: readonly { readonly period: string; readonly yen: number }[];
  readonly min: number;
  readonly max: number;
  readonly missing: readonly string[];
}

/** Where the application is filed; slugs of `offices`. Without `office` it is open (`missing` would tell), or nowhere in Japan. */
export interface OfficeAdvice {
  /** The bureau: it takes its whole area. */
  readonly office?: string;
  /** The branch that takes the prefecture, too. */
  readonly branch?: string;
  readonly prefecture?: string;
  /** 認定: another bureau that may be right, of the address of the one who files, where the planned address has its own. */
  readonly also?: string;
  /** 認定: the bureau if the one who files is who lives with the applicant later; nobody has said so. */
  readonly presumed?: string;
  readonly missing: readonly string[];
}

/** What the certificates cost that surely have to be had still, in yen, by their own fees. */
export interface CertificateCost {
  readonly min: number;
  readonly max: number;
  /** One of the fees is only usual: it differs by place. */
  readonly approximate: boolean;
  /** How many rows have a fee. */
  readonly papers: number;
  /** Rows, by id, with a paper that is issued at a price nobody knows: not in the sum. */
  readonly unknown: readonly string[];
}

/** A fee of the office's own table (`office.yaml`) for this application. */
export interface OfficeFeeAdvice {
  readonly id: string;
  readonly state: State;
  readonly missing: readonly string[];
}

/** A deadline as an ISO date, or open; a dated one with `missing` may not concern the case. */
export interface DeadlineAdvice {
  readonly slug: string;
  readonly text: Text;
  /** What the day is: see `form/tables.ts`. */
  readonly kind: Deadline['kind'];
  /** What is held against it. */
  readonly clock: Clock;
  /** Papers, by slug, that are too old after the day. */
  readonly papers?: readonly string[];
  readonly on?: string;
  readonly missing: readonly string[];
}

/** Where the case leads beside or instead of the application asked for; `open`: it may be so. */
export interface OutcomeAdvice {
  readonly slug: string;
  readonly text: Text;
  readonly beyond?: Text;
  readonly state: State;
  readonly missing: readonly string[];
}

/** A published case beside this one: which of its facts are alike here; `told`: no profile holds the fact. */
export interface PrecedentAdvice {
  readonly slug: string;
  readonly outcome: 'granted' | 'refused';
  readonly facts: readonly {
    readonly text: Text;
    readonly state: 'alike' | 'different' | 'open' | 'told';
    readonly missing: readonly string[];
  }[];
}

/** What speaks for a period of stay, as the profile shows it; `told`: nothing in a profile tells. */
export interface PeriodAdvice {
  readonly slug: string;
  /** ISO 8601: `P5Y`. */
  readonly period: string;
  readonly text: Text;
  readonly state: 'met' | 'not-met' | 'open' | 'told';
  readonly missing: readonly string[];
}

/** The days the law of the catalogue was written for, both included: lint takes every list through them. ISO dates. */
export const COVERED = { from: '2022-01-01', to: '2028-12-31' } as const;

/** Something that must not be overlooked; `date` is the ISO date it is about. */
export interface Alert {
  readonly kind: 'before-law' | 'after-check' | 'filing-past' | 'stay-ended';
  readonly date: string;
}

/** Everything Riyusho has to say about one application. */
export interface Advice {
  /** Index of the application in the profile. */
  readonly application: number;
  readonly category: string;
  readonly procedure: string;
  readonly applicant?: string;
  /** ISO dates; absent if not known. */
  readonly filingOn?: string;
  readonly asOf: string;
  readonly alerts: readonly Alert[];
  readonly rows: readonly EvidenceRow[];
  /** Rows the case needs, or may need, that the office does not ask for: they are in no list, but on its memo. */
  readonly hidden: readonly EvidenceRow[];
  readonly questions: readonly Question[];
  readonly notices: readonly NoticeAdvice[];
  readonly requirements: readonly RequirementAdvice[];
  /** Those the case surely has first. */
  readonly weakPoints: readonly WeakPointAdvice[];
  /** What cannot be true together first, then what has to be explained, then what is to be asked. */
  readonly contradictions: readonly ContradictionAdvice[];
  readonly fee?: FeeAdvice;
  readonly certificates: CertificateCost;
  /** Empty without an office that has a table of fees. */
  readonly officeFees: readonly OfficeFeeAdvice[];
  readonly deadlines: readonly DeadlineAdvice[];
  readonly office?: OfficeAdvice;
  /** Who may file, how, online or not. */
  readonly filing: readonly NoticeAdvice[];
  /** Those that surely concern the case first. */
  readonly outcomes: readonly OutcomeAdvice[];
  readonly periods: readonly PeriodAdvice[];
  /** Published cases of the same application, those alike in most facts first. */
  readonly precedents: readonly PrecedentAdvice[];
  readonly openPoints: readonly Text[];
}
