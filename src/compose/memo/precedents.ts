import type { PrecedentAdvice } from '../../advise/index.ts';
import type { Block, Row } from '../../doc/blocks.ts';
import type { MemoParts } from './parts.ts';

/** Published cases of the same application, each fact with whether this case is alike in it; nothing is concluded. */
export function precedentBlocks(parts: MemoParts): Block[] {
  const { advice, words } = parts.context;
  const rows = advice.precedents.map((one) => precedentRow(one, parts));
  const columns = [
    ['outcome', { share: 13 }],
    ['published-facts', { share: 71 }],
    ['source', { share: 16 }],
  ] as const;
  const table = parts.table('section-precedents', columns, rows);
  if (table.length === 0) return [];
  const warning: Block = { kind: 'paragraph', align: 'start', runs: parts.small(words.say('precedents-warning')) };
  return parts.section('section-precedents', [warning, ...table], rows.length);
}

function precedentRow(one: PrecedentAdvice, parts: MemoParts): Row {
  const { words, catalogue } = parts.context;
  const entry = catalogue.precedents[one.slug];
  const alike = one.facts.filter(({ state }) => state === 'alike').length;
  const comparable = one.facts.filter(({ state }) => state !== 'told').length;
  const facts = one.facts.map(({ text, state }) => words.say(`fact-${state}`, { text: parts.context.say(text) }));
  return {
    cells: [
      parts.cell(
        [words.run(`outcome-${one.outcome}`, { bold: true })],
        parts.small(words.say('alike-count', { alike, comparable }), true),
      ),
      parts.cell(parts.small(facts.join('　'))),
      parts.cell(
        parts.cited(entry?.sources ?? []),
        entry && entry.confidence !== 'official' ? parts.small(words.say(entry.confidence), true) : [],
      ),
    ],
  };
}
