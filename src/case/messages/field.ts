import type { Message } from '../../base/issue.ts';
import { codePointName } from '../../base/unsafe-text.ts';
import { say, type Told } from './say.ts';
import { writeThis } from './value.ts';

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

/**
 * Another kind of value is expected; `expected` says which, with an example. `value` is what stands there, if short,
 * `meant` what was probably meant.
 */
export const wrongType = (expected: Message, value?: string, meant?: string): Told => ({
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
  todo:
    meant === undefined
      ? say(
          `ここには${expected.ja}を書いてください。`,
          `这里请写${expected['zh-Hans']}。`,
          `這裡請寫${expected['zh-Hant']}。`,
          `Write ${expected.en} here.`,
        )
      : writeThis(meant),
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

/** 不明, 未定, ?, … where nothing should stand. */
export const unknownSpelling = (value: string): Told => ({
  code: 'unknown-spelling',
  what: say(
    `「${value}」と書いても、「まだ分からない」という意味にはなりません。`,
    `写“${value}”并不表示“尚不清楚”。`,
    `寫「${value}」並不表示「尚不清楚」。`,
    `${value} is not read as “not known yet”.`,
  ),
  todo: say(
    'まだ分からないときは、何も書かず空のままにしてください。',
    '还不清楚时请留空，什么都不写。',
    '還不清楚時請留空，什麼都不寫。',
    'If it is not known yet, leave it empty.',
  ),
});

/** “…” around a text: they are part of it. */
export const quotesInText: Told = {
  code: 'quotes-in-text',
  what: say(
    '値が “ ” などの引用符で囲まれています。このままでは引用符も印刷されます。',
    '值被“ ”等引号括着，这样引号也会被印出来。',
    '值被“ ”等引號括著，這樣引號也會被印出來。',
    'The value stands in quotation marks such as “ ”, which will be printed, too.',
  ),
  todo: say(
    '引用符を消すか、半角の " " に直してください。',
    '请删除引号，或改成半角的 " "。',
    '請刪除引號，或改成半形的 " "。',
    'Remove them, or use plain " ".',
  ),
};

/** A radical of the dictionary where the ideograph that looks like it is meant: text copied from a PDF has them. */
export const radical = (found: string, code: string, meant: string): Told => ({
  code: 'radical',
  what: say(
    `「${found}」（${code}）は漢字ではなく、部首の記号です。`,
    `“${found}”（${code}）不是汉字，而是部首符号。`,
    `「${found}」（${code}）不是漢字，而是部首符號。`,
    `${found} (${code}) is no ideograph but the sign of a radical.`,
  ),
  todo: say(
    `PDFなどから写すと混ざります。「${meant}」（${codeOf(meant)}）と打ち直してください。`,
    `从PDF等复制时容易混入。请重新输入“${meant}”（${codeOf(meant)}）。`,
    `從PDF等複製時容易混入。請重新輸入「${meant}」（${codeOf(meant)}）。`,
    `It comes with text copied from a PDF. Type ${meant} (${codeOf(meant)}) instead.`,
  ),
});

function codeOf(character: string): string {
  return codePointName(character.codePointAt(0) ?? 0);
}
