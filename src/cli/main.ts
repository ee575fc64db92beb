#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeOf } from '../base/system-error.ts';
import { type Content, loadShippedContent } from '../content.ts';
import { defaultFontsDir, type FontBook, openFontBook } from '../fonts/index.ts';
import { InstallationError } from './environment.ts';
import { formatIssue } from './issues.ts';
import { cannotWrite } from './messages-files.ts';
import { run, uiOf } from './program.ts';

const here = dirname(fileURLToPath(import.meta.url));
let content: Content | undefined;
let fonts: FontBook | undefined;

/** Reads something of the program's own; a build that was cut short leaves half of it. */
function own<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new InstallationError(`${name} (${error instanceof SyntaxError ? 'JSON' : codeOf(error)})`);
  }
}

/** Today where the offices are: Japan has one time zone and no summer time. */
function todayInJapan(): string {
  return new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
}

const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG;

let unwritten = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`| head`) is no fault.
  if (unwritten || error.code === 'EPIPE') return;
  unwritten = true;
  process.exitCode = 1;
  const ui = uiOf(process.argv.slice(2), locale) ?? 'en';
  process.stderr.write(`${formatIssue(cannotWrite('-', codeOf(error)), ui)}\n`);
});
// Nobody is there to be told.
process.stderr.on('error', () => {});

const code = await run(process.argv.slice(2), {
  content: () => {
    content ??= own('content.json', loadShippedContent);
    return content;
  },
  fonts: (own = []) => {
    fonts ??= openFontBook(defaultFontsDir(), own);
    return fonts;
  },
  templates: () => join(here, '..', 'templates'),
  get version() {
    const read = () => JSON.parse(readFileSync(join(here, '..', 'package.json'), 'utf8')) as { version: string };
    return own('package.json', read).version;
  },
  office: process.env.RIYUSHO_OFFICE || undefined,
  today: todayInJapan(),
  locale,
  out: (data) => void process.stdout.write(data),
  err: (text) => void process.stderr.write(text),
});
// What could not be written may be known only now.
process.exitCode = unwritten ? 1 : code;
