import type { DocumentLang } from '../../base/locale.ts';
import type { CaseProfile } from '../../case/schema/case.ts';
import type { TextRun } from '../../doc/blocks.ts';
import type { ComposeContext } from '../context.ts';
import { Words } from '../words.ts';
import { dayOf, type Kin, kinOf, type Member } from './kin.ts';
import { RelationWords } from './relation.ts';
import { type Step, waysOf } from './steps.ts';

/** The family of an application, numbered and with its words: what the drawing and the tables are made of. */
export class Family {
  readonly context: ComposeContext;
  readonly words: Words;
  readonly kin: Kin;
  /** Everybody in the order of the table: the applicant, spouse, children, parents, brothers and sisters, others. */
  readonly members: readonly Member[];
  /** True if the application asks for somebody from whom the applicant descends. */
  readonly byDescent: boolean;
  /** Profile paths of what is printed as a mark to ask: whoever makes final documents asks for them. */
  readonly asked = new Set<string>();
  private readonly ways: ReadonlyMap<string, readonly Step[]>;
  private readonly relations: RelationWords;
  private readonly numbers: ReadonlyMap<string, number>;
  constructor(context: ComposeContext) {
    const { profile, advice, catalogue, lang } = context;
    const application = profile.applications[advice.application];
    const offer = catalogue.categories[advice.category]?.procedures[advice.procedure];
    this.byDescent = offer?.roles.includes('ancestor') === true;
    this.context = context;
    this.words = new Words(catalogue, 'kinship', lang);
    this.kin = kinOf(profile, { ...application, byDescent: this.byDescent });
    this.ways = waysOf(this.kin);
    this.relations = new RelationWords(profile, this.kin, new Words(catalogue, 'letter', lang), this.words);
    this.members = [...this.kin.members.values()].sort((a, b) => this.rank(a) - this.rank(b) || born(a) - born(b));
    this.numbers = new Map(this.members.map(({ id }, i) => [id, i + 1]));
  }

  /** Somebody of the family, or anybody else of the case. */
  member(id: string): Member {
    const people: Readonly<Record<string, Person | undefined>> = this.context.profile.people;
    return this.kin.members.get(id) ?? { id, person: people[id] };
  }

  /** The number of somebody in the table. */
  number(id: string): number {
    return this.numbers.get(id) ?? 0;
  }

  /** Who somebody is to the applicant. */
  relation(id: string): string {
    if (id === this.kin.applicant) return this.words.say('self');
    const way = this.ways.get(id);
    return way ? this.relations.say(way) : this.words.say('unknown');
  }

  /** Whether somebody is a relative in law (親族, 民法725条): by blood, the spouse, the spouse's blood or the spouse of one's blood. */
  isRelative(id: string): boolean {
    const kinds = (this.ways.get(id) ?? []).map(({ kind }) => kind);
    const at = kinds.indexOf('spouse');
    const blood = kinds.filter((kind) => kind !== 'spouse').join(' ');
    if (kinds.includes('former') || blood.includes('down up')) return false;
    if (kinds.length - (at >= 0 ? 1 : 0) > (at >= 0 ? MOST_DEGREES.marriage : MOST_DEGREES.blood)) return false;
    return at < 0 || (kinds.lastIndexOf('spouse') === at && (at === 0 || at === kinds.length - 1));
  }

  /** The name as papers in this language write it; a mark to ask where nobody knows it. */
  name(id: string): TextRun {
    const { person } = this.member(id);
    const own = person?.nationality === 'JPN' ? 'native' : 'latin';
    return nameRun(person, this.words) ?? this.gap(id, `names.${own}`, 'unknown-name');
  }

  /** A mark to ask for a fact of somebody: of who it is, where nobody has named him. */
  gap(id: string, field: string, key = 'unknown'): TextRun {
    this.asked.add(this.pathOf(id, field));
    return this.words.run(key, { bold: true });
  }

  private pathOf(id: string, field: string): string {
    const { unnamed } = this.member(id);
    if (unnamed === undefined) return `people.${id}.${field}`;
    return unnamed === 'other-parent' ? 'parentage' : `applications[${this.context.advice.application}].${unnamed}`;
  }

  /** The name in Latin letters, where it is known and not the name itself. */
  latin(id: string): string | undefined {
    const { person } = this.member(id);
    const latin = person?.names?.latin;
    return latin === undefined || latin === nameRun(person, this.words)?.text ? undefined : latin;
  }

  /** Number and name, as one is called in tables. */
  called(id: string): string {
    return `${this.number(id)} ${this.name(id).text}`;
  }

  /** Those nearest first; whoever is joined by no way last. */
  private rank({ id }: Member): number {
    const way = this.ways.get(id);
    if (!way) return 1000;
    const kinds = way.map(({ kind }) => kind).join(' ');
    const at = NEAREST.indexOf(kinds);
    return at >= 0 ? at : 100 + way.length;
  }
}

/** As far as one is a relative, in degrees (親等). */
const MOST_DEGREES = { blood: 6, marriage: 3 } as const;

/** Ways to those who come first in the table. */
const NEAREST = ['', 'spouse', 'down', 'former', 'up', 'up down', 'up up', 'spouse up', 'down down', 'up up up'];

type Person = CaseProfile['people'][string];

function born({ person }: Member): number {
  return dayOf(person?.bornOn);
}

/** As letters write names: in Japanese as on the residence card, a Japanese person's as it is; in Chinese as at home. */
function nameRun(person: Person | undefined, words: Words): TextRun | undefined {
  const japanese = person?.nationality === 'JPN';
  const order: Readonly<Record<'card' | 'home', readonly ('card' | 'latin' | 'native')[]>> = {
    card: ['card', 'latin', 'native'],
    home: ['native', 'card', 'latin'],
  };
  const lang: DocumentLang = words.lang;
  const name = order[lang === 'ja' && !japanese ? 'card' : 'home']
    .map((key) => person?.names?.[key])
    .find((one) => one !== undefined);
  if (name === undefined) return undefined;
  return { kind: 'text', text: name, lang: japanese ? 'ja' : lang };
}
