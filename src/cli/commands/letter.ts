import { basename, extname, join } from 'node:path';
import type { Issue } from '../../base/issue.ts';
import { DOCUMENT_LANGS, type DocumentLang } from '../../base/locale.ts';
import { composeLetter } from '../../compose/index.ts';
import { draftLetter, type Letter } from '../../letter/index.ts';
import { printPdf } from '../../print.ts';
import { type AdvisedCase, adviseFile, checkDay } from '../case-input.ts';
import type { CommandContext, ExitCode } from '../environment.ts';
import { writeOutput } from '../files.ts';
import { formatIssue } from '../issues.ts';
import { badOption, missingCharacter, noLetter, oneFile } from '../messages.ts';
import { word } from '../words.ts';

/** Options of `riyusho letter` as commander gives them. */
export interface LetterCommand {
  readonly application?: string;
  readonly lang: string;
  readonly filingOn?: string;
  readonly asOf?: string;
  readonly format: string;
  readonly output?: string;
}

interface Job {
  readonly letter: Letter;
  readonly lang: DocumentLang;
  readonly file: string;
}

/** `riyusho letter`: the draft of each application's letter, in Japanese and as twins in which the client confirms it. */
export async function letter(path: string, options: LetterCommand, { env, ui }: CommandContext): Promise<ExitCode> {
  const tell = (issues: readonly Issue[]): void => {
    for (const issue of issues) env.err(`${formatIssue(issue, ui)}\n`);
  };
  const langs = options.lang.split(',');
  const usage = [
    ...langs
      .filter((lang) => !DOCUMENT_LANGS.some((known) => known === lang))
      .map((lang) => badOption('--lang', lang, DOCUMENT_LANGS.join(', '))),
    ...(['pdf', 'json'].includes(options.format) ? [] : [badOption('--format', options.format, 'pdf, json')]),
    ...checkDay('--filing-on', options.filingOn),
    ...checkDay('--as-of', options.asOf),
  ];
  if (usage.length > 0) {
    tell(usage);
    return 2;
  }
  const { application, filingOn, asOf = env.today } = options;
  const result = adviseFile(path, env.content(), { application, filingOn, asOf });
  tell(result.issues);
  if (!result.ok) return 1;
  const { profile, advice } = result.value;
  const drafts = advice.map((one) => draftLetter(profile, one, env.content()));
  const without = advice.filter((_, i) => drafts[i] === undefined);
  tell(without.map(({ category, procedure }) => noLetter(category, procedure)));
  const letters = drafts.filter((one) => one !== undefined);
  if (letters.length === 0) return 1;
  // The JSON of a letter holds every language.
  const wanted = options.format === 'json' ? langs.slice(0, 1) : langs;
  const jobs = letters.flatMap((one) =>
    wanted.map((lang): Job => {
      const part = advice.length > 1 ? `-${profile.applications[one.application]?.id ?? ''}` : '';
      const ending = options.format === 'json' ? 'json' : `${lang}.pdf`;
      return {
        letter: one,
        lang: lang as DocumentLang,
        file: `${basename(path, extname(path))}${part}-letter.${ending}`,
      };
    }),
  );
  const intoFile = options.output !== undefined && (options.output === '-' || extname(options.output) !== '');
  if (intoFile && jobs.length > 1) {
    tell([oneFile(jobs.length)]);
    return 2;
  }
  for (const job of jobs) {
    const { data, issues } = await produce(job, result.value, options, asOf, env);
    tell(issues);
    if (options.output === '-') {
      env.out(data);
      continue;
    }
    const target = intoFile ? (options.output ?? job.file) : join(options.output ?? '.', job.file);
    const problems = writeOutput(target, data);
    tell(problems);
    if (problems.length > 0) return 1;
    const { questions, unanswered } = job.letter;
    const gaps = questions.filter(({ shown }) => shown).length;
    env.err(`${target}　${word('letter-gaps', ui, { gaps, unanswered: unanswered.length })}\n`);
  }
  return without.length > 0 ? 1 : 0;
}

async function produce(
  { letter: draft, lang }: Job,
  { profile }: AdvisedCase,
  options: LetterCommand,
  asOf: string,
  env: CommandContext['env'],
): Promise<{ data: string | Uint8Array; issues: readonly Issue[] }> {
  if (options.format === 'json') return { data: `${JSON.stringify(draft, undefined, 2)}\n`, issues: [] };
  const document = composeLetter(draft, profile, env.content().catalogue, { lang });
  const { bytes, missing } = await printPdf(document, env.fonts(), asOf);
  return {
    data: bytes,
    issues: missing.map(({ text, codePoints, around }) => missingCharacter(text, codePoints, around)),
  };
}
