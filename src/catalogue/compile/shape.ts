import * as z from 'zod';
import type { Message } from '../../base/issue.ts';
import { nearest } from '../../base/nearest.ts';
import { shown } from '../../base/unsafe-text.ts';
import { say } from '../../case/messages/say.ts';
import type { ContentPath } from './content-file.ts';

/** Something in an entry that has not the form it should have, in words for whoever writes content. */
export interface ShapeFault {
  /** Below the entry; the key itself where a key is not known. */
  readonly path: ContentPath;
  readonly code: string;
  readonly what: Message;
  readonly todo?: Message;
}

/**
 * Reads data by a form of content. What is wrong is told in every language of messages: the keys that may stand there,
 * the one that was meant, the words a field takes. Codes: `unknown-field`, `missing-field`, `wrong-type`, `wrong-value`.
 */
export function readShape<T>(form: z.ZodType<T>, data: unknown): { readonly value?: T; readonly faults: ShapeFault[] } {
  const parsed = form.safeParse(data, { reportInput: true });
  if (parsed.success) return { value: parsed.data, faults: [] };
  return { faults: parsed.error.issues.flatMap((issue) => tell(issue, form, [])) };
}

function tell(issue: z.core.$ZodIssue, form: z.ZodType, above: ContentPath): ShapeFault[] {
  const path = [...above, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
  const at = (fault: Omit<ShapeFault, 'path'>, below: ContentPath = path): ShapeFault => ({ path: below, ...fault });
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = keysAt(form, path);
      return issue.keys.map((key) => at(unknownField(key, nearest(key, keys), keys), [...path, key]));
    }
    case 'invalid_union': {
      const branch = issue.errors.find((errors) => !errors.some((error) => isRootType(error))) ?? issue.errors[0] ?? [];
      return branch.flatMap((inner) => tell(inner, form, path));
    }
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null)
        return [at(missingField(String(path.at(-1) ?? '')), path.slice(0, -1))];
      return [at(wrongType(issue.expected, issue.input))];
    case 'invalid_value':
      if (issue.input === undefined || issue.input === null)
        return [at(missingField(String(path.at(-1) ?? '')), path.slice(0, -1))];
      return [at(notOneOf(issue.input, issue.values.map(String)))];
    case 'invalid_key':
      return [at(badForm(String(path.at(-1) ?? ''), 'slug'))];
    case 'too_small':
      return [
        at(issue.origin === 'array' || issue.origin === 'string' ? empty() : badForm(text(issue.input), 'number')),
      ];
    default:
      return [at(badForm(text(issue.input), issue.message))];
  }
}

/** The branch of a union that does not even take this kind of value says nothing about it. */
function isRootType(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'invalid_type' && issue.path.length === 0;
}

function keysAt(form: z.ZodType, path: ContentPath): string[] {
  let at: z.ZodType[] = [form];
  for (const key of path) at = at.flatMap(alternatives).flatMap((schema) => below(schema, key));
  return [
    ...new Set(
      at.flatMap(alternatives).flatMap((schema) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : [])),
    ),
  ];
}

/** A schema free of its wrappers; each member of a union. */
function alternatives(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return alternatives(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodLazy) return alternatives(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap(alternatives);
  return [schema];
}

function below(schema: z.ZodType, key: string | number): z.ZodType[] {
  if (schema instanceof z.ZodObject) {
    const field = (schema.shape as Record<string, z.ZodType>)[key];
    return field ? [field] : [];
  }
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  if (schema instanceof z.ZodRecord) return [schema.valueType as z.ZodType];
  return [];
}

function text(value: unknown): string {
  return shown(typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value)));
}

const unknownField = (key: string, near: string | undefined, keys: readonly string[]) => ({
  code: 'unknown-field',
  what: say(
    `「${shown(key)}」という項目はここにはありません。`,
    `这里没有“${shown(key)}”这个项目。`,
    `這裡沒有「${shown(key)}」這個項目。`,
    `There is no field ${shown(key)} here.`,
  ),
  todo:
    near === undefined
      ? say(
          `ここに書ける項目：${keys.join('、')}`,
          `这里可以写的项目：${keys.join('、')}`,
          `這裡可以寫的項目：${keys.join('、')}`,
          `Fields that can stand here: ${keys.join(', ')}`,
        )
      : say(`「${near}」ではありませんか。`, `是不是“${near}”？`, `是不是「${near}」？`, `Did you mean ${near}?`),
});

