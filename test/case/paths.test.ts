import { describe, expect, it } from 'vitest';
import { formOf } from '../../src/case/form.ts';
import { formatPath, parsePath, removePath, schemaPath, setPath } from '../../src/case/paths.ts';
import { caseSchema } from '../../src/case/schema/case.ts';
import { slugs } from './support.ts';

describe('paths', () => {
  it.each([
    ['people.wang.addresses[1].from', ['people', 'wang', 'addresses', 1, 'from']],
    ['people.child-1', ['people', 'child-1']],
    ['reason.zh-Hans', ['reason', 'zh-Hans']],
    ['people["A 1"].jobs[0]', ['people', 'A 1', 'jobs', 0]],
    ['["a.b"][2]', ['a.b', 2]],
  ])('reads and writes %s', (path, segments) => {
    expect(parsePath(path)).toEqual(segments);
    expect(formatPath(segments)).toBe(path);
  });

  it('passes over the items of a history', () => {
    expect(parsePath('people.wang.jobs.items[0].kind')).toEqual(['people', 'wang', 'jobs', 0, 'kind']);
    expect(parsePath('people.wang.jobs.items')).toEqual(['people', 'wang', 'jobs', 'items']);
  });

  it.each(['.a', 'a..b', 'a.', 'a[', 'a[x]', 'a[0]b', 'a b', '["a]'])('refuses %s', (path) => {
    expect(parsePath(path)).toBeUndefined();
  });

  it.each([
    ['people.wang.addresses[1].from', 'people.*.addresses[].from'],
    ['people.wang', 'people.*'],
    ['people', 'people'],
    ['people.*.addresses[].from', 'people.*.addresses[].from'],
    ['people["A 1"].jobs', 'people.*.jobs'],
    ['applications[0].papers.items[3].row', 'applications[].papers[].row'],
  ])('knows the schema path of %s', (path, schema) => {
    expect(schemaPath(path)).toBe(schema);
  });

  it('knows every map of the schema: only people have ids', () => {
    const form = formOf(caseSchema(slugs));
    const maps: string[] = [];
    const visit = (at: typeof form, path: string): void => {
      if (at.kind === 'map') maps.push(path);
      if (at.kind === 'record') for (const [key, field] of Object.entries(at.fields)) visit(field, `${path}.${key}`);
      else if (at.kind !== 'value') visit(at.item, path);
    };
    visit(form, '');
    expect(maps).toEqual(['.people']);
  });
});

describe('changing a raw profile', () => {
  const raw = {
    people: {
      wang: { jobs: [{ kind: 'student' }], absences: { complete: true, items: [{ from: '2024' }] }, offences: 'none' },
    },
  };
  const set = (path: string, value: unknown) => {
    const result = setPath(raw, path, value);
    return result.ok ? (result.value as typeof raw).people.wang : result.issues.map((issue) => issue.code);
  };
  const remove = (path: string) => {
    const result = removePath(raw, path);
    return result.ok ? (result.value as typeof raw).people.wang : result.issues.map((issue) => issue.code);
  };

  it('sets what is there, what is new, and the next place of a list', () => {
    expect(set('people.wang.jobs[0].kind', 'employee')).toMatchObject({ jobs: [{ kind: 'employee' }] });
    expect(set('people.wang.jobs[1]', { kind: 'other' })).toMatchObject({
      jobs: [{ kind: 'student' }, { kind: 'other' }],
    });
    expect(set('people.wang.names.latin', 'WANG')).toMatchObject({ names: { latin: 'WANG' } });
    expect(set('people.wang.schooling[0].name', '見本大学')).toMatchObject({ schooling: [{ name: '見本大学' }] });
  });

  it('goes into the items of a history, and makes a list of none', () => {
    expect(set('people.wang.absences[0].to', '2025')).toMatchObject({
      absences: { items: [{ from: '2024', to: '2025' }] },
    });
    expect(set('people.wang.absences[1].from', '2025')).toMatchObject({ absences: { items: [{}, { from: '2025' }] } });
    expect(set('people.wang.offences[0].kind', 'fine')).toMatchObject({ offences: [{ kind: 'fine' }] });
  });

  it('removes fields and entries', () => {
    expect(remove('people.wang.jobs')).not.toHaveProperty('jobs');
    expect(remove('people.wang.jobs[0]')).toMatchObject({ jobs: [] });
    expect(remove('people.wang.absences[0]')).toMatchObject({ absences: { complete: true, items: [] } });
  });

  it('leaves the original alone', () => {
    const before = structuredClone(raw);
    set('people.wang.jobs[0].kind', 'employee');
    remove('people.wang.jobs');
    expect(raw).toEqual(before);
  });

  it('refuses what leads nowhere', () => {
    expect(set('people.wang.jobs[3]', {})).toEqual(['path-absent']);
    expect(set('people.wang.jobs.kind.x', 1)).toEqual(['path-absent']);
    expect(set('people.wang.jobs[0].kind.x', 1)).toEqual(['path-absent']);
    expect(set('people.__proto__.x', 1)).toEqual(['path-form']);
    expect(set('', 1)).toEqual(['path-form']);
    expect(remove('people.wang.phone')).toEqual(['path-absent']);
    expect(remove('people.wang.jobs[1]')).toEqual(['path-absent']);
    expect(remove('people.chen.jobs[1]')).toEqual(['path-absent']);
  });
});
