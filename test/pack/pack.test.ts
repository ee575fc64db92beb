import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { hashOf } from '../../src/pack/store/tree.ts';
import { fixture, riyusho } from '../support/cli.ts';
import { shippedContent } from '../support/content.ts';
import { openPdf, textOf } from '../support/raster.ts';
import { contentOf, inFolder, manifestOf } from './support.ts';

const WANG = fixture('pr-three-towns.yaml');
const FAMILY = fixture('pr-rare-names.yaml');

/** Runs `riyusho pack`, which must do it. */
async function pack(...args: string[]): Promise<string> {
  const { code, err } = await riyusho(['pack', ...args]);
  expect(code, err).toBe(0);
  return err;
}

/** Writes a case with changes made in it. */
function caseIn(folder: string, from: string, change: (raw: Case) => void): string {
  const raw = parse(readFileSync(from, 'utf8')) as Case;
  change(raw);
  const path = join(folder, 'case.yaml');
  writeFileSync(path, stringify(raw));
  return path;
}

interface Case {
  applications: Record<string, unknown>[];
  people: Record<string, { names?: Record<string, string> } & Record<string, unknown>>;
  [field: string]: unknown;
}

const pathsIn = (target: string) => Object.keys(contentOf(target) ?? {});

describe('riyusho pack', () => {
  it('makes everything one client needs, in folders by addressee, with the hash of every file', async () => {
    await inFolder(async (folder) => {
      const target = join(folder, 'pack');
      const err = await pack(WANG, '-o', target, '--zip');
      const papers = manifestOf(target).files.flatMap(({ kind, path }) => (kind === 'paper' ? [path] : []));
      expect(papers).toContain('01_入管提出用/履歴書・在留歴年表_王 様本.docx');
      expect(papers).toContain('02_お客様用/履歴書・在留歴年表（ご確認用の訳）_王 様本_zh-Hans.pdf');
      expect(pathsIn(target).filter((path) => !papers.includes(path))).toEqual([
        '01_入管提出用/提出書類一式_王 様本.pdf',
        '01_入管提出用/提出書類一覧_王 様本.docx',
        '01_入管提出用/提出書類一覧_王 様本.pdf',
        '01_入管提出用/理由書_王 様本.docx',
        '01_入管提出用/理由書_王 様本.pdf',
        '02_お客様用/おたずね表_王 様本_zh-Hans.docx',
        '02_お客様用/おたずね表_王 様本_zh-Hans.pdf',
        '02_お客様用/おたずね表（申請書など）_王 様本.docx',
        '02_お客様用/おたずね表（申請書など）_王 様本.pdf',
        '02_お客様用/おたずね表（申請書など）_王 様本_zh-Hans.docx',
        '02_お客様用/おたずね表（申請書など）_王 様本_zh-Hans.pdf',
        '02_お客様用/必要書類チェックリスト_王 様本_zh-Hans.pdf',
        '02_お客様用/永住の自己診断_王 様本_zh-Hans.pdf',
        '02_お客様用/理由書（ご確認用の訳）_王 様本_zh-Hans.docx',
        '02_お客様用/理由書（ご確認用の訳）_王 様本_zh-Hans.pdf',
        '02_お客様用/用語対照表_王 様本_zh-Hans.pdf',
        '03_ご家族・関係者用/おたずね表（身元保証人）_王 様本.docx',
        '03_ご家族・関係者用/おたずね表（身元保証人）_王 様本.pdf',
        '03_ご家族・関係者用/ご準備いただく書類（勤務先）_王 様本.pdf',
        '03_ご家族・関係者用/ご準備いただく書類（身元保証人）_王 様本.pdf',
        '03_ご家族・関係者用/ご準備いただく書類（身元保証人）_王 様本_zh-Hans.pdf',
        '04_事務所用/事務所メモ_王 様本.pdf',
        '04_事務所用/判定結果_王 様本.json',
        '04_事務所用/当事務所で用意する書類_王 様本.pdf',
        '04_事務所用/期限_王 様本.ics',
        'manifest.json',
      ]);
      expect(err).toContain('01_入管提出用');
      const manifest = manifestOf(target);
      expect(manifest.inputs.case).toBe(hashOf(readFileSync(WANG)));
      expect(manifest.files.map(({ path }) => path)).toEqual(pathsIn(target).slice(0, -1));
      for (const { path, sha256 } of manifest.files)
        expect(hashOf(readFileSync(join(target, path))), path).toBe(sha256);

      // The same again: the same bytes, so that nothing is touched.
      const zip = readFileSync(join(folder, 'pack.zip'));
      rmSync(join(folder, 'pack.zip'));
      expect(await pack(WANG, '-o', target, '--zip')).toContain('新規・更新 0 件');
      expect(zip.equals(readFileSync(join(folder, 'pack.zip')))).toBe(true);
      const inside = unzipSync(zip);
      expect(Object.keys(inside).map((path) => path.replace(/^pr-three-towns-pack\//, ''))).toEqual(
        pathsIn(target).toSorted(),
      );
      for (const [path, bytes] of Object.entries(inside))
        expect(hashOf(bytes)).toBe(hashOf(readFileSync(join(target, path.slice(path.indexOf('/') + 1)))));
      // Bit 11 of each local header says that the name is UTF-8.
      expect(zip.readUInt16LE(6) & 0x800).toBe(0x800);
    });
  });

  it('binds what is filed, with bookmarks for every paper, of each applicant and of all', async () => {
    await inFolder(async (folder) => {
      const target = join(folder, 'pack');
      await pack(FAMILY, '-o', target, '--formats', 'pdf');
      const filing = join(target, '01_入管提出用');
      const bookmarks = async (name: string) => {
        const document = await openPdf(readFileSync(join(filing, name)));
        const outline = (await document.getOutline()) as { title: string; items: { title: string }[] }[];
        const { numPages } = document;
        await document.destroy();
        return {
          numPages,
          outline: outline.map(({ title, items }) => [title, items.map((item) => item.title)] as const),
        };
      };
      const one = await bookmarks('提出書類一式_劉 様本.pdf');
      const own = one.outline.map(([title]) => title);
      expect(own).toEqual(expect.arrayContaining(['提出書類一覧', '永住許可申請理由書', '履歴書・在留歴年表']));
      expect(one.outline[0]?.[1]).toContain('提出する資料');
      const all = await bookmarks('提出書類一式.pdf');
      const other = await bookmarks('提出書類一式_NGUYEN VAN MAU.pdf');
      expect(all.outline).toEqual([
        ['提出書類一式　劉 様本', own],
        ['提出書類一式　NGUYEN VAN MAU', other.outline.map(([title]) => title)],
      ]);
      expect(all.numPages).toBe(one.numPages + other.numPages);

      // An original both need stands in the list of the first; the others say with whose papers it is.
      const text = async (path: string) => (await textOf(readFileSync(join(target, path)))).join('').replace(/\s/g, '');
      expect(await text('01_入管提出用/提出書類一覧_劉 様本.pdf')).not.toContain('申請と共通');
      expect(await text('01_入管提出用/提出書類一覧_NGUYEN VAN MAU.pdf')).toContain('劉様本の申請と共通');
      expect(await text('02_お客様用/必要書類チェックリスト_NGUYEN VAN MAU_zh-Hans.pdf')).toContain('劉様本的申请共用');
      const employer = (name: string) => text(`03_ご家族・関係者用/ご準備いただく書類（勤務先）_${name}.pdf`);
      expect(await employer('劉 様本')).toContain('在職証明書');
      expect(await employer('NGUYEN VAN MAU')).not.toMatch(/在職証明書|劉/);
      const { rows } = JSON.parse(readFileSync(join(target, '04_事務所用/判定結果_NGUYEN VAN MAU.json'), 'utf8')) as {
        rows: { id: string; shared?: unknown }[];
      };
      const shared = rows.filter(({ shared }) => shared).map(({ id }) => id);
      expect(shared).toContain('occupation[liu]');
      expect(shared).not.toContain('guarantee-letter');
      expect(shared).not.toContain('photo');
    });
  });

  it('keeps an edited letter, puts the new one beside it, and says that the Chinese twin is stale', async () => {
    await inFolder(async (folder) => {
      const target = join(folder, 'pack');
      const args = ['-o', target, '--formats', 'docx', '--only', 'letter'];
      const same = caseIn(folder, WANG, () => {});
      await pack(same, ...args);
      const letter = '01_入管提出用/理由書_王 様本.docx';
      const twin = '02_お客様用/理由書（ご確認用の訳）_王 様本_zh-Hans.docx';
      writeFileSync(join(target, letter), 'edited in Word');
      writeFileSync(join(target, '02_お客様用', '写真.jpg'), 'a photo');
      const first = await pack(same, ...args);
      expect(first).toMatch(/理由書_王 様本\.docx · 注意\n.*そのまま残しました/);
      expect(first).toMatch(
        /ご確認用の訳）_王 様本_zh-Hans\.docx · 注意\n.*合っていないおそれがあります: 01_入管提出用\/理由書_王 様本\.docx/,
      );
      expect(first).toContain('手直し済み 1 件、追加されたファイル 1 件');

      const changed = caseIn(folder, WANG, (raw) => {
        for (const person of Object.values(raw.people)) delete person.jobs;
      });
      const second = await pack(changed, ...args, '--as-of', '2026-11-22');
      expect(second).toContain('01_入管提出用/理由書_王 様本 (新版 2026-11-22).docx');
      expect(second).toContain(twin);
      expect(readFileSync(join(target, letter), 'utf8')).toBe('edited in Word');
      expect(existsSync(join(target, '01_入管提出用/理由書_王 様本 (新版 2026-11-22).docx'))).toBe(true);
      expect(readFileSync(join(target, '02_お客様用', '写真.jpg'), 'utf8')).toBe('a photo');
    });
  });

  it('makes what it is asked for, and keeps the rest', async () => {
    await inFolder(async (folder) => {
      const target = join(folder, 'pack');
      await pack(FAMILY, '-o', target, '--only', 'checklist', '--lang', 'ja,zh-Hant', '--application', 'liu');
      const lists = ['ja', 'zh-Hant'].map(
        (lang) => `02_お客様用/必要書類チェックリスト_劉 様本${lang === 'ja' ? '' : `_${lang}`}.pdf`,
      );
      expect(pathsIn(target)).toEqual([...lists, 'manifest.json']);
      await pack(FAMILY, '-o', target, '--only', 'memo', '--formats', 'md,html', '--application', 'nguyen');
      expect(pathsIn(target)).toEqual([
        ...lists,
        '04_事務所用/事務所メモ_NGUYEN VAN MAU.html',
        '04_事務所用/事務所メモ_NGUYEN VAN MAU.md',
        'manifest.json',
      ]);
      const changed = caseIn(folder, FAMILY, (raw) => {
        raw.notes = 'another case';
      });
      const outdated = await pack(
        changed,
        '-o',
        target,
        '--only',
        'memo',
        '--formats',
        'md',
        '--application',
        'nguyen',
      );
      expect(outdated.match(/以前の事例・内容で作られたままです/g)).toHaveLength(3);
    });
  });

  it('is never written over the pack of another client', async () => {
    await inFolder(async (folder) => {
      const target = join(folder, 'pack');
      const narrow = ['-o', target, '--only', 'advice'];
      await pack(WANG, ...narrow);
      const before = contentOf(target);
      const { code, err } = await riyusho(['pack', FAMILY, ...narrow]);
      expect([code, err]).toEqual([1, expect.stringContaining('別の事例の書類一式です')]);
      expect(contentOf(target)).toEqual(before);
      const corrected = caseIn(folder, WANG, (raw) => {
        raw.people.wang = { ...raw.people.wang, names: { native: '王 样本', card: '汪 様本' } };
      });
      await pack(corrected, ...narrow);
      expect(pathsIn(target)).toEqual(['04_事務所用/判定結果_汪 様本.json', 'manifest.json']);
    });
  });

  it('says which application has no letter yet', async () => {
    await inFolder(async (folder) => {
      const { catalogue, types } = shippedContent();
      const { code, err } = await riyusho(['pack', WANG, '-o', join(folder, 'pack'), '--only', 'letter'], {
        content: () => ({ catalogue: { ...catalogue, letters: {} }, types }),
      });
      expect([code, err]).toEqual([0, expect.stringContaining('永住許可申請」の理由書の文はまだありません')]);
      expect(err).not.toContain('pr-work');
    });
  });

  it('puts nothing outside of its folder, and tells two applicants apart, whatever their names', async () => {
    await inFolder(async (folder) => {
      const hostile = caseIn(folder, FAMILY, (raw) => {
        for (const person of Object.values(raw.people)) person.names = { native: '../../CON/王*?"<x>|. ' };
      });
      const target = join(folder, 'out', 'pack');
      await pack(hostile, '-o', target, '--only', 'index,memo', '--formats', 'md');
      expect(readdirSync(join(folder, 'out'))).toEqual(['pack']);
      expect(pathsIn(target)).toEqual([
        '01_入管提出用/提出書類一覧__.._CON_王____x___liu.md',
        '01_入管提出用/提出書類一覧__.._CON_王____x___nguyen.md',
        '04_事務所用/事務所メモ__.._CON_王____x___liu.md',
        '04_事務所用/事務所メモ__.._CON_王____x___nguyen.md',
        'manifest.json',
      ]);
    });
  });

  it('tells wrong usage, and a case it cannot read', async () => {
    await inFolder(async (folder) => {
      const target = join(folder, 'pack');
      const code = async (...args: string[]) => (await riyusho(['pack', ...args, '-o', target])).code;
      expect(await code(WANG, '--lang', 'en')).toBe(2);
      expect(await code(WANG, '--formats', 'pdf,doc')).toBe(2);
      expect(await code(WANG, '--only', 'everything')).toBe(2);
      expect(await code(WANG, '--only', '')).toBe(2);
      expect(await code(WANG, '--as-of', 'today')).toBe(2);
      expect((await riyusho(['pack', WANG, '-o', '-'])).code).toBe(2);
      expect(await code(WANG, '--application', 'nobody')).toBe(1);
      expect(await code(join(folder, 'no-case.yaml'))).toBe(1);
      expect(existsSync(target)).toBe(false);
      writeFileSync(target, 'a file');
      expect(await code(WANG, '--only', 'advice')).toBe(1);
      rmSync(target);
    });
  });
});

describe('final documents', () => {
  const narrow = ['--only', 'advice'];

  it('are refused while nobody has reviewed the case or anything is open, each point named', async () => {
    await inFolder(async (folder) => {
      const target = join(folder, 'pack');
      const path = caseIn(folder, WANG, (raw) => {
        delete raw.people.wang?.jobs;
      });
      const { code, err } = await riyusho(['pack', path, '--final', '-o', target, '--ui', 'en']);
      expect(code).toBe(1);
      expect(err).toContain('review.reviewer\n    No reviewer and day of review');
      expect(err).toContain('review.on\n');
      expect(err).toMatch(/error · people\.wang\.\S+\n {4}A letter has a gap/);
      expect(err).toMatch(/error · \S+\n {4}A paper is not decided yet/);
      expect(existsSync(target)).toBe(false);
    });
  });

  it('are made once what is open is waived with reason, name and day', async () => {
    await inFolder(async (folder) => {
      const target = join(folder, 'pack');
      const reviewed = (waivers: unknown[]) =>
        caseIn(folder, WANG, (raw) => {
          delete raw.people.wang?.jobs;
          raw.review = { reviewer: '見本 行政書士', on: '2026-06-19' };
          (raw.applications[0] as Record<string, unknown>).waivers = waivers;
        });
      const open = async (path: string) => {
        const { code, err } = await riyusho(['pack', path, '--final', '-o', target, ...narrow, '--ui', 'en']);
        return { code, paths: [...err.matchAll(/error · (\S+)\n/g)].map((match) => match[1] ?? '') };
      };
      const { code, paths } = await open(reviewed([]));
      expect(code).toBe(1);
      expect(paths.length).toBeGreaterThan(0);
      const by = { by: '見本', on: '2026-06-19' };
      const half = await open(reviewed(paths.map((path) => ({ path, by: '見本' }))));
      expect(half.code).toBe(1);
      expect(half.paths.filter((path) => path.includes('waivers'))).toHaveLength(paths.length);
      const [first = '', ...others] = paths;
      const waivers = [
        { path: first, byHand: true, ...by },
        ...others.map((path) => ({ path, reason: '確認済み', ...by })),
      ];
      expect(await open(reviewed(waivers))).toEqual({ code: 0, paths: [] });
      expect(manifestOf(target).final).toBe(true);
    });
  });
});
