import type { Issue } from '../base/issue.ts';
import { reasonOf } from '../base/system-error.ts';
import { error } from './error.ts';

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
