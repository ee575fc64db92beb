import type { PdfObject } from './objects.ts';

const REPLACEMENT = 0xfffd;

/** A text string (ISO 32000-1, 7.9.2.2): what people read, such as a title. Half a surrogate pair becomes U+FFFD. */
export function textString(text: string): PdfObject {
  return `<FEFF${utf16Hex(text)}>`;
}

/** A literal string of ASCII characters, such as a language tag. */
export function asciiString(text: string): PdfObject {
  return `(${text.replace(/[^ -~]/g, '?').replace(/[\\()]/g, '\\$&')})`;
}

/** UTF-16BE in hexadecimal. Half a surrogate pair becomes U+FFFD. */
export function utf16Hex(text: string): string {
  let hex = '';
  for (const character of text) {
    const codePoint = character.codePointAt(0) as number;
    if (codePoint > 0xffff) hex += hex4(character.charCodeAt(0)) + hex4(character.charCodeAt(1));
    else hex += hex4(codePoint >= 0xd800 && codePoint <= 0xdfff ? REPLACEMENT : codePoint);
  }
  return hex;
}

/** Four hexadecimal digits of a number below 65536. */
export function hex4(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}
