import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Fetches the typefaces of `fonts/` from their npm packages, as `fonts/fonts.json` lists them.
 *
 *   tsx build/fonts.ts            fetch the listed versions and verify their hashes
 *   tsx build/fonts.ts --check    only verify the files that are there (no network)
 *   tsx build/fonts.ts --update   fetch the newest versions and rewrite versions and hashes
 */

interface Entry {
  file: string;
  package: string;
  version: string;
  source: string;
  sha256: string;
  licence: string;
}

const FONTS_DIR = fileURLToPath(new URL('../fonts/', import.meta.url));
const MANIFEST = join(FONTS_DIR, 'fonts.json');
const LICENCE_IN_PACKAGE = 'LICENSE_FONT';

const mode = process.argv[2] ?? '';
const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as { fonts: Entry[] };

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** Installs the packages in a folder outside the repository, where their other weights (400 MB) do not matter. */
function install(specifiers: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'riyusho-fonts-'));
  const { status } = spawnSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', ...specifiers], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm install failed (${status})`);
  return join(folder, 'node_modules');
}

function fetchFonts(entries: Entry[], update: boolean): void {
  const specifiers = new Set(entries.map((entry) => (update ? entry.package : `${entry.package}@${entry.version}`)));
  const modules = install([...specifiers]);
  try {
    for (const entry of entries) {
      const folder = join(modules, entry.package);
      copyFileSync(join(folder, entry.source), join(FONTS_DIR, entry.file));
      copyFileSync(join(folder, LICENCE_IN_PACKAGE), join(FONTS_DIR, entry.licence));
      if (!update) continue;
      entry.version = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
      entry.sha256 = sha256(join(FONTS_DIR, entry.file));
    }
    if (update) writeFileSync(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
  } finally {
    rmSync(join(modules, '..'), { recursive: true, force: true });
  }
}

if (mode !== '--check') fetchFonts(manifest.fonts, mode === '--update');
const wrong = manifest.fonts.filter((entry) => sha256(join(FONTS_DIR, entry.file)) !== entry.sha256);
for (const entry of wrong) console.error(`${entry.file}: the hash is not the one in fonts.json`);
if (wrong.length > 0) process.exitCode = 1;
else console.error(`${manifest.fonts.length} font files as in fonts.json`);
