import type { Issue } from '../base/issue.ts';
import type { Lang } from '../base/locale.ts';

/** Two words in every language: a document or paper, and what is open in it. */
type Words = Readonly<Record<Lang, readonly [string, string]>>;

const WAIVE = {
  ja: '事実を事例に書くか、applications[].waivers に path・reason（手書きなら byHand: true）・by・on を書いてください',
  'zh-Hans': '请在案件中写明该事实，或在 applications[].waivers 中写明 path、reason（手工补写则 byHand: true）、by、on',
  'zh-Hant': '請在案件中寫明該事實，或在 applications[].waivers 中寫明 path、reason（手工補寫則 byHand: true）、by、on',
  en: 'Write the fact into the case, or a waiver with path, reason (or byHand: true), by and on into applications[].waivers',
} as const;

const error = (code: string, path: string, what: Issue['what'], todo: Issue['what']): Issue => ({
  severity: 'error',
  code: `final-${code}`,
  path,
  what,
  todo,
});

/** Nobody of the office has checked the case. */
export function notReviewed(path: string): Issue {
  return error(
    'review',
    path,
    {
      ja: '事務所の確認者と確認日がないため、確定版を作れません',
      'zh-Hans': '没有事务所的确认人和确认日期，不能生成定稿',
      'zh-Hant': '沒有事務所的確認人與確認日期，不能產生定稿',
      en: 'No reviewer and day of review: final documents cannot be made',
    },
    {
      ja: 'review に reviewer と on を書いてください',
      'zh-Hans': '请在 review 中写明 reviewer 和 on',
      'zh-Hant': '請在 review 中寫明 reviewer 與 on',
      en: 'Write reviewer and on into review',
    },
  );
}

/** A letter has a gap. */
export function openGap(path: string, words: Words): Issue {
  const say = (lang: Lang): string => words[lang].join(': ');
  return error(
    'gap',
    path,
    {
      ja: `文書に未確認の箇所があります（${say('ja')}）`,
      'zh-Hans': `文书中有待确认之处（${say('zh-Hans')}）`,
      'zh-Hant': `文書中有待確認之處（${say('zh-Hant')}）`,
      en: `A letter has a gap (${say('en')})`,
    },
    WAIVE,
  );
}

/** A draft to be filed was not held against the original it translates. */
export function uncheckedDraft(path: string, name: Readonly<Record<Lang, string>>): Issue {
  return error(
    'unchecked',
    path,
    {
      ja: `原本と照らし終えていない訳文の下書きがあります（${name.ja}）`,
      'zh-Hans': `有译文草稿尚未与原件核对完毕（${name['zh-Hans']}）`,
      'zh-Hant': `有譯文草稿尚未與原件核對完畢（${name['zh-Hant']}）`,
      en: `A draft translation has not been checked against its original (${name.en})`,
    },
    {
      ja: `原本と照らして Word の下書きを直し、applications[].waivers に path: ${path}・byHand: true・by・on を書いてください。＊と注意の枠が消えます`,
      'zh-Hans': `请与原件核对并改好 Word 草稿，然后在 applications[].waivers 中写明 path: ${path}、byHand: true、by、on。＊和提示框随之消失`,
      'zh-Hant': `請與原件核對並改好 Word 草稿，然後在 applications[].waivers 中寫明 path: ${path}、byHand: true、by、on。＊與提示框隨之消失`,
      en: `Hold it against the original, correct the Word file, and write a waiver with path: ${path}, byHand: true, by and on into applications[].waivers: the marks and the box go`,
    },
  );
}

/** It is not known whether a requirement of the law is met. */
export function openRequirement(path: string, words: Words): Issue {
  const say = (lang: Lang): string => words[lang].filter((part) => part !== '').join(' ← ');
  return error(
    'requirement',
    path,
    {
      ja: `満たすか分からない要件があります（${say('ja')}）`,
      'zh-Hans': `有条件尚不清楚是否符合（${say('zh-Hans')}）`,
      'zh-Hant': `有條件尚不清楚是否符合（${say('zh-Hant')}）`,
      en: `It is not known whether a requirement is met (${say('en')})`,
    },
    WAIVE,
  );
}

/** A row of the checklist is open. */
export function openRow(path: string, words: Words): Issue {
  const say = (lang: Lang): string => words[lang].filter((part) => part !== '').join(' ← ');
  return error(
    'row',
    path,
    {
      ja: `要否や内容が決まっていない書類があります（${say('ja')}）`,
      'zh-Hans': `有材料尚未确定是否需要或其内容（${say('zh-Hans')}）`,
      'zh-Hant': `有文件尚未確定是否需要或其內容（${say('zh-Hant')}）`,
      en: `A paper is not decided yet (${say('en')})`,
    },
    WAIVE,
  );
}

/** A waiver lacks why, who or when. */
export function badWaiver(path: string): Issue {
  return error(
    'waiver',
    path,
    {
      ja: '誰が・いつ・なぜ未確認のままでよいと判断したかが足りません',
      'zh-Hans': '缺少由谁、何时、为何决定可不确认',
      'zh-Hant': '缺少由誰、何時、為何決定可不確認',
      en: 'This waiver does not say who decided it, when, or why',
    },
    {
      ja: 'path・reason（手書きなら byHand: true）・by・on をすべて書いてください',
      'zh-Hans': '请写全 path、reason（手工补写则 byHand: true）、by、on',
      'zh-Hant': '請寫全 path、reason（手工補寫則 byHand: true）、by、on',
      en: 'Write path, reason (or byHand: true), by and on',
    },
  );
}
