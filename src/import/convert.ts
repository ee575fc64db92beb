import { OTHER_PERSON } from '../case/blanks.ts';
import type { Form, ValueForm } from '../case/form.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import { isPartialDate, PERIOD_PATTERN } from '../case/schema/fields.ts';
import {
  saysNone,
  saysOngoing,
  saysUnknown,
  suggestBool,
  suggestDate,
  suggestNumber,
  suggestPeriod,
  suggestYear,
} from '../case/suggestions.ts';
import type { Catalogue } from '../catalogue/model.ts';

/** An answer as the case file writes it; `empty` if it says nothing; or the kind of answer that was expected. */
export type Answer =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unclear'; readonly expected: string };

/** What an answer is read with. */
export interface Reader {
  readonly profile: CaseProfile;
  readonly catalogue: Pick<Catalogue, 'vocabulary'>;
  /** Language of the sheet: that of what is told in the client's own words. */
  readonly lang: string;
}

const EMPTY: Answer = { kind: 'empty' };
const value = (value: unknown): Answer => ({ kind: 'value', value });
const unclear = (expected: string): Answer => ({ kind: 'unclear', expected });

/** Currencies as people write them. */
const CURRENCIES: readonly (readonly [pattern: RegExp, code: string])[] = [
  [/人民[币幣元圓]元?|RMB|CNY/i, 'CNY'],
  [/新?[台臺][币幣]|ニュー台湾ドル|NT\$|TWD/i, 'TWD'],
  [/港[币幣元]|香港ドル|HK\$|HKD/i, 'HKD'],
  [/美[元金圓]|米?ドル|US\$|USD/i, 'USD'],
];

/**
 * Reads what somebody wrote or ticked in the blank of a field, in the ways people write: dates with 年月日 or an era, sums with
 * 万, words of a choice in any language, 是 and いいえ. What is not understood for sure is not taken.
 */
export function readAnswer(written: string, form: Form, reader: Reader): Answer {
  const text = written.replace(/\r\n?/g, '\n').trim();
  if (text === '' || saysUnknown(text)) return EMPTY;
  if (form.kind === 'list' || form.kind === 'history') return readSeveral(text, form.item, reader);
  if (form.kind !== 'value') return unclear('words');
  const isSlug = form.slugs?.includes(text) === true;
  if (!isSlug && (text === 'none' || saysNone(text))) return form.none ? value('none') : unclear('none');
  return readValue(text, form, reader);
}

function readValue(text: string, form: ValueForm, reader: Reader): Answer {
  const found = (read: unknown, expected = form.type): Answer => (read === undefined ? unclear(expected) : value(read));
  if (form.ref === 'person') return found(personOf(text, reader), 'person');
  if (form.slugs) return found(slugOf(text, form, reader), 'choice');
  switch (form.type) {
    case 'bool': {
      const read = text === 'true' || text === 'false' ? text : suggestBool(text);
      return found(read === undefined ? undefined : read === 'true');
    }
    case 'Date':
      if (form.ongoing && (text === 'ongoing' || saysOngoing(text))) return value('ongoing');
      return found(isPartialDate(text) ? text : suggestDate(text));
    case 'Period':
      return found(PERIOD_PATTERN.test(text) ? text : suggestPeriod(text));
    case 'Money':
      return found(moneyOf(text));
    case 'int': {
      const year = (form.min ?? 0) >= 1900 ? suggestYear(text) : undefined;
      const number = Number(year ?? suggestNumber(text));
      return found(Number.isInteger(number) ? number : undefined);
    }
    case 'ClientWords':
      return value({ [reader.lang === 'ja' ? 'ja' : 'zh-Hans']: text });
    default:
      // A name or an address is one line, wherever the blank broke it.
      return value(text.replace(/[ 　]*\n+[ 　]*/g, ' '));
  }
}

/** Several values on one blank: names of persons, words of a choice. */
function readSeveral(text: string, item: Form, reader: Reader): Answer {
  if (item.kind !== 'value') return unclear('words');
  if (text === 'none' || saysNone(text)) return value('none');
  const pieces = [...text.matchAll(/[^、,，;；・\n／]+/g)].filter(([piece]) => piece.trim() !== '');
  const read: Answer[] = [];
  for (let i = 0; i < pieces.length; ) {
    // A word of the choice may have the signs in itself that stand between words: the longest that is one is meant.
    const longest = item.slugs ? pieces.length : i + 1;
    for (let j = longest; j > i; j -= 1) {
      const last = pieces[j - 1];
      const part = text.slice(pieces[i]?.index, (last?.index ?? 0) + (last?.[0].length ?? 0)).trim();
      const one = readValue(part, item, reader);
      if (one.kind !== 'value' && j > i + 1) continue;
      read.push(one);
      i = j;
      break;
    }
  }
  const values = read.flatMap((one) => (one.kind === 'value' ? [one.value] : []));
  if (values.length === read.length && values.length > 0) return value(values);
  return read.find((one) => one.kind === 'unclear') ?? unclear('choice');
}

/** Letters alone decide: width, case and spaces do not. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}

function slugOf(text: string, { slugs = [], vocabulary = '' }: ValueForm, { catalogue }: Reader): string | undefined {
  if (slugs.includes(text)) return text;
  const words = catalogue.vocabulary[vocabulary] ?? {};
  const found = slugs.filter((slug) =>
    Object.values(words[slug] ?? {}).some((word) => typeof word === 'string' && plain(word) === plain(text)),
  );
  return found.length === 1 ? found[0] : undefined;
}

function personOf(text: string, { profile }: Reader): string | undefined {
  if (text === OTHER_PERSON) return undefined;
  if (Object.hasOwn(profile.people, text)) return text;
  const found = Object.entries(profile.people).filter(([, { names }]) =>
    Object.values(names ?? {}).some((name) => typeof name === 'string' && plain(name) === plain(text)),
  );
  return found.length === 1 ? found[0]?.[0] : undefined;
}

/** Whole yen as a number, another currency with its code; undefined if the currency is not said for sure (元 alone). */
function moneyOf(text: string): unknown {
  const foreign = CURRENCIES.filter(([pattern]) => pattern.test(text));
  if (foreign.length > 1) return undefined;
  const [named] = foreign;
  const number = suggestNumber(named ? text.replace(named[0], '').replace(/元$/, '') : text);
  if (number === undefined) return undefined;
  const amount = Number(number);
  if (named) return { amount, currency: named[1] };
  return Number.isInteger(amount) ? amount : undefined;
}
