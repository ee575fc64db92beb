import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Issue, type Result, success } from '../base/issue.ts';
import type { CliEnvironment, CommandContext } from './environment.ts';
import { word } from './words.ts';

/** `--office DIR` and `--no-office` as commander gives them. */
export interface OfficeOption {
  readonly office?: string | boolean;
}

/**
 * The folder of the office to use: `--office`, else `RIYUSHO_OFFICE`, else a folder `office` with an `office.yaml` beside
 * the case or where the command runs. Undefined with `--no-office`, or if there is none.
 */
export function officeFolder(
  { office }: OfficeOption,
  env: Pick<CliEnvironment, 'office'>,
  casePath: string | undefined,
): { readonly dir: string; readonly found: boolean } | undefined {
  if (office === false) return undefined;
  if (typeof office === 'string') return { dir: office, found: false };
  if (env.office !== undefined) return { dir: env.office, found: true };
  const beside = [...(casePath === undefined ? [] : [join(dirname(casePath), 'office')]), 'office'];
  const dir = beside.find((one) => existsSync(join(one, 'office.yaml')));
  return dir === undefined ? undefined : { dir, found: true };
}

/**
 * The context of a command with the office's overlay in its content. An office nobody named on the command line is told
 * of, so that nobody wonders whose rules a list follows. Issues: those of the overlay.
 */
export async function withOfficeContext(
  option: OfficeOption,
  casePath: string | undefined,
  context: CommandContext,
): Promise<Result<CommandContext>> {
  const { env, ui } = context;
  const folder = officeFolder(option, env, casePath);
  if (!folder) return success(context);
  const { loadOffice, loadOfficeFonts, withOffice } = await import('../office/index.ts');
  const office = loadOffice(folder.dir);
  if (!office.ok) return office;
  const content = await withOffice(env.content(), office.value);
  if (!content.ok) return content;
  const faces = loadOfficeFonts(office.value);
  if (!faces.ok) return faces;
  const name = office.value.name[ui === 'en' ? 'ja' : ui];
  if (folder.found) env.err(`${word('office-used', ui, { name, dir: folder.dir })}\n`);
  const issues: readonly Issue[] = content.issues;
  return success(
    { ...context, env: { ...env, content: () => content.value, fonts: () => env.fonts(faces.value) } },
    issues,
  );
}
