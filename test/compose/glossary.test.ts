import { describe, expect, test } from 'vitest';
import { formsOf, termsIn } from '../../src/compose/glossary.ts';
import { composeGlossary } from '../../src/compose/index.ts';
import { plainText } from '../../src/doc/text.ts';
import { advised } from '../support/advised.ts';
import { rawCase } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';

const { catalogue } = shippedContent();

describe('the glossary', () => {
  test('has the 132 terms of the reference in three scripts, and says which are our own', () => {
    const terms = Object.values(catalogue.glossary);
    expect(terms).toHaveLength(132);
    expect(new Set(terms.map(({ term }) => term.ja)).size).toBe(132);
    for (const { slug, sources, confidence } of terms)
      if (sources.length === 0) expect(confidence, slug).toBe('inferred');
    expect(catalogue.glossary.dependent?.term['zh-Hant']).toBe('家族滯在（家屬簽證）');
  });

  test('finds the terms of a text, the longest first', () => {
    const found = (text: string) => termsIn(text, catalogue.glossary).map(({ term }) => term.ja);
    expect(found('特定技能')).toEqual(['特定技能']);
    expect(found('技能')).toEqual(['技能']);
    expect(found('住民税の課税証明書')).toEqual(['課税証明書', '住民税']);
    expect(found('2通')).toEqual([]);
  });

  test('for a client holds the words of the own checklist only, in the own script', () => {
    const { profile, advice } = advised(rawCase('spouse-beijing.yaml'));
    expect(composeGlossary(profile, advice, catalogue, 'ja')).toBeUndefined();
    const made = composeGlossary(profile, advice, catalogue, 'zh-Hant');
    const text = made ? plainText(made).join('\n') : '';
    expect(text).toContain('戶籍謄本');
    expect(text).not.toContain('奨学金給付証明書');
  });

  /**
   * Papers whose Chinese name in `evidence` and in the glossary differ, with the reason. Elsewhere one of the glossary's
   * words must be the paper's name, or in it.
   */
  const EXCEPTIONS: Readonly<Record<string, string>> = {
    photo: 'the same word, shortened: 证件照 for 证件照片',
    'school-resume': 'the form the school stage asks for is 履历书; 简历 is what one writes for an employer',
  };

  test('does not contradict the names of papers', () => {
    const terms = new Map(
      Object.values(catalogue.glossary).flatMap(({ term }) => formsOf(term.ja).map((form) => [form, term] as const)),
    );
    const differ = Object.values(catalogue.evidence).flatMap(({ slug, name }) => {
      const term = terms.get(name.ja) ?? terms.get(name.ja.replace(/（[^）]*）$/, ''));
      if (!term) return [];
      const words = term['zh-Hans'].split(/[／（）]/).filter((word) => word !== '');
      return words.some((word) => name['zh-Hans'].includes(word))
        ? []
        : [`${slug}: ${name['zh-Hans']} / ${term['zh-Hans']}`];
    });
    expect(differ.filter((line) => !Object.hasOwn(EXCEPTIONS, line.split(':')[0] ?? ''))).toEqual([]);
    for (const slug of Object.keys(EXCEPTIONS))
      expect(
        differ.some((line) => line.startsWith(`${slug}:`)),
        slug,
      ).toBe(true);
  });
});
