import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { editDistance, nearest } from '../../src/base/nearest.ts';
import { findUnsafe, shown } from '../../src/base/unsafe-text.ts';
import { formOf } from '../../src/case/form.ts';
import { formatPath, parsePath } from '../../src/case/paths.ts';
import { readCase } from '../../src/case/read.ts';
import { caseSchema } from '../../src/case/schema/case.ts';
import { runs } from '../support/sample.ts';
import { slugs, vocabulary } from './support.ts';

const read = (source: Uint8Array | string) => readCase(source, { vocabulary });

/** Words of the schema, so that arbitrary objects get past its first field now and then. */
const words: string[] = ['none', 'ongoing', 'complete', 'items', '__proto__', '2019', '2019-13', 'P5Y', 'wife', 'CHN'];
(function collect(form: ReturnType<typeof formOf>): void {
  if (form.kind === 'record') {
    for (const [key, field] of Object.entries(form.fields)) {
      words.push(key);
      collect(field);
    }
  } else if (form.kind !== 'value') collect(form.item);
})(formOf(caseSchema(slugs)));

const word = fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 8 }));
const leaf = fc.oneof(word, fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
const tree = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    leaf,
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(word, tie('node'), { maxKeys: 6 }),
  ),
})).node;

const profile = fc.record(
  {
    version: fc.oneof(fc.constant(1), leaf),
    applications: fc.oneof(fc.array(fc.dictionary(word, tree), { maxLength: 3 }), tree),
    people: fc.oneof(fc.dictionary(fc.constantFrom('wife', 'husband', 'A'), fc.dictionary(word, tree)), tree),
    marriages: tree,
    households: tree,
  },
  { requiredKeys: [] },
);

describe('reading anything', () => {
  it('never throws on bytes, and says what is wrong', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const result = read(bytes);
        expect(result.ok || result.issues.some((issue) => issue.severity === 'error')).toBe(true);
      }),
      runs(100, 3),
    );
  });

  it('never throws on text made of the marks of YAML', () => {
    const marks = fc.constantFrom(
      ': ',
      '- ',
      '\n',
      '  ',
      '{',
      '}',
      '[',
      ']',
      ',',
      '"',
      "'",
      '|',
      '>',
      '&a ',
      '*a',
      '!t ',
      '? ',
      '#',
      '：',
      '　',
      '\t',
      '---\n',
      '%',
      ...words.slice(0, 30),
    );
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 60 }), (parts) => {
        const result = read(parts.join(''));
        expect(result.ok || result.issues.length > 0).toBe(true);
      }),
      runs(270, 3),
    );
  });

  it('never throws on objects, and tells every problem with its place and in four languages', () => {
    fc.assert(
      fc.property(profile, (value) => {
        const result = read(JSON.stringify(value));
        if (!result.ok) expect(result.issues.length).toBeGreaterThan(0);
        for (const issue of result.issues) {
          expect(issue.place?.line).toBeGreaterThan(0);
          for (const text of Object.values(issue.what)) expect(findUnsafe(text)).toBeUndefined();
          for (const text of Object.values(issue.todo ?? {})) expect(findUnsafe(text)).toBeUndefined();
          if (issue.path !== undefined) expect(parsePath(issue.path)).toBeDefined();
        }
      }),
      runs(40, 3),
    );
  });

  it('reads the same twice, and the same from YAML as from JSON', () => {
    fc.assert(
      fc.property(profile, (value) => {
        const [json, again] = [read(JSON.stringify(value)), read(JSON.stringify(value))];
        expect(again.issues).toEqual(json.issues);
        // A byte order mark cannot be told from a letter at the start of a key, and YAML has words for numbers JSON lacks.
        const plain = JSON.parse(JSON.stringify(value)) as unknown;
        const yaml = read(stringify(plain, { version: '1.2' }));
        if (json.ok && yaml.ok) expect(yaml.value.profile).toEqual(json.value.profile);
      }),
      runs(20, 3),
    );
  });
});

describe('the small helpers', () => {
  it('write paths that read back', () => {
    const segment = fc.oneof(fc.nat(999), fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1 }), (path) => {
        const hidden = path.some((step, i) => step === 'items' && typeof path[i + 1] === 'number');
        if (!hidden) expect(parsePath(formatPath(path))).toEqual(path);
      }),
    );
  });

  it('measure slips alike both ways, and never find less than none', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, a)).toBe(0);
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
    expect(nearest('born_on', ['birthplace', 'bornOn'])).toBe('bornOn');
    expect(nearest('fahter', ['mother', 'father'])).toBe('father');
    expect(nearest('xyz', ['bornOn'])).toBeUndefined();
  });

  it('find an unsafe character where it is, and never show one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const found = findUnsafe(text);
        if (found) expect(Array.from(text)[found.index]?.codePointAt(0)).toBe(found.codePoint);
        expect(findUnsafe(shown(text))).toBeUndefined();
      }),
    );
    expect(findUnsafe('王 小\n明　邊\u{E0100}𠮷神')).toBeUndefined();
    expect(findUnsafe('a\uDC00')?.kind).toBe('surrogate');
    expect(findUnsafe('\u{10FFFE}')?.kind).toBe('noncharacter');
    expect(findUnsafe('\u{F0000}')?.kind).toBe('private-use');
    expect(findUnsafe('\u2067')?.kind).toBe('bidi');
    for (const invisible of ['\u200B', '\u00AD', '\u034F', '\u3164', '\uFFF9', '\u{E0041}'])
      expect(findUnsafe(`a${invisible}`)).toMatchObject({ kind: 'invisible', index: 1 });
    // Joiners and variation selectors belong to writing; everything else that is seen is the client's own.
    for (const text of ['\u200C', '\u200D', '邊\u{E0100}', 'ﾐﾎﾝ', '😀', 'か\u3099'])
      expect(findUnsafe(text)).toBeUndefined();
  });
});
