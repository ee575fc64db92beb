import { describe, expect, test } from 'vitest';
import { composePaper } from '../../src/compose/index.ts';
import { changed, rawCase } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';
import { draftedPapers, sampledApplications } from './shipped.ts';
import { sentencesOf } from './support.ts';
import { plain } from './text.ts';

const { catalogue } = shippedContent();

const CASES = sampledApplications('form-sheets', 20);

describe.each(CASES)('sheets for forms of %s, %s', (file, application) => {
  const sheets = draftedPapers(rawCase(file), application).papers.filter(({ slug }) => catalogue.papers[slug]?.fills);

  test('nothing that is asked with 有・無 is answered where an answer is missing', () => {
    for (const sheet of sheets)
      for (const { id, text } of sentencesOf(sheet)) {
        // A company of limited liability answers nothing.
        const words = plain(text.ja).replaceAll('有限', '');
        if (words.includes('【要確認】')) expect(words, `${sheet.slug} ${id}`).not.toMatch(/有|無|なし|初婚|再婚/);
      }
  });

  test('says at the top and at every group that order and numbers are not confirmed', () => {
    for (const { slug, sections } of sheets) {
      const [about, ...groups] = sections;
      const top = about?.paragraphs.flat().map(({ text }) => plain(text.ja));
      expect(top?.join(''), slug).toContain('未確認');
      for (const { id, title } of groups) expect(title?.ja, `${slug} ${id}`).toContain('未確認');
    }
  });

  test('says what it rests on', () => {
    for (const { slug, sources } of sheets) expect(sources?.length, slug).toBeGreaterThan(0);
  });
});

const FULL = 'letter-spouse-full.yaml';

test('headings of a sheet have no numbers: the form has its own', () => {
  const { profile, advice, papers } = draftedPapers(rawCase(FULL));
  const sheet = papers.find(({ slug }) => slug === 'form-change');
  if (!sheet) throw new Error('no sheet');
  const { blocks } = composePaper(sheet, profile, advice, catalogue, { lang: 'ja' });
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [JSON.stringify(block.runs)] : []));
  expect(headings.length).toBeGreaterThan(5);
  for (const heading of headings) expect(heading).not.toMatch(/"text":"\d+　/);
});

test('a confidential address stands on the sheet for the form, and on no paper that is filed beside it', () => {
  const raw = changed(rawCase(FULL), { set: { 'people.wife.addressConfidential': true } });
  const { papers } = draftedPapers(raw);
  const holding = papers.filter((paper) =>
    sentencesOf(paper).some(({ text }) => plain(text.ja).includes('川崎市多摩区見本町5-5')),
  );
  expect(holding.map(({ slug }) => slug)).toContain('form-change');
  for (const { document } of holding) expect(catalogue.pack.documents[document]?.folder).toBe('office');
});

test('the letter and the questionnaire tell the story of a couple in the same words', () => {
  const { profile, papers } = draftedPapers(rawCase(FULL));
  const sheet = papers.find(({ slug }) => slug === 'form-couple-questionnaire');
  const story = sheet && sentencesOf(sheet).find(({ id }) => id === 'story');
  expect(plain(story?.text.ja ?? [])).toBe(profile.marriages?.items[0]?.metHow?.ja);
});
