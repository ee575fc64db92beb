import { isoOf, parseDayRange } from '../base/day.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import type { Catalogue, Offer } from '../catalogue/model.ts';
import { openFacts } from '../facts/index.ts';
import { selectAlerts } from './alerts.ts';
import { sumCertificates } from './certificates.ts';
import type { AdviceContent } from './content.ts';
import { selectContradictions } from './contradictions.ts';
import { selectDeadlines } from './deadlines.ts';
import { selectOffice } from './office.ts';
import { selectOfficeFees } from './office-fees.ts';
import { selectPrecedents } from './precedents.ts';
import { openPoints, rankQuestions } from './questions.ts';
import { selectRows } from './rows.ts';
import { selectFee, selectFilingRules, selectNotices, selectRequirements } from './rules.ts';
import type { Advice } from './types.ts';
import { selectOutcomes, selectPeriods } from './ways.ts';
import { selectWeakPoints } from './weak-points.ts';

export type { AdviceContent } from './content.ts';
export { type Exhibit, type Exhibits, exhibitsOf } from './exhibits.ts';
export { groupRows, type Item } from './items.ts';
export { filingOffice } from './office.ts';
export { missingIn, papersIn, papersOf } from './papers.ts';
export { isLater, letterPoints, openDetails, openPoints, questionsWith } from './questions.ts';
export { type Sweep, type Swept, sweep } from './sweep.ts';
export type * from './triage/index.ts';
export { isOfficial, triage } from './triage/index.ts';
export type * from './types.ts';
export { COVERED } from './types.ts';

/** What the catalogue offers for an application; undefined if it offers nothing. */
export function offerOf(catalogue: Catalogue, category?: string, procedure?: string): Offer | undefined {
  return own(own(catalogue.categories, category)?.procedures, procedure);
}

/** The entry of a table by what a user wrote: `constructor` is not one. */
function own<T>(table: Readonly<Record<string, T>> = {}, key = ''): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/**
 * The advice on one application of a case: evidence, questions, notices of law, requirements, fee, deadlines. Pure.
 * `asOf` is the ISO date on which the advice is given; `present` tells whether the profile has something at a path.
 * Undefined if the catalogue offers nothing for this category and procedure.
 */
export function advise(
  profile: CaseProfile,
  index: number,
  content: AdviceContent,
  asOf: string,
  present: (path: string) => boolean,
): Advice | undefined {
  const application = profile.applications[index];
  const { category, procedure } = application ?? {};
  const offer = offerOf(content.catalogue, category, procedure);
  const today = parseDayRange(asOf)?.min;
  if (!application || !offer || category === undefined || procedure === undefined || today === undefined)
    return undefined;
  const { catalogue } = content;
  const facts = openFacts(profile, index, content, today);
  const list = catalogue.lists[offer.list];
  const all = list ? selectRows(list, facts, application, content) : [];
  const rows = all.filter(({ office }) => office?.kind !== 'hide');
  const fee = offer.fee === undefined ? undefined : catalogue.fees[offer.fee];
  const feeAdvice = fee && selectFee(fee, facts, application.online, catalogue.categories[category]?.periods);
  const { filing } = facts.clocks;
  const requirements = selectRequirements(catalogue, category, facts);
  const office = selectOffice(catalogue, procedure, facts, offer.roles);
  const advice: Omit<Advice, 'questions'> = {
    application: index,
    category,
    procedure,
    asOf,
    ...(application.applicant === undefined ? {} : { applicant: application.applicant }),
    ...(filing.min === filing.max ? { filingOn: isoOf(filing.min) } : {}),
    alerts: selectAlerts(facts, rows, application.acceptedOn !== undefined, today),
    rows,
    hidden: all.filter(({ office }) => office?.kind === 'hide'),
    notices: selectNotices(catalogue, category, facts),
    requirements,
    weakPoints: selectWeakPoints(catalogue, category, facts, requirements),
    contradictions: selectContradictions(catalogue, category, facts, all),
    ...(feeAdvice ? { fee: feeAdvice } : {}),
    certificates: sumCertificates(rows, catalogue),
    officeFees: selectOfficeFees(catalogue.office?.fees ?? [], { category, procedure }, facts),
    deadlines: selectDeadlines(catalogue, category, facts, rows, today),
    ...(office ? { office } : {}),
    filing: selectFilingRules(catalogue, category, facts),
    outcomes: selectOutcomes(catalogue, category, facts),
    periods: selectPeriods(catalogue, category, facts),
    precedents: selectPrecedents(catalogue, category, procedure, facts),
    openPoints: list?.openPoints ?? [],
  };
  return { ...advice, questions: rankQuestions(rows, openPoints(advice), present) };
}
