import type { Issue } from '../base/issue.ts';
import type { DocumentLang } from '../base/locale.ts';
import { shown } from '../base/unsafe-text.ts';
import {
  type BlankPart,
  type MoreTick,
  parseBlankName,
  printEntry,
  REMARKS,
  type SheetId,
  WRITTEN_BY,
} from '../case/blanks.ts';
import type { Form, RecordForm } from '../case/form.ts';
import { formatPath, parsePath, type Segment, schemaPath } from '../case/paths.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { entriesOf, formAt, isRecord, profileForm, valueAt } from '../compose/profile-form.ts';
import { type Reader, readAnswer } from './convert.ts';
import type { Edit } from './edit-yaml.ts';
import { differs, EXPECTED, notUnderstood, OTHER, otherApplication, otherCase } from './messages.ts';

/** One thing a sheet adds to a case: what is written where, and how it is told. */
export interface Planned {
  readonly edit: Edit;
  /** The field, the list, or the entry that is to come. */
  readonly path: string;
  readonly label: string;
  /** What the case says now, as it would be written; undefined if nothing. */
  readonly from?: string;
  readonly to: string;
}

/** What a sheet would change, what it says again, and what cannot be taken. */
export interface Plan {
  readonly planned: readonly Planned[];
  /** Answers that the case has already. */
  readonly same: number;
  readonly issues: readonly Issue[];
}

/** All that is filled in about one path. */
type Group = Partial<Record<BlankPart | 'value', string>>;

/** Entries of a list that a sheet tells, by their number on the sheet, and the tick beside it. */
interface Told {
  readonly entries: Map<number, Record<string, unknown>>;
  tick?: MoreTick;
}

/** Where an answer belongs now: a field of the case, or one of an entry that is not there yet. */
type Target =
  | { readonly kind: 'field'; readonly path: readonly Segment[] }
  | { readonly kind: 'entry'; readonly list: readonly Segment[]; readonly number: number; readonly field: string }
  | { readonly kind: 'gone' };

/** Whether a sheet belongs to a case at all. Issues: `sheet-other-case`, `sheet-older`. */
export function matchSheet({ applications, people }: CaseProfile, id: SheetId): Issue[] {
  const application = applications.find((one) => one.id === id.application);
  if (!application) return [otherCase(OTHER.application(id.application))];
  for (const [person, printed] of Object.entries(id.people)) {
    if (!Object.hasOwn(people, person)) return [otherCase(OTHER.person(person))];
    const names = Object.values(people[person]?.names ?? {}).filter((name) => typeof name === 'string');
    const plain = (name: string) => name.normalize('NFKC').replace(/\s/g, '');
    if (!names.some((name) => plain(name) === plain(printed)))
      return [otherCase(OTHER.name(person, shown(printed), shown(names.join(' / '))))];
  }
  const made = `${id.category} ${id.procedure}`;
  const now = `${application.category} ${application.procedure}`;
  return made === now ? [] : [otherApplication(shown(made), now)];
}

/** Compares the answers of a sheet with a case. `overwrite` takes those that differ; `lang` is that of the labels. */
export function planImport(
  profile: CaseProfile,
  { id, answers }: { readonly id: SheetId; readonly answers: ReadonlyMap<string, string> },
  catalogue: Catalogue,
  { overwrite, lang }: { readonly overwrite: boolean; readonly lang: DocumentLang },
): Plan {
  return new Importing(profile, id, catalogue, overwrite, lang).plan(answers);
}

class Importing {
  private readonly profile: CaseProfile;
  private readonly id: SheetId;
  private readonly catalogue: Catalogue;
  private readonly overwrite: boolean;
  private readonly root: RecordForm;
  private readonly reader: Reader;
  private readonly lang: DocumentLang;
  private readonly planned: Planned[] = [];
  private readonly issues: Issue[] = [];
  private readonly lists = new Map<string, Told>();
  private same = 0;

