import { statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Issue } from '../base/issue.ts';
import { DOCUMENT_LANGS } from '../base/locale.ts';
import type { ReadCase } from '../case/read.ts';
import type { Document } from '../doc/blocks.ts';
import { PRINTERS, type PrintFormat } from '../print.ts';
import type { CliEnvironment, CommandContext, ExitCode } from './environment.ts';
import { STDIN, writeOutput } from './files.ts';
import { formatIssue } from './issues.ts';
import { badOption, oneFile } from './messages-options.ts';
import { tellMissing } from './missing.ts';

/** What a file holds, and what the user should know of it. */
export interface Produced {
  readonly data: string | Uint8Array;
  readonly issues: readonly Issue[];
  /** Said behind the name of the file. */
  readonly remark?: string;
}

/** A file to be made: its name if the user names none, and how it is made. */
export interface Job {
  readonly file: string;
  produce(): Promise<Produced>;
}

/** Formats of documents on the command line; `json` is the data behind the document. */
const FORMATS: readonly string[] = [...Object.keys(PRINTERS), 'json'];

/** Problems of `--lang` and `--format`. */
export function outputProblems(langs: readonly string[], format: string): readonly Issue[] {
  return [
    ...langs
      .filter((lang) => !DOCUMENT_LANGS.some((known) => known === lang))
      .map((lang) => badOption('--lang', lang, DOCUMENT_LANGS.join(', '))),
    ...(FORMATS.includes(format) ? [] : [badOption('--format', format, FORMATS.join(', '))]),
  ];
}

/** Prints a document, telling of characters that no typeface has, and where in the case they stand. */
export async function printed(
  document: Document,
  format: string,
  env: CliEnvironment,
  asOf: string,
  read?: ReadCase,
): Promise<Produced> {
  const word = env.content().catalogue.office?.office.letterhead.docx;
  const { bytes, missing } = await PRINTERS[format as PrintFormat](document, env.fonts(), asOf, word);
  return {
    data: bytes,
    issues: tellMissing(missing, read),
  };
}

/**
 * Makes files one after the other: into the folder or the one file `output` names, or to standard output (`-`). Stops at
 * the first that has an error, which leaves what is there as it is.
 */
export async function writeJobs(
  jobs: readonly Job[],
  output: string | undefined,
  { env, ui }: CommandContext,
): Promise<ExitCode> {
  const tell = (issues: readonly Issue[]): boolean => {
    for (const issue of issues) env.err(`${formatIssue(issue, ui)}\n`);
    return issues.some(({ severity }) => severity === 'error');
  };
  const intoFile = output === '-' || (output !== undefined && extname(output) !== '' && !isFolder(output));
  if (intoFile && jobs.length > 1) {
    tell([oneFile(jobs.length)]);
    return 2;
  }
  for (const job of jobs) {
    const { data, issues, remark } = await job.produce();
    if (tell(issues)) return 1;
    if (output === '-') {
      env.out(data);
      continue;
    }
    const target = intoFile ? output : join(output ?? '.', job.file);
    if (tell(writeOutput(target, data))) return 1;
    env.err(`${target}${remark === undefined ? '' : `　${remark}`}\n`);
  }
  return 0;
}

/** The name of a case file without folder and ending; `case` if it came from standard input. */
export function stemOf(path: string): string {
  return path === STDIN ? 'case' : basename(path, extname(path));
}

/** True if a folder stands there already, whatever its name looks like. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The languages of `--lang`, each once, in the order in which they were written. */
export function langsOf(value: string): string[] {
  return [...new Set(value.split(',').map((lang) => lang.trim()))];
}
