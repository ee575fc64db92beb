import { expect, test } from 'vitest';
import { shippedContent } from '../support/content.ts';

/** Every text of the content in Traditional Chinese. */
function texts(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as Record<string, unknown>)['zh-Hant'];
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(value).flatMap(texts)];
}

const all = [...new Set(texts(shippedContent().catalogue))];

test.each([
  // What a reader in Taiwan takes for a file, a program or an animation, where a paper, a procedure or a call is meant.
  ['a paper that has become a file', /(?<!案件|電子|本|一個)檔案/],
  ['a procedure that has become a program', /(?<!本)程式(?!不判定|實際)/],
  ['words of computing', /例項|儲存|型別|檢視|視窗|物件|專案|影片|宣告書/],
  [
    'words of the mainland',
    /軟件|網絡|視頻|打印|複印|信息|數據|文件夾|登錄|郵箱|合同(?!會社)|工資|初中|研究生院|賬|違章|日元|便利店|身份證/,
  ],
  ['characters chosen for the wrong word', /金髮放|母后|覆印|[日永]配籤|\d周(?!年|歲)/],
  ['characters of the mainland', /[户质问时说这对个为与开会发证]/],
])('Traditional Chinese has no %s', (_, wrong) => {
  // Terms stand in Japanese, whose characters may look like those of the mainland.
  expect(all.length).toBeGreaterThan(3000);
  expect(all.filter((text) => wrong.test(text.replace(/[ぁ-んァ-ヶ々].*|.*[ぁ-んァ-ヶ々]/g, ''))).slice(0, 5)).toEqual(
    [],
  );
});
