import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { compileWith, draftRaw, letterYaml, sentencesOf, textOf } from './support.ts';

const two = (ja: string, zh: string) => ({ ja, 'zh-Hans': zh });

/** A job, of whomever the letter says; of its requirements and papers only pr-work's are this letter's. */
const job = {
  id: 'job',
  when: 'earner.currentJob.kind == "employee"',
  cites: ['employment-certificate', 'spouse-questionnaire'],
  answers: ['pr-stable-job', 'spouse-livelihood'],
  ...two(
    '{{who earner}}は、{{earner.currentJob.employer}}に勤務しております{{cited}}。',
    '{{who earner}}在{{earner.currentJob.employer}}工作{{cited}}。',
  ),
};
const never = { id: 'never', raisedBy: ['spouse-livelihood'], ...two('【要確認：事情】です。', '【待确认：情况】。') };
const work = stringify({ sentences: [job, never] });
const closing = stringify({
  section: { id: 'closing', paragraphs: [[{ id: 'request', ...two('{{name asker}}です。', '{{name asker}}。') }]] },
});
const letter = letterYaml([
  {
    id: 'work',
    title: two('仕事', '工作'),
    paragraphs: [[{ include: 'work', let: { earner: 'applicant' } }]],
  },
  { include: 'closing', let: { asker: 'writer' } },
]);

const RAW = {
  version: 1,
  applications: [{ id: 'a', category: 'pr-work', procedure: 'permanent-residence', applicant: 'wang' }],
  people: {
    wang: {
      names: { card: '王 見本', native: '王 见本' },
      jobs: [{ kind: 'employee', employer: '見本商事', from: '2020-04-01', to: 'ongoing' }],
    },
  },
};

test('letters share sentences and sections, under the names they give them', () => {
  const result = compileWith({ test: letter, 'parts/work': work, 'parts/closing': closing });
  if (!result.ok) throw new Error(JSON.stringify(result.issues.map(({ what }) => what.en)));
  const drafted = draftRaw(RAW, result.value);
  expect(textOf(drafted)).toBe(
    '1 仕事\n私は、見本商事に勤務しております（資料6）。\n王 見本です。'.replace('（資料6）', cited(drafted)),
  );
  expect(textOf(drafted, 'zh-Hans')).toContain('我在見本商事工作');
  const [said] = sentencesOf(drafted);
  expect(said?.answers).toEqual(['pr-stable-job']);
});

const cited = (drafted: ReturnType<typeof draftRaw>): string => /（資料[^）]*）/.exec(textOf(drafted))?.[0] ?? '?';

/** What is told of the letter with these parts, and where; warnings are about the content around. */
function faults(parts: Readonly<Record<string, string>>): string[] {
  const result = compileWith({ test: letter, ...parts });
  const errors = result.ok ? [] : result.issues.filter(({ severity }) => severity === 'error');
  return errors.map(({ code, place }) => `${code} ${place?.file}`);
}

test('what is wrong in a part is told where it stands', () => {
  const broken = stringify({ sentences: [{ ...job, answers: ['no-such-requirement'], when: 'earner.shoeSize > 3' }] });
  expect(faults({ 'parts/work': broken, 'parts/closing': closing })).toEqual([
    'content-expression letters/parts/work.yaml',
    'content-unknown-slug letters/parts/work.yaml',
  ]);
});

test('a part that is not there, of the other kind or of no use is told', () => {
  const found = faults({
    test: letterYaml([
      {
        id: 'work',
        paragraphs: [
          [{ include: 'nowhere' }, { include: 'closing' }, { include: 'work', as: 'my', let: { earner: 'applicant' } }],
        ],
      },
      { include: 'closing', let: { asker: 'writer' } },
    ]),
    'parts/work': work,
    'parts/closing': closing,
    'parts/spare': work,
    'parts/broken': stringify({ sentences: [{ id: 'x' }], more: 1 }),
  });
  expect(found.toSorted()).toEqual([
    'content-letter-part letters/parts/spare.yaml',
    'content-shape letters/parts/broken.yaml',
    'content-unknown-slug letters/test.yaml',
    'content-unknown-slug letters/test.yaml',
  ]);
});
