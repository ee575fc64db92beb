import { say, type Told } from '../case/messages/say.ts';

/** No folder, or no `office.yaml` in it. */
export const noOffice = (dir: string): Told => ({
  code: 'office-absent',
  what: say(
    `「${dir}」に事務所の設定（office.yaml）がありません。`,
    `“${dir}”中没有事务所设置（office.yaml）。`,
    `「${dir}」中沒有事務所設定（office.yaml）。`,
    `There is no office.yaml in ${dir}.`,
  ),
  todo: say(
    `「riyusho office new ${dir}」でひな形を作れます。`,
    `可以用“riyusho office new ${dir}”生成模板。`,
    `可以用「riyusho office new ${dir}」產生範本。`,
    `Make a skeleton with: riyusho office new ${dir}`,
  ),
});

/** A path that would leave the folder: `..`, an absolute one, a link that points out. */
export const leaves = (name: string): Told => ({
  code: 'office-path',
  what: say(
    `「${name}」は事務所フォルダの外を指しています。`,
    `“${name}”指向事务所文件夹之外。`,
    `「${name}」指向事務所資料夾之外。`,
    `${name} points out of the office folder.`,
  ),
  todo: say(
    'ファイルを事務所フォルダの中に置き、その中の名前で書いてください（例: logo.png）。',
    '请把文件放在事务所文件夹里，并写文件夹内的名称（例: logo.png）。',
    '請把檔案放在事務所資料夾裡，並寫資料夾內的名稱（例: logo.png）。',
    'Put the file into the folder and write its name there, such as logo.png.',
  ),
});

/** A file that `office.yaml` names and that is not there. `near` is one that is. */
export const fileAbsent = (name: string, near: string | undefined): Told => ({
  code: 'office-file',
  what: say(
    `ファイル「${name}」が事務所フォルダにありません。`,
    `事务所文件夹中没有文件“${name}”。`,
    `事務所資料夾中沒有檔案「${name}」。`,
    `There is no file ${name} in the office folder.`,
  ),
  ...(near === undefined
    ? {}
    : {
        todo: say(`「${near}」ではありませんか。`, `是不是“${near}”？`, `是不是「${near}」？`, `Did you mean ${near}?`),
      }),
});

/** A file that cannot be read: no permission, a folder. `detail` is the system's code. */
export const fileUnreadable = (name: string, detail: string): Told => ({
  code: 'office-file',
  what: say(
    `ファイル「${name}」を読めません（${detail}）。`,
    `无法读取文件“${name}”（${detail}）。`,
    `無法讀取檔案「${name}」（${detail}）。`,
    `The file ${name} cannot be read (${detail}).`,
  ),
});

/** Too large to be what it is said to be. */
export const fileLarge = (name: string, megabytes: number): Told => ({
  code: 'office-file',
  what: say(
    `ファイル「${name}」が大きすぎます（上限は${megabytes}MB）。`,
    `文件“${name}”过大（上限为${megabytes}MB）。`,
    `檔案「${name}」過大（上限為${megabytes}MB）。`,
    `The file ${name} is too large (the limit is ${megabytes} MB).`,
  ),
});

/** More files than an office writes. */
export const tooManyFiles = (count: number): Told => ({
  code: 'office-large',
  what: say(
    `事務所フォルダのファイルが多すぎます（上限は${count}）。`,
    `事务所文件夹中的文件过多（上限为${count}个）。`,
    `事務所資料夾中的檔案過多（上限為${count}個）。`,
    `There are too many files in the office folder (the limit is ${count}).`,
  ),
  todo: say(
    '事例のフォルダを指定していないか確かめてください。',
    '请确认指定的不是案件文件夹。',
    '請確認指定的不是案件資料夾。',
    'Check that this is not a folder of cases.',
  ),
});

/** A character that must not stand in what is printed. */
export const unsafeCharacter = (name: string): Told => ({
  code: 'unsafe-character',
  what: say(
    `使えない文字（${name}）が入っています。`,
    `含有不能使用的字符（${name}）。`,
    `含有不能使用的字元（${name}）。`,
    `It holds a character that cannot be used (${name}).`,
  ),
  todo: say(
    'その文字を消して書き直してください。',
    '请删除该字符后重写。',
    '請刪除該字元後重寫。',
    'Remove it and write the text again.',
  ),
});

/** A typeface lacks characters that papers will have: how many of each kind, and some of them. */
export const fontLacks = (
  { kana, kanji, words }: { readonly kana: number; readonly kanji: number; readonly words: number },
  some: string,
): Told => ({
  code: 'font-lacks',
  what: say(
    `この書体にない文字があります：かな・記号${kana}、JIS第一水準の漢字${kanji}、書類の文章に使う文字${words}（例：${some}）。`,
    `该字体缺少以下字符：假名与标点${kana}个，JIS第一水准汉字${kanji}个，文书用字${words}个（例：${some}）。`,
    `該字型缺少以下字元：假名與標點${kana}個，JIS 第一水準漢字${kanji}個，文書用字${words}個（例：${some}）。`,
    `The typeface lacks ${kana} kana and marks, ${kanji} kanji of JIS level 1, ${words} characters of the papers’ own words (such as ${some}).`,
  ),
  todo: say(
    'ない文字は付属の書体で印刷します。目立つときは、文字の多い書体を選んでください。',
    '缺少的字符用自带字体印刷。如果明显不协调，请选用字符更全的字体。',
    '缺少的字元以內附字型印出。如果明顯不協調，請選用字元較全的字型。',
    'They are printed in a shipped face. If that shows, choose a typeface with more characters.',
  ),
});
