import { describe, expect, test } from 'vitest';
import { composeMemo } from '../../src/compose/index.ts';
import { plainText } from '../../src/doc/text.ts';
import { factMeter } from '../../src/letter/index.ts';
import { rawCase } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';
import { drafted, draftedPapers } from './shipped.ts';
import { contentWith, draftRaw, letterYaml } from './support.ts';

const { catalogue } = shippedContent();

describe('the boilerplate meter', () => {
  // Four sentences: a fact, a fact of which nobody has told, words alone, words that only a fact raises.
  const letter = letterYaml([
    {
      id: 'all',
      paragraphs: [
        [
          { id: 'named', ja: '私は、{{name applicant}}です。', 'zh-Hans': '我是{{name applicant}}。' },
          {
            id: 'born',
            ja: '{{date applicant.bornOn}}に生まれました。',
            'zh-Hans': '我生于{{date applicant.bornOn}}。',
          },
          { id: 'words', ja: 'よろしくお願いします。', 'zh-Hans': '请予审批。' },
          { id: 'raised', when: 'applicant.sex == "male"', ja: '男性です。', 'zh-Hans': '我是男性。' },
        ],
      ],
    },
  ]);
  const content = contentWith(letter);
  const person = { names: { native: '見 本', latin: 'JIAN BEN' }, sex: 'male' };
  const raw = (people: object) => ({
    version: 1,
    applications: [{ id: 'a', category: 'pr-work', procedure: 'permanent-residence', applicant: 'a' }],
    people: { a: people },
  });

  test('counts sentences that print no fact of the client', () => {
    const meter = factMeter(draftRaw(raw({ ...person, bornOn: '1990-03-14' }), content));
    expect(meter).toMatchObject({ sentences: 4, percent: 50 });
    expect(meter.plain.map(({ id }) => id)).toEqual(['words', 'raised']);
  });

  test('a letter of nothing has a share of nothing', () => {
    expect(factMeter({ sections: [] })).toEqual({ sentences: 0, plain: [], percent: 0 });
  });

  test('the memo tells the share with the sentences, and warns above what the content says', () => {
    const memo = (file: string) => {
      const { profile, advice, letter: draft } = drafted(rawCase(file));
      return plainText(composeMemo(profile, advice, catalogue, { letter: draft })).join('\n');
    };
    const full = memo('letter-spouse-full.yaml');
    expect(full).toMatch(/理由書の\d+文のうち、本人の事実を書いていない文は\d+文（\d+％）/);
    const thin = memo('spouse-empty.yaml');
    expect(thin).toContain('目安の35％を超えています');
    expect(thin).toContain('くださいますようお願い申し上げます。');
  });

  test('the memo names the papers that were drafted, with their number and what they still ask', () => {
    const { profile, advice, papers } = draftedPapers(rawCase('letter-pr-weak.yaml'));
    const text = plainText(composeMemo(profile, advice, catalogue, { papers })).join('\n');
    const history = papers.find(({ slug }) => slug === 'resume-history');
    expect(text).toContain('履歴書・在留歴年表');
    expect(text).toContain(`資料${history?.exhibits.join('、')}`);
  });
});
