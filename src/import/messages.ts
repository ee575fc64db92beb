import type { Issue, Message } from '../base/issue.ts';

const told = (severity: Issue['severity'], code: string, what: Message, todo: Message, path?: string): Issue => ({
  severity,
  code,
  ...(path === undefined ? {} : { path }),
  what,
  todo,
});

const ASK_FOR_FILE: Message = {
  ja: '記入して「保存」したPDFそのものを送ってもらうか、紙を見て事例に直接書いてください',
  'zh-Hans': '请对方发来填写后直接“保存”的PDF原件，或对照纸面直接写入案件文件',
  'zh-Hant': '請對方傳來填寫後直接「儲存」的 PDF 原檔，或對照紙本直接寫入案件檔案',
  en: 'Ask for the PDF itself, saved after filling in, or write the answers into the case by hand',
};

/** The file is no PDF, or cannot be read as one. */
export function sheetBroken(): Issue {
  return told(
    'error',
    'sheet-broken',
    {
      ja: 'PDFとして読めません（壊れているか、PDFではありません）',
      'zh-Hans': '无法作为PDF读取（文件已损坏或不是PDF）',
      'zh-Hant': '無法作為 PDF 讀取（檔案已損壞或不是 PDF）',
      en: 'This cannot be read as a PDF: it is broken, or something else',
    },
    {
      ja: 'ファイルを開けるか確かめ、もう一度送ってもらってください',
      'zh-Hans': '请确认文件能否打开，并请对方重新发送',
      'zh-Hant': '請確認檔案能否開啟，並請對方重新傳送',
      en: 'See whether it opens, and ask for it again',
    },
  );
}

/** More bytes than a filled sheet has. */
export function sheetTooLarge(megabytes: number): Issue {
  return told(
    'error',
    'sheet-too-large',
    {
      ja: `PDFが大きすぎます（${megabytes}MBまで）`,
      'zh-Hans': `PDF过大（上限${megabytes}MB）`,
      'zh-Hant': `PDF 過大（上限 ${megabytes}MB）`,
      en: `The PDF is too large (up to ${megabytes} MB)`,
    },
    ASK_FOR_FILE,
  );
}

/** The PDF has a password. */
export function sheetEncrypted(): Issue {
  return told(
    'error',
    'sheet-encrypted',
    {
      ja: 'PDFが暗号化されています（パスワード付き）',
      'zh-Hans': 'PDF已加密（带密码）',
      'zh-Hant': 'PDF 已加密（帶密碼）',
      en: 'The PDF is encrypted (it has a password)',
    },
    {
      ja: 'PDFを開き、パスワードを外して保存してから取り込んでください',
      'zh-Hans': '请打开PDF，取消密码后另存，再导入',
      'zh-Hant': '請開啟 PDF，取消密碼後另存，再匯入',
      en: 'Open it, save it without the password, and import that',
    },
  );
}

/** A PDF without fields: scanned, or printed into a new one. */
export function sheetWithoutFields(): Issue {
  return told(
    'error',
    'sheet-no-fields',
    {
      ja: 'このPDFには記入欄がありません（紙をスキャンしたもの、または「PDFに印刷」したものです）',
      'zh-Hans': '该PDF中没有填写栏（可能是扫描件，或用“打印为PDF”生成的文件）',
      'zh-Hant': '該 PDF 中沒有填寫欄（可能是掃描檔，或以「列印為 PDF」產生的檔案）',
      en: 'This PDF has no fields: it was scanned, or "printed to PDF"',
    },
    ASK_FOR_FILE,
  );
}

