import type { DocumentLang, Text } from '../base/locale.ts';
import { GAP_IN_WORDS } from '../catalogue/gap-in-words.ts';
import type { LetterRun } from './types.ts';

/** Path under which such a gap is waived or asked for: it belongs to its sentence, not to a field. */
export function gapPath(sentence: string): string {
  return `letter.${sentence}`;
}

/** Words with their gaps told apart, so that nobody mistakes one for a statement. */
export function wordRuns(text: string, lang: DocumentLang, path: string): LetterRun[] {
  const runs: LetterRun[] = [];
  let end = 0;
  for (const match of text.matchAll(GAP_IN_WORDS)) {
    if (match.index > end) runs.push({ kind: 'words', text: text.slice(end, match.index), lang });
    runs.push({ kind: 'gap', text: match[0], lang, paths: [path] });
    end = match.index + match[0].length;
  }
  if (end < text.length || runs.length === 0) runs.push({ kind: 'words', text: text.slice(end), lang });
  return runs;
}

/** What the gaps of one sentence ask, in every language; undefined if it has none. */
export function askedInWords(
  runs: Readonly<Record<DocumentLang, readonly LetterRun[]>>,
  path: string,
): Text | undefined {
  const asked = (lang: DocumentLang) =>
    runs[lang]
      .filter((run) => run.kind === 'gap' && run.paths?.[0] === path)
      .map(({ text }) => text.replace(GAP_IN_WORDS, '$1'))
      .join(lang === 'ja' ? '、' : '；');
  const text = { ja: asked('ja'), 'zh-Hans': asked('zh-Hans'), 'zh-Hant': asked('zh-Hant') };
  return text.ja === '' ? undefined : text;
}
