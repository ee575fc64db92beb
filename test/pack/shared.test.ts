import { describe, expect, test } from 'vitest';
import { advise, type EvidenceRow, papersIn } from '../../src/advise/index.ts';
import { shareOriginals } from '../../src/pack/shared.ts';
import { AS_OF, changed, rawCase, readRaw } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';

const content = shippedContent();

/** The rows of each application of the family of four, after sharing, by application id. */
function household(set: Readonly<Record<string, unknown>> = {}) {
  const { profile, present } = readRaw(changed(rawCase('pr-family-of-four.yaml'), { set }));
  const advice = profile.applications.map((_, i) => advise(profile, i, content, AS_OF, present));
  const shared = shareOriginals(advice, profile, content.catalogue);
  return new Map(profile.applications.map(({ id }, i) => [id, shared[i]?.rows ?? []]));
}

const find = (rows: readonly EvidenceRow[] = [], paper: string, whose?: string) =>
  rows.filter(
    (row) => papersIn(row.papers).includes(paper) && (whose === undefined || row.whose?.persons.includes(whose)),
  );

describe('a family of four that files together', () => {
  const rows = household();

  test.each(['mother', 'daughter', 'son'])('%s brings what the father has already not again', (id) => {
    const mine = rows.get(id);
    for (const [paper, whose] of [
      ['household-resident-record', undefined],
      ['employment-certificate', 'jin'],
      ['resident-tax-assessment', 'jin'],
      ['resident-tax-payment', 'jin'],
      ['national-tax-certificate-3', 'jin'],
    ] as const) {
      const found = find(mine, paper, whose);
      expect(found.length, paper).toBeGreaterThan(0);
      expect(
        found.every((row) => row.shared !== undefined),
        paper,
      ).toBe(true);
    }
  });

  test.each(['mother', 'daughter', 'son'])('%s has forms, photo, guarantee and promise of her or his own', (id) => {
    for (const paper of [
      'application-form-permanent-residence',
      'photo',
      'guarantee-letter-permanent-residence',
      'acknowledgement',
    ]) {
      const found = find(rows.get(id), paper);
      expect(found.length, paper).toBe(1);
      expect(found[0]?.shared, paper).toBeUndefined();
    }
  });

  test('each has the tax papers of her or his own', () => {
    for (const [id, person] of [
      ['mother', 'mei'],
      ['daughter', 'ming'],
      ['son', 'hai'],
    ] as const) {
      const own = find(rows.get(id), 'resident-tax-assessment', person);
      expect(own.length).toBe(5);
      expect(own.every((row) => row.shared === undefined)).toBe(true);
    }
  });

  test('a member of another household has a 住民票 of his own', () => {
    const apart = household({ households: [{ members: ['jin', 'mei', 'ming'] }, { members: ['hai'] }] });
    expect(find(apart.get('son'), 'household-resident-record')[0]?.shared).toBeUndefined();
    expect(find(apart.get('mother'), 'household-resident-record')[0]?.shared).toBeDefined();
  });
});
