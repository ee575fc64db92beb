import type { Message } from '../../base/issue.ts';
import type { OtherFile } from '../encoding.ts';
import { say, type Told } from './say.ts';

const OTHER_FILES: Readonly<Record<OtherFile, Message>> = {
  pdf: say('PDFファイル', 'PDF文件', 'PDF檔案', 'a PDF'),
  office: say(
    'WordやExcelなどのファイル',
    'Word、Excel等文件',
    'Word、Excel等檔案',
    'a file of Word, Excel or the like',
  ),
  zip: say('ZIPファイル', 'ZIP压缩文件', 'ZIP壓縮檔', 'a ZIP file'),
  image: say('画像ファイル', '图片文件', '圖片檔案', 'a picture'),
  rtf: say('リッチテキスト（RTF）のファイル', 'RTF文件', 'RTF檔案', 'a rich text file (RTF)'),
  binary: say('テキストではないファイル', '不是文本的文件', '不是純文字的檔案', 'no text file'),
};

/** A file that is no text at all, picked by mistake. */
export const notText = (kind: OtherFile): Told => ({
  code: 'not-text',
  what: say(
    `これは${OTHER_FILES[kind].ja}で、事例ファイルではありません。`,
    `这是${OTHER_FILES[kind]['zh-Hans']}，不是案件文件。`,
    `這是${OTHER_FILES[kind]['zh-Hant']}，不是案件檔案。`,
    `This is ${OTHER_FILES[kind].en}, not a case file.`,
  ),
  todo: say(
    '事例ファイル（YAMLまたはJSON）を指定してください。「riyusho new」でひな形を作れます。',
    '请指定案件文件（YAML或JSON）。可以用“riyusho new”生成模板。',
    '請指定案件檔案（YAML或JSON）。可以用「riyusho new」產生範本。',
    'Name a case file (YAML or JSON). `riyusho new` makes a skeleton.',
  ),
});

/** Text that is no list of fields at all: a letter, a table, a page of the web. */
export const notACase: Told = {
  code: 'not-a-case',
  what: say(
    'このファイルは事例ファイルの形になっていません。',
    '这个文件不是案件文件的格式。',
    '這個檔案不是案件檔案的格式。',
    'This file does not have the form of a case file.',
  ),
  todo: say(
    '事例ファイルは「version: 1」で始まり、「名前: 値」の行が続きます。「riyusho new」でひな形を作れます。',
    '案件文件以“version: 1”开头，后面是“名称: 值”的行。可以用“riyusho new”生成模板。',
    '案件檔案以「version: 1」開頭，後面是「名稱: 值」的行。可以用「riyusho new」產生範本。',
    'A case file begins with `version: 1`, and lines of `name: value` follow. `riyusho new` makes a skeleton.',
  ),
};

/** `<<: *name`: a way of older YAML to take over fields. */
export const mergeKey: Told = {
  code: 'yaml-merge',
  what: say(
    '「<<」による項目の取り込みは使えません。',
    '不能用“<<”引入其他项目。',
    '不能用「<<」引入其他欄位。',
    'Fields cannot be taken over with <<.',
  ),
  todo: say(
    '項目をそのまま書いてください。値だけなら「&名前」と「*名前」で使い回せます。',
    '请直接写出各项目。只重复使用值时，可用“&名称”和“*名称”。',
    '請直接寫出各欄位。只重複使用值時，可用「&名稱」和「*名稱」。',
    'Write the fields themselves. A single value can be used again with &name and *name.',
  ),
};

/** The file is bigger than a case can be. */
export const tooLarge = (kilobytes: number): Told => ({
  code: 'too-large',
  what: say(
    `ファイルが大きすぎます（上限は${kilobytes}KB）。`,
    `文件过大（上限为${kilobytes}KB）。`,
    `檔案過大（上限為${kilobytes}KB）。`,
    `The file is too large (the limit is ${kilobytes} KB).`,
  ),
  todo: say(
    '事例ファイルを選んだか確かめてください。',
    '请确认选择的是案件文件。',
    '請確認選擇的是案件檔案。',
    'Check that this is a case file.',
  ),
});

/** Bytes that are not UTF-8; `guess` is the encoding they look like. */
export const notUtf8 = (guess: string | undefined): Told => ({
  code: 'not-utf8',
  what:
    guess === undefined
      ? say(
          'ファイルの文字コードがUTF-8ではありません。',
          '文件的字符编码不是UTF-8。',
          '檔案的字元編碼不是UTF-8。',
          'The file is not encoded in UTF-8.',
        )
      : say(
          `ファイルの文字コードは${guess}のようです。読めるのはUTF-8だけです。`,
          `文件的字符编码看起来是${guess}。只能读取UTF-8。`,
          `檔案的字元編碼看起來是${guess}。只能讀取UTF-8。`,
          `The file seems to be encoded in ${guess}; only UTF-8 can be read.`,
        ),
  todo: say(
    'エディターの「名前を付けて保存」で文字コードに「UTF-8」を選び、保存し直してください。',
    '请在编辑器的“另存为”中选择编码“UTF-8”，重新保存。',
    '請在編輯器的「另存新檔」中選擇編碼「UTF-8」，重新儲存。',
    'Save it again with “Save as…”, choosing UTF-8 as encoding.',
  ),
});

