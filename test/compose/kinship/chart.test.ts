import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advise } from '../../../src/advise/index.ts';
import { ComposeContext } from '../../../src/compose/context.ts';
import { composeKinshipChart, composeKinshipTable, figureGaps } from '../../../src/compose/index.ts';
import { Family } from '../../../src/compose/kinship/family.ts';
import type { Block, Cell, TableBlock } from '../../../src/doc/blocks.ts';
import { placeCells } from '../../../src/doc/grid.ts';
import { blockLines } from '../../../src/doc/text.ts';
import { advised, everyCase } from '../../support/advised.ts';
import { anyProfile } from '../../support/arbitrary-profile.ts';
import { changed, rawCase } from '../../support/cases.ts';
import { shippedContent } from '../../support/content.ts';
import { runs } from '../../support/sample.ts';
import { caseOf, child, contextOf, marriage, person } from './families.ts';

const content = shippedContent();
const NIKKEI = rawCase('ltr-3-nikkei.yaml');
const text = (blocks: readonly Block[]) => blockLines(blocks, { lang: 'ja' });
const tables = (blocks: readonly Block[]) => blocks.filter((block): block is TableBlock => block.kind === 'table');
const drawn = (blocks: readonly Block[]) => tables(blocks).filter((table) => table.drawn);

/** The cell of a drawing whose text begins so. */
function cellOf(table: TableBlock | undefined, start: string): Cell | undefined {
  return table?.rows.flatMap(({ cells }) => cells).find(({ blocks }) => text(blocks).join('').startsWith(start));
}

describe('the drawing of a family', () => {
  const raw = caseOf(
    {
      a: person('f', '1990-05-05', { nationality: 'CHN', names: { card: '鄧 様本', latin: 'DENG YANGBEN' } }),
      h: person('m', '1988-01-01', { nationality: 'JPN', names: { native: '見本 九郎' } }),
      e: person('m', undefined, { nationality: 'JPN' }),
      k: person('m', '2015-01-01'),
      l: person('f', '2019-01-01'),
      f: person('m', '1960-01-01', { diedOn: '2015-05-05' }),
    },
    {
      application: { spouse: 'h' },
      marriages: [
        marriage('a', 'h', '2018-02-03'),
        marriage('a', 'e', '2012-01-01', { endedOn: '2016-06-06', endedBy: 'divorce' }),
      ],
      parentage: [
        child('k', ['a', 'e']),
        child('l', ['a', 'h'], 'adopted', { adoptedOn: '2020-02-02' }),
        child('a', ['f']),
      ],
    },
  );

  it('is one table that says who everybody is', () => {
    const blocks = composeKinshipChart(contextOf(raw));
    const [table, more] = drawn(blocks);
    expect(more).toBeUndefined();
    expect(table?.rules).toBe('none');
    const told = text([table as Block]);
    for (const words of ['1　本人（申請人）', '鄧 様本', 'DENG YANGBEN', '1990年5月5日生', '中国', '2015年5月5日死亡'])
      expect(told).toContain(words);
    expect(told).toContain('2018年2月3日婚姻');
    expect(told).toContain('2016年6月6日離婚');
    expect(told).toContain('2020年2月2日養子縁組');
    expect(told).toContain('【要確認：生年月日】');
  });

  it('marks the applicant, and draws marriages, ended ones and adoptions otherwise', () => {
    const [table] = drawn(composeKinshipChart(contextOf(raw)));
    expect(cellOf(table, '1　本人')?.shade).toBe(3);
    expect(cellOf(table, '2　夫')?.shade).toBe(1);
    const cells = (table?.rows ?? []).flatMap((row) => row.cells.filter(({ blocks }) => blocks.length === 0));
    const lines = cells.map(({ line, borders = [] }) => `${line} ${borders.join()}`);
    expect(lines).toContain('double bottom');
    expect(lines.some((one) => one.startsWith('dashed') && one.includes('bottom'))).toBe(true);
    expect(lines).toContain('dashed right');
  });

  it('stays together on a page, and fills the columns of every row', () => {
    const [table] = drawn(composeKinshipChart(contextOf(raw)));
    const rows = table?.rows ?? [];
    expect(rows.map(({ keep }) => keep === true)).toEqual(rows.map((_, i) => i < rows.length - 1));
    const columns = table?.columns.length ?? 0;
    for (const row of rows) {
      const covered = row.cells.reduce((sum, { span = 1 }) => sum + span, 0);
      expect(covered).toBeGreaterThanOrEqual(columns - 1);
      expect(covered).toBeLessThanOrEqual(columns);
      expect(placeCells(row, columns).map(({ cell }) => cell)).toEqual(expect.arrayContaining([...row.cells]));
    }
  });

  it('goes on in a second drawing that says where people are', () => {
    const children = Object.fromEntries([...'bcdefgik'].map((id, i) => [id, person('m', `200${i}-01-01`)]));
    const wide = caseOf(
      { a: person('m'), s: person('f'), o: person('m'), t: person('f'), p: person('m'), ...children },
      {
        marriages: [marriage('a', 's', '1999'), marriage('o', 't', '1998')],
        parentage: [
          child('a', ['p']),
          child('o', ['p']),
          ...[...'bcdi'].map((id) => child(id, ['a', 's'])),
          ...[...'efgk'].map((id) => child(id, ['o', 't'])),
        ],
      },
    );
    const blocks = composeKinshipChart(contextOf(wide));
    expect(drawn(blocks)).toHaveLength(2);
    expect(text(blocks)).toEqual(expect.arrayContaining(['親族図1', '親族図2', '図1参照']));
  });

  it('lists children who do not go into a row', () => {
    const ids = [...'bcdefghij'];
    const many = caseOf(
      { a: person('m'), ...Object.fromEntries(ids.map((id, i) => [id, person('m', `200${i}-01-01`)])) },
      { parentage: ids.map((id) => child(id, ['a'])) },
    );
    const [listing] = tables(composeKinshipChart(contextOf(many)));
    expect(listing?.drawn).toBeUndefined();
    expect(listing?.rows).toHaveLength(1 + ids.length);
  });
});

