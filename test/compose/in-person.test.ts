import { describe, expect, test } from 'vitest';
import { DOCUMENT_LANGS } from '../../src/base/locale.ts';
import {
  composeChecklist,
  composeEstimate,
  composeGlossary,
  composeHearing,
  composeIndex,
  composeLetter,
  composeMemo,
} from '../../src/compose/index.ts';
import type { Document } from '../../src/doc/blocks.ts';
import { plainText } from '../../src/doc/text.ts';
import { draftLetter } from '../../src/letter/index.ts';
import { type Advised, advised, everyCase } from '../support/advised.ts';
import { bareCase, changed, rawCase } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';
import { sampled } from '../support/sample.ts';

const content = shippedContent();
const { catalogue } = content;

/** What tells a reader that somebody was asked about violence, in the scripts of the documents. */
const WORDS =
  /暴力|DV|ＤＶ|避難(?!措置|措施)|支援措置|保護命令|シェルター|秘匿|家暴|避难(?!措施)|躲避|庇护|保护令|支援措施|庇護|保護令|domesticViolence|protection|addressConfidential/;

/** Every document that the client, the spouse, relatives, a guarantor or an employer may come to see. */
function outside({ profile, advice }: Advised): Document[] {
  const letter = draftLetter(profile, advice, content);
  const questions = letter?.questions ?? [];
  const others = questions.filter(({ text }) => !text).map(({ path }) => path);
  const inWords = questions.flatMap(({ path, text }) => (text ? [{ path, text }] : []));
  const parties = Object.keys(catalogue.vocabulary.fetchers ?? {}).filter((party) => party !== 'office');
  const anonymous = Object.keys(profile.people).length === 0;
  return DOCUMENT_LANGS.flatMap((lang) => [
    composeChecklist(profile, advice, catalogue, { lang }),
    composeChecklist(profile, advice, catalogue, { lang, byFetcher: true }),
    ...(anonymous ? [composeChecklist(profile, advice, catalogue, { lang, consultation: true })] : []),
    ...parties.map((only) => composeChecklist(profile, advice, catalogue, { lang, only })),
    composeHearing(profile, advice, catalogue, { lang, others, inWords }),
    composeHearing(profile, advice, catalogue, { lang, others, party: 'spouse' }),
    ...[composeEstimate(profile, advice, catalogue, lang), composeGlossary(profile, advice, catalogue, lang)].flatMap(
      (document) => document ?? [],
    ),
    ...(letter ? [composeLetter(letter, profile, catalogue, { lang })] : []),
    ...(lang === 'ja' ? [composeIndex(profile, advice, catalogue)] : []),
  ]);
}

const memo = ({ profile, advice }: Advised) => plainText(composeMemo(profile, advice, catalogue)).join('\n');

/** What a form says beside its text: questions of its fields, what they choose from, what it is known again by. */
function unseen(document: Document): string[] {
  return [
    document.form?.id ?? '',
    ...Object.values(document.form?.choices ?? {}).flatMap((choices) => choices.map(([, words]) => words)),
    ...[...JSON.stringify(document.blocks).matchAll(/"(?:tip|name|value)":"([^"]*)"/g)].map(([, text = '']) => text),
  ];
}

function found(one: Advised): string[] {
  return outside(one).flatMap((document) =>
    [...plainText(document), ...unseen(document)]
      // Innovative firms have 支援措置 of their own; complementary protection (補完的保護) is a ground of residence.
      .filter((line) => WORDS.test(line) && !/加算|加分|イノベーション|创新|創新|^complementary-protection$/.test(line))
      .map((line) => `${document.lang} ${document.title}: ${line}`),
  );
}

/** True if the profile says anything about violence: then the client's own papers must name what to bring. */
function told({ profile }: Advised): boolean {
  return (
    (profile.marriages?.items ?? []).some(
      ({ domesticViolence, protection }) => domesticViolence === true || protection !== undefined,
    ) || Object.values(profile.people).some((person) => person?.addressConfidential === true)
  );
}

