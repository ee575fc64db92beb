import { describe, expect, test } from 'vitest';
import { composeMemo } from '../../src/compose/index.ts';
import { plainText } from '../../src/doc/text.ts';
import { advised } from '../support/advised.ts';
import { changed, rawCase } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';

const { catalogue } = shippedContent();

/** The office's memo on a case in which an earlier application was refused. */
function memo(refusal?: Readonly<Record<string, unknown>>): string {
  const items = refusal ? [{ procedure: 'change', filedOn: '2025-11-05', outcome: 'refused', ...refusal }] : [];
  const set = { 'people.wife.earlierApplications': { complete: true, items } };
  const { profile, advice } = advised(changed(rawCase('spouse-beijing.yaml'), { set }), 'wife');
  return plainText(composeMemo(profile, advice, catalogue)).join('\n');
}

describe('an earlier refusal on the memo', () => {
  test('stands with the reason, the day it was heard and what has changed', () => {
    const text = memo({
      reason: '同居の実態が確認できない',
      explainedOn: '2026-02-10',
      changedSince: { ja: '同居を始めた' },
    });
    expect(text).toContain('これまでの不許可・不交付');
    for (const words of ['2025年11月5日', '同居の実態が確認できない', '2026年2月10日に窓口で聞いた', '同居を始めた'])
      expect(text).toContain(words);
  });

  test('says that nobody has heard the reason, and that nothing has changed', () => {
    const text = memo({ explainedOn: 'none', changedSince: 'none' });
    expect(text).toContain('窓口で聞いていない');
    expect(text).toContain('何も変わっていない');
  });

  test('guesses nothing of what is not known', () => {
    const text = memo({});
    expect(text).toContain('窓口で聞いたか未確認');
    expect(text).not.toContain('何も変わっていない（');
  });

  test('is not there without one', () => {
    expect(memo()).not.toContain('これまでの不許可・不交付');
  });
});
