import { describe, expect, test } from 'vitest';
import { advise } from '../../src/advise/index.ts';
import { compileTiny } from '../catalogue/compile/tiny.ts';
import { readRaw } from '../support/cases.ts';

const result = compileTiny();

/** The advice on a change of status of Wang, of whom these facts are known. */
function adviceOn(wang: object, filingOn: string | undefined = '2026-07-10') {
  if (!result.ok) throw new Error(result.issues.map(({ what }) => what.en).join('\n'));
  const { profile } = readRaw({ version: 1, applications: [{ applicant: 'wang', filingOn }], people: { wang } });
  const application = { ...profile.applications[0], category: 'work', procedure: 'change' } as never;
  const advice = advise({ ...profile, applications: [application] }, 0, result.value, '2026-01-01', () => false);
  if (!advice) throw new Error('no advice');
  return advice;
}

describe('where a case leads', () => {
  const outcomes = (wang: object, filingOn?: string) =>
    adviceOn(wang, filingOn).outcomes.map(({ state, text, missing }) => [state, text.ja, ...missing]);

  test('is told where its condition holds, and where it may', () => {
    expect(outcomes({ sex: 'female' })).toEqual([['certain', '別の道（3年）']]);
    expect(outcomes({})).toEqual([['open', '別の道（3年）', 'people.wang.sex']]);
    expect(outcomes({ sex: 'male' })).toEqual([]);
  });

  test('is told with the numbers of its day', () => {
    expect(outcomes({ sex: 'female' }, '2027-04-01')).toEqual([['certain', '別の道（5年）']]);
  });
});

describe('what speaks for a period of stay', () => {
  const periods = (wang: object) =>
    adviceOn(wang).periods.map(({ period, state, missing }) => [period, state, ...missing].join(' '));

  test.each([
    ['so', { bornOn: '1990-01-01', drivingLicence: true }, ['P5Y met']],
    ['not so', { bornOn: '1990-01-01', drivingLicence: false }, ['P5Y not-met']],
    ['not asked', { bornOn: '1990-01-01' }, ['P5Y open people.wang.drivingLicence']],
    ['no matter of a child', { bornOn: '2020-01-01', drivingLicence: false }, []],
    ['perhaps no matter', { drivingLicence: false }, ['P5Y open people.wang.bornOn']],
    ['so, whether it matters or not', { drivingLicence: true }, ['P5Y met']],
  ])('%s', (_, wang, expected) => {
    expect(periods(wang)).toEqual(expected);
  });

  test('is only told where nothing in a profile tells', () => {
    const told = compileTiny({
      'catalogue/periods.yaml':
        'short: { applications: [work], period: P1Y, text: { ja: 一, zh-Hans: 一 }, confidence: single, sources: [{ id: law, checkedOn: 2026-06-01 }] }',
    });
    if (!told.ok) throw new Error('does not compile');
    const { profile } = readRaw({ version: 1, applications: [{}], people: {} });
    const application = { ...profile.applications[0], category: 'work', procedure: 'change' } as never;
    const advice = advise({ ...profile, applications: [application] }, 0, told.value, '2026-01-01', () => false);
    expect(advice?.periods).toMatchObject([{ period: 'P1Y', state: 'told', missing: [] }]);
  });
});

test('an outcome must say where it leads', () => {
  const told = compileTiny({
    'catalogue/outcomes.yaml':
      'lost: { applications: [work], kind: keep, text: { ja: 道, zh-Hans: 道 }, confidence: single, sources: [{ id: law, checkedOn: 2026-06-01 }] }',
  });
  expect(told.ok).toBe(false);
  expect(told.issues.map(({ code }) => code)).toContain('content-leads');
});

describe('a deadline about something rare', () => {
  const text = (more: string) => `
rare:
  applications: [work]
  when: 'applicant.sex == "female"'
  on: 'date("2026-12-01")'
  text: { ja: 期限, zh-Hans: 期限 }
  ${more}
  confidence: official
  sources: [{ id: law, checkedOn: 2026-06-01 }]
`;
  const deadlines = (more: string, wang: object) => {
    const compiled = compileTiny({ 'catalogue/deadlines.yaml': text(more) });
    if (!compiled.ok) throw new Error(compiled.issues.map(({ what }) => what.en).join('\n'));
    const { profile } = readRaw({ version: 1, applications: [{ applicant: 'wang' }], people: { wang } });
    const application = { ...profile.applications[0], category: 'work', procedure: 'change' } as never;
    const advice = advise({ ...profile, applications: [application] }, 0, compiled.value, '2026-01-01', () => false);
    return advice?.deadlines.map(({ on, missing }) => [on, ...missing].join(' '));
  };

  test('is not told while nobody knows whether it concerns the case', () => {
    expect(deadlines('onlyIfSure: true', {})).toEqual([]);
    expect(deadlines('', {})).toEqual(['2026-12-01 people.wang.sex']);
  });

  test('is told where it does', () => {
    expect(deadlines('onlyIfSure: true', { sex: 'female' })).toEqual(['2026-12-01']);
    expect(deadlines('onlyIfSure: true', { sex: 'male' })).toEqual([]);
  });
});
