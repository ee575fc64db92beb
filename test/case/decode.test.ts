import { describe, expect, it } from 'vitest';
import { decode } from '../../src/case/decode.ts';

const JAPANESE =
  '# 架空の事例\nversion: 1\npeople:\n  wife:\n    names: { native: 陳 小雨, kana: チン ショウウ }\n    birthplace: 中国北京市\n';
const CHINESE =
  '# 虚构案例\nversion: 1\npeople:\n  wife:\n    names: { native: 陈 小雨 }\n    birthplace: 中国北京市朝阳区\n';

/** TextEncoder knows only UTF-8: the bytes of other encodings are made by looking every character up. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead < 0xff; lead += 1) {
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (Array.from(character).length === 1 && !table.has(character)) table.set(character, [lead, trail]);
    }
  }
  return Uint8Array.from(Array.from(text).flatMap((c) => (c <= '\x7f' ? [c.charCodeAt(0)] : (table.get(c) ?? [0x3f]))));
}

const TRADITIONAL = '# 虛構案件\nversion: 1\npeople:\n  wife: { birthplace: 臺灣臺北市 }\n';

/** UTF-16 with its bytes the other way round: the first of each pair from the second. */
const swapped = (_: number, i: number, bytes: Uint8Array) => bytes[i ^ 1] ?? 0;

const failed = (bytes: Uint8Array | string) => {
  const result = decode(bytes, 'case.yaml');
  return result.ok ? undefined : result.issues.map((issue) => [issue.code, issue.what.en, issue.place?.file]);
};

describe('decoding', () => {
  it('takes UTF-8 with and without BOM, and every line end', () => {
    const text = new TextEncoder().encode('\uFEFFa: 1\r\nb: 2\rc: 3\n');
    expect(decode(text)).toMatchObject({ ok: true, value: 'a: 1\nb: 2\nc: 3\n' });
    expect(decode('\uFEFFa: 1\r\n')).toMatchObject({ ok: true, value: 'a: 1\n' });
  });

  it.each([
    ['Shift_JIS', encode(JAPANESE, 'shift_jis')],
    ['GB18030 (GBK)', encode(CHINESE, 'gb18030')],
    ['UTF-16', Uint8Array.from(Buffer.from(`\uFEFF${JAPANESE}`, 'utf16le'))],
    ['UTF-16', Uint8Array.from(Buffer.from('version: 1', 'utf16le'))],
    ['UTF-16', Uint8Array.from(Buffer.from(`見本\n${JAPANESE}`, 'utf16le')).map(swapped)],
    ['EUC-JP', encode(JAPANESE, 'euc-jp')],
    ['Big5', encode(TRADITIONAL, 'big5')],
    ['ISO-2022-JP', Buffer.from('# \x1b$B8+K\\\x1b(B\nversion: 1\n')],
  ])('names %s', (name, bytes) => {
    expect(failed(bytes)).toEqual([
      ['not-utf8', `The file seems to be encoded in ${name}; only UTF-8 can be read.`, 'case.yaml'],
    ]);
  });

  it('says where the first byte stands that is no UTF-8, as editors count', () => {
    const place = (bytes: Uint8Array) => decode(bytes).issues[0]?.place;
    expect(place(encode(JAPANESE, 'shift_jis'))).toEqual({ line: 1, column: 3 });
    const broken = Buffer.concat([Buffer.from('version: 1\n# 𠮷見\nnotes: 見'), Uint8Array.of(0x8c, 0xa9)]);
    expect(place(broken)).toEqual({ line: 3, column: 9 });
  });

  it.each([
    ['%PDF-1.7\n%\xe2\xe3', 'a PDF'],
    ['PK\x03\x04\x14\0\x06\0[Content_Types].xml', 'a file of Word, Excel or the like'],
    ['PK\x03\x04\x14\0\x06\0case.yaml', 'a ZIP file'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'a file of Word, Excel or the like'],
    ['\x89PNG\r\n', 'a picture'],
    ['\xff\xd8\xff\xe0', 'a picture'],
    ['{\\rtf1\\ansi', 'a rich text file (RTF)'],
    ['\x7fELF\x02\x01\0\xff\xfe\x80', 'no text file'],
  ])('tells what is no text: %j', (bytes, name) => {
    expect(failed(Buffer.from(bytes, 'latin1'))).toEqual([
      ['not-text', `This is ${name}, not a case file.`, 'case.yaml'],
    ]);
  });

  it('names nothing it does not recognise', () => {
    expect(failed(Uint8Array.of(0x61, 0xff, 0xff, 0x80))).toEqual([
      ['not-utf8', 'The file is not encoded in UTF-8.', 'case.yaml'],
    ]);
  });
});
