import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_LANGS, type DocumentLang } from '../../src/base/locale.ts';
import { schemaPath } from '../../src/case/paths.ts';
import { composeHearing } from '../../src/compose/index.ts';
import { plainText } from '../../src/doc/text.ts';
import { defaultFontsDir, openFontBook } from '../../src/fonts/index.ts';
import { typeset } from '../../src/typeset/index.ts';
import { type Advised, advised, anyAdvice, anyProfile, everyCase } from '../support/advised.ts';
import { bareCase, changed, rawCase } from '../support/cases.ts';
import { shippedContent } from '../support/content.ts';
import { runs } from '../support/sample.ts';

const { catalogue } = shippedContent();
const fonts = openFontBook(defaultFontsDir());

function sheet({ profile, advice }: Pick<Advised, 'profile' | 'advice'>, lang: DocumentLang = 'ja'): string {
  return plainText(composeHearing(profile, advice, catalogue, { lang })).join('\n');
}

/** Facts that exist only after filing: nobody is asked for them. */
const LATER = /\.(acceptedOn|decidedOn|cardIssuedOn)$/;

describe('a hearing sheet', () => {
  test('asks once for every fact that decides a paper or a requirement and may stand on paper, in every language', () => {
    for (const { name, profile, advice } of everyCase('hearing', 25)) {
      if (Object.keys(profile.people).length === 0) continue;
      const wanted = [
        ...advice.questions.map(({ path }) => path),
        ...advice.requirements.filter(({ state }) => state === 'open').flatMap(({ missing }) => missing),
        ...(advice.office?.missing ?? []),
        ...advice.weakPoints
          .filter(({ state }) => state === 'certain')
          .flatMap(({ address }) => address.flatMap(({ missing }) => missing)),
      ].filter((path) => !LATER.test(path) && !catalogue.labels[schemaPath(path) ?? path]?.inPerson);
      const paths = (text: string) =>
        text
          .split(/[\s\u3000]+/)
          .filter((word) => /^(applications|people|marriages|parentage|households)\b/.test(word));
      const numbered = (text: string) => text.split('\n').filter((line) => /^\d+\. /.test(line)).length;
      const japanese = sheet({ profile, advice });
      expect(paths(japanese).sort(), name).toEqual([...new Set(wanted)].sort());
      // The client's paper asks the same, by number; fields are for the office.
      for (const lang of DOCUMENT_LANGS.filter((one) => one !== 'ja')) {
        const text = sheet({ profile, advice }, lang);
        expect(paths(text), `${name} ${lang}`).toEqual([]);
        expect(numbered(text), `${name} ${lang}`).toBe(numbered(japanese));
      }
    }
  });

  test('does not ask again for what is known', () => {
    const text = sheet(advised(rawCase('spouse-beijing.yaml')));
    expect(text).not.toContain('people.husband.jobs');
    expect(text).not.toContain('people.wife.bornOn');
  });

  test('says of a history that may go on what is known of it', () => {
    const text = sheet(advised(rawCase('spouse-beijing.yaml')));
    expect(text).toContain('2026年5月2日');
    expect(text).toContain('ほかにもある');
    expect(sheet(advised(rawCase('spouse-beijing.yaml')), 'zh-Hans')).toContain('还有其他的');
  });

  test('groups by the application, persons by role, and relations', () => {
    const [first = '', second = ''] = sheet(advised(rawCase('spouse-empty.yaml'))).split('第2部');
    expect(first.indexOf('applications[0].payer')).toBeGreaterThan(0);
    expect(first.indexOf('applications[0].payer')).toBeLessThan(first.indexOf('people.wife.'));
    // Each part is in this order.
    for (const part of [first, second]) {
      const paths = [...part.matchAll(/(?:^|[\s\u3000])(applications|people\.wife|people\.husband|marriages)\b/gm)];
      const order = paths.map(([, root = '']) =>
        ['applications', 'people.wife', 'people.husband', 'marriages'].indexOf(root),
      );
      expect(order.length).toBeGreaterThan(2);
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
  });

  test('names the person with the role, politely where the language does', () => {
    const gaps = changed(rawCase('spouse-beijing.yaml'), { remove: ['people.wife.nationality'] });
    expect(sheet(advised(gaps))).toContain('陳 小雨（申請人）');
    expect(sheet(advised(gaps))).toContain('陳 小雨さんの国籍');
    expect(sheet(advised(gaps), 'zh-Hans')).not.toContain('さん');
    expect(sheet(advised(rawCase('spouse-empty.yaml')))).not.toContain('配偶者さん');
  });

  test('is the whole questionnaire of an application that names nobody', () => {
    const spouse = sheet(advised(bareCase('spouse-of-japanese', 'change')));
    for (const path of ['people.applicant.names', 'people.spouse.jobs', 'applications[0].payer', 'marriages'])
      expect(spouse).toContain(path);
    expect(spouse).not.toContain('applications[0].supporter');
    const permanent = sheet(advised(bareCase('pr-work', 'permanent-residence')));
    for (const path of [
      'people.applicant.absences',
      'people.applicant.pension',
      'applications[0].supporter',
      'people.guarantor.statuses',
    ])
      expect(permanent).toContain(path);
    expect(permanent).not.toContain('people.spouse');
    expect(permanent).toContain(`${catalogue.labels['applications[].supporter']?.label.ja}がほかの方のときは`);
  });

  test('has boxes for choices in the words of the vocabulary, and signs of a date', () => {
    const text = sheet(advised(rawCase('spouse-empty.yaml')), 'zh-Hant');
    for (const filer of Object.values(catalogue.vocabulary.filers ?? {}))
      expect(text).toContain(`☐\u00a0${filer['zh-Hant']}`);
    expect(text).toMatch(/年\u3000+月\u3000+日/);
  });

  test('asks for what a letter wants to know beside', () => {
    const { profile, advice } = advised(rawCase('spouse-beijing.yaml'));
    const others = ['marriages[0].metHow', 'no.such.field'];
    const text = plainText(composeHearing(profile, advice, catalogue, { lang: 'ja', others })).join('\n');
    expect(text).toContain('marriages[0].metHow');
    expect(text).not.toContain('no.such.field');
  });

  test('has on its first page what decides most, and loses nothing behind it', () => {
    const pages = (name: string, lang: DocumentLang) => {
      const { profile, advice } = advised(rawCase(name));
      const document = composeHearing(profile, advice, catalogue, { lang });
      const { outline } = typeset(document, fonts);
      const marks = outline.flatMap(function all(entry): typeof outline {
        return [entry, ...entry.children.flatMap(all)];
      });
      return marks.filter(({ title }) => /^第(1部|2部|一部分|二部分)/.test(title)).map(({ page }) => page);
    };
    for (const name of ['spouse-empty.yaml', 'spouse-beijing.yaml', 'pr-three-towns.yaml', 'spouse-taiwan.yaml'])
      for (const lang of ['ja', 'zh-Hans'] as const) {
        const found = pages(name, lang);
        // One part, or a first page and the rest behind it.
        if (found.length > 0) expect(found, `${name} ${lang}`).toEqual([0, 1]);
      }
    expect(pages('spouse-empty.yaml', 'zh-Hans')).toHaveLength(2);
  });

  test('is divided by who can answer: a Japanese spouse has a sheet of his own, and nothing is asked on both', () => {
    const { profile, advice } = advised(rawCase('spouse-beijing.yaml'));
    const names = (party?: string) => {
      const document = composeHearing(profile, advice, catalogue, { lang: 'ja', ...(party ? { party } : {}) });
      return [...JSON.stringify(document.blocks).matchAll(/"name":"((?:people|marriages|applications)[^"]*)"/g)].map(
        ([, name = '']) => name,
      );
    };
    const [client, spouse, whole] = [new Set(names('client')), new Set(names('spouse')), new Set(names())];
    expect(spouse.size).toBeGreaterThan(0);
    for (const name of spouse) expect(name).toMatch(/^people\.husband\./);
    for (const name of client) expect(name).not.toMatch(/^people\.husband\./);
    expect(new Set([...client, ...spouse])).toEqual(whole);
    // Who must not learn of the application gets nothing.
    const hidden = changed(rawCase('spouse-beijing.yaml'), { set: { 'people.wife.addressConfidential': true } });
    const one = advised(hidden);
    const sheet = (party: string) => composeHearing(one.profile, one.advice, catalogue, { lang: 'ja', party });
    expect(plainText(sheet('spouse')).join('\n')).not.toContain('husband');
    expect(JSON.stringify(sheet('spouse').blocks)).not.toMatch(/people\.husband/);
    expect(JSON.stringify(sheet('client').blocks)).toMatch(/people\.husband/);
  });

  test('is a draft until the case names reviewer and date', () => {
    const reviewed = changed(rawCase('spouse-beijing.yaml'), {
      set: { review: { reviewer: '見本', on: '2026-06-01' } },
    });
    expect(sheet(advised(rawCase('spouse-beijing.yaml')))).toContain('草案');
    expect(sheet(advised(reviewed))).not.toContain('草案');
  });

  test('is written whatever the advice', () => {
    fc.assert(
      fc.property(anyProfile, anyAdvice, fc.constantFrom(...DOCUMENT_LANGS), (profile, advice, lang) => {
        composeHearing(profile, advice, catalogue, { lang });
      }),
      runs(70, 3),
    );
  });
});

test.each(['hearing', 'index', 'memo'])('%s has every word in every language', (kind) => {
  const words = Object.entries(catalogue.documents[kind] ?? {});
  expect(words.length).toBeGreaterThan(10);
  for (const [key, text] of words) for (const lang of DOCUMENT_LANGS) expect(text[lang], `${key} ${lang}`).toBeTruthy();
});
