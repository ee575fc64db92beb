import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { disk } from '../../src/pack/store/disk.ts';
import { hashOf } from '../../src/pack/store/tree.ts';
import { writePack } from '../../src/pack/store/write.ts';
import { contentOf, failing, files, inFolder, made, manifestOf, request, watched, write } from './support.ts';

const LETTER = ['01/letter.docx', '01/letter.pdf'];

/** A letter as PDF and DOCX, its Chinese twin, and both bound with a list. */
function letterPack(letter: string, twin = letter) {
  const other = (path: string) => LETTER.filter((one) => one !== path);
  return [
    ...LETTER.map((path) => made(path, letter, { from: other(path), printed: `${path} ${letter}` })),
    made('01/bound.pdf', letter, { from: LETTER }),
    made('02/twin.pdf', twin, { language: 'zh-Hans', from: LETTER }),
  ];
}

describe('a pack on the disk', () => {
  it('is written whole, for its owner only, with the hash of every file', async () => {
    await inFolder((folder) => {
      const target = join(folder, 'deep', 'pack');
      expect(write(target, files('a')).written).toEqual(['01/letter.txt', '02/list.txt', '02/same.txt']);
      for (const file of manifestOf(target).files)
        expect(file.sha256).toBe(hashOf(readFileSync(join(target, file.path))));
      expect(statSync(target).mode & 0o777).toBe(0o700);
      expect(statSync(join(target, '01')).mode & 0o777).toBe(0o700);
      expect(statSync(join(target, '01/letter.txt')).mode & 0o777).toBe(0o600);
      expect(readdirSync(join(folder, 'deep'))).toEqual(['pack']);
    });
  });

  it('is not touched if nothing has changed', async () => {
    await inFolder((folder) => {
      const target = join(folder, 'pack');
      write(target, files('a'));
      const before = [statSync(target).ino, statSync(join(target, '01/letter.txt')).mtimeMs];
      expect(write(target, files('a')).written).toEqual([]);
      expect([statSync(target).ino, statSync(join(target, '01/letter.txt')).mtimeMs]).toEqual(before);
    });
  });

  it('loses what is no longer made, and gets again what was deleted', async () => {
    await inFolder((folder) => {
      const target = join(folder, 'pack');
      write(target, files('a'));
      rmSync(join(target, '02/same.txt'));
      expect(write(target, files('a')).written).toEqual(['02/same.txt']);
      expect(write(target, files('a').slice(1)).removed).toEqual(['01/letter.txt']);
      expect(readdirSync(target)).toEqual(['02', 'manifest.json']);
    });
  });

  it('keeps what this run was not asked for, and says if that is out of date', async () => {
    await inFolder((folder) => {
      const target = join(folder, 'pack');
      write(target, files('a'));
      const some = {
        ...request(target, files('a').slice(1)),
        asked: (file: { path: string }) => file.path !== '01/letter.txt',
      };
      const same = writePack(disk, some);
      expect(same.ok && [same.value.removed, same.value.outdated]).toEqual([[], []]);
      const other = request(target, [], '2026-11-22', 'another case').manifest;
      const later = writePack(disk, { ...some, manifest: other });
      expect(later.ok && [later.value.removed, later.value.outdated]).toEqual([[], ['01/letter.txt']]);
      expect(contentOf(target)?.['01/letter.txt']).toBe('a');
    });
  });

  it('keeps what the office added: files, folders, links', async () => {
    await inFolder((folder) => {
      const target = join(folder, 'pack');
      write(target, files('a'));
      mkdirSync(join(target, '02', 'empty'));
      mkdirSync(join(target, 'scans'));
      writeFileSync(join(target, 'scans', '护照.jpg'), 'scan');
      writeFileSync(join(target, '.DS_Store'), '');
      symlinkSync('/nowhere', join(target, 'scans', 'link'));
      const { mtimeMs } = statSync(join(target, 'scans', '护照.jpg'));
      expect(write(target, files('b')).added.toSorted()).toEqual(['scans/link', 'scans/护照.jpg']);
      expect(readdirSync(join(target, 'scans')).sort()).toEqual(['link', '护照.jpg']);
      expect(existsSync(join(target, '02', 'empty'))).toBe(true);
      expect(statSync(join(target, 'scans', '护照.jpg')).mtimeMs).toBe(mtimeMs);
    });
  });

  it('is not made over a folder that is none', async () => {
    await inFolder((folder) => {
      const target = join(folder, 'Documents');
      mkdirSync(target);
      writeFileSync(join(target, 'mine.txt'), 'mine');
      const codes = () => writePack(disk, request(target, files('a'))).issues.map(({ code }) => code);
      expect(codes()).toEqual(['pack-folder']);
      writeFileSync(join(target, 'manifest.json'), '{"format": 2}');
      expect(codes()).toEqual(['pack-manifest']);
      expect(readdirSync(target)).toEqual(['manifest.json', 'mine.txt']);
      expect(readdirSync(folder)).toEqual(['Documents']);
    });
  });
});

