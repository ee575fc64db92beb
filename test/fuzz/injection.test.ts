import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { PDFDict, PDFDocument, PDFRawStream } from 'pdf-lib';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { type Form, formOf } from '../../src/case/form.ts';
import { caseSchema } from '../../src/case/schema/case.ts';
import { slugsOf } from '../../src/case/vocabulary.ts';
import { rawCase } from '../support/cases.ts';
import { riyusho } from '../support/cli.ts';
import { shippedContent } from '../support/content.ts';
import { textOf } from '../support/raster.ts';
import { isLong, round } from '../support/sample.ts';

/** Every text of a profile is told as it stands: it is never the syntax of what it is printed in. */
const ATTACKS = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '"><a href="javascript:alert(1)" style="x:expression(1)">x</a>',
  "' onmouseover='alert(1)' x='",
  '</w:t></w:r><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\cmd.exe "/k"</w:instrText></w:r>',
  '{ INCLUDETEXT "\\\\\\\\server\\\\share" } { HYPERLINK "http://x.invalid" }',
  ']]><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
  ') Tj ET Q endstream endobj 1 0 obj << /S /JavaScript /JS (app.alert(1)) >> (',
  '>> /OpenAction << /S /Launch /F (cmd.exe) >> <<',
  '[x](javascript:alert(1)) ![x](http://x.invalid/x.png) <http://y.invalid> [z]: http://z.invalid',
  '| a | b |',
  '{{content}} {{{constructor}}} {{#each this}}{{@key}}{{/each}}',
  '../../../../etc/passwd',
  '..\\..\\windows\\system32\\con',
  '=cmd|" /C calc"!A0',
  '-->  <?php system("id") ?> <%= 1 %> $(id) #{7*7}',
] as const;

const form = formOf(caseSchema(slugsOf(shippedContent().catalogue.vocabulary)));

/** A raw profile with an attack in the place of every text: the next one each time, beginning with `first`. */
function attacked(raw: unknown, first: number): { raw: unknown; count: number } {
  let count = 0;
  const visit = (value: unknown, at: Form): unknown => {
    if (Array.isArray(value))
      return value.map((item) => visit(item, at.kind === 'value' ? at : 'item' in at ? at.item : at));
    if (typeof value === 'object' && value !== null) {
      if (at.kind === 'history') return 'items' in value ? { ...value, items: visit(value.items, at) } : value;
      if (at.kind === 'value')
        return at.type === 'ClientWords' ? Object.fromEntries(Object.keys(value).map((key) => [key, next()])) : value;
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => {
          const below = at.kind === 'record' ? at.fields[key] : at.kind === 'map' ? at.item : undefined;
          return [key, below ? visit(inner, below) : inner];
        }),
      );
    }
    const isText = at.kind === 'value' && at.type === 'string' && !at.slugs && !at.ref && at.literal === undefined;
    return isText && typeof value === 'string' && !/^[a-z][a-z0-9-]*$/.test(value) ? next() : value;
  };
  const next = (): string => {
    count += 1;
    return ATTACKS[(first + count) % ATTACKS.length] ?? '';
  };
  return { raw: visit(raw, form), count };
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'riyusho-attack-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every file made of an attacked fixture, by path. */
async function made(name: string, first: number): Promise<Map<string, Uint8Array>> {
  const { raw, count } = attacked(rawCase(name), first);
  expect(count).toBeGreaterThan(5);
  const file = join(folder, 'case.yaml');
  const target = join(folder, `made-${first}`);
  writeFileSync(file, stringify(raw, { aliasDuplicateObjects: false }));
  const run = async (...args: string[]) => {
    const { code, err } = await riyusho(args);
    expect(err).not.toMatch(/不具合/);
    expect(code, err).toBe(0);
  };
  await run('pack', file, '-o', join(target, 'pack'), '--zip');
  for (const format of ['html', 'md'])
    for (const command of ['checklist', 'letter'])
      await run(command, file, '-f', format, '--lang', 'ja,zh-Hans', '-o', target);
  const files = new Map<string, Uint8Array>();
  for (const entry of readdirSync(target, { recursive: true, withFileTypes: true }))
    if (entry.isFile())
      files.set(
        join(entry.parentPath, entry.name).slice(target.length + 1),
        readFileSync(join(entry.parentPath, entry.name)),
      );
  return files;
}

function parts(file: Uint8Array): [string, string][] {
  return Object.entries(unzipSync(file)).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]);
}

/** Elements of an XML text with their attributes and text; throws if it is not well formed. */
function elements(xml: string): { name: string; attributes: Record<string, string>; text: string }[] {
  const found: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: (typeof found)[number][] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('a doctype');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    found.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return found;
}

const FORBIDDEN =
  /^\/(JavaScript|JS|Launch|URI|AA|OpenAction|EmbeddedFiles?|GoToR|SubmitForm|ImportData|RichMedia|XFA|Rendition|Movie|Sound)$/;

