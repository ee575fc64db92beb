import type { Issue } from '../base/issue.ts';
import type { Text } from '../base/locale.ts';
import { error } from './error.ts';

/** The catalogue offers nothing for a category and procedure. */
export function notOffered(category: string, procedure: string, offered: string, path?: string): Issue {
  return error(
    'not-offered',
    {
      ja: `「${category}」×「${procedure}」のリストはまだありません`,
      'zh-Hans': `尚无“${category}”×“${procedure}”的清单`,
      'zh-Hant': `尚無「${category}」×「${procedure}」的清單`,
      en: `There is no list for ${category} × ${procedure} yet`,
    },
    {
      ja: `次から選んでください: ${offered}`,
      'zh-Hans': `请从以下选择：${offered}`,
      'zh-Hant': `請從以下選擇：${offered}`,
      en: `Choose one of: ${offered}`,
    },
    path,
  );
}

/** A list that cannot be printed in a language: a text is missing or is left open. */
export function notSaid(name: string, detail: string): Issue {
  return {
    severity: 'error',
    code: 'sweep-text',
    what: {
      ja: `「${name}」の一覧を印刷できません: ${detail}`,
      'zh-Hans': `无法打印“${name}”的清单：${detail}`,
      'zh-Hant': `無法列印「${name}」的清單：${detail}`,
      en: `The list of ${name} cannot be printed: ${detail}`,
    },
  };
}

/** The application exists, but nothing about it has been read. */
export function unreadProcedure(name: string, why: Text): Issue {
  return error(
    'not-offered',
    {
      ja: `「${name}」の一覧はまだありません。${why.ja}`,
      'zh-Hans': `“${name}”尚无清单。${why['zh-Hans']}`,
      'zh-Hant': `「${name}」尚無清單。${why['zh-Hant']}`,
      en: `There is no list of ${name} yet. ${why.ja}`,
    },
    {
      ja: 'ほかの種類と手続は riyusho categories で見られます',
      'zh-Hans': '其他类别和手续见 riyusho categories',
      'zh-Hant': '其他類別和手續見 riyusho categories',
      en: 'See riyusho categories for what there is',
    },
  );
}

/** A procedure that does not exist for a category: `why`, and which applications are made instead. */
export function noSuchProcedure(name: string, why: Text, instead: string): Issue {
  return error(
    'no-such-procedure',
    {
      ja: `「${name}」という申請はありません。${why.ja}`,
      'zh-Hans': `不存在“${name}”这一申请。${why['zh-Hans']}`,
      'zh-Hant': `不存在「${name}」這一申請。${why['zh-Hant']}`,
      en: `There is no application ${name}. ${why.ja}`,
    },
    instead === ''
      ? {
          ja: '種類と手続を確かめてください（riyusho categories）',
          'zh-Hans': '请确认类别和手续（riyusho categories）',
          'zh-Hant': '請確認類別和手續（riyusho categories）',
          en: 'Check category and procedure (riyusho categories)',
        }
      : {
          ja: `代わりに次を見てください: ${instead}`,
          'zh-Hans': `请改看：${instead}`,
          'zh-Hant': `請改看：${instead}`,
          en: `See instead: ${instead}`,
        },
  );
}

/** A collected paper that no row of the checklist asks for: it is counted nowhere. */
export function unknownPaper(name: string, near: string | undefined): Issue {
  return {
    severity: 'warning',
    code: 'unknown-paper',
    what: {
      ja: `「${name}」という書類は、この申請の一覧にありません。取得済みとして数えていません`,
      'zh-Hans': `本申请的清单中没有“${name}”，未计为已取得`,
      'zh-Hant': `本申請的清單中沒有「${name}」，未計為已取得`,
      en: `No row of this application's list is called “${name}”; it is not counted as collected`,
    },
    todo:
      near === undefined
        ? {
            ja: '書類の名前（例: family-register）か、checklist -f json の id を書いてください',
            'zh-Hans': '请写材料名称（例：family-register）或 checklist -f json 中的 id',
            'zh-Hant': '請寫文件名稱（例：family-register）或 checklist -f json 中的 id',
            en: 'Write the slug of a paper (family-register) or an id of checklist -f json',
          }
        : {
            ja: `「${near}」ではありませんか`,
            'zh-Hans': `是不是“${near}”？`,
            'zh-Hant': `是不是「${near}」？`,
            en: `Did you mean ${near}?`,
          },
  };
}

