import { exhibitsOf, papersIn, type WeakPointAdvice } from '../../advise/index.ts';
import type { Block, Row } from '../../doc/blocks.ts';
import type { MemoParts } from './parts.ts';

/**
 * Weak points the case surely has: what the examiner will see, what the letter must say to it and which facts that lacks,
 * which papers support it. Those it may have follow in one paragraph, each with the facts that decide.
 */
export function weakPointBlocks(parts: MemoParts, unanswered: readonly string[] = []): Block[] {
  const { advice, words } = parts.context;
  const certain = advice.weakPoints.filter(({ state }) => state === 'certain');
  const open = advice.weakPoints.filter(({ state }) => state === 'open');
  const columns = [
    ['state', { share: 13 }],
    ['weak-point', { share: 71 }],
    ['source', { share: 16 }],
  ] as const;
  const rows = certain.map((one) => weakPointRow(one, parts, unanswered.includes(one.slug)));
  return parts.section(
    'section-weak-points',
    [
      ...parts.table('section-weak-points', columns, rows),
      ...(open.length === 0
        ? []
        : [
            {
              kind: 'paragraph' as const,
              align: 'start' as const,
              runs: [
                words.run('weak-open', { bold: true, small: true }),
                ...parts.small(open.map((one) => openLine(one, parts)).join('／')),
              ],
            },
          ]),
    ],
    certain.length,
  );
}

function openLine(one: WeakPointAdvice, parts: MemoParts): string {
  const facts = [...new Set(one.missing.map((path) => parts.fact(path)))].slice(0, NAMED);
  const { words } = parts.context;
  return facts.length === 0
    ? parts.context.say(one.text)
    : words.say('weak-open-one', { text: parts.context.say(one.text), facts: facts.join('、') });
}

/** Facts named beside an open weak point. */
const NAMED = 3;

function weakPointRow(one: WeakPointAdvice, parts: MemoParts, unanswered: boolean): Row {
  const { words, advice, catalogue } = parts.context;
  const { filed } = exhibitsOf(advice.rows, catalogue);
  const papers = one.answers.map((slug) => {
    const exhibit = filed.find(({ item }) => papersIn(item.first.papers).includes(slug));
    const paper = parts.paper(slug);
    return exhibit ? words.say('answer-numbered', { paper, number: exhibit.number }) : paper;
  });
  const marks = [
    words.say(one.thumb ? 'kind-thumb' : `kind-${one.kind}`),
    ...(one.status === 'in-force' ? [] : [words.say(`law-${one.status}`)]),
  ];
  return {
    cells: [
      parts.cell(
        [words.run(one.letter ? 'weak-say' : 'weak-handle', { bold: true })],
        parts.small(marks.join('・'), true),
        unanswered ? parts.small(words.say('weak-unanswered')) : [],
      ),
      parts.cell(
        [words.text(parts.context.say(one.text), { bold: true })],
        ...one.address.flatMap(({ text, missing }) => [
          parts.small(words.say('weak-address', { text: parts.context.say(text) })),
          parts.waitsFor(missing),
        ]),
        papers.length === 0 ? [] : parts.small(words.say('answers', { papers: papers.join('、') })),
      ),
      parts.cell(
        parts.cited(one.sources),
        one.confidence === 'official' ? [] : parts.small(words.say(one.confidence), true),
      ),
    ],
  };
}
