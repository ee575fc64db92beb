import { inflateRawSync } from 'node:zlib';
import { WordFault } from './fault.ts';

/** A letterhead with pictures has a few megabytes; unpacked text some more. */
const MAX_UNPACKED = 40_000_000;
const MAX_ENTRIES = 400;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** Flag: the entry is encrypted. */
const ENCRYPTED = 1;
/** A zip64 file says so by numbers that are as large as can be. */
const ZIP64 = 0xffffffff;

/**
 * Unpacks a zip file by its directory. No entry gives more bytes than it says, and all of them together are bounded before
 * the first is unpacked. Throws WordFault.
 */
export function readZip(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw new WordFault('large');
  const entries: { name: string; method: number; packed: number; size: number; offset: number }[] = [];
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw new WordFault('damaged');
    const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const offset = view.getUint32(at + 42, true);
    if ([packed, size, offset].includes(ZIP64)) throw new WordFault('large');
    if (view.getUint16(at + 8, true) & ENCRYPTED) throw new WordFault('old');
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd));
    total += size;
    if (total > MAX_UNPACKED) throw new WordFault('large');
    entries.push({ name, method: view.getUint16(at + 10, true), packed, size, offset });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const files = new Map<string, Uint8Array>();
  for (const { name, method, packed, size, offset } of entries) {
    if (name.endsWith('/')) continue;
    if (!/^[\w[\]][\w\-. /[\]{}]*$/.test(name) || /(^|\/)\.\.?(\/|$)/.test(name)) throw new WordFault('part', name);
    if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw new WordFault('damaged', name);
    const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const data = unpacked(bytes.subarray(from, from + packed), method, size);
    if (data === undefined || data.length !== size || has(files, name)) throw new WordFault('damaged', name);
    files.set(name, data);
  }
  return files;
}

/** The names of parts do not differ by capitals (ECMA-376, part 2). */
function has(files: ReadonlyMap<string, unknown>, name: string): boolean {
  return [...files.keys()].some((other) => other.toLowerCase() === name.toLowerCase());
}

function endOf(view: DataView): number {
  // A comment of up to 64 KB may follow.
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === END) return at;
  throw new WordFault('damaged');
}

function unpacked(data: Uint8Array, method: number, size: number): Uint8Array | undefined {
  if (method === STORED) return data;
  if (method !== DEFLATED) return undefined;
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  } catch {
    return undefined;
  }
}
