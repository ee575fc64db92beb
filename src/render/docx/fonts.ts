import type { Lang } from '../../base/locale.ts';
import type { FontFamily } from '../../fonts/types.ts';

/** A typeface that offices own, with what stands in for it where it is missing. */
interface Typeface {
  readonly name: string;
  readonly instead: string;
  /** Windows' number of its character set, in hexadecimal, and its kind, for Word to find a likeness. */
  readonly charset: string;
  readonly family: 'swiss' | 'roman';
}

const JAPANESE = '80';
const SIMPLIFIED = '86';
const TRADITIONAL = '88';

const GOTHIC: Readonly<Record<Lang, Typeface>> = {
  ja: { name: 'Yu Gothic', instead: 'MS Gothic', charset: JAPANESE, family: 'swiss' },
  'zh-Hans': { name: 'Microsoft YaHei', instead: 'SimHei', charset: SIMPLIFIED, family: 'swiss' },
  'zh-Hant': { name: 'Microsoft JhengHei', instead: 'MingLiU', charset: TRADITIONAL, family: 'swiss' },
  en: { name: 'Yu Gothic', instead: 'MS Gothic', charset: JAPANESE, family: 'swiss' },
};
const MINCHO: Readonly<Record<Lang, Typeface>> = {
  ja: { name: 'Yu Mincho', instead: 'MS Mincho', charset: JAPANESE, family: 'roman' },
  'zh-Hans': { name: 'SimSun', instead: 'NSimSun', charset: SIMPLIFIED, family: 'roman' },
  'zh-Hant': { name: 'PMingLiU', instead: 'MingLiU', charset: TRADITIONAL, family: 'roman' },
  en: { name: 'Yu Mincho', instead: 'MS Mincho', charset: JAPANESE, family: 'roman' },
};

/** The typeface of check boxes: Word's own. */
export const BOX_FONT = 'MS Gothic';

/** The name of the typeface for text of a language. */
export function fontName(lang: Lang, family: FontFamily): string {
  return (family === 'gothic' ? GOTHIC : MINCHO)[lang].name;
}

/** All typefaces, each once. */
export function typefaces(): readonly Typeface[] {
  const all = [...Object.values(GOTHIC), ...Object.values(MINCHO)];
  return all.filter((face, index) => all.findIndex(({ name }) => name === face.name) === index);
}

const TAG: Readonly<Record<Lang, string>> = { ja: 'ja-JP', 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'ja-JP' };

/** The language of East Asian text; Latin words between it are English to the speller. */
export function languageTag(lang: Lang): string {
  return TAG[lang];
}
