import { describe, expect, test } from 'vitest';
import { type Triage, triage } from '../../../src/advise/index.ts';
import { DOCUMENT_LANGS, type DocumentLang } from '../../../src/base/locale.ts';
import { composeTriage, profileOnPaper } from '../../../src/compose/index.ts';
import { plainText } from '../../../src/doc/text.ts';
import { type Consultation, consultation, consultations } from '../../support/consultations.ts';
import { shippedContent } from '../../support/content.ts';

const content = shippedContent();
const { catalogue } = content;

/** The client's triage, reckoned without what is asked for in person only. */
function clientTriage({ read, person, on }: Consultation): Triage {
  return triage(profileOnPaper(read.profile, catalogue), person, content, on, read.present);
}

function page(one: Consultation, lang: DocumentLang): string {
  const profile = profileOnPaper(one.read.profile, catalogue);
  return plainText(composeTriage(profile, clientTriage(one), catalogue, { lang, asOf: one.on })).join('\n');
}

describe.each(consultations().map((one) => [one.name, one] as const))('the page of %s', (_, one) => {
  const { expected } = one;
  const found = clientTriage(one);

  test('asks what decides most first, and nothing that is asked in person only', () => {
    const waiting = new Set(
      found.entries.filter(({ state, remote }) => state === 'undecided' && !remote).flatMap(({ missing }) => missing),
    );
    const asked = found.questions.map(({ path }) => path).filter((path) => waiting.has(path));
    if (expected.first) expect(asked.slice(0, expected.first.length)).toEqual(expected.first);
    if (expected.first?.length === 0) expect(asked).toEqual([]);
    if (expected.firstTwo) expect(asked.slice(0, 2).sort()).toEqual([...expected.firstTwo].sort());
    expect(asked).toEqual(expect.arrayContaining([...(expected.asks ?? [])]));
    const text = page(one, 'ja');
    for (const path of expected.neverAsks ?? []) {
      const label = catalogue.labels[path.replace('[0]', '[]')];
      expect(text).not.toContain(label?.question.ja);
    }
  });

  test('names the ways a client may read of', () => {
    const certain = found.outcomes.filter(({ state }) => state === 'certain').map(({ slug }) => slug);
    expect(certain).toEqual(expect.arrayContaining([...(expected.clientOutcomes ?? [])]));
    expect(certain.filter((slug) => expected.noClientOutcomes?.includes(slug))).toEqual([]);
  });

  test.each(DOCUMENT_LANGS)('says every category of a status once, and once that it predicts nothing: %s', (lang) => {
    const text = page(one, lang);
    expect(text).not.toMatch(/undefined|\{\{|…/);
    const promise = catalogue.documents.triage?.promise?.[lang] ?? '';
    expect(text.split(promise)).toHaveLength(2);
    for (const { status, short, name } of Object.values(catalogue.categories))
      if (status !== undefined) expect(text).toContain((short ?? name)[lang]);
  });
});

test('the page of somebody who fears violence does not speak of it', () => {
  const one = consultation('wife-apart.yaml');
  for (const lang of DOCUMENT_LANGS) expect(page(one, lang)).not.toMatch(/暴力|ＤＶ|DV|家暴|避難/);
});

test('what is not met today stands apart from what can be filed', () => {
  const lines = page(consultation('school-leaver.yaml'), 'ja').split('\n');
  const [open, short, ask] = ['考えられる申請', '今は公表された条件に届かない申請', 'これが分かると決まるもの'].map(
    (one) => lines.indexOf(one),
  );
  const at = (text: string) => lines.findIndex((line) => line.includes(text));
  expect(at('特定活動（高卒就職）')).toBeGreaterThan(open ?? 0);
  expect(at('特定活動（高卒就職）')).toBeLessThan(short ?? 0);
  expect(at('永住（就労・家族滞在から）')).toBeGreaterThan(short ?? 0);
  expect(at('永住（就労・家族滞在から）')).toBeLessThan(ask ?? 0);
});
