import type { Block, Document, Run } from './blocks.ts';
import { placeCells } from './grid.ts';
import { boxCharacter, datePattern } from './words.ts';

/** Control characters and marks of direction: they are not drawn and could change how a paper reads. */
const UNDRAWN = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200c\u200e\u200f\u202a-\u202e\u2061-\u206f]/g;
/** What is no character at all. */
const NO_CHARACTER = /[\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;
const SUSPECT =
  /[\0-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufdd0-\ufdef\ufeff\uffff\ufffe]/;
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

/**
 * A text as every printer writes it, line by line: line ends of any kind divide it, tabs are spaces, what is not drawn is
 * taken out, what is no character becomes U+FFFD. Places where a line may be broken or not (U+200B, U+2060) stay.
 */
export function textLines(text: string): string[] {
  if (!SUSPECT.test(text)) return [text];
  return text
    .replace(NO_CHARACTER, '\ufffd')
    .split(LINE_END)
    .map((line) => line.replaceAll('\t', ' ').replaceAll('\ufeff', '\u2060').replace(UNDRAWN, ''));
}

/** A text as `textLines` gives it, on one line. */
export function oneLine(text: string): string {
  return textLines(text).join(' ');
}

/** The text of runs, line by line; check boxes are ☐, ☑ and ☒. */
export function runLines(runs: readonly Run[]): string[] {
  const lines = [''];
  const add = (text: string): void => {
    lines[lines.length - 1] += text;
  };
  for (const run of runs) {
    if (run.kind === 'box') add(boxCharacter(run.state));
    else if (run.kind === 'line-break') lines.push('');
    else {
      const [first = '', ...rest] = textLines(run.text);
      add(first);
      lines.push(...rest);
    }
  }
  return lines;
}

/** The text of runs on one line, for labels and outlines: boxes are left out. */
export function runText(runs: readonly Run[]): string {
  return runLines(runs.filter(({ kind }) => kind !== 'box'))
    .join(' ')
    .trim();
}

/** The text of blocks, one entry a line, empty lines left out. */
export function blockLines(blocks: readonly Block[], document: Pick<Document, 'lang'>): string[] {
  return blocks.flatMap((block) => linesOf(block, document)).filter((line) => line !== '');
}

/**
 * The text of a document, one entry a line: header, blocks in reading order, footer. Every printer prints this text and,
 * page numbers, bullets and the numbers of lists aside, no other.
 */
export function plainText(document: Document): string[] {
  const { header, footer } = document;
  return [
    ...runLines(header?.left ?? []),
    ...runLines(header?.right ?? []),
    ...blockLines(document.blocks, document),
    ...runLines(footer ?? []),
  ].filter((line) => line !== '');
}

function linesOf(block: Block, document: Pick<Document, 'lang'>): string[] {
  switch (block.kind) {
    case 'title':
      return [...runLines(block.runs), ...runLines(block.subtitle ?? [])];
    case 'heading':
    case 'paragraph':
      return runLines(block.runs);
    case 'list':
      return block.items.flatMap((item) => {
        const lines = blockLines(item, document);
        return block.marker === 'box' ? [`${boxCharacter('open')} ${lines[0] ?? ''}`, ...lines.slice(1)] : lines;
      });
    case 'table':
      return [...(block.header ?? []), ...block.rows].flatMap((row) =>
        placeCells(row, block.columns.length).flatMap(({ cell }) => blockLines(cell.blocks, document)),
      );
    case 'key-values':
      return block.items.flatMap(({ key, value }) => [...runLines(key), ...runLines(value)]);
    case 'notice':
      return blockLines(block.blocks, document);
    case 'signature':
      return [datePattern(document.lang), ...runLines(block.label), ...runLines(block.name ?? [])];
    case 'letterhead':
      return [block.name, ...block.under, ...block.contact].flatMap(runLines);
    case 'image':
    case 'space':
    case 'page-break':
      return [];
  }
}
