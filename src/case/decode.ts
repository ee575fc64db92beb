import { failure, type Result, success } from '../base/issue.ts';
import { notUtf8, tooLarge } from './messages/file.ts';

/** The largest case file that is read: a family of six with twenty years of history stays under a tenth of it. */
export const MAX_BYTES = 1_000_000;

/**
 * The text of a case file: UTF-8 with or without BOM, line ends made `\n`. Issues: `too-large`; `not-utf8`, which names
 * Shift_JIS, GB18030 or UTF-16 if the bytes read sensibly as such.
 */
export function decode(bytes: Uint8Array | string, file?: string): Result<string> {
  const place = file === undefined ? {} : { place: { file } };
  const size = typeof bytes === 'string' ? bytes.length : bytes.byteLength;
  if (size > MAX_BYTES) return failure([{ severity: 'error', ...place, ...tooLarge(MAX_BYTES / 1000) }]);
  const text = typeof bytes === 'string' ? bytes : strict('utf-8', bytes);
  if (text === undefined || looksLikeUtf16(bytes)) {
    return failure([{ severity: 'error', ...place, ...notUtf8(guessEncoding(bytes as Uint8Array)) }]);
  }
  return success(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
}

function strict(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Without its BOM, UTF-16 of ASCII text is valid UTF-8 full of zeros. */
function looksLikeUtf16(bytes: Uint8Array | string): boolean {
  if (typeof bytes === 'string') return false;
  return bytes.byteLength >= 2 && (bytes[0] === 0 || bytes[1] === 0);
}

function guessEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || looksLikeUtf16(bytes))
    return 'UTF-16';
  const shiftJis = strict('shift_jis', bytes) === undefined ? 0 : plausibleShiftJis(bytes);
  const gb18030 = strict('gb18030', bytes) === undefined ? 0 : plausibleGb(bytes);
  if (Math.max(shiftJis, gb18030) < 0.7) return undefined;
  return shiftJis >= gb18030 ? 'Shift_JIS' : 'GB18030 (GBK)';
}

/**
 * Nearly every text in one of the two encodings also decodes as the other, into rare characters. So what counts is the
 * share of characters that are common in each: kana, marks and kanji for Shift_JIS, not half-width katakana …
 */
function plausibleShiftJis(bytes: Uint8Array): number {
  return share(bytes, (lead) => {
    if (lead >= 0xa1 && lead <= 0xdf) return { size: 1, common: false };
    const common = lead === 0x81 || lead === 0x82 || lead === 0x83 || (lead >= 0x88 && lead <= 0x9f);
    return { size: 2, common };
  });
}

/** … and for GB18030 the characters of GB 2312, whose two bytes both lie above A0. */
function plausibleGb(bytes: Uint8Array): number {
  return share(bytes, (lead, trail) => {
    if (trail >= 0x30 && trail <= 0x39) return { size: 4, common: false };
    return { size: 2, common: trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xf7)) };
  });
}

function share(bytes: Uint8Array, rate: (lead: number, trail: number) => { size: number; common: boolean }): number {
  let [all, common] = [0, 0];
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) {
      i += 1;
      continue;
    }
    const character = rate(lead, bytes[i + 1] ?? 0);
    all += 1;
    if (character.common) common += 1;
    i += character.size;
  }
  return all === 0 ? 0 : common / all;
}
