import { type Advice, type Grounds, letterPoints, papersIn, type Question, questionsWith } from '../../advise/index.ts';
import type { DocumentLang, Lang } from '../../base/locale.ts';
import { schemaPath } from '../../case/paths.ts';
import { fillText } from '../../catalogue/fill.ts';
import type { Catalogue } from '../../catalogue/model.ts';
import { formatDate, personName } from '../../compose/index.ts';
import type { Content } from '../../content.ts';
import { draftLetter } from '../../letter/index.ts';
import { type AdvisedCase, adviseFile, checkDay } from '../case-input.ts';
import type { CommandContext, ExitCode } from '../environment.ts';
import { formatIssue } from '../issues.ts';
import { badOption } from '../messages-options.ts';
import { type WordKey, word } from '../words.ts';

/** Options of `riyusho check` as commander gives them. */
export interface CheckCommand {
  readonly format: string;
  readonly filingOn?: string;
  readonly asOf?: string;
  readonly application?: string;
}

/** `riyusho check`: problems of the input, notices of law, requirements that are not met, missing facts ranked. */
export function check(path: string, options: CheckCommand, { env, ui }: CommandContext): ExitCode {
  const usage = [
    ...checkDay('--filing-on', options.filingOn),
    ...checkDay('--as-of', options.asOf),
    ...(['text', 'json'].includes(options.format) ? [] : [badOption('--format', options.format, 'text, json')]),
  ];
  if (usage.length > 0) {
    for (const issue of usage) env.err(`${formatIssue(issue, ui)}\n`);
    return 2;
  }
  const result = adviseFile(path, env.content(), {
    application: options.application,
    filingOn: options.filingOn,
    asOf: options.asOf ?? env.today,
  });
  if (options.format === 'json') {
    env.out(
      `${JSON.stringify({ issues: result.issues, applications: result.ok ? result.value.advice : [] }, undefined, 2)}\n`,
    );
    return result.ok ? 0 : 1;
  }
  for (const issue of result.issues) env.out(`${formatIssue(issue, ui)}\n`);
  if (!result.ok) return 1;
  env.out(result.value.advice.map((advice) => new Report(result.value, advice, env.content(), ui).text()).join('\n'));
  return 0;
}

class Report {
  private readonly input: AdvisedCase;
  private readonly advice: Advice;
  private readonly content: Content;
  private readonly catalogue: Catalogue;
  private readonly ui: Lang;
  /** Content is written in the languages of documents; English readers get the Japanese of the law. */
  private readonly lang: DocumentLang;
  constructor(input: AdvisedCase, advice: Advice, content: Content, ui: Lang) {
    this.input = input;
    this.advice = advice;
    this.content = content;
    this.catalogue = content.catalogue;
    this.ui = ui;
    this.lang = ui === 'en' ? 'ja' : ui;
  }

  text(): string {
    const { advice, catalogue, lang } = this;
    const name = catalogue.categories[advice.category]?.name[lang] ?? advice.category;
    const step = catalogue.vocabulary.procedures?.[advice.procedure]?.[lang] ?? advice.procedure;
    const who = advice.applicant === undefined ? '?' : this.person(advice.applicant);
    const certain = advice.rows.filter((row) => row.state === 'certain').length;
    const filing = advice.filingOn === undefined ? this.word('filing-unknown') : formatDate(advice.filingOn);
    return [
      `== ${who} · ${name} × ${step} · ${filing}`,
      this.word('rows', { certain, open: advice.rows.length - certain }),
      this.fee(),
      ...this.section(
        'alerts',
        advice.alerts.map((alert) => this.alert(alert)),
      ),
      ...this.section('impossible', this.contradictions('impossible')),
      ...this.section('explain', this.contradictions('explain')),
      ...this.section('hidden', this.hidden()),
      ...this.section('expired', this.expired()),
      ...this.section(
        'deadlines',
        advice.deadlines.map(
          (one) => `${one.on === undefined ? this.word('open') : formatDate(one.on)}  ${one.text[lang]}`,
        ),
      ),
      ...this.section(
        'notices',
        advice.notices.map((one) => `${one.text[lang]}${one.state === 'open' ? `（${this.word('depends')}）` : ''}`),
      ),
      ...this.section('not-met', this.requirements('not-met')),
      ...this.section('requirements-open', this.requirements('open')),
      ...this.section('weak-points', this.weakPoints('certain')),
      ...this.section('weak-points-open', this.weakPoints('open')),
      ...this.section('outcomes', this.outcomes()),
      ...this.section(
        'questions',
        this.questions().map((question, i) => this.question(question, i + 1)),
        false,
      ),
      '',
    ]
      .filter((line) => line !== undefined)
      .join('\n');
  }

  private person(id: string): string {
    return personName(this.input.profile, id, this.catalogue, this.lang);
  }

  private alert({ kind, date }: Advice['alerts'][number]): string {
    const text = this.catalogue.documents.checklist?.[`alert-${kind}`];
    return text ? fillText(text[this.lang], () => formatDate(date)) : kind;
  }

  /** What cannot be true together, or has to be explained: what does not fit, where it stands, what to do. */
  private contradictions(kind: 'impossible' | 'explain'): string[] {
    const { lang } = this;
    return this.advice.contradictions
      .filter((one) => one.kind === kind)
      .map((one) => {
        const quote = one.quote === undefined ? '' : `「${one.quote}」`;
        const open = one.state === 'open' ? `（${this.word('to-ask')}）` : '';
        const places = one.paths.map((path) => `\n      ${this.place(path)}`);
        const asked = one.missing.slice(0, 2).map((path) => `\n      ? ${this.ask(path)}  ${path}`);
        return `${one.text[lang]}${quote}${open}${places.join('')}${asked.join('')}\n      → ${one.todo[lang]}`;
      });
  }