  constructor(profile: CaseProfile, id: SheetId, catalogue: Catalogue, overwrite: boolean, lang: DocumentLang) {
    this.profile = profile;
    this.id = id;
    this.catalogue = catalogue;
    this.overwrite = overwrite;
    this.root = profileForm(catalogue);
    this.reader = { profile, catalogue, lang: id.lang };
    this.lang = lang;
  }

  plan(answers: ReadonlyMap<string, string>): Plan {
    const groups = new Map<string, Group>();
    const own: [string, string][] = [];
    for (const [name, answer] of answers) {
      if (name === REMARKS || name === WRITTEN_BY || name.startsWith('letter.')) own.push([name, answer]);
      else {
        const { path, part = 'value' } = parseBlankName(name);
        groups.set(path, { ...groups.get(path), [part]: answer });
      }
    }
    for (const [path, group] of groups) this.take(path, group);
    for (const [path, told] of this.lists) this.extend(path, told);
    this.notes(own, groups);
    return { planned: this.planned, same: this.same, issues: this.issues };
  }

  private take(path: string, group: Group): void {
    const target = this.locate(path);
    const answer = Object.values(group)[0] ?? '';
    if (!target || target.kind === 'gone') {
      this.unclear(path, answer, target ? 'entry' : 'field');
      return;
    }
    const list = target.kind === 'entry' ? target.list : target.path;
    const at = formatPath(target.kind === 'entry' ? [...list, 0, target.field] : list);
    const form = formAt(this.root, at);
    if (!form) {
      this.unclear(path, answer, 'field');
      return;
    }
    if (group.more !== undefined) this.listOf(list).tick = group.more as MoreTick;
    if (group.words !== undefined) this.unclear(path, group.words, 'words');
    const value = this.read(path, group, form);
    if (value === undefined) return;
    if (target.kind === 'field') this.set(target.path, form, value);
    else {
      const { entries } = this.listOf(list);
      entries.set(target.number, { ...entries.get(target.number), [target.field]: value });
    }
  }

  /** The answer as the case writes it; undefined, with an issue if need be, if there is none. */
  private read(path: string, { value, none, still }: Group, form: Form): unknown {
    const ticked = none === undefined ? (still === undefined ? undefined : 'ongoing') : 'none';
    if (value === undefined) return ticked;
    const answer = readAnswer(value, form, this.reader);
    if (answer.kind === 'empty') return ticked;
    if (answer.kind === 'unclear') this.unclear(path, value, answer.expected);
    else if (ticked !== undefined && answer.value !== ticked) this.unclear(path, value, 'both');
    else return answer.value;
    return undefined;
  }

  /** Where a path of the sheet leads in the case as it is now; undefined if it is no path. */
  private locate(path: string): Target | undefined {
    const written = parsePath(path);
    if (!written) return undefined;
    const [root, first] = written;
    if (root === 'people' && !(typeof first === 'string' && Object.hasOwn(this.profile.people, first)))
      return { kind: 'gone' };
    const now: Segment[] = [];
    for (const [i, step] of written.entries()) {
      if (typeof step !== 'number') {
        now.push(step);
        continue;
      }
      if (root === 'applications' && i === 1) {
        now.push(this.profile.applications.findIndex(({ id }) => id === this.id.application));
        continue;
      }
      const place = this.entryNow(formatPath(written.slice(0, i + 1)), now, step);
      if (place === 'gone') return { kind: 'gone' };
      if (place === 'new') {
        const field = written[i + 1];
        if (typeof field !== 'string' || written.length > i + 2) return undefined;
        return { kind: 'entry', list: now, number: step, field };
      }
      now.push(place);
    }
    return { kind: 'field', path: now };
  }

  /** The number an entry of the sheet has in the case now: the office may have sorted the list, or added to it. */
  private entryNow(printed: string, list: readonly Segment[], number: number): number | 'new' | 'gone' {
    const known = Object.hasOwn(this.id.entries, printed) ? this.id.entries[printed] : undefined;
    if (!known) return 'new';
    const entries = entriesOf(valueAt(this.profile, formatPath(list)));
    const isIt = (entry: unknown) => isRecord(entry) && printEntry(entry, known.of).mark === known.mark;
    if (isIt(entries[number])) return number;
    const found = entries.flatMap((entry, i) => (isIt(entry) ? [i] : []));
    return found.length === 1 ? (found[0] as number) : 'gone';
  }

