import type { OutlineEntry, TypesetDocument } from '../../typeset/frames.ts';

/**
 * Binds documents into one, such as the papers of a filing: their pages follow one another, each is a section of the
 * structure in its own language, and an entry of the outline with its own entries under it.
 */
export function joinDocuments(
  documents: readonly TypesetDocument[],
  title: string,
  lang: string = documents[0]?.lang ?? 'ja',
): TypesetDocument {
  let pageCount = 0;
  const outline = documents.map((document): OutlineEntry => {
    const first = pageCount;
    pageCount += document.pages.length;
    return { title: document.title, page: first, y: 0, children: moved(document.outline, first) };
  });
  return {
    title,
    lang,
    pages: documents.flatMap(({ pages }) => pages),
    structure: {
      role: 'Document',
      lang,
      children: documents.map((document) => ({
        role: 'Sect',
        lang: document.structure.lang ?? document.lang,
        children: document.structure.children,
      })),
    },
    outline,
    missing: documents.flatMap(({ missing }) => missing),
  };
}

function moved(entries: readonly OutlineEntry[], pages: number): OutlineEntry[] {
  return entries.map((entry) => ({ ...entry, page: entry.page + pages, children: moved(entry.children, pages) }));
}
