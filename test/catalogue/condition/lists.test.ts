import { describe, expect, test } from 'vitest';
import { List, type Value } from '../../../src/catalogue/condition/values.ts';
import { begun, record, result, unknown, whole } from './support.ts';

const employee = record('Job', 'first', { kind: 'employee', pay: 3 });
const student = record('Job', 'second', { kind: 'student', pay: 1 });
const unsaid = record('Job', 'third');

describe('over a list that may go on', () => {
  test.each<[string, Value, string]>([
    // A hit is a hit; without one nobody knows.
    ['jobs.exists(x, x.kind == "student")', begun('jobs', student), 'true'],
    ['jobs.exists(x, x.kind == "student")', begun('jobs', employee), '? jobs'],
    ['jobs.exists(x, x.kind == "student")', begun('jobs', unsaid), '? jobs third.kind'],
    ['jobs.exists(x, x.kind == "student")', begun('jobs', unsaid, student), 'true'],
    // A counterexample is one; without one nobody knows.
    ['jobs.all(x, x.kind == "student")', begun('jobs', employee), 'false'],
    ['jobs.all(x, x.kind == "student")', begun('jobs', student), '? jobs'],
    ['jobs.all(x, x.kind == "student")', begun('jobs', student, unsaid), '? jobs third.kind'],
    ['jobs.all(x, x.kind == "student")', begun('jobs', employee, unsaid), 'false'],
    ['jobs.size()', begun('jobs', student), '1..Infinity jobs'],
    ['size(jobs) >= 1', begun('jobs', student), 'true'],
    ['size(jobs) == 1', begun('jobs', student), '? jobs'],
    ['size(jobs) == 0', begun('jobs', student), 'false'],
    ['isNone(jobs)', begun('jobs', student), 'false'],
    ['isNone(jobs)', begun('jobs'), '? jobs'],
    ['"student" in jobs.map(x, x.kind)', begun('jobs', student), 'true'],
    ['"student" in jobs.map(x, x.kind)', begun('jobs', employee), '? jobs'],
    ['jobs[0].kind == "student"', begun('jobs', student), 'true'],
    ['jobs[1].kind == "student"', begun('jobs', student), '? jobs'],
    ['jobs.filter(x, x.kind == "student")', begun('jobs', student, employee), '[second]…'],
    ['jobs.map(x, x.pay)', begun('jobs', student), '[1]…'],
  ])('%s', (source, jobs, expected) => {
    expect(result(source, { jobs })).toBe(expected);
  });
});

describe('over a list that is whole', () => {
  test.each<[string, Value, string]>([
    ['jobs.exists(x, x.kind == "student")', whole(employee), 'false'],
    ['jobs.exists(x, x.kind == "student")', whole(employee, unsaid), '? third.kind'],
    ['jobs.all(x, x.kind == "student")', whole(), 'true'],
    ['jobs.all(x, x.kind == "student")', whole(unsaid), '? third.kind'],
    ['size(jobs)', whole(employee, unsaid), '2'],
    ['isNone(jobs)', whole(), 'true'],
    ['isNone(jobs)', whole(employee), 'false'],
    ['jobs[0].kind == "employee"', whole(employee), 'true'],
    ['isNone(jobs[1])', whole(employee), 'true'],
    ['jobs.filter(x, x.pay > 1).map(x, x.kind)[0] == "employee"', whole(student, employee), 'true'],
  ])('%s', (source, jobs, expected) => {
    expect(result(source, { jobs })).toBe(expected);
  });
});

describe('of a list of which some elements may not belong to it', () => {
  // The third job may be one as a student.
  const picked = 'jobs.filter(x, x.kind == "student")';
  const jobs = whole(student, employee, unsaid);

  test.each([
    [`size(${picked})`, '1..2 third.kind'],
    [`size(${picked}) < 3`, 'true'],
    [`size(${picked}) < 2`, '? third.kind'],
    [`${picked}.exists(x, x.pay == 1)`, 'true'],
    [`${picked}.exists(x, x.pay == 9)`, '? third.kind third.pay'],
    [`${picked}.exists(x, false)`, 'false'],
    [`${picked}.all(x, x.pay == 9)`, 'false'],
    [`${picked}.all(x, x.pay == 1)`, '? third.kind third.pay'],
    [`${picked}.all(x, true)`, 'true'],
    [`${picked}.filter(x, x.pay == 1).exists(x, true)`, 'true'],
    [`${picked}.filter(x, false).exists(x, true)`, 'false'],
    [`isNone(${picked})`, 'false'],
    ['isNone(jobs.filter(x, x.kind == "none"))', '? third.kind'],
  ])('%s', (source, expected) => {
    expect(result(source, { jobs })).toBe(expected);
  });
});

test('an unknown list is unknown whatever is asked of it', () => {
  for (const source of [
    'size(xs) > 0',
    'xs.exists(x, x > 1)',
    'xs.all(x, x > 1)',
    '1 in xs',
    'xs[0] == 1',
    'isNone(xs)',
  ])
    expect(result(source)).toBe('? xs');
});

test('an unknown element is asked for by itself', () => {
  expect(result('xs.exists(x, x > 1)', { xs: whole(1, unknown('second')) })).toBe('? second');
  expect(result('xs.exists(x, x > 1)', { xs: new List([2, unknown('second')]) })).toBe('true');
  expect(result('xs[i] == 1', { xs: whole(1), i: unknown('i') })).toBe('? i');
});
