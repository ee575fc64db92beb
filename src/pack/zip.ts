import { type Zippable, zipSync } from 'fflate';

/** Formats that are compressed already. */
const PACKED = /\.(pdf|docx|zip|png|jpe?g)$/i;

/** The earliest time a zip can hold; as fields of the local clock, which is how zips keep times. */
const TIME = new Date(1980, 0, 1);

/** Files as one zip: names in UTF-8, no clock, readable by its owner only once unpacked. The same files give the same bytes. */
export function zipBytes(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): Uint8Array {
  const entries: Zippable = {};
  for (const { path, bytes } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1)))
    entries[path] = [bytes, { level: PACKED.test(path) ? 0 : 6, mtime: TIME, os: 3, attrs: 0o100600 << 16 }];
  return zipSync(entries);
}
