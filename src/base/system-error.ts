import type { Message } from './issue.ts';

/** The system's code of an error, such as ENOSPC; of another error its text. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** True for errors of the system, which have a code of capitals; Node's own are called ERR_… */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && /^E(?!RR_)[A-Z0-9]+$/.test(String(error.code));
}

const PERMISSION: Message = {
  ja: '権限がありません',
  'zh-Hans': '没有权限',
  'zh-Hant': '沒有權限',
  en: 'no permission',
};
const FULL: Message = {
  ja: '空き容量がありません',
  'zh-Hans': '磁盘空间不足',
  'zh-Hant': '磁碟空間不足',
  en: 'no space is left',
};
const TAKEN: Message = {
  ja: '同じ名前のものが既にあります',
  'zh-Hans': '已有同名的文件或文件夹',
  'zh-Hant': '已有同名的檔案或資料夾',
  en: 'something of that name is there already',
};
const IN_USE: Message = {
  ja: 'ほかのプログラムが使用中です',
  'zh-Hans': '正被其他程序使用',
  'zh-Hant': '正被其他程式使用',
  en: 'another program is using it',
};

/** What the system's codes mean to a user, as the end of a sentence. */
const REASONS: Readonly<Record<string, Message>> = {
  ENOENT: {
    ja: 'ファイルやフォルダーが見つかりません',
    'zh-Hans': '找不到文件或文件夹',
    'zh-Hant': '找不到檔案或資料夾',
    en: 'it is not there',
  },
  EISDIR: { ja: 'フォルダーです', 'zh-Hans': '这是文件夹', 'zh-Hant': '這是資料夾', en: 'it is a folder' },
  ENOTDIR: {
    ja: '途中がフォルダーではありません',
    'zh-Hans': '路径中有不是文件夹的部分',
    'zh-Hant': '路徑中有不是資料夾的部分',
    en: 'part of the path is no folder',
  },
  EACCES: PERMISSION,
  EPERM: PERMISSION,
  EROFS: {
    ja: '読み取り専用の場所です',
    'zh-Hans': '该位置为只读',
    'zh-Hant': '該位置為唯讀',
    en: 'the place is read-only',
  },
  ENOSPC: FULL,
  EDQUOT: FULL,
  EEXIST: TAKEN,
  ENOTEMPTY: TAKEN,
  EBUSY: IN_USE,
  ETXTBSY: IN_USE,
  ENAMETOOLONG: { ja: '名前が長すぎます', 'zh-Hans': '名称过长', 'zh-Hant': '名稱過長', en: 'the name is too long' },
  ELOOP: {
    ja: 'リンクが輪になっています',
    'zh-Hans': '链接形成了循环',
    'zh-Hant': '連結形成了迴圈',
    en: 'links lead in a circle',
  },
  EMFILE: {
    ja: '開いているファイルが多すぎます',
    'zh-Hans': '打开的文件过多',
    'zh-Hant': '開啟的檔案過多',
    en: 'too many files are open',
  },
  EIO: {
    ja: 'ディスクの読み書きに失敗しました',
    'zh-Hans': '磁盘读写失败',
    'zh-Hant': '磁碟讀寫失敗',
    en: 'the disk failed',
  },
  EINVAL: {
    ja: 'その名前や場所は使えません',
    'zh-Hans': '不能使用该名称或位置',
    'zh-Hant': '不能使用該名稱或位置',
    en: 'that name or place cannot be used',
  },
};

/** Why the system refused, in the user's words; a code nobody explained stands as it is. */
export function reasonOf(code: string): Message {
  return (
    REASONS[code] ?? {
      ja: `システムのエラー ${code}`,
      'zh-Hans': `系统错误 ${code}`,
      'zh-Hant': `系統錯誤 ${code}`,
      en: `the system says ${code}`,
    }
  );
}
