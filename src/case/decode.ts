import { failure, type Place, type Result, success } from '../base/issue.ts';
import { decodeAs, firstBadByte, guessEncoding, isIso2022Jp, isUtf16, otherFileOf } from './encoding.ts';
import { notText, notUtf8, tooLarge } from './messages/file.ts';
import type { Told } from './messages/say.ts';

/** The largest case file that is read: a family of six with twenty years of history stays under a tenth of it. */
export const MAX_BYTES = 1_000_000;

/**
 * The text of a case file: UTF-8 with or without BOM, line ends made `\n`. Issues: `too-large`; `not-text` for a PDF, a Word file, a
 * picture and the like; `not-utf8`, which names Shift_JIS, GB18030, Big5, EUC-JP, ISO-2022-JP or UTF-16 if the bytes read
 * sensibly as such, and stands where the first wrong byte is.
 */
export function decode(bytes: Uint8Array | string, file?: string): Result<string> {
  const refuse = (told: Told, at: Place = { line: 1, column: 1 }): Result<string> =>
    failure([{ severity: 'error', place: { ...(file === undefined ? {} : { file }), ...at }, ...told }]);
  const size = typeof bytes === 'string' ? bytes.length : bytes.byteLength;
  if (size > MAX_BYTES) return refuse(tooLarge(MAX_BYTES / 1000));
  if (typeof bytes === 'string') return success(unified(bytes));
  const other = otherFileOf(bytes);
  if (other) return refuse(notText(other));
  if (isUtf16(bytes)) return refuse(notUtf8('UTF-16'));
  const text = decodeAs('utf-8', bytes);
  if (text === undefined) {
    // No text has as many zeros and other controls as a program or a picture.
    if (isBinary(bytes)) return refuse(notText('binary'));
    return refuse(notUtf8(guessEncoding(bytes)), firstBadByte(bytes));
  }
  if (isIso2022Jp(bytes)) return refuse(notUtf8('ISO-2022-JP'));
  return success(unified(text));
}

function unified(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function isBinary(bytes: Uint8Array): boolean {
  const controls = bytes.reduce((count, byte) => count + (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) ? 1 : 0), 0);
  return bytes.includes(0) || controls > bytes.length / 20;
}
