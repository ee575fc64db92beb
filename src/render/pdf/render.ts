import type { TypesetDocument } from '../../typeset/frames.ts';
import { paintPage } from './content.ts';
import { PdfFile } from './file.ts';
import { embedFonts } from './fonts.ts';
import { type PdfMetadata, writeMetadata } from './metadata.ts';
import { array, dict, number, type PdfRef } from './objects.ts';
import { writeOutline } from './outline.ts';
import { asciiString } from './strings.ts';
import { Structure } from './structure.ts';

/**
 * Prints a typeset document as a tagged PDF 1.7 file. The same document and metadata give the same bytes. Throws
 * RangeError if `meta.creationDate` is no date, FontError if a font file cannot be read.
 */
export function renderPdf(document: TypesetDocument, meta: PdfMetadata): Uint8Array {
  const file = new PdfFile();
  const fonts = embedFonts(file, document.pages);
  const structure = new Structure(document.structure, document.lang);
  const fontRefs = dict(Object.fromEntries([...fonts.values()].map((font) => [font.name, font.ref])));
  const resources = file.add(dict({ Font: fontRefs }));
  const pageTree = file.reserve();
  const pages = document.pages.map((page, index): PdfRef => {
    const content = paintPage(page, index, fonts, structure);
    return file.add(
      dict({
        Type: '/Page',
        Parent: pageTree,
        MediaBox: array([0, 0, number(page.width), number(page.height)]),
        Resources: resources,
        Contents: file.addStream(content),
        StructParents: index,
        Tabs: '/S',
      }),
    );
  });
  file.assign(pageTree, dict({ Type: '/Pages', Kids: array(pages), Count: pages.length }));
  const { info, xmp } = writeMetadata(file, document.title, document.lang, meta);
  const outline = writeOutline(file, document.outline, document.pages, pages);
  const catalog = dict({
    Type: '/Catalog',
    Pages: pageTree,
    Outlines: outline,
    PageMode: outline && '/UseOutlines',
    Lang: asciiString(document.lang),
    ViewerPreferences: '<</DisplayDocTitle true>>',
    MarkInfo: '<</Marked true>>',
    StructTreeRoot: structure.write(file, pages),
    Metadata: xmp,
  });
  return file.bytes(file.add(catalog), info);
}
