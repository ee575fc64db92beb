import type { Text } from '../../base/locale.ts';
import type { Confidence, RuleKind, SourceRef } from '../../catalogue/model.ts';
import type { DeadlineAdvice, OutcomeAdvice, RequirementAdvice } from '../types.ts';

/**
 * One application of the catalogue for one person. `open`: no gate speaks against it; `closed`: a gate surely does not hold;
 * `undecided`: facts are missing. Open says that it can be asked for, never that it will be granted.
 */
export interface TriageEntry {
  readonly category: string;
  readonly procedure: string;
  readonly state: 'open' | 'undecided' | 'closed';
  /** Gates that surely do not hold, those that say most of the person first. */
  readonly closedBy: readonly string[];
  /** Gates that may not hold. */
  readonly undecidedBy: readonly string[];
  /** Profile paths of which each could decide. */
  readonly missing: readonly string[];
  /** Gates that only a date to come will decide: entering Japan before a birthday. */
  readonly provided: readonly string[];
  /** Undecided, but only something rare would open it: whoever is so is asked to say it. */
  readonly remote: boolean;
  /** Of an open one: requirements that surely are not met today, whoever of the family has which part in it. */
  readonly unmet: readonly RequirementAdvice[];
  /** Of an open one: slugs of the papers to think of first. */
  readonly papers: readonly string[];
}

/** A procedure that does not exist for a category which is for the person. */
export interface TriageElsewhere {
  readonly category: string;
  readonly procedure: string;
  readonly why: Text;
}

/** A fact to be asked for. `kind` is `value` for a field, `complete` for a history that may go on. */
export interface TriageQuestion {
  readonly path: string;
  readonly kind: 'value' | 'complete';
  /** Undecided applications it is part of, `category procedure`. */
  readonly entries: readonly string[];
  /** Applications that a single answer can close or open. */
  readonly settles: number;
  readonly weight: number;
}

/** A gate that is named in the entries, in words, and on what it rests. */
export interface TriageGate {
  readonly text: Text;
  readonly advice?: Text;
  /** What it is about: slug of `gate-themes`. */
  readonly theme: string;
  readonly kind: RuleKind;
  /** It concerns every category: a matter of the procedure. */
  readonly general: boolean;
  readonly rare: boolean;
  readonly confidence: Confidence;
  readonly sources: readonly SourceRef[];
}

/** What is open, closed and undecided for one person, over every category and procedure of the catalogue. */
export interface Triage {
  readonly person: string;
  /** ISO date: as if everything were filed on that day. */
  readonly on: string;
  readonly entries: readonly TriageEntry[];
  /** By slug. */
  readonly gates: Readonly<Record<string, TriageGate>>;
  readonly elsewhere: readonly TriageElsewhere[];
  readonly questions: readonly TriageQuestion[];
  /** Where the person's present status and what is open lead, those that surely concern the person first. */
  readonly outcomes: readonly OutcomeAdvice[];
  /** Dated deadlines of what is open, the earliest first. */
  readonly deadlines: readonly DeadlineAdvice[];
}
