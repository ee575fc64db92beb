import type { CaseProfile } from '../../case/schema/case.ts';
import type { Words } from '../words.ts';
import { dayOf, type Kin } from './kin.ts';
import type { Step } from './steps.ts';

/** How far sons and daughters are counted: 長男, 二男, 三男. */
const COUNTED = 3;

type Person = CaseProfile['people'][string] | undefined;
type Sexed = readonly [male: string, female: string, either: string];

/** Words that tell what people are to each other. */
export class RelationWords {
  private readonly profile: CaseProfile;
  private readonly kin: Kin;
  private readonly letter: Words;
  private readonly own: Words;
  /** `letter` has the words of husband and wife, parents and children; `own` those of all others. */
  constructor(profile: CaseProfile, kin: Kin, letter: Words, own: Words) {
    this.profile = profile;
    this.kin = kin;
    this.letter = letter;
    this.own = own;
  }

  /** Who somebody is to the applicant, by the way that leads there. What has no word of its own is put together: 妻の父. */
  say(way: readonly Step[]): string {
    const words: string[] = [];
    let from = this.kin.applicant;
    for (let at = 0; at < way.length; ) {
      const { word, length } = this.longest(from, way.slice(at));
      words.push(word);
      at += length;
      from = way[at - 1]?.to ?? from;
    }
    return words.reduce((whole, next) => (whole === '' ? next : this.own.say('relation-of', { whole, next })), '');
  }

  private longest(from: string, way: readonly Step[]): { readonly word: string; readonly length: number } {
    const kinds = way.map(({ kind }) => kind).join(' ');
    for (const { pattern, word } of this.longer()) {
      if (kinds !== pattern && !kinds.startsWith(`${pattern} `)) continue;
      const length = pattern.split(' ').length;
      const said = word(way.slice(0, length), from);
      if (said !== undefined) return { word: said, length };
    }
    const [step] = way as [Step];
    return { word: this.step(step, from), length: 1 };
  }

  /** What has a word of its own though it is several steps away, the longest first. */
  private longer(): {
    readonly pattern: string;
    readonly word: (way: readonly Step[], from: string) => string | undefined;
  }[] {
    const { own } = this;
    const bySex = (key: string) => (way: readonly Step[]) => own.say(`${key}-${this.sexOf(way.at(-1)?.to)}`);
    const bySide = (key: string) => (way: readonly Step[]) => {
      const side = this.sexOf(way[0]?.to);
      return own.say(`${key}-${this.sexOf(way.at(-1)?.to)}${side === 'either' ? '' : `-of-${side}`}`);
    };
    return [
      { pattern: 'up up down down', word: bySide('cousin') },
      { pattern: 'up up up', word: bySex('great-grandparent') },
      { pattern: 'up up down', word: bySide('uncle') },
      { pattern: 'down down down', word: bySex('great-grandchild') },
      { pattern: 'up down down', word: (way) => this.niece(way) },
      { pattern: 'up up', word: bySide('grandparent') },
      { pattern: 'down down', word: bySide('grandchild') },
      { pattern: 'up down', word: (way, from) => this.sibling(way, from) },
    ];
  }

  private step(step: Step, from: string): string {
    const sexed = ([male, female, either]: Sexed) => ({ male, female, either })[this.sexOf(step.to)];
    switch (step.kind) {
      case 'spouse':
        return this.letter.say(`relation-${sexed(['husband', 'wife', 'spouse'])}`);
      case 'former':
        return this.own.say(`former-${this.sexOf(step.to)}`);
      case 'up': {
        const kind = step.descent.record?.kind;
        if (kind === 'adopted' || kind === 'special-adopted') return this.own.say(`adoptive-${this.sexOf(step.to)}`);
        if (kind === 'step') return this.own.say(`step-${this.sexOf(step.to)}`);
        return this.sexOf(step.to) === 'either'
          ? this.own.say('parent-either')
          : this.letter.say(`relation-${sexed(['father', 'mother', ''])}`);
      }
      case 'down': {
        const kind = step.descent.record?.kind;
        if (kind === 'adopted') return this.own.say('adopted-child');
        if (kind === 'step') return this.own.say('step-child');
        return this.letter.say(`relation-${this.rank(from, step.to) ?? 'child'}`);
      }
    }
  }

  /** Brother or sister; older or younger as far as the birthdays tell, half if both parents of both are known. */
  private sibling([up, down]: readonly Step[], from: string): string | undefined {
    if (up?.kind !== 'up' || down?.kind !== 'down') return undefined;
    const [a, b] = [dayOf(this.person(from)?.bornOn), dayOf(this.person(down.to)?.bornOn)];
    const known = a !== b && a !== Number.MAX_SAFE_INTEGER && b !== Number.MAX_SAFE_INTEGER;
    const sex = this.sexOf(down.to);
    const word = this.own.say(`sibling-${sex}${known && sex !== 'either' ? (b < a ? '-older' : '-younger') : ''}`);
    const [one, other] = [up.descent, down.descent];
    const both = one.parents.length === 2 && other.parents.length === 2 && one.union !== other.union;
    if (!both || [one, other].some(({ parents }) => parents.some((id) => id.startsWith('?')))) return word;
    const side = this.sexOf(up.to);
    return side === 'either' ? word : this.own.say(`half-of-${side}`, { relation: word });
  }

  /** A child of a brother or sister: in Chinese the two are called otherwise. */
  private niece(way: readonly Step[]): string {
    const of = this.sexOf(way[1]?.to);
    const key = `nephew-${this.sexOf(way[2]?.to)}`;
    return this.own.say(of === 'either' ? key : `${key}-of-${of}`);
  }

  /** 長男, 二女: undefined unless every child of the parent is known, with sex and birthday. */
  private rank(parent: string, child: string): string | undefined {
    const { parentage } = this.profile;
    const sex = this.sexOf(child);
    if (parentage?.complete !== true || sex === 'either') return undefined;
    if (parentage.items.some(({ parents }) => parents?.complete !== true && !parents?.items.includes(parent)))
      return undefined;
    const all = new Set(
      parentage.items.flatMap((one) => (one.child && one.parents?.items.includes(parent) ? [one.child] : [])),
    );
    const born = (id: string) => this.person(id)?.bornOn;
    const own = born(child);
    if (!all.has(child) || own === undefined || !isDay(own)) return undefined;
    let place = 1;
    for (const one of all) {
      if (one === child) continue;
      const other = this.sexOf(one);
      const on = born(one);
      if (other === 'either') return undefined;
      if (other !== sex) continue;
      if (on === undefined || !isDay(on) || on === own) return undefined;
      if (on < own) place++;
    }
    return place > COUNTED ? undefined : `${sex === 'male' ? 'son' : 'daughter'}-${place}`;
  }

  private person(id: string | undefined): Person {
    return id === undefined ? undefined : this.kin.members.get(id)?.person;
  }

  private sexOf(id: string | undefined): 'male' | 'female' | 'either' {
    const sex = id === undefined ? undefined : this.kin.sexes.get(id);
    return sex ?? 'either';
  }
}

/** A whole date: a year or a month alone does not tell who is older. */
function isDay(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date);
}
