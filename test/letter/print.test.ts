import { describe, expect, test } from 'vitest';
import { parseDayRange } from '../../src/base/day.ts';
import type { DocumentLang } from '../../src/base/locale.ts';
import { derivedRecord } from '../../src/catalogue/condition/evaluate.ts';
import { Days, List, Numbers, type Rec, Unknown, type Value } from '../../src/catalogue/condition/values.ts';
import type { HelperName } from '../../src/catalogue/form/letter-helpers.ts';
import { openFacts } from '../../src/facts/index.ts';
import { PRINTERS } from '../../src/letter/print/index.ts';
import { LetterWords } from '../../src/letter/words.ts';
import { readRaw } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';

const content = shippedContent();
const words = new LetterWords(content.catalogue);

const on = (iso: string): Days => new Days(parseDayRange(iso) as Days, ['there']);
const yen = (amount: number, currency = 'JPY') => derivedRecord('Money', 'm', { amount, currency });

/** A family: two sons and a daughter, all known, and a marriage. */
const profile = readRaw({
  version: 1,
  applications: [{ applicant: 'father', spouse: 'mother', filingOn: '2026-07-10' }],
  people: {
    father: { names: { native: '王 志强', card: '王 志強', latin: 'WANG ZHIQIANG' }, sex: 'male', nationality: 'CHN' },
    mother: { names: { native: '見本 花子', kana: 'みほん はなこ' }, sex: 'female', nationality: 'JPN' },
    latin: { names: { latin: 'NGUYEN VAN AN' }, nationality: 'VNM' },
    nobody: {},
    a: { names: { card: '王 一' }, sex: 'male', bornOn: '2015-01-02' },
    b: { names: { card: '王 二' }, sex: 'female', bornOn: '2017-01-02' },
    c: { names: { card: '王 三' }, sex: 'male', bornOn: '2019-01-02' },
  },
  marriages: { complete: true, items: [{ partners: ['father', 'mother'], marriedOn: '2014-01-02', endedOn: 'none' }] },
  parentage: {
    complete: true,
    items: ['a', 'b', 'c'].map((child) => ({ child, parents: { complete: true, items: ['father', 'mother'] } })),
  },
}).profile;
const facts = openFacts(profile, 0, content, 20_000);
const person = (id: string): Rec => facts.person(id);

interface Options {
  readonly options?: Readonly<Record<string, Value>>;
  readonly word?: string;
}

function print(helper: HelperName, args: readonly Value[], lang: DocumentLang, { options = {}, word }: Options = {}) {
  const given = { args, options, ...(word === undefined ? {} : { word }) };
  const shown = PRINTERS[helper](given, { lang, words, facts, catalogue: content.catalogue, writer: person('father') });
  return shown === null ? 'none' : shown instanceof Unknown ? `? ${[...shown.paths].join()}` : shown.text;
}

const SHORT: Options = { options: { short: true } };

