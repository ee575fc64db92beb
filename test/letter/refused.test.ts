import { describe, expect, test } from 'vitest';
import { content } from './example.ts';
import { compileWith, letterYaml } from './support.ts';

const ZH = '我是{{name applicant}}。';

/** What a sentence may not hold: its keys, and the issue that tells so. */
const REFUSED: readonly (readonly [name: string, sentence: object, code: string])[] = [
  ['a condition', { ja: '{{#if applicant}}私{{/if}}。' }, 'letter-refused'],
  ['its negation', { ja: '{{#unless applicant.offences}}前科はありません{{/unless}}。' }, 'letter-refused'],
  ['a loop', { ja: '{{#each applicant.jobs}}{{employer}}{{/each}}。' }, 'letter-refused'],
  ['a with block', { ja: '{{#with applicant}}{{name}}{{/with}}。' }, 'letter-refused'],
  ['an inverted block', { ja: '{{^applicant}}…{{/applicant}}。' }, 'letter-refused'],
  ['raw output', { ja: '{{{applicant.phone}}}。' }, 'letter-refused'],
  ['raw output with &', { ja: '{{&applicant.phone}}。' }, 'letter-refused'],
  ['a raw block', { ja: '{{{{raw}}}}{{x}}{{{{/raw}}}}。' }, 'letter-refused'],
  ['a partial', { ja: '{{> other}}。' }, 'letter-refused'],
  ['a decorator', { ja: '{{* other}}。' }, 'letter-refused'],
  ['a comment', { ja: '{{! 内緒 }}私。' }, 'letter-refused'],
  ['an escaped brace', { ja: '\\{{applicant.phone}}。' }, 'letter-refused'],
  ['the control of white space', { ja: '{{~applicant.phone~}}。' }, 'letter-refused'],
  ['a parent', { ja: '{{../applicant}}。' }, 'letter-refused'],
  ['data', { ja: '{{@root}}。' }, 'letter-refused'],
  ['this', { ja: '{{this}}。' }, 'letter-refused'],
  ['a slash', { ja: '{{applicant/phone}}。' }, 'letter-refused'],
  ['a bracketed name', { ja: '{{applicant.[a phone]}}。' }, 'letter-refused'],
  ['a bare literal', { ja: '{{"x"}}。' }, 'letter-refused'],
  ['a prototype', { ja: '{{applicant.__proto__.phone}}。' }, 'letter-refused'],
  ['a constructor', { ja: '{{applicant.constructor}}。' }, 'letter-refused'],
  ['a constructor alone', { ja: '{{constructor}}。' }, 'letter-refused'],
  ['a prototype in an argument', { ja: '{{date applicant.prototype}}。' }, 'letter-refused'],
  ['a method of every object', { ja: '{{applicant.toString}}。' }, 'letter-refused'],
  ['lookup', { ja: '{{lookup applicant "phone"}}。' }, 'letter-helper'],
  ['log', { ja: '{{log applicant}}。' }, 'letter-helper'],
  ['a helper by a prototype’s name', { ja: '{{hasOwnProperty applicant}}。' }, 'letter-refused'],
  ['a call inside a call', { ja: '{{date (date applicant.bornOn)}}。' }, 'letter-argument'],
  ['a broken brace', { ja: '{{applicant.phone。' }, 'letter-syntax'],
  ['a field nobody has', { ja: '{{applicant.shoeSize}}。' }, 'expression'],
  ['a date as text', { ja: '{{applicant.bornOn}}。' }, 'letter-bare'],
  ['a slug as text', { ja: '{{applicant.nationality}}。' }, 'letter-bare'],
  ['a text as date', { ja: '{{date applicant.phone}}。' }, 'expression'],
  ['a person as money', { ja: '{{money applicant}}。' }, 'expression'],
  ['text as word', { ja: '{{word applicant.phone}}。' }, 'letter-vocabulary'],
  ['an unknown unit', { ja: '{{count applicant.age "bananas"}}。' }, 'letter-argument'],
  ['an unknown option', { ja: '{{date applicant.bornOn before=applicant.bornOn}}。' }, 'letter-argument'],
  ['an option of the wrong type', { ja: '{{date applicant.bornOn after=applicant.age}}。' }, 'expression'],
  ['two arguments for one', { ja: '{{date applicant.bornOn applicant.bornOn}}。' }, 'letter-argument'],
  ['an unknown paper’s name', { ja: '{{paper "banana"}}。' }, 'letter-argument'],
  ['Japanese alone', { ja: '私は{{name applicant}}です。', 'zh-Hans': undefined }, 'letter-language'],
  ['Chinese with another value', { ja: '私は{{name applicant}}、{{age applicant.age}}です。' }, 'letter-twins'],
  ['Chinese without the papers', { cites: ['passport'], ja: '私は{{name applicant}}です{{cited}}。' }, 'letter-twins'],
  ['cited without papers', { ja: '私は{{name applicant}}です{{cited}}。' }, 'letter-cited'],
  ['papers not cited', { cites: ['passport'], ja: '私は{{name applicant}}です。' }, 'letter-cited'],
  ['kana in Chinese', { ja: '私は{{name applicant}}です。', 'zh-Hans': '我是{{name applicant}}さん。' }, 'letter-kana'],
  ['no mark at the end', { ja: '私は{{name applicant}}です' }, 'letter-mark'],
  ['no mark after a gap and words', { ja: '【要確認：原因】と{{name applicant}}' }, 'letter-mark'],
  ['a paper of another list', { cites: ['spouse-questionnaire'], ja: '{{name applicant}}{{cited}}。' }, 'letter-never'],
  ['a paper nobody knows', { cites: ['banana'], ja: '{{name applicant}}{{cited}}。' }, 'unknown-slug'],
  [
    'an answer that is no requirement',
    { answers: ['banana'], ja: '私は{{name applicant}}です。' },
    'letter-requirement',
  ],
  ['raised by no requirement', { raisedBy: ['banana'], ja: '私は{{name applicant}}です。' }, 'letter-requirement'],
  [
    'a phrase nobody uses',
    { phrases: { x: { ja: 'あ', 'zh-Hans': '啊' } }, ja: '私は{{name applicant}}です。' },
    'letter-phrase',
  ],
  [
    'a variable named like another',
    { let: { spouse: 'applicant' }, ja: '私は{{name applicant}}です。' },
    'letter-name',
  ],
  ['a loop over no list', { for: { x: 'applicant' }, ja: '私は{{name applicant}}です。' }, 'expression'],
  ['choose without cases', { choose: 'applicant.sex', ja: '私は{{name applicant}}です。' }, 'letter-cases'],
  ['cases that are not all', { choose: 'applicant.sex', cases: { male: {} }, 'zh-Hans': undefined }, 'cases'],
];

