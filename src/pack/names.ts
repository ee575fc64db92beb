/** Bytes a name may have before its ending: with a mark of version and an ending it stays below what file systems take. */
const MAX_BYTES = 150;

/** Bytes of a person's name inside a file name: the rest must stay readable in a window. */
const MAX_LABEL = 60;

/** Names Windows keeps for devices, whatever follows the first dot. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/**
 * A text as part of a file name that every system takes: no `<>:"/\|?*`, no control or invisible characters, no space or
 * dot at an end, no device of Windows, not too long in UTF-8. The result is NFC, because some systems would make it so:
 * a file name is not where a person's name is kept. Never empty.
 */
export function safeName(text: string, maxBytes: number = MAX_BYTES): string {
  const clean = text
    .normalize('NFC')
    .replace(/[<>:"/\\|?*]/g, '_')
    .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u{fffd}]/gu, '')
    .replace(/\p{White_Space}+/gu, ' ');
  const trimmed = trimEnds(cut(trimEnds(clean), maxBytes));
  if (trimmed === '') return '_';
  return DEVICE.test(trimmed) ? `_${trimmed}` : trimmed;
}

/** What two names have in common on a system that tells neither case nor normal forms apart. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC');
}

/** Something with an id of its own and a name that others may have, too. */
export interface Named {
  /** Small letters, digits, hyphens; no other has it. */
  readonly id: string;
  readonly name: string;
}

/**
 * A label for file names for each, in the same order: its name, and the id behind it where two names would look the same
 * to some file system. No two labels are the same, and a label does not depend on the order.
 */
export function labelsFor(named: readonly Named[]): string[] {
  const plain = named.map(({ name }) => safeName(name, MAX_LABEL));
  const withId = plain.map((label, i) => `${label}_${named[i]?.id ?? ''}`);
  const some = plain.map((label, i) => (countOf(plain, label) > 1 ? (withId[i] ?? label) : label));
  // A name may itself look like another's name with its id.
  return some.every((label) => countOf(some, label) === 1) ? some : withId;
}

/** A path beside another: `letter.docx` → `letter (新版 2026-11-22).docx`, with a number if `taken` says so. */
export function besidePath(path: string, mark: string, taken: (path: string) => boolean): string {
  const slash = path.lastIndexOf('/') + 1;
  const dot = path.lastIndexOf('.');
  const end = dot > slash ? dot : path.length;
  for (let number = 1; ; number += 1) {
    const made = `${path.slice(0, end)} (${mark}${number === 1 ? '' : ` ${number}`})${path.slice(end)}`;
    if (!taken(made)) return made;
  }
}

function countOf(labels: readonly string[], label: string): number {
  const key = nameKey(label);
  return labels.filter((other) => nameKey(other) === key).length;
}

/** Windows drops dots and spaces at the end; dots and tildes at the start hide a file. */
function trimEnds(text: string): string {
  return text.replace(/^[\s.~]+|[\s.]+$/gu, '');
}

function cut(text: string, maxBytes: number): string {
  let bytes = 0;
  let result = '';
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > maxBytes) break;
    result += character;
  }
  return result;
}