  private set(path: readonly Segment[], form: Form, value: unknown): void {
    const text = formatPath(path);
    // The client's words are several texts under one field.
    if (form.kind === 'value' && form.type === 'ClientWords' && isRecord(value)) {
      for (const [lang, words] of Object.entries(value)) {
        const own = [...path, lang];
        this.put(own, valueAt(this.profile, formatPath(own)), words, text);
      }
      return;
    }
    this.put(path, valueAt(this.profile, text), canonical(value, form), text, value);
  }

  /** Writes a value where there is none; where there is another, it is told, or put in its place if that is wanted. */
  private put(path: readonly Segment[], old: unknown, now: unknown, at: string, raw: unknown = now): void {
    // A passport that the case says does not exist has no number either.
    const above = path
      .slice(0, -1)
      .findIndex((_, i) => i > 0 && valueAt(this.profile, formatPath(path.slice(0, i + 1))) === null);
    const known = above < 0 ? old : null;
    if (known !== undefined && above < 0 && alike(plainList(known), now)) {
      this.same += 1;
      return;
    }
    if (known !== undefined && !isFiner(known, now) && !this.overwrite) {
      this.issues.push(differs(at, this.label(at), toldAs(known), toldAs(raw)));
      return;
    }
    this.planned.push({
      edit: { kind: 'set', path, value: raw },
      path: formatPath(path),
      label: this.label(at),
      ...(known === undefined ? {} : { from: toldAs(known) }),
      to: toldAs(raw),
    });
  }

  /** Adds the entries of a sheet to a list, and says that it is whole if the sheet does. */
  private extend(path: string, { entries, tick }: Told): void {
    const segments = parsePath(path) ?? [];
    const form = formAt(this.root, path);
    if (form?.kind !== 'history' && form?.kind !== 'list') return;
    const known = valueAt(this.profile, path);
    const items = entriesOf(known);
    const whole = isRecord(known) && known.complete === true;
    const told = [...entries].sort(([a], [b]) => a - b).map(([, entry]) => entry);
    const fresh = told.filter((entry) => !items.some((one) => this.isTold(entry, one, form.item)));
    this.same += told.length - fresh.length;
    const says = (value: MoreTick) => tick === value;
    if (fresh.length > 0 && whole && !this.overwrite) {
      const now = items.length === 0 ? 'none' : `complete: true (${items.length})`;
      this.issues.push(differs(path, this.label(path), now, fresh.map(toldAs).join('; ')));
      return;
    }
    if (told.length > 0 && (says('none') || says('no-more'))) this.unclear(path, fresh.map(toldAs).join('; '), 'both');
    else if (says('none')) {
      if (whole && items.length === 0) this.same += 1;
      else if (items.length > 0)
        this.issues.push(differs(path, this.label(path), items.map(toldAs).join('; '), 'none'));
      else
        this.planned.push({
          edit: { kind: 'set', path: segments, value: 'none' },
          path,
          label: this.label(path),
          to: 'none',
        });
      return;
    }
    for (const [i, entry] of fresh.entries())
      this.planned.push({
        edit: { kind: 'list', path: segments, entries: [entry], complete: false },
        path: `${path}[${items.length + i}]`,
        label: this.label(path),
        to: toldAs(entry),
      });
    const closes = says('all') || (says('no-more') && told.length === 0);
    if (!closes || form.kind !== 'history') return;
    if (items.length + fresh.length === 0) this.unclear(path, 'complete: true', 'nothing');
    else if (whole) this.same += 1;
    else
      this.planned.push({
        edit: { kind: 'list', path: segments, entries: [], complete: true },
        path,
        label: this.label(path),
        to: 'complete: true',
      });
  }

  /** True if an entry of the case says all that an entry of the sheet does. */
  private isTold(entry: Readonly<Record<string, unknown>>, known: unknown, form: Form): boolean {
    if (!isRecord(known) || form.kind !== 'record') return false;
    return Object.entries(entry).every(([key, value]) => {
      const field = form.fields[key];
      return field !== undefined && alike(plainList(known[key]), canonical(value, field));
    });
  }

