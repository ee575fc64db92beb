import type { Lang } from '../base/locale.ts';
import type { BoxRun } from './blocks.ts';

const BOX: Readonly<Record<Lang, Readonly<Record<BoxRun['state'], string>>>> = {
  ja: { open: '未チェック', done: 'チェック済み', void: '対象外' },
  'zh-Hans': { open: '未勾选', done: '已勾选', void: '不适用' },
  'zh-Hant': { open: '未勾選', done: '已勾選', void: '不適用' },
  en: { open: 'not ticked', done: 'ticked', void: 'not applicable' },
};

/** The state of a check box in words, for readers who do not see it. */
export function boxWord(state: BoxRun['state'], lang: Lang): string {
  return BOX[lang][state];
}

const BOX_CHARACTER: Readonly<Record<BoxRun['state'], string>> = { open: '☐', done: '☑', void: '☒' };

/** A check box as a character, where nothing better can be drawn. */
export function boxCharacter(state: BoxRun['state']): string {
  return BOX_CHARACTER[state];
}

/** A date to be filled in by hand, as it stands above a signature. */
export function datePattern(lang: Lang): string {
  return lang === 'en' ? 'Date:' : '\u3000\u3000\u3000\u3000年\u3000\u3000\u3000月\u3000\u3000\u3000日';
}
