import { equal, ordered } from '../catalogue/condition/compare.ts';
import {
  and,
  Days,
  isRec,
  List,
  Numbers,
  type Rec,
  type Truth,
  Unknown,
  unknownFrom,
  type Value,
} from '../catalogue/condition/values.ts';
import { endOf, openEnds, startOf } from './periods.ts';
import { ageOn } from './time.ts';

/** Whether a list of persons has this person in it. */
export function includes(persons: Value, person: Rec): Truth {
  if (persons instanceof Unknown) return persons;
  if (!(persons instanceof List)) return false;
  if (persons.items.some((one) => equal(one, person) === true)) return true;
  return persons.complete ? false : new Unknown(persons.missing);
}

/** Elements of a history for which a test holds; those for which it may hold stay as `maybe`. */
export function select(history: Value, test: (item: Rec) => Truth): Value {
  if (!(history instanceof List)) return history instanceof Unknown ? history : new List([]);
  const items: Value[] = [];
  const maybe: Value[] = [];
  const missing = new Set(history.missing);
  const sort = (item: Value, belongs: boolean): void => {
    const truth = isRec(item) ? test(item) : item instanceof Unknown && item;
    if (truth === false) return;
    (truth === true && belongs ? items : maybe).push(item);
    if (truth instanceof Unknown) for (const path of truth.paths) missing.add(path);
  };
  for (const item of history.items) sort(item, true);
  for (const item of history.maybe) sort(item, false);
  return new List(items, missing, maybe, history.more);
}

/** The marriage of two persons that has not ended, the latest if there were several; null if there surely is none. */
export function marriageOf(marriages: Value, one: Rec | Unknown, other: Rec | Unknown | null): Value {
  if (other === null) return null;
  if (one instanceof Unknown || other instanceof Unknown)
    return unknownFrom(...[one, other].filter((person) => person instanceof Unknown));
  if (!(marriages instanceof List)) return marriages instanceof Unknown ? marriages : null;
  const possible = marriages.items.filter(isRec).flatMap((marriage) => {
    const partners = marriage.get('partners');
    const theirs = and(includes(partners, one), includes(partners, other));
    return theirs === false || marriage.get('endedOn') instanceof Days ? [] : [{ marriage, theirs }];
  });
  const latest = possible
    .filter(({ theirs }) => theirs === true)
    .map(({ marriage }) => marriage)
    .reduce<Rec | undefined>(
      (best, marriage) => (best && marriedFrom(best) > marriedFrom(marriage) ? best : marriage),
      undefined,
    );
  if (latest) return latest;
  if (possible.length > 0) return unknownFrom(...possible.map(({ theirs }) => theirs).filter(isUnknown));
  return marriages.complete ? null : new Unknown(marriages.missing);
}

function isUnknown(truth: Truth): truth is Unknown {
  return truth instanceof Unknown;
}

function marriedFrom(marriage: Rec): number {
  const on = marriage.get('marriedOn');
  return on instanceof Days ? on.min : Number.NEGATIVE_INFINITY;
}

/** The spouse where the application does not name one: the other partner of a marriage that surely has not ended. */
export function spouseByMarriage(marriages: Value, person: Rec): Rec | undefined {
  if (!(marriages instanceof List)) return undefined;
  const present = marriages.items
    .filter(isRec)
    .find((marriage) => includes(marriage.get('partners'), person) === true && marriage.get('endedOn') === null);
  const partners = present?.get('partners');
  if (!(partners instanceof List)) return undefined;
  return partners.items.filter(isRec).find((partner) => partner.key !== person.key);
}

/** Marriages of a person that have ended. `present` is the marriage the application rests on: it surely has not. */
export function endedMarriages(marriages: Value, person: Rec | Unknown, present: Value): Value {
  if (person instanceof Unknown) return person;
  return select(marriages, (marriage) => {
    if (isRec(present) && present.key === marriage.key) return false;
    const ended = marriage.get('endedOn');
    return and(includes(marriage.get('partners'), person), ended instanceof Unknown ? ended : ended !== null);
  });
}

/** Children of a person, by parentage. */
export function children(parentage: Value, person: Rec | Unknown): Value {
  if (person instanceof Unknown) return person;
  const relations = select(parentage, (relation) => includes(relation.get('parents'), person));
  if (!(relations instanceof List)) return relations;
  const child = (items: readonly Value[]) => items.filter(isRec).map((relation) => relation.get('child'));
  return new List(child(relations.items), relations.missing, child(relations.maybe), relations.more);
}

