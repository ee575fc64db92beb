import type { Atom } from './atoms.ts';
import { Level } from './units.ts';

const SLASH = 0x2f;

/**
 * Addresses of the web and of mail are one word each. They may be broken after a slash, as the last resort; after other
 * marks only if a part between slashes is wider than the line. Sets `glue` of their atoms.
 */
export function glueAddresses(atoms: readonly Atom[]): void {
  for (let start = 0; start < atoms.length; ) {
    let end = start;
    while (end < atoms.length && isAddressCharacter(atoms[end]?.code ?? 0)) end++;
    if (end - start > 5 && isAddress(atoms, start, end)) glue(atoms, start, end);
    start = Math.max(end, start + 1);
  }
}

/** Visible ASCII, except brackets and quotes that stand around an address. */
function isAddressCharacter(code: number): boolean {
  return (
    code > 0x20 && code < 0x7f && code !== 0x22 && code !== 0x28 && code !== 0x29 && code !== 0x3c && code !== 0x3e
  );
}

function isAddress(atoms: readonly Atom[], start: number, end: number): boolean {
  let text = '';
  for (let k = start; k < end; k++) text += String.fromCharCode(atoms[k]?.code ?? 0x20);
  return /:\/\/|^www\.|[^@]@[^@]+\./.test(text);
}

function glue(atoms: readonly Atom[], start: number, end: number): void {
  for (let k = start; k < end - 1; k++) {
    const atom = atoms[k] as Atom;
    const mark = !/[0-9A-Za-z]/.test(String.fromCharCode(atom.code));
    const slashes = atom.code === SLASH && atoms[k + 1]?.code === SLASH;
    atom.glue = slashes ? Level.word : atom.code === SLASH ? Level.url : mark ? Level.unit : Level.word;
  }
}
