import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { disk } from '../../src/pack/store/disk.ts';
import { PackPlace, recover } from '../../src/pack/store/swap.ts';
import { writePack } from '../../src/pack/store/write.ts';
import { contentOf, files, inFolder, request, tear, watched, write } from './support.ts';

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
      const steps = Array.from({ length: done.steps }, (_, i) => i + 1);
      const worker = async (): Promise<void> => {
        for (let step = steps.shift(); step !== undefined; step = steps.shift()) await attempt(step);
      };
      await Promise.all([worker(), worker(), worker()]);
      expect(seen.old).toBeGreaterThan(10);
      expect(seen.new).toBeGreaterThan(5);
      expect(seen.aside).toBe(1);
    });
  });

  it('at any step of a first run leaves nothing or a whole pack', async () => {
    await inFolder((folder) => {
      const whole = join(folder, 'whole', 'pack');
      write(whole, files('new'));
      for (let step = 1, done = false; !done; step += 1) {
        const target = join(folder, `at-${step}`, 'pack');
        const dying = watched((at, name, args) => {
          if (at < step) return;
          // Nothing works any more, and the cleaning up of a dying process does not either.
          if (at === step) tear(name, args);
          throw Object.assign(new Error('gone'), { code: 'EIO' });
        });
        done = writePack(dying, request(target, files('new'))).ok;
        expect([undefined, contentOf(whole)], `step ${step}`).toContainEqual(contentOf(target));
        rmSync(join(folder, `at-${step}`, '.pack.lock'), { force: true });
        write(target, files('new'));
        expect(contentOf(target), `step ${step}`).toEqual(contentOf(whole));
        expect(readdirSync(join(folder, `at-${step}`)), `step ${step}`).toEqual(['pack']);
      }
    });
  });
});
