import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withoutRepeats } from '../../src/pack/once.ts';
import type { Planned } from '../../src/pack/plan.ts';
import { fixture, riyusho } from '../support/cli.ts';
import { shippedContent } from '../support/content.ts';
import { inFolder, manifestOf } from './support.ts';

const { catalogue } = shippedContent();

describe('a family of four that files together', () => {
  test('is handed once what is the same for all, and no other’s papers with one’s own', async () => {
    await inFolder(async (folder) => {
      const target = join(folder, 'pack');
      const only = 'letter,glossary,acknowledgement-note,power-of-attorney,family-sheet,consent';
      const args = ['pack', fixture('pr-family-of-four.yaml'), '-o', target, '--lang', 'zh-Hans', '--formats', 'md'];
      const { code, err } = await riyusho([...args, '--only', only]);
      expect(code, err).toBe(0);
      expect(err).not.toContain('pr-family');
      const paths = manifestOf(target).files.map(({ path }) => path.replace(/^.*\//, '').replace(/\.md$/, ''));
      expect(paths.filter((path) => !path.endsWith('_zh-Hans')).sort()).toEqual([
        '了解書のご説明_金 様国',
        '委任状（証明書の請求）_梅 様麗',
        '委任状（証明書の請求）_金 様国',
        '委任状（証明書の請求）_金 様明',
        '委任状（証明書の請求）_金 様海',
        '理由書_金 様国',
        '申請依頼・個人情報の同意書_梅 様麗',
        '申請依頼・個人情報の同意書_金 様国',
        '申請依頼・個人情報の同意書_金 様明',
        '申請依頼・個人情報の同意書_金 様海',
        '親族一覧・親族図_金 様国',
      ]);
      // The children's lists name the same terms.
      expect(paths.filter((path) => path.startsWith('用語対照表'))).toHaveLength(3);
      const power = readFileSync(join(target, '02_お客様用', '委任状（証明書の請求）_金 様国.md'), 'utf8');
      expect(power).toContain('住民税の課税');
    });
  });

  test('is told what it asked for by name and does not have', async () => {
    await inFolder(async (folder) => {
      const args = ['pack', fixture('pr-family-of-four.yaml'), '-o', join(folder, 'pack'), '--ui', 'ja'];
      const { code, err } = await riyusho([...args, '--formats', 'md', '--only', 'kinship,estimate,family-sheet']);
      expect(code).toBe(0);
      expect(err).toContain('この事案に「親族関係図・親族一覧」はありません');
      expect(err).toContain('この事案に「見積書」はありません');
      expect(err).not.toContain('「親族一覧・親族図」はありません');
    });
  });

  test('has its one letter where the family is told of', async () => {
    const { code, err } = await riyusho([
      'letter',
      fixture('pr-family-of-four.yaml'),
      ...['--application', 'mother', '--lang', 'ja', '-f', 'md', '-o', '-', '--ui', 'ja'],
    ]);
    expect(code).toBe(1);
    expect(err).toContain('「father」の理由書');
  });
});

describe('what says the same in several applications', () => {
  /** A document of an application, in short: its entry of the pack, language, and what it says. */
  const one = (application: number, slug: string, lang: Planned['lang'], source: string) => {
    const document = catalogue.pack.documents[slug];
    if (!document) throw new Error(slug);
    return { application, slug, document, lang, source, formats: document.formats, stem: '', asked: true };
  };
  const kept = (...documents: ReturnType<typeof one>[]) =>
    withoutRepeats(documents, catalogue).map(({ application, slug, lang }) => `${application} ${slug} ${lang}`);

  test('is made once, in every language', () => {
    const both = (application: number) => [
      one(application, 'estimate', 'ja', 'a'),
      one(application, 'estimate', 'zh-Hans', 'b'),
    ];
    expect(kept(...both(0), ...both(1))).toEqual(['0 estimate ja', '0 estimate zh-Hans']);
  });

  test('is made for each if one of its languages differs', () => {
    expect(
      kept(
        one(0, 'estimate', 'ja', 'a'),
        one(0, 'estimate', 'zh-Hans', 'b'),
        one(1, 'estimate', 'ja', 'a'),
        one(1, 'estimate', 'zh-Hans', 'c'),
      ),
    ).toHaveLength(4);
  });

  test.each(['index', 'letter', 'letter-twin', 'calendar', 'advice'])('is made for each if it is the %s', (slug) => {
    expect(kept(one(0, slug, 'ja', 'a'), one(1, slug, 'ja', 'a'))).toHaveLength(2);
  });

  test('of one application is no repeat', () => {
    expect(kept(one(0, 'glossary', 'zh-Hans', 'a'), one(0, 'checklist', 'zh-Hans', 'a'))).toHaveLength(2);
  });
});
