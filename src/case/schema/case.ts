import * as z from 'zod';
import {
  bool,
  choice,
  clientWords,
  date,
  history,
  id,
  money,
  orNone,
  period,
  person,
  record,
  text,
  type Vocabulary,
} from './fields.ts';
import { marriageSchema, parentageSchema, personSchema } from './person.ts';

/** State of collecting one paper for one application. */
const paper = () =>
  record('CollectedPaper', {
    /** Id of a row of the checklist, or slug of a paper. */
    row: text(),
    requestedOn: date(),
    obtainedOn: date(),
    /** The date printed on the certificate: its validity counts from here. */
    issuedOn: date(),
  });

/** Something open that the office takes on itself: a gap of a letter, a row of the checklist. */
const waiver = () =>
  record('Waiver', {
    /** Field of the profile, or id of a row of the checklist. */
    path: text(),
    /** The gap is filled in by hand, in the document itself. */
    byHand: bool(),
    /** Why it may stay open. */
    reason: text(),
    by: text(),
    on: date(),
  });

/** A paper of the list that cannot be had (提出できない資料). */
const unavailable = () =>
  record('UnavailablePaper', {
    /** Id of a row of the checklist, or slug of a paper. */
    row: text(),
    /** The paper as the letter names it, with the years or months that are meant. */
    what: clientWords(),
    cause: clientWords(),
    /** What is handed in instead; `none` if nothing is. */
    instead: orNone(clientWords()),
  });

/** 資料提出通知書: what the authority has asked for after the application was filed, and what is answered. */
const furtherRequest = () =>
  record('FurtherRequest', {
    noticedOn: date(),
    dueOn: date(),
    /** 申請番号・通知番号 as the notice prints it. */
    number: text(),
    /** In the order of the notice. */
    items: history(
      record('RequestedItem', {
        asked: clientWords(),
        answer: clientWords(),
        /** The paper that is handed in for it: id of a row of the checklist, or slug of a paper; `none` if words are all. */
        row: orNone(text()),
      }),
    ),
    answeredOn: orNone(date()),
  });

const applicationFacts = (v: Vocabulary) =>
  record('ApplicationFacts', {
    category: choice(v, 'categories'),
    procedure: choice(v, 'procedures'),
    applicant: person(),
    spouse: orNone(person()),
    /** The spouse of the marriage that has ended and on which the status rests. */
    formerSpouse: person(),
    /** 滞在費用を支弁する方: whose income carries the household. */
    payer: person(),
    /** 扶養者: who supports the applicant; `none` if the applicant supports himself or herself. */
    supporter: orNone(person()),
    guarantor: person(),
    /** The parent the status rests on: the Japanese or the permanent resident whose child the applicant is. */
    parent: person(),
    /** The Japanese, or former Japanese, from whom the applicant descends (日系). */
    ancestor: person(),
    /** The child for whose sake the status is asked for. */
    raisedChild: person(),
    /** Id of the application it is filed together with. */
    with: z.string().min(1).meta({ cel: 'string', ref: 'application' }),
    filedBy: choice(v, 'filers'),
    /** 申請代理人: who in Japan files for an applicant abroad (認定); `none` if the applicant files in Japan. */
    representative: orNone(person()),
    online: bool(),
    /** The certificate of eligibility is to come by e-mail (電子交付): no reply envelope. */
    byEmail: bool(),
    /** A notice that is sent by post. */
    byPost: bool(),
    /** The day on which the certificate of eligibility was issued. */
    coeIssuedOn: date(),
    wantedPeriod: period(),
    /** 取得の事由: why somebody in Japan has no status of residence yet. */
    acquisitionGround: choice(v, 'acquisition-grounds'),
    /** Clocks of the law. */
    filingOn: date(),
    acceptedOn: date(),
    decidedOn: date(),
    cardIssuedOn: date(),
    enteredOn: date(),
    /** 認定: when and where the applicant means to land, and where the visa is to be asked for. */
    plannedEntryOn: date(),
    plannedPort: text(),
    visaPost: text(),
    /** 認定: where in Japan the applicant means to live; the office that takes the application follows from it. */
    plannedAddress: record('PlannedAddress', { prefecture: text(), municipality: text(), line: text() }),
    reason: clientWords(),
    /** Why the applicant has to be supported (扶養を受けなければならない理由). */
    needForSupport: clientWords(),
    /** How the household will live in Japan: of a couple that still lives abroad, or whose income is to change. */
    livelihoodPlan: clientWords(),
    /** 短期滞在からの変更: the special circumstances, and why one cannot go home and wait for the certificate. */
    specialCircumstances: clientWords(),
    whyNotWaitAbroad: clientWords(),
    /** Why somebody other than the spouse is the guarantor. */
    guarantorBecause: clientWords(),
    unavailable: history(unavailable()),
    furtherRequests: history(furtherRequest()),
    papers: history(paper()),
    /** What may stay open when the final documents are made (`riyusho pack --final`). */
    waivers: z.array(waiver()).max(200),
  });

/**
 * One application of the household: what is asked for whom, and its clocks.
 * Its id is always there after reading: `a1` if the only application has none.
 */
const application = (v: Vocabulary) =>
  z
    .strictObject({ id: id().meta({ cel: 'string', filled: true }) })
    .extend(applicationFacts(v).shape)
    .meta({ id: 'Application', cel: 'Application' });

const household = (v: Vocabulary) =>
  record('Household', {
    members: history(person()),
    /** Who supports whom, dependants abroad included. */
    supports: history(record('Support', { supporter: person(), dependant: person(), sinceOn: date() })),
    /** A month; `planned` is what it will be: after arrival, or in the coming year. */
    rent: orNone(money()),
    plannedRent: orNone(money()),
    /** What each member has a month to spend, taxes and social insurance taken off. */
    monthlyIncomes: history(
      record('MonthlyIncome', {
        person: person(),
        kind: choice(v, 'monthly-incomes'),
        amount: orNone(money()),
        planned: orNone(money()),
      }),
    ),
    /** What the household spends a month, beside the rent. */
    monthlyCosts: history(
      record('MonthlyCost', {
        kind: choice(v, 'monthly-costs'),
        amount: orNone(money()),
        planned: orNone(money()),
      }),
    ),
  });

/**
 * The schema of a case profile, version 1: a household with one or more applications. Every enumeration comes from the
 * vocabulary. What may be left out is unknown; see `FieldMeta` for `none` and histories.
 */
export function caseSchema(v: Vocabulary) {
  return z
    .strictObject({
      version: z.literal(1),
      applications: z.array(application(v)).min(1).max(20),
      people: z.record(id(), personSchema(v)),
      marriages: history(marriageSchema(v)).optional(),
      parentage: history(parentageSchema(v)).optional(),
      households: z.array(household(v)).max(10).optional(),
      /** Who of the office has checked the case, and when: until then drafts are marked 草案. */
      review: record('Review', { reviewer: text(), on: date() }).optional(),
      /** Notes of the office; never printed. */
      notes: text().optional(),
    })
    .meta({ id: 'Case', cel: 'Case' });
}

/** A case profile after reading: typed, histories as `{ complete, items }`, `none` as null. */
export type CaseProfile = z.infer<ReturnType<typeof caseSchema>>;
