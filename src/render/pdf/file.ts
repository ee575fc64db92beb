import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { array, dict, type Entries, type PdfObject, type PdfRef } from './objects.ts';

/** The comment after the header tells programs that the file is binary. */
const HEADER = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
/** Objects in one object stream: enough to compress well, few enough to be unpacked at once. */
const PACK = 200;
const ID_LENGTH = 16;

/** Where an object is, as the cross-reference stream tells it: in the file, or in an object stream. */
type Location = readonly [type: 1, offset: number, generation: 0] | readonly [type: 2, stream: number, index: number];

/**
 * The objects of a PDF file in the making. Dictionaries are packed into object streams, which makes a tagged file half
 * as large. The same objects give the same bytes.
 */
export class PdfFile {
  readonly #objects = new Map<number, PdfObject>();
  readonly #streams = new Map<number, { readonly dict: PdfObject; readonly data: Uint8Array }>();
  #count = 0;

  /** A reference to an object that is assigned later. */
  reserve(): PdfRef {
    this.#count += 1;
    return `${this.#count} 0 R`;
  }

  /** Sets a reserved object. */
  assign(ref: PdfRef, object: PdfObject): void {
    this.#objects.set(Number.parseInt(ref, 10), object);
  }

  /** Adds an object. */
  add(object: PdfObject): PdfRef {
    const ref = this.reserve();
    this.assign(ref, object);
    return ref;
  }

  /** Adds a stream; text is taken as Latin-1. */
  addStream(content: Uint8Array | string, entries: Entries = {}): PdfRef {
    const data = deflateSync(typeof content === 'string' ? Buffer.from(content, 'latin1') : content);
    return this.#addData(data, { ...entries, Filter: '/FlateDecode' });
  }

  /** Adds a stream that is not deflated: metadata, which other programs search for in the bytes of the file. */
  addPlainStream(content: string, entries: Entries): PdfRef {
    return this.#addData(Buffer.from(content), entries);
  }

  #addData(data: Uint8Array, entries: Entries): PdfRef {
    const ref = this.reserve();
    this.#streams.set(Number.parseInt(ref, 10), { dict: dict({ ...entries, Length: data.length }), data });
    return ref;
  }

  /** The bytes of the file. To be called once, at the end. */
  bytes(catalog: PdfRef, info: PdfRef): Uint8Array {
    const locations = new Map<number, Location>();
    this.#packObjects(locations);

    const parts: Uint8Array[] = [Buffer.from(HEADER, 'latin1')];
    let length = HEADER.length;
    const write = (part: Uint8Array | string) => {
      const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
      parts.push(bytes);
      length += bytes.length;
    };
    const writeStream = (id: number, dictionary: PdfObject, data: Uint8Array) => {
      locations.set(id, [1, length, 0]);
      write(`${id} 0 obj\n${dictionary}\nstream\n`);
      write(data);
      write('\nendstream\nendobj\n');
    };
    for (const [id, stream] of this.#streams) writeStream(id, stream.dict, stream.data);

    const id = `<${hashOf(parts)}>`;
    const ref = this.reserve();
    const start = length;
    locations.set(this.#count, [1, start, 0]);
    const table = deflateSync(crossReference(locations, this.#count));
    const trailer = dict({
      Type: '/XRef',
      Size: this.#count + 1,
      W: '[1 4 2]',
      Root: catalog,
      Info: info,
      ID: array([id, id]),
      Filter: '/FlateDecode',
      Length: table.length,
    });
    writeStream(Number.parseInt(ref, 10), trailer, table);
    write(`startxref\n${start}\n%%EOF\n`);
    return concatenate(parts, length);
  }

  /** Object streams (ISO 32000-1, 7.5.7): first the numbers and offsets of the objects, then the objects. */
  #packObjects(locations: Map<number, Location>): void {
    const objects = [...this.#objects];
    for (let at = 0; at < objects.length; at += PACK) {
      let index = '';
      let body = '';
      const packed = objects.slice(at, at + PACK);
      for (const [id, object] of packed) {
        index += `${id} ${body.length} `;
        body += `${object}\n`;
      }
      const ref = this.addStream(index + body, { Type: '/ObjStm', N: packed.length, First: index.length });
      for (const [position, [id]] of packed.entries()) locations.set(id, [2, Number.parseInt(ref, 10), position]);
    }
  }
}

/** Rows of seven bytes as `W` says: type, offset or stream, generation or index. Object 0 heads the free ones. */
function crossReference(locations: ReadonlyMap<number, Location>, count: number): Uint8Array {
  const table = Buffer.alloc(7 * (count + 1));
  table.writeUInt16BE(0xffff, 5);
  for (const [id, [type, second, third]] of locations) {
    table.writeUInt8(type, 7 * id);
    table.writeUInt32BE(second, 7 * id + 1);
    table.writeUInt16BE(third, 7 * id + 5);
  }
  return table;
}

function hashOf(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash
    .digest('hex')
    .slice(0, 2 * ID_LENGTH)
    .toUpperCase();
}

/** A Uint8Array of its own, not a Buffer over a pool. */
function concatenate(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
