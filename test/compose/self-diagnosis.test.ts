import { describe, expect, test } from 'vitest';
import { DOCUMENT_LANGS, type DocumentLang } from '../../src/base/locale.ts';
import { composeSelfDiagnosis, hasSelfDiagnosis } from '../../src/compose/index.ts';
import type { Block } from '../../src/doc/blocks.ts';
import { plainText } from '../../src/doc/text.ts';
import { advised } from '../support/advised.ts';
import { bareCase, rawCase } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';

const { catalogue } = shippedContent();

function sheet(raw: unknown, application?: string, lang: DocumentLang = 'ja') {
  const { profile, advice } = advised(raw, application);
  return { advice, document: composeSelfDiagnosis(profile, advice, catalogue, { lang }) };
}

/** The items under a heading, each with the word of the box that is ticked: 1 yes, 2 no, 3 unknown. */
function items(blocks: readonly Block[], heading: string, document: { lang: DocumentLang }): Map<string, number> {
  const text = (block: Block) => plainText({ ...document, title: '', style: 'sheet', blocks: [block] }).join('');
  const start = blocks.findIndex((block) => block.kind === 'heading' && text(block).startsWith(heading));
  const table = blocks[start + 1];
  if (start < 0 || table?.kind !== 'table') return new Map();
  return new Map(
    table.rows
      .filter(({ band }) => !band)
      .map(({ cells }) => [
        (cells[0]?.blocks ?? []).map(text).join(''),
        cells.findIndex((cell, i) => i > 0 && i < 4 && JSON.stringify(cell).includes('"done"')),
      ]),
  );
}

const parts = ({ document }: ReturnType<typeof sheet>) =>
  ['1.', '2.', '3.'].map((heading) => items(document.blocks, heading, { lang: 'ja' }));

describe('the self-diagnosis for permanent residence', () => {
  test('ticks yes, no or unknown exactly as the requirements are', () => {
    const made = sheet(rawCase('pr-driver-absences.yaml'));
    const all = new Map(parts(made).flatMap((part) => [...part]));
    const theirs = made.advice.requirements.filter(({ slug }) => catalogue.requirements[slug]?.group !== undefined);
    expect(all.size).toBe(theirs.length);
    for (const { text, state } of theirs)
      expect([text.ja, all.get(text.ja)]).toEqual([text.ja, { met: 1, 'not-met': 2, open: 3 }[state]]);
  });

  test('keeps the authority’s own items, what else is published and rules of thumb apart', () => {
    const made = sheet(rawCase('pr-driver-absences.yaml'));
    const [own, published, thumb] = parts(made);
    const kinds = (part: Map<string, number> | undefined) =>
      made.advice.requirements
        .filter(({ text }) => part?.has(text.ja))
        .map(({ slug, kind, thumb }) => ({ slug, kind, thumb }));
    expect(kinds(own).every(({ slug, kind }) => kind !== 'practice' && catalogue.requirements[slug]?.selfCheck)).toBe(
      true,
    );
    expect(
      kinds(published).every(
        ({ slug, kind, thumb }) => kind !== 'practice' && !thumb && !catalogue.requirements[slug]?.selfCheck,
      ),
    ).toBe(true);
    expect(kinds(thumb).every(({ kind, thumb }) => kind === 'practice' || thumb)).toBe(true);
    // permanent-residence.md 3.2: residence, resident tax, national tax, pension, insurance, period, no penalty.
    expect(
      kinds(own)
        .map(({ slug }) => slug)
        .sort(),
    ).toEqual([
      ...[
        'pr-insurance-on-time',
        'pr-longest-period',
        'pr-national-tax-paid',
        'pr-no-punishment',
        'pr-pension-on-time',
      ],
      ...['pr-resident-tax-on-time', 'pr-stay-ten-years', 'pr-work-status-five-years'],
    ]);
  });

  test.each([
    ['pr-spouse', '配偶者等の版', 7],
    ['pr-child', '配偶者等の版', 6],
    ['pr-long-term-resident', '定住者の版', 7],
    ['pr-work', '就労の版', 8],
  ])('%s has the %s', (category, version, count) => {
    const made = sheet(bareCase(category, 'permanent-residence'));
    expect(plainText(made.document).join('\n')).toContain(version);
    // Until the filing date is known, the rules of both sides of a change may apply.
    expect(parts(made)[0]?.size).toBeGreaterThanOrEqual(count);
  });

  test('of a route without a version of its own says so', () => {
    const made = sheet(rawCase('pr-hsp.yaml'));
    expect(plainText(made.document).join('\n')).toContain('この経路の版は確かめられていない');
    expect(parts(made)[0]?.size).toBe(0);
  });

  test('what is to come stands apart and is ticked by hand', () => {
    const text = plainText(sheet(rawCase('pr-driver-absences.yaml')).document);
    const at = text.findIndex((line) => line.startsWith('4.'));
    expect(text.slice(at).join('\n')).toContain('2027年4月1日以後の申請');
    expect(text.slice(at).join('\n')).toContain('B1');
  });

  test.each(DOCUMENT_LANGS)('is whole in %s', (lang) => {
    const text = plainText(sheet(rawCase('pr-spouse-embassy.yaml'), undefined, lang).document).join('\n');
    expect(text).not.toMatch(/undefined|\{\{/);
  });

  test('is for the routes to permanent residence by application, and for nothing else', () => {
    const with_ = Object.keys(catalogue.categories).filter((category) => hasSelfDiagnosis({ category }, catalogue));
    expect(with_.length).toBeGreaterThan(8);
    expect(with_.every((category) => catalogue.categories[category]?.procedures['permanent-residence'])).toBe(true);
  });
});