  /** A path with the line of the file on which it, or what holds it, stands. */
  private place(path: string): string {
    const line = this.input.read.locate(path)?.line;
    return line === undefined ? path : `${path}:${line}`;
  }

  /** Papers of the authority's own list that the office does not ask for. */
  private hidden(): string[] {
    return this.advice.hidden
      .filter(({ level, confidence }) => level !== 'customary' && ['official', 'agreed'].includes(confidence))
      .map((row) => {
        const names = papersIn(row.papers).map((slug) => this.catalogue.evidence[slug]?.name.ja ?? slug);
        return `${names.join('・')}  (${row.id})  ${row.office?.reason ?? ''}`;
      });
  }

  /** Collected papers that will be too old on the day of filing. */
  private expired(): string[] {
    return this.advice.rows
      .filter((row) => row.collection.state === 'expired')
      .map((row) => {
        const names = papersIn(row.papers).map((slug) => this.catalogue.evidence[slug]?.name.ja ?? slug);
        return `${names.join('・')}  (${row.id})  ${formatDate(row.collection.usableTo ?? '')}`;
      });
  }

  private word(key: WordKey, values: Readonly<Record<string, string | number>> = {}): string {
    return word(key, this.ui, values);
  }

  private section(key: WordKey, lines: readonly string[], bullets = true): string[] {
    return lines.length === 0 ? [] : ['', this.word(key), ...lines.map((line) => `  ${bullets ? '· ' : ''}${line}`)];
  }

  private fee(): string | undefined {
    const { fee } = this.advice;
    if (!fee) return undefined;
    const yen = (amount: number) => amount.toLocaleString('en-US');
    return this.word('fee', { yen: fee.min === fee.max ? yen(fee.max) : `${yen(fee.min)}–${yen(fee.max)}` });
  }

  private requirements(state: 'not-met' | 'open'): string[] {
    return this.advice.requirements
      .filter((one) => one.state === state)
      .map((one) => {
        const advice = one.advice && state === 'not-met' ? `\n      → ${one.advice[this.lang]}` : '';
        const asked = one.missing.slice(0, 2).map((path) => `\n      ? ${this.ask(path)}  ${path}`);
        return `${one.text[this.lang]}${this.grounds(one)}${asked.join('')}${advice}`;
      });
  }

  /** Weak points: what is said to each, what that asks for, and the papers; of open ones what decides. */
  private weakPoints(state: 'certain' | 'open'): string[] {
    const { catalogue, lang } = this;
    return this.advice.weakPoints
      .filter((one) => one.state === state)
      .map((one) => {
        const head = `${one.text[lang]}${this.grounds(one)}`;
        const ask = (path: string) => `      ? ${this.ask(path)}  ${path}`;
        if (state === 'open') return [head, ...one.missing.slice(0, 2).map(ask)].join('\n');
        const papers = one.answers.map((slug) => catalogue.evidence[slug]?.name[lang] ?? slug).join('、');
        return [
          head,
          ...one.address.map(({ text }) => `      → ${text[lang]}`),
          ...[...new Set(one.address.flatMap(({ missing }) => missing))].map(ask),
          ...(papers === '' ? [] : [`      □ ${papers}`]),
        ].join('\n');
      });
  }

  /** On what a finding rests, in brackets. */
  private grounds({ kind, thumb, confidence }: Grounds): string {
    const how = confidence === 'official' ? '' : this.word(`confidence-${confidence}`);
    return `（${this.word(thumb ? 'kind-thumb' : `kind-${kind}`)}${how}）`;
  }

  /** Where the case leads beside what was asked for: the way, where it goes, the papers to bring first. */
  private outcomes(): string[] {
    const { catalogue, lang } = this;
    return this.advice.outcomes.map((one) => {
      const entry = catalogue.outcomes[one.slug];
      const leads = (entry?.leads ?? []).map(({ category, procedure }) => {
        const name = catalogue.categories[category]?.name[lang] ?? category;
        return `${name} × ${catalogue.vocabulary.procedures?.[procedure]?.[lang] ?? procedure}`;
      });
      const to = [...leads, ...(one.beyond ? [one.beyond[lang]] : [])].join(' / ');
      const papers = (entry?.papers ?? []).map((slug) => catalogue.evidence[slug]?.name[lang] ?? slug).join('、');
      return [
        `${one.text[lang]}${one.state === 'open' ? `（${this.word('depends')}）` : ''}`,
        ...(to === '' ? [] : [`      → ${to}`]),
        ...(papers === '' ? [] : [`      □ ${papers}`]),
      ].join('\n');
    });
  }

  /** The question for a profile path. */
  private ask(path: string): string {
    const id = /^people\.([^.[]+)/.exec(path)?.[1];
    const person = id === undefined ? '' : this.person(id);
    const words = this.catalogue.labels[schemaPath(path) ?? ''];
    return words?.question[this.lang].replaceAll(/\{\{\s*person\s*\}\}/g, person) ?? path;
  }

  /** All that is open: for the list, for the rest of the advice, and for the letter. */
  private questions(): readonly Question[] {
    const { advice, input } = this;
    const letter = draftLetter(input.profile, advice, this.content);
    return questionsWith(advice, letterPoints(letter?.questions ?? []), input.read.present);
  }

  private question(question: Question, number: number): string {
    const text = this.ask(question.path);
    const more = question.kind === 'complete' ? ` ${this.word('complete')}` : '';
    return `${number}. ${text}${more}\n     ${this.place(question.path)} · ${this.word('settles', { count: question.rows.length, points: question.points.length })}`;
  }
}
