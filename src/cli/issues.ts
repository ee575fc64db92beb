import type { Issue } from '../base/issue.ts';
import type { Lang } from '../base/locale.ts';

const SEVERITY: Readonly<Record<Issue['severity'], Readonly<Record<Lang, string>>>> = {
  error: { ja: 'エラー', 'zh-Hans': '错误', 'zh-Hant': '錯誤', en: 'error' },
  warning: { ja: '注意', 'zh-Hans': '注意', 'zh-Hant': '注意', en: 'warning' },
};

/** One issue as lines for a terminal: place, what is wrong, and below it what to do. */
export function formatIssue(issue: Issue, lang: Lang): string {
  const { file, line, column } = issue.place ?? {};
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const head = [place, SEVERITY[issue.severity][lang], issue.path].filter((part) => part !== undefined && part !== '');
  const todo = issue.todo ? `\n    → ${issue.todo[lang]}` : '';
  return `${head.join(' · ')}\n    ${issue.what[lang]}${todo}`;
}
