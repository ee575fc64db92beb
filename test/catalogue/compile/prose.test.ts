import { describe, expect, test } from 'vitest';
import { resolveText } from '../../../src/catalogue/compile/prose.ts';
import { fillText } from '../../../src/catalogue/fill.ts';
import { toTraditional } from '../../support/traditional.ts';

const names: Record<string, { ja: string; 'zh-Hans': string; 'zh-Hant'?: string }> = {
  tax: { ja: '住民税の課税証明書', 'zh-Hans': '住民税课税证明书' },
  hukou: { ja: '居民戸口簿', 'zh-Hans': '户口本', 'zh-Hant': '戶口簿' },
};
const context = { toTraditional, paper: (slug: string) => names[slug] };

function resolved(written: Partial<Parameters<typeof resolveText>[0]>) {
  const faults: string[] = [];
  const text = resolveText({ ja: '文', 'zh-Hans': '文', ...written }, context, (detail) => faults.push(detail));
  return { ...text, faults };
}

describe('Traditional Chinese', () => {
  test.each([
    // Simplified, Traditional as in Taiwan
    ['居住证明', '居住證明'],
    ['从网上打印', '從線上列印'],
    ['请在窗口办理', '請在窗口辦理'],
    // Papers are no files, a procedure no program.
    ['与之相当的文件', '與之相當的文件'],
    ['写有住址的文件不落到对方手中', '寫有住址的文件不落到對方手中'],
    ['经法院程序离婚', '經法院程序離婚'],
    ['案件文件中怎么称呼', '案件檔案中怎麼稱呼'],
    ['取得的实例', '取得的實例'],
    ['请保存收据', '請保存收據'],
    ['同一人声明书', '同一人聲明書'],
    ['请查看入管厅网页', '請查看入管廳網頁'],
    ['电话、视频、书信', '電話、視訊、書信'],
    ['是当面见面，还是通过视频', '是當面見面，還是透過視訊'],
    ['什么时候通过考试', '什麼時候通過考試'],
    ['与日本的联系', '與日本的聯繫'],
    ['小学、初中，日本的研究生院', '小學、國中，日本的研究所'],
    ['租房合同、工资单', '租房契約、薪資單'],
    ['奖学金发放证明', '獎學金發放證明'],
    ['父母后来归化', '父母後來歸化'],
    ['约3周', '約3週'],
    ['最近{{years}}年', '最近{{years}}年'],
    ['满{{param "age"}}岁', '滿{{param "age"}}歲'],
  ])('of %s is %s', (hans, hant) => {
    expect(resolved({ 'zh-Hans': hans })['zh-Hant']).toBe(hant);
  });

  test('does not touch a Japanese word that stands as a term', () => {
    const text = resolved({
      'zh-Hans': '不是{{term "特別徴収"}}的，提交{{term "資格確認書"}}和{{term "国民健康保険"}}资料',
    });
    expect(text['zh-Hans']).toBe('不是特別徴収的，提交資格確認書和国民健康保険资料');
    expect(text['zh-Hant']).toBe('不是特別徴収的，提交資格確認書和国民健康保険資料');
  });

  test('names a paper by its own name, which may be written by hand', () => {
    const text = resolved({
      ja: '{{paper "tax"}}と{{paper "hukou"}}',
      'zh-Hans': '{{paper "tax"}}和{{paper "hukou"}}',
    });
    expect(text.ja).toBe('住民税の課税証明書と居民戸口簿');
    expect(text['zh-Hans']).toBe('住民税课税证明书和户口本');
    expect(text['zh-Hant']).toBe('住民稅課稅證明書和戶口簿');
  });

  test('written by hand is taken as it stands', () => {
    const text = resolved({ 'zh-Hans': '在窗口办理', 'zh-Hant': '在窗口办理，{{paper "hukou"}}' });
    expect(text['zh-Hant']).toBe('在窗口办理，戶口簿');
  });

  test('never changes the two it is made from', () => {
    const text = resolved({ ja: '窓口で印刷する', 'zh-Hans': '打印' });
    expect([text.ja, text['zh-Hans']]).toEqual(['窓口で印刷する', '打印']);
  });
});

test.each([
  ['{{paper "nothing"}}', 1],
  ['{{papers "tax"}}', 1],
  ['{{paper tax}}', 1],
  ['{{}}', 1],
  ['{{Years}}', 1],
  ['{{years}}', 0],
  ['{{ paper "tax" }}', 0],
  ['{ja}', 0],
])('a reference as it may be written, or not: %s', (text, faults) => {
  expect(resolved({ ja: text }).faults.length).toBe(faults);
});

describe('what a text leaves to the case', () => {
  const known: Record<string, string> = { 'param years': '5', 'name months': '24' };
  const value = (kind: string, name: string) => known[`${kind} ${name}`];
  test.each([
    ['直近{{param "years"}}年', '直近5年'],
    ['直近{{months}}か月', '直近24か月'],
    ['直近{{ months }}か月、{{param "years"}}年', '直近24か月、5年'],
    ['直近{{param "days"}}日', '直近…日'],
    ['何もない', '何もない'],
  ])('%s is filled as %s', (text, expected) => {
    expect(fillText(text, value)).toBe(expected);
  });
});
