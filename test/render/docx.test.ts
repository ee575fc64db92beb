import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Block, Document, Run } from '../../src/doc/blocks.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { someDocument } from '../support/arbitrary-document.ts';
import { docxParts, readXml } from '../support/printed-text.ts';
import { runs } from '../support/sample.ts';

const META = { creationDate: '2026-11-21' };

const text = (words: string, more: object = {}): Run => ({ kind: 'text', text: words, lang: 'ja', ...more });
const paragraph = (words: string): Block => ({ kind: 'paragraph', runs: [text(words)] });

async function partsOf(blocks: readonly Block[], more: Partial<Document> = {}) {
  const document: Document = { title: '試験', lang: 'ja', style: 'sheet', blocks, ...more };
  return docxParts(await renderDocx(document, META));
}

const bodyOf = async (blocks: readonly Block[], more: Partial<Document> = {}): Promise<string> =>
  (await partsOf(blocks, more))['word/document.xml'] ?? '';

afterEach(() => {
  vi.useRealTimers();
});

describe('a DOCX file', () => {
  it('is the same whenever it is made, with the list of types first', async () => {
    const document: Document = {
      title: '一覧',
      lang: 'ja',
      style: 'sheet',
      blocks: [paragraph('住民票'), { kind: 'list', marker: 'number', items: [[paragraph('一')]] }],
    };
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-01T00:00:00Z') });
    const first = await renderDocx(document, META);
    vi.setSystemTime(new Date('2031-08-09T10:11:12Z'));
    expect(Buffer.from(await renderDocx(document, META)).equals(first)).toBe(true);
    expect(Buffer.from(first).subarray(30, 49).toString()).toBe('[Content_Types].xml');
  });

  it('says its title, language and dates', async () => {
    const core = (await partsOf([], { title: '清单 & <1>', lang: 'zh-Hans' }))['docProps/core.xml'];
    expect(core).toContain('<dc:title>清单 &amp; &lt;1&gt;</dc:title>');
    expect(core).toContain('<dc:language>zh-CN</dc:language>');
    expect(core).toMatch(/<dcterms:created [^>]*>2026-11-20T15:00:00Z</);
    const document: Document = { title: '', lang: 'ja', style: 'sheet', blocks: [] };
    await expect(renderDocx(document, { creationDate: 'heute' })).rejects.toThrow(RangeError);
  });

  it('is well-formed in all its parts, whatever the document, and always the same', async () => {
    await fc.assert(
      fc.asyncProperty(someDocument, async (document) => {
        const bytes = await renderDocx(document, META);
        for (const [path, xml] of Object.entries(docxParts(bytes))) {
          expect(path).toMatch(/\.(xml|rels)$|^word\/media\/image\d+\.png$/);
          if (!path.endsWith('.png')) readXml(xml, () => {});
        }
        expect(Buffer.from(await renderDocx(document, META)).equals(bytes)).toBe(true);
      }),
      runs(10, 3),
    );
  });

  it('has cells that end with a paragraph, and no tables that touch', async () => {
    await fc.assert(
      fc.asyncProperty(someDocument, async (document) => {
        const body = docxParts(await renderDocx(document, META))['word/document.xml'] ?? '';
        expect(body).not.toMatch(/<\/w:tbl><w:tbl>|<\/w:tbl><\/w:tc>|<\/w:tbl><w:sectPr|<\/w:tcPr><\/w:tc>|<w:tc\/>/);
      }),
      runs(10, 3),
    );
  });
});

