import type { ContradictionAdvice, RequirementAdvice, WeakPointAdvice } from '../../advise/index.ts';
import type { Text } from '../../base/locale.ts';
import type { Block, Row, Run } from '../../doc/blocks.ts';
import { formatDate } from '../format.ts';
import { caseBlocks } from './brief-case.ts';
import type { MemoParts } from './parts.ts';

/** So much of each kind stands on the first page; the rest is told by its number, and stands behind. */
const MOST = { findings: 12, deadlines: 4, law: 3, questions: 5 } as const;

/**
 * 要点, the first page of the memo, to be read before the client comes in: the case in five lines, what weighs most, what
 * is due, coming law, what to ask first, how far our own sources carry and published cases beside this one. It predicts
 * nothing, and says so. Everything on it stands again, whole and with its sources, on the pages behind.
 */
export function briefBlocks(parts: MemoParts): Block[] {
  const { words } = parts.context;
  return [
    ...caseBlocks(parts),
    ...findingBlocks(parts),
    ...deadlineLines(parts),
    ...lawLines(parts),
    ...questionLine(parts),
    ...restLines(parts),
    { kind: 'paragraph', align: 'start', runs: parts.small(words.say('brief-no-forecast'), true) },
    { kind: 'page-break' },
  ];
}

interface Finding {
  readonly mark: string;
  readonly text: string;
  readonly todo: string;
  readonly heavy: boolean;
}

/** What cannot be true, what the law asks and is not met, what is weak, in this order; one line each. */
function findingBlocks(parts: MemoParts): Block[] {
  const { advice, words } = parts.context;
  const findings = findingsOf(parts);
  if (findings.length === 0) return [];
  const rows = findings.slice(0, MOST.findings).map(
    ({ mark, text, todo, heavy }): Row => ({
      cells: [
        parts.cell(parts.small(mark)),
        parts.cell([words.text(text, heavy ? { bold: true, small: true } : { small: true })]),
        parts.cell(parts.small(todo, true)),
      ],
    }),
  );
  const more = findings.length - rows.length;
  const columns = [
    ['weighs', { share: 14 }],
    ['finding', { share: 46 }],
    ['todo', { share: 40 }],
  ] as const;
  const open = advice.requirements.filter(({ state }) => state === 'open').length;
  const left = [
    ...(more > 0 ? [words.say('brief-more', { count: more })] : []),
    ...(open > 0 ? [words.say('brief-open', { count: open })] : []),
  ];
  return [
    { kind: 'heading', level: 2, runs: [words.run('brief-findings')] },
    ...parts.table('brief-findings', columns, rows),
    ...(left.length > 0 ? [line(parts.small(left.join(words.say('brief-separator')), true))] : []),
  ];
}

function findingsOf(parts: MemoParts): Finding[] {
  const { advice, catalogue } = parts.context;
  const weak = advice.weakPoints.filter(({ state }) => state === 'certain');
  const answered = new Set(weak.flatMap(({ raisedBy }) => raisedBy));
  // Where a weak point says the same of the case and what to do, it stands for the requirement.
  const unmet = advice.requirements.filter(({ slug, state }) => state === 'not-met' && !answered.has(slug));
  const lawful = (kinds: readonly RequirementAdvice['kind'][]) =>
    unmet.filter(({ kind, thumb }) => !thumb && kinds.includes(kind)).map((one) => requirement(one, parts));
  const told = new Set([...unmet, ...weak].map(({ slug }) => slug));
  const against = (kind: ContradictionAdvice['kind']) =>
    advice.contradictions
      .filter((one) => one.kind === kind && one.state === 'certain')
      .filter(({ slug }) => !catalogue.contradictions[slug]?.partOf.some((whole) => told.has(whole)))
      .map((one) => contradiction(one, parts));
  return [
    ...against('impossible'),
    ...lawful(['law']),
    ...lawful(['guideline', 'agency-page']),
    ...against('explain'),
    ...weak.map((one) => weakPoint(one, parts)),
    ...lawful(['practice']),
    ...unmet.filter(({ thumb }) => thumb).map((one) => requirement(one, parts)),
  ];
}

function contradiction(one: ContradictionAdvice, parts: MemoParts): Finding {
  const { words } = parts.context;
  const heavy = one.kind === 'impossible';
  return {
    mark: words.say(`contradiction-${one.kind}`),
    text: first(one.text, parts),
    todo: first(one.todo, parts),
    heavy,
  };
}

