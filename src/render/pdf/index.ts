/** Prints typeset documents as PDF. */
export { joinDocuments } from './join.ts';
export type { PdfMetadata } from './metadata.ts';
export { renderPdf } from './render.ts';
