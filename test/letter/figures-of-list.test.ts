import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { composePaper } from '../../src/compose/index.ts';
import { plainText } from '../../src/doc/text.ts';
import { loadOffice } from '../../src/office/index.ts';
import { changed, rawCase } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';
import { draftedPapers } from './shipped.ts';

const { catalogue } = shippedContent();
const loaded = loadOffice(fileURLToPath(new URL('../../fixtures/offices/kakuu', import.meta.url)));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
/** Shipped content as the sample office bears its name. */
const withOffice = { ...catalogue, office: { fees: [], changes: [], office: loaded.value } };

/** The text of a paper of a case, of one person if it comes once for each. */
function textOf(
  name: string,
  slug: string,
  options: { subject?: string; office?: boolean; set?: Record<string, unknown> } = {},
) {
  const { papers, profile, advice } = draftedPapers(changed(rawCase(name), { set: options.set ?? {} }));
  const paper = papers.find(
    (one) => one.slug === slug && (options.subject === undefined || one.subject === options.subject),
  );
  if (!paper) throw new Error(`no ${slug}`);
  return plainText(composePaper(paper, profile, advice, options.office ? withOffice : catalogue, { lang: 'ja' })).join(
    '\n',
  );
}

describe('a power of attorney', () => {
  const husband = textOf('spouse-china-first.yaml', 'power-of-attorney', { subject: 'husband' });

  test('asks for the papers of its own principal that may be had by proxy, with year and place, and for no other', () => {
    for (const paper of ['戸籍謄本', '住民税の課税', '令和8年度', '船橋市', '本籍地の市区町村'])
      expect(husband).toContain(paper);
    expect(husband).not.toMatch(/在職証明書|質問書|旅券|江東区/);
  });

  test('names the office of the overlay, and leaves room for it without one', () => {
    expect(husband).not.toContain('架空行政書士事務所');
    const made = textOf('spouse-china-first.yaml', 'power-of-attorney', { subject: 'husband', office: true });
    for (const known of ['架空行政書士事務所', '行政書士 見本 一郎', '03-0000-0000']) expect(made).toContain(known);
  });
});

describe('a receipt', () => {
  const text = textOf('spouse-china-first.yaml', 'holding-receipt');

  test('lists what is shown first, and the originals of the list; nothing that the office makes or that is a copy', () => {
    const lines = text.split('\n');
    expect(lines.findIndex((line) => line.startsWith('旅券'))).toBeLessThan(
      lines.findIndex((line) => line.startsWith('戸籍謄本')),
    );
    expect(text).toContain('在留カード');
    expect(text).not.toMatch(/申請書（|結婚証（中国）|訳文/);
  });
});

describe('the summary of the engagement', () => {
  test('shows the official fee and no sum where the office has no table of fees', () => {
    const text = textOf('spouse-china-first.yaml', 'engagement');
    expect(text).toMatch(/許可されたときに、お客様が国に納めます/);
    expect(text).not.toMatch(/合計|110,000/);
  });
});
