import type { OpenPoint } from '../advise/index.ts';
import type { Letter } from './types.ts';

/** What a letter waits for, as the one list of questions takes it: for each sentence the facts it wants. */
export function letterPoints({ questions }: Pick<Letter, 'questions'>): OpenPoint[] {
  return questions.flatMap(({ path, text, sentences }) =>
    text ? [] : [{ kind: 'letter' as const, slug: sentences[0] ?? path, missing: [path] }],
  );
}
