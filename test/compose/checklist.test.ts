import { describe, expect, test } from 'vitest';
import { advise } from '../../src/advise/index.ts';
import type { DocumentLang } from '../../src/base/locale.ts';
import { type ChecklistOptions, composeChecklist } from '../../src/compose/index.ts';
import { plainText } from '../../src/doc/text.ts';
import { advised } from '../support/advised.ts';
import { bareCase, changed, rawCase, readRaw } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';

/** The text of a checklist, line by line. */
function sheet(raw: unknown, options: Partial<ChecklistOptions> = {}, asOf = '2026-06-20'): string[] {
  const { profile, present } = readRaw(raw);
  const content = shippedContent();
  const advice = advise(profile, 0, content, asOf, present);
  if (!advice) throw new Error('not offered');
  return plainText(composeChecklist(profile, advice, content.catalogue, { lang: 'ja', ...options }));
}

const beijing = rawCase('spouse-beijing.yaml');
const collected = (paper: object) => changed(beijing, { set: { 'applications[0].papers': [paper] } });

describe('a checklist', () => {
  test('is a draft until the office has named who reviewed it, and when', () => {
    expect(sheet(beijing).join('\n')).toContain('草案');
    const reviewed = changed(beijing, { set: { review: { reviewer: '見本 行政書士', on: '2026-07-01' } } });
    expect(sheet(reviewed).join('\n')).not.toContain('草案');
    const unnamed = changed(beijing, { set: { review: { on: '2026-07-01' } } });
    expect(sheet(unnamed).join('\n')).toContain('草案');
  });

  test('ticks what has been obtained and says how long it can be used', () => {
    const text = sheet(collected({ row: 'family-register', obtainedOn: '2026-06-10', issuedOn: '2026-06-09' })).join(
      '\n',
    );
    expect(text).toContain('☑');
    expect(text).toContain('取得済み（2026年6月10日）');
    expect(text).toContain('2026年9月9日まで使用可');
  });

  test('says what will be too old on the day of filing', () => {
    // Filed on 2026-07-10; a register of 9 April was usable until 9 July.
    const text = sheet(collected({ row: 'family-register', obtainedOn: '2026-04-09', issuedOn: '2026-04-09' })).join(
      '\n',
    );
    expect(text).toContain('期限切れ（2026年7月9日まで）');
    expect(text).not.toContain('☑');
    const lastDay = sheet(collected({ row: 'family-register', obtainedOn: '2026-04-10', issuedOn: '2026-04-10' })).join(
      '\n',
    );
    expect(lastDay).not.toContain('期限切れ');
  });

  test('shows what has been asked for but not come', () => {
    expect(sheet(collected({ row: 'family-register', requestedOn: '2026-06-01' })).join('\n')).toContain(
      '請求済み（2026年6月1日）',
    );
  });

  test('gives every tax year a box of its own and its municipality', () => {
    const text = sheet(rawCase('pr-three-towns.yaml')).join('\n');
    expect(text).toMatch(/令和7年度（2024年分の所得）\s*世田谷区/);
    expect(text).toMatch(/令和3年度（2020年分の所得）\s*仙台市青葉区/);
  });

  test('numbers its rows without a gap and ends with sources and the day they were checked', () => {
    const lines = sheet(beijing);
    const numbers = lines.filter((line) => /^\d+$/.test(line)).map(Number);
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    expect(numbers.length).toBeGreaterThan(20);
    expect(lines.join('\n')).toMatch(/2026年8月20日確認/);
  });

  test.each(['ja', 'zh-Hans', 'zh-Hant'] as DocumentLang[])('in %s leaves nothing unfilled', (lang) => {
    for (const raw of [
      beijing,
      rawCase('pr-three-towns.yaml'),
      rawCase('pr-empty.yaml'),
      bareCase('pr-work', 'permanent-residence'),
    ])
      for (const options of [{}, { byFetcher: true }, { consultation: true }]) {
        const text = sheet(raw, { lang, ...options }).join('\n');
        expect(text).not.toMatch(/\{\{|undefined|\bnull\b|NaN|\[object/);
        expect(text).not.toContain('…が');
      }
  });

  test('keeps Japanese paper names out of every conversion', () => {
    const text = sheet(beijing, { lang: 'zh-Hant' }).join('\n');
    expect(text).toContain('住民税の課税（又は非課税）証明書');
    expect(text).toContain('住民稅課稅');
    expect(text).not.toMatch(/[“”]/);
  });

  test('for relatives abroad names no reason, fee or status', () => {
    const text = sheet(beijing, { lang: 'zh-Hans', only: 'relatives-abroad' }).join('\n');
    expect(text).toContain('户口');
    expect(text).not.toMatch(/在留资格|课税|手续费|原因|出处|見本/);
  });

  test('says which way of filing the fee is for as long as that is open', () => {
    const filed = { 'applications[0].filingOn': '2026-12-10' };
    const open = changed(beijing, { set: filed, remove: ['applications[0].online'] });
    expect(sheet(open).join('\n')).toContain(
      '6か月 18,000円、1年 33,000円、3年 64,000円、5年 75,000円（窓口で申請する場合）',
    );
    const online = changed(beijing, { set: { ...filed, 'applications[0].online': true } });
    expect(sheet(online).join('\n')).toContain('6か月 15,000円、1年 27,000円、3年 56,000円、5年 65,000円');
    expect(sheet(online).join('\n')).not.toContain('窓口で申請する場合');
  });

  test('asks no more than a client can answer at once', () => {
    const questions = sheet(rawCase('pr-empty.yaml')).filter((line) => line.includes('に関係'));
    expect(questions.length).toBeGreaterThan(3);
    expect(questions.length).toBeLessThanOrEqual(8);
  });
});

test('a fee that does not go by the period of stay says what it goes by', () => {
  const { profile, advice } = advised(bareCase('reentry', 'permission'));
  const text = (lang: 'ja' | 'zh-Hans') =>
    plainText(composeChecklist(profile, advice, shippedContent().catalogue, { lang, consultation: true })).join('\n');
  expect(text('ja')).toContain('許可時に1回限り 4,000円、数次 7,000円（窓口で申請する場合）');
  expect(text('ja')).not.toContain('在留期間による');
  expect(text('zh-Hans')).toContain('一次 4,000日元，多次 7,000日元');
});
