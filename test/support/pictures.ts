import { deflateSync } from 'node:zlib';
import { composeChecklist, composeHearing, composeIndex, composeLetter } from '../../src/compose/index.ts';
import type { Document } from '../../src/doc/blocks.ts';
import { defaultFontsDir, openFontBook } from '../../src/fonts/index.ts';
import { draftLetter } from '../../src/letter/index.ts';
import { printPdf } from '../../src/print.ts';
import { advised } from './advised.ts';
import { AS_OF, bareCase, rawCase } from './cases.ts';
import { shippedContent } from './content.ts';
import { type Raster, rasterisePage } from './raster.ts';

/** Where the pictures of the READMEs are. */
export const PICTURES_FOLDER = new URL('../../docs/pictures/', import.meta.url);

/** Pixels a point: a page is about 900 pixels wide. */
const SCALE = 1.5;

/** Shades of grey in a picture: enough for text, and a quarter of the bytes. */
const SHADES = 16;

/** What each picture shows: the first page of a document about people who do not exist. */
const DOCUMENTS = {
  'checklist.zh-Hans': () => checklist('pr-three-towns.yaml', 'zh-Hans'),
  'consultation.ja': () => {
    const { profile, advice } = advised(bareCase('pr-work', 'permanent-residence'));
    return composeChecklist(profile, advice, shippedContent().catalogue, { lang: 'ja', consultation: true });
  },
  'hearing.zh-Hans': () => {
    const { profile, advice } = advised(rawCase('spouse-beijing.yaml'));
    return composeHearing(profile, advice, shippedContent().catalogue, { lang: 'zh-Hans' });
  },
  'index.ja': () => {
    const { profile, advice } = advised(rawCase('letter-spouse-full.yaml'));
    return composeIndex(profile, advice, shippedContent().catalogue);
  },
  'letter.ja': () => letter('letter-spouse-full.yaml', 'ja'),
  'letter.zh-Hans': () => letter('letter-spouse-full.yaml', 'zh-Hans'),
} as const satisfies Record<string, () => Document>;

export type PictureName = keyof typeof DOCUMENTS;

/** Names of the pictures: their files without `.png`. */
export const PICTURE_NAMES = Object.keys(DOCUMENTS) as PictureName[];

/** Draws one picture. The same source and fonts give the same bytes. */
export async function picture(name: PictureName): Promise<Raster> {
  const { bytes } = await printPdf(DOCUMENTS[name](), openFontBook(defaultFontsDir()), AS_OF);
  const raster = await rasterisePage(bytes, 1, SCALE);
  return { ...raster, png: greyPng(raster) };
}

function checklist(file: string, lang: 'ja' | 'zh-Hans'): Document {
  const { profile, advice } = advised(rawCase(file));
  return composeChecklist(profile, advice, shippedContent().catalogue, { lang });
}

function letter(file: string, lang: 'ja' | 'zh-Hans'): Document {
  const { profile, advice } = advised(rawCase(file));
  const draft = draftLetter(profile, advice, shippedContent());
  if (!draft) throw new Error(`${file} has no letter`);
  return composeLetter(draft, profile, shippedContent().catalogue, { lang });
}

/** A PNG of sixteen greys, four bits a pixel. */
function greyPng({ data, width, height }: Pick<Raster, 'data' | 'width' | 'height'>): Uint8Array {
  const stride = 1 + Math.ceil(width / 2);
  // Each line starts with its filter: 0, none.
  const lines = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = 4 * (y * width + x);
      const light = ((data[at] as number) + (data[at + 1] as number) + (data[at + 2] as number)) / 3;
      const shade = Math.round((light / 255) * (SHADES - 1));
      const byte = y * stride + 1 + (x >> 1);
      lines[byte] = (lines[byte] as number) | (x % 2 === 0 ? shade << 4 : shade);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** The checksum of PNG. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