/** A form in XFA: the answers may stand only there. */
export function sheetXfa(): Issue {
  return told(
    'error',
    'sheet-xfa',
    {
      ja: 'PDFの記入欄が別の形式（XFA）に変えられていて、答えを確実に読めません',
      'zh-Hans': 'PDF的填写栏已被转换成另一种格式（XFA），无法可靠读取答案',
      'zh-Hant': 'PDF 的填寫欄已被轉換成另一種格式（XFA），無法可靠讀取答案',
      en: 'The fields were turned into another form (XFA): the answers cannot be read with certainty',
    },
    {
      ja: '元のおたずね表を、ブラウザーかAdobe Acrobat Readerで開いて記入し、そのまま保存してもらってください',
      'zh-Hans': '请用浏览器或Adobe Acrobat Reader打开原来的询问表填写并直接保存',
      'zh-Hant': '請用瀏覽器或 Adobe Acrobat Reader 開啟原來的詢問表填寫並直接儲存',
      en: 'Have the sheet we made filled in with a browser or Adobe Acrobat Reader, and saved as it is',
    },
  );
}

/** A form, but none of ours. */
export function notASheet(): Issue {
  return told(
    'error',
    'sheet-unknown',
    {
      ja: 'riyushoが作ったおたずね表ではありません',
      'zh-Hans': '不是riyusho制作的情况询问表',
      'zh-Hant': '不是 riyusho 製作的情況詢問表',
      en: 'This is no hearing sheet made by riyusho',
    },
    {
      ja: '「riyusho pack 事例」で作ったおたずね表（PDF）を指定してください',
      'zh-Hans': '请指定用“riyusho pack 案件”生成的询问表（PDF）',
      'zh-Hant': '請指定以「riyusho pack 案件」產生的詢問表（PDF）',
      en: 'Name a hearing sheet (PDF) that riyusho pack made',
    },
  );
}

/** A sheet that a later program made. */
export function sheetNewer(): Issue {
  return told(
    'error',
    'sheet-newer',
    {
      ja: 'このおたずね表は、新しい版のriyushoで作られています',
      'zh-Hans': '该询问表由更新版本的riyusho制作',
      'zh-Hant': '該詢問表由更新版本的 riyusho 製作',
      en: 'This sheet was made by a later version of riyusho',
    },
    {
      ja: 'riyushoを新しくしてから取り込んでください',
      'zh-Hans': '请更新riyusho后再导入',
      'zh-Hant': '請更新 riyusho 後再匯入',
      en: 'Update riyusho, then import it',
    },
  );
}

/** The sheet names an application, or a person, that the case does not have; or the person has another name here. */
export function otherCase(detail: Message): Issue {
  return told(
    'error',
    'sheet-other-case',
    {
      ja: `別の事例のおたずね表のようです：${detail.ja}。何も取り込みませんでした`,
      'zh-Hans': `似乎是其他案件的询问表：${detail['zh-Hans']}。未导入任何内容`,
      'zh-Hant': `似乎是其他案件的詢問表：${detail['zh-Hant']}。未匯入任何內容`,
      en: `This seems to be the sheet of another case: ${detail.en}. Nothing was imported`,
    },
    {
      ja: '事例とおたずね表の組み合わせを確かめてください。名前を直した場合は、新しいおたずね表を作るか、答えを事例に直接書いてください',
      'zh-Hans': '请核对案件与询问表是否对应。若更正过姓名，请重新生成询问表，或将答案直接写入案件文件',
      'zh-Hant': '請核對案件與詢問表是否對應。若更正過姓名，請重新產生詢問表，或將答案直接寫入案件檔案',
      en: 'Check that case and sheet belong together. If the name was corrected, make the sheet anew or write the answers into the case',
    },
  );
}

/** Of an application whose category or procedure has been changed since the sheet was made. */
export function otherApplication(sheet: string, now: string): Issue {
  return told(
    'warning',
    'sheet-older',
    {
      ja: `おたずね表を作った後で、申請が変わっています（${sheet} → ${now}）。答えは取り込みます`,
      'zh-Hans': `制作询问表之后申请已变更（${sheet} → ${now}）。答案照常导入`,
      'zh-Hant': `製作詢問表之後申請已變更（${sheet} → ${now}）。答案照常匯入`,
      en: `The application has changed since the sheet was made (${sheet} → ${now}); the answers are taken all the same`,
    },
    {
      ja: '新しい申請に足りないことは「riyusho check」で確かめてください',
      'zh-Hans': '新的申请还缺什么，请用“riyusho check”确认',
      'zh-Hant': '新的申請還缺什麼，請用「riyusho check」確認',
      en: 'riyusho check tells what the new one still lacks',
    },
  );
}

