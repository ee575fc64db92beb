import { type Result, success } from './base/issue.ts';
import { recordTypes } from './case/records.ts';
import { caseSchema } from './case/schema/case.ts';
import { slugsOf } from './case/vocabulary.ts';
import { type CompileOptions, type ContentText, compileCatalogue } from './catalogue/compile/index.ts';
import type { ToTraditional } from './catalogue/compile/prose.ts';
import { readContentFolder } from './catalogue/folder.ts';
import type { Content } from './content.ts';
import { DERIVED_FIELDS, DERIVED_RECORDS, FACT_FUNCTIONS, ROLE_VARIABLES } from './facts/index.ts';
import { KINDS } from './pack/kinds.ts';

/** Compiles and checks a content folder (`templates/`). `today` is an ISO date. Issues as `compileCatalogue`. */
export function compileContent(folder: string, toTraditional: ToTraditional, today: string): Result<Content> {
  return compileTexts(readContentFolder(folder), toTraditional, today);
}

/** The same from texts at hand. `read` reads one of them in place of `readContentFile`. */
export function compileTexts(
  texts: readonly ContentText[],
  toTraditional: ToTraditional,
  today: string,
  read?: CompileOptions['read'],
): Result<Content> {
  const result = compileCatalogue(texts, {
    toTraditional,
    today,
    ...(read ? { read } : {}),
    documentKinds: Object.keys(KINDS),
    facts: {
      records: DERIVED_RECORDS,
      fields: DERIVED_FIELDS,
      functions: FACT_FUNCTIONS,
      variables: ROLE_VARIABLES,
    },
  });
  if (!result.ok) return result;
  const types = recordTypes(caseSchema(slugsOf(result.value.vocabulary)));
  return success({ catalogue: result.value, types }, result.issues);
}
