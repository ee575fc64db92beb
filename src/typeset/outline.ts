import type { Filled } from './flow/pages.ts';
import type { OutlineEntry } from './frames.ts';

/** The outline: title and headings nested by level; a document without headings is opened up by the groups of its tables. */
export function outlineOf(marks: Filled['marks']): OutlineEntry[] {
  const hasHeadings = marks.some(({ mark }) => mark.level >= 1 && mark.level <= 3);
  const roots: OutlineEntry[] = [];
  const open: { readonly level: number; readonly entry: OutlineEntry }[] = [];
  for (const { mark, page, y } of marks) {
    if (mark.title.trim() === '' || (mark.level === 9 && hasHeadings)) continue;
    const entry: OutlineEntry = { title: mark.title.replace(/\s+/g, ' ').trim(), page, y, children: [] };
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= mark.level) open.pop();
    (open.at(-1)?.entry.children ?? roots).push(entry);
    open.push({ level: mark.level, entry });
  }
  return roots;
}
