import { addMonths, type Day } from '../base/day.ts';
import type { RecordTypes } from '../case/records.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import { equal } from '../catalogue/condition/compare.ts';
import { type Environment, workLimit } from '../catalogue/condition/evaluate.ts';
import { and, isRec, List, Numbers, or, type Rec, Unknown, type Value } from '../catalogue/condition/values.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { livingHousehold } from './budget.ts';
import { type Clocks, clocksOf } from './clocks.ts';
import { type CrossWorld, crossFact } from './cross.ts';
import { careMonths, caresOn, hasCustody, isCustodyJoint } from './custody.ts';
import {
  children,
  endedMarriages,
  householdOf,
  jobsSince,
  marriageOf,
  parentageOf,
  parentageOfRole,
  parents,
  personsOfAge,
  spouseByMarriage,
} from './family.ts';
import { insuranceMonths } from './insurance.ts';
import { parameterAt } from './law.ts';
import {
  cohabitationMonths,
  formerMarriage,
  isMarried,
  marriagesOf,
  marriedLifeMonths,
  monthsWithin,
  partnerIn,
  spouseOf,
} from './married-life.ts';
import { wasJapaneseOn } from './nationality.ts';
import { periodOn } from './periods.ts';
import { pointClaims, pointSum, pointsBetween, pointsDay } from './points.ts';
import { relationOf } from './relations.ts';
import { furtherRequestDue, openFurtherRequests } from './requests.ts';
import { FACT_FUNCTIONS } from './signatures.ts';
import { instalmentYears, nextTaxYearOn, taxYears } from './tax.ts';
import {
  absenceDays,
  absenceDaysBetween,
  absenceYears,
  ageOn,
  daysAfter,
  daysFrom,
  daysOfAbsence,
  monthsAfter,
  monthsFrom,
  monthsOf,
  statusMonths,
  stayMonths,
} from './time.ts';
import { ProfileView } from './view.ts';

export { type Clocks, clocksOf, inForce } from './clocks.ts';
export { parameterAt } from './law.ts';
export {
  DERIVED_FIELDS,
  DERIVED_RECORDS,
  FACT_FUNCTIONS,
  NEVER_EMPTY,
  RESTS_ON,
  ROLE_VARIABLES,
} from './signatures.ts';
export { paidInTime } from './tax.ts';

/**
 * How many elements of lists the conditions of one application may look at: some seconds. A real case takes thousands.
 */
const MOST_LOOKS = 1_000_000;
/** A fact looks through a history or two. */
const LOOKS_OF_FACT = 50;

/** Numbers of years, months and days beyond a life make no difference, but lists of that length would. */
const MOST = { years: 100, months: 1200, days: 40_000 } as const;

/** The facts of one application: what its conditions see, and its clocks. */
export interface Facts {
  readonly environment: Environment;
  readonly clocks: Clocks;
  /** Profile path of the application: `applications[0]`. */
  readonly path: string;
  person(id: string): Rec;
  /** What one person is to another: a slug of `RELATIONS`; null if they are the same. */
  relation(person: Value, other: Value): Value;
}

/**
 * Opens the facts of one application of a profile. `asOf` is the day on which the advice is given: a filing date that is
 * not known is not earlier. Facts are computed when asked for; each unknown names the profile paths it rests on.
 * `onRead` is told the path of every field that is read and has something in it: where a value comes from.
 */
