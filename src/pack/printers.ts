import type { Document } from '../doc/blocks.ts';
import type { FontBook } from '../fonts/types.ts';
import { type Printed, printPdf } from '../print.ts';
import type { PackFormat } from './plan.ts';

/** How a document becomes a file. `createdOn` is an ISO date: the same document and date give the same bytes. */
type Printer = (document: Document, fonts: FontBook, createdOn: string) => Promise<Printed>;

/** A printer for every format but data; each is loaded when it is first needed. */
export const PRINTERS: Readonly<Record<Exclude<PackFormat, 'json'>, Printer>> = {
  pdf: printPdf,
  docx: async (document, _, createdOn) => {
    const { renderDocx } = await import('../render/docx/index.ts');
    return { bytes: await renderDocx(document, { creationDate: createdOn }), missing: [] };
  },
  html: async (document) => {
    const { renderHtml } = await import('../render/html/index.ts');
    return { bytes: Buffer.from(renderHtml(document)), missing: [] };
  },
  md: async (document) => {
    const { renderMarkdown } = await import('../render/markdown/index.ts');
    return { bytes: Buffer.from(renderMarkdown(document)), missing: [] };
  },
};
