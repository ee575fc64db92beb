import { type Triage, triage } from '../../advise/index.ts';
import type { Issue } from '../../base/issue.ts';
import type { DocumentLang } from '../../base/locale.ts';
import { type ReadCase, readCase } from '../../case/read.ts';
import { composeTriage, profileOnPaper, TRIAGE_ROOMS } from '../../compose/index.ts';
import type { Document } from '../../doc/blocks.ts';
import { pagesOf } from '../../print.ts';
import { checkDay } from '../case-input.ts';
import type { CommandContext, ExitCode } from '../environment.ts';
import { readInput } from '../files.ts';
import { formatIssue } from '../issues.ts';
import { whichPerson } from '../messages-options.ts';
import { type Job, langsOf, outputProblems, type Produced, printed, stemOf, writeJobs } from '../output.ts';
import { diagnosisJobs } from './self-diagnosis.ts';
import { triageText } from './triage-text.ts';

/** Options of `riyusho triage` as commander gives them. */
export interface TriageCommand {
  readonly person?: string;
  readonly permanentResidence?: boolean;
  readonly category?: string;
  readonly lang?: string;
  readonly filingOn?: string;
  readonly asOf?: string;
  readonly format: string;
  readonly output?: string;
}

/** A person of a case in consultation. */
export interface Consulted {
  readonly read: ReadCase;
  readonly person: string;
  readonly asOf: string;
  /** The day on which everything is thought to be filed. */
  readonly on: string;
}

/**
 * `riyusho triage`: what is open, closed and undecided for one person, as the client's page (pdf, docx, html, md), as the
 * office's text or data. With `--permanent-residence` the self-diagnosis instead.
 */
export async function triageCommand(path: string, options: TriageCommand, context: CommandContext): Promise<ExitCode> {
  const { env, ui } = context;
  const tell = (issues: readonly Issue[]): void => {
    for (const issue of issues) env.err(`${formatIssue(issue, ui)}\n`);
  };
  const content = env.content();
  const own = content.catalogue.office?.office.defaults.languages;
  const langs = (options.lang === undefined ? undefined : langsOf(options.lang)) ?? own ?? [ui === 'en' ? 'ja' : ui];
  const usage = [
    ...outputProblems(langs, options.format === 'text' ? 'json' : options.format),
    ...checkDay('--filing-on', options.filingOn),
    ...checkDay('--as-of', options.asOf),
  ];
  if (usage.length > 0) {
    tell(usage);
    return 2;
  }
  const bytes = readInput(path);
  if (!bytes.ok) {
    tell(bytes.issues);
    return 1;
  }
  const { vocabulary, labels } = content.catalogue;
  const read = readCase(bytes.value, { file: path, vocabulary, labels, peopleOnly: true });
  tell(read.issues);
  if (!read.ok) return 1;
  const person = whose(read.value, options.person);
  if (person === undefined) {
    tell([whichPerson(options.person, Object.keys(read.value.profile.people).join(', '))]);
    return 1;
  }
  const asOf = options.asOf ?? env.today;
  const consulted: Consulted = { read: read.value, person, asOf, on: options.filingOn ?? asOf };
  if (options.permanentResidence) {
    const jobs = diagnosisJobs(consulted, path, langs, options, context);
    if (jobs.ok) return writeJobs(jobs.value, options.output, context);
    tell(jobs.issues);
    return 1;
  }
  const data = options.format === 'json' || options.format === 'text';
  const wanted = data ? langs.slice(0, 1) : langs;
  const jobs = wanted.map(
    (lang): Job => ({
      file: `${stemOf(path)}-triage.${data ? (options.format === 'json' ? 'json' : 'txt') : `${lang}.${options.format}`}`,
      produce: () => produce(consulted, lang as DocumentLang, options.format, context),
    }),
  );
  // Text is for the screen.
  const output = options.format === 'text' ? (options.output ?? '-') : options.output;
  return writeJobs(jobs, output, context);
}

/** Who it is about: who is named, else the first applicant, else the only person there is. */
function whose({ profile }: ReadCase, named: string | undefined): string | undefined {
  const ids = Object.keys(profile.people);
  if (named !== undefined) return ids.includes(named) ? named : undefined;
  const applicant = profile.applications[0]?.applicant;
  if (applicant !== undefined) return applicant;
  return ids.length === 1 ? ids[0] : undefined;
}

async function produce(
  consulted: Consulted,
  lang: DocumentLang,
  format: string,
  { env, ui }: CommandContext,
): Promise<Produced> {
  const { read, person, asOf, on } = consulted;
  const content = env.content();
  const { catalogue } = content;
  if (format === 'json' || format === 'text') {
    const found = triage(read.profile, person, content, on, read.present);
    const json = () => `${JSON.stringify(found, undefined, 2)}\n`;
    return { data: format === 'json' ? json() : triageText(found, read.profile, catalogue, ui), issues: [] };
  }
  // The client's page knows nothing of what is asked for in person only.
  const profile = profileOnPaper(read.profile, catalogue);
  const found = triage(profile, person, content, on, read.present);
  const document = await onOnePage(profile, found, lang, asOf, env);
  return printed(document, format, env, asOf, read);
}

/** The sheet with as much in it as one page holds. */
async function onOnePage(
  profile: ReadCase['profile'],
  found: Triage,
  lang: DocumentLang,
  asOf: string,
  env: CommandContext['env'],
): Promise<Document> {
  const { catalogue } = env.content();
  let document = composeTriage(profile, found, catalogue, { lang, asOf });
  for (const room of TRIAGE_ROOMS.slice(1)) {
    if ((await pagesOf(document, env.fonts())) <= 1) break;
    document = composeTriage(profile, found, catalogue, { lang, asOf, room });
  }
  return document;
}