describe('an edited file', () => {
  it('is kept; nothing lands beside it while nothing new is said', async () => {
    await inFolder((folder) => {
      const target = join(folder, 'pack');
      write(target, letterPack('a'));
      writeFileSync(join(target, '01/letter.docx'), 'by hand');
      const report = write(target, letterPack('a'), '2026-11-23');
      expect(report.edited).toEqual([{ path: '01/letter.docx' }]);
      expect(report.stale.map(({ path }) => path)).toEqual(['01/bound.pdf', '01/letter.pdf', '02/twin.pdf']);
      expect(report.stale.every(({ because }) => because === '01/letter.docx')).toBe(true);
      expect(contentOf(target)?.['01/letter.docx']).toBe('by hand');
      // Printed on another day: other bytes, the same words.
      const reprinted = letterPack('a').map((file) => ({
        ...file,
        bytes: Buffer.concat([file.bytes, Buffer.from(' later')]),
      }));
      expect(write(target, reprinted, '2026-11-24').edited).toEqual([{ path: '01/letter.docx' }]);
      expect(readdirSync(join(target, '01'))).toEqual(['bound.pdf', 'letter.docx', 'letter.pdf']);
    });
  });

  it('gets the new version beside it, once, with its date', async () => {
    await inFolder((folder) => {
      const target = join(folder, 'pack');
      write(target, letterPack('a'));
      writeFileSync(join(target, '01/letter.docx'), 'by hand');
      const beside = '01/letter (新版 2026-11-23).docx';
      expect(write(target, letterPack('b'), '2026-11-23').edited).toEqual([
        { path: '01/letter.docx', newVersion: beside },
      ]);
      const after = contentOf(target);
      expect(after?.['01/letter.docx']).toBe('by hand');
      expect(after?.[beside]).toBe('01/letter.docx b');
      expect(write(target, letterPack('b'), '2026-11-30').edited).toEqual([
        { path: '01/letter.docx', newVersion: beside },
      ]);
      // A still newer one takes the place of one nobody touched.
      const newer = '01/letter (新版 2026-12-01).docx';
      expect(write(target, letterPack('c'), '2026-12-01').edited).toEqual([
        { path: '01/letter.docx', newVersion: newer },
      ]);
      expect(readdirSync(join(target, '01'))).toEqual(['bound.pdf', newer.slice(3), 'letter.docx', 'letter.pdf']);
      // Back to what was edited: there is nothing new.
      expect(write(target, letterPack('a'), '2026-12-02').edited).toEqual([{ path: '01/letter.docx' }]);
      expect(readdirSync(join(target, '01'))).toEqual(['bound.pdf', 'letter.docx', 'letter.pdf']);
    });
  });

  it('takes a deleted new version as dealt with, and its own content as made if it is the same', async () => {
    await inFolder((folder) => {
      const target = join(folder, 'pack');
      write(target, letterPack('a'));
      writeFileSync(join(target, '01/letter.docx'), 'by hand');
      const { newVersion = '' } = write(target, letterPack('b'), '2026-11-23').edited[0] ?? {};
      rmSync(join(target, newVersion));
      expect(write(target, letterPack('b'), '2026-11-24').edited).toEqual([{ path: '01/letter.docx' }]);
      expect(write(target, letterPack('b'), '2026-11-25').edited).toEqual([{ path: '01/letter.docx' }]);
      expect(write(target, letterPack('c'), '2026-11-26').edited[0]?.newVersion).toBe(
        '01/letter (新版 2026-11-26).docx',
      );
      writeFileSync(join(target, '01/letter.docx'), '01/letter.docx c');
      expect(write(target, letterPack('c'), '2026-11-27').edited).toEqual([]);
      expect(readdirSync(join(target, '01'))).toEqual(['bound.pdf', 'letter.docx', 'letter.pdf']);
    });
  });

  it('is kept as a new version, too, and when nothing of its name is made any more', async () => {
    await inFolder((folder) => {
      const target = join(folder, 'pack');
      write(target, letterPack('a'));
      writeFileSync(join(target, '01/letter.docx'), 'by hand');
      const first = '01/letter (新版 2026-11-23).docx';
      write(target, letterPack('b'), '2026-11-23');
      writeFileSync(join(target, first), 'this too');
      const report = write(target, letterPack('c'), '2026-11-23');
      expect(report.edited).toEqual([
        { path: first },
        { path: '01/letter.docx', newVersion: '01/letter (新版 2026-11-23 2).docx' },
      ]);
      const last = write(target, letterPack('c').slice(1), '2026-11-23');
      expect(last.edited.filter(({ obsolete }) => obsolete).map(({ path }) => path)).toEqual([first, '01/letter.docx']);
      expect(contentOf(target)?.[first]).toBe('this too');
      expect(contentOf(target)?.['01/letter.docx']).toBe('by hand');
    });
  });

  it('agrees with its twin again once both have been edited, until one is edited anew', async () => {
    await inFolder((folder) => {
      const target = join(folder, 'pack');
      const stale = () => write(target, letterPack('a')).stale.filter(({ path }) => path === '02/twin.pdf');
      write(target, letterPack('a'));
      writeFileSync(join(target, '01/letter.docx'), 'by hand');
      expect(stale()).toEqual([{ path: '02/twin.pdf', because: '01/letter.docx' }]);
      writeFileSync(join(target, '02/twin.pdf'), 'translated by hand');
      expect(stale()).toEqual([]);
      expect(stale()).toEqual([]);
      writeFileSync(join(target, '01/letter.docx'), 'by hand, again');
      expect(stale()).toEqual([{ path: '02/twin.pdf', because: '01/letter.docx' }]);
      expect(stale()).toEqual([{ path: '02/twin.pdf', because: '01/letter.docx' }]);
      writeFileSync(join(target, '01/letter.docx'), '01/letter.docx a');
      writeFileSync(join(target, '02/twin.pdf'), 'a');
      expect(stale()).toEqual([]);
    });
  });

  it('is one the office put there itself', async () => {
    await inFolder((folder) => {
      const target = join(folder, 'pack');
      write(target, files('a').slice(1));
      mkdirSync(join(target, '01'));
      writeFileSync(join(target, '01', 'LETTER.txt'), 'mine');
      const [beside] = write(target, files('a')).edited;
      const name = '01/LETTER (新版 2026-11-22).txt';
      expect(beside).toEqual({ path: '01/LETTER.txt', newVersion: name });
      expect(write(target, files('a')).edited).toEqual([beside]);
      expect(contentOf(target)).toMatchObject({ '01/LETTER.txt': 'mine', [name]: 'a' });
    });
  });
});

