import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fixture, riyusho } from '../support/cli.ts';
import { textOf } from '../support/raster.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'riyusho-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('riyusho checklist', () => {
  test('prints one PDF a language into the folder, readable by the owner only', async () => {
    const { code, err } = await riyusho([
      'checklist',
      fixture('spouse-beijing.yaml'),
      '--lang',
      'ja,zh-Hant',
      '-o',
      folder,
    ]);
    expect(code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual([
      'spouse-beijing-checklist.ja.pdf',
      'spouse-beijing-checklist.zh-Hant.pdf',
    ]);
    expect(err).toContain('spouse-beijing-checklist.ja.pdf');
    if (process.platform !== 'win32')
      expect(statSync(join(folder, 'spouse-beijing-checklist.ja.pdf')).mode & 0o777).toBe(0o600);
  });

  test('names each paper in Japanese and in the client’s language, and why it is needed', async () => {
    const { bytes } = await riyusho(['checklist', fixture('spouse-beijing.yaml'), '--lang', 'zh-Hans', '-o', '-']);
    const text = (await textOf(bytes)).join('');
    expect(text).toContain('住民税の課税');
    expect(text).toContain('住民税课税');
    expect(text).toContain('練馬区');
    expect(text).toContain('结婚证');
    expect(text).not.toContain('undefined');
  });

  test('gives the same bytes for the same day', async () => {
    const args = ['checklist', fixture('pr-three-towns.yaml'), '--lang', 'ja', '-o', '-'];
    const [a, b] = [await riyusho(args), await riyusho(args)];
    expect(Buffer.compare(a.bytes, b.bytes)).toBe(0);
    expect(a.bytes.length).toBeGreaterThan(10_000);
  });

  test('without a case prints the conditions in words', async () => {
    const args = ['checklist', '--category', 'spouse-of-japanese', '--procedure', 'change', '--lang', 'ja', '-o', '-'];
    const text = (await textOf((await riyusho(args)).bytes)).join('');
    expect(text).toContain('当てはまる場合に必要な書類');
    expect(text).toContain('戸籍謄本に婚姻の記載がまだない場合');
    expect(text).not.toContain('要確認');
  });

  test('the list for relatives abroad says nothing of status, income or reasons', async () => {
    const args = [
      'checklist',
      fixture('spouse-beijing.yaml'),
      '--for',
      'relatives-abroad',
      '--lang',
      'zh-Hans',
      '-o',
      '-',
    ];
    const text = (await textOf((await riyusho(args)).bytes)).join('');
    expect(text).toContain('户口');
    for (const word of ['在留资格变更', '课税', '手续费', '見本', '原因', '出处']) expect(text).not.toContain(word);
  });

  test('a filing date on the command line moves the tax year', async () => {
    const years = async (date: string) => {
      const { out } = await riyusho([
        'checklist',
        fixture('spouse-beijing.yaml'),
        '--filing-on',
        date,
        '-f',
        'json',
        '-o',
        '-',
      ]);
      const rows = JSON.parse(out).rows as { row: string; coverage?: { years: number[] } }[];
      return rows.filter(({ row }) => row === 'resident-tax').flatMap(({ coverage }) => coverage?.years ?? []);
    };
    expect(new Set(await years('2026-05-31'))).toEqual(new Set([2025]));
    expect(new Set(await years('2026-06-01'))).toEqual(new Set([2026]));
  });

  test('several documents do not go into one file', async () => {
    const { code, err } = await riyusho([
      'checklist',
      fixture('spouse-beijing.yaml'),
      '--lang',
      'ja,zh-Hans',
      '-o',
      join(folder, 'a.pdf'),
    ]);
    expect(code).toBe(2);
    expect(err).toContain('フォルダー');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a folder that cannot be written is told, and nothing is left behind', async () => {
    const file = write('plain', 'not a folder');
    const { code, err } = await riyusho([
      'checklist',
      fixture('spouse-beijing.yaml'),
      '--lang',
      'ja',
      '-o',
      join(file, 'x.pdf'),
    ]);
    expect(code).toBe(1);
    expect(err).toContain('書けません');
    expect(readdirSync(folder)).toEqual(['plain']);
  });

  test.each([
    [['checklist'], '--category'],
    [['checklist', '--category', 'spouse-of-japanese'], '--procedure'],
    [['checklist', '--category', 'nothing', '--procedure', 'change'], 'spouse-of-japanese'],
    [['checklist', fixture('spouse-beijing.yaml'), '--lang', 'fr'], 'zh-Hans'],
    [['checklist', fixture('spouse-beijing.yaml'), '-f', 'doc'], 'pdf'],
    [['checklist', fixture('spouse-beijing.yaml'), '--for', 'nobody'], 'relatives-abroad'],
    [['checklist', fixture('spouse-beijing.yaml'), '--filing-on', '2026-13-01'], 'YYYY-MM-DD'],
    [['checklst'], 'checklist'],
    [['checklist', '--ui', 'fr'], 'zh-Hant'],
  ])('wrong usage %j ends with 2 and says what is right', async (args, hint) => {
    const { code, err } = await riyusho(args);
    expect(code).toBe(2);
    expect(err).toContain(hint);
  });
});

describe('riyusho check', () => {
  test('tells place, field and what to do, in the user’s language, and ends with 1', async () => {
    const path = write(
      'bad.yaml',
      'version: 1\napplications:\n  - { category: spouse-of-japanese, procedure: change, applicant: chen }\npeople:\n  chen:\n    bornon: 1996-05-20\n    nationality: CHI\n',
    );
    for (const [ui, word] of [
      ['ja', 'bornOn'],
      ['zh-Hans', 'bornOn'],
      ['zh-Hant', 'bornOn'],
      ['en', 'bornOn'],
    ] as const) {
      const { code, out } = await riyusho(['check', path, '--ui', ui]);
      expect(code).toBe(1);
      expect(out).toContain(`${path}:6:5`);
      expect(out).toContain(word);
      expect(out).toContain('CHN');
    }
  });

  test('a category the catalogue does not offer is told with its line', async () => {
    const path = write(
      'other.yaml',
      'version: 1\napplications:\n  - category: pr-work\n    procedure: change\npeople: {}\n',
    );
    const { code, out } = await riyusho(['check', path]);
    expect(code).toBe(1);
    expect(out).toContain(`${path}:3`);
    expect(out).toContain('pr-work permanent-residence');
  });

  test('says of a procedure nobody has read about that it exists, and that there is no list yet', async () => {
    expect((await riyusho(['categories'])).out).toContain('card-return notification  [unread]  在留カードの返納');
    const args = ['checklist', '--category', 'card-return', '--procedure', 'notification', '--ui', 'en'];
    const { code, err } = await riyusho(args);
    expect(code).toBe(2);
    expect(err).toContain('There is no list of card-return notification yet');
    expect(err).not.toContain('There is no application');
  });

  test('a collected paper that no row asks for is told, with what was meant', async () => {
    const filed = '    filingOn: 2026-07-10\n';
    const text = readFileSync(fixture('spouse-beijing.yaml'), 'utf8');
    for (const [name, meant] of [
      ['戸籍謄本', 'family-register'],
      ['family-registr', 'family-register'],
    ]) {
      const path = write(
        'p.yaml',
        text.replace(filed, `${filed}    papers: [{ row: ${name}, obtainedOn: 2026-06-01 }]\n`),
      );
      const { code, out } = await riyusho(['check', path]);
      expect(out).toContain('一覧にありません');
      expect(out).toContain(`「${meant}」ではありませんか`);
      expect(code).toBe(0);
    }
    const right = write(
      'q.yaml',
      text.replace(filed, `${filed}    papers: [{ row: family-register, obtainedOn: 2026-06-01 }]\n`),
    );
    expect((await riyusho(['check', right])).out).not.toContain('一覧にありません');
  });

  test('a case of which every paper is settled asks only for what decides no paper', async () => {
    const { code, out } = await riyusho(['check', fixture('letter-coe-full.yaml')]);
    expect(code).toBe(0);
    expect(out).toContain('要確認 0 件');
    expect(out).not.toMatch(/書類 [1-9]\d* 件・/);
  });

  test('asks first what decides most, with the line where to write it', async () => {
    const path = write(
      'c.yaml',
      readFileSync(fixture('spouse-beijing.yaml'), 'utf8').replace('    payer: husband\n', ''),
    );
    const { out } = await riyusho(['check', path]);
    expect(out).toMatch(/1\. .*\n\s+applications\[0\]\.payer/);
  });

  test('an absent file is an issue, not a stack trace', async () => {
    const { code, out } = await riyusho(['check', join(folder, 'none.yaml')]);
    expect(code).toBe(1);
    expect(out).toContain('見つかりません');
    expect(out).not.toContain('at ');
  });

  test('JSON carries issues and advice', async () => {
    const { out } = await riyusho(['check', fixture('spouse-beijing.yaml'), '-f', 'json']);
    const { issues, applications } = JSON.parse(out);
    expect(issues).toEqual([]);
    expect(applications[0].category).toBe('spouse-of-japanese');
  });
});

describe('riyusho pack', () => {
  test('tells what was probably meant by the name of a paper that does not exist, and not all there are', async () => {
    const { code, err } = await riyusho(['pack', fixture('spouse-beijing.yaml'), '--only', 'form-chang', '--ui', 'ja']);
    expect(code).toBe(2);
    expect(err).toContain('form-change のことですか');
    expect(err).not.toContain('courtship-history');
    const { err: far } = await riyusho(['pack', fixture('spouse-beijing.yaml'), '--only', 'x-y-z', '--ui', 'ja']);
    expect(far).toContain('courtship-history');
  });
});

describe('riyusho new', () => {
  test.each([
    ['spouse-of-japanese', 'change'],
    ['pr-work', 'permanent-residence'],
  ])('the skeleton of %s × %s reads as it stands and opens a list', async (category, procedure) => {
    for (const lang of ['ja', 'zh-Hans', 'zh-Hant']) {
      const path = join(folder, `new.${lang}.yaml`);
      expect((await riyusho(['new', category, procedure, '--lang', lang, '-o', path])).code).toBe(0);
      const { code, out } = await riyusho(['check', path]);
      expect(out).not.toContain('エラー');
      expect(code).toBe(0);
    }
  });

  test('has the fields that only letters and papers tell', async () => {
    const path = join(folder, 'new-papers.yaml');
    await riyusho(['new', 'spouse-of-japanese', 'coe', '-o', path]);
    const text = readFileSync(path, 'utf8');
    for (const field of [
      'reason',
      'plannedPort',
      'passport',
      'japaneseLearned',
      'employerPhone',
      'metHow',
      'introducer',
      'monthlyCosts',
    ])
      expect(text).toContain(`${field}:`);
  });

  test('has every field the questions of an empty case ask for', async () => {
    const path = join(folder, 'new.yaml');
    await riyusho(['new', 'pr-work', 'permanent-residence', '-o', path]);
    const text = readFileSync(path, 'utf8');
    for (const field of [
      'filingOn',
      'supporter',
      'residentTax',
      'pension',
      'healthInsurance',
      'insuranceOnMyNumberCard',
      'absences',
      'offences',
    ])
      expect(text).toContain(`${field}:`);
  });

  test('does not overwrite a file', async () => {
    const path = write('mine.yaml', 'mine');
    const { code } = await riyusho(['new', 'pr-work', 'permanent-residence', '-o', path]);
    expect(code).toBe(1);
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });
});

describe('the other commands', () => {
  test('categories lists what is offered', async () => {
    const { out } = await riyusho(['categories']);
    expect(out).toContain('spouse-of-japanese change');
    expect(out).toContain('pr-work permanent-residence');
  });

  test('schema is a JSON Schema with labels', async () => {
    const schema = JSON.parse((await riyusho(['schema'])).out);
    expect(schema.$schema).toContain('2020-12');
    expect(JSON.stringify(schema)).toContain('滞在費用を支弁する方');
  });

  test('lint finds no error in the shipped content', async () => {
    // The sweep over all lists takes longer than a test may: .ci/run calls it.
    const { code, out } = await riyusho(['lint', '--quick', '--ui', 'en']);
    expect(out).toContain('no errors');
    expect(code).toBe(0);
  });

  test.each(['ja', 'zh-Hans', 'zh-Hant'])('help of every command is wholly in %s', async (ui) => {
    for (const name of ['checklist', 'letter', 'pack', 'check', 'new', 'categories', 'schema', 'lint', 'book']) {
      const { code, out } = await riyusho([name, '--help', '--ui', ui]);
      expect(code).toBe(0);
      expect(out, name).not.toMatch(/[<[][a-z]+[>\]]|default|Usage|Options|Arguments/);
    }
    const { err } = await riyusho(['pack', '--ui', ui]);
    expect(err.split('\n')[0]).not.toMatch(/case|missing/);
  });

  test('help speaks the user’s language', async () => {
    const { code, out } = await riyusho(['--help', '--ui', 'zh-Hans']);
    expect(code).toBe(0);
    expect(out).toContain('材料清单');
    expect(existsSync(folder)).toBe(true);
  });
});
