import { readdirSync } from 'node:fs';
import { type Advice, advise } from '../../src/advise/index.ts';
import { isoOf, parseDayRange } from '../../src/base/day.ts';
import { type Form, formOf } from '../../src/case/form.ts';
import { parsePath, type Segment } from '../../src/case/paths.ts';
import { type CaseProfile, caseSchema } from '../../src/case/schema/case.ts';
import { slugsOf } from '../../src/case/vocabulary.ts';
import { AS_OF, rawCase, readRaw } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';
import { sampled } from '../support/sample.ts';

export const content = shippedContent();

/** The form of a profile after reading. */
export const caseForm = formOf(caseSchema(slugsOf(content.catalogue.vocabulary)));

/** One application of a fixture, advised on its filing date, so that taking that date away says nothing new. */
export interface FixtureCase {
  readonly name: string;
  readonly profile: CaseProfile;
  readonly index: number;
  readonly asOf: string;
  /** Category and procedure. */
  readonly group: string;
}

let fixtures: FixtureCase[] | undefined;

/** Every application of every case in `fixtures/cases/`, read once. */
export function allFixtures(): FixtureCase[] {
  fixtures ??= readFixtures();
  return fixtures;
}

/** The applications of fixtures that a suite looks at: up to `most` of them, and all in the longer run. */
export function fixtureCases(suite: string, most = 120): FixtureCase[] {
  return sampled(allFixtures(), most, { suite, nameOf: ({ name }) => name, groupOf: ({ group }) => group });
}

function readFixtures(): FixtureCase[] {
  const folder = new URL('../../fixtures/cases/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('.expect.yaml'))
    .flatMap((name) => {
      const { profile } = readRaw(rawCase(name));
      return profile.applications.map(({ id, filingOn, category, procedure }, index) => {
        const day = parseDayRange(filingOn ?? AS_OF)?.min ?? 0;
        return { name: `${name} ${id}`, profile, index, asOf: isoOf(day), group: `${category} ${procedure}` };
      });
    });
}

/** The advice on one application of a profile. */
export function adviseOn(profile: CaseProfile, index: number, asOf: string): Advice {
  const advice = advise(profile, index, content, asOf, (path) => valueAt(profile, segmentsOf(path)) !== undefined);
  if (!advice) throw new Error('the catalogue offers nothing for this application');
  return advice;
}

export function segmentsOf(path: string): readonly Segment[] {
  const segments = parsePath(path);
  if (!segments) throw new Error(`no path: ${path}`);
  return segments;
}

/** What stands at a path of a profile after reading; the items of a history are passed over. */
export function valueAt(profile: unknown, path: readonly Segment[]): unknown {
  let value = profile;
  for (const step of path) {
    if (isHistory(value) && typeof step === 'number') value = value.items[step];
    else value = (value as Record<Segment, unknown> | null | undefined)?.[step];
  }
  return value;
}

interface History {
  complete: boolean;
  items: unknown[];
}

export function isHistory(value: unknown): value is History {
  return typeof value === 'object' && value !== null && 'items' in value && 'complete' in value;
}

/** One way of knowing less: a field not asked, an entry of a history not named, a history that may go on. */
export interface Deletion {
  readonly kind: 'field' | 'entry' | 'complete';
  readonly path: readonly Segment[];
}

/** What the application is about; without it there is nothing to advise on. */
const ASKED_FOR = new Set(['id', 'category', 'procedure']);

/**
 * Facts that are guessed while they are not written, by design: the country of an address is Japan, the day of acceptance
 * that of filing. Another value may prove the guess wrong, so knowing less of these is no law.
 */
export function isGuessed({ path }: Deletion): boolean {
  return path.at(-1) === 'acceptedOn' || (path.at(-1) === 'country' && path.includes('addresses'));
}

/** Every fact of a profile that can be taken away: each field and each part of the tree, singly. */
export function deletionsOf(profile: CaseProfile): Deletion[] {
  const found: Deletion[] = [];
  const visit = (form: Form, value: unknown, path: readonly Segment[]): void => {
    if (value === undefined || value === null || form.kind === 'value') return;
    if (form.kind === 'record' || form.kind === 'map') {
      for (const [key, child] of Object.entries(value)) {
        if (child === undefined || (path[0] === 'applications' && ASKED_FOR.has(key))) continue;
        const inner = form.kind === 'record' ? form.fields[key] : form.item;
        if (!inner) throw new Error(`no field ${key}`);
        const below = [...path, key];
        if (below[0] !== 'version' && !(below.length === 1 && inner.required))
          found.push({ kind: 'field', path: below });
        visit(inner, child, below);
      }
      return;
    }
    const items = isHistory(value) ? value.items : (value as unknown[]);
    if (isHistory(value) && value.complete) found.push({ kind: 'complete', path });
    items.forEach((item, i) => {
      if (isHistory(value)) found.push({ kind: 'entry', path: [...path, i] });
      visit(form.item, item, [...path, i]);
    });
  };
  visit(caseForm, profile, []);
  return found;
}

/** A profile without these facts. A person without facts stays somebody; a history without an entry may go on. */
export function without(profile: CaseProfile, deletions: readonly Deletion[]): CaseProfile {
  const copy = structuredClone(profile);
  for (const { kind, path } of [...deletions].sort(laterFirst)) {
    const last = path.at(-1) as Segment;
    const parent = valueAt(copy, path.slice(0, -1));
    if (typeof parent !== 'object' || parent === null) continue;
    if (kind === 'entry' && isHistory(parent)) {
      parent.items.splice(Number(last), 1);
      parent.complete = false;
    } else if (kind === 'complete') {
      const history = valueAt(copy, path);
      if (isHistory(history)) history.complete = false;
    } else if (path.length === 2 && path[0] === 'people') (parent as Record<string, object>)[last] = {};
    else delete (parent as Record<Segment, unknown>)[last];
  }
  return copy;
}

/** Later entries of a list first, so that the places of those before them stay. */
function laterFirst(a: Deletion, b: Deletion): number {
  for (const [i, step] of a.path.entries()) {
    const other = b.path[i];
    if (other === undefined) return -1;
    if (typeof step === 'number' && typeof other === 'number' && step !== other) return other - step;
    if (String(step) !== String(other)) return String(step) < String(other) ? -1 : 1;
  }
  return a.path.length === b.path.length ? 0 : 1;
}