/** Nothing in the file but comments. */
export const emptyFile: Told = {
  code: 'empty-file',
  what: say(
    'ファイルに何も書かれていません。',
    '文件中没有内容。',
    '檔案中沒有內容。',
    'There is nothing in the file.',
  ),
  todo: say(
    '「riyusho new」でひな形を作れます。',
    '可以用“riyusho new”生成模板。',
    '可以用「riyusho new」產生範本。',
    'Make a skeleton with `riyusho new`.',
  ),
};

/** Nested too deep, or too many parts: no case looks like this. */
export const tooComplex: Told = {
  code: 'too-complex',
  what: say(
    '入れ子が深すぎるか、要素が多すぎます。',
    '嵌套过深，或内容项过多。',
    '巢狀過深，或內容項過多。',
    'The file is nested too deeply or has too many parts.',
  ),
  todo: say(
    '括弧の閉じ忘れや、*による参照の繰り返しがないか確かめてください。',
    '请检查括号是否没有闭合，或者是否反复使用了 * 引用。',
    '請檢查括號是否沒有閉合，或者是否反覆使用了 * 參照。',
    'Look for brackets that are not closed and for repeated `*` references.',
  ),
};

/** `---` in the middle of the file. */
export const manyDocuments: Told = {
  code: 'many-documents',
  what: say(
    '一つのファイルに二つ以上の文書があります（「---」または「...」の行）。',
    '一个文件中有两个以上的文档（“---”或“...”行）。',
    '一個檔案中有兩個以上的文件（「---」或「...」行）。',
    'The file holds more than one document (a line `---` or `...`).',
  ),
  todo: say(
    '一つのファイルには一つの事例だけを書いてください。',
    '一个文件只写一个案件。',
    '一個檔案只寫一個案件。',
    'Keep one case per file.',
  ),
};

/** `%YAML 1.1`, `%TAG …`. */
export const directive: Told = {
  code: 'yaml-directive',
  what: say(
    '「%」で始まるYAMLの指示は使えません。',
    '不能使用以“%”开头的YAML指令。',
    '不能使用以「%」開頭的YAML指令。',
    'YAML directives (lines that start with %) cannot be used.',
  ),
  todo: say('その行を消してください。', '请删除这一行。', '請刪除這一行。', 'Remove that line.'),
};

/** `!something` before a value. */
export const tag = (name: string): Told => ({
  code: 'yaml-tag',
  what: say(
    `YAMLのタグ「${name}」は使えません。`,
    `不能使用YAML标签“${name}”。`,
    `不能使用YAML標籤「${name}」。`,
    `The YAML tag ${name} cannot be used.`,
  ),
  todo: say(
    '「!」とその名前を消すか、値を引用符（"…"）で囲んでください。',
    '请删除“!”及其名称，或用引号（"…"）把值括起来。',
    '請刪除「!」及其名稱，或用引號（"…"）把值括起來。',
    'Remove it, or put the value in quotes ("…").',
  ),
});

/** `*name` without `&name` before it. */
export const unknownAlias = (name: string): Told => ({
  code: 'yaml-alias',
  what: say(
    `「*${name}」が指す「&${name}」が、それより前にありません。`,
    `“*${name}”所指的“&${name}”在它前面不存在。`,
    `「*${name}」所指的「&${name}」在它前面不存在。`,
    `*${name} refers to &${name}, which does not come before it.`,
  ),
  todo: say(
    '値そのものを書くか、引用符（"…"）で囲んでください。',
    '请直接写出值，或用引号（"…"）括起来。',
    '請直接寫出值，或用引號（"…"）括起來。',
    'Write the value itself, or put it in quotes ("…").',
  ),
});

/** One key twice in the same record. */
export const duplicateKey = (key: string, line: number): Told => ({
  code: 'duplicate-key',
  what: say(
    `「${key}」が二度書かれています（一度目は${line}行目）。`,
    `“${key}”写了两次（第一次在第${line}行）。`,
    `「${key}」寫了兩次（第一次在第${line}行）。`,
    `${key} is written twice (first on line ${line}).`,
  ),
  todo: say(
    'どちらかを消すか、一つにまとめてください。',
    '请删除其中一个，或合并为一个。',
    '請刪除其中一個，或合併為一個。',
    'Remove one of them, or put them together.',
  ),
});

/** `__proto__` and the like. */
export const forbiddenKey = (key: string): Told => ({
  code: 'forbidden-key',
  what: say(
    `「${key}」という名前は使えません。`,
    `不能使用“${key}”这个名称。`,
    `不能使用「${key}」這個名稱。`,
    `The name ${key} cannot be used.`,
  ),
  todo: say('別の名前にしてください。', '请换一个名称。', '請換一個名稱。', 'Choose another name.'),
});

/** A list or record where the name of a field belongs. */
export const keyNotText: Told = {
  code: 'key-not-text',
  what: say(
    '項目の名前が文字ではありません。',
    '项目名不是文字。',
    '欄位名稱不是文字。',
    'The name of a field is not a word.',
  ),
  todo: say(
    '「名前: 値」の形で書いてください。',
    '请写成“名称: 值”的形式。',
    '請寫成「名稱: 值」的形式。',
    'Write it as `name: value`.',
  ),
};
