import type { LetterSentence, Writing } from './types.ts';

/** How much of a letter is the client's: sentences that are said, and of them those that hold no fact of the profile. */
export interface FactMeter {
  readonly sentences: number;
  readonly plain: readonly LetterSentence[];
  /** Share of plain sentences in percent, 0 to 100, rounded. */
  readonly percent: number;
}

/**
 * The boilerplate meter: a letter whose sentences could stand in anybody's reads like a copy (reason-letters 8.1, 8.3). A
 * sentence is the client's own if it prints a fact of the profile; one that a fact only raises is not. Gaps say nothing yet
 * and are not counted.
 */
export function factMeter({ sections }: Pick<Writing, 'sections'>): FactMeter {
  const said = sections.flatMap(({ paragraphs }) => paragraphs.flat()).filter(({ state }) => state !== 'gap');
  const plain = said.filter(({ text }) => !text.ja.some(({ kind }) => kind === 'fact'));
  const percent = said.length === 0 ? 0 : Math.round((100 * plain.length) / said.length);
  return { sentences: said.length, plain, percent };
}