/** Details for `otherCase`. */
export const OTHER = {
  application: (id: string): Message => ({
    ja: `申請「${id}」がこの事例にありません`,
    'zh-Hans': `本案件中没有申请“${id}”`,
    'zh-Hant': `本案件中沒有申請「${id}」`,
    en: `the case has no application ${id}`,
  }),
  person: (id: string): Message => ({
    ja: `「${id}」という人がこの事例にいません`,
    'zh-Hans': `本案件中没有“${id}”这个人`,
    'zh-Hant': `本案件中沒有「${id}」這個人`,
    en: `the case has no person ${id}`,
  }),
  name: (id: string, sheet: string, now: string): Message => ({
    ja: `「${id}」はおたずね表では「${sheet}」、事例では「${now}」です`,
    'zh-Hans': `“${id}”在询问表中为“${sheet}”，在案件中为“${now}”`,
    'zh-Hant': `「${id}」在詢問表中為「${sheet}」，在案件中為「${now}」`,
    en: `${id} is ${sheet} on the sheet and ${now} in the case`,
  }),
} as const;

/** An answer that is not understood. `expected` says how it could be written. */
export function notUnderstood(path: string, label: string, answer: string, expected: Message): Issue {
  return told(
    'warning',
    'answer-unclear',
    {
      ja: `「${label}」の答え「${answer}」が読み取れません。取り込みませんでした`,
      'zh-Hans': `“${label}”的回答“${answer}”无法识别，未导入`,
      'zh-Hant': `「${label}」的回答「${answer}」無法辨識，未匯入`,
      en: `The answer to "${label}", "${answer}", is not understood and was not imported`,
    },
    {
      ja: `${expected.ja}。本人に確かめて、事例に直接書いてください`,
      'zh-Hans': `${expected['zh-Hans']}。请向本人确认后直接写入案件文件`,
      'zh-Hant': `${expected['zh-Hant']}。請向本人確認後直接寫入案件檔案`,
      en: `${expected.en}. Ask, and write it into the case`,
    },
    path,
  );
}

