import type { Issue } from '../../base/issue.ts';
import type { DocumentLang } from '../../base/locale.ts';
import { composeCalendar, formatDate } from '../../compose/index.ts';
import { renderCalendar } from '../../render/ics/index.ts';
import { type AdvisedCase, adviseFile, checkDay } from '../case-input.ts';
import type { CommandContext, ExitCode } from '../environment.ts';
import { formatIssue } from '../issues.ts';
import { badOption } from '../messages-options.ts';
import { langsOf, outputProblems, stemOf, writeJobs } from '../output.ts';
import { word } from '../words.ts';

/** Options of `riyusho deadlines` as commander gives them. */
export interface DeadlinesCommand {
  readonly application?: string;
  readonly lang?: string;
  readonly filingOn?: string;
  readonly asOf?: string;
  readonly format: string;
  readonly output?: string;
}

const FORMATS: readonly string[] = ['text', 'json', 'ics'];

/** `riyusho deadlines`: what is due when, of every application of a case, as text, as data, or for a calendar. */
export async function deadlines(
  path: string,
  options: DeadlinesCommand,
  { env, ui }: CommandContext,
): Promise<ExitCode> {
  const tell = (issues: readonly Issue[]): void => {
    for (const issue of issues) env.err(`${formatIssue(issue, ui)}\n`);
  };
  const langs = langsOf(options.lang ?? (ui === 'en' ? 'ja' : ui));
  const usage = [
    ...outputProblems(langs, 'json'),
    ...(langs.length === 1 ? [] : [badOption('--lang', options.lang ?? '', 'ja, zh-Hans, zh-Hant')]),
    ...(FORMATS.includes(options.format) ? [] : [badOption('--format', options.format, FORMATS.join(', '))]),
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
  const lang = langs[0] as DocumentLang;
  const { advice, profile } = result.value;
  const { catalogue } = env.content();
  const write = (data: string, ending: string) =>
    writeJobs(
      [{ file: `${stemOf(path)}-deadlines.${ending}`, produce: async () => ({ data, issues: [] }) }],
      options.output ?? (ending === 'ics' ? undefined : '-'),
      { env, ui },
    );
  if (options.format === 'text') return write(textOf(result.value, lang, { env, ui }), 'txt');
  if (options.format === 'json') {
    const data = advice.map((one) => ({
      application: profile.applications[one.application]?.id,
      category: one.category,
      procedure: one.procedure,
      deadlines: one.deadlines.map((deadline) => {
        const { confidence, sources } = catalogue.deadlines[deadline.slug] ?? {};
        return { ...deadline, confidence, sources };
      }),
    }));
    return write(`${JSON.stringify(data, undefined, 2)}\n`, 'json');
  }
  const calendar = composeCalendar(profile, advice, catalogue, lang);
  if (calendar.events.length === 0) {
    // A calendar without an event is none: nothing is written.
    env.err(`${word('no-deadlines', ui)}\n`);
    return 0;
  }
  return write(renderCalendar(calendar), 'ics');
}

/** Deadlines of each application, one a line. */
function textOf({ advice, profile }: AdvisedCase, lang: DocumentLang, { env, ui }: CommandContext): string {
  const { catalogue } = env.content();
  const kinds = catalogue.documents.calendar;
  const lines = advice.flatMap((one) => {
    const name = catalogue.categories[one.category]?.name[lang] ?? one.category;
    const step = catalogue.vocabulary.procedures?.[one.procedure]?.[lang] ?? one.procedure;
    const head = `== ${profile.applications[one.application]?.id ?? ''} · ${name} × ${step}`;
    const found = one.deadlines.map(({ on, kind, text, missing }) => {
      const day = on === undefined ? word('open', ui) : formatDate(on);
      const open = on !== undefined && missing.length > 0 ? `（${word('depends', ui)}）` : '';
      return `  ${day}  ［${kinds?.[`kind-${kind}`]?.[lang] ?? kind}］${text[lang]}${open}`;
    });
    return [head, ...(found.length > 0 ? found : [`  ${word('no-deadlines', ui)}`]), ''];
  });
  return lines.join('\n');
}
