import { isPartialDate } from './schema/fields.ts';

/** First and last day of each era; year 1 is the year of the first day. 民国 is Taiwan's count, still running. */
const ERAS: readonly { names: readonly string[]; first: string; last: string }[] = [
  { names: ['令和', 'R'], first: '2019-05-01', last: '2099-12-31' },
  { names: ['平成', 'H'], first: '1989-01-08', last: '2019-04-30' },
  { names: ['昭和', 'S'], first: '1926-12-25', last: '1989-01-07' },
  { names: ['大正', 'T'], first: '1912-07-30', last: '1926-12-24' },
  { names: ['明治', 'M'], first: '1868-01-25', last: '1912-07-29' },
  { names: ['民国', '民國'], first: '1912-01-01', last: '2099-12-31' },
];

const DIGITS = '〇一二三四五六七八九';

/**
 * The ISO date a user probably meant by another way of writing (`2019/4/1`, `2019年4月`, `20190401`, `令和元年5月1日`, `R1.5.1`,
 * `民國108年5月1日`, `二〇一九年五月一日`, a day with a time), or undefined: also if the era has no such day. Only a proposal for a
 * message: nothing is ever read this way.
 */
export function suggestDate(text: string): string | undefined {
  const plain = withDigits(text.normalize('NFKC'))
    .replace(/[‐-―−ー]/g, '-')
    .replace(/[T\s]\d{1,2}:\d{2}.*$/, '')
    .replace(/\s/g, '');
  const packed = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(plain);
  if (packed) return dateOf(packed[1], packed[2], packed[3]);
  const match =
    /^(令和|平成|昭和|大正|明治|民[国國]|[RHSTMrhstm])?(\d{1,4}|元)[年/.-](?:(\d{1,2})[月/.-]?(?:(\d{1,2})日?)?)?$/.exec(
      plain,
    );
  if (!match) return undefined;
  const [, era, yearText = '', month, day] = match;
  const count = yearText === '元' ? 1 : Number(yearText);
  if (era === undefined) return yearText.length === 4 ? dateOf(yearText, month, day) : undefined;
  const { first, last } = ERAS.find(({ names }) => names.includes(era.toUpperCase())) ?? {};
  if (first === undefined || last === undefined || count < 1) return undefined;
  const date = dateOf(String(Number(first.slice(0, 4)) + count - 1), month, day);
  // 2019 alone is in 令和元年 and in 平成31年; 昭和64年1月8日 is in no 昭和.
  const within =
    date && date.slice(0, first.length) >= first.slice(0, date.length) && date <= last.slice(0, date.length);
  return within ? date : undefined;
}

function dateOf(year: string | undefined, month?: string, day?: string): string | undefined {
  const parts = [year, month?.padStart(2, '0'), day?.padStart(2, '0')];
  const date = parts.filter((part) => part !== undefined).join('-');
  return isPartialDate(date) ? date : undefined;
}

/** 二〇一九年十二月二十一日 → 2019年12月21日. */
function withDigits(text: string): string {
  return text
    .replaceAll('○', '〇')
    .replace(/[〇一二三四五六七八九]{4}(?=年)/g, (year) => Array.from(year, (one) => DIGITS.indexOf(one)).join(''))
    .replace(
      /([二三])?十([一二三四五六七八九])?(?=[年月日])/g,
      (_, tens: string | undefined, ones: string | undefined) =>
        String((tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0)),
    )
    .replace(/[一二三四五六七八九](?=[年月日])/g, (one) => String(DIGITS.indexOf(one)));
}

/** True for the words by which people say that something still lasts, where `ongoing` is meant. */
export function saysOngoing(text: string): boolean {
  return /^(今|今も|現在|现在|至今|今に至る|現在に至る|継続中|在職中|在职|在職|now|present|current)$/i.test(
    text.trim(),
  );
}

/** The length of time in ISO 8601 that was probably meant: `3年` → `P3Y`, `６か月` → `P6M`, `90日` → `P90D`. */
export function suggestPeriod(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const match = /^(?:(\d{1,3})年)?(?:(\d{1,4})(?:[かヶケカヵ箇个個]?月))?(?:(\d{1,5})[日天])?間?间?$/.exec(plain);
  const [, years, months, days] = match ?? [];
  const period = `P${years ? `${years}Y` : ''}${months ? `${months}M` : ''}${days ? `${days}D` : ''}`;
  return period === 'P' ? undefined : period;
}

/** The number that was probably meant: full-width digits, commas, a sign or word of yen, 万 and 億. */
export function suggestNumber(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/[\s,、¥￥円]|日[元圓]/g, '');
  const match = /^(?:(\d+)[億亿])?(?:(\d+(?:\.\d+)?)[万萬])?(\d+(?:\.\d+)?)?$/.exec(plain);
  if (!match || plain === '') return undefined;
  const [, hundredMillions = '0', tenThousands = '0', ones = '0'] = match;
  const number = Number(hundredMillions) * 1e8 + Number(tenThousands) * 1e4 + Number(ones);
  return Number.isSafeInteger(Math.round(number)) ? String(Number(number.toFixed(4))) : undefined;
}

/** The yes or no that was probably meant. */
export function suggestBool(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  if (['yes', 'y', 'はい', '有', 'あり', '有り', '是', '对', '對', '○', '〇', '1'].includes(plain)) return 'true';
  return ['no', 'n', 'いいえ', '否', '不是', '×', '0'].includes(plain) ? 'false' : undefined;
}

/** Words by which people say that they do not know yet. A field that holds one is empty. */
const UNKNOWN: ReadonlySet<string> = new Set(
  '不明 未定 未確認 要確認 確認中 不詳 不详 未知 待定 待确认 待確認 不清楚 不知道 tbd tba n/a unknown ? ?? ???'.split(
    ' ',
  ),
);

/** True if a text says that the fact is not known: it must not be printed as if it were the fact. */
export function saysUnknown(text: string): boolean {
  return UNKNOWN.has(text.normalize('NFKC').trim().toLowerCase());
}

/** The western year that was probably meant: 令和8年 → 2026. */
export function suggestYear(text: string): string | undefined {
  return suggestDate(text.endsWith('年') ? text : `${text}年`)?.slice(0, 4);
}

/** Words by which people say that there is none, where `none` is meant. */
const NONE_LIKE: ReadonlySet<string> = new Set([
  'None',
  'NONE',
  'なし',
  '無し',
  '無',
  'ない',
  '无',
  '没有',
  '沒有',
  '該当なし',
  '特になし',
]);

/** True if a text says that there is none. */
export function saysNone(text: string): boolean {
  return NONE_LIKE.has(text.trim());
}
