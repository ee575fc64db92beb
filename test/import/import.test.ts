import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatSheetId, printEntry, type SheetId } from '../../src/case/blanks.ts';
import { importSheet } from '../../src/import/index.ts';
import { fixture } from '../support/cli.ts';
import { openPdf } from '../support/raster.ts';
import { runs } from '../support/sample.ts';
import { catalogue, fill, imported, sheetOf } from './support.ts';

const EMPTY = readFileSync(fixture('spouse-empty.yaml'), 'utf8');
const HALF = `# 見本の事例
version: 1
applications:
  - id: wife          # 妻の申請
    category: spouse-of-japanese
    procedure: change
    applicant: wife
    spouse: husband

people:
  wife:
    names: { native: 陈 例示, latin: CHEN LISHI }   # 中国の方
    bornOn:           # まだ聞いていない
    nationality: CHN
    addresses:
      # 古い順
      - { municipality: 練馬区, from: 2024-04-01, to: 2025-03-31 }
      - municipality: 千葉市中央区
        from: 2025-04
        to: ongoing
    jobs: none

  husband: {}
# おわり
`;
let empty: Uint8Array;
let half: Uint8Array;
beforeAll(async () => {
  empty = await sheetOf(EMPTY);
  half = await sheetOf(HALF, 'ja');
});

const answers = (of: Readonly<Record<string, string>>) => (name: string) => of[name];
const told = (issues: readonly { readonly code: string; readonly path?: string }[]) =>
  issues.map(({ code, path }) => `${code} ${path}`);

/** A sheet with these answers, whatever is on it: fields are added that the sheet has not. */
async function made(id: Partial<SheetId>, of: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  const form = document.getForm();
  const whole: SheetId = {
    version: 1,
    application: 'wife',
    category: 'spouse-of-japanese',
    procedure: 'change',
    lang: 'ja',
    people: {},
    entries: {},
    ...id,
  };
  const text = (name: string, value: string) =>
    form.createTextField(name).acroField.dict.set(PDFName.of('V'), PDFHexString.fromText(value));
  text('riyusho', formatSheetId(whole));
  for (const [name, value] of Object.entries(of)) text(name, value);
  return document.save({ updateFieldAppearances: false });
}

