/**
 * What conditions can ask for beyond the fields of the profile: derived facts, with their types. The type checker of
 * conditions takes these tables as an argument; `facts/` computes them.
 */

/** Records that exist only as derived facts, and the types of their fields. */
export const DERIVED_RECORDS = {
  /** One year of resident tax (住民税) as seen from the filing date. */
  TaxYear: {
    /** 年度 as a western year: 2026 for 令和8年度. */
    year: 'int',
    /** The calendar year whose income it shows. */
    incomeYear: 'int',
    /** The municipality of the address on 1 January: the only one that issues the certificate; none if abroad on that day. */
    municipality: 'string',
    /** Slug of `tax-collections`. */
    collection: 'string',
    /** Every instalment was paid by its due date. */
    paidOnTime: 'bool',
  },
  /** A year of resident tax with those of its instalments (期) that are due by filing and paid by oneself (普通徴収). */
  InstalmentYear: { year: 'int', collection: 'string', instalments: 'list<Instalment>' },
  /**
   * One month of public pension; `month` is `2025-08`, `scheme` a slug of `pension-schemes`; `due` if the person is to be in one: in
   * Japan by then, and of the age.
   */
  PensionMonth: { month: 'string', scheme: 'string', paidOnTime: 'bool', receiptsKept: 'bool', due: 'bool' },
  /** One month of health insurance; `scheme` is a slug of `insurance-schemes`. */
  InsuranceMonth: { month: 'string', scheme: 'string', paidOnTime: 'bool', receiptsKept: 'bool', due: 'bool' },
  /** The 1 January whose municipality issues a certificate of resident tax that a row of the list asks for, and whose. */
  TaxNeed: { person: 'Person', on: 'Date' },
  /** A calendar year with an absence: how many reach into it, and the days outside Japan in it, both ends counted. */
  AbsenceYear: { year: 'int', trips: 'int', days: 'int' },
  /** A deposit and whose it is. */
  Deposit: { holder: 'Person', asset: 'Asset' },
  /** Where an address history says nothing of a day; `whole` if it says that it is whole. */
  AddressGap: { before: 'Address', after: 'Address', whole: 'bool' },
  /** Two entries that are to be held against each other. */
  AbsencePair: { first: 'Absence', second: 'Absence' },
  StatusPair: { first: 'StatusPeriod', second: 'StatusPeriod' },
  AddressPair: { first: 'Address', second: 'Address' },
  PensionPair: { first: 'PensionPeriod', second: 'PensionPeriod' },
  InsurancePair: { first: 'InsurancePeriod', second: 'InsurancePeriod' },
  CohabitationPair: { first: 'Cohabitation', second: 'Cohabitation' },
  MarriagePair: { first: 'Marriage', second: 'Marriage' },
  PersonPair: { first: 'Person', second: 'Person' },
  JobPair: { first: 'Job', second: 'Job' },
  /** A word in something the client said, and who is meant if it is the name of somebody. */
  TextHit: { text: 'ClientWords', quote: 'string', sure: 'bool' },
  OutsiderHit: { text: 'ClientWords', person: 'Person', quote: 'string', sure: 'bool' },
  /** An item of the points of the highly skilled that is claimed and counts; `table` is a slug of `points-tables`. */
  PointClaim: { item: 'string', points: 'int', table: 'string' },
  /** The points of the highly skilled as a table of one day shows them: the sum and what is claimed. */
  PointsDay: { on: 'Date', points: 'int', claims: 'list<PointClaim>' },
} as const;

/** Derived fields that stand on a record of the profile as if they were written there. "Current" is on the filing date. */
export const DERIVED_FIELDS = {
  Person: {
    /** The main job on the filing date. */
    currentJob: 'Job',
    /** The status of residence held on the filing date. */
    currentStatus: 'StatusPeriod',
    currentAddress: 'Address',
    /** Age in years on the filing date. */
    age: 'int',
  },
} as const;