describe('styles', () => {
  it('are real ones, in typefaces that offices own', async () => {
    const parts = await partsOf(
      [
        { kind: 'title', runs: [text('理由書')] },
        { kind: 'heading', level: 2, runs: [text('経歴')] },
        {
          kind: 'paragraph',
          runs: [text('小', { small: true, muted: true }), text('刘', { lang: 'zh-Hans', bold: true })],
        },
      ],
      { style: 'letter' },
    );
    const body = parts['word/document.xml'] ?? '';
    expect(body).toContain('<w:pStyle w:val="Title"/>');
    expect(body).toContain('<w:pStyle w:val="Heading2"/>');
    expect(body).toContain('<w:rStyle w:val="SmallMuted"/>');
    expect(body).toMatch(
      /<w:rPr><w:rFonts [^>]*w:eastAsia="Microsoft YaHei"[^>]*\/><w:b\/><w:bCs\/><w:lang [^>]*w:eastAsia="zh-CN"\/><\/w:rPr><w:t[^>]*>刘/,
    );
    expect(body).toMatch(/<w:docGrid w:type="lines" w:linePitch="370"\/>/);
    const styles = parts['word/styles.xml'] ?? '';
    for (const id of ['Normal', 'Title', 'Heading1', 'Heading2', 'Heading3', 'TableText', 'Small', 'Muted'])
      expect(styles).toContain(`w:styleId="${id}"`);
    expect(styles).toContain('w:eastAsia="Yu Mincho"');
    expect(styles).toContain('<w:lang w:val="en-US" w:eastAsia="ja-JP" w:bidi="ar-SA"/>');
    expect(parts['word/fontTable.xml']).toContain('<w:altName w:val="MS Mincho"/>');
  });

  it('spread a short title and short labels without touching their text', async () => {
    const body = await bodyOf(
      [
        { kind: 'title', runs: [text('理由書')] },
        {
          kind: 'key-values',
          items: [
            { key: [text('氏名')], value: [text('王')] },
            { key: [text('生年月日')], value: [text('1988年')] },
          ],
        },
      ],
      { style: 'letter' },
    );
    expect(body).toMatch(
      /<w:spacing w:val="320"\/><\/w:rPr><w:t[^>]*>理由<\/w:t><\/w:r><w:r>(?!.*w:spacing w:val).*書/,
    );
    expect(body).toMatch(/<w:jc w:val="distribute"\/><\/w:pPr><w:r>.{0,80}<w:t[^>]*>氏名</);
    expect(body).not.toMatch(/distribute"\/><\/w:pPr><w:r>.{0,80}<w:t[^>]*>生年月日</);
  });
});

describe('tables and boxes', () => {
  it('repeat the header, keep rows whole and bands with the next row', async () => {
    const cell = (words: string) => ({ blocks: [paragraph(words)] });
    const body = await bodyOf([
      {
        kind: 'table',
        columns: [{ share: 1 }, { share: 3, align: 'center' }],
        header: [{ cells: [cell('番号'), cell('書類')] }],
        rows: [{ cells: [cell('身分')], band: true }, { cells: [cell('1'), cell('戸籍')] }, { cells: [cell('2')] }],
        rules: 'grid',
        summary: '一覧 "A"',
      },
    ]);
    const rows = [...body.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) => row);
    expect(rows).toHaveLength(4);
    expect(rows[0]).toContain('<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>');
    expect(rows[1]).toContain('<w:gridSpan w:val="2"/>');
    for (const row of rows.slice(0, 2)) expect(row).toContain('<w:pStyle w:val="TableHead"/>');
    for (const row of rows.slice(1)) expect(row).toContain('<w:trPr><w:cantSplit/></w:trPr>');
    expect(rows[3]?.match(/<w:tc>/g)).toHaveLength(2);
    expect(body).toContain('<w:tblCaption w:val="一覧 &quot;A&quot;"/></w:tblPr>');
    const widths = [...body.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths[1]).toBeCloseTo(3 * (widths[0] ?? 0), -1);
  });

  it('have lines, grounds and heights of their own', async () => {
    const body = await bodyOf([
      {
        kind: 'table',
        columns: [{ share: 1 }, { share: 1 }],
        rows: [
          { cells: [{ blocks: [paragraph('王')], borders: ['top', 'left'], shade: 2 }], keep: true },
          { cells: [{ blocks: [], borders: ['bottom'], line: 'double' }], height: 0.5 },
          { cells: [{ blocks: [paragraph('李')], borders: ['right'], line: 'dashed' }], height: 2 },
        ],
        rules: 'none',
      },
    ]);
    const [first = '', second = '', third = ''] = [...body.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) => row);
    expect(first).toMatch(/<w:tcBorders><w:top w:val="single"[^>]*\/><w:left w:val="single"[^>]*\/><\/w:tcBorders>/);
    expect(first).toContain('w:fill="DBDBDB"');
    expect(first).toMatch(/<w:keepNext\/>/);
    expect(second).toMatch(/<w:tcBorders><w:bottom w:val="double"[^>]*\/><\/w:tcBorders>/);
    expect(second).toContain('<w:trHeight w:val="125" w:hRule="exact"/>');
    expect(second.match(/<w:pStyle w:val="Gap"\/>/g)).toHaveLength(2);
    expect(third).toContain('<w:trHeight w:val="500" w:hRule="atLeast"/>');
    expect(third).toMatch(/<w:right w:val="dashed"/);
  });

  it('have boxes that can be ticked, each with an id of its own', async () => {
    const body = await bodyOf([
      {
        kind: 'paragraph',
        runs: [
          { kind: 'box', state: 'open' },
          { kind: 'box', state: 'done' },
          { kind: 'box', state: 'void' },
        ],
      },
      { kind: 'list', marker: 'box', items: [[paragraph('旅券')]] },
    ]);
    const controls = [...body.matchAll(/<w:sdt>.*?<\/w:sdt>/g)].map(([control]) => control);
    expect(controls).toHaveLength(4);
    const seen = controls.map((control) => [
      /w14:checked w14:val="(\d)"/.exec(control)?.[1],
      /checkedState w14:val="(\w+)"/.exec(control)?.[1],
      /<w:t>(.)<\/w:t>/u.exec(control)?.[1],
    ]);
    expect(seen).toEqual([
      ['0', '2611', '☐'],
      ['1', '2611', '☑'],
      ['1', '2612', '☒'],
      ['0', '2611', '☐'],
    ]);
    expect(body).toMatch(/<\/w:sdt><w:r><w:tab\/><\/w:r>.*旅券/);
    expect(new Set(controls.map((control) => /w:id w:val="(\d+)"/.exec(control)?.[1])).size).toBe(4);
  });

  it('number each list from 1', async () => {
    const list: Block = { kind: 'list', marker: 'number', items: [[paragraph('一')], [paragraph('二')]] };
    const ids = [...(await bodyOf([list, list])).matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(4);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).toBe(ids[3]);
    expect(ids[0]).not.toBe(ids[2]);
  });
});