describe('what is asked in person only', () => {
  test('has words of its own for papers, once; the office reads the whole, once', () => {
    const one = advised(rawCase('ltr-divorced.yaml'));
    const told = plainText(composeChecklist(one.profile, one.advice, catalogue, { lang: 'ja' })).join('\n');
    expect(told.match(/正当な理由なく6か月以上/g)).toHaveLength(1);
    expect(told).toContain('事務所に直接お話しください');
    expect(memo(one).match(/配偶者としての活動を正当な理由なく6か月以上/g)).toHaveLength(1);
    expect(memo(one)).toContain('DVからの避難');
  });

  const apart = changed(rawCase('spouse-extension-apart.yaml'), {
    remove: ['marriages[0].domesticViolence', 'people.wife.addressConfidential'].filter((path) =>
      JSON.stringify(rawCase('spouse-extension-apart.yaml')).includes(path.split('.').at(-1) ?? ''),
    ),
  });

  test('is on no paper of a couple of which nobody knows, and on the memo', () => {
    const one = advised(apart);
    expect(one.advice.questions.map(({ path }) => path)).toContain('marriages[0].domesticViolence');
    expect(found(one)).toEqual([]);
    expect(memo(one)).toContain('配偶者からの暴力（DV）');
    expect(memo(one)).toContain('配偶者暴力相談支援センター');
  });

  test('is on no paper of a consultation, nor on its bare hearing sheet', () => {
    const offers = Object.entries(catalogue.categories).flatMap(([category, { procedures }]) =>
      Object.keys(procedures).map((procedure) => ({ category, procedure, name: `${category} ${procedure}` })),
    );
    const some = sampled(offers, 8, {
      suite: 'in-person',
      nameOf: ({ name }) => name,
      groupOf: ({ category }) => category,
    });
    const always = [
      'spouse-of-japanese extension',
      'spouse-of-permanent-resident extension',
      'ltr-broken-marriage change',
    ];
    const all = new Set([...offers.filter(({ name }) => always.includes(name)), ...some]);
    expect(all.size).toBeGreaterThan(always.length);
    for (const { category, procedure, name } of all)
      expect(found(advised(bareCase(category, procedure))), name).toEqual([]);
  });

  test('is on no paper of any case that does not tell of it', () => {
    let seen = 0;
    for (const one of everyCase('in-person', 14)) {
      if (told(one)) continue;
      seen += 1;
      expect(found(one), one.name).toEqual([]);
    }
    expect(seen).toBeGreaterThan(10);
  });

  test('leaves the papers of an untroubled couple on the list', () => {
    const one = advised(apart);
    const text = outside(one).map((document) => plainText(document).join('\n'));
    expect(text[0]).toContain('住民票');
    const plain = advised(
      changed(rawCase('spouse-extension-plain.yaml'), { remove: ['marriages[0].domesticViolence'] }),
    );
    expect(plain.advice.rows.find(({ row }) => row === 'couple-photos-now')?.state).toBe('open');
    const list = plainText(composeChecklist(plain.profile, plain.advice, catalogue, { lang: 'ja' })).join('\n');
    expect(list).toContain('同じ配偶者のままで、夫婦の間に変わったことがない');
  });

  test('once told, names to the client what to bring, and to the spouse nothing', () => {
    const { profile, advice } = advised(rawCase('spouse-extension-violence.yaml'));
    const text = (only: string) =>
      plainText(composeChecklist(profile, advice, catalogue, { lang: 'ja', only })).join('\n');
    expect(text('client')).toContain('配偶者暴力相談支援センター');
    for (const party of ['spouse', 'relatives-abroad', 'employer', 'guarantor'])
      expect(text(party), party).not.toMatch(/暴力|避難|保護命令/);
  });

  test('is asked for in full by `check`: the questions of the advice have it', () => {
    const { advice } = advised(apart);
    expect(advice.rows.filter(({ inPerson }) => inPerson).map(({ row }) => row)).toContain('violence-consultation');
    expect(advice.rows.filter(({ inPerson, state }) => inPerson && state === 'certain')).toEqual([]);
  });
});