/** A character that none of the typefaces has. */
export function missingCharacter(text: string, codePoints: string, around: string): Issue {
  return {
    severity: 'warning',
    code: 'missing-character',
    what: {
      ja: `「${text}」（${codePoints}）の字形がなく、PDFでは□で印刷されます（Word・HTMLでは開くパソコンの書体次第です）: …${around}…`,
      'zh-Hans': `字体中没有“${text}”（${codePoints}），PDF中将印成□（Word、HTML取决于打开文件的电脑所装字体）：…${around}…`,
      'zh-Hant': `字型中沒有「${text}」（${codePoints}），PDF 中將印成□（Word、HTML 取決於開啟檔案的電腦所裝字型）：…${around}…`,
      en: `No typeface has “${text}” (${codePoints}); a PDF shows □ (Word and HTML whatever the reader’s computer has): …${around}…`,
    },
    todo: {
      ja: '在留カードやパスポートの表記を確かめ、別の字体で入力してください',
      'zh-Hans': '请核对在留卡或护照上的写法，改用其他字形输入',
      'zh-Hant': '請核對在留卡或護照上的寫法，改用其他字形輸入',
      en: 'Check the spelling on the residence card or passport and enter another form of it',
    },
  };
}

/** A party fetches nothing in this case: no empty sheet is written. */
export function nothingToFetch(party: string): Issue {
  return error(
    'nothing-to-fetch',
    {
      ja: `この申請で「${party}」が取得する書類はありません。何も作っていません`,
      'zh-Hans': `本申请中没有由“${party}”取得的材料，未生成文件`,
      'zh-Hant': `本申請中沒有由「${party}」取得的文件，未產生檔案`,
      en: `Nothing in this application is fetched by ${party}; no file was made`,
    },
    {
      ja: '--by-fetcher で、だれが何を取得するかを確かめてください',
      'zh-Hans': '请用 --by-fetcher 确认由谁取得哪些材料',
      'zh-Hant': '請以 --by-fetcher 確認由誰取得哪些文件',
      en: 'See who fetches what with --by-fetcher',
    },
  );
}

/** A list for others names papers about the client's private life. */
export function privatePapers(names: string): Issue {
  return {
    severity: 'warning',
    code: 'private-papers',
    what: {
      ja: `この一覧には、ご本人の私生活に関わる書類名が載っています: ${names}`,
      'zh-Hans': `本清单含有涉及本人私生活的材料名称：${names}`,
      'zh-Hant': `本清單含有涉及本人私生活的文件名稱：${names}`,
      en: `This list names papers about the client's private life: ${names}`,
    },
    todo: {
      ja: '渡してよいか、ご本人に確かめてください',
      'zh-Hans': '交给对方之前请先征得本人同意',
      'zh-Hant': '交給對方之前請先徵得本人同意',
      en: 'Ask the client before handing it over',
    },
  };
}

/** A date before the law that is in the catalogue. */
export function notCovered(date: string, from: string): Issue {
  return error(
    'date-not-covered',
    {
      ja: `日付 ${date} は、このプログラムに入っている法令の範囲（${from} 以後）より前です。一覧を作れません`,
      'zh-Hans': `日期 ${date} 早于本程序所收法令的范围（${from} 以后），不能生成清单`,
      'zh-Hant': `日期 ${date} 早於本程式所收法令的範圍（${from} 以後），不能產生清單`,
      en: `${date} lies before the law this program holds (from ${from}); no list can be made`,
    },
    {
      ja: '申請日（filingOn・acceptedOn、または --filing-on・--as-of）の年を確かめてください',
      'zh-Hans': '请检查申请日（filingOn、acceptedOn，或 --filing-on、--as-of）的年份',
      'zh-Hant': '請確認申請日（filingOn、acceptedOn，或 --filing-on、--as-of）的年份',
      en: 'Check the year of the filing date (filingOn, acceptedOn, or --filing-on, --as-of)',
    },
  );
}

