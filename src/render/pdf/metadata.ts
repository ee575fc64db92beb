import { completeDate, dateString } from './date.ts';
import type { PdfFile } from './file.ts';
import { dict, type PdfRef } from './objects.ts';
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
  file: PdfFile,
  title: string,
  lang: string,
  meta: PdfMetadata,
): { info: PdfRef; xmp: PdfRef } {
  const date = completeDate(meta.creationDate);
  const producer = meta.producer ?? PRODUCER;
  const info = dict({
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
  return { info: file.add(info), xmp: file.addPlainStream(xmp, { Type: '/Metadata', Subtype: '/XML' }) };
}

/** Escapes text for XML and leaves out what XML may not hold. */
function xml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
