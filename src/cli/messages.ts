import type { Advice } from '../advise/index.ts';
import type { Issue, Message } from '../base/issue.ts';
import type { DocumentLang, Text } from '../base/locale.ts';
import { nearest } from '../base/nearest.ts';
import { reasonOf } from '../base/system-error.ts';
import type { Catalogue } from '../catalogue/model.ts';

const error = (code: string, what: Message, todo: Message, path?: string): Issue => ({
  severity: 'error',
  code,
  ...(path === undefined ? {} : { place: { file: path } }),
  what,
  todo,
});

/** A file that cannot be read. `code` is the system's, such as ENOENT. */
export function cannotRead(path: string, code: string): Issue {
  const detail = reasonOf(code);
  return error(
    'file-read',
    {
      ja: `ファイルを読めません: ${detail.ja}`,
      'zh-Hans': `无法读取文件：${detail['zh-Hans']}`,
      'zh-Hant': `無法讀取檔案：${detail['zh-Hant']}`,
      en: `The file cannot be read: ${detail.en}`,
    },
    {
      ja: 'ファイル名と場所、読み取りの権限を確かめてください',
      'zh-Hans': '请确认文件名、位置和读取权限',
      'zh-Hant': '請確認檔名、位置與讀取權限',
      en: 'Check the name, the place and the permission to read',
    },
    path,
  );
}

/** Something that is neither a file nor a folder: reading it might wait for ever. */
export function notAFile(path: string): Issue {
  return error(
    'file-kind',
    {
      ja: '普通のファイルではないため、読みません',
      'zh-Hans': '不是普通文件，不予读取',
      'zh-Hant': '不是一般檔案，不予讀取',
      en: 'This is no ordinary file and is not read',
    },
    {
      ja: 'ファイルを指定するか、標準入力から渡すときは「-」を指定してください',
      'zh-Hans': '请指定文件；若由标准输入传入，请写“-”',
      'zh-Hant': '請指定檔案；若由標準輸入傳入，請寫「-」',
      en: 'Name a file, or - to read standard input',
    },
    path,
  );
}

/** A file that cannot be written. `code` is the system's. */
export function cannotWrite(path: string, code: string): Issue {
  const detail = reasonOf(code);
  return error(
    'file-write',
    {
      ja: `ファイルに書けません: ${detail.ja}。元のファイルはそのままです`,
      'zh-Hans': `无法写入文件：${detail['zh-Hans']}。原文件未被改动`,
      'zh-Hant': `無法寫入檔案：${detail['zh-Hant']}。原檔案未被更動`,
      en: `The file cannot be written: ${detail.en}; what was there is untouched`,
    },
    {
      ja: '保存先のフォルダー、空き容量、書き込みの権限を確かめるか、-o で別の場所を指定してください',
      'zh-Hans': '请确认保存文件夹、剩余空间和写入权限，或用 -o 指定其他位置',
      'zh-Hant': '請確認儲存資料夾、剩餘空間與寫入權限，或以 -o 指定其他位置',
      en: 'Check the folder, the space left and the permission to write, or name another place with -o',
    },
    path,
  );
}

/** A new office folder would overwrite a file. */
export function officeThere(path: string): Issue {
  return error(
    'file-exists',
    {
      ja: 'そのフォルダーには事務所のファイルがもうあります。何も書きませんでした',
      'zh-Hans': '该文件夹中已有事务所文件，未写入任何内容',
      'zh-Hant': '該資料夾中已有事務所檔案，未寫入任何內容',
      en: 'There are files of an office in this folder already: nothing was written',
    },
    {
      ja: '別のフォルダーの名前を指定してください',
      'zh-Hans': '请指定另一个文件夹',
      'zh-Hant': '請指定另一個資料夾',
      en: 'Name another folder',
    },
    path,
  );
}

/** A file that is there already and would be overwritten. */
export function exists(path: string): Issue {
  return error(
    'file-exists',
    {
      ja: '同じ名前のファイルがあります',
      'zh-Hans': '已有同名文件',
      'zh-Hant': '已有同名檔案',
      en: 'There is a file of this name already',
    },
    {
      ja: '別の名前を -o で指定するか、先にそのファイルを移してください',
      'zh-Hans': '请用 -o 指定其他名称，或先移走该文件',
      'zh-Hant': '請以 -o 指定其他名稱，或先移走該檔案',
      en: 'Name another file with -o, or move that one away first',
    },
    path,
  );
}

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

