import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { blockLines } from '../src/doc/text.ts';
import { defaultFontsDir, openFontBook } from '../src/fonts/index.ts';
import { printPdf } from '../src/print.ts';
import { renderDocx } from '../src/render/docx/index.ts';
import { demoDocuments, type NamedDocument } from '../test/support/documents.ts';
import { solid } from '../test/support/printed-text.ts';
import { openPdf } from '../test/support/raster.ts';

/** What a document may show beside its own text: numbers and bullets of lists, which are not part of it. */
const MARKS = /^[\d.・•]*$/;

/** Opens the DOCX of every kind of document in LibreOffice: each has pages, and all of its text in its order. */
async function main(): Promise<void> {
  if (spawnSync('soffice', ['--version']).status !== 0) {
    console.log('docx-check: SKIPPED, nothing was checked: there is no LibreOffice here (soffice)');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'riyusho-docx-'));
  try {
    const documents = demoDocuments();
    for (const { name, document } of documents)
      writeFileSync(join(folder, `${name}.docx`), await renderDocx(document, { creationDate: '2026-01-15' }));
    const names = documents.map(({ name }) => `${name}.docx`);
    convert('pdf', names, folder);
    convert('txt:Text (encoded):UTF8', names, folder);
    for (const one of documents) await check(one, folder);
    console.log(`docx-check: ${documents.length} documents open in LibreOffice with all of their text`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function convert(to: string, names: readonly string[], folder: string): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const { status, stderr } = spawnSync('soffice', [profile, '--headless', '--convert-to', to, ...names], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 180_000,
  });
  if (status !== 0) throw new Error(`soffice ended with ${status}: ${stderr}`);
}

/** Pages of the document as we print it. */
async function ownPages(document: NamedDocument['document']): Promise<number> {
  const { bytes } = await printPdf(document, openFontBook(defaultFontsDir()), '2026-01-15');
  const pdf = await openPdf(bytes);
  const pages = pdf.numPages;
  await pdf.destroy();
  return pages;
}

async function check({ name, document }: NamedDocument, folder: string): Promise<void> {
  const pdf = await openPdf(readFileSync(join(folder, `${name}.pdf`)));
  const pages = pdf.numPages;
  await pdf.destroy();
  const printed = await ownPages(document);
  // LibreOffice draws with other typefaces, so a page may be fuller; much more would be a fault of the layout.
  if (pages < 1 || Math.abs(pages - printed) > Math.max(1, Math.ceil(printed / 3)))
    throw new Error(`${name}: ${pages} pages, ${printed} in our PDF`);
  const shown = solid(readFileSync(join(folder, `${name}.txt`), 'utf8').replace(/^\ufeff/, ''));
  let from = 0;
  let rest = '';
  for (const line of blockLines(document.blocks, document).map(solid)) {
    const at = shown.indexOf(line, from);
    if (at < 0) throw new Error(`${name}: “${line}” is not shown where it should be`);
    rest += shown.slice(from, at);
    from = at + line.length;
  }
  rest += shown.slice(from);
  if (!MARKS.test(rest)) throw new Error(`${name}: shows what it does not say: “${rest}”`);
  console.log(`  ${name}: ${pages} page${pages === 1 ? '' : 's'}, ${printed} in our PDF`);
}

main().catch((error: unknown) => {
  console.error(`docx-check: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});
