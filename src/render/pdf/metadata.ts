import type { PDFContext, PDFRef } from 'pdf-lib';
import { completeDate, dateString } from './date.ts';
import { textString } from './strings.ts';

const PRODUCER = 'Riyusho';

/** What the file says of itself. No clock is read: `creationDate` (ISO 8601) is the caller's. */
export interface PdfMetadata {
  readonly creationDate: string;
  readonly producer?: string;
  readonly author?: string;
}

/** Adds the metadata in both forms that readers look for. Throws RangeError if the date is none. */
export function writeMetadata(
  context: PDFContext,
  title: string,
  lang: string,
  meta: PdfMetadata,
): { info: PDFRef; xmp: PDFRef } {
  const date = completeDate(meta.creationDate);
  const producer = meta.producer ?? PRODUCER;
  const info = context.obj({
    Title: textString(title),
    Author: meta.author === undefined ? undefined : textString(meta.author),
    Creator: textString(PRODUCER),
    Producer: textString(producer),
    CreationDate: dateString(date),
    ModDate: dateString(date),
  });
  const author = meta.author && `\n<dc:creator><rdf:Seq><rdf:li>${xml(meta.author)}</rdf:li></rdf:Seq></dc:creator>`;
  const xmp = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${xml(lang)}</rdf:li></rdf:Bag></dc:language>${author ?? ''}
<pdf:Producer>${xml(producer)}</pdf:Producer>
<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>
<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${date}</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
  // Not deflated: other programs search for it in the bytes of the file.
  const stream = context.stream(Buffer.from(xmp), { Type: 'Metadata', Subtype: 'XML' });
  return { info: context.register(info), xmp: context.register(stream) };
}

/** Escapes text for XML and leaves out what XML may not hold. */
function xml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
