import type { Message } from '../base/issue.ts';
import { shown } from '../base/unsafe-text.ts';
import { say, type Told } from '../case/messages/say.ts';
import type { ChangeKind } from '../catalogue/office-model.ts';

/** Verbs as they are written, with what each does. */
const VERB_WORDS: Readonly<Record<ChangeKind, Message>> = {
  add: say('add（足す）', 'add（添加）', 'add（新增）', 'add'),
  replace: say('replace（変える）', 'replace（修改）', 'replace（修改）', 'replace'),
  reword: say('reword（言い換える）', 'reword（改写措辞）', 'reword（改寫措辭）', 'reword'),
  reorder: say('reorder（順を変える）', 'reorder（调整顺序）', 'reorder（調整順序）', 'reorder'),
  hide: say('hide（外す）', 'hide（隐藏）', 'hide（隱藏）', 'hide'),
};

function listed(kinds: readonly ChangeKind[]): Message {
  const words = (lang: keyof Message, mark: string) => kinds.map((kind) => VERB_WORDS[kind][lang]).join(mark);
  return say(words('ja', '・'), words('zh-Hans', '、'), words('zh-Hant', '、'), words('en', ', '));
}

/** An entry that does not say what the office does to it. */
export const missingVerb = (allowed: readonly ChangeKind[]): Told => {
  const verbs = listed(allowed);
  const example = `${allowed[0]}: { reason: …, on: 2026-10-01 }`;
  return {
    code: 'office-change-missing',
    what: say(
      `何をするのかが書かれていません（${verbs.ja}）。`,
      `没有写明要做什么（${verbs['zh-Hans']}）。`,
      `沒有寫明要做什麼（${verbs['zh-Hant']}）。`,
      `It does not say what is to be done (${verbs.en}).`,
    ),
    todo: say(
      `理由と日付を付けて書いてください（例: ${example}）。`,
      `请连同理由和日期写明（例: ${example}）。`,
      `請連同理由和日期寫明（例: ${example}）。`,
      `Write it with a reason and a date, such as ${example}`,
    ),
  };
};

/** Two verbs for one entry. */
export const twoVerbs = (first: ChangeKind, second: ChangeKind): Told => ({
  code: 'office-change-two',
  what: say(
    `一つの項目に「${first}」と「${second}」の両方があります。`,
    `同一条目同时写了“${first}”和“${second}”。`,
    `同一項目同時寫了「${first}」和「${second}」。`,
    `One entry has both ${first} and ${second}.`,
  ),
  todo: say(
    'どちらか一つにするか、二つの項目に分けてください。',
    '请只保留一个，或分成两个条目。',
    '請只保留一個，或分成兩個項目。',
    'Keep one of them, or make two entries.',
  ),
});

/** A file that holds a list or a word instead of entries. */
export const noEntries: Told = {
  code: 'office-wrong-type',
  what: say(
    'ファイルには「名前:」の行を並べて書きます。',
    '文件中应写若干“名称:”行。',
    '檔案中應寫若干「名稱:」行。',
    'A file holds entries: lines of `name:`.',
  ),
  todo: say(
    '「riyusho office new」で作られる見本を見てください。',
    '请参考“riyusho office new”生成的示例。',
    '請參考「riyusho office new」產生的範例。',
    'See the examples that `riyusho office new` makes.',
  ),
};

/** A verb that this kind of content does not know. */
export const notHere = (kind: ChangeKind, allowed: readonly ChangeKind[]): Told => {
  const verbs = listed(allowed);
  return {
    code: 'office-change-kind',
    what: say(
      `ここでは「${kind}」は使えません。`,
      `这里不能使用“${kind}”。`,
      `這裡不能使用「${kind}」。`,
      `${kind} cannot be used here.`,
    ),
    todo: say(
      `ここで使えるもの：${verbs.ja}`,
      `这里可以使用：${verbs['zh-Hans']}`,
      `這裡可以使用：${verbs['zh-Hant']}`,
      `What can be used here: ${verbs.en}`,
    ),
  };
};