/** Functions of `facts`, as CEL signatures. */
export const FACT_FUNCTIONS = [
  /**
   * Whose public duties are looked at: the applicant, the spouse where the application rests on one (a role of it), and the
   * person who supports the applicant (扶養者).
   */
  'dutyPersons(): list<Person>',
  /** The latest n years of resident tax whose certificate can be had on the filing date, newest first. */
  'taxYears(Person, int): list<TaxYear>',
  /** The same years, each with its instalments that are due by filing. */
  'instalmentYears(Person, int): list<InstalmentYear>',
  /** The first day after filing from which the certificates of a new year are to be had. */
  'nextTaxYearOn(): Date',
  /** 資料提出通知書 that are not known to be answered, and the earliest day by which one of them has to be; none without one. */
  'openFurtherRequests(): list<FurtherRequest>',
  'furtherRequestDue(): Date',
  /** The last n months before the month of filing, oldest first. */
  'pensionMonths(Person, int): list<PensionMonth>',
  'insuranceMonths(Person, int): list<InsuranceMonth>',
  /** Age in full years on a day. */
  'ageOn(Person, Date): int',
  /** Full months between two days. */
  'monthsBetween(Date, Date): int',
  /** Days from one day to another: 0 for the same day. */
  'daysBetween(Date, Date): int',
  /** The day n days, or n months, after a day. */
  'daysAfter(Date, int): Date',
  'monthsAfter(Date, int): Date',
  /** Months of a period of stay that was granted. */
  'monthsOf(Period): int',
  /** Months, up to filing, for which one of these statuses has been held without a gap. */
  'statusMonths(Person, list<string>): int',
  /** The same, or the status named third (特定活動) with one of these designations. */
  'statusOrDesignationMonths(Person, list<string>, string, list<string>): int',
  /**
   * Points of the highly skilled: the records in force at any time between two days; the sum of one of them; the items
   * claimed between two days.
   */
  'pointsBetween(Person, Date, Date): list<Points>',
  'pointSum(Person, Points): int',
  'pointClaims(Person, Date, Date): list<PointClaim>',
  'pointsDay(Person, Date): PointsDay',
  /** The applicant of the application this one is filed with, and its category. */
  'principal(): Person',
  'principalRoute(): string',
  /** Applicants of the applications that are filed with this one. */
  'familyApplicants(): list<Person>',
  /** The case has an application of the same applicant for this procedure, too. */
  'filedBeside(string): bool',
  /** Months of unbroken stay in Japan up to filing. */
  'stayMonths(Person): int',
  /** Days outside Japan within the last n years before filing: in all, and of the longest single absence. */
  'absenceDays(Person, int): int',
  'longestAbsenceDays(Person, int): int',
  /** The same from one day to another; of one absence, up to filing; and by calendar year, oldest first. */
  'absenceDaysBetween(Person, Date, Date): int',
  'daysOfAbsence(Absence): int',
  'absenceYears(Person): list<AbsenceYear>',
  /** Jobs held at any time in the last n months before filing. */
  'jobsWithin(Person, int): list<Job>',
  /** Marriages of the person that have ended. */
  'endedMarriages(Person): list<Marriage>',
  /** Parents of the person, by parentage: of blood and by adoption. */
  'parents(Person): list<Person>',
  /** Whether the person was Japanese on a day, by birth or naturalisation. */
  'wasJapaneseOn(Person, Date): bool',
  /** All marriages of the person, ended or not; whether one of them has not ended. */
  'marriagesOf(Person): list<Marriage>',
  'isMarried(Person): bool',
  /** The other partner of the marriage of the person that surely has not ended. */
  'spouseOf(Person): Person',
  /** Months a couple has lived together since the marriage, wherever that was, up to its end or filing. */
  'cohabitationMonths(Marriage): int',
  /** Months of real married life in Japan, up to the end of the marriage or filing. */
  'marriedLifeMonths(Marriage): int',
  /** The relation of a child (first) to a parent (second). */
  'parentageOf(Person, Person): Parentage',
  /** Whether the parent (second) has custody (親権) of the child (first) on the filing date, alone or jointly. */
  'hasCustody(Person, Person): bool',
  /** Whether custody of the child (first) is that parent's (second) and the other's together on the filing date (共同親権). */
  'isCustodyJoint(Person, Person): bool',
  /** Months in which the second person lived with the child in Japan and cared for it; whether that is so at filing. */
  'careMonths(Person, Person): int',
  'caresFor(Person, Person): bool',
  /** Children of the person, by parentage. */
  'children(Person): list<Person>',
  /** The household the person lives in. */
  'household(Person): Household',
  /** Months at schools in Japan of these kinds (`school-kinds`), in all, up to filing; the last day of a period counts. */
  'schoolMonthsInJapan(Person, list<string>): int',
  /** Children of the person who are of the age of compulsory schooling on the filing date. */
  'schoolAgeChildren(Person): list<Person>',
  /** Everybody, and every marriage, parentage and household, of the case; those who act in the application, alive. */
  'people(): list<Person>',
  'allMarriages(): list<Marriage>',
  'allParentages(): list<Parentage>',
  'allHouseholds(): list<Household>',
  'actingPersons(): list<Person>',
  /** The status of residence held on a day; none if there surely was none. */
  'statusOn(Person, Date): StatusPeriod',
  /** 1 January of a year; the day on which a person reaches an age. */
  'newYear(int): Date',
  'birthday(Person, int): Date',
  /** Whether an address is in Japan. */
  'isInJapan(Address): bool',
  /** Periods that surely overlap by more than a shared day. */
  'overlappingAbsences(Person): list<AbsencePair>',
  'overlappingStatuses(Person): list<StatusPair>',
  'overlappingAddresses(Person): list<AddressPair>',
  'overlappingPensions(Person): list<PensionPair>',
  'overlappingInsurances(Person): list<InsurancePair>',
  'overlappingCohabitations(Marriage): list<CohabitationPair>',
  /** Marriages of one person, each with the next. */
  'successiveMarriages(): list<MarriagePair>',
  /** The hole in an address history in which a day lies. */
  'addressGaps(Person, Date): list<AddressGap>',
  /** Salaries of years in which the person surely had no work at any time. */
  'salariesWithoutJob(Person): list<Income>',
  /** The household that carries the living of the application: that of the payer, else of the supporter, else the applicant's. */
  'livingHousehold(): Household',
  /** Yen a month, now and as planned: all that a household has to spend, and all that it spends, the rent among it. */
  'monthlyIncome(Household): int',
  'plannedMonthlyIncome(Household): int',
  'monthlyCost(Household): int',
  'plannedMonthlyCost(Household): int',
  /** Deposits of the members of a household, and what they come to in yen. */
  'deposits(Household): list<Deposit>',
  'depositSum(Household): int',
  /** Yen a household earns a year: of each member the latest year that is known. */
  'householdIncome(Household): int',
  /** Names written two ways. */
  'cardLatinDiffers(Person): bool',
  'cardCharactersDiffer(Person): bool',
  'samePeople(): list<PersonPair>',
  'borrowedAliases(): list<PersonPair>',
  'employersWrittenTwoWays(): list<JobPair>',
  /** In the client's own words: names of strangers by title (titles, common words, family names), blanks, outsiders. */
  'strangersInJapanese(list<string>, list<string>): list<TextHit>',
  'strangersInChinese(list<string>, list<string>, list<string>): list<TextHit>',
  'blanksInTexts(list<string>): list<TextHit>',
  'outsidersInTexts(): list<OutsiderHit>',
] as const;

