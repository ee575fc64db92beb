import { equal, ordered } from '../catalogue/condition/compare.ts';
import {
  and,
  Days,
  isRec,
  List,
  type Rec,
  type Truth,
  Unknown,
  unknownFrom,
  type Value,
} from '../catalogue/condition/values.ts';
import { children, endedMarriages, includes, marriageOf, parents } from './family.ts';

/** Sons and daughters are counted as far as this: 長男, 二男, 三男. */
const COUNTED = 3;

/**
 * What `person` is to `other`: `husband`, `wife`, `spouse`, `father`, `mother`, `parent`, `son-1`, `daughter-2`, `child`;
 * of two generations `grandfather`, `maternal-grandson` and so on, see `grand`; `elder-brother`, `sister`, `younger-maternal-aunt`,
 * `nephew`, see `collateral`; `stepfather`, `mothers-husband`, `wifes-child` by a marriage of the parent, see `byMarriage`;
 * `former-husband`, `late-wife` where a marriage has ended. The finer word only where the profile proves
 * it: 長男 wants every child, their sexes and birthdays. Null for one and the same person; unknown if neither marriages nor
 * parentage tell.
 */
export function relationOf(marriages: Value, parentage: Value, person: Value, other: Value): Value {
  if (person instanceof Unknown || other instanceof Unknown)
    return unknownFrom(...[person, other].filter((one) => one instanceof Unknown));
  if (!isRec(person) || !isRec(other) || equal(person, other) === true) return null;
  const sex = person.get('sex');
  const bySex = (female: string, male: string, either: string) =>
    sex === 'female' ? female : sex === 'male' ? male : either;
  if (isRec(marriageOf(marriages, person, other))) return bySex('wife', 'husband', 'spouse');
  if (isAmong(children(parentage, person), other)) return bySex('mother', 'father', 'parent');
  const siblings = children(parentage, other);
  if (siblings instanceof List && isAmong(siblings, person)) return rank(siblings, person) ?? 'child';
  return (
    grand(parentage, person, other, bySex('grandmother', 'grandfather', 'grandparent')) ??
    grand(parentage, other, person, bySex('granddaughter', 'grandson', 'grandchild')) ??
    collateral(parentage, person, other) ??
    byMarriage(marriages, parentage, person, other) ??
    ended(marriages, person, other, bySex('wife', 'husband', 'spouse')) ??
    new Unknown(['marriages', 'parentage'])
  );
}

/**
 * The word for one of `elder` and `younger`, if the elder is a parent of a parent of the younger: `maternal-` before it if
 * that parent is the mother, `some-` if that is not known, since Chinese has words of its own for the mother's side.
 */
function grand(parentage: Value, elder: Rec, younger: Rec, word: string): string | undefined {
  const theirs = children(parentage, elder);
  const link =
    theirs instanceof List
      ? theirs.items.filter(isRec).find((one) => isAmong(children(parentage, one), younger))
      : undefined;
  if (link === undefined) return undefined;
  const sex = link.get('sex');
  return sex === 'male' ? word : `${sex === 'female' ? 'maternal' : 'some'}-${word}`;
}

/**
 * Brothers and sisters (`elder-`, `younger-` where both birthdays are known), uncles and aunts (elder or younger than the
 * parent, `maternal-` if that is the mother), nephews and nieces (`sisters-` if their parent is a sister). Undefined where a sex
 * that decides the word is not known.
 */
function collateral(parentage: Value, person: Rec, other: Rec): string | undefined {
  const [sex, age] = [
    person.get('sex'),
    (one: Rec) => (isOlder(person, one) === true ? 'elder-' : younger(person, one)),
  ];
  if (sex !== 'male' && sex !== 'female') return undefined;
  const male = sex === 'male';
  if (areSiblings(parentage, person, other)) return `${age(other)}${male ? 'brother' : 'sister'}`;
  const above = knownIn(parents(parentage, other)).find((one) => areSiblings(parentage, person, one));
  if (above) {
    const side = above.get('sex') === 'male' ? '' : above.get('sex') === 'female' ? 'maternal-' : undefined;
    return side === undefined ? undefined : `${age(above)}${side}${male ? 'uncle' : 'aunt'}`;
  }
  const below = knownIn(parents(parentage, person)).find((one) => areSiblings(parentage, one, other));
  if (!below) return undefined;
  const side = below.get('sex') === 'male' ? '' : below.get('sex') === 'female' ? 'sisters-' : undefined;
  return side === undefined ? undefined : `${side}${male ? 'nephew' : 'niece'}`;
}

