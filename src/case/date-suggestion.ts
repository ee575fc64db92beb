import { isPartialDate } from './schema/fields.ts';

/** The last western year before each era, so that year 1 of the era is this plus one. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, R: 2018, H: 1988, S: 1925 };

/**
 * The ISO date a user probably meant by another way of writing (`2019/4/1`, `2019年4月`, `令和元年5月1日`, `R1.5.1`), or
 * undefined. Only a proposal for a message: nothing is ever read this way.
 */
export function suggestDate(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const match = /^(令和|平成|昭和|[RHSrhs])?(\d{1,4}|元)[年/.-](?:(\d{1,2})[月/.-]?(?:(\d{1,2})日?)?)?$/.exec(plain);
  if (!match) return undefined;
  const [, era, yearText = '', month, day] = match;
  const count = yearText === '元' ? 1 : Number(yearText);
  if (era === undefined && yearText.length !== 4) return undefined;
  const year = era === undefined ? count : count + (ERAS[era.toUpperCase()] ?? 0);
  const parts = [String(year), month?.padStart(2, '0'), day?.padStart(2, '0')];
  const date = parts.filter((part) => part !== undefined).join('-');
  return isPartialDate(date) ? date : undefined;
}
