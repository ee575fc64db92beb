import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Document, Run } from '../../src/doc/blocks.ts';
import { blockLines, runLines } from '../../src/doc/text.ts';
import type { WordTemplate } from '../../src/doc/word-template.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { readWordTemplate } from '../../src/word/index.ts';
import { someDocument } from '../support/arbitrary-document.ts';
import { discPng, pictureOf } from '../support/images.ts';
import { docxParts, readXml, solid } from '../support/printed-text.ts';
import { type WordPlan, wordFile, wordParagraph } from '../support/word.ts';

const META = { creationDate: '2026-11-21' };
const text = (words: string): Run => ({ kind: 'text', text: words, lang: 'ja' });
const paragraph = (words: string): Block => ({ kind: 'paragraph', runs: [text(words)] });
const head: Block = { kind: 'letterhead', name: [text('事務所')], under: [], contact: [] };

function template(plan: WordPlan = {}): WordTemplate {
  const read = readWordTemplate(wordFile(plan), 'head.docx');
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

const documentOf = (blocks: readonly Block[], more: Partial<Document> = {}): Document => ({
  title: '必要書類',
  lang: 'ja',
  style: 'sheet',
  blocks: [head, { kind: 'title', runs: [text('必要書類')], subtitle: [text('草案')] }, ...blocks],
  fields: { client: '陳 小雨', date: '2026年11月21日' },
  footer: [text('脚注')],
  ...more,
});

async function filled(document: Document, plan: WordPlan = {}) {
  const bytes = await renderDocx(document, META, template(plan));
  const parts = docxParts(bytes);
  let body = '';
  readXml(parts['word/document.xml'] ?? '', (piece, path) => {
    if (path.at(-1) === 'w:t') body += piece;
  });
  return { bytes, parts, body };
}

describe('a document in the office’s own Word file', () => {
  it('stands where the file says, between what the office wrote; its head and foot are the office’s', async () => {
    const { parts, body } = await filled(documentOf([paragraph('住民票')]));
    expect(body).toBe('必要書類草案住民票脚注敬具');
    expect(parts['word/header1.xml']).toContain('架空行政書士事務所');
    expect(Object.keys(parts).filter((path) => /header|footer/.test(path))).toEqual(['word/header1.xml']);
    expect(parts['word/document.xml']).toContain('w:w="11906"');
    expect(parts['word/document.xml']).toContain('<w:headerReference w:type="default" r:id="rId2"/>');
  });

  it('fills names in the office’s own type, however Word has divided them', async () => {
    const plan = {
      body: wordParagraph('{', '{cli', 'ent}} 様 {{ date }}') + wordParagraph('{{content}}'),
      header: wordParagraph('{{title}}'),
    };
    const { parts, body } = await filled(documentOf([paragraph('住民票')]), plan);
    expect(body).toBe('陳 小雨 様 2026年11月21日草案住民票脚注');
    expect(parts['word/header1.xml']).toMatch(/<w:rPr><w:b\/>.*<\/w:rPr><w:t[^>]*>必要書類/);
    // Where the file does not ask for the title, it is in the document.
    const own = await filled(documentOf([]), { body: wordParagraph('{{content}}') });
    expect(own.body).toBe('必要書類草案脚注');
  });

  it('is set in styles of ours that rest on nothing of the file; those the file has are the file’s', async () => {
    const own = '<w:style w:type="paragraph" w:styleId="RiyushoTableText"><w:name w:val="mine"/></w:style>';
    const table: Block = {
      kind: 'table',
      columns: [{ share: 1 }],
      rules: 'grid',
      header: [{ cells: [{ blocks: [paragraph('書類')] }] }],
      rows: [{ cells: [{ blocks: [paragraph('住民票')] }] }],
    };
    const blocks: Block[] = [
      { kind: 'heading', level: 1, runs: [text('見出し')] },
      paragraph('本文'),
      table,
      { kind: 'list', marker: 'number', items: [[paragraph('一')], [paragraph('二')]] },
      { kind: 'paragraph', runs: [{ kind: 'text', text: '小', lang: 'zh-Hans', small: true, muted: true }] },
    ];
    const { parts } = await filled(documentOf(blocks), { styles: own, body: wordParagraph('{{content}}') });
    const styles = parts['word/styles.xml'] ?? '';
    expect(styles.match(/w:styleId="RiyushoTableText"/g)).toEqual(['w:styleId="RiyushoTableText"']);
    const known = [...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id);
    const used = [...(parts['word/document.xml'] ?? '').matchAll(/<w:[pr]Style w:val="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(used).size).toBeGreaterThan(5);
    expect(used.filter((id) => !known.includes(id))).toEqual([]);
    for (const id of used) expect(id).toMatch(/^Riyusho/);
    const based = [...styles.matchAll(/<w:(?:basedOn|next) w:val="([^"]+)"/g)].map(([, id]) => id);
    for (const id of based) expect(id).toMatch(/^Riyusho/);
  });

  it('prints what looks like a name as it stands', async () => {
    const hostile = documentOf([paragraph('{{title}}{{client}}{{content}}')], {
      title: '{{client}}',
      fields: { client: '{{content}}', date: '{{{{date}}}}' },
    });
    const plan = { body: wordParagraph('{{title}}|{{client}}|{{date}}') + wordParagraph('{{content}}') };
    const { body } = await filled(hostile, plan);
    expect(solid(body)).toBe('{{client}}|{{content}}|{{{{date}}}}草案{{title}}{{client}}{{content}}脚注');
  });

  it('has lists, boxes and pictures whose numbers nothing else has', async () => {
    const control = '<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>';
    const picture = pictureOf(discPng(10));
    const blocks: Block[] = [
      { kind: 'list', marker: 'box', items: [[paragraph('一')], [paragraph('二')]] },
      { kind: 'list', marker: 'number', items: [[paragraph('三')]] },
      { kind: 'list', marker: 'number', items: [[paragraph('四')]] },
      { kind: 'image', picture, alt: '円', width: 5, height: 5 },
      { kind: 'image', picture, alt: '円', width: 5, height: 5 },
    ];
    const { parts } = await filled(documentOf(blocks), { body: control + wordParagraph('{{content}}') });
    const xml = parts['word/document.xml'] ?? '';
    const idsOf = (pattern: RegExp) => [...xml.matchAll(pattern)].map(([, id]) => id);
    const controls = idsOf(/<w:sdtPr>.*?<w:id w:val="(\d+)"/g);
    expect(controls.length).toBe(3);
    expect(new Set(controls).size).toBe(3);
    expect(new Set(idsOf(/<wp:docPr id="(\d+)"/g)).size).toBe(2);
    expect(new Set(idsOf(/<w:numId w:val="(\d+)"/g)).size).toBe(2);
    expect(parts['[Content_Types].xml']).toContain('/word/numbering.xml');
    expect(parts['[Content_Types].xml']).toContain('image/png');
    for (const id of idsOf(/r:embed="(\w+)"/g)) expect(parts['word/_rels/document.xml.rels']).toContain(`Id="${id}"`);
    expect(xml).toContain('xmlns:w14=');
    expect(xml).toMatch(/mc:Ignorable="[^"]*w14/);
  });

  it('holds every text of any document, well-formed, in the same bytes each time', async () => {
    const file = template();
    await fc.assert(
      fc.asyncProperty(someDocument, async (any) => {
        const document = { ...any, blocks: [head, ...any.blocks.filter(({ kind }) => kind !== 'title')] };
        const bytes = await renderDocx(document, META, file);
        expect(Buffer.from(await renderDocx(document, META, file)).equals(bytes)).toBe(true);
        const parts = docxParts(bytes);
        for (const [path, xml] of Object.entries(parts)) if (/\.(xml|rels)$/.test(path)) readXml(xml, () => {});
        let body = '';
        readXml(parts['word/document.xml'] ?? '', (piece, path) => {
          if (path.at(-1) === 'w:t') body += piece;
        });
        const own = document.blocks.filter(({ kind }) => kind !== 'letterhead');
        const { header, footer } = document;
        const lines = [
          ...blockLines(own, document),
          ...[header?.left, header?.right, footer].flatMap((runs) => runLines(runs ?? [])),
        ];
        expect(solid(body)).toContain(solid(lines.join('')));
      }),
      { numRuns: 25 },
    );
  });

  it('without a letterhead it is a file of its own: the applicant’s papers', async () => {
    const letter = { ...documentOf([]), blocks: [paragraph('理由')] };
    const plain = await renderDocx(letter, META);
    expect(Buffer.from(await renderDocx(letter, META, template())).equals(plain)).toBe(true);
  });
});