/**
 * Somebody married to a parent, and the child of a husband or wife. Where it is not known of every tie of the child whose it is, the person
 * may have adopted the child: `mothers-husband` is true then, too, `stepfather` is not said. Undefined where the sex that decides the word is
 * not known.
 */
function byMarriage(marriages: Value, parentage: Value, person: Rec, other: Rec): string | undefined {
  const wedded = (parent: Rec, partner: Rec) => isRec(marriageOf(marriages, parent, partner));
  const whole = (child: Rec): boolean => {
    const known = parents(parentage, child);
    return known instanceof List && known.complete;
  };
  const parent = knownIn(parents(parentage, other)).find((one) => wedded(one, person));
  if (parent) {
    const mothers = parent.get('sex') === 'female';
    if (!mothers && parent.get('sex') !== 'male') return undefined;
    const expected = mothers ? 'male' : 'female';
    if (whole(other) && person.get('sex') === expected) return mothers ? 'stepfather' : 'stepmother';
    return mothers ? 'mothers-husband' : 'fathers-wife';
  }
  const theirs = knownIn(parents(parentage, person)).find((one) => wedded(one, other));
  const sex = theirs?.get('sex');
  return sex === 'female' ? 'wifes-child' : sex === 'male' ? 'husbands-child' : undefined;
}

/** `former-husband`, `late-wife`: a marriage of the two that surely has ended, by divorce or by death. Undefined if it is not known how. */
function ended(marriages: Value, person: Rec, other: Rec, word: string): string | undefined {
  const over = knownIn(endedMarriages(marriages, person, null)).filter(
    (marriage) => includes(marriage.get('partners'), other) === true,
  );
  const how = over.at(-1)?.get('endedBy');
  return how === 'divorce' ? `former-${word}` : how === 'death' ? `late-${word}` : undefined;
}

function younger(person: Rec, than: Rec): string {
  return isOlder(than, person) === true ? 'younger-' : '';
}

function areSiblings(parentage: Value, one: Rec, other: Rec): boolean {
  return (
    one.key !== other.key &&
    knownIn(parents(parentage, one)).some((parent) => isAmong(children(parentage, parent), other))
  );
}

/** The persons of a list who are surely in it. */
function knownIn(list: Value): Rec[] {
  return list instanceof List ? list.items.filter(isRec) : [];
}

function isAmong(list: Value, person: Rec): boolean {
  return list instanceof List && list.items.some((one) => equal(one, person) === true);
}

/** 長男, 二女: undefined unless every child of the same sex is known to be older or younger. */
function rank(siblings: List, person: Rec): string | undefined {
  const sex = person.get('sex');
  if (!siblings.complete || (sex !== 'male' && sex !== 'female')) return undefined;
  const older = siblings.items
    .filter(isRec)
    .filter((one) => one.key !== person.key)
    .map((one): Truth => and(equal(one.get('sex'), sex), isOlder(one, person)));
  if (older.some((truth) => truth instanceof Unknown)) return undefined;
  const place = 1 + older.filter((truth) => truth === true).length;
  return place > COUNTED ? undefined : `${sex === 'male' ? 'son' : 'daughter'}-${place}`;
}

function isOlder(one: Rec, other: Rec): Truth {
  const [a, b] = [one.get('bornOn'), other.get('bornOn')];
  return a instanceof Days && b instanceof Days ? ordered('<', a, b) : new Unknown([`${one.path}.bornOn`]);
}
