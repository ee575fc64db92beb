import { join } from 'node:path';
import type { DocumentLang, Lang } from '../base/locale.ts';
import { Chain } from './chain.ts';
import { FontError } from './error.ts';
import { TrueTypeFace } from './face.ts';
import { type FontEntry, readManifest } from './manifest.ts';
import { fileSource } from './source.ts';
import type { FontBook, FontFamily, FontWeight } from './types.ts';

/** Whose faces are asked, in this order, for a text in a language. Messages in English are set as Japanese is. */
const FALLBACK: Readonly<Record<Lang, readonly DocumentLang[]>> = {
  ja: ['ja', 'zh-Hans', 'zh-Hant'],
  'zh-Hans': ['zh-Hans', 'ja', 'zh-Hant'],
  'zh-Hant': ['zh-Hant', 'ja', 'zh-Hans'],
  en: ['ja', 'zh-Hans', 'zh-Hant'],
};

/** A face of an office's own, and what it stands before. */
export interface OwnFace {
  readonly language: DocumentLang;
  readonly face: TrueTypeFace;
}

/**
 * Opens the fonts of a folder with a `fonts.json`. The font files themselves are opened when a text first needs them.
 * Faces of the office's own come first for their language, family and weight; what they lack the shipped ones have.
 * Throws FontError if the manifest cannot be read or lacks a face; `clusters` throws it for a file that is absent or no
 * TrueType font, but never for what a text contains.
 */
export function openFontBook(dir: string, own: readonly OwnFace[] = []): FontBook {
  const entries = readManifest(dir);
  const faces = new Map<FontEntry, TrueTypeFace>();
  for (const entry of entries) {
    const id = entry.file.replace(/\.\w+$/, '');
    faces.set(entry, new TrueTypeFace(id, entry.family, entry.weight, fileSource(join(dir, entry.file))));
  }
  const find = (language: DocumentLang, family: FontFamily, weight: FontWeight) =>
    faces.get(entries.find((e) => e.language === language && e.family === family && e.weight === weight) as FontEntry);

  const owned = (language: DocumentLang, family: FontFamily, weight: FontWeight): TrueTypeFace[] =>
    own.flatMap((one) =>
      one.language === language && one.face.family === family && one.face.weight === weight ? [one.face] : [],
    );

  const chains = new Map<string, Chain>();
  const chainOf = (lang: Lang, family: FontFamily, weight: FontWeight): Chain => {
    const key = `${lang} ${family} ${weight}`;
    let chain = chains.get(key);
    if (chain === undefined) {
      chain = new Chain(
        FALLBACK[lang].flatMap((language) => {
          // No bold mincho ships: what is bold in a letter is set in gothic, as Japanese printers do.
          const face = find(language, family, weight) ?? find(language, 'gothic', weight);
          if (face === undefined) throw new FontError(dir, `has no font for ${language} ${family} ${weight}`);
          const first = owned(language, family, weight);
          return [...(first.length > 0 ? first : owned(language, face.family, weight)), face];
        }),
      );
      chains.set(key, chain);
    }
    return chain;
  };
  return { clusters: (text, lang, family, weight) => chainOf(lang, family, weight).clusters(text) };
}
