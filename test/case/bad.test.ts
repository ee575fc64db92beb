import { readdirSync, readFileSync } from 'node:fs';
import * as OpenCC from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Issue } from '../../src/base/issue.ts';
import { readCase } from '../../src/case/read.ts';
import { vocabulary } from './support.ts';

/**
 * `bad/NAME.yaml` is a file with problems, `bad/NAME.expect.yaml` what the user is told about it, in file order: code,
 * path, `at` (line:column), and the sentences (what is wrong, what to do) as they read in Japanese and English.
 */
const FOLDER = new URL('bad/', import.meta.url);
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.expect.yaml'))
  .map((name) => name.replace('.expect.yaml', ''));

const bytes = (name: string) => readFileSync(new URL(`${name}.yaml`, FOLDER));

function told(issue: Issue) {
  const { severity, code, path, place, what, todo } = issue;
  return {
    code,
    ...(severity === 'warning' ? { severity } : {}),
    ...(path === undefined ? {} : { path }),
    at: `${place?.line}:${place?.column}`,
    ja: `${what.ja}${todo?.ja ?? ''}`,
    en: [what.en, todo?.en].filter(Boolean).join(' '),
  };
}

describe('files with problems', () => {
  it.each(names)('%s', (name) => {
    const result = readCase(bytes(name), { vocabulary, file: `${name}.yaml` });
    expect(result.ok).toBe(false);
    expect(result.issues.map(told)).toEqual(parse(bytes(`${name}.expect`).toString()));
    expect(result.issues.every((issue) => issue.place?.file === `${name}.yaml`)).toBe(true);
  });

  it('are told in every language, with something to do', () => {
    for (const issue of names.flatMap((name) => readCase(bytes(name), { vocabulary }).issues)) {
      for (const message of [issue.what, issue.todo]) {
        expect(Object.values(message ?? {}).filter((sentence) => sentence.trim() !== '')).toHaveLength(4);
      }
    }
  });

  it('are told in real Traditional Chinese', () => {
    const traditional = OpenCC.Converter({ from: 'cn', to: 'tw' });
    // What the user wrote, examples and official Japanese words stay as they are.
    const prose = (text: string) => text.replace(/「[^」]*」|（例[^）]*）|可選的值：.*/gu, '');
    for (const issue of names.flatMap((name) => readCase(bytes(name), { vocabulary }).issues)) {
      const text = prose(issue.what['zh-Hant']) + prose(issue.todo?.['zh-Hant'] ?? '');
      expect(text).toBe(traditional(text));
    }
  });
});
