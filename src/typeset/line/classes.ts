import type { Lang } from '../../base/locale.ts';

/** Character classes, numbered as in JLReq appendix A; 31 and 32 are ours (a check box; a mark that sits on its base). */
export const Cl = {
  opening: 1,
  closing: 2,
  hyphen: 3,
  dividing: 4,
  middleDot: 5,
  fullStop: 6,
  comma: 7,
  inseparable: 8,
  iteration: 9,
  prolonged: 10,
  smallKana: 11,
  prefixed: 12,
  postfixed: 13,
  ideographicSpace: 14,
  hiragana: 15,
  katakana: 16,
  math: 17,
  operator: 18,
  ideograph: 19,
  numeral: 24,
  unit: 25,
  wordSpace: 26,
  western: 27,
  box: 31,
  attached: 32,
} as const;

/** One of the classes of `Cl`. */
export type CharClass = (typeof Cl)[keyof typeof Cl];

/** Members of each class as JLReq lists them, with the full-width forms that stand for ASCII in running text. */
export const MEMBERS: Readonly<Partial<Record<CharClass, string>>> = {
  [Cl.opening]: '‘“(〔[{〈《「『【⦅〘〖«〝（［｛',
  [Cl.closing]: '’”)〕]}〉》」』】⦆〙〗»〟）］｝',
  [Cl.hyphen]: '‐〜゠–',
  [Cl.dividing]: '!?‼⁇⁈⁉！？',
  [Cl.middleDot]: '・:;：；',
  [Cl.fullStop]: '。.．',
  [Cl.comma]: '、,，',
  [Cl.inseparable]: '—…‥〳〴〵',
  [Cl.iteration]: 'ヽヾゝゞ々〻',
  [Cl.prolonged]: 'ー',
  [Cl.smallKana]: 'ぁぃぅぇぉァィゥェォっゃゅょゎゕゖッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ',
  [Cl.prefixed]: '¥$£#€￥＄￡＃',
  [Cl.postfixed]: '°′″℃¢%‰㏋ℓ㌃㌍㌔㌘㌢㌣㌦㌧㌫㌶㌻㍉㍊㍍㍑㍗㎎㎏㎜㎝㎞㎡㏄￠％',
  [Cl.ideographicSpace]: '\u3000',
  [Cl.math]: '=≠≒≃≅≈≡≢<>≦≧≪≫≶≷⋚⋛∧∨⌅⌆⊂⊃⊄⊅⊆⊇⊊⊋∈∋∉∪∩∥∦⇒⇔↔∽∝⊥⊕⊗',
  [Cl.operator]: '+−×÷±∓',
  [Cl.wordSpace]: ' ',
};

/**
 * Characters JLReq does not list but that people type in place of listed ones: the full-width tilde and the horizontal
 * bar (Windows), the centred ellipsis, Chinese middle dots, half-width kana marks, voicing marks, the full-width slash.
 */
export const ADOPTED: Readonly<Partial<Record<CharClass, string>>> = {
  [Cl.opening]: '｢＜',
  [Cl.closing]: '｣＞',
  [Cl.hyphen]: '～',
  [Cl.middleDot]: '‧･',
  [Cl.fullStop]: '｡',
  [Cl.comma]: '､',
  [Cl.inseparable]: '―⋯⸺⸻',
  [Cl.iteration]: '〱〲',
  [Cl.prolonged]: 'ｰ゛゜',
  [Cl.smallKana]: 'ｧｨｩｪｫｬｭｮｯ',
  [Cl.ideograph]: '※⁂⁑‖',
  [Cl.attached]: 'ﾞﾟ\u200d',
};

/** Ranges of marks drawn on the character before them. */
const ATTACHED: readonly (readonly [number, number])[] = [
  [0x300, 0x36f],
  [0x483, 0x489],
  [0x591, 0x5bd],
  [0x610, 0x61a],
  [0x64b, 0x65f],
  [0xe31, 0xe31],
  [0xe34, 0xe3a],
  [0xe47, 0xe4e],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0x302a, 0x302f],
  [0x3099, 0x309a],
];

/** Below this code point classes come from a table, above it from ranges. */
const TABLE_END = 0x3400;
const FORMS = 0xff00;

const low = new Uint8Array(TABLE_END);
const forms = new Uint8Array(0x100).fill(Cl.ideograph);
fillTables();

function fillTables(): void {
  low.fill(Cl.western, 0, 0x2100);
  low.fill(Cl.ideograph, 0x2100);
  low.fill(Cl.western, 0x2c00, 0x2e80);
  low.fill(Cl.numeral, 0x30, 0x3a);
  low.fill(Cl.hiragana, 0x3041, 0x3097);
  low.fill(Cl.katakana, 0x30a1, 0x30fb);
  low[0x309f] = Cl.hiragana;
  low[0x30ff] = Cl.katakana;
  forms.fill(Cl.katakana, 0x66, 0x9e);
  for (const [first, last] of ATTACHED) low.fill(Cl.attached, first, last + 1);
  for (const table of [MEMBERS, ADOPTED]) {
    for (const [cls, members] of Object.entries(table)) {
      for (const character of members) put(character.codePointAt(0) ?? 0, Number(cls));
    }
  }
}

function put(code: number, cls: number): void {
  if (code < TABLE_END) low[code] = cls;
  else forms[code - FORMS] = cls;
}

/** The class of a code point in running text of a language. */
export function classOf(code: number, lang: Lang): CharClass {
  if (code < TABLE_END) {
    // The interpunct of names (阿某某·买买提) is a middle dot in Chinese, a letter in Catalan.
    if (code === 0xb7 && lang !== 'en' && lang !== 'ja') return Cl.middleDot;
    return low[code] as CharClass;
  }
  if (code >= FORMS && code < FORMS + 0x100) return forms[code - FORMS] as CharClass;
  if ((code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xfe20 && code <= 0xfe2f)) return Cl.attached;
  if (code >= 0xfb00 && code < 0xfe00) return Cl.western;
  if ((code >= 0xe0100 && code <= 0xe01ef) || (code >= 0x1f3fb && code <= 0x1f3ff)) return Cl.attached;
  if (code >= 0x1d400 && code <= 0x1d7ff) return Cl.western;
  return Cl.ideograph;
}

/** True if a line may not start with the character (行頭禁則, strict; Chinese adds …… and the slash). */
export function mayNotStart(cls: CharClass, code: number, lang: Lang): boolean {
  if (cls >= Cl.closing && cls <= Cl.comma) return true;
  if (cls >= Cl.iteration && cls <= Cl.smallKana) return true;
  if (code === 0xff0f) return true;
  return cls === Cl.inseparable && (lang === 'zh-Hans' || lang === 'zh-Hant') && (code === 0x2026 || code === 0x22ef);
}

/** True if a line may not end with the character (行末禁則). */
export function mayNotEnd(cls: CharClass): boolean {
  return cls === Cl.opening || cls === Cl.prefixed;
}
