import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { disk } from '../../src/pack/store/disk.ts';
import { PackPlace, recover } from '../../src/pack/store/swap.ts';
import { writePack } from '../../src/pack/store/write.ts';
import { contentOf, dyingAt, files, inFolder, request, watched, write } from './support.ts';

interface Ended {
  readonly signal: string | null;
  readonly out: string;
}

function run(program: string, ...args: string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.on('error', reject);
    child.on('close', (_, signal) => resolve({ signal, out }));
  });
}

/** The step that puts the new pack where the old one has just been moved away. */
function swapStep(target: string): number {
  write(target, files('old'));
  writeFileSync(join(target, '02', 'list.txt'), 'edited by hand');
  mkdirSync(join(target, 'scans'));
  writeFileSync(join(target, 'scans', 'passport.jpg'), 'scan');
  let found = 0;
  const disk = watched((step, name, args) => {
    if (name === 'rename' && args[1] === target) found = step;
  });
  write(target, files('new'), undefined, disk);
  return found;
}

describe('kill -9', () => {
  it('leaves the old pack or the new, at any step; the next run clears up', async () => {
    await inFolder(async (folder) => {
      const program = join(folder, 'child.mjs');
      await build({
        entryPoints: [fileURLToPath(new URL('kill-child.ts', import.meta.url))],
        outfile: program,
        bundle: true,
        format: 'esm',
        platform: 'node',
        logLevel: 'error',
      });
      const first = join(folder, 'first', 'pack');
      await run(program, first, '0', 'old');
      mkdirSync(join(first, 'scans'));
      writeFileSync(join(first, 'scans', 'passport.jpg'), 'scan');
      writeFileSync(join(first, '02', 'list.txt'), 'edited by hand');
      const before = contentOf(first);

      const whole = join(folder, 'whole', 'pack');
      cpSync(join(folder, 'first'), join(folder, 'whole'), { recursive: true });
      const done = JSON.parse((await run(program, whole, '0', 'new')).out) as { ok: boolean; steps: number };
      const after = contentOf(whole);
      expect(done.ok).toBe(true);
      expect(after).not.toEqual(before);
      expect(after?.['02/list.txt']).toBe('edited by hand');
      expect(after?.['02/list (新版 2026-11-22).txt']).toBe('list of new');

      const seen = { old: 0, new: 0, aside: 0 };
      const attempt = async (step: number): Promise<void> => {
        const parent = join(folder, `at-${step}`);
        const target = join(parent, 'pack');
        cpSync(join(folder, 'first'), parent, { recursive: true });
        expect((await run(program, target, String(step), 'new')).signal, `step ${step}`).toBe('SIGKILL');
        const left = contentOf(target);
        if (left === undefined) {
          // Between the two renames the old pack stands, whole, under its neighbour's name.
          expect(contentOf(join(parent, '.pack.old')), `step ${step}`).toEqual(before);
          seen.aside += 1;
          recover(disk, new PackPlace(target), '別版');
          expect(contentOf(target), `step ${step}`).toEqual(before);
        } else {
          const isNew = left['01/letter.txt'] === 'new';
          expect(left, `step ${step}`).toEqual(isNew ? after : before);
          seen[isNew ? 'new' : 'old'] += 1;
        }
        write(target, files('new'));
        expect(contentOf(target), `step ${step}`).toEqual(after);
        expect(readdirSync(parent), `step ${step}`).toEqual(['pack']);
      };
      // Starting a process costs a hundred times what a step does: some really die, around the swap all of them, and the
      // next test lets it happen at each step.
      const aside = swapStep(join(folder, 'swap', 'pack'));
      const steps = [1, 4, 9, 14, aside - 1, aside, aside + 1, aside + 4, done.steps];
      for (const step of steps) await attempt(step);
      expect(seen.aside).toBe(1);
      expect(seen.old).toBeGreaterThan(3);
      expect(seen.new).toBeGreaterThan(2);
    });
  });

  it('at any step of a second run leaves the old pack or the new', async () => {
    await inFolder((folder) => {
      const prepared = (name: string): string => {
        const target = join(folder, name, 'pack');
        write(target, files('old'));
        writeFileSync(join(target, '02', 'list.txt'), 'edited by hand');
        return target;
      };
      const before = contentOf(prepared('before'));
      const whole = prepared('whole');
      write(whole, files('new'));
      const after = contentOf(whole);
      for (let step = 1, done = false; !done; step += 1) {
        const target = prepared(`at-${step}`);
        const parent = join(folder, `at-${step}`);
        done = writePack(dyingAt(step), request(target, files('new'))).ok;
        const left = contentOf(target) ?? contentOf(join(parent, '.pack.old'));
        expect([before, after], `step ${step}`).toContainEqual(left);
        rmSync(join(parent, '.pack.lock'), { force: true });
        write(target, files('new'));
        expect(contentOf(target), `step ${step}`).toEqual(after);
        expect(readdirSync(parent), `step ${step}`).toEqual(['pack']);
      }
    });
  });

  it('at any step of a first run leaves nothing or a whole pack', async () => {
    await inFolder((folder) => {
      const whole = join(folder, 'whole', 'pack');
      write(whole, files('new'));
      for (let step = 1, done = false; !done; step += 1) {
        const target = join(folder, `at-${step}`, 'pack');
        done = writePack(dyingAt(step), request(target, files('new'))).ok;
        expect([undefined, contentOf(whole)], `step ${step}`).toContainEqual(contentOf(target));
        rmSync(join(folder, `at-${step}`, '.pack.lock'), { force: true });
        write(target, files('new'));
        expect(contentOf(target), `step ${step}`).toEqual(contentOf(whole));
        expect(readdirSync(join(folder, `at-${step}`)), `step ${step}`).toEqual(['pack']);
      }
    });
  });
});
