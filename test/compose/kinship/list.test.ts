import { describe, expect, it } from 'vitest';
import type { DocumentLang } from '../../../src/base/locale.ts';
import { composeKinshipTable } from '../../../src/compose/index.ts';
import type { TableBlock } from '../../../src/doc/blocks.ts';
import { blockLines } from '../../../src/doc/text.ts';
import { changed, rawCase } from '../../support/cases.ts';
import { caseOf, child, contextOf, marriage, person } from './families.ts';

/** The rows of the table, cell by cell; a band is one cell. */
function rows(raw: unknown, lang: DocumentLang = 'ja'): string[][] {
  const [table] = composeKinshipTable(contextOf(raw, lang)) as [TableBlock];
  return table.rows.map((row) => row.cells.map(({ blocks }) => blockLines(blocks, { lang }).join(' ')));
}

const here = (municipality: string) => ({
  addresses: [{ country: 'JPN', prefecture: '静岡県', municipality, line: '架空1', from: '2020-01-01', to: 'ongoing' }],
});
const abroad = { addresses: [{ country: 'CHN', from: '1990-01-01', to: 'ongoing' }] };
const RAW = caseOf(
  {
    a: person('f', '1990-05-05', {
      nationality: 'CHN',
      ...here('静岡市'),
      jobs: [{ kind: 'homemaker', from: '2019-01-01', to: 'ongoing' }],
    }),
    h: person('m', '1988-01-01', {
      nationality: 'JPN',
      names: { native: '見本 九郎' },
      ...here('静岡市'),
      jobs: [{ kind: 'employee', employer: '架空製茶株式会社', from: '2019-01-01', to: 'ongoing' }],
    }),
    k: person('m', '2015-01-01', { nationality: 'JPN' }),
    b: person('m', '1992-01-01', { nationality: 'CHN', ...here('浜松市') }),
    m: person('f', '1962-01-01', { nationality: 'CHN', ...abroad }),
    f: person('m', '1960-01-01', { nationality: 'CHN', diedOn: '2015-05-05' }),
    e: person('m', undefined, {}),
    friend: person('f', '1991-01-01', { nationality: 'CHN' }),
  },
  {
    application: { spouse: 'h' },
    marriages: [
      marriage('a', 'h', '2014-01-01'),
      marriage('a', 'e', '2010-01-01', { endedOn: '2012-01-01', endedBy: 'divorce' }),
    ],
    parentage: [child('k', ['a', 'h']), child('a', ['f', 'm']), child('b', ['f', 'm'])],
    households: [{ members: { complete: true, items: ['a', 'h', 'k', 'friend'] } }],
  },
);

describe('the table of relatives', () => {
  it('has those in Japan and those who live together first, then those abroad, unknown, dead', () => {
    expect(rows(RAW).map((row) => row.slice(0, 3).join(' ').trim())).toEqual([
      '1 本人（申請人） KAKUU A',
      '日本にいる親族・同居している方',
      '2 夫 見本 九郎',
      '3 長男 見本 KAKUU K'.replace('見本 ', ''),
      '7 弟 KAKUU B',
      '－ 同居の方 KAKUU FRIEND',
      '外国にいる親族',
      '6 母 KAKUU M',
      '亡くなった親族',
      '5 父 KAKUU F',
      '図に示した親族以外の方',
      '4 前夫 KAKUU E',
    ]);
  });

  it('says where they live, whether with the applicant, and what they do', () => {
    const all = rows(RAW);
    const row = (name: string) => all.find((cells) => cells[2] === name)?.slice(3);
    expect(row('見本 九郎')).toEqual(['1988年1月1日', '日本', '静岡県静岡市架空1', '有', '架空製茶株式会社']);
    expect(row('KAKUU K')).toEqual(['2015年1月1日', '日本', '本人と同じ', '有', '【要確認】']);
    expect(row('KAKUU B')).toEqual(['1992年1月1日', '中国', '静岡県浜松市架空1', '無', '【要確認】']);
    expect(row('KAKUU M')).toEqual(['1962年1月1日', '中国', '中国', '無', '']);
    expect(row('KAKUU F')).toEqual(['1960年1月1日 2015年5月5日死亡', '中国', '', '', '']);
    expect(row('KAKUU E')).toEqual(['【要確認】', '【要確認】', '【要確認】', '無', '']);
  });

  it('marks what nobody has said of the household', () => {
    const all = rows(changed(RAW, { remove: ['households'] }));
    expect(all.find((cells) => cells[2] === '見本 九郎')?.[6]).toBe('【要確認】');
    expect(all.find((cells) => cells[2] === 'KAKUU M')?.[6]).toBe('無');
  });

  it('hides an address that must not become known, with everybody who lives there', () => {
    const text = rows(changed(RAW, { set: { 'people.a.addressConfidential': true } })).join('\n');
    expect(text).not.toContain('静岡市');
    expect(text).toContain('日本（記載しない）');
    expect(text).toContain('浜松市');
    const own = rows(changed(RAW, { set: { 'people.b.addressConfidential': true } })).join('\n');
    expect(own).not.toContain('浜松市');
    expect(own).toContain('静岡市');
  });

  it('hides it from a violent spouse, whoever lives where is not known', () => {
    const text = rows(rawCase('letter-extension-violence.yaml')).join('\n');
    expect(text).toContain('（記載しない）');
  });

  it('is told in Chinese', () => {
    const text = rows(RAW, 'zh-Hans').join('\n');
    expect(text).toContain('在日本的亲属及同住者');
    expect(text).toContain('丈夫');
  });
});
