import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeOutput } from '../../src/cli/files.ts';
import { disk } from '../../src/pack/store/disk.ts';
import { type WriteRequest, writePack } from '../../src/pack/store/write.ts';
import { contentOf, dyingAt, failing, files, inFolder, made, request, watched, write } from './support.ts';

const codesOf = (issues: readonly { code: string }[]) => issues.map(({ code }) => code);

describe('a symbolic link in a pack', () => {
  const place = (folder: string) => {
    const [target, elsewhere] = [join(folder, 'pack'), join(folder, 'elsewhere')];
    write(target, files('a'));
    mkdirSync(elsewhere);
    return { target, elsewhere };
  };

  it('where a folder of its own belongs is not written through', async () => {
    await inFolder((folder) => {
      const { target, elsewhere } = place(folder);
      rmSync(join(target, '01'), { recursive: true });
      symlinkSync(elsewhere, join(target, '01'));
      const { issues } = writePack(disk, request(target, files('b')));
      expect(issues.map(({ code, place }) => [code, place?.file])).toEqual([['pack-link', join(target, '01')]]);
      expect(readdirSync(elsewhere)).toEqual([]);
      expect(contentOf(target)?.['02/list.txt']).toBe('list of a');
    });
  });

  it('where a file of its own belongs is neither overwritten nor packed into the zip', async () => {
    await inFolder((folder) => {
      const { target, elsewhere } = place(folder);
      const secret = join(elsewhere, 'secret.txt');
      writeFileSync(secret, 'secret');
      rmSync(join(target, '01/letter.txt'));
      symlinkSync(secret, join(target, '01/letter.txt'));
      const zip = { path: join(folder, 'pack.zip'), folder: 'pack' };
      for (const text of ['a', 'b'])
        expect(codesOf(writePack(disk, { ...request(target, files(text)), zip }).issues)).toEqual(['pack-link']);
      expect(readFileSync(secret, 'utf8')).toBe('secret');
      expect(existsSync(zip.path)).toBe(false);
    });
  });

  it('of the office itself stays a link', async () => {
    await inFolder((folder) => {
      const { target, elsewhere } = place(folder);
      writeFileSync(join(elsewhere, 'scan.pdf'), 'scan');
      symlinkSync(elsewhere, join(target, 'scans'));
      expect(write(target, files('b')).added).toEqual(['scans']);
      expect(readFileSync(join(target, 'scans', 'scan.pdf'), 'utf8')).toBe('scan');
      rmSync(target, { recursive: true });
      expect(readdirSync(elsewhere)).toEqual(['scan.pdf']);
    });
  });

  it('as the pack itself leads to the pack', async () => {
    await inFolder((folder) => {
      const { target } = place(folder);
      symlinkSync(target, join(folder, 'shortcut'));
      write(join(folder, 'shortcut'), files('b'));
      expect(contentOf(target)?.['01/letter.txt']).toBe('b');
      expect(readdirSync(folder).sort()).toEqual(['elsewhere', 'pack', 'shortcut']);
    });
  });
});

describe('what is not there any more', () => {
  it('a pack that became a file is left alone', async () => {
    await inFolder((folder) => {
      const target = join(folder, 'pack');
      writeFileSync(target, 'a file');
      expect(codesOf(writePack(disk, request(target, files('a'))).issues)).toEqual(['pack-write']);
      expect(readFileSync(target, 'utf8')).toBe('a file');
      expect(readdirSync(folder)).toEqual(['pack']);
    });
  });

  it('a file or folder that goes while the pack is made', async () => {
    for (const gone of ['02/list.txt', '02', '']) {
      await inFolder((folder) => {
        const target = join(folder, 'pack');
        write(target, files('a'));
        const moved = watched((_, name, args) => {
          const isLast = name === 'write' && String(args[0]).endsWith('manifest.json');
          if (isLast && existsSync(join(target, gone))) renameSync(join(target, gone), join(folder, 'moved'));
        });
        expect(codesOf(writePack(moved, request(target, files('b'))).issues), gone).toEqual(['pack-changed']);
        expect(readdirSync(folder).sort(), gone).toEqual(gone === '' ? ['moved'] : ['moved', 'pack']);
      });
    }
  });

  it('a folder that goes under the hands of the writer', async () => {
    await inFolder((folder) => {
      const target = join(folder, 'in', 'pack');
      write(target, files('a'));
      const moved = watched((_, name) => {
        if (name === 'write' && existsSync(join(folder, 'in', '.pack.lock')))
          renameSync(join(folder, 'in'), join(folder, 'out'));
      });
      expect(codesOf(writePack(moved, request(target, files('b'))).issues)).toEqual(['pack-write']);
      expect(contentOf(join(folder, 'out', 'pack'))?.['01/letter.txt']).toBe('a');
    });
  });
});

