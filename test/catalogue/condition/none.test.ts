import { describe, expect, test } from 'vitest';
import { begun, record, result, unknown, whole } from './support.ts';

describe('none: asked, there is none', () => {
  const nobody = { me: null, jobs: null, i: null, d: null, p: null };

  test.each([
    ['isNone(me)', 'true'],
    ['isNone(me.kind)', 'true'],
    ['isNone(me.jobs)', 'true'],
    ['me.kind == "student"', 'false'],
    ['me.kind != "student"', 'true'],
    ['me.kind in ["student", "none"]', 'false'],
    ['me.age < 18', 'false'],
    ['me.age >= 18', 'false'],
    ['me.age + 1 > 0', 'false'],
    ['isNone(-me.age)', 'true'],
    ['me.bornOn <= date("2026-01-01")', 'false'],
    ['me.drives', 'null'],
    ['me.drives && true', 'false'],
    ['!me.drives', 'true'],
    ['me.drives ? false : true', 'true'],
    ['me.jobs.exists(x, true)', 'false'],
    ['me.jobs.all(x, false)', 'true'],
    ['size(me.jobs)', '0'],
    ['isNone(me.jobs[0])', 'true'],
    ['isNone(jobs[0].kind)', 'true'],
    ['me.age in xs', 'false'],
    ['me == you', 'false'],
    ['isNone(me) == isNone(i)', 'true'],
  ])('%s is %s', (source, expected) => {
    expect(result(source, { ...nobody, xs: whole(1), you: record('Person', 'you') })).toBe(expected);
  });

  test('nothing is in a list that does not exist', () => {
    expect(result('i in xs', { i: 1, xs: null })).toBe('false');
  });

  test('is not the same as unknown', () => {
    expect(result('isNone(me)')).toBe('? me');
    expect(result('isNone(me.age)', { me: record('Person', 'me') })).toBe('? me.age');
    expect(result('isNone(me.age)', { me: record('Person', 'me', { age: 3 }) })).toBe('false');
    expect(result('isNone(jobs)', { jobs: begun('jobs') })).toBe('? jobs');
  });
});

describe('people and other records', () => {
  const me = record('Person', 'me', { age: 30 });

  test('are the same if they are the same record', () => {
    expect(result('me == you', { me, you: record('Person', 'me') })).toBe('true');
    expect(result('me == you', { me, you: record('Person', 'you', { age: 30 }) })).toBe('false');
    expect(result('me != you', { me, you: unknown('who') })).toBe('? who');
    expect(result('me in people', { me, people: whole(record('Person', 'me')) })).toBe('true');
  });

  test('that are not written ask for the field they are asked for', () => {
    expect(result('you.age > 20 && you.drives', { you: record('Person', 'you') })).toBe('? you.age you.drives');
    expect(result('you.jobs.exists(x, x.licensed)', { you: record('Person', 'you') })).toBe('? you.jobs');
  });

  test('that are not known ask who it is', () => {
    expect(result('you.age > 20', { you: unknown('applications[0].spouse') })).toBe('? applications[0].spouse');
  });
});

test('a parameter the dates do not decide between asks for the date', () => {
  expect(result('i < param("limit")', { i: 12 })).toBe('false');
  expect(result('i < param("limit")', { i: 9 })).toBe('true');
});
