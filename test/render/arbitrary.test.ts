import fc from 'fast-check';
import { PDFDocument } from 'pdf-lib';
import { expect, it } from 'vitest';
import { defaultFontsDir, openFontBook } from '../../src/fonts/index.ts';
import { renderPdf } from '../../src/render/pdf/index.ts';
import { lines } from '../support/lines.ts';
import { textOf } from '../support/raster.ts';

const book = openFontBook(defaultFontsDir());
const META = { creationDate: '2026-11-21' };
const LANGS = ['ja', 'zh-Hans', 'zh-Hant'] as const;

/** Any UTF-16 at all, halves of surrogate pairs included, with what is apt to break syntax. */
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.constantFrom('(', ')', '\\', '<<>>', '>', 'endstream endobj', '%PDF', '\u{e0100}', '\ufe0f', ']]>', '&'),
);

it('prints whatever is written', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anything, { maxLength: 4 }),
      anything,
      fc.constantFrom(...LANGS),
      async (texts, title, lang) => {
        const document = { ...lines(book, texts, { lang }), title, outline: [{ title, page: 0, y: 0, children: [] }] };
        const pdf = await renderPdf(document, { ...META, author: title, producer: title });
        const opened = await PDFDocument.load(pdf, { updateMetadata: false, throwOnInvalidObject: true });
        expect(opened.getTitle()).toBe(title.replace(/\p{Surrogate}/gu, '\ufffd'));
      },
    ),
    { numRuns: 60 },
  );
});

it('gives every drawn character back', async () => {
  const character = fc.oneof(
    fc.integer({ min: 0x4e00, max: 0x9fff }),
    fc.integer({ min: 0x3041, max: 0x3096 }),
    fc.integer({ min: 0x21, max: 0x7e }),
    fc.integer({ min: 0xf900, max: 0xfa6d }),
    fc.integer({ min: 0x20000, max: 0x20400 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(character, { minLength: 1, maxLength: 40 }), async (codePoints) => {
      const text = String.fromCodePoint(...codePoints);
      expect(await textOf(await renderPdf(lines(book, [text]), META))).toEqual([text]);
    }),
    { numRuns: 30 },
  );
});
