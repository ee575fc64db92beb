import type { Issue, Message } from '../base/issue.ts';
import { reasonOf } from '../base/system-error.ts';
import { shown } from '../base/unsafe-text.ts';
import type { Manifest } from './manifest.ts';

const issue = (severity: Issue['severity'], code: string, what: Message, todo?: Message, file?: string): Issue => ({
  severity,
  code: `pack-${code}`,
  ...(file === undefined ? {} : { place: { file } }),
  what,
  ...(todo ? { todo } : {}),
});

/** Another process is making this pack. */
export function busy(target: string, lock: string): Issue {
  return issue(
    'error',
    'busy',
    {
      ja: '別の riyusho がこの書類一式を作成中です',
      'zh-Hans': '另一个 riyusho 正在生成这套文件',
      'zh-Hant': '另一個 riyusho 正在產生這套文件',
      en: 'Another riyusho is making this pack',
    },
    {
      ja: `終わるのを待って、もう一度実行してください。動いていないのに続く場合は ${lock} を削除してください`,
      'zh-Hans': `请等其结束后再运行。若并未在运行却一直如此，请删除 ${lock}`,
      'zh-Hant': `請等其結束後再執行。若並未在執行卻一直如此，請刪除 ${lock}`,
      en: `Wait for it and run again. If none is running, delete ${lock}`,
    },
    target,
  );
}

/** The folder is there, with things in it that are no pack. */
export function notAPack(target: string): Issue {
  return issue(
    'error',
    'folder',
    {
      ja: 'このフォルダーには書類一式以外のものが入っています。何も変更していません',
      'zh-Hans': '该文件夹中有不属于这套文件的内容。未作任何更改',
      'zh-Hant': '該資料夾中有不屬於這套文件的內容。未作任何變更',
      en: 'This folder holds things that are no pack; nothing was changed',
    },
    {
      ja: '-o で新しいフォルダーか空のフォルダーを指定してください',
      'zh-Hans': '请用 -o 指定新文件夹或空文件夹',
      'zh-Hant': '請以 -o 指定新資料夾或空資料夾',
      en: 'Name a new or an empty folder with -o',
    },
    target,
  );
}

/** The manifest cannot be read, so that edited files cannot be told from others. */
export function badManifest(path: string): Issue {
  return issue(
    'error',
    'manifest',
    {
      ja: '書類一式の管理ファイルを読めないため、手直しされた文書を見分けられません。何も変更していません',
      'zh-Hans': '无法读取这套文件的管理文件，不能辨别哪些文件被修改过。未作任何更改',
      'zh-Hant': '無法讀取這套文件的管理檔案，不能辨別哪些檔案被修改過。未作任何變更',
      en: 'The manifest cannot be read, so edited files cannot be told from others; nothing was changed',
    },
    {
      ja: 'フォルダーの名前を変えて残し、もう一度実行してください',
      'zh-Hans': '请将该文件夹改名保留，然后重新运行',
      'zh-Hant': '請將該資料夾改名保留，然後重新執行',
      en: 'Rename the folder to keep it, and run again',
    },
    path,
  );
}

/** The folder is the pack of another client. */
export function otherCase(target: string, { applicants, case: file }: Pick<Manifest, 'applicants' | 'case'>): Issue {
  const whose = shown(applicants[0] ?? file);
  return issue(
    'error',
    'other',
    {
      ja: `このフォルダーは別の事例の書類一式です（${whose}）。何も変更していません`,
      'zh-Hans': `该文件夹是另一案件的文件（${whose}）。未作任何更改`,
      'zh-Hant': `該資料夾是另一案件的文件（${whose}）。未作任何變更`,
      en: `This folder is the pack of another case (${whose}); nothing was changed`,
    },
    {
      ja: '-o で別のフォルダーを指定してください。氏名を改めた同じ事例であれば、前のフォルダーの名前を変えて残してください',
      'zh-Hans': '请用 -o 指定其他文件夹。若是更正姓名后的同一案件，请将原文件夹改名保留',
      'zh-Hant': '請以 -o 指定其他資料夾。若是更正姓名後的同一案件，請將原資料夾改名保留',
      en: 'Name another folder with -o. If it is the same case with the name corrected, rename the old folder to keep it',
    },
    target,
  );
}

