import { describe, expect, test } from 'vitest';
import { advise } from '../../src/advise/index.ts';
import type { Expression } from '../../src/catalogue/condition/node.ts';
import type { OfficeContent, OfficeFee } from '../../src/catalogue/office-model.ts';
import { composeEstimate } from '../../src/compose/index.ts';
import { plainText } from '../../src/doc/text.ts';
import { AS_OF, changed, rawCase, readRaw } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';

const content = shippedContent();
const same = (text: string) => ({ ja: text, 'zh-Hans': text, 'zh-Hant': text });
const fee = (id: string, yen: number, more: Partial<OfficeFee> = {}): OfficeFee => ({
  id,
  name: same(`料金${id}`),
  yen,
  tax: 'included',
  ...more,
});
/** True only of somebody whose sex is known: `applicant.sex == "female"`. */
const female: Expression = {
  source: 'applicant.sex == "female"',
  type: 'bool',
  node: {
    op: '==',
    left: { op: '.', of: { op: 'id', name: 'applicant' }, field: 'sex' },
    right: { op: 'value', value: 'female' },
  },
} as Expression;

/** The estimate of an office with these fees, as text. */
function estimate(
  fees: readonly OfficeFee[],
  set: Readonly<Record<string, unknown>> = {},
  remove: readonly string[] = [],
) {
  const office = { office: { name: same('架空事務所'), letterhead: { lines: [] }, fees: [] }, fees, changes: [] };
  const catalogue = { ...content.catalogue, office: office as unknown as OfficeContent };
  const { profile, present } = readRaw(changed(rawCase('spouse-beijing.yaml'), { set, remove: [...remove] }));
  const advice = advise(profile, 0, { ...content, catalogue }, AS_OF, present);
  if (!advice) throw new Error('nothing offered');
  const made = composeEstimate(profile, advice, catalogue, 'ja');
  return { advice, text: made && plainText(made).join('\n') };
}

describe('the estimate', () => {
  test('is not made without fees of the office for this application', () => {
    expect(estimate([]).text).toBeUndefined();
    expect(estimate([fee('x', 1, { applications: [{ procedure: 'coe' }] })]).text).toBeUndefined();
  });

  test('adds up fees, official fee and certificates; without permission the official fee falls away', () => {
    const { advice, text } = estimate([fee('a', 100_000), fee('b', 5000, { optional: true })]);
    const { certificates, fee: official } = advice;
    const total = 100_000 + (official?.max ?? 0) + certificates.max;
    expect(text).toContain(`${total.toLocaleString('en-US')}円`);
    expect(text).toContain(
      `許可されなかった場合、入管の手数料はかからず${(100_000 + certificates.max).toLocaleString('en-US')}円`,
    );
    expect(text).toContain('ご希望の場合のみ');
    expect(text).toContain('要保護者');
  });

  test('has the range of the official fee by period, with who pays it when', () => {
    const { text } = estimate([fee('a', 100_000)], { 'applications[0].filingOn': '2026-11-10' });
    expect(text).toMatch(/許可されたときに、お客様が国に納めます/);
    expect(text).toMatch(/1年なら33,000円.*5年なら75,000円/);
    expect(text).toMatch(/\d円～[\d,]+円/);
  });

  test('a fee that hangs on an open fact is to be confirmed and makes the total a range', () => {
    const fees = [fee('a', 100_000), fee('b', 20_000, { when: female, condition: same('女性である') })];
    const open = estimate(fees, {}, ['people.wife.sex']);
    expect(open.text).toMatch(/要確認（.*性別/);
    const { min, max } = open.advice.certificates;
    const official = open.advice.fee?.max ?? 0;
    const yen = (amount: number) => amount.toLocaleString('en-US');
    expect(open.text).toContain(`${yen(100_000 + min + official)}円～${yen(120_000 + max + official)}円`);
    expect(estimate(fees, { 'people.wife.sex': 'male' }).text).not.toContain('料金b');
  });

  test('says where consumption tax is not in the sum', () => {
    expect(estimate([fee('a', 100_000, { tax: 'excluded' })]).text).toContain('消費税別の項目');
  });
});