const ROWS: readonly (readonly [HelperName, readonly Value[], string, string, Options?])[] = [
  ['date', [on('2026-07-10')], '2026年7月10日', '2026年7月10日'],
  ['date', [on('2026-07')], '2026年7月', '2026年7月'],
  ['date', [on('2024')], '2024年', '2024年'],
  ['date', [on('2026-07')], '2026年7月頃', '2026年7月前后', { options: { approx: true } }],
  ['date', [on('2026-07-10')], '2026年7月10日', '2026年7月10日', { options: { approx: true } }],
  ['date', [on('2026-07-10')], '同年7月10日', '同年7月10日', { options: { after: on('2026-02') } }],
  ['date', [on('2026-07-10')], '2026年7月10日', '2026年7月10日', { options: { after: on('2025-12-31') } }],
  ['date', [on('2026-07-10')], '2026年7月10日', '2026年7月10日', { options: { after: new Unknown(['x']) } }],
  ['date', [new Days({ min: 20_000, max: 20_003 }, ['x'])], '? x', '? x'],
  ['date', [new Days({ min: 20_000, max: Number.POSITIVE_INFINITY }, ['x'])], '? x', '? x'],
  ['date', [on('ongoing')], 'none', 'none'],
  ['date', [new Unknown(['x'])], '? x', '? x'],
  ['date', [null], 'none', 'none'],
  ['month', [on('2026-07-10')], '2026年7月', '2026年7月'],
  ['month', [on('2024')], '2024年', '2024年'],
  ['year', [on('2026-07-10')], '2026年', '2026年'],
  ['era', [on('2026-07-10')], '令和8年7月10日', '令和8年7月10日'],
  ['era', [on('2019-05-01')], '令和元年5月1日', '令和元年5月1日'],
  ['era', [on('2019-04-30')], '平成31年4月30日', '平成31年4月30日'],
  ['era', [on('1989-01-07')], '昭和64年1月7日', '昭和64年1月7日'],
  ['era', [on('2019-04')], '? there', '? there'],
  ['fiscalYear', [2026], '令和8年度', '令和8年度'],
  [
    'period',
    [on('2018-10-01'), on('2025-01-31')],
    '2018年10月1日から2025年1月31日まで',
    '2018年10月1日至2025年1月31日',
  ],
  ['period', [on('2018-10-01'), on('ongoing')], '2018年10月1日から現在まで', '2018年10月1日至今'],
  ['period', [on('2026-05-02'), on('2026-05-06')], '2026年5月2日から5月6日まで', '2026年5月2日至5月6日', SHORT],
  [
    'period',
    [on('2025-12-28'), on('2026-01-04')],
    '2025年12月28日から2026年1月4日まで',
    '2025年12月28日至2026年1月4日',
    SHORT,
  ],
  ['period', [on('2026-06-20'), on('2026-06-20')], '2026年6月20日', '2026年6月20日', SHORT],
  ['period', [on('2026-05-02'), on('ongoing')], '2026年5月2日から現在まで', '2026年5月2日至今', SHORT],
  ['period', [on('2026'), on('2026')], '2026年', '2026年', SHORT],
  [
    'period',
    [on('2018-10-01'), on('2025')],
    '2018年10月から2025年まで',
    '2018年10月至2025年',
    { options: { unit: 'month' } },
  ],
  ['period', [on('2018-10-01'), new Unknown(['x'])], '? x', '? x'],
  ['duration', [27], '2年3か月', '2年3个月'],
  ['duration', [24], '2年', '2年'],
  ['duration', [3], '3か月', '3个月'],
  ['duration', [0], '1か月未満', '不到1个月'],
  ['duration', [new Numbers(26, 27, ['x'])], '? x', '? x'],
  ['years', [139], '11年', '11年'],
  ['years', [new Numbers(138, 139, ['x'])], '11年', '11年'],
  ['years', [new Numbers(131, 133, ['x'])], '? x', '? x'],
  ['years', [new Numbers(131, Number.POSITIVE_INFINITY, ['x'])], '? x', '? x'],
  ['age', [36], '36歳', '36岁'],
  ['number', [12_000], '12,000', '12,000'],
  ['money', [5_600_000], '5,600,000円', '5,600,000日元'],
  ['money', [yen(80_000, 'CNY')], '80,000人民元', '80,000元人民币'],
  ['money', [yen(80_000, 'XTS')], '80,000XTS', '80,000XTS'],
  ['man', [yen(5_600_000)], '560万円', '560万日元'],
  ['man', [5_105_000], '510万5000円', '510万5000日元'],
  ['man', [9_800], '9,800円', '9,800日元'],
  ['man', [12_000_000], '1,200万円', '1,200万日元'],
  ['count', [1], '一人', '一个', { word: 'children' }],
  ['count', [2], '二人', '两个', { word: 'children' }],
  ['count', [3], '三人', '三个', { word: 'children' }],
  ['count', [12], '12人', '12人', { word: 'people' }],
  ['count', [14], '14日', '14天', { word: 'days' }],
  ['count', [new Numbers(1, 2, ['x'])], '? x', '? x', { word: 'days' }],
  ['name', [person('father')], '王 志強', '王 志强'],
  ['name', [person('father')], '王 志強（WANG ZHIQIANG）', '王 志强（WANG ZHIQIANG）', { options: { latin: true } }],
  ['name', [person('mother')], '見本 花子', '見本 花子', { options: { latin: true } }],
  ['name', [person('latin')], 'NGUYEN VAN AN', 'NGUYEN VAN AN', { options: { latin: true } }],
  ['name', [person('nobody')], '? people.nobody.names.card', '? people.nobody.names.native'],
  ['name', [new Unknown(['x'])], '? x', '? x'],
  ['name', [null], 'none', 'none'],
  ['names', [new List([person('a')])], '王 一', '王 一'],
  ['names', [new List([person('a'), person('b')])], '王 一と王 二', '王 一和王 二'],
  ['names', [new List([person('a'), person('b'), person('c')])], '王 一、王 二と王 三', '王 一、王 二和王 三'],
  ['names', [new List([])], 'none', 'none'],
  ['names', [new List([person('a')], ['x'])], '? x', '? x'],
  ['relation', [person('mother')], '妻', '妻子'],
  ['relation', [person('a')], '長男', '长子'],
  ['relation', [person('b')], '長女', '长女'],
  ['relation', [person('c')], '二男', '次子'],
  ['relation', [person('father')], 'none', 'none'],
  ['relation', [person('father')], '父', '父亲', { options: { to: person('a') } }],
  ['relation', [person('nobody')], '? marriages,parentage', '? marriages,parentage'],
  ['pronoun', [person('mother')], '同人', '她'],
  ['pronoun', [person('nobody')], '同人', '该人'],
  ['word', ['student'], '留学', '留学', { word: 'statuses' }],
  ['word', ['dependent'], '家族滞在', '家族滞在（家属签）', { word: 'statuses' }],
  ['word', ['dependent'], '家族滞在', '家族滞在', { word: 'statuses', options: { gloss: false } }],
  ['text', ['株式会社{{x}}#|**'], '株式会社{{x}}#|**', '株式会社{{x}}#|**'],
  ['text', [null], 'none', 'none'],
];

