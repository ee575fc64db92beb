import { say, type Told } from './say.ts';

/** A full-width colon (：) where YAML wants `: `. */
export const fullWidthColon: Told = {
  code: 'full-width-colon',
  what: say(
    '全角のコロン「：」が使われています。',
    '使用了全角冒号“：”。',
    '使用了全形冒號「：」。',
    'There is a full-width colon (：).',
  ),
  todo: say(
    '半角のコロンと半角の空白「: 」に直してください。',
    '请改成半角冒号加半角空格“: ”。',
    '請改成半形冒號加半形空格「: 」。',
    'Write a plain colon and a space (`: `).',
  ),
};

/** A full-width space that stands for indentation or before a value. */
export const fullWidthSpace: Told = {
  code: 'full-width-space',
  what: say(
    '行の頭に全角の空白が使われています。',
    '行首使用了全角空格。',
    '行首使用了全形空格。',
    'The line starts with a full-width space.',
  ),
  todo: say('半角の空白に直してください。', '请改成半角空格。', '請改成半形空格。', 'Use plain spaces.'),
};

/** A tab as indentation. */
export const tabIndent: Told = {
  code: 'tab-indent',
  what: say(
    '字下げにタブが使われています。',
    '缩进使用了制表符（Tab）。',
    '縮排使用了定位字元（Tab）。',
    'The line is indented with a tab.',
  ),
  todo: say(
    '半角の空白2つずつで字下げしてください。',
    '请用半角空格缩进，每层两个。',
    '請用半形空格縮排，每層兩個。',
    'Indent with two spaces a level.',
  ),
};

/** Lines that do not stand under one another as they should. */
export const indentation: Told = {
  code: 'yaml-indent',
  what: say(
    'この行のあたりで字下げかコロンの使い方が合っていません。',
    '这一行附近的缩进或冒号用法不一致。',
    '這一行附近的縮排或冒號用法不一致。',
    'Around this line the indentation or a colon is not right.',
  ),
  todo: say(
    '同じ段の項目は同じ桁から始め、「名前: 値」の「:」の後に半角の空白を入れてください。値に「: 」を含むときは引用符（"…"）で囲みます。',
    '同一层的项目要从同一列开始，“名称: 值”的“:”后面要有半角空格。值里含有“: ”时请用引号（"…"）括起来。',
    '同一層的欄位要從同一位置開始，「名稱: 值」的「:」後面要有半形空格。值裡含有「: 」時請用引號（"…"）括起來。',
    'Start fields of one level in one column, with a space after the colon. Put a value that holds `: ` in quotes ("…").',
  ),
};

/** A bracket or quotation mark that is not closed. */
export const unclosed: Told = {
  code: 'yaml-unclosed',
  what: say(
    '括弧か引用符が閉じられていません。',
    '括号或引号没有闭合。',
    '括號或引號沒有閉合。',
    'A bracket or a quotation mark is not closed.',
  ),
  todo: say(
    'この行とその前の [ ] { } " " \' \' の組を確かめてください。',
    '请检查这一行及之前的 [ ] { } " " \' \' 是否成对。',
    '請檢查這一行及之前的 [ ] { } " " \' \' 是否成對。',
    'Check the pairs of [ ] { } " " \' \' on this line and before.',
  ),
};

/** A missing or extra comma between the parts of `[ ]` or `{ }`. */
export const comma: Told = {
  code: 'yaml-comma',
  what: say(
    '括弧 [ ] { } の中の区切りが正しくありません。',
    '括号 [ ] { } 内的分隔不对。',
    '括號 [ ] { } 內的分隔不對。',
    'The parts inside [ ] or { } are not separated rightly.',
  ),
  todo: say(
    '要素は半角のコンマ「, 」で区切ってください。',
    '请用半角逗号“, ”分隔各项。',
    '請用半形逗號「, 」分隔各項。',
    'Separate them with a comma and a space.',
  ),
};

/** A value that starts with a character YAML keeps for itself. */
export const reservedStart: Told = {
  code: 'yaml-reserved',
  what: say(
    '値が @ ` % & * ! などの記号で始まっています。',
    '值以 @ ` % & * ! 等符号开头。',
    '值以 @ ` % & * ! 等符號開頭。',
    'The value starts with a sign such as @, `, %, &, * or !.',
  ),
  todo: say(
    '値を引用符（"…"）で囲んでください。',
    '请用引号（"…"）把值括起来。',
    '請用引號（"…"）把值括起來。',
    'Put the value in quotes ("…").',
  ),
};

