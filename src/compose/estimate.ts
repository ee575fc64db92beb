import { type Advice, filingOffice } from '../advise/index.ts';
import type { DocumentLang } from '../base/locale.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { OfficeFee } from '../catalogue/office-model.ts';
import type { Block, Cell, Column, Document, Row, Run } from '../doc/blocks.ts';
import { ComposeContext } from './context.ts';
import { formatDate, formatNumber, formatPeriod } from './format.ts';
import { withoutInPerson } from './in-person.ts';
import { letterhead } from './letterhead.ts';
import { Words } from './words.ts';

const COLUMNS: readonly Column[] = [{ share: 44 }, { share: 22, align: 'end' }, { share: 34 }];

/** An amount in yen, or a range. */
interface Range {
  readonly min: number;
  readonly max: number;
}

/**
 * 見積書 of one application: the office's own fees, the official fee, the certificates, and what is not in them. What is
 * not known stands as to be confirmed and makes the total a range, or is named beside it; it never counts as nothing.
 * Undefined without an office that has a table of fees, or if none of them is for this application.
 */
export function composeEstimate(
  profile: CaseProfile,
  advice: Advice,
  catalogue: Catalogue,
  lang: DocumentLang,
): Document | undefined {
  const fees = catalogue.office?.fees ?? [];
  if (fees.length === 0 || advice.officeFees.length === 0) return undefined;
  const told = withoutInPerson(advice, catalogue);
  return new Estimate(new ComposeContext(profile, told, catalogue, lang, 'estimate'), fees).document();
}

/**
 * The table of the estimate for a paper that shows it: the office's own fees, or empty rows for them if it has no table for
 * this application; the official fee and the certificates, which are known without an office.
 */
export function estimateTable({ profile, advice, catalogue, lang }: ComposeContext): Block {
  const told = withoutInPerson(advice, catalogue);
  return new Estimate(
    new ComposeContext(profile, told, catalogue, lang, 'estimate'),
    catalogue.office?.fees ?? [],
  ).short();
}

/** Empty rows for the fees of an office that has no table of them. */
const PEN_ROWS = 2;

class Estimate {
  private readonly context: ComposeContext;
  private readonly fees: readonly (readonly [OfficeFee, Advice['officeFees'][number]])[];
  private readonly checklist: Words;
  constructor(context: ComposeContext, fees: readonly OfficeFee[]) {
    this.context = context;
    this.checklist = new Words(context.catalogue, 'checklist', context.lang);
    this.fees = context.advice.officeFees.flatMap((one) => {
      const fee = fees.find(({ id }) => id === one.id);
      return fee ? [[fee, one] as const] : [];
    });
  }

  document(): Document {
    const { context } = this;
    const { words, lang } = context;
    const asked = this.asked();
    const optional = this.fees.filter(([fee]) => fee.optional);
    const head = letterhead(context, 'estimate');
    const rows = [...this.rows(), this.totalRow(asked)];
    return {
      title: words.say('title'),
      lang,
      style: 'sheet',
      ...head.fields,
      blocks: [
        ...head.blocks,
        { kind: 'title', runs: [words.run('title')], subtitle: [words.run('subtitle')] },
        this.about(),
        ...this.table('section-estimate', rows),
        ...(optional.length === 0
          ? []
          : this.table(
              'section-optional',
              optional.map(([fee, one]) => this.feeRow(fee, one.missing)),
            )),
        ...this.notes(),
      ],
      footer: [words.run('footer', { small: true, muted: true })],
    };
  }

  /** What is to be paid, without a heading; the sum only where the office's own fees are known. */
  short(): Block {
    const asked = this.asked();
    const pen: Row = { cells: COLUMNS.map(() => ({ blocks: [{ kind: 'space', lines: 1 }] })) };
    const own = asked.length === 0 ? Array.from({ length: PEN_ROWS }, () => pen) : [];
    return this.grid('section-estimate', [
      ...own,
      ...this.rows(),
      ...(asked.length === 0 ? [] : [this.totalRow(asked)]),
    ]);
  }

