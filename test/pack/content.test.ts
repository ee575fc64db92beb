import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileCatalogue } from '../../src/catalogue/compile/index.ts';
import { readContentFolder } from '../../src/catalogue/folder.ts';
import { DERIVED_FIELDS, DERIVED_RECORDS, FACT_FUNCTIONS, ROLE_VARIABLES } from '../../src/facts/index.ts';
import { KINDS } from '../../src/pack/kinds.ts';
import { safeName } from '../../src/pack/names.ts';
import { shippedContent } from '../support/content.ts';
import { readOnce } from '../support/read.ts';
import { toTraditional } from '../support/traditional.ts';

const FOLDER = fileURLToPath(new URL('../../templates', import.meta.url));
// Letters and papers are most of the content, and what a pack holds does not rest on them.
const texts = readContentFolder(FOLDER).filter(({ path }) => !/^(letters|papers)\//.test(path));

/** Compiles the shipped content with another pack file; undefined: without one. */
function compiled(change: (text: string) => string | undefined) {
  const changed = texts.flatMap(({ path, text }) => {
    const now = path === 'documents/pack.yaml' ? change(text) : text;
    return now === undefined ? [] : [{ path, text: now }];
  });
  return compileCatalogue(changed, {
    toTraditional,
    today: '2026-11-22',
    documentKinds: Object.keys(KINDS),
    read: readOnce,
    facts: { records: DERIVED_RECORDS, fields: DERIVED_FIELDS, functions: FACT_FUNCTIONS, variables: ROLE_VARIABLES },
  });
}

describe('what a pack holds', () => {
  it('is content: an office may change it, or have none', () => {
    const renamed = compiled((text) =>
      text.replace('name: 事務所メモ', 'name: 所内メモ').replace('[zh-Hans]', '[zh-Hant]'),
    );
    expect(renamed.ok && renamed.value.pack.documents.memo?.name).toBe('所内メモ');
    expect(renamed.ok && renamed.value.pack.languages).toEqual(['zh-Hant']);
    const none = compiled(() => undefined);
    expect(none.ok && none.value.pack.documents).toEqual({});
  });

  it('is checked, with file and line', () => {
    const result = compiled((text) =>
      text
        .replace('kind: memo', 'kind: memos')
        .replace('kind: index, name: 提出書類一覧, folder: filing', 'kind: index, name: 提出書類一覧, folder: filling')
        .replace('twinOf: letter,', 'twinOf: lettre,')
        .replace('for: employer', 'for: employers')
        .replace('name: 04_事務所用', 'name: 02_お客様用')
        .replace('insurance, means]', 'insurance, mean]'),
    );
    const told = result.issues
      .filter(({ severity }) => severity === 'error')
      .map(({ code, path, place }) => [code, path, place?.file]);
    const file = 'documents/pack.yaml';
    expect(told).toEqual([
      ['content-unknown-slug', 'sharedGroups.5', file],
      ['content-twice', 'folders.office.name', file],
      ['content-unknown-slug', 'documents.index.folder', file],
      ['content-unknown-slug', 'documents.letter-twin.twinOf', file],
      ['content-unknown-slug', 'documents.list-employer.for', file],
      ['content-unknown-slug', 'documents.memo.kind', file],
    ]);
    const shape = compiled((text) =>
      text.replace('name: 理由書,', 'name: 理由書/草案,').replace('formats: [json]', 'formats: [doc]'),
    );
    expect(shape.issues.filter(({ code }) => code === 'content-shape').map(({ path }) => path)).toEqual([
      'documents.letter.name',
      'documents.advice.formats.0',
    ]);
  });

  it('has names every system takes', () => {
    const { folders, documents } = shippedContent().catalogue.pack;
    for (const { name } of [...Object.values(folders), ...Object.values(documents)]) expect(safeName(name)).toBe(name);
  });
});