export function openFacts(
  profile: CaseProfile,
  index: number,
  content: { readonly catalogue: Pick<Catalogue, 'parameters' | 'points' | 'categories'>; readonly types: RecordTypes },
  asOf: Day,
  onRead: (path: string) => void = () => {},
): Facts {
  const path = `applications[${index}]`;
  const given: Partial<CaseProfile['applications'][number]> = profile.applications[index] ?? {};
  const clocks = noted(clocksOf(given, path, asOf), (field) => field in given && onRead(`${path}.${field}`));
  const parameter = (slug: string): Value => parameterAt(content.catalogue, slug, clocks);
  const view = new ProfileView(profile, content.types, (record, field) => deriveField(record, field, clocks), onRead);
  const application = view.application(index);
  const marriages = (): Value => view.root('marriages');
  const parentage = (): Value => view.root('parentage');

  const role = (name: string): Value => application.get(name);
  const applicant = role('applicant') as Rec | Unknown;
  const spouse = (): Rec | Unknown | null => {
    const named = role('spouse');
    if (!(named instanceof Unknown) || applicant instanceof Unknown) return named as Rec | Unknown | null;
    return spouseByMarriage(marriages(), applicant) ?? named;
  };
  const former = (): Value => {
    const named = role('formerSpouse');
    if (applicant instanceof Unknown) return applicant;
    return formerMarriage(marriages(), applicant, named);
  };
  const formerSpouse = (): Value => {
    const named = role('formerSpouse');
    if (!(named instanceof Unknown)) return named;
    const partner = partnerIn(former(), applicant);
    return isRec(partner) ? partner : named;
  };
  const variables: Readonly<Record<string, () => Value>> = {
    application: () => application,
    applicant: () => role('applicant'),
    spouse,
    payer: () => role('payer'),
    supporter: () => role('supporter'),
    guarantor: () => role('guarantor'),
    parent: () => role('parent'),
    raisedChild: () => role('raisedChild'),
    formerSpouse,
    ancestor: () => role('ancestor'),
    formerMarriage: former,
    marriage: () => marriageOf(marriages(), applicant, spouse()),
    parentage: () => parentageOfRole(parentage(), applicant, role('parent') as Rec | Unknown | null),
    household: () => householdOf(view.root('households'), applicant),
  };
  const principalIndex = profile.applications.findIndex(({ id }) => id === given.with);
  const principal = given.with === undefined || principalIndex < 0 ? undefined : { index: principalIndex };
  const variable = (name: string): Value | undefined => variables[name]?.();

  const cross: CrossWorld = {
    people: () => Object.keys(profile.people).map((id) => view.person(id)),
    root: (field) => view.root(field),
    application: () => application,
    role,
    variable: (name) => variable(name) ?? null,
    filing: clocks.filing,
  };
  const looked = workLimit(MOST_LOOKS);
  const fact = (name: string, args: readonly Value[]): Value => {
    looked(LOOKS_OF_FACT);
    const person = args[0] as Rec | Unknown;
    const count = args[1] as Value;
    if (args.some((arg) => arg === null)) return GIVES_LIST.has(name) ? new List([]) : null;
    const number = typeof count === 'number' ? count : undefined;
    const counted = (compute: (n: number) => Value, most: number = MOST.days): Value => {
      if (number !== undefined) return compute(Math.min(Math.max(number, -most), most));
      return count instanceof Numbers ? new Unknown(count.paths) : count instanceof Unknown ? count : new List([]);
    };
    switch (name) {
      case 'dutyPersons':
        return dutyPersons(
          applicant,
          rolesOf(given, content.catalogue).includes('spouse') ? spouse() : null,
          role('supporter'),
        );
      case 'taxYears':
      case 'instalmentYears': {
        const month = parameter('resident-tax-new-year-month');
        const years = name === 'taxYears' ? taxYears : instalmentYears;
        return counted(
          (n) =>
            typeof month === 'number' ? years(person, n, clocks.filing, month) : new Unknown(clocks.filing.paths),
          MOST.years,
        );
      }
      case 'pensionMonths':
        return counted(
          (n) => insuranceMonths(person, 'pension', n, clocks.filing, parameter('national-pension-age')),
          MOST.months,
        );
      case 'insuranceMonths':
        return counted((n) => insuranceMonths(person, 'healthInsurance', n, clocks.filing), MOST.months);
      case 'ageOn':
        return ageOn(person, count);
      case 'monthsBetween':
        return monthsFrom(person as Value, count);
      case 'daysBetween':
        return daysFrom(person as Value, count);
      case 'daysAfter':
        return counted((n) => daysAfter(person as Value, n));
      case 'monthsAfter':
        return counted((n) => monthsAfter(person as Value, n));
      case 'monthsOf':
        return monthsOf(person as Value);
      case 'statusMonths':
        return statusMonths(person, slugsIn(count), clocks.filing);
      case 'statusOrDesignationMonths': {
        const [status, designations] = args.slice(2);
        const also = { status: String(status), designations: slugsIn(designations) };
        return statusMonths(person, slugsIn(count), clocks.filing, also);
      }
      case 'stayMonths':
        return stayMonths(person, clocks.filing);
      case 'absenceDays':
        return counted((n) => absenceDays(person, n, clocks.filing, 'all'), MOST.months);
      case 'longestAbsenceDays':
        return counted((n) => absenceDays(person, n, clocks.filing, 'longest'), MOST.months);
      case 'absenceDaysBetween':
        return absenceDaysBetween(person, count, args[2] ?? null, clocks.filing);
      case 'daysOfAbsence':
        return daysOfAbsence(person, clocks.filing);
      case 'absenceYears':
        return absenceYears(person, clocks.filing);
      case 'jobsWithin':
        return counted((n) =>
          clocks.filing.min === clocks.filing.max
            ? jobsSince(person, addMonths(clocks.filing.min, -n), clocks.filing)
            : new Unknown(clocks.filing.paths),
        );
      case 'endedMarriages':
        return endedMarriages(marriages(), person, variable('marriage') ?? null);
      case 'parents':
        return parents(parentage(), person);
      case 'wasJapaneseOn':
        return wasJapaneseOn(person, count);
      case 'marriagesOf':
        return marriagesOf(marriages(), person);
      case 'isMarried':
        return isMarried(marriages(), person);
      case 'spouseOf':
        return spouseOf(marriages(), person);
      case 'cohabitationMonths':
        return cohabitationMonths(person, clocks.filing);
      case 'marriedLifeMonths':
        return marriedLifeMonths(person, JAPAN, clocks.filing);
      case 'parentageOf':
        return parentageOf(parentage(), person, count as Rec | Unknown);
      case 'hasCustody':
        return hasCustody(parentage(), person, count as Rec | Unknown, clocks.filing);
      case 'isCustodyJoint':
        return isCustodyJoint(parentage(), person, count as Rec | Unknown, clocks.filing);
      case 'careMonths':
        return careMonths(parentage(), person, count as Rec | Unknown, JAPAN, clocks.filing);
      case 'caresFor':
        return caresOn(parentage(), person, count as Rec | Unknown, clocks.filing);
      case 'pointsBetween':
        return pointsBetween(person, count, args[2] ?? null);
      case 'pointSum':
        return pointSum(person, count as Rec | Unknown, content.catalogue.points);
      case 'pointClaims':
        return pointClaims(person, count, args[2] ?? null, content.catalogue.points);
      case 'openFurtherRequests':
        return openFurtherRequests(variable('application') ?? null);
      case 'furtherRequestDue':
        return furtherRequestDue(variable('application') ?? null);
      case 'nextTaxYearOn': {
        const month = parameter('resident-tax-new-year-month');
        return typeof month === 'number' ? nextTaxYearOn(clocks.filing, month) : new Unknown(clocks.filing.paths);
      }
      case 'pointsDay':
        return pointsDay(person, count, content.catalogue.points);
      case 'principal':
        return principal ? view.application(principal.index).get('applicant') : new Unknown([`${path}.with`]);
      case 'principalRoute':
        return principal ? view.application(principal.index).get('category') : new Unknown([`${path}.with`]);
      case 'familyApplicants':
        return new List(
          profile.applications.flatMap((other, i) =>
            given.id !== undefined && other.with === given.id ? [view.application(i).get('applicant')] : [],
          ),
        );
      case 'filedBeside':
        return filedBeside(profile, index, args[0] as string);
      case 'children':
        return children(parentage(), person);
      case 'household':
        return householdOf(view.root('households'), person);
      case 'livingHousehold':
        return livingHousehold(view.root('households'), [role('payer'), role('supporter'), applicant]);
      case 'schoolMonthsInJapan': {
        if (person instanceof Unknown) return person;
        const kinds = new Set(slugsIn(count));
        return monthsWithin(person.get('schooling'), { until: clocks.filing, lastDayCounts: true }, (school) =>
          and(equal(school.get('country'), JAPAN), or(...[...kinds].map((kind) => equal(school.get('kind'), kind)))),
        );
      }
      case 'schoolAgeChildren': {
        const [from, to] = [parameter('compulsory-school-age-from'), parameter('compulsory-school-age-to')];
        if (typeof from !== 'number' || typeof to !== 'number') return new Unknown(clocks.filing.paths);
        return personsOfAge(children(parentage(), person), from, to, clocks.filing);
      }
      default:
        return crossFact(name, args, cross);
    }
  };
  return {
    environment: { variable, fact, parameter, looked },
    clocks,
    path,
    person: (id) => view.person(id),
    relation: (person, other) => relationOf(marriages(), parentage(), person, other),
  };
}