  private asked(): Estimate['fees'] {
    return this.fees.filter(([fee]) => !fee.optional);
  }

  private rows(): Row[] {
    return [
      ...this.asked().map(([fee, one]) => this.feeRow(fee, one.missing)),
      ...this.officialRow(),
      this.certificateRow(),
      ...this.postageRow(),
    ];
  }

  private about(): Block {
    const { context } = this;
    const { words, advice, catalogue, office } = context;
    const item = (key: string, value: Run[]) => ({ key: [words.run(key)], value });
    const category = catalogue.categories[advice.category];
    const application = context.vocabulary('procedures', advice.procedure);
    const found = filingOffice(advice, catalogue);
    const who =
      advice.applicant !== undefined && context.named(advice.applicant) ? context.person(advice.applicant) : undefined;
    return {
      kind: 'key-values',
      items: [
        item('client', [
          who === undefined
            ? words.run('to-confirm')
            : words.japanese(words.say('client-name', { name: who }), { bold: true }),
        ]),
        item('application', [
          words.text(
            category ? words.say('application-of', { application, category: context.say(category.name) }) : application,
          ),
        ]),
        ...(found ? [item('filed-with', [words.text(context.say(found.office.name))])] : []),
        item('date', [words.text(formatDate(advice.asOf))]),
        ...(office ? [item('made-by', [words.text(office.name[context.lang])])] : []),
      ],
    };
  }

  /** A fee of the office; what hangs on an open fact says on which. */
  private feeRow(fee: OfficeFee, missing: readonly string[]): Row {
    const { context } = this;
    const { words } = context;
    const elsewhere = fee.per === 'case' && context.advice.application > 0;
    const amount = elsewhere
      ? words.say('in-other')
      : words.say('yen', { yen: formatNumber(fee.yen * this.units(fee)) });
    const facts = [...new Set(missing.map((path) => context.label(path)))].join(words.say('separator'));
    return this.row(context.say(fee.name), amount, [
      words.say(`tax-${fee.tax}`),
      words.say(`per-${fee.per ?? 'application'}`),
      ...(fee.condition ? [words.say('if', { condition: context.say(fee.condition) })] : []),
      ...(facts === '' ? [] : [words.say('to-confirm-fact', { facts })]),
      ...(fee.note ? [context.say(fee.note)] : []),
    ]);
  }

  /** How many units of a fee there are: of papers, those that have to be had for money; on demand the price of one. */
  private units(fee: OfficeFee): number {
    return fee.per === 'paper' && !fee.optional ? this.context.advice.certificates.papers : 1;
  }

  private officialRow(): Row[] {
    const { context, checklist } = this;
    const { words, advice, catalogue } = context;
    const { fee } = advice;
    if (!fee)
      return [this.row(words.say('official-fee'), words.say('to-confirm'), [words.say('official-not-in-content')])];
    const name = Object.hasOwn(catalogue.fees, fee.slug) ? catalogue.fees[fee.slug]?.name : undefined;
    const periods = fee.byPeriod.map(({ period, yen }) =>
      words.say('of-period', { period: formatPeriod(period, checklist), yen: formatNumber(yen) }),
    );
    const free = fee.max === 0;
    return [
      this.row(name ? context.say(name) : words.say('official-fee'), this.range(fee), [
        ...(free ? [words.say('official-none')] : [words.say('official-on-permission')]),
        ...(periods.length > 0 ? [periods.join(words.say('separator'))] : []),
        ...(fee.missing.length > 0 ? [words.say('official-by-date')] : []),
        ...(fee.online === undefined && !free ? [words.say('official-counter')] : []),
      ]),
    ];
  }

