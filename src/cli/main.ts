#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Content, loadShippedContent } from '../content.ts';
import { defaultFontsDir, type FontBook, openFontBook } from '../fonts/index.ts';
import { run } from './program.ts';

const here = dirname(fileURLToPath(import.meta.url));
let content: Content | undefined;
let fonts: FontBook | undefined;

/** Today where the offices are: Japan has one time zone and no summer time. */
function todayInJapan(): string {
  return new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
}

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  content: () => {
    content ??= loadShippedContent();
    return content;
  },
  fonts: (own = []) => {
    fonts ??= openFontBook(defaultFontsDir(), own);
    return fonts;
  },
  templates: () => join(here, '..', 'templates'),
  get version() {
    const { version } = JSON.parse(readFileSync(join(here, '..', 'package.json'), 'utf8')) as { version: string };
    return version;
  },
  office: process.env.RIYUSHO_OFFICE || undefined,
  today: todayInJapan(),
  locale: process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG,
  out: (data) => void process.stdout.write(data),
  err: (text) => void process.stderr.write(text),
});
