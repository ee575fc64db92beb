import type { Run } from '../../doc/blocks.ts';
import type { LetterRun } from '../../letter/index.ts';

/** Runs of a sentence: facts as they stand, whatever is in them; gaps so that nobody overlooks them. */
export function runsOf(runs: readonly LetterRun[]): Run[] {
  return runs.flatMap(({ kind, text, lang }) =>
    text.split('\n').flatMap((line, i): Run[] => {
      const run: Run[] =
        line === '' ? [] : [{ kind: 'text', text: line, lang, ...(kind === 'gap' ? { bold: true } : {}) }];
      return i === 0 ? run : [{ kind: 'line-break' }, ...run];
    }),
  );
}
