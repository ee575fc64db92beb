/** Languages a text can be in. `en` is for messages only: no document for a client is printed in it. */
export type Lang = 'ja' | 'zh-Hans' | 'zh-Hant' | 'en';

/** Languages a client's document is printed in. */
export type DocumentLang = Exclude<Lang, 'en'>;

/** All languages of messages, in the order in which they are offered. */
export const LANGS: readonly Lang[] = ['ja', 'zh-Hans', 'zh-Hant', 'en'];

/** All languages of documents. */
export const DOCUMENT_LANGS: readonly DocumentLang[] = ['ja', 'zh-Hans', 'zh-Hant'];

/** One text in every language of documents. `zh-Hant` is derived at build unless an override is written. */
export type Text = Readonly<Record<DocumentLang, string>>;

/**
 * The language of messages for a locale name of the environment (`LANG`, `LC_ALL`): `ja_JP.UTF-8` → `ja`,
 * `zh_TW` and `zh_HK` → `zh-Hant`, other `zh` → `zh-Hans`, everything else → `en`.
 */
export function langOfEnvironment(name: string | undefined): Lang {
  const tag = (name ?? '')
    .replace(/[.@].*$/, '')
    .replaceAll('_', '-')
    .toLowerCase();
  if (tag.startsWith('ja')) return 'ja';
  if (/^zh-(tw|hk|mo|hant)/.test(tag)) return 'zh-Hant';
  if (tag.startsWith('zh')) return 'zh-Hans';
  return 'en';
}
