import { dayOf } from '../base/day.ts';
import { Days, isRec, List, Numbers, type Rec, Unknown, type Value } from '../catalogue/condition/values.ts';
import { depositSum, deposits, monthlyCost, monthlyIncome } from './budget.ts';
import { marriagesOf } from './married-life.ts';
import {
  borrowedAliases,
  cardCharactersDiffer,
  cardLatinDiffers,
  employersWrittenTwoWays,
  samePeople,
} from './names.ts';
import { addressGaps, isInJapan, overlapping, successiveMarriages } from './pairs.ts';
import { periodOn } from './periods.ts';
import { householdIncome, salariesWithoutJob } from './sums.ts';
import { blanksIn, type ClientText, clientTexts, outsidersIn, strangersIn } from './texts.ts';
import { birthday } from './time.ts';

/** What facts across the whole case are computed from. */
export interface CrossWorld {
  people(): readonly Rec[];
  /** A field of the profile's root. */
  root(field: string): Value;
  application(): Rec;
  role(name: string): Value;
  variable(name: string): Value;
  readonly filing: Days;
}

/** Roles of those who act in the application, and so are alive when it is filed. */
const ACTING = ['applicant', 'spouse', 'payer', 'supporter', 'guarantor', 'raisedChild'];

const OVERLAPS: Readonly<Record<string, readonly [field: string, pair: string]>> = {
  overlappingAbsences: ['absences', 'AbsencePair'],
  overlappingStatuses: ['statuses', 'StatusPair'],
  overlappingAddresses: ['addresses', 'AddressPair'],
  overlappingPensions: ['pension', 'PensionPair'],
  overlappingInsurances: ['healthInsurance', 'InsurancePair'],
  overlappingCohabitations: ['cohabitation', 'CohabitationPair'],
};

/** Facts that hold one thing of a case against another: people, marriages, periods, names, sums, texts. */
export function crossFact(name: string, args: readonly Value[], world: CrossWorld): Value {
  const [first = null, second = null] = args;
  const subject = first as Rec | Unknown;
  const overlap = OVERLAPS[name];
  if (overlap) return subject instanceof Unknown ? subject : overlapping(subject.get(overlap[0]), overlap[1]);
  switch (name) {
    case 'people':
      return new List([...world.people()]);
    case 'allMarriages':
      return world.root('marriages');
    case 'allParentages':
      return world.root('parentage');
    case 'allHouseholds':
      return world.root('households');
    case 'actingPersons':
      return actingPersons(world);
    case 'statusOn':
      return statusOn(subject, second);
    case 'newYear':
      return newYear(first);
    case 'birthday':
      return birthday(subject, second);
    case 'isInJapan':
      return isInJapan(subject);
    case 'successiveMarriages':
      return successiveMarriages(world.root('marriages'));
    case 'addressGaps':
      return addressGaps(subject, second);
    case 'salariesWithoutJob':
      return salariesWithoutJob(subject);
    case 'monthlyIncome':
      return monthlyIncome(subject, 'amount');
    case 'plannedMonthlyIncome':
      return monthlyIncome(subject, 'planned');
    case 'monthlyCost':
      return monthlyCost(subject, 'amount');
    case 'plannedMonthlyCost':
      return monthlyCost(subject, 'planned');
    case 'deposits':
      return deposits(subject);
    case 'depositSum':
      return depositSum(subject);
    case 'householdIncome':
      return householdIncome(subject);
    case 'cardLatinDiffers':
      return cardLatinDiffers(subject);
    case 'cardCharactersDiffer':
      return cardCharactersDiffer(subject);
    case 'samePeople':
      return samePeople(world.people());
    case 'borrowedAliases':
      return borrowedAliases(world.people());
    case 'employersWrittenTwoWays':
      return employersWrittenTwoWays(world.people());
    case 'strangersInJapanese':
      return strangers(world, 'ja', args);
    case 'strangersInChinese':
      return strangers(world, 'zh-Hans', args);
    case 'blanksInTexts':
      return blanksIn(texts(world), wordsIn(first));
    case 'outsidersInTexts':
      return outsidersIn(texts(world), outsiders(world), openRelations(world));
    default:
      throw new TypeError(`no fact ${name}`);
  }
}

