import type { Lang } from '../../base/locale.ts';
import type { BoxRun, Run, TextRun } from '../../doc/blocks.ts';
import { textLines } from '../../doc/text.ts';
import { boxCharacter, boxWord } from '../../doc/words.ts';
import { attributes, escapeHtml } from './escape.ts';

/** What runs are written in: the language around them and, for check boxes, what is ticked. */
export interface RunContext {
  readonly lang: Lang;
  /** Names a check box for readers who do not see what stands beside it. */
  readonly label?: string;
}

/** Runs as phrasing content. */
export function htmlRuns(runs: readonly Run[], context: RunContext): string {
  return runs
    .map((run) => {
      if (run.kind === 'line-break') return '<br>';
      return run.kind === 'box' ? htmlBox(run.state, context) : htmlText(run, context);
    })
    .join('');
}

/** A check box to tick on the screen; one that is crossed out is a sign. */
export function htmlBox(state: BoxRun['state'], { lang, label }: RunContext): string {
  const word = boxWord(state, lang);
  if (state === 'void') {
    const name = label === undefined ? word : `${word} ${label}`;
    return `<span class="void" role="img"${attributes({ 'aria-label': name })}>${boxCharacter(state)}</span>`;
  }
  return `<input type="checkbox"${attributes({ checked: state === 'done', 'aria-label': label ?? word })}>`;
}

function htmlText(run: TextRun, { lang }: RunContext): string {
  const text = textLines(run.text).map(escapeHtml).join('<br>');
  const classes = [run.small ? 's' : '', run.muted ? 'm' : ''].filter((name) => name !== '').join(' ');
  const marks = attributes({
    ...(run.lang === lang ? {} : { lang: run.lang }),
    ...(classes === '' ? {} : { class: classes }),
  });
  if (run.bold) return `<b${marks}>${text}</b>`;
  return marks === '' ? text : `<span${marks}>${text}</span>`;
}
