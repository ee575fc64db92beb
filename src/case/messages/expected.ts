import type { Message } from '../../base/issue.ts';
import { say } from './say.ts';

/** What belongs into a field of a type, with an example, to stand inside a sentence. */
export const EXPECTED: Readonly<Record<string, Message>> = {
  string: say('文字（例: 練馬区）', '文字（例: 練馬区）', '文字（例: 練馬区）', 'text (such as 練馬区)'),
  int: say('整数（例: 2026）', '整数（例: 2026）', '整數（例: 2026）', 'a whole number (such as 2026)'),
  number: say('数字（例: 8000）', '数字（例: 8000）', '數字（例: 8000）', 'a number (such as 8000)'),
  year: say(
    '西暦の年（例: 2026。令和8年なら2026）',
    '公历年份（例: 2026；令和8年是2026）',
    '西元年份（例: 2026；令和8年是2026）',
    'a western year (such as 2026, which is 令和8年)',
  ),
  bool: say(
    ' true（はい）か false（いいえ）',
    ' true（是）或 false（否）',
    ' true（是）或 false（否）',
    'true (yes) or false (no)',
  ),
  Date: say(
    '日付（例: 2019-04-01、2019-04、2019）',
    '日期（例: 2019-04-01、2019-04、2019）',
    '日期（例: 2019-04-01、2019-04、2019）',
    'a date (such as 2019-04-01, 2019-04 or 2019)',
  ),
  Period: say(
    '期間（例: P5Y＝5年、P6M＝6か月）',
    '期间（例: P5Y＝5年、P6M＝6个月）',
    '期間（例: P5Y＝5年、P6M＝6個月）',
    'a length of time (such as P5Y for five years, P6M for six months)',
  ),
  Money: say(
    '円の金額（例: 250000）か、外貨なら { amount: 8000, currency: CNY } ',
    '日元金额（例: 250000），外币则写 { amount: 8000, currency: CNY }',
    '日圓金額（例: 250000），外幣則寫 { amount: 8000, currency: CNY }',
    'an amount in yen (such as 250000), or { amount: 8000, currency: CNY } for other money',
  ),
  ClientWords: say(
    '言語ごとの文（例: { ja: …, zh-Hans: … }）',
    '按语言写的文字（例: { ja: …, zh-Hans: … }）',
    '按語言寫的文字（例: { ja: …, zh-Hans: … }）',
    'text by language (such as { ja: …, zh-Hans: … })',
  ),
  Person: say(
    ' people に書いた人のID（例: wife）',
    ' people 中的人物ID（例: wife）',
    ' people 中的人物ID（例: wife）',
    'the id of a person under people (such as wife)',
  ),
  record: say(
    '項目の集まり（「名前: 値」の行）',
    '一组项目（“名称: 值”的行）',
    '一組欄位（「名稱: 值」的行）',
    'fields (lines of `name: value`)',
  ),
  list: say(
    'リスト（行の頭に「- 」）',
    '列表（每条前面加“- ”）',
    '清單（每筆前面加「- 」）',
    'a list (lines that start with `- `)',
  ),
  history: say(
    'リスト（行の頭に「- 」）、none、または { complete: true, items: [ … ] } ',
    '列表（每条前面加“- ”）、none 或 { complete: true, items: [ … ] }',
    '清單（每筆前面加「- 」）、none 或 { complete: true, items: [ … ] }',
    'a list (lines that start with `- `), none, or { complete: true, items: [ … ] }',
  ),
  map: say(
    '人ごとのID（例: wife:）とその項目',
    '每个人的ID（例: wife:）及其项目',
    '每個人的ID（例: wife:）及其欄位',
    'an id for each person (such as `wife:`) with the fields below it',
  ),
};

/** How a text or number with a form of its own is written. */
export const RULES = {
  period: say(
    '5年は P5Y、6か月は P6M、90日は P90D と書いてください。',
    '5年写 P5Y，6个月写 P6M，90天写 P90D。',
    '5年寫 P5Y，6個月寫 P6M，90天寫 P90D。',
    'Write P5Y for five years, P6M for six months, P90D for 90 days.',
  ),
  currency: say(
    '通貨は3文字のコードで書いてください（例: JPY、CNY、TWD、HKD、USD）。',
    '货币请写三位字母代码（例: JPY、CNY、TWD、HKD、USD）。',
    '貨幣請寫三位字母代碼（例: JPY、CNY、TWD、HKD、USD）。',
    'Write the three-letter code of the currency, such as JPY, CNY, TWD, HKD or USD.',
  ),
  yen: say(
    '円は小数を付けずに書いてください（例: 250000）。',
    '日元请不要写小数（例: 250000）。',
    '日圓請不要寫小數（例: 250000）。',
    'Yen have no fraction; write a whole number such as 250000.',
  ),
  id: say(
    'IDは英小文字で始め、英小文字・数字・ハイフンだけを使ってください（例: wife、child-1）。',
    'ID请以小写英文字母开头，只用小写字母、数字和连字符（例: wife、child-1）。',
    'ID請以小寫英文字母開頭，只用小寫字母、數字與連字號（例: wife、child-1）。',
    'Start an id with a small letter and use only small letters, digits and hyphens, such as wife or child-1.',
  ),
} as const satisfies Record<string, Message>;
