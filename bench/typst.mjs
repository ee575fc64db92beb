// Beside Typst's compiler for Node: the same text in the same typefaces, measured in the same run and in turn.
//   cold   whole processes: our program also reads the case, reckons and composes; "printer" is ours given the document
//          as Typst is given the source
//   warm   in one process, every text changed each time, so that neither remembers what it set before
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = fileURLToPath(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));
const CASE = 'fixtures/cases/letter-pr-full.yaml';
const AS_OF = '2026-07-01';
const LANG = 'zh-Hans';
const KINDS = ['checklist', 'letter'];
const ENGINES = ['riyusho', 'printer', 'typst'];
/** Characters of which each warm run takes one that the documents lack: a set of glyphs we know is not made again. */
const MARKS =
  '山川木林花草牛羊米竹耳肉舟色虎血衣角谷豆赤走足辛鹿麻鼻鼎黍雨青弓矢刀斧琴笛鼓杯皿壺井池沼泉岩砂丘岬桜梅桃杉柳菊桑麦稲豚馬猿狐熊鯨鯉蝶蟻';

/** Warm rounds that are not counted: only after some fifteen is our JavaScript compiled throughout. */
const WARM_UP = 15;

const [mode = '9', ...rest] = process.argv.slice(2);
if (mode === '--sources') await writeSources(...rest);
else if (mode === '--print') await printCold(...rest);
else if (mode === '--cold') await setCold(...rest);
else if (mode === '--warm') await setWarm(...rest);
else main(Number(mode));

