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
  const told = ERRORS.reduce((told, [pattern, words]) => told.replace(pattern, words[ui]), text);
  return helpTerm(told, ui).replace(/^「(\w+)」を?|^请指定“(\w+)”|^請指定「(\w+)」/, (whole, ...names: string[]) => {
    const name = names.find((one) => typeof one === 'string' && Object.hasOwn(NAMES, one));
    return name === undefined ? whole : whole.replace(name, NAMES[name]?.[ui] ?? name);
  });
}

/** A heading of the help in the user's language. */
export function helpTitle(title: string, ui: Lang): string {
  return ui === 'en' ? title : (TITLES[title]?.[ui] ?? title);
}

/** Names of arguments and values as they stand in the help, between brackets. */
const NAMES: Readonly<Record<string, Readonly<Record<Exclude<Lang, 'en'>, string>>>> = {
  options: { ja: '指定', 'zh-Hans': '选项', 'zh-Hant': '選項' },
  command: { ja: 'コマンド', 'zh-Hans': '命令', 'zh-Hant': '指令' },
  case: { ja: '事例ファイル', 'zh-Hans': '案件文件', 'zh-Hant': '案件檔案' },
  sheet: { ja: '記入済みのおたずね表', 'zh-Hans': '填好的询问表', 'zh-Hant': '填好的詢問表' },
  category: { ja: '種類', 'zh-Hans': '类别', 'zh-Hant': '類別' },
  procedure: { ja: '手続', 'zh-Hans': '手续', 'zh-Hant': '手續' },
  slug: { ja: '名前', 'zh-Hans': '名称', 'zh-Hant': '名稱' },
  id: { ja: 'ID', 'zh-Hans': 'ID', 'zh-Hant': 'ID' },
  lang: { ja: '言語', 'zh-Hans': '语言', 'zh-Hant': '語言' },
  langs: { ja: '言語', 'zh-Hans': '语言', 'zh-Hant': '語言' },
  date: { ja: '日付', 'zh-Hans': '日期', 'zh-Hant': '日期' },
  format: { ja: '形式', 'zh-Hans': '格式', 'zh-Hant': '格式' },
  formats: { ja: '形式', 'zh-Hans': '格式', 'zh-Hant': '格式' },
  path: { ja: '保存先', 'zh-Hans': '保存位置', 'zh-Hant': '儲存位置' },
  folder: { ja: 'フォルダー', 'zh-Hans': '文件夹', 'zh-Hant': '資料夾' },
  party: { ja: '取得する方', 'zh-Hans': '取得人', 'zh-Hant': '取得人' },
  kinds: { ja: '書類の種類', 'zh-Hans': '文件种类', 'zh-Hant': '文件種類' },
};

/** A line of the help with the names in brackets in the user's language: `pack [指定] <事例ファイル>`. */
export function helpTerm(term: string, ui: Lang): string {
  if (ui === 'en') return term;
  return term.replace(/([<[])(\w+)([>\]])/g, (whole, open: string, name: string, close: string) => {
    const word = Object.hasOwn(NAMES, name) ? NAMES[name]?.[ui] : undefined;
    return word === undefined ? whole : `${open}${word}${close}`;
  });
}

/** The default of an option, as it is said in the help. */
export function helpDescription(text: string, ui: Lang): string {
  if (ui === 'en') return text;
  const say = ui === 'ja' ? '（指定しなければ $1）' : ui === 'zh-Hans' ? '（默认 $1）' : '（預設 $1）';
  return text.replace(/ \(default: "?([^")]*)"?\)$/, say);
}

/** Columns a text takes on a terminal: kana, ideographs and full-width marks take two. */
export function columnsOf(text: string): number {
  return Array.from(text).reduce((sum, one) => sum + (WIDE.test(one) ? 2 : 1), 0);
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
