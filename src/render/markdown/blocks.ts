import type { Lang } from '../../base/locale.ts';
import type { Block, ListBlock, Run } from '../../doc/blocks.ts';
import { oneLine } from '../../doc/text.ts';
import { datePattern } from '../../doc/words.ts';
import { lineStart } from './escape.ts';
import { markdownLines } from './runs.ts';
import { markdownTable } from './table.ts';

/** What blocks are written in. */
export interface MarkdownContext {
  readonly lang: Lang;
  /** True if the document has a title: headings then start at `##`. */
  readonly titled: boolean;
  /** In a cell paragraphs are lines, not paragraphs of their own. */
  readonly inCell: boolean;
}

/** A part of the page: its lines, and what it is; lists must not run into one another, check boxes need prose. */
export interface Part {
  readonly kind: 'prose' | 'list' | 'other';
  readonly lines: readonly string[];
}

/** Lines of a paragraph; two spaces at the end of a line break it. */
export function paragraphOf(lines: readonly string[]): Part {
  return {
    kind: 'prose',
    lines: lines.map((line, index) => lineStart(line) + (index < lines.length - 1 ? '  ' : '')),
  };
}

/** Blocks as lines, with an empty line between them. */
export function markdownBlocks(blocks: readonly Block[], context: MarkdownContext): string[] {
  return joinParts(partsOf(blocks, context));
}

/** Parts with an empty line between; what would run into one list is kept apart. */
export function joinParts(parts: readonly Part[]): string[] {
  const lines: string[] = [];
  let above: Part | undefined;
  for (const part of parts.filter((one) => one.lines.length > 0)) {
    if (above) lines.push('', ...(above.kind === 'list' && part.kind === 'list' ? ['<!-- -->', ''] : []));
    lines.push(...part.lines);
    above = part;
  }
  return lines;
}

/** Blocks as parts. */
export function partsOf(blocks: readonly Block[], context: MarkdownContext): Part[] {
  const parts: Part[] = [];
  let lines: string[] = [];
  const flush = (): void => {
    if (lines.length > 0) parts.push(paragraphOf(lines));
    lines = [];
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph' && context.inCell) lines.push(...markdownLines(block.runs));
    else {
      flush();
      parts.push(...partOf(block, context));
    }
  }
  flush();
  return parts;
}

function partOf(block: Block, context: MarkdownContext): Part[] {
  switch (block.kind) {
    case 'title':
      return [heading(1, block.runs), paragraphOf(markdownLines(block.subtitle ?? []))];
    case 'heading':
      return [heading(block.level + (context.titled ? 1 : 0), block.runs)];
    case 'paragraph':
      return [paragraphOf(markdownLines(block.runs))];
    case 'list':
      return [list(block, context)];
    case 'table':
      return markdownTable(block, context);
    case 'key-values':
      return [
        {
          kind: 'list',
          lines: block.items.flatMap(({ key, value }) => {
            const label = markdownLines(asBold(key)).join(' ');
            const [first = '', ...rest] = markdownLines(value);
            return itemLines('- ', [paragraphOf([`${label} ${first}`, ...rest].filter((line) => line.trim() !== ''))]);
          }),
        },
      ];
    case 'notice':
      return [
        {
          kind: 'other',
          lines: markdownBlocks(block.blocks, context).map((line) => (line === '' ? '>' : `> ${line}`)),
        },
      ];
    case 'signature': {
      const date: Run = { kind: 'text', text: datePattern(context.lang), lang: context.lang };
      const signer = [...markdownLines(block.label), ...markdownLines(block.name ?? [])].join('\u3000');
      return [paragraphOf([...markdownLines([date]), signer].filter((line) => line !== ''))];
    }
    case 'image':
      return [shownAs(block.alt)];
    case 'letterhead': {
      const lines = [asBold(block.name), ...block.under, ...block.contact].flatMap(markdownLines);
      return [...(block.logo ? [shownAs(block.logo.alt)] : []), paragraphOf(lines), { kind: 'other', lines: ['---'] }];
    }
    case 'page-break':
      return context.inCell ? [] : [{ kind: 'other', lines: ['---'] }];
    case 'space':
      return [];
  }
}

/** What an image shows, in its place: a text cannot hold it, and a file beside it could get lost. */
function shownAs(alt: string): Part {
  // White at its ends would undo the emphasis.
  const [line = ''] = markdownLines([{ kind: 'text', text: oneLine(alt).trim(), lang: 'ja' }]);
  return { kind: 'other', lines: line === '' ? [] : [`*${line}*`] };
}

/** Runs, all of them bold. */
export function asBold(runs: readonly Run[]): Run[] {
  return runs.map((run) => (run.kind === 'text' ? { ...run, bold: true } : run));
}

function heading(level: number, runs: readonly Run[]): Part {
  const plain = runs.map((run) => (run.kind === 'text' ? { ...run, bold: false } : run));
  // Number signs at the end would be taken for a decoration.
  const text = markdownLines(plain).join(' ').replaceAll('#', '\\#');
  return { kind: 'other', lines: text === '' ? [] : [`${'#'.repeat(level)} ${lineStart(text)}`] };
}

function list(block: ListBlock, context: MarkdownContext): Part {
  const lines = block.items.flatMap((item, index) => {
    const parts = partsOf(item, context);
    const marker = block.marker === 'number' ? `${index + 1}. ` : '- ';
    return itemLines(marker, block.marker === 'box' ? taskParts('☐', parts) : parts);
  });
  return { kind: 'list', lines };
}

/** Stands for text that is not there: an item that begins with an item could be read as a rule. */
const EMPTY = '&#8203;';

/** An item: its first line behind the marker, the others as far to the right. */
export function itemLines(marker: string, parts: readonly Part[]): string[] {
  const [first = EMPTY, ...rest] = joinParts(
    startsWithProse(parts) ? parts : [{ kind: 'prose', lines: [EMPTY] }, ...parts],
  );
  const inset = ' '.repeat(marker.length);
  return [marker + first, ...rest.map((line) => (line === '' ? '' : inset + line))];
}

/** The parts of an item with a check box: `[ ]` works before prose only. */
export function taskParts(box: '☐' | '☑', parts: readonly Part[]): Part[] {
  const [first, ...rest] = parts.filter(({ lines }) => lines.length > 0);
  if (first?.kind !== 'prose') return [{ kind: 'prose', lines: [box] }, ...parts];
  const [line = '', ...lines] = first.lines;
  return [{ kind: 'prose', lines: [`[${box === '☐' ? ' ' : 'x'}] ${line}`, ...lines] }, ...rest];
}

function startsWithProse(parts: readonly Part[]): boolean {
  return parts.find(({ lines }) => lines.length > 0)?.kind === 'prose';
}
