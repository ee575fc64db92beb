import { describe, expect, test } from 'vitest';
import { composeMemo } from '../../src/compose/index.ts';
import type { Document } from '../../src/doc/blocks.ts';
import { plainText } from '../../src/doc/text.ts';
import { defaultFontsDir, openFontBook } from '../../src/fonts/index.ts';
import { typeset } from '../../src/typeset/index.ts';
import { advised, everyCase } from '../support/advised.ts';
import { changed, rawCase } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';

const { catalogue } = shippedContent();
const fonts = openFontBook(defaultFontsDir());

/** What stands before the first page break. */
function brief(one: Pick<ReturnType<typeof advised>, 'profile' | 'advice'>, lang: 'ja' | 'zh-Hans' = 'ja'): Document {
  const document = composeMemo(one.profile, one.advice, catalogue, { lang });
  const end = document.blocks.findIndex(({ kind }) => kind === 'page-break');
  expect(end).toBeGreaterThan(0);
  return { ...document, blocks: document.blocks.slice(0, end) };
}

const textOf = (document: Document): string => plainText(document).join('\n');

describe('the first page of the memo', () => {
  test('is one page, whatever the case, in both languages', () => {
    for (const one of everyCase('memo-brief', 25))
      for (const lang of ['ja', 'zh-Hans'] as const)
        expect(typeset(brief(one, lang), fonts).pages.length, `${one.name} ${lang}`).toBe(1);
  });

  test('tells the case in five lines, what weighs most, and that it predicts nothing', () => {
    const text = textOf(brief(advised(rawCase('letter-spouse-weak.yaml'))));
    for (const said of [
      '在留資格変更許可申請',
      '見本 春子（日本、46歳）',
      '2025年12月1日婚姻',
      '技術・人文知識・国際業務',
      '架空通訳事務所',
      '夫婦が別居している',
      '今の在留期間の満了日',
      '結果を予測しません',
    ])
      expect(text).toContain(said);
  });

  test('puts what cannot be true first, then what the law asks', () => {
    // Filed after the stay has ended (law); met after they married (cannot be).
    const set = {
      'applications[0].filingOn': '2027-05-10',
      'applications[0].acceptedOn': '2027-05-10',
      'marriages.items[0].metOn': '2026-06-01',
    };
    const text = textOf(brief(advised(changed(rawCase('letter-spouse-weak.yaml'), { set }))));
    const [impossible, law, weak] = ['両立しない', '満たさない（法令）', '弱い点'].map((mark) => text.indexOf(mark));
    expect(impossible).toBeGreaterThan(0);
    expect(law).toBeGreaterThan(impossible ?? 0);
    if ((weak ?? -1) >= 0) expect(weak).toBeGreaterThan(law ?? 0);
  });

  test('tells a finding once: a notice that was not filed is part of the duty to notify', () => {
    const text = textOf(brief(advised(rawCase('letter-spouse-weak.yaml'))));
    expect(text).toContain('届出をすべてしている');
    expect(text).not.toContain('期限を過ぎても届出をしていません');
    const pay = textOf(brief(advised(rawCase('letter-pr-weak.yaml'))));
    expect(pay).toContain('年収4,500,000円');
  });

  test('says of what nobody has told that it is not known', () => {
    const bare = advised({
      version: 1,
      applications: [{ category: 'spouse-of-japanese', procedure: 'change', applicant: 'a' }],
      people: { a: {} },
    });
    expect(textOf(brief(bare))).toContain('未確認');
    expect(textOf(brief(bare, 'zh-Hans'))).toContain('首先要问的');
  });
});
