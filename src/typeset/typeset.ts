import type { Document } from '../doc/blocks.ts';
import type { FontBook } from '../fonts/types.ts';
import { layoutBlocks } from './flow/blocks.ts';
import type { Context } from './flow/context.ts';
import { fillPages, framesOf } from './flow/pages.ts';
import { running } from './flow/running.ts';
import type { StructureNode, TypesetDocument } from './frames.ts';
import { missingCollector } from './missing.ts';
import { outlineOf } from './outline.ts';
import { LETTER, SHEET, type Style } from './style.ts';

/** What a caller may choose. */
export interface TypesetOptions {
  /** Measures that differ from those of the document's style. */
  readonly style?: Partial<Style>;
}

/**
 * Sets a document: from blocks to pages of positioned frames, with structure tree and outline. Pure and deterministic;
 * never throws for what the document says.
 */
export function typeset(doc: Document, fonts: FontBook, options: TypesetOptions = {}): TypesetDocument {
  const style: Style = { ...(doc.style === 'letter' ? LETTER : SHEET), ...options.style };
  const missing = missingCollector();
  const context: Context = {
    style,
    shaper: { fonts, onMissing: missing.add },
    lang: doc.lang,
    titled: doc.blocks.some((block) => block.kind === 'title'),
    looks: new Map(),
    layout: layoutBlocks,
  };
  const structure: StructureNode = { role: 'Document', lang: doc.lang, children: [] };
  const { page, margin } = style;
  const area = {
    left: margin.left,
    width: page.width - margin.left - margin.right,
    text: style.body,
    parent: structure,
    inCell: false,
  };
  const slabs = layoutBlocks(doc.blocks, area, context);
  const edges = running(doc, context);
  const filled = fillPages(slabs, { top: edges.top, bottom: page.height - edges.bottom });
  const pages = filled.pages.map((canvas, index, all) => {
    edges.paint(canvas, index + 1, all.length);
    return { width: page.width, height: page.height, frames: framesOf(canvas) };
  });
  return {
    title: doc.title,
    lang: doc.lang,
    pages,
    structure,
    outline: outlineOf(filled.marks),
    ...(doc.form ? { form: doc.form } : {}),
    missing: missing.found,
  };
}