describe('a fault', () => {
  it('at any one step leaves the pack as it was, or the new one', async () => {
    await inFolder((folder) => {
      let worked = 0;
      for (let step = 1; worked < 3; step += 1) {
        const target = join(folder, String(step), 'pack');
        write(target, files('a'));
        writeFileSync(join(target, '01/letter.txt'), 'by hand');
        const before = contentOf(target);
        const result = writePack(
          failing('ENOSPC', (at) => at === step),
          request(target, files('b')),
        );
        if (result.ok) {
          expect(contentOf(target), `step ${step}`).toMatchObject({
            '01/letter.txt': 'by hand',
            '02/list.txt': 'list of b',
          });
          if (result.issues.length === 0) worked += 1;
        } else {
          expect(
            result.issues.map(({ code }) => code),
            `step ${step}`,
          ).toEqual(['pack-write']);
          expect(contentOf(target), `step ${step}`).toEqual(before);
        }
        // The process whose lock could not be removed is this one, which goes on living.
        rmSync(join(folder, String(step), '.pack.lock'), { force: true });
        write(target, files('b'));
        expect(readdirSync(join(folder, String(step))), `step ${step}`).toEqual(['pack']);
      }
    });
  });

  it('of a read-only folder is told', async () => {
    await inFolder((folder) => {
      const target = join(folder, 'pack');
      write(target, files('a'));
      const result = writePack(
        failing('EROFS', () => true),
        request(target, files('b')),
      );
      expect(result.issues.map(({ code, what }) => [code, what.en])).toEqual([
        ['pack-write', 'The pack cannot be written (the place is read-only); the one before is untouched'],
      ]);
      writeFileSync(join(folder, 'file'), '');
      expect(writePack(disk, request(join(folder, 'file', 'pack'), [])).issues[0]?.code).toBe('pack-write');
      expect(contentOf(target)?.['01/letter.txt']).toBe('a');
    });
  });

  it('cannot lose what is saved while the pack is made', async () => {
    await inFolder((folder) => {
      const target = join(folder, 'pack');
      write(target, files('a'));
      const early = watched((_, name, args) => {
        if (name === 'write' && String(args[0]).endsWith('manifest.json'))
          writeFileSync(join(target, '02/list.txt'), 'saved');
      });
      expect(writePack(early, request(target, files('b'))).issues.map(({ code }) => code)).toEqual(['pack-changed']);
      expect(contentOf(target)).toMatchObject({ '01/letter.txt': 'a', '02/list.txt': 'saved' });
      const late = watched((_, name, args) => {
        if (name === 'rename' && args[0] === target) writeFileSync(join(target, '01/letter.txt'), 'saved late');
      });
      const result = writePack(late, request(target, files('b')));
      expect(result.issues.map(({ code, place }) => [code, place?.file])).toEqual([
        ['pack-saved', '01/letter (別版).txt'],
      ]);
      expect(contentOf(target)).toMatchObject({
        '01/letter.txt': 'b',
        '01/letter (別版).txt': 'saved late',
        '02/list.txt': 'saved',
      });
    });
  });

  it('does not come from a second process: it is told to wait', async () => {
    await inFolder((folder) => {
      const target = join(folder, 'pack');
      write(target, files('a'));
      let second: string[] = [];
      const slow = watched((_, name) => {
        if (name === 'makeFolder' && second.length === 0 && existsSync(join(folder, '.pack.lock')))
          second = writePack(disk, request(target, files('c'))).issues.map(({ code }) => code);
      });
      write(target, files('b'), undefined, slow);
      expect(second).toEqual(['pack-busy']);
      expect(contentOf(target)?.['01/letter.txt']).toBe('b');
    });
  });

  it('does not come from a process that is alive elsewhere', async () => {
    await inFolder((folder) => {
      const lock = join(folder, '.pack.lock');
      for (const holder of [
        { pid: process.ppid, host: hostname() },
        { pid: 4_194_303, host: 'another computer' },
      ]) {
        writeFileSync(lock, JSON.stringify({ ...holder, nonce: '1' }));
        const result = writePack(disk, request(join(folder, 'pack'), files('a')));
        expect(result.issues.map(({ code }) => code)).toEqual(['pack-busy']);
        expect(result.issues[0]?.todo?.ja).toContain(lock);
      }
      // Nobody takes an hour.
      utimesSync(lock, 0, 0);
      write(join(folder, 'pack'), files('a'));
      expect(readdirSync(folder)).toEqual(['pack']);
    });
  });

  it('does not come from the lock of a process that is gone', async () => {
    await inFolder((folder) => {
      const target = join(folder, 'pack');
      for (const lock of ['', JSON.stringify({ pid: 4_194_303, host: hostname(), nonce: '1' })]) {
        writeFileSync(join(folder, '.pack.lock'), lock);
        write(target, files('a'));
        expect(readdirSync(folder)).toEqual(['pack']);
      }
    });
  });
});
