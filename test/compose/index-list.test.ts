import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exhibitsOf, papersIn } from '../../src/advise/index.ts';
import { composeIndex } from '../../src/compose/index.ts';
import type { Block, Document, TableBlock } from '../../src/doc/blocks.ts';
import { plainText } from '../../src/doc/text.ts';
import { type Advised, advised, anyAdvice, anyProfile, everyCase } from '../support/advised.ts';
import { changed, rawCase } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';
import { runs } from '../support/sample.ts';

const { catalogue } = shippedContent();
const REVIEW = { 'review.reviewer': '見本', 'review.on': '2026-06-01' };
const beijing = rawCase('spouse-beijing.yaml');

function index({ profile, advice }: Pick<Advised, 'profile' | 'advice'>): Document {
  return composeIndex(profile, advice, catalogue);
}

function text(one: Pick<Advised, 'profile' | 'advice'>): string {
  return plainText(index(one)).join('\n');
}

/** The part of the sheet under a heading, as its table's cells in plain text. */
function part(document: Document, heading: string): string[][] {
  const at = document.blocks.findIndex(
    (block) =>
      block.kind === 'heading' && block.runs.some((run) => run.kind === 'text' && run.text.startsWith(heading)),
  );
  const table = at < 0 ? undefined : document.blocks[at + 1];
  if (table?.kind !== 'table') return [];
  return (table as TableBlock).rows.map((row) => row.cells.map((cell) => plain(cell.blocks, document)));
}

function plain(blocks: readonly Block[], document: Document): string {
  return plainText({ ...document, header: {}, footer: [], blocks })
    .join('\n')
    .trim();
}

