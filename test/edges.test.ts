import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/**
 * Which part of `src/` may import which: data flows one way. A new edge is a decision; it is written here first.
 * Parts are the folders of `src/`, and its files by name.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  base: [],
  doc: ['base'],
  fonts: ['base'],
  image: ['base', 'doc'],
  word: ['base', 'doc'],
  case: ['base'],
  catalogue: ['base', 'doc', 'case'],
  office: ['base', 'doc', 'image', 'word', 'fonts', 'case', 'catalogue', 'facts', 'content.ts'],
  facts: ['base', 'case', 'catalogue'],
  advise: ['base', 'case', 'catalogue', 'facts'],
  letter: ['base', 'case', 'catalogue', 'facts', 'advise'],
  compose: ['base', 'doc', 'case', 'catalogue', 'facts', 'advise', 'letter'],
  import: ['base', 'case', 'catalogue', 'compose'],
  typeset: ['base', 'doc', 'fonts'],
  render: ['base', 'doc', 'typeset', 'fonts', 'image', 'word'],
  pack: [
    ...['base', 'doc', 'fonts', 'case', 'catalogue', 'facts', 'advise', 'letter', 'compose', 'render'],
    ...['content.ts', 'print.ts'],
  ],
  cli: [
    ...[
      'base',
      'doc',
      'case',
      'catalogue',
      'facts',
      'advise',
      'letter',
      'compose',
      'typeset',
      'render',
      'fonts',
      'pack',
      'office',
      'import',
    ],
    ...['content.ts', 'compile.ts', 'print.ts', 'index.ts'],
  ],
  'content.ts': ['base', 'case', 'catalogue'],
  'compile.ts': ['base', 'case', 'catalogue', 'facts', 'pack', 'content.ts'],
  'print.ts': ['base', 'doc', 'fonts', 'typeset', 'render'],
  'index.ts': [
    ...[
      'base',
      'doc',
      'case',
      'catalogue',
      'facts',
      'advise',
      'letter',
      'compose',
      'render',
      'fonts',
      'pack',
      'office',
      'import',
    ],
    ...['content.ts', 'compile.ts', 'print.ts'],
  ],
};

interface Import {
  readonly file: string;
  /** As written: `../base/day.ts`, `node:fs`. */
  readonly target: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

/** Every import of a file: static, of types, for its effects alone, dynamic, and what it exports from elsewhere. */
function importsOf(file: string, text = readFileSync(join(SRC, file), 'utf8')): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found = code.matchAll(
    /\b(?:import|export)\b[^'"`;]*?\bfrom\s*(['"`])([^'"`]+)\1|\bimport\s*\(?\s*(['"`])([^'"`]+)\3/g,
  );
  return [...found].map((match) => ({ file, target: match[2] ?? match[4] ?? '' }));
}

const all = files.flatMap((file) => importsOf(file));
const isOwn = ({ target }: Import) => target.startsWith('.');
const targetOf = ({ file, target }: Import) => relative(SRC, resolve(SRC, dirname(file), target)).replaceAll('\\', '/');
const partOf = (file: string) => file.split('/')[0] ?? '';

test('every way of importing is seen', () => {
  const text = `import a from './a.ts';
import type { B,
  C } from "../b/c.ts";
import './d.ts';
export * from './e.ts';
export { type F } from './f.ts';
const g = await import('./g.ts');
type H = import('./h.ts').H;
// import './no.ts';
/* import './no.ts'; */`;
  expect(importsOf('x.ts', text).map(({ target }) => target)).toEqual([
    ...['./a.ts', '../b/c.ts', './d.ts', './e.ts', './f.ts', './g.ts', './h.ts'],
  ]);
});

test('every part of src has its line in the list', () => {
  expect([...new Set(files.map(partOf))].filter((part) => !(part in ALLOWED))).toEqual([]);
});

test('no part imports one it may not', () => {
  const wrong = all
    .filter(isOwn)
    .map((one) => ({ ...one, from: partOf(one.file), to: partOf(targetOf(one)) }))
    .filter(({ from, to }) => from !== to && !ALLOWED[from]?.includes(to))
    .map(({ file, target, from, to }) => `${from} → ${to}: src/${file} imports ${target}`);
  expect(wrong).toEqual([]);
});

test('the list itself has no circle', () => {
  const below = (part: string, path: readonly string[]): string[] =>
    (ALLOWED[part] ?? []).flatMap((next) =>
      path.includes(next) ? [[...path, next].join(' → ')] : below(next, [...path, next]),
    );
  expect(['cli', 'index.ts'].flatMap((part) => below(part, [part]))).toEqual([]);
});

test('every import of our own leads to a file', () => {
  const lost = all.filter(isOwn).filter((one) => !existsSync(join(SRC, targetOf(one))));
  expect(lost).toEqual([]);
});

describe('personal data never leaves the machine', () => {
  test('nothing can open a connection', () => {
    const network = /^(node:)?(http|https|http2|net|tls|dgram|dns|undici|axios|node-fetch|ws)(\/|$)/;
    expect(all.filter(({ target }) => network.test(target))).toEqual([]);
    const calls = files.filter((file) =>
      /\b(fetch|WebSocket|XMLHttpRequest)\s*\(/.test(readFileSync(join(SRC, file), 'utf8')),
    );
    expect(calls).toEqual([]);
  });

  test('what computes touches neither files nor clock nor environment', () => {
    const pure = [
      'base',
      'doc',
      'image',
      'word',
      'case',
      'facts',
      'advise',
      'letter',
      'compose',
      'import',
      'typeset',
      'render',
    ];
    const outside = /^(node:)?(fs|os|child_process|process|worker_threads)(\/|$)/;
    const touching = all.filter(({ file, target }) => pure.includes(partOf(file)) && outside.test(target));
    expect(touching).toEqual([]);
    const asking = files.filter(
      (file) =>
        pure.includes(partOf(file)) &&
        /\bnew Date\(\)|\bDate\.now\(|\bprocess\.|\bMath\.random\(/.test(readFileSync(join(SRC, file), 'utf8')),
    );
    expect(asking).toEqual([]);
  });
});
