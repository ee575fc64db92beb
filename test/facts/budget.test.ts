import { describe, expect, test } from 'vitest';
import { ask } from './support.ts';

const home = (lines: string, members = 'wang') => `households:
  - members: { complete: true, items: [${members}] }
${lines}`;
const whole = (field: string, ...items: string[]) => `    ${field}: { complete: true, items: [${items.join(', ')}] }\n`;
const income = whole('monthlyIncomes', '{ person: wang, kind: salary, amount: 232000, planned: 250000 }');
const costs = whole(
  'monthlyCosts',
  '{ kind: food, amount: 40000, planned: 60000 }',
  '{ kind: remittance, amount: 10000, planned: none }',
);
const of = (fact: string) => `facts.${fact}(facts.livingHousehold())`;

describe('a month of a household', () => {
  test('is the sum of its lines, with the rent', () => {
    const more = home(`    rent: 68000\n    plannedRent: none\n${income}${costs}`);
    expect(ask(of('monthlyIncome'), { more })).toBe('232000');
    expect(ask(of('plannedMonthlyIncome'), { more })).toBe('250000');
    expect(ask(of('monthlyCost'), { more })).toBe('118000');
    expect(ask(of('plannedMonthlyCost'), { more })).toBe('60000');
    expect(ask(`${of('monthlyIncome')} - ${of('monthlyCost')} >= 0`, { more })).toBe('true');
  });

  test('is not known while a line, an amount or the rent is not', () => {
    expect(ask(of('monthlyCost'), { more: home(costs) })).toBe('? households[0].rent');
    expect(ask(of('plannedMonthlyCost'), { more: home(`    rent: 1\n${costs}`) })).toBe('? households[0].plannedRent');
    const begun = home('    rent: 68000\n    monthlyCosts: [{ kind: food, amount: 40000 }]');
    expect(ask(of('monthlyCost'), { more: begun })).toBe('? households[0].monthlyCosts');
    const open = home(`    rent: 68000\n${whole('monthlyCosts', '{ kind: food }')}`);
    expect(ask(of('monthlyCost'), { more: open })).toBe('? households[0].monthlyCosts[0].amount');
    expect(ask(of('monthlyCost'))).toBe('? households');
  });

  test('is not known where a line is not in yen', () => {
    const foreign = whole('monthlyIncomes', '{ person: wang, kind: support, amount: { amount: 3000, currency: CNY } }');
    expect(ask(of('monthlyIncome'), { more: home(foreign) })).toBe('? households[0].monthlyIncomes[0].amount');
  });
});

describe('the household that carries the living', () => {
  const two = `households:
  - { members: { complete: true, items: [wang] }, rent: 1 }
  - { members: { complete: true, items: [payer] }, rent: 2 }
people: { payer: {} }`;

  test('is that of the payer, else the applicant’s', () => {
    expect(ask('facts.livingHousehold().rent.amount', { application: 'payer: payer', more: two })).toBe('2');
    expect(ask('facts.livingHousehold().rent.amount', { more: two })).toBe('1');
  });
});

describe('deposits', () => {
  const assets = (list: string) => `assets: { complete: true, items: [${list}] }`;
  const bank = (yen: number) => `{ kind: deposit, institution: 架空銀行, amount: ${yen}, on: 2026-06-30 }`;

  test('of the members come to a sum', () => {
    const wang = assets(`${bank(1500000)}, ${bank(480000)}, { kind: securities, amount: 9 }`);
    expect(ask(of('depositSum'), { wang, more: home('') })).toBe('1980000');
    expect(ask(`size(${of('deposits')})`, { wang, more: home('') })).toBe('2');
  });

  test('are not whole while assets or kinds are not known', () => {
    expect(ask(of('depositSum'), { more: home('') })).toBe('? people.wang.assets');
    const unknownKind = assets('{ amount: 5 }');
    expect(ask(of('depositSum'), { wang: unknownKind, more: home('') })).toBe('? people.wang.assets[0].kind');
  });
});
