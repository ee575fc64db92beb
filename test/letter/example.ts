import type { Letter } from '../../src/letter/index.ts';
import { contentWith, draftRaw, letterYaml, textOf } from './support.ts';

const two = (ja: string, zh: string) => ({ ja, 'zh-Hans': zh });
const named = { id: 'name', ...two('私は{{name applicant}}です。', '我是{{name applicant}}。') };
const section = (id: string, sentences: readonly object[], more: object = {}) => ({
  id,
  title: two(`${id}について`, `关于${id}`),
  paragraphs: [sentences],
  ...more,
});

/** A letter with every construct of the form. */
export const content = contentWith(
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

/** A case of which the letter can say everything. */
export const RAW = {
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
/** The letter of that case, with changes. */
export const draft = (change: (raw: Changed) => void = () => {}): Letter => {
  const raw = structuredClone(RAW);
  change(raw as Changed);
  return draftRaw(raw, content);
};
/** One section as lines: its heading, and its paragraphs. */
export const part = (letter: Letter, id: string, lang: 'ja' | 'zh-Hans' = 'ja') =>
  textOf({ ...letter, sections: letter.sections.filter((one) => one.id === id) }, lang).split('\n');
/** Paths of the questions, `!` before those the letter shows. */
export const asked = (letter: Letter) => letter.questions.map(({ path, shown }) => `${shown ? '!' : ''}${path}`);
