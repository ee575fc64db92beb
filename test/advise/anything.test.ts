import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Advice, advise, openDetails } from '../../src/advise/index.ts';
import { schemaPath } from '../../src/case/paths.ts';
import { type CaseProfile, caseSchema } from '../../src/case/schema/case.ts';
import { slugsOf } from '../../src/case/vocabulary.ts';
import { anyProfile, dates } from '../support/arbitrary-profile.ts';
import { runs } from '../support/sample.ts';
import { content } from './support.ts';

const schema = caseSchema(slugsOf(content.catalogue.vocabulary));
const profile = anyProfile(fc.constantFrom('練馬区', '王 小明'));

/** What must be true of any advice. */
function expectSound(advice: Advice): void {
  const asked = new Set(advice.questions.map(({ path }) => path));
  for (const row of advice.rows) {
    if (row.state === 'open') expect(row.missing.length, row.id).toBeGreaterThan(0);
    else expect(row.missing).toEqual([]);
    for (const path of [...row.missing, ...openDetails(row)]) expect(asked).toContain(path);
  }
  for (const { path, weight, rows, points } of advice.questions) {
    expect(content.catalogue.labels[schemaPath(path) ?? ''], path).toBeDefined();
    expect(weight).toBeGreaterThan(0);
    expect(rows.length + points.length).toBeGreaterThan(0);
  }
  for (const { slug, state, missing, address } of advice.weakPoints) {
    if (state === 'open') expect(missing.length, slug).toBeGreaterThan(0);
    else expect(missing).toEqual([]);
    for (const path of [...missing, ...address.flatMap((one) => one.missing)])
      expect(content.catalogue.labels[schemaPath(path) ?? ''], path).toBeDefined();
  }
  // 認定 and 取得 cost nothing; 変更, 更新 and 永住 do. Of the permissions and notices around them some are free.
  if (['coe', 'acquisition'].includes(advice.procedure)) expect(advice.fee?.max).toBe(0);
  if (['change', 'extension', 'permanent-residence'].includes(advice.procedure))
    expect(advice.fee?.min).toBeGreaterThan(0);
}

test('any valid profile is advised on, and every question it raises has words', () => {
  fc.assert(
    fc.property(profile, dates, (any, asOf) => {
      const valid = schema.safeParse(any);
      expect(valid.error?.issues ?? []).toEqual([]);
      any.applications.forEach((_, index) => {
        const advice = advise(any, index, content, `${asOf}-01-01`.slice(0, 10), () => false);
        if (!advice) throw new Error('no advice');
        expectSound(advice);
      });
    }),
    runs(120),
  );
});

test('an application that the catalogue does not offer, or that is not there, gives no advice', () => {
  const none = { version: 1, applications: [{ id: 'a1', category: 'pr-work' }], people: {} } as CaseProfile;
  for (const index of [0, 1, -1]) expect(advise(none, index, content, '2026-01-01', () => false)).toBeUndefined();
});