/** Fields beside a verb that takes none. */
export const fieldsWithHide = (kind: ChangeKind): Told => ({
  code: 'office-change-fields',
  what: say(
    `「${kind}」と一緒にほかの項目は書けません。`,
    `不能与“${kind}”同时写其他项目。`,
    `不能與「${kind}」同時寫其他項目。`,
    `No other field can stand beside ${kind}.`,
  ),
  todo: say('その行を消してください。', '请删除这一行。', '請刪除這一行。', 'Remove that line.'),
});

/** Both `before` and `after`. */
export const twoAnchors: Told = {
  code: 'office-anchor',
  what: say(
    'before と after は、どちらか一つだけ書きます。',
    'before 和 after 只能写一个。',
    'before 和 after 只能寫一個。',
    'Write either before or after, not both.',
  ),
};

/** Nothing to be put before or behind. */
export const noAnchor: Told = {
  code: 'office-anchor',
  what: say(
    'どこに置くかが書かれていません。',
    '没有写明放在哪里。',
    '沒有寫明放在哪裡。',
    'It does not say where to put it.',
  ),
  todo: say(
    'before か after に、隣に来る項目の名前を書いてください。',
    '请在 before 或 after 中写上相邻条目的名称。',
    '請在 before 或 after 中寫上相鄰項目的名稱。',
    'Name the one it goes before or after: before: … or after: …',
  ),
};

/** What each table holds, for messages. */
const TABLES: Readonly<Record<string, Message>> = {
  evidence: say('書類', '材料', '文件', 'papers'),
  authorities: say('発行者', '签发机构', '核發機關', 'authorities'),
  sources: say('出典', '出处', '出處', 'sources'),
  parameters: say('基準の数', '标准数值', '標準數值', 'numbers'),
  fees: say('手数料', '手续费', '手續費', 'fees'),
  lists: say('一覧', '清单', '清單', 'lists'),
  rows: say('この一覧の行', '该清单的行', '該清單的列', 'rows of this list'),
  requirements: say('要件', '要件', '要件', 'requirements'),
  'weak-points': say('弱い点', '薄弱点', '薄弱點', 'weak points'),
  gates: say('申請の入口の条件', '申请的入口条件', '申請的入口條件', 'gates'),
  notices: say('お知らせ', '提示', '提示', 'notices'),
  deadlines: say('期限', '期限', '期限', 'deadlines'),
  outcomes: say('ほかの道', '其他途径', '其他途徑', 'outcomes'),
  periods: say('在留期間の目安', '在留期间的参考', '在留期間的參考', 'periods'),
  offices: say('入管の局・支局', '入管的局、支局', '入管的局、支局', 'offices of the immigration authority'),
  procedures: say('手続ごとの申請先', '各手续的递交机关', '各手續的遞交機關', 'procedures'),
  filing: say('申請の仕方のきまり', '递交申请的规定', '遞交申請的規定', 'rules about filing'),
  glossary: say('用語対照表', '用语对照表', '用語對照表', 'glossary'),
  precedents: say('公表された事例', '公布的事例', '公布的事例', 'published cases'),
  contradictions: say('矛盾の確かめ', '矛盾检查', '矛盾檢查', 'contradictions'),
  applications: say('申請の種類', '申请类别', '申請類別', 'categories'),
  letters: say('理由書', '理由书', '理由書', 'letters'),
  papers: say('書面', '文书', '文書', 'papers beside the letter'),
  sentences: say('この書面の文', '该文书的句子', '該文書的句子', 'sentences of this paper'),
  sections: say('この書面の見出し', '该文书的章节', '該文書的章節', 'sections of this paper'),
  fields: say('この書面の欄', '该文书的栏目', '該文書的欄位', 'fields of this paper'),
  cells: say('この書面の表のます', '该文书表格的单元格', '該文書表格的儲存格', 'cells of this paper'),
  columns: say('この書面の表の列', '该文书表格的列', '該文書表格的欄', 'columns of this paper'),
  labels: say('事例の項目', '案件的项目', '案件的欄位', 'fields of a case'),
  documents: say('この文書の言葉', '该文件的用语', '該文件的用語', 'words of this document'),
  vocabulary: say('用語', '用语', '用語', 'vocabularies'),
  pack: say('書類一式の設定', '整套文件的设置', '整套文件的設定', 'settings of a pack'),
};

