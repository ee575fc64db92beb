import * as z from 'zod';
import { careFields } from './care.ts';
import { corrections, explanationFields, latePremiums } from './explanations.ts';
import {
  bool,
  choice,
  clientWords,
  date,
  end,
  history,
  int,
  money,
  orNone,
  period,
  person,
  record,
  text,
  type Vocabulary,
} from './fields.ts';
import { questionnaireFields, weddingFamily } from './questionnaire.ts';

const spelling = () => text();

/** A person's name in every form it is written; never normalised. */
const names = () =>
  record('Names', {
    /** As written at home, with spaces as the family writes them. */
    native: spelling(),
    /** As on the residence card (在留カード), where 刘 may be 劉. */
    card: spelling(),
    /** As in the passport. */
    latin: spelling(),
    kana: spelling(),
    /** 通称名, the registered alias. */
    alias: orNone(spelling()),
    /** 旧姓, the family name before marriage. */
    former: orNone(spelling()),
  });

/** Where somebody was registered or lived. */
const address = (v: Vocabulary) =>
  record('Address', {
    country: choice(v, 'countries'),
    prefecture: text(),
    /** 市区町村 as the certificate names its issuer: 川崎市中原区. */
    municipality: text(),
    line: text(),
    tenure: choice(v, 'tenures'),
    /** 間取り, as the lease has it: 2LDK. */
    rooms: text(),
    from: date(),
    to: end(),
  });

const job = (v: Vocabulary) =>
  record('Job', {
    kind: choice(v, 'job-kinds'),
    /** Where the work is done. */
    country: choice(v, 'countries'),
    employer: text(),
    /** Of the place of work, as the certificate of employment has them; forms ask for both. */
    employerAddress: text(),
    employerPhone: text(),
    title: text(),
    from: date(),
    to: end(),
    annualPay: money(),
    /** The business needs and has a licence (営業許可). */
    licensed: bool(),
    /** The person owns an establishment covered by social insurance (社会保険適用事業所の事業主). */
    insuredEstablishment: bool(),
    /** The work is within what the status of residence held at the time permits (同じ分野の業務). */
    fitsStatus: bool(),
    /** The employer belongs to the group that transferred the person (転勤元と同じ企業グループ). */
    sameGroup: bool(),
    /** The certified regional revitalisation plan (認定地域再生計画) in whose area the institution is. */
    regionalPlan: orNone(text()),
    /** The special zone for structural reform (構造改革特区) whose specified business it is. */
    specialZone: orNone(text()),
    company: company(),
    /** Hours a week (所定労働時間), by contract. */
    weeklyHours: int(0, 168),
    /** Why it ended, in the client's words. */
    leftBecause: clientWords(),
  });

/** What the criteria for business managers look at, of a company the person runs. */
const company = () =>
  record('Company', {
    /** 資本金等. */
    capital: money(),
    /** 常勤職員: those who count (Japanese, permanent and special permanent residents, statuses by family). */
    fullTimeEmployees: int(0, 100_000),
    /** The applicant or a full-time employee has Japanese at B2 or above. */
    japaneseB2: bool(),
    /** A degree in management or the field, or three years of managing. */
    managementBackground: bool(),
    /** The plan of business was checked by a qualified expert. */
    planReviewed: bool(),
    /** The office is not the home. */
    separateOffice: bool(),
    /** The last accounts closed with a loss. */
    lossLastYear: bool(),
    /** Covered by social insurance, everything due paid in time. */
    insurancePaidOnTime: bool(),
  });

const status = (v: Vocabulary) =>
  record('StatusPeriod', {
    status: choice(v, 'statuses'),
    from: date(),
    /** The last day of the stay; of the present status, the day it expires. */
    to: end(),
    /** The length that was granted (在留期間). */
    period: period(),
    /** What was designated, of 特定活動. */
    designation: choice(v, 'designations'),
    /** The item of the notice (告示) on which 定住者 rests. */
    ground: choice(v, 'status-grounds'),
  });

const residentTax = (v: Vocabulary) =>
  record('ResidentTaxYear', {
    /** 年度 as a western year: 2026 for 令和8年度. */
    year: int(1990, 2100),
    collection: choice(v, 'tax-collections'),
    instalments: history(
      record('Instalment', { dueOn: date(), paidOn: orNone(date()), method: choice(v, 'payment-methods') }),
    ),
    arrears: orNone(money()),
  });

const pension = (v: Vocabulary) =>
  record('PensionPeriod', {
    scheme: choice(v, 'pension-schemes'),
    from: date(),
    to: end(),
    paidOnTime: bool(),
    receiptsKept: bool(),
    /** Exempt from the premiums, or allowed to defer them (免除・猶予). */
    exempted: bool(),
    /** The premiums that were not paid in time. */
    latePremiums: latePremiums(v),
  });

