import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Advice, advise } from '../../src/advise/index.ts';
import { removePath, setPath } from '../../src/case/paths.ts';
import { type ReadCase, readCase } from '../../src/case/read.ts';
import { shippedContent } from './content.ts';
import { freeze } from './freeze.ts';
import { readYaml } from './yaml.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/cases/', import.meta.url));

/** The day on which fixtures are advised if nothing else is said: before every filing date in them. */
export const AS_OF = '2026-01-15';

/** A row as an expectation names it; only the keys that are given have to agree. */
export interface RowPattern {
  readonly paper?: string;
  readonly any?: readonly string[];
  readonly whose?: string | null;
  readonly year?: number | null;
  readonly month?: string | null;
  /** The day the paper is about, ISO. */
  readonly day?: string;
  /** Points claimed that the paper proves: all of these and no others. */
  readonly claims?: readonly string[];
  /** The day on which an instalment of resident tax was due, ISO; one that is not shown to have been paid by then. */
  readonly instalment?: string;
  readonly notInTime?: string;
  readonly municipality?: string | null;
  readonly level?: string;
  readonly answeredBy?: string;
  readonly needs?: readonly string[];
}

/** What one block of an expectation file says. */
export interface Expectation {
  readonly name?: string;
  readonly must?: readonly RowPattern[];
  readonly open?: readonly RowPattern[];
  readonly never?: readonly (string | RowPattern)[];
  readonly asks?: readonly string[];
  readonly first?: string;
  readonly notices?: readonly string[];
  readonly noNotices?: readonly string[];
  /** Requirements to be checked; of `noRequirement` none may come at all. */
  readonly toCheck?: readonly string[];
  readonly noRequirement?: readonly string[];
  readonly fee?: { readonly yen?: number; readonly min?: number; readonly max?: number };
  /** Requirements by their state. */
  readonly met?: readonly string[];
  readonly notMet?: readonly string[];
  /** Weak points the case surely has, those it may have, and those it does not. */
  readonly weak?: readonly string[];
  readonly openWeak?: readonly string[];
  readonly noWeak?: readonly string[];
  /** Ways that surely lead elsewhere, those that may, and those that surely do not. */
  /** Published cases with which the case is alike in every fact a profile can hold. */
  readonly alike?: readonly string[];
  readonly outcomes?: readonly string[];
  readonly openOutcomes?: readonly string[];
  readonly noOutcomes?: readonly string[];
  /** What speaks for a period of stay, by its state. */
  readonly periodMet?: readonly string[];
  readonly periodNotMet?: readonly string[];
  /** Deadlines and their ISO dates; null if it must not come. */
  readonly deadlines?: Readonly<Record<string, string | null>>;
}

export interface Variant extends Expectation {
  readonly name: string;
  readonly set?: Readonly<Record<string, unknown>>;
  readonly remove?: readonly string[];
}

export interface ExpectationFile extends Expectation {
  readonly case: string | null;
  readonly category?: string;
  readonly procedure?: string;
  readonly application?: string;
  readonly about: string;
  readonly from: readonly string[];
  readonly variants?: readonly Variant[];
}

/** The same person filed on each of several days. */
export interface Calendar {
  readonly case: string;
  readonly application: string;
  readonly set?: Readonly<Record<string, unknown>>;
  readonly dates: Readonly<Record<string, Expectation>>;
}

const CALENDARS = fileURLToPath(new URL('../../fixtures/calendars/', import.meta.url));

/** Every calendar of the repository by name. */
export function calendars(): (Calendar & { readonly name: string })[] {
  return readdirSync(CALENDARS).map((name) => ({
    name,
    ...(readYaml(CALENDARS + name) as Calendar),
  }));
}

/** Names of all expectation files. */
export function expectationFiles(): string[] {
  return readdirSync(FOLDER).filter((name) => name.endsWith('.expect.yaml'));
}

/** An expectation file, parsed. */
export function readExpectations(name: string): ExpectationFile {
  return readYaml(FOLDER + name) as ExpectationFile;
}

/** A profile of `fixtures/cases/` as raw YAML data. */
export function rawCase(name: string): unknown {
  return readYaml(FOLDER + name);
}

/** The raw profile of a consultation: a category and a procedure, and nothing else. */
export function bareCase(category?: string, procedure?: string): unknown {
  return { version: 1, applications: [{ category, procedure }], people: {} };
}

/** A raw profile with a variant's changes made. */
export function changed(
  raw: unknown,
  variant: { readonly set?: Variant['set']; readonly remove?: Variant['remove'] },
): unknown {
  let result = raw;
  const take = (step: ReturnType<typeof setPath>): void => {
    if (!step.ok) throw new Error(step.issues.map((issue) => issue.what.en).join('; '));
    result = step.value;
  };
  for (const [path, value] of Object.entries(variant.set ?? {})) take(setPath(result, path, value));
  for (const path of variant.remove ?? []) take(removePath(result, path));
  return result;
}

const profiles = new Map<string, ReadCase>();
/** So many profiles are kept: more than there are fixtures, fewer than a property may make. */
const KEPT = 1000;

/** Reads a raw profile, the same one once in a worker; throws with the issues if it does not read. */
export function readRaw(raw: unknown): ReadCase {
  const json = JSON.stringify(raw);
  const known = profiles.get(json);
  if (known) return known;
  const result = readCase(json, { vocabulary: shippedContent().catalogue.vocabulary });
  if (!result.ok) throw new Error(result.issues.map((issue) => `${issue.path}: ${issue.what.en}`).join('\n'));
  // Who reads a profile changes nothing in it; whoever shares it with other suites must not.
  freeze(result.value.profile);
  if (profiles.size < KEPT) profiles.set(json, result.value);
  return result.value;
}

/** The advice on one application of a raw profile. */
export function adviseRaw(raw: unknown, application?: string, asOf = AS_OF): Advice {
  const { profile, present } = readRaw(raw);
  const index = application === undefined ? 0 : profile.applications.findIndex(({ id }) => id === application);
  const advice = advise(profile, index, shippedContent(), asOf, present);
  if (!advice) throw new Error('the catalogue offers nothing for this application');
  return advice;
}