function requirement(one: RequirementAdvice, parts: MemoParts): Finding {
  const { words } = parts.context;
  const mark = words.say('brief-not-met', { kind: words.say(one.thumb ? 'kind-thumb' : `kind-${one.kind}`) });
  return {
    mark,
    text: parts.context.say(one.text),
    todo: one.advice ? first(one.advice, parts) : '',
    heavy: one.kind === 'law' && !one.thumb,
  };
}

function weakPoint(one: WeakPointAdvice, parts: MemoParts): Finding {
  const { words } = parts.context;
  const [say] = one.address;
  return {
    mark: words.say('brief-weak'),
    text: parts.context.say(one.text),
    todo: say ? parts.context.say(say.text) : '',
    heavy: false,
  };
}

/** The first sentence: the whole stands behind. */
function first(text: Text, parts: MemoParts): string {
  const whole = parts.context.say(text);
  const end = whole.indexOf('。');
  return end < 0 ? whole : whole.slice(0, end);
}

function line(runs: readonly Run[]): Block {
  return { kind: 'paragraph', align: 'start', runs };
}

function deadlineLines(parts: MemoParts): Block[] {
  const { advice, words } = parts.context;
  const due = advice.deadlines.filter(({ on }) => on !== undefined);
  const shown = due
    .slice(0, MOST.deadlines)
    .map(({ on = '', text }) =>
      line([
        words.text(`${formatDate(on)}　`, { bold: true, small: true }),
        ...(on < advice.asOf ? [words.run('past', { bold: true, small: true }), ...parts.small('　')] : []),
        ...parts.small(first(text, parts)),
      ]),
    );
  const more = advice.deadlines.length - shown.length;
  if (shown.length === 0 && more === 0) return [];
  return [
    { kind: 'heading', level: 2, runs: [words.run('brief-deadlines')] },
    ...shown,
    ...(more > 0 ? [line(parts.small(words.say('brief-more', { count: more }), true))] : []),
  ];
}

/** Law that is not in force yet: announced, or a draft. */
function lawLines(parts: MemoParts): Block[] {
  const { advice, words, catalogue } = parts.context;
  const coming = advice.notices.filter(({ slug }) => (catalogue.notices[slug]?.status ?? 'in-force') !== 'in-force');
  if (coming.length === 0) return [];
  const shown = coming.slice(0, MOST.law).map(({ slug, text }) =>
    line([
      words.text(`${words.say(`law-${catalogue.notices[slug]?.status ?? 'announced'}`)}　`, {
        bold: true,
        small: true,
      }),
      ...parts.small(first(text, parts)),
    ]),
  );
  const more = coming.length - shown.length;
  return [
    { kind: 'heading', level: 2, runs: [words.run('brief-law')] },
    ...shown,
    ...(more > 0 ? [line(parts.small(words.say('brief-more', { count: more }), true))] : []),
  ];
}

function questionLine(parts: MemoParts): Block[] {
  const { advice, words } = parts.context;
  if (advice.questions.length === 0) return [];
  const asked = advice.questions.slice(0, MOST.questions).map(({ path }, i) => `${i + 1} ${parts.fact(path)}`);
  const more = advice.questions.length - asked.length;
  return [
    { kind: 'heading', level: 2, runs: [words.run('brief-questions')] },
    line(
      parts.small(
        [...asked, ...(more > 0 ? [words.say('brief-more', { count: more })] : [])].join(words.say('brief-separator')),
      ),
    ),
  ];
}

/** What in our own sources is not sure, and published cases of the same application. */
function restLines(parts: MemoParts): Block[] {
  const { advice, words } = parts.context;
  const weak = advice.rows.filter(({ confidence }) => confidence === 'single' || confidence === 'inferred').length;
  const count = (outcome: 'granted' | 'refused') =>
    advice.precedents.filter((one) => one.outcome === outcome && one.facts.some(({ state }) => state === 'alike'))
      .length;
  const [granted, refused] = [count('granted'), count('refused')];
  const lines = [
    ...(weak + advice.openPoints.length > 0
      ? [words.say('brief-unconfirmed', { rows: weak, points: advice.openPoints.length })]
      : []),
    ...(granted + refused > 0 ? [words.say('brief-precedents', { granted, refused })] : []),
  ];
  return lines.length === 0
    ? []
    : [{ kind: 'heading', level: 2, runs: [words.run('brief-rest')] }, ...lines.map((text) => line(parts.small(text)))];
}
