import { describe, expect, it } from 'vitest';
import type { DocumentLang } from '../../../src/base/locale.ts';
import { Family } from '../../../src/compose/kinship/family.ts';
import { caseOf, child, contextOf, marriage, person } from './families.ts';

/** Four generations around `a`, a woman; `x` is of a first marriage of her husband. */
const FAMILY = caseOf(
  {
    a: person('f', '1990-05-05'),
    h: person('m', '1988-01-01'),
    e: person('m'),
    son: person('m', '2015-01-01'),
    girl: person('f', '2017-01-01'),
    girl2: person('f', '2019-01-01'),
    grand: person('m', '2040-01-01'),
    x: person('m', '2010-01-01'),
    f: person('m', '1960-01-01'),
    m: person(undefined, '1962-01-01'),
    older: person('m', '1985-01-01'),
    younger: person('f', '1995-01-01'),
    half: person('m', '1980-01-01'),
    nobody: person('f'),
    gf: person('m', '1930-01-01'),
    gm: person('f', '1932-01-01'),
    mf: person('m', '1931-01-01'),
    uncle: person('m', '1958-01-01'),
    aunt: person('f', '1965-01-01'),
    cousin: person('f', '1991-01-01'),
    niece: person('f', '2012-01-01'),
    great: person('m', '1900-01-01'),
    hf: person('m', '1955-01-01'),
    hs: person('f', '1990-01-01'),
    inlaw: person('f', '1986-01-01'),
  },
  {
    application: { spouse: 'h' },
    marriages: [
      marriage('a', 'h', '2014-01-01'),
      marriage('a', 'e', '2010-01-01', { endedOn: '2012-01-01', endedBy: 'divorce' }),
      marriage('h', 'nobody', '2009-01-01', { endedOn: '2013-01-01', endedBy: 'divorce' }),
      marriage('older', 'inlaw', '2011-01-01'),
    ],
    parentage: [
      child('son', ['a', 'h']),
      child('girl', ['a', 'h']),
      child('girl2', ['a', 'h'], 'adopted'),
      child('grand', ['girl']),
      child('x', ['h', 'nobody']),
      child('a', ['f', 'm']),
      child('older', ['f', 'm']),
      child('younger', ['f', 'm']),
      child('half', ['f', 'nobody']),
      child('f', ['gf', 'gm']),
      child('m', ['mf']),
      child('gf', ['great']),
      child('uncle', ['gf', 'gm']),
      child('aunt', ['mf']),
      child('cousin', ['uncle']),
      child('niece', ['younger']),
      child('h', ['hf']),
      child('hs', ['hf']),
    ],
  },
);

function said(lang: DocumentLang): Record<string, string> {
  const family = new Family(contextOf(FAMILY, lang));
  return Object.fromEntries(family.members.map(({ id }) => [id, family.relation(id)]));
}

describe('what people are to the applicant', () => {
  it('is told in Japanese', () => {
    expect(said('ja')).toEqual({
      a: '本人（申請人）',
      h: '夫',
      e: '前夫',
      son: '長男',
      girl: '長女',
      girl2: '養子',
      grand: '孫',
      x: '夫の長男',
      f: '父',
      m: '母',
      older: '兄',
      younger: '妹',
      half: '異母兄',
      nobody: '夫の前妻',
      gf: '祖父（父方）',
      gm: '祖母（父方）',
      mf: '祖父（母方）',
      uncle: 'おじ（父方）',
      aunt: 'おば（母方）',
      cousin: 'いとこ（父方）',
      niece: 'めい',
      great: '曽祖父',
      hf: '夫の父',
      hs: '夫の妹',
      inlaw: '兄の妻',
    });
  });

  it('is told in Chinese, which knows more words', () => {
    const words = said('zh-Hans');
    expect(words).toMatchObject({ mf: '外祖父', uncle: '父亲的兄弟', aunt: '姨母', niece: '外甥女', grand: '外孙' });
    expect(words).toMatchObject({ half: '同父异母的哥哥', hf: '丈夫的父亲', inlaw: '哥哥的妻子' });
    expect(said('zh-Hant')).toMatchObject({ girl: '長女', inlaw: '哥哥的妻子' });
  });

  it('does not say more than is known', () => {
    const raw = caseOf(
      { a: person('m'), b: person('m'), c: person(undefined), p: person(undefined), k: person('m', '2010') },
      { parentage: [child('a', ['p']), child('b', ['p']), child('c', ['p']), child('k', ['a'])] },
    );
    const family = new Family(contextOf(raw));
    expect(['b', 'c', 'p', 'k'].map((id) => family.relation(id))).toEqual(['兄又は弟', 'きょうだい', '父又は母', '子']);
  });

  it('comes nearest first in the table, each with its number', () => {
    const family = new Family(contextOf(FAMILY));
    const order = family.members.map(({ id }) => id);
    expect(order.slice(0, 9)).toEqual(['a', 'h', 'son', 'girl', 'girl2', 'e', 'f', 'm', 'half']);
    expect(order.map((id) => family.number(id))).toEqual(order.map((_, i) => i + 1));
  });

  it('knows who is no relative in law', () => {
    const family = new Family(contextOf(FAMILY));
    const not = family.members.filter(({ id }) => !family.isRelative(id)).map(({ id }) => id);
    expect(not.sort()).toEqual(['e', 'nobody']);
  });
});
