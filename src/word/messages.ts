import type { Message } from '../base/issue.ts';
import { PLACEHOLDERS } from '../doc/word-template.ts';
import type { WordFault, WordFaultKind } from './fault.ts';

interface Told {
  readonly what: Message;
  readonly todo: Message;
}

const m = (ja: string, hans: string, hant: string, en: string): Message => ({
  ja,
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
});

const NAMES = PLACEHOLDERS.map((name) => `{{${name}}}`);

const SAVE_ANEW = m(
  'Wordで開き、［名前を付けて保存］で「Word文書（.docx）」として保存し直してください',
  '请用Word打开，“另存为”“Word文档（.docx）”',
  '請以 Word 開啟，「另存新檔」為「Word 文件（.docx）」',
  'Open it in Word and save it anew as "Word Document (.docx)"',
);
const REMOVE = m(
  'Wordで開き、その部分を削除して保存し直してください',
  '请用Word打开，删除该部分后重新保存',
  '請以 Word 開啟，刪除該部分後重新儲存',
  'Open it in Word, remove that, and save it again',
);
const CONTENT_PLACE = m(
  '書類を入れたい位置に、{{content}}だけの段落を一つ置いてください（表・テキストボックス・ヘッダーの外に）',
  '请在要放入文书的位置，单独用一个段落写{{content}}（不要放在表格、文本框或页眉中）',
  '請在要放入文書的位置，單獨以一個段落寫 {{content}}（不要放在表格、文字方塊或頁首中）',
  'Put {{content}} into a paragraph of its own where the document is to go, outside tables, text boxes and headers',
);

/** What is wrong with a Word file, and what to do. */
export function tellWordFault({ kind, detail }: WordFault): Told & { readonly code: string } {
  return { code: `word-${kind}`, ...TOLD[kind](detail) };
}