/** Married life and care are asked for as lived in Japan. */
const JAPAN = 'JPN';

/** Facts that are lists: of nobody there are none. */
const GIVES_LIST: ReadonlySet<string> = new Set(
  FACT_FUNCTIONS.filter((signature) => signature.includes('): list<')).map((signature) =>
    signature.slice(0, signature.indexOf('(')),
  ),
);

/** Whether the case has an application of the same applicant for a procedure; open where an applicant or a procedure is not named. */
function filedBeside({ applications }: CaseProfile, index: number, procedure: string): Value {
  const given = applications[index]?.applicant;
  const open: string[] = [];
  for (const [i, other] of applications.entries()) {
    if (i === index || (other.procedure !== undefined && other.procedure !== procedure)) continue;
    if (other.procedure === procedure && other.applicant !== undefined && other.applicant === given) return true;
    if (given === undefined) open.push(`applications[${index}].applicant`);
    if (other.applicant === undefined) open.push(`applications[${i}].applicant`);
    if (other.procedure === undefined && (other.applicant ?? given) === given)
      open.push(`applications[${i}].procedure`);
  }
  return open.length > 0 ? new Unknown(open) : false;
}

/** The slugs written in a list. */
function slugsIn(list: Value | undefined): string[] {
  return list instanceof List ? list.items.filter((slug) => typeof slug === 'string') : [];
}

