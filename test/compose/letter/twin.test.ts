import { describe, expect, test } from 'vitest';
import { composePaper } from '../../../src/compose/index.ts';
import { plainText } from '../../../src/doc/text.ts';
import { typeset } from '../../../src/typeset/index.ts';
import { draftedPapers, fonts } from '../../letter/shipped.ts';
import { rawCase } from '../../support/cases.ts';
import { shippedContent } from '../../support/content.ts';

const { catalogue } = shippedContent();
const { profile, advice, papers } = draftedPapers(rawCase('letter-pr-weak.yaml'));
const twins = papers
  .filter(({ document }) => document === 'papers-filing')
  .map((paper) => [paper, composePaper(paper, profile, advice, catalogue, { lang: 'zh-Hant', twin: true })] as const);

describe('the translation in which the client confirms a paper', () => {
  test('asks nobody to confirm a request or a purpose in which there is no fact', () => {
    const asked = twins.filter(([{ sections }]) => sections.some(({ id }) => id === 'request' || id === 'purpose'));
    expect(asked.length).toBeGreaterThan(0);
    for (const [{ slug }, document] of twins) {
      const lines = plainText(document);
      const at = lines.findIndex((line) => line.includes('懇請予以考慮'));
      if (at >= 0) expect(lines[at + 1] ?? '', slug).not.toContain('需要修改');
    }
  });

  test('has what the client confirms and the warning on the page of the signature', () => {
    for (const [{ slug }, document] of twins) {
      const { pages } = typeset(document, fonts());
      const textOf = (page: (typeof pages)[number]) =>
        page.frames.flatMap((f) => (f.kind === 'text' ? f.glyphs.map((g) => g.cluster.text) : [])).join('');
      const signed = pages.map(textOf).find((text) => text.includes('確認人簽名'));
      expect(signed, slug).toContain('本人已閱讀');
      expect(signed, slug).toContain('記載不實');
    }
  });
});
