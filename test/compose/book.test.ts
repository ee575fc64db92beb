import { describe, expect, test } from 'vitest';
import { createChecker } from '../../src/catalogue/condition/check.ts';
import { typeTable } from '../../src/catalogue/condition/types.ts';
import { ConditionWords } from '../../src/compose/book/condition-words.ts';
import { composeBook } from '../../src/compose/index.ts';
import { Words } from '../../src/compose/words.ts';
import { DERIVED_FIELDS, DERIVED_RECORDS, FACT_FUNCTIONS, ROLE_VARIABLES } from '../../src/facts/index.ts';
import { renderMarkdown } from '../../src/render/markdown/index.ts';
import { shippedContent } from '../support/content.ts';

const { catalogue, types } = shippedContent();
const markdown = (lang: 'ja' | 'zh-Hans' | 'zh-Hant') =>
  renderMarkdown(composeBook(catalogue, types, lang)).replaceAll('\\', '');

const table = typeTable(
  types,
  { records: DERIVED_RECORDS, fields: DERIVED_FIELDS, functions: FACT_FUNCTIONS, variables: ROLE_VARIABLES },
  Object.fromEntries(Object.entries(catalogue.vocabulary).map(([name, words]) => [name, Object.keys(words)])),
);
const checker = createChecker(table, new Set(Object.keys(catalogue.parameters)));

/** A condition in the words of the book. */
function inWords(source: string, lang: 'ja' | 'zh-Hans' = 'ja'): string {
  const result = checker.check(source);
  if ('message' in result) throw new Error(result.message);
  return new ConditionWords(catalogue, types, new Words(catalogue, 'book', lang)).say(result);
}

describe('conditions in words', () => {
  test.each([
    ['applicant.currentStatus.status == "temporary-visitor"', '申請人の申請日の在留資格の在留資格が「短期滞在」'],
    ['marriage.inFamilyRegister == false', '申請人と配偶者の婚姻の戸籍への記載が「いいえ」'],
    ['!(guarantor == spouse)', '身元保証人と申請人の配偶者が別'],
    ['applicant.drivingLicence', '申請人の運転免許が「はい」'],
    ['!isNone(applicant.extraActivityPermit)', '申請人の資格外活動許可がある'],
    [
      'payer.currentJob.kind in ["self-employed", "company-owner"]',
      '滞在費用を支弁する方の申請日の仕事の働き方が「自営業（個人事業）」、「会社経営（法人）」のいずれか',
    ],
    ['application.filingOn <= date("2027-03-31")', 'この申請の申請（予定）日が2027年3月31日以前'],
    ['applicant.commendations.exists(c, true)', '申請人の表彰・感謝状がある'],
    [
      'facts.statusOrDesignationMonths(applicant, [], "designated-activities", ["notice-36"]) >= 36',
      '申請人が「特定活動」（「告示36号」）で切れ目なく在留した月数が36以上',
    ],
    ['true', 'プログラムは判定しない（読む人が判断）'],
  ])('%s', (source, words) => {
    expect(inWords(source)).toBe(words);
  });

  test('brackets keep apart what and and or join', () => {
    expect(inWords('applicant.drivingLicence && (application.online || applicant.drivingLicence == false)')).toBe(
      '申請人の運転免許が「はい」、かつ、（この申請のオンライン申請が「はい」、又は、申請人の運転免許が「いいえ」）',
    );
  });

  test('speak Chinese, too', () => {
    expect(inWords('applicant.nationality == "CHN"', 'zh-Hans')).toBe('申请人的国籍、地区为“中国”');
  });
});

describe('the book', () => {
  const text = markdown('ja');

  test('has every paper, row, number, fee, rule and source of the catalogue by its slug', () => {
    const tables = [
      'evidence',
      'parameters',
      'fees',
      'requirements',
      'weakPoints',
      'contradictions',
      'notices',
      'deadlines',
      'offices',
      'filing',
      'glossary',
      'outcomes',
      'periods',
      'sources',
    ] as const;
    const slugs = tables.flatMap((name) => Object.keys(catalogue[name]));
    const rows = Object.values(catalogue.categories)
      .flatMap(({ procedures }) => Object.values(procedures))
      .flatMap(({ list }) => [...JSON.stringify(catalogue.lists[list]).matchAll(/"kind":"row","id":"([^"]+)"/g)])
      .map((match) => match[1] ?? '');
    expect(rows.length).toBeGreaterThan(80);
    expect([...slugs, ...rows].filter((slug) => !text.includes(slug))).toEqual([]);
  });

  test('tells each condition both as clients read it and as it is tested', () => {
    expect(text).toContain('条件：短期滞在から変更する／从短期滞在变更');
    expect(text).toContain('判定：申請人の申請日の在留資格の在留資格が「短期滞在」');
  });

  test('has the day of the last check and the confidence of what it says', () => {
    expect(text).toMatch(/公式[^|]*isa-spouse-of-japanese[^|]*2026-08-20確認/);
  });

  test.each(['ja', 'zh-Hans', 'zh-Hant'] as const)('has words for all it says in %s', (lang) => {
    const all = markdown(lang);
    const tested = [...all.matchAll(/(?:判定|満たすとき|满足条件|滿足條件)：([^<|\n]*)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(tested.length).toBeGreaterThan(50);
    // A name of the program in a condition is a field, a fact or a loop for which there are no words.
    expect(tested.filter((words) => /[a-z][A-Za-z]+[A-Z(]|undefined/.test(words.replace(/My Number/g, '')))).toEqual(
      [],
    );
    expect(all).not.toContain('{{');
  });

  test('has words for every fact and every derived field', () => {
    const facts = FACT_FUNCTIONS.map((signature) => `fact-${signature.slice(0, signature.indexOf('('))}`);
    const fields = [...Object.entries(DERIVED_RECORDS), ...Object.entries(DERIVED_FIELDS)].flatMap(([record, own]) =>
      Object.keys(own).map((field) => `field-${record}-${field}`),
    );
    expect([...facts, ...fields].filter((key) => !Object.hasOwn(catalogue.documents.book ?? {}, key))).toEqual([]);
  });
});
