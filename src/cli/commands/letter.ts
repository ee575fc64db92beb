import type { Advice } from '../../advise/index.ts';
import type { Issue } from '../../base/issue.ts';
import type { DocumentLang } from '../../base/locale.ts';
import { composeLetter } from '../../compose/index.ts';
import { draftLetter, isToldElsewhere, type Letter } from '../../letter/index.ts';
import { type AdvisedCase, adviseFile, checkDay } from '../case-input.ts';
import type { CommandContext, ExitCode } from '../environment.ts';
import { formatIssue } from '../issues.ts';
import { letterElsewhere, noLetter } from '../messages-letter.ts';
import { type Job, langsOf, outputProblems, type Produced, printed, stemOf, writeJobs } from '../output.ts';
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

/** `riyusho letter`: the draft of each application's letter, in Japanese and as twins in which the client confirms it. */
export async function letter(path: string, options: LetterCommand, { env, ui }: CommandContext): Promise<ExitCode> {
  const tell = (issues: readonly Issue[]): void => {
    for (const issue of issues) env.err(`${formatIssue(issue, ui)}\n`);
  };
  const langs = langsOf(options.lang);
  const usage = [
    ...outputProblems(langs, options.format),
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
  const isElsewhere = (one: Advice) => isToldElsewhere(profile, one, env.content().catalogue);
  const none = advice.filter((_, i) => drafts[i] === undefined);
  const without = none.filter((one) => !isElsewhere(one));
  tell(without.map((one) => noLetter(one, env.content().catalogue)));
  const letters = drafts.filter((one) => one !== undefined);
  if (letters.length === 0) {
    tell(none.filter(isElsewhere).map((one) => letterElsewhere(profile.applications[one.application]?.with ?? '')));
    return 1;
  }
  // The JSON of a letter holds every language.
  const wanted = options.format === 'json' ? langs.slice(0, 1) : langs;
  const jobs = letters.flatMap((one) =>
    wanted.map((lang): Job => {
      const part = advice.length > 1 ? `-${profile.applications[one.application]?.id ?? ''}` : '';
      const ending = options.format === 'json' ? 'json' : `${lang}.${options.format}`;
      return {
        file: `${stemOf(path)}${part}-letter.${ending}`,
        produce: () => produce(one, lang as DocumentLang, result.value, options.format, asOf, { env, ui }),
      };
    }),
  );
  const code = await writeJobs(jobs, options.output, { env, ui });
  return code === 0 && without.length > 0 ? 1 : code;
}

async function produce(
  draft: Letter,
  lang: DocumentLang,
  { profile, read }: AdvisedCase,
  format: string,
  asOf: string,
  { env, ui }: CommandContext,
): Promise<Produced> {
  const { questions, unanswered } = draft;
  const gaps = questions.filter(({ shown }) => shown).length;
  const remark = word('letter-gaps', ui, { gaps, unanswered: unanswered.length });
  if (format === 'json') return { data: `${JSON.stringify(draft, undefined, 2)}\n`, issues: [], remark };
  const document = composeLetter(draft, profile, env.content().catalogue, { lang });
  return { ...(await printed(document, format, env, asOf, read)), remark };
}
