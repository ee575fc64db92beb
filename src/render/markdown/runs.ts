import type { Run } from '../../doc/blocks.ts';
import { textLines } from '../../doc/text.ts';
import { boxCharacter } from '../../doc/words.ts';
import { escapeMarkdown } from './escape.ts';

interface Piece {
  text: string;
  readonly bold: boolean;
}

/** Runs as lines of Markdown without the marks that start a line. Empty lines are left out. */
export function markdownLines(runs: readonly Run[]): string[] {
  return pieceLines(runs)
    .map(joinPieces)
    .map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ''))
    .filter((line) => /[^\s\u200b\u2060]/.test(line));
}

/** The pieces of each line; neighbours of one look are one piece. */
function pieceLines(runs: readonly Run[]): Piece[][] {
  const lines: Piece[][] = [[]];
  const add = (text: string, bold: boolean): void => {
    if (text === '') return;
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (last?.bold === bold) last.text += text;
    else line?.push({ text, bold });
  };
  for (const run of runs) {
    if (run.kind === 'box') add(boxCharacter(run.state), false);
    else if (run.kind === 'line-break') lines.push([]);
    else
      textLines(run.text).forEach((text, index) => {
        if (index > 0) lines.push([]);
        add(text, run.bold === true);
      });
  }
  return lines;
}

function joinPieces(pieces: readonly Piece[]): string {
  // White at the ends of bold text would undo it.
  const parts = pieces.flatMap(({ text, bold }) => {
    const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
    if (!bold || inner === '') return [{ text: escapeMarkdown(text), bold: false }];
    return [
      { text: before, bold: false },
      { text: escapeMarkdown(inner), bold: true },
      { text: after, bold: false },
    ].filter((part) => part.text !== '');
  });
  let line = '';
  parts.forEach(({ text, bold }, index) => {
    line += bold ? strong(text, line, parts[index + 1]?.text ?? '') : text;
  });
  return line;
}

/** Bold by asterisks where they work: next to CJK, `**（注）**を` would stay as it is. */
function strong(text: string, before: string, after: string): string {
  const opens = !isMark([...text][0]) || isOpen([...before].at(-1));
  const closes = !isMark([...text].at(-1)) || isOpen([...after][0]);
  return opens && closes ? `**${text}**` : `<b>${text}</b>`;
}

function isMark(character: string | undefined): boolean {
  return character !== undefined && /[\p{P}\p{S}]/u.test(character);
}

function isOpen(character: string | undefined): boolean {
  // Parsers do not agree on marks beyond U+FFFF.
  return character === undefined || (character.length === 1 && /[\s\p{P}\p{S}]/u.test(character));
}
