import type { Advice } from '../../advise/index.ts';
import type { DocumentLang } from '../../base/locale.ts';
import type { CaseProfile } from '../../case/schema/case.ts';
import type { Catalogue } from '../../catalogue/model.ts';
import type { Block, Document } from '../../doc/blocks.ts';
import type { LetterSection, Paper, Writing } from '../../letter/index.ts';
import { ComposeContext } from '../context.ts';
import { reviewedBy } from '../review.ts';
import { SourceRegister } from '../sources.ts';
import { confirmation, headBlocks, maker, signatures, ticks, titleBlock } from './around.ts';
import { FIGURE_GAPS, FIGURE_MAKERS } from './figures.ts';
import { keptTogether, sectionBlocks } from './sections.ts';

/** How a paper is wanted; `twin`: as the translation in which the client confirms it. */
export interface PaperOptions {
  readonly lang: DocumentLang;
  readonly twin?: boolean;
}

/**
 * A paper beside the letter as a document: its 資料 number, addressee, title, who applies, sections with tables and fields,
 * where to sign: what of these it has is for its template to say.
 */
export function composePaper(
  paper: Paper,
  profile: CaseProfile,
  advice: Advice,
  catalogue: Catalogue,
  { lang, twin = false }: PaperOptions,
): Document {
  const context = new ComposeContext(profile, advice, catalogue, lang, 'letter');
  const { words } = context;
  const figure = (name: string) => FIGURE_MAKERS[name]?.(context, paper) ?? [];
  const shown = paper.sections.filter(({ languages }) => languages?.includes(lang) !== false);
  const sections = shown.flatMap((section) => [
    ...sectionBlocks(section, words, figure),
    ...(twin && isToConfirm(section) ? [ticks(words)] : []),
  ]);
  const number: Block[] =
    paper.exhibits.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            align: 'end',
            runs: [
              words.run(
                paper.translation ? 'exhibits-translation' : 'exhibits',
                {},
                { numbers: paper.exhibits.join(words.say('comma')) },
              ),
            ],
          },
        ];
  const addressee: Block[] = paper.addressee
    ? [
        { kind: 'paragraph', align: 'start', runs: [words.text(paper.addressee[lang])] },
        { kind: 'space', lines: 1 },
      ]
    : [];
  const register = new SourceRegister();
  register.numbers(paper.sources ?? []);
  const closing: Block[] = paper.closing
    ? [{ kind: 'paragraph', align: 'end', runs: [words.run('closing')], keepWithNext: paper.signers.length > 0 }]
    : [];
  return {
    title: paper.title[lang],
    lang,
    style: paper.style,
    blocks: [
      ...number,
      ...addressee,
      titleBlock(paper, words, { draft: !reviewedBy(profile), twin }),
      ...headBlocks(paper, words),
      ...keptTogether(sections),
      ...closing,
      ...(twin
        ? confirmation(words)
        : signatures(paper, words, paper.maker ? maker(words, profile, context.office) : undefined)),
      ...register.blocks(context),
    ],
  };
}

/** Prose the client can say yes or no to: under a heading, or with a fact in it. A purpose or a request without one is none. */
function isToConfirm({ title, paragraphs }: LetterSection): boolean {
  const runs = paragraphs.flat().flatMap(({ text }) => text.ja);
  return paragraphs.length > 0 && (title !== undefined || runs.some(({ kind }) => kind === 'fact' || kind === 'gap'));
}

/** Profile paths of what the figures of a letter or paper mark to be asked. */
export function figureGaps(
  { sections }: Pick<Writing, 'sections'>,
  profile: CaseProfile,
  advice: Advice,
  catalogue: Catalogue,
): string[] {
  const figures = sections.flatMap(({ figure }) => (figure === undefined ? [] : [figure]));
  if (figures.length === 0) return [];
  const context = new ComposeContext(profile, advice, catalogue, 'ja', 'letter');
  return [...new Set(figures.flatMap((figure) => FIGURE_GAPS[figure]?.(context) ?? []))];
}
