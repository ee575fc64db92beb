import { type DayRange, parseDayRange } from '../base/day.ts';
import type { Issue } from '../base/issue.ts';
import { nearest } from '../base/nearest.ts';
import { shown } from '../base/unsafe-text.ts';
import type { Form } from './form.ts';
import * as says from './messages/reference.ts';
import { formatPath, type Segment } from './paths.ts';
import type { Reading } from './reading.ts';
import { isPartialDate } from './schema/fields.ts';

type Data = Readonly<Record<string, unknown>>;
type Path = readonly Segment[];

/**
 * What no schema can see: ids that lead nowhere, periods that end before they begin, one person in two roles. `data` is
 * what `convert` made; it need not be valid, so that these are told together with everything else.
 */
export function checkReferences(data: Data, form: Form, reading: Reading): void {
  const ids = { person: new Set(Object.keys(asData(data.people))), application: new Set(applicationIds(data)) };
  visit(data, form, [], (value, at, path) => {
    if (at.kind === 'value' && at.ref !== undefined && typeof value === 'string') {
      if (ids[at.ref].has(value)) return;
      const there = [...ids[at.ref]].slice(0, 20).map((id) => shown(id));
      const unknown = at.ref === 'person' ? says.unknownPerson : says.unknownApplication;
      reading.tell(unknown(shown(value), nearest(value, there), there), path);
    } else if (at.kind === 'record') {
      period(asData(value), path, reading);
      roles(asData(value), at.type, path, reading);
    }
  });
  lives(data, reading);
}

/** Facts of a life that begin at birth; only what is certain is told: a date of which only the year is known may be right. */
const OF_A_LIFE = [
  'statuses',
  'addresses',
  'jobs',
  'absences',
  'schooling',
  'residentTax',
  'pension',
  'healthInsurance',
];

/** Nobody dies, marries, works or lives anywhere before birth. (An application may be planned ahead of one.) */
function lives(data: Data, reading: Reading): void {
  const people = asData(data.people);
  const bornOn = (id: unknown): DayRange | undefined =>
    typeof id === 'string' ? rangeOf(asData(people[id]).bornOn) : undefined;
  const before = (date: unknown, born: DayRange | undefined, path: Path, severity?: Issue['severity']): void => {
    const range = rangeOf(date);
    if (born && range && range.max < born.min) reading.tell(says.beforeBirth(String(date)), path, undefined, severity);
  };
  for (const [id, person] of Object.entries(people)) {
    const born = bornOn(id);
    const { diedOn, enteredJapanOn } = asData(person);
    before(diedOn, born, ['people', id, 'diedOn']);
    before(enteredJapanOn, born, ['people', id, 'enteredJapanOn']);
    for (const field of OF_A_LIFE) {
      for (const [i, item] of listOf(asData(person)[field]).entries())
        before(asData(item).from, born, ['people', id, field, i, 'from'], 'warning');
    }
  }
  for (const [i, marriage] of listOf(data.marriages).entries())
    for (const partner of listOf(asData(marriage).partners))
      before(asData(marriage).marriedOn, bornOn(partner), ['marriages', i, 'marriedOn']);
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const items = asData(value).items;
  return Array.isArray(items) ? items : [];
}

/**
 * Gives the only application the id `a1` if it has none. Of several, each must say its own: an id counted from the order
 * would silently mean another application after somebody inserts one.
 */
export function fillApplicationIds(data: Data, reading: Reading): void {
  const applications = Array.isArray(data.applications) ? data.applications : [];
  const seen = new Set<unknown>();
  for (const [index, application] of applications.entries()) {
    if (typeof application !== 'object' || application === null) continue;
    const path = ['applications', index, 'id'];
    const { id } = application as Data;
    if (id === undefined) {
      if (applications.length > 1 && !reading.hasError(path)) reading.tell(says.applicationWithoutId, path);
      // Even then zod gets an id, or it would tell the same a second time.
      (application as Record<string, unknown>).id = `a${index + 1}`;
    } else if (seen.has(id)) reading.tell(says.applicationTwice(shown(String(id))), path);
    seen.add(id);
  }
}

function applicationIds(data: Data): string[] {
  const applications = Array.isArray(data.applications) ? data.applications : [];
  return applications.map((application) => asData(application).id).filter((id) => typeof id === 'string');
}

function period({ from, to }: Data, path: Path, reading: Reading): void {
  const [first, last] = [rangeOf(from), rangeOf(to)];
  if (!first || !last || first.min <= last.max) return;
  reading.tell(says.periodReversed(String(from), String(to)), [...path, 'to']);
}

function rangeOf(value: unknown): DayRange | undefined {
  return typeof value === 'string' && (value === 'ongoing' || isPartialDate(value)) ? parseDayRange(value) : undefined;
}

/** Roles of one record that two different people must hold. */
const DIFFERENT: Readonly<Record<string, readonly [string, string]>> = {
  Application: ['applicant', 'spouse'],
  Support: ['supporter', 'dependant'],
  Parentage: ['child', 'parents'],
};

function roles(record: Data, type: string, path: Path, reading: Reading): void {
  if (type === 'Marriage') {
    const partners = Array.isArray(record.partners) ? record.partners : [];
    const [one, other] = partners;
    if (typeof one === 'string' && one === other) {
      reading.tell(says.samePerson(shown(one), 'partners[0]', 'partners[1]'), [...path, 'partners', 1]);
    }
  }
  const pair = DIFFERENT[type];
  if (!pair) return;
  const [one, others] = [record[pair[0]], record[pair[1]]];
  if (typeof one !== 'string') return;
  const items = asData(others).items;
  if (others === one) reading.tell(says.samePerson(shown(one), pair[0], pair[1]), [...path, pair[1]]);
  const index = Array.isArray(items) ? items.indexOf(one) : -1;
  if (index >= 0) {
    const second: Path = [pair[1], index];
    reading.tell(says.samePerson(shown(one), pair[0], formatPath(second)), [...path, ...second]);
  }
}

/** Every value of the profile with its form and its path as the user writes it. */
function visit(value: unknown, form: Form, path: Path, see: (value: unknown, form: Form, path: Path) => void): void {
  if (value === undefined || value === null) return;
  see(value, form, path);
  if (form.kind === 'record') {
    for (const [key, field] of Object.entries(form.fields)) visit(asData(value)[key], field, [...path, key], see);
  } else if (form.kind === 'map') {
    for (const [key, item] of Object.entries(asData(value))) visit(item, form.item, [...path, key], see);
  } else if (form.kind !== 'value') {
    const items = form.kind === 'history' ? asData(value).items : value;
    if (Array.isArray(items)) for (const [i, item] of items.entries()) visit(item, form.item, [...path, i], see);
  }
}

function asData(value: unknown): Data {
  return typeof value === 'object' && value !== null ? (value as Data) : {};
}