const sentence = { id: 'one', ja: '私は{{name applicant}}です。', 'zh-Hans': ZH };
const section = { id: 'section', paragraphs: [[sentence]] };

/** What a letter may not be: how it is written, and the issue that tells so. */
const LETTERS = {
  'for an application nobody offers': [
    letterYaml([section], { for: [{ category: 'pr-work', procedure: 'coe' }] }),
    'letter-application',
  ],
  'with one id twice': [letterYaml([{ ...section, paragraphs: [[sentence, sentence]] }]), 'twice'],
  'spoken by nobody': [letterYaml([section], { writer: 'cat' }), 'shape'],
  'without sections': [letterYaml([]), 'shape'],
  'with a key nobody knows': [letterYaml([{ ...section, script: 'x' }]), 'shape'],
  'with a variable named like a prototype': [
    letterYaml([{ ...section, paragraphs: [[{ ...sentence, let: { valueOf: 'applicant' } }]] }]),
    'key',
  ],
  'a second one for an application': [letterYaml([section]), 'twice'],
} as const;

// All of them at once: the content they stand in takes its time.
const files = Object.values(LETTERS).map(([yaml], i) => [`letter-${i}`, yaml] as const);
const sentences = REFUSED.map(([, one], i) => ({
  id: `s${i}`,
  ...('cases' in one ? {} : { 'zh-Hans': ZH }),
  ...one,
}));
const result = compileWith({
  ...Object.fromEntries(files),
  sentences: letterYaml([{ id: 'section', paragraphs: [sentences] }], {
    for: [{ category: 'pr-dependent', procedure: 'permanent-residence' }],
  }),
});

describe('what a sentence may not hold', () => {
  test.each(REFUSED.map(([name, , code], i) => [name, code, i] as const))('%s', (_, code, i) => {
    const at = `sections.0.paragraphs.0.${i}`;
    const found = result.issues.filter(
      ({ path, place }) =>
        place?.file === 'letters/sentences.yaml' && (path === at || path?.startsWith(`${at}.`) === true),
    );
    expect(found.map((issue) => issue.code)).toContain(`content-${code}`);
    for (const issue of found) {
      expect(issue.place).toMatchObject({ line: expect.any(Number) });
      expect(Object.keys(issue.what)).toEqual(['ja', 'zh-Hans', 'zh-Hant', 'en']);
    }
  });

  test('the letter does not compile', () => expect(result.ok).toBe(false));
});

describe('what a letter may not be', () => {
  test.each(Object.entries(LETTERS).map(([name, [, code]], i) => [name, code, i] as const))('%s', (_, code, i) => {
    const found = result.issues.filter(({ place }) => place?.file === `letters/letter-${i}.yaml`);
    const codes = found.filter(({ severity }) => severity === 'error').map((issue) => issue.code);
    expect(codes).toContain(`content-${code}`);
  });

  test('a good one compiles', () => expect(content.catalogue.letters).toHaveProperty('test'));
});