/** Variables of every condition: the application and its roles. */
export const ROLE_VARIABLES = {
  application: 'Application',
  applicant: 'Person',
  spouse: 'Person',
  payer: 'Person',
  supporter: 'Person',
  guarantor: 'Person',
  parent: 'Person',
  raisedChild: 'Person',
  formerSpouse: 'Person',
  ancestor: 'Person',
  /** The marriage that has ended: with the former spouse, else the applicant's last. */
  formerMarriage: 'Marriage',
  /** The marriage of applicant and spouse that has not ended. */
  marriage: 'Marriage',
  /** What ties the applicant to the parent the application rests on. */
  parentage: 'Parentage',
  /** The household the applicant lives in. */
  household: 'Household',
} as const;

/** Functions of `facts` whose list has at least one element, also where it is not known yet which. */
export const NEVER_EMPTY: ReadonlySet<string> = new Set([
  'dutyPersons',
  'taxYears',
  'instalmentYears',
  'pensionMonths',
  'insuranceMonths',
]);

/** Fields of the profile that derived facts rest on: of a person, or (`marriages`, `parentage`, …) of the case. */
export const RESTS_ON: Readonly<Record<string, readonly string[]>> = {
  currentJob: ['jobs'],
  currentStatus: ['statuses'],
  currentAddress: ['addresses'],
  age: ['bornOn'],
  ageOn: ['bornOn'],
  taxYears: ['addresses', 'residentTax', 'enteredJapanOn'],
  instalmentYears: ['residentTax'],
  pensionMonths: ['pension', 'enteredJapanOn'],
  insuranceMonths: ['healthInsurance', 'enteredJapanOn'],
  pointsBetween: ['points'],
  pointClaims: ['points'],
  pointsDay: ['points'],
  statusMonths: ['statuses'],
  stayMonths: ['enteredJapanOn', 'statuses'],
  absenceDays: ['absences'],
  longestAbsenceDays: ['absences'],
  absenceDaysBetween: ['absences'],
  absenceYears: ['absences'],
  jobsWithin: ['jobs'],
  endedMarriages: ['marriages'],
  parents: ['parentage'],
  wasJapaneseOn: ['nationality', 'naturalisedOn', 'lostJapaneseNationalityOn'],
  statusOrDesignationMonths: ['statuses'],
  marriagesOf: ['marriages'],
  isMarried: ['marriages'],
  spouseOf: ['marriages'],
  cohabitationMonths: ['marriages'],
  marriedLifeMonths: ['marriages'],
  formerMarriage: ['marriages'],
  parentageOf: ['parentage'],
  hasCustody: ['parentage'],
  isCustodyJoint: ['parentage'],
  careMonths: ['parentage'],
  caresFor: ['parentage'],
  children: ['parentage'],
  parentage: ['parentage'],
  schoolMonthsInJapan: ['schooling'],
  schoolAgeChildren: ['parentage', 'bornOn'],
  marriage: ['marriages'],
  household: ['households'],
  livingHousehold: ['households'],
  deposits: ['households', 'assets'],
  statusOn: ['statuses'],
  birthday: ['bornOn'],
};
