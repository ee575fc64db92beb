import type { Message } from '../../base/issue.ts';
import { say, type Told } from './say.ts';

/** A field the schema does not have. `near` is the one that was probably meant. */
export const unknownField = (name: string, near: string | undefined, all: readonly string[]): Told => ({
  code: 'unknown-field',
  what: say(
    `「${name}」という項目はありません。`,
    `没有“${name}”这个项目。`,
    `沒有「${name}」這個欄位。`,
    `There is no field ${name}.`,
  ),
  todo:
    near === undefined
      ? say(
          `ここに書ける項目：${all.join('、')}`,
          `这里可以写的项目：${all.join('、')}`,
          `這裡可以寫的欄位：${all.join('、')}`,
          `Fields that can stand here: ${all.join(', ')}`,
        )
      : say(`「${near}」ではありませんか。`, `是不是“${near}”？`, `是不是「${near}」？`, `Did you mean ${near}?`),
});

/** `5,200,000` inside braces: YAML reads the commas as separators. */
export const commaInNumber = (name: string): Told => ({
  code: 'comma-in-number',
  what: say(
    `括弧の中の数字にコンマがあるため、「${name}」が別の項目になっています。`,
    `括号内的数字带有逗号，“${name}”被当成了另一个项目。`,
    `括號內的數字帶有逗號，「${name}」被當成了另一個欄位。`,
    `A number inside braces has a comma, so ${name} became a field of its own.`,
  ),
  todo: say(
    '数字はコンマを入れずに書いてください（例: 5200000）。',
    '数字请不要写逗号（例: 5200000）。',
    '數字請不要寫逗號（例: 5200000）。',
    'Write numbers without commas, such as 5200000.',
  ),
});

/** A required field is not there. */
export const missingField = (name: string): Told => ({
  code: 'missing-field',
  what: say(`「${name}」がありません。`, `缺少“${name}”。`, `缺少「${name}」。`, `${name} is missing.`),
  todo: say(`「${name}」を書いてください。`, `请写上“${name}”。`, `請寫上「${name}」。`, `Write ${name}.`),
});

/** Another kind of value is expected; `expected` says which, with an example. `value` is what stands there, if short. */
export const wrongType = (expected: Message, value?: string): Told => ({
  code: 'wrong-type',
  what:
    value === undefined
      ? say('値の種類が違います。', '值的类型不对。', '值的類型不對。', 'This is another kind of value than expected.')
      : say(
          `「${value}」は値の種類が違います。`,
          `“${value}”的类型不对。`,
          `「${value}」的類型不對。`,
          `${value} is another kind of value than expected.`,
        ),
  todo: say(
    `ここには${expected.ja}を書いてください。`,
    `这里请写${expected['zh-Hans']}。`,
    `這裡請寫${expected['zh-Hant']}。`,
    `Write ${expected.en} here.`,
  ),
});

/** A record where a list belongs. */
export const notAList: Told = {
  code: 'not-a-list',
  what: say(
    'リストであるべきところに、項目が直接書かれています。',
    '这里应该是列表，却直接写了项目。',
    '這裡應該是清單，卻直接寫了欄位。',
    'A list belongs here, but the fields are written directly.',
  ),
  todo: say(
    '各要素の頭に「- 」を付けてください。無いと確認したときは none、全部書いたときは { complete: true, items: [ … ] } です。',
    '请在每一条前面加“- ”。确认没有时写 none，全部写完时写 { complete: true, items: [ … ] }。',
    '請在每一筆前面加「- 」。確認沒有時寫 none，全部寫完時寫 { complete: true, items: [ … ] }。',
    'Put `- ` before each entry. Write none if there is none, or { complete: true, items: [ … ] } if these are all.',
  ),
};

/** An entry of a list with nothing in it. */
export const emptyEntry: Told = {
  code: 'empty-entry',
  what: say(
    'リストに中身のない要素があります。',
    '列表中有空的条目。',
    '清單中有空的項目。',
    'The list has an entry with nothing in it.',
  ),
  todo: say(
    '中身を書くか、「-」ごと消してください。',
    '请填写内容，或连同“-”一起删除。',
    '請填寫內容，或連同「-」一起刪除。',
    'Fill it in, or remove it with its `-`.',
  ),
};

/** An empty list: read as unknown, which may not be what was meant. */
export const emptyList: Told = {
  code: 'empty-list',
  what: say(
    '空のリストは「まだ分からない」として扱います。',
    '空列表按“尚不清楚”处理。',
    '空清單視為「尚不清楚」。',
    'An empty list is read as “not known yet”.',
  ),
  todo: say(
    '無いことを確認したのなら none と書いてください。',
    '如果已确认没有，请写 none。',
    '如果已確認沒有，請寫 none。',
    'If you asked and there is none, write none.',
  ),
};

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
      : say(`${meant} と書いてください。`, `请写成 ${meant}。`, `請寫成 ${meant}。`, `Write ${meant}.`),
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

/** Text or number that breaks a rule of form: a length of time, a currency, an id. `rule` says how to write it. */
export const badForm = (code: string, value: string, rule: Message): Told => ({
  code,
  what: say(
    `「${value}」の書き方が正しくありません。`,
    `“${value}”的写法不对。`,
    `「${value}」的寫法不對。`,
    `${value} is not written rightly.`,
  ),
  todo: rule,
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

/** `none` where there is nothing that could be absent. */
export const noneNotAllowed: Told = {
  code: 'none-not-allowed',
  what: say(
    'この項目に none（無し）は書けません。',
    '这个项目不能写 none（没有）。',
    '這個欄位不能寫 none（沒有）。',
    'This field cannot be none.',
  ),
  todo: say(
    '分からないときは空のままにするか、項目ごと消してください。',
    '不清楚时请留空，或删除整个项目。',
    '不清楚時請留空，或刪除整個欄位。',
    'If it is not known, leave it empty or remove it.',
  ),
};

/** なし, 无, … where the word `none` is meant. */
export const noneSpelling = (value: string): Told => ({
  code: 'none-spelling',
  what: say(
    `「${value}」は「無し」として読まれません。`,
    `“${value}”不会被读作“没有”。`,
    `「${value}」不會被讀作「沒有」。`,
    `${value} is not read as “there is none”.`,
  ),
  todo: say(
    '無いと確認したときは none、分からないときは空のままにしてください。',
    '确认没有时请写 none，不清楚时请留空。',
    '確認沒有時請寫 none，不清楚時請留空。',
    'Write none if you asked and there is none; leave it empty if it is not known.',
  ),
});

function join(...parts: readonly (Message | undefined)[]): Message {
  const there = parts.filter((part) => part !== undefined);
  const text = (lang: keyof Message, gap: string) => there.map((part) => part[lang]).join(gap);
  return say(text('ja', ''), text('zh-Hans', ''), text('zh-Hant', ''), text('en', ' '));
}
