import type { Advice } from '../advise/index.ts';
import { parseDayRange } from '../base/day.ts';
import type { RecordTypes } from '../case/records.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import type { Role } from '../case/schema/roles.ts';
import { leftOutPaths, waivedAt } from '../case/waivers.ts';
import { type Environment, evaluate, truthOf } from '../catalogue/condition/evaluate.ts';
import { and, isRec, type Truth, Unknown } from '../catalogue/condition/values.ts';
import type { LetterSectionTemplate, LetterTemplate } from '../catalogue/letter-model.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { openFacts } from '../facts/index.ts';
import { addresseeOf } from './addressee.ts';
import { Gaps } from './gaps.ts';
import { headOf } from './head.ts';
import { openAt, withhold } from './profile-path.ts';
import { type Paragraph, SentenceWriter } from './sentences.ts';
import { Trace } from './trace.ts';
import type { Letter, LetterSection } from './types.ts';
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

/** The letter the catalogue has for a category and procedure; undefined if it has none. */
export function letterOf(
  catalogue: Pick<Catalogue, 'letters'>,
  category: string,
  procedure: string,
): LetterTemplate | undefined {
  return Object.values(catalogue.letters).find((letter) =>
    letter.for.some((one) => one.category === category && one.procedure === procedure),
  );
}

/**
 * Drafts the letter of one application: the sentences whose conditions hold, with facts of the profile and nothing else,
 * each fact with the fields it was read from. What is not known is a gap or a question, never a guess. Pure; the advice
 * is the one on this profile. Undefined if the catalogue has no letter for the application.
 */
export function draftLetter(
  profile: CaseProfile,
  advice: Advice,
  content: LetterContent,
  options: LetterOptions = {},
): Letter | undefined {
  const template = letterOf(content.catalogue, advice.category, advice.procedure);
  const asOf = parseDayRange(advice.asOf)?.min;
  if (!template || asOf === undefined) return undefined;
  const contradictions = advice.contradictions
    .filter(({ kind, state }) => kind === 'impossible' && state === 'certain')
    .map(({ slug, text, paths }) => ({ slug, text, paths }));
  // What the office has struck out (a fact that turned out false, or is not to be told) is not told either.
  const struck = leftOutPaths(profile.applications[advice.application]);
  const withheld = [...(options.withheld ?? []), ...struck, ...contradictions.flatMap(({ paths }) => paths)];
  const told = withheld.length === 0 ? profile : withhold(profile, withheld);
  const trace = new Trace();
  const facts = openFacts(told, advice.application, content, asOf, trace.onRead);
  const words = new LetterWords(content.catalogue);
  const personOf = (role: Role): { role: Role; person?: string } => {
    const person = facts.environment.variable(role);
    return { role, ...(person && isRec(person) ? { person: person.key } : {}) };
  };
  const writer = personOf(template.writer);
  const isWithheld = (path: string) =>
    withheld.some((one) => path === one || path.startsWith(`${one}.`) || path.startsWith(`${one}[`));
  const kindOf = (path: string) => (isWithheld(path) ? 'withheld' : openAt(told, path));
  const gaps = new Gaps(content.catalogue, words, facts, writer.person, kindOf, (path) =>
    waivedAt(profile.applications[advice.application], path),
  );
  const world = new LetterWorld(facts, words, trace, content.catalogue, advice, template.writer);
  const head = headOf(template.writer, advice.procedure, world, gaps);
  const sections = new SectionWriter(world, gaps).write(template);
  const answered = new Set(sections.flatMap((one) => one.paragraphs.flat().flatMap(({ answers }) => answers)));
  return {
    slug: template.slug,
    application: advice.application,
    category: advice.category,
    procedure: advice.procedure,
    title: template.title,
    addressee: template.addressee ?? addresseeOf(advice, content.catalogue),
    writer,
    signers: template.signers.map(personOf),
    head,
    sections,
    questions: gaps.questions(),
    contradictions,
    unanswered: unansweredIn(advice, answered),
  };
}

/**
 * Slugs of requirements that are not met and of weak points that the case surely has, to which no sentence answers. A weak
 * point that is a requirement not met is one finding with it, and answered with it.
 */
function unansweredIn({ requirements, weakPoints }: Advice, answered: ReadonlySet<string>): string[] {
  const unmet = new Set(requirements.filter(({ state }) => state === 'not-met').map(({ slug }) => slug));
  const weak = weakPoints.filter(
    ({ state, letter, raisedBy }) => state === 'certain' && letter && !raisedBy.some((slug) => unmet.has(slug)),
  );
  const answers = (slug: string) =>
    answered.has(slug) || weakPoints.some((one) => answered.has(one.slug) && one.raisedBy.includes(slug));
  return [...unmet, ...weak.map(({ slug }) => slug)].filter((slug) => !answers(slug));
}

class SectionWriter {
  private readonly world: LetterWorld;
  private readonly gaps: Gaps;
  private readonly sentences: SentenceWriter;
  private number = 0;
  constructor(world: LetterWorld, gaps: Gaps) {
    this.world = world;
    this.gaps = gaps;
    this.sentences = new SentenceWriter(world, gaps);
  }

  write(template: LetterTemplate): LetterSection[] {
    const env = this.world.withLets(this.world.facts.environment, template.lets);
    return template.sections.flatMap((section) => this.section(section, this.world.withLets(env, section.lets)));
  }

  private section(template: LetterSectionTemplate, env: Environment): LetterSection[] {
    const holds: Truth = and(
      template.raisedBy ? this.world.raised(template.raisedBy) : true,
      template.when ? truthOf(evaluate(template.when.node, env)) : true,
    );
    if (holds instanceof Unknown) this.gaps.ask(holds.paths, template.id, false);
    if (holds !== true) return [];
    const paragraphs = template.paragraphs.map((sentences) => {
      const paragraph: Paragraph = { sentences: [], asked: new Set(), undecided: [] };
      for (const sentence of sentences) this.sentences.write(sentence, env, paragraph);
      return paragraph;
    });
    if (template.title && !template.quiet && paragraphs.every(({ sentences }) => sentences.length === 0))
      this.outline(paragraphs);
    const said = paragraphs.map(({ sentences }) => sentences).filter((sentences) => sentences.length > 0);
    if (said.length === 0) return [];
    if (!template.title) return [{ id: template.id, paragraphs: said }];
    this.number += 1;
    return [{ id: template.id, number: this.number, title: template.title, paragraphs: said }];
  }

  /** A section of which nothing is known yet stays in the outline, with one gap for what would begin it. */
  private outline(paragraphs: readonly Paragraph[]): void {
    for (const paragraph of paragraphs) {
      const [first] = paragraph.undecided;
      if (!first) continue;
      this.sentences.gap(first.sentence, first.paths, paragraph);
      return;
    }
  }
}
