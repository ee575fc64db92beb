import { type Advice, advise, offerOf } from '../../advise/index.ts';
import type { Issue } from '../../base/issue.ts';
import type { DocumentLang } from '../../base/locale.ts';
import type { ReadCase } from '../../case/read.ts';
import type { CaseProfile } from '../../case/schema/case.ts';
import { composeChecklist, partyList } from '../../compose/index.ts';
import { adviseFile, bareProfile, checkDay, coverage, noOffer } from '../case-input.ts';
import type { CommandContext, ExitCode } from '../environment.ts';
import { formatIssue } from '../issues.ts';
import { nothingToFetch, privatePapers } from '../messages.ts';
import { badOption, caseOrCategory, nothingToDo } from '../messages-options.ts';
import { type Job, langsOf, outputProblems, type Produced, printed, stemOf, writeJobs } from '../output.ts';

/** Options of `riyusho checklist` as commander gives them. */
export interface ChecklistCommand {
  readonly category?: string;
  readonly procedure?: string;
  readonly application?: string;
  readonly lang?: string;
  readonly filingOn?: string;
  readonly asOf?: string;
  readonly format: string;
  readonly output?: string;
  readonly byFetcher?: boolean;
  readonly for?: string;
}

/** `riyusho checklist`: prints the checklist of each application of a case, or the consultation list without a case. */
export async function checklist(
  path: string | undefined,
  options: ChecklistCommand,
  { env, ui }: CommandContext,
): Promise<ExitCode> {
  const tell = (issues: readonly Issue[]): void => {
    for (const issue of issues) env.err(`${formatIssue(issue, ui)}\n`);
  };
  const content = env.content();
  const asOf = options.asOf ?? env.today;
  const own = content.catalogue.office?.office.defaults.languages;
  const langs = (options.lang === undefined ? undefined : langsOf(options.lang)) ?? own ?? [ui === 'en' ? 'ja' : ui];
  const usage = [
    ...outputProblems(langs, options.format),
    ...fetcherProblem(options.for, Object.keys(content.catalogue.vocabulary.fetchers ?? {})),
    ...checkDay('--filing-on', options.filingOn),
    ...checkDay('--as-of', options.asOf),
    ...(path === undefined && (options.category === undefined || options.procedure === undefined)
      ? [nothingToDo()]
      : []),
    ...(path !== undefined && (options.category !== undefined || options.procedure !== undefined)
      ? [caseOrCategory()]
      : []),
  ];
  if (usage.length > 0) {
    tell(usage);
    return 2;
  }

  let cases: { profile: CaseProfile; advice: readonly Advice[]; read?: ReadCase };
  if (path === undefined) {
    const { category = '', procedure = '' } = options;
    const profile = bareProfile(category, procedure);
    const advice = offerOf(content.catalogue, category, procedure) && advise(profile, 0, content, asOf, () => false);
    if (!advice) {
      tell([noOffer(content, category, procedure)]);
      return 2;
    }
    const uncovered = coverage(advice, profile);
    tell(uncovered);
    if (uncovered.some(({ severity }) => severity === 'error')) return 1;
    cases = { profile, advice: [advice] };
  } else {
    const result = adviseFile(path, content, { application: options.application, filingOn: options.filingOn, asOf });
    tell(result.issues);
    if (!result.ok) return 1;
    cases = result.value;
  }
  const jobs = cases.advice.flatMap((advice) =>
    langs.map((lang): Job => {
      const stem = path === undefined ? `${advice.category}-${advice.procedure}` : stemOf(path);
      const id = cases.profile.applications[advice.application]?.id ?? '';
      const part = cases.advice.length > 1 ? `-${id}` : '';
      const who = options.for === undefined ? '' : `-${options.for}`;
      return {
        file: `${stem}${part}-checklist${who}.${lang}.${options.format}`,
        produce: () => produce(cases.profile, advice, lang as DocumentLang, options, cases.read, env),
      };
    }),
  );
  return writeJobs(jobs, options.output, { env, ui });
}

async function produce(
  profile: CaseProfile,
  advice: Advice,
  lang: DocumentLang,
  options: ChecklistCommand,
  read: ReadCase | undefined,
  env: CommandContext['env'],
): Promise<Produced> {
  const { catalogue } = env.content();
  const party = options.for;
  const list = party === undefined ? undefined : partyList(profile, advice, catalogue, party, lang);
  if (party !== undefined && list?.rows.length === 0) return { data: '', issues: [nothingToFetch(party)] };
  if (options.format === 'json') {
    // As data it is the office's; what is made for one party says no more than that party's paper.
    const { application, category, procedure } = advice;
    const told = list ? { application, category, procedure, rows: list.rows } : advice;
    return { data: `${JSON.stringify(told, undefined, 2)}\n`, issues: [] };
  }
  const document = composeChecklist(profile, advice, catalogue, {
    lang,
    // Without a case it is the list for a first meeting.
    consultation: read === undefined,
    ...(options.byFetcher ? { byFetcher: true } : {}),
    ...(party === undefined ? {} : { only: party }),
  });
  const result = await printed(document, options.format, env, advice.asOf, read);
  const told = list && list.private.length > 0 ? [privatePapers(list.private.join('、'))] : [];
  return { ...result, issues: [...result.issues, ...told] };
}

function fetcherProblem(value: string | undefined, slugs: readonly string[]): readonly Issue[] {
  return value === undefined || slugs.includes(value) ? [] : [badOption('--for', value, slugs.join(', '))];
}