/** `--application` names none of the case's applications. */
export function noApplication(id: string, ids: string): Issue {
  return error(
    'no-application',
    {
      ja: `申請「${id}」はこの事例にありません`,
      'zh-Hans': `本案件中没有申请“${id}”`,
      'zh-Hant': `本案件中沒有申請「${id}」`,
      en: `The case has no application ${id}`,
    },
    {
      ja: `次から選んでください: ${ids}`,
      'zh-Hans': `请从以下选择：${ids}`,
      'zh-Hant': `請從以下選擇：${ids}`,
      en: `Choose one of: ${ids}`,
    },
  );
}

/** Whom a triage is about is not clear: nobody is named who is in the case. */
export function whichPerson(id: string | undefined, ids: string): Issue {
  return error(
    'which-person',
    id === undefined
      ? {
          ja: 'どなたの相談かを特定できません',
          'zh-Hans': '无法确定是为哪位咨询',
          'zh-Hant': '無法確定是為哪位諮詢',
          en: 'It is not clear whom the triage is about',
        }
      : {
          ja: `「${id}」という方はこの事例にいません`,
          'zh-Hans': `本案件中没有“${id}”`,
          'zh-Hant': `本案件中沒有「${id}」`,
          en: `The case has no person ${id}`,
        },
    {
      ja: `--person で次から選んでください: ${ids}`,
      'zh-Hans': `请用 --person 从以下选择：${ids}`,
      'zh-Hant': `請用 --person 從以下選擇：${ids}`,
      en: `Name one of these with --person: ${ids}`,
    },
  );
}

