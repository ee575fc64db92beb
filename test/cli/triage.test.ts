import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { Triage } from '../../src/advise/index.ts';
import { fixture, riyusho } from '../support/cli.ts';
import { consultations } from '../support/consultations.ts';
import { textOf } from '../support/raster.ts';
import { sampled } from '../support/sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'riyusho-triage-'));
afterAll(() => rmSync(folder, { recursive: true }));

const meeting = (name: string) => fileURLToPath(new URL(`../../fixtures/consultations/${name}`, import.meta.url));
const DAY = { today: '2026-11-25' };

describe('riyusho triage', () => {
  const some = sampled(consultations(), 3, { suite: 'one page', nameOf: ({ name }) => name, groupOf: () => '' });
  const fullest = consultations().filter(({ name }) => ['school-leaver.yaml', 'newborn.yaml'].includes(name));
  test.each([...new Set([...fullest, ...some])].map(({ name, person }) => [name, person]))(
    'fits one page in every language: %s',
    async (name, person) => {
      for (const lang of ['ja', 'zh-Hans', 'zh-Hant']) {
        const { code, bytes } = await riyusho(
          ['triage', meeting(name), '--person', person, '--lang', lang, '-o', '-'],
          DAY,
        );
        expect(code).toBe(0);
        expect([lang, (await textOf(bytes)).length]).toEqual([lang, 1]);
      }
    },
  );

  test('tells the office everything on the screen, with where each condition comes from and the command that follows', async () => {
    const { code, out } = await riyusho(
      ['triage', meeting('divorced-wife.yaml'), '--person', 'chen', '-f', 'text'],
      DAY,
    );
    expect(code).toBe(0);
    expect(out).toContain('ltr-divorced change');
    expect(out).toContain('riyusho checklist --category ltr-divorced --procedure change');
    expect(out).toMatch(/× 日本人と結婚している[^\n]*（法令）[^\n]*spouse-of-japanese extension/);
    expect(out).toContain('[parentage]');
  });

  test('gives the office data, what is asked in person only included', async () => {
    const { out } = await riyusho(
      ['triage', meeting('student-marrying.yaml'), '--person', 'li', '-f', 'json', '-o', '-'],
      DAY,
    );
    const found = JSON.parse(out) as Triage;
    expect(found.questions.map(({ path }) => path)).toContain('marriages[0].domesticViolence');
    const closed = found.entries.filter(({ state }) => state === 'closed');
    expect(closed.every(({ closedBy }) => closedBy.every((slug) => found.gates[slug]?.text.ja))).toBe(true);
  });

  test('takes the applicant of the first application where nobody is named', async () => {
    const { code, out } = await riyusho(['triage', fixture('spouse-beijing.yaml'), '-f', 'json', '-o', '-']);
    expect([code, (JSON.parse(out) as Triage).person]).toEqual([0, 'wife']);
  });

  test('asks whom it is about where that is not clear, in the user’s language', async () => {
    const unclear = await riyusho(['triage', meeting('divorced-wife.yaml'), '--ui', 'zh-Hans']);
    expect([unclear.code, unclear.err]).toEqual([1, expect.stringContaining('无法确定是为哪位咨询')]);
    const wrong = await riyusho(['triage', meeting('divorced-wife.yaml'), '--person', 'nobody', '--ui', 'en']);
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('chen, mihon, hana')]);
  });

  test('a file of people only is a case for triage and for nothing else', async () => {
    const lone = join(folder, 'lone.yaml');
    writeFileSync(lone, 'version: 1\npeople:\n  wang: { nationality: CHN }\n');
    expect((await riyusho(['triage', lone, '-f', 'json', '-o', '-'])).code).toBe(0);
    for (const command of ['check', 'pack', 'checklist']) {
      const { code, err, out } = await riyusho([command, lone]);
      expect([command, code, `${err}${out}`]).toEqual([command, 1, expect.stringContaining('applications')]);
    }
  });

  test('refuses a format it does not have', async () => {
    expect((await riyusho(['triage', meeting('hsp-75.yaml'), '-f', 'csv'])).code).toBe(2);
  });
});

describe('riyusho triage --permanent-residence', () => {
  test('prints the self-diagnosis of the route that is open', async () => {
    const args = [
      'triage',
      meeting('engineer-ten-years.yaml'),
      '--person',
      'wang',
      '--permanent-residence',
      '--lang',
      'ja',
      '-o',
      folder,
    ];
    expect((await riyusho(args, DAY)).code).toBe(0);
    expect(readdirSync(folder)).toContain('engineer-ten-years-self-diagnosis.ja.pdf');
  });

  test('as data tells which items are on the authority’s own sheet', async () => {
    const { out } = await riyusho([
      'triage',
      fixture('pr-driver-absences.yaml'),
      '--permanent-residence',
      '-f',
      'json',
      '-o',
      '-',
    ]);
    const { category, items } = JSON.parse(out) as {
      category: string;
      items: { slug: string; state: string; selfCheck: boolean }[];
    };
    expect(category).toBe('pr-work');
    expect(items.find(({ slug }) => slug === 'pr-stay-ten-years')).toMatchObject({ state: 'met', selfCheck: true });
  });

  test('names the routes where there is none of that name', async () => {
    const { code, err } = await riyusho([
      'triage',
      meeting('hsp-75.yaml'),
      '--person',
      'shen',
      '--permanent-residence',
      '--category',
      'pr-x',
    ]);
    expect([code, err]).toEqual([1, expect.stringContaining('pr-hsp-70')]);
  });
});
