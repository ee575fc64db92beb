/**
 * PDF objects as text. A document is a few dozen kinds of dictionaries that are written once and never read back; a
 * library of object classes costs more time to load than a whole pack takes to print.
 */

/** 0.01 pt is 3.5 µm. */
const PLACES = 2;

/** An object as it stands in the file (ISO 32000-1, 7.3): `/Name`, `12`, `<FEFF…>`, `[…]`, `<<…>>`. */
export type PdfObject = string;

/** A reference to an indirect object. */
export type PdfRef = `${number} 0 R`;

/** What may stand in a dictionary; an entry that is undefined is left out. */
export type Entries = Readonly<Record<string, PdfObject | number | boolean | undefined>>;

/** A dictionary. Keys are names without their solidus. */
export function dict(entries: Entries): PdfObject {
  let text = '<<';
  for (const key in entries) if (entries[key] !== undefined) text += `/${key} ${entries[key]}`;
  return `${text}>>`;
}

/** An array. */
export function array(items: readonly (PdfObject | number)[]): PdfObject {
  return `[${items.join(' ')}]`;
}

/** A name; what may not stand in one is escaped. */
export function name(text: string): PdfObject {
  const escaped = Array.from(Buffer.from(text), (byte) =>
    /[!"$&'*-.0-;=?-Z\\^-z|~]/.test(String.fromCharCode(byte))
      ? String.fromCharCode(byte)
      : `#${byte.toString(16).padStart(2, '0').toUpperCase()}`,
  );
  return `/${escaped.join('')}`;
}

/** A number with at most `decimals` places; never with an exponent, never `-0`. */
export function number(value: number, decimals = PLACES): string {
  const shortened = rounded(value, decimals);
  return shortened === 0 ? '0' : String(shortened);
}

/** The value that `number` writes. */
export function rounded(value: number, decimals = PLACES): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}
