import { join, relative } from 'node:path';
import type { Issue } from '../../base/issue.ts';
import { DOCUMENT_LANGS, type DocumentLang, type Lang, type Text } from '../../base/locale.ts';
import type { Expression } from '../../catalogue/condition/node.ts';
import type { OfficeChange } from '../../catalogue/office-model.ts';
import type { CommandContext, ExitCode } from '../environment.ts';
import { writeOutput } from '../files.ts';
import { formatIssue } from '../issues.ts';
import { officeThere } from '../messages-files.ts';
import { badOption } from '../messages-options.ts';
import { word } from '../words.ts';

/** `riyusho office new DIR`: a commented overlay to start from. Nothing is overwritten: if one file is there, none is made. */
export async function officeNew(
  dir: string,
  options: { readonly lang?: string },
  { env, ui }: CommandContext,
): Promise<ExitCode> {
  const lang = options.lang ?? (ui === 'en' ? 'ja' : ui);
  if (!DOCUMENT_LANGS.some((known) => known === lang)) {
    env.err(`${formatIssue(badOption('--lang', lang, DOCUMENT_LANGS.join(', ')), ui)}\n`);
    return 2;
  }
  const { officeSkeleton, existingFile } = await import('../../office/index.ts');
  const files = officeSkeleton(env.content().catalogue, lang as DocumentLang);
  const there = existingFile(dir, [...files.keys()]);
  const issues: Issue[] = there === undefined ? [] : [officeThere(there)];
  for (const [name, text] of files) {
    if (issues.length > 0) break;
    const path = join(dir, name);
    issues.push(...writeOutput(path, text, true));
    if (issues.length === 0) env.err(`${path}\n`);
  }
  for (const issue of issues) env.err(`${formatIssue(issue, ui)}\n`);
  if (issues.length > 0) return 1;
  env.err(`${word('office-made', ui, { dir })}\n`);
  return 0;
}

/** `riyusho lint --office DIR`: everything that is wrong with an overlay, and what of it rests on nothing anybody has seen. */
export async function officeLint(dir: string, { env, ui }: CommandContext): Promise<ExitCode> {
  const { lintOffice, lintOfficeFonts, loadOffice, loadOfficeFonts, notNoted, readOfficeLock, withOffice } =
    await import('../../office/index.ts');
  const office = loadOffice(dir);
  const content = office.ok ? await withOffice(env.content(), office.value) : office;
  const lock = readOfficeLock(dir);
  const faces = office.ok ? loadOfficeFonts(office.value) : office;
  const issues: Issue[] = [...content.issues, ...(office.ok ? faces.issues : [])];
  if (content.ok && faces.ok) issues.push(...lintOfficeFonts(faces.value, content.value));
  if (content.ok && lock.ok)
    issues.push(...lintOffice(content.value.catalogue), ...notNoted(dir, content.value.catalogue, lock.value));
  for (const issue of issues) env.out(`${formatIssue(issue, ui)}\n`);
  if (issues.some(({ severity }) => severity === 'error')) return 1;
  env.out(`${word('lint-ok', ui, { warnings: issues.length })}\n`);
  return 0;
}

/** `riyusho office diff DIR`: what the office changed, and what of it rests on shipped content that has changed since. */
export async function officeDiff(
  dir: string,
  options: { readonly format: string; readonly accept?: boolean },
  { env, ui }: CommandContext,
): Promise<ExitCode> {
  if (!['text', 'json'].includes(options.format)) {
    env.err(`${formatIssue(badOption('--format', options.format, 'text, json'), ui)}\n`);
    return 2;
  }
  const { LOCK_FILE, loadOffice, lockText, readOfficeLock, stateOf, withOffice } = await import(
    '../../office/index.ts'
  );
  const tell = (issues: readonly Issue[]): void => {
    for (const issue of issues) env.err(`${formatIssue(issue, ui)}\n`);
  };
  const office = loadOffice(dir);
  const content = office.ok ? await withOffice(env.content(), office.value) : office;
  const lock = readOfficeLock(dir);
  // What has changed since stands with its change.
  tell([...content.issues, ...lock.issues].filter(({ code }) => code !== 'office-base-changed'));
  if (!office.ok || !content.ok || !lock.ok) return 1;
  const changes = (content.value.catalogue.office?.changes ?? []).map((change) => ({
    change,
    state: stateOf(change, lock.value),
  }));
  const { dir: root, name } = office.value;
  const lang = ui === 'en' ? 'ja' : ui;
  if (options.format === 'json') {
    const rows = changes.map(({ change: { place, ...change }, state }) => ({
      ...change,
      file: relative(root, place.file ?? ''),
      line: place.line,
      state,
    }));
    env.out(`${JSON.stringify(rows, undefined, 2)}\n`);
  } else {
    const count = (wanted: string) => changes.filter(({ state }) => state === wanted).length;
    const counts = { count: changes.length, changed: count('changed'), fresh: count('new') };
    env.out(`${word('diff-head', ui, { name: name[lang], ...counts })}\n`);
    for (const { change, state } of changes) env.out(`\n${new ChangeLines(change, state, root, ui).text()}\n`);
  }
  if (!options.accept) return 0;
  const path = join(dir, LOCK_FILE);
  const text = lockText(
    changes.map(({ change }) => change),
    env.content().catalogue.version,
    word('lock-head', lang),
  );
  const issues = writeOutput(path, text);
  tell(issues);
  if (issues.length > 0) return 1;
  env.err(`${word('diff-accepted', ui, { path })}\n`);
  return 0;
}

/** One change, in lines for a reader. */
class ChangeLines {
  private readonly change: OfficeChange;
  private readonly state: string;
  private readonly root: string;
  private readonly ui: Lang;
  private readonly lang: DocumentLang;
  constructor(change: OfficeChange, state: string, root: string, ui: Lang) {
    this.change = change;
    this.state = state;
    this.root = root;
    this.ui = ui;
    this.lang = ui === 'en' ? 'ja' : ui;
  }

  text(): string {
    const { change, ui, lang } = this;
    const { kind, table, slug, part, place, on, reason, name, official } = change;
    const where = [table, slug, part].filter((one) => one !== undefined).join(' / ');
    const at = `${relative(this.root, place.file ?? '')}:${place.line ?? 1}`;
    return [
      `[${word(`verb-${kind}`, ui)}] ${where}`,
      ...(name ? [`    ${name[lang]}`] : []),
      `    ${on}  ${reason}  (${at})`,
      ...change.fields.flatMap((field) => [
        `    ${field.name}:`,
        `      - ${this.value(field.before)}`,
        `      + ${this.value(field.after)}`,
      ]),
      ...(kind === 'hide' && official ? [`    ! ${word('diff-official', ui)}`] : []),
      ...(this.state === 'changed' ? [`    ! ${word('diff-changed', ui)}`] : []),
    ].join('\n');
  }

  /** A compiled value as a reader takes it: texts in one language, conditions as they are written. */
  private value(value: unknown): string {
    if (value === undefined) return word('diff-none', this.ui);
    if (typeof value !== 'object' || value === null) return String(value);
    if (Array.isArray(value)) return value.map((one) => this.value(one)).join(' / ');
    if ('source' in value && 'node' in value) return (value as Expression).source;
    if ('ja' in value && 'zh-Hans' in value) return (value as Text)[this.lang] ?? (value as Text).ja;
    return Object.entries(value)
      .filter(([key]) => key !== 'confidence' && key !== 'sources')
      .map(([key, one]) => `${key}: ${this.value(one)}`)
      .join(', ');
  }
}
