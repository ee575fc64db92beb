import { describe, expect, test } from 'vitest';
import { changed, rawCase } from '../support/cases.ts';
import { compileWith, contentWith, draftRaw, letterYaml, textOf } from './support.ts';

const SECTIONS = [
  {
    id: 'opening',
    paragraphs: [
      [
        {
          id: 'mine',
          when: 'writer == applicant',
          ja: '{{who applicant}}が書きます。',
          'zh-Hans': '由{{who applicant}}书写。',
        },
        {
          id: 'theirs',
          when: '!(writer == applicant)',
          ja: '{{relation applicant}}の{{name kin}}です。',
          'zh-Hans': '是{{relation applicant}}{{name kin}}。',
        },
      ],
    ],
  },
];
const WRITERS = [{ role: 'applicant', when: 'applicant.age >= 18' }, { role: 'supporter' }];
const FOR = [{ category: 'pr-child', procedure: 'permanent-residence' }];
const LET = { kin: 'writer == supporter ? applicant : supporter' };
const content = contentWith(letterYaml(SECTIONS, { for: FOR, writer: WRITERS, let: LET }));
const CHILD = rawCase('pr-child.yaml');
const born = (day: string) => changed(CHILD, { set: { 'people.child.bornOn': day } });

describe('a letter that one of several writes', () => {
  test('is written by the first whose condition holds', () => {
    const letter = draftRaw(born('2000-02-02'), content);
    expect(letter.writer).toEqual({ role: 'applicant', person: 'child' });
    expect(letter.signers).toEqual([letter.writer]);
    expect(letter.head).toHaveLength(1);
    expect(textOf(letter)).toBe('私が書きます。');
  });

  test('is written by the last where no condition surely holds, also in names that rest on who writes', () => {
    for (const raw of [CHILD, changed(CHILD, { remove: ['people.child.bornOn'] })]) {
      const letter = draftRaw(raw, content);
      expect(letter.writer).toEqual({ role: 'supporter', person: 'father' });
      expect(letter.head.map(({ role }) => role)).toEqual(['applicant', 'supporter']);
      expect(textOf(letter)).toContain('何 小様です。');
    }
  });

  test('needs somebody without a condition, at the end', () => {
    for (const writer of [
      [
        { role: 'applicant', when: 'applicant.age >= 18' },
        { role: 'parent', when: 'applicant.age < 18' },
      ],
      [{ role: 'parent' }, { role: 'applicant' }],
    ])
      expect(compileWith({ test: letterYaml(SECTIONS, { for: FOR, writer }) }).ok).toBe(false);
  });
});

test('an application filed with another one has no letter of its own, if that is written so', () => {
  const alone = contentWith(letterYaml(SECTIONS, { for: FOR, writer: 'supporter', alone: true, let: LET }));
  expect(draftRaw(CHILD, alone).slug).toBe('test');
  const beside = structuredClone(CHILD) as { applications: object[] };
  const [child] = beside.applications;
  beside.applications = [
    { ...child, with: 'mother' },
    { ...child, id: 'mother', category: 'pr-spouse', applicant: 'father' },
  ];
  expect(() => draftRaw(beside, alone)).toThrow('no letter');
  expect(draftRaw(beside, content).slug).toBe('test');
});
