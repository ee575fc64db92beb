import type { Message } from '../../base/issue.ts';
import { say, type Told } from './say.ts';

/** What can be wrong with an entry of a file of labels. */
export const LABEL_FAULTS = {
  shape: say(
    'label と question の二つを書いてください。',
    '请写上 label 和 question 两项。',
    '請寫上 label 和 question 兩項。',
    'Write both label and question.',
  ),
  placeholder: say(
    '使える差し込みは、question の中の {{person}} だけです。',
    '只能在 question 中使用 {{person}} 这个占位符。',
    '只能在 question 中使用 {{person}} 這個佔位符。',
    'The only placeholder is {{person}}, inside a question.',
  ),
  nobody: say(
    '{{person}} を使えるのは people.* の項目だけです。',
    '{{person}} 只能用于 people.* 下的项目。',
    '{{person}} 只能用於 people.* 下的欄位。',
    '{{person}} can be used only under people.*.',
  ),
} as const satisfies Record<string, Message>;

/** An entry of a file of labels that cannot be used. */
export const labelShape = (path: string, fault: Message): Told => ({
  code: 'label-shape',
  what: say(
    `「${path}」の名称と質問が正しく書かれていません。`,
    `“${path}”的名称和提问写法不对。`,
    `「${path}」的名稱和提問寫法不對。`,
    `The label of ${path} is not written rightly.`,
  ),
  todo: fault,
});
