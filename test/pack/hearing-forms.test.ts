import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/doc/blocks.ts';
import { draftLetter } from '../../src/letter/index.ts';
import { KINDS } from '../../src/pack/kinds.ts';
import { draftedPapers } from '../letter/shipped.ts';
import { rawCase } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';

const content = shippedContent();

/** The fields a hearing sheet of a case asks for. */
function askedBy(kind: string, file: string): string[] {
  const { profile, advice, papers } = draftedPapers(rawCase(file));
  const maker = KINDS[kind];
  if (!maker || !('compose' in maker)) throw new Error(`no ${kind}`);
  const letter = draftLetter(profile, advice, content);
  const { catalogue } = content;
  const sheet = maker.compose({
    profile,
    advice,
    catalogue,
    lang: 'ja',
    party: undefined,
    letter,
    papers,
    twin: false,
  });
  return sheet ? pathsOf(sheet) : [];
}

/** On the client's sheet in Japanese the path of each question stands beside it. */
function pathsOf(sheet: Document): string[] {
  const paths = JSON.stringify(sheet.blocks).match(
    /"text":"(?:people|applications|marriages|parentage|households)[\w.[\]-]*"/g,
  );
  return [...new Set((paths ?? []).map((one) => one.slice(8, -1)))];
}

describe('what the forms of the authority ask', () => {
  test.each(['letter-spouse-full.yaml', 'dependent-spouse-coe.yaml', 'pr-empty.yaml'])(
    'is asked on a sheet of its own, and nothing twice: %s',
    (file) => {
      const first = askedBy('hearing', file);
      const forms = askedBy('hearing-forms', file);
      expect(forms.length).toBeGreaterThan(0);
      for (const path of forms) expect(first).not.toContain(path);
    },
  );

  test('does not come among what decides papers and letters', () => {
    expect(askedBy('hearing', 'letter-spouse-full.yaml')).not.toContain('people.husband.phone');
    expect(askedBy('hearing-forms', 'letter-spouse-full.yaml')).toContain('people.husband.phone');
  });
});
