import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Labels, parseLabels } from '../../src/case/labels.ts';
import { type LoadedVocabulary, parseVocabulary, slugsOf } from '../../src/case/vocabulary.ts';

const FOLDER = new URL('../../templates/vocabulary/', import.meta.url);

/** The shipped vocabulary files, parsed, as the catalogue hands them to `parseVocabulary`. */
export const vocabularyFiles = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => ({ name, data: parse(readFileSync(new URL(name, FOLDER), 'utf8')) as unknown }));

/** The shipped vocabulary with a few categories, as the catalogue would add them. */
export const vocabulary: LoadedVocabulary = { ...load(), categories: categories() };

/** The slugs of `vocabulary`, for `caseSchema`. */
export const slugs = slugsOf(vocabulary);

function load(): LoadedVocabulary {
  const result = parseVocabulary(vocabularyFiles);
  if (!result.ok) throw new Error(result.issues.map((issue) => issue.what.en).join('\n'));
  return result.value;
}

function categories(): LoadedVocabulary[string] {
  return {
    'spouse-of-japanese': { ja: '日本人の配偶者等', 'zh-Hans': '日本人的配偶者等' },
    'pr-work': { ja: '永住（就労）', 'zh-Hans': '永住（工作）' },
    dependent: { ja: '家族滞在', 'zh-Hans': '家族滞在' },
  };
}

/** The shipped labels. */
export const shippedLabels = { ja: labels('ja'), 'zh-Hans': labels('zh-Hans') };

function labels(lang: string): Labels {
  const url = new URL(`../../templates/labels/${lang}.yaml`, import.meta.url);
  const result = parseLabels(parse(readFileSync(url, 'utf8')), `${lang}.yaml`);
  if (!result.ok) throw new Error(result.issues.map((issue) => `${issue.path}: ${issue.todo?.en}`).join('\n'));
  return result.value;
}

const CASES = new URL('../../fixtures/cases/', import.meta.url);

/** Every sample case of the repository, as text. */
export const sampleCases = readdirSync(CASES)
  .filter((name) => name.endsWith('.yaml') && !name.endsWith('.expect.yaml'))
  .map((name) => ({ name, text: readFileSync(new URL(name, CASES), 'utf8') }));

/** The vocabulary with whatever categories the sample cases use: which of them exist is for the catalogue to say. */
export const sampleVocabulary: LoadedVocabulary = {
  ...vocabulary,
  categories: {
    ...vocabulary.categories,
    ...Object.fromEntries(
      sampleCases
        .flatMap(({ text }) => (parse(text) as { applications: { category?: string }[] }).applications)
        .map(({ category = 'dependent' }) => [category, { ja: category, 'zh-Hans': category }]),
    ),
  },
};
