import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besidePath, labelsFor, nameKey, safeName } from '../../src/pack/names.ts';

describe('a name', () => {
  it.each([
    ['王 志強', '王 志強'],
    ['𠮷﨑', '𠮷﨑'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['con', '_con'],
    ['NUL.txt', '_NUL.txt'],
    ['COM¹', '_COM¹'],
    ['console', 'console'],
    ['王　小明', '王 小明'],
    [' .王. . ', '王'],
    ['~$王', '$王'],
    ['', '_'],
    ['...', '_'],
    ['\u202e王\u200b\u{e0100}\0', '王'],
    ['か\u3099', 'が'],
    ['\ufa19', '\u795e'],
  ])('%j is %j', (text, name) => {
    expect(safeName(text)).toBe(name);
  });

  it('is one every system takes, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.stringMatching(/^(con|aux|com1|[. ~a-b/\\:])*$/),
      fc.string({ unit: fc.constantFrom('王', '.', ' ', '/', '\u0301', '\u{20bb7}'), minLength: 30, maxLength: 90 }),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 150 }), (given, max) => {
        const name = safeName(given, max);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]|^[\s.~]|[\s.]$|^$/u);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(name).toBe(name.normalize('NFC'));
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(max + 1);
        expect(safeName(name, max + 1)).toBe(name);
      }),
    );
  });
});

describe('labels', () => {
  it('are the names, with the id where two would be one', () => {
    const of = (...names: string[]) => labelsFor(names.map((name, i) => ({ id: `a${i + 1}`, name })));
    expect(of('王 小明', '陈 丽')).toEqual(['王 小明', '陈 丽']);
    expect(of('王 小明', '王　小明')).toEqual(['王 小明_a1', '王 小明_a2']);
    expect(of('Wang', 'WANG', '陈')).toEqual(['Wang_a1', 'WANG_a2', '陈']);
    expect(of('\u795e', '\ufa19')).toEqual(['\u795e_a1', '\u795e_a2']);
    expect(of('葛', '葛\u{e0100}')).toEqual(['葛_a1', '葛_a2']);
    expect(of('a/b', 'a:b')).toEqual(['a_b_a1', 'a_b_a2']);
    expect(of('王', '王', '王_a1')).toEqual(['王_a1', '王_a2', '王_a1_a3']);
    expect(of('長'.repeat(100), '長'.repeat(101))).toEqual([`${'長'.repeat(20)}_a1`, `${'長'.repeat(20)}_a2`]);
  });

  it('are never the same, and do not depend on the order', () => {
    const names = fc.array(
      fc.string({ unit: fc.constantFrom('a', 'A', '_', '1', '/', ' ', '王', '\u{fa19}'), maxLength: 5 }),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(names, (given) => {
        const named = given.map((name, i) => ({ id: `a${i}`, name }));
        const labels = labelsFor(named);
        expect(new Set(labels.map(nameKey)).size).toBe(given.length);
        expect(labelsFor([...named].reverse()).reverse()).toEqual(labels);
      }),
    );
  });
});

it('a path beside another keeps its ending', () => {
  const taken = new Set(['a.b/c (新版 1).docx']);
  expect(besidePath('a.b/c.docx', '新版 1', (path) => taken.has(path))).toBe('a.b/c (新版 1 2).docx');
  expect(besidePath('a.b/c', '新版 1', () => false)).toBe('a.b/c (新版 1)');
});
