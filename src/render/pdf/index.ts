/** Prints typeset documents as PDF. */
export type { PdfMetadata } from './metadata.ts';
export { renderPdf } from './render.ts';
