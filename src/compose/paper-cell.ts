import { type Coverage, type EvidenceRow, type Item, type Papers, papersIn } from '../advise/index.ts';
import type { Block, ParagraphBlock, Run } from '../doc/blocks.ts';
import type { ComposeContext } from './context.ts';
import { formatDate, formatMonths, formatTaxYear } from './format.ts';

/**
 * How much of a row is told: `full` with remarks and reason; `brief` without, where they stand beside it or would bury
 * what is open; `discreet` without anything private, in lists for others than the client.
 */
export type Telling = 'full' | 'brief' | 'discreet';

const paragraph = (runs: readonly Run[], inset?: number): ParagraphBlock => ({
  kind: 'paragraph',
  runs,
  align: 'start',
  ...(inset === undefined ? {} : { inset }),
});

/** The cell that names an item: papers, whose, which years, why, what stands in for it, remarks, state of collection. */
export function paperCell(item: Item, context: ComposeContext, telling: Telling): Block[] {
  const { first } = item;
  return [
    ...paperLines(first.papers, context, true),
    ...whoseLine(first, context),
    ...coverageLines(item, context),
    ...(telling === 'discreet' && first.state === 'open'
      ? [paragraph([context.words.run('perhaps', { small: true, bold: true })])]
      : []),
    ...substituteLines(first, context),
    ...(telling === 'full' ? reasonLine(first, context) : []),
    ...(telling === 'brief' ? [] : noteLines(first, context)),
    ...(telling === 'discreet' ? [] : sharedLine(first, context)),
    ...(telling === 'discreet' ? [] : item.rows.flatMap((row) => collectionLine(row, context))),
  ];
}

/** That another application of the case has the original already. */
export function sharedLine({ shared }: EvidenceRow, context: ComposeContext): Block[] {
  return shared ? [paragraph([context.words.text(context.say(shared), { small: true })])] : [];
}

/** A paper's name: the official Japanese one, and below it the client's language. */
function nameRuns(slug: string, context: ComposeContext, bold: boolean): Run[] {
  const name = context.catalogue.evidence[slug]?.name;
  const { words } = context;
  if (!name) return [words.text(slug)];
  const japanese = words.japanese(name.ja, { bold });
  if (context.lang === 'ja' || name[context.lang] === name.ja) return [japanese];
  return [japanese, { kind: 'line-break' }, words.text(name[context.lang])];
}

/** A paper's names on one line. */
export function paperNames(slug: string, context: ComposeContext): Block {
  const runs = nameRuns(slug, context, false).map((run) =>
    run.kind === 'line-break' ? context.words.text('　') : run,
  );
  return paragraph(runs);
}

/** The papers of a row as lines; alternatives have a box each, so that the one that is brought can be ticked. */
export function paperLines(papers: Papers, context: ComposeContext, bold: boolean): Block[] {
  const { words } = context;
  const note = papers.note ? [paragraph([words.text(context.say(papers.note), { small: true, muted: true })])] : [];
  if (papers.kind === 'paper') return [paragraph(nameRuns(papers.paper, context, bold)), ...note];
  if (papers.kind === 'forms')
    return [
      paragraph(nameRuns(papers.paper, context, bold)),
      paragraph([words.run('forms', { small: true })]),
      { kind: 'list', marker: 'bullet', items: papers.of.map((one) => paperLines(one, context, false)) },
      ...note,
    ];
  if (papers.kind === 'depends')
    return [
      paragraph([words.run('depends')]),
      {
        kind: 'list',
        marker: 'bullet',
        items: [...new Set(papersIn(papers))].map((slug) => [paragraph(nameRuns(slug, context, bold))]),
      },
      ...note,
    ];
  return [
    paragraph([words.run(papers.kind === 'any' ? 'any-of' : 'all-of')]),
    {
      kind: 'list',
      marker: 'box',
      items: papers.of.map((one) => paperLines(one, context, bold)),
    },
    ...note,
  ];
}

/** Names of the persons a row is about, or the words for a role nobody has been named for. */
export function whoseNames(row: EvidenceRow, context: ComposeContext): string {
  const { whose } = row;
  if (!whose || (row.forUnnamed && whose.persons.length === 0)) return '';
  const named = whose.persons.map((id) => context.person(id));
  const roles = whose.missing
    .filter((path) => /^applications\[\d+\]\.\w+$/.test(path))
    .map((path) => {
      const label = context.label(path);
      return context.anonymous ? label : context.words.say('role-of', { role: label });
    });
  const all = [...named, ...roles];
  return all.length > 0 ? all.join(context.lang === 'ja' ? '・' : '、') : context.words.say('unknown-person');
}

function whoseLine(row: EvidenceRow, context: ComposeContext): Block[] {
  const who = whoseNames(row, context);
  if (who === '') return [];
  const marker = '\u0000';
  const [before = '', after = ''] = context.words.say('whose', { who: marker }).split(marker);
  const { words } = context;
  return [
    paragraph(
      [
        words.text(before, { small: true }),
        words.japanese(who, { small: true }),
        words.text(after, { small: true }),
      ].filter((run) => run.text !== ''),
    ),
  ];
}

