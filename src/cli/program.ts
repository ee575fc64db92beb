import { Command, CommanderError } from 'commander';
import type { Issue } from '../base/issue.ts';
import { LANGS, type Lang, langOfEnvironment } from '../base/locale.ts';
import { isSystemError } from '../base/system-error.ts';
import { TooMuchWork } from '../catalogue/condition/evaluate.ts';
import { FontError } from '../fonts/error.ts';
import { type CliEnvironment, type CommandContext, type ExitCode, InstallationError } from './environment.ts';
import { formatIssue } from './issues.ts';
import { brokenInstallation, internalFault, tooMuchWork } from './messages.ts';
import { badOption } from './messages-options.ts';
import { type OfficeOption, withOfficeContext } from './office.ts';
import { columnsOf, helpDescription, helpTerm, helpTitle, usageError } from './usage.ts';
import { word } from './words.ts';

/**
 * Runs the program with the arguments after its name. Never throws for what the user gives: the exit code is 0 done,
 * 1 the input has problems, 2 wrong usage. Commands are loaded when they are called.
 */
export async function run(args: readonly string[], env: CliEnvironment): Promise<ExitCode> {
  const ui = uiOf(args, env.locale);
  if (ui === undefined) {
    env.err(
      `${formatIssue(badOption('--ui', args[args.indexOf('--ui') + 1] ?? '', LANGS.join(', ')), langOfEnvironment(env.locale))}\n`,
    );
    return 2;
  }
  try {
    return await dispatch(args, { env, ui });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    env.err(`${formatIssue(faultOf(error), ui)}\n`);
    return 1;
  }
}

