import { type IPatch, PatchType, patchDocument, TextRun } from 'docx';
import { zipSync } from 'fflate';
import type { Block, Document, Run } from '../../doc/blocks.ts';
import { oneLine } from '../../doc/text.ts';
import type { WordTemplate } from '../../doc/word-template.ts';
import { LETTER, SHEET, type Style } from '../../typeset/style.ts';
import { readZip } from '../../word/index.ts';
import { writeBlocks } from './blocks.ts';
import { repack } from './file.ts';
import { listNumbering } from './list.ts';
import { coreXml, type DocxMetadata } from './parts.ts';
import type { Context } from './place.ts';
import { GUEST, guestStyles } from './styles.ts';
import { DECLARATION, element, WORD } from './xml.ts';

const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';
const RELATIONSHIPS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';
const CORE = 'docProps/core.xml';
const NUMBERING = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering';

/** Names of namespaces that our check boxes need at the root of the document. */
const NAMESPACES: readonly (readonly [name: string, value: string])[] = [
  ['xmlns:w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['xmlns:mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
];

/**
 * Puts a document into an office's own Word file: its head, foot and looks stay, the document comes where it says
 * `{{content}}`, in styles of ours that the file may redefine. The same document, file and date give the same bytes.
 */
export async function fillTemplate(
  template: WordTemplate,
  document: Document,
  meta: DocxMetadata,
): Promise<Uint8Array> {
  const { names, page, margin, firstControl } = template;
  const style: Style = { ...(document.style === 'letter' ? LETTER : SHEET), page, margin };
  const context: Context = {
    style,
    lang: document.lang,
    next: { box: firstControl - 1, image: 0, list: 0 },
    styleId: (id) => GUEST + (id ?? 'Normal'),
    write: writeBlocks,
  };
  const place = {
    left: 0,
    width: page.width - margin.left - margin.right,
    text: style.body,
    paragraph: 'Normal',
    family: style.family,
    bold: false,
  } as const;
  const blocks = guestBlocks(document, names.includes('title'));
  const { client = '', date = '' } = document.fields ?? {};
  const said: Readonly<Record<string, string>> = { title: document.title, client, date };
  const patches: Record<string, IPatch> = {};
  for (const name of names) if (name !== 'content') patches[name] = phrase(said[name] ?? '');
  // Last: what it brings is not searched for other names.
  patches.content = { type: PatchType.DOCUMENT, children: writeBlocks(blocks, place, context).finish(context) };
  return repack(
    await patchDocument({
      outputType: 'uint8array',
      data: zipSync(Object.fromEntries(prepared(template, document, style, meta)), { level: 0 }),
      patches,
      keepOriginalStyles: true,
      trimPlaceholders: true,
      numbering: { config: listNumbering(context) },
    }),
  );
}

function phrase(text: string): IPatch {
  // A name of a person that looks like a name of ours would be filled in, too.
  const safe = oneLine(text).replace(/\{(?=\{)|\}(?=\})/g, '$&\u2060');
  return { type: PatchType.PARAGRAPH, children: [new TextRun(safe)] };
}

/** The document without what the office's file has: its head, and its title if the file asks for that by name. */
function guestBlocks({ blocks, header, footer }: Document, titled: boolean): Block[] {
  const line = (runs: readonly Run[] | undefined): Block[] =>
    runs && runs.length > 0 ? [{ kind: 'paragraph', align: 'start', runs }] : [];
  const body = blocks.flatMap((block): Block[] => {
    if (block.kind === 'letterhead') return [];
    if (block.kind !== 'title' || !titled) return [block];
    return block.subtitle ? [{ kind: 'paragraph', align: 'center', runs: block.subtitle }] : [];
  });
  // The foot of the page is the office's; what ours would say there stands at the end.
  return [...body, ...line(header?.left), ...line(header?.right), ...line(footer)];
}

/** The office's file with what our content needs: styles, numbers of lists, names of namespaces, the document's title. */
function prepared(
  template: WordTemplate,
  document: Document,
  style: Style,
  meta: DocxMetadata,
): ReadonlyMap<string, Uint8Array> {
  const files = new Map(readZip(Buffer.from(template.base64, 'base64')));
  const text = (path: string) => new TextDecoder().decode(files.get(path));
  const change = (path: string, to: string) => files.set(path, Buffer.from(to));
  change(DOCUMENT, withNamespaces(text(DOCUMENT)));
  const styles = text(STYLES);
  const lacking = guestStyles(style, document.lang).filter(({ id }) => !styles.includes(`w:styleId="${id}"`));
  change(
    STYLES,
    styles.replace('</w:styles>', () => `${lacking.map(({ xml }) => xml).join('')}</w:styles>`),
  );
  // Without a part for lists the patcher would give a new one a name by chance.
  const relationships = text(RELATIONSHIPS);
  if (!relationships.includes(NUMBERING)) {
    change('word/numbering.xml', DECLARATION + element('w:numbering', { 'xmlns:w': WORD }, ''));
    const link = element('Relationship', { Id: 'rIdRiyushoLists', Type: NUMBERING, Target: 'numbering.xml' });
    change(
      RELATIONSHIPS,
      relationships.replace('</Relationships>', () => `${link}</Relationships>`),
    );
    const type = element('Override', {
      PartName: '/word/numbering.xml',
      ContentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml',
    });
    change(
      TYPES,
      text(TYPES).replace('</Types>', () => `${type}</Types>`),
    );
  }
  if (files.has(CORE)) change(CORE, coreXml(oneLine(document.title), document.lang, meta));
  return files;
}

function withNamespaces(xml: string): string {
  return xml.replace(/<w:document\b([^>]*)>/, (_, attributes: string) => {
    const added = NAMESPACES.filter(([name]) => !attributes.includes(`${name}=`));
    let all = attributes + added.map(([name, value]) => ` ${name}="${value}"`).join('');
    if (!/mc:Ignorable="[^"]*\bw14\b/.test(all))
      all = /mc:Ignorable="/.test(all) ? all.replace('mc:Ignorable="', '$&w14 ') : `${all} mc:Ignorable="w14"`;
    return `<w:document${all}>`;
  });
}
