import type { Issue, Message } from '../base/issue.ts';
import type { Text } from '../base/locale.ts';

const error = (code: string, what: Message, todo: Message, path?: string): Issue => ({
  severity: 'error',
  code,
  ...(path === undefined ? {} : { place: { file: path } }),
  what,
  todo,
});

/** What the system's codes mean to a user. */
const REASONS: Readonly<Record<string, Message>> = {
  ENOENT: { ja: 'ありません', 'zh-Hans': '不存在', 'zh-Hant': '不存在', en: 'it is not there' },
  EISDIR: { ja: 'フォルダーです', 'zh-Hans': '这是文件夹', 'zh-Hant': '這是資料夾', en: 'it is a folder' },
  ENOTDIR: {
    ja: '途中がフォルダーではありません',
    'zh-Hans': '路径中有不是文件夹的部分',
    'zh-Hant': '路徑中有不是資料夾的部分',
    en: 'part of the path is no folder',
  },
  EACCES: { ja: '権限がありません', 'zh-Hans': '没有权限', 'zh-Hant': '沒有權限', en: 'no permission' },
  EPERM: { ja: '権限がありません', 'zh-Hans': '没有权限', 'zh-Hant': '沒有權限', en: 'no permission' },
  EROFS: { ja: '読み取り専用です', 'zh-Hans': '只读', 'zh-Hant': '唯讀', en: 'read-only' },
  ENOSPC: { ja: '空き容量がありません', 'zh-Hans': '磁盘空间不足', 'zh-Hant': '磁碟空間不足', en: 'no space left' },
};

function reason(code: string): Message {
  return REASONS[code] ?? { ja: code, 'zh-Hans': code, 'zh-Hant': code, en: code };
}

/** A file that cannot be read. `code` is the system's, such as ENOENT. */
export function cannotRead(path: string, code: string): Issue {
  const detail = reason(code);
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

/** A file that is larger than any case profile. */
export function tooLarge(path: string): Issue {
  return error(
    'file-large',
    {
      ja: 'ファイルが大きすぎます',
      'zh-Hans': '文件过大',
      'zh-Hant': '檔案過大',
      en: 'The file is too large',
    },
    {
      ja: '事例のYAMLファイルかどうか確かめてください',
      'zh-Hans': '请确认是否为案件的YAML文件',
      'zh-Hant': '請確認是否為案件的 YAML 檔案',
      en: 'Check that it is the YAML file of a case',
    },
    path,
  );
}

/** A file that cannot be written. `code` is the system's. */
export function cannotWrite(path: string, code: string): Issue {
  const detail = reason(code);
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

/** A character that none of the typefaces has. */
export function missingCharacter(text: string, codePoints: string, around: string): Issue {
  return {
    severity: 'warning',
    code: 'missing-character',
    what: {
      ja: `「${text}」（${codePoints}）の字形がなく、□で印刷されます: …${around}…`,
      'zh-Hans': `字体中没有“${text}”（${codePoints}），将印成□：…${around}…`,
      'zh-Hant': `字型中沒有「${text}」（${codePoints}），將印成□：…${around}…`,
      en: `No typeface has “${text}” (${codePoints}); it is printed as □: …${around}…`,
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

/** The catalogue has no letter for an application. */
export function noLetter(category: string, procedure: string): Issue {
  return error(
    'no-letter',
    {
      ja: `「${category}」×「${procedure}」の理由書の文はまだありません`,
      'zh-Hans': `尚无“${category}”×“${procedure}”的理由书内容`,
      'zh-Hant': `尚無「${category}」×「${procedure}」的理由書內容`,
      en: `There is no letter for ${category} × ${procedure} yet`,
    },
    {
      ja: 'templates/letters/README.md を見て、文を書き足すことができます',
      'zh-Hans': '可参照 templates/letters/README.md 补写',
      'zh-Hant': '可參照 templates/letters/README.md 補寫',
      en: 'templates/letters/README.md tells how one is written',
    },
  );
}
