import { type Day, isoOf, parseDayRange } from '../../base/day.ts';
import type { CaseProfile } from '../../case/schema/case.ts';
import { evaluate, truthOf } from '../../catalogue/condition/evaluate.ts';
import { and, isRec, or, type Truth, Unknown, type Value } from '../../catalogue/condition/values.ts';
import type { Catalogue } from '../../catalogue/model.ts';
import type { Facts } from '../../facts/index.ts';
import type { AdviceContent } from '../content.ts';
import { selectDeadlines } from '../deadlines.ts';
import { selectRows } from '../rows.ts';
import { selectRequirements } from '../rules.ts';
import type { DeadlineAdvice, EvidenceRow, OutcomeAdvice, Papers, RequirementAdvice } from '../types.ts';
import { filler } from '../words.ts';
import { Thought } from './application.ts';
import { type Gated, Gates } from './gates.ts';
import { rankTriageQuestions } from './questions.ts';
import type { Triage, TriageElsewhere, TriageEntry } from './types.ts';

export type * from './types.ts';

/** Papers that every application has, or that only practice adds: nobody has to be told of them in a first meeting. */
const ALWAYS: ReadonlySet<string> = new Set(['forms', 'identity', 'reason', 'translation']);

/** As many papers as a line holds. */
const FIRST_PAPERS = 4;

/** A time limit that ran out a year of days ago is no matter of the first meeting. */
const LONG_PAST = 365;

/**
 * Triage of one person of a household: every category and procedure of the catalogue, as if it were filed on `on` (ISO
 * date). Pure. `present` tells whether the profile has something at a path. The gates decide; requirements only warn. It
 * predicts nothing.
 */
export function triage(
  profile: CaseProfile,
  person: string,
  content: AdviceContent,
  on: string,
  present: (path: string) => boolean,
): Triage {
  const { catalogue } = content;
  const day = parseDayRange(on)?.min ?? 0;
  const thought = new Thought(profile, content, person, day);
  const gates = new Gates(
    catalogue,
    thought.facts.environment,
    (path) => thought.isToCome(path),
    (paths) => thought.asked(paths),
  );
  const gated = gates.entries();
  const entries = gated.map((entry): TriageEntry => {
    if (entry.state !== 'open') return { ...entry, unmet: [], papers: [] };
    const tried = thought.assignments(entry.category, entry.procedure);
    return {
      ...entry,
      unmet: unmetWhoever(tried.map(({ facts }) => selectRequirements(catalogue, entry.category, facts))),
      papers: firstPapers(entry, tried[0], content),
    };
  });
  return {
    person,
    on: isoOf(day),
    entries,
    gates: gates.named(
      entries.flatMap(({ closedBy, undecidedBy, provided }) => [...closedBy, ...undecidedBy, ...provided]),
    ),
    elsewhere: elsewhere(catalogue, gates, gated),
    questions: rankTriageQuestions(gated, gates, present),
    outcomes: outcomes(catalogue, thought, gates, gated),
    deadlines: deadlines(catalogue, thought, gates, entries, day),
  };
}

/** Requirements that are not met whoever of the family has which part. */
function unmetWhoever([first = [], ...others]: readonly (readonly RequirementAdvice[])[]): RequirementAdvice[] {
  const unmet = first.filter(
    ({ slug, state }) =>
      state === 'not-met' && others.every((other) => other.some((one) => one.slug === slug && one.state === 'not-met')),
  );
  return [...unmet.filter(isOfficial), ...unmet.filter((one) => !isOfficial(one))];
}

/** What the list asks for first beside what every list asks for. */
function firstPapers(
  { category, procedure }: Gated,
  tried: ReturnType<Thought['assignments']>[number] | undefined,
  content: AdviceContent,
): string[] {
  const { catalogue } = content;
  const list = catalogue.lists[catalogue.categories[category]?.procedures[procedure]?.list ?? ''];
  if (!list || !tried) return [];
  const rows = selectRows(list, tried.facts, tried.application, content).filter(
    ({ state, office, inPerson }) => state === 'certain' && office?.kind !== 'hide' && !inPerson,
  );
  const papersOf = (some: readonly EvidenceRow[]) =>
    [...new Set(some.flatMap(({ papers }) => mainPapers(papers)))].filter(
      (slug) => !ALWAYS.has(catalogue.evidence[slug]?.group ?? ''),
    );
  const asked = papersOf(rows.filter(({ level }) => level !== 'customary'));
  // What only practice knows of has no list of the authority.
  return [...asked, ...(asked.length === 0 ? papersOf(rows) : [])].slice(0, FIRST_PAPERS);
}

/** The papers one would name: of several that are enough the first. */
function mainPapers(papers: Papers): string[] {
  if (papers.kind === 'paper' || papers.kind === 'forms') return [papers.paper];
  if (papers.kind === 'all') return papers.of.flatMap(mainPapers);
  return papers.kind === 'any' ? papers.of.slice(0, 1).flatMap(mainPapers) : [];
}

