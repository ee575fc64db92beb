import type { DocumentLang } from '../../base/locale.ts';
import { composeBook } from '../../compose/index.ts';
import type { CommandContext, ExitCode } from '../environment.ts';
import { formatIssue } from '../issues.ts';
import { outputProblems, printed, writeJobs } from '../output.ts';

/** `riyusho book`: the whole catalogue as a document, for checking it line by line. */
export async function book(
  options: { readonly lang?: string; readonly format: string; readonly output?: string },
  context: CommandContext,
): Promise<ExitCode> {
  const { env, ui } = context;
  const lang = options.lang ?? (ui === 'en' ? 'ja' : ui);
  const problems = outputProblems([lang], options.format);
  for (const issue of problems) env.err(`${formatIssue(issue, ui)}\n`);
  if (problems.length > 0) return 2;
  const { catalogue, types } = env.content();
  const produce = async () => {
    if (options.format === 'json') return { data: `${JSON.stringify(catalogue, undefined, 2)}\n`, issues: [] };
    return printed(composeBook(catalogue, types, lang as DocumentLang), options.format, env, env.today);
  };
  return writeJobs([{ file: `riyusho-book.${lang}.${options.format}`, produce }], options.output, context);
}
