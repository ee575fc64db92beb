import type { Message } from '../../base/issue.ts';
import { say, type Told } from './say.ts';

/** A slug the vocabulary does not have. `near` and `choices` are ready to show, each with its word. */
export const unknownSlug = (value: string, near: Message | undefined, choices: Message | undefined): Told => ({
  code: 'unknown-slug',
  what: say(
    `「${value}」は選べる値ではありません。`,
    `“${value}”不是可选的值。`,
    `「${value}」不是可選的值。`,
    `${value} is not one of the values to choose from.`,
  ),
  todo: join(
    near &&
      say(
        `「${near.ja}」ではありませんか。`,
        `是不是“${near['zh-Hans']}”？`,
        `是不是「${near['zh-Hant']}」？`,
        `Did you mean ${near.en}?`,
      ),
    choices &&
      say(
        `選べる値：${choices.ja}`,
        `可选的值：${choices['zh-Hans']}`,
        `可選的值：${choices['zh-Hant']}`,
        `Choose from: ${choices.en}`,
      ),
    near || choices
      ? undefined
      : say(
          '選べる値の一覧は「riyusho schema」で見られます。',
          '可选值的一览可用“riyusho schema”查看。',
          '可選值的一覽可用「riyusho schema」查看。',
          'See `riyusho schema` for the values.',
        ),
  ),
});

/** Not written as a date. `meant` is the ISO form, if it can be told. */
export const badDate = (value: string, meant: string | undefined, ongoing: boolean): Told => ({
  code: 'bad-date',
  what: say(
    `「${value}」は日付として読めません。`,
    `“${value}”不能作为日期读取。`,
    `「${value}」無法作為日期讀取。`,
    `${value} cannot be read as a date.`,
  ),
  todo: join(
    meant === undefined
      ? say(
          '西暦で 2019-04-01、日が不明なら 2019-04、月も不明なら 2019 と書いてください。全く不明なら空のままにします。',
          '请用公历写成 2019-04-01；不知道日写 2019-04，月也不知道写 2019。完全不清楚就留空。',
          '請用西元寫成 2019-04-01；不知道日寫 2019-04，月也不知道寫 2019。完全不清楚就留空。',
          'Write 2019-04-01, or 2019-04 or 2019 if the day or month is not known. Leave it empty if nothing is known.',
        )
      : writeThis(meant),
    ongoing
      ? say(
          '今も続いているときは ongoing と書きます。',
          '如果仍在持续，请写 ongoing。',
          '如果仍在持續，請寫 ongoing。',
          'If it still lasts, write ongoing.',
        )
      : undefined,
  ),
});

/** Written as a date, but there is no such day. */
export const impossibleDate = (value: string): Told => ({
  code: 'impossible-date',
  what: say(
    `${value} という日付はありません。`,
    `没有 ${value} 这个日期。`,
    `沒有 ${value} 這個日期。`,
    `There is no date ${value}.`,
  ),
  todo: say(
    '月と日を確かめてください。日が不明なら 2019-04 のように月までを書きます。',
    '请检查月和日。不知道日时，像 2019-04 这样只写到月。',
    '請確認月和日。不知道日時，像 2019-04 這樣只寫到月。',
    'Check month and day. If the day is not known, write only the month, such as 2019-04.',
  ),
});

/** Text or number that breaks a rule of form: a length of time, a currency, an id. `rule` says how to write it, `meant` what was probably meant. */
export const badForm = (code: string, value: string, rule: Message, meant?: string): Told => ({
  code,
  what: say(
    `「${value}」の書き方が正しくありません。`,
    `“${value}”的写法不对。`,
    `「${value}」的寫法不對。`,
    `${value} is not written rightly.`,
  ),
  todo: meant === undefined ? rule : writeThis(meant),
});

/** A number below or above what can be. */
export const outOfRange = (min: number | undefined, max: number | undefined): Told => ({
  code: 'out-of-range',
  what: say('数字が範囲の外です。', '数字超出范围。', '數字超出範圍。', 'The number is out of range.'),
  todo: say(
    `${[min === undefined ? '' : `${min}以上`, max === undefined ? '' : `${max}以下`].join('')}の数を書いてください。`,
    `请写${[min === undefined ? '' : `不小于${min}`, max === undefined ? '' : `不大于${max}`].filter(Boolean).join('、')}的数字。`,
    `請寫${[min === undefined ? '' : `不小於${min}`, max === undefined ? '' : `不大於${max}`].filter(Boolean).join('、')}的數字。`,
    `Write a number ${[min === undefined ? '' : `from ${min}`, max === undefined ? '' : `up to ${max}`].filter(Boolean).join(' ')}.`,
  ),
});

/** A text longer than `max` characters. */
export const tooLong = (max: number): Told => ({
  code: 'too-long',
  what: say(
    `文が長すぎます（上限は${max}文字）。`,
    `文字过长（上限为${max}个字符）。`,
    `文字過長（上限為${max}個字元）。`,
    `The text is too long (the limit is ${max} characters).`,
  ),
  todo: say('短くしてください。', '请缩短。', '請縮短。', 'Shorten it.'),
});

/** A list with too few or too many entries. */
export const wrongCount = (min: number, max: number): Told => ({
  code: 'wrong-count',
  what: say(
    '要素の数が合っていません。',
    '条目的数量不对。',
    '項目的數量不對。',
    'The number of entries is not right.',
  ),
  todo:
    min === max
      ? say(`ちょうど${max}個書いてください。`, `请正好写${max}个。`, `請正好寫${max}個。`, `Write exactly ${max}.`)
      : say(
          `${min}個から${max}個まで書いてください。`,
          `请写${min}到${max}个。`,
          `請寫${min}到${max}個。`,
          `Write ${min} to ${max}.`,
        ),
});

/** A profile of another version than 1. */
export const badVersion: Told = {
  code: 'version',
  what: say(
    'この事例ファイルの版（version）は読めません。',
    '无法读取这个版本（version）的案件文件。',
    '無法讀取這個版本（version）的案件檔案。',
    'This version of a case file cannot be read.',
  ),
  todo: say('version: 1 と書いてください。', '请写 version: 1。', '請寫 version: 1。', 'Write version: 1.'),
};

/** 「…と書いてください」 with the form that was probably meant. */
export function writeThis(meant: string): Message {
  return say(`${meant} と書いてください。`, `请写成 ${meant}。`, `請寫成 ${meant}。`, `Write ${meant}.`);
}

function join(...parts: readonly (Message | undefined)[]): Message {
  const there = parts.filter((part) => part !== undefined);
  const text = (lang: keyof Message, gap: string) => there.map((part) => part[lang]).join(gap);
  return say(text('ja', ''), text('zh-Hans', ''), text('zh-Hant', ''), text('en', ' '));
}
