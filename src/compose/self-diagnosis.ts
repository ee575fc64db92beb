import type { Advice, RequirementAdvice, Triage } from '../advise/index.ts';
import { isOfficial } from '../advise/index.ts';
import type { DocumentLang } from '../base/locale.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import { fillText } from '../catalogue/fill.ts';
import type { Catalogue, Requirement } from '../catalogue/model.ts';
import type { Block, Cell, Document, Row, Run } from '../doc/blocks.ts';
import { ComposeContext } from './context.ts';
import { formatDate } from './format.ts';
import { isInPerson, withoutInPerson } from './in-person.ts';
import { reviewedBy } from './review.ts';

/** Facts and papers named beside an item. */
const NAMED = 3;

/** How a self-diagnosis is wanted. */
export interface SelfDiagnosisOptions {
  readonly lang: DocumentLang;
  /** What other routes look like, if somebody has looked. */
  readonly triage?: Triage;
}

/** True if the content asks something of an application in the self-diagnosis. */
export function hasSelfDiagnosis({ category }: Pick<Advice, 'category'>, catalogue: Catalogue): boolean {
  return Object.values(catalogue.requirements).some(
    ({ group, applications }) => group !== undefined && applications.includes(category),
  );
}

/**
 * The self-diagnosis for permanent residence: yes, no or unknown per item, and what to mend. The items of the authority's own
 * self-check, what else is published, and rules of thumb stand in parts of their own, so that nobody takes one for the other.
 */
export function composeSelfDiagnosis(
  profile: CaseProfile,
  whole: Advice,
  catalogue: Catalogue,
  { lang, triage }: SelfDiagnosisOptions,
): Document {
  const advice = withoutInPerson(whole, catalogue);
  const context = new ComposeContext(profile, advice, catalogue, lang, 'self-diagnosis');
  return new SelfDiagnosis(context).document(triage);
}

class SelfDiagnosis {
  private readonly context: ComposeContext;
  constructor(context: ComposeContext) {
    this.context = context;
  }

  document(triage: Triage | undefined): Document {
    const { words, lang, profile } = this.context;
    const items = this.items();
    const checked = this.version === undefined ? [] : items.filter(({ slug }) => this.rule(slug)?.selfCheck);
    const official = items.filter((one) => isOfficial(one) && !checked.includes(one));
    const thumb = items.filter((one) => !isOfficial(one));
    return {
      title: words.say('title'),
      lang,
      style: 'sheet',
      blocks: [
        {
          kind: 'title',
          runs: [words.run('title')],
          ...(reviewedBy(profile) ? {} : { subtitle: [words.run('draft')] }),
        },
        this.head(triage, [...checked, ...official]),
        this.line([words.run('promise')]),
        ...(this.version === undefined
          ? [this.line([words.run('no-version', { small: true })])]
          : this.part(words.say('part-check', { version: this.version }), checked)),
        ...this.part(words.say('part-official'), official),
        ...this.part(words.say('part-thumb'), thumb),
        ...this.coming(),
      ],
      footer: [words.run('footer', { small: true, muted: true })],
    };
  }

  /** The version of the authority's sheet for this route; undefined if none is known. */
  private get version(): string | undefined {
    const { words, advice, catalogue } = this.context;
    const key = `version-${advice.category}`;
    return catalogue.documents['self-diagnosis']?.[key] ? words.say(key) : undefined;
  }

  /** What is in force on the day of filing, in the order of the groups. */
  private items(): RequirementAdvice[] {
    const order = Object.keys(this.context.catalogue.vocabulary['self-diagnosis-groups'] ?? {});
    const place = (slug: string) => order.indexOf(this.rule(slug)?.group ?? '');
    return this.context.advice.requirements
      .filter(({ slug }) => this.rule(slug)?.group !== undefined)
      .sort((a, b) => place(a.slug) - place(b.slug));
  }

  private head(triage: Triage | undefined, official: readonly RequirementAdvice[]): Block {
    const { words, advice, catalogue } = this.context;
    const category = catalogue.categories[advice.category];
    const item = (key: string, value: readonly Run[]) => ({ key: [words.run(key)], value });
    const named = advice.applicant !== undefined && this.context.named(advice.applicant);
    const count = (state: RequirementAdvice['state']) => official.filter((one) => one.state === state).length;
    const counts = { yes: count('met'), no: count('not-met'), open: count('open') };
    return {
      kind: 'key-values',
      items: [
        item('person', [
          named ? words.japanese(this.context.person(advice.applicant ?? ''), { bold: true }) : words.run('unnamed'),
        ]),
        item('route', [words.text(category ? this.context.say(category.name) : advice.category, { bold: true })]),
        item('filing', [
          advice.filingOn === undefined ? words.run('filing-unknown') : words.text(formatDate(advice.filingOn)),
        ]),
        item('made-on', [words.text(formatDate(advice.asOf))]),
        item('result', [words.run('result-counts', { bold: true }, counts)]),
        ...this.routes(triage).map((text) => item('routes', [words.text(text)])),
      ],
    };
  }

  /** Other routes of the same status, open ones and undecided ones. */
  private routes(triage: Triage | undefined): string[] {
    const { words, advice, catalogue } = this.context;
    const status = catalogue.categories[advice.category]?.status;
    const names = (state: string) =>
      [
        ...new Set(
          (triage?.entries ?? [])
            .filter((one) => one.state === state && !one.remote && one.category !== advice.category)
            .flatMap(({ category }) => {
              const found = catalogue.categories[category];
              return found && found.status === status ? [this.context.say(found.short ?? found.name)] : [];
            }),
        ),
      ].join(words.say('list-separator'));
    const [open, undecided] = [names('open'), names('undecided')];
    const told = [
      ...(open === '' ? [] : [words.say('routes-open', { ways: open })]),
      ...(undecided === '' ? [] : [words.say('routes-undecided', { ways: undecided })]),
    ];
    return told.length === 0 ? [] : [told.join('　')];
  }

