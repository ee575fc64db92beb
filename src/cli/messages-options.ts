import type { Issue } from '../base/issue.ts';
import { nearest } from '../base/nearest.ts';
import { error } from './error.ts';

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
