import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { papersIn } from '../../src/advise/index.ts';
import { composeMemo } from '../../src/compose/index.ts';
import type { Block } from '../../src/doc/blocks.ts';
import { plainText } from '../../src/doc/text.ts';
import { type Advised, advised, anyAdvice, anyProfile, everyCase } from '../support/advised.ts';
import { changed, rawCase } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';
import { runs } from '../support/sample.ts';

const { catalogue } = shippedContent();

function memo({ profile, advice }: Pick<Advised, 'profile' | 'advice'>): string {
  return plainText(composeMemo(profile, advice, catalogue)).join('\n');
}

/** The part under a heading, up to the next one. */
function part({ profile, advice }: Pick<Advised, 'profile' | 'advice'>, heading: string): string {
  const document = composeMemo(profile, advice, catalogue);
  const text = (block: Block): string => plainText({ ...document, header: {}, footer: [], blocks: [block] }).join('\n');
  const start = document.blocks.findIndex((block) => block.kind === 'heading' && text(block).startsWith(heading));
  const rest = document.blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === 'heading');
  return start < 0 ? '' : (end < 0 ? rest : rest.slice(0, end)).map(text).join('\n');
}

describe('the memo', () => {
  test('tells the office of everything that is open, weak, coming or due', () => {
    for (const one of everyCase('memo', 40)) {
      const { advice, name } = one;
      const text = memo(one);
      const [requirements, weak, customary] = ['満たしていない要件', '裏付けの弱い', '慣行で添える'].map((heading) =>
        part(one, heading),
      );
      for (const { path } of advice.questions) expect(text, name).toContain(path);
      for (const { state, text: words } of advice.requirements)
        if (state !== 'met') expect(requirements, name).toContain(words.ja);
      for (const notice of advice.notices) expect(text, name).toContain(notice.text.ja);
      for (const deadline of advice.deadlines) expect(text, name).toContain(deadline.text.ja);
      for (const point of advice.openPoints) expect(text, name).toContain(point.ja);
      for (const row of advice.rows) {
        const paper = catalogue.evidence[papersIn(row.papers)[0] ?? '']?.name.ja ?? '';
        if (row.confidence === 'single' || row.confidence === 'inferred')
          expect(weak, `${name} ${row.id}`).toContain(paper);
        if (row.level === 'customary') expect(customary, `${name} ${row.id}`).toContain(paper);
      }
      for (const source of advice.rows.flatMap((row) => row.sources))
        expect(text, name).toContain(catalogue.sources[source.id]?.title.ja);
      expect(text).toContain(catalogue.version);
    }
  });

  test('puts what is not met before what nobody can tell, and names the papers that answer it by number', () => {
    const one = advised(
      changed(rawCase('spouse-beijing.yaml'), { set: { 'people.wife.offences': [{ kind: 'fine' }] } }),
    );
    const requirements = part(one, '満たしていない要件');
    expect(requirements).toContain('満たさない');
    expect(requirements.indexOf('満たさない')).toBeLessThan(requirements.indexOf('未確認'));
    expect(requirements).toMatch(/答える書類：.*（資料\d+）/);
  });

  test('says of a deadline that is past that it is', () => {
    const raw = rawCase('spouse-beijing.yaml');
    expect(part(advised(raw), '期限')).toContain('2027年3月31日');
    expect(part(advised(raw), '期限')).not.toContain('経過');
    expect(part(advised(raw, undefined, '2027-05-01'), '期限')).toContain('経過');
  });

  test('warns first of a day of filing that is past', () => {
    const raw = rawCase('spouse-beijing.yaml');
    expect(memo(advised(raw, undefined, '2026-08-01'))).toContain('申請予定日（2026年7月10日）がすでに過ぎています');
    expect(memo(advised(raw))).not.toContain('すでに過ぎています');
  });

  test('has the fee by band and way of filing', () => {
    const late = changed(rawCase('spouse-beijing.yaml'), { set: { 'applications[0].filingOn': '2026-11-10' } });
    const fee = part(advised(late), '許可の手数料');
    for (const words of ['1年', '5年以上', '75,000円', '65,000円', '2026年10月1日～']) expect(fee).toContain(words);
  });

  test('names sources with their day and the day they were checked', () => {
    const sources = part(advised(rawCase('pr-three-towns.yaml')), '出典と確認日');
    expect(sources).toMatch(/永住.*（2026年.*、2026年\d+月\d+日確認）/);
  });

  test('is for the office, and a draft until reviewed', () => {
    const raw = rawCase('spouse-beijing.yaml');
    expect(memo(advised(raw))).toContain('所内用');
    expect(memo(advised(raw))).toContain('草案');
    const reviewed = changed(raw, { set: { review: { reviewer: '見本 花子', on: '2026-06-01' } } });
    expect(memo(advised(reviewed))).not.toContain('草案');
    expect(memo(advised(reviewed))).toContain('2026年6月1日　見本 花子確認');
  });

  test('is written whatever the advice', () => {
    fc.assert(
      fc.property(anyProfile, anyAdvice, (profile, advice) => {
        memo({ profile, advice });
      }),
      runs(70, 3),
    );
  });
});
