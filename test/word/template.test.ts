import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/base/locale.ts';
import { readWordTemplate } from '../../src/word/index.ts';
import { runs } from '../support/sample.ts';
import { MAIN_TYPE, relation, type WordPlan, wordFile, wordParagraph } from '../support/word.ts';

const read = (plan: WordPlan) => readWordTemplate(wordFile(plan), 'head.docx');

function toldOf(bytes: Uint8Array) {
  const result = readWordTemplate(bytes, 'head.docx');
  for (const issue of result.issues) {
    expect(issue.place).toEqual({ file: 'head.docx' });
    for (const lang of LANGS) {
      expect(issue.what[lang]).toMatch(/\S/);
      expect(issue.todo?.[lang]).toMatch(/\S/);
    }
  }
  return result.issues.map(({ code }) => code);
}

describe('an office’s Word file', () => {
  it('says where a document goes, how wide it may be, and what else it asks for', () => {
    const result = read({ header: wordParagraph('{{ cli', 'ent }', '} 様') });
    expect(result).toMatchObject({
      ok: true,
      value: {
        names: ['content', 'title', 'client'],
        page: { width: 595.3, height: 841.9 },
        margin: { top: 99.25, right: 85.05, bottom: 85.05, left: 85.05 },
        firstControl: 1,
      },
    });
  });

  it('has the measures of the section in which the document goes', () => {
    const section = (width: number) =>
      `<w:p><w:pPr><w:sectPr><w:pgSz w:w="${width}" w:h="9000"/><w:pgMar w:left="400" w:right="400" w:top="1" w:bottom="1"/></w:sectPr></w:pPr></w:p>`;
    const body = section(5000) + wordParagraph('{{content}}') + section(7000);
    expect(read({ body })).toMatchObject({ value: { page: { width: 350, height: 450 } } });
    const columns =
      '<w:pgSz w:w="12000" w:h="16000"/><w:pgMar w:left="1000" w:right="1000" w:top="1" w:bottom="1"/><w:cols w:num="2" w:space="1000"/>';
    expect(read({ section: columns })).toMatchObject({ value: { margin: { left: 50, right: 325 } } });
    expect(read({ section: '' })).toMatchObject({ value: { page: { width: 595.3 }, margin: { left: 72 } } });
  });

  it('leaves its content controls their numbers', () => {
    const control = '<w:sdt><w:sdtPr><w:id w:val="12"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>';
    expect(read({ body: control + wordParagraph('{{content}}') })).toMatchObject({
      value: { firstControl: 1_000_001 },
    });
  });

  it('may have links to follow by hand, pictures of its own and a page number', () => {
    const relations =
      relation('rId7', 'hyperlink', 'https://example.com/', 'External') + relation('rId8', 'image', 'media/image1.png');
    const field =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE \\* MERGEFORMAT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
    expect(read({ relations, header: field, parts: { 'word/media/image1.png': Uint8Array.of(1) } }).ok).toBe(true);
  });
});