  /** What belongs to no field goes to the notes of the office. */
  private notes(own: readonly (readonly [string, string])[], groups: ReadonlyMap<string, Group>): void {
    const words = [...groups].flatMap(([path, { words }]) => (words === undefined ? [] : [[path, words] as const]));
    const said = [...own.filter(([name]) => name !== WRITTEN_BY), ...words];
    if (said.length === 0) return;
    const by = own.find(([name]) => name === WRITTEN_BY)?.[1];
    const lines = said.map(([name, text]) => `${this.labelOfBlank(name)}: ${text.replace(/\r\n?/g, '\n').trim()}`);
    const note = [...(by === undefined ? [] : [by.trim()]), ...lines].join('\n');
    const { notes } = this.profile;
    if (notes?.includes(note)) this.same += 1;
    else if (notes === undefined)
      this.planned.push({
        edit: { kind: 'set', path: ['notes'], value: note },
        path: 'notes',
        label: this.label('notes'),
        to: toldAs(note),
      });
    else this.issues.push(differs('notes', this.label('notes'), toldAs(notes), note));
  }

  private listOf(path: readonly Segment[]): Told {
    const key = formatPath(path);
    const known = this.lists.get(key) ?? { entries: new Map() };
    this.lists.set(key, known);
    return known;
  }

  private unclear(path: string, answer: string, expected: string): void {
    const why = EXPECTED[expected] ?? EXPECTED.words;
    if (why) this.issues.push(notUnderstood(path, this.label(path), shown(answer, 200), why));
  }

  private label(path: string): string {
    const schema = schemaPath(path) ?? path;
    const words = Object.hasOwn(this.catalogue.labels, schema) ? this.catalogue.labels[schema] : undefined;
    return words?.label[this.lang].replaceAll(/\{\{\s*person\s*\}\}/g, '') ?? path;
  }

  private labelOfBlank(name: string): string {
    return name === REMARKS ? (this.catalogue.documents.hearing?.remarks?.[this.lang] ?? name) : this.label(name);
  }
}

/** A raw value as a case has it when it has been read. */
function canonical(raw: unknown, form: Form): unknown {
  if (raw === 'none' && !(form.kind === 'value' && form.slugs?.includes('none'))) return null;
  if (form.kind === 'value' && form.type === 'Money' && typeof raw === 'number')
    return { amount: raw, currency: 'JPY' };
  return raw;
}

/** The entries of a history that is compared with a list: whether it is whole is another matter. */
function plainList(value: unknown): unknown {
  if (!isRecord(value) || !Array.isArray(value.items)) return value;
  return value.items.length === 0 && value.complete === true ? null : value.items;
}

function alike(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one) => b.some((other) => alike(one, other)));
  if (isRecord(a) && isRecord(b)) {
    const keys = Object.keys({ ...a, ...b });
    return keys.every((key) => alike(a[key], b[key]));
  }
  // 2020年4月 says nothing against 2020年4月1日, which the case knows already.
  return a === b || isFiner(b, a);
}

/** True if the second date is the first with its day, or with its month. */
function isFiner(coarse: unknown, fine: unknown): boolean {
  const isDate = (value: unknown): value is string => typeof value === 'string' && /^\d{4}(-\d\d){0,2}$/.test(value);
  return isDate(coarse) && isDate(fine) && fine.length > coarse.length && fine.startsWith(`${coarse}-`);
}

/** A value on one line, as the case would write it. */
function toldAs(value: unknown): string {
  if (value === null) return 'none';
  if (typeof value === 'string') return shown(value, 200);
  if (Array.isArray(value)) return value.map(toldAs).join(', ');
  if (isRecord(value)) {
    if (Array.isArray(value.items)) return toldAs(value.items);
    return Object.entries(value)
      .map(([key, one]) => `${key}: ${toldAs(one)}`)
      .join(', ');
  }
  return String(value);
}