/** How answers of each kind may be written. */
export const EXPECTED: Readonly<Record<string, Message>> = {
  Date: {
    ja: '日付は 2020年4月1日、令和2年4月、2020-04-01 のように書きます',
    'zh-Hans': '日期请写成2020年4月1日、2020年4月、2020-04-01等形式',
    'zh-Hant': '日期請寫成 2020年4月1日、2020年4月、2020-04-01 等形式',
    en: 'A date is written 2020年4月1日, 令和2年4月 or 2020-04-01',
  },
  Money: {
    ja: '金額は 3,600,000円、360万円、12,000人民元 のように書きます',
    'zh-Hans': '金额请写成3600000日元、360万日元、12000人民币等形式',
    'zh-Hant': '金額請寫成 3600000日圓、360萬日圓、12000人民幣等形式',
    en: 'Money is written 3,600,000円, 360万円 or 12000 CNY',
  },
  Period: {
    ja: '期間は 3年、6か月、1年6か月 のように書きます',
    'zh-Hans': '期间请写成3年、6个月、1年6个月等形式',
    'zh-Hant': '期間請寫成3年、6個月、1年6個月等形式',
    en: 'A length of time is written 3年, 6か月 or 6个月',
  },
  int: {
    ja: '数は数字だけで書きます',
    'zh-Hans': '数量请只写数字',
    'zh-Hant': '數量請只寫數字',
    en: 'A number is written in digits',
  },
  bool: {
    ja: '「はい」か「いいえ」で答えます',
    'zh-Hans': '请回答“是”或“否”',
    'zh-Hant': '請回答「是」或「否」',
    en: 'The answer is yes or no',
  },
  choice: {
    ja: '選択肢のどれかを選びます',
    'zh-Hans': '请从选项中选择',
    'zh-Hant': '請從選項中選擇',
    en: 'The answer is one of the choices',
  },
  person: {
    ja: '事例の people にいる方の名前を書きます。ほかの方のときは、先にその方を people に加えてください',
    'zh-Hans': '请写案件people中已有人员的姓名；若为其他人，请先将其加入people',
    'zh-Hant': '請寫案件 people 中已有人員的姓名；若為其他人，請先將其加入 people',
    en: 'It is the name of somebody under people; add anybody else there first',
  },
  none: {
    ja: 'この項目に「ない」は書けません',
    'zh-Hans': '该项不能填“没有”',
    'zh-Hant': '該項不能填「沒有」',
    en: 'There cannot be none of this',
  },
  entry: {
    ja: 'おたずね表を作った後で、対象の記録が変わったか、なくなっています',
    'zh-Hans': '制作询问表之后，对应的记录已变更或已不存在',
    'zh-Hant': '製作詢問表之後，對應的記錄已變更或已不存在',
    en: 'The entry it is about has changed, or gone, since the sheet was made',
  },
  words: {
    ja: '文章の答えは、人が項目に分けて書く必要があります',
    'zh-Hans': '文字说明须由人工分项写入',
    'zh-Hant': '文字說明須由人工分項寫入',
    en: 'An answer in words has to be put into fields by somebody',
  },
  both: {
    ja: '答えと「ない」「今も続いている」などの印が、同時に付いています',
    'zh-Hans': '既填写了内容，又勾选了“没有”或“至今”等',
    'zh-Hant': '既填寫了內容，又勾選了「沒有」或「至今」等',
    en: 'There are both an answer and a tick that says otherwise (none, still so, no others)',
  },
  nothing: {
    ja: '「全部です」とありますが、何も書かれていません',
    'zh-Hans': '勾选了“就是全部”，但什么也没有写',
    'zh-Hant': '勾選了「就是全部」，但什麼也沒有寫',
    en: 'It says that this is all, but nothing is written',
  },
  field: {
    ja: 'この項目は、今の事例の形式にありません',
    'zh-Hans': '目前的案件格式中没有该项',
    'zh-Hant': '目前的案件格式中沒有該項',
    en: 'The case has no such field now',
  },
  place: {
    ja: '事例の書き方（*で参照している所など）のため、自動では書き込めません',
    'zh-Hans': '因案件文件的写法（例如用*引用），无法自动写入',
    'zh-Hant': '因案件檔案的寫法（例如以*引用），無法自動寫入',
    en: 'The way the case is written there (a reference with *, for example) does not let it be written in',
  },
};

/** An answer that the case could not be read with. */
export function notValid(path: string, label: string, answer: string, why: Message): Issue {
  return notUnderstood(path, label, answer, why);
}

/** An answer that differs from what the case says. */
export function differs(path: string, label: string, now: string, answer: string): Issue {
  return told(
    'warning',
    'answer-differs',
    {
      ja: `「${label}」は、事例では「${now}」、おたずね表では「${answer}」です。事例はそのままです`,
      'zh-Hans': `“${label}”在案件中为“${now}”，询问表中为“${answer}”。案件未作改动`,
      'zh-Hant': `「${label}」在案件中為「${now}」，詢問表中為「${answer}」。案件未作更動`,
      en: `"${label}" is "${now}" in the case and "${answer}" on the sheet; the case stays as it is`,
    },
    {
      ja: 'どちらが正しいかを確かめてください。おたずね表の答えを採るときは --overwrite を付けます',
      'zh-Hans': '请确认哪个正确。若采用询问表的回答，请加 --overwrite',
      'zh-Hant': '請確認哪個正確。若採用詢問表的回答，請加 --overwrite',
      en: 'Find out which is right; --overwrite takes the answers of the sheet',
    },
    path,
  );
}
