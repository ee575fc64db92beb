import fc from 'fast-check';
import type { Advice, EvidenceRow, Papers } from '../../src/advise/index.ts';
import { advise } from '../../src/advise/index.ts';
import type { CaseProfile } from '../../src/case/schema/case.ts';
import {
  AS_OF,
  bareCase,
  changed,
  type ExpectationFile,
  expectationFiles,
  rawCase,
  readExpectations,
  readRaw,
  type Variant,
} from './cases.ts';
import { shippedContent } from './content.ts';
import { sampled } from './sample.ts';

/** A profile with the advice on one of its applications. */
export interface Advised {
  readonly name: string;
  readonly profile: CaseProfile;
  readonly advice: Advice;
}

/** The advice on a raw profile with the profile as it was read. */
export function advised(raw: unknown, application?: string, asOf = AS_OF): Advised {
  const { profile, present } = readRaw(raw);
  const index = application === undefined ? 0 : profile.applications.findIndex(({ id }) => id === application);
  const advice = advise(profile, index, shippedContent(), asOf, present);
  if (!advice) throw new Error('the catalogue offers nothing for this application');
  return { name: application ?? '', profile, advice };
}

interface Named {
  readonly name: string;
  readonly group: string;
  readonly file: ExpectationFile;
  readonly variant: Partial<Variant>;
}

let named: Named[] | undefined;

function everyName(): Named[] {
  named ??= expectationFiles().flatMap((name) => {
    const file = readExpectations(name);
    const { applications } = rawOf(file) as { applications: { id?: string; category?: string; procedure?: string }[] };
    const { category, procedure } = applications.find(({ id }) => id === file.application) ?? applications[0] ?? {};
    const group = `${category} ${procedure}`;
    return [{ name: '' }, ...(file.variants ?? [])].map((variant) => ({
      ...{ name: `${name} ${variant.name}`, group, file },
      variant,
    }));
  });
  return named;
}

function rawOf(file: ExpectationFile): unknown {
  return file.case === null ? bareCase(file.category, file.procedure) : rawCase(file.case);
}

/** Fixtures and variants of them that a suite looks at, advised one by one: up to `most`, and all in the longer run. */
export function* everyCase(suite: string, most = 60): Generator<Advised> {
  const some = sampled(everyName(), most, { suite, nameOf: ({ name }) => name, groupOf: ({ group }) => group });
  for (const { name, file, variant } of some)
    yield { ...advised(changed(rawOf(file), variant), file.application), name };
}

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const words = fc.record({ ja: text, 'zh-Hans': text, 'zh-Hant': text });
const state = fc.constantFrom('certain' as const, 'open' as const);
const path = fc.oneof(
  fc.constantFrom(
    'applications[0].applicant',
    'applications[0].papers',
    'people.a.jobs',
    'people.a.jobs[3].to',
    'people.a.names',
    'people.nobody.addresses',
    'marriages',
    'marriages[0].cohabitation',
    'households[0].supports',
    'households',
    '',
    'people["a b"].bornOn',
    'constructor',
    'people.__proto__',
  ),
  text,
);
const paths = fc.array(path, { maxLength: 3 });
/** A slug the catalogue may not have. Slugs of advice come from the catalogue: none is a member of every object. */
const unknown = text.filter((one) => !(one in {}));
const slug = fc.oneof(
  fc.constantFrom('passport', 'resident-tax-assessment', 'cn-marriage-notarial', 'bankbook-copy', 'x'),
  unknown,
);
const sources = fc.array(fc.record({ id: slug, checkedOn: fc.constant('2026-01-01') }), { maxLength: 2 });
const papers: fc.Arbitrary<Papers> = fc.letrec<{ tree: Papers }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    fc.record({ kind: fc.constant('paper' as const), paper: slug, state, missing: paths, note: words }),
    fc.record({
      kind: fc.constantFrom('any' as const, 'all' as const),
      of: fc.array(tie('tree'), { maxLength: 3 }),
      state,
      missing: paths,
    }),
    fc.record({
      kind: fc.constant('forms' as const),
      paper: slug,
      of: fc.array(tie('tree'), { maxLength: 2 }),
      state,
      missing: paths,
    }),
    fc.record({
      kind: fc.constant('depends' as const),
      on: text,
      of: fc.array(fc.record({ word: slug, papers: tie('tree') }), { maxLength: 2 }),
      state,
      missing: paths,
    }),
  ),
})).tree;
const row: fc.Arbitrary<EvidenceRow> = fc.record({
  id: text,
  row: text,
  papers,
  whose: fc.record({ persons: fc.array(fc.constantFrom('a', 'nobody')), missing: paths }),
  level: fc.constantFrom('required' as const, 'conditional' as const, 'customary' as const),
  state,
  missing: paths,
  condition: words,
  forUnnamed: fc.boolean(),
  readerDecides: fc.boolean(),
  copies: fc.integer({ min: 0, max: 9 }),
  coverage: fc.record({
    years: fc.array(fc.integer({ min: 1900, max: 2100 }), { maxLength: 2 }),
    months: fc.array(fc.constantFrom('2025-08', '2025-09', '2026-01'), { maxLength: 3 }),
    maybe: fc.constant([]),
    missing: paths,
  }),
  answeredBy: fc.array(fc.record({ paper: slug, reason: words, state, missing: paths }), { maxLength: 2 }),
  collection: fc.record({ state: fc.constantFrom('to-get' as const, 'requested' as const, 'obtained' as const) }),
  inForce: fc.record({ from: fc.constant('2026-04-01'), on: fc.constantFrom('filing' as const, 'issue' as const) }),
  status: fc.constantFrom('in-force' as const, 'announced' as const, 'draft' as const),
  confidence: fc.constantFrom('official' as const, 'agreed' as const, 'single' as const, 'inferred' as const),
  sources,
});

