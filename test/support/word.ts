import { type Zippable, zipSync } from 'fflate';
import { DECLARATION } from '../../src/render/docx/xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const NAMESPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"`;

export const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A paragraph whose runs are these texts, as Word divides them. */
export function wordParagraph(...runs: readonly string[]): string {
  return `<w:p>${runs.map((text) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`;
}

/** What the sample differs in from a usual letterhead. */
export interface WordPlan {
  readonly body?: string;
  readonly section?: string;
  readonly header?: string;
  readonly styles?: string;
  readonly types?: string;
  /** More relationships of the document. */
  readonly relations?: string;
  /** Further parts, or others in place of those above. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** A relationship of the document's. */
export function relation(id: string, type: string, target: string, mode = ''): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`;
}

/** An office's Word file: a header with its name, a place for the document, a greeting. */
export function wordFile(plan: WordPlan = {}): Uint8Array {
  const {
    body = wordParagraph('{{title}}') + wordParagraph('{{content}}') + wordParagraph('敬具'),
    section = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1985" w:right="1701" w:bottom="1701" w:left="1701" w:header="851" w:footer="992"/>',
    header = wordParagraph('架空行政書士事務所'),
    styles = '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
    types = '',
    relations = '',
    parts = {},
  } = plan;
  const xml = (text: string) => DECLARATION + text;
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': xml(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN_TYPE}"/>${types}</Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    ),
    'word/document.xml': xml(
      `<w:document ${NAMESPACES}><w:body>${body}<w:sectPr><w:headerReference w:type="default" r:id="rId2"/>${section}</w:sectPr></w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': xml(
      `<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'styles', 'styles.xml')}${relation('rId2', 'header', 'header1.xml')}${relations}</Relationships>`,
    ),
    'word/header1.xml': xml(`<w:hdr ${NAMESPACES}>${header}</w:hdr>`),
    'word/styles.xml': xml(`<w:styles ${NAMESPACES}>${styles}</w:styles>`),
    ...parts,
  };
  const zip: Zippable = Object.fromEntries(
    Object.entries(files).map(([path, data]) => [path, typeof data === 'string' ? Buffer.from(data) : data]),
  );
  return zipSync(zip, { mtime: new Date(1980, 0, 1) });
}
