import type { EvidenceRow } from '../advise/index.ts';
import { papersIn } from '../advise/index.ts';
import type { SourceRef } from '../catalogue/model.ts';
import type { Block } from '../doc/blocks.ts';
import type { ComposeContext } from './context.ts';
import { formatDate } from './format.ts';

/** A source's date as it is printed: a day, a month, a year, a span of years as written, or that it has none. */
function dateWords(date: string, words: ComposeContext['words']): string {
  if (/^\d{4}(-\d{2}){0,2}$/.test(date)) return formatDate(date);
  return /\d/.test(date) ? date : words.say('source-undated');
}

/** Numbers the sources of a document in the order in which they are cited. */
export class SourceRegister {
  private readonly cited = new Map<string, { number: number; checkedOn: string }>();

  /** Numbers of the sources of a row and of what its papers are. */
  cite(row: EvidenceRow, context: ComposeContext): number[] {
    const papers = papersIn(row.papers).flatMap((slug) => context.catalogue.evidence[slug]?.sources ?? []);
    return this.numbers([...row.sources, ...papers]);
  }

  /** Numbers of sources, new ones being added. */
  numbers(sources: readonly SourceRef[]): number[] {
    const numbers = sources.map(({ id, checkedOn }) => {
      const entry = this.cited.get(id) ?? { number: this.cited.size + 1, checkedOn };
      if (checkedOn > entry.checkedOn) entry.checkedOn = checkedOn;
      this.cited.set(id, entry);
      return entry.number;
    });
    return [...new Set(numbers)].sort((a, b) => a - b);
  }

  /** The list of sources for the end of the document, each with its date and the day it was last checked. */
  blocks(context: ComposeContext): Block[] {
    const { words } = context;
    const lines = [...this.cited].flatMap(([id, { number, checkedOn }]) => {
      const source = context.catalogue.sources[id];
      if (!source) return [];
      const text = words.say('source-line', {
        title: context.say(source.title),
        date: dateWords(source.date, words),
        checked: formatDate(checkedOn),
      });
      return [{ number, text }];
    });
    if (lines.length === 0) return [];
    return [
      { kind: 'heading', level: 2, runs: [words.run('section-sources')] },
      ...lines.map(
        ({ number, text }): Block => ({
          kind: 'paragraph',
          align: 'start',
          runs: [words.text(`${number}. ${text}`, { small: true, muted: true })],
        }),
      ),
    ];
  }
}
