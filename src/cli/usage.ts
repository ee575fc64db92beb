import type { Lang } from '../base/locale.ts';

/** The usage errors of the command parser, each with its words in every language. `$1` is what the user wrote. */
const ERRORS: readonly (readonly [pattern: RegExp, words: Readonly<Record<Exclude<Lang, 'en'>, string>>])[] = [
  [
    /^error: unknown command '(.*)'/m,
    { ja: '「$1」というコマンドはありません', 'zh-Hans': '没有“$1”这个命令', 'zh-Hant': '沒有「$1」這個指令' },
  ],
  [
    /^error: unknown option '(.*)'/m,
    { ja: '「$1」という指定はありません', 'zh-Hans': '没有“$1”这个选项', 'zh-Hant': '沒有「$1」這個選項' },
  ],
  [
    /^error: missing required argument '(.*)'/m,
    { ja: '「$1」を指定してください', 'zh-Hans': '请指定“$1”', 'zh-Hant': '請指定「$1」' },
  ],
  [
    /^error: option '(.*)' argument missing/m,
    { ja: '「$1」の値を指定してください', 'zh-Hans': '请指定“$1”的值', 'zh-Hant': '請指定「$1」的值' },
  ],
  [/^error: too many arguments.*$/m, { ja: '引数が多すぎます', 'zh-Hans': '参数过多', 'zh-Hant': '參數過多' }],
  [
    /\(Did you mean (.*)\?\)/,
    { ja: '（「$1」ではありませんか）', 'zh-Hans': '（是否为“$1”？）', 'zh-Hant': '（是否為「$1」？）' },
  ],
];

const TITLES: Readonly<Record<string, Readonly<Record<Exclude<Lang, 'en'>, string>>>> = {
  'Usage:': { ja: '使い方:', 'zh-Hans': '用法：', 'zh-Hant': '用法：' },
  'Options:': { ja: '指定:', 'zh-Hans': '选项：', 'zh-Hant': '選項：' },
  'Arguments:': { ja: '引数:', 'zh-Hans': '参数：', 'zh-Hant': '參數：' },
  'Commands:': { ja: 'コマンド:', 'zh-Hans': '命令：', 'zh-Hant': '指令：' },
};

/** A usage error of the command parser in the user's language; what is not known stays as it is. */
export function usageError(text: string, ui: Lang): string {
  if (ui === 'en') return text;
  return ERRORS.reduce((told, [pattern, words]) => told.replace(pattern, words[ui]), text);
}

/** A heading of the help in the user's language. */
export function helpTitle(title: string, ui: Lang): string {
  return ui === 'en' ? title : (TITLES[title]?.[ui] ?? title);
}
