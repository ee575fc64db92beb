import type { Message } from '../../base/issue.ts';

/** What an issue tells, apart from its place. */
export interface Told {
  readonly code: string;
  readonly what: Message;
  readonly todo?: Message;
}

/** One sentence in every language of messages, in their order. */
export function say(ja: string, hans: string, hant: string, en: string): Message {
  return { ja, 'zh-Hans': hans, 'zh-Hant': hant, en };
}

/** One word or symbol that is the same in every language. */
export function same(text: string): Message {
  return say(text, text, text, text);
}