  private certificateRow(): Row {
    const { words, advice } = this.context;
    const { min, max, approximate, unknown } = advice.certificates;
    return this.row(words.say('certificates'), this.range({ min, max }), [
      ...(approximate ? [words.say('certificates-usual')] : []),
      ...(unknown.length > 0 ? [words.say('certificates-count', { count: unknown.length })] : []),
      words.say('certificates-tax'),
    ]);
  }

  /** Postage of the reply envelope: its amount is not in the authority's papers. */
  private postageRow(): Row[] {
    const { words, advice } = this.context;
    const sent = advice.rows.some(({ papers }) => papers.kind === 'paper' && papers.paper === 'reply-envelope');
    return sent ? [this.row(words.say('postage'), words.say('to-confirm'), [words.say('postage-note')])] : [];
  }

  /** The least and the most of all that has an amount; what has none is named. */
  private totalRow(asked: Estimate['fees']): Row {
    const { words, advice } = this.context;
    const sum = { min: 0, max: 0 };
    for (const [fee, { state }] of asked) {
      if (fee.per === 'case' && advice.application > 0) continue;
      const yen = fee.yen * this.units(fee);
      sum.max += yen;
      if (state === 'certain') sum.min += yen;
    }
    for (const part of [advice.fee ?? { min: 0, max: 0 }, advice.certificates]) {
      sum.min += part.min;
      sum.max += part.max;
    }
    const notes = [
      ...(asked.some(([{ tax }]) => tax === 'excluded') ? [words.say('total-tax')] : []),
      ...(advice.fee && advice.fee.max > 0
        ? [
            words.say('total-if-refused', {
              range: this.range({ min: sum.min - advice.fee.min, max: sum.max - advice.fee.max }),
            }),
          ]
        : []),
      ...(advice.certificates.unknown.length > 0 || !advice.fee ? [words.say('total-without')] : []),
    ];
    return this.row(words.say('total'), this.range(sum), notes, true);
  }

  private range({ min, max }: Range): string {
    const { words } = this.context;
    const [least, most] = [formatNumber(min), formatNumber(max)];
    return min === max ? words.say('yen', { yen: most }) : words.say('yen-range', { min: least, max: most });
  }

  private notes(): Block[] {
    const { words, advice } = this.context;
    const paid = (advice.fee?.max ?? 0) > 0;
    const keys = [
      ...(paid ? ['note-refusal', 'note-period', 'note-reduction'] : []),
      ...(paid && advice.procedure === 'permanent-residence' ? ['note-reduction-permanent-residence'] : []),
      'note-papers',
      'note-result',
    ];
    return [
      { kind: 'heading', level: 1, runs: [words.run('section-notes')] },
      {
        kind: 'list',
        marker: 'bullet',
        items: keys.map((key): Block[] => [
          { kind: 'paragraph', align: 'start', runs: [words.run(key, { small: true })] },
        ]),
      },
    ];
  }

  private table(key: string, rows: readonly Row[]): Block[] {
    return [{ kind: 'heading', level: 1, runs: [this.context.words.run(key)] }, this.grid(key, rows)];
  }

  private grid(key: string, rows: readonly Row[]): Block {
    const { words } = this.context;
    const header = ['item', 'amount', 'remarks'].map(
      (column): Cell => this.cell(words.run(`column-${column}`, { bold: true })),
    );
    return {
      kind: 'table',
      rules: 'grid',
      summary: words.say(key),
      columns: COLUMNS,
      header: [{ cells: header }],
      rows,
    };
  }

  private row(name: string, amount: string, remarks: readonly string[], bold = false): Row {
    const { words } = this.context;
    const look = bold ? { bold } : {};
    return {
      cells: [
        this.cell(words.text(name, look)),
        this.cell(words.text(amount, look)),
        {
          blocks: remarks.map((text) => ({
            kind: 'paragraph',
            align: 'start',
            runs: [words.text(text, { small: true })],
          })),
        },
      ],
    };
  }

  private cell(run: Run): Cell {
    return { blocks: [{ kind: 'paragraph', runs: [run] }] };
  }
}
