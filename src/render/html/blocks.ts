import type { Block, KeyValuesBlock, ListBlock, ParagraphBlock, Run } from '../../doc/blocks.ts';
import { blockLines, runText } from '../../doc/text.ts';
import { datePattern } from '../../doc/words.ts';
import { attributes, escapeHtml } from './escape.ts';
import { htmlImage, htmlLetterhead } from './image.ts';
import { htmlBox, htmlRuns, type RunContext } from './runs.ts';
import { htmlTable } from './table.ts';

/** What blocks are written in. */
export interface HtmlContext extends RunContext {
  /** True if the document has a title: headings then start at h2. */
  readonly titled: boolean;
  readonly inCell: boolean;
  /** Handed down so that cells, items and notices can hold any block. */
  readonly write: (blocks: readonly Block[], context: HtmlContext) => string;
}

/** Labels of at most so many characters are spread to one width. */
const SPREAD = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]{2,6}$/u;
/** Most lines of white. */
const MOST_WHITE = 60;
const ALIGN = { start: 'st', justify: 'j', center: 'c', end: 'e' } as const;

/** Blocks one under the other. */
export function htmlBlocks(blocks: readonly Block[], context: HtmlContext): string {
  return blocks.map((block) => htmlBlock(block, context)).join(context.inCell ? '' : '\n');
}

function htmlBlock(block: Block, context: HtmlContext): string {
  switch (block.kind) {
    case 'title':
      return title(block.runs, block.subtitle, context);
    case 'heading':
      return heading(Math.min(4, block.level + (context.titled ? 1 : 0)), block.runs, context);
    case 'paragraph':
      return paragraph(block, context);
    case 'list':
      return list(block, context);
    case 'table':
      return htmlTable(block, context);
    case 'key-values':
      return keyValues(block, context);
    case 'notice':
      return `<div class="notice" role="note">${context.write(block.blocks, context)}</div>`;
    case 'signature':
      return [
        `<div class="signature"><p>${escapeHtml(datePattern(context.lang))}</p>`,
        `<div><span>${htmlRuns(block.label, context)}</span>`,
        `<span class="rule">${htmlRuns(block.name ?? [], context)}</span></div></div>`,
      ].join('');
    case 'image':
      return htmlImage(block);
    case 'letterhead':
      return htmlLetterhead(block, context);
    case 'space': {
      const lines = Math.max(0, Math.min(Number.isFinite(block.lines) ? block.lines : 0, MOST_WHITE));
      return `<div style="height:${(1.5 * lines).toFixed(2)}em"></div>`;
    }
    case 'page-break':
      return context.inCell ? '' : '<div class="page"></div>';
  }
}

/** Short labels are spread to the width of the longest short one (字取り). */
function keyValues({ items }: KeyValuesBlock, context: HtmlContext): string {
  if (items.length === 0) return '';
  const widths = items.map(({ key }) => (SPREAD.test(runText(key)) ? [...runText(key)].length : 0));
  const widest = Math.max(...widths);
  const rows = items.map(({ key, value }, index) => {
    const label = htmlRuns(key, context);
    const width = widths[index] ?? 0;
    const spread = width > 0 && width < widest;
    const set = spread ? `<span class="spread" style="width:${widest}em">${label}</span>` : label;
    return `<dt>${set}</dt><dd>${htmlRuns(value, { ...context, label: runText(key) })}</dd>`;
  });
  return `<dl>${rows.join('')}</dl>`;
}

function title(runs: readonly Run[], subtitle: readonly Run[] | undefined, context: HtmlContext): string {
  const name = context.inCell ? heading(2, runs, context) : `<h1${wide(runs)}>${htmlRuns(runs, context)}</h1>`;
  return subtitle === undefined ? name : `${name}<p class="subtitle">${htmlRuns(subtitle, context)}</p>`;
}

/** A title of a few characters is spread in a letter: 理　由　書. */
function wide(runs: readonly Run[]): string {
  return [...runText(runs)].length <= 4 ? ' class="wide"' : '';
}

function heading(level: number, runs: readonly Run[], context: HtmlContext): string {
  return `<h${level}>${htmlRuns(runs, context)}</h${level}>`;
}

function paragraph(block: ParagraphBlock, context: HtmlContext): string {
  const { runs, indent = 0, inset = 0, align, keepWithNext } = block;
  const classes = [align ? ALIGN[align] : '', keepWithNext ? 'keep' : ''].filter((name) => name !== '');
  const style = [
    indent === 0 ? '' : `text-indent:${limited(indent)}em`,
    inset > 0 ? `margin-left:${limited(inset)}em` : '',
  ].filter((rule) => rule !== '');
  const marks = attributes({
    class: classes.length > 0 ? classes.join(' ') : undefined,
    style: style.length > 0 ? style.join(';') : undefined,
  });
  // A box is named by the words beside it.
  const own = runText(runs);
  return `<p${marks}>${htmlRuns(runs, own === '' ? context : { ...context, label: own })}</p>`;
}

/** Indents that would leave no room for text on a phone are cut. */
function limited(em: number): number {
  return Math.max(-2, Math.min(Number.isFinite(em) ? em : 0, 8));
}

function list(block: ListBlock, context: HtmlContext): string {
  const { label: _, ...around } = context;
  const items = block.items.map((item) => {
    const content = context.write(item, around);
    if (block.marker !== 'box') return `<li>${content}</li>`;
    const label = blockLines(item, context)[0];
    return `<li>${htmlBox('open', { ...around, ...(label === undefined ? {} : { label }) })}<div>${content}</div></li>`;
  });
  if (items.length === 0) return '';
  if (block.marker === 'number') return `<ol>${items.join('')}</ol>`;
  return `<ul${attributes({ class: block.marker === 'box' ? 'boxes' : undefined })}>${items.join('')}</ul>`;
}