/** The years, months, days or points an item covers. Several years have a box each: each is a certificate of its own. */
export function coverageLines(item: Item, context: ComposeContext): Block[] {
  const { words } = context;
  const covered = item.rows.flatMap((row) => (row.coverage ? [row.coverage] : []));
  const lines = covered.flatMap((coverage): Run[][] => {
    if (coverage.instalments) return instalmentLines(coverage, coverage.instalments, context);
    if (coverage.years.length > 0)
      return coverage.years.map((year) => [words.text(formatTaxYear(year, words)), ...placeRuns(coverage, context)]);
    const { days = [], claims = [], sum } = coverage;
    const said = claims.map(({ item, points }) =>
      words.say('claim', { item: context.vocabulary('point-items', item), points: String(points) }),
    );
    if (days.length > 0) {
      const total = sum === undefined ? [] : [words.text(words.say('points-sum', { points: String(sum) }))];
      const list =
        said.length === 0 ? [] : [words.text(said.join(context.lang === 'ja' ? '、' : '，'), { small: true })];
      return days.map((day) => [
        words.text(words.say('on-day', { day: formatDate(day) })),
        ...total,
        ...(list.length > 0 ? [{ kind: 'line-break' as const }, ...list] : []),
      ]);
    }
    if (said.length > 0) return said.map((text) => [words.text(text)]);
    const months = coverage.months.length > 0 ? formatMonths(coverage.months, context.lang) : undefined;
    const perhaps =
      coverage.maybe.length > 0
        ? words.say('months-maybe', { months: formatMonths(coverage.maybe, context.lang) })
        : undefined;
    const known = [months, perhaps].filter((text) => text !== undefined);
    if (known.length > 0) return known.map((text) => [words.text(text)]);
    return coverage.words ? [[words.text(context.say(coverage.words))]] : [];
  });
  const distinct = lines.filter(
    (line, i) => lines.findIndex((one) => JSON.stringify(one) === JSON.stringify(line)) === i,
  );
  if (distinct.length <= 1) return distinct.map((runs) => paragraph(runs));
  return [{ kind: 'list', marker: 'box', items: distinct.map((runs) => [paragraph(runs)]) }];
}

/** A line for each year: the days its instalments were due, and which of them are not shown to have been paid by then. */
function instalmentLines(
  { years }: Pick<Coverage, 'years'>,
  instalments: NonNullable<Coverage['instalments']>,
  context: ComposeContext,
): Run[][] {
  const { words, lang } = context;
  const days = (some: typeof instalments) =>
    some.map(({ dueOn }) => formatDate(dueOn)).join(lang === 'ja' ? '、' : '，');
  return years.map((year): Run[] => {
    const own = instalments.filter((one) => one.year === year);
    const head = words.text(formatTaxYear(year, words));
    if (own.length === 0) return [head, words.text('　'), words.run('instalments-unknown', { small: true })];
    const [late, open] = [
      own.filter(({ inTime }) => inTime === false),
      own.filter(({ inTime }) => inTime === undefined),
    ];
    const said = [
      words.text(words.say('instalments', { days: days(own) }), { small: true }),
      ...(late.length > 0 ? [words.run('instalments-late', { small: true, bold: true }, { days: days(late) })] : []),
      ...(open.length > 0 ? [words.run('instalments-open', { small: true, bold: true }, { days: days(open) })] : []),
    ];
    return [head, ...said.flatMap((run): Run[] => [{ kind: 'line-break' }, run])];
  });
}

function placeRuns(coverage: NonNullable<EvidenceRow['coverage']>, context: ComposeContext): Run[] {
  const { words } = context;
  const gap = words.text('　');
  if (coverage.municipality === null) return [gap, words.run('tax-year-nowhere', { small: true })];
  if (coverage.municipality !== undefined) return [gap, words.japanese(coverage.municipality)];
  return coverage.missing.length > 0 ? [gap, words.run('tax-year-place-open', { small: true })] : [];
}

function substituteLines(row: EvidenceRow, context: ComposeContext): Block[] {
  const { words } = context;
  return row.answeredBy.map((answer) => {
    const paper = context.catalogue.evidence[answer.paper]?.name[context.lang] ?? answer.paper;
    const key = answer.state === 'certain' ? 'answered' : 'answered-perhaps';
    return paragraph([
      words.text(words.say(key, { paper, reason: context.say(answer.reason).replace(/。$/, '') }), {
        small: true,
        bold: true,
      }),
    ]);
  });
}

function reasonLine(row: EvidenceRow, context: ComposeContext): Block[] {
  if (!row.condition) return [];
  const condition = context.say(row.condition);
  const key = row.state === 'certain' && !row.readerDecides ? 'because' : 'when';
  return [paragraph([context.words.text(context.words.say(key, { condition }), { small: true, muted: true })])];
}

function noteLines(row: EvidenceRow, context: ComposeContext): Block[] {
  const { words } = context;
  const marks = [
    ...(row.confidence === 'inferred' ? [words.say('unconfirmed')] : []),
    ...(row.status === 'in-force' ? [] : [words.say('not-yet-law')]),
  ];
  const slugs = papersIn(row.papers);
  const only = slugs.length === 1 ? context.catalogue.evidence[slugs[0] ?? ''] : undefined;
  const notes = [
    ...marks,
    ...(row.note ? [context.say(row.note)] : []),
    ...(only?.remarks ?? []).map((remark) => context.say(remark)),
  ];
  return notes.map((text) => paragraph([words.text(text, { small: true, muted: true })]));
}

function collectionLine(row: EvidenceRow, context: ComposeContext): Block[] {
  const { collection } = row;
  const { words } = context;
  if (collection.state === 'to-get') return [];
  const day =
    collection.state === 'requested' ? collection.requestedOn : (collection.obtainedOn ?? collection.issuedOn);
  const date = day === undefined ? '' : `（${formatDate(day)}）`;
  const usable = collection.usableTo === undefined ? '' : formatDate(collection.usableTo);
  const text =
    collection.state === 'expired'
      ? words.say('expired', { date: usable })
      : `${words.say(collection.state, { date })}${usable === '' ? '' : `　${words.say('usable-to', { date: usable })}`}`;
  return [paragraph([words.text(text, { small: true, bold: true })])];
}
