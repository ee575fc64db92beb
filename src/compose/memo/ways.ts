import type { OutcomeAdvice, PeriodAdvice } from '../../advise/index.ts';
import type { Block, Row } from '../../doc/blocks.ts';
import { formatPeriod } from '../format.ts';
import type { MemoParts } from './parts.ts';

/** Where the case leads beside or instead of the application asked for, with the papers to bring first. */
export function outcomeBlocks(parts: MemoParts): Block[] {
  const { advice } = parts.context;
  const rows = advice.outcomes.map((outcome) => outcomeRow(outcome, parts));
  const columns = [
    ['state', { share: 13 }],
    ['way', { share: 71 }],
    ['source', { share: 16 }],
  ] as const;
  return parts.section('section-outcomes', parts.table('section-outcomes', columns, rows), rows.length);
}

function outcomeRow(outcome: OutcomeAdvice, parts: MemoParts): Row {
  const { words, catalogue } = parts.context;
  const entry = catalogue.outcomes[outcome.slug];
  const leads = (entry?.leads ?? []).map(({ category, procedure }) =>
    words.say('application-of', {
      application: parts.context.vocabulary('procedures', procedure),
      category: catalogue.categories[category] ? parts.context.say(catalogue.categories[category].name) : category,
    }),
  );
  const to = [...leads, ...(outcome.beyond ? [parts.context.say(outcome.beyond)] : [])].join('／');
  const papers = (entry?.papers ?? []).map((slug) => parts.paper(slug)).join('、');
  return {
    cells: [
      parts.cell(
        [words.run(`concerns-${outcome.state}`, { bold: outcome.state === 'certain' })],
        parts.small(words.say(`way-${entry?.kind ?? 'way-out'}`), true),
      ),
      parts.cell(
        [words.text(parts.context.say(outcome.text))],
        parts.waitsFor(outcome.missing),
        to === '' ? [] : parts.small(words.say('leads-to', { to })),
        papers === '' ? [] : parts.small(words.say('first-papers', { papers })),
      ),
      parts.cell(
        parts.cited(entry?.sources ?? []),
        entry && entry.confidence !== 'official' ? parts.small(words.say(entry.confidence), true) : [],
      ),
    ],
  };
}

/** What practice looks at for each period of stay, how this case stands, and which papers show it. */
export function periodBlocks(parts: MemoParts): Block[] {
  const { advice, words } = parts.context;
  const rows = advice.periods.map((one) => periodRow(one, parts));
  const columns = [
    ['period', { share: 13 }],
    ['looked-at', { share: 71 }],
    ['source', { share: 16 }],
  ] as const;
  const table = parts.table('section-periods', columns, rows);
  if (table.length === 0) return [];
  return parts.section('section-periods', [
    { kind: 'paragraph', align: 'start', runs: parts.small(words.say('periods-practice')) },
    ...table,
  ]);
}

function periodRow(one: PeriodAdvice, parts: MemoParts): Row {
  const { words, catalogue } = parts.context;
  const entry = catalogue.periods[one.slug];
  const papers = (entry?.papers ?? []).map((slug) => parts.paper(slug)).join('、');
  return {
    cells: [
      parts.cell(
        [words.text(formatPeriod(one.period, words), { bold: true })],
        one.state === 'told' ? [] : parts.small(words.say(`period-${one.state}`), one.state === 'met'),
      ),
      parts.cell(
        [words.text(parts.context.say(one.text))],
        parts.waitsFor(one.missing),
        papers === '' ? [] : parts.small(words.say('answers', { papers })),
      ),
      parts.cell(
        parts.cited(entry?.sources ?? []),
        entry && entry.confidence !== 'official' ? parts.small(words.say(entry.confidence), true) : [],
      ),
    ],
  };
}
