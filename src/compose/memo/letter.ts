import type { Block } from '../../doc/blocks.ts';
import { factMeter, type Letter, type LetterSentence, type Paper } from '../../letter/index.ts';
import type { MemoParts } from './parts.ts';

/** Sentences the memo quotes; more would be the letter itself. */
const QUOTED = 8;

/** Above this share of sentences without a fact the memo warns: percent, of the filing date. */
const LIMIT = 'letter-plain-percent';

/**
 * 書面の状態: of the letter how many sentences hold no fact of the client, with those sentences, so that the office can give
 * them something of the case or put them in its own words; which other papers have been drafted, with what they still ask.
 */
export function writingBlocks(
  parts: MemoParts,
  letter: Pick<Letter, 'sections'> | undefined,
  papers: readonly Paper[],
): Block[] {
  const blocks = [...(letter ? meterBlocks(parts, letter) : []), ...paperBlocks(parts, papers)];
  return parts.section('section-writings', blocks);
}

function meterBlocks(parts: MemoParts, letter: Pick<Letter, 'sections'>): Block[] {
  const { words } = parts.context;
  const { sentences, plain, percent } = factMeter(letter);
  if (sentences === 0) return [];
  const limit = limitOf(parts);
  const values = { sentences, plain: plain.length, percent };
  const over = limit !== undefined && percent > limit;
  const line = words.run(over ? 'meter-over' : 'meter', over ? { bold: true } : {}, { ...values, limit: limit ?? '' });
  const quoted = plain
    .slice(0, QUOTED)
    .map((one): Block[] => [{ kind: 'paragraph', align: 'start', runs: parts.small(textOf(one)) }]);
  const more = plain.length - quoted.length;
  return [
    { kind: 'paragraph', align: 'start', runs: [line] },
    ...(quoted.length === 0 ? [] : [{ kind: 'list' as const, marker: 'bullet' as const, items: quoted }]),
    ...(more > 0
      ? [{ kind: 'paragraph' as const, runs: parts.small(words.say('meter-more', { count: more }), true) }]
      : []),
  ];
}

/** The words of the filed letter, in Japanese: those are what an examiner reads. */
function textOf({ text }: LetterSentence): string {
  return text.ja.map((run) => run.text).join('');
}

/** The value in force when the application is filed, or the last one; undefined if an office has taken it out. */
function limitOf({ context: { catalogue, advice } }: MemoParts): number | undefined {
  const { values = [] } = catalogue.parameters[LIMIT] ?? {};
  const day = advice.filingOn ?? advice.asOf;
  return values.findLast(({ from = '', to = '9999' }) => from <= day && day <= to)?.value;
}

function paperBlocks(parts: MemoParts, papers: readonly Paper[]): Block[] {
  const { words } = parts.context;
  const rows = papers.map((paper) => {
    const asked = paper.questions.filter(({ shown }) => shown);
    const number =
      paper.exhibits.length === 0 ? '' : words.say('writing-number', { numbers: paper.exhibits.join('、') });
    const gaps = asked.length === 0 ? words.say('writing-whole') : words.say('writing-gaps', { count: asked.length });
    return {
      cells: [parts.cell(parts.small(paper.title.ja)), parts.cell(parts.small(number)), parts.cell(parts.small(gaps))],
    };
  });
  const columns = [
    ['writing', { share: 60 }],
    ['writing-number', { share: 20 }],
    ['writing-state', { share: 20 }],
  ] as const;
  return parts.table('section-writings', columns, rows);
}