async function expectSoundPdf(bytes: Uint8Array): Promise<void> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFDict ? object : object instanceof PDFRawStream ? object.dict : undefined;
    const names = (one: PDFDict): string[] =>
      one
        .entries()
        .flatMap(([key, value]) => [String(key), ...(value instanceof PDFDict ? names(value) : [String(value)])]);
    for (const name of dict ? names(dict) : []) expect(name).not.toMatch(FORBIDDEN);
    if (object instanceof PDFRawStream && String(object.dict.get(pdf.context.obj('Subtype') as never)) === '/XML')
      elements(Buffer.from(object.contents).toString('utf8'));
  }
  const text = (await textOf(bytes)).join('');
  expect(text).not.toMatch(/\[object |undefined/);
}

/** What Word may compute by itself. */
const FIELDS = /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\s*$/;

function expectSoundDocx(bytes: Uint8Array): void {
  for (const [name, text] of parts(bytes)) {
    expect(name).toMatch(/^(\[Content_Types\]\.xml|_rels\/\.rels|(word|docProps)\/[\w/.-]+)$/);
    if (!/\.(xml|rels)$/.test(name)) continue;
    for (const { name: element, attributes, text: inner } of elements(text)) {
      expect(attributes.TargetMode).toBeUndefined();
      if (element === 'w:instrText') expect(inner).toMatch(FIELDS);
      expect(element).not.toMatch(/^w:(fldSimple|object|control|altChunk|hyperlink|subDoc|attachedTemplate)$/);
    }
  }
}

const TAGS = new Set(
  'html head meta title style body main header footer section article div h1 h2 h3 h4 p ul ol li dl dt dd table colgroup col caption thead tbody tfoot tr th td span b strong em small br hr img figure svg rect path input label ruby rt code pre del sup sub a blockquote'.split(
    ' ',
  ),
);

/** Tags of HTML with their attributes: only those of a sheet, none that runs, loads or leads anywhere. */
function expectSoundHtml(html: string, addresses = false): void {
  const text = html.replace(/<style>[^<]*<\/style>/g, '').replace(/^<!doctype html>/i, '');
  for (const [, tag = '', attributes = ''] of text.matchAll(/<\/?([^\s>/]*)([^>]*)>/g)) {
    expect([...TAGS]).toContain(tag.toLowerCase());
    for (const [, name = '', value = ''] of attributes.matchAll(
      /([^\s=/"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g,
    )) {
      expect(name).not.toMatch(/^on|^srcdoc$|^formaction$/i);
      if (/^(href|src|action|data|background)$/i.test(name))
        expect(value).toMatch(addresses ? /^"(https?:\/\/|#|data:image\/)/ : /^"(#|data:image\/)/);
      expect(value).not.toMatch(/javascript:|expression\(|url\(/i);
    }
  }
}

function expectSound(path: string, bytes: Uint8Array): Promise<void> | void {
  const text = () => Buffer.from(bytes).toString('utf8');
  switch (extname(path)) {
    case '.pdf':
      return expectSoundPdf(bytes);
    case '.docx':
      return expectSoundDocx(bytes);
    case '.html':
      return expectSoundHtml(text());
    case '.md':
      return expectSoundHtml(
        micromark(text(), {
          extensions: [gfm()],
          htmlExtensions: [gfmHtml()],
          allowDangerousHtml: true,
          allowDangerousProtocol: true,
        }),
        true,
      );
  }
}

const FIXTURES = ['spouse-beijing.yaml', 'letter-pr-full.yaml'];
/** Every fixture with each attack in each place by and by; in the short run one of them, another one every day. */
const TRIES = FIXTURES.flatMap((name) => [0, 3, 7, 11].map((first) => [name, first] as const));

describe('with attacks in all its texts', () => {
  const today = TRIES[round % TRIES.length] ?? TRIES[0];

  test.each(isLong() || !today ? TRIES : [today])(
    '%s is printed as it stands, beginning with attack %i',
    async (name, first) => {
      const files = await made(name, first);
      const kinds = new Set([...files.keys()].map((path) => extname(path)));
      for (const kind of ['.pdf', '.docx', '.html', '.md', '.zip', '.json']) expect([...kinds]).toContain(kind);
      for (const [path, bytes] of files) {
        await expectSound(path, bytes);
        for (const step of path.split('/')) {
          expect(step).not.toMatch(/^\.|[<>:"\\|?*\p{Cc}]|[. ]$/u);
          expect(step).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        }
        if (path.endsWith('.zip'))
          for (const inside of Object.keys(unzipSync(bytes))) {
            expect(inside).not.toMatch(/^\/|\\|^[a-z]:|(^|\/)\.\.?(\/|$)/i);
          }
      }
      rmSync(join(folder, `made-${first}`), { recursive: true });
    },
  );
});