/** A date so long after the content was checked that law may have changed. */
export function notChecked(date: string, checked: string): Issue {
  return {
    ...error(
      'after-check',
      {
        ja: `この申請の書類が根拠と照らし合わされたのは ${checked} が最後です。日付 ${date} では、法令や必要書類が変わっているおそれがあります`,
        'zh-Hans': `本申请的材料最后一次与出处核对是在 ${checked}。到 ${date}，法令和所需材料可能已有变化`,
        'zh-Hant': `本申請的文件最後一次與出處核對是在 ${checked}。到 ${date}，法令和所需文件可能已有變化`,
        en: `The papers of this application were last compared with their sources on ${checked}; by ${date} the law may have changed`,
      },
      {
        ja: '日付が正しければ、入管庁の最新の案内と必ず照らし合わせてください',
        'zh-Hans': '如日期无误，请务必与入管厅最新的说明核对',
        'zh-Hant': '如日期無誤，請務必與入管廳最新的說明核對',
        en: "If the date is right, compare with the agency's latest page",
      },
    ),
    severity: 'warning',
  };
}

/** A file of the program itself is missing or broken. */
export function brokenInstallation(detail: string): Issue {
  return error(
    'installation',
    {
      ja: `riyusho を構成するファイルを読めません: ${detail}`,
      'zh-Hans': `无法读取 riyusho 自身的文件：${detail}`,
      'zh-Hant': `無法讀取 riyusho 自身的檔案：${detail}`,
      en: `A file of riyusho itself cannot be read: ${detail}`,
    },
    {
      ja: 'riyusho を入れ直してください（npm ci、その後 npm run build）。事例や書類のファイルはそのままです',
      'zh-Hans': '请重新安装 riyusho（npm ci，然后 npm run build）。案件和文书文件未被改动',
      'zh-Hant': '請重新安裝 riyusho（npm ci，然後 npm run build）。案件與文書檔案未被更動',
      en: 'Install riyusho again (npm ci, then npm run build). Cases and documents are untouched',
    },
  );
}

/** A fault of the program itself: what the user can do is to tell us, without the case. */
export function internalFault(detail: string): Issue {
  return error(
    'internal',
    {
      ja: `プログラムの不具合です: ${detail}`,
      'zh-Hans': `程序出现故障：${detail}`,
      'zh-Hant': `程式發生錯誤：${detail}`,
      en: `This is a fault of the program: ${detail}`,
    },
    {
      ja: 'ファイルはそのままです。この文を（事例の内容は付けずに）開発者へお知らせください',
      'zh-Hans': '文件未被改动。请将这句话（不附案件内容）告知开发者',
      'zh-Hant': '檔案未被更動。請將這句話（不附案件內容）告知開發者',
      en: 'No file was touched. Please tell the developers this sentence, without the case',
    },
  );
}

/** A case with so long histories that the conditions would take minutes. */
export function tooMuchWork(): Issue {
  return error(
    'too-much-work',
    {
      ja: '職歴・住所などの経歴の項目が多すぎて、条件を判定しきれません',
      'zh-Hans': '工作、住址等经历的条目太多，无法判断完所有条件',
      'zh-Hant': '工作、住址等經歷的項目太多，無法判斷完所有條件',
      en: 'The histories (jobs, addresses, …) have too many entries for the conditions to be decided',
    },
    {
      ja: '申請に関わる期間の経歴に絞ってください。事務所で書いた条件式があれば、入れ子を減らしてください',
      'zh-Hans': '请只保留与申请有关期间的经历；如有事务所自写的条件式，请减少嵌套',
      'zh-Hant': '請只保留與申請有關期間的經歷；如有事務所自寫的條件式，請減少巢狀',
      en: 'Keep the part of the histories that the application is about; nest less in conditions the office wrote',
    },
  );
}
