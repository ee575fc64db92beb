import { PDFCheckBox, PDFDict, PDFDocument, PDFDropdown, PDFName, PDFTextField } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import type { Block, Document, Run } from '../../src/doc/blocks.ts';
import { defaultFontsDir, openFontBook } from '../../src/fonts/index.ts';
import { printBound, printPdf } from '../../src/print.ts';
import { openPdf, rasterise, textOf } from '../support/raster.ts';

const fonts = openFontBook(defaultFontsDir());
const say = (text: string): Run => ({ kind: 'text', text, lang: 'zh-Hans' });
const box = (value: string): Run[] => [
  { kind: 'box', state: 'open', field: { name: 'people.wang.sex', value, tip: `性别：${value}` } },
  say(`\u00a0${value}　`),
];

const blocks: Block[] = [
  { kind: 'title', runs: [say('情况询问表')] },
  {
    kind: 'key-values',
    items: [{ key: [say('填写人')], value: [say('　　　年　月　日')], field: { name: 'sheet.by', tip: '填写人' } }],
  },
  {
    kind: 'table',
    rules: 'grid',
    columns: [{ share: 1 }, { share: 1 }],
    rows: [
      {
        cells: [
          { blocks: [{ kind: 'paragraph', runs: [say('出生日期')] }] },
          {
            blocks: [
              {
                kind: 'paragraph',
                runs: [say('　　年　月　日')],
                field: { name: 'people.wang.bornOn', tip: '哪一天出生？' },
              },
            ],
          },
        ],
      },
      {
        cells: [
          { blocks: [{ kind: 'paragraph', runs: [...box('male'), ...box('female')] }] },
          { blocks: [], field: { name: 'people.wang.nationality', tip: '国籍', choices: 'countries' } },
        ],
      },
    ],
  },
  { kind: 'space', lines: 4, field: { name: 'people.wang.jobs[0].title', tip: '职务', multiline: true } },
];
const document: Document = {
  title: '情况询问表',
  lang: 'zh-Hans',
  style: 'sheet',
  blocks,
  form: {
    id: 'sheet-1',
    choices: {
      countries: [
        ['CHN', '中国'],
        ['JPN', '日本'],
      ],
    },
  },
};
const print = async (of: Document = document) => (await printPdf(of, fonts, '2026-11-21')).bytes;

async function formOf(bytes: Uint8Array) {
  return (await PDFDocument.load(bytes, { updateMetadata: false })).getForm();
}

describe('a form', () => {
  test('has a field for each name, of the kind of its blank, with the question as its tooltip', async () => {
    const form = await formOf(await print());
    const kinds = form.getFields().map((field) => [field.getName(), field.constructor]);
    expect(Object.fromEntries(kinds)).toEqual({
      riyusho: PDFTextField,
      'sheet.by': PDFTextField,
      'people.wang.bornOn': PDFTextField,
      'people.wang.sex': PDFCheckBox,
      'people.wang.nationality': PDFDropdown,
      'people.wang.jobs[0].title': PDFTextField,
    });
    expect(form.getTextField('riyusho').getText()).toBe('sheet-1');
    expect(form.getTextField('people.wang.jobs[0].title').isMultiline()).toBe(true);
    expect(form.getTextField('people.wang.bornOn').isMultiline()).toBe(false);
    expect(form.getDropdown('people.wang.nationality').getOptions()).toEqual(['中国', '日本']);
    const tip = form.getTextField('people.wang.bornOn').acroField.dict.lookup(PDFName.of('TU'));
    expect(String(tip)).toBe(`<FEFF${Buffer.from('哪一天出生？', 'utf16le').swap16().toString('hex').toUpperCase()}>`);
  });

  test('looks on paper as if it were none', async () => {
    const { form: _, ...paper } = document;
    const [asForm, asPaper] = [await rasterise(await print(), 2), await rasterise(await print(paper), 2)];
    expect(asForm.length).toBe(asPaper.length);
    const [form, plain] = [asForm[0], asPaper[0]];
    let ink = 0;
    let different = 0;
    for (let i = 0; i < (plain?.data.length ?? 0); i += 4) {
      if ((plain?.data[i] ?? 255) < 128) ink += 1;
      if (Math.abs((plain?.data[i] ?? 0) - (form?.data[i] ?? 0)) > 64) different += 1;
    }
    expect(ink).toBeGreaterThan(1000);
    // Anti-aliasing of what is drawn in an appearance of its own.
    expect(different / ink).toBeLessThan(0.01);
  });

  test('is the same file for the same document', async () => {
    expect(Buffer.from(await print()).equals(Buffer.from(await print()))).toBe(true);
  });

  test('has its fields in the structure, in the order of reading, each with its words', async () => {
    const bytes = await print();
    const page = await (await openPdf(bytes)).getPage(1);
    const found: [string, string][] = [];
    const walk = (node: { role?: string; alt?: string; type?: string; children?: unknown[] }, alt = ''): void => {
      if (node.type === 'annotation') found.push(['widget', alt]);
      for (const child of node.children ?? []) walk(child as typeof node, node.role === 'Form' ? node.alt : alt);
    };
    walk((await page.getStructTree()) as never);
    expect(found.map(([, alt]) => alt)).toEqual([
      '填写人',
      '哪一天出生？',
      '性别：male',
      '性别：female',
      '国籍',
      '职务',
    ]);
    const opened = await PDFDocument.load(bytes, { updateMetadata: false });
    const keys = opened.context
      .enumerateIndirectObjects()
      .flatMap(([, one]) => (one instanceof PDFDict ? (one.get(PDFName.of('StructParent'))?.toString() ?? []) : []));
    expect(new Set(keys).size).toBe(6);
  });

  test('is no form where papers are bound', async () => {
    const { bytes } = await printBound({ title: '一式', parts: [document] }, fonts, '2026-11-21');
    const opened = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(opened.catalog.get(PDFName.of('AcroForm'))).toBeUndefined();
    expect(opened.getPage(0).node.Annots()).toBeUndefined();
    expect((await textOf(bytes)).join('')).toContain('年');
  });

  test('takes what is typed in Chinese, and keeps the looks of the rest', async () => {
    const opened = await openPdf(await print());
    const fields = (await opened.getFieldObjects()) as unknown as Record<
      string,
      { id: string; exportValues?: string }[]
    >;
    const [title] = fields['people.wang.jobs[0].title'] ?? [];
    opened.annotationStorage.setValue(title?.id ?? '', { value: '（销售）经理\\' });
    const female = fields['people.wang.sex']?.find(({ exportValues }) => exportValues === 'female');
    opened.annotationStorage.setValue(female?.id ?? '', { value: true });
    const saved = await formOf(await opened.saveDocument());
    expect(saved.getTextField('people.wang.jobs[0].title').getText()).toBe('（销售）经理\\');
    const ticked = saved.getCheckBox('people.wang.sex').acroField.dict.get(PDFName.of('V'));
    expect(ticked).toBe(PDFName.of('female'));
    // Asking viewers to make every appearance anew would wipe out 年　月　日.
    expect(saved.acroForm.dict.get(PDFName.of('NeedAppearances'))).toBeUndefined();
    await opened.destroy();
  });
});