/** Where the pack has a file or folder of its own stands a link to another place. */
export function linkInside(path: string): Issue {
  return issue(
    'error',
    'link',
    {
      ja: '書類一式の中に、別の場所へのリンク（シンボリックリンク）があります。リンクの先には書き込みません。何も変更していません',
      'zh-Hans': '这套文件中有指向其他位置的链接（符号链接）。不会写入链接所指的位置，未作任何更改',
      'zh-Hant': '這套文件中有指向其他位置的連結（符號連結）。不會寫入連結所指的位置，未作任何變更',
      en: 'The pack holds a symbolic link to another place, which is not followed; nothing was changed',
    },
    {
      ja: 'リンクを削除するか移動して、もう一度実行してください',
      'zh-Hans': '请删除或移走该链接，然后重新运行',
      'zh-Hant': '請刪除或移走該連結，然後重新執行',
      en: 'Remove the link or move it away, and run again',
    },
    path,
  );
}

/** Somebody saved a file in the pack while the new one was made. */
export function changedMeanwhile(target: string): Issue {
  return issue(
    'error',
    'changed',
    {
      ja: '作成中にフォルダーの中のファイルが変更されました。書類一式は元のままです',
      'zh-Hans': '生成过程中文件夹内的文件被修改。这套文件保持原样',
      'zh-Hant': '產生過程中資料夾內的檔案被修改。這套文件保持原樣',
      en: 'A file in the folder was changed meanwhile; the pack is as it was',
    },
    {
      ja: 'もう一度実行してください',
      'zh-Hans': '请重新运行',
      'zh-Hant': '請重新執行',
      en: 'Run again',
    },
    target,
  );
}

/** The pack cannot be written. `code` is the system's. */
export function cannotWrite(target: string, code: string): Issue {
  const detail = reasonOf(code);
  return issue(
    'error',
    'write',
    {
      ja: `書類一式を書き込めません（${detail.ja}）。前の書類一式はそのままです`,
      'zh-Hans': `无法写入这套文件（${detail['zh-Hans']}）。原有文件未被改动`,
      'zh-Hant': `無法寫入這套文件（${detail['zh-Hant']}）。原有檔案未被更動`,
      en: `The pack cannot be written (${detail.en}); the one before is untouched`,
    },
    {
      ja: '開いている文書を閉じ、空き容量と書き込みの権限を確かめるか、-o で別の場所を指定してください',
      'zh-Hans': '请关闭已打开的文件，确认剩余空间和写入权限，或用 -o 指定其他位置',
      'zh-Hant': '請關閉已開啟的檔案，確認剩餘空間與寫入權限，或以 -o 指定其他位置',
      en: 'Close documents that are open, check the space left and the permission to write, or name another place with -o',
    },
    target,
  );
}

/** The pack is written, the zip is not. */
export function noZip(path: string, code: string): Issue {
  const detail = reasonOf(code);
  return issue(
    'error',
    'zip',
    {
      ja: `書類一式はできましたが、ZIPファイルを書き込めません（${detail.ja}）`,
      'zh-Hans': `这套文件已生成，但无法写入ZIP文件（${detail['zh-Hans']}）`,
      'zh-Hant': `這套文件已產生，但無法寫入 ZIP 檔案（${detail['zh-Hant']}）`,
      en: `The pack is made, but the zip cannot be written (${detail.en})`,
    },
    {
      ja: '空き容量と書き込みの権限を確かめ、もう一度実行してください',
      'zh-Hans': '请确认剩余空间和写入权限后重新运行',
      'zh-Hant': '請確認剩餘空間與寫入權限後重新執行',
      en: 'Check the space left and the permission to write, and run again',
    },
    path,
  );
}

/** A file that was saved while the packs changed places, and now lies beside. */
export function savedLate(path: string): Issue {
  return issue(
    'warning',
    'saved',
    {
      ja: '入れ替えの間に保存された版を、別名で残しました',
      'zh-Hans': '替换过程中保存的版本已另名保留',
      'zh-Hant': '替換過程中儲存的版本已另名保留',
      en: 'A version saved during the exchange was kept under a name of its own',
    },
    {
      ja: '内容を見比べてください',
      'zh-Hans': '请对照内容',
      'zh-Hant': '請對照內容',
      en: 'Compare the two',
    },
    path,
  );
}

/** The pack before could not be cleared away. */
export function leftBehind(path: string, code: string): Issue {
  const detail = reasonOf(code);
  return issue(
    'warning',
    'left',
    {
      ja: `新しい書類一式はできましたが、前のものを片付けられませんでした（${detail.ja}）`,
      'zh-Hans': `新的一套文件已生成，但旧的未能清除（${detail['zh-Hans']}）`,
      'zh-Hant': `新的一套文件已產生，但舊的未能清除（${detail['zh-Hant']}）`,
      en: `The new pack is made, but the one before could not be cleared away (${detail.en})`,
    },
    {
      ja: '次に実行したときに片付けます',
      'zh-Hans': '下次运行时会清除',
      'zh-Hant': '下次執行時會清除',
      en: 'The next run will clear it away',
    },
    path,
  );
}
