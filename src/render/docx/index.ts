import type { Document } from '../../doc/blocks.ts';
import type { WordTemplate } from '../../doc/word-template.ts';
import type { DocxMetadata } from './parts.ts';

export type { DocxMetadata } from './parts.ts';

/**
 * Prints a document as DOCX for Word: real styles, East Asian typefaces and languages, check boxes that can be ticked. The
 * same document and date give the same bytes. A document with a letterhead goes into the office's own Word file if there is
 * one. Rejects with RangeError if `meta.creationDate` is no date.
 */
export async function renderDocx(document: Document, meta: DocxMetadata, template?: WordTemplate): Promise<Uint8Array> {
  if (template && document.blocks.some(({ kind }) => kind === 'letterhead')) {
    const { fillTemplate } = await import('./fill.ts');
    return fillTemplate(template, document, meta);
  }
  const { buildDocx } = await import('./file.ts');
  return buildDocx(document, meta);
}
