import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { filingOffice } from '../../src/advise/index.ts';
import { composeChecklist, composeMemo } from '../../src/compose/index.ts';
import { plainText } from '../../src/doc/text.ts';
import { addresseeOf } from '../../src/letter/index.ts';
import { advised } from '../support/advised.ts';
import { shippedContent } from '../support/content.ts';

const { catalogue } = shippedContent();

interface Where {
  readonly about: string;
  readonly procedure: string;
  readonly representative?: boolean;
  readonly at: Readonly<Record<string, string>>;
  readonly planned?: Readonly<Record<string, string>>;
  readonly also?: string;
  readonly office?: string;
  readonly branch?: string;
  readonly none?: boolean;
  readonly asks?: readonly string[];
}

const { cases } = parse(readFileSync(new URL('../../fixtures/filing/where.expect.yaml', import.meta.url), 'utf8')) as {
  cases: Where[];
};

/** A case of one person with one address, in the category that has the procedure. */
function caseOf({
  procedure,
  representative,
  at,
  planned,
}: Pick<Where, 'procedure' | 'representative' | 'at' | 'planned'>) {
  const category = procedure === 'permanent-residence' ? 'pr-work' : 'spouse-of-japanese';
  const home = { addresses: [{ ...at, from: '2020-01-01', to: 'ongoing' }] };
  return {
    version: 1,
    applications: [
      {
        category,
        procedure,
        applicant: 'a',
        filingOn: '2026-12-01',
        ...(representative ? { representative: 'b' } : {}),
        ...(planned ? { plannedAddress: planned } : {}),
      },
    ],
    people: representative ? { a: {}, b: home } : { a: home },
  };
}

describe('the office an application is filed with', () => {
  test.each(cases)('$about', (one) => {
    const { advice } = advised(caseOf(one));
    expect(advice.office?.office).toBe(one.office);
    expect(advice.office?.branch).toBe(one.branch);
    expect(advice.office?.also).toBe(one.also);
    for (const path of one.asks ?? []) expect(advice.office?.missing).toContain(path);
    if (one.none) expect(filingOffice(advice, catalogue)).toBeUndefined();
  });

  test('every prefecture of Japan has one bureau', () => {
    const all = Object.values(catalogue.offices).filter(({ of }) => of === undefined);
    expect(new Set(all.flatMap(({ prefectures }) => prefectures)).size).toBe(47);
    expect(all).toHaveLength(8);
  });

  test('of an applicant abroad it is only presumed as long as nobody is named who files', () => {
    const raw = caseOf({ procedure: 'coe', at: { country: 'CHN' } });
    const people = { ...raw.people, h: { addresses: [{ prefecture: '大阪府', from: '2020-01-01', to: 'ongoing' }] } };
    const [application] = raw.applications;
    const { advice } = advised({ ...raw, applications: [{ ...application, spouse: 'h' }], people });
    expect(advice.office).toEqual({
      presumed: 'osaka',
      missing: ['applications[0].representative', 'applications[0].plannedAddress.prefecture'],
    });
    expect(addresseeOf(advice, catalogue).ja).toBe('出入国在留管理局長　殿');
  });

  test('is the addressee of papers, but for 永住', () => {
    const at = { prefecture: '神奈川県' };
    const change = advised(caseOf({ procedure: 'change', at }));
    expect(addresseeOf(change.advice, catalogue)).toEqual({
      ja: '東京出入国在留管理局長　殿',
      'zh-Hans': '致：东京出入国在留管理局局长',
      'zh-Hant': '致：東京出入國在留管理局局長',
    });
    const permanent = advised(caseOf({ procedure: 'permanent-residence', at }));
    expect(addresseeOf(permanent.advice, catalogue).ja).toBe('法務大臣　殿');
  });

  test('stands on the checklist, and on the memo with how sure it is', () => {
    const { profile, advice } = advised(caseOf({ procedure: 'change', at: { prefecture: '兵庫県' } }));
    const checklist = plainText(composeChecklist(profile, advice, catalogue, { lang: 'zh-Hans' })).join('\n');
    expect(checklist).toContain('大阪出入国在留管理局（大阪出入国在留管理局神户支局也受理）');
    expect(checklist).toContain('不是承诺');
    const memo = plainText(composeMemo(profile, advice, catalogue)).join('\n');
    expect(memo).toContain('宛先「大阪出入国在留管理局長　殿」：出典一つ');
    expect(memo).toContain('法定代理人');
    const asked = advised(caseOf({ procedure: 'change', at: { municipality: '練馬区' } }));
    const open = plainText(composeChecklist(asked.profile, asked.advice, catalogue, { lang: 'ja' })).join('\n');
    expect(open).toContain('都道府県（省）を確認して決まります');
  });
});

describe('rules about filing', () => {
  const slugs = (procedure: string, more: object = {}) => {
    const raw = caseOf({ procedure, at: { prefecture: '東京都' } });
    const { advice } = advised({ ...raw, applications: [{ ...raw.applications[0], ...more }] });
    return new Map(advice.filing.map(({ slug, state }) => [slug, state]));
  };

  test('永住 is not filed online; the rules of an agent concern who has one', () => {
    expect(slugs('permanent-residence').get('pr-not-online')).toBe('certain');
    expect(slugs('change').has('pr-not-online')).toBe(false);
    expect(slugs('change').get('agent-holds-card')).toBe('open');
    expect(slugs('change', { filedBy: 'agent' }).get('agent-holds-card')).toBe('certain');
    expect(slugs('change', { filedBy: 'applicant' }).has('agent-holds-card')).toBe(false);
    expect(slugs('coe', { online: true }).get('coe-by-email')).toBe('certain');
    expect(slugs('coe', { online: false }).has('coe-by-email')).toBe(false);
  });
});
