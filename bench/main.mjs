// Cold time of whole processes, as ratios against a bare `node -e 0` measured in the same run: machines are noisy.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const runs = Number(process.argv[2] ?? 9);
const folder = mkdtempSync(join(tmpdir(), 'riyusho-bench-'));
const program = ['dist/riyusho.js'];
const commands = {
  'node -e 0': ['-e', '0'],
  'riyusho categories': [...program, 'categories'],
  'riyusho check (permanent residence)': [...program, 'check', 'fixtures/cases/pr-three-towns.yaml'],
  'riyusho checklist (spouse, ja)': [
    ...program,
    'checklist',
    'fixtures/cases/spouse-beijing.yaml',
    '--lang',
    'ja',
    '-o',
    folder,
  ],
  'riyusho checklist (permanent residence, zh-Hans)': [
    ...program,
    'checklist',
    'fixtures/cases/pr-three-towns.yaml',
    '--lang',
    'zh-Hans',
    '-o',
    folder,
  ],
};

/** Milliseconds of one whole process. */
function time(args) {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' });
  if (status !== 0) throw new Error(`failed: ${args.join(' ')}`);
  return performance.now() - start;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const samples = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (const args of Object.values(commands)) time(args);
// In turn, so that a drift of the machine meets all of them alike.
for (let i = 0; i < runs; i++) for (const [name, args] of Object.entries(commands)) samples[name].push(time(args));
rmSync(folder, { recursive: true });

const bare = median(samples['node -e 0']);
console.log(`cold start, whole process, ${runs} runs in turn`);
console.log('  min ms  median ms  × bare node');
for (const [name, values] of Object.entries(samples)) {
  const cells = [Math.min(...values).toFixed(0), median(values).toFixed(0), (median(values) / bare).toFixed(2)];
  console.log(`  ${cells[0].padStart(6)}  ${cells[1].padStart(9)}  ${cells[2].padStart(11)}  ${name}`);
}

// Not every platform has the peer.
let peer = true;
try {
  createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler');
} catch {
  peer = false;
  console.log('typst is not installed here: not measured beside it');
}
if (peer) {
  const { status } = spawnSync(process.execPath, ['bench/typst.mjs', String(runs)], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
