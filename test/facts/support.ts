import { parse } from 'yaml';
import { parseDayRange } from '../../src/base/day.ts';
import { slugsOf } from '../../src/case/vocabulary.ts';
import { createChecker, isFault } from '../../src/catalogue/condition/check.ts';
import { evaluate } from '../../src/catalogue/condition/evaluate.ts';
import { typeTable } from '../../src/catalogue/condition/types.ts';
import { DERIVED_FIELDS, DERIVED_RECORDS, FACT_FUNCTIONS, openFacts, ROLE_VARIABLES } from '../../src/facts/index.ts';
import { written } from '../catalogue/condition/support.ts';
import { AS_OF, readRaw } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';

const content = shippedContent();
const checker = createChecker(
  typeTable(
    content.types,
    { records: DERIVED_RECORDS, fields: DERIVED_FIELDS, functions: FACT_FUNCTIONS, variables: ROLE_VARIABLES },
    slugsOf(content.catalogue.vocabulary),
  ),
  new Set(Object.keys(content.catalogue.parameters)),
);

/** Facts that do not hang on the numbers of the shipped catalogue, but for the month in which a tax year begins. */
export interface Case {
  /** Fields of the application, as YAML; `applicant: wang` and `filingOn: 2026-07-10` are there unless written. */
  readonly application?: string;
  /** Fields of Wang, the applicant, as YAML. */
  readonly wang?: string;
  /** Further fields of the profile, as YAML. */
  readonly more?: string;
  readonly asOf?: string;
}

/** Asks one expression of a case, and writes the answer: `true`, `[練馬区,null]`, `? people.wang.bornOn`. */
export function ask(expression: string, { application, wang, more, asOf = AS_OF }: Case = {}): string {
  const { people, ...rest } = (parse(more ?? '{}') ?? {}) as { people?: object };
  const raw = {
    version: 1,
    applications: [{ applicant: 'wang', filingOn: '2026-07-10', ...(parse(application ?? '{}') as object) }],
    people: { wang: parse(wang ?? '{}') as object, ...people },
    ...rest,
  };
  const today = parseDayRange(asOf)?.min ?? 0;
  const facts = openFacts(readRaw(raw).profile, 0, content, today);
  const checked = checker.check(expression);
  if (isFault(checked)) throw new Error(`${expression}: ${checked.message}`);
  return written(evaluate(checked.node, facts.environment));
}
