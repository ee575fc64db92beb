import { say, type Told } from './say.ts';

/** A path that cannot be read. */
export const pathForm = (path: string): Told => ({
  code: 'path-form',
  what: say(
    `「${path}」は項目の位置として読めません。`,
    `“${path}”不是有效的项目位置。`,
    `「${path}」不是有效的欄位位置。`,
    `${path} cannot be read as the path of a field.`,
  ),
  todo: say(
    '「people.wang.addresses[1].from」のように書いてください（番号は0から）。',
    '请写成“people.wang.addresses[1].from”的形式（编号从0开始）。',
    '請寫成「people.wang.addresses[1].from」的形式（編號從0開始）。',
    'Write it like `people.wang.addresses[1].from`, counting from 0.',
  ),
});

/** A path that leads nowhere in the profile at hand. */
export const pathAbsent = (path: string): Told => ({
  code: 'path-absent',
  what: say(
    `「${path}」はこの事例にありません。`,
    `本案件中没有“${path}”。`,
    `本案件中沒有「${path}」。`,
    `The profile has no ${path}.`,
  ),
  todo: say(
    '位置を確かめてください。リストの番号は0から数えます。',
    '请检查位置。列表的编号从0开始。',
    '請確認位置。清單的編號從0開始。',
    'Check the path; places in a list count from 0.',
  ),
});
