import { describe, expect, test } from 'vitest';
import type { Letter } from '../../src/letter/index.ts';
import { rawCase } from '../support/cases.ts';
import { contentWith, draftRaw, letterYaml, sentencesOf, textOf } from './support.ts';

const two = (ja: string, zh: string) => ({ ja, 'zh-Hans': zh });
const named = { id: 'name', ...two('私は{{name applicant}}です。', '我是{{name applicant}}。') };
const section = (id: string, sentences: readonly object[], more: object = {}) => ({
  id,
  title: two(`${id}について`, `关于${id}`),
  paragraphs: [sentences],
  ...more,
});

/** A letter with every construct of the form. */
const content = contentWith(
  letterYaml(
    [
      { id: 'opening', paragraphs: [[named]] },
      section('job', [
        {
          id: 'job',
          important: true,
          choose: 'applicant.currentJob.kind',
          cases: {
            employee: {
              cites: [{ paper: 'employment-certificate', whose: 'applicant' }],
              ...two(
                '{{date applicant.currentJob.from}}から{{applicant.currentJob.employer}}に勤務しています{{cited}}。',
                '自{{date applicant.currentJob.from}}起在{{applicant.currentJob.employer}}工作{{cited}}。',
              ),
            },
            'self-employed': {},
            'company-owner': {},
            student: {},
            homemaker: {},
            none: {},
            other: {},
          },
          first: two('私は、', '我'),
        },
        {
          id: 'pay',
          optional: true,
          later: two('また、', '另外，'),
          ...two('年収は{{man applicant.currentJob.annualPay}}です。', '年薪{{man applicant.currentJob.annualPay}}。'),
        },
      ]),
      section(
        'family',
        [
          {
            id: 'count',
            important: true,
            when: 'size(children) > 0',
            phrases: { each: { for: { child: 'children' }, ...two('{{name child}}', '{{name child}}') } },
            ...two(
              '子が{{count total "children"}}います（{{each}}）。',
              '有{{count total "children"}}孩子（{{each}}）。',
            ),
            let: { total: 'size(children)' },
          },
          {
            id: 'child',
            for: { child: 'children' },
            first: two('子は、', '孩子'),
            later: two('次に、', '其次，'),
            ...two(
              '{{name child}}は{{date child.bornOn}}に生まれました。',
              '{{name child}}生于{{date child.bornOn}}。',
            ),
          },
        ],
        { let: { children: 'facts.children(applicant)' } },
      ),
      section('career', [
        {
          id: 'career',
          phrases: {
            jobs: {
              for: { job: 'applicant.jobs' },
              join: 'comma',
              ...two('{{job.employer}}', '{{job.employer}}'),
            },
            title: {
              optional: true,
              ...two('（{{applicant.currentJob.title}}）', '（{{applicant.currentJob.title}}）'),
            },
          },
          ...two('職歴は{{jobs}}{{title}}です。', '工作经历为{{jobs}}{{title}}。'),
        },
      ]),
      section('late', [
        {
          id: 'late',
          raisedBy: ['pr-pension-on-time'],
          answers: ['pr-pension-on-time'],
          ...two('{{name applicant}}の年金は次のとおりです。', '{{name applicant}}的年金如下。'),
        },
      ]),
      section('born', [
        { id: 'born', ...two('{{date applicant.bornOn}}に生まれました。', '生于{{date applicant.bornOn}}。') },
        { id: 'again', ...two('誕生日は{{date applicant.bornOn}}です。', '生日是{{date applicant.bornOn}}。') },
        {
          id: 'both',
          ...two(
            '{{date applicant.bornOn}}生まれの{{word applicant.nationality}}人です。',
            '{{date applicant.bornOn}}出生，{{word applicant.nationality}}人。',
          ),
        },
      ]),
      section('alias', [
        { id: 'alias', ...two('通称は{{applicant.names.alias}}です。', '通称{{applicant.names.alias}}。') },
      ]),
    ],
    {},
  ),
);