/** Parses the arguments and runs the command. Throws what the parser throws, and faults. */
async function dispatch(args: readonly string[], context: CommandContext): Promise<ExitCode> {
  const { env, ui } = context;
  let code: ExitCode = 0;
  /** Runs a command on content with the office's overlay in it. */
  const inOffice = async (
    option: OfficeOption,
    path: string | undefined,
    command: (context: CommandContext) => ExitCode | Promise<ExitCode>,
  ): Promise<void> => {
    const office = await withOfficeContext(option, path, context);
    for (const issue of office.issues) env.err(`${formatIssue(issue, ui)}\n`);
    code = office.ok ? await command(office.value) : 1;
  };
  const program = new Command('riyusho')
    .description(word('program', ui))
    .option('--ui <lang>', `${word('opt-ui', ui)} (${LANGS.join(', ')})`)
    .exitOverride()
    .configureOutput({
      writeOut: env.out,
      writeErr: env.err,
      outputError: (text, write) => write(usageError(text, ui)),
    })
    .configureHelp({
      styleTitle: (title) => helpTitle(title, ui),
      styleUsage: (usage) => helpTerm(usage, ui),
      styleOptionTerm: (term) => helpTerm(term, ui),
      styleSubcommandTerm: (term) => helpTerm(term, ui),
      styleOptionDescription: (text) => helpDescription(text, ui),
      displayWidth: columnsOf,
    })
    .helpOption('-h, --help', word('opt-help', ui))
    .helpCommand(false)
    .version(env.version, '-V, --version', word('opt-version', ui))
    .showHelpAfterError()
    .enablePositionalOptions(false);

  program
    .command('checklist [case]')
    .description(word('cmd-checklist', ui))
    .option('--category <slug>', word('opt-category', ui))
    .option('--procedure <slug>', word('opt-procedure', ui))
    .option('--application <id>', word('opt-application', ui))
    .option('--lang <langs>', word('opt-lang', ui))
    .option('--by-fetcher', word('opt-by-fetcher', ui))
    .option('--for <party>', word('opt-for', ui))
    .option('--filing-on <date>', word('opt-filing-on', ui))
    .option('--as-of <date>', word('opt-as-of', ui))
    .option('-f, --format <format>', `${word('opt-format', ui)} (pdf, docx, html, md, json)`, 'pdf')
    .option('-o, --output <path>', word('opt-output', ui))
    .action(async (path: string | undefined, options) => {
      const { checklist } = await import('./commands/checklist.ts');
      await inOffice(options, path, (within) => checklist(path, options, within));
    });
  program
    .command('letter <case>')
    .description(word('cmd-letter', ui))
    .option('--application <id>', word('opt-application', ui))
    .option('--lang <langs>', word('opt-lang', ui), 'ja')
    .option('--filing-on <date>', word('opt-filing-on', ui))
    .option('--as-of <date>', word('opt-as-of', ui))
    .option('-f, --format <format>', `${word('opt-format', ui)} (pdf, docx, html, md, json)`, 'pdf')
    .option('-o, --output <path>', word('opt-output', ui))
    .action(async (path: string, options) => {
      const { letter } = await import('./commands/letter.ts');
      await inOffice(options, path, (within) => letter(path, options, within));
    });
  program
    .command('pack <case>')
    .description(word('cmd-pack', ui))
    .option('--application <id>', word('opt-application', ui))
    .option('--lang <langs>', word('opt-client-lang', ui))
    .option('--memo-lang <langs>', word('opt-memo-lang', ui))
    .option('--formats <formats>', `${word('opt-formats', ui)} (pdf, docx, html, md)`)
    .option('--only <kinds>', word('opt-only', ui))
    .option('--filing-on <date>', word('opt-filing-on', ui))
    .option('--as-of <date>', word('opt-as-of', ui))
    .option('--zip', word('opt-zip', ui))
    .option('--final', word('opt-final', ui))
    .option('-o, --output <folder>', word('opt-pack-output', ui))
    .action(async (path: string, options) => {
      const { pack } = await import('./commands/pack.ts');
      await inOffice(options, path, (within) => pack(path, options, within));
    });
  program
    .command('check <case>')
    .description(word('cmd-check', ui))
    .option('--application <id>', word('opt-application', ui))
    .option('--filing-on <date>', word('opt-filing-on', ui))
    .option('--as-of <date>', word('opt-as-of', ui))
    .option('-f, --format <format>', `${word('opt-format', ui)} (text, json)`, 'text')
    .action(async (path: string, options) => {
      const { check } = await import('./commands/check.ts');
      await inOffice(options, path, (within) => check(path, options, within));
    });
  program
    .command('import <case> <sheet>')
    .description(word('cmd-import', ui))
    .option('--yes', word('opt-yes', ui))
    .option('--overwrite', word('opt-overwrite', ui))
    .option('-o, --output <path>', word('opt-import-output', ui))
    .action(async (path: string, sheet: string, options) => {
      const { importAnswers } = await import('./commands/import.ts');
      await inOffice(options, path, (within) => importAnswers(path, sheet, options, within));
    });
  program
    .command('deadlines <case>')
    .description(word('cmd-deadlines', ui))
    .option('--application <id>', word('opt-application', ui))
    .option('--lang <lang>', word('opt-lang', ui))
    .option('--filing-on <date>', word('opt-filing-on', ui))
    .option('--as-of <date>', word('opt-as-of', ui))
    .option('-f, --format <format>', `${word('opt-format', ui)} (text, json, ics)`, 'text')
    .option('-o, --output <path>', word('opt-output', ui))
    .action(async (path: string, options) => {
      const { deadlines } = await import('./commands/deadlines.ts');
      await inOffice(options, path, (within) => deadlines(path, options, within));
    });
  program
    .command('triage <case>')
    .description(word('cmd-triage', ui))
    .option('--person <id>', word('opt-person', ui))
    .option('--permanent-residence', word('opt-permanent-residence', ui))
    .option('--category <slug>', word('opt-route', ui))
    .option('--lang <langs>', word('opt-lang', ui))
    .option('--filing-on <date>', word('opt-triage-on', ui))
    .option('--as-of <date>', word('opt-as-of', ui))
    .option('-f, --format <format>', `${word('opt-format', ui)} (pdf, docx, html, md, json, text)`, 'pdf')
    .option('-o, --output <path>', word('opt-output', ui))
    .action(async (path: string, options) => {
      const { triageCommand } = await import('./commands/triage.ts');
      await inOffice(options, path, (within) => triageCommand(path, options, within));
    });
  program
    .command('new <category> <procedure>')
    .description(word('cmd-new', ui))
    .option('--lang <lang>', word('opt-lang', ui))
    .option('-o, --output <path>', word('opt-output', ui))
    .action(async (category: string, procedure: string, options) => {
      const { newCase } = await import('./commands/content.ts');
      await inOffice(options, undefined, (within) => newCase(category, procedure, options, within));
    });
  program
    .command('categories')
    .description(word('cmd-categories', ui))
    .option('-f, --format <format>', `${word('opt-format', ui)} (text, json)`, 'text')
    .action(async (options) => {
      const { categories } = await import('./commands/content.ts');
      await inOffice(options, undefined, (within) => categories(options, within));
    });
  program
    .command('schema')
    .description(word('cmd-schema', ui))
    .action(async () => {
      const { schema } = await import('./commands/content.ts');
      code = schema(context);
    });
  program
    .command('book')
    .description(word('cmd-book', ui))
    .option('--lang <lang>', word('opt-lang', ui))
    .option('-f, --format <format>', `${word('opt-format', ui)} (pdf, docx, html, md, json)`, 'pdf')
    .option('-o, --output <path>', word('opt-output', ui))
    .action(async (options) => {
      const { book } = await import('./commands/book.ts');
      code = await book(options, context);
    });
  program
    .command('lint')
    .description(word('cmd-lint', ui))
    .option('--templates <folder>', word('opt-templates', ui))
    .option('--office <folder>', word('opt-lint-office', ui))
    .option('--quick', word('opt-quick', ui))
    .action(async (options) => {
      const { lint } = await import('./commands/content.ts');
      code = await lint(options, context);
    });
  const office = program.command('office').description(word('cmd-office', ui));
  office
    .command('new <folder>')
    .description(word('cmd-office-new', ui))
    .option('--lang <lang>', word('opt-lang', ui))
    .action(async (dir: string, options) => {
      const { officeNew } = await import('./commands/office.ts');
      code = await officeNew(dir, options, context);
    });
  office
    .command('diff <folder>')
    .description(word('cmd-office-diff', ui))
    .option('--accept', word('opt-accept', ui))
    .option('-f, --format <format>', `${word('opt-format', ui)} (text, json)`, 'text')
    .action(async (dir: string, options) => {
      const { officeDiff } = await import('./commands/office.ts');
      code = await officeDiff(dir, options, context);
    });
  for (const command of program.commands) {
    if (['schema', 'lint', 'book', 'office'].includes(command.name())) continue;
    command.option('--office <folder>', word('opt-office', ui)).option('--no-office', word('opt-no-office', ui));
  }
  // `--ui` may stand behind the command, too.
  for (const command of [...program.commands, ...office.commands]) {
    command.option('--ui <lang>', word('opt-ui', ui)).copyInheritedSettings(program);
    command.helpOption('-h, --help', word('opt-help', ui));
  }

  await program.parseAsync([...args], { from: 'user' });
  return code;
}

/**
 * What went wrong in the end. What the user names is read and written with issues of its own: a system error, or a font
 * that cannot be read, is about the program's own files.
 */
function faultOf(error: unknown): Issue {
  const text = error instanceof Error ? error.message : String(error);
  if (error instanceof TooMuchWork) return tooMuchWork();
  if (error instanceof FontError || error instanceof InstallationError) return brokenInstallation(text);
  return isSystemError(error) ? brokenInstallation(`${error.path ?? ''} (${error.code})`) : internalFault(text);
}

/** The language of messages: `--ui`, else the locale; undefined if `--ui` names none. */
export function uiOf(args: readonly string[], locale: string | undefined): Lang | undefined {
  const at = args.indexOf('--ui');
  const given = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--ui='))?.slice(5);
  return given === undefined ? langOfEnvironment(locale) : LANGS.find((lang) => lang === given);
}
