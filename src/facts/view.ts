import { parseDayRange } from '../base/day.ts';
import type { FieldType, RecordTypes } from '../case/records.ts';
import type { CaseProfile } from '../case/schema/case.ts';
import { derivedRecord } from '../catalogue/condition/evaluate.ts';
import { Days, List, type Rec, Unknown, type Value } from '../catalogue/condition/values.ts';

/** Computes a derived field of a record; undefined leaves the field to the profile. */
export type DeriveField = (record: Rec, field: string) => Value | undefined;

type Raw = Readonly<Record<string, unknown>>;

/**
 * The profile as conditions see it: records whose fields are known, none, or unknown with their path. References to
 * persons are followed. What is not written is unknown; a record that is not written asks for its single fields.
 */
export class ProfileView {
  private readonly profile: CaseProfile;
  private readonly types: RecordTypes;
  private readonly derive: DeriveField;
  private readonly onRead: (path: string) => void;
  private readonly persons = new Map<string, Rec>();
  /** `onRead` is told the path of every field of the profile that is read and has something in it. */
  constructor(profile: CaseProfile, types: RecordTypes, derive: DeriveField, onRead: (path: string) => void) {
    this.profile = profile;
    this.types = types;
    this.derive = derive;
    this.onRead = onRead;
  }

  /** The person with this id. */
  person(id: string): Rec {
    const known = this.persons.get(id) ?? this.personRecord(id);
    this.persons.set(id, known);
    return known;
  }

  private personRecord(id: string): Rec {
    return this.record('Person', id, (this.profile.people as Record<string, Raw>)[id] ?? {}, `people.${id}`);
  }

  /** A field of the profile's root, such as `marriages`. */
  root(field: string): Value {
    return this.record('Case', 'case', this.profile as Raw, '').get(field);
  }

  /** One application, by index. */
  application(index: number): Rec {
    return this.record('Application', String(index), this.profile.applications[index] as Raw, `applications[${index}]`);
  }

  private record(record: string, key: string, raw: Raw, path: string): Rec {
    const view = this;
    // Conditions ask the same fields of long histories again and again.
    const known = new Map<string, Known>();
    const rec: Rec = {
      record,
      key,
      path,
      get(field) {
        const derived = view.derive(rec, field);
        if (derived !== undefined) return derived;
        const found = known.get(field) ?? read(field);
        if (found.path !== undefined) view.onRead(found.path);
        return found.value;
      },
    };
    const read = (field: string): Known => {
      const type = view.types[record]?.[field];
      if (!type) throw new TypeError(`no field ${field} on ${record}`);
      const at = path === '' ? field : `${path}.${field}`;
      const value = view.field(type, raw[field], at);
      const one = raw[field] === undefined ? { value } : { value, path: at };
      known.set(field, one);
      return one;
    };
    return rec;
  }

  private field(type: FieldType, raw: unknown, path: string): Value {
    if (raw === null) return null;
    if (type.list === 'history') {
      if (raw === undefined) return new Unknown([path]);
      const { complete, items } = raw as { complete: boolean; items: readonly unknown[] };
      return new List(this.items(type, items, path), complete ? [] : [path]);
    }
    if (type.list === 'list')
      return raw === undefined ? new Unknown([path]) : new List(this.items(type, raw as readonly unknown[], path));
    return this.single(type, raw, path);
  }

  private items(type: FieldType, items: readonly unknown[], path: string): Value[] {
    return items.map((item, i) => this.single(type, item, `${path}[${i}]`));
  }

  private single(type: FieldType, raw: unknown, path: string): Value {
    const nested = type.ref === undefined && type.type in this.types;
    if (raw === undefined) return nested && !type.none ? this.record(type.type, path, {}, path) : new Unknown([path]);
    if (type.ref === 'person') return this.person(raw as string);
    switch (type.type) {
      case 'Date': {
        const range = parseDayRange(raw as string);
        return range ? new Days(range, [path]) : new Unknown([path]);
      }
      case 'Money': {
        const { amount, currency } = typeof raw === 'number' ? { amount: raw, currency: 'JPY' } : (raw as Money);
        return derivedRecord('Money', path, { amount, currency }, path);
      }
      case 'ClientWords':
        return this.clientWords(raw as Readonly<Record<string, string>>, path);
      default:
        return nested ? this.record(type.type, path, raw as Raw, path) : (raw as string | number | boolean);
    }
  }

  /** Words of the client; in a language nobody wrote them in they are not known. */
  private clientWords(raw: Readonly<Record<string, string>>, path: string): Rec {
    return { record: 'ClientWords', key: path, path, get: (lang) => raw[lang] ?? new Unknown([path]) };
  }
}

/** The value of a field; its path if something is written in it. */
interface Known {
  readonly value: Value;
  readonly path?: string;
}

interface Money {
  readonly amount: number;
  readonly currency: string;
}