describe('what helpers print', () => {
  test.each(
    ROWS.map(
      ([helper, args, ja, zh, options], i) => [`${i} ${helper} → ${ja}`, helper, args, ja, zh, options] as const,
    ),
  )('%s', (_, helper, args, ja, zh, options) => {
    expect(print(helper, args, 'ja', options)).toBe(ja);
    expect(print(helper, args, 'zh-Hans', options)).toBe(zh);
  });

  test('Traditional Chinese has words of its own', () => {
    expect(print('duration', [27], 'zh-Hant')).toBe('2年3個月');
    expect(print('count', [2], 'zh-Hant', { word: 'children' })).toBe('兩個');
    expect(print('relation', [person('a')], 'zh-Hant')).toBe('長子');
    expect(print('name', [person('father')], 'zh-Hant')).toBe('王 志强');
  });

  test('an address is what is known of it, from the municipality on', () => {
    const address = (fields: Record<string, Value>) => {
      const unknown = { prefecture: new Unknown(['p']), municipality: new Unknown(['m']), line: new Unknown(['l']) };
      return derivedRecord('Address', 'a', { ...unknown, ...fields });
    };
    const whole = address({ prefecture: '東京都', municipality: '練馬区', line: '見本町1-1' });
    expect(print('place', [whole], 'zh-Hans')).toBe('東京都練馬区');
    expect(print('address', [whole], 'ja')).toBe('東京都練馬区見本町1-1');
    expect(print('address', [address({ municipality: '練馬区' })], 'ja')).toBe('練馬区');
    expect(print('address', [address({ prefecture: '東京都' })], 'ja')).toBe('? m');
  });

  test('the client’s words stand in the language they were given, else in Japanese', () => {
    const told = (given: Record<string, string>): Rec => ({
      record: 'ClientWords',
      key: 'w',
      get: (lang) => given[lang] ?? new Unknown(['w']),
    });
    expect(print('words', [told({ ja: '友人の紹介', 'zh-Hans': '朋友介绍' })], 'zh-Hans')).toBe('朋友介绍');
    expect(print('words', [told({ ja: '友人の紹介' })], 'zh-Hans')).toBe('友人の紹介');
    expect(print('words', [told({ 'zh-Hans': '朋友介绍' })], 'ja')).toBe('? w');
  });
});

