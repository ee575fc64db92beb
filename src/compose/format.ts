import { eraYear } from '../base/era.ts';
import type { DocumentLang } from '../base/locale.ts';
import type { Words } from './words.ts';

/** An ISO date as both languages write it: 2026年7月10日. A month or a year alone stays one. */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}

/** An ISO date where there is little room: 2026.7.10. */
export function shortDate(iso: string): string {
  return iso.split('-').map(Number).join('.');
}

/** An amount with thousands separated: 200,000. */
export function formatNumber(amount: number): string {
  return amount.toLocaleString('en-US');
}

/** A tax year in words: 令和8年度（2025年分の所得）. */
export function formatTaxYear(year: number, words: Words): string {
  return words.say('tax-year', { era: eraYear(year), income: year - 1 });
}

/** Months as ranges: 2025年8月～10月、2026年1月. */
export function formatMonths(months: readonly string[], lang: DocumentLang): string {
  const sorted = [...months].sort();
  const ranges: [string, string][] = [];
  for (const month of sorted) {
    const last = ranges.at(-1);
    if (last && index(month) === index(last[1]) + 1) last[1] = month;
    else ranges.push([month, month]);
  }
  return ranges
    .map(([from, to]) => {
      if (from === to) return formatDate(from);
      return from.slice(0, 4) === to.slice(0, 4)
        ? `${formatDate(from)}～${Number(to.slice(5))}月`
        : `${formatDate(from)}～${formatDate(to)}`;
    })
    .join(lang === 'ja' ? '、' : '，');
}

function index(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
}

/** A period of stay in words: `P3Y` → 3年, `P6M` → 6か月. */
export function formatPeriod(period: string, words: Words): string {
  const [, years, months] = /^P(?:(\d+)Y)?(?:(\d+)M)?$/.exec(period) ?? [];
  return [
    years === undefined ? '' : words.say('period-years', { count: years }),
    months === undefined ? '' : words.say('period-months', { count: months }),
  ].join('');
}
