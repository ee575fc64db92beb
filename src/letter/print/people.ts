import type { DocumentLang } from '../../base/locale.ts';
import { isRec, List, type Rec, Unknown, unknownFrom, type Value } from '../../catalogue/condition/values.ts';
import type { Print, PrintContext, Printer, Shown } from './types.ts';

/**
 * A person's name. In Japanese as on the residence card (在留カード), a Japanese person's as it is written; in Chinese as it
 * is written at home. Where that is not known, a spelling that is.
 */
export function nameOf(person: Value, lang: DocumentLang, characters = false): Shown | Unknown | null {
  if (!isRec(person)) return person instanceof Unknown ? person : null;
  const names = person.get('names');
  if (!isRec(names)) return names instanceof Unknown ? names : null;
  const spelling = (key: string): string | undefined => {
    const value = names.get(key);
    return typeof value === 'string' ? value : undefined;
  };
  const japanese = person.get('nationality') === 'JPN';
  const order =
    lang === 'ja' && !japanese
      ? characters
        ? ['card', 'native', 'latin']
        : ['card', 'latin', 'native']
      : ['native', 'card', 'latin'];
  const text = order.map(spelling).find((one) => one !== undefined);
  if (text === undefined) {
    const missing = names.get(order[0] ?? 'native');
    return missing instanceof Unknown ? missing : null;
  }
  return { text, lang: japanese ? 'ja' : lang };
}

/** The name in Latin letters as in the passport, if it is known and not the name itself. */
export function latinOf(person: Value): string | undefined {
  const names = isRec(person) ? person.get('names') : null;
  const latin = isRec(names) ? names.get('latin') : null;
  return typeof latin === 'string' ? latin : undefined;
}

const name: Printer = ({ args: [person = null], options }, { facts, writer, lang, words }) => {
  const own = nameOf(person, lang, options.characters === true);
  if (own === null || own instanceof Unknown) return own;
  if (options.kin === true) {
    const slug = facts.relation(person, writer);
    if (typeof slug !== 'string') return own;
    return { text: words.say('name-kin', lang, { kin: words.say(`relation-${slug}`, lang), name: own.text }) };
  }
  if (options.latin !== true) return own;
  const latin = latinOf(person);
  if (latin === undefined || latin === own.text) return own;
  return { ...own, text: words.say('name-latin', lang, { name: own.text, latin }) };
};

/** As the machine-readable line of the passport has it; never made out of the characters of the name. */
const latin: Printer = ({ args: [person = null] }) => {
  if (!isRec(person)) return unknownOrNone(person);
  const all = person.get('names');
  const own = isRec(all) ? all.get('latin') : all;
  return typeof own === 'string' ? { text: own.toUpperCase() } : unknownOrNone(own);
};

const names: Printer = ({ args: [list = null] }, { lang, words }) => {
  if (!(list instanceof List)) return list instanceof Unknown ? list : null;
  if (!list.complete) return new Unknown(list.missing);
  const each = list.items.map((person) => nameOf(person, lang));
  const open = each.filter((one) => one instanceof Unknown);
  if (open.length > 0) return unknownFrom(...open);
  const known = each.filter((one) => one !== null).map((one) => (one as Shown).text);
  return known.length === 0 ? null : { text: words.join(known, 'and', lang) };
};

const relation: Printer = ({ args: [person = null], options }, { facts, writer, words, lang }) => {
  const slug = facts.relation(person, options.to ?? writer);
  return typeof slug === 'string' ? { text: words.say(`relation-${slug}`, lang) } : unknownOrNone(slug);
};

const who: Printer = ({ args: [person = null] }, { facts, writer, words, lang }) => {
  if (!isRec(person)) return unknownOrNone(person);
  if (isRec(writer) && writer.key === person.key) return { text: words.say('me', lang) };
  const slug = facts.relation(person, writer);
  return typeof slug === 'string' ? { text: words.say(`relation-${slug}`, lang) } : nameOf(person, lang);
};

const pronoun: Printer = ({ args: [person = null] }, { words, lang }) => {
  if (!isRec(person)) return unknownOrNone(person);
  const sex = person.get('sex');
  return { text: words.say(`pronoun-${typeof sex === 'string' ? sex : 'unknown'}`, lang) };
};

/** The parts of an address that are known; the municipality must be. */
const printAddress =
  (parts: readonly string[]): Printer =>
  ({ args: [address = null] }) => {
    if (!isRec(address)) return unknownOrNone(address);
    const municipality = address.get('municipality');
    if (typeof municipality !== 'string') return unknownOrNone(municipality);
    const text = parts.map((part) => textOf(address, part)).join('');
    return { text, lang: 'ja' };
  };

function textOf(record: Rec, field: string): string {
  const value = record.get(field);
  return typeof value === 'string' ? value : '';
}

/** What the profile says as it stands. It is in the words of the Japanese papers wherever it is printed. */
const text: Printer = ({ args: [value = null] }) =>
  typeof value === 'string' ? { text: value, lang: 'ja' } : unknownOrNone(value);

const word: Printer = ({ args: [slug = null], options, word: vocabulary = '' }, context: PrintContext) => {
  if (typeof slug !== 'string') return unknownOrNone(slug);
  const whole = context.catalogue.vocabulary[vocabulary]?.[slug]?.[context.lang] ?? slug;
  return { text: options.gloss === false ? whole.replace(/（[^（）]*）$/, '') : whole };
};

/** The client's words; in a language nobody wrote them in, the Japanese ones stand. */
const words: Printer = ({ args: [value = null] }, { lang }) => {
  if (!isRec(value)) return unknownOrNone(value);
  const japanese = value.get('ja');
  if (typeof japanese !== 'string') return unknownOrNone(japanese);
  const own = value.get(lang === 'ja' ? 'ja' : 'zh-Hans');
  return typeof own === 'string'
    ? { text: own, lang: lang === 'ja' ? 'ja' : 'zh-Hans' }
    : { text: japanese, lang: 'ja' };
};

function unknownOrNone(value: Value): Print {
  return value instanceof Unknown ? value : null;
}

/** Helpers that print persons, places and words. */
export const PEOPLE_PRINTERS = {
  name,
  latin,
  names,
  relation,
  who,
  pronoun,
  place: printAddress(['prefecture', 'municipality']),
  address: printAddress(['prefecture', 'municipality', 'line']),
  text,
  word,
  words,
};
