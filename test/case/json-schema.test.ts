import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { caseJsonSchema, type JsonSchema } from '../../src/case/json-schema.ts';
import { fieldPaths } from '../../src/case/labels.ts';
import { caseSchema } from '../../src/case/schema/case.ts';
import { sampleCases, sampleVocabulary, shippedLabels, slugs } from './support.ts';

const load = (text: string) => parse(text, { version: '1.2' }) as unknown;
const schema = caseJsonSchema(sampleVocabulary, shippedLabels);

/** The few keywords our schema uses; what is wrong, with its path. */
function faults(value: unknown, at: JsonSchema, path = '$'): string[] {
  const sub = (key: string) => at[key] as JsonSchema | undefined;
  if (at.anyOf) {
    const tries = (at.anyOf as JsonSchema[]).map((one) => faults(value, one, path));
    return tries.some((one) => one.length === 0) ? [] : [`${path}: none of ${tries.length}`];
  }
  if ('const' in at) return value === at.const ? [] : [`${path}: not ${at.const}`];
  const type = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
  if (at.type !== type && !(at.type === 'integer' && Number.isInteger(value))) return [`${path}: ${type}`];
  if (typeof value === 'number' && (value < Number(at.minimum ?? -1e99) || value > Number(at.maximum ?? 1e99)))
    return [path];
  if (typeof value === 'string' && at.pattern && !new RegExp(String(at.pattern)).test(value))
    return [`${path}: pattern`];
  if (Array.isArray(value)) {
    const size = value.length >= Number(at.minItems ?? 0) && value.length <= Number(at.maxItems ?? 1e9);
    return [
      ...(size ? [] : [`${path}: size`]),
      ...value.flatMap((item, i) => faults(item, sub('items') ?? {}, `${path}[${i}]`)),
    ];
  }
  if (type !== 'object') return [];
  const known = (at.properties ?? {}) as Record<string, JsonSchema>;
  const record = value as Record<string, unknown>;
  const missing = ((at.required ?? []) as string[])
    .filter((key) => !(key in record))
    .map((key) => `${path}.${key}: missing`);
  const rest = Object.entries(record).flatMap(([key, item]) => {
    const own = known[key] ?? (at.additionalProperties || undefined);
    return own ? faults(item, own as JsonSchema, `${path}.${key}`) : [`${path}.${key}: unknown`];
  });
  return [...missing, ...rest];
}

describe('the JSON Schema for editors', () => {
  it.each(sampleCases)('accepts $name', ({ text }) => {
    expect(faults(load(text), schema)).toEqual([]);
  });

  it('accepts every kind of field, and empty ones', () => {
    expect(faults(load(readFileSync(new URL('good/everything.yaml', import.meta.url), 'utf8')), schema)).toEqual([]);
    const empty = {
      version: 1,
      applications: [{ applicant: null }],
      people: { li: { jobs: null, sex: null, bornOn: 1990 }, wang: null },
    };
    expect(faults(empty, schema)).toEqual([]);
  });

  it.each([
    ['a missing part', { version: 1, people: {} }, '$.applications: missing'],
    ['a field that does not exist', { people: { li: { born: '1990' } } }, '$.people.li: none of 2'],
    ['a date with slashes', { people: { li: { bornOn: '1990/1/1' } } }, '$.people.li: none of 2'],
    ['none where nothing can be none', { people: { li: { nationality: 'none' } } }, '$.people.li: none of 2'],
    ['another version', { version: 2 }, '$.version: not 1'],
    ['no application', { applications: [] }, '$.applications: size'],
  ])('refuses %s', (_, part, fault) => {
    const base = 'people' in part && 'version' in part ? {} : { version: 1, applications: [{ id: 'a' }], people: {} };
    expect(faults({ ...base, ...part }, schema)).toEqual([fault]);
  });

  it('tells the label and the question of every field', () => {
    const titles: string[] = [];
    (function collect(at: unknown): void {
      if (typeof at !== 'object' || at === null) return;
      if ('description' in at && 'title' in at) titles.push(String(at.title));
      for (const part of Object.values(at)) collect(part);
    })(schema);
    // All but `people.*`, which is no field an editor could show.
    const fields = fieldPaths(caseSchema(slugs)).filter((path) => path !== 'people.*');
    expect(new Set(titles).size).toBeGreaterThan(150);
    for (const path of fields) {
      expect(titles).toContain(`${shippedLabels.ja[path]?.label} / ${shippedLabels['zh-Hans'][path]?.label}`);
    }
  });

  it('shows a slug with its words', () => {
    expect(JSON.stringify(schema)).toContain(
      '{"const":"special","title":"特別徴収（給与から天引き） / 特别征收（从工资代扣）"}',
    );
  });
});