const healthInsurance = (v: Vocabulary) =>
  record('InsurancePeriod', {
    scheme: choice(v, 'insurance-schemes'),
    from: date(),
    to: end(),
    paidOnTime: bool(),
    receiptsKept: bool(),
    /** The premiums that were not paid in time. */
    latePremiums: latePremiums(v),
  });

const school = (v: Vocabulary) =>
  record('School', {
    name: text(),
    kind: choice(v, 'school-kinds'),
    country: choice(v, 'countries'),
    from: date(),
    to: end(),
    outcome: choice(v, 'school-outcomes'),
    /** Entered in the middle of the course, from another school (編入・転入). */
    transferredIn: bool(),
    /** A school of Japanese designated by notice (法務省告示の日本語教育機関). */
    designated: bool(),
  });

/** The points of one day, as claimed. */
const points = (v: Vocabulary) =>
  record('Points', {
    on: date(),
    /** The sum, as somebody reckoned it. Counted from the items if they are given. */
    points: int(0, 300),
    table: choice(v, 'points-tables'),
    items: history(choice(v, 'point-items')),
    /** Every item claimed can be proved by a paper for that day. */
    allProved: bool(),
    /** The agency's notice of the result (ポイント計算結果通知書) is at hand. */
    resultNotice: bool(),
    /** On that day the standard of the specially highly skilled (特別高度人材) is met. */
    special: bool(),
  });

/** What an earlier application said: the authority has it on file and compares. */
const declared = () =>
  record('DeclaredThen', {
    married: bool(),
    /** How many children were named. */
    children: int(0, 50),
    /** When the couple said they had met, and that they had married. */
    metOn: date(),
    marriedOn: date(),
  });

const earlierApplication = (v: Vocabulary) =>
  record('EarlierApplication', {
    category: text(),
    procedure: choice(v, 'procedures'),
    filedOn: date(),
    authority: text(),
    outcome: choice(v, 'outcomes'),
    /** The reason the authority gave. */
    reason: text(),
    /** When the reason was heard at the counter of the authority; `none` if nobody has been there. */
    explainedOn: orNone(date()),
    /** What has changed since, in the client's words; `none` if nothing has. */
    changedSince: orNone(clientWords()),
    /** Something that was written then (family, work, how the couple met) was otherwise. */
    differs: bool(),
    /** What was written, and what is right. */
    corrections: corrections(),
    declared: declared(),
  });

const removal = (v: Vocabulary) =>
  record('Removal', {
    kind: choice(v, 'removal-kinds'),
    /** The day of leaving Japan. */
    on: date(),
    reason: text(),
  });

