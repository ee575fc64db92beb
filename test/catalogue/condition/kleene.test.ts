import { describe, expect, test } from 'vitest';
import type { Value } from '../../../src/catalogue/condition/values.ts';
import { result, unknown } from './support.ts';

const of: Record<string, Value> = { T: true, F: false };

describe('a condition has three values', () => {
  test.each([
    // p, q: p && q, p || q
    ['T', 'T', 'true', 'true'],
    ['T', 'F', 'false', 'true'],
    ['T', '?', '? q', 'true'],
    ['F', 'T', 'false', 'true'],
    ['F', 'F', 'false', 'false'],
    ['F', '?', 'false', '? q'],
    ['?', 'T', '? p', 'true'],
    ['?', 'F', 'false', '? p'],
    ['?', '?', '? p q', '? p q'],
  ])('%s and %s is %s, or is %s', (p, q, and, or) => {
    const values = { p: of[p] ?? unknown('p'), q: of[q] ?? unknown('q') };
    expect([result('p && q', values), result('p || q', values)]).toEqual([and, or]);
  });

  test.each([
    ['T', 'false'],
    ['F', 'true'],
    ['?', '? p'],
  ])('not %s is %s', (p, not) => {
    expect(result('!p', { p: of[p] ?? unknown('p') })).toBe(not);
  });

  test.each([
    // test, yes, no: result
    ['T', '1', '?', '1'],
    ['F', '?', '2', '2'],
    ['T', '?', '2', '? i'],
    ['?', '1', '2', '? p'],
    ['?', '1', '1', '1'],
    ['?', '?', '1', '? p'],
  ])('%s ? %s : %s is %s', (p, i, j, expected) => {
    const number = (text: string, path: string) => (text === '?' ? unknown(path) : Number(text));
    const values = { p: of[p] ?? unknown('p'), i: number(i, 'i'), j: number(j, 'j') };
    expect(result('p ? i : j', values)).toBe(expected);
  });

  test('a choice between lists waits for its test', () => {
    expect(result('size(p ? xs : ys)')).toBe('? p');
  });
});

describe('what is missing', () => {
  test.each([
    ['p && (q || r)', '? p q r'],
    ['!(p && q) || r', '? p q r'],
    ['i < j', '? i j'],
    ['i + j * 2 == 4', '? i j'],
    ['i in [1, j]', '? i j'],
    ['me.age < you.age', '? me you'],
    ['p == q', '? p q'],
    ['d <= e', '? d e'],
    ['[p, q].exists(x, x)', '? p q'],
  ])('is collected from every side of %s', (source, expected) => {
    expect(result(source)).toBe(expected);
  });

  test.each([
    ['p && q', { p: false }, 'false'],
    ['q && p', { p: false }, 'false'],
    ['i == 1 || j == 1', { j: 1 }, 'true'],
    ['i in [1, j]', { i: 1 }, 'true'],
    ['i * 0 == 0', { i: 7 }, 'true'],
  ])('is not asked for where the rest decides: %s', (source, values, expected) => {
    expect(result(source, values as Record<string, Value>)).toBe(expected);
  });
});
