import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { advise } from '../../src/advise/index.ts';
import type { DocumentLang } from '../../src/base/locale.ts';
import { readContentFolder } from '../../src/catalogue/folder.ts';
import { compileTexts } from '../../src/compile.ts';
import type { Content } from '../../src/content.ts';
import {
  draftLetter,
  type Letter,
  type LetterOptions,
  type LetterSentence,
  type Paper,
} from '../../src/letter/index.ts';
import { AS_OF, readRaw } from '../support/cases.ts';
import { readOnce } from '../support/read.ts';
import { toTraditional } from '../support/traditional.ts';

const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url));

/** The shipped content without its letters and papers. */
const OTHERS = readContentFolder(TEMPLATES).filter(({ path }) => !/^(letters|papers)\//.test(path));

/** Compiles the shipped content with other letters in place of its own: YAML text by slug (`parts/…` for what they share). */
export function compileWith(letters: Readonly<Record<string, string>>) {
  const own = Object.entries(letters).map(([slug, text]) => ({ path: `letters/${slug}.yaml`, text }));
  return compileTexts([...OTHERS, ...own], toTraditional, '2026-11-22', readOnce);
}

/** A letter for 永住 from work around these sections, as YAML. */
export function letterYaml(sections: readonly unknown[], more: object = {}): string {
  const letter = {
    for: [{ category: 'pr-work', procedure: 'permanent-residence' }],
    title: { ja: '理由書', 'zh-Hans': '理由书' },
    writer: 'applicant',
    ...more,
    sections,
  };
  return stringify(letter, { aliasDuplicateObjects: false });
}

/** Content with this one letter. Throws with the issues if it does not compile. */
export function contentWith(yaml: string): Content {
  const result = compileWith({ test: yaml });
  if (!result.ok) throw new Error(result.issues.map(({ place, what }) => `${place?.line}: ${what.en}`).join('\n'));
  return result.value;
}

/** The letter of one application of a raw profile. */
export function draftRaw(raw: unknown, content: Content, options: LetterOptions = {}, application = 0): Letter {
  const { profile, present } = readRaw(raw);
  const advice = advise(profile, application, content, AS_OF, present);
  const letter = advice && draftLetter(profile, advice, content, options);
  if (!letter) throw new Error('there is no letter for this application');
  return letter;
}

/** Every sentence of a letter or paper, those in cells and beside labels, too. */
export function sentencesOf({ sections }: Pick<Letter | Paper, 'sections'>): readonly LetterSentence[] {
  return sections.flatMap(({ paragraphs, fields = [], table, checks = [] }) => [
    ...paragraphs.flat(),
    ...fields.flatMap(({ says }) => says ?? []),
    ...(table?.rows ?? []).flatMap((row) => ('band' in row ? [] : row.cells.flatMap((cell) => cell ?? []))),
    ...checks,
  ]);
}

/** A letter as text to read: headings, and a line for each paragraph. */
export function textOf(letter: Letter, lang: DocumentLang = 'ja'): string {
  return letter.sections
    .flatMap(({ number, title, paragraphs }) => [
      ...(title ? [`${number} ${title[lang]}`] : []),
      ...paragraphs.map((sentences) => sentences.flatMap(({ text }) => text[lang].map((run) => run.text)).join('')),
    ])
    .join('\n');
}
