import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';
import { isLong } from '../support/sample.ts';

/** Regular expressions run over what clients and offices write: none may take more than the square of its length. */
const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url));
const LITERAL =
  /(?<=[=(,:[!&|?;{}\n]\s*|return\s+)\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[dgimsuvy]*(?=[\s.,;)\]}])/g;

interface Found {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** Every literal of a regular expression in the sources; comments are gone, so that none is found there. */
function expressions(): Found[] {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.flatMap((file) => {
    const { code } = transformSync(readFileSync(SOURCE + file, 'utf8'), { loader: 'ts', charset: 'utf8' });
    return [...code.matchAll(LITERAL)].flatMap(([literal]) => {
      const end = literal.lastIndexOf('/');
      return [{ file, source: literal.slice(1, end), flags: literal.slice(end + 1) }];
    });
  });
}

/** What makes an expression try again and again: characters of its own, and of the usual kinds, again and again. */
function attacks(source: string, length: number): string[] {
  const own = source.replace(/\\[bBdDwWsSpPu](\{[^}]*\})?|\(\?[:=!<]*|[\\^$()[\]|*+?]/g, ' ');
  const pieces = new Set([
    ' ',
    '\t',
    'a',
    'A',
    '0',
    '.',
    '-',
    '_',
    '{',
    '{{',
    '{{ ',
    '（',
    '【要確認：',
    '"',
    '\\"',
    '/',
    'a-',
    'a.',
    '\n',
    '長',
    '１',
  ]);
  for (const word of own.split(/\s+/)) if (word !== '' && word.length < 12) pieces.add(word);
  const starts = ['', own.trim().slice(0, 1), 'a', '{{', '"'];
  return [...pieces].flatMap((piece) => {
    const pump = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    return starts.flatMap((start) => [`${start}${pump}`, `${start}${pump}\u0001`, `${start}${pump}x!`]);
  });
}

const all = expressions();

test('the expressions are found', () => {
  expect(all.length).toBeGreaterThan(100);
  expect(all.map(({ source }) => source)).toContain('^[a-z][a-z0-9-]{0,39}$');
});

test('none takes more than the square of the length of a text', () => {
  // The longest text of a case; of the square of that a machine has done some tenths of a second.
  const length = 4000;
  const slow: string[] = [];
  const context = createContext({ expression: /x/, texts: [] as string[] });
  const tried = new Set<string>();
  for (const { file, source, flags } of all) {
    if (tried.has(source) || !/[*+]|\{\d*,\d*\}/.test(source)) continue;
    tried.add(source);
    context.expression = new RegExp(source, flags.replace(/[gy]/g, ''));
    context.texts = attacks(source, isLong() ? length : length / 2);
    try {
      // All texts together: one that takes the cube of its length alone takes minutes.
      runInContext('for (const text of texts) expression.test(text)', context, { timeout: 20_000 });
    } catch {
      slow.push(`${file}: /${source}/${flags}`);
    }
  }
  expect(tried.size).toBeGreaterThan(40);
  expect(slow).toEqual([]);
});

test('one that does is found', () => {
  const context = createContext({ texts: attacks('\\{\\{\\s*([^}]*?)\\s*\\}\\}', 2000) });
  expect(() =>
    runInContext('for (const text of texts) /\\{\\{\\s*([^}]*?)\\s*\\}\\}/.test(text)', context, { timeout: 2_000 }),
  ).toThrow(/timed out/);
});