describe('pages', () => {
  it('have a header and a footer of their own with n / m, even if the document has none', async () => {
    const parts = await partsOf([paragraph('一')]);
    expect(parts['word/document.xml']).toMatch(/<w:headerReference w:type="default"[^>]*\/><w:footerReference/);
    expect(parts['word/footer1.xml']).toMatch(/PAGE<.*<w:t[^>]*> \/ <\/w:t>.*NUMPAGES</);
    const both = await partsOf([paragraph('一')], {
      header: { left: [text('左')], right: [text('右')] },
      footer: [text('下')],
    });
    expect(both['word/header1.xml']).toMatch(/左.*w:val="right".*右/);
    expect(both['word/footer1.xml']).toMatch(/下.*PAGE/);
  });

  it('break where asked, without blank ones', async () => {
    const broken: Block = { kind: 'page-break' };
    const body = await bodyOf([broken, paragraph('一'), broken, broken, paragraph('二'), broken]);
    expect(body.match(/w:pageBreakBefore/g)).toHaveLength(1);
    expect(body).toMatch(/<w:pageBreakBefore\/>.*二/);
  });

  it('are A4 with the margins of the PDF', async () => {
    const body = await bodyOf([paragraph('一')], { style: 'letter' });
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"');
    const [, left = '', right = ''] = /w:right="(\d+)"[^>]*w:left="(\d+)"/.exec(body) ?? [];
    // Forty characters of 10.5 points.
    expect((11906 - Number(left) - Number(right)) / 20).toBeCloseTo(420, 0);
  });

  it('keep headings and the text above a signature with what follows', async () => {
    const parts = await partsOf([paragraph('以上'), { kind: 'signature', label: [text('署名')] }]);
    expect(parts['word/document.xml']).toMatch(/<w:keepNext\/>.*以上/);
    const made = await partsOf([{ kind: 'signature', label: [text('署名')], keepWithNext: true }, paragraph('作成者')]);
    expect(made['word/document.xml']).toMatch(/<w:keepNext\/>(?:(?!<w:p>).)*署名/);
    expect(parts['word/document.xml']).not.toMatch(/<w:keepNext\/>(?:(?!<w:p>).)*署名/);
    expect(parts['word/styles.xml']).toMatch(/w:styleId="Heading1">.*?<w:keepNext\/>/);
    expect(parts['word/styles.xml']).toContain('<w:widowControl w:val="1"/>');
  });
});