function actingPersons(world: CrossWorld): List {
  const persons = new Map<string, Rec>();
  for (const name of ACTING) {
    const person = world.variable(name);
    if (isRec(person)) persons.set(person.key, person);
  }
  return new List([...persons.values()]);
}

function statusOn(person: Rec | Unknown, day: Value): Value {
  if (person instanceof Unknown || day instanceof Unknown) return person instanceof Unknown ? person : day;
  return day instanceof Days ? periodOn(person.get('statuses'), day) : null;
}

function newYear(year: Value): Value {
  if (year instanceof Unknown) return year;
  if (year instanceof Numbers) return new Unknown(year.paths);
  if (typeof year !== 'number') return null;
  const day = dayOf(year, 1, 1);
  return new Days({ min: day, max: day });
}

/** The words of the application, and of the marriages its applicant is in. */
function texts(world: CrossWorld): ClientText[] {
  const applicant = world.role('applicant');
  const marriages = isRec(applicant) ? marriagesOf(world.root('marriages'), applicant) : null;
  return clientTexts(world.application(), marriages instanceof List ? marriages.items.filter(isRec) : []);
}

function strangers(world: CrossWorld, lang: 'ja' | 'zh-Hans', [titles, common, familyNames]: readonly Value[]): Value {
  const marriages = world.root('marriages');
  const introducers = recordsOf(marriages).map((one) => one.get('introducedBy'));
  const others = {
    names: introducers.filter((name) => typeof name === 'string'),
    missing: introducers.flatMap((name) => (name instanceof Unknown ? [...name.paths] : [])),
  };
  return strangersIn(texts(world), lang, world.people(), others, {
    titles: wordsIn(titles),
    common: wordsIn(common),
    familyNames: wordsIn(familyNames),
  });
}

/** People whom neither a role nor marriage, parentage or household connects with the applicant, however many steps. */
function outsiders(world: CrossWorld): Rec[] {
  const applicant = world.role('applicant');
  if (!isRec(applicant)) return [];
  const groups = [
    ...recordsOf(world.root('marriages')).map((one) => personsIn(one.get('partners'))),
    ...recordsOf(world.root('parentage')).map((one) => [
      ...personsIn(one.get('child')),
      ...personsIn(one.get('parents')),
    ]),
    ...recordsOf(world.root('households')).map((one) => personsIn(one.get('members'))),
    [...ACTING, 'parent', 'formerSpouse', 'ancestor'].flatMap((name) => personsIn(world.role(name))),
  ];
  const near = new Set([applicant.key]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const group of groups) {
      if (!group.some(({ key }) => near.has(key))) continue;
      for (const { key } of group) {
        if (near.has(key)) continue;
        near.add(key);
        grown = true;
      }
    }
  }
  return world.people().filter(({ key }) => !near.has(key));
}

/** What may still connect somebody with the applicant: roles, and relations that are not whole. */
function openRelations(world: CrossWorld): string[] {
  const roles = [...ACTING, 'parent', 'formerSpouse', 'ancestor'].map((name) => world.role(name));
  const groups = ['marriages', 'parentage', 'households'].flatMap((field) => [
    world.root(field),
    ...recordsOf(world.root(field)).flatMap((one) =>
      field === 'marriages'
        ? [one.get('partners')]
        : field === 'households'
          ? [one.get('members')]
          : [one.get('child'), one.get('parents')],
    ),
  ]);
  return [...roles, ...groups].flatMap((value) =>
    value instanceof Unknown ? [...value.paths] : value instanceof List ? [...value.missing] : [],
  );
}

function recordsOf(value: Value): Rec[] {
  return value instanceof List ? value.items.filter(isRec) : [];
}

function personsIn(value: Value): Rec[] {
  return isRec(value) ? [value] : recordsOf(value);
}

function wordsIn(list: Value | undefined): string[] {
  return list instanceof List ? list.items.filter((word) => typeof word === 'string') : [];
}
