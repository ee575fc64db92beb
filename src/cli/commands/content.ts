import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { COVERED, sweep } from '../../advise/index.ts';
import type { Issue } from '../../base/issue.ts';
import { DOCUMENT_LANGS, type DocumentLang, type Text } from '../../base/locale.ts';
import { caseJsonSchema } from '../../case/json-schema.ts';
import { caseSkeleton, composeChecklist } from '../../compose/index.ts';
import type { Content } from '../../content.ts';
import { noOffer } from '../case-input.ts';
import type { CommandContext, ExitCode } from '../environment.ts';
import { writeOutput } from '../files.ts';
import { formatIssue } from '../issues.ts';
import { notSaid } from '../messages.ts';
import { cannotRead } from '../messages-files.ts';
import { badOption } from '../messages-options.ts';
import { isFolder } from '../output.ts';
import { word } from '../words.ts';

/** `riyusho new`: a commented profile to fill in, to a new file or to standard output. */
export function newCase(
  category: string,
  procedure: string,
  options: { readonly output?: string; readonly lang?: string },
  { env, ui }: CommandContext,
): ExitCode {
  const { catalogue } = env.content();
  const lang = options.lang ?? (ui === 'en' ? 'ja' : ui);
  if (!['ja', 'zh-Hans', 'zh-Hant'].includes(lang)) {
    env.err(`${formatIssue(badOption('--lang', lang, 'ja, zh-Hans, zh-Hant'), ui)}\n`);
    return 2;
  }
  const text = caseSkeleton(catalogue, category, procedure, lang as DocumentLang);
  if (text === undefined) {
    env.err(`${formatIssue(noOffer(env.content(), category, procedure), ui)}\n`);
    return 2;
  }
  if (options.output === undefined || options.output === '-') {
    env.out(text);
    return 0;
  }
  const target = isFolder(options.output) ? join(options.output, `${category}-${procedure}.yaml`) : options.output;
  const issues = writeOutput(target, text, true);
  for (const issue of issues) env.err(`${formatIssue(issue, ui)}\n`);
  if (issues.length === 0) env.err(`${target}\n`);
  return issues.length === 0 ? 0 : 1;
}

/** `riyusho categories`: what is offered and what does not exist, one line each. */
export function categories(options: { readonly format: string }, { env, ui }: CommandContext): ExitCode {
  if (!['text', 'json'].includes(options.format)) {
    env.err(`${formatIssue(badOption('--format', options.format, 'text, json'), ui)}\n`);
    return 2;
  }
  const { catalogue } = env.content();
  const lang = ui === 'en' ? 'ja' : ui;
  const rows = Object.values(catalogue.categories).flatMap((category) => {
    const row = (procedure: string, coverage: string, note: Text | undefined) => ({
      category: category.slug,
      procedure,
      coverage,
      name: `${category.name[lang]} × ${catalogue.vocabulary.procedures?.[procedure]?.[lang] ?? procedure}`,
      ...(note ? { note: note[lang] } : {}),
    });
    return [
      ...Object.entries(category.procedures).map(([procedure, { coverage, note }]) => row(procedure, coverage, note)),
      ...Object.entries(category.notOffered).map(([procedure, { why, unread }]) =>
        row(procedure, unread ? 'unread' : 'not-offered', why),
      ),
    ];
  });
  if (options.format === 'json') env.out(`${JSON.stringify(rows, undefined, 2)}\n`);
  else
    for (const row of rows)
      env.out(
        `${row.category} ${row.procedure}  [${row.coverage}]  ${row.name}${row.note === undefined ? '' : `  ${row.note}`}\n`,
      );
  return 0;
}

/** `riyusho schema`: the JSON Schema of the case file. */
export function schema({ env }: CommandContext): ExitCode {
  const { catalogue } = env.content();
  const words = (lang: 'ja' | 'zh-Hans') =>
    Object.fromEntries(
      Object.entries(catalogue.labels).map(([path, { label, question }]) => [
        path,
        { label: label[lang], question: question[lang] },
      ]),
    );
  env.out(
    `${JSON.stringify(caseJsonSchema(catalogue.vocabulary, { ja: words('ja'), 'zh-Hans': words('zh-Hans') }), undefined, 2)}\n`,
  );
  return 0;
}

/** `riyusho lint`: checks a content folder, the shipped one if none is named, and sweeps its lists over the years. */
export async function lint(
  options: { readonly templates?: string; readonly office?: string; readonly quick?: boolean },
  context: CommandContext,
): Promise<ExitCode> {
  const { env, ui } = context;
  if (options.office !== undefined) return (await import('./office.ts')).officeLint(options.office, context);
  const [{ compileContent }, { createToTraditional }] = await Promise.all([
    import('../../compile.ts'),
    import('../../catalogue/traditional.ts'),
  ]);
  const folder = options.templates ?? env.templates();
  if (!isFolder(folder)) {
    env.err(`${formatIssue(cannotRead(folder, existsSync(folder) ? 'ENOTDIR' : 'ENOENT'), ui)}\n`);
    return 1;
  }
  const result = compileContent(folder, createToTraditional(), env.today);
  const swept = result.ok && !options.quick ? sweepContent(result.value) : { issues: [], lists: 0, outcomes: 0 };
  const issues = [...result.issues, ...swept.issues];
  for (const issue of issues) env.out(`${formatIssue(issue, ui)}\n`);
  if (issues.some(({ severity }) => severity === 'error')) return 1;
  const { from, to } = COVERED;
  if (!options.quick)
    env.out(`${word('lint-swept', ui, { from, to, lists: swept.lists, outcomes: swept.outcomes })}\n`);
  env.out(`${word('lint-ok', ui, { warnings: issues.length })}\n`);
  return 0;
}

/** Takes every list through all days that matter and prints each outcome in every language. Issue: `sweep-text`. */
function sweepContent(content: Content): { issues: readonly Issue[]; lists: number; outcomes: number } {
  const { issues, outcomes } = sweep(content);
  const unsaid = outcomes.flatMap(({ profile, advice }) =>
    DOCUMENT_LANGS.flatMap((lang): Issue[] => {
      const name = `${advice.category} ${advice.procedure} (${advice.asOf}, ${lang})`;
      try {
        const { blocks } = composeChecklist(profile, advice, content.catalogue, { lang, consultation: true });
        const text = JSON.stringify(blocks);
        const open = /\{\{|\bundefined\b/.exec(text);
        return open ? [notSaid(name, text.slice(Math.max(0, open.index - 20), open.index + 20))] : [];
      } catch (error) {
        return [notSaid(name, error instanceof Error ? error.message : String(error))];
      }
    }),
  );
  const lists = new Set(outcomes.map(({ advice }) => `${advice.category} ${advice.procedure}`)).size;
  return { issues: [...issues, ...unsaid], lists, outcomes: outcomes.length };
}