const RAW = {
  version: 1,
  applications: [
    {
      category: 'pr-work',
      procedure: 'permanent-residence',
      applicant: 'wang',
      supporter: 'none',
      filingOn: '2026-05-15',
    },
  ],
  people: {
    wang: {
      names: { card: '王 様本', native: '王 样本' },
      bornOn: '1990-03-14',
      nationality: 'CHN',
      jobs: {
        complete: true,
        items: [
          { kind: 'employee', employer: '株式会社架空', from: '2021-04-01', to: 'ongoing', annualPay: 5_600_000 },
          { kind: 'employee', employer: '見本商事', from: '2018-04-01', to: '2021-03-31' },
        ],
      },
    },
    ming: { names: { card: '王 明' }, bornOn: '2018-06-20' },
    hua: { names: { card: '王 華' }, bornOn: '2020-01-05' },
  },
  parentage: {
    complete: true,
    items: [
      { child: 'hua', parents: { complete: true, items: ['wang'] } },
      { child: 'ming', parents: { complete: true, items: ['wang'] } },
    ],
  },
};
/** The raw profile as tests change it. */
interface Changed {
  readonly people: Readonly<Record<keyof typeof RAW.people, Record<string, unknown>>>;
  readonly parentage: object;
}
const draft = (change: (raw: Changed) => void = () => {}): Letter => {
  const raw = structuredClone(RAW);
  change(raw as Changed);
  return draftRaw(raw, content);
};
const part = (letter: Letter, id: string, lang: 'ja' | 'zh-Hans' = 'ja') =>
  textOf({ ...letter, sections: letter.sections.filter((one) => one.id === id) }, lang).split('\n');
const asked = (letter: Letter) => letter.questions.map(({ path, shown }) => `${shown ? '!' : ''}${path}`);

describe('a sentence', () => {
  test('is said with the facts of the profile, in both languages, citing what is on the list', () => {
    const letter = draft();
    const [, ja] = part(letter, 'job');
    expect(ja).toMatch(/^私は、2021年4月1日から株式会社架空に勤務しています（資料\d+）。また、年収は560万円です。$/);
    expect(part(letter, 'job', 'zh-Hans')[1]).toMatch(
      /^我自2021年4月1日起在株式会社架空工作（资料\d+）。另外，年薪560万日元。$/,
    );
  });

  test('cites nothing that is not on the list of this case', () => {
    const letter = draft(({ people }) =>
      Object.assign(people.wang.jobs as object, { items: RAW.people.wang.jobs.items }),
    );
    expect(sentencesOf(letter).find(({ sentence }) => sentence === 'job')?.cites).toHaveLength(1);
    expect(
      sentencesOf(letter)
        .flatMap(({ cites }) => cites)
        .every(Number.isInteger),
    ).toBe(true);
  });

  test('whose case has no words says nothing', () => {
    const letter = draft(({ people }) => {
      people.wang.jobs = { complete: true, items: [{ kind: 'homemaker', from: '2018-04-01', to: 'ongoing' }] };
    });
    expect(sentencesOf(letter).map(({ sentence }) => sentence)).not.toContain('job');
  });

  test('of whose condition nobody knows is a gap if it is important', () => {
    const letter = draft(({ people }) => delete people.wang.jobs);
    expect(part(letter, 'job')).toEqual(['1 jobについて', '【要確認：職歴】']);
    expect(part(letter, 'job', 'zh-Hans')).toEqual(['1 关于job', '【待确认：工作经历】']);
    expect(asked(letter)).toContain('!people.wang.jobs');
  });

  test('has a gap for a value that is not known', () => {
    const letter = draft(({ people }) => delete people.wang.nationality);
    expect(part(letter, 'born')[1]).toContain('1990年3月14日に生まれました。');
    expect(part(letter, 'born')[1]).toContain('1990年3月14日生まれの【要確認：国籍・地域】人です。');
  });

  test('that is optional is left out, and asked for without a gap', () => {
    const letter = draft(({ people }) => {
      delete (people.wang.jobs as typeof RAW.people.wang.jobs).items[0]?.annualPay;
    });
    expect(part(letter, 'job')[1]).not.toContain('年収');
    expect(asked(letter)).toContain('people.wang.jobs[0].annualPay');
  });

  test('about something there is none of is not said', () => {
    const letter = draft(({ people }) => Object.assign(people.wang.names as object, { alias: 'none' }));
    expect(letter.sections.map(({ id }) => id)).not.toContain('alias');
    expect(part(draft(), 'alias')[1]).toBe('通称は【要確認：通称名】です。');
  });

  test('asks for one fact once in a paragraph', () => {
    const letter = draft(({ people }) => delete people.wang.bornOn);
    expect(part(letter, 'born')).toEqual([expect.any(String), '【要確認：生年月日】に生まれました。']);
    const none = draft(({ people }) => {
      delete people.wang.bornOn;
      delete people.wang.nationality;
    });
    expect(part(none, 'born')[1]).toBe('【要確認：生年月日】に生まれました。【要確認：国籍・地域】');
  });

  test('raised by a requirement is said only if that is not met', () => {
    expect(draft().sections.map(({ id }) => id)).not.toContain('late');
    const letter = draft(({ people }) => {
      people.wang.pension = {
        complete: true,
        items: [{ scheme: 'national', from: '2018-04-01', to: 'ongoing', paidOnTime: false }],
      };
    });
    expect(part(letter, 'late')[1]).toBe('王 様本の年金は次のとおりです。');
    expect(letter.unanswered).not.toContain('pr-pension-on-time');
  });
});

