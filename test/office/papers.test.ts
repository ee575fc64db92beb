import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Content } from '../../src/content.ts';
import { loadOffice, withOffice } from '../../src/office/index.ts';
import { shippedContent } from '../support/content.ts';

// Read once, before any clock of a test runs.
const shipped = shippedContent();

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'riyusho-papers-'));
  writeFileSync(join(folder, 'office.yaml'), 'version: 1\nname: 架空行政書士事務所\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

const WHY = '{ reason: 試し, on: 2026-10-01 }';

async function withPaper(slug: string, text: string): Promise<{ content?: Content; codes: string[] }> {
  const dir = join(folder, 'papers');
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, `${slug}.yaml`), text);
  const office = loadOffice(folder);
  if (!office.ok) return { codes: office.issues.map(({ code }) => code) };
  const result = await withOffice(shipped, office.value);
  return { ...(result.ok ? { content: result.value } : {}), codes: result.issues.map(({ code }) => code) };
}

describe('an office that changes a paper', { timeout: 120_000 }, () => {
  test('puts a field into another section, with the names it rests on', async () => {
    const { content, codes } = await withPaper(
      'form-couple-questionnaire',
      `fields:\n  - id: visits-to-japan\n    reorder: { before: removed, reason: 試し, on: 2026-10-01 }\n`,
    );
    expect(codes).toEqual([]);
    const sections = content?.catalogue.papers['form-couple-questionnaire']?.sections ?? [];
    const idsIn = (id: string) => sections.find((one) => one.id === id)?.fields?.map((field) => field.id);
    expect(idsIn('page-5')).not.toContain('visits-to-japan');
    expect(idsIn('page-6')).toContain('visits-to-japan');
    const moved = sections.flatMap(({ fields = [] }) => fields).find(({ id }) => id === 'visits-to-japan');
    expect(moved?.says?.given?.map(([name]) => name)).toContain('visitedTimes');
  });

  test('leaves a field where its section has a condition that would be lost', async () => {
    const { codes } = await withPaper(
      'form-change',
      `fields:\n  - id: notified-japan\n    reorder: { after: nationality, reason: 試し, on: 2026-10-01 }\n`,
    );
    expect(codes).toEqual(['office-anchor']);
  });

  test.each([
    ['fields', 'natoinality', 'reword'],
    ['cells', 'kin-relatoin', 'reword'],
    ['rows', 'kni', 'hide'],
    ['columns', 'kin-plaec', 'reword'],
  ])('is told what is not there: %s', async (part, id, verb) => {
    const more =
      verb === 'hide'
        ? ''
        : part === 'columns'
          ? '\n    title: { ja: 題, zh-Hans: 题 }'
          : '\n    ja: 値\n    zh-Hans: 值';
    const { codes } = await withPaper('form-change', `${part}:\n  - id: ${id}\n    ${verb}: ${WHY}${more}\n`);
    expect(codes).toEqual(['office-unknown']);
  });

  test('has a whole paper left out, or one of its own in its place', async () => {
    const hidden = await withPaper('form-guarantee', `hide: ${WHY}\n`);
    expect(hidden.codes).toEqual([]);
    expect(hidden.content?.catalogue.papers['form-guarantee']).toBeUndefined();
    const own = await withPaper(
      'form-guarantee',
      `replace: ${WHY}\ndocument: papers-office\ntitle: { ja: 当事務所の票, zh-Hans: 本所用表 }\nsections:\n  - id: one\n    fields: [{ id: name, label: { ja: 氏名, zh-Hans: 姓名 }, ja: '{{name applicant}}', zh-Hans: '{{name applicant}}' }]\n`,
    );
    expect(own.codes).toEqual([]);
    expect(own.content?.catalogue.papers['form-guarantee']?.title.ja).toBe('当事務所の票');
  });

  test('words may not hold a value that the paper does not know', async () => {
    const { codes } = await withPaper(
      'form-change',
      `fields:\n  - id: nationality\n    reword: ${WHY}\n    ja: '{{nobody.names.card}}'\n    zh-Hans: '{{nobody.names.card}}'\n`,
    );
    expect(new Set(codes)).toEqual(new Set(['content-expression']));
  });
});
