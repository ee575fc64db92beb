import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from './pdfjs.ts';

/** A page as pixels: a PNG file to look at, and RGBA data to compare. */
export interface Raster {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

const PDFJS = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Opens a PDF with pdf.js. The caller destroys it: `await document.destroy()`. */
export function openPdf(pdf: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({
    // pdf.js takes the bytes for itself.
    data: Uint8Array.from(pdf),
    cMapUrl: `${join(PDFJS, 'cmaps')}/`,
    standardFontDataUrl: `${join(PDFJS, 'standard_fonts')}/`,
    wasmUrl: `${join(PDFJS, 'wasm')}/`,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
}

/** Renders every page of a PDF on white; `scale` is pixels a point. */
export async function rasterise(pdf: Uint8Array, scale: number): Promise<Raster[]> {
  const document = await openPdf(pdf);
  try {
    const rasters: Raster[] = [];
    for (let number = 1; number <= document.numPages; number++) rasters.push(await render(document, number, scale));
    return rasters;
  } finally {
    await document.destroy();
  }
}

/** Renders one page of a PDF, counted from 1, as `rasterise` does. */
export async function rasterisePage(pdf: Uint8Array, number: number, scale: number): Promise<Raster> {
  const document = await openPdf(pdf);
  try {
    return await render(document, number, scale);
  } finally {
    await document.destroy();
  }
}

async function render(document: PDFDocumentProxy, number: number, scale: number): Promise<Raster> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  // pdf.js is typed for the browser's canvas; this one has the same methods.
  await page.render({
    canvas: canvas as never,
    canvasContext: context as never,
    viewport,
    background: 'white',
  }).promise;
  return {
    png: canvas.toBuffer('image/png'),
    width,
    height,
    data: context.getImageData(0, 0, width, height).data,
  };
}

/** The text of each page, as copying would give it. */
export async function textOf(pdf: Uint8Array): Promise<string[]> {
  const document = await openPdf(pdf);
  try {
    const texts: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: true });
      texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    }
    return texts;
  } finally {
    await document.destroy();
  }
}

/** Darkness of an area in pixels: 1 for each black one. */
export function inkOf({ data }: Pick<Raster, 'data'>): number {
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) {
    const light = ((data[at] as number) + (data[at + 1] as number) + (data[at + 2] as number)) / 3;
    sum += 1 - light / 255;
  }
  return sum;
}
