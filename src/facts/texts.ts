import { derivedRecord } from '../catalogue/condition/evaluate.ts';
import { isRec, List, type Rec, Unknown, type Value } from '../catalogue/condition/values.ts';
import { callNames, unknownNames } from './names.ts';

/** Something the client said in his or her own words, in the languages in which somebody wrote it down. */
export interface ClientText {
  /** Its path is the field of the profile. */
  readonly words: Rec;
  readonly ja?: string;
  readonly 'zh-Hans'?: string;
}

type Lang = 'ja' | 'zh-Hans';

/** The client's own words that an application prints: its own, and those of the marriages of its applicant. */
export function clientTexts(application: Rec, marriages: readonly Rec[]): ClientText[] {
  const cohabitations = marriages.flatMap((one) => itemsOf(one.get('cohabitation')));
  const found = [
    ...['reason', 'needForSupport', 'livelihoodPlan'].map((field) => application.get(field)),
    ...marriages.flatMap((one) => [one.get('metHow'), one.get('endCause')]),
    ...cohabitations.map((one) => one.get('cause')),
  ];
  return found.filter(isRec).map((words) => {
    const [ja, zh] = [words.get('ja'), words.get('zh-Hans')];
    return {
      words,
      ...(typeof ja === 'string' ? { ja } : {}),
      ...(typeof zh === 'string' ? { 'zh-Hans': zh } : {}),
    };
  });
}

function itemsOf(value: Value): Rec[] {
  return value instanceof List ? value.items.filter(isRec) : [];
}

/** A find, as conditions see it: the text it stands in, the word, and whether it is surely what it seems. */
function hit(words: Rec, quote: string, sure: Value = true): Rec {
  return derivedRecord('TextHit', `${words.path} ${quote}`, { text: words, quote, sure });
}

/** True if nothing is missing that might prove it wrong. */
function unless(missing: readonly string[]): Value {
  return missing.length === 0 ? true : new Unknown(missing);
}

/**
 * Names in the texts that nobody of the case bears, found by the title behind them (さん, 女士): text that was copied from
 * another client's file has them. What stands before the title is a name if it is not in `common` (店員さん, 老先生) and, in
 * Chinese, begins with one of `familyNames`; it is known if it ends in (or is) a name, family name or given name of
 * somebody in the case, or the one who introduced the couple. Only the letters directly before the title count, so that
 * 「知人の架空さん」 gives 架空: a text without titles is never suspected. As long as somebody's names, or who
 * introduced the couple, are not known (`missing`), it may be one of those.
 */
export function strangersIn(
  texts: readonly ClientText[],
  lang: Lang,
  people: readonly Rec[],
  others: { readonly names: readonly string[]; readonly missing: readonly string[] },
  words: {
    readonly titles: readonly string[];
    readonly common: readonly string[];
    readonly familyNames: readonly string[];
  },
): Value {
  const known = people.flatMap(callNames).filter((name) => name !== '');
  const sure = unless([...others.missing, ...people.flatMap(unknownNames)]);
  const title = words.titles.map(escaped).join('|');
  const family = words.familyNames.map(escaped).join('|');
  const pattern =
    lang === 'ja'
      ? new RegExp(`([\\p{Script=Han}\\p{Script=Katakana}ー々]{1,8})(${title})`, 'gu')
      : new RegExp(`((?:${family})\\p{Script=Han}{0,3}?)(${title})`, 'gu');
  const found = texts.flatMap(({ words: place, [lang]: text = '' }) =>
    [...text.matchAll(pattern)].flatMap(([whole, name = '']) =>
      words.common.some((one) => name.endsWith(one)) ||
      known.some((one) => name.endsWith(one) || one.startsWith(name)) ||
      others.names.some((one) => one.includes(name))
        ? []
        : [hit(place, whole, sure)],
    ),
  );
  return new List(unique(found));
}

/** Places where a text was to be filled in: 〇〇, ××. */
export function blanksIn(texts: readonly ClientText[], blanks: readonly string[]): Value {
  return new List(
    texts.flatMap(({ words, ja = '', 'zh-Hans': zh = '' }) => {
      const found = blanks.find((blank) => ja.includes(blank) || zh.includes(blank));
      return found === undefined ? [] : [hit(words, found)];
    }),
  );
}

/**
 * Whole names of people who have nothing to do with an application, in its texts: `person` is who. `missing` are the
 * relations that may connect them with it.
 */
export function outsidersIn(
  texts: readonly ClientText[],
  outsiders: readonly Rec[],
  missing: readonly string[],
): Value {
  const sure = unless(missing);
  return new List(
    texts.flatMap(({ words, ja = '', 'zh-Hans': zh = '' }) =>
      outsiders.flatMap((person) => {
        const names = person.get('names');
        const native = isRec(names) ? names.get('native') : undefined;
        if (typeof native !== 'string' || [...native].length < 2) return [];
        const spelled = native.includes(' ') ? [native, native.replaceAll(' ', '')] : [native];
        const quote = spelled.find((name) => ja.includes(name) || zh.includes(name));
        return quote === undefined
          ? []
          : [derivedRecord('OutsiderHit', `${words.path} ${person.key}`, { text: words, person, quote, sure })];
      }),
    ),
  );
}

function unique(hits: readonly Rec[]): Rec[] {
  return [...new Map(hits.map((one) => [one.key, one])).values()];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
