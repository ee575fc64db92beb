import type { PDFContext, PDFRef } from 'pdf-lib';
import type { OutlineEntry, Page } from '../../typeset/frames.ts';
import { rounded } from './numbers.ts';
import { textString } from './strings.ts';

/** Adds the outline, all of it unfolded (ISO 32000-1, 12.3.3). Undefined if there are no entries. */
export function writeOutline(
  context: PDFContext,
  entries: readonly OutlineEntry[],
  pages: readonly Page[],
  pageRefs: readonly PDFRef[],
): PDFRef | undefined {
  if (entries.length === 0) return undefined;
  const root = context.nextRef();
  const writeItems = (items: readonly OutlineEntry[], parent: PDFRef): { First: PDFRef; Last: PDFRef } => {
    const refs = items.map(() => context.nextRef());
    for (const [index, { title, page, y, children }] of items.entries()) {
      const ref = refs[index] as PDFRef;
      const top = rounded((pages[page]?.height ?? 0) - y);
      context.assign(
        ref,
        context.obj({
          Title: textString(title),
          Parent: parent,
          Prev: refs[index - 1],
          Next: refs[index + 1],
          ...(children.length > 0 ? { ...writeItems(children, ref), Count: countOf(children) } : {}),
          Dest: [pageRefs[page], 'XYZ', null, top, null],
        }),
      );
    }
    return { First: refs[0] as PDFRef, Last: refs.at(-1) as PDFRef };
  };
  context.assign(root, context.obj({ Type: 'Outlines', ...writeItems(entries, root), Count: countOf(entries) }));
  return root;
}

/** Entries on all levels. */
function countOf(entries: readonly OutlineEntry[]): number {
  return entries.reduce((sum, { children }) => sum + 1 + countOf(children), 0);
}
