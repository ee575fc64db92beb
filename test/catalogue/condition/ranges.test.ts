import { describe, expect, test } from 'vitest';
import { between, day, result, whole } from './support.ts';

describe('a date of which only the month or the year is known', () => {
  test.each([
    // d, condition, result
    ['2019-04', 'd < date("2019-05-01")', 'true'],
    ['2019-04', 'd < date("2019-04-30")', '? born'],
    ['2019-04', 'd <= date("2019-04-30")', 'true'],
    ['2019-04', 'd < date("2019-04-01")', 'false'],
    ['2019-04', 'd >= date("2019-04-01")', 'true'],
    ['2019-04', 'd > date("2019-04-01")', '? born'],
    ['2019-04', 'd == date("2019-04-15")', '? born'],
    ['2019-04', 'd == date("2019-05-15")', 'false'],
    ['2019-04', 'd != date("2019-05-15")', 'true'],
    ['2019', 'd < date("2020-01-01")', 'true'],
    ['2019', 'd > date("2019-12-31")', 'false'],
    ['2019', 'd >= date("2019-12-31")', '? born'],
    ['2020-02', 'd <= date("2020-02-28")', '? born'],
    ['2020-02', 'd <= date("2020-02-29")', 'true'],
    ['ongoing', 'd > date("2099-12-31")', 'true'],
    ['ongoing', 'd == date("2099-12-31")', 'false'],
  ])('%s: %s is %s', (d, source, expected) => {
    expect(result(source, { d: day(d, 'born') })).toBe(expected);
  });

  test('two such dates are compared as far as they do not overlap', () => {
    expect(result('d < e', { d: day('2019', 'd'), e: day('2020-01', 'e') })).toBe('true');
    expect(result('d < e', { d: day('2019', 'd'), e: day('2019-12', 'e') })).toBe('? d e');
    expect(result('d == e', { d: day('2019', 'd'), e: day('2019', 'e') })).toBe('? d e');
  });

  test('the date that is known to the day is not asked for', () => {
    expect(result('d < e', { d: day('2019', 'd'), e: day('2019-12-03', 'e') })).toBe('? d');
    expect(result('d == e', { d: day('2019-12-03', 'd'), e: day('2019', 'e') })).toBe('? e');
  });
});

describe('a number of which only the bounds are known', () => {
  const i = between(3, 5, 'count');
  test.each([
    ['i < 6', 'true'],
    ['i < 5', '? count'],
    ['i <= 5', 'true'],
    ['i >= 3', 'true'],
    ['i > 5', 'false'],
    ['i == 4', '? count'],
    ['i == 6', 'false'],
    ['i != 6', 'true'],
    ['i + 1', '4..6 count'],
    ['10 - i', '5..7 count'],
    ['i * 2', '6..10 count'],
    ['i * -2', '-10..-6 count'],
    ['-i', '-5..-3 count'],
    ['i * 0', '0'],
    ['i - i', '-2..2 count count'],
    ['i in [1, 2, 6]', 'false'],
    ['i in [4]', '? count'],
  ])('3 to 5: %s is %s', (source, expected) => {
    expect(result(source, { i })).toBe(expected);
  });

  test('one without upper bound can be counted with', () => {
    const open = { i: between(0, Number.POSITIVE_INFINITY, 'months') };
    expect(result('i * 12 >= 0', open)).toBe('true');
    expect(result('i * 0', open)).toBe('0');
    expect(result('i * i >= 0', open)).toBe('true');
    expect(result('i >= 60', open)).toBe('? months');
  });

  test('bounds that meet are a number', () => {
    expect(result('i + j', { i: 2, j: 3 })).toBe('5');
    expect(result('size(xs) + 1', { xs: whole(1, 2) })).toBe('3');
  });
});
