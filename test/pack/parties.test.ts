import { describe, expect, test } from 'vitest';
import { advise } from '../../src/advise/index.ts';
import { plainText } from '../../src/doc/text.ts';
import { KINDS } from '../../src/pack/kinds.ts';
import { changed, rawCase, readRaw } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';

/** The list of one party in the pack of a case, as text. */
function listOf(name: string, party: string, set: Record<string, unknown> = {}): string {
  const { profile, present } = readRaw(changed(rawCase(name), { set }));
  const content = shippedContent();
  const advice = advise(profile, 0, content, '2026-05-10', present);
  const kind = KINDS['fetcher-list'];
  if (!advice || !kind || !('compose' in kind)) throw new Error('no list');
  const input = {
    profile,
    advice,
    catalogue: content.catalogue,
    lang: 'ja' as const,
    party,
    letter: undefined,
    papers: [],
    twin: false,
  };
  const document = kind.compose(input);
  return document ? plainText(document).join('\n') : '';
}

describe('the list of one party in a pack', () => {
  test('has everything the Japanese spouse has to bring, also about the spouse’s own income', () => {
    const text = listOf('spouse-beijing.yaml', 'spouse');
    for (const paper of ['戸籍謄本', '質問書', '住民税の課税', '住民税の納税証明書', '世帯全員'])
      expect(text).toContain(paper);
  });

  test('has the guarantor’s own identification', () => {
    expect(listOf('pr-three-towns.yaml', 'guarantor')).toContain('身元保証人の身分事項');
  });

  test('has what the employer issues, and nothing of the case', () => {
    const text = listOf('spouse-beijing.yaml', 'employer');
    expect(text).toContain('在職証明書');
    expect(text).not.toMatch(/手数料|在留資格変更|課税/);
  });

  test('is not made for a spouse who must not learn of the application; the client fetches it all', () => {
    expect(listOf('spouse-extension-violence.yaml', 'spouse')).toBe('');
    expect(listOf('spouse-extension-violence.yaml', 'client')).toMatch(/戸籍謄本[\s\S]*世帯全員/);
    expect(listOf('spouse-extension-violence.yaml', 'guarantor')).toContain('身元保証書');
    expect(listOf('spouse-extension-apart.yaml', 'spouse')).toContain('戸籍謄本');
  });

  test('is not made for the spouse of whom the applicant is divorced: the child’s register is the client’s to fetch', () => {
    const child = {
      'people.zi': { names: { native: '架空 花子' }, bornOn: '2020-06-01', nationality: 'JPN' },
      parentage: { complete: true, items: [{ child: 'zi', parents: ['lin', 'kakuu'], kind: 'biological' }] },
    };
    expect(listOf('ltr-divorced.yaml', 'spouse', child)).toBe('');
    expect(listOf('ltr-divorced.yaml', 'client', child)).toMatch(/戸籍謄本[\s\S]*親権者の記載/);
  });

  test('is not made for a guarantor who is that spouse', () => {
    const changes = { 'applications[0].guarantor': 'husband' };
    expect(listOf('spouse-extension-violence.yaml', 'guarantor', changes)).toBe('');
  });
});
