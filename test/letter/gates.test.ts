import { describe, expect, test } from 'vitest';
import { exhibitsOf } from '../../src/advise/index.ts';
import type { LetterTemplate } from '../../src/catalogue/letter-model.ts';
import { composeLetter } from '../../src/compose/index.ts';
import type { LetterRun, LetterSentence } from '../../src/letter/index.ts';
import { typeset } from '../../src/typeset/index.ts';
import { rawCase } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';
import { drafted, fixturesWithLetter, fonts } from './shipped.ts';
import { sentencesOf } from './support.ts';
import { BANNED, JAPANESE_ONLY, wordings, written } from './wordings.ts';

// The quality gates of practice (reason-letters 8.4), as far as a machine can hold them, over every letter and fixture.
const content = shippedContent();
const templates = Object.values(content.catalogue.letters);
const LANGS = ['ja', 'zh-Hans', 'zh-Hant'] as const;

const plain = (runs: readonly LetterRun[]): string => runs.map(({ text }) => text).join('');
const ownWords = (runs: readonly LetterRun[]): string => plain(runs.filter(({ kind }) => kind === 'words'));

/** Sentences that carry the letter itself and no fact of the client. */
const FRAME = new Set(['purpose', 'request', 'story-leads']);

/** Weak points of which a letter has nothing to say: the office is told, and does not file yet, or files elsewhere. */
const NOT_TO_PHRASE = new Set([
  'pr-stay-ten-years',
  'pr-work-status-five-years',
  'pr-work-status-five-years-2027',
  'pr-longest-period',
  'pr-longest-period-2027',
  'pr-national-tax-paid',
  'pr-guarantor',
  // The client's own reason answers it, or nothing does.
  'dependent-child-age',
  'pr-renewal-planned',
  // A shorter period is asked for instead.
  'ltr-nikkei-japanese',
  'pr-spouse-marriage-3',
  'pr-spouse-marriage-5',
  'pr-spouse-stay-1',
  'pr-spouse-stay-3',
  'pr-long-term-five-years',
  'pr-recognised-five-years',
  'pr-contribution-five-years',
  'pr-regional-three-years',
  'pr-absence-single-2027',
  'pr-absence-total-2027',
  'pr-school-attendance-2027',
  'spouse-married-in-law',
  'pr-spouse-married-in-law',
  'pr-spouse-is-permanent-resident',
  'special-pr-spouse-is-special-permanent-resident',
  'spouse-is-japanese',
  'spouse-within-stay',
  'spouse-guarantor-in-japan',
  'spouse-acquired-in-time',
]);

describe.each(templates.map((template) => [template.slug, template] as const))('the words of %s', (_, template) => {
  test('G3: durations, ages and sums are computed, never typed', () => {
    for (const { id, text } of wordings(template))
      expect(written(text.ja).replace(/第3号|1月1日|1年間/g, ''), id).not.toMatch(/[0-9０-９]/);
  });

  test('G5: です・ます throughout, eras only in brackets beside the western year', () => {
    for (const { id, text } of wordings(template)) {
      expect(written(text.ja), id).not.toMatch(/である。|だった。|(?<!で)した。(?<!ました。|でした。)/);
      expect(written(text.ja), id).not.toMatch(/令和|平成|昭和/);
    }
  });

  test('G9: no praise, no promise, no words of other procedures', () => {
    for (const { id, text } of wordings(template)) {
      expect(written(text.ja), id).not.toMatch(BANNED.ja);
      expect(written(text['zh-Hans']), id).not.toMatch(BANNED['zh-Hans']);
    }
  });

  test('the Chinese is written in Chinese characters', () => {
    for (const { id, text } of wordings(template)) {
      const chinese = written(text['zh-Hans']).replaceAll('婚姻届', '');
      expect(chinese, id).not.toMatch(JAPANESE_ONLY);
      expect(chinese, id).not.toMatch(/[\u3041-\u30fa]/);
    }
  });

  test('only the cause and the remedy of a weak point are asked in words, where they are not the words of the client', () => {
    const asks = /【要確認|【待确认/;
    for (const { id, text } of wordings(template)) {
      if (/-(cause|since)$/.test(id)) {
        // Or they are the client's own words and nothing beside them.
        expect(written(text.ja), id).toMatch(/【要確認|^$/);
        expect(written(text['zh-Hans']), id).toMatch(/【待确认|^$/);
      } else expect(written(text.ja) + written(text['zh-Hans']), id).not.toMatch(asks);
    }
  });
});

