import { describe, expect, test } from 'vitest';
import { sumCertificates } from '../../src/advise/certificates.ts';
import type { EvidenceRow, Papers } from '../../src/advise/index.ts';
import type { Evidence } from '../../src/catalogue/model.ts';

const paper = (slug: string, fee?: Evidence['get']['fee'], more: Partial<Evidence> = {}) => [
  slug,
  { slug, issuer: 'somebody', form: 'original', get: fee ? { fee } : {}, ...more } as unknown as Evidence,
];
const name = { ja: '', 'zh-Hans': '', 'zh-Hant': '' };
const evidence = Object.fromEntries([
  paper('register', { yen: 450 }),
  paper('tax', { yen: 300, usual: true }),
  paper('corporate', { yen: 600 }),
  paper('employment'),
  paper('letter', undefined, { issuer: 'me' }),
  paper('passport', undefined, { form: 'shown' }),
]);
const one = (slug: string): Papers => ({ kind: 'paper', paper: slug, state: 'certain', missing: [] });
const row = (id: string, papers: Papers | string, more: Partial<EvidenceRow> = {}): EvidenceRow =>
  ({
    id,
    papers: typeof papers === 'string' ? one(papers) : papers,
    state: 'certain',
    level: 'required',
    copies: 1,
    readerDecides: false,
    answeredBy: [],
    collection: { state: 'to-get' },
    ...more,
  }) as EvidenceRow;
const sum = (...rows: EvidenceRow[]) => sumCertificates(rows, { evidence, authorities: { me: { name, free: true } } });

describe('what certificates cost', () => {
  test('is the sum over the rows that are certain and not had yet, for each copy', () => {
    expect(
      sum(
        row('a', 'register', { copies: 2 }),
        row('b', 'tax'),
        row('had', 'corporate', { collection: { state: 'obtained' } }),
        row('open', 'corporate', { state: 'open' }),
        row('custom', 'corporate', { level: 'customary' }),
        row('free', 'letter'),
        row('shown', 'passport'),
      ),
    ).toEqual({ min: 1200, max: 1200, approximate: true, papers: 2, unknown: [] });
  });

  test('is that of what practice asks for where the authority has no list', () => {
    const custom = row('custom', 'corporate', { level: 'customary' });
    expect(sum(row('free', 'letter'), custom)).toMatchObject({ min: 600, max: 600, papers: 1 });
    expect(sum(row('a', 'register'), custom)).toMatchObject({ min: 450, papers: 1 });
  });

  test('is a range where one of several is enough', () => {
    const any: Papers = { kind: 'any', of: [one('register'), one('corporate')], state: 'certain', missing: [] };
    expect(sum(row('a', any))).toEqual({ min: 450, max: 600, approximate: false, papers: 1, unknown: [] });
    const free: Papers = { kind: 'any', of: [one('register'), one('letter')], state: 'certain', missing: [] };
    expect(sum(row('a', free))).toMatchObject({ min: 0, max: 450 });
  });

  test('never takes for free what is issued at a price nobody knows', () => {
    expect(sum(row('a', 'employment'), row('b', 'register'))).toMatchObject({ min: 450, max: 450, unknown: ['a'] });
    const any: Papers = { kind: 'any', of: [one('register'), one('employment')], state: 'certain', missing: [] };
    expect(sum(row('a', any)).unknown).toEqual(['a']);
  });

  test('is that of the paper that stands in', () => {
    const reason = { ja: '', 'zh-Hans': '', 'zh-Hant': '' };
    const instead = [{ paper: 'tax', reason, state: 'certain' as const, missing: [] }];
    expect(sum(row('a', 'corporate', { answeredBy: instead }))).toMatchObject({ min: 300, max: 300 });
    expect(sum(row('a', 'corporate', { answeredBy: instead.map((it) => ({ ...it, state: 'open' })) }))).toMatchObject({
      min: 300,
      max: 600,
    });
  });
});
