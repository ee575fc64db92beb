import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { DocumentLang } from '../../src/base/locale.ts';
import type { Catalogue } from '../../src/catalogue/model.ts';
import type { Office } from '../../src/catalogue/office-model.ts';
import { composeChecklist, composeHearing, composeIndex, composeLetter, composeMemo } from '../../src/compose/index.ts';
import type { Document } from '../../src/doc/blocks.ts';
import { runText } from '../../src/doc/text.ts';
import { draftLetter } from '../../src/letter/index.ts';
import { loadOffice, withOffice } from '../../src/office/index.ts';
import { advised } from '../support/advised.ts';
import { rawCase } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';

const shipped = shippedContent();
const loaded = loadOffice(fileURLToPath(new URL('../../fixtures/offices/kakuu', import.meta.url)));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
const sample = loaded.value;
const overlaid = await withOffice(shipped, sample);
if (!overlaid.ok) throw new Error(JSON.stringify(overlaid.issues));
const content = overlaid.value;
const { profile, advice } = advised(rawCase('letter-spouse-full.yaml'));

/** Shipped content as an office has it. */
function catalogueOf(change: Partial<Office> = {}): Catalogue {
  const { catalogue } = content;
  return { ...catalogue, office: { fees: [], changes: [], office: { ...sample, ...change } } };
}

/** The head of a paper as texts: what is shown, the name, the lines under it, those beside. */
function headOf({ blocks: [first] }: Document) {
  if (first?.kind !== 'letterhead') return undefined;
  return {
    logo: first.logo?.alt,
    name: runText(first.name),
    under: first.under.map(runText),
    contact: first.contact.map(runText),
  };
}

const checklist = (lang: DocumentLang, change: Partial<Office> = {}) =>
  headOf(composeChecklist(profile, advice, catalogueOf(change), { lang }));

describe('the head of an office’s paper', () => {
  it('says what the office has written, in the reader’s language', () => {
    expect(checklist('zh-Hans')).toEqual({
      logo: '架空行政書士事務所的标志',
      name: '架空行政書士事務所',
      under: [],
      contact: ['〒000-0000 東京都架空区見本町1-2-3 例示ビル4階', '电话 03-0000-0000'],
    });
  });

  it('is made of what is known where the office has written no lines', () => {
    const plain = { letterhead: { lines: [] } };
    expect(checklist('ja', plain)).toEqual({
      logo: undefined,
      name: '架空行政書士事務所',
      under: ['行政書士 見本 一郎', '登録番号 00000000'],
      contact: [
        '〒000-0000　東京都架空区見本町1-2-3 例示ビル4階',
        '電話 03-0000-0000　　FAX 03-0000-0001',
        'info@example.com',
      ],
    });
    const chinese = checklist('zh-Hant', plain);
    expect(chinese?.under).toEqual(['行政書士 見本 一郎', '行政書士登記號碼 00000000']);
    expect(chinese?.contact[1]).toBe('電話 03-0000-0000　　傳真 03-0000-0001');
    const { postalCode, address, phone, fax, email, representative, registrationNumber, ...bare } = sample;
    const catalogue = catalogueOf();
    const nameOnly = { ...catalogue, office: { fees: [], changes: [], office: { ...bare, ...plain } } };
    expect(headOf(composeChecklist(profile, advice, nameOnly, { lang: 'ja' }))).toEqual({
      logo: undefined,
      name: '架空行政書士事務所',
      under: [],
      contact: [],
    });
  });

  it('stands on what the office gives to its client and the family, and tells whose paper it is', () => {
    const catalogue = catalogueOf();
    const lists = ['client', 'relatives-abroad', 'spouse', 'guarantor'].map((only) =>
      composeChecklist(profile, advice, catalogue, { lang: 'ja', only }),
    );
    const papers = [
      composeChecklist(profile, advice, catalogue, { lang: 'ja' }),
      composeChecklist(profile, advice, catalogue, { lang: 'zh-Hans', consultation: true }),
      composeHearing(profile, advice, catalogue, { lang: 'zh-Hans' }),
      ...lists,
    ];
    for (const paper of papers) {
      expect(headOf(paper)?.name).toBe('架空行政書士事務所');
      expect(paper.fields).toEqual({ client: expect.stringMatching(/\S/), date: expect.stringMatching(/年.*月.*日/) });
    }
  });

  it('stands on nothing that is the applicant’s own, nor on what nobody is to know it from', () => {
    const catalogue = catalogueOf();
    const letter = draftLetter(profile, advice, { ...shipped, catalogue });
    if (!letter) throw new Error('no letter');
    const papers = [
      composeLetter(letter, profile, catalogue, { lang: 'ja' }),
      composeLetter(letter, profile, catalogue, { lang: 'zh-Hans' }),
      composeIndex(profile, advice, catalogue),
      composeMemo(profile, advice, catalogue),
      composeChecklist(profile, advice, catalogue, { lang: 'ja', only: 'employer' }),
      composeChecklist(profile, advice, catalogue, { lang: 'ja', only: 'office' }),
      composeChecklist(profile, advice, shipped.catalogue, { lang: 'ja' }),
    ];
    for (const paper of papers) {
      expect(headOf(paper)).toBeUndefined();
      expect(paper.fields).toBeUndefined();
    }
  });
});
