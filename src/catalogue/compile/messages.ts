import type { Message } from '../../base/issue.ts';
import { shown } from '../../base/unsafe-text.ts';

/** What can be wrong with content, in the words of whoever writes it. Arguments are quoted as they stand in the file. */
export const FAULTS = {
  yaml: (detail: string): Message => ({
    ja: `YAMLとして読めません: ${shown(detail, 300)}`,
    'zh-Hans': `无法作为YAML读取：${shown(detail, 300)}`,
    'zh-Hant': `無法作為 YAML 讀取：${shown(detail, 300)}`,
    en: `This is not valid YAML: ${shown(detail, 300)}`,
  }),
  absent: (what: string): Message => ({
    ja: `「${what}」がありません`,
    'zh-Hans': `缺少“${what}”`,
    'zh-Hant': `缺少「${what}」`,
    en: `“${what}” is missing`,
  }),
  shape: (detail: string): Message => ({
    ja: `項目の形が違います: ${shown(detail, 300)}`,
    'zh-Hans': `条目格式不对：${shown(detail, 300)}`,
    'zh-Hant': `項目格式不符：${shown(detail, 300)}`,
    en: `This entry does not have the right form: ${shown(detail, 300)}`,
  }),
  twice: (what: string): Message => ({
    ja: `「${what}」が二度定義されています`,
    'zh-Hans': `“${what}”被定义了两次`,
    'zh-Hant': `「${what}」被定義了兩次`,
    en: `“${what}” is defined twice`,
  }),
  unknownSlug: (table: string, slug: string, near?: string): Message => ({
    ja: `${table}に「${slug}」がありません${near ? `（「${near}」ではありませんか）` : ''}`,
    'zh-Hans': `${table}中没有“${slug}”${near ? `（是否为“${near}”？）` : ''}`,
    'zh-Hant': `${table}中沒有「${slug}」${near ? `（是否為「${near}」？）` : ''}`,
    en: `There is no “${slug}” in ${table}${near ? `; did you mean “${near}”?` : ''}`,
  }),
  key: (name: string): Message => ({
    ja: `「${name}」という名前は使えません（プログラム自身が使う名前です）`,
    'zh-Hans': `不能使用“${name}”这个名称（程序自身使用的名称）`,
    'zh-Hant': `不能使用「${name}」這個名稱（程式本身使用的名稱）`,
    en: `“${name}” cannot be a name: the program uses it itself`,
  }),
  tooManyRows: (max: number): Message => ({
    ja: `include を合わせた行が${max}行を超えています`,
    'zh-Hans': `连同 include 的行超过${max}行`,
    'zh-Hant': `連同 include 的列超過 ${max} 列`,
    en: `With what it includes, the list has more than ${max} rows`,
  }),
  tooDeep: (max: number): Message => ({
    ja: `include の入れ子が${max}段を超えています`,
    'zh-Hans': `include 的嵌套超过${max}层`,
    'zh-Hant': `include 的巢狀超過 ${max} 層`,
    en: `include is nested more than ${max} deep`,
  }),
  expression: (source: string, detail: string): Message => ({
    ja: `条件式「${shown(source, 200)}」が正しくありません: ${shown(detail, 300)}`,
    'zh-Hans': `条件式“${shown(source, 200)}”有误：${shown(detail, 300)}`,
    'zh-Hant': `條件式「${shown(source, 200)}」有誤：${shown(detail, 300)}`,
    en: `The condition “${shown(source, 200)}” is wrong: ${shown(detail, 300)}`,
  }),
  papers: (): Message => ({
    ja: '行には paper・any・all のうち一つだけを書きます',
    'zh-Hans': '每一行只能写 paper、any、all 中的一个',
    'zh-Hant': '每一列只能寫 paper、any、all 其中一個',
    en: 'A row has exactly one of paper, any and all',
  }),
  rowWithoutId: (): Message => ({
    ja: '書類の行には id が要ります',
    'zh-Hans': '列出材料的行需要 id',
    'zh-Hant': '列出文件的列需要 id',
    en: 'A row that names papers needs an id',
  }),
  level: (): Message => ({
    ja: 'level（required・conditional・customary）が要ります',
    'zh-Hans': '需要 level（required、conditional、customary）',
    'zh-Hant': '需要 level（required、conditional、customary）',
    en: 'level is needed: required, conditional or customary',
  }),
  conditionWords: (): Message => ({
    ja: 'when のある行には condition（条件の言葉）が要ります',
    'zh-Hans': '有 when 的行需要 condition（用文字写出的条件）',
    'zh-Hant': '有 when 的列需要 condition（以文字寫出的條件）',
    en: 'A row with `when` needs `condition`, the condition in words',
  }),
  conditionalWithoutWhen: (): Message => ({
    ja: 'level: conditional の行には when が要ります',
    'zh-Hans': 'level: conditional 的行需要 when',
    'zh-Hant': 'level: conditional 的列需要 when',
    en: 'A row of level conditional needs `when`',
  }),
  periodWords: (): Message => ({
    ja: 'period のある行には periodWords（期間の言葉）が要ります',
    'zh-Hans': '有 period 的行需要 periodWords（用文字写出的期间）',
    'zh-Hant': '有 period 的列需要 periodWords（以文字寫出的期間）',
    en: 'A row with `period` needs `periodWords`, the period in words',
  }),
  note: (coverage: string): Message => ({
    ja: `coverage: ${coverage} には、何が足りないかを述べる note が要ります`,
    'zh-Hans': `coverage: ${coverage} 需要 note，说明缺少什么`,
    'zh-Hant': `coverage: ${coverage} 需要 note，說明缺少什麼`,
    en: `coverage: ${coverage} needs \`note\`, which says what is open`,
  }),
  leads: (): Message => ({
    ja: 'leads（行き先の申請）か beyond（行き先の言葉）が要ります',
    'zh-Hans': '需要 leads（去向的申请）或 beyond（去向的说明）',
    'zh-Hant': '需要 leads（去向的申請）或 beyond（去向的說明）',
    en: 'needs `leads`, the applications it leads to, or `beyond`, where it leads in words',
  }),
  provenance: (): Message => ({
    ja: 'confidence と sources が要ります',
    'zh-Hans': '需要 confidence 和 sources',
    'zh-Hant': '需要 confidence 和 sources',
    en: 'confidence and sources are needed',
  }),
  cases: (missing: string): Message => ({
    ja: `cases に足りない場合があります: ${missing}`,
    'zh-Hans': `cases 缺少以下情形：${missing}`,
    'zh-Hant': `cases 缺少以下情形：${missing}`,
    en: `cases is not exhaustive; missing: ${missing}`,
  }),
  circle: (path: string): Message => ({
    ja: `include が循環しています: ${path}`,
    'zh-Hans': `include 形成循环：${path}`,
    'zh-Hant': `include 形成循環：${path}`,
    en: `include goes round in a circle: ${path}`,
  }),
  parameterMissing: (name: string): Message => ({
    ja: `includeするリストの引数「${name}」が with にありません`,
    'zh-Hans': `with 中缺少被引用列表的参数“${name}”`,
    'zh-Hant': `with 中缺少被引用清單的參數「${name}」`,
    en: `with lacks the parameter “${name}” of the included list`,
  }),
  dates: (detail: string): Message => ({
    ja: `施行日に隙間か重なりがあります: ${detail}`,
    'zh-Hans': `生效日期有空缺或重叠：${detail}`,
    'zh-Hant': `生效日期有空缺或重疊：${detail}`,
    en: `The dates in force leave a gap or overlap: ${detail}`,
  }),
  never: (source: string): Message => ({
    ja: `条件「${source}」は決して成り立ちません`,
    'zh-Hans': `条件“${source}”永远不会成立`,
    'zh-Hant': `條件「${source}」永遠不會成立`,
    en: `The condition “${source}” can never hold`,
  }),
  samePaper: (paper: string, other: string): Message => ({
    ja: `同じ書類「${paper}」が行「${other}」にもあります（誰の・条件・期間が同じ）`,
    'zh-Hans': `同一材料“${paper}”也在行“${other}”中（何人的、条件、期间都相同）`,
    'zh-Hant': `同一文件「${paper}」也在列「${other}」中（何人的、條件、期間都相同）`,
    en: `The same paper “${paper}” stands in the row “${other}” too, with the same person, condition and period`,
  }),
  unused: (table: string, slug: string): Message => ({
    ja: `${table}の「${slug}」はどこからも使われていません`,
    'zh-Hans': `${table}中的“${slug}”没有被使用`,
    'zh-Hant': `${table}中的「${slug}」沒有被使用`,
    en: `“${slug}” in ${table} is not used anywhere`,
  }),
  old: (day: string): Message => ({
    ja: `出典の確認日（${day}）から一年以上たっています。原典と照らし合わせてください`,
    'zh-Hans': `距上次核对出处（${day}）已超过一年，请与原文重新核对`,
    'zh-Hant': `距上次核對出處（${day}）已超過一年，請與原文重新核對`,
    en: `The source was last checked on ${day}, more than a year ago: compare it again`,
  }),
  prose: (detail: string): Message => ({
    ja: `文中の参照が正しくありません: ${detail}`,
    'zh-Hans': `文中的引用有误：${detail}`,
    'zh-Hant': `文中的引用有誤：${detail}`,
    en: `A reference in the text is wrong: ${detail}`,
  }),
  label: (path: string): Message => ({
    ja: `項目「${path}」の名前か質問がありません`,
    'zh-Hans': `字段“${path}”缺少名称或问题`,
    'zh-Hant': `欄位「${path}」缺少名稱或問題`,
    en: `The field “${path}” has no label or no question`,
  }),
} as const;
