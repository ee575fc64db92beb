import { describe, expect, test } from 'vitest';
import { ask } from './support.ts';

const people = 'people: { bai: { nationality: JPN }, zi: {}, mu: {} }';
const child = (fields: string, kind = 'biological') => ({
  application: 'raisedChild: zi',
  more: `{ ${people}, parentage: [{ child: zi, parents: { complete: true, items: [wang, bai] }, kind: ${kind}, ${fields} }] }`,
});

describe('custody', () => {
  const has = 'facts.hasCustody(raisedChild, applicant)';
  test.each([
    ['sole, the applicant', 'custody: [{ kind: sole, holder: wang, from: 2024-05-01, to: ongoing }]', 'true'],
    ['sole, the other parent', 'custody: [{ kind: sole, holder: bai, from: 2024-05-01, to: ongoing }]', 'false'],
    ['joint', 'custody: [{ kind: joint, from: 2026-05-01, to: ongoing }]', 'true'],
    [
      'what holds on the filing date, not what held before',
      'custody: [{ kind: joint, from: 2018-01-01, to: 2024-05-01 }, { kind: sole, holder: bai, from: 2024-05-01, to: ongoing }]',
      'false',
    ],
    ['not asked', '', '? parentage[0].custody'],
    [
      'sole, the holder not told',
      'custody: [{ kind: sole, from: 2024-05-01, to: ongoing }]',
      '? parentage[0].custody[0].holder',
    ],
  ])('%s', (_, fields, expected) => {
    expect(ask(has, child(fields))).toBe(expected);
  });

  test('is joint or not, whoever asks', () => {
    expect(
      ask(
        'facts.isCustodyJoint(raisedChild, applicant)',
        child('custody: [{ kind: joint, from: 2026-05-01, to: ongoing }]'),
      ),
    ).toBe('true');
    expect(
      ask(
        'facts.isCustodyJoint(raisedChild, applicant)',
        child('custody: [{ kind: sole, holder: bai, from: 2026-05-01, to: ongoing }]'),
      ),
    ).toBe('false');
  });
});

describe('actual care', () => {
  const months = 'facts.careMonths(raisedChild, applicant)';
  const complete = (...items: string[]) => child(`care: { complete: true, items: [${items}] }`);
  test.each([
    ['in Japan', complete('{ carer: wang, country: JPN, from: 2024-07-10, to: ongoing }'), '24'],
    [
      'abroad does not count',
      complete(
        '{ carer: wang, country: CHN, from: 2022-07-10, to: 2024-07-10 }',
        '{ carer: wang, country: JPN, from: 2024-07-10, to: ongoing }',
      ),
      '24',
    ],
    [
      'that of somebody else does not count',
      complete('{ carer: mu, country: JPN, from: 2024-07-10, to: ongoing }'),
      '0',
    ],
  ])('%s', (_, given, expected) => {
    expect(ask(months, given)).toBe(expected);
  });

  test('is or is not there at filing', () => {
    expect(
      ask(
        'facts.caresFor(raisedChild, applicant)',
        complete('{ carer: wang, country: JPN, from: 2024-07-10, to: 2026-01-10 }'),
      ),
    ).toBe('false');
    expect(
      ask(
        'facts.caresFor(raisedChild, applicant)',
        complete('{ carer: wang, country: JPN, from: 2024-07-10, to: ongoing }'),
      ),
    ).toBe('true');
    expect(ask('facts.caresFor(raisedChild, applicant)', child(''))).toBe('? parentage[0].care');
  });
});
