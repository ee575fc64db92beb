/** Kinds of files an office picks by mistake: what they are called in a message. */
export type OtherFile = 'pdf' | 'office' | 'zip' | 'image' | 'rtf' | 'binary';

const SIGNATURES: readonly (readonly [OtherFile, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** What a file is by its first bytes, if it is one of those that are no text. Word and Excel files are zips. */
export function otherFileOf(bytes: Uint8Array): OtherFile | undefined {
  const found = SIGNATURES.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte))?.[0];
  if (found !== 'zip') return found;
  // The first entry of every file of Word, Excel and PowerPoint.
  return /\[Content_Types\]\.xml|_rels\/|word\/|xl\//.test(ascii(bytes.subarray(0, 4096))) ? 'office' : 'zip';
}

/** Decodes strictly; undefined if the bytes are not in the encoding. */
export function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * UTF-16, if a text is in it: by its mark, or without one by what it reads like. Its ASCII characters are zeros in UTF-8, and no text
 * has those.
 */
export function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  if (bytes.length < 4 || bytes.length % 2 !== 0 || !bytes.includes(0)) return false;
  return ['utf-16le', 'utf-16be'].some((encoding) => {
    const text = decodeAs(encoding, bytes) ?? '';
    return text.length > 0 && (text.match(ORDINARY)?.length ?? 0) / text.length > 0.9;
  });
}

/** ASCII, kana, marks and the everyday ideographs: what a case is written in. */
const ORDINARY = /[\n\r\t -~\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/g;

/** True if the bytes hold the escapes of ISO-2022-JP, the encoding of old e-mail: it looks like ASCII. */
export function isIso2022Jp(bytes: Uint8Array): boolean {
  for (let i = bytes.indexOf(0x1b); i >= 0; i = bytes.indexOf(0x1b, i + 1)) {
    if (bytes[i + 1] === 0x24 && (bytes[i + 2] === 0x42 || bytes[i + 2] === 0x40)) return true;
  }
  return false;
}

/**
 * The encoding that bytes which are no UTF-8 are most likely in. Nearly every text in one of these encodings also decodes
 * as the others, into rare characters. So what counts is the share of characters that are common in each. Undefined if
 * nothing fits.
 */
export function guessEncoding(bytes: Uint8Array): string | undefined {
  const scores = CANDIDATES.map(({ name, encoding, score }) => ({
    name,
    score: decodeAs(encoding, bytes) === undefined ? 0 : score(bytes),
  }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score < 0.7 ? undefined : best.name;
}

/** In the order in which they win where two fit equally well. */
const CANDIDATES: readonly { name: string; encoding: string; score: (bytes: Uint8Array) => number }[] = [
  { name: 'Shift_JIS', encoding: 'shift_jis', score: plausibleShiftJis },
  { name: 'EUC-JP', encoding: 'euc-jp', score: plausibleEucJp },
  { name: 'GB18030 (GBK)', encoding: 'gb18030', score: plausibleGb },
  { name: 'Big5', encoding: 'big5', score: plausibleBig5 },
];

/** Kana, marks and kanji; half-width katakana only where nothing else stands, and nothing else fits. */
function plausibleShiftJis(bytes: Uint8Array): number {
  const halfWidth = bytes.every((byte) => byte < 0x80 || (byte >= 0xa1 && byte <= 0xdf));
  if (halfWidth) return 0.7;
  return share(bytes, (lead) => {
    if (lead >= 0xa1 && lead <= 0xdf) return { size: 1, common: false };
    const common = lead === 0x81 || lead === 0x82 || lead === 0x83 || (lead >= 0x88 && lead <= 0x9f);
    return { size: 2, common };
  });
}

/** Same bytes as GB 2312, so that only kana tell: a Japanese text has some, a Chinese one next to none. */
function plausibleEucJp(bytes: Uint8Array): number {
  const kana = share(bytes, (lead) => ({ size: 2, common: lead === 0xa4 || lead === 0xa5 }));
  if (kana < 0.1) return 0;
  return share(bytes, (lead, trail) => ({
    size: lead === 0x8f ? 3 : 2,
    common: trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa5) || (lead >= 0xb0 && lead <= 0xf4)),
  }));
}

/** The characters of GB 2312, whose two bytes both lie above A0. */
function plausibleGb(bytes: Uint8Array): number {
  return share(bytes, (lead, trail) => {
    if (trail >= 0x30 && trail <= 0x39) return { size: 4, common: false };
    return { size: 2, common: trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa4) || (lead >= 0xb0 && lead <= 0xf7)) };
  });
}

/** Marks, and the frequent characters of Big5. */
function plausibleBig5(bytes: Uint8Array): number {
  return share(bytes, (lead) => ({ size: 2, common: lead >= 0xa1 && lead <= 0xc6 }));
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

/** Where the first byte stands that is no UTF-8, as 1-based line and column (in UTF-16 units, as editors count). */
export function firstBadByte(bytes: Uint8Array): { line: number; column: number } {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let [line, start] = [1, 0];
  for (;;) {
    const next = bytes.indexOf(0x0a, start);
    const end = next < 0 ? bytes.length : next;
    if (decodeAs('utf-8', bytes.subarray(start, end)) === undefined || next < 0) break;
    line += 1;
    start = next + 1;
  }
  let column = 1;
  try {
    for (let i = start; i < bytes.length; i += 1)
      column += decoder.decode(bytes.subarray(i, i + 1), { stream: true }).length;
  } catch {
    // Here it is.
  }
  return { line, column };
}

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
