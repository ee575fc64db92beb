import type { Advice } from '../advise/index.ts';
import type { Issue } from '../base/issue.ts';
import type { DocumentLang } from '../base/locale.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { error } from './error.ts';

/** The letter that tells of an application is that of another one, with this id. */
export function letterElsewhere(id: string): Issue {
  return error(
    'letter-elsewhere',
    {
      ja: `この申請のことは、同時に申請する「${id}」の理由書に書きます`,
      'zh-Hans': `本申请的内容写在同时申请的“${id}”的理由书中`,
      'zh-Hant': `本申請的內容寫在同時申請的「${id}」的理由書中`,
      en: `This application is told of in the letter of “${id}”, with which it is filed`,
    },
    {
      ja: `--application ${id} で作れます`,
      'zh-Hans': `可用 --application ${id} 制作`,
      'zh-Hant': `可用 --application ${id} 製作`,
      en: `Make it with --application ${id}`,
    },
  );
}

/** The catalogue has no letter for an application. */
export function noLetter({ category, procedure }: Advice, { categories, vocabulary }: Catalogue): Issue {
  const said = (lang: DocumentLang): string => {
    const { name, short = name } = categories[category] ?? {};
    return `${short?.[lang] ?? category}・${vocabulary.procedures?.[procedure]?.[lang] ?? procedure}`;
  };
  return error(
    'no-letter',
    {
      ja: `「${said('ja')}」の理由書の文はまだありません`,
      'zh-Hans': `尚无“${said('zh-Hans')}”的理由书内容`,
      'zh-Hant': `尚無「${said('zh-Hant')}」的理由書內容`,
      en: `There is no letter for ${category} × ${procedure} yet`,
    },
    {
      ja: '事務所のフォルダの letters/ に、事務所の文を置けます。書き方は templates/letters/README.md にあります',
      'zh-Hans': '可在事务所文件夹的 letters/ 中放入自己的内容，写法见 templates/letters/README.md',
      'zh-Hant': '可在事務所資料夾的 letters/ 中放入自己的內容，寫法見 templates/letters/README.md',
      en: 'Your office folder may hold one of your own under letters/; templates/letters/README.md tells how it is written',
    },
  );
}