describe('提出書類一覧', () => {
  test('numbers the certain papers from 1 in the order of the list, as letters cite them', () => {
    for (const one of everyCase('index numbers', 40)) {
      const filed = part(index(one), '提出する資料');
      const { filed: exhibits } = exhibitsOf(one.advice.rows, catalogue);
      expect(
        filed.map(([number]) => number),
        one.name,
      ).toEqual(exhibits.map((_, i) => String(i + 1)));
      for (const { item } of exhibits) for (const row of item.rows) expect(row.state).toBe('certain');
    }
  });

  test('does not show an address that must not come to the other side', () => {
    const violence = rawCase('letter-extension-violence.yaml');
    const remarked = { set: { 'people.wife.addressConfidential': false } };
    for (const raw of [violence, changed(violence, remarked)]) {
      expect(text(advised(raw))).not.toMatch(/避難区|秘密町/);
      expect(text(advised(raw))).toContain('秘匿');
    }
    const atHome = {
      'people.wife.addressConfidential': false,
      'marriages[0].protection': { refugeSince: 'none', supportMeasures: false },
    };
    expect(text(advised(changed(violence, { set: atHome })))).toContain('秘密町');
  });

  test('names what is filed, whose it is, and how many', () => {
    const rows = part(index(advised(rawCase('pr-three-towns.yaml'))), '提出する資料');
    const tax = rows.find(([, name]) => name?.startsWith('住民税の課税'));
    expect(tax?.[3]).toBe('5');
    expect(tax?.[4]).toBe('原本');
    expect(tax?.[5]).toBe('有・無');
    expect(tax?.[1]).toContain('令和7年度（2024年分の所得）　世田谷区');
  });

  test('keeps apart what is only shown', () => {
    const document = index(advised(beijing));
    expect(part(document, '提示するもの').map(([name]) => name)).toContain('旅券（パスポート）');
    expect(part(document, '提出する資料').flat()).not.toContain('旅券（パスポート）');
  });

  test('holds nothing that is open, and says so while it is a draft', () => {
    const half = advised(rawCase('spouse-empty.yaml'));
    const open = half.advice.rows.filter((row) => row.state === 'open').flatMap((row) => papersIn(row.papers));
    const certain = half.advice.rows.filter((row) => row.state === 'certain').flatMap((row) => papersIn(row.papers));
    for (const slug of open.filter((slug) => !certain.includes(slug)))
      expect(part(index(half), '提出する資料').flat()).not.toContain(catalogue.evidence[slug]?.name.ja);
    expect(text(half)).toContain(`書類が${half.advice.rows.filter((row) => row.state === 'open').length}件`);
    expect(text(advised(changed(rawCase('spouse-empty.yaml'), { set: REVIEW })))).not.toContain('確認が済むまで');
  });

  test('is marked as a draft, and lists what may be added, until somebody has reviewed the case', () => {
    expect(text(advised(beijing))).toContain('草案');
    expect(part(index(advised(beijing)), '資料があるときに加えるもの').flat()).toContain('SNS記録・通話記録');
    const final = text(advised(changed(beijing, { set: REVIEW })));
    expect(final).not.toContain('草案');
    expect(final).not.toContain('SNS記録');
  });

  test('gives a paper that is at hand its number, though only the reader could tell whether there is one', () => {
    const papers = [{ row: 'contact-records', obtainedOn: '2026-06-01' }];
    const document = index(advised(changed(beijing, { set: { 'applications[0].papers': papers } })));
    expect(part(document, '提出する資料').flat()).toContain('SNS記録・通話記録');
  });

  test('says which of several papers is filed once it has been collected, and the alternatives before', () => {
    const raw = rawCase('pr-three-towns.yaml');
    const names = (case_: unknown) => part(index(advised(case_)), '提出する資料').map(([, name]) => name);
    expect(names(raw).some((name) => name?.includes('次のいずれか') && name.includes('預貯金通帳の写し'))).toBe(true);
    const papers = [{ row: 'bankbook-copy', obtainedOn: '2026-04-01' }];
    expect(names(changed(raw, { set: { 'applications[0].papers': papers } }))).toContain('預貯金通帳の写し');
  });

  test('files what stands in for a paper that nobody issues, and says for which', () => {
    const rows = part(index(advised(beijing)), '提出する資料');
    const note = rows.find(([, name]) => name === '結婚証が発行されない理由の説明書');
    expect(note?.[6]).toMatch(/結婚証明書が発行されないため、これに代えて提出/);
  });

  test('lets originals from abroad be asked back', () => {
    const china = advised(rawCase('spouse-china-first.yaml'));
    expect(text(china)).toContain('原本の返却を希望');
    expect(text(china)).toContain('返却してくださいますよう');
    expect(text(advised(rawCase('pr-three-towns.yaml')))).not.toContain('返却してくださいますよう');
  });

  test('is addressed by procedure or as the office says', () => {
    expect(text(advised(rawCase('pr-three-towns.yaml')))).toContain('法務大臣　殿');
    expect(text(advised(beijing))).toContain('出入国在留管理局長　殿');
    const { profile, advice } = advised(beijing);
    const own = composeIndex(profile, advice, catalogue, { addressee: '東京出入国在留管理局長　殿' });
    expect(plainText(own).join('\n')).toContain('東京出入国在留管理局長　殿');
  });

  test('has room for the 申請取次者 unless somebody else files', () => {
    expect(text(advised(beijing))).toContain('届出済証明書番号');
    const self = changed(beijing, { set: { 'applications[0].filedBy': 'applicant' } });
    expect(text(advised(self))).not.toContain('届出済証明書番号');
  });

  test('names the applicant as on the card, in Japanese words, and who applies together', () => {
    const nguyen = text(advised(rawCase('pr-rare-names.yaml'), 'nguyen'));
    for (const word of ['NGUYEN VAN MAU', 'ベトナム', '1989年2月17日', '葛󠄀城市', '劉 様本（永住許可申請）'])
      expect(nguyen).toContain(word);
    expect(text(advised(beijing))).toContain('陳 小雨（CHEN XIAOYU）');
  });

  test('says nothing that is meant for the client or the office', () => {
    const papers = [{ row: 'family-register', obtainedOn: '2026-01-09', issuedOn: '2026-01-09' }];
    const expired = changed(beijing, { set: { 'applications[0].papers': papers } });
    for (const one of [...everyCase('index silence', 40), advised(expired)]) {
      const printed = text(one);
      expect(printed, one.name).not.toMatch(/期限切れ|取得済み|請求済み|手数料|事務所で要確認|出典/);
      for (const row of one.advice.rows) if (row.note) expect(printed, one.name).not.toContain(row.note.ja);
    }
  });

  test('is written whatever the advice', () => {
    fc.assert(
      fc.property(anyProfile, anyAdvice, (profile, advice) => {
        index({ profile, advice });
      }),
      runs(70, 3),
    );
  });
});