const missingField = (key: string) => ({
  code: 'missing-field',
  what: say(`「${key}」がありません。`, `缺少“${key}”。`, `缺少「${key}」。`, `${key} is missing.`),
  todo: say(
    `「${key}:」の行を足してください。`,
    `请加上“${key}:”一行。`,
    `請加上「${key}:」一行。`,
    `Add a line ${key}:.`,
  ),
});

const KINDS: Readonly<Record<string, Message>> = {
  string: say('文字', '文字', '文字', 'text'),
  number: say('数字', '数字', '數字', 'a number'),
  int: say('整数', '整数', '整數', 'a whole number'),
  boolean: say('true か false', 'true 或 false', 'true 或 false', 'true or false'),
  array: say(
    'リスト（行の頭に「- 」、または [ … ]）',
    '列表（每条前面加“- ”，或 [ … ]）',
    '清單（每筆前面加「- 」，或 [ … ]）',
    'a list (lines that start with `- `, or [ … ])',
  ),
  object: say('「名前: 値」の行', '“名称: 值”的行', '「名稱: 值」的行', 'lines of `name: value`'),
};

const wrongType = (expected: string, input: unknown) => {
  const kind = KINDS[expected === 'record' ? 'object' : expected] ?? say(expected, expected, expected, expected);
  return {
    code: 'wrong-type',
    what: say(
      `ここには${kind.ja}を書きます。「${text(input)}」は使えません。`,
      `这里应写${kind['zh-Hans']}，不能写“${text(input)}”。`,
      `這裡應寫${kind['zh-Hant']}，不能寫「${text(input)}」。`,
      `${text(input)} cannot stand here: ${kind.en} is wanted.`,
    ),
    ...(expected === 'string' && typeof input === 'number'
      ? {
          todo: say(
            `引用符で囲んでください："${input}"（0で始まる番号は最初の0も書いてください）`,
            `请加上引号："${input}"（以0开头的号码请连0一起写）`,
            `請加上引號："${input}"（以0開頭的號碼請連0一起寫）`,
            `Put it in quotes: "${input}" (with its leading zeros, if it has any).`,
          ),
        }
      : {}),
  };
};

const notOneOf = (input: unknown, values: readonly string[]) => {
  const near = nearest(text(input), values);
  return {
    code: 'wrong-value',
    what: say(
      `「${text(input)}」は使えません。使える値：${values.join('、')}`,
      `不能写“${text(input)}”。可以写的值：${values.join('、')}`,
      `不能寫「${text(input)}」。可以寫的值：${values.join('、')}`,
      `${text(input)} cannot stand here. It can be: ${values.join(', ')}`,
    ),
    ...(near === undefined
      ? {}
      : {
          todo: say(
            `「${near}」ではありませんか。`,
            `是不是“${near}”？`,
            `是不是「${near}」？`,
            `Did you mean ${near}?`,
          ),
        }),
  };
};

const empty = () => ({
  code: 'wrong-value',
  what: say('中身がありません。', '内容是空的。', '內容是空的。', 'There is nothing in it.'),
  todo: say(
    '書くか、行ごと消してください。',
    '请填写，或删除整行。',
    '請填寫，或刪除整行。',
    'Write something, or remove the line.',
  ),
});

/** How words with a form of their own are written, by the name the form gives the fault. */
const RULES: Readonly<Record<string, Message>> = {
  slug: say(
    '英小文字・数字・ハイフンだけで書いてください（例: power-of-attorney）。',
    '只能用小写英文字母、数字和连字符（例: power-of-attorney）。',
    '只能用小寫英文字母、數字與連字號（例: power-of-attorney）。',
    'Use only small letters, digits and hyphens, such as power-of-attorney.',
  ),
  date: say(
    '日付は 2026-10-01 の形で書いてください。',
    '日期请写成 2026-10-01 的形式。',
    '日期請寫成 2026-10-01 的形式。',
    'Write the date as 2026-10-01.',
  ),
  number: say(
    '0以上の整数を、コンマなしで書いてください。',
    '请写0以上的整数，不要加逗号。',
    '請寫0以上的整數，不要加逗號。',
    'Write a whole number that is not below 0, without commas.',
  ),
};

const badForm = (value: string, rule: string) => ({
  code: 'wrong-value',
  what: say(`「${value}」は使えません。`, `不能写“${value}”。`, `不能寫「${value}」。`, `${value} cannot stand here.`),
  ...(RULES[rule] ? { todo: RULES[rule] } : {}),
});