describe('a clock that goes wrong', () => {
  it('does not keep a lock of a dead process, nor give away one of a living process', async () => {
    await inFolder((folder) => {
      const [target, lock] = [join(folder, 'pack'), join(folder, '.pack.lock')];
      const tomorrow = Date.now() / 1000 + 86_400;
      writeFileSync(lock, JSON.stringify({ pid: process.ppid, host: hostname(), nonce: '1' }));
      utimesSync(lock, tomorrow, tomorrow);
      expect(codesOf(writePack(disk, request(target, files('a'))).issues)).toEqual(['pack-busy']);
      writeFileSync(lock, JSON.stringify({ pid: 4_194_303, host: hostname(), nonce: '1' }));
      utimesSync(lock, tomorrow, tomorrow);
      write(target, files('a'));
      expect(readdirSync(folder)).toEqual(['pack']);
    });
  });

  it('does not hide that a file was edited', async () => {
    await inFolder((folder) => {
      const target = join(folder, 'pack');
      write(target, files('a'));
      const { mtimeMs } = statSync(join(target, '01/letter.txt'));
      writeFileSync(join(target, '01/letter.txt'), 'A');
      utimesSync(join(target, '01/letter.txt'), mtimeMs / 1000, mtimeMs / 1000);
      expect(write(target, files('b')).edited.map(({ path }) => path)).toEqual(['01/letter.txt']);
      expect(contentOf(target)?.['01/letter.txt']).toBe('A');
    });
  });
});

describe('a file another program holds', () => {
  it('is told in words, and the pack stays', async () => {
    await inFolder((folder) => {
      const target = join(folder, 'pack');
      write(target, files('a'));
      const held = failing('EBUSY', (_, name, args) => name === 'rename' && args[0] === target);
      const { issues } = writePack(held, request(target, files('b')));
      expect(codesOf(issues)).toEqual(['pack-write']);
      expect(issues[0]?.what.ja).toContain('ほかのプログラムが使用中です');
      expect(contentOf(target)?.['01/letter.txt']).toBe('a');
      expect(readdirSync(folder)).toEqual(['pack']);
    });
  });
});

describe('a zip of the pack', () => {
  const zipped = (folder: string, text: string): WriteRequest => ({
    ...request(join(folder, 'pack'), files(text)),
    zip: { path: join(folder, 'pack.zip'), folder: 'pack' },
  });

  it('is the old one or the new one, wherever the process dies', async () => {
    await inFolder((folder) => {
      const bytes = (text: string) => {
        const own = join(folder, `whole-${text}`);
        writePack(disk, zipped(own, text));
        return readFileSync(join(own, 'pack.zip'));
      };
      const [old, fresh] = [bytes('a'), bytes('b')];
      for (const before of [undefined, 'a']) {
        for (let step = 1, done = false; !done; step += 1) {
          const own = join(folder, `${before ?? 'first'}-${step}`);
          const note = `${before} ${step}`;
          if (before) writePack(disk, zipped(own, before));
          done = writePack(dyingAt(step), zipped(own, 'b')).ok;
          const zip = existsSync(join(own, 'pack.zip')) ? readFileSync(join(own, 'pack.zip')) : undefined;
          expect(
            zip === undefined ? before === undefined : zip.equals(fresh) || (before && zip.equals(old)),
            note,
          ).toBe(true);
          rmSync(join(own, '.pack.lock'), { force: true });
          expect(writePack(disk, zipped(own, 'b')).ok, note).toBe(true);
          expect(readFileSync(join(own, 'pack.zip')).equals(fresh), note).toBe(true);
          expect(readdirSync(own).sort(), note).toEqual(['pack', 'pack.zip']);
        }
      }
    });
  });

  it('that cannot be written is told, and the pack is there', async () => {
    await inFolder((folder) => {
      writePack(disk, zipped(folder, 'a'));
      const old = readFileSync(join(folder, 'pack.zip'));
      const full = failing('ENOSPC', (_, name, args) => name === 'rename' && String(args[1]).endsWith('.zip'));
      const result = writePack(full, zipped(folder, 'b'));
      expect(codesOf(result.issues)).toEqual(['pack-zip']);
      expect(result.issues[0]?.what.ja).toContain('空き容量がありません');
      expect(contentOf(join(folder, 'pack'))?.['01/letter.txt']).toBe('b');
      expect(readFileSync(join(folder, 'pack.zip')).equals(old)).toBe(true);
      expect(writePack(disk, zipped(folder, 'b')).ok).toBe(true);
      expect(readdirSync(folder).sort()).toEqual(['pack', 'pack.zip']);
    });
  });
});

