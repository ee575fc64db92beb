import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ReadCase, readCase } from '../../src/case/read.ts';
import { quietTime } from '../support/clock.ts';
import { sampleCases, sampleVocabulary, vocabulary } from './support.ts';

const HEAD = 'version: 1\napplications: [{ category: dependent, procedure: change, applicant: li }]\n';

function read(source: string | Uint8Array): ReadCase {
  const result = readCase(source, { vocabulary });
  if (!result.ok) throw new Error(result.issues.map((issue) => `${issue.path}: ${issue.what.en}`).join('\n'));
  return result.value;
}

const li = (facts: string) => read(`${HEAD}people:\n  li:\n${facts.replace(/^/gm, '    ')}\n`).profile.people.li;
const codes = (source: string | Uint8Array) => readCase(source, { vocabulary }).issues.map((issue) => issue.code);

describe('reading a case', () => {
  it('reads the sample, in YAML and as JSON alike', () => {
    const sample = readFileSync(new URL('good/everything.yaml', import.meta.url), 'utf8');
    const expected = readFileSync(new URL('good/everything.json', import.meta.url), 'utf8');
    expect(read(sample).profile).toEqual(JSON.parse(expected));
    expect(read(JSON.stringify({ version: 1, applications: [{ applicant: 'a' }], people: { a: {} } })).profile).toEqual(
      {
        version: 1,
        applications: [{ id: 'a1', applicant: 'a' }],
        people: { a: {} },
      },
    );
  });

  it('leaves unknown facts out: absent, null, empty, blank', () => {
    expect(li("sex:\nbornOn: ''\nbirthplace: ~\nphone: '　'\npassport:\nnames: { native: 李 四, card: }")).toEqual({
      names: { native: '李 四' },
    });
    expect(read(`${HEAD}people:\n  li:\n`).profile.people).toEqual({ li: {} });
  });

  it('tells none from unknown', () => {
    const person = li('offences: none\npassport: none\nnames: { alias: none }\njobs: [{ kind: none }]');
    expect(person).toEqual({
      offences: { complete: true, items: [] },
      passport: null,
      names: { alias: null },
      jobs: { complete: false, items: [{ kind: 'none' }] },
    });
  });

  it('keeps whether a history is complete', () => {
    const complete = li('absences: { complete: true, items: [{ from: 2024-02, to: ongoing }] }');
    expect(complete?.absences).toEqual({ complete: true, items: [{ from: '2024-02', to: 'ongoing' }] });
    expect(li('absences: { complete: true, items: none }')?.absences).toEqual({ complete: true, items: [] });
    expect(li('absences: []')?.absences).toEqual({ complete: false, items: [] });
  });

  it('takes text as it is written: years, telephone numbers, names of every form', () => {
    const person = li(
      'phone: 09012345678\nbornOn: 1990\nnames: { native: 神 𠮷子, card: 邊󠄀, latin: NO }\nbirthplace: 1e3',
    );
    expect(person).toEqual({
      phone: '09012345678',
      bornOn: '1990',
      names: { native: '神 𠮷子', card: '邊\u{E0100}', latin: 'NO' },
      birthplace: '1e3',
    });
  });

  it('makes one shape of money', () => {
    const person = li('assets: [{ amount: 250000 }, { amount: { amount: 8000.5, currency: CNY } }]');
    expect(person?.assets?.items.map((asset) => asset.amount)).toEqual([
      { amount: 250000, currency: 'JPY' },
      { amount: 8000.5, currency: 'CNY' },
    ]);
  });

  it('follows references, so that two people can share an address', () => {
    const { profile } = read(
      `${HEAD}people:\n  li: { addresses: &home [{ municipality: 練馬区 }] }\n  wang: { addresses: *home }\n`,
    );
    expect(profile.people.wang).toEqual(profile.people.li);
  });

  it('finds the way back into the file', () => {
    const found = read(`${HEAD}people:\n  li:\n    sex:\n    jobs: none\n    addresses:\n      - { from: 2019-04 }\n`);
    expect(found.locate('people.li.addresses[0].from')).toEqual({ line: 8, column: 17 });
    expect(found.locate('people.li.addresses.items[0].from')).toEqual({ line: 8, column: 17 });
    expect(found.locate('people.li.bornOn')).toBeUndefined();
    expect(found.present('people.li.addresses[0].from')).toBe(true);
    expect(found.present('people.li.jobs')).toBe(true);
    expect(found.present('people.li.sex')).toBe(false);
    expect(found.present('people.li.bornOn')).toBe(false);
  });

  it('accepts a period whose parts cannot be compared, and one of a single day', () => {
    expect(() => li('jobs: [{ from: 2021-05, to: 2021 }, { from: 2020-01-01, to: 2020-01-01 }]')).not.toThrow();
  });
});

describe('the sample cases', () => {
  it.each(sampleCases)('$name reads without a problem', ({ name, text }) => {
    const { issues } = readCase(text, { vocabulary: sampleVocabulary, file: name });
    expect(issues).toEqual([]);
  });
});

describe('limits', () => {
  it('refuses what is larger or deeper than a case', () => {
    expect(codes('#'.repeat(1_000_001))).toEqual(['too-large']);
    for (const deep of ['['.repeat(100_000), '{a: '.repeat(50_000)]) {
      expect(codes(`notes: ${deep}`)).toEqual(['too-complex']);
    }
    expect(codes('- '.repeat(100_000))).toEqual(['too-complex']);
  });

  it('refuses references that unfold without end', () => {
    const rows = Array.from({ length: 9 }, (_, i) => `  p${i + 1}: &p${i + 1} { jobs: [ ${`*p${i} , `.repeat(9)}] }`);
    const bomb = `version: 1\napplications: [{ id: a }]\npeople:\n  p0: &p0 { sex: male }\n${rows.join('\n')}\n`;
    expect(codes(bomb)).not.toEqual([]);
    const wide = `${HEAD}people:\n  li: { jobs: [ ${'*j , '.repeat(200)}] }\n`.replace('jobs: [ *j', 'jobs: [ &j {}');
    expect(codes(wide)).toContain('too-complex');
    expect(codes(`${HEAD}people: &p { li: *p }\n`)).not.toEqual([]);
  });

  it('does not take long to say that everything is wrong', () => {
    const wrong = (row: string) => `${HEAD}people:\n  li:\n    jobs:\n${`      - ${row}\n`.repeat(8000)}`;
    for (const row of ['{ kind: x }', '{ x: 1 }', '', '{ from: 2, to: 1 }', '*x'])
      expect(quietTime(() => expect(codes(wrong(row)).length).toBeGreaterThan(0), 2000)).toBeLessThan(2000);
    const wide = `${HEAD}households: [{ members: [${'x,'.repeat(30_000)}] }]`;
    expect(quietTime(() => expect(codes(wide).length).toBeGreaterThan(0), 2000)).toBeLessThan(2000);
  });

  it('tells two hundred problems at most', () => {
    const many = Array.from({ length: 1000 }, (_, i) => `x${i}: 1`).join('\n');
    expect(codes(many)).toHaveLength(200);
  });
});
