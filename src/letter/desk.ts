import { type Advice, type Exhibits, exhibitsOf } from '../advise/index.ts';
import { parseDayRange } from '../base/day.ts';
import { isAddressConfidential, mayAddressBeConfidential } from '../case/confidential.ts';
import type { RecordTypes } from '../case/records.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import type { Role } from '../case/schema/roles.ts';
import { leftOutPaths, waivedAt } from '../case/waivers.ts';
import { type Environment, evaluate, truthOf, withVariables } from '../catalogue/condition/evaluate.ts';
import { isRec, type Value } from '../catalogue/condition/values.ts';
import type { WritingTemplate } from '../catalogue/letter-model.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { type Facts, openFacts } from '../facts/index.ts';
import { Gaps } from './gaps.ts';
import { headOf } from './head.ts';
import { openAt, withhold } from './profile-path.ts';
import { SectionWriter } from './sections.ts';
import { Trace } from './trace.ts';
import type { LetterContradiction, Writing } from './types.ts';
import { LetterWords } from './words.ts';
import { LetterWorld } from './world.ts';

/** What drafting needs beside the case: the content, and the types of the profile's records. */
export interface LetterContent {
  readonly catalogue: Catalogue;
  readonly types: RecordTypes;
}

/** How a letter is wanted. */
export interface LetterOptions {
  /** Paths of facts that may not be told because somebody has flagged them. The letter asks for them instead. */
  readonly withheld?: readonly string[];
}

/** What everything that is written for one application is written from. */
export interface Desk {
  readonly profile: CaseProfile;
  readonly advice: Advice;
  readonly catalogue: Catalogue;
  /** The profile without what may not be told. */
  readonly told: CaseProfile;
  readonly withheld: readonly string[];
  readonly contradictions: readonly LetterContradiction[];
  readonly facts: Facts;
  readonly trace: Trace;
  readonly words: LetterWords;
  /** What is filed, with its 資料 numbers. */
  readonly filed: Exhibits['filed'];
}

/**
 * The facts of one application, read so that every value keeps the fields it came from, without those that contradict each
 * other or that somebody has struck out. Undefined if the advice has no day.
 */
export function openDesk(
  profile: CaseProfile,
  advice: Advice,
  content: LetterContent,
  options: LetterOptions = {},
): Desk | undefined {
  const asOf = parseDayRange(advice.asOf)?.min;
  if (asOf === undefined) return undefined;
  const contradictions = advice.contradictions
    .filter(({ kind, state }) => kind === 'impossible' && state === 'certain')
    .map(({ slug, text, paths }) => ({ slug, text, paths }));
  // What the office has struck out (a fact that turned out false, or is not to be told) is not told either.
  const struck = leftOutPaths(profile.applications[advice.application]);
  const withheld = [...(options.withheld ?? []), ...struck, ...contradictions.flatMap(({ paths }) => paths)];
  const told = keepSecret(withheld.length === 0 ? profile : withhold(profile, withheld), profile, advice.application);
  const trace = new Trace();
  const { catalogue } = content;
  const facts = openFacts(told, advice.application, content, asOf, trace.onRead);
  const words = new LetterWords(catalogue);
  const { filed } = exhibitsOf(advice.rows, catalogue);
  return { profile, advice, catalogue, told, withheld, contradictions, facts, trace, words, filed };
}

/**
 * The profile with the applicant's address marked as secret where it is, whatever is written of it: so after a divorce, too,
 * while the refuge or the 支援措置 goes on. `whole` is the profile with what may not be told.
 */
function keepSecret(told: CaseProfile, whole: CaseProfile, application: number): CaseProfile {
  const { applicant } = told.applications[application] ?? {};
  const person = applicant === undefined ? undefined : told.people[applicant];
  if (applicant === undefined || !person || !isAddressConfidential(whole, application)) return told;
  return { ...told, people: { ...told.people, [applicant]: { ...person, addressConfidential: true } } };
}

/** What `writer` of a letter or paper can see of the application. */
export function worldOf(desk: Desk, writer: Role): LetterWorld {
  const { facts, words, trace, catalogue, advice, filed } = desk;
  return new LetterWorld(facts, words, trace, catalogue, advice, filed, writer);
}

/** Writes one letter or paper: its sentences whose conditions hold, and what it would still ask; `given` are names for it. */
export function writeOn(
  desk: Desk,
  template: WritingTemplate,
  { head, given = {} }: { readonly head: boolean; readonly given?: Readonly<Record<string, Value>> },
): Writing {
  const { profile, advice, catalogue, told, withheld, facts, words } = desk;
  const keyOf = (role: Role): string | undefined => {
    const person = facts.environment.variable(role);
    return person && isRec(person) ? person.key : undefined;
  };
  const applicant = keyOf('applicant');
  // Who supports himself applies himself: one person is not written of as two.
  const personOf = (role: Role): { role: Role; person?: string } => {
    const person = keyOf(role);
    if (person === undefined) return { role };
    return { role: person === applicant ? 'applicant' : role, person };
  };
  const writer = personOf(template.writer);
  const isWithheld = (path: string) =>
    withheld.some((one) => path === one || path.startsWith(`${one}.`) || path.startsWith(`${one}[`));
  const kindOf = (path: string) => (isWithheld(path) ? 'withheld' : openAt(told, path));
  const gaps = new Gaps(catalogue, words, facts, writer.person, kindOf, (path) =>
    waivedAt(profile.applications[advice.application], path),
  );
  const world = worldOf(desk, writer.role);
  const secrecyOpen = mayAddressBeConfidential(told, advice.application);
  const block = head ? headOf(writer.role, advice.procedure, secrecyOpen, world, gaps) : [];
  const sections = new SectionWriter(world, gaps).write(template, withVariables(facts.environment, given));
  return {
    slug: template.slug,
    application: advice.application,
    category: advice.category,
    procedure: advice.procedure,
    title: template.title,
    writer,
    signers: template.signers.map(personOf),
    head: block,
    sections,
    questions: gaps.questions(),
  };
}

/** A letter or paper as who writes it in this case writes it: the first whose condition surely holds, else whom it names without one. */
export function writtenBy<T extends WritingTemplate>(template: T, environment: Environment): T {
  const found = template.writers?.find(({ when }) => truthOf(evaluate(when.node, environment)) === true);
  if (!found) return template;
  const { role } = found;
  return {
    ...template,
    writer: role,
    signers: template.signers.map((one) => (one === template.writer ? role : one)),
    lets: template.lets.map(([name, expression]) =>
      name === 'writer'
        ? ([name, { ...expression, source: role, node: { op: 'id', name: role } }] as const)
        : ([name, expression] as const),
    ),
  };
}
