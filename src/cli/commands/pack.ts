import { basename, resolve } from 'node:path';
import type { Issue } from '../../base/issue.ts';
import { DOCUMENT_LANGS, type DocumentLang } from '../../base/locale.ts';
import type { Catalogue } from '../../catalogue/model.ts';
import { type Packed, type PackFormat, packCase } from '../../pack/index.ts';
import { megabytes, megabytesLeft, notOfCase, reportIssues, tooLarge } from '../../pack/messages-report.ts';
import { PRINTERS } from '../../print.ts';
import { adviseFile, checkDay } from '../case-input.ts';
import type { CommandContext, ExitCode } from '../environment.ts';
import { STDIN } from '../files.ts';
import { formatIssue } from '../issues.ts';
import { noLetter } from '../messages-letter.ts';
import { badChoice, badOption } from '../messages-options.ts';
import { tellMissing } from '../missing.ts';
import { stemOf } from '../output.ts';
import { word } from '../words.ts';

/** Options of `riyusho pack` as commander gives them. */
export interface PackCommand {
  readonly application?: string;
  readonly lang?: string;
  readonly memoLang?: string;
  readonly formats?: string;
  readonly only?: string;
  readonly filingOn?: string;
  readonly asOf?: string;
  readonly output?: string;
  readonly zip?: boolean;
  readonly final?: boolean;
}

/** `riyusho pack`: everything one case needs, in folders by addressee; what the office edited is never overwritten. */
export async function pack(path: string, options: PackCommand, { env, ui }: CommandContext): Promise<ExitCode> {
  const tell = (issues: readonly Issue[]): void => {
    for (const issue of issues) env.err(`${formatIssue(issue, ui)}\n`);
  };
  const content = env.content();
  const usage = usageProblems(options, content.catalogue);
  if (usage.length > 0) {
    tell(usage);
    return 2;
  }
  const { application, filingOn, asOf = env.today } = options;
  const result = adviseFile(path, content, { application, filingOn, asOf });
  tell(result.issues);
  if (!result.ok) return 1;
  const { profile, read, bytes } = result.value;
  const defaults = content.catalogue.office?.office.defaults;
  const target = options.output ?? `${stemOf(path)}-pack`;
  const packed = await packCase({
    target,
    file: { name: path === STDIN ? 'case.yaml' : basename(path), bytes },
    profile,
    present: read.present,
    content,
    fonts: env.fonts(),
    asOf,
    filingOn,
    application,
    program: env.version,
    langs: listOf(options.lang) as DocumentLang[] | undefined,
    memoLangs: listOf(options.memoLang) as DocumentLang[] | undefined,
    formats: (listOf(options.formats) ?? defaults?.formats) as PackFormat[] | undefined,
    only: listOf(options.only),
    final: options.final,
    zip: options.zip ? `${resolve(target)}.zip` : undefined,
    progress: (file) => env.err(`  ${file}\n`),
  });
  tell(packed.issues);
  if (!packed.ok) return 1;
  tell(tellMissing(packed.value.missing, read));
  tell(
    packed.value.withoutLetter.map((one) => ({
      ...noLetter(one, content.catalogue),
      severity: 'warning' as const,
    })),
  );
  tell(packed.value.without.map(notOfCase));
  tell(reportIssues(packed.value));
  tell(packed.value.sizes.filter(({ bytes, limit }) => bytes > limit).map(tooLarge));
  for (const one of packed.value.sizes) {
    const values = {
      path: one.path,
      size: megabytes(one.bytes),
      limit: megabytes(one.limit),
      left: megabytesLeft(one),
    };
    env.err(`${word('pack-size', ui, values)}\n`);
  }
  env.err(`${target}　${word('pack-made', ui, counts(packed.value))}\n`);
  return 0;
}

function counts({ written, unchanged, edited, added }: Packed): Readonly<Record<string, number>> {
  return { written: written.length, unchanged: unchanged.length, edited: edited.length, added: added.length };
}

function listOf(value: string | undefined): string[] | undefined {
  return value
    ?.split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function usageProblems(options: PackCommand, { pack: { documents }, papers }: Catalogue): readonly Issue[] {
  const kinds = Object.values(documents).map(({ kind }) => kind);
  const among = (option: string, value: string | undefined, wanted: readonly string[]): Issue[] => {
    const list = listOf(value);
    if (list?.length === 0) return [badOption(option, value ?? '', wanted.join(', '))];
    return (list ?? []).filter((one) => !wanted.includes(one)).map((one) => badChoice(option, one, wanted));
  };
  return [
    ...among('--lang', options.lang, DOCUMENT_LANGS),
    ...among('--memo-lang', options.memoLang, DOCUMENT_LANGS),
    ...among('--formats', options.formats, Object.keys(PRINTERS)),
    ...among('--only', options.only, [...new Set([...Object.keys(documents), ...kinds, ...Object.keys(papers)])]),
    ...(options.output === '-' || options.output === '' ? [badOption('--output', options.output, 'DIR')] : []),
    ...checkDay('--filing-on', options.filingOn),
    ...checkDay('--as-of', options.asOf),
  ];
}