describe('what is answered', () => {
  test('is written between what is there; comments, order and white stay to the letter', async () => {
    const { bytes } = await fill(
      half,
      answers({
        'people.wife.bornOn': '平成8年5月20日',
        'people.wife.addresses[1].from': '2025年4月5日',
        'applications[0].payer': 'husband',
        'sheet.remarks': '引っ越しの予定があります',
      }),
    );
    const { text, issues, changes } = await imported(HALF, bytes);
    expect(told(issues)).toEqual([]);
    expect(changes.length).toBeGreaterThanOrEqual(3);
    const expected = HALF.replace('    bornOn:           #', '    bornOn: 1996-05-20           #')
      .replace('    spouse: husband\n', '    spouse: husband\n    payer: husband\n')
      .replace('  husband: {}\n', '  husband: {}\nnotes: "そのほか、伝えておきたいこと: 引っ越しの予定があります"\n');
    const fine = text.replace('from: 2025-04-05', 'from: 2025-04');
    expect(fine).toBe(expected);
  });

  test('keeps the line ends of Windows, and the mark at the start of the file', async () => {
    const { bytes } = await fill(half, answers({ 'people.wife.bornOn': '1996-05-20' }));
    const windows = Buffer.from(`\ufeff${HALF.replaceAll('\n', '\r\n')}`);
    const { text } = await imported(windows, bytes);
    expect(text.startsWith('\ufeff# 見本')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(text).toContain('bornOn: 1996-05-20           #');
  });

  test('may go into JSON as well', async () => {
    const raw = {
      version: 1,
      applications: [
        { id: 'wife', category: 'spouse-of-japanese', procedure: 'change', applicant: 'wife', spouse: 'husband' },
      ],
      people: { wife: {}, husband: {} },
    };
    const { bytes } = await fill(empty, answers({ 'people.wife.bornOn': '1996年' }));
    const { text } = await imported(JSON.stringify(raw, undefined, 4), bytes);
    expect(JSON.parse(text)).toEqual({ ...raw, people: { wife: { bornOn: '1996' }, husband: {} } });
    expect(text).toContain('\n    "version"');
  });

  test('changes nothing where nothing is filled in', async () => {
    const { changes, text } = await imported(HALF, half);
    expect(changes).toEqual([]);
    expect(text).toBe(HALF);
  });

  test('never takes the place of what is known, unless that is wanted', async () => {
    const sheet = await made({}, { 'people.wife.nationality': '台湾', 'people.wife.jobs[0].employer': '株式会社見本' });
    const { text, issues } = await imported(HALF, sheet);
    expect(told(issues)).toEqual(['answer-differs people.wife.nationality', 'answer-differs people.wife.jobs']);
    expect(issues[0]?.place).toMatchObject({ line: 14 });
    expect(text).toBe(HALF);
    const { profile } = await imported(HALF, sheet, true);
    expect(profile.people.wife?.nationality).toBe('TWN');
    expect(profile.people.wife?.jobs?.items).toEqual([{ employer: '株式会社見本' }]);
  });

  test.each([
    ['none', 'none', [], { complete: true, items: [] }, []],
    ['all with rows', 'all', ['2026-01-02'], { complete: true, items: [{ on: '2026-01-02' }] }, []],
    ['no tick', undefined, ['2026-01-02'], { complete: false, items: [{ on: '2026-01-02' }] }, []],
    ['none with rows', 'none', ['2026-01-02'], { complete: false, items: [{ on: '2026-01-02' }] }, ['answer-unclear']],
    ['all without rows', 'all', [], undefined, ['answer-unclear']],
  ])('of a history nothing is known of: %s', async (_, tick, rows, expected, codes) => {
    const of = Object.fromEntries(rows.map((on, i) => [`people.wife.offences[${i + 2}].on`, on]));
    const sheet = await made({}, { ...of, ...(tick ? { 'people.wife.offences~more': tick } : {}) });
    const { profile, issues } = await imported(HALF, sheet);
    expect(issues.map(({ code }) => code)).toEqual(codes);
    expect(profile.people.wife?.offences).toEqual(expected);
  });

  test('may say that what is known is all, and the list is marked so where it stands', async () => {
    const { text, profile } = await imported(HALF, await made({}, { 'people.wife.addresses~more': 'no-more' }));
    expect(profile.people.wife?.addresses?.complete).toBe(true);
    expect(text).toContain(
      '    addresses:\n      # 古い順\n      complete: true\n      items:\n        - { municipality: 練馬区',
    );
    expect(text).toContain('        - municipality: 千葉市中央区\n          from: 2025-04\n');
  });

  test('follows an entry that the office has moved, and says so if it is gone', async () => {
    const known = { municipality: '千葉市中央区', from: '2025-04', to: 'ongoing' };
    const entries = { 'people.wife.addresses[1]': printEntry(known, ['municipality', 'from', 'to']) };
    const bytes = await made({ entries }, { 'people.wife.addresses[1].line': '中央1-1' });
    const sorted = HALF.replace(
      /( {6}- \{ municipality: 練馬区.*\n)( {6}- municipality: 千葉市中央区\n.*\n.*\n)/,
      '$2$1',
    );
    const { profile } = await imported(sorted, bytes);
    expect(profile.people.wife?.addresses?.items[0]).toMatchObject({ municipality: '千葉市中央区', line: '中央1-1' });
    const changed = HALF.replace('千葉市中央区', '千葉市若葉区');
    const { text, issues } = await imported(changed, bytes);
    expect(told(issues)).toEqual(['answer-unclear people.wife.addresses[1].line']);
    expect(text).toBe(changed);
  });

  test('that is not understood is told with the field, and the rest is taken', async () => {
    const sheet = await made(
      {},
      {
        'people.wife.bornOn': '子年の春',
        'people.wife.sex': '女',
        'people.husband.incomes[0].year': '令和7年',
        'people.husband.incomes[0].amount': '5000元',
        'marriages[0].marriedOn': '2026-02-31',
        'applications[0].payer': '-other',
        'people.nobody.bornOn': '1990-01-01',
        'people.wife.noSuchField': 'x',
      },
    );
    const { profile, issues } = await imported(HALF, sheet);
    expect(told(issues).sort()).toEqual(
      [
        ...['people.wife.bornOn', 'people.husband.incomes[0].amount', 'marriages[0].marriedOn'],
        ...['applications[0].payer', 'people.nobody.bornOn', 'people.wife.noSuchField'],
      ]
        .map((path) => `answer-unclear ${path}`)
        .sort(),
    );
    expect(profile.people.wife?.sex).toBe('female');
    expect(profile.people.husband?.incomes?.items).toEqual([{ year: 2025 }]);
  });

  test('that makes the case wrong is left out alone', async () => {
    const sheet = await made(
      {},
      {
        'people.husband.jobs[0].from': '2025-04-01',
        'people.husband.jobs[0].to': '2020-04-01',
        'people.husband.jobs[0].employer': '株式会社\u202e見本',
        'people.husband.jobs[0].title': '営業',
        'people.husband.birthplace': 'あ'.repeat(4001),
        'people.husband.phone': '03-0000-0000',
      },
    );
    const { profile, issues } = await imported(HALF, sheet);
    expect(issues.every(({ code }) => code === 'answer-unclear')).toBe(true);
    expect(issues.length).toBeGreaterThanOrEqual(2);
    expect(profile.people.husband?.phone).toBe('03-0000-0000');
    expect(profile.people.husband?.jobs?.items[0]).toMatchObject({ title: '営業' });
    expect(profile.people.husband?.birthplace).toBeUndefined();
  });

  test('is not written into something that is written once and used twice', async () => {
    const shared = HALF.replace('  husband: {}', '  husband: { passport: &card { number: X1 }, residenceCard: *card }');
    const sheet = await made({}, { 'people.husband.residenceCard.expiresOn': '2030-01-01' });
    const { text, issues } = await imported(shared, sheet);
    expect(told(issues)).toEqual(['answer-unclear people.husband.residenceCard.expiresOn']);
    expect(text).toBe(shared);
  });

  test('is kept as it is written, whatever it is', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'\\()<>{}[]#&*!|>:,-?%@`\'"~ \n\r\t陈小雨。'), maxLength: 40 }),
      fc.constantFrom(
        'a: b',
        '- x',
        '#',
        'yes',
        'null',
        '~',
        '012',
        '1e3',
        '2019',
        '0x1f',
        '\\',
        '{{x}}',
        '*a',
        '!!js',
        '：',
        '  ',
      ),
      fc.constantFrom('あ'.repeat(4000), '\u0000', '\u202e', '\ud800', '葛\u{e0100}', '𠮷野'),
    );
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (employer, story) => {
        const sheet = await made(
          { lang: 'zh-Hans' },
          { 'people.husband.jobs[0].employer': employer, 'applications[0].reason': story },
        );
        const { profile, text, issues } = await imported(HALF, sheet);
        const is = profile.people.husband?.jobs?.items[0]?.employer;
        if (is !== undefined)
          expect(is).toBe(
            employer
              .replace(/\r\n?/g, '\n')
              .trim()
              .replace(/[ 　]*\n+[ 　]*/g, ' '),
          );
        const said = profile.applications[0]?.reason?.['zh-Hans'];
        if (said !== undefined) expect(said).toBe(story.replace(/\r\n?/g, '\n').trim());
        // Whatever was not taken was told, or said nothing.
        if (
          is === undefined &&
          said === undefined &&
          /[\p{L}\p{N}]/u.test(employer + story) &&
          !/[?]/.test(employer + story)
        )
          expect(issues.length).toBeGreaterThan(0);
        for (const line of HALF.split('\n').filter((one) => one.includes('#'))) expect(text).toContain(line);
      }),
      runs(20, 30),
    );
  });

  test('comes from a browser as well', async () => {
    const opened = await openPdf(empty);
    const fields = (await opened.getFieldObjects()) as unknown as Record<
      string,
      { id: string; exportValues?: string }[]
    >;
    const id = (name: string, value?: string) =>
      fields[name]?.find(({ exportValues }) => value === undefined || exportValues === value)?.id ?? '';
    opened.annotationStorage.setValue(id('people.wife.bornOn'), { value: '1996年5月20日' });
    opened.annotationStorage.setValue(id('applications[0].reason'), { value: '想和丈夫在日本一起生活（真心话）' });
    opened.annotationStorage.setValue(id('applications[0].payer', 'husband'), { value: true });
    opened.annotationStorage.setValue(id('people.wife.statuses[0].status'), { value: 'student' });
    const { profile, issues } = await imported(EMPTY, await opened.saveDocument());
    await opened.destroy();
    expect(told(issues)).toEqual([]);
    expect(profile.people.wife).toMatchObject({ bornOn: '1996-05-20', statuses: { items: [{ status: 'student' }] } });
    expect(profile.applications[0]).toMatchObject({
      payer: 'husband',
      reason: { 'zh-Hans': '想和丈夫在日本一起生活（真心话）' },
    });
  });
});