/** The words for a table. */
export function tableWords(table: string): Message {
  return TABLES[table] ?? say(table, table, table, table);
}

/** Something to be changed that shipped content does not have, or has no longer. */
export const unknownEntry = (table: string, slug: string, near: string | undefined): Told => {
  const words = tableWords(table);
  const name = shown(slug, 80);
  return {
    code: 'office-unknown',
    what: say(
      `${words.ja}に「${name}」はありません。`,
      `${words['zh-Hans']}中没有“${name}”。`,
      `${words['zh-Hant']}中沒有「${name}」。`,
      `There is no ${name} among the ${words.en}.`,
    ),
    todo:
      near === undefined
        ? say(
            '元の内容からなくなったのなら、この項目を消してください。新しく作るなら add と書きます。',
            '如果原有内容中已不存在，请删除该条目；如要新建，请写 add。',
            '如果原有內容中已不存在，請刪除該項目；如要新建，請寫 add。',
            'If shipped content no longer has it, remove this entry; to make a new one, write add.',
          )
        : say(`「${near}」ではありませんか。`, `是不是“${near}”？`, `是不是「${near}」？`, `Did you mean ${near}?`),
  };
};

/** Something to be added that is there already. */
export const alreadyThere = (table: string, slug: string): Told => {
  const words = tableWords(table);
  return {
    code: 'office-exists',
    what: say(
      `${words.ja}に「${slug}」はすでにあります。`,
      `${words['zh-Hans']}中已有“${slug}”。`,
      `${words['zh-Hant']}中已有「${slug}」。`,
      `There is a ${slug} among the ${words.en} already.`,
    ),
    todo: say(
      '別の名前にするか、変えるのなら replace と書いてください。',
      '请换一个名称；如要修改，请写 replace。',
      '請換一個名稱；如要修改，請寫 replace。',
      'Choose another name, or write replace to change it.',
    ),
  };
};

/** `replace` or `reword` with nothing beside it. */
export const nothingChanged = (kind: ChangeKind): Told => ({
  code: 'office-change-nothing',
  what: say(
    `「${kind}」だけで、何も変えていません。`,
    `只写了“${kind}”，没有任何修改。`,
    `只寫了「${kind}」，沒有任何修改。`,
    `There is ${kind}, but nothing that is changed.`,
  ),
  todo: say(
    '変える項目を、その下に書いてください。',
    '请在下面写上要修改的项目。',
    '請在下面寫上要修改的項目。',
    'Write the fields to change below it.',
  ),
});

/** A file in a place that no content has. */
export const unknownFile = (name: string, near: string | undefined): Told => ({
  code: 'office-unknown-file',
  what: say(
    `「${shown(name, 80)}」という名前の内容ファイルはありません。`,
    `没有名为“${shown(name, 80)}”的内容文件。`,
    `沒有名為「${shown(name, 80)}」的內容檔案。`,
    `No content file is called ${shown(name, 80)}.`,
  ),
  todo:
    near === undefined
      ? say(
          'catalogue・letters・labels・documents・vocabulary の中に、templates と同じ名前で置いてください。',
          '请放在 catalogue、letters、labels、documents、vocabulary 中，名称与 templates 相同。',
          '請放在 catalogue、letters、labels、documents、vocabulary 中，名稱與 templates 相同。',
          'Put it into catalogue, letters, labels, documents or vocabulary, under the name it has in templates.',
        )
      : say(`「${near}」ではありませんか。`, `是不是“${near}”？`, `是不是「${near}」？`, `Did you mean ${near}?`),
});

