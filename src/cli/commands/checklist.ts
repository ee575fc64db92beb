import { basename, extname, join } from 'node:path';
import { type Advice, advise, offerOf } from '../../advise/index.ts';
import type { Issue } from '../../base/issue.ts';
import { DOCUMENT_LANGS, type DocumentLang } from '../../base/locale.ts';
import type { CaseProfile } from '../../case/schema/case.ts';
import { composeChecklist, partyList } from '../../compose/index.ts';
import { printPdf } from '../../print.ts';
import { adviseFile, bareProfile, checkDay, offers } from '../case-input.ts';
import type { CommandContext, ExitCode } from '../environment.ts';
import { writeOutput } from '../files.ts';
import { formatIssue } from '../issues.ts';
import {
  badOption,
  missingCharacter,
  nothingToDo,
  nothingToFetch,
  notOffered,
  oneFile,
  privatePapers,
} from '../messages.ts';

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

interface Job {
  readonly profile: CaseProfile;
  readonly advice: Advice;
  readonly lang: DocumentLang;
  readonly file: string;
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
  const langs = (options.lang ?? (ui === 'en' ? 'ja' : ui)).split(',');
  const usage = [
    ...langs
      .filter((lang) => !DOCUMENT_LANGS.some((known) => known === lang))
      .map((lang) => badOption('--lang', lang, DOCUMENT_LANGS.join(', '))),
    ...(['pdf', 'json'].includes(options.format) ? [] : [badOption('--format', options.format, 'pdf, json')]),
    ...fetcherProblem(options.for, Object.keys(content.catalogue.vocabulary.fetchers ?? {})),
    ...checkDay('--filing-on', options.filingOn),
    ...checkDay('--as-of', options.asOf),
    ...(path === undefined && (options.category === undefined || options.procedure === undefined)
      ? [nothingToDo()]
      : []),
  ];
  if (usage.length > 0) {
    tell(usage);
    return 2;
  }

  let cases: { profile: CaseProfile; advice: readonly Advice[] };
  if (path === undefined) {
    const { category = '', procedure = '' } = options;
    const profile = bareProfile(category, procedure);
    const advice = offerOf(content.catalogue, category, procedure) && advise(profile, 0, content, asOf, () => false);
    if (!advice) {
      tell([notOffered(category, procedure, offers(content))]);
      return 2;
    }
    cases = { profile, advice: [advice] };
  } else {
    const result = adviseFile(path, content, { application: options.application, filingOn: options.filingOn, asOf });
    tell(result.issues);
    if (!result.ok) return 1;
    cases = result.value;
  }
  const jobs = cases.advice.flatMap((advice) =>
    langs.map((lang): Job => {
      const stem = path === undefined ? `${advice.category}-${advice.procedure}` : basename(path, extname(path));
      const id = cases.profile.applications[advice.application]?.id ?? '';
      const part = cases.advice.length > 1 ? `-${id}` : '';
      const who = options.for === undefined ? '' : `-${options.for}`;
      return {
        profile: cases.profile,
        advice,
        lang: lang as DocumentLang,
        file: `${stem}${part}-checklist${who}.${lang}.${options.format}`,
      };
    }),
  );
  const intoFile = options.output !== undefined && (options.output === '-' || extname(options.output) !== '');
  if (intoFile && jobs.length > 1) {
    tell([oneFile(jobs.length)]);
    return 2;
  }
  for (const job of jobs) {
    const problem = options.for === undefined ? undefined : partyProblem(job, options.for, env);
    if (problem) {
      tell([problem]);
      if (problem.severity === 'error') return 1;
    }
    const { data, issues } = await produce(job, options, path === undefined, env);
    tell(issues);
    if (options.output === '-') {
      env.out(data);
      continue;
    }
    const target = intoFile ? (options.output ?? job.file) : join(options.output ?? '.', job.file);
    const problems = writeOutput(target, data);
    tell(problems);
    if (problems.length > 0) return 1;
    env.err(`${target}\n`);
  }
  return 0;
}

async function produce(
  { profile, advice, lang }: Job,
  options: ChecklistCommand,
  consultation: boolean,
  env: CommandContext['env'],
): Promise<{ data: string | Uint8Array; issues: readonly Issue[] }> {
  if (options.format === 'json') return { data: `${JSON.stringify(advice, undefined, 2)}\n`, issues: [] };
  const document = composeChecklist(profile, advice, env.content().catalogue, {
    lang,
    consultation,
    ...(options.byFetcher ? { byFetcher: true } : {}),
    ...(options.for === undefined ? {} : { only: options.for }),
  });
  const { bytes, missing } = await printPdf(document, env.fonts(), advice.asOf);
  return {
    data: bytes,
    issues: missing.map(({ text, codePoints, around }) => missingCharacter(text, codePoints, around)),
  };
}

/** A list with nothing on it, or one that would tell others of private papers. */
function partyProblem({ profile, advice, lang }: Job, party: string, env: CommandContext['env']): Issue | undefined {
  const list = partyList(profile, advice, env.content().catalogue, party, lang);
  if (list.rows === 0) return nothingToFetch(party);
  return list.private.length > 0 ? privatePapers(list.private.join('、')) : undefined;
}

function fetcherProblem(value: string | undefined, slugs: readonly string[]): readonly Issue[] {
  return value === undefined || slugs.includes(value) ? [] : [badOption('--for', value, slugs.join(', '))];
}
