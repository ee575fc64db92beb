import { describe, expect, test } from 'vitest';
import { ask } from './support.ts';

const on = (from: string, to: string) => `facts.pointsBetween(applicant, date("${from}"), date("${to}"))`;
const sum = (items: string, table = 'specialised', born = '1990-02-02') =>
  ask(`${on('2026-07-10', '2026-07-10')}.map(p, facts.pointSum(applicant, p))`, {
    wang: `{ bornOn: ${born}, points: { complete: true, items: [{ on: 2026-07-10, table: ${table}, items: { complete: true, items: [${items}] } }] } }`,
  });

describe('the sum of points', () => {
  test('adds what is claimed in its table', () => {
    expect(sum('master, experience-5, pay-900, age-35-39, japanese-n1')).toBe('[85]');
    expect(sum('doctorate, experience-10, pay-1500, representative-director', 'management')).toBe('[75]');
    expect(sum('doctorate, research-several', 'academic')).toBe('[55]');
  });
  test('takes the highest of a group', () => {
    expect(sum('doctorate, master, bachelor')).toBe('[30]');
    expect(sum('innovation-support, innovation-support-small')).toBe('[20]');
  });
  test('knows what a table does not have', () => {
    expect(sum('age-35-39, research-one', 'management')).toBe('[0]');
    expect(sum('licence-several', 'academic')).toBe('[0]');
  });
  test('does not count N2 beside N1 or a degree of a Japanese university', () => {
    expect(sum('japanese-n2')).toBe('[10]');
    expect(sum('japanese-n2, japanese-n1')).toBe('[15]');
    expect(sum('japanese-n2, japanese-degree')).toBe('[10]');
  });
  test('counts a lower pay only below an age', () => {
    expect(sum('pay-700', 'specialised', '1986-07-11')).toBe('[25]');
    expect(sum('pay-700', 'specialised', '1986-07-10')).toBe('[0]');
    expect(sum('pay-800', 'specialised', '1960-01-01')).toBe('[30]');
    expect(sum('pay-400', 'specialised', '1996-07-11')).toBe('[10]');
    expect(sum('pay-400', 'specialised', '1996-07-10')).toBe('[0]');
  });
  test('is at least what is known while others may be claimed, and as written if nothing is listed', () => {
    const holds = (points: string) =>
      ask(`${on('2026-07-10', '2026-07-10')}.exists(p, facts.pointSum(applicant, p) >= 80)`, {
        wang: `{ bornOn: 1990-02-02, points: { complete: true, items: [${points}] } }`,
      });
    expect(holds('{ on: 2026-07-10, table: specialised, items: [pay-1000, doctorate, japanese-n1] }')).toBe('true');
    expect(holds('{ on: 2026-07-10, table: specialised, items: [pay-1000] }')).toMatch(/^\? people\.wang\.points/);
    expect(holds('{ on: 2026-07-10, table: specialised, points: 80 }')).toBe('true');
    expect(holds('{ on: 2026-07-10, table: specialised, points: 79 }')).toBe('false');
  });
});

describe('points held throughout', () => {
  const held = (points: string) =>
    ask(
      `${on('2025-07-10', '2026-07-10')}.exists(p, true) && ${on('2025-07-10', '2026-07-10')}.all(p, p.points >= 80)`,
      { wang: `{ points: ${points} }` },
    );
  test('is met by a whole history without a day below', () => {
    expect(held('{ complete: true, items: [{ on: 2025-07-01, points: 80 }] }')).toBe('true');
    expect(held('{ complete: true, items: [{ on: 2024-01-01, points: 60 }, { on: 2025-07-10, points: 80 }] }')).toBe(
      'true',
    );
  });
  test('is not met if points begin later, or fall in between', () => {
    expect(held('{ complete: true, items: [{ on: 2025-07-11, points: 80 }] }')).toBe('false');
    expect(held('[{ on: 2025-07-10, points: 80 }, { on: 2026-01-01, points: 70 }]')).toBe('false');
    expect(held('none')).toBe('false');
  });
  test('is open as long as only some days are known', () => {
    expect(held('[{ on: 2025-07-10, points: 85 }, { on: 2026-07-10, points: 85 }]')).toBe('? people.wang.points');
  });
});

describe('what is claimed', () => {
  test('is each item that counts, once', () => {
    const wang =
      '{ bornOn: 1990-02-02, points: { complete: true, items: [{ on: 2025-01-01, table: specialised, items: { complete: true, items: [master, age-30-34] } }, { on: 2025-02-02, table: specialised, items: { complete: true, items: [master, age-35-39, japanese-n1] } }] } }';
    const claims = (from: string) =>
      ask(`facts.pointClaims(applicant, date("${from}"), date("2026-07-10")).map(c, c.item)`, { wang });
    expect(claims('2026-07-10')).toBe('[master,age-35-39,japanese-n1]');
    expect(claims('2025-01-10')).toBe('[master,age-30-34,age-35-39,japanese-n1]');
  });
});

describe('statuses with a designation', () => {
  const months = (statuses: string) =>
    ask(
      'facts.statusOrDesignationMonths(applicant, ["highly-skilled-professional-1"], "designated-activities", ["highly-skilled"])',
      {
        wang: `{ statuses: { complete: true, items: [${statuses}] } }`,
      },
    );
  test('count beside others', () => {
    expect(
      months(
        '{ status: designated-activities, designation: highly-skilled, from: 2024-07-10, to: 2025-07-10 }, { status: highly-skilled-professional-1, from: 2025-07-10, to: 2030-07-10 }',
      ),
    ).toBe('24');
    expect(months('{ status: designated-activities, designation: other, from: 2024-07-10, to: 2030-07-10 }')).toBe('0');
    expect(months('{ status: designated-activities, from: 2024-07-10, to: 2030-07-10 }')).toBe(
      '? people.wang.statuses[0].designation',
    );
    expect(months('{ status: engineer-specialist, from: 2024-07-10, to: 2030-07-10 }')).toBe('0');
  });
});

describe('months in which somebody is to be insured', () => {
  const due = (fact: string, wang: string) => ask(`facts.${fact}(applicant, 2).map(m, m.due)`, { wang });
  test('begin with the entry into Japan, and for the pension with twenty', () => {
    expect(due('insuranceMonths', '{ enteredJapanOn: 2026-06-15 }')).toBe('[false,true]');
    expect(due('pensionMonths', '{ enteredJapanOn: 2020-01-01, bornOn: 2006-06-15 }')).toBe('[false,true]');
    expect(due('insuranceMonths', '{ enteredJapanOn: 2020-01-01, bornOn: 2020-01-01 }')).toBe('[true,true]');
  });
});
