import { exhibitsOf, papersIn, type RequirementAdvice } from '../../advise/index.ts';
import type { Block, Row } from '../../doc/blocks.ts';
import { formatDate } from '../format.ts';
import { alertLines } from '../head.ts';
import type { MemoParts } from './parts.ts';

/** What must not be overlooked, in a ruled box. */
export function alertBlocks(parts: MemoParts): Block[] {
  const blocks = alertLines(parts.checklist);
  return blocks.length === 0 ? [] : [{ kind: 'notice', blocks }];
}

/** Deadlines, the earliest first; one that is past by the day of the memo says so. */
export function deadlineBlocks(parts: MemoParts): Block[] {
  const { advice, words, catalogue } = context(parts);
  const rows = advice.deadlines.map((deadline): Row => {
    const past = deadline.on !== undefined && deadline.on < advice.asOf;
    const day = deadline.on === undefined ? words.say('undecided') : formatDate(deadline.on);
    return {
      cells: [
        parts.cell([words.text(day, { bold: true })], past ? [words.run('past', { bold: true, small: true })] : []),
        parts.cell(
          [words.text(parts.context.say(deadline.text))],
          parts.small((deadline.papers ?? []).map((slug) => parts.paper(slug)).join('、')),
          parts.waitsFor(deadline.missing),
        ),
        parts.cell(parts.cited(catalogue.deadlines[deadline.slug]?.sources ?? [])),
      ],
    };
  });
  const columns = [
    ['day', { share: 18 }],
    ['deadline', { share: 66 }],
    ['source', { share: 16 }],
  ] as const;
  return parts.section('section-deadlines', parts.table('section-deadlines', columns, rows));
}

/** Requirements that are not met, then those nobody can tell yet; those that are met in one paragraph. */
export function requirementBlocks(parts: MemoParts): Block[] {
  const { advice, words } = context(parts);
  const inState = (state: RequirementAdvice['state']) => advice.requirements.filter((one) => one.state === state);
  const rows = [...inState('not-met'), ...inState('open')].map((one) => requirementRow(one, parts));
  const met = inState('met');
  const columns = [
    ['state', { share: 13 }],
    ['requirement', { share: 71 }],
    ['source', { share: 16 }],
  ] as const;
  return parts.section(
    'section-requirements',
    [
      ...parts.table('section-requirements', columns, rows),
      ...(met.length === 0
        ? []
        : [
            {
              kind: 'paragraph' as const,
              align: 'start' as const,
              runs: [
                words.run('met', { bold: true, small: true }),
                ...parts.small(met.map(({ text }) => parts.context.say(text)).join('／')),
              ],
            },
          ]),
    ],
    rows.length,
  );
}

function requirementRow(one: RequirementAdvice, parts: MemoParts): Row {
  const { words, catalogue, advice } = context(parts);
  const requirement = catalogue.requirements[one.slug];
  // What to say to it, and with which papers, stands among the weak points then.
  const isWeakPoint = advice.weakPoints.some(
    ({ state, raisedBy }) => state === 'certain' && one.state === 'not-met' && raisedBy.includes(one.slug),
  );
  const { filed } = exhibitsOf(advice.rows, catalogue);
  const answers = (requirement?.answers ?? []).map((slug) => {
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
      parts.cell([words.run(one.state, { bold: one.state === 'not-met' })], parts.small(marks.join('・'), true)),
      parts.cell(
        [words.text(parts.context.say(one.text), { bold: one.state === 'not-met' })],
        parts.waitsFor(one.missing),
        parts.small(one.advice ? parts.context.say(one.advice) : ''),
        answers.length === 0 || isWeakPoint ? [] : parts.small(words.say('answers', { papers: answers.join('、') })),
        isWeakPoint ? parts.small(words.say('see-weak-points'), true) : [],
      ),
      parts.cell(
        parts.cited(one.sources),
        one.confidence === 'official' ? [] : parts.small(words.say(one.confidence), true),
      ),
    ],
  };
}

/** Every open fact in the order in which it should be asked for, with what it decides. */
export function questionBlocks(parts: MemoParts): Block[] {
  const { advice, words } = context(parts);
  const rowsById = new Map(advice.rows.map((row) => [row.id, row]));
  const rows = advice.questions.map((question, i): Row => {
    const papers = question.rows.flatMap((id) => {
      const row = rowsById.get(id);
      return row ? papersIn(row.papers) : [];
    });
    const names = [...new Set(papers)].map((slug) => parts.paper(slug));
    const named = names.slice(0, NAMED).join('、');
    const more = names.length - NAMED;
    return {
      cells: [
        parts.cell([words.text(String(i + 1))]),
        parts.cell(
          [
            words.text(parts.fact(question.path)),
            ...(question.kind === 'complete' ? parts.small(words.say('complete'), true) : []),
          ],
          parts.small(question.path, true),
        ),
        parts.cell(parts.small(more > 0 ? words.say('and-more', { papers: named, count: more }) : named)),
        parts.cell(parts.small(words.say('weighs', { rows: question.rows.length, settles: question.settles }))),
      ],
    };
  });
  const columns = [
    ['rank', { share: 6, align: 'center' }],
    ['fact', { share: 38 }],
    ['decides', { share: 40 }],
    ['weight', { share: 16 }],
  ] as const;
  return parts.section('section-questions', parts.table('section-questions', columns, rows), rows.length);
}

/** Papers named beside a question. */
const NAMED = 4;

function context(parts: MemoParts) {
  const { advice, words, catalogue } = parts.context;
  return { advice, words, catalogue };
}