/** A place for a value that the shipped words do not have. */
export const unknownPlaceholder = (name: string, known: readonly string[]): Told => ({
  code: 'office-placeholder',
  what: say(
    `「{{${shown(name)}}}」はここでは埋まりません。`,
    `“{{${shown(name)}}}”在这里无法填入。`,
    `「{{${shown(name)}}}」在這裡無法填入。`,
    `Nothing fills {{${shown(name)}}} here.`,
  ),
  ...(known.length === 0
    ? {}
    : {
        todo: say(
          `ここで使えるもの：${known.join('、')}`,
          `这里可以使用：${known.join('、')}`,
          `這裡可以使用：${known.join('、')}`,
          `What can be used here: ${known.join(', ')}`,
        ),
      }),
});

/** The Japanese of a letter is changed, its Chinese twin is not, or the other way round. */
export const oneLanguage = (other: 'ja' | 'zh-Hans'): Told => ({
  code: 'office-one-language',
  what: say(
    `${other === 'ja' ? '日本語' : '中国語'}の文は元のままです。二つの文が同じことを言っているか確かめてください。`,
    `${other === 'ja' ? '日文' : '中文'}仍是原句。请确认两种语言说的是同一件事。`,
    `${other === 'ja' ? '日文' : '中文'}仍是原句。請確認兩種語言說的是同一件事。`,
    `The ${other === 'ja' ? 'Japanese' : 'Chinese'} words are still the shipped ones: make sure that both say the same.`,
  ),
});

/** A shipped entry has changed since the office changed it. */
export const baseChanged = (what: string): Told => ({
  code: 'office-base-changed',
  what: say(
    `「${what}」の元の内容が、事務所が変えた時から変わっています。`,
    `“${what}”的原有内容在事务所修改之后发生了变化。`,
    `「${what}」的原有內容在事務所修改之後發生了變化。`,
    `What ships as ${what} has changed since the office changed it.`,
  ),
  todo: say(
    '「riyusho office diff」で見比べ、よければ --accept を付けて確認済みにしてください。',
    '请用“riyusho office diff”对照，确认无误后加上 --accept。',
    '請用「riyusho office diff」對照，確認無誤後加上 --accept。',
    'Compare with `riyusho office diff`, and accept it with --accept.',
  ),
});

/** A change that no lock file notes yet. */
export const notAccepted = (count: number): Told => ({
  code: 'office-not-noted',
  what: say(
    `${count}件の変更に、元の内容の控え（office.lock.yaml）がありません。`,
    `有${count}项修改没有记录其所依据的原有内容（office.lock.yaml）。`,
    `有${count}項修改沒有記錄其所依據的原有內容（office.lock.yaml）。`,
    `${count} changes are not noted in office.lock.yaml yet.`,
  ),
  todo: say(
    '「riyusho office diff --accept」で控えを作ると、元の内容が変わった時に知らせます。',
    '用“riyusho office diff --accept”记录后，原有内容变化时会提醒您。',
    '用「riyusho office diff --accept」記錄後，原有內容變化時會提醒您。',
    'Note them with `riyusho office diff --accept`: then you are told when shipped content changes.',
  ),
});

/** Fees of one slug. */
export const feeTwice = (id: string): Told => ({
  code: 'office-fee',
  what: say(
    `料金「${id}」が二度あります。`,
    `收费项目“${id}”出现了两次。`,
    `收費項目「${id}」出現了兩次。`,
    `The fee ${id} stands there twice.`,
  ),
});

/** A condition of a fee without its words. */
export const feeCondition = (id: string): Told => ({
  code: 'office-fee',
  what: say(
    `料金「${id}」の when には、条件の言葉（condition）が要ります。`,
    `收费项目“${id}”的 when 需要用文字写明条件（condition）。`,
    `收費項目「${id}」的 when 需要用文字寫明條件（condition）。`,
    `The fee ${id} has \`when\` and so needs \`condition\`, the same in words.`,
  ),
});