describe('relations', () => {
  test('are no finer than what is known', () => {
    const raw = structuredClone(profile);
    const relation = (change: (copy: typeof raw) => void): Value => {
      const copy = structuredClone(profile);
      change(copy);
      const changed = openFacts(copy, 0, content, 20_000);
      return changed.relation(changed.person('c'), changed.person('father'));
    };
    const people = (copy: typeof raw) => copy.people as Record<string, { sex?: unknown; bornOn?: unknown }>;
    expect(relation(() => {})).toBe('son-2');
    expect(relation((copy) => delete people(copy).a?.bornOn)).toBe('child');
    expect(relation((copy) => delete people(copy).a?.sex)).toBe('child');
    expect(relation((copy) => delete people(copy).b?.bornOn)).toBe('son-2');
    expect(relation((copy) => delete people(copy).c?.sex)).toBe('child');
    expect(relation((copy) => Object.assign(copy.parentage ?? {}, { complete: false }))).toBe('child');
  });

  test('reach over two generations, and tell the mother’s side from the father’s', () => {
    const between = (link: { sex?: 'male' | 'female' }, elder: string, younger: string): Value => {
      const people = { elder: { sex: 'male' as const }, link, younger: { sex: 'female' as const } };
      const tie = (child: string, parent: string) => ({ child, parents: { complete: true, items: [parent] } });
      const items = [tie('younger', 'link'), tie('link', 'elder')];
      const family = { ...structuredClone(profile), people, parentage: { complete: true, items } };
      const facts = openFacts(family as typeof profile, 0, content, 20_000);
      return facts.relation(facts.person(elder), facts.person(younger));
    };
    expect(between({ sex: 'male' }, 'elder', 'younger')).toBe('grandfather');
    expect(between({ sex: 'female' }, 'elder', 'younger')).toBe('maternal-grandfather');
    expect(between({}, 'elder', 'younger')).toBe('some-grandfather');
    expect(between({ sex: 'female' }, 'younger', 'elder')).toBe('maternal-granddaughter');
    expect(between({ sex: 'male' }, 'link', 'younger')).toBe('father');
  });

  test('reach brothers and sisters, uncles and aunts, nephews and nieces', () => {
    type Someone = { sex?: 'male' | 'female'; bornOn?: string };
    const between = (people: Record<'link' | 'side', Someone>, one: string, two: string): Value => {
      const tie = (child: string, parent: string) => ({ child, parents: { complete: true, items: [parent] } });
      const items = [tie('me', 'link'), tie('link', 'elder'), tie('side', 'elder')];
      const all = { ...people, elder: {}, me: { sex: 'male' as const } };
      const family = { ...structuredClone(profile), people: all, parentage: { complete: true, items } };
      const facts = openFacts(family as typeof profile, 0, content, 20_000);
      return facts.relation(facts.person(one), facts.person(two));
    };
    const father = { sex: 'male', bornOn: '1965-01-01' } as const;
    const mother = { sex: 'female', bornOn: '1965-01-01' } as const;
    const aunt = { sex: 'female', bornOn: '1970-01-01' } as const;
    expect(between({ link: father, side: aunt }, 'side', 'me')).toBe('younger-aunt');
    expect(between({ link: mother, side: aunt }, 'side', 'me')).toBe('younger-maternal-aunt');
    expect(between({ link: mother, side: { sex: 'male' } }, 'side', 'me')).toBe('maternal-uncle');
    expect(between({ link: { bornOn: '1965-01-01' }, side: aunt }, 'side', 'me')).toBeInstanceOf(Unknown);
    expect(between({ link: father, side: {} }, 'side', 'me')).toBeInstanceOf(Unknown);
    expect(between({ link: father, side: aunt }, 'me', 'side')).toBe('nephew');
    expect(between({ link: mother, side: aunt }, 'me', 'side')).toBe('sisters-nephew');
    expect(between({ link: father, side: aunt }, 'link', 'side')).toBe('elder-brother');
    expect(between({ link: father, side: { sex: 'female' } }, 'side', 'link')).toBe('sister');
  });
});

