import { equal } from '../catalogue/condition/compare.ts';
import { isRec, List, type Rec, Unknown, type Value } from '../catalogue/condition/values.ts';
import { pairOf } from './pairs.ts';

/** Fields of `Names` that are somebody's name in some form. */
const FORMS = ['native', 'card', 'alias', 'former'] as const;

/** A field of somebody's names; undefined if it is not known or there is none. */
function nameOf(person: Rec, form: string): string | undefined {
  const names = person.get('names');
  const name = isRec(names) ? names.get(form) : undefined;
  return typeof name === 'string' ? name : undefined;
}

/** Words of Latin letters in a name, in capitals, without marks: 「ＣＨＥＮ　XIAOYU 陳」 has CHEN and XIAOYU. */
function latinWords(name: string): string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();
  return plain.match(/[A-Z]+(?:['’-][A-Z]+)*/g)?.map((word) => word.replace(/['’-]/g, '')) ?? [];
}

/** Chinese characters of a name, without anything between them. */
function hanOf(name: string): string[] {
  return name.match(/\p{Script=Han}/gu) ?? [];
}

/** A name for comparing it with others: blanks and full-width forms make no other name. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s・･]+/gu, '')
    .toUpperCase();
}

/** Whether what the card says in Latin letters is another name than the passport's, or the same in another order. */
export function cardLatinDiffers(person: Rec | Unknown): Value {
  if (person instanceof Unknown) return person;
  const [card, latin] = [nameOf(person, 'card'), nameOf(person, 'latin')];
  if (card === undefined || latin === undefined) return openNames(person, ['card', 'latin'], { card, latin });
  const words = latinWords(card);
  return words.length > 0 && words.join('') !== latinWords(latin).join('');
}

/** Whether the name at home and that on the card, both in Chinese characters alone, have another number of them. */
export function cardCharactersDiffer(person: Rec | Unknown): Value {
  if (person instanceof Unknown) return person;
  const [card, native] = [nameOf(person, 'card'), nameOf(person, 'native')];
  if (card === undefined || native === undefined) return openNames(person, ['card', 'native'], { card, native });
  const [there, here] = [hanOf(card), hanOf(native)];
  const allHan = (name: string) => /^[\p{Script=Han}\s・･]+$/u.test(name);
  const onCard = card.replace(/[\p{Script=Latin}\s.,'’-]+/gu, '');
  return allHan(native) && allHan(onCard) && there.length !== here.length;
}

function openNames(person: Rec, forms: readonly string[], known: Readonly<Record<string, string | undefined>>) {
  return new Unknown(forms.filter((form) => known[form] === undefined).map((form) => `${person.path}.names.${form}`));
}

/** People who are surely written twice: born on the same day, with the same Latin name in whatever order. */
export function samePeople(people: readonly Rec[]): Value {
  const seen = new Map<string, Rec[]>();
  const pairs: Rec[] = [];
  for (const person of people) {
    const latin = nameOf(person, 'latin');
    const key = latin === undefined ? '' : latinWords(latin).sort().join(' ');
    if (key === '') continue;
    const others = seen.get(key) ?? [];
    const twin = others.find((other) => equal(other.get('bornOn'), person.get('bornOn')) === true);
    if (twin) pairs.push(pairOf('PersonPair', twin, person));
    seen.set(key, [...others, person]);
  }
  return new List(pairs);
}

/** People whose alias (通称名) is the name of somebody else: `first` has the alias, `second` the name. */
export function borrowedAliases(people: readonly Rec[]): Value {
  const owners = new Map<string, Rec>();
  for (const person of people) {
    const name = nameOf(person, 'native');
    if (name !== undefined && !owners.has(plain(name))) owners.set(plain(name), person);
  }
  return new List(
    people.flatMap((person) => {
      const alias = nameOf(person, 'alias');
      const owner = alias === undefined ? undefined : owners.get(plain(alias));
      return owner && owner.key !== person.key ? [pairOf('PersonPair', person, owner)] : [];
    }),
  );
}

const COMPANY = /株式会社|有限会社|合同会社|合資会社|合名会社|\((?:株|有|同)\)/g;

/** Jobs at what is surely one employer, whose name is written in two ways: 株式会社 before and behind, ㈱, in full. */
export function employersWrittenTwoWays(people: readonly Rec[]): Value {
  const first = new Map<string, { readonly job: Rec; readonly name: string }>();
  const pairs: Rec[] = [];
  for (const person of people) {
    const jobs = person.get('jobs');
    for (const job of jobs instanceof List ? jobs.items.filter(isRec) : []) {
      const employer = job.get('employer');
      if (typeof employer !== 'string') continue;
      const name = plain(employer);
      const core = name.replace(COMPANY, '');
      const known = first.get(core);
      if (core === '' || !COMPANY.test(name)) {
        COMPANY.lastIndex = 0;
        continue;
      }
      COMPANY.lastIndex = 0;
      if (!known) first.set(core, { job, name });
      else if (known.name !== name) pairs.push(pairOf('JobPair', known.job, job));
    }
  }
  return new List(pairs);
}

/** Every form of a person's names by which a text may call him or her, and the family and given name of those with a gap. */
export function callNames(person: Rec): string[] {
  const whole = FORMS.flatMap((form) => nameOf(person, form) ?? []);
  const kana = nameOf(person, 'kana');
  return [...whole, ...(kana === undefined ? [] : [kana])].flatMap((name) => [
    plain(name),
    ...name.split(/[\s　・･]+/u).map(plain),
  ]);
}

/** The forms of a person's names that are not known yet, by which a text may call him or her, as profile paths. */
export function unknownNames(person: Rec): string[] {
  const names = person.get('names');
  if (!isRec(names)) return names instanceof Unknown ? [...names.paths] : [];
  return [...FORMS, 'kana'].flatMap((form) => {
    const name = names.get(form);
    return name instanceof Unknown ? [...name.paths] : [];
  });
}