describe('lists', () => {
  test('are said once for each element, in order of time', () => {
    const letter = draft();
    expect(part(letter, 'family')[1]).toBe(
      '子が二人います（王 明と王 華）。次に、王 明は2018年6月20日に生まれました。次に、王 華は2020年1月5日に生まれました。',
    );
    expect(part(letter, 'family', 'zh-Hans')[1]).toContain('有两个孩子（王 明和王 華）。');
    expect(sentencesOf(letter).map(({ id }) => id)).toContain('child[ming]');
    expect(part(letter, 'career')[1]).toBe('職歴は見本商事、株式会社架空です。');
  });

  test('that may go on are not counted', () => {
    const letter = draft(({ parentage }) => Object.assign(parentage, { complete: false }));
    expect(part(letter, 'family')[1]).toMatch(/^子が【要確認：親子関係（ほかにないか）】います/);
    expect(asked(letter)).toContain('!parentage');
  });

  test('that are empty say nothing', () => {
    const letter = draft((raw) => Object.assign(raw, { parentage: 'none' }));
    expect(letter.sections.map(({ id }) => id)).not.toContain('family');
  });
});

describe('a letter of which little is known', () => {
  const bare = draftRaw(
    { version: 1, applications: [{ category: 'pr-work', procedure: 'permanent-residence' }], people: {} },
    content,
  );

  test('is an outline: every section of which something may be said, each with a gap', () => {
    expect(bare.sections.map(({ id }) => id)).toEqual(['opening', 'job', 'family', 'career', 'born', 'alias']);
    expect(bare.sections.map(({ number }) => number)).toEqual([undefined, 1, 2, 3, 4, 5]);
    for (const sentence of sentencesOf(bare)) expect(sentence.state).not.toBe('said');
  });

  test('tells no fact at all', () => {
    const runs = sentencesOf(bare).flatMap(({ text }) => Object.values(text).flat());
    expect(runs.filter(({ kind }) => kind === 'fact')).toEqual([]);
    expect(bare.questions.length).toBeGreaterThan(0);
  });
});

describe('facts that may not be told', () => {
  test('are asked for when somebody has flagged them', () => {
    const letter = draftRaw(RAW, content, { withheld: ['people.wang.jobs[0].employer'] });
    expect(textOf(letter)).not.toContain('株式会社架空');
    expect(letter.questions).toContainEqual({
      path: 'people.wang.jobs[0].employer',
      kind: 'withheld',
      shown: true,
      sentences: ['job', 'career'],
    });
    expect(textOf(letter)).toContain('【要確認：勤務先の名称（矛盾・誤りの指摘あり）】');
  });

  test('are those that the profile contradicts', () => {
    const letter = draft(({ people }) => Object.assign(people.ming, { bornOn: '1980-01-01' }));
    expect(letter.contradictions).toMatchObject([
      { slug: 'child-older-than-parent', paths: ['people.ming.bornOn', 'people.wang.bornOn'] },
    ]);
    expect(textOf(letter)).not.toContain('1980');
    expect(textOf(letter)).not.toContain('1990');
  });
});

test('an application without a letter has none', () => {
  expect(() => draftRaw(rawCase('spouse-beijing.yaml'), content)).toThrow('no letter');
});