describe('the line of descent', () => {
  it('has the number of what shows each link, and a table of links', () => {
    const blocks = composeKinshipChart(contextOf(NIKKEI));
    const [table] = drawn(blocks);
    const links = tables(blocks).at(-1);
    expect(cellOf(table, '見本 太助')?.blocks.map((block) => text([block])[0])).toContain('資料4・6・15');
    expect(cellOf(table, '4　祖父')?.shade).toBe(2);
    const rows = links?.rows.map((row) => row.cells.map(({ blocks: inner }) => text(inner).join(' ')));
    expect(rows?.map(([tie, fact]) => [tie, fact])).toEqual([
      ['4 見本 太助', '日本の戸籍'],
      ['4 見本 太助', '実在・本人'],
      ['4 見本 太助', '2010年8月8日死亡'],
      ['4 見本 太助　＝　5 見本 ハナ', '1955年1月1日婚姻'],
      ['4 見本 太助・5 見本 ハナ　→　2 MIHON PAULO', '1965年1月1日生'],
      ['2 MIHON PAULO', '実在・本人'],
      ['2 MIHON PAULO　＝　3 SILVA ANA', '1995年1月1日婚姻'],
      ['2 MIHON PAULO・3 SILVA ANA　→　1 MIHON PEDRO', '1999年5月5日生'],
      ['1 MIHON PEDRO', '実在・本人'],
    ]);
    expect(rows?.[0]?.[2]).toMatch(/^資料4　戸籍謄本/);
    expect(rows?.[4]?.[2]).toBe('資料14　出生国の機関から発行された出生証明書');
  });

  it('has an empty box for whom nobody has named, and marks links that nothing shows', () => {
    const bare = changed(NIKKEI, { remove: ['applications[0].ancestor', 'marriages', 'parentage'] });
    const told = text(composeKinshipChart(contextOf(bare)));
    expect(told).toContain('【要確認：氏名】');
    expect(told).toContain('【要確認：親子関係】');
    expect(told).toContain('【要確認】');
  });

  it('is that to the parent who supports a child, too: with what the list has, and no mark where it has nothing', () => {
    const blocks = composeKinshipChart(contextOf(rawCase('ltr-6-ha.yaml')));
    expect(cellOf(drawn(blocks)[0], '2　父')?.shade).toBe(2);
    const links = tables(blocks)
      .at(-1)
      ?.rows.map((row) => row.cells.map(({ blocks: inner }) => text(inner).join(' ')));
    expect(links?.[0]?.slice(0, 2)).toEqual(['2 MIHON JOAO　→　1 MIHON MARIA', '2012年5月5日生 2012年5月10日認知']);
    expect(links?.[0]?.[2]).toContain('出生証明書');
  });

  it('tells which marks stand in it, so that no final paper is made with them', () => {
    const { profile, advice } = advised(NIKKEI);
    const gaps = figureGaps(
      { sections: [{ id: 'x', paragraphs: [], figure: 'kinship-chart' }] },
      profile,
      advice,
      content.catalogue,
    );
    expect(gaps.sort()).toEqual(['people.haha.bornOn', 'people.sobo.bornOn']);
    const bare = advised(changed(NIKKEI, { remove: ['applications[0].ancestor', 'marriages', 'parentage'] }));
    const more = figureGaps(
      { sections: [{ id: 'x', paragraphs: [], figure: 'kinship-chart' }] },
      bare.profile,
      bare.advice,
      content.catalogue,
    );
    expect(more).toEqual(expect.arrayContaining(['applications[0].ancestor', 'parentage']));
  });

  it('is told in Chinese', () => {
    const told = blockLines(composeKinshipChart(contextOf(NIKKEI, 'zh-Hans')), { lang: 'zh-Hans' }).join('\n');
    expect(told).toContain('证明血缘和婚姻的材料');
    expect(told).toContain('资料4、6、15');
    expect(told).not.toMatch(/資料|死亡届出受理証明書/);
  });

  it('has no numbers of papers where nobody descends from an ancestor', () => {
    expect(text(composeKinshipChart(contextOf(rawCase('pr-family-of-four.yaml')))).join()).not.toContain('資料');
  });
});

describe('any case', () => {
  const whole = (context: ComposeContext): void => {
    const family = new Family(context);
    const chart = composeKinshipChart(context);
    const told = text(chart).join('\n');
    for (const { id } of family.members) {
      expect(told).toContain(`${family.number(id)}　${family.relation(id)}`);
      expect(text(composeKinshipTable(context))).toContain(family.name(id).text);
    }
    for (const table of drawn(chart)) expect(table.columns.length).toBeLessThanOrEqual(60);
  };

  it('is drawn with everybody in it, each with the number of the table', () => {
    for (const { profile, advice } of everyCase('kinship', 25))
      for (const lang of ['ja', 'zh-Hans'] as const)
        whole(new ComposeContext(profile, advice, content.catalogue, lang, 'letter'));
  });

  it('is drawn whatever a profile says', () => {
    fc.assert(
      fc.property(anyProfile(fc.constantFrom('見本', '例示')), (profile) => {
        const advice = advise(profile, 0, content, '2026-01-15', () => false);
        if (advice) whole(new ComposeContext(profile, advice, content.catalogue, 'ja', 'letter'));
      }),
      runs(10, 25),
    );
  });
});
