import type { Issue } from '../../base/issue.ts';
import { importSheet, MAX_SHEET_BYTES, type Planned } from '../../import/index.ts';
import type { CommandContext, ExitCode } from '../environment.ts';
import { readInput, STDIN, writeOutput } from '../files.ts';
import { formatIssue } from '../issues.ts';
import { badOption } from '../messages-options.ts';
import { word } from '../words.ts';

/** Options of `riyusho import` as commander gives them. */
export interface ImportCommand {
  readonly yes?: boolean;
  readonly overwrite?: boolean;
  readonly output?: string;
}

/** Kept copies of one case: more than anybody imports sheets into it. */
const BACKUPS = 1000;

/**
 * `riyusho import`: what a filled hearing sheet would add to a case; with `--yes` it is written, and the case as it was is kept
 * beside it. Exit code 1 if an answer was not understood, or differs from the case and was not taken.
 */
export async function importAnswers(
  path: string,
  sheet: string,
  options: ImportCommand,
  { env, ui }: CommandContext,
): Promise<ExitCode> {
  const tell = (issues: readonly Issue[]): boolean => {
    for (const issue of issues) env.err(`${formatIssue(issue, ui)}\n`);
    return issues.some(({ severity }) => severity === 'error');
  };
  if (path === STDIN && options.output === undefined) {
    tell([badOption('CASE', STDIN, '-o FILE')]);
    return 2;
  }
  const files = [readInput(path), readInput(sheet, MAX_SHEET_BYTES + 1)] as const;
  const [caseBytes, sheetBytes] = files;
  if (!caseBytes.ok || !sheetBytes.ok) {
    tell(files.flatMap(({ issues }) => issues));
    return 1;
  }
  const imported = await importSheet({
    case: caseBytes.value,
    sheet: sheetBytes.value,
    caseFile: path,
    sheetFile: sheet,
    catalogue: env.content().catalogue,
    lang: ui === 'en' ? 'ja' : ui,
    ...(options.overwrite ? { overwrite: true } : {}),
  });
  const failed = tell(imported.issues);
  if (!imported.ok || failed) return 1;
  const { bytes, changes, same } = imported.value;
  const say = options.output === STDIN ? env.err : env.out;
  for (const change of changes) say(`${lineOf(change)}\n`);
  const code: ExitCode = imported.issues.length > 0 ? 1 : 0;
  env.err(`${word('import-counts', ui, { changes: changes.length, same, open: imported.issues.length })}\n`);
  if (options.output === STDIN) {
    env.out(bytes);
    return code;
  }
  if (options.output !== undefined) {
    if (tell(writeOutput(options.output, bytes, true))) return 1;
    env.err(`${options.output}\n`);
    return code;
  }
  if (changes.length === 0) return code;
  if (!options.yes) {
    env.err(`${word('import-dry', ui)}\n`);
    return code;
  }
  const kept = keep(path, caseBytes.value);
  if (tell(kept.issues) || tell(writeOutput(path, bytes))) return 1;
  env.err(`${path}　${word('import-done', ui, { backup: kept.path })}\n`);
  return code;
}

/** Keeps a case as it was beside itself, under a name that is free. */
function keep(path: string, bytes: Uint8Array): { readonly path: string; readonly issues: readonly Issue[] } {
  for (let number = 1; ; number += 1) {
    const name = `${path}.${number}.bak`;
    const issues = writeOutput(name, bytes, true);
    if (number < BACKUPS && issues.some(({ code }) => code === 'file-exists')) continue;
    return { path: name, issues };
  }
}

function lineOf({ path, label, from, to }: Planned): string {
  return from === undefined ? `+ ${path}（${label}）  ${to}` : `~ ${path}（${label}）  ${from} → ${to}`;
}
