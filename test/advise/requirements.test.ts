import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { adviseRaw, changed } from '../support/cases.ts';
import { readYaml } from '../support/yaml.ts';
import { content } from './support.ts';

/** What is known beside the base: field → value. */
type Facts = Readonly<Record<string, unknown>>;

interface Entry {
  readonly base: string;
  readonly impossible?: Readonly<Record<string, string>>;
  readonly [state: string]: string | Facts | readonly Facts[] | undefined;
}

interface File {
  readonly bases: Readonly<Record<string, object>>;
  readonly cases: Readonly<Record<string, Entry>>;
}

const folder = new URL('../../fixtures/requirements/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, file: readYaml(new URL(name, folder)) as File }));

const STATES = { requirements: ['met', 'not-met', 'open'], weakPoints: ['certain', 'absent', 'open'] } as const;

/** The state of a requirement or a weak point for a case; `absent` if it does not concern it. */
function stateOf(base: object | undefined, facts: Facts, slug: string): string {
  const { requirements, weakPoints } = adviseRaw(changed({ version: 1, ...base }, { set: facts }));
  return [...requirements, ...weakPoints].find((one) => one.slug === slug)?.state ?? 'absent';
}

describe.each(files)('$name', ({ file: { bases, cases } }) => {
  for (const [slug, entry] of Object.entries(cases))
    test(slug, () => {
      const { weakPoints, requirements } = content.catalogue;
      expect(Object.hasOwn({ ...weakPoints, ...requirements }, slug), `no such slug: ${slug}`).toBe(true);
      const states: readonly string[] = STATES[Object.hasOwn(weakPoints, slug) ? 'weakPoints' : 'requirements'];
      expect(Object.keys(bases)).toContain(entry.base);
      for (const state of [...states, 'absent']) {
        const facts = entry[state] as Facts | readonly Facts[] | undefined;
        if (facts === undefined) {
          if (states.includes(state)) expect(entry.impossible?.[state], `${state} is missing`).toMatch(/\S/);
          continue;
        }
        for (const one of [facts].flat() as Facts[])
          expect(stateOf(bases[entry.base], one, slug), `${state}: ${JSON.stringify(one)}`).toBe(state);
      }
    });
});

describe('every one has its cases', () => {
  const known = new Set(files.flatMap(({ file }) => Object.keys(file.cases)));

  test.each(['requirements', 'weakPoints'] as const)('of the %s', (table) => {
    expect(Object.keys(content.catalogue[table]).filter((slug) => !known.has(slug))).toEqual([]);
  });
});
