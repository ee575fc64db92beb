import { describe, expect, it } from 'vitest';
import type { Lang } from '../../src/base/locale.ts';
import { Cl, classOf, MEMBERS, mayNotEnd, mayNotStart } from '../../src/typeset/line/classes.ts';

/** The classes of JLReq, written out a second time, with their sizes as the standard gives them. */
const LISTED: readonly (readonly [number, number, string])[] = [
  [1, 16, '‘ “ ( 〔 [ { 〈 《 「 『 【 ⦅ 〘 〖 « 〝'],
  [2, 16, '’ ” ) 〕 ] } 〉 》 」 』 】 ⦆ 〙 〗 » 〟'],
  [3, 4, '‐ 〜 ゠ –'],
  [4, 6, '! ? ‼ ⁇ ⁈ ⁉'],
  [5, 3, '・ : ;'],
  [6, 2, '。 .'],
  [7, 2, '、 ,'],
  [8, 6, '— … ‥ 〳 〴 〵'],
  [9, 6, 'ヽ ヾ ゝ ゞ 々 〻'],
  [10, 1, 'ー'],
  [
    11,
    40,
    'ぁ ぃ ぅ ぇ ぉ ァ ィ ゥ ェ ォ っ ゃ ゅ ょ ゎ ゕ ゖ ッ ャ ュ ョ ヮ ヵ ヶ ㇰ ㇱ ㇲ ㇳ ㇴ ㇵ ㇶ ㇷ ㇸ ㇹ ㇺ ㇻ ㇼ ㇽ ㇾ ㇿ',
  ],
  [12, 5, '¥ $ £ # €'],
  [13, 32, '° ′ ″ ℃ ¢ % ‰ ㏋ ℓ ㌃ ㌍ ㌔ ㌘ ㌢ ㌣ ㌦ ㌧ ㌫ ㌶ ㌻ ㍉ ㍊ ㍍ ㍑ ㍗ ㎎ ㎏ ㎜ ㎝ ㎞ ㎡ ㏄'],
  [17, 45, '= ≠ ≒ ≃ ≅ ≈ ≡ ≢ < > ≦ ≧ ≪ ≫ ≶ ≷ ⋚ ⋛ ∧ ∨ ⌅ ⌆ ⊂ ⊃ ⊄ ⊅ ⊆ ⊇ ⊊ ⊋ ∈ ∋ ∉ ∪ ∩ ∥ ∦ ⇒ ⇔ ↔ ∽ ∝ ⊥ ⊕ ⊗'],
  [18, 6, '+ − × ÷ ± ∓'],
];

/** Full-width forms stand for the ASCII characters of the list in running text. */
const FULL_WIDTH: readonly (readonly [number, string])[] = [
  [1, '（［｛'],
  [2, '）］｝'],
  [4, '！？'],
  [5, '：；'],
  [6, '．'],
  [7, '，'],
  [12, '￥＄￡＃'],
  [13, '￠％'],
];

describe('character classes', () => {
  it.each(LISTED)('class %i has its %i members', (cls, count, members) => {
    const characters = members.split(' ');
    expect(characters).toHaveLength(count);
    for (const character of characters) expect([character, classOf(code(character), 'ja')]).toEqual([character, cls]);
    const own = [...(MEMBERS[cls as keyof typeof MEMBERS] ?? '')].filter((c) => c < '\uff00');
    expect(own.sort()).toEqual(characters.sort());
  });

  it.each(FULL_WIDTH)('class %i holds the full-width forms %s', (cls, members) => {
    for (const character of members) expect([character, classOf(code(character), 'ja')]).toEqual([character, cls]);
  });

  it('counts 74 hiragana and 78 katakana of full size', () => {
    const count = (cls: number, from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, k) => classOf(from + k, 'ja')).filter((c) => c === cls).length;
    expect(count(Cl.hiragana, 0x3041, 0x3096)).toBe(74);
    expect(count(Cl.katakana, 0x30a1, 0x30fa)).toBe(78);
  });

  it('knows spaces, digits, letters and ideographs', () => {
    expect(classOf(0x3000, 'ja')).toBe(Cl.ideographicSpace);
    expect(classOf(0x20, 'ja')).toBe(Cl.wordSpace);
    expect(classOf(code('7'), 'ja')).toBe(Cl.numeral);
    expect(classOf(code('ế'), 'ja')).toBe(Cl.western);
    for (const character of '直骨令𠮷神①※〒○□㊞７Ａ한') expect(classOf(code(character), 'ja')).toBe(Cl.ideograph);
  });
});

describe('kinsoku', () => {
  const forbiddenAtStart = (lang: Lang, characters: string) =>
    [...characters].filter((c) => !mayNotStart(classOf(code(c), lang), code(c), lang));

  it('keeps Japanese lines from starting with closing marks, small kana and the like', () => {
    expect(forbiddenAtStart('ja', '、。，．・：；？！）］｝」』】〉》〕’”ー々ゝヽっょァヵヶ‐〜–～／')).toEqual([]);
  });

  it('keeps Chinese lines from starting with the marks of GB/T 15834', () => {
    for (const lang of ['zh-Hans', 'zh-Hant'] as const) {
      expect(forbiddenAtStart(lang, '，。、；：？！…》〉」』）］｝”’·')).toEqual([]);
    }
    expect(mayNotStart(classOf(code('…'), 'ja'), code('…'), 'ja')).toBe(false);
  });

  it('keeps lines from ending with opening marks and prefix signs', () => {
    for (const character of '《〈「『（［｛“‘¥￥$#') expect(mayNotEnd(classOf(code(character), 'zh-Hans'))).toBe(true);
  });
});

function code(character: string): number {
  return character.codePointAt(0) ?? 0;
}
