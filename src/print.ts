import type { Document } from './doc/blocks.ts';
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