/** On what a requirement or a weak point rests. */
const grounds = {
  kind: fc.constantFrom('law' as const, 'guideline' as const, 'agency-page' as const, 'practice' as const),
  thumb: fc.boolean(),
  status: fc.constantFrom('in-force' as const, 'announced' as const, 'draft' as const),
  confidence: fc.constantFrom('official' as const, 'agreed' as const, 'single' as const, 'inferred' as const),
  sources,
};

/** Any advice at all, of content that may name what is not there, about anybody. */
export const anyAdvice: fc.Arbitrary<Advice> = fc.record(
  {
    application: fc.integer({ min: 0, max: 2 }),
    category: fc.oneof(fc.constantFrom('pr-work', 'spouse-of-japanese'), unknown),
    procedure: fc.oneof(fc.constantFrom('change', 'permanent-residence'), unknown),
    applicant: fc.constantFrom('a', 'nobody', 'constructor'),
    filingOn: fc.constantFrom('2026-07-10'),
    asOf: fc.constant('2026-01-15'),
    alerts: fc.array(
      fc.record({
        kind: fc.constantFrom(...(['before-law', 'after-check', 'filing-past', 'stay-ended'] as const)),
        date: fc.constant('2026-07-10'),
      }),
      { maxLength: 2 },
    ),
    rows: fc.array(row, { maxLength: 5 }),
    hidden: fc.array(row, { maxLength: 2 }),
    certificates: fc.record({
      min: fc.nat(),
      max: fc.nat(),
      approximate: fc.boolean(),
      papers: fc.nat(),
      unknown: fc.array(text, { maxLength: 2 }),
    }),
    officeFees: fc.array(fc.record({ id: slug, state, missing: paths }), { maxLength: 2 }),
    filing: fc.array(fc.record({ slug, text: words, state, missing: paths }), { maxLength: 2 }),
    questions: fc.array(
      fc.record({
        path,
        kind: fc.constantFrom('value' as const, 'complete' as const),
        rows: fc.array(text, { maxLength: 2 }),
        points: fc.array(fc.record({ kind: fc.constantFrom('requirement' as const, 'outcome' as const), slug }), {
          maxLength: 2,
        }),
        settles: fc.nat(3),
        weight: fc.nat(3),
      }),
      { maxLength: 5 },
    ),
    notices: fc.array(fc.record({ slug, text: words, state, missing: paths }), { maxLength: 2 }),
    requirements: fc.array(
      fc.record({
        slug,
        text: words,
        advice: words,
        state: fc.constantFrom('met' as const, 'not-met' as const, 'open' as const),
        missing: paths,
        ...grounds,
      }),
      { maxLength: 3 },
    ),
    weakPoints: fc.array(
      fc.record({
        slug,
        text: words,
        state,
        missing: paths,
        address: fc.array(fc.record({ text: words, missing: paths }), { maxLength: 2 }),
        answers: fc.array(slug, { maxLength: 2 }),
        raisedBy: fc.array(slug, { maxLength: 2 }),
        letter: fc.boolean(),
        ...grounds,
      }),
      { maxLength: 3 },
    ),
    contradictions: fc.array(
      fc.record(
        {
          slug,
          kind: fc.constantFrom('impossible' as const, 'explain' as const),
          state,
          text: words,
          todo: words,
          quote: text,
          paths,
          missing: paths,
        },
        { requiredKeys: ['slug', 'kind', 'state', 'text', 'todo', 'paths', 'missing'] },
      ),
      { maxLength: 3 },
    ),
    fee: fc.record({
      slug: fc.oneof(fc.constant('change-extension'), slug),
      bands: fc.array(fc.record({ counter: fc.nat() }), { maxLength: 2 }),
      online: fc.constant(undefined),
      byPeriod: fc.constant([]),
      min: fc.nat(),
      max: fc.nat(),
      missing: paths,
    }),
    deadlines: fc.array(
      fc.record(
        {
          slug,
          kind: fc.constantFrom('due' as const, 'opens' as const, 'lapses' as const, 'change' as const),
          clock: fc.constantFrom('filing' as const, 'entry' as const),
          text: words,
          on: fc.constantFrom('2026-02-28', '2027-12-31'),
          papers: fc.array(slug, { maxLength: 2 }),
          missing: paths,
        },
        { requiredKeys: ['slug', 'kind', 'clock', 'text', 'missing'] },
      ),
      { maxLength: 3 },
    ),
    outcomes: fc.array(
      fc.record({ slug, text: words, state: fc.constantFrom('certain' as const, 'open' as const), missing: paths }),
      { maxLength: 2 },
    ),
    precedents: fc.array(
      fc.record({
        slug,
        outcome: fc.constantFrom('granted' as const, 'refused' as const),
        facts: fc.array(
          fc.record({
            text: words,
            state: fc.constantFrom('alike' as const, 'different' as const, 'open' as const, 'told' as const),
            missing: paths,
          }),
          { maxLength: 3 },
        ),
      }),
      { maxLength: 2 },
    ),
    periods: fc.array(
      fc.record({
        slug,
        period: fc.constantFrom('P6M', 'P5Y'),
        text: words,
        state: fc.constantFrom('met' as const, 'not-met' as const, 'open' as const, 'told' as const),
        missing: paths,
      }),
      { maxLength: 2 },
    ),
    openPoints: fc.array(words, { maxLength: 2 }),
  },
  {
    requiredKeys: [
      'alerts',
      'application',
      'category',
      'procedure',
      'asOf',
      'rows',
      'hidden',
      'certificates',
      'officeFees',
      'filing',
      'questions',
      'notices',
      'requirements',
      'weakPoints',
      'contradictions',
      'deadlines',
      'outcomes',
      'periods',
      'precedents',
      'openPoints',
    ],
  },
);

/** A profile about one person, or about nobody. */
export const anyProfile: fc.Arbitrary<CaseProfile> = fc.constantFrom(
  readRaw({ version: 1, applications: [{ category: 'pr-work', procedure: 'permanent-residence' }], people: {} })
    .profile,
  readRaw({
    version: 1,
    applications: [{ category: 'spouse-of-japanese', procedure: 'change', applicant: 'a' }],
    people: { a: { jobs: [{ employer: '見本' }], residenceCard: 'none', absences: 'none' } },
    households: [{ rent: 'none' }],
  }).profile,
);
