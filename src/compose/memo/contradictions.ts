import type { ContradictionAdvice } from '../../advise/index.ts';
import type { Block, Row } from '../../doc/blocks.ts';
import { formatDate } from '../format.ts';
import { valueAt } from '../profile-form.ts';
import type { MemoParts } from './parts.ts';

/** A longer text is not printed again beside its label. */
const SHORT = 30;

/**
 * What cannot be true together, then what has to be explained, then what is to be asked: what does not fit, the facts as
 * the case has them, and what to do. No letter tells the facts of the first kind.
 */
export function contradictionBlocks(parts: MemoParts): Block[] {
  const { words, advice, catalogue } = parts.context;
  const rows = advice.contradictions.map((one): Row => {
    const entry = Object.hasOwn(catalogue.contradictions, one.slug) ? catalogue.contradictions[one.slug] : undefined;
    const bold = one.state === 'certain' && one.kind === 'impossible';
    const mark = one.state === 'open' ? 'contradiction-open' : `contradiction-${one.kind}`;
    const quote = one.quote === undefined ? '' : words.say('in-quotes', { text: one.quote });
    return {
      cells: [
        parts.cell([words.run(mark, { bold })]),
        parts.cell(
          [words.text(`${parts.context.say(one.text)}${quote}`, { bold })],
          parts.small(factsOf(one, parts)),
          parts.waitsFor(one.missing),
          parts.small(words.say('contradiction-todo', { text: parts.context.say(one.todo) })),
        ),
        parts.cell(
          parts.cited(entry?.sources ?? []),
          entry?.confidence === undefined || entry.confidence === 'official'
            ? []
            : parts.small(words.say(entry.confidence), true),
        ),
      ],
    };
  });
  const columns = [
    ['state', { share: 13 }],
    ['contradiction', { share: 71 }],
    ['source', { share: 16 }],
  ] as const;
  return parts.section('section-contradictions', parts.table('section-contradictions', columns, rows), rows.length);
}

/** The facts by their labels, with what the case says. */
function factsOf({ paths }: ContradictionAdvice, parts: MemoParts): string {
  const { words, profile } = parts.context;
  return paths
    .map((path) => {
      const value = shown(valueAt(profile, path), parts);
      return value === undefined ? parts.fact(path) : words.say('fact-value', { fact: parts.fact(path), value });
    })
    .join(words.say('fact-separator'));
}

function shown(value: unknown, parts: MemoParts): string | undefined {
  const { words } = parts.context;
  if (value === null) return words.say('fact-none');
  if (value === 'ongoing') return words.say('fact-ongoing');
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value.length > SHORT) return undefined;
  return /^\d{4}(-\d{2}){0,2}$/.test(value) ? formatDate(value) : value;
}
