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
  國內親屬: '在本國的親屬',
  // The phrases take these for words of computing: 对象, 项目, 窗口.
  物件: '對象',
  專案: '項目',
  視窗: '窗口',
  // 文件 and 程序 are papers and procedures, not files and programs; what is a file or a program here keeps its name.
  案件檔案: '案件檔案',
  電子檔案: '電子檔案',
  本檔案: '本檔案',
  一個檔案: '一個檔案',
  檔案: '文件',
  本程式: '本程式',
  程式不判定: '程式不判定',
  程式實際: '程式實際',
  程式: '程序',
  // 视频, 实例, 保存, 声明书, 类型, 查看, 支持, 打开, 通信制 and 联系 (what ties somebody to a country).
  影片: '視訊',
  例項: '實例',
  儲存: '保存',
  宣告書: '聲明書',
  型別: '類型',
  檢視: '查看',
  支援材料: '佐證資料',
  開啟表格: '打開表格',
  通訊制: '通信制',
  與日本的聯絡: '與日本的聯繫',
  // Characters that the phrases choose for the word beside it.
  金髮放: '金發放',
  母后來: '母後來',
  覆印件: '影本',
  配籤: '配簽',
  // Words of the mainland that the phrases leave.
  合同會社: '合同會社',
  合同: '契約',
  工資: '薪資',
  初中: '國中',
  研究生院: '研究所',
  郵箱: '信箱',
  賬: '帳',
  違章: '違規',
};

/** Weeks are 週, birthdays and anniversaries 周. */
const WEEKS = /(?<=\d)周(?!年|歲)/g;

/** 通過 as "by way of" is 透過; passing an examination stays 通過. */
const BY_WAY_OF = /通過(?= ?e|線上|視訊|電子|一家|臺北|交友|更新|什麼|歸化|在留者)/g;

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
      .replace(BY_WAY_OF, '透過')
      .replace(WEEKS, '週')
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