/** Parents of a person, by parentage: of blood and by adoption. */
export function parents(parentage: Value, person: Rec | Unknown): Value {
  if (person instanceof Unknown) return person;
  const relations = select(parentage, (relation) => equal(relation.get('child'), person));
  if (!(relations instanceof List)) return relations;
  const missing = new Set(relations.missing);
  let more = relations.more;
  const of = (items: readonly Value[]) =>
    items.filter(isRec).flatMap((relation) => {
      const theirs = relation.get('parents');
      const open =
        theirs instanceof List ? theirs.missing : theirs instanceof Unknown ? theirs.paths : new Set<string>();
      for (const path of open) missing.add(path);
      more ||= open.size > 0;
      return theirs instanceof List ? [...theirs.items] : [];
    });
  const [sure, maybe] = [of(relations.items), of(relations.maybe)];
  return new List(sure, missing, maybe, more);
}

/** What ties a child to a person: null if there surely is nothing; unknown while it is not known who the person is. */
export function parentageOf(parentage: Value, child: Rec | Unknown, parent: Rec | Unknown | null): Value {
  const { sure, found } = parentagesOf(parentage, child, parent);
  return parent instanceof Unknown && sure.length > 0 ? parent : found;
}

/**
 * What ties the applicant to the parent the application rests on; of a parent nobody has named, the only parentage of the
 * applicant, since this person surely is a parent. Null if there surely is none.
 */
export function parentageOfRole(parentage: Value, applicant: Rec | Unknown, parent: Rec | Unknown | null): Value {
  const { sure, found } = parentagesOf(parentage, applicant, parent);
  return parent instanceof Unknown && sure.length > 1 ? parent : found;
}

/** The relations in which a child surely is that of a person, or of anybody while the person is unknown, and the first of them. */
function parentagesOf(
  parentage: Value,
  child: Rec | Unknown,
  parent: Rec | Unknown | null,
): { sure: readonly Rec[]; found: Value } {
  if (child instanceof Unknown) return { sure: [], found: child };
  if (parent === null) return { sure: [], found: null };
  if (!(parentage instanceof List)) return { sure: [], found: parentage instanceof Unknown ? parentage : null };
  const possible = parentage.items.filter(isRec).flatMap((relation) => {
    const named =
      parent instanceof Unknown ? isWhole(relation.get('parents')) : includes(relation.get('parents'), parent);
    const theirs = and(equal(relation.get('child'), child), named);
    return theirs === false ? [] : [{ relation, theirs }];
  });
  const sure = possible.filter(({ theirs }) => theirs === true).map(({ relation }) => relation);
  const [first] = sure;
  if (first) return { sure, found: first };
  if (possible.length > 0)
    return { sure, found: unknownFrom(...possible.map(({ theirs }) => theirs).filter(isUnknown)) };
  return { sure, found: parentage.complete ? null : new Unknown(parentage.missing) };
}

/** Whether everyone of a list is named. */
function isWhole(persons: Value): Truth {
  if (persons instanceof Unknown) return persons;
  return persons instanceof List && !persons.complete ? new Unknown(persons.missing) : true;
}

/** Jobs held at any time in the `months` before filing. */
export function jobsSince(person: Rec | Unknown, since: number, filing: Days): Value {
  if (person instanceof Unknown) return person;
  return select(person.get('jobs'), (job) => {
    const [from, to] = [startOf(job), endOf(job)];
    if (to.max < since || from.min > filing.max) return false;
    return to.min >= since && from.max <= filing.min ? true : new Unknown(openEnds(job));
  });
}

/** Those of a list of persons whose age on the filing date is at least `from` and below `to`. */
export function personsOfAge(persons: Value, from: number, to: number, filing: Days): Value {
  return select(persons, (person) => {
    const age = ageOn(person, filing);
    if (age instanceof Unknown) return age;
    if (age === null || !(typeof age === 'number' || age instanceof Numbers)) return false;
    return and(ordered('>=', age, from), ordered('<', age, to));
  });
}

/** The household a person lives in. */
export function householdOf(households: Value, person: Rec | Unknown): Value {
  if (person instanceof Unknown) return person;
  if (!(households instanceof List)) return households instanceof Unknown ? households : null;
  const all = households.items.filter(isRec).map((household) => ({
    household,
    theirs: includes(household.get('members'), person),
  }));
  const found = all.find(({ theirs }) => theirs === true);
  if (found) return found.household;
  return unknownFrom(['households'], ...all.map(({ theirs }) => theirs).filter(isUnknown));
}
