import type { Lang } from '../base/locale.ts';

const WORDS = {
  program: {
    ja: '在留申請の必要書類リストを、一つの事例ファイルから作ります（通信は一切しません）',
    'zh-Hans': '由一份案件文件生成在留申请的材料清单（不进行任何联网）',
    'zh-Hant': '由一份案件檔案產生在留申請的文件清單（不進行任何連線）',
    en: 'Evidence lists for Japanese residence applications from one case file; never uses the network',
  },
  'cmd-checklist': {
    ja: '事例のチェックリスト、または相談用の一覧（--category と --procedure）をPDFにします',
    'zh-Hans': '将案件的材料清单，或咨询用清单（--category 与 --procedure）输出为PDF',
    'zh-Hant': '將案件的文件清單，或諮詢用清單（--category 與 --procedure）輸出為 PDF',
    en: 'print the checklist of a case, or the consultation list (--category and --procedure), as PDF',
  },
  'cmd-letter': {
    ja: '理由書の下書きと、確認用の中国語訳をPDFにします（事例に書かれた事実だけで書きます）',
    'zh-Hans': '输出理由书草稿及供确认的中文译文的PDF（只使用案件中写明的事实）',
    'zh-Hant': '輸出理由書草稿及供確認的中文譯文的 PDF（只使用案件中寫明的事實）',
    en: 'draft the 理由書 and its Chinese twin as PDF, from the facts of the case and nothing else',
  },
  'letter-gaps': {
    ja: '要確認{{gaps}}か所・未回答の注意点{{unanswered}}件',
    'zh-Hans': '待确认{{gaps}}处，尚未说明的事项{{unanswered}}项',
    'zh-Hant': '待確認{{gaps}}處，尚未說明的事項{{unanswered}}項',
    en: '{{gaps}} facts to be filled in, {{unanswered}} points not answered',
  },
  'cmd-pack': {
    ja: '事例に必要な書類一式を、渡す相手ごとのフォルダーに作ります（手直しした文書は上書きしません）',
    'zh-Hans': '按交付对象分文件夹生成案件所需的全套文件（不覆盖人工修改过的文件）',
    'zh-Hant': '依交付對象分資料夾產生案件所需的全套文件（不覆蓋人工修改過的檔案）',
    en: 'make everything a case needs, in folders by addressee; never overwrites what was edited',
  },
  'cmd-check': {
    ja: '入力の誤り、法令の注意、足りない事実を大事な順に示します',
    'zh-Hans': '列出输入错误、法令提示，以及按重要性排序的缺失事实',
    'zh-Hant': '列出輸入錯誤、法令提示，以及依重要性排序的缺漏事實',
    en: 'tell what is wrong in the input, notices of law, and missing facts, ranked',
  },
  'cmd-new': {
    ja: 'その申請で使う項目だけの、説明つきの事例ファイルを作ります',
    'zh-Hans': '生成仅含该申请所用字段、带说明的案件文件',
    'zh-Hant': '產生僅含該申請所用欄位、附說明的案件檔案',
    en: 'make a commented case file with the fields this application can use',
  },
  'cmd-categories': {
    ja: '扱える申請の一覧',
    'zh-Hans': '可处理的申请一览',
    'zh-Hant': '可處理的申請一覽',
    en: 'list the applications that are offered',
  },
  'cmd-schema': {
    ja: '事例ファイルのJSON Schemaを出力します（エディターの入力補助用）',
    'zh-Hans': '输出案件文件的JSON Schema（供编辑器提示使用）',
    'zh-Hant': '輸出案件檔案的 JSON Schema（供編輯器提示使用）',
    en: 'print the JSON Schema of the case file, for the help of an editor',
  },
  'cmd-book': {
    ja: '書類・一覧・条件・数値・出典のすべてを、一行ずつ確かめるための綴りにします',
    'zh-Hans': '将全部材料、清单、条件、数值和出处输出为逐行校对用的文件',
    'zh-Hant': '將全部文件、清單、條件、數值和出處輸出為逐行校對用的檔案',
    en: 'print the whole catalogue (papers, lists, conditions, numbers, sources) for checking it line by line',
  },
  'cmd-lint': {
    ja: '書類・リスト・条件・出典など、内容の誤りを調べます',
    'zh-Hans': '检查材料、清单、条件、出处等内容中的错误',
    'zh-Hant': '檢查文件、清單、條件、出處等內容中的錯誤',
    en: 'check the content: papers, lists, conditions, sources',
  },
  'opt-help': { ja: 'この説明を表示', 'zh-Hans': '显示本说明', 'zh-Hant': '顯示本說明', en: 'show this help' },
  'opt-version': { ja: '版を表示', 'zh-Hans': '显示版本', 'zh-Hant': '顯示版本', en: 'show the version' },
  'opt-ui': { ja: 'メッセージの言語', 'zh-Hans': '消息的语言', 'zh-Hant': '訊息的語言', en: 'language of messages' },
  'opt-lang': {
    ja: '書類の言語（ja, zh-Hans, zh-Hant。コンマで複数）',
    'zh-Hans': '文件的语言（ja、zh-Hans、zh-Hant，可用逗号并列）',
    'zh-Hant': '文件的語言（ja、zh-Hans、zh-Hant，可用逗號並列）',
    en: 'language of the document: ja, zh-Hans, zh-Hant, several with commas',
  },
  'opt-category': {
    ja: '申請の種類（riyusho categories）',
    'zh-Hans': '申请类别（riyusho categories）',
    'zh-Hant': '申請類別（riyusho categories）',
    en: 'category (riyusho categories)',
  },
  'opt-procedure': { ja: '手続', 'zh-Hans': '手续', 'zh-Hant': '手續', en: 'procedure' },
  'opt-application': {
    ja: '事例のうち一つの申請（id）',
    'zh-Hans': '案件中的某一申请（id）',
    'zh-Hant': '案件中的某一申請（id）',
    en: 'one application of the case, by id',
  },
  'opt-filing-on': {
    ja: '申請日を仮に置いて計算します',
    'zh-Hans': '以假定的申请日计算',
    'zh-Hant': '以假定的申請日計算',
    en: 'reckon with this filing date',
  },
  'opt-as-of': {
    ja: '作成日（既定は今日）',
    'zh-Hans': '制作日期（默认今天）',
    'zh-Hant': '製作日期（預設今天）',
    en: 'the day on which the advice is given (today)',
  },
  'opt-format': { ja: '形式', 'zh-Hans': '格式', 'zh-Hant': '格式', en: 'format' },
  'opt-output': {
    ja: '保存するファイルまたはフォルダー（- は標準出力）',
    'zh-Hans': '保存到的文件或文件夹（- 为标准输出）',
    'zh-Hant': '儲存至的檔案或資料夾（- 為標準輸出）',
    en: 'file or folder to write to (- is standard output)',
  },
  'opt-by-fetcher': {
    ja: '取得する方別に分けます',
    'zh-Hans': '按取得人分组',
    'zh-Hant': '依取得人分組',
    en: 'split by who fetches the papers',
  },
  'opt-for': {
    ja: 'その方が取得する書類だけ（client, relatives-abroad, employer …。ほかの方の事情は載せません）',
    'zh-Hans': '只列由该人取得的材料（client、relatives-abroad、employer 等，不含他人隐私）',
    'zh-Hant': '只列由該人取得的文件（client、relatives-abroad、employer 等，不含他人隱私）',
    en: 'only what this party fetches (client, relatives-abroad, employer, …), nothing private of others',
  },
  'opt-client-lang': {
    ja: 'お客様に渡す書類の言語（ja, zh-Hans, zh-Hant。コンマで複数）',
    'zh-Hans': '交给客户的文件的语言（ja、zh-Hans、zh-Hant，可用逗号并列）',
    'zh-Hant': '交給客戶的文件的語言（ja、zh-Hans、zh-Hant，可用逗號並列）',
    en: 'language of what the client reads: ja, zh-Hans, zh-Hant, several with commas',
  },
  'opt-formats': {
    ja: '形式（コンマで複数。既定は書類ごとの設定）',
    'zh-Hans': '格式（可用逗号并列，默认按各文件的设置）',
    'zh-Hant': '格式（可用逗號並列，預設依各文件的設定）',
    en: 'formats, several with commas (those of each document)',
  },
  'opt-only': {
    ja: 'この種類だけを作り、ほかは残します（checklist, letter, index …）',
    'zh-Hans': '只生成这些种类，其余保留（checklist、letter、index 等）',
    'zh-Hant': '只產生這些種類，其餘保留（checklist、letter、index 等）',
    en: 'make only these kinds, and keep the others (checklist, letter, index, …)',
  },
  'opt-zip': {
    ja: '作った文書をZIPファイルにもまとめます',
    'zh-Hans': '同时将生成的文件打包为ZIP',
    'zh-Hant': '同時將產生的檔案打包為 ZIP',
    en: 'put the documents into one zip, too',
  },
  'opt-final': {
    ja: '確定版: 未確認の箇所や確認者の記載漏れがあれば作りません',
    'zh-Hans': '定稿：有待确认之处或缺少确认人时不生成',
    'zh-Hant': '定稿：有待確認之處或缺少確認人時不產生',
    en: 'final documents: refuse while anything is open or nobody has reviewed the case',
  },
  'opt-pack-output': {
    ja: '保存するフォルダー（既定は「事例名-pack」）',
    'zh-Hans': '保存到的文件夹（默认为“案件名-pack”）',
    'zh-Hant': '儲存至的資料夾（預設為「案件名-pack」）',
    en: 'folder to write to (<case>-pack)',
  },
  'pack-made': {
    ja: '新規・更新 {{written}} 件、変更なし {{unchanged}} 件、手直し済み {{edited}} 件、追加されたファイル {{added}} 件',
    'zh-Hans': '新建或更新 {{written}} 份，未变 {{unchanged}} 份，人工修改 {{edited}} 份，自行添加 {{added}} 份',
    'zh-Hant': '新增或更新 {{written}} 份，未變 {{unchanged}} 份，人工修改 {{edited}} 份，自行添加 {{added}} 份',
    en: '{{written}} new or changed, {{unchanged}} unchanged, {{edited}} edited by hand, {{added}} added by you',
  },
  'opt-templates': {
    ja: '調べる内容のフォルダー',
    'zh-Hans': '要检查的内容文件夹',
    'zh-Hant': '要檢查的內容資料夾',
    en: 'folder of content to check',
  },
  rows: {
    ja: '書類: 確定 {{certain}} 件、要確認 {{open}} 件',
    'zh-Hans': '材料：已确定 {{certain}} 项，待确认 {{open}} 项',
    'zh-Hant': '文件：已確定 {{certain}} 項，待確認 {{open}} 項',
    en: 'papers: {{certain}} certain, {{open}} to be confirmed',
  },
  fee: {
    ja: '手数料: 許可時に {{yen}} 円',
    'zh-Hans': '手续费：许可时 {{yen}} 日元',
    'zh-Hant': '手續費：許可時 {{yen}} 日圓',
    en: 'fee: {{yen}} yen, on permission',
  },
  'filing-unknown': { ja: '申請日未定', 'zh-Hans': '申请日未定', 'zh-Hant': '申請日未定', en: 'filing date not known' },
  deadlines: { ja: '期限', 'zh-Hans': '期限', 'zh-Hant': '期限', en: 'Deadlines' },
  notices: { ja: '法令・制度の注意', 'zh-Hans': '法令、制度提示', 'zh-Hant': '法令、制度提示', en: 'Notices of law' },
  'not-met': {
    ja: '満たしていないおそれのある要件',
    'zh-Hans': '可能不符合的条件',
    'zh-Hant': '可能不符合的條件',
    en: 'Requirements that seem not to be met',
  },
  'requirements-open': {
    ja: 'まだ分からない要件',
    'zh-Hans': '尚不清楚是否符合的条件',
    'zh-Hant': '尚不清楚是否符合的條件',
    en: 'Requirements that are still open',
  },
  alerts: { ja: '至急ご確認ください', 'zh-Hans': '请立即确认', 'zh-Hant': '請立即確認', en: 'Must not be overlooked' },
  expired: {
    ja: '申請日に期限が切れている書類',
    'zh-Hans': '到申请日已过期的材料',
    'zh-Hant': '到申請日已過期的文件',
    en: 'Papers that are too old on the day of filing',
  },
  questions: {
    ja: '足りない事実（大事な順）',
    'zh-Hans': '缺失的事实（按重要性排序）',
    'zh-Hant': '缺漏的事實（依重要性排序）',
    en: 'Missing facts, the most important first',
  },
  open: { ja: '要確認', 'zh-Hans': '待确认', 'zh-Hant': '待確認', en: 'to be confirmed' },
  depends: { ja: '日付しだいで該当', 'zh-Hans': '视日期可能适用', 'zh-Hant': '視日期可能適用', en: 'depends on dates' },
  complete: {
    ja: '（ほかにないか確認し、なければ complete: true）',
    'zh-Hans': '（确认没有其他后写 complete: true）',
    'zh-Hant': '（確認沒有其他後寫 complete: true）',
    en: '(make sure there are no others, then write complete: true)',
  },
  settles: {
    ja: '書類 {{count}} 件に関係',
    'zh-Hans': '涉及 {{count}} 项材料',
    'zh-Hant': '涉及 {{count}} 項文件',
    en: 'papers concerned: {{count}}',
  },
  'lint-swept': {
    ja: '{{from}}から{{to}}まで、一覧{{lists}}件を全部の言語で確かめました（異なる結果{{outcomes}}通り）',
    'zh-Hans': '已按{{from}}至{{to}}的日期，以全部语言检查{{lists}}份清单（不同结果{{outcomes}}种）',
    'zh-Hant': '已按{{from}}至{{to}}的日期，以全部語言檢查{{lists}}份清單（不同結果{{outcomes}}種）',
    en: '{{lists}} lists swept in every language from {{from}} to {{to}} ({{outcomes}} different outcomes)',
  },
  'lint-ok': {
    ja: '誤りはありません（注意 {{warnings}} 件）',
    'zh-Hans': '没有错误（注意 {{warnings}} 项）',
    'zh-Hant': '沒有錯誤（注意 {{warnings}} 項）',
    en: 'no errors ({{warnings}} warnings)',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Lang, string>>>>;

export type WordKey = keyof typeof WORDS;

/** A word of the command line in the user's language, with `{{name}}` filled. */
export function word(key: WordKey, ui: Lang, values: Readonly<Record<string, string | number>> = {}): string {
  return WORDS[key][ui].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}
