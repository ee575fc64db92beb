import { DocumentGridType, Packer, File as WordFile } from 'docx';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import type { Document } from '../../doc/blocks.ts';
import { oneLine } from '../../doc/text.ts';
import { LETTER, SHEET } from '../../typeset/style.ts';
import { writeBlocks } from './blocks.ts';
import { listNumbering } from './list.ts';
import { coreXml, type DocxMetadata, fontTableXml, settingsXml } from './parts.ts';
import type { Context, Place } from './place.ts';
import { pageFooter, pageHeader } from './running.ts';
import { stylesXml } from './styles.ts';
import { twips } from './units.ts';

/** Builds the file. The door of this folder loads this module, and with it the docx package, when it is first needed. */
export async function buildDocx(document: Document, meta: DocxMetadata): Promise<Uint8Array> {
  const style = document.style === 'letter' ? LETTER : SHEET;
  const { page, margin, running, body, family } = style;
  const context: Context = {
    style,
    lang: document.lang,
    next: { box: 0, image: 0, list: 0 },
    styleId: (id) => id,
    write: writeBlocks,
  };
  const place: Place = {
    left: 0,
    width: page.width - margin.left - margin.right,
    text: body,
    paragraph: 'Normal',
    family,
    bold: false,
  };
  const title = oneLine(document.title);
  const core = coreXml(title, document.lang, meta);
  const file = new WordFile({
    title,
    numbering: { config: listNumbering(context) },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              top: twips(margin.top),
              right: twips(margin.right),
              bottom: twips(margin.bottom),
              left: twips(margin.left),
              header: twips(running.head - running.size),
              footer: twips(running.foot - running.size / 2),
              gutter: 0,
            },
          },
          ...(style.grid > 0 ? { grid: { type: DocumentGridType.LINES, linePitch: twips(style.grid) } } : {}),
        },
        headers: { default: pageHeader(document, context) },
        footers: { default: pageFooter(document, context) },
        children: writeBlocks(document.blocks, place, context).finish(context),
      },
    ],
  });
  const packed = await Packer.toBuffer(file, undefined, [
    { path: 'docProps/core.xml', data: core },
    { path: 'word/styles.xml', data: stylesXml(style, document.lang) },
    { path: 'word/settings.xml', data: settingsXml(document.lang) },
    { path: 'word/fontTable.xml', data: fontTableXml() },
  ]);
  return repack(packed);
}

const CONTENT_TYPES = '[Content_Types].xml';

/** Zips again without the clock, and with the list of types first, as programs expect that look at the first bytes. */
export function repack(packed: Uint8Array): Uint8Array {
  const files = unzipSync(packed);
  const types = files[CONTENT_TYPES];
  const ordered: Zippable = types === undefined ? files : { [CONTENT_TYPES]: types, ...files };
  // The first day that a zip file can name.
  return zipSync(ordered, { mtime: new Date(1980, 0, 1) });
}
