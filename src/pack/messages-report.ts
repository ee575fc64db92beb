import type { Issue, Message } from '../base/issue.ts';
import type { PackReport } from './merge.ts';
import type { BoundSize } from './size.ts';

const warning = (code: string, file: string, what: Message, todo: Message): Issue => ({
  severity: 'warning',
  code: `pack-${code}`,
  place: { file },
  what,
  todo,
});

/** What the office must know about its own files after a run, in the order of their weight. */
export function reportIssues(report: PackReport): Issue[] {
  return [
    ...report.edited.map(({ path, newVersion, obsolete }) =>
      newVersion !== undefined ? newVersionBeside(path, newVersion) : obsolete ? obsoleteKept(path) : editedKept(path),
    ),
    ...report.stale.map(({ path, because }) => staleFile(path, because)),
    ...report.outdated.map(outdatedFile),
    ...report.removed.map(removedFile),
  ];
}

/** Bound papers that are too large to be attached online. */
export function tooLarge({ path, bytes, limit }: BoundSize): Issue {
  const [size, most] = [megabytes(bytes), megabytes(limit)];
  return warning(
    'too-large',
    path,
    {
      ja: `つづったPDFが${size}MBあり、オンライン申請に添付できる${most}MBを超えています`,
      'zh-Hans': `装订的PDF为${size}MB，超过网上申请可附的${most}MB`,
      'zh-Hant': `裝訂的PDF為${size}MB，超過線上申請可附的${most}MB`,
      en: `The bound PDF has ${size} MB; ${most} MB can be attached to an online application`,
    },
    {
      ja: '資料添付に係る申告書（参考様式9）と入る分を先に添付し、残りは入管から連絡を受けてから添付してください',
      'zh-Hans': '请先附“資料添付に係る申告書”（参考样式9）和放得下的部分，其余待入管联系后再附',
      'zh-Hant': '請先附「資料添付に係る申告書」（參考樣式9）和放得下的部分，其餘待入管聯繫後再附',
      en: 'Attach the declaration (参考様式9) with what fits, and the rest when the bureau asks for it',
    },
  );
}

/** A document that was asked for by name, as it is called, and that this case has none of. */
export function notOfCase(name: string): Issue {
  return {
    severity: 'warning',
    code: 'pack-not-of-case',
    what: {
      ja: `この事案に「${name}」はありません`,
      'zh-Hans': `本案没有“${name}”`,
      'zh-Hant': `本案沒有「${name}」`,
      en: `This case has no “${name}”`,
    },
    todo: {
      ja: '書類の一覧か事実が求めるときだけ作られます。--only を付けずに作ると、この事案の書面が全て出ます',
      'zh-Hans': '只在材料清单或事实需要时制作。不加 --only 则制作本案的全部文件',
      'zh-Hant': '只在材料清單或事實需要時製作。不加 --only 則製作本案的全部文件',
      en: 'It is made only where the list or the facts call for it; without --only everything this case has is made',
    },
  };
}

/** What is used, in megabytes with one decimal: never less than there is. */
export function megabytes(bytes: number): string {
  return (Math.ceil(bytes / 100_000) / 10).toFixed(1);
}

/** What is left, in megabytes with one decimal: never more than there is. */
export function megabytesLeft({ bytes, limit }: BoundSize): string {
  return (Math.floor(Math.max(0, limit - bytes) / 100_000) / 10).toFixed(1);
}

function editedKept(path: string): Issue {
  return warning(
    'edited',
    path,
    {
      ja: '手直しされた文書なので、そのまま残しました',
      'zh-Hans': '该文件经人工修改，已原样保留',
      'zh-Hant': '該檔案經人工修改，已原樣保留',
      en: 'This file was edited and is kept as it is',
    },
    {
      ja: '作り直すときは、ファイルを削除してから実行してください',
      'zh-Hans': '如需重新生成，请删除该文件后再运行',
      'zh-Hant': '如需重新產生，請刪除該檔案後再執行',
      en: 'To have it made anew, delete it and run again',
    },
  );
}

function newVersionBeside(path: string, newVersion: string): Issue {
  return warning(
    'new-version',
    path,
    {
      ja: `手直しされた文書なので残し、新しい版を隣に置きました: ${newVersion}`,
      'zh-Hans': `该文件经人工修改，已保留，新版放在旁边：${newVersion}`,
      'zh-Hant': `該檔案經人工修改，已保留，新版放在旁邊：${newVersion}`,
      en: `This file was edited and is kept; the new version lies beside it: ${newVersion}`,
    },
    {
      ja: '違いを確かめて取り込み、新版のファイルを削除してください',
      'zh-Hans': '请对照差异并入后，删除新版文件',
      'zh-Hant': '請對照差異併入後，刪除新版檔案',
      en: 'Take over what is new, then delete the new version',
    },
  );
}

function obsoleteKept(path: string): Issue {
  return warning(
    'obsolete',
    path,
    {
      ja: '今回は作られない文書ですが、手直しされているため残しました',
      'zh-Hans': '本次不再生成该文件，但因经人工修改，已保留',
      'zh-Hant': '本次不再產生該檔案，但因經人工修改，已保留',
      en: 'This file is no longer made, but it was edited and is kept',
    },
    {
      ja: '要らなければ削除してください',
      'zh-Hans': '如不需要，请删除',
      'zh-Hant': '如不需要，請刪除',
      en: 'Delete it if it is not needed',
    },
  );
}

function staleFile(path: string, because: string): Issue {
  return warning(
    'stale',
    path,
    {
      ja: `手直しされた文書と内容が合っていないおそれがあります: ${because}`,
      'zh-Hans': `可能与经人工修改的文件不一致：${because}`,
      'zh-Hant': `可能與經人工修改的檔案不一致：${because}`,
      en: `This may no longer agree with a file that was edited: ${because}`,
    },
    {
      ja: '同じ手直しをするか、渡さないでください',
      'zh-Hans': '请作相同修改，或不要交给对方',
      'zh-Hant': '請作相同修改，或不要交給對方',
      en: 'Make the same change in it, or do not hand it out',
    },
  );
}

function outdatedFile(path: string): Issue {
  return warning(
    'outdated',
    path,
    {
      ja: '今回の対象でないため、以前の事例・内容で作られたままです',
      'zh-Hans': '不在本次范围内，仍是按以前的案件或内容生成的',
      'zh-Hant': '不在本次範圍內，仍是依以前的案件或內容產生的',
      en: 'Not part of this run: it still is as an earlier case or content made it',
    },
    {
      ja: '対象を絞らずに（--only・--lang・--formats・--application なしで）実行するか、削除してください',
      'zh-Hans': '请不加 --only、--lang、--formats、--application 重新运行，或删除该文件',
      'zh-Hant': '請不加 --only、--lang、--formats、--application 重新執行，或刪除該檔案',
      en: 'Run without --only, --lang, --formats and --application, or with those it was made with, or delete it',
    },
  );
}

function removedFile(path: string): Issue {
  return warning(
    'removed',
    path,
    {
      ja: '今回は作られない文書なので、取り除きました（手直しはありませんでした）',
      'zh-Hans': '本次不再生成该文件，已移除（未经人工修改）',
      'zh-Hant': '本次不再產生該檔案，已移除（未經人工修改）',
      en: 'No longer made, and removed (it had not been edited)',
    },
    {
      ja: '必要なら、事例の変更を確かめてください',
      'zh-Hans': '如有需要，请核对案件的改动',
      'zh-Hant': '如有需要，請核對案件的改動',
      en: 'If you need it, look at what changed in the case',
    },
  );
}
