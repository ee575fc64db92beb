import { describe, expect, test } from 'vitest';
import { isFault } from '../../../src/catalogue/condition/check.ts';
import { checker } from './support.ts';

const message = (source: string, scope?: Record<string, string>, wanted?: string[]) => {
  const checked = checker.check(source, scope, wanted);
  return isFault(checked) ? checked.message : `fine: ${checked.type}`;
};

describe('the checker refuses', () => {
  test.each([
    // What it is, the condition, a part of what the writer is told.
    ['a field that does not exist', 'me.agee > 3', 'agee'],
    ['a field of a field that has none', 'me.bornOn.year == 3', 'year'],
    ['a variable that does not exist', 'spouze.age > 3', 'spouze'],
    ['a fact that does not exist', 'facts.wealth(me) > 3', 'wealth'],
    ['a fact with too little', 'size(facts.years(me)) > 3', 'years'],
    ['a function that does not exist', 'older(me)', 'older'],
    ['a function that CEL has and we have not', 'me.name.startsWith("W")', 'startsWith'],
    ['a macro that we have not', 'me.jobs.exists_one(x, true)', 'exists_one'],
    ['has', 'has(me.age)', 'has'],
    ['division', 'i / 2 == 1', '/'],
    ['a map', '{"a": 1}.size() == 1', 'map'],
    ['bytes', 'b"a" == b"b"', 'literal'],
    ['a number compared with a word', 'i == "3"', 'int == string'],
    ['a day compared with a word', 'd < "2026-01-01"', 'string'],
    ['a person compared with a job', 'me == jobs[0]', 'Person == Job'],
    ['a condition that is a number', 'i + 1', 'wanted bool'],
    ['a test that is no condition', 'jobs.exists(x, x.pay)', 'bool'],
    ['two kinds of answer', 'p ? 1 : true', 'same type'],
    ['a word that is not in the vocabulary', 'me.kind == "studnet"', '"studnet" is not in the vocabulary kinds'],
    ['the same on the other side', '"studnet" != me.kind', 'vocabulary kinds'],
    ['the same in a list', 'me.kind in ["student", "studnet"]', 'vocabulary kinds'],
    ['the same in a test', 'jobs.exists(x, x.kind == "studnet")', 'vocabulary kinds'],
    ['the same in a test of a test', 'people.exists(a, a.jobs.all(x, x.kind in ["studnet"]))', 'vocabulary kinds'],
    ['the same of a filtered list', 'jobs.filter(x, true)[0].kind == "studnet"', 'vocabulary kinds'],
    ['the same of a list of words', '"studnet" in jobs.map(x, x.kind)', 'vocabulary kinds'],
    ['the same in a test of words', 'jobs.map(x, x.kind).exists(k, k == "studnet")', 'vocabulary kinds'],
    ['the same of a derived list', 'facts.years(me, 3).exists(x, x.kind == "studnet")', 'vocabulary kinds'],
    ['the same in a choice', 'me.kind == (p ? "student" : "studnet")', 'vocabulary kinds'],
    ['a status that does not exist', 'facts.statusMonths(me, ["studnet"]) > 3', 'vocabulary statuses'],
    ['a parameter that nobody defined', 'i > param("limmit")', 'no parameter limmit'],
    ['a parameter by a fact', 'i > param(me.name)', 'in quotes'],
    ['a date that does not exist', 'd < date("2026-02-30")', 'date wants a day'],
    ['29 February of a common year', 'd < date("2026-02-29")', 'date wants a day'],
    ['half a date', 'd < date("2026-02")', 'date wants a day'],
    ['a date by a fact', 'd < date(me.name)', 'date wants a day'],
    ['words that are added', 'me.name + "!" == "a"', 'whole numbers'],
    ['lists that are added', 'size(xs + ys) == 3', 'whole numbers'],
    ['lists that are compared', 'xs == ys', 'lists are not compared'],
    ['a list in a list', 'xs in [ys]', 'lists are not compared'],
    ['an order of true and false', 'p < q', 'true with false'],
    ['the size of a word', 'me.name.size() > 3', 'size wants a list'],
    ['a map with a filter inside', 'jobs.map(x, x.licensed, x.pay).size() == 1', 'a variable and an expression'],
    ['a field by its name in brackets', 'me["age"] == 3', 'only lists'],
    ['facts without a function', 'isNone(facts)', 'facts'],
    ['an assignment', 'p = true', ''],
    ['an open bracket', '(p && q', ''],
    ['an operator without a side', 'p &&', ''],
    ['two conditions', 'p q', ''],
    ['full-width marks', 'p ＆＆ q', ''],
    ['nothing', ' ', ''],
  ])('%s: %s', (_, source, told) => {
    const checked = checker.check(source, {}, ['bool']);
    expect(isFault(checked) && checked.message).toContain(told);
    expect(isFault(checked) && checked.message.length).toBeGreaterThan(5);
  });

  test('what is too long to be read', () => {
    const long = Array.from({ length: 400 }, (_, i) => `i == ${i}`).join(' || ');
    expect(isFault(checker.check(long))).toBe(true);
    expect(isFault(checker.check(`${'('.repeat(100)}p${')'.repeat(100)}`))).toBe(true);
  });

  test('a variable outside the loop that gives it', () => {
    expect(message('job.pay > 3')).toContain('job');
    expect(message('job.pay > 3', { job: 'Job' })).toBe('fine: bool');
    expect(message('job.kind == "studnet"', { job: 'Job' })).toContain('vocabulary kinds');
    expect(message('job.pay > 3')).toContain('job');
  });
});

describe('the checker accepts', () => {
  test.each([
    ['me.kind == "student" && !(you.kind in ["employee", "none"])', 'bool'],
    ['jobs.exists(x, x.kind == "student" && x.from <= date("2024-02-29"))', 'bool'],
    ['jobs.exists(x, people.exists(a, a.age == x.pay))', 'bool'],
    ['facts.years(me, param("limit")).filter(x, x.licensed)', 'list<Job>'],
    ['facts.statusMonths(me, ["student", "dependent"]) >= param("limit") * 12', 'bool'],
    ['[me, you]', 'list<Person>'],
    ['me == you || me in people', 'bool'],
    ['isNone(me.bornOn) ? d : me.bornOn', 'Date'],
    ['jobs.map(x, x.pay)[0] - 1', 'int'],
    ['d != e', 'bool'],
    ['me.name == "王 小明"', 'bool'],
    ['true', 'bool'],
  ])('%s as %s', (source, type) => {
    expect(message(source)).toBe(`fine: ${type}`);
  });

  test('only the type the place asks for', () => {
    expect(message('me', {}, ['Person', 'list<Person>'])).toBe('fine: Person');
    expect(message('[me]', {}, ['Person', 'list<Person>'])).toBe('fine: list<Person>');
    expect(message('me.age', {}, ['Person', 'list<Person>'])).toBe('gives int, wanted Person or list<Person>');
  });
});
