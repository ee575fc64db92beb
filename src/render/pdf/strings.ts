import { PDFHexString, PDFString } from 'pdf-lib';

/** A text string (ISO 32000-1, 7.9.2.2): what people read, such as a title. Half a surrogate pair becomes U+FFFD. */
export function textString(text: string): PDFHexString {
  return PDFHexString.fromText(wellFormed(text));
}

/** A literal string of ASCII characters, such as a language tag. */
export function asciiString(text: string): PDFString {
  return PDFString.of(text.replace(/[^ -~]/g, '?').replace(/[\\()]/g, '\\$&'));
}

/** UTF-16BE in hexadecimal. Half a surrogate pair becomes U+FFFD. */
export function utf16Hex(text: string): string {
  return Buffer.from(wellFormed(text), 'utf16le').swap16().toString('hex').toUpperCase();
}

/** Four hexadecimal digits of a number below 65536. */
export function hex4(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
