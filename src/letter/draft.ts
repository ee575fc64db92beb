import type { Advice } from '../advise/index.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import type { LetterTemplate } from '../catalogue/letter-model.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { addresseeOf } from './addressee.ts';
import { type LetterContent, type LetterOptions, openDesk, writeOn, writtenBy } from './desk.ts';
import type { Letter } from './types.ts';

/**
 * The letter the catalogue has for a category and procedure; undefined if it has none. `filedWith` is the application it is
 * filed with, if any: what that one's letter tells has none of its own.
 */
export function letterOf(
  catalogue: Pick<Catalogue, 'letters'>,
  category: string,
  procedure: string,
  filedWith?: string,
): LetterTemplate | undefined {
  return Object.values(catalogue.letters).find(
    (letter) =>
      !(letter.alone && filedWith !== undefined) &&
      letter.for.some((one) => one.category === category && one.procedure === procedure),
  );
}

/** Whether the letter of the application this one is filed with tells of it, so that it has none of its own. */
export function isToldElsewhere(profile: CaseProfile, advice: Advice, catalogue: Pick<Catalogue, 'letters'>): boolean {
  const filedWith = profile.applications[advice.application]?.with;
  const of = (other?: string) => letterOf(catalogue, advice.category, advice.procedure, other);
  return filedWith !== undefined && of(filedWith) === undefined && of() !== undefined;
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
  const filedWith = profile.applications[advice.application]?.with;
  const template = letterOf(content.catalogue, advice.category, advice.procedure, filedWith);
  const desk = template && openDesk(profile, advice, content, options);
  if (!template || !desk) return undefined;
  const written = writeOn(desk, writtenBy(template, desk.facts.environment), { head: true });
  const answered = new Set(written.sections.flatMap((one) => one.paragraphs.flat().flatMap(({ answers }) => answers)));
  return {
    ...written,
    addressee: template.addressee ?? addresseeOf(advice, content.catalogue),
    contradictions: desk.contradictions,
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
