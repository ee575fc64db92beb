import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultFontsDir, FontError, openFontBook } from '../../src/fonts/index.ts';

const DIR = defaultFontsDir();

interface Entry {
  readonly file: string;
  readonly sha256: string;
  readonly licence: string;
}

describe('the fonts of the package', () => {
  const { fonts } = JSON.parse(readFileSync(join(DIR, 'fonts.json'), 'utf8')) as { fonts: Entry[] };

  it('are those of the manifest, with their licences', () => {
    const sums = fonts.map(({ file }) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(DIR, file)))
        .digest('hex'),
    ]);
    expect(sums).toEqual(fonts.map(({ file, sha256 }) => [file, sha256]));
    expect(
      readdirSync(DIR)
        .filter((name) => name.endsWith('.ttf'))
        .sort(),
    ).toEqual(fonts.map(({ file }) => file).sort());
    for (const { licence } of fonts) expect(existsSync(join(DIR, licence))).toBe(true);
  });
});

describe('a manifest', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'riyusho-test-'));
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it.each(['', '[]', '{"fonts":[{"file":"a.ttf"}]}', 'null'])('%j is refused', (content) => {
    writeFileSync(join(dir, 'fonts.json'), content);
    expect(() => openFontBook(dir)).toThrow(FontError);
  });

  it('may not lack what a text needs', () => {
    const entry = { file: 'a.ttf', family: 'gothic', weight: 400, language: 'ja' };
    writeFileSync(join(dir, 'fonts.json'), JSON.stringify({ fonts: [entry] }));
    const book = openFontBook(dir);
    expect(() => book.clusters('あ', 'ja', 'gothic', 700)).toThrow(/has no font for/);
  });
});
