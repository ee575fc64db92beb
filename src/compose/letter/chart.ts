import type { Block, Cell, Row, Run } from '../../doc/blocks.ts';
import type { LetterChart, LetterSentence } from '../../letter/index.ts';
import type { Words } from '../words.ts';
import { runsOf } from './runs.ts';

/** Grounds of neighbours: told apart from one another in black and white, and when photocopied. */
const SHADES = [2, undefined, 3, 1] as const;

/** Width of a bar's title, as a share of the page; the longest bar takes the rest. */
const TITLE_SHARE = 16;
const BAR_SHARE = 100 - TITLE_SHARE;

/** A rest of a bar narrower than this is not drawn. */
const LEAST_SHARE = 0.1;

/** The narrowest part, as a share of the page, that has room for its number. */
const ROOM_FOR_NUMBER = 4;

/** Of what is named alike in several bars: its number, by which the legend and its ground go. */
type Numbers = ReadonlyMap<string, number>;

/**
 * A chart as tables: each bar a row whose cells are as wide as their amounts, all bars to one scale; under them the legend
 * with the amount and percent of each part in each bar. Parts of the same name have one number. Percents of a bar come to 100.
 */
export function chartBlocks({ bars }: LetterChart, words: Words): Block[] {
  const totals = bars.map(({ parts }) => totalOf(parts.map(({ value }) => value)));
  const scale = Math.max(...totals);
  if (scale <= 0) return [];
  const names = bars.flatMap(({ parts }) => parts.map(({ says }) => nameOf(says)));
  const numbers: Numbers = new Map([...new Set(names)].map((name, i) => [name, i + 1]));
  const drawn = bars.flatMap(({ title, parts }, i): Block[] => {
    const rest = BAR_SHARE * (1 - (totals[i] ?? 0) / scale);
    const ends = rest > LEAST_SHARE ? [rest] : [];
    const shares = parts.map(({ value }) => (BAR_SHARE * value) / scale);
    const cells = parts.map(({ says }, j): Cell => {
      const number = numbers.get(nameOf(says)) ?? 0;
      const room = (shares[j] ?? 0) >= ROOM_FOR_NUMBER;
      return {
        borders: ['top', 'right', 'bottom', 'left'],
        ...shaded(number),
        blocks: room
          ? [{ kind: 'paragraph', align: 'center', runs: [words.text(String(number), { small: true })] }]
          : [],
      };
    });
    const name = text([words.text(title[words.lang], { small: true })]);
    return [
      {
        kind: 'table',
        rules: 'none',
        columns: [TITLE_SHARE, ...shares, ...ends].map((share) => ({ share })),
        rows: [{ cells: [name, ...cells, ...ends.map((): Cell => ({ blocks: [] }))], height: 1.4, keep: true }],
        summary: title[words.lang],
      },
      { kind: 'space', lines: 0.3, keepWithNext: true },
    ];
  });
  return [...drawn, legend({ bars }, totals, numbers, words)];
}

function legend({ bars }: LetterChart, totals: readonly number[], numbers: Numbers, words: Words): Block {
  const yen = (amount: number) => words.say('yen', { amount: amount.toLocaleString('en-US') });
  const small = (said: string, align: 'start' | 'end' = 'start') =>
    text([words.text(said, { bold: true, small: true })], align);
  const shares = bars.map(({ parts }) => percents(parts.map(({ value }) => value)));
  const parts = [...numbers].map(([name, number], i): Row => {
    const [first] = bars.flatMap((bar) => bar.parts.filter(({ says }) => nameOf(says) === name));
    const amounts = bars.map((bar, j) => {
      const at = bar.parts.findIndex(({ says }) => nameOf(says) === name);
      const part = bar.parts[at];
      return part ? `${yen(part.value)}（${shares[j]?.[at]}%）` : '';
    });
    return {
      keep: i + 1 < numbers.size,
      cells: [
        { ...shaded(number), ...text([words.text(String(number))]) },
        text(first ? runsOf(first.says.text[words.lang]) : []),
        ...amounts.map((amount) => text([words.text(amount)], 'end')),
      ],
    };
  });
  const sum: Row = {
    cells: [
      text([]),
      text([words.run('chart-total')]),
      ...totals.map((total) => text([words.text(yen(total))], 'end')),
    ],
  };
  return {
    kind: 'table',
    rules: 'grid',
    columns: [{ share: 7 }, { share: 25 }, ...bars.map(() => ({ share: 68 / bars.length }))],
    header: [
      {
        cells: [
          small(words.say('chart-number')),
          small(words.say('chart-item')),
          ...bars.map(({ title }) => small(title[words.lang], 'end')),
        ],
      },
    ],
    rows: [...parts, sum],
  };
}

/** What a part is called, whatever the language. */
function nameOf(says: LetterSentence): string {
  return says.text.ja.map((run) => run.text).join('');
}

function totalOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Whole percents that come to 100: the largest remainders are rounded up. */
export function percents(values: readonly number[]): number[] {
  const total = totalOf(values);
  if (total <= 0) return values.map(() => 0);
  const exact = values.map((value) => (100 * value) / total);
  const whole = exact.map(Math.floor);
  const left = 100 - whole.reduce((sum, value) => sum + value, 0);
  const byRemainder = exact
    .map((value, i) => ({ i, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (const { i } of byRemainder.slice(0, left)) whole[i] = (whole[i] ?? 0) + 1;
  return whole;
}

function shaded(number: number): Pick<Cell, 'shade'> {
  const shade = SHADES[(number - 1) % SHADES.length];
  return shade === undefined ? {} : { shade };
}

function text(runs: readonly Run[], align: 'start' | 'end' = 'start'): Cell {
  return { blocks: [{ kind: 'paragraph', align, runs }] };
}
