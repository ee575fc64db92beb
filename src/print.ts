import type { Document } from './doc/blocks.ts';
import type { WordTemplate } from './doc/word-template.ts';
import type { FontBook } from './fonts/types.ts';
import type { TypesetDocument } from './typeset/frames.ts';

/** A printed document, and the characters that no typeface has. */
export interface Printed {
  readonly bytes: Uint8Array;
  readonly missing: TypesetDocument['missing'];
}

/**
 * Prints a document as PDF. `createdOn` is an ISO date and goes into the file's metadata: the same document and date give
 * the same bytes. The printer is loaded when it is first needed.
 */
export async function printPdf(document: Document, fonts: FontBook, createdOn: string): Promise<Printed> {
  const [{ typeset }, { renderPdf }] = await Promise.all([
    import('./typeset/index.ts'),
    import('./render/pdf/index.ts'),
  ]);
  const set = typeset(document, fonts);
  return { bytes: await renderPdf(set, { creationDate: createdOn, producer: 'Riyusho' }), missing: set.missing };
}

/** How many pages a document takes as PDF. */
export async function pagesOf(document: Document, fonts: FontBook): Promise<number> {
  const { typeset } = await import('./typeset/index.ts');
  return typeset(document, fonts).pages.length;
}

/** Documents that are bound into one file: each is an entry of the outline with its own entries below. */
export interface Binding {
  readonly title: string;
  readonly parts: readonly (Document | Binding)[];
}

/** Prints documents as one PDF, one after the other. What `printPdf` says holds for it, too. */
export async function printBound(binding: Binding, fonts: FontBook, createdOn: string): Promise<Printed> {
  const [{ typeset }, { joinDocuments, renderPdf }] = await Promise.all([
    import('./typeset/index.ts'),
    import('./render/pdf/index.ts'),
  ]);
  const bind = ({ title, parts }: Binding): TypesetDocument =>
    joinDocuments(
      parts.map((part) => ('parts' in part ? bind(part) : untitled(typeset(part, fonts)))),
      title,
    );
  const set = bind(binding);
  return { bytes: await renderPdf(set, { creationDate: createdOn, producer: 'Riyusho' }), missing: set.missing };
}

/** Without the bookmark of the document's own title: the one that is made of binding it says the same. */
function untitled(set: TypesetDocument): TypesetDocument {
  const [first, ...more] = set.outline;
  return first && more.length === 0 && first.title === set.title ? { ...set, outline: first.children } : set;
}

/** Formats a document is printed in. */
export type PrintFormat = 'pdf' | 'docx' | 'html' | 'md';

/**
 * How a document becomes a file. `createdOn` is an ISO date: the same document and date give the same bytes. `word` is the
 * office's own Word file for papers with its letterhead.
 */
type Printer = (document: Document, fonts: FontBook, createdOn: string, word?: WordTemplate) => Promise<Printed>;

/** What the reader's computer will show is not known: a character that we have no glyph for is told all the same. */
async function missingIn(document: Document, fonts: FontBook): Promise<Printed['missing']> {
  const { missingOf } = await import('./typeset/index.ts');
  return missingOf(document, fonts);
}

/** A printer for every format; each is loaded when it is first needed. */
export const PRINTERS: Readonly<Record<PrintFormat, Printer>> = {
  pdf: printPdf,
  docx: async (document, fonts, createdOn, word) => {
    const { renderDocx } = await import('./render/docx/index.ts');
    return {
      bytes: await renderDocx(document, { creationDate: createdOn }, word),
      missing: await missingIn(document, fonts),
    };
  },
  html: async (document, fonts) => {
    const { renderHtml } = await import('./render/html/index.ts');
    return { bytes: Buffer.from(renderHtml(document)), missing: await missingIn(document, fonts) };
  },
  md: async (document, fonts) => {
    const { renderMarkdown } = await import('./render/markdown/index.ts');
    return { bytes: Buffer.from(renderMarkdown(document)), missing: await missingIn(document, fonts) };
  },
};
