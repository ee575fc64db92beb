import { describe, expect, test } from 'vitest';
import type { Triage, TriageEntry } from '../../../src/advise/index.ts';
import { consultations, triageOf } from '../../support/consultations.ts';
import { shippedContent } from '../../support/content.ts';

const { catalogue } = shippedContent();

const nameOf = ({ category, procedure }: { category: string; procedure: string }) => `${category} ${procedure}`;

function entryOf(found: Triage, name: string): TriageEntry {
  const entry = found.entries.find((one) => nameOf(one) === name);
  if (!entry) throw new Error(`the catalogue has no ${name}`);
  return entry;
}

for (const one of consultations())
  describe(one.name, () => {
    const found = triageOf(one);
    const { expected } = one;

    test('is open for this and nothing else', () => {
      const status = ({ category }: TriageEntry) => catalogue.categories[category]?.status !== undefined;
      const open = found.entries.filter(({ state }) => state === 'open').filter(status);
      expect(open.map(nameOf).sort()).toEqual([...expected.open].sort());
    });

    test.each(Object.entries(expected.closed ?? {}))('%s is closed by %s', (name, gate) => {
      const entry = entryOf(found, name);
      expect({ state: entry.state, closedBy: entry.closedBy }).toEqual({
        state: 'closed',
        closedBy: expect.arrayContaining([gate]),
      });
    });

    test.each(Object.entries(expected.undecided ?? {}))('%s waits for %s', (name, facts) => {
      const entry = entryOf(found, name);
      expect({ state: entry.state, missing: entry.missing }).toEqual({
        state: 'undecided',
        missing: expect.arrayContaining([...facts]),
      });
    });

    test.each(Object.entries(expected.provided ?? {}))('%s is open provided that %s', (name, gates) => {
      expect(entryOf(found, name).provided).toEqual(gates);
    });

    test('warns of what is not met today, and of nothing else that is said here', () => {
      const unmet = (name: string) => entryOf(found, name).unmet.map(({ slug }) => slug);
      for (const [name, slugs] of Object.entries(expected.warned ?? {}))
        expect([name, unmet(name)]).toEqual([name, expect.arrayContaining([...slugs])]);
      for (const [name, slugs] of Object.entries(expected.notWarned ?? {}))
        expect([name, slugs.filter((slug) => unmet(name).includes(slug))]).toEqual([name, []]);
    });

    test('keeps apart what only something rare would open', () => {
      for (const category of expected.remote ?? []) {
        const theirs = found.entries.filter((entry) => entry.category === category && entry.state === 'undecided');
        expect([category, theirs.length > 0, theirs.every(({ remote }) => remote)]).toEqual([category, true, true]);
      }
    });

    test('says which procedure does not exist', () => {
      expect(found.elsewhere.map(nameOf)).toEqual(expect.arrayContaining([...(expected.notOffered ?? [])]));
    });

    test('names the ways that lead elsewhere', () => {
      const certain = found.outcomes.filter(({ state }) => state === 'certain').map(({ slug }) => slug);
      expect(certain).toEqual(expect.arrayContaining([...(expected.outcomes ?? [])]));
      const open = found.outcomes.filter(({ state }) => state === 'open').map(({ slug }) => slug);
      expect(open).toEqual(expect.arrayContaining([...(expected.openOutcomes ?? [])]));
      expect(certain.filter((slug) => expected.noOutcomes?.includes(slug))).toEqual([]);
    });

    test('tells the dates', () => {
      const dates = Object.fromEntries(found.deadlines.map(({ slug, on }) => [slug, on]));
      expect(dates).toMatchObject(expected.deadlines ?? {});
    });
  });
