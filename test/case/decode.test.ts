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
  ])('names %s', (name, bytes) => {
    expect(failed(bytes)).toEqual([
      ['not-utf8', `The file seems to be encoded in ${name}; only UTF-8 can be read.`, 'case.yaml'],
    ]);
  });

  it('names nothing it does not recognise', () => {
    expect(failed(Uint8Array.of(0x61, 0xff, 0xff, 0x80))).toEqual([
      ['not-utf8', 'The file is not encoded in UTF-8.', 'case.yaml'],
    ]);
  });
});
