import type { OutlineEntry, Page } from '../../typeset/frames.ts';
import type { PdfFile } from './file.ts';
import { dict, number, type PdfRef } from './objects.ts';
import { textString } from './strings.ts';

/** Adds the outline, all of it unfolded (ISO 32000-1, 12.3.3). Undefined if there are no entries. */
export function writeOutline(
  file: PdfFile,
  entries: readonly OutlineEntry[],
  pages: readonly Page[],
  pageRefs: readonly PdfRef[],
): PdfRef | undefined {
  if (entries.length === 0) return undefined;
  const root = file.reserve();
  const writeItems = (items: readonly OutlineEntry[], parent: PdfRef): { First: PdfRef; Last: PdfRef } => {
    const refs = items.map(() => file.reserve());
    for (const [index, { title, page, y, children }] of items.entries()) {
      const ref = refs[index] as PdfRef;
      const top = number((pages[page]?.height ?? 0) - y);
      file.assign(
        ref,
        dict({
          Title: textString(title),
          Parent: parent,
          Prev: refs[index - 1],
          Next: refs[index + 1],
          ...(children.length > 0 ? { ...writeItems(children, ref), Count: countOf(children) } : {}),
          Dest: `[${pageRefs[page]}/XYZ null ${top} null]`,
        }),
      );
    }
    return { First: refs[0] as PdfRef, Last: refs.at(-1) as PdfRef };
  };
  file.assign(root, dict({ Type: '/Outlines', ...writeItems(entries, root), Count: countOf(entries) }));
  return root;
}

/** Entries on all levels. */
function countOf(entries: readonly OutlineEntry[]): number {
  return entries.reduce((sum, { children }) => sum + 1 + countOf(children), 0);
}
