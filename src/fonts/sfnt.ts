import { FontError } from './error.ts';
import { type ByteRange, type ByteSource, viewOf } from './source.ts';

const TRUETYPE = 0x00010000;
/** `true`, as Apple writes it, and `ttcf`, several fonts in one file. */
const APPLE = 0x74727565;
const COLLECTION = 0x74746366;
const HEADER_LENGTH = 12;
const RECORD_LENGTH = 16;
/** `head.checkSumAdjustment` makes the sum of the whole file this number. */
const FILE_SUM = 0xb1b0afba;
const ADJUSTMENT_OFFSET = 8;

/**
 * Reads the table directory: tag → where the table lies. Of a collection it is that of the first font. Throws FontError
 * for anything but TrueType outlines.
 */
export function readDirectory(source: ByteSource): Map<string, ByteRange> {
  const headerAt = (offset: number) => viewOf(source.read([{ offset, length: HEADER_LENGTH }])[0] as Uint8Array);
  const start =
    headerAt(0).getUint32(0) === COLLECTION
      ? viewOf(source.read([{ offset: HEADER_LENGTH, length: 4 }])[0] as Uint8Array).getUint32(0)
      : 0;
  const header = headerAt(start);
  if (![TRUETYPE, APPLE].includes(header.getUint32(0)))
    throw new FontError(source.name, 'is no TrueType font (glyf outlines)');
  const count = header.getUint16(4);
  const [records] = source.read([{ offset: start + HEADER_LENGTH, length: count * RECORD_LENGTH }]);
  const view = viewOf(records as Uint8Array);
  const directory = new Map<string, ByteRange>();
  for (let at = 0; at < count * RECORD_LENGTH; at += RECORD_LENGTH) {
    const tag = String.fromCharCode(...(records as Uint8Array).subarray(at, at + 4));
    directory.set(tag, { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  return directory;
}

/** Writes a font file of the given tables, with checksums. `head` must be among them; it is changed in place. */
export function writeSfnt(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tags = [...tables.keys()].sort();
  const directoryLength = HEADER_LENGTH + RECORD_LENGTH * tags.length;
  const total = tags.reduce((sum, tag) => sum + padded((tables.get(tag) as Uint8Array).length), directoryLength);
  const file = new Uint8Array(total);
  const view = viewOf(file);
  const power = Math.floor(Math.log2(tags.length));
  view.setUint32(0, TRUETYPE);
  view.setUint16(4, tags.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (tags.length - 2 ** power));

  let offset = directoryLength;
  let headOffset = 0;
  for (const [index, tag] of tags.entries()) {
    const table = tables.get(tag) as Uint8Array;
    file.set(table, offset);
    if (tag === 'head') {
      headOffset = offset;
      view.setUint32(offset + ADJUSTMENT_OFFSET, 0);
    }
    const record = HEADER_LENGTH + RECORD_LENGTH * index;
    for (let i = 0; i < 4; i++) file[record + i] = tag.charCodeAt(i);
    view.setUint32(record + 4, checksum(view, offset, padded(table.length)));
    view.setUint32(record + 8, offset);
    view.setUint32(record + 12, table.length);
    offset += padded(table.length);
  }
  view.setUint32(headOffset + ADJUSTMENT_OFFSET, FILE_SUM - checksum(view, 0, total));
  return file;
}

/** Tables begin at multiples of four. */
function padded(length: number): number {
  return (length + 3) & ~3;
}

function checksum(view: DataView, offset: number, length: number): number {
  let sum = 0;
  for (let at = offset; at < offset + length; at += 4) sum = (sum + view.getUint32(at)) | 0;
  return sum >>> 0;
}
