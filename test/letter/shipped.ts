import { readdirSync } from 'node:fs';
import { type Advice, advise } from '../../src/advise/index.ts';
import type { CaseProfile } from '../../src/case/schema/case.ts';
import { defaultFontsDir, type FontBook, openFontBook } from '../../src/fonts/index.ts';
import { draftLetter, draftPapers, type Letter, letterOf, type Paper } from '../../src/letter/index.ts';
import { AS_OF, rawCase, readRaw } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';
import { sampled } from '../support/sample.ts';

/** A shipped letter, drafted for one application of a profile on its filing date. */
export interface DraftedLetter {
  readonly profile: CaseProfile;
  readonly advice: Advice;
  readonly letter: Letter;
}

const content = shippedContent();
type Found = readonly [file: string, application: string, group: string];

let book: FontBook | undefined;

/** The shipped fonts, opened once. */
export function fonts(): FontBook {
  book ??= openFontBook(defaultFontsDir());
  return book;
}

/** The shipped letter for an application of a raw profile: the first one if none is named. */
export function drafted(raw: unknown, application?: string): DraftedLetter {
  const { profile, advice } = advised(raw, application);
  const letter = draftLetter(profile, advice, content);
  if (!letter) throw new Error('there is no letter for this application');
  return { profile, advice, letter };
}

/** The shipped papers beside the letter that belong to an application of a raw profile. */
export function draftedPapers(
  raw: unknown,
  application?: string,
): { readonly profile: CaseProfile; readonly advice: Advice; readonly papers: readonly Paper[] } {
  const { profile, advice } = advised(raw, application);
  return { profile, advice, papers: draftPapers(profile, advice, content) };
}

function advised(raw: unknown, application?: string): { readonly profile: CaseProfile; readonly advice: Advice } {
  const { profile, present } = readRaw(raw);
  const named = profile.applications.findIndex(({ id }) => id === application);
  const index = Math.max(0, named);
  const filing = profile.applications[index]?.filingOn;
  const asOf = filing?.length === 10 ? filing : AS_OF;
  const advice = advise(profile, index, content, asOf, present);
  if (!advice) throw new Error('there is no such application');
  return { profile, advice };
}

/** Applications of fixtures for which there is a letter, file and id: up to `most`, and all in the longer run. */
export function fixturesWithLetter(suite: string, most = 100): (readonly [file: string, application: string])[] {
  const all = readdirSync(new URL('../../fixtures/cases/', import.meta.url))
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('.expect.yaml'))
    .flatMap((name) =>
      readRaw(rawCase(name)).profile.applications.flatMap(({ id, category = '', procedure = '', with: filedWith }) =>
        letterOf(content.catalogue, category, procedure, filedWith)
          ? [[name, id, `${category} ${procedure}`] as const]
          : [],
      ),
    );
  const by = { suite, nameOf: ([name, id]: Found) => `${name} ${id}`, groupOf: ([, , group]: Found) => group };
  return sampled<Found>(all, most, by).map(([name, id]) => [name, id] as const);
}

/** Applications of fixtures, file and id: up to `most`, and all in the longer run. */
export function sampledApplications(suite: string, most: number): (readonly [file: string, application: string])[] {
  const all = readdirSync(new URL('../../fixtures/cases/', import.meta.url))
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('.expect.yaml'))
    .flatMap((name) =>
      readRaw(rawCase(name)).profile.applications.map(
        ({ id, category = '', procedure = '' }): Found => [name, id, `${category} ${procedure}`],
      ),
    );
  const by = { suite, nameOf: ([name, id]: Found) => `${name} ${id}`, groupOf: ([, , group]: Found) => group };
  return sampled<Found>(all, most, by).map(([name, id]) => [name, id] as const);
}
