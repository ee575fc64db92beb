import { describe, expect, test } from 'vitest';
import { ask } from './support.ts';

const wasJapanese = (wang: string) => ask('facts.wasJapaneseOn(applicant, date("2020-05-01"))', { wang });

describe('whether somebody was Japanese on a day', () => {
  test.each([
    ['a Japanese who never naturalised', '{ nationality: JPN, naturalisedOn: none }', 'true'],
    ['naturalised the day before', '{ nationality: JPN, naturalisedOn: 2020-04-30 }', 'true'],
    ['naturalised on the day', '{ nationality: JPN, naturalisedOn: 2020-05-01 }', 'true'],
    [
      'naturalised the day after',
      '{ nationality: JPN, naturalisedOn: 2020-05-02, lostJapaneseNationalityOn: none }',
      'false',
    ],
    ['a Japanese of whom that is not asked', '{ nationality: JPN }', '? people.wang.naturalisedOn'],
    ['of whom all is unknown', '{}', '? people.wang.nationality people.wang.naturalisedOn'],
    [
      'a foreigner who never was',
      '{ nationality: CHN, naturalisedOn: none, lostJapaneseNationalityOn: none }',
      'false',
    ],
    [
      'a foreigner of whom that is not asked',
      '{ nationality: CHN, naturalisedOn: none }',
      '? people.wang.lostJapaneseNationalityOn',
    ],
    [
      'who gave it up the day after',
      '{ nationality: USA, naturalisedOn: none, lostJapaneseNationalityOn: 2020-05-02 }',
      'true',
    ],
    [
      'who gave it up on the day',
      '{ nationality: USA, naturalisedOn: none, lostJapaneseNationalityOn: 2020-05-01 }',
      'false',
    ],
    [
      'who naturalised and gave it up later',
      '{ nationality: USA, naturalisedOn: 2015-01-01, lostJapaneseNationalityOn: 2022-01-01 }',
      'true',
    ],
    [
      'who gave it up and came back to it before',
      '{ nationality: JPN, lostJapaneseNationalityOn: 2010-01-01, naturalisedOn: 2015-01-01 }',
      'true',
    ],
    [
      'who gave it up and came back to it after',
      '{ nationality: JPN, lostJapaneseNationalityOn: 2010-01-01, naturalisedOn: 2021-01-01 }',
      'false',
    ],
  ])('%s', (_, wang, expected) => {
    expect(wasJapanese(wang)).toBe(expected);
  });
});
