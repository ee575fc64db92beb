import type { TypesetDocument } from './frames.ts';

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

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