describe('a single document', () => {
  it.each(['ENOSPC', 'EIO', 'EROFS', 'EACCES'])(
    'is the old one or the new one where a step fails with %s',
    async (code) => {
      await inFolder((folder) => {
        const path = join(folder, 'list.pdf');
        writeFileSync(path, 'old');
        for (let step = 1, done = false; !done; step += 1) {
          const issues = writeOutput(
            path,
            'new',
            false,
            failing(code, (at) => at === step),
          );
          done = issues.length === 0;
          if (!done) {
            expect(issues.map(({ code: told, place }) => [told, place?.file])).toEqual([['file-write', path]]);
            expect(readFileSync(path, 'utf8')).toBe('old');
          }
          expect(readdirSync(folder), String(step)).toEqual(['list.pdf']);
        }
        expect(readFileSync(path, 'utf8')).toBe('new');
      });
    },
  );

  it('is whole wherever the process dies; what it leaves goes with the next run', async () => {
    await inFolder((folder) => {
      for (const before of [undefined, 'old']) {
        for (let step = 1, done = false; !done; step += 1) {
          const own = join(folder, `${before}-${step}`);
          const path = join(own, 'list.pdf');
          mkdirSync(own);
          if (before) writeFileSync(path, before);
          done = writeOutput(path, 'new', false, dyingAt(step)).length === 0;
          expect([before, 'new']).toContain(existsSync(path) ? readFileSync(path, 'utf8') : undefined);
          // The dead process had another number than this one.
          for (const name of readdirSync(own).filter((name) => name.startsWith('.riyusho-')))
            renameSync(join(own, name), join(own, name.replace(`-${process.pid}-`, '-4194303-')));
          expect(writeOutput(path, 'new')).toEqual([]);
          expect(readdirSync(own)).toEqual(['list.pdf']);
        }
      }
    });
  });

  it('that must not be overwritten is not, even if it comes in the last moment', async () => {
    await inFolder((folder) => {
      const path = join(folder, 'case.yaml');
      const late = watched((_, name) => {
        if (name === 'carry') writeFileSync(path, 'somebody else');
      });
      expect(codesOf(writeOutput(path, 'mine', true, late))).toEqual(['file-exists']);
      expect(readFileSync(path, 'utf8')).toBe('somebody else');
      expect(readdirSync(folder)).toEqual(['case.yaml']);
    });
  });

  it('replaces a link, not what it leads to', async () => {
    await inFolder((folder) => {
      writeFileSync(join(folder, 'other.pdf'), 'other');
      symlinkSync(join(folder, 'other.pdf'), join(folder, 'list.pdf'));
      expect(writeOutput(join(folder, 'list.pdf'), 'new')).toEqual([]);
      expect(readFileSync(join(folder, 'other.pdf'), 'utf8')).toBe('other');
      expect(readFileSync(join(folder, 'list.pdf'), 'utf8')).toBe('new');
    });
  });
});

/** Runs in a folder with 256 KB of space. Undefined if nothing may be mounted here. */
function inSmall<T>(run: (folder: string) => T): T | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'riyusho-small-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]).status === 0;
  try {
    return mounted ? run(folder) : undefined;
  } finally {
    if (mounted) spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}

const canMount = process.platform === 'linux' && process.getuid?.() === 0 && inSmall(() => true) === true;

describe.skipIf(!canMount)('a disk that is really full', () => {
  it('keeps the old pack and the old document, and says why', () => {
    inSmall((folder) => {
      const target = join(folder, 'pack');
      write(target, files('a'));
      const path = join(folder, 'list.pdf');
      writeFileSync(path, 'old');
      const before = contentOf(target);
      const large = made('01/large.txt', 'x'.repeat(400_000));
      const { issues } = writePack(disk, request(target, [...files('b'), large]));
      expect(codesOf(issues)).toEqual(['pack-write']);
      expect(issues[0]?.what.ja).toContain('空き容量がありません');
      expect(contentOf(target)).toEqual(before);
      expect(codesOf(writeOutput(path, 'x'.repeat(400_000)))).toEqual(['file-write']);
      expect(readFileSync(path, 'utf8')).toBe('old');
      expect(readdirSync(folder).sort()).toEqual(['list.pdf', 'pack']);
      write(target, files('b'));
      expect(contentOf(target)?.['01/letter.txt']).toBe('b');
    });
  });
});