describe('a sheet that is not taken', () => {
  const code = async (sheet: Uint8Array, yaml = HALF): Promise<string | undefined> => {
    const result = await importSheet({ case: Buffer.from(yaml), sheet, catalogue, sheetFile: 'sheet.pdf' });
    if (result.ok) return undefined;
    for (const { what, todo } of result.issues)
      for (const lang of ['ja', 'zh-Hans', 'zh-Hant', 'en'] as const) expect(what[lang] && todo?.[lang]).toBeTruthy();
    expect(result.issues[0]?.place?.file).toBe('sheet.pdf');
    return result.issues[0]?.code;
  };

  test('is of somebody else, though ids are the same', async () => {
    expect(await code(await made({ people: { wife: '王 見本' } }, { 'people.wife.bornOn': '1990' }))).toBe(
      'sheet-other-case',
    );
    expect(await code(await made({ people: { wife: '陈例示' } }, { 'people.wife.bornOn': '1990' }))).toBeUndefined();
    expect(await code(await made({ people: { daughter: '見本' } }, {}))).toBe('sheet-other-case');
    expect(await code(await made({ application: 'a7' }, {}))).toBe('sheet-other-case');
  });

  test('is of an application that has changed since: that is told', async () => {
    const { issues, profile } = await imported(
      HALF,
      await made({ procedure: 'extension' }, { 'people.wife.bornOn': '1990' }),
    );
    expect(issues.map((one) => one.code)).toEqual(['sheet-older']);
    expect(profile.people.wife?.bornOn).toBe('1990');
  });

  test('was made by a later version', async () => {
    expect(await code(await made({ version: 2 }, {}))).toBe('sheet-newer');
  });

  test('has no fields: scanned, or printed into a new file', async () => {
    const scan = await PDFDocument.create();
    scan.addPage();
    expect(await code(await scan.save())).toBe('sheet-no-fields');
    const flat = await PDFDocument.load(half);
    flat.catalog.set(PDFName.of('AcroForm'), flat.context.obj({ Fields: [] }));
    expect(await code(await flat.save({ updateFieldAppearances: false }))).toBe('sheet-no-fields');
  });

  test('is another form, or one whose answers stand in XFA', async () => {
    const other = await PDFDocument.create();
    other.addPage();
    other.getForm().createTextField('name').setText('x');
    expect(await code(await other.save())).toBe('sheet-unknown');
    const xfa = await PDFDocument.load(half);
    xfa.catalog.lookup(PDFName.of('AcroForm'), PDFDict).set(PDFName.of('XFA'), PDFString.of('<xdp/>'));
    // pdf-lib takes XFA out where it is asked for the form.
    expect(await code(await xfa.save({ updateFieldAppearances: false }))).toBe('sheet-xfa');
  });

  test('is encrypted, broken, or no PDF', async () => {
    const locked = await PDFDocument.create();
    locked.addPage();
    locked.context.trailerInfo.Encrypt = locked.context.obj({ Filter: 'Standard', V: 5 });
    expect(await code(await locked.save({ useObjectStreams: false }))).toBe('sheet-encrypted');
    expect(await code(half.subarray(0, half.length >> 1))).toMatch(/^sheet-(broken|no-fields)$/);
    expect(await code(Buffer.from('PK\u0003\u0004 word'))).toBe('sheet-broken');
    expect(await code(new Uint8Array())).toBe('sheet-broken');
  });

  test('has fields that lead in circles: it is read to its end', async () => {
    const round = await PDFDocument.load(half);
    const form = round.catalog.lookup(PDFName.of('AcroForm'), PDFDict);
    const loop = round.context.nextRef();
    round.context.assign(loop, round.context.obj({ T: PDFString.of('a'), Kids: [loop, loop] }));
    form.set(PDFName.of('Fields'), round.context.obj([loop]));
    expect(await code(await round.save({ updateFieldAppearances: false }))).toMatch(/^sheet-/);
  });

  test('cannot be imported into a case that does not read', async () => {
    const result = await importSheet({ case: Buffer.from('version: 1\npeople: x\n'), sheet: half, catalogue });
    expect(result.ok).toBe(false);
  });
});