/** The one shape of every person in a case: applicant, spouse, child, supporter, guarantor. */
export const personSchema = (v: Vocabulary) =>
  record('Person', {
    names: names(),
    sex: choice(v, 'sexes'),
    /** Papers write the name in different ways. */
    nameVaries: bool(),
    /** Which papers write it how, and by what it is seen that one person is meant. */
    nameDifference: clientWords(),
    bornOn: date(),
    birthplace: text(),
    /** The country of birth: whether somebody was born in Japan decides what proves the birth. */
    bornIn: choice(v, 'countries'),
    /** Japanese municipality that took the notification of birth (出生届); none if it was never notified in Japan. */
    birthNotifiedIn: orNone(text()),
    /** Born in Japan and staying there ever since; leaving on a re-entry permission does not break the stay. */
    inJapanSinceBirth: bool(),
    nationality: choice(v, 'countries'),
    /** 帰化の日; none if the person never naturalised in Japan. */
    naturalisedOn: orNone(date()),
    /** The day Japanese nationality was lost or given up (国籍喪失・離脱); none if the person never had or never lost it. */
    lostJapaneseNationalityOn: orNone(date()),
    diedOn: orNone(date()),
    /** Japanese municipality that took the notification of death (死亡届); none if it was never notified in Japan. */
    deathNotifiedIn: orNone(text()),
    /** Where a Japanese national's family register (本籍) is kept. */
    registerMunicipality: text(),
    phone: text(),
    email: text(),
    passport: orNone(record('Passport', { number: text(), expiresOn: date() })),
    residenceCard: orNone(record('ResidenceCard', { number: text(), issuedOn: date(), expiresOn: date() })),
    statuses: history(status(v)),
    /** First landing in Japan, or the last one after a break. */
    enteredJapanOn: date(),
    absences: history(
      record('Absence', {
        from: date(),
        to: end(),
        reason: choice(v, 'absence-reasons'),
        country: choice(v, 'countries'),
      }),
    ),
    addresses: history(address(v)),
    /** The other side must not learn where this person lives (支援措置, refuge): no list for others may show it. */
    addressConfidential: bool(),
    /** The country whose permit to reside the person holds, outside the country of nationality and Japan. */
    residencePermitAbroad: orNone(choice(v, 'countries')),
    jobs: history(job(v)),
    incomes: history(record('Income', { year: int(1990, 2100), amount: money(), kind: choice(v, 'income-kinds') })),
    residentTax: history(residentTax(v)),
    nationalTax: record('NationalTax', { arrears: orNone(money()) }),
    /** 滞納処分: seizures and the like for taxes or social insurance, also where everything was paid since. */
    seizures: history(record('Seizure', { on: date(), what: text() })),
    pension: history(pension(v)),
    healthInsurance: history(healthInsurance(v)),
    /** Uses the My Number card as health insurance card (マイナ保険証). */
    insuranceOnMyNumberCard: bool(),
    assets: history(
      record('Asset', {
        kind: choice(v, 'asset-kinds'),
        /** The bank or company that holds it. */
        institution: text(),
        amount: money(),
        on: date(),
      }),
    ),
    publicAssistance: history(record('PublicAssistance', { kind: text(), from: date(), to: end() })),
    notifications: history(
      record('Notification', { kind: choice(v, 'notification-kinds'), eventOn: date(), filedOn: orNone(date()) }),
    ),
    offences: history(
      record('Offence', {
        kind: choice(v, 'offence-kinds'),
        on: date(),
        country: choice(v, 'countries'),
        settledOn: orNone(date()),
        /** Under the Road Traffic Act (道路交通法). */
        roadTraffic: bool(),
        description: text(),
      }),
    ),
    /** What the notice on 定住者 looks at beside penalties (素行善良). */
    conduct: record('Conduct', {
      /** 保護処分 of 少年法24条1項1号 or 3号, still running. */
      juvenileMeasure: bool(),
      /** Repeated acts against the law or public morals in daily life. */
      repeatedMisconduct: bool(),
      /** Helped somebody to a certificate or permission by dishonest means, or brokered illegal work. */
      aidedDishonesty: bool(),
    }),
    /** An illness or disability for which the person needs the support of others. */
    disability: orNone(record('Disability', { kind: choice(v, 'disability-kinds'), since: date(), certified: bool() })),
    /** The day on which recognition as a refugee was denied (難民不認定). */
    refugeeDeniedOn: orNone(date()),
    /** Deportation (退去強制) or departure order (出国命令). */
    removals: history(removal(v)),
    /** Has worked more than the permission beside the status allowed (資格外活動の時間の超過), or without one. */
    exceededWorkPermit: bool(),
    ...explanationFields(),
    drivingLicence: bool(),
    schooling: history(school(v)),
    languages: history(
      record('LanguageProof', {
        language: choice(v, 'languages'),
        test: text(),
        level: text(),
        on: date(),
        certificate: choice(v, 'language-certificates'),
        score: int(0, 1000),
      }),
    ),
    motherTongue: choice(v, 'languages'),
    /** How the person learned Japanese, in the client's words. */
    japaneseLearned: clientWords(),
    /** Gets along in Japanese in daily life; no test is asked for. */
    dailyJapanese: bool(),
    /** Points of the highly skilled (高度人材ポイント) from a day on, until the next day that is given. */
    points: history(points(v)),
    /** National qualifications of Japan (国家資格・免許). */
    licences: history(record('Licence', { title: text(), on: date() })),
    /** What was done for Japan, for those who apply on the strength of it. */
    contributions: history(
      record('Contribution', { field: choice(v, 'contribution-fields'), what: text(), from: date(), to: end() }),
    ),
    /** Recognised as a refugee or as in need of protection. */
    recognition: orNone(record('Recognition', { kind: choice(v, 'recognition-kinds'), on: date() })),
    /** The day of a special permission to stay or to land (在留特別許可・上陸特別許可). */
    specialPermissionOn: orNone(date()),
    commendations: history(record('Commendation', { title: text(), by: text(), on: date() })),
    earlierApplications: history(earlierApplication(v)),
    /** Works outside the present permission, permitted (資格外活動許可). */
    extraActivityPermit: orNone(record('ExtraActivityPermit', { issuedOn: date(), asPaper: bool() })),
  });

/** A time of living together or apart. */
const cohabitation = (v: Vocabulary) =>
  record('Cohabitation', {
    from: date(),
    to: end(),
    reason: choice(v, 'separation-reasons'),
    country: choice(v, 'countries'),
    /** While apart they went on helping each other and keeping in touch (相互扶助・交流). */
    mutualSupport: bool(),
    /** Apart: one household budget all the same. */
    sharedLivelihood: bool(),
    /** Apart: when they mean to live together again; `none` if nothing is planned. */
    reunionOn: orNone(date()),
    /** Apart: what the couple says of the cause. */
    cause: clientWords(),
  });

