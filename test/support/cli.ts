import { fileURLToPath } from 'node:url';
import type { CliEnvironment } from '../../src/cli/environment.ts';
import { run } from '../../src/cli/program.ts';
import { defaultFontsDir, type FontBook, openFontBook } from '../../src/fonts/index.ts';
import { shippedContent } from './content.ts';

/** What a command did: exit code, standard output, standard error. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly bytes: Uint8Array;
  readonly err: string;
}

let book: FontBook | undefined;

/** The shipped fonts, opened once. */
function fonts(): FontBook {
  book ??= openFontBook(defaultFontsDir());
  return book;
}

/** Runs the program as a user would, in this process. `today` is 2026-06-20, the locale Japanese unless said. */
export async function riyusho(args: readonly string[], change: Partial<CliEnvironment> = {}): Promise<Outcome> {
  const out: Uint8Array[] = [];
  let err = '';
  const env: CliEnvironment = {
    content: shippedContent,
    fonts,
    templates: () => fileURLToPath(new URL('../../templates', import.meta.url)),
    version: '0.0.0',
    office: undefined,
    today: '2026-06-20',
    locale: 'ja_JP.UTF-8',
    out: (data) => void out.push(typeof data === 'string' ? Buffer.from(data) : data),
    err: (text) => {
      err += text;
    },
    ...change,
  };
  const code = await run(args, env);
  const bytes = Buffer.concat(out);
  return { code, out: bytes.toString('utf8'), bytes, err };
}

/** Path of a fixture case. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/cases/${name}`, import.meta.url));
}