/** A route to permanent residence that the catalogue does not have. */
export function whichRoute(slug: string | undefined, slugs: string): Issue {
  return error(
    'which-route',
    {
      ja: slug === undefined ? '永住の経路を特定できません' : `「${slug}」という永住の経路はありません`,
      'zh-Hans': slug === undefined ? '无法确定永住的途径' : `没有“${slug}”这一永住途径`,
      'zh-Hant': slug === undefined ? '無法確定永住的途徑' : `沒有「${slug}」這一永住途徑`,
      en: slug === undefined ? 'The route to permanent residence is not clear' : `There is no route ${slug}`,
    },
    {
      ja: `--category で次から選んでください: ${slugs}`,
      'zh-Hans': `请用 --category 从以下选择：${slugs}`,
      'zh-Hant': `請用 --category 從以下選擇：${slugs}`,
      en: `Name one of these with --category: ${slugs}`,
    },
  );
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

/** An option whose value is none of those it takes. */
export function badOption(option: string, value: string, wanted: string): Issue {
  return error(
    'option',
    {
      ja: `${option} の値「${value}」は使えません`,
      'zh-Hans': `${option} 的值“${value}”无效`,
      'zh-Hant': `${option} 的值「${value}」無效`,
      en: `${option} does not take “${value}”`,
    },
    {
      ja: `使える値: ${wanted}`,
      'zh-Hans': `可用的值：${wanted}`,
      'zh-Hant': `可用的值：${wanted}`,
      en: `It takes: ${wanted}`,
    },
  );
}

/** An option does not take one of the many values it could have had: the one that was probably meant, or all. */
export function badChoice(option: string, value: string, wanted: readonly string[]): Issue {
  const meant = nearest(value, wanted);
  const issue = badOption(option, value, wanted.join(', '));
  if (meant === undefined) return issue;
  return {
    ...issue,
    todo: {
      ja: `${meant} のことですか`,
      'zh-Hans': `是否是 ${meant}？`,
      'zh-Hant': `是否是 ${meant}？`,
      en: `Did you mean ${meant}?`,
    },
  };
}

/** Neither a case nor a category with a procedure was given. */
export function nothingToDo(): Issue {
  return error(
    'usage',
    {
      ja: '事例のファイルか、--category と --procedure を指定してください',
      'zh-Hans': '请指定案件文件，或同时指定 --category 和 --procedure',
      'zh-Hant': '請指定案件檔案，或同時指定 --category 與 --procedure',
      en: 'Give the file of a case, or --category and --procedure',
    },
    {
      ja: '例: riyusho checklist case.yaml ／ riyusho checklist --category spouse-of-japanese --procedure change',
      'zh-Hans':
        '例：riyusho checklist case.yaml ／ riyusho checklist --category spouse-of-japanese --procedure change',
      'zh-Hant':
        '例：riyusho checklist case.yaml ／ riyusho checklist --category spouse-of-japanese --procedure change',
      en: 'For example: riyusho checklist case.yaml, or riyusho checklist --category spouse-of-japanese --procedure change',
    },
  );
}

/** A category of a case together with another on the command line. */
export function caseOrCategory(): Issue {
  return error(
    'usage',
    {
      ja: '事例のファイルと --category・--procedure は同時に指定できません',
      'zh-Hans': '不能同时指定案件文件和 --category、--procedure',
      'zh-Hant': '不能同時指定案件檔案與 --category、--procedure',
      en: 'A case and --category or --procedure cannot be given together',
    },
    {
      ja: '事例の申請は、ファイルの中の category と procedure で決まります。どちらかを消してください',
      'zh-Hans': '案件的申请由文件中的 category 和 procedure 决定，请去掉其中一方',
      'zh-Hant': '案件的申請由檔案中的 category 與 procedure 決定，請去掉其中一方',
      en: 'The case says category and procedure itself: leave one of the two out',
    },
  );
}

/** A day on the command line that is none; `meant` is the day that was probably meant. */
export function badDay(option: string, value: string, meant: string | undefined): Issue {
  return error(
    'option',
    {
      ja: `${option} の値「${value}」は日付として使えません`,
      'zh-Hans': `${option} 的值“${value}”不能作为日期使用`,
      'zh-Hant': `${option} 的值「${value}」不能作為日期使用`,
      en: `${option}: “${value}” is no day`,
    },
    meant === undefined
      ? {
          ja: '実際にある日を、年・月・日（YYYY-MM-DD）で書いてください。例: 2026-10-01',
          'zh-Hans': '请写实际存在的日期（YYYY-MM-DD），例如 2026-10-01',
          'zh-Hant': '請寫實際存在的日期（YYYY-MM-DD），例如 2026-10-01',
          en: 'Write a day that exists as YYYY-MM-DD, such as 2026-10-01',
        }
      : {
          ja: `${option} ${meant} と書いてください`,
          'zh-Hans': `请写成 ${option} ${meant}`,
          'zh-Hant': `請寫成 ${option} ${meant}`,
          en: `Write ${option} ${meant}`,
        },
  );
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

/** Several documents cannot go into one file. */
export function oneFile(count: number): Issue {
  return error(
    'usage',
    {
      ja: `文書が${count}件できるため、-o にはフォルダーを指定してください`,
      'zh-Hans': `将生成${count}份文件，请用 -o 指定文件夹`,
      'zh-Hant': `將產生${count}份文件，請以 -o 指定資料夾`,
      en: `${count} documents come out: name a folder with -o`,
    },
    {
      ja: 'または --lang と --application で一件に絞ってください',
      'zh-Hans': '或用 --lang 和 --application 限定为一份',
      'zh-Hant': '或以 --lang 與 --application 限定為一份',
      en: 'Or narrow it to one with --lang and --application',
    },
  );
}

/** The letter that tells of an application is that of another one, with this id. */
export function letterElsewhere(id: string): Issue {
  return error(
    'letter-elsewhere',
    {
      ja: `この申請のことは、同時に申請する「${id}」の理由書に書きます`,
      'zh-Hans': `本申请的内容写在同时申请的“${id}”的理由书中`,
      'zh-Hant': `本申請的內容寫在同時申請的「${id}」的理由書中`,
      en: `This application is told of in the letter of “${id}”, with which it is filed`,
    },
    {
      ja: `--application ${id} で作れます`,
      'zh-Hans': `可用 --application ${id} 制作`,
      'zh-Hant': `可用 --application ${id} 製作`,
      en: `Make it with --application ${id}`,
    },
  );
}

/** The catalogue has no letter for an application. */
export function noLetter({ category, procedure }: Advice, { categories, vocabulary }: Catalogue): Issue {
  const said = (lang: DocumentLang): string => {
    const { name, short = name } = categories[category] ?? {};
    return `${short?.[lang] ?? category}・${vocabulary.procedures?.[procedure]?.[lang] ?? procedure}`;
  };
  return error(
    'no-letter',
    {
      ja: `「${said('ja')}」の理由書の文はまだありません`,
      'zh-Hans': `尚无“${said('zh-Hans')}”的理由书内容`,
      'zh-Hant': `尚無「${said('zh-Hant')}」的理由書內容`,
      en: `There is no letter for ${category} × ${procedure} yet`,
    },
    {
      ja: '事務所のフォルダの letters/ に、事務所の文を置けます。書き方は templates/letters/README.md にあります',
      'zh-Hans': '可在事务所文件夹的 letters/ 中放入自己的内容，写法见 templates/letters/README.md',
      'zh-Hant': '可在事務所資料夾的 letters/ 中放入自己的內容，寫法見 templates/letters/README.md',
      en: 'Your office folder may hold one of your own under letters/; templates/letters/README.md tells how it is written',
    },
  );
}
