import type { Issue, Result } from '../base/issue.ts';
import { failure, success } from '../base/issue.ts';
import type { Vocabulary } from './schema/fields.ts';

/** The words of one slug. `zh-Hant` is derived at build unless it is written. */
export interface Words {
  readonly ja: string;
  readonly 'zh-Hans': string;
  readonly 'zh-Hant'?: string;
  /** Offered in person only, never on a paper. */
  readonly inPerson?: true;
}

/**
 * Every enumeration of the profile with its words: vocabulary name → slug → words. The shipped files hold all but
 * `categories`, which the catalogue adds from its lists before a case is read.
 */
export type LoadedVocabulary = Readonly<Record<string, Readonly<Record<string, Words>>>>;

/** A parsed file of `templates/vocabulary/`, or of an office's overlay. */
export interface VocabularyFile {
  readonly name: string;
  readonly data: unknown;
}

/** The slugs alone, which is what `caseSchema` takes. */
export function slugsOf(vocabulary: LoadedVocabulary): Vocabulary {
  return Object.fromEntries(Object.entries(vocabulary).map(([name, words]) => [name, Object.keys(words)]));
}

const SLUG = /^[a-zA-Z][a-zA-Z0-9-]*$/;

/**
 * Puts parsed vocabulary files together. Issues: `vocabulary-shape` (not name → slug → words in ja and zh-Hans),
 * `vocabulary-slug` (a slug that is not letters, digits, hyphens), `vocabulary-twice` (one vocabulary in two files).
 */
export function parseVocabulary(files: readonly VocabularyFile[]): Result<LoadedVocabulary> {
  const issues: Issue[] = [];
  const all: Record<string, Record<string, Words>> = {};
  for (const { name: file, data } of files) {
    if (!isMap(data)) {
      issues.push(shape(file, file));
      continue;
    }
    for (const [name, slugs] of Object.entries(data)) {
      if (Object.hasOwn(all, name)) issues.push(twice(file, name));
      else if (!isMap(slugs) || Object.keys(slugs).length === 0) issues.push(shape(file, name));
      else all[name] = readSlugs(file, name, slugs, issues);
    }
  }
  return issues.length > 0 ? failure(issues) : success(all);
}

function readSlugs(file: string, name: string, slugs: Record<string, unknown>, issues: Issue[]): Record<string, Words> {
  const read: Record<string, Words> = {};
  for (const [slug, words] of Object.entries(slugs)) {
    const path = `${name}.${slug}`;
    if (!SLUG.test(slug) || slug === 'constructor') issues.push(badSlug(file, path));
    else if (!isWords(words)) issues.push(shape(file, path));
    else read[slug] = words;
  }
  return read;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWords(value: unknown): value is Words {
  if (!isMap(value)) return false;
  const known = Object.entries(value).every(([key, word]) =>
    key === 'inPerson'
      ? word === true
      : ['ja', 'zh-Hans', 'zh-Hant'].includes(key) && typeof word === 'string' && word.trim() !== '',
  );
  return known && 'ja' in value && 'zh-Hans' in value;
}

function shape(file: string, path: string): Issue {
  return {
    severity: 'error',
    code: 'vocabulary-shape',
    path,
    place: { file },
    what: {
      ja: `語彙「${path}」の形が正しくありません。`,
      'zh-Hans': `词汇“${path}”的格式不对。`,
      'zh-Hant': `詞彙「${path}」的格式不對。`,
      en: `The vocabulary entry ${path} does not have the right form.`,
    },
    todo: {
      ja: '「名前: { スラッグ: { ja: 日本語, zh-Hans: 中国語 } }」の形で書いてください。',
      'zh-Hans': '请写成“名称: { 代号: { ja: 日语, zh-Hans: 中文 } }”的形式。',
      'zh-Hant': '請寫成「名稱: { 代號: { ja: 日語, zh-Hans: 中文 } }」的形式。',
      en: 'Write it as `name: { slug: { ja: …, zh-Hans: … } }`.',
    },
  };
}

function badSlug(file: string, path: string): Issue {
  return {
    severity: 'error',
    code: 'vocabulary-slug',
    path,
    place: { file },
    what: {
      ja: `語彙のスラッグ「${path}」に使えない文字があります。`,
      'zh-Hans': `词汇代号“${path}”含有不能使用的字符。`,
      'zh-Hant': `詞彙代號「${path}」含有不能使用的字元。`,
      en: `The slug ${path} has characters that a slug cannot have.`,
    },
    todo: {
      ja: '英字で始め、英数字とハイフンだけを使ってください。',
      'zh-Hans': '请以英文字母开头，只使用英文字母、数字和连字符。',
      'zh-Hant': '請以英文字母開頭，只使用英文字母、數字與連字號。',
      en: 'Start with a letter and use only letters, digits and hyphens.',
    },
  };
}

function twice(file: string, path: string): Issue {
  return {
    severity: 'error',
    code: 'vocabulary-twice',
    path,
    place: { file },
    what: {
      ja: `語彙「${path}」が二つのファイルにあります。`,
      'zh-Hans': `词汇“${path}”出现在两个文件中。`,
      'zh-Hant': `詞彙「${path}」出現在兩個檔案中。`,
      en: `The vocabulary ${path} stands in two files.`,
    },
    todo: {
      ja: '一つのファイルにまとめてください。',
      'zh-Hans': '请合并到一个文件中。',
      'zh-Hant': '請合併到同一個檔案中。',
      en: 'Keep it in one file.',
    },
  };
}