/** Roles of what the catalogue offers for an application; none if it offers nothing. */
function rolesOf(given: Partial<CaseProfile['applications'][number]>, catalogue: Pick<Catalogue, 'categories'>) {
  return catalogue.categories[given.category ?? '']?.procedures[given.procedure ?? '']?.roles ?? [];
}

/**
 * The applicant, the spouse where the application rests on one, and whoever supports the applicant (扶養者), each once; open
 * as long as it is not known whether anybody does.
 */
function dutyPersons(applicant: Value, spouse: Value, supporter: Value): Value {
  const persons: Value[] = [applicant];
  const add = (person: Value): void => {
    const known = persons.some((one) => isRec(one) && isRec(person) && one.key === person.key);
    if (person !== null && !known) persons.push(person);
  };
  add(spouse);
  if (supporter instanceof Unknown) return new List(persons, supporter.paths);
  add(supporter);
  return new List(persons);
}

const CLOCK_FIELDS: Readonly<Record<string, keyof Clocks>> = {
  filingOn: 'filing',
  acceptedOn: 'acceptance',
  decidedOn: 'decision',
  cardIssuedOn: 'issue',
  enteredOn: 'entry',
};

/** The same clocks, which tell the field each rests on whenever one is asked. */
function noted(clocks: Clocks, tell: (field: string) => void): Clocks {
  const told = {};
  for (const [clock, days] of Object.entries(clocks))
    Object.defineProperty(told, clock, {
      enumerable: true,
      get: () => {
        for (const path of days.paths) tell(path.slice(path.lastIndexOf('.') + 1));
        return days;
      },
    });
  return told as Clocks;
}

function deriveField(record: Rec, field: string, clocks: Clocks): Value | undefined {
  if (record.record === 'Application') {
    const clock = CLOCK_FIELDS[field];
    return clock && clocks[clock];
  }
  if (record.record !== 'Person') return undefined;
  switch (field) {
    case 'currentJob': {
      const job = periodOn(record.get('jobs'), clocks.filing);
      return job ?? NO_JOB(record);
    }
    case 'currentStatus':
      return periodOn(record.get('statuses'), clocks.filing);
    case 'currentAddress':
      return periodOn(record.get('addresses'), clocks.filing);
    case 'age':
      return ageOn(record, clocks.filing);
    default:
      return undefined;
  }
}

/** Somebody who surely has no job has, for conditions, a job of kind `none`. */
const NO_JOB = (person: Rec): Rec => ({
  record: 'Job',
  key: `${person.key}-none`,
  get: (field) => (field === 'kind' ? 'none' : NOT_SO.has(field) ? false : null),
});

/** What is not so of somebody without a job; of everything else there is none. */
const NOT_SO: ReadonlySet<string> = new Set(['licensed', 'insuredEstablishment', 'fitsStatus', 'sameGroup']);
