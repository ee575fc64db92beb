import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  fieldPaths,
  type Labels,
  labelOf,
  missingLabels,
  parseLabels,
  questionAbout,
  unusedLabels,
} from '../../src/case/labels.ts';
import { caseSchema } from '../../src/case/schema/case.ts';
import { shippedLabels, slugs } from './support.ts';

const schema = caseSchema(slugs);

describe.each(['ja', 'zh-Hans'] as const)('labels in %s', (lang) => {
  const labels = shippedLabels[lang];

  it('name every field of the schema, and nothing else', () => {
    expect(missingLabels(schema, labels)).toEqual([]);
    expect(unusedLabels(schema, labels)).toEqual([]);
  });

  it('stand in the order of the schema, so that a person can find them', () => {
    expect(Object.keys(labels)).toEqual(fieldPaths(schema));
  });

  it('are short, and questions are whole sentences', () => {
    for (const [path, { label, question }] of Object.entries(labels)) {
      expect(label.length, path).toBeLessThanOrEqual(24);
      expect(question, path).toMatch(lang === 'ja' ? /(か|ください|お願いします|）)。$/ : /[？。）]$/);
    }
  });

  it('ask about the person wherever there is one', () => {
    for (const [path, { question }] of Object.entries(labels)) {
      if (path.startsWith('people.*') && !path.startsWith('people.*.commendations[].by')) {
        expect(question, path).toContain('{{person}}');
      }
    }
  });
});

describe('labels', () => {
  it('are found by the path in a profile', () => {
    expect(labelOf(shippedLabels.ja, 'people.wang.addresses[1].municipality')?.label).toBe('市区町村');
    expect(labelOf(shippedLabels.ja, 'people.*.addresses[].municipality')?.label).toBe('市区町村');
    expect(labelOf(shippedLabels['zh-Hans'], 'marriages[0].metOn')?.label).toBe('相识日');
    expect(labelOf(shippedLabels.ja, 'people.wang.shoeSize')).toBeUndefined();
    expect(labelOf(shippedLabels.ja, 'constructor')).toBeUndefined();
  });

  it('ask about a person by name or role', () => {
    const label = labelOf(shippedLabels.ja, 'people.wang.bornOn');
    expect(label && questionAbout(label, '見本 花子さん')).toBe('見本 花子さんの生年月日はいつですか（西暦）。');
    expect(label && questionAbout(label, '$&')).toBe('$&の生年月日はいつですか（西暦）。');
  });

  it('missing and left behind are found', () => {
    const { notes, ...rest } = shippedLabels.ja as Labels & { notes: Labels[string] };
    expect(missingLabels(schema, rest)).toEqual(['notes']);
    expect(unusedLabels(schema, { ...rest, note: notes })).toEqual(['note']);
  });

  it.each([
    ['no question', { notes: { label: 'メモ' } }],
    ['an empty label', { notes: { label: ' ', question: 'メモはありますか。' } }],
    ['a third key', { notes: { label: 'メモ', question: 'ありますか。', hint: 'x' } }],
    ['another placeholder', { 'people.*.bornOn': { label: '生年月日', question: '{{name}}の生年月日は。' } }],
    ['a placeholder in the label', { 'people.*.bornOn': { label: '{{person}}の生年月日', question: 'いつですか。' } }],
    ['a person where there is none', { notes: { label: 'メモ', question: '{{person}}のメモは。' } }],
    ['no map', ['notes']],
  ])('refuse %s', (_, data) => {
    const result = parseLabels(data, 'ja.yaml');
    expect(result.ok ? [] : result.issues.map(({ code, place }) => [code, place?.file])).toEqual([
      ['label-shape', 'ja.yaml'],
    ]);
  });

  it('are one YAML file a language, without a key twice', () => {
    for (const lang of ['ja', 'zh-Hans']) {
      const text = readFileSync(new URL(`../../templates/labels/${lang}.yaml`, import.meta.url), 'utf8');
      expect(() => parse(text, { uniqueKeys: true })).not.toThrow();
    }
  });
});
