import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Triage, triage } from '../../src/advise/index.ts';
import { type ReadCase, readCase } from '../../src/case/read.ts';
import { shippedContent } from './content.ts';
import { readYaml } from './yaml.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/consultations/', import.meta.url));

/** What must come of a person in a first meeting; see `fixtures/README.md`. Applications are `category procedure`. */
export interface ConsultationExpectation {
  readonly case: string;
  readonly person: string;
  readonly on: string;
  readonly about: string;
  readonly from: readonly string[];
  readonly open: readonly string[];
  readonly closed?: Readonly<Record<string, string>>;
  readonly undecided?: Readonly<Record<string, readonly string[]>>;
  readonly provided?: Readonly<Record<string, readonly string[]>>;
  readonly warned?: Readonly<Record<string, readonly string[]>>;
  readonly notWarned?: Readonly<Record<string, readonly string[]>>;
  readonly remote?: readonly string[];
  readonly notOffered?: readonly string[];
  readonly first?: readonly string[];
  readonly firstTwo?: readonly string[];
  readonly asks?: readonly string[];
  readonly neverAsks?: readonly string[];
  readonly outcomes?: readonly string[];
  readonly openOutcomes?: readonly string[];
  readonly noOutcomes?: readonly string[];
  readonly clientOutcomes?: readonly string[];
  readonly noClientOutcomes?: readonly string[];
  readonly deadlines?: Readonly<Record<string, string>>;
}

/** A consultation as it was read, with the day and the person it is about. */
export interface Consultation {
  readonly name: string;
  readonly read: ReadCase;
  readonly person: string;
  readonly on: string;
  readonly expected: ConsultationExpectation;
}

let known: Consultation[] | undefined;

/** Every person in consultation, read once. */
export function consultations(): Consultation[] {
  known ??= readdirSync(FOLDER)
    .filter((name) => name.endsWith('.expect.yaml'))
    .map((name) => {
      const expected = readYaml(FOLDER + name) as ConsultationExpectation;
      return {
        name: expected.case,
        read: readPeople(expected.case),
        expected,
        person: expected.person,
        on: expected.on,
      };
    });
  return known;
}

/** One consultation by the name of its file. */
export function consultation(name: string): Consultation {
  const found = consultations().find((one) => one.name === name);
  if (!found) throw new Error(`no consultation ${name}`);
  return found;
}

function readPeople(name: string): ReadCase {
  const { vocabulary } = shippedContent().catalogue;
  const result = readCase(readFileSync(FOLDER + name), { vocabulary, peopleOnly: true });
  if (!result.ok) throw new Error(result.issues.map((issue) => `${issue.path}: ${issue.what.en}`).join('\n'));
  return result.value;
}

/** The office's triage of a consultation. */
export function triageOf({ read, person, on }: Consultation): Triage {
  return triage(read.profile, person, shippedContent(), on, read.present);
}