const TOLD: Readonly<Record<WordFaultKind, (detail: string) => Told>> = {
  large: () => ({
    what: m(
      'Wordファイルが大きすぎます（展開後40MB、部品400個まで）',
      'Word文件过大（解压后上限40MB、400个部分）',
      'Word 檔案過大（解壓後上限 40 MB、400 個部分）',
      'The Word file is too large (at most 40 MB and 400 parts when unpacked)',
    ),
    todo: m(
      'レターヘッドだけの文書にし、画像を小さくして保存し直してください',
      '请只保留信头内容，缩小图片后重新保存',
      '請只保留信頭內容，縮小圖片後重新儲存',
      'Keep only the letterhead, make its pictures smaller, and save it again',
    ),
  }),
  old: () => ({
    what: m(
      'パスワードの付いたファイルか、古い形式（.doc）です',
      '文件带有密码，或为旧格式（.doc）',
      '檔案帶有密碼，或為舊格式（.doc）',
      'The file has a password, or is of the old format (.doc)',
    ),
    todo: SAVE_ANEW,
  }),
  damaged: (part) => ({
    what: m(
      `Word文書として読めません${part === '' ? '' : `（${part}）`}`,
      `无法作为Word文档读取${part === '' ? '' : `（${part}）`}`,
      `無法作為 Word 文件讀取${part === '' ? '' : `（${part}）`}`,
      `It cannot be read as a Word document${part === '' ? '' : ` (${part})`}`,
    ),
    todo: SAVE_ANEW,
  }),
  macros: () => ({
    what: m(
      'マクロの入った文書（.docm）は使えません',
      '不能使用含有宏的文档（.docm）',
      '無法使用含有巨集的文件（.docm）',
      'A document with macros (.docm) cannot be used',
    ),
    todo: SAVE_ANEW,
  }),
  template: () => ({
    what: m(
      'Wordのテンプレート（.dotx）です',
      '这是Word模板（.dotx）',
      '這是 Word 範本（.dotx）',
      'It is a Word template (.dotx)',
    ),
    todo: SAVE_ANEW,
  }),
  strict: () => ({
    what: m(
      '「完全Open XML（Strict）」形式で保存されています',
      '该文件以“Strict Open XML”格式保存',
      '該檔案以「Strict Open XML」格式儲存',
      'It has been saved as "Strict Open XML"',
    ),
    todo: SAVE_ANEW,
  }),
  attached: () => ({
    what: m(
      '別の場所のテンプレートが添付されています。開くたびに読みに行くため使えません',
      '附加了其他位置的模板，每次打开都会去读取，不能使用',
      '附加了其他位置的範本，每次開啟都會去讀取，無法使用',
      'A template elsewhere is attached to it, which Word would fetch each time',
    ),
    todo: m(
      'Wordの［開発］→［文書テンプレート］で添付を「Normal」に替えて保存し直してください',
      '请在Word“开发工具”→“文档模板”中将附加的模板改为“Normal”后重新保存',
      '請在 Word「開發人員」→「文件範本」中將附加的範本改為「Normal」後重新儲存',
      'Attach "Normal" instead (Developer → Document Template) and save it again',
    ),
  }),
  outside: (target) => ({
    what: m(
      `文書の外のもの（${shown(target)}）を読み込む指定があります`,
      `其中引用了文档以外的内容（${shown(target)}）`,
      `其中引用了文件以外的內容（${shown(target)}）`,
      `It brings in something from outside (${shown(target)})`,
    ),
    todo: m(
      '画像などは［リンク］ではなく［挿入］で文書の中に入れて、保存し直してください',
      '请用“插入”而非“链接”的方式将图片等放入文档后重新保存',
      '請以「插入」而非「連結」的方式將圖片等放入文件後重新儲存',
      'Insert pictures and the like instead of linking to them, and save it again',
    ),
  }),
  part: (part) => ({
    what: m(
      `レターヘッドに使えないもの（${shown(part)}）が入っています`,
      `含有信头中不能使用的内容（${shown(part)}）`,
      `含有信頭中無法使用的內容（${shown(part)}）`,
      `It holds something a letterhead cannot have (${shown(part)})`,
    ),
    todo: REMOVE,
  }),
  field: (field) => ({
    what: m(
      `外から読み込むフィールド（${shown(field)}）が入っています`,
      `含有从外部读取内容的域（${shown(field)}）`,
      `含有從外部讀取內容的功能變數（${shown(field)}）`,
      `It has a field that brings in or does something (${shown(field)})`,
    ),
    todo: REMOVE,
  }),
  review: () => ({
    what: m(
      'コメントか変更履歴が残っています。お客様に読まれてしまいます',
      '文件中留有批注或修订记录，会被客户看到',
      '檔案中留有註解或追蹤修訂，會被客戶看到',
      'Comments or tracked changes are left in it, which a client would read',
    ),
    todo: m(
      '［校閲］で変更をすべて反映し、コメントを削除して保存し直してください',
      '请在“审阅”中接受全部修订、删除批注后重新保存',
      '請在「校閱」中接受全部修訂、刪除註解後重新儲存',
      'Accept all changes, delete all comments (Review), and save it again',
    ),
  }),
  'no-content': () => ({
    what: m(
      '書類を入れる場所{{content}}がありません',
      '没有放入文书的位置{{content}}',
      '沒有放入文書的位置 {{content}}',
      'It has no {{content}}, where a document would go',
    ),
    todo: CONTENT_PLACE,
  }),
  'content-twice': () => ({
    what: m(
      '{{content}}が二つ以上あります',
      '{{content}}出现了不止一次',
      '{{content}} 出現了不止一次',
      '{{content}} stands in it more than once',
    ),
    todo: CONTENT_PLACE,
  }),
  'content-place': () => ({
    what: m(
      '{{content}}が、書類の入らない場所（表・テキストボックス・ヘッダー・狭い段）にあります',
      '{{content}}位于放不下文书的地方（表格、文本框、页眉或过窄的栏）',
      '{{content}} 位於放不下文書的地方（表格、文字方塊、頁首或過窄的欄）',
      '{{content}} stands where no document fits (a table, a text box, a header, a narrow column)',
    ),
    todo: CONTENT_PLACE,
  }),
  'content-alone': () => ({
    what: m(
      '{{content}}の段落に、ほかの文字・画像・改ページがあります（書類と入れ替わって消えます）',
      '{{content}}所在段落还有其他文字、图片或分页（会被文书替换掉）',
      '{{content}} 所在段落還有其他文字、圖片或分頁（會被文書取代）',
      'The paragraph of {{content}} holds something else, which the document would replace',
    ),
    todo: CONTENT_PLACE,
  }),
  'unknown-name': (both) => {
    const [name = '', near = ''] = both.split('|');
    return {
      what: m(
        `{{${name}}}という名前はありません`,
        `没有{{${name}}}这个名称`,
        `沒有 {{${name}}} 這個名稱`,
        `There is no {{${name}}}`,
      ),
      todo: near
        ? m(`{{${near}}}ではありませんか`, `是不是{{${near}}}？`, `是不是 {{${near}}}？`, `Did you mean {{${near}}}?`)
        : m(
            `使える名前: ${NAMES.join('、')}`,
            `可用的名称：${NAMES.join('、')}`,
            `可用的名稱：${NAMES.join('、')}`,
            `Names: ${NAMES.join(', ')}`,
          ),
    };
  },
  braces: (text) => ({
    what: m(
      `波括弧が合っていません：「${text}」`,
      `花括号不匹配：“${text}”`,
      `大括號不相符：「${text}」`,
      `The braces do not match: ${text}`,
    ),
    todo: m(
      `半角の波括弧二つずつで囲んでください（例：${NAMES[0]}）`,
      `请用两个半角花括号括起（例：${NAMES[0]}）`,
      `請以兩個半形大括號括起（例：${NAMES[0]}）`,
      `Put two braces of half width on either side, such as ${NAMES[0]}`,
    ),
  }),
};

/** What stands in somebody's file, short and without what a terminal would obey. */
function shown(text: string): string {
  return text.replace(/[\p{C}]/gu, '').slice(0, 80);
}
