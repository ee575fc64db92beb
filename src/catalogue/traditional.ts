import { ConverterFactory } from 'opencc-js/core';
import { from, to } from 'opencc-js/preset/cn2t';

/** Quotation marks differ, too: “” of the mainland are 「」 in Taiwan. */
const QUOTES: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };

/** Words of offices and papers in Taiwan that OpenCC's phrases do not have (glossary: common 14). */
const TAIWAN: Readonly<Record<string, string>> = {
  日元: '日圓',
  便利店: '便利商店',
  網上: '線上',
  身份: '身分',
  影印件: '影本',
  複印件: '影本',
  原件: '正本',
  入職: '到職',
  通過e: '透過e',
  '通過 e': '透過 e',
  國內親屬: '在本國的親屬',
  // The phrases take these for words of computing: 对象, 项目, 窗口.
  物件: '對象',
  專案: '項目',
  視窗: '窗口',
};

/**
 * Simplified → Traditional Chinese with Taiwan's words (OpenCC cn → twp). Its dictionaries are large: load it lazily.
 * Whoever has but few texts names their characters (`only`): of the dictionaries no more is built than can occur in them,
 * which takes a tenth of the time.
 */
export function createToTraditional(only?: string): (simplified: string) => string {
  const [simplified, taiwan] = [from.cn, to.twp];
  if (!simplified || !taiwan) throw new Error('opencc-js: the preset cn → twp is missing');
  const convert = only === undefined ? ConverterFactory(simplified, taiwan) : narrowed(only, simplified, taiwan);
  const own = new RegExp(Object.keys(TAIWAN).join('|'), 'g');
  return (text) =>
    convert(text)
      .replace(own, (word) => TAIWAN[word] ?? word)
      .replace(/[“”‘’]/g, (mark) => QUOTES[mark] ?? mark);
}

type Chain = readonly (readonly unknown[])[];
type Entries = readonly (readonly [string, string])[];

/** A converter over those entries of the dictionaries whose characters are all there when their turn comes. */
function narrowed(texts: string, ...chains: readonly Chain[]): (simplified: string) => string {
  const there = new Set(texts);
  const narrow = (dictionary: unknown): Entries => {
    if (typeof dictionary !== 'string') return dictionary as Entries;
    const kept: (readonly [string, string])[] = [];
    for (let at = 0; at < dictionary.length; ) {
      const bar = dictionary.indexOf('|', at);
      const end = bar < 0 ? dictionary.length : bar;
      // Nearly every entry falls with its first character: no more of it is looked at.
      if (there.has(String.fromCodePoint(dictionary.codePointAt(at) ?? 0))) {
        const [key = '', value = ''] = dictionary.slice(at, end).split(' ');
        if ([...key].every((character) => there.has(character))) kept.push([key, value]);
      }
      at = end + 1;
    }
    return kept;
  };
  const groups = chains.map((chain) =>
    chain.map((group) => {
      const kept = group.map(narrow);
      // What one group gives, the next one converts.
      for (const [, value] of kept.flat()) for (const character of value) there.add(character);
      return kept;
    }),
  );
  return ConverterFactory(...groups);
}
