import type { Document } from '../../doc/blocks.ts';
import { joinParts, type MarkdownContext, type Part, paragraphOf, partsOf } from './blocks.ts';
import { markdownLines } from './runs.ts';

/** Prints a document as GitHub-flavoured Markdown, in which every text stands as it was written. */
export function renderMarkdown(document: Document): string {
  const { lang, header, footer = [] } = document;
  const context: MarkdownContext = {
    lang,
    titled: document.blocks.some(({ kind }) => kind === 'title'),
    inCell: false,
  };
  const head = [...markdownLines(header?.left ?? []), ...markdownLines(header?.right ?? [])];
  const foot = markdownLines(footer);
  const parts: Part[] = [
    paragraphOf(head),
    ...partsOf(document.blocks, context),
    ...(foot.length > 0 ? [{ kind: 'other', lines: ['---'] } as const, paragraphOf(foot)] : []),
  ];
  return `${joinParts(parts).join('\n')}\n`;
}
