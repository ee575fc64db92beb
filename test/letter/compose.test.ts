import { describe, expect, test } from 'vitest';
import type { DocumentLang } from '../../src/base/locale.ts';
import { setPath } from '../../src/case/paths.ts';
import { composeLetter } from '../../src/compose/index.ts';
import type { Block, Document, Run } from '../../src/doc/blocks.ts';
import { rawCase, readRaw } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';
import { draftRaw } from './support.ts';

const content = shippedContent();

function compose(raw: unknown, lang: DocumentLang): Document {
  return composeLetter(draftRaw(raw, content), readRaw(raw).profile, content.catalogue, { lang });
}

const plain = (runs: readonly Run[] = []) =>
  runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'box' ? '□' : '\n')).join('');
const ofKind = <K extends Block['kind']>({ blocks }: Document, kind: K) =>
  blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
const changed = (raw: unknown, path: string, value: unknown) => {
  const result = setPath(raw, path, value);
  if (!result.ok) throw new Error(`cannot set ${path}`);
  return result.value;
};

const full = rawCase('pr-three-towns.yaml');

describe('the letter that is filed', () => {
  const document = compose(full, 'ja');

  test('has title, addressee, who applies, numbered sections, 以上 and a place to sign', () => {
    expect(document).toMatchObject({ title: '永住許可申請理由書', lang: 'ja', style: 'letter' });
    expect(plain(ofKind(document, 'paragraph')[0]?.runs)).toBe('法務大臣　殿');
    const [head] = ofKind(document, 'key-values');
    expect(head?.items.map(({ key, value }) => [plain(key), plain(value)])).toEqual([
      ['国籍・地域', '中国'],
      ['氏名', '王 様本（WANG YANGBEN）'],
      ['生年月日', '1990年3月14日'],
      ['住所', '世田谷区'],
      ['在留資格', '技術・人文知識・国際業務'],
      ['在留期限', '2027年9月30日'],
    ]);
    const headings = ofKind(document, 'heading').map(({ runs }) => plain(runs));
    expect(headings.length).toBeGreaterThan(0);
    headings.forEach((heading, i) => {
      expect(heading).toMatch(new RegExp(`^${i + 1}　`));
    });
    expect(ofKind(document, 'paragraph').some(({ runs, align }) => align === 'end' && plain(runs) === '以上')).toBe(
      true,
    );
    expect(ofKind(document, 'signature').map(({ label }) => plain(label))).toEqual(['申請人　署名']);
  });

  test('is indented as Japanese prose', () => {
    const prose = ofKind(document, 'paragraph').filter(({ indent }) => indent !== undefined);
    expect(prose.length).toBeGreaterThan(1);
    for (const { indent } of prose) expect(indent).toBe(1);
  });

  test('is a draft until the case names who has reviewed it, and when', () => {
    const subtitle = (raw: unknown) => plain(ofKind(compose(raw, 'ja'), 'title')[0]?.subtitle);
    expect(subtitle(full)).toContain('草案');
    const half = changed(full, 'review', { reviewer: '見本 次郎' });
    expect(subtitle(half)).toContain('草案');
    expect(subtitle(changed(half, 'review.on', '2026-05-01'))).toBe('');
  });

  test('shows gaps in bold', () => {
    const runs = ofKind(compose(rawCase('pr-empty.yaml'), 'ja'), 'paragraph').flatMap((block) => [...block.runs]);
    const gaps = runs.filter((run) => run.kind === 'text' && run.text.startsWith('【要確認'));
    expect(gaps.length).toBeGreaterThan(0);
    for (const gap of gaps) expect(gap).toMatchObject({ bold: true });
  });

  test('prints the text of a field as text, with its line breaks', () => {
    const raw = changed(full, 'people.wang.jobs[1].employer', '# 見本 | ** {{x}} <w:p>\n株式会社');
    const runs = ofKind(compose(raw, 'ja'), 'paragraph').flatMap((block) => [...block.runs]);
    const at = runs.findIndex((run) => run.kind === 'text' && run.text === '# 見本 | ** {{x}} <w:p>');
    expect(runs.slice(at + 1, at + 3)).toEqual([
      { kind: 'line-break' },
      { kind: 'text', text: '株式会社', lang: 'ja' },
    ]);
  });
});

describe('the twin', () => {
  test.each(['zh-Hans', 'zh-Hant'] as const)('in %s has the same sections and numbers, and says what it is', (lang) => {
    const [ja, twin] = [compose(full, 'ja'), compose(full, lang)];
    const numbers = (document: Document) => ofKind(document, 'heading').map(({ runs }) => plain(runs).split('　')[0]);
    expect(numbers(twin)).toEqual(numbers(ja));
    expect(plain(ofKind(twin, 'title')[0]?.subtitle)).toMatch(/不提交入管/);
    const cited = (document: Document) =>
      JSON.stringify(document)
        .match(/[資资]料\d+(、\d+)*/g)
        ?.map((one) => one.slice(2));
    expect(cited(twin)).toEqual(cited(ja));
  });

  test('asks the client to tick each section and to sign, and warns', () => {
    const twin = compose(full, 'zh-Hans');
    const ticks = ofKind(twin, 'paragraph').filter(({ runs }) => plain(runs).startsWith('□属实'));
    const [opening] = draftRaw(full, content).sections;
    expect(opening?.number).toBeUndefined();
    expect(ticks).toHaveLength(draftRaw(full, content).sections.length);
    expect(ofKind(twin, 'notice')).toHaveLength(1);
    expect(ofKind(twin, 'signature').map(({ label }) => plain(label))).toEqual(['确认人签名']);
  });
});
