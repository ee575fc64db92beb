import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { contentFiles, loadContent } from '../src/content.ts';
import { shippedContent } from './support/content.ts';

const folder = mkdtempSync(join(tmpdir(), 'riyusho-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('content that was written to files is the same when it is loaded, each letter when it is asked for', () => {
  const content = shippedContent();
  for (const [name, text] of Object.entries(contentFiles(content))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const loaded = loadContent(join(folder, 'content.json'));
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  // Of two values of this size a matcher of vitest takes seconds to say that they are the same.
  expect(isDeepStrictEqual(plain(loaded), plain(content))).toBe(true);
  const [slug = ''] = Object.keys(content.catalogue.letters);
  const again = loadContent(join(folder, 'content.json'));
  writeFileSync(join(folder, 'letters', `${slug}.json`), '{"title":"later"}');
  expect(again.catalogue.letters[slug]?.for).toEqual(content.catalogue.letters[slug]?.for);
  expect(again.catalogue.letters[slug]?.title).toBe('later');
});