describe.each(fixturesWithLetter('gates'))('%s, %s', (file, application) => {
  const { profile, advice, letter } = drafted(rawCase(file), application);
  const template = content.catalogue.letters[letter.slug] as LetterTemplate;
  const sentences = sentencesOf(letter);

  test('G1: every paragraph tells or asks something of the client', () => {
    const tells = ({ sentence, text, state }: LetterSentence) =>
      FRAME.has(sentence) || state !== 'said' || text.ja.some(({ kind }) => kind !== 'words');
    for (const section of letter.sections)
      for (const paragraph of section.paragraphs) {
        const plainly = paragraph.map(({ text }) => plain(text.ja)).join('');
        const rests = paragraph.some((one) => tells(one) || one.restsOn.length > 0);
        expect(rests, plainly).toBe(true);
      }
  });

  test('G1: a sentence that says nothing of the client rests on a fact', () => {
    for (const { sentence, text, restsOn, state } of sentences)
      if (state === 'said' && !FRAME.has(sentence) && !text.ja.some(({ kind }) => kind === 'fact'))
        expect(
          restsOn.length > 0 || advice.requirements.some(({ state: met }) => met === 'not-met'),
          `${sentence}: ${plain(text.ja)}`,
        ).toBe(true);
  });

  test('G2: what is said of elements of a history is said in order of time', () => {
    const first = ({ text }: LetterSentence) => /(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?/.exec(plain(text.ja));
    const day = (one: LetterSentence) => {
      const [, year = '0', month = '0', date = '0'] = first(one) ?? [];
      return Number(year) * 10_000 + Number(month) * 100 + Number(date);
    };
    for (const { sentence } of sentences) {
      const days = sentences
        .filter((one) => one.sentence === sentence && one.id !== sentence)
        .map(day)
        .filter((one) => one > 0);
      expect(days, sentence).toEqual([...days].sort((a, b) => a - b));
    }
  });

  test('G4: every weak point is faced or reported, and none is faced that is not there', () => {
    const notMet = new Set(advice.requirements.filter(({ state }) => state === 'not-met').map(({ slug }) => slug));
    const weak = advice.weakPoints.filter(({ state }) => state === 'certain').map(({ slug }) => slug);
    const there = new Set([...notMet, ...weak]);
    const byId = new Map(
      template.sections.flatMap(({ paragraphs }) => paragraphs.flat().map((sentence) => [sentence.id, sentence])),
    );
    const raised = new Set(sentences.flatMap(({ sentence }) => byId.get(sentence)?.raisedBy ?? []));
    const faced = new Set([...raised, ...sentences.flatMap(({ answers }) => answers)]);
    for (const slug of notMet) if (!NOT_TO_PHRASE.has(slug)) expect(faced, slug).toContain(slug);
    for (const { sentence } of sentences) {
      const slugs = byId.get(sentence)?.raisedBy;
      if (slugs)
        expect(
          slugs.some((slug) => there.has(slug)),
          sentence,
        ).toBe(true);
    }
    for (const slug of notMet)
      expect(letter.unanswered.includes(slug) || sentences.some(({ answers }) => answers.includes(slug)), slug).toBe(
        true,
      );
  });

  test('G5: three pages at most; a sentence of the letter’s own ends with its mark', () => {
    const document = composeLetter(letter, profile, content.catalogue, { lang: 'ja' });
    expect(typeset(document, fonts()).pages.length).toBeLessThanOrEqual(3);
    for (const { text, state, sentence } of sentences) {
      const own = text.ja.filter(({ kind }) => kind !== 'cite');
      if (state !== 'gap' && own.at(-1)?.kind === 'words')
        expect(plain(own).replace(/（[^（）]*）/g, ''), sentence).toMatch(
          /(です|ます|ました|ません|ませんでした|でした)。$/,
        );
    }
  });

  test('G5: an era stands only behind its western year', () => {
    for (const { text } of sentences)
      expect(plain(text.ja).replace(/\d{4}年度（(令和|平成)(\d+|元)年度）/g, '')).not.toMatch(/令和|平成/);
  });

  test('G6: addressee, title, writer and signature go together', () => {
    expect(letter.addressee.ja).toMatch(/殿$/);
    expect(letter.title.ja).toMatch(/理由書$/);
    expect(letter.head.length).toBeGreaterThan(0);
    expect(letter.signers.map(({ role }) => role)).toContain(letter.writer.role);
    expect(ownWords(sentences[0]?.text.ja ?? [])).toMatch(/^私は、/);
  });

  test('G7: every number cited is a paper of the file', () => {
    const filed = exhibitsOf(advice.rows, content.catalogue).filed.map(({ number }) => number);
    expect(filed).toEqual(filed.map((_, i) => i + 1));
    for (const { cites } of sentences) for (const number of cites) expect(filed).toContain(number);
  });

  test('G8: every language has the same paragraphs with the same facts, gaps and papers', () => {
    for (const { text, id } of sentences) {
      const of = (lang: (typeof LANGS)[number], kind: LetterRun['kind']) =>
        text[lang]
          .filter((run) => run.kind === kind)
          .map(({ paths = [], text: shown }) => (kind === 'cite' ? shown.replace(/\D+/g, ' ') : paths.join(' ')));
      for (const lang of ['zh-Hans', 'zh-Hant'] as const) {
        for (const kind of ['fact', 'cite'] as const) expect(of(lang, kind).sort(), id).toEqual(of('ja', kind).sort());
        // A name is asked for in the spelling of each language.
        expect(of(lang, 'gap').length, id).toBe(of('ja', 'gap').length);
      }
    }
  });

  test('G10: no date is printed for the letter itself: it is signed and dated by hand', () => {
    const lines = JSON.stringify(composeLetter(letter, profile, content.catalogue, { lang: 'ja' }));
    expect(lines).toMatch(/[\u3000 ]+年[\u3000 ]+月[\u3000 ]+日|"kind":"signature"/);
  });
});
