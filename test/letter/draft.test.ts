import { describe, expect, test } from 'vitest';
import { changed, rawCase } from '../support/cases.ts';
import { asked, content, draft, part, RAW } from './example.ts';
import { drafted } from './shipped.ts';
import { draftRaw, sentencesOf, textOf } from './support.ts';

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
      // A month counts for somebody who surely lived in Japan in it.
      people.wang.enteredJapanOn = '2016-04-01';
      people.wang.addresses = { complete: true, items: [{ country: 'JPN', from: '2016-04-01', to: 'ongoing' }] };
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

describe('the block of who applies', () => {
  const keys = (file: string) => drafted(rawCase(file)).letter.head.map(({ items }) => items.map(({ key }) => key));

  test('tells no status of somebody who asks for one from abroad', () => {
    const [applicant, writer] = keys('letter-coe-full.yaml');
    expect(applicant).toEqual(['nationality', 'name', 'born', 'address']);
    expect(writer).toContain('relation-to');
    expect(keys('letter-extension-apart.yaml')[0]).toContain('expires');
  });

  test('does not tell an address that must not come to the other side', () => {
    const { letter } = drafted(
      changed(rawCase('letter-extension-violence.yaml'), { remove: ['people.wife.addressConfidential'] }),
    );
    expect(JSON.stringify(letter)).not.toMatch(/避難区|秘密町/);
  });

  test.each([[undefined], [false]])(
    'nor after a divorce, while the protection goes on, whatever is written (%s)',
    (written) => {
      const raw = changed(rawCase('letter-renewal-divorced.yaml'), {
        set: {
          'marriages.items[0].protection': { refugeSince: '2026-01-10', supportMeasures: true },
          ...(written === undefined ? {} : { 'people.xu.addressConfidential': written }),
        },
        ...(written === undefined ? { remove: ['people.xu.addressConfidential'] } : {}),
      });
      expect(JSON.stringify(drafted(raw).letter)).not.toContain('川崎区');
    },
  );
});
