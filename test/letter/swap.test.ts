import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { advise } from '../../src/advise/index.ts';
import { DOCUMENT_LANGS } from '../../src/base/locale.ts';
import { composeLetter, composePaper } from '../../src/compose/index.ts';
import { plainText } from '../../src/doc/text.ts';
import { draftLetter, draftPapers } from '../../src/letter/index.ts';
import { AS_OF, rawCase, readRaw } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';
import { sampled } from '../support/sample.ts';

const content = shippedContent();
const files = readdirSync(new URL('../../fixtures/cases/', import.meta.url)).filter(
  (name) => name.endsWith('.yaml') && !name.endsWith('.expect.yaml'),
);

/** Every string of a raw profile that tells of somebody: no slug, no reference, no day, nothing short enough to be met by chance. */
function tokensOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(tokensOf);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(tokensOf);
  if (typeof value !== 'string') return [];
  // Latin names and numbers of cards are capitals; everything else that people write is not ASCII.
  const told = /[^\x20-\x7e]/.test(value) || /^[A-Z0-9][A-Z0-9 -]{5,}$/.test(value);
  return told && value.length >= 4 ? [value] : [];
}

/** Everything that is written for a case, its letters and papers in every language, page for page. */
function writtenFor(name: string): string {
  const { profile, present } = readRaw(rawCase(name));
  return profile.applications
    .flatMap((_, i) => {
      const advice = advise(profile, i, content, AS_OF, present);
      const letter = advice && draftLetter(profile, advice, content);
      if (!advice) return [];
      return DOCUMENT_LANGS.flatMap((lang) => [
        ...(letter ? [composeLetter(letter, profile, content.catalogue, { lang })] : []),
        ...draftPapers(profile, advice, content).map((paper) =>
          composePaper(paper, profile, advice, content.catalogue, { lang, twin: lang !== 'ja' }),
        ),
      ]).map((document) => plainText(document).join('\n'));
    })
    .join('\n');
}

const WORDS = JSON.stringify(content.catalogue);
const CASES = sampled(files, 12, { suite: 'swap', nameOf: (name) => name, groupOf: (name) => name });
const tokens = new Map(files.map((name) => [name, new Set(tokensOf(rawCase(name)))]));
const own = new Map(files.map((name) => [name, JSON.stringify(rawCase(name))]));

test('nothing that is written for one case holds a word of another', () => {
  let compared = 0;
  const strange: string[] = [];
  const first = new Map(CASES.map((name) => [name, writtenFor(name)]));
  for (const [name, text] of first)
    for (const [other, theirs] of tokens) {
      if (other === name) continue;
      for (const token of theirs) {
        // Fixtures share towns, companies and banks; what this case says itself is its own.
        if (own.get(name)?.includes(token)) continue;
        compared += 1;
        // A general word such as 生活保護 is the catalogue's own before it is anybody's.
        if (text.includes(token) && !WORDS.includes(token)) strange.push(`${name}: ${token} of ${other}`);
      }
    }
  expect(strange).toEqual([]);
  expect(compared).toBeGreaterThan(1000);

  // Blind to what was written before: once more, in the other order, it is the same to the sign.
  for (const name of [...CASES].reverse()) expect(writtenFor(name) === first.get(name), name).toBe(true);
});
