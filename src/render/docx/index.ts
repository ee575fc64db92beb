import type { Document } from '../../doc/blocks.ts';
import type { DocxMetadata } from './parts.ts';

export type { DocxMetadata } from './parts.ts';

/**
 * Prints a document as DOCX for Word: real styles, East Asian typefaces and languages, check boxes that can be ticked. The
 * same document and date give the same bytes. Rejects with RangeError if `meta.creationDate` is no date.
 */
export async function renderDocx(document: Document, meta: DocxMetadata): Promise<Uint8Array> {
  const { buildDocx } = await import('./file.ts');
  return buildDocx(document, meta);
}
