import { strFromU8, unzipSync } from 'fflate';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { SaxesParser } from 'saxes';
import { openPdf } from './raster.ts';

/** Text without white and without marks that leave none, so that printers can be compared. */
export function solid(text: string): string {
  return text.replace(/[\s\u200b\u2060]/g, '');
}

/** Reads XML strictly: throws at the first fault. `onText` gets each text with the names of the elements around it. */
export function readXml(
  xml: string,
  onText: (text: string, path: readonly string[]) => void,
  onOpen: (name: string, attributes: Readonly<Record<string, string>>) => void = () => {},
): void {
  const parser = new SaxesParser();
  const path: string[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name);
    onOpen(name, attributes as Record<string, string>);
  });
  parser.on('closetag', () => {
    path.pop();
  });
  parser.on('text', (text) => onText(text, path));
  parser.write(xml).close();
}

/** The parts of a DOCX file as text. */
export function docxParts(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));
}

/** The text of a DOCX file: header, body, footer; the slash of the page number is left out. */
export function docxText(bytes: Uint8Array): string {
  const parts = docxParts(bytes);
  const text = (path: string): string => {
    let all = '';
    readXml(parts[path] ?? '', (piece, around) => {
      if (around.at(-1) === 'w:t') all += piece;
    });
    return all;
  };
  return text('word/header1.xml') + text('word/document.xml') + text('word/footer1.xml').replace(/ \/ $/, '');
}

/** The text of an HTML page; check boxes are ☐ and ☑. Throws if its elements do not nest. */
export function htmlText(html: string): string {
  const body = /<body>.*<\/body>/s.exec(html)?.[0] ?? '';
  const xml = body
    .replace(/<(input|br|col|img)\b([^>]*)>/g, '<$1$2/>')
    .replace(/<input ([^>]*?) ?checked/g, '<input checked="" $1');
  let all = '';
  readXml(
    xml,
    (text) => {
      all += text;
    },
    (name, { checked }) => {
      if (name === 'input') all += checked === undefined ? '☐' : '☑';
    },
  );
  return all;
}

/** The text that Markdown shows; emphasis is for labels that are said again, and left out. */
export function markdownText(markdown: string): string {
  const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
  return html
    .replace(/<em>.*?<\/em>/gs, '')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<input[^>]*>/g, (box) => (box.includes('checked') ? '☑' : '☐'))
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '');
}

/** The text of a PDF in the order of its pages, without artifacts and the marks of lists. */
export async function pdfText(pdf: Uint8Array): Promise<string> {
  const document = await openPdf(pdf);
  let all = '';
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true, includeMarkedContent: true });
    const marks: (string | null)[] = [];
    for (const item of items) {
      if ('str' in item) {
        if (!marks.some((mark) => mark === 'Artifact' || mark === 'Lbl')) all += item.str;
      } else if (item.type === 'endMarkedContent') marks.pop();
      else marks.push((item as { tag?: string }).tag ?? null);
    }
  }
  await document.destroy();
  return all;
}
