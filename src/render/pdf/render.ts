import { PDFContext, type PDFRef } from 'pdf-lib';
import type { TypesetDocument } from '../../typeset/frames.ts';
import { paintPage } from './content.ts';
import { embedFonts } from './fonts.ts';
import { FormFields } from './form.ts';
import { embedImages } from './images.ts';
import { type PdfMetadata, writeMetadata } from './metadata.ts';
import { rounded } from './numbers.ts';
import { writeOutline } from './outline.ts';
import { addStream } from './streams.ts';
import { asciiString } from './strings.ts';
import { Structure } from './structure.ts';
import { writeFile } from './writer.ts';

/**
 * Prints a typeset document as a tagged PDF 1.7 file. The same document and metadata give the same bytes. Rejects with
 * RangeError if `meta.creationDate` is no date, with FontError if a font file cannot be read.
 */
export async function renderPdf(document: TypesetDocument, meta: PdfMetadata): Promise<Uint8Array> {
  const context = PDFContext.create();
  const fonts = embedFonts(context, document.pages);
  const structure = new Structure(document.structure, document.lang, document.pages.length);
  const form = document.form && new FormFields(context, document.form, document.lang, fonts, structure);
  const fontRefs = Object.fromEntries([...fonts.values()].map((font) => [font.name, font.ref]));
  const images = embedImages(context, document.pages);
  const imageRefs = Object.fromEntries([...images.values()].map((image) => [image.name, image.ref]));
  const resources = context.register(
    context.obj({ Font: fontRefs, ...(images.size > 0 ? { XObject: imageRefs } : {}) }),
  );
  const pageTree = context.nextRef();
  const pages = document.pages.map((page, index): PDFRef => {
    const content = paintPage(page, index, { fonts, images }, structure, form);
    return context.register(
      context.obj({
        Type: 'Page',
        Parent: pageTree,
        MediaBox: [0, 0, rounded(page.width), rounded(page.height)],
        Resources: resources,
        Contents: addStream(context, content),
        StructParents: index,
        Tabs: 'S',
        Annots: form?.onPage(index),
      }),
    );
  });
  context.assign(pageTree, context.obj({ Type: 'Pages', Kids: pages, Count: pages.length }));
  const { info, xmp } = writeMetadata(context, document.title, document.lang, meta);
  const fields = form?.write(pages);
  const outline = writeOutline(context, document.outline, document.pages, pages);
  const catalog = context.obj({
    Type: 'Catalog',
    Pages: pageTree,
    Outlines: outline,
    PageMode: outline && 'UseOutlines',
    Lang: asciiString(document.lang),
    ViewerPreferences: { DisplayDocTitle: true },
    MarkInfo: { Marked: true },
    StructTreeRoot: structure.write(context, pages),
    Metadata: xmp,
    AcroForm: fields,
  });
  context.trailerInfo.Root = context.register(catalog);
  context.trailerInfo.Info = info;
  return writeFile(context);
}