/**
 * Procedures that do not exist for a category which is for the person, where no procedure of it is open and none that is
 * made instead.
 */
function elsewhere(catalogue: Catalogue, gates: Gates, entries: readonly Gated[]): TriageElsewhere[] {
  const isOpen = (category: string, procedure?: string) =>
    entries.some(
      (one) =>
        one.category === category && one.state !== 'closed' && (procedure === undefined || one.procedure === procedure),
    );
  return Object.values(catalogue.categories)
    .filter(({ slug }) => !isOpen(slug) && gates.isFor(slug))
    .flatMap(({ slug, notOffered }) =>
      Object.entries(notOffered)
        .filter(([procedure]) => gates.entry(slug, procedure).state === 'open')
        .filter(([, { instead = [] }]) => !instead.some((one) => isOpen(one.category, one.procedure)))
        .map(([procedure, { why }]) => ({ category: slug, procedure, why })),
    );
}

/** Outcomes that concern the status held, or what is open; whoever of the family has which part. */
function outcomes(catalogue: Catalogue, thought: Thought, gates: Gates, entries: readonly Gated[]): OutcomeAdvice[] {
  const fill = filler(thought.facts.environment);
  const held = heldStatus(thought.facts);
  const found = Object.values(catalogue.outcomes).flatMap((outcome): OutcomeAdvice[] => {
    const truths = entries
      .filter(({ category }) => outcome.applications.includes(category))
      .map((entry): Truth => {
        const relevant = or(
          entry.state === 'open' ? true : entry.state === 'closed' ? false : new Unknown(entry.missing),
          gates.canCease(entry.category) ? holds(held, catalogue.categories[entry.category]?.status) : false,
        );
        if (relevant === false) return false;
        const { when } = outcome;
        const tried = thought.assignments(entry.category, entry.procedure);
        const concerned = tried.map(({ facts }) => (when ? truthOf(evaluate(when.node, facts.environment)) : true));
        return and(relevant, or(...concerned));
      });
    const truth = or(...truths);
    if (truth === false) return [];
    const beyond = outcome.beyond ? { beyond: fill(outcome.beyond) } : {};
    const words = { slug: outcome.slug, text: fill(outcome.text), ...beyond };
    return truth === true
      ? [{ ...words, state: 'certain', missing: [] }]
      : [{ ...words, state: 'open', missing: thought.asked(truth.paths) }];
  });
  return [...found.filter(({ state }) => state === 'certain'), ...found.filter(({ state }) => state === 'open')];
}

/** The status of the person on the day; null without one. */
function heldStatus(facts: Facts): Value {
  const person = facts.environment.variable('applicant');
  const current = person !== undefined && isRec(person) ? person.get('currentStatus') : null;
  return isRec(current) ? current.get('status') : current;
}

function holds(held: Value, status: string | undefined): Truth {
  return held instanceof Unknown ? held : held !== null && held === status;
}

/**
 * Deadlines with a day, of what can be filed today and of the status held, each once and the earliest first; those long past
 * are left out.
 */
function deadlines(
  catalogue: Catalogue,
  thought: Thought,
  gates: Gates,
  entries: readonly TriageEntry[],
  day: Day,
): DeadlineAdvice[] {
  const held = heldStatus(thought.facts);
  const concerns = ({ category, state, unmet }: TriageEntry) =>
    state === 'open'
      ? !unmet.some(isOfficial)
      : gates.canCease(category) && holds(held, catalogue.categories[category]?.status) === true;
  const found = new Map<string, DeadlineAdvice>();
  // What is open speaks first: of the same day the others say the same.
  const inTurn = [
    ...entries.filter(({ state }) => state === 'open'),
    ...entries.filter(({ state }) => state !== 'open'),
  ];
  for (const { category, procedure } of inTurn.filter(concerns)) {
    const [tried] = thought.assignments(category, procedure);
    if (!tried) continue;
    // A first meeting is about what runs out, not about what opens or changes.
    for (const one of selectDeadlines(catalogue, category, tried.facts, [], day))
      if (
        one.kind !== 'opens' &&
        one.kind !== 'change' &&
        one.on !== undefined &&
        one.on >= isoOf(day - LONG_PAST) &&
        one.missing.length === 0
      )
        found.set(one.slug, found.get(one.slug) ?? one);
  }
  return [...found.values()].sort((a, b) => (a.on ?? '').localeCompare(b.on ?? ''));
}

/** True of what the law, the guideline or a page of the agency asks for: not of practice and rules of thumb. */
export function isOfficial({ kind, thumb }: Pick<RequirementAdvice, 'kind' | 'thumb'>): boolean {
  return kind !== 'practice' && !thumb;
}