describe('words of kin by marriage', () => {
  type Sex = 'male' | 'female';
  const born = (child: string, parents: readonly string[]) => ({ child, parents: { complete: true, items: parents } });
  const between = (
    one: string,
    other: string,
    {
      keeper = 'female' as Sex | 'none',
      partner = 'male' as Sex,
      whole = true,
      ended = {} as object,
      sons = ['kid'],
    } = {} as {
      readonly keeper?: Sex | 'none';
      readonly partner?: Sex;
      readonly whole?: boolean;
      readonly ended?: object;
      readonly sons?: readonly string[];
    },
  ): Value => {
    const read = readRaw({
      version: 1,
      applications: [{ applicant: 'kid', filingOn: '2026-07-10' }],
      people: { keeper: keeper === 'none' ? {} : { sex: keeper }, partner: { sex: partner }, kid: { sex: 'male' } },
      marriages: { complete: true, items: [{ partners: ['keeper', 'partner'], endedOn: 'none', ...ended }] },
      parentage: { complete: whole, items: sons.map((child) => born(child, ['keeper'])) },
    }).profile;
    const facts = openFacts(read, 0, content, 20_000);
    return facts.relation(facts.person(one), facts.person(other));
  };

  test('who is married to a parent', () => {
    expect(between('partner', 'kid')).toBe('stepfather');
    expect(between('partner', 'kid', { keeper: 'male', partner: 'female' })).toBe('stepmother');
    // Who may have adopted the child is the husband of the mother all the same.
    expect(between('partner', 'kid', { whole: false })).toBe('mothers-husband');
    expect(between('partner', 'kid', { keeper: 'none' })).toBeInstanceOf(Unknown);
    expect(between('kid', 'partner')).toBe('wifes-child');
    expect(between('kid', 'partner', { keeper: 'male', partner: 'female' })).toBe('husbands-child');
  });

  test('who was married, as long as it is known how that ended', () => {
    const over = (endedBy?: string) => ({ ended: { endedOn: '2025-01-01', ...(endedBy ? { endedBy } : {}) } });
    expect(between('partner', 'keeper', over('divorce'))).toBe('former-husband');
    expect(between('keeper', 'partner', over('death'))).toBe('late-wife');
    expect(between('partner', 'keeper', over())).toBeInstanceOf(Unknown);
    expect(between('partner', 'keeper', over('annulment'))).toBeInstanceOf(Unknown);
    // No husband of the mother any more.
    expect(between('partner', 'kid', over('divorce'))).toBeInstanceOf(Unknown);
  });
});

describe('what forms want', () => {
  const shown = (helper: HelperName, value: Value, options: Readonly<Record<string, Value>> = {}) =>
    PRINTERS[helper](
      { args: [value], options },
      { lang: 'ja', words, facts, catalogue: content.catalogue, writer: null },
    );

  test('names in capitals, as in the passport; never made out of the characters', () => {
    expect(shown('latin', person('father'))).toEqual({ text: 'WANG ZHIQIANG' });
    expect(shown('latin', person('mother'))).toBeInstanceOf(Unknown);
  });

  test('periods of stay as they are granted', () => {
    expect(shown('length', 'P3Y')).toEqual({ text: '3年' });
    expect(shown('length', 'P6M')).toEqual({ text: '6月' });
    expect(shown('length', 'P90D')).toEqual({ text: '90日' });
  });

  test('a day, or a gap: a month is no date of birth', () => {
    expect(shown('date', on('1990-03-14'), { exact: true })).toEqual({ text: '1990年3月14日' });
    expect(shown('date', on('1990-03'), { exact: true })).toBeInstanceOf(Unknown);
    expect(shown('date', on('1990-03'))).toEqual({ text: '1990年3月' });
  });
});