/** A backslash inside "…" that means nothing. */
export const badEscape: Told = {
  code: 'yaml-escape',
  what: say(
    '引用符 "…" の中の「\\」の使い方が正しくありません。',
    '引号 "…" 里的“\\”用法不对。',
    '引號 "…" 裡的「\\」用法不對。',
    'A backslash inside "…" is not right.',
  ),
  todo: say(
    "「\\\\」と書くか、'…' で囲んでください。",
    "请写成“\\\\”，或改用 '…' 括起来。",
    "請寫成「\\\\」，或改用 '…' 括起來。",
    "Write \\\\, or use '…' instead.",
  ),
};

/** ｛ ｝ ［ ］ where { } or [ ] is meant. */
export const fullWidthBracket = (mark: string): Told => ({
  code: 'full-width-bracket',
  what: say(
    `全角の括弧「${mark}」が使われています。`,
    `使用了全角括号“${mark}”。`,
    `使用了全形括號「${mark}」。`,
    `There is a full-width bracket (${mark}).`,
  ),
  todo: say(
    '半角の { } または [ ] に直してください。',
    '请改成半角的 { } 或 [ ]。',
    '請改成半形的 { } 或 [ ]。',
    'Use plain { } or [ ].',
  ),
});

/** 、 or ， between two fields inside { }. */
export const fullWidthComma = (mark: string): Told => ({
  code: 'full-width-comma',
  what: say(
    `項目の区切りに全角の「${mark}」が使われています。`,
    `项目之间使用了全角的“${mark}”。`,
    `欄位之間使用了全形的「${mark}」。`,
    `Two fields are separated with a full-width ${mark}.`,
  ),
  todo: say(
    '半角のコンマと半角の空白「, 」に直してください。',
    '请改成半角逗号加半角空格“, ”。',
    '請改成半形逗號加半形空格「, 」。',
    'Write a plain comma and a space (`, `).',
  ),
});

/** Something stands behind a value that was whole already, or where only a new line may stand. */
export const strayText: Told = {
  code: 'yaml-stray',
  what: say(
    '値の書き終わりのあとか、値を書けないところに、余分な文字があります。',
    '值写完之后，或不能写值的地方，有多余的字符。',
    '值寫完之後，或不能寫值的地方，有多餘的字元。',
    'Something stands behind the end of a value, or where no value can stand.',
  ),
  todo: say(
    '余分な文字を消すか、値の全体を引用符（"…"）で囲んでください。',
    '请删除多余的字符，或用引号（"…"）把整个值括起来。',
    '請刪除多餘的字元，或用引號（"…"）把整個值括起來。',
    'Remove it, or put the whole value in quotes ("…").',
  ),
};

/** `#` right behind a value. */
export const hash: Told = {
  code: 'yaml-hash',
  what: say(
    '値のすぐ後ろに「#」があります。',
    '值的后面紧接着“#”。',
    '值的後面緊接著「#」。',
    'A # stands right behind a value.',
  ),
  todo: say(
    'メモであれば「#」の前に半角の空白を入れ、値の一部であれば全体を引用符（"…"）で囲んでください。',
    '如果是备注，请在“#”前加半角空格；如果是值的一部分，请用引号（"…"）把整个值括起来。',
    '如果是備註，請在「#」前加半形空格；如果是值的一部分，請用引號（"…"）把整個值括起來。',
    'Put a space before a remark, or quotes ("…") around the whole value if it belongs to it.',
  ),
};

/** Any other fault. */
export const otherSyntax: Told = {
  code: 'yaml-syntax',
  what: say(
    'この行のあたりの書き方が正しくなく、読み取れません。',
    '这一行附近的写法不对，无法读取。',
    '這一行附近的寫法不對，無法讀取。',
    'Around this line the file cannot be read.',
  ),
  todo: say(
    'この行とその前の行を、ほかの行の書き方と比べてください。',
    '请把这一行和前一行与其他行的写法比较一下。',
    '請把這一行和前一行與其他行的寫法比較一下。',
    'Compare this line and the one before with the others.',
  ),
};
