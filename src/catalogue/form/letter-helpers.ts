/** What a helper of letters takes. */
export interface HelperForm {
  /** For each argument the types it may have, or `unit`: a word in quotes, `unit-…` of `documents/letter.yaml`. */
  readonly args: readonly (readonly string[] | 'unit')[];
  /** Named options: types of an expression, words it may be, or `flag` for true and false. */
  readonly options?: Readonly<Record<string, readonly string[] | 'flag' | { readonly words: readonly string[] }>>;
}

/** Every helper a sentence may call. `src/letter/` prints them; `templates/letters/README.md` explains them. */
export const LETTER_HELPERS = {
  /** A text of the profile as it stands; a bare `{{path}}` of type string means this one. */
  text: { args: [['string']] },
  /**
   * A person's name: in Japanese as on the residence card, in Chinese as written at home. `characters`: where there is no
   * card, the characters written at home, not the Latin letters of the passport: what a paper from home shows. `kin`: with what
   * the person is to the writer before it where that is known, 叔母の….
   */
  name: { args: [['Person']], options: { latin: 'flag', characters: 'flag', kin: 'flag' } },
  /** A person's name in Latin letters as in the passport, in capitals. */
  latin: { args: [['Person']] },
  /** Several persons' names, joined: A、BとC / A、B和C. */
  names: { args: [['list<Person>']] },
  /** What somebody is to the writer, or to another person: 妻, 長男, 母. */
  relation: { args: [['Person']], options: { to: ['Person'] } },
  /** 私 / 我 if the writer is meant, else what the person is to the writer, or the name. */
  who: { args: [['Person']] },
  /** 他 / 她; in Japanese 同人. */
  pronoun: { args: [['Person']] },
  /**
   * 2026年7月10日, or as much of it as is known; with `after` 同年7月10日 where the year is the same; with `exact` only where the
   * day is known, as a form asks for it.
   */
  date: { args: [['Date']], options: { after: ['Date'], approx: 'flag', exact: 'flag' } },
  /** 2026年7月. */
  month: { args: [['Date']], options: { after: ['Date'] } },
  /** 2026年. */
  year: { args: [['Date']] },
  /** 令和8年7月10日. */
  era: { args: [['Date']] },
  /** 令和8年度, of the year 2026. */
  fiscalYear: { args: [['int']] },
  /** 2018年10月1日から2025年1月31日まで / 2018年10月1日至2025年1月31日; 現在まで / 至今 if it goes on; `short`: 2026年5月2日から5月6日まで. */
  period: { args: [['Date'], ['Date']], options: { unit: { words: ['day', 'month', 'year'] }, short: 'flag' } },
  /** Months as 2年3か月 / 2年3个月. */
  duration: { args: [['int']] },
  /** A period of stay as the residence card has it: 3年, 6月, 90日. */
  length: { args: [['Period']] },
  /** Months as full years: 11年. */
  years: { args: [['int']] },
  /** 36歳 / 36岁. */
  age: { args: [['int']] },
  /** 5,600,000円 / 5,600,000日元. */
  money: { args: [['Money', 'int']] },
  /** 560万円 / 560万日元. */
  man: { args: [['Money', 'int']] },
  /** 12,000. */
  number: { args: [['int']] },
  /** A number with its unit: 三人 / 三名, 14日間 / 14天. */
  count: { args: [['int'], 'unit'] },
  /** The word of an enumeration: a status, a country. */
  word: { args: [['string']], options: { gloss: 'flag' } },
  /** Prefecture and municipality of an address. */
  place: { args: [['Address']] },
  /** The whole address. */
  address: { args: [['Address']] },
  /** The client's own words, in the language they were given. */
  words: { args: [['ClientWords']] },
} as const satisfies Readonly<Record<string, HelperForm>>;

export type HelperName = keyof typeof LETTER_HELPERS;
