import fc from 'fast-check';
import { type Form, formOf } from '../../src/case/form.ts';
import { removePath } from '../../src/case/paths.ts';
import { readCase } from '../../src/case/read.ts';
import { type CaseProfile, caseSchema } from '../../src/case/schema/case.ts';
import { slugsOf } from '../../src/case/vocabulary.ts';
import { shippedContent } from './content.ts';

const PEOPLE = ['wang', 'bai', 'chen'];
const { catalogue } = shippedContent();
const caseForm = formOf(caseSchema(slugsOf(catalogue.vocabulary)));

const two = (min: number, max: number) => fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'));
const year = fc.integer({ min: 1985, max: 2030 }).map(String);
/** Days, months and years. */
export const dates = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(year, two(1, 12), two(1, 28)).map((parts) => parts.join('-')) },
  { weight: 1, arbitrary: fc.tuple(year, two(1, 12)).map((parts) => parts.join('-')) },
  { weight: 1, arbitrary: year },
);

/** Anything a field can hold after reading. */
function valueOfForm(form: Form, text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const some = plain(form, text);
  return form.none ? fc.oneof({ weight: 4, arbitrary: some }, { weight: 1, arbitrary: fc.constant(null) }) : some;
}

function plain(form: Form, text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  switch (form.kind) {
    case 'record': {
      const fields = Object.entries(form.fields).map(([key, field]) => [key, valueOfForm(field, text)] as const);
      const required = Object.entries(form.fields).filter(([, field]) => field.required);
      return fc.record(Object.fromEntries(fields), { requiredKeys: required.map(([key]) => key) });
    }
    case 'map':
      return fc.record(Object.fromEntries(PEOPLE.map((id) => [id, valueOfForm(form.item, text)])));
    case 'list': {
      const [minLength, most] = form.count ?? [0, 3];
      return fc.array(valueOfForm(form.item, text), { minLength, maxLength: Math.min(most, Math.max(2, minLength)) });
    }
    case 'history':
      return fc.record({ complete: fc.boolean(), items: fc.array(valueOfForm(form.item, text), { maxLength: 3 }) });
    default:
      return single(form, text);
  }
}

function single(form: Form & { kind: 'value' }, text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  if (form.literal !== undefined) return fc.constant(form.literal);
  if (form.ref === 'person') return fc.constantFrom(...PEOPLE);
  if (form.slugs) return fc.constantFrom(...form.slugs);
  switch (form.type) {
    case 'Date':
      return form.ongoing ? fc.oneof(dates, fc.constant('ongoing')) : dates;
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
      return fc.record({ ja: text });
    default:
      return form.ref === 'application' ? fc.constant('a1') : text;
  }
}

const offers = Object.entries(catalogue.categories).flatMap(([category, { procedures }]) =>
  Object.keys(procedures).map((procedure) => ({ category, procedure })),
);

/** A profile as it is after reading, with this text wherever a field takes text: about any application there is. */
export function anyProfile(text: fc.Arbitrary<string>): fc.Arbitrary<CaseProfile> {
  return fc.tuple(valueOfForm(caseForm, text), fc.constantFrom(...offers), fc.boolean()).map(([any, offer, named]) => {
    const made = any as { applications: object[] };
    const applications = made.applications.map((application, i) => ({
      ...application,
      id: `a${i + 1}`,
      ...offer,
      ...(named ? { applicant: 'wang', spouse: 'bai', payer: 'bai', guarantor: 'bai' } : {}),
    }));
    return { ...made, applications } as CaseProfile;
  });
}

/** A profile as it would be written, before reading; what no case can say (a period that ends before it begins) is left out. */
export function written(profile: CaseProfile): unknown {
  let raw = unread(profile);
  for (let round = 0; round < 20; round += 1) {
    const { ok, issues } = readCase(JSON.stringify(raw), { vocabulary: catalogue.vocabulary });
    if (ok) return raw;
    for (const { path = '' } of issues) {
      const without = removePath(raw, path);
      if (without.ok) raw = without.value;
    }
  }
  return raw;
}

function unread(value: unknown): unknown {
  if (value === null) return 'none';
  if (Array.isArray(value)) return value.map(unread);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unread(inner)]));
}