/** How the couple got to know each other and keep in touch. */
const courtship = (v: Vocabulary) => ({
  metOn: date(),
  metVia: choice(v, 'meeting-ways'),
  metAt: text(),
  metHow: clientWords(),
  introducedBy: orNone(text()),
  /** The language they speak with each other. */
  dailyLanguage: choice(v, 'languages'),
  /** How well they understand each other in it. */
  understanding: choice(v, 'understandings'),
  /** Journeys of one partner to where the other lived. */
  visits: history(
    record('Visit', {
      by: person(),
      country: choice(v, 'countries'),
      from: date(),
      to: end(),
      purpose: choice(v, 'visit-purposes'),
    }),
  ),
  contact: history(
    record('Contact', {
      medium: choice(v, 'contact-media'),
      frequency: choice(v, 'frequencies'),
      from: date(),
      to: end(),
    }),
  ),
  /** When a partner was introduced to the family of the other, `familyOf`. */
  familyMeetings: history(
    record('FamilyMeeting', { familyOf: person(), on: date(), place: text(), how: choice(v, 'meeting-modes') }),
  ),
  /** What the families think of the marriage. */
  familyView: choice(v, 'family-views'),
  wedding: orNone(record('Wedding', { on: date(), place: text(), guests: int(0, 5000), family: weddingFamily(v) })),
  /** Money one partner sends the other while they live apart. */
  remittances: history(record('SpouseRemittance', { by: person(), monthly: money(), from: date(), to: end() })),
});

/** Details of what puts the marriage in danger, and of what counts as a good reason to live apart. */
const trouble = (v: Vocabulary) => ({
  /** Of violence: where help was sought, and what keeps the victim safe. */
  protection: record('Protection', {
    violenceSince: date(),
    /** Since when the victim has been in refuge; `none` if still at home. */
    refugeSince: orNone(date()),
    consultations: history(record('Consultation', { body: choice(v, 'consultation-bodies'), on: date() })),
    /** 保護命令. */
    protectionOrderOn: orNone(date()),
    /** 住民基本台帳事務における支援措置: the municipality withholds the address. */
    supportMeasures: bool(),
  }),
  /** The conciliation or lawsuit about a divorce. */
  courtCase: orNone(record('CourtCase', { court: text(), filedOn: date() })),
  /** The Japanese (or permanent resident) partner serves a sentence. */
  imprisonment: orNone(record('SpouseImprisonment', { from: date(), to: end() })),
});

/** Relation of two people who are or were married. */
export const marriageSchema = (v: Vocabulary) =>
  record('Marriage', {
    partners: z.array(person()).length(2),
    /** The day from which the marriage counts in law. */
    marriedOn: date(),
    /** Where it was registered first. */
    registeredFirstIn: choice(v, 'marriage-places'),
    /** The country of the first registration, if neither Japan nor the applicant's. */
    country: choice(v, 'countries'),
    /** Japanese municipality that took the notification (婚姻届). */
    municipality: text(),
    /** Also registered with the authorities of the foreign partner's country. */
    registeredAtHome: bool(),
    /** The Japanese partner's family register (戸籍謄本) already shows the marriage. */
    inFamilyRegister: bool(),
    /** When a child of the couple is to be born; `none` if none is expected. */
    childDueOn: orNone(date()),
    ...courtship(v),
    ...questionnaireFields(v),
    cohabitation: history(cohabitation(v)),
    /** 配偶者からの暴力. */
    domesticViolence: bool(),
    ...trouble(v),
    /** How far a divorce that is sought has come. */
    proceedings: choice(v, 'marriage-proceedings'),
    endedOn: orNone(date()),
    endedBy: choice(v, 'marriage-ends'),
    /** How a divorce was made. */
    divorcedBy: choice(v, 'divorce-ways'),
    /** The country in which the divorce was made. */
    divorcedIn: choice(v, 'countries'),
    /** Why it ended, and what relation is left, in the client's words. */
    endCause: clientWords(),
  });

/** Who is whose child. */
export const parentageSchema = (v: Vocabulary) =>
  record('Parentage', {
    child: person(),
    parents: history(person()),
    kind: choice(v, 'parentages'),
    recognisedOn: orNone(date()),
    /** Japanese municipality that took the notification of recognition (認知届); none if made abroad only. */
    recognitionNotifiedIn: orNone(text()),
    /** The day an adoption took effect: of a special one, the day the family court's decree became final. */
    adoptedOn: orNone(date()),
    /** Japanese municipality that took the notification of adoption (縁組届). */
    adoptionNotifiedIn: orNone(text()),
    /** The adopter's family register (戸籍謄本) already shows the adoption. */
    inFamilyRegister: bool(),
    /** The day the adoption was dissolved (離縁); none if it still stands. */
    dissolvedOn: orNone(date()),
    ...careFields(v),
  });

/** The input type of a person is inferred, for code that reads it outside conditions. */
export type Person = z.infer<ReturnType<typeof personSchema>>;
