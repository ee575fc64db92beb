import type { Message } from '../base/issue.ts';
import { type ImageFault, MAX_BYTES, MAX_PIXELS, MAX_SIDE } from './limits.ts';

interface Told {
  readonly code: string;
  readonly what: Message;
  readonly todo: Message;
}

const SAVE_AS_PNG: Message = {
  ja: '画像の編集ソフトで開き、RGBのPNGとして保存し直してください',
  'zh-Hans': '请用图片编辑软件打开，另存为RGB模式的PNG',
  'zh-Hant': '請以圖片編輯軟體開啟，另存為 RGB 模式的 PNG',
  en: 'Open it in an image editor and save it as PNG in RGB',
};

const MEGABYTES = MAX_BYTES / 1024 / 1024;

/** What is wrong with an image, and what to do. */
export function tellImageFault(fault: ImageFault): Told {
  switch (fault.kind) {
    case 'large':
      return {
        code: 'image-large',
        what: {
          ja: `画像ファイルが大きすぎます（上限${MEGABYTES} MB）`,
          'zh-Hans': `图片文件过大（上限${MEGABYTES} MB）`,
          'zh-Hant': `圖片檔案過大（上限 ${MEGABYTES} MB）`,
          en: `The image file is too large (${MEGABYTES} MB at most)`,
        },
        todo: smaller,
      };
    case 'pixels':
      return {
        code: 'image-pixels',
        what: {
          ja: `画像の画素が多すぎます（${fault.width}×${fault.height}。上限は合計${MAX_PIXELS / 1e4}万画素、一辺${MAX_SIDE}画素）`,
          'zh-Hans': `图片像素过多（${fault.width}×${fault.height}；上限为总共${MAX_PIXELS / 1e4}万像素、单边${MAX_SIDE}像素）`,
          'zh-Hant': `圖片像素過多（${fault.width}×${fault.height}；上限為總共 ${MAX_PIXELS / 1e4} 萬像素、單邊 ${MAX_SIDE} 像素）`,
          en: `The image has too many pixels (${fault.width} × ${fault.height}; at most ${MAX_PIXELS / 1e6} million in all and ${MAX_SIDE} a side)`,
        },
        todo: smaller,
      };
    case 'format':
      return {
        code: 'image-format',
        what: {
          ja: `${fault.format}の画像は使えません`,
          'zh-Hans': `不能使用${fault.format}格式的图片`,
          'zh-Hant': `無法使用 ${fault.format} 格式的圖片`,
          en: `${fault.format} images cannot be used`,
        },
        todo: SAVE_AS_PNG,
      };
    case 'unknown':
      return {
        code: 'image-format',
        what: {
          ja: 'PNGでもJPEGでもないファイルです',
          'zh-Hans': '该文件既不是PNG也不是JPEG',
          'zh-Hant': '該檔案既不是 PNG 也不是 JPEG',
          en: 'The file is neither PNG nor JPEG',
        },
        todo: SAVE_AS_PNG,
      };
    case 'damaged':
      return {
        code: 'image-damaged',
        what: {
          ja: '画像が壊れているか、途中で切れています',
          'zh-Hans': '图片已损坏或不完整',
          'zh-Hant': '圖片已損壞或不完整',
          en: 'The image is damaged or cut off',
        },
        todo: {
          ja: '元の画像からもう一度書き出してください',
          'zh-Hans': '请从原图重新导出',
          'zh-Hant': '請從原圖重新匯出',
          en: 'Export it again from the original',
        },
      };
    case 'colours':
      return {
        code: 'image-colours',
        what: {
          ja: 'CMYKのJPEGは、開くソフトによって色が変わるため使えません',
          'zh-Hans': 'CMYK模式的JPEG在不同软件中颜色不一致，不能使用',
          'zh-Hant': 'CMYK 模式的 JPEG 在不同軟體中顏色不一致，無法使用',
          en: 'A JPEG in CMYK cannot be used: programs show it in different colours',
        },
        todo: SAVE_AS_PNG,
      };
    case 'coding':
      return {
        code: 'image-coding',
        what: {
          ja: '一般のソフトで表示できない種類のJPEGです（可逆・算術符号・12ビットなど）',
          'zh-Hans': '该JPEG的编码方式一般软件无法显示（无损、算术编码、12位等）',
          'zh-Hant': '該 JPEG 的編碼方式一般軟體無法顯示（無損、算術編碼、12 位元等）',
          en: 'This kind of JPEG is not shown by common programs (lossless, arithmetic, 12 bit and the like)',
        },
        todo: SAVE_AS_PNG,
      };
    case 'turned':
      return {
        code: 'image-turned',
        what: {
          ja: 'この写真は「回転して表示する」という印だけが付いていて、画像そのものは回転していません。開くソフトによって向きが変わります',
          'zh-Hans': '该照片只带有“旋转显示”的标记，图像本身并未旋转，在不同软件中方向不一致',
          'zh-Hant': '該照片只帶有「旋轉顯示」的標記，影像本身並未旋轉，在不同軟體中方向不一致',
          en: 'The photograph only carries a mark that it is to be turned; programs do not agree on it',
        },
        todo: {
          ja: '画像の編集ソフトで正しい向きに回転して、保存し直してください',
          'zh-Hans': '请用图片编辑软件旋转到正确方向后重新保存',
          'zh-Hant': '請以圖片編輯軟體旋轉到正確方向後重新儲存',
          en: 'Turn it the right way up in an image editor and save it again',
        },
      };
  }
}

const smaller: Message = {
  ja: 'ロゴには横1800画素もあれば足ります。縮小して保存し直してください',
  'zh-Hans': '标志图片有1800像素宽即可，请缩小后重新保存',
  'zh-Hant': '標誌圖片有 1800 像素寬即可，請縮小後重新儲存',
  en: 'A logo needs no more than 1800 pixels across: scale it down and save it again',
};