describe('what is wrong with a file is told, with what to do', () => {
  const content = wordParagraph('{{content}}');
  const field = (...words: readonly string[]) =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${words.map((one) => `<w:r><w:instrText>${one}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const document = (inner: string) =>
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inner}</w:document>`;
  const types = (type: string) =>
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`;

  it.each<readonly [string, string, WordPlan]>([
    [
      'macros by type',
      'word-macros',
      { parts: { '[Content_Types].xml': types('application/vnd.ms-word.document.macroEnabled.main+xml') } },
    ],
    ['macros by part', 'word-macros', { parts: { 'word/vbaProject.bin': Uint8Array.of(1) } }],
    [
      'a template',
      'word-template',
      { parts: { '[Content_Types].xml': types(MAIN_TYPE.replace('document.main', 'template.main')) } },
    ],
    [
      'Strict Open XML',
      'word-strict',
      {
        relations:
          '<Relationship Id="x" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/image" Target="a.png"/>',
      },
    ],
    [
      'a template elsewhere',
      'word-attached',
      { relations: relation('r', 'attachedTemplate', 'https://evil.example/x.dotm', 'External') },
    ],
    [
      'a picture elsewhere',
      'word-outside',
      { relations: relation('r', 'image', 'https://evil.example/x.png', 'External') },
    ],
    ['a picture on a share', 'word-outside', { relations: relation('r', 'image', '\\\\evil\\x.png') }],
    ['a link to a file', 'word-outside', { relations: relation('r', 'hyperlink', 'file:///c:/x', 'External') }],
    ['an embedded object', 'word-part', { parts: { 'word/embeddings/oleObject1.bin': Uint8Array.of(1) } }],
    ['a chart', 'word-part', { relations: relation('r', 'chart', 'charts/chart1.xml') }],
    ['another document in it', 'word-part', { body: `<w:altChunk r:id="x"/>${content}` }],
    ['a path that leads out', 'word-part', { parts: { '../evil.xml': '<a/>' } }],
    ['a field that fetches', 'word-field', { header: field(' INCLUDE', 'PICTURE "https://evil.example/x" ') }],
    ['a field that starts a program', 'word-field', { body: content + field('DDEAUTO c:\\\\x') }],
    [
      'a simple field that fetches',
      'word-field',
      { body: `${content}<w:p><w:fldSimple w:instr="INCLUDETEXT x"/></w:p>` },
    ],
    [
      'a field without an end',
      'word-field',
      {
        body: `${content}<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>LINK x</w:instrText></w:r></w:p>`,
      },
    ],
    ['comments', 'word-review', { relations: relation('r', 'comments', 'comments.xml') }],
    ['tracked changes', 'word-review', { body: `<w:p><w:ins><w:r><w:t>x</w:t></w:r></w:ins></w:p>${content}` }],
    ['no place', 'word-no-content', { body: wordParagraph('{{title}}') }],
    ['two places', 'word-content-twice', { body: content + content }],
    ['a place in a table', 'word-content-place', { body: `<w:tbl><w:tr><w:tc>${content}</w:tc></w:tr></w:tbl>` }],
    ['a place in the header', 'word-content-place', { header: content }],
    ['a place too narrow', 'word-content-place', { section: '<w:pgSz w:w="3000" w:h="9000"/>' }],
    ['words beside the place', 'word-content-alone', { body: wordParagraph('前 {{content}}') }],
    [
      'a picture beside the place',
      'word-content-alone',
      { body: '<w:p><w:r><w:drawing/><w:t>{{content}}</w:t></w:r></w:p>' },
    ],
    [
      'the end of a section at the place',
      'word-content-alone',
      { body: '<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{{content}}</w:t></w:r></w:p>' },
    ],
    ['a name nobody knows', 'word-unknown-name', { body: content + wordParagraph('{{fee}}') }],
    ['one brace too few', 'word-braces', { body: content + wordParagraph('{{title}') }],
    ['full-width braces', 'word-braces', { body: content + wordParagraph('｛｛title｝｝') }],
    [
      'a document type',
      'word-damaged',
      { parts: { 'word/document.xml': `<!DOCTYPE x [<!ENTITY a "b">]>${document(content)}` } },
    ],
    ['an entity of its own', 'word-damaged', { parts: { 'word/document.xml': document('<w:p>&a;</w:p>') } }],
    [
      'elements that do not nest',
      'word-damaged',
      { parts: { 'word/document.xml': document('<w:p><w:r></w:p></w:r>') } },
    ],
    ['no styles', 'word-damaged', { parts: { 'word/styles.xml': new Uint8Array() } }],
    ['depth', 'word-large', { parts: { 'word/document.xml': document('<w:p>'.repeat(9000) + '</w:p>'.repeat(9000)) } }],
    ['number of elements', 'word-large', { parts: { 'word/document.xml': document('<w:p/>'.repeat(400_000)) } }],
    [
      'number of parts',
      'word-large',
      { parts: Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`word/a${i}.xml`, '<a/>'])) },
    ],
  ])('%s: %s', (_, code, plan) => {
    expect(toldOf(wordFile(plan))).toEqual([code]);
  });

  it.each<readonly [string, string, Uint8Array]>([
    ['an old .doc, or one with a password', 'word-old', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
    ['no zip', 'word-damaged', Buffer.from('PK\x03\x04 not a zip at all, but long enough to be looked through')],
    ['a zip of something else', 'word-damaged', zipSync({ 'a.txt': Buffer.from('x') })],
    ['cut off', 'word-damaged', wordFile().subarray(0, 900)],
  ])('%s: %s', (_, code, bytes) => {
    expect(toldOf(bytes)).toEqual([code]);
  });

  it('names what was meant', () => {
    const result = read({ body: content + wordParagraph('{{titel}}') });
    expect(result.issues[0]?.what.ja).toContain('{{titel}}');
    expect(result.issues[0]?.todo?.ja).toContain('{{title}}');
  });

  it('a bomb is refused before it is unpacked, and one that lies about its size as well', () => {
    const bomb = wordFile({ parts: { 'word/media/a.png': new Uint8Array(100_000_000) } });
    const before = process.memoryUsage().rss;
    expect(toldOf(bomb)).toEqual(['word-large']);
    const lying = Buffer.from(bomb);
    const entry = lying.lastIndexOf('word/media/a.png') - 46;
    lying.writeUInt32LE(10, entry + 24);
    expect(toldOf(lying)).toEqual(['word-damaged']);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it('any change of bytes is a file or an issue', () => {
    const whole = wordFile();
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }), (changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        toldOf(bytes);
      }),
      runs(130, 3),
    );
  });
});
