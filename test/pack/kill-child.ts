import { writePack } from '../../src/pack/store/write.ts';
import { files, request, tear, watched } from './support.ts';

/** Writes a pack and kills itself ahead of a step, in the middle of it where it writes. Prints how many steps there were. */
const [target = '', killAt = '0', text = ''] = process.argv.slice(2);
let steps = 0;
const disk = watched((step, name, args) => {
  steps = step;
  if (step !== Number(killAt)) return;
  tear(name, args);
  process.kill(process.pid, 'SIGKILL');
});
const result = writePack(disk, request(target, files(text)));
process.stdout.write(JSON.stringify({ ok: result.ok, steps, issues: result.issues.map(({ code }) => code) }));
