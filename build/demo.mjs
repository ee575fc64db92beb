// The demonstration: checklists of two fictional cases in three languages under out/, and what is missing in them.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const CASES = ['spouse-beijing', 'pr-three-towns'];
const LANGS = 'ja,zh-Hans,zh-Hant';
// The fixtures are filed in 2026: seen from a day before that.
const TODAY = '2026-05-10';

/** Runs the program; its output goes through, a failure ends the demonstration. */
function riyusho(...args) {
  const { status } = spawnSync(process.execPath, ['dist/riyusho.js', ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

rmSync(`${root}out`, { recursive: true, force: true });
console.log('# Made');
for (const name of CASES)
  riyusho('checklist', `fixtures/cases/${name}.yaml`, '--lang', LANGS, '-o', 'out', '--as-of', TODAY);
riyusho('checklist', '--category', 'spouse-of-japanese', '--procedure', 'change', '--lang', LANGS, '-o', 'out');
console.log('\n# Still missing, and what the law says near these dates');
for (const name of CASES) riyusho('check', `fixtures/cases/${name}.yaml`, '--as-of', TODAY);
console.log(`
# Look at
  out/spouse-beijing-checklist.zh-Hans.pdf      a client's list: married in Japan first, so no 结婚证 is asked for
  out/pr-three-towns-checklist.zh-Hans.pdf      永住: five tax years from three municipalities, three months of 国民年金
  out/spouse-of-japanese-change-checklist.zh-Hans.pdf   for the table in a first meeting, conditions in words
Try: npm run -s riyusho -- pack fixtures/cases/letter-spouse-full.yaml --lang zh-Hans -o out/pack --as-of 2026-06-01`);