  private part(title: string, items: readonly RequirementAdvice[]): Block[] {
    if (items.length === 0) return [];
    const { words } = this.context;
    const header = (key: string): Cell => this.cell([words.run(key, { bold: true, small: true })]);
    const rows: Row[] = [];
    let group: string | undefined;
    for (const item of items) {
      const own = this.rule(item.slug)?.group;
      if (own !== undefined && own !== group)
        rows.push({
          band: true,
          cells: [
            {
              span: 5,
              blocks: [
                this.line([
                  words.text(this.context.vocabulary('self-diagnosis-groups', own), { bold: true, small: true }),
                ]),
              ],
            },
          ],
        });
      group = own;
      rows.push(this.row(item));
    }
    return [
      { kind: 'heading', level: 1, runs: [words.text(title)] },
      {
        kind: 'table',
        rules: 'rows',
        summary: title,
        columns: [
          { share: 44 },
          { share: 6, align: 'center' },
          { share: 7, align: 'center' },
          { share: 6, align: 'center' },
          { share: 37 },
        ],
        header: [{ cells: ['column-item', 'column-yes', 'column-no', 'column-open', 'column-mend'].map(header) }],
        rows,
      },
    ];
  }

  private row(item: RequirementAdvice): Row {
    const { words } = this.context;
    const box = (is: boolean): Cell => ({
      blocks: [{ kind: 'paragraph', align: 'center', runs: [{ kind: 'box', state: is ? 'done' : 'open' }] }],
    });
    return {
      cells: [
        this.cell([words.text(this.context.say(item.text), { bold: item.state === 'not-met' })]),
        box(item.state === 'met'),
        box(item.state === 'not-met'),
        box(item.state === 'open'),
        this.cell(...this.mend(item).map((text) => [words.text(text, { small: true })])),
      ],
    };
  }

  /** What to mend if it is not so, what to find out if nobody knows, what shows it if it is. */
  private mend({ slug, state, advice, missing }: RequirementAdvice): string[] {
    const { words, catalogue } = this.context;
    if (state === 'not-met') return advice ? [this.context.say(advice)] : [];
    if (state === 'open') {
      const facts = [
        ...new Set(missing.filter((path) => !isInPerson(path, catalogue)).map((path) => this.factOf(path))),
      ];
      const named = facts.slice(0, NAMED).join(words.say('list-separator'));
      const shown = facts.length > NAMED ? words.say('and-more', { facts: named }) : named;
      return facts.length === 0 ? [] : [words.say('to-check', { facts: shown })];
    }
    // What explains a failing shows nothing where there is none.
    const papers = (this.rule(slug)?.answers ?? [])
      .flatMap((one) => catalogue.evidence[one] ?? [])
      .filter(({ group }) => group !== 'reason')
      .slice(0, NAMED);
    const names = papers.map(({ name }) => this.context.say(name)).join(words.say('list-separator'));
    return names === '' ? [] : [words.say('shown-by', { papers: names })];
  }

  private factOf(path: string): string {
    const id = /^people\.([^.[]+)/.exec(path)?.[1];
    const whose = id === undefined || id === this.context.advice.applicant ? '' : `${this.context.person(id)}：`;
    return whose + this.context.label(path);
  }

  /** What is asked of later applications only, with a box to tick by hand. */
  private coming(): Block[] {
    const { words, advice, catalogue } = this.context;
    const day = advice.filingOn ?? advice.asOf;
    const later = Object.values(catalogue.requirements).filter(
      ({ group, applications, from, on }) =>
        group !== undefined &&
        applications.includes(advice.category) &&
        from !== undefined &&
        from > day &&
        (on ?? 'filing') === 'filing',
    );
    if (later.length === 0) return [];
    const dates = [...new Set(later.map(({ from = '' }) => from))].sort();
    return [
      { kind: 'heading', level: 1, runs: [words.run('part-coming')] },
      ...dates.flatMap((date): Block[] => [
        this.line([words.run('from-date', { bold: true }, { date: formatDate(date) })]),
        {
          kind: 'list',
          marker: 'box',
          items: later
            .filter(({ from }) => from === date)
            .map((one) => [this.line([words.text(this.textOf(one), { small: true })])]),
        },
      ]),
    ];
  }

  /** A text with the numbers of the day on which it begins to hold. */
  private textOf({ text, from = '' }: Requirement): string {
    const value = (slug: string) => {
      const values = this.context.catalogue.parameters[slug]?.values ?? [];
      const then = values.find((one) => (one.from ?? '') <= from && (one.to ?? '9') >= from) ?? values.at(-1);
      return then?.value.toLocaleString('en-US') ?? '…';
    };
    return fillText(this.context.say(text), (kind, slug) => (kind === 'param' ? value(slug) : undefined));
  }

  private rule(slug: string): Requirement | undefined {
    return this.context.catalogue.requirements[slug];
  }

  private line(runs: readonly Run[]): Block {
    return { kind: 'paragraph', align: 'start', runs };
  }

  private cell(...lines: readonly (readonly Run[])[]): Cell {
    return { blocks: lines.map((runs) => this.line(runs)) };
  }
}
