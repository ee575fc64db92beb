import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Advice, advise, openDetails } from '../../src/advise/index.ts';
import type { Form } from '../../src/case/form.ts';
import { schemaPath } from '../../src/case/paths.ts';
import { type CaseProfile, caseSchema } from '../../src/case/schema/case.ts';
import { slugsOf } from '../../src/case/vocabulary.ts';
import { caseForm, content } from './support.ts';

const schema = caseSchema(slugsOf(content.catalogue.vocabulary));
const PEOPLE = ['wang', 'bai', 'chen'];

const two = (min: number, max: number) => fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'));
const year = fc.integer({ min: 1985, max: 2030 }).map(String);
const date = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(year, two(1, 12), two(1, 28)).map((parts) => parts.join('-')) },
  { weight: 1, arbitrary: fc.tuple(year, two(1, 12)).map((parts) => parts.join('-')) },
  { weight: 1, arbitrary: year },
);

/** Anything a field can hold after reading. */
function valueOfForm(form: Form): fc.Arbitrary<unknown> {
  const some = plain(form);
  return form.none ? fc.oneof({ weight: 4, arbitrary: some }, { weight: 1, arbitrary: fc.constant(null) }) : some;
}

function plain(form: Form): fc.Arbitrary<unknown> {
  switch (form.kind) {
    case 'record': {
      const fields = Object.entries(form.fields).map(([key, field]) => [key, valueOfForm(field)] as const);
      const required = Object.entries(form.fields).filter(([, field]) => field.required);
      return fc.record(Object.fromEntries(fields), { requiredKeys: required.map(([key]) => key) });
    }
    case 'map':
      return fc.record(Object.fromEntries(PEOPLE.map((id) => [id, valueOfForm(form.item)])));
    case 'list': {
      const [minLength, most] = form.count ?? [0, 3];
      return fc.array(valueOfForm(form.item), { minLength, maxLength: Math.min(most, Math.max(2, minLength)) });
    }
    case 'history':
      return fc.record({ complete: fc.boolean(), items: fc.array(valueOfForm(form.item), { maxLength: 3 }) });
    default:
      return single(form);
  }
}

function single(form: Form & { kind: 'value' }): fc.Arbitrary<unknown> {
  if (form.literal !== undefined) return fc.constant(form.literal);
  if (form.ref === 'person') return fc.constantFrom(...PEOPLE);
  if (form.slugs) return fc.constantFrom(...form.slugs);
  switch (form.type) {
    case 'Date':
      return form.ongoing ? fc.oneof(date, fc.constant('ongoing')) : date;
    case 'int':
      // Years close to those the catalogue looks at, so that they are found now and then.
      return fc.integer({ min: Math.max(form.min ?? 0, 0), max: Math.min(form.max ?? 100, 2030) });
    case 'bool':
      return fc.boolean();
    case 'Period':
      return fc.constantFrom('P5Y', 'P3Y', 'P1Y', 'P6M', 'P90D', 'P1Y6M');
    case 'Money':
      return fc.record({ amount: fc.nat(9_000_000), currency: fc.constantFrom('JPY', 'CNY') });
    case 'ClientWords':
      return fc.record({ ja: fc.constant('文') });
    default:
      return form.ref === 'application' ? fc.constant('a1') : fc.constantFrom('練馬区', '王 小明');
  }
}

const offers = Object.entries(content.catalogue.categories).flatMap(([category, { procedures }]) =>
  Object.keys(procedures).map((procedure) => ({ category, procedure })),
);

const profile = fc.tuple(valueOfForm(caseForm), fc.constantFrom(...offers), fc.boolean()).map(([any, offer, named]) => {
  const made = any as { applications: object[] };
  const applications = made.applications.map((application, i) => ({
    ...application,
    id: `a${i + 1}`,
    ...offer,
    ...(named ? { applicant: 'wang', spouse: 'bai', payer: 'bai', guarantor: 'bai' } : {}),
  }));
  return { ...made, applications } as CaseProfile;
});

/** What must be true of any advice. */
function expectSound(advice: Advice): void {
  const asked = new Set(advice.questions.map(({ path }) => path));
  for (const row of advice.rows) {
    if (row.state === 'open') expect(row.missing.length, row.id).toBeGreaterThan(0);
    else expect(row.missing).toEqual([]);
    for (const path of [...row.missing, ...openDetails(row)]) expect(asked).toContain(path);
  }
  for (const { path, weight, rows } of advice.questions) {
    expect(content.catalogue.labels[schemaPath(path) ?? ''], path).toBeDefined();
    expect(weight).toBeGreaterThan(0);
    expect(rows.length).toBeGreaterThan(0);
  }
  // 認定 and 取得 cost nothing; every other permission does.
  const free = ['coe', 'acquisition'].includes(advice.procedure);
  if (free) expect(advice.fee?.max).toBe(0);
  else expect(advice.fee?.min).toBeGreaterThan(0);
}

test('any valid profile is advised on, and every question it raises has words', () => {
  fc.assert(
    fc.property(profile, date, (any, asOf) => {
      const valid = schema.safeParse(any);
      expect(valid.error?.issues ?? []).toEqual([]);
      any.applications.forEach((_, index) => {
        const advice = advise(any, index, content, `${asOf}-01-01`.slice(0, 10), () => false);
        if (!advice) throw new Error('no advice');
        expectSound(advice);
      });
    }),
    { numRuns: 150 },
  );
});

test('an application that the catalogue does not offer, or that is not there, gives no advice', () => {
  const none = { version: 1, applications: [{ id: 'a1', category: 'pr-work' }], people: {} } as CaseProfile;
  for (const index of [0, 1, -1]) expect(advise(none, index, content, '2026-01-01', () => false)).toBeUndefined();
});
