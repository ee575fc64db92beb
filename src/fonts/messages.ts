import type { Message } from '../base/issue.ts';

/** Why a font file cannot be used. */
export interface FontFault {
  readonly kind: 'cff' | 'packed' | 'variable' | 'restricted' | 'damaged';
}

const TRUETYPE: Message = {
  ja: '同じ書体のTrueType版（.ttf・.ttc）を使うか、書体の編集ソフト（FontForgeなど。使用許諾が変換を認める場合に限る）でTrueTypeに変換してください',
  'zh-Hans':
    '请改用同一字体的TrueType版（.ttf、.ttc），或在许可允许的前提下用字体编辑软件（如FontForge）转换为TrueType',
  'zh-Hant':
    '請改用同一字型的 TrueType 版（.ttf、.ttc），或在授權允許的前提下以字型編輯軟體（如 FontForge）轉換為 TrueType',
  en: 'Use the TrueType edition (.ttf, .ttc) of the same typeface, or convert it with a font editor such as FontForge where its licence allows that',
};

const TOLD: Readonly<Record<FontFault['kind'], { readonly what: Message; readonly todo: Message }>> = {
  cff: {
    what: {
      ja: 'この書体はPostScript輪郭（OpenTypeのCFF、.otf）で、PDFに埋め込めません。使えるのはTrueType輪郭のものです',
      'zh-Hans': '该字体为PostScript轮廓（OpenType CFF，.otf），无法嵌入PDF；只能使用TrueType轮廓的字体',
      'zh-Hant': '該字型為 PostScript 輪廓（OpenType CFF，.otf），無法嵌入 PDF；只能使用 TrueType 輪廓的字型',
      en: 'The font has PostScript outlines (OpenType CFF, .otf), which are not embedded; TrueType outlines are',
    },
    todo: TRUETYPE,
  },
  packed: {
    what: {
      ja: 'ウェブ用に圧縮された書体（WOFF）です',
      'zh-Hans': '这是网页用的压缩字体（WOFF）',
      'zh-Hant': '這是網頁用的壓縮字型（WOFF）',
      en: 'The font is packed for the web (WOFF)',
    },
    todo: TRUETYPE,
  },
  variable: {
    what: {
      ja: '太さを変えられる書体（バリアブルフォント）は使えません',
      'zh-Hans': '不能使用可变字体（Variable Font）',
      'zh-Hant': '無法使用可變字型（Variable Font）',
      en: 'Variable fonts cannot be used',
    },
    todo: {
      ja: '太さごとの書体（Regular、Boldなど、static版の.ttf）を指定してください',
      'zh-Hans': '请指定固定字重的字体文件（Regular、Bold等static版.ttf）',
      'zh-Hant': '請指定固定字重的字型檔（Regular、Bold 等 static 版 .ttf）',
      en: 'Name the file of one weight (Regular, Bold; the static .ttf)',
    },
  },
  restricted: {
    what: {
      ja: 'この書体は、文書への埋め込み（使った文字だけの埋め込み）を許していません（fsType）',
      'zh-Hans': '该字体不允许嵌入文件（或不允许只嵌入所用字符）（fsType）',
      'zh-Hant': '該字型不允許嵌入文件（或不允許只嵌入所用字元）（fsType）',
      en: 'The font does not allow to be embedded, or only whole (fsType)',
    },
    todo: {
      ja: '埋め込みを許す書体を使うか、書体の会社に許諾を求めてください',
      'zh-Hans': '请使用允许嵌入的字体，或向字体公司取得许可',
      'zh-Hant': '請使用允許嵌入的字型，或向字型公司取得授權',
      en: 'Use a typeface that allows it, or ask its maker for a licence',
    },
  },
  damaged: {
    what: {
      ja: '書体のファイルが壊れているか、TrueTypeではありません',
      'zh-Hans': '字体文件已损坏，或不是TrueType',
      'zh-Hant': '字型檔已損壞，或不是 TrueType',
      en: 'The font file is damaged, or is not TrueType',
    },
    todo: {
      ja: '書体の配布元からもう一度入手してください',
      'zh-Hans': '请从字体发布方重新获取',
      'zh-Hant': '請從字型發布方重新取得',
      en: 'Get the file again from its maker',
    },
  },
};

/** What is wrong with a font file, and what to do. */
export function tellFontFault({ kind }: FontFault): { code: string; what: Message; todo: Message } {
  return { code: `font-${kind}`, ...TOLD[kind] };
}
