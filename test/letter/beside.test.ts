import { describe, expect, test } from 'vitest';
import { composePaper } from '../../src/compose/index.ts';
import { plainText } from '../../src/doc/text.ts';
import { changed, rawCase } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';
import { draftedPapers } from './shipped.ts';

const content = shippedContent();
const { catalogue } = content;
const papersOf = (name: string, changes: Parameters<typeof changed>[1] = {}) =>
  draftedPapers(changed(rawCase(name), changes));

describe('a paper that goes with one of the list', () => {
  test('is made once for each person whose paper it is, with the number of that row', () => {
    const { papers, advice } = papersOf('ltr-6-ni.yaml');
    const frames = papers.filter(({ slug }) => slug === 'translation-other');
    expect(frames.map(({ subject }) => subject).sort()).toEqual(['mu', 'wa']);
    for (const frame of frames) {
      expect(frame.exhibits.length).toBeGreaterThan(0);
      for (const id of frame.rows) {
        const row = advice.rows.find((one) => one.id === id);
        expect(row?.whose?.persons[0] ?? frame.subject).toBe(frame.subject);
      }
    }
    expect(frames[0]?.exhibits).not.toEqual(frames[1]?.exhibits);
  });

  test('says on the page that it is the translation', () => {
    const { papers, advice, profile } = papersOf('spouse-china-first.yaml');
    const paper = papers.find(({ slug }) => slug === 'translation-cn-marriage-booklet');
    if (!paper) throw new Error('no translation');
    const text = plainText(composePaper(paper, profile, advice, catalogue, { lang: 'ja' })).join('\n');
    expect(text).toContain(`資料${paper.exhibits[0]}（訳文）`);
  });

  test('is not made while it is not known which paper it will be', () => {
    const { papers } = papersOf('spouse-china-first.yaml', { remove: ['marriages[0].registeredFirstIn'] });
    expect(papers.map(({ slug }) => slug).filter((slug) => slug.startsWith('translation-cn-marriage'))).toEqual([]);
  });

  test('exists for every foreign paper of the catalogue', () => {
    const covered = new Set(
      Object.values(catalogue.papers).flatMap(({ beside = [], makes = [] }) => [...beside, ...makes]),
    );
    const foreign = Object.values(catalogue.evidence).filter(({ translation }) => translation);
    expect(foreign.map(({ slug }) => slug).filter((slug) => !covered.has(slug))).toEqual([]);
  });
});