/** Runs the parts in turn. This process loads neither engine: on Linux a child's peak of memory starts with its parent's. */
function main(runs) {
  const folder = mkdtempSync(join(tmpdir(), 'riyusho-bench-'));
  for (const engine of ENGINES) mkdirSync(join(folder, engine));
  try {
    run([here, '--sources', folder]);
    const commands = { 'node -e 0': ['-e', '0'] };
    for (const kind of KINDS) {
      const program = ['dist/riyusho.js', kind, CASE, '--as-of', AS_OF, '--lang', LANG];
      commands[`riyusho ${kind}`] = [...program, '-o', join(folder, 'riyusho', `${kind}.pdf`)];
      commands[`printer ${kind}`] = [here, '--print', folder, kind];
      commands[`typst ${kind}`] = [here, '--cold', folder, kind];
    }
    const samples = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
    for (const args of Object.values(commands)) run(args);
    for (let i = 0; i < runs; i++) for (const [name, args] of Object.entries(commands)) samples[name].push(run(args));

    const bare = median(samples['node -e 0']);
    console.log(`beside typst, cold, whole process, ${runs} runs in turn (${LANG})`);
    console.log('  min ms  median ms  × bare node  peak MB  file KB');
    for (const [name, values] of Object.entries(samples)) {
      const [engine, kind] = name.split(' ');
      const size = name === 'node -e 0' ? '' : (statSync(join(folder, engine, `${kind}.pdf`)).size / 1024).toFixed(0);
      const cells = [Math.min(...values).toFixed(0), median(values).toFixed(0), (median(values) / bare).toFixed(2)];
      row([...cells, peak(commands[name], folder).toFixed(0), size], [6, 9, 11, 7, 7], name);
    }
    ratios(['riyusho', 'printer'], samples);
    process.stdout.write(spawn([here, '--warm', folder, String(runs)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Composes the documents of the case and writes them, as JSON for us and as source for Typst. */
async function writeSources(folder) {
  const { typstSource } = await import('./typst-source.mjs');
  const { advise, composeChecklist, composeLetter, draftLetter, loadShippedContent, readCase } = await ours();
  const content = loadShippedContent();
  const { catalogue } = content;
  const read = readCase(readFileSync(join(root, CASE)), { vocabulary: catalogue.vocabulary });
  if (!read.ok) throw new Error(`${CASE} has problems`);
  const { profile, present } = read.value;
  const advice = advise(profile, 0, content, AS_OF, present);
  const documents = {
    checklist: composeChecklist(profile, advice, catalogue, { lang: LANG }),
    letter: composeLetter(draftLetter(profile, advice, content), profile, catalogue, { lang: LANG }),
  };
  for (const [kind, document] of Object.entries(documents)) {
    writeFileSync(join(folder, `${kind}.json`), JSON.stringify(document));
    writeFileSync(join(folder, `${kind}.typ`), typstSource(document));
  }
}

/** Prints one document with our printer, as a process of its own. */
async function printCold(folder, kind) {
  const { defaultFontsDir, openFontBook, printPdf } = await ours();
  const document = JSON.parse(readFileSync(join(folder, `${kind}.json`), 'utf8'));
  const { bytes } = await printPdf(document, openFontBook(defaultFontsDir()), AS_OF);
  writeFileSync(join(folder, 'printer', `${kind}.pdf`), bytes);
}

/** Sets one source with Typst, as a process of its own. */
async function setCold(folder, kind) {
  const set = await typst();
  writeFileSync(join(folder, 'typst', `${kind}.pdf`), set(readFileSync(join(folder, `${kind}.typ`), 'utf8')));
}

/** Sets the documents again and again in this process, every text changed each time. */
async function setWarm(folder, count) {
  const texts = KINDS.map((kind) => readFileSync(join(folder, `${kind}.json`), 'utf8'));
  const marks = [...MARKS].filter((mark) => texts.every((text) => !text.includes(mark)));
  const runs = Math.min(Number(count), marks.length - WARM_UP);
  const { typstSource } = await import('./typst-source.mjs');
  const { defaultFontsDir, openFontBook, printPdf } = await ours();
  const book = openFontBook(defaultFontsDir());
  const set = await typst();
  const samples = {};
  for (let i = 0; i < runs + WARM_UP; i++) {
    for (const [at, kind] of KINDS.entries()) {
      const document = marked(JSON.parse(texts[at]), marks[i]);
      const source = typstSource(document);
      const engines = { printer: () => printPdf(document, book, AS_OF), typst: () => set(source) };
      for (const [engine, print] of Object.entries(engines)) {
        const start = performance.now();
        await print();
        const took = performance.now() - start;
        const name = `${engine} ${kind}`;
        samples[name] ??= [];
        if (i >= WARM_UP) samples[name].push(took);
      }
    }
  }
  console.log(`beside typst, warm, in one process, ${runs} runs in turn, every text changed each time`);
  console.log('  min ms  median ms');
  for (const [name, values] of Object.entries(samples)) {
    row([Math.min(...values).toFixed(1), median(values).toFixed(1)], [6, 9], name);
  }
  ratios(['printer'], samples);
}

/** A document with a mark at the end of every text. */
function marked(node, mark) {
  if (Array.isArray(node)) return node.map((one) => marked(one, mark));
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, marked(value, mark)]));
  return node.kind === 'text' ? { ...copy, text: node.text + mark } : copy;
}

/** Our library, as it ships. */
function ours() {
  return import(pathToFileURL(join(root, 'dist/index.js')).href);
}

/** Typst with our typefaces, as a function from source to PDF. */
async function typst() {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: [join(root, 'fonts')] }] });
  return (source) => compiler.pdf({ mainFileContent: source });
}

/** Milliseconds of one whole process. */
function run(args) {
  const start = performance.now();
  spawn(args);
  return performance.now() - start;
}

/** What a process prints. */
function spawn(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`failed: ${args.join(' ')}\n${stderr}`);
  return stdout;
}

/** Megabytes a process held at its peak, measured apart from its time. */
function peak(args, folder) {
  const file = join(folder, 'peak');
  const note = `import{writeFileSync as w}from'node:fs';process.on('exit',()=>w(${JSON.stringify(file)},''+process.resourceUsage().maxRSS))`;
  spawn(['--import', `data:text/javascript,${encodeURIComponent(note)}`, ...args]);
  return Number(readFileSync(file, 'utf8')) / 1024;
}

/** The middle of some values. */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Prints a row of a table: cells set to the right, then what it is about. */
function row(cells, widths, name) {
  console.log(`  ${cells.map((cell, at) => cell.padStart(widths[at])).join('  ')}  ${name}`);
}

/** Prints how many times our time Typst takes: above 1, we are faster. */
function ratios(ours, samples) {
  for (const engine of ours) {
    for (const kind of KINDS) {
      const [us, them] = [samples[`${engine} ${kind}`], samples[`typst ${kind}`]];
      const ratio = (pick) => (pick(them) / pick(us)).toFixed(2);
      console.log(
        `  typst ÷ ${engine}, ${kind}: ${ratio(median)} (medians), ${ratio((values) => Math.min(...values))} (minima)`,
      );
    }
  }
}
