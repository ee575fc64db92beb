import { ConverterFactory } from 'opencc-js/core';
import { from, to } from 'opencc-js/preset/cn2t';

/** Quotation marks differ, too: “” of the mainland are 「」 in Taiwan. */
const QUOTES: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };

/** Simplified → Traditional Chinese with Taiwan's words (OpenCC cn → twp). Its dictionaries are large: load it lazily. */
export function createToTraditional(): (simplified: string) => string {
  const [simplified, taiwan] = [from.cn, to.twp];
  if (!simplified || !taiwan) throw new Error('opencc-js: the preset cn → twp is missing');
  const convert = ConverterFactory(simplified, taiwan);
  return (text) => convert(text).replace(/[“”‘’]/g, (mark) => QUOTES[mark] ?? mark);
}
