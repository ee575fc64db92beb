import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { FontError } from './error.ts';

/** A stretch of a file in bytes. */
export interface ByteRange {
  readonly offset: number;
  readonly length: number;
}

/** Where the bytes of a font come from. Fonts are 5 to 15 MB, of which a document needs about 1 %. */
export interface ByteSource {
  /** For messages. */
  readonly name: string;
  /** Reads each range in full. Throws FontError if the file ends before or cannot be read. */
  read(ranges: readonly ByteRange[]): Uint8Array[];
}

/** Reads from a file, which is open only during `read`: nothing has to be closed later. */
export function fileSource(path: string): ByteSource {
  const name = basename(path);
  return {
    name,
    read(ranges) {
      let descriptor: number;
      try {
        descriptor = openSync(path, 'r');
      } catch (cause) {
        throw new FontError(name, `cannot be opened (${(cause as NodeJS.ErrnoException).code})`);
      }
      try {
        return ranges.map(({ offset, length }) => {
          const bytes = new Uint8Array(length);
          if (readSync(descriptor, bytes, 0, length, offset) < length) throw new FontError(name, 'ends too early');
          return bytes;
        });
      } finally {
        closeSync(descriptor);
      }
    },
  };
}

/** Reads from bytes in memory. */
export function bytesSource(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    read: (ranges) =>
      ranges.map(({ offset, length }) => {
        if (offset + length > bytes.length) throw new FontError(name, 'ends too early');
        return bytes.subarray(offset, offset + length);
      }),
  };
}

/** A view of the bytes for reading numbers (OpenType is big-endian, as DataView is by default). */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
