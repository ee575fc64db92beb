import type { Document, TextRun } from '../doc/blocks.ts';
import { textLines } from '../doc/text.ts';
import type { FontBook } from '../fonts/types.ts';
import type { TypesetDocument } from './frames.ts';
import { LETTER, SHEET } from './style.ts';

/** More different characters than these are not listed: the file is then in a script we do not print. */
const MOST = 200;

/** Collects characters that no face has, each once, with the text around its first occurrence. */
export function missingCollector(): {
  add(text: string, around: string): void;
  readonly found: TypesetDocument['missing'];
} {
  const seen = new Set<string>();
  const found: TypesetDocument['missing'][number][] = [];
  return {
    found,
    add(text, around) {
      if (seen.has(text) || found.length >= MOST) return;
      seen.add(text);
      const codePoints = [...text].map((character) => `U+${hex(character.codePointAt(0) ?? 0)}`).join(' ');
      found.push({ text, codePoints, around });
    },
  };
}

/** The characters of a document that no face has, for printers that set no type themselves. */
export function missingOf(document: Document, fonts: FontBook): TypesetDocument['missing'] {
  const { family } = document.style === 'letter' ? LETTER : SHEET;
  const { add, found } = missingCollector();
  for (const { text, lang, bold } of textRuns(document)) {
    for (const line of textLines(text)) {
      let offset = 0;
      for (const cluster of fonts.clusters(line, lang, family, bold ? 700 : 400)) {
        if (cluster.missing) add(cluster.text, line.slice(Math.max(0, offset - 8), offset + 10));
        offset += cluster.text.length;
      }
    }
  }
  return found;
}

/** Every run of text in a tree of blocks. */
function textRuns(value: unknown): TextRun[] {
  if (Array.isArray(value)) return value.flatMap(textRuns);
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value && value.kind === 'text') return [value as TextRun];
  return Object.values(value).flatMap(textRuns);
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
